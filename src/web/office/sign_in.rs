//! The door: coming in with a name and a password, and going out.

use askama::Template;
use axum::extract::{Query, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::super::Web;
use super::super::limits::SIGN_IN_COST;
use super::super::visitor::place_of;
use super::code;
use super::form::{Filled, Sheet};
use super::page::{Page, draw, draw_as};
use super::root_for;
use super::trouble::{Answer, Trouble};
use super::visit::{SESSION, Visit, give};
use super::words::{Text, text, text_with};
use crate::domain::calendar::local_datetime;
use crate::domain::clock::Micros;
use crate::i18n::Args;
use crate::office::session::{self, SignIn, Token};

/// The texts of this page.
pub(in crate::web) const TEXTS: &[Text] = &[
    text("office-sign-in"),
    text("office-sign-in-about"),
    text("office-user"),
    text("office-password"),
    text("office-come-in"),
    text("office-expired"),
    text("office-gone"),
    text("office-user-empty"),
    text("office-password-empty"),
    text("office-wrong"),
    text_with("office-locked", &["time"]),
    text("office-disabled"),
    text("office-too-often"),
];

#[derive(Template)]
#[template(path = "office/sign_in.html")]
struct Door {
    page: Page,
    sheet: Sheet,
    next: String,
    /// Why the person is here again.
    why: Option<String>,
    /// What came of the last try.
    fault: Option<String>,
}

/// What led here.
#[derive(Deserialize)]
pub(in crate::web) struct From {
    #[serde(default)]
    next: String,
    #[serde(default)]
    expired: String,
}

/// The page; who is in already is led on.
pub(in crate::web) async fn show(visit: Visit, Query(from): Query<From>) -> Answer {
    if visit.session.is_some() {
        return Ok(Redirect::to(own_path(visit.root, &from.next)).into_response());
    }
    let why = (!from.expired.is_empty()).then(|| visit.say("office-expired"));
    let next = own_path(visit.root, &from.next).to_owned();
    draw(&Door { page: Page::new(visit, "office-sign-in"), sheet: Sheet::default(), next, why, fault: None })
}

/// A name and a password.
pub(in crate::web) async fn receive(State(web): State<Web>, visit: Visit, request: Request) -> Answer {
    let place = place_of(request.extensions(), request.headers());
    let sheet = <Sheet as axum::extract::FromRequest<Web>>::from_request(request, &web).await?;
    let (name, now) = (sheet.value("name").to_lowercase(), web.door.now());
    let sheet = complete(&visit, sheet);
    if !sheet.is_good() {
        return again(visit, sheet, StatusCode::UNPROCESSABLE_ENTITY, None);
    }
    if let Err(seconds) = web.memory.places.take(place, SIGN_IN_COST, now) {
        return slowed(visit, sheet, seconds);
    }
    let password = sheet.raw("password").into();
    let world = web.door.world();
    let fresh = [Token::new(&mut rand::rng()), Token::new(&mut rand::rng())];
    let done = session::sign_in(&world.db, &world.vault, (&name, password), fresh, now).await?;
    match done {
        // Whoever knocks at the other house is led to their own.
        SignIn::Done(token, staff) => {
            let root = root_for(staff.role);
            come_in(&visit, &token, (root, own_path(root, sheet.value("next")))).await
        }
        SignIn::Code(pass, staff) => {
            let root = root_for(staff.role);
            Ok(code::ask(&visit, &pass, (root, own_path(root, sheet.value("next")))))
        }
        SignIn::Wrong => again(visit, sheet, StatusCode::UNPROCESSABLE_ENTITY, Some(("office-wrong", Args::new()))),
        SignIn::Disabled => again(visit, sheet, StatusCode::FORBIDDEN, Some(("office-disabled", Args::new()))),
        SignIn::Locked(until) => {
            again(visit, sheet, StatusCode::TOO_MANY_REQUESTS, Some(("office-locked", opens_at(until))))
        }
    }
}

/// When a locked door opens: whole minutes, rounded up, so that at the time that is told it is open.
pub(super) fn opens_at(until: Micros) -> Args {
    let at = local_datetime(until.plus(std::time::Duration::from_secs(59)));
    Args::new().with("time", at.format("%H:%M").to_string())
}

fn complete(visit: &Visit, mut sheet: Sheet) -> Sheet {
    for (field, text) in [("name", "office-user-empty"), ("password", "office-password-empty")] {
        if sheet.raw(field).is_empty() {
            sheet.blame(field, visit.say(text));
        }
    }
    sheet
}

/// A new session, and the page that was wanted.
pub(super) async fn come_in(visit: &Visit, token: &Token, (root, to): (&str, &str)) -> Answer {
    let mut response = Redirect::to(to).into_response();
    let_in(visit, token, root, &mut response).await?;
    Ok(response)
}

/// A new session in the place of the one the browser may have had.
pub(super) async fn let_in(visit: &Visit, token: &Token, root: &str, response: &mut Response) -> Result<(), Trouble> {
    if let Some((old, session)) = &visit.session {
        let world = visit.web.door.world();
        let mut tx = world.db.write().await?;
        session::sign_out(&mut tx, &world.vault, (old, &session.staff), world.now()).await?;
        tx.commit().await?;
    }
    give(response, visit.cookie_at(root, SESSION, &token.expose(), None));
    Ok(())
}

fn slowed(visit: Visit, sheet: Sheet, seconds: u64) -> Answer {
    let mut response = again(visit, sheet, StatusCode::TOO_MANY_REQUESTS, Some(("office-too-often", Args::new())))?;
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    Ok(response)
}

/// The page with what was typed, but for the password.
fn again(visit: Visit, sheet: Sheet, status: StatusCode, fault: Option<(&str, Args)>) -> Answer {
    let fault = fault.map(|(text, args)| visit.say_with(text, &args));
    let next = own_path(visit.root, sheet.value("next")).to_owned();
    draw_as(status, &Door { page: Page::new(visit, "office-sign-in"), sheet, next, why: None, fault })
}

/// `POST .../sign-out`.
pub(in crate::web) async fn leave(Filled(signed, _): Filled) -> Answer {
    let world = signed.world();
    let mut tx = signed.write().await?;
    session::sign_out(&mut tx, &world.vault, (signed.token(), signed.staff()), world.now()).await?;
    tx.commit().await?;
    let mut response = signed.done(&format!("{}/sign-in", signed.visit().root), "office-gone", None);
    give(&mut response, signed.visit().cookie(SESSION, "", Some(0)));
    Ok(response)
}

/// A path within the pages of a house; anything else leads to its first one.
pub(in crate::web) fn own_path<'p>(root: &'p str, path: &'p str) -> &'p str {
    let plain = path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\') && !path.contains("//");
    let inside = path.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
    if plain && inside { path } else { root }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_led_elsewhere() {
        for path in ["/office", "/office/audit", "/office/audit?who=a&before=3", "/office?a"] {
            assert_eq!(own_path("/office", path), path);
        }
        assert_eq!(own_path("/desk", "/desk/search"), "/desk/search");
        assert_eq!(own_path("/desk", "/office/audit"), "/desk");
        for path in [
            "",
            "//evil.example",
            "https://evil.example",
            "/office//evil",
            "/officer",
            "/office/\\evil",
            "/office/a b",
            "/",
        ] {
            assert_eq!(own_path("/office", path), "/office", "{path}");
        }
    }
}
