//! `/office/me`, `/desk/me`: what a person keeps of their own account: language, password, phone, other sessions.

use axum::http::StatusCode;

use super::form::{Filled, Sheet};
use super::invitation::{new_password, password_fields};
use super::phone;
use super::sign_in::opens_at;
use super::signed::Signed;
use super::trouble::{Answer, Trouble};
use super::view::{Field, Form, Input, View};
use super::words::{Text, text, text_with};
use crate::domain::calendar::local_date;
use crate::domain::clock::Micros;
use crate::domain::lang::Lang;
use crate::i18n::Args;
use crate::office::own::{self, Me, Own};
use crate::office::session::Token;
use crate::office::totp::Secret;

/// The texts of this page.
pub(super) const TEXTS: &[Text] = &[
    text("office-me"),
    text("office-me-language"),
    text("office-me-language.kk"),
    text("office-me-language.ru"),
    text("office-me-language.en"),
    text("office-me-save"),
    text("office-me-password"),
    text("office-me-password-about"),
    text("office-me-password-change"),
    text("office-me-password-done"),
    text("office-me-old"),
    text("office-me-old-wrong"),
    text("office-me-phone-none"),
    text_with("office-me-phone-since", &["day", "count"]),
    text("office-me-phone-new"),
    text("office-me-phone-over"),
    text("office-me-sessions"),
    text("office-me-sessions-about"),
    text("office-me-sessions-end"),
    text_with("office-me-sessions-done", &["count"]),
];

/// The page.
pub(in crate::web) async fn show(signed: Signed) -> Answer {
    page(&signed, Sheet::default(), Sheet::default()).await?.draw()
}

/// Another password.
pub(in crate::web) async fn change_password(Filled(signed, mut sheet): Filled) -> Answer {
    let new = new_password(signed.visit(), &mut sheet);
    if let Some(new) = new {
        let (world, old) = (signed.world(), sheet.raw("old").into());
        let done = own::change_password(&world.db, &world.vault, me(&signed), (old, &new), world.now()).await?;
        match done {
            Own::Done(()) => return Ok(signed.done(&at(&signed, ""), "office-me-password-done", None)),
            refused => blame(&signed, &mut sheet, &refused),
        }
    }
    page(&signed, sheet, Sheet::default()).await?.draw_as(StatusCode::UNPROCESSABLE_ENTITY)
}

/// A phone: the password first, then the phone's first code.
pub(in crate::web) async fn set_up_phone(Filled(signed, mut sheet): Filled) -> Answer {
    let world = signed.world();
    if let Some(pass) = Token::parse(sheet.value("pass")) {
        return confirm(&signed, &pass, sheet.value("code")).await;
    }
    match own::offer(&world.db, &world.vault, (me(&signed), sheet.raw("old").into()), world.now()).await? {
        Own::Done(pass) => match offered(&signed, &pass).await? {
            Some(secret) => offer(&signed, &pass, &secret, Sheet::default())?.draw(),
            None => Ok(signed.done(&at(&signed, ""), "office-me-phone-over", None)),
        },
        refused => {
            blame(&signed, &mut sheet, &refused);
            page(&signed, Sheet::default(), sheet).await?.draw_as(StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

async fn confirm(signed: &Signed, pass: &Token, code: &str) -> Answer {
    let world = signed.world();
    let Some(secret) = offered(signed, pass).await? else {
        return Ok(signed.done(&at(signed, ""), "office-me-phone-over", None));
    };
    match own::set_up(&world.db, &world.vault, (me(signed), pass), (&secret, code), world.now()).await? {
        Some(codes) => phone::written_down(signed.view("office-recovery"), codes, &at(signed, "")).draw(),
        None => {
            let mut sheet = Sheet::default();
            sheet.blame("code", signed.say("office-phone-wrong"));
            offer(signed, pass, &secret, sheet)?.draw_as(StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

async fn offered(signed: &Signed, pass: &Token) -> Result<Option<Secret>, Trouble> {
    let world = signed.world();
    Ok(own::offered(&world.db, &world.vault, (me(signed), pass), world.now()).await?)
}

fn offer(signed: &Signed, pass: &Token, secret: &Secret, sheet: Sheet) -> Result<View, Trouble> {
    let (view, name) = (signed.view("office-phone").narrow(), signed.staff().name.as_str());
    let hidden = vec![("pass", pass.expose())];
    Ok(phone::offer(view, (secret, name), (at(signed, "/phone"), hidden, sheet))?)
}

/// Ends the person's other sessions.
pub(in crate::web) async fn end_others(Filled(signed, _): Filled) -> Answer {
    let world = signed.world();
    let ended = own::end_others(&world.db, &world.vault, me(&signed), world.now()).await?;
    Ok(signed.done(&at(&signed, ""), "office-me-sessions-done", Some(i64::try_from(ended)?)))
}

fn me(signed: &Signed) -> Me<'_> {
    Me { staff: signed.staff(), session: signed.token() }
}

fn at(signed: &Signed, rest: &str) -> String {
    format!("{}/me{rest}", signed.visit().root)
}

/// Why the present password was not enough.
fn blame<T>(signed: &Signed, sheet: &mut Sheet, refused: &Own<T>) {
    let fault = match refused {
        Own::Locked(until) => signed.say_with("office-locked", &opens_at(*until)),
        Own::Wrong | Own::Done(_) => signed.say("office-me-old-wrong"),
    };
    sheet.blame("old", fault);
}

async fn page(signed: &Signed, password: Sheet, phone: Sheet) -> Result<View, Trouble> {
    let known = own::phone(&signed.world().db, signed.staff()).await?;
    let view = signed.view("office-me");
    let forms = [
        language(signed, &view),
        passwords(signed, &view, password),
        phones(signed, &view, known, phone),
        sessions(signed, &view),
    ];
    Ok(forms.into_iter().fold(view, View::form))
}

fn language(signed: &Signed, view: &View) -> Form {
    let options = Lang::ALL.iter().map(|lang| (lang.code().to_owned(), signed.word("office-me-language", lang.code())));
    let label = view.say("office-me-language");
    Form {
        id: "language",
        action: format!("{}/language", signed.visit().root),
        fields: vec![Field { name: "lang", label, hint: String::new(), input: Input::Choice(options.collect()) }],
        hidden: vec![("next", at(signed, ""))],
        sheet: Sheet::of(&[("lang", signed.lang().code())]),
        button: view.say("office-me-save"),
        quiet: true,
        ..Form::default()
    }
}

fn old(view: &View) -> Field {
    let (label, input) = (view.say("office-me-old"), Input::Password("current-password"));
    Field { name: "old", label, hint: String::new(), input }
}

fn passwords(signed: &Signed, view: &View, sheet: Sheet) -> Form {
    Form {
        id: "password",
        action: at(signed, "/password"),
        title: view.say("office-me-password"),
        about: view.say("office-me-password-about"),
        fields: std::iter::once(old(view)).chain(password_fields(view)).collect(),
        sheet,
        button: view.say("office-me-password-change"),
        quiet: true,
        ..Form::default()
    }
}

fn phones(signed: &Signed, view: &View, known: Option<(Micros, i64)>, sheet: Sheet) -> Form {
    let about = match known {
        None => view.say("office-me-phone-none"),
        Some((since, left)) => {
            let day = local_date(since).format("%d.%m.%Y").to_string();
            signed.say_with("office-me-phone-since", &Args::new().with("day", day).with("count", left))
        }
    };
    Form {
        id: "phones",
        action: at(signed, "/phone"),
        title: view.say("office-phone"),
        about,
        fields: vec![old(view)],
        sheet,
        button: view.say("office-me-phone-new"),
        quiet: true,
        ..Form::default()
    }
}

fn sessions(signed: &Signed, view: &View) -> Form {
    Form {
        id: "sessions",
        action: at(signed, "/sessions"),
        title: view.say("office-me-sessions"),
        about: view.say("office-me-sessions-about"),
        button: view.say("office-me-sessions-end"),
        quiet: true,
        ..Form::default()
    }
}
