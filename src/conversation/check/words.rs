//! Proofs 9 and 10: options of a question differ, and the words that interrupt collide neither with them nor with likely answers.

use std::collections::BTreeMap;

use crate::dialogue::flow::{At, Flow, Flows, State, Target};
use crate::dialogue::load::Finding;
use crate::dialogue::vocabulary::Way;
use crate::domain::fold::fold;
use crate::domain::lang::Lang;
use crate::i18n::Texts;

use super::super::understand::Words;

/// Closed lists people pick from: their labels are likely answers.
const LISTS: [&str; 4] = ["ethnicity", "group", "language", "category"];

/// Every confusion.
pub fn prove(flows: &Flows, texts: &Texts) -> Vec<Finding> {
    let words = Words::new(texts);
    let mut found = Vec::new();
    for flow in flows.flows.values() {
        for state in flow.states.values() {
            for lang in Lang::ALL {
                found.extend(Asked { flow, state, texts, lang }.prove(&words));
            }
        }
    }
    found.extend(LISTS.iter().flat_map(|list| list_words(texts, &words, list)));
    found
}

struct Asked<'a> {
    flow: &'a Flow,
    state: &'a State,
    texts: &'a Texts,
    lang: Lang,
}

impl Asked<'_> {
    fn prove(&self, words: &Words) -> Vec<Finding> {
        let message = self.flow.message(&self.state.name);
        let mut found = Vec::new();
        let mut seen: BTreeMap<String, &String> = BTreeMap::new();
        for (option, at) in self.state.choices() {
            let Some(label) = self.texts.label(self.lang, &message, option, usize::MAX) else { continue };
            let folded = fold(&label);
            if folded.chars().all(|c| c.is_numeric()) {
                found.push(self.fault(at, 9, format!("the label «{label}» is read as a number")));
            }
            if let Some(other) = seen.insert(folded.clone(), option) {
                found.push(self.fault(at, 9, format!("`{other}` and `{option}` have the same label «{label}»")));
            }
            if let Some(way) = words.way(&folded).filter(|way| !leads_there(*way, &at.value)) {
                found.push(self.fault(at, 10, format!("the label «{label}» is also the word for `{}`", way.name())));
            }
        }
        found
    }

    fn fault(&self, at: &At<Target>, proof: u8, what: String) -> Finding {
        let lang = self.lang.code();
        let mend = format!("say one of them otherwise in locales/{lang}/{}.ftl", self.flow.name);
        Finding { file: self.flow.file.clone(), line: at.line, proof, what: format!("{what} ({lang})"), mend }
    }
}

/// The option does what the word does.
fn leads_there(way: Way, target: &Target) -> bool {
    matches!(
        (way, target),
        (Way::Menu, Target::Menu)
            | (Way::Back | Way::Change, Target::Back)
            | (Way::Cancel, Target::Cancel)
            | (Way::Operator, Target::Operator)
    )
}

fn list_words(texts: &Texts, words: &Words, list: &str) -> Vec<Finding> {
    let id = format!("list-{list}");
    let mut found = Vec::new();
    for lang in Lang::ALL {
        for code in texts.attributes(lang, &id) {
            let label = texts.label(lang, &id, &code, usize::MAX).unwrap_or_default();
            if let Some(way) = words.way(&fold(&label)) {
                found.push(Finding {
                    file: format!("locales/{}/common.ftl", lang.code()),
                    line: 1,
                    proof: 10,
                    what: format!("the answer «{label}» of {id} is also the word for `{}`", way.name()),
                    mend: "take the word out of its `.words`".to_owned(),
                });
            }
        }
    }
    found
}
