//! Loading the content and joining the proofs: the shape of dialogues (`dialogue::check`), the texts (`i18n::check`), and what needs both:
//! which texts there must be ([`manifest`]), whether they fit every channel ([`fit`]), and whether words can be confused ([`words`]). The
//! shapes of released versions are read by [`history`].

mod fit;
mod handoff;
mod history;
mod manifest;
mod notices;
mod templates;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use crate::config::Content;
use crate::dialogue::flow::{Flow, Flows};
use crate::dialogue::load::{self, Finding};
use crate::dialogue::moved::Past;
use crate::domain::lang::Lang;
use crate::i18n::check::Wanted;
use crate::i18n::{TextFault, Texts, check as texts_check};

use super::actions;
use super::templates::Templates;

pub use history::FOLDER as HISTORY;

/// Dialogues and texts that hold together.
#[derive(Debug)]
pub struct Loaded {
    /// The dialogues.
    pub flows: Flows,
    /// The texts.
    pub texts: Texts,
    /// WhatsApp's templates.
    pub templates: Templates,
}

/// What the texts say of this installation, in the place of their own words.
#[derive(Debug, Clone, Default)]
pub struct House {
    /// Name and BIN of who answers for the personal data.
    pub operator: Option<(String, String)>,
    /// Hours of the contact centre, minutes after midnight.
    pub hours: Option<(u16, u16)>,
}

impl House {
    /// A file's text with this installation's terms: a line `-operator-name = ...` gets the configured name, and so on.
    fn furnish(&self, text: &str) -> String {
        let line = |line: &str| match (&self.operator, self.hours) {
            (Some((name, _)), _) if line.starts_with("-operator-name =") => format!("-operator-name = {}", plain(name)),
            (Some((_, bin)), _) if line.starts_with("-operator-bin =") => format!("-operator-bin = {}", plain(bin)),
            (_, Some(hours)) if line.starts_with("-contact-hours =") => line.replace("9:00–18:00", &clock(hours)),
            _ => line.to_owned(),
        };
        text.lines().map(line).collect::<Vec<_>>().join("\n") + "\n"
    }
}

/// Without what Fluent would read as more than words.
fn plain(words: &str) -> String {
    words.chars().filter(|c| !matches!(c, '{' | '}' | '\n' | '\r')).collect()
}

fn clock((from, to): (u16, u16)) -> String {
    format!("{}:{:02}–{}:{:02}", from / 60, from % 60, to / 60, to % 60)
}

/// Reads the content and proves it. `program` names the texts that pages and the terminal use by themselves.
///
/// # Errors
/// Every fault found, sorted by file and line. Nothing can be served with it.
pub fn load(content: &Content, program: &[Wanted], house: &House) -> Result<Loaded, Vec<Finding>> {
    let mut found = Vec::new();
    let flows = read_flows(content, &mut found);
    let texts = read_texts(content, house, &mut found);
    let (Some(mut flows), Some(texts)) = (flows, texts) else { return Err(sorted(found)) };
    flows.spoken = spoken(&flows, &texts);
    let vocabulary = actions::vocabulary();
    flows.past = history::read(content, &flows, &vocabulary, &mut found);
    found.extend(crate::dialogue::check::check(&flows, &vocabulary));
    let manifest = manifest::of(&flows, &vocabulary, program);
    found.extend(texts_check::check(&texts, &manifest).into_iter().map(finding));
    found.extend(fit::prove(&flows, &texts, &manifest));
    found.extend(words::prove(&flows, &texts));
    found.extend(notices::prove(&flows));
    let templates = templates::read(content, &mut found);
    found.extend(templates::prove(&templates));
    if found.is_empty() { Ok(Loaded { flows, texts, templates }) } else { Err(sorted(found)) }
}

fn sorted(mut found: Vec<Finding>) -> Vec<Finding> {
    found.sort();
    found.dedup();
    found
}

fn finding(fault: TextFault) -> Finding {
    let line = usize::try_from(fault.line).unwrap_or(1);
    Finding { file: fault.file, line, proof: fault.proof, what: fault.what, mend: fault.mend }
}

fn unreadable(folder: &str, error: &std::io::Error) -> Finding {
    Finding {
        file: folder.to_owned(),
        line: 1,
        proof: 0,
        what: format!("cannot be read: {error}"),
        mend: "point ESIK_CONTENT at a folder that has dialogues/ and locales/kk, locales/ru, locales/en".to_owned(),
    }
}

fn read_flows(content: &Content, found: &mut Vec<Finding>) -> Option<Flows> {
    let files = content.files("dialogues", "toml").map_err(|error| found.push(unreadable("dialogues", &error))).ok()?;
    let mut flows: BTreeMap<String, Flow> = BTreeMap::new();
    let mut everywhere = None;
    for (path, text) in &files {
        let name = path.rsplit('/').next().and_then(|file| file.strip_suffix(".toml")).unwrap_or(path);
        if name == "everywhere" {
            everywhere = load::everywhere(path, text).map_err(|faults| found.extend(faults)).ok();
            continue;
        }
        match load::flow(path, name, text) {
            Ok(flow) => drop(flows.insert(name.to_owned(), flow)),
            Err(faults) => found.extend(faults),
        }
    }
    if everywhere.is_none() && found.is_empty() {
        let mend = "add it: it holds the ways that every state understands".to_owned();
        found.push(Finding {
            file: "dialogues/everywhere.toml".to_owned(),
            line: 1,
            proof: 0,
            what: "is missing".to_owned(),
            mend,
        });
    }
    found.is_empty().then_some(Flows { flows, everywhere: everywhere?, spoken: BTreeSet::new(), past: Past::default() })
}

fn read_texts(content: &Content, house: &House, found: &mut Vec<Finding>) -> Option<Texts> {
    let mut files = Vec::new();
    for lang in Lang::ALL {
        let folder = format!("locales/{}", lang.code());
        match content.files(&folder, "ftl") {
            Ok(texts) => files.extend(texts.into_iter().map(|(path, text)| (lang, path, house.furnish(&text)))),
            Err(error) => found.push(unreadable(&folder, &error)),
        }
    }
    Texts::load(&files).map_err(|faults| found.extend(faults.into_iter().map(finding))).ok()
}

/// WhatsApp's templates alone.
///
/// # Errors
/// Every fault found.
pub fn read_templates(content: &Content) -> Result<Templates, Vec<Finding>> {
    let mut found = Vec::new();
    let templates = templates::read(content, &mut found);
    if found.is_empty() { Ok(templates) } else { Err(found) }
}

/// The texts an outcome or a fault brings, where a state has them.
#[must_use]
pub fn spoken(flows: &Flows, texts: &Texts) -> BTreeSet<String> {
    let mut spoken = BTreeSet::new();
    for flow in flows.flows.values() {
        for state in flow.states.values() {
            let message = flow.message(&state.name);
            let outcomes = state.on.keys().map(String::as_str).filter(|_| state.act.is_some());
            let faults = state.expect.as_ref().map_or(&[][..], |kind| kind.value.faults()).iter().copied();
            let all = outcomes.chain(faults).chain(["timeout", "remind"]);
            spoken.extend(all.filter(|attr| texts.has(&message, Some(attr))).map(|attr| format!("{message}.{attr}")));
        }
    }
    spoken
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Arg;
    use crate::i18n::check::ArgSpec;

    #[test]
    fn the_policy_names_who_answers_for_the_data() {
        let house = House {
            operator: Some(("Білім басқармасы".into(), "123440567890".into())),
            hours: Some((540, 1170)),
        };
        let loaded = load(&Content::BuiltIn, &crate_texts(), &house).unwrap();
        for lang in Lang::ALL {
            let policy = loaded.texts.value(lang, "data-policy", &crate::i18n::Args::new()).unwrap();
            assert!(policy.contains("Білім басқармасы") && policy.contains("123440567890"), "{lang}");
            let reply = loaded.texts.attr(lang, "handoff-centre", "numbers", &crate::i18n::Args::new()).unwrap();
            assert!(reply.contains("9:00–19:30"), "{lang}: {reply}");
        }
    }

    /// The pages' own texts, as the files have them: this room does not know the pages.
    fn crate_texts() -> Vec<Wanted> {
        let found = load(&Content::BuiltIn, &[], &House::default()).unwrap_err();
        let unused = found.iter().filter_map(|finding| finding.what.split('`').nth(1));
        let files = Content::BuiltIn.files("locales/kk", "ftl").unwrap();
        let named = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
        let names: BTreeSet<String> = files.iter().flat_map(|(_, text)| text.split('$').skip(1).map(named)).collect();
        let args: Vec<ArgSpec> = names.into_iter().map(|name| ArgSpec::same(name, &[Arg::Number(1)])).collect();
        let rooms = ["web-", "office-", "desk-", "verify-", "paper-gone"];
        let own = unused.filter(|id| rooms.iter().any(|room| id.starts_with(room)));
        own.map(|id| {
            let mut wanted = Wanted::named(id, ("src", 1));
            wanted.args.clone_from(&args);
            wanted
        })
        .collect()
    }
}
