//! Benches of the pure core: a step of the engine, the check of everything, the rendering of a turn.
//!
//! `cargo bench --bench core`; goals and figures stand in docs/performance.md.

use std::hint::black_box;

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use esik::config::Content;
use esik::conversation::check;
use esik::dialogue::session::{Session, Slots};
use esik::dialogue::turn::{Env, Input};
use esik::dialogue::{self};
use esik::domain::lang::Lang;
use esik::i18n::Args;
use esik::web;

fn env() -> Env {
    Env { today: NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day of the calendar"), registered: false }
}

/// A wrong and a right answer to an open question: what a step costs without any I/O.
fn step(c: &mut Criterion) {
    let loaded = check::load(&Content::BuiltIn, &web::texts(), &check::House::default())
        .expect("the built-in content holds together");
    let mut open = Session::default();
    let start = Input::Start { dialogue: "registration".to_owned(), args: Slots::new(), aside: false };
    dialogue::step(&loaded.flows, &mut open, start, env()).expect("registration begins");
    c.bench_function("step: agree to the policy", |b| {
        b.iter_batched(
            || open.clone(),
            |mut session| {
                let input = Input::Pressed("agree".to_owned());
                black_box(dialogue::step(&loaded.flows, &mut session, input, env())).expect("an answer")
            },
            criterion::BatchSize::SmallInput,
        );
    });
    c.bench_function("step: an answer nobody can read", |b| {
        b.iter_batched(
            || open.clone(),
            |mut session| {
                let input = Input::Said("?".to_owned());
                black_box(dialogue::step(&loaded.flows, &mut session, input, env())).expect("an answer")
            },
            criterion::BatchSize::SmallInput,
        );
    });
}

/// Reading and proving all dialogues and texts.
fn prove(c: &mut Criterion) {
    c.bench_function("check of everything", |b| {
        b.iter(|| {
            black_box(check::load(&Content::BuiltIn, &web::texts(), &check::House::default()))
                .expect("the built-in content holds together")
        });
    });
}

/// The words of one turn in each language.
fn render(c: &mut Criterion) {
    let loaded = check::load(&Content::BuiltIn, &web::texts(), &check::House::default())
        .expect("the built-in content holds together");
    let args = Args::new().with("phone", "+7 701 •••-••-67").with("left", 4);
    c.bench_function("render: a question and its labels", |b| {
        b.iter(|| {
            for lang in Lang::ALL {
                black_box(loaded.texts.value(lang, "registration-code", &args));
                black_box(loaded.texts.label(lang, "registration-code", "resend", 20));
                black_box(loaded.texts.label(lang, "registration-code", "other_number", 20));
            }
        });
    });
}

criterion_group!(benches, step, prove, render);
criterion_main!(benches);
