//! The second door: the phone's code, once the password was right.

use axum::extract::{FromRequest, Query, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::super::Web;
use super::super::limits::SIGN_IN_COST;
use super::super::visitor::{cookie, place_of};
use super::form::Sheet;
use super::page::Page;
use super::sign_in::{come_in, opens_at, own_path};
use super::signed::say_next;
use super::trouble::Answer;
use super::view::{Field, Form, Input, View};
use super::visit::{Visit, give};
use super::words::{Text, text, text_with};
use crate::domain::limits::CODE_WAIT;
use crate::office::session::{self, CodeStep, Token};

/// The texts of this page.
pub(super) const TEXTS: &[Text] = &[
    text("office-code"),
    text("office-code-about"),
    text("office-code-field"),
    text("office-code-empty"),
    text("office-code-wrong"),
    text_with("office-recovery-used", &["count"]),
];
/// The pass of who waits here.
const WAITS: &str = "esik_office_code";

/// Where it goes on.
#[derive(Deserialize)]
pub(in crate::web) struct On {
    #[serde(default)]
    next: String,
}

/// Leads here from the first door.
pub(super) fn ask(visit: &Visit, pass: &Token, (root, to): (&str, &str)) -> Response {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("next", to).finish();
    let mut response = Redirect::to(&format!("{root}/sign-in/code?{query}")).into_response();
    give(&mut response, visit.cookie_at(root, WAITS, &pass.expose(), Some(CODE_WAIT.as_secs())));
    response
}

/// The page; whoever waits for nothing is led to the first door.
pub(in crate::web) async fn show(visit: Visit, headers: HeaderMap, Query(on): Query<On>) -> Answer {
    let world = visit.web.door.world().clone();
    match pass(&headers) {
        Some(pass) if session::waits_for_code(&world.db, &pass, world.now()).await? => {
            page(visit, Sheet::of(&[("next", &on.next)])).draw()
        }
        _ => Ok(back(&visit)),
    }
}

/// A code.
pub(in crate::web) async fn receive(State(web): State<Web>, visit: Visit, request: Request) -> Answer {
    let place = place_of(request.extensions(), request.headers());
    let Some(pass) = pass(request.headers()) else { return Ok(back(&visit)) };
    let mut sheet = Sheet::from_request(request, &web).await?;
    if sheet.value("code").is_empty() {
        sheet.blame("code", visit.say("office-code-empty"));
        return page(visit, sheet).draw_as(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let (world, now) = (web.door.world(), web.door.now());
    if let Err(seconds) = web.memory.places.take(place, SIGN_IN_COST, now) {
        sheet.blame("code", visit.say("office-too-often"));
        let mut response = page(visit, sheet).draw_as(StatusCode::TOO_MANY_REQUESTS)?;
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        return Ok(response);
    }
    let fresh = [Token::new(&mut rand::rng()), Token::new(&mut rand::rng())];
    match session::enter_code(&world.db, &world.vault, (&pass, sheet.value("code")), fresh, now).await? {
        CodeStep::Done(token, _, left) => enter(&visit, &token, (sheet.value("next"), left)).await,
        CodeStep::Over => Ok(back(&visit)),
        CodeStep::Wrong => {
            sheet.blame("code", visit.say("office-code-wrong"));
            page(visit, sheet).draw_as(StatusCode::UNPROCESSABLE_ENTITY)
        }
        CodeStep::Locked(until) => {
            sheet.blame("code", visit.say_with("office-locked", &opens_at(until)));
            page(visit, sheet).draw_as(StatusCode::TOO_MANY_REQUESTS)
        }
    }
}

async fn enter(visit: &Visit, token: &Token, (next, left): (&str, Option<i64>)) -> Answer {
    let mut response = come_in(visit, token, (visit.root, own_path(visit.root, next))).await?;
    give(&mut response, visit.cookie(WAITS, "", Some(0)));
    if let Some(left) = left {
        say_next(&mut response, visit, "office-recovery-used", Some(left));
    }
    Ok(response)
}

fn pass(headers: &HeaderMap) -> Option<Token> {
    cookie(headers, WAITS).and_then(Token::parse)
}

fn back(visit: &Visit) -> Response {
    Redirect::to(&format!("{}/sign-in?expired=1", visit.root)).into_response()
}

fn page(visit: Visit, sheet: Sheet) -> View {
    let (action, next) = (format!("{}/sign-in/code", visit.root), own_path(visit.root, sheet.value("next")).to_owned());
    let view = View::new(Page::new(visit, "office-code")).narrow();
    let (about, label) = (view.say("office-code-about"), view.say("office-code-field"));
    let form = Form {
        id: "door",
        action,
        fields: vec![Field { name: "code", label, hint: String::new(), input: Input::Code }],
        hidden: vec![("next", next)],
        sheet,
        button: view.say("office-come-in"),
        ..Form::default()
    };
    view.text(about).form(form)
}
