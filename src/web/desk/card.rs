//! Whose talk it is: the parent's card, masked; their children, applications and places; earlier tickets.

use askama::Template;

use super::super::office::page::Page;
use super::super::office::show::when;
use super::super::office::signed::Signed;
use super::super::office::trouble::Trouble;
use super::super::office::words::{Text, text, text_with};
use super::line::codes;
use super::words::{channel, listed, options};
use crate::conversation::desk::{Card as Known, Desk, Revealed};
use crate::domain::ids::{ApplicationId, TicketId};
use crate::domain::ticket::RevealReason;
use crate::i18n::Args;
use crate::queue::standing;
use crate::store::applications;

/// The texts of the card.
pub(super) const TEXTS: &[Text] = &[
    text("desk-card"),
    text("desk-card-unknown"),
    text("desk-card-name"),
    text("desk-card-iin"),
    text("desk-card-phone"),
    text("desk-card-birth"),
    text("desk-card-language"),
    text("desk-card-contacts"),
    text("desk-card-unreachable"),
    text("desk-card-children"),
    text("desk-card-applications"),
    text_with("desk-card-place", &["place", "total"]),
    text("desk-card-earlier"),
    text("desk-reveal"),
    text("desk-reveal.about"),
    text("desk-reveal.why"),
];

/// The card, drawn.
#[derive(Template)]
#[template(path = "desk/card.html")]
pub(super) struct Card {
    page: Page,
    path: String,
    facts: Vec<(String, String)>,
    children: Vec<String>,
    /// Number and how it stands.
    applications: Vec<(String, String)>,
    /// Path, number and how it ended.
    earlier: Vec<(String, i64, String)>,
    known: bool,
    revealed: bool,
    reasons: Vec<(String, String)>,
}

impl Card {
    /// The card of a ticket's parent; `revealed`: what was opened of it.
    pub(super) async fn read(signed: &Signed, id: &TicketId, revealed: Option<Revealed>) -> Result<Self, Trouble> {
        let desk = Desk::new(signed.world().clone());
        let known = desk.card(signed.staff(), id).await?;
        let mut applications = Vec::new();
        for one in &known.applications {
            let status = listed(signed, "list-status", one.status.code());
            let place = place(signed, &one.id).await?;
            let filed = when(one.filed_at);
            let told: Vec<_> =
                [status, place.unwrap_or_default(), filed].into_iter().filter(|part| !part.is_empty()).collect();
            applications.push((one.number.to_string(), told.join(", ")));
        }
        let child = |child: &crate::conversation::desk::CardChild| {
            format!("{}, {}, {}", child.given, child.birth_year, child.iin)
        };
        let earlier = known.earlier.iter().filter(|ticket| ticket.id != *id);
        let earlier = earlier.map(|one| {
            let stars = one.rating.map(|stars| format!(", {stars}/5")).unwrap_or_default();
            let told = format!("{}, {}{stars}", when(one.opened_at), listed(signed, "desk-state", one.state.code()));
            (format!("/desk/talks/{}", one.id), one.number, told)
        });
        Ok(Self {
            page: signed.page("desk-card"),
            path: format!("/desk/talks/{id}"),
            children: known.children.iter().map(child).collect(),
            earlier: earlier.collect(),
            known: known.account.is_some(),
            reasons: options(signed, "desk-why", &codes(RevealReason::ALL, RevealReason::code)),
            facts: facts(signed, &known, revealed.as_ref()),
            revealed: revealed.is_some(),
            applications,
        })
    }
}

fn facts(signed: &Signed, known: &Known, revealed: Option<&Revealed>) -> Vec<(String, String)> {
    let person = revealed.and_then(|one| one.person.as_ref());
    let phone = revealed.and_then(|one| one.phone.as_ref()).map(|phone| phone.e164().to_owned());
    let contact = |(code, reachable): &(String, bool)| {
        let name = channel(signed, code);
        if *reachable { name } else { format!("{name} ({})", signed.say("desk-card-unreachable")) }
    };
    let contacts: Vec<_> = known.contacts.iter().map(contact).collect();
    let facts = [
        ("desk-card-name", person.map(crate::domain::person::Person::full_name).or(known.name.clone())),
        ("desk-card-iin", person.map(|one| one.iin.digits().to_owned()).or(known.iin.clone())),
        ("desk-card-birth", person.map(|one| one.birth.format("%d.%m.%Y").to_string())),
        ("desk-card-phone", phone.or(known.phone.clone())),
        ("desk-card-language", Some(listed(signed, "list-lang", known.language.code()))),
        ("desk-card-contacts", Some(contacts.join(", "))),
    ];
    facts.into_iter().filter_map(|(name, value)| Some((signed.say(name), value?))).collect()
}

/// Where an application stands in its queue, in words.
async fn place(signed: &Signed, id: &ApplicationId) -> Result<Option<String>, Trouble> {
    let (mut tx, world) = (signed.read().await?, signed.world());
    let Some(found) = applications::find(&mut tx, id).await? else { return Ok(None) };
    let ratio = world.queue(&mut tx, world.now()).rules_of(&found.subqueue.settlement).await?.priority_ratio;
    let place = standing::place_now(&mut tx, &found, ratio).await?;
    tx.rollback().await?;
    Ok(place.map(|place| {
        let args = Args::new().with("place", place.place.to_string()).with("total", place.total.to_string());
        signed.say_with("desk-card-place", &args)
    }))
}
