//! `/office/invitation/TOKEN`, `/desk/invitation/TOKEN`: the link of an invitation. A password is chosen, then a phone is set up.

use axum::extract::{FromRequest, Path, Query, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;

use super::super::Web;
use super::form::Sheet;
use super::page::Page;
use super::phone;
use super::root_for;
use super::sign_in::{come_in, let_in};
use super::trouble::{Answer, Trouble};
use super::view::{Field, Form, Input, View};
use super::visit::Visit;
use super::words::{Text, text, text_with};
use crate::i18n::Args;
use crate::office::invitation::{self, Invitation, Taken};
use crate::office::password::{Password, Weak};
use crate::office::session::Token;

/// The texts of this page.
pub(super) const TEXTS: &[Text] = &[
    text("office-invitation"),
    text_with("office-invitation-password", &["name"]),
    text("office-invitation-phone"),
    text("office-invitation-later"),
    text("office-invitation-other"),
    text("office-invitation-over"),
    text("office-invitation-over.what"),
    text("office-password-new"),
    text("office-password-hint"),
    text("office-password-again"),
    text("office-password-short"),
    text("office-password-long"),
    text("office-password-differ"),
    text("office-next"),
];

/// What is wanted of the page.
#[derive(Deserialize)]
pub(in crate::web) struct Wanted {
    /// Another password than the one that is chosen.
    #[serde(default)]
    password: String,
}

/// The page: the password, or the phone once that is chosen.
pub(in crate::web) async fn show(visit: Visit, Path(token): Path<String>, Query(wanted): Query<Wanted>) -> Answer {
    let Some((token, found)) = known(&visit, &token).await? else { return over(visit) };
    let root = root_for(found.staff.role);
    if root != visit.root {
        return Ok(Redirect::to(&path(root, &token)).into_response());
    }
    if found.chosen.is_none() || !wanted.password.is_empty() {
        password_page(visit, &token, &found, Sheet::default()).draw()
    } else {
        phone_page(visit, &token, &found, Sheet::default())?.draw()
    }
}

/// A password, or the phone's first code.
pub(in crate::web) async fn receive(
    State(web): State<Web>,
    mut visit: Visit,
    Path(token): Path<String>,
    request: Request,
) -> Answer {
    let sheet = Sheet::from_request(request, &web).await?;
    let Some((token, found)) = known(&visit, &token).await? else { return over(visit) };
    if root_for(found.staff.role) != visit.root {
        return Err(Trouble::Nowhere);
    }
    // Whoever changes the language of a form to be mended comes back to this page.
    visit.path = path(visit.root, &token);
    if found.chosen.is_none() || !sheet.raw("password").is_empty() {
        return choose(visit, &token, &found, sheet).await;
    }
    let later = sheet.value("deed") == "later" && !web.door.world().house.staff_totp;
    let code = (!later).then(|| sheet.value("code").to_owned());
    let (world, fresh) = (web.door.world(), [Token::new(&mut rand::rng()), Token::new(&mut rand::rng())]);
    match invitation::take(&world.db, &world.vault, (&token, code.as_deref()), fresh, world.now()).await? {
        Taken::Over => over(visit),
        Taken::Wrong => {
            let mut sheet = Sheet::default();
            sheet.blame("code", visit.say("office-phone-wrong"));
            phone_page(visit, &token, &found, sheet)?.draw_as(StatusCode::UNPROCESSABLE_ENTITY)
        }
        Taken::Done(session, None) => come_in(&visit, &session, (visit.root, visit.root)).await,
        Taken::Done(session, Some(codes)) => {
            let view = View::new(Page::new(visit.clone(), "office-recovery"));
            let mut response = phone::written_down(view, codes, visit.root).draw()?;
            let_in(&visit, &session, visit.root, &mut response).await?;
            Ok(response)
        }
    }
}

async fn choose(visit: Visit, token: &Token, found: &Invitation, mut sheet: Sheet) -> Answer {
    match new_password(&visit, &mut sheet) {
        Some(password) => {
            invitation::choose(&visit.web.door.world().db, token, &password).await?;
            Ok(Redirect::to(&path(visit.root, token)).into_response())
        }
        None => password_page(visit, token, found, sheet).draw_as(StatusCode::UNPROCESSABLE_ENTITY),
    }
}

/// The password typed twice into `password` and `again`, unless it has to be mended.
pub(super) fn new_password(visit: &Visit, sheet: &mut Sheet) -> Option<Password> {
    if sheet.raw("password") != sheet.raw("again") {
        sheet.blame("again", visit.say("office-password-differ"));
    }
    match Password::parse(sheet.raw("password")) {
        Ok(password) => sheet.is_good().then_some(password),
        Err(weak) => {
            let fault = if weak == Weak::Short { "office-password-short" } else { "office-password-long" };
            sheet.blame("password", visit.say(fault));
            None
        }
    }
}

/// The two fields for it.
pub(super) fn password_fields(view: &View) -> Vec<Field> {
    let field =
        |name, label, hint| Field { name, label: view.say(label), hint, input: Input::Password("new-password") };
    vec![
        field("password", "office-password-new", view.say("office-password-hint")),
        field("again", "office-password-again", String::new()),
    ]
}

fn password_page(visit: Visit, token: &Token, found: &Invitation, sheet: Sheet) -> View {
    let action = path(visit.root, token);
    let view = View::new(Page::new(visit.clone(), "office-invitation")).narrow();
    let args = Args::new().with("name", found.staff.name.as_str());
    let form = Form {
        id: "password",
        action,
        fields: password_fields(&view),
        sheet,
        button: view.say("office-next"),
        ..Form::default()
    };
    view.text(visit.say_with("office-invitation-password", &args)).form(form)
}

fn phone_page(visit: Visit, token: &Token, found: &Invitation, sheet: Sheet) -> Result<View, Trouble> {
    let (action, may_wait) = (path(visit.root, token), !visit.web.door.world().house.staff_totp);
    let view = View::new(Page::new(visit, "office-phone")).narrow();
    let (about, other) = (view.say("office-invitation-phone"), view.say("office-invitation-other"));
    let secret = (&found.secret, found.staff.name.as_str());
    let view = phone::offer(view.text(about), secret, (action.clone(), Vec::new(), sheet))?;
    let later = may_wait.then(|| later(&view, &action));
    let view = later.into_iter().fold(view, View::form);
    Ok(view.links(vec![(other, format!("{action}?password=1"))]))
}

/// The way on without a phone.
fn later(view: &View, action: &str) -> Form {
    Form {
        id: "later",
        action: action.to_owned(),
        hidden: vec![("deed", "later".to_owned())],
        button: view.say("office-invitation-later"),
        quiet: true,
        ..Form::default()
    }
}

async fn known(visit: &Visit, token: &str) -> Result<Option<(Token, Invitation)>, Trouble> {
    let Some(token) = Token::parse(token) else { return Ok(None) };
    let world = visit.web.door.world();
    let mut tx = world.db.read().await?;
    let found = invitation::find(&mut tx, &world.vault, &token, world.now()).await?;
    tx.rollback().await?;
    Ok(found.map(|found| (token, found)))
}

fn over(visit: Visit) -> Answer {
    let view = View::new(Page::new(visit, "office-invitation-over")).narrow();
    let what = view.say("office-invitation-over.what");
    view.text(what).draw_as(StatusCode::GONE)
}

fn path(root: &str, token: &Token) -> String {
    format!("{root}/invitation/{}", token.expose())
}
