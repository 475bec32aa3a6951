//! Benches of the pure core: a step of the engine, the check of everything, the rendering of a turn, an award.
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
use esik::domain::award::{Applicant, Row, award};
use esik::domain::clock::Micros;
use esik::domain::ids::{ApplicationId, KindergartenId, VacancyId};
use esik::domain::lang::Lang;
use esik::i18n::Args;
use esik::web;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

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

/// A bulletin of 2,000 places in 40 kindergartens with 20,000 applicants of up to four choices, a family in fifty asking to be together.
fn give(c: &mut Criterion) {
    let mut random = StdRng::seed_from_u64(1);
    let kindergartens: Vec<_> = (0..40).map(|n| KindergartenId::new(Micros(n), &mut random)).collect();
    let row = |n: usize, random: &mut StdRng| Row {
        id: VacancyId::new(Micros(0), random),
        kindergarten: kindergartens[n % kindergartens.len()].clone(),
        places: 5,
    };
    let rows: Vec<Row> = (0..400).map(|n| row(n, &mut random)).collect();
    let applicant = |rank: u64, random: &mut StdRng| Applicant {
        id: ApplicationId::new(Micros(0), random),
        rank,
        choices: (0..random.random_range(1..=4)).map(|_| random.random_range(0..rows.len())).collect(),
        together: random.random_bool(0.02).then(|| random.random_range(0..200)),
    };
    let applicants: Vec<Applicant> = (1..=20_000).map(|rank| applicant(rank, &mut random)).collect();
    c.bench_function("award: 2,000 places, 20,000 applicants", |b| {
        b.iter(|| black_box(award(&rows, &applicants)));
    });
}

criterion_group!(benches, step, prove, render, give);
criterion_main!(benches);
