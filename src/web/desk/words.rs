//! What the desk's pages say: `desk-*` of `locales/*/desk.ftl`; and numbers in words.

use super::super::office::signed::Signed;
use super::super::office::words::{Text, text, text_with};
use super::{calls, card, deeds, lead, line, live, period, replies, search, state, stuck, talk};
use crate::channels::ChannelKind;
use crate::domain::calendar::local_datetime;
use crate::domain::clock::Micros;
use crate::domain::snag::Cause;
use crate::domain::ticket::{Priority, RevealReason, Team, TicketEvent, TicketState};
use crate::i18n::Args;
use crate::i18n::check::Wanted;

/// The texts that more than one page says.
const SHARED: &[Text] = &[
    text("desk-name"),
    text("desk-now"),
    text_with("desk-minutes", &["count"]),
    text_with("desk-hours", &["count"]),
    text_with("desk-days", &["count"]),
    text("desk-keys"),
    text("desk-keys.off"),
    text("desk-keys.close"),
];

/// Every text of these pages.
pub(in crate::web) fn texts() -> impl Iterator<Item = Wanted> {
    let pages = [
        SHARED,
        calls::TEXTS,
        card::TEXTS,
        deeds::TEXTS,
        lead::TEXTS,
        line::TEXTS,
        live::TEXTS,
        period::TEXTS,
        replies::TEXTS,
        search::TEXTS,
        state::TEXTS,
        stuck::TEXTS,
        talk::TEXTS,
    ];
    let list = |id: &'static str, codes: Vec<&'static str>| {
        codes.into_iter().map(move |code| Wanted::new(id, Some(code), ("src/domain/ticket.rs", 1)))
    };
    let lists = [
        list("desk-state", line::codes(TicketState::ALL, TicketState::code)),
        list("desk-event", line::codes(TicketEvent::ALL, TicketEvent::code)),
        list("desk-priority", line::codes(Priority::ALL, Priority::code)),
        list("desk-team", line::codes(Team::ALL, Team::code)),
        list("desk-why", line::codes(RevealReason::ALL, RevealReason::code)),
        list("desk-stuck-cause", line::codes(Cause::ALL, Cause::code)),
        list("desk-stuck-step", stuck::STEPS.to_vec()),
        list("desk-dialogue", stuck::DIALOGUES.to_vec()),
        list("desk-channel", ChannelKind::ALL.iter().map(|one| one.as_str()).collect()),
    ];
    pages.into_iter().flatten().map(Text::wanted).chain(lists.into_iter().flatten())
}

/// A word of a closed list; empty for what is not in it.
pub(super) fn listed(signed: &Signed, list: &str, code: &str) -> String {
    if code.is_empty() { String::new() } else { signed.say(&format!("{list}.{code}")) }
}

/// A closed list to choose from.
pub(super) fn options(signed: &Signed, list: &str, codes: &[&'static str]) -> Vec<(String, String)> {
    codes.iter().map(|code| ((*code).to_owned(), listed(signed, list, code))).collect()
}

/// A messenger's name.
pub(super) fn channel(signed: &Signed, code: &str) -> String {
    listed(signed, "desk-channel", code)
}

/// Hours and minutes on the clocks of Almaty.
pub(super) fn clock(at: Micros) -> String {
    local_datetime(at).format("%H:%M").to_string()
}

/// How long ago, in the largest unit that says enough.
pub(super) fn ago(signed: &Signed, at: Micros) -> String {
    span(signed, signed.world().now().since(at).as_secs())
}

/// So many seconds in words.
pub(super) fn span(signed: &Signed, seconds: u64) -> String {
    let (text, count) = match seconds / 60 {
        0 => return signed.say("desk-now"),
        minutes @ 1..=99 => ("desk-minutes", minutes),
        minutes @ 100..=2_879 => ("desk-hours", minutes / 60),
        minutes => ("desk-days", minutes / 1_440),
    };
    signed.say_with(text, &Args::new().with("count", i64::try_from(count).unwrap_or(i64::MAX)))
}
