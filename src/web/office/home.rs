//! `GET /office`: what a person may do here, by role.

use askama::Template;

use super::doors;
use super::page::{Page, draw};
use super::signed::Signed;
use super::trouble::Answer;
use super::words::{Text, text, text_with};
use crate::domain::staff::Role;
use crate::i18n::Args;
use crate::store::staff;

/// The texts of this page.
pub(super) const TEXTS: &[Text] = &[
    text("office-home"),
    text_with("office-hello", &["name"]),
    text("office-may"),
    text_with("office-kindergarten", &["name"]),
    text("office-kindergarten-none"),
    text("office-written-down"),
];

#[derive(Template)]
#[template(path = "office/home.html")]
struct Home {
    page: Page,
    hello: String,
    /// The kindergarten that the person works for.
    works_for: Option<String>,
    /// What the person may do, and where.
    deeds: Vec<(String, Option<&'static str>)>,
}

/// The page.
pub(super) async fn show(signed: Signed) -> Answer {
    let role = signed.staff().role;
    let page = signed.page("office-home");
    let deeds = role.deeds().map(|deed| (page.deed(&deed), doors::to(role, deed).map(|door| door.path))).collect();
    let works_for = if role == Role::Kindergarten { Some(kindergarten(&signed).await?) } else { None };
    let hello = signed.say_with("office-hello", &Args::new().with("name", signed.staff().name.as_str()));
    draw(&Home { page, hello, works_for, deeds })
}

async fn kindergarten(signed: &Signed) -> Result<String, super::trouble::Trouble> {
    let mut tx = signed.read().await?;
    let found = match &signed.staff().kindergarten {
        Some(id) => staff::kindergarten(&mut tx, id).await?,
        None => None,
    };
    tx.rollback().await?;
    Ok(match found {
        Some(found) => signed.say_with("office-kindergarten", &Args::new().with("name", found.name(signed.lang()))),
        None => signed.say("office-kindergarten-none"),
    })
}
