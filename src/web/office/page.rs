//! What every page has around it: the field `page` of every template that extends `office/base.html`.

use askama::Template;
use axum::http::{Method, StatusCode};
use axum::response::{Html, IntoResponse};

use super::super::files;
use super::doors::{self, DoorTo};
use super::trouble::Answer;
use super::visit::Visit;
use super::words::{Text, split, text};
use super::{DESK, ROOT};
use crate::domain::calendar::local_datetime;
use crate::domain::clock::Micros;
use crate::domain::lang::Lang;
use crate::domain::staff::{Deed, Role};
use crate::i18n::Args;
use crate::store::staff::Staff;

/// The texts around every page.
pub(in crate::web) const TEXTS: &[Text] = &[
    text("office-name"),
    text("office-demo"),
    text("office-skip"),
    text("office-pages"),
    text("office-language"),
    text("office-sign-out"),
    text("office-keys"),
    text("office-country"),
    text("office-faults"),
];

/// The languages as people call them, in short.
const LANGUAGES: [(Lang, &str); 3] = [(Lang::Kk, "ҚАЗ"), (Lang::Ru, "РУС"), (Lang::En, "ENG")];

/// One page's frame.
pub(in crate::web) struct Page {
    visit: Visit,
    /// What it is called.
    pub(in crate::web) title: String,
}

impl Page {
    pub(in crate::web) fn new(visit: Visit, title: &str) -> Self {
        Self { title: visit.say(title), visit }
    }

    /// A text, `message` or `message.attribute`.
    pub(in crate::web) fn say(&self, id: &str) -> String {
        self.visit.say(id)
    }

    /// A role in words.
    pub(in crate::web) fn role(&self, role: &Role) -> String {
        self.say(&format!("office-role.{role}"))
    }

    /// A deed in words.
    pub(in crate::web) fn deed(&self, deed: &Deed) -> String {
        self.say(&format!("office-deed.{deed}"))
    }

    /// A moment in Almaty, for tables.
    pub(in crate::web) fn moment(&self, at: &Micros) -> String {
        local_datetime(*at).format("%d.%m.%Y %H:%M:%S").to_string()
    }

    /// Whose pages these are: `/office` or `/desk`.
    pub(in crate::web) fn root(&self) -> &'static str {
        self.visit.root
    }

    /// What the house is called.
    pub(in crate::web) fn house(&self) -> String {
        self.say(if self.root() == DESK { "desk-name" } else { "office-name" })
    }

    /// Style and script of the desk, on its pages.
    pub(in crate::web) fn desk_files(&self) -> Option<(&'static str, &'static str)> {
        (self.root() == DESK).then(files::desk)
    }

    pub(in crate::web) fn files(&self) -> (&'static str, &'static str) {
        files::office()
    }

    pub(in crate::web) fn lang(&self) -> Lang {
        self.visit.lang
    }

    pub(in crate::web) fn languages(&self) -> [(Lang, &'static str); 3] {
        LANGUAGES
    }

    pub(in crate::web) fn demo(&self) -> bool {
        self.visit.web.door.demo()
    }

    /// Who is signed in.
    pub(in crate::web) fn staff(&self) -> Option<&Staff> {
        self.visit.session.as_ref().map(|(_, session)| &session.staff)
    }

    /// What every form carries in the field `csrf`; empty where nobody is signed in.
    pub(in crate::web) fn csrf(&self) -> &str {
        self.visit.session.as_ref().map_or("", |(_, session)| &session.csrf)
    }

    /// Where the person works, in words.
    pub(in crate::web) fn area(&self) -> Option<String> {
        let staff = self.staff().filter(|staff| matches!(staff.role, Role::Department | Role::Auditor))?;
        let Some(code) = &staff.place else { return Some(self.say("office-country")) };
        self.visit.web.door.world().places.name(code, self.lang())
    }

    /// The page asked for, to come back to.
    pub(in crate::web) fn path(&self) -> &str {
        &self.visit.path
    }

    pub(in crate::web) fn doors(&self) -> Vec<DoorTo> {
        self.staff().map(|staff| doors::of(staff.role)).unwrap_or_default()
    }

    /// Whether a page of the navigation is this one.
    pub(in crate::web) fn is_here(&self, door: &DoorTo) -> bool {
        // After a form that has to be mended the page it stands on is not known.
        let path = self.path().split('?').next().filter(|_| self.visit.method == Method::GET);
        let below = |path: &str| path.strip_prefix(door.path).is_some_and(|rest| rest.starts_with('/'));
        path.is_some_and(|path| path == door.path || (![ROOT, DESK].contains(&door.path) && below(path)))
    }

    /// What the page before left to be said: one of our own texts, with a number or without.
    pub(in crate::web) fn said(&self) -> Option<String> {
        let (id, count) = self.visit.said.as_deref().map(|said| said.split_once(':').unwrap_or((said, "0")))?;
        let count: i64 = count.parse().ok()?;
        let known = ["office-", "desk-"].iter().any(|own| id.starts_with(own)) && split(id).1.is_none();
        let said = known.then(|| self.visit.say_with(id, &Args::new().with("count", count)))?;
        (!said.is_empty()).then_some(said)
    }
}

/// Draws a page.
pub(in crate::web) fn draw(template: &impl Template) -> Answer {
    draw_as(StatusCode::OK, template)
}

/// Draws a page with a status of its own: 422 for a form that has to be mended.
pub(in crate::web) fn draw_as(status: StatusCode, template: &impl Template) -> Answer {
    Ok((status, Html(template.render()?)).into_response())
}
