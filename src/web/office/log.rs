//! `GET /office/audit`: who did what, the latest first. Whoever works for a place sees those who work there.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Query;
use serde::Deserialize;

use super::form::Sheet;
use super::list::{self, Pager};
use super::page::{Page, draw};
use super::signed::Signed;
use super::trouble::{Answer, Trouble};
use super::words::{Text, text};
use crate::domain::clock::Micros;
use crate::domain::ids::StaffId;
use crate::domain::limits::{EXPORT_MAX, OFFICE_ROWS, OFFICE_SCAN};
use crate::domain::staff::Deed;
use crate::office::audit;
use crate::store::audit::Noted;
use crate::store::staff;

/// The texts of this page.
pub(super) const TEXTS: &[Text] = &[
    text("office-audit"),
    text("office-audit-about"),
    text("office-audit-when"),
    text("office-audit-who"),
    text("office-audit-deed"),
    text("office-audit-subject"),
    text("office-audit-number"),
    text("office-audit-person"),
    text("office-audit-everybody"),
    text("office-audit-show"),
    text("office-audit-operator"),
    text("office-audit-parent"),
];

/// How the list is narrowed, and where it goes on.
#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    who: String,
    before: Option<i64>,
}

struct Line {
    seq: i64,
    at: Micros,
    who: String,
    deed: Deed,
    subject: String,
}

#[derive(Template)]
#[template(path = "office/audit.html")]
struct Audit {
    page: Page,
    people: Vec<(String, String)>,
    sheet: Sheet,
    lines: Vec<Line>,
    /// The same as a file.
    file: String,
    pager: Pager,
}

/// Whose deeds somebody may see, by id.
struct Seen {
    people: HashMap<StaffId, String>,
    /// Those of whoever runs the program too.
    all: bool,
}

impl Seen {
    async fn by(signed: &Signed) -> Result<Self, Trouble> {
        signed.may(Deed::SeeAudit)?;
        let all = signed.staff().place.is_none();
        let mut tx = signed.read().await?;
        let everybody = staff::list(&mut tx).await?;
        tx.rollback().await?;
        let own =
            everybody.into_iter().filter(|one| all || one.place.as_ref().is_some_and(|place| signed.is_own(place)));
        Ok(Self { people: own.map(|one| (one.id, one.name)).collect(), all })
    }

    /// Everybody, and the names in order: to choose from.
    fn choice(&self, signed: &Signed) -> Vec<(String, String)> {
        let mut names: Vec<&String> = self.people.values().collect();
        names.sort();
        let everybody = (String::new(), signed.say("office-audit-everybody"));
        std::iter::once(everybody).chain(names.into_iter().map(|name| (name.clone(), name.clone()))).collect()
    }

    /// At most so many lines before a number, and the number to go on from.
    async fn lines(&self, signed: &Signed, wanted: &Wanted, most: u32) -> Result<(Vec<Line>, Option<String>), Trouble> {
        let of = self.people.iter().find(|(_, name)| **name == wanted.who).map(|(id, _)| id);
        if !wanted.who.is_empty() && of.is_none() {
            return Ok((Vec::new(), None));
        }
        // Where some rows may not be shown more are looked through, so that a page is full, up to a limit.
        let scan = if self.all || of.is_some() { most } else { most.max(OFFICE_SCAN) };
        let mut tx = signed.read().await?;
        let rows = audit::newest(&mut tx, wanted.before.unwrap_or(i64::MAX), of, scan).await?;
        tx.rollback().await?;
        let (looked, full) = (rows.last().map(|row| row.seq), rows.len() == scan as usize);
        let mut lines: Vec<Line> = rows.into_iter().filter_map(|row| self.line(signed, row)).collect();
        let more = lines.len() > most as usize;
        lines.truncate(most as usize);
        let next = if more { lines.last().map(|line| line.seq) } else { looked.filter(|_| full) };
        Ok((lines, next.map(|seq| seq.to_string())))
    }

    fn line(&self, signed: &Signed, row: Noted) -> Option<Line> {
        let who = match &row.staff {
            Some(id) => self.people.get(id)?.clone(),
            None if self.all && row.deed.is_of_parent() => signed.say("office-audit-parent"),
            None if self.all => signed.say("office-audit-operator"),
            None => return None,
        };
        Some(Line { seq: row.seq, at: row.at, who, deed: row.deed, subject: row.subject.unwrap_or_default() })
    }
}

/// The page.
pub(super) async fn show(signed: Signed, Query(wanted): Query<Wanted>) -> Answer {
    let seen = Seen::by(&signed).await?;
    let (lines, next) = seen.lines(&signed, &wanted, OFFICE_ROWS).await?;
    let query = if wanted.who.is_empty() { String::new() } else { url_who(&wanted.who) };
    let file = format!("/office/audit.csv?{query}");
    let pager = Pager::new("/office/audit", &query, wanted.before.is_none(), next);
    draw(&Audit {
        page: signed.page("office-audit"),
        people: seen.choice(&signed),
        sheet: Sheet::of(&[("who", &wanted.who)]),
        lines,
        file,
        pager,
    })
}

fn url_who(who: &str) -> String {
    form_urlencoded::Serializer::new(String::new()).append_pair("who", who).finish()
}

/// `GET /office/audit.csv`: the same as a file.
pub(super) async fn file(signed: Signed, Query(wanted): Query<Wanted>) -> Answer {
    signed.may(Deed::Export)?;
    let seen = Seen::by(&signed).await?;
    let (lines, _) = seen.lines(&signed, &wanted, EXPORT_MAX).await?;
    let page = signed.page("office-audit");
    let head = ["number", "when", "who", "deed", "subject"].map(|part| signed.say(&format!("office-audit-{part}")));
    let rows = lines
        .into_iter()
        .map(|line| [line.seq.to_string(), page.moment(&line.at), line.who, page.deed(&line.deed), line.subject]);
    let file = list::file("audit", std::iter::once(head).chain(rows))?;
    let mut tx = signed.write().await?;
    signed.note(&mut tx, Deed::Export, Some("audit")).await?;
    tx.commit().await?;
    Ok(file)
}
