//! `/desk/search`: a talk by the number of its ticket or of an application, by phone or by IIN. What was looked for goes in a form and not
//! in an address, where it would stay in histories and logs.

use askama::Template;

use super::super::office::form::{Filled, Sheet};
use super::super::office::page::{Page, draw};
use super::super::office::signed::Signed;
use super::super::office::trouble::{Answer, Trouble};
use super::super::office::words::{Text, text};
use super::items::Names;
use super::line::Row;
use crate::conversation::desk::{Desk, Entry, Search as What};
use crate::domain::application::ApplicationNumber;
use crate::domain::iin::Iin;
use crate::domain::phone::Phone;
use crate::domain::staff::Deed;
use crate::store::tickets::Ticket;

/// The texts of this page.
pub(super) const TEXTS: &[Text] = &[
    text("desk-search"),
    text("desk-search-about"),
    text("desk-search-what"),
    text("desk-search-go"),
    text("desk-search-none"),
    text("desk-search-bad"),
];

/// Digits of an IIN.
const IIN: usize = 12;
/// A number of a ticket has no more digits.
const TICKET: usize = 9;

#[derive(Template)]
#[template(path = "desk/search.html")]
struct Search {
    page: Page,
    sheet: Sheet,
    /// `None`: nothing was looked for yet.
    found: Option<Vec<Row>>,
}

/// The page.
pub(super) async fn blank(signed: Signed) -> Answer {
    signed.may(Deed::SearchTalks)?;
    draw(&Search { page: signed.page("desk-search"), sheet: Sheet::default(), found: None })
}

/// `POST`: what was found. What was typed is shown again only where it cannot be read: it may be somebody's IIN.
pub(super) async fn find(Filled(signed, sheet): Filled) -> Answer {
    signed.may(Deed::SearchTalks)?;
    let page = signed.page("desk-search");
    let Some(found) = look(&signed, sheet.value("what")).await? else {
        let mut sheet = sheet;
        sheet.blame("what", signed.say("desk-search-bad"));
        return draw(&Search { page, sheet, found: None });
    };
    let names = Names::read(&signed).await?;
    let entry = |ticket: Ticket| Entry { place: None, holder: ticket.assignee.as_ref().map(|id| names.of(id)), ticket };
    let rows = found.into_iter().map(|ticket| Row::of(&signed, &entry(ticket))).collect();
    draw(&Search { page, sheet: Sheet::default(), found: Some(rows) })
}

/// `None`: it is none of what can be looked for.
async fn look(signed: &Signed, what: &str) -> Result<Option<Vec<Ticket>>, Trouble> {
    let (desk, staff) = (Desk::new(signed.world().clone()), signed.staff());
    let plain = what.trim_start_matches(['№', '#', ' ']);
    let digits = plain.chars().filter(char::is_ascii_digit).count();
    if digits == plain.len() && (1..=TICKET).contains(&digits) {
        let number = plain.parse()?;
        return Ok(Some(desk.search(staff, What::Number(number)).await?));
    }
    if let Ok(number) = ApplicationNumber::parse(plain) {
        return Ok(Some(desk.of_application(staff, number).await?));
    }
    if digits == IIN {
        let Ok(iin) = Iin::parse(plain) else { return Ok(None) };
        return Ok(Some(desk.search(staff, What::Iin(iin)).await?));
    }
    match Phone::parse(plain) {
        Ok(phone) => Ok(Some(desk.search(staff, What::Phone(phone)).await?)),
        Err(_) => Ok(None),
    }
}
