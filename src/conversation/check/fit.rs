//! Proof 8: every rendered message fits every channel with the longest values there are, and no button outgrows its token.

use std::collections::BTreeMap;

use crate::channels::{Capabilities, ChannelKind};
use crate::dialogue::flow::{Flow, Flows, State};
use crate::dialogue::load::Finding;
use crate::domain::lang::Lang;
use crate::i18n::Texts;
use crate::i18n::check::measure::longest;
use crate::i18n::check::{Manifest, Wanted};

use super::super::render::Token;

/// The longest callback data (channels.md 1.2).
const TOKEN_MAX: usize = 64;
/// Options are numbered in the text where buttons do not carry it: a line each.
const NUMBERED_LINE: usize = 30;

/// Lengths of texts in characters, by `message.attribute`.
type Lengths = BTreeMap<String, usize>;

/// Every fault of fit.
pub fn prove(flows: &Flows, texts: &Texts, manifest: &Manifest) -> Vec<Finding> {
    let mut found = Vec::new();
    for lang in Lang::ALL {
        let lengths = lengths(texts, lang, manifest);
        for flow in flows.flows.values() {
            for state in flow.states.values().filter(|state| state.expect.is_some()) {
                found.extend(fits(flow, state, lang, &lengths));
            }
        }
    }
    found.extend(flows.flows.values().flat_map(tokens));
    found
}

fn lengths(texts: &Texts, lang: Lang, manifest: &Manifest) -> Lengths {
    let id = |wanted: &Wanted| match &wanted.attr {
        Some(attr) => format!("{}.{attr}", wanted.id),
        None => wanted.id.clone(),
    };
    let all = manifest.wanted.iter().chain(&manifest.optional);
    all.filter_map(|wanted| Some((id(wanted), longest(texts, lang, wanted).ok()?.utf16))).collect()
}

/// The worst message of a question: an error, the help, the question, the hints of a list.
fn fits(flow: &Flow, state: &State, lang: Lang, lengths: &Lengths) -> Option<Finding> {
    let message = flow.message(&state.name);
    let length = |id: &str| lengths.get(id).copied().unwrap_or(0);
    let options: Vec<&String> = state.choices().map(|(id, _)| id).collect();
    let outcomes = lengths.range(format!("{message}.")..format!("{message}/"));
    let worst = outcomes
        .filter(|(id, _)| !options.iter().any(|option| id.ends_with(&format!(".{option}"))))
        .map(|(_, n)| *n)
        .max();
    let rows = if state.from.is_some() { 10 } else { options.len() };
    let hints = length("common-search") + length("common-page") + length("common-numbers") + rows * NUMBERED_LINE;
    let told = length(&format!("{message}.help")) + worst.unwrap_or(0);
    // A reminder stands above the question alone; whichever form it is that lies open.
    let reminder = lengths.range("silence-".to_owned().."silence.".to_owned()).map(|(_, n)| *n).max();
    let reminder = if state.reminds() { reminder.unwrap_or(0) + length(&format!("{message}.remind")) } else { 0 };
    // Inside a form news stands there, too.
    let news = lengths.range("notice-".to_owned().."notice.".to_owned()).map(|(_, n)| *n).max();
    let news = if flow.form { news.unwrap_or(0) } else { 0 };
    let total = length(&message) + told.max(reminder).max(news) + hints + 8;
    // Where buttons cannot carry the text, the options are numbered in it: then the longer limit holds.
    let limit = ChannelKind::ALL.iter().map(|kind| Capabilities::of(*kind).text).min().unwrap_or(0);
    (total > limit).then(|| Finding {
        file: flow.file.clone(),
        line: state.line,
        proof: 8,
        what: format!("the message of `{}` can grow to {total} characters in {}, {limit} fit", state.name, lang.code()),
        mend: format!("shorten `{message}` or its help in locales/{}", lang.code()),
    })
}

fn tokens(flow: &Flow) -> Vec<Finding> {
    let long = |id: &&String| Token::Answer(u32::MAX, (*id).clone()).write().len() > TOKEN_MAX;
    let options = flow.states.values().flat_map(|state| state.choices().map(|(id, at)| (id, at.line)));
    let fault = |(id, line): (&String, usize)| Finding {
        file: flow.file.clone(),
        line,
        proof: 8,
        what: format!("the option `{id}` makes a button's token longer than {TOKEN_MAX} bytes"),
        mend: "give it a shorter name".to_owned(),
    };
    options.filter(|(id, _)| long(id)).map(fault).collect()
}
