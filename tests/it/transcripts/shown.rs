//! A message of the bot as a transcript holds it, without what chance makes.

use esik::channels::{Outgoing, Request};
use esik::domain::ids::{
    ApplicationId, BlobId, ChildId, ClaimId, ContactId, KindergartenId, SubscriptionId, TokenId, VacancyId, WishId,
};

use super::script::Said;

/// Ids that are made by chance are called by what they are.
pub fn stable(id: &str) -> &str {
    let made = [
        (ChildId::PREFIX, "child"),
        (ApplicationId::PREFIX, "application"),
        (BlobId::PREFIX, "document"),
        (ContactId::PREFIX, "contact"),
        (KindergartenId::PREFIX, "kindergarten"),
        (VacancyId::PREFIX, "place"),
        (ClaimId::PREFIX, "claim"),
        (WishId::PREFIX, "wish"),
        (SubscriptionId::PREFIX, "subscription"),
    ];
    let name = made.iter().find(|(prefix, _)| id.len() > 20 && id.starts_with(prefix));
    name.map_or(id, |(_, name)| name)
}

/// The words without the tokens of links, which chance makes.
fn without_chance(text: &str) -> String {
    let mut parts = text.split(TokenId::PREFIX);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |told, part| {
        let rest = part.trim_start_matches(|c: char| c.is_ascii_hexdigit());
        format!("{told}{}…{rest}", TokenId::PREFIX)
    })
}

/// A message as a transcript holds it.
pub fn said(message: &Outgoing) -> Said {
    let mut ids = message.said.clone();
    if ids.last() != Some(&message.message) {
        ids.push(message.message.clone());
    }
    let mut left = ids.join(" + ");
    if let Some((step, steps)) = message.step {
        left.push_str(&format!(" {step}/{steps}"));
    }
    if let Some((page, pages)) = message.page {
        left.push_str(&format!(" page {page}/{pages}"));
    }
    if !message.options.is_empty() {
        let ids: Vec<&str> = message.options.iter().map(|option| stable(&option.id)).collect();
        left.push_str(&format!(" ({})", ids.join(" ")));
    }
    if !message.deeds.is_empty() {
        let ids: Vec<&str> = message.deeds.iter().map(|deed| deed.id.as_str()).collect();
        left.push_str(&format!(" <{}>", ids.join(" ")));
    }
    match &message.request {
        Some((Request::Contact, _)) => left.push_str(" [contact]"),
        Some((Request::Location, _)) => left.push_str(" [location]"),
        Some((Request::Documents, _)) => left.push_str(" [documents]"),
        None => {}
    }
    let words: Vec<&str> = message.text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let mut text = without_chance(&words.join(" / "));
    for option in &message.options {
        text.push_str(&format!(" ({})", option.label));
    }
    for deed in &message.deeds {
        text.push_str(&format!(" <{}>", deed.label));
    }
    Said { left, text }
}
