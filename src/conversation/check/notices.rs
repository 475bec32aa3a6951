//! The texts that news needs, and whether its buttons lead anywhere.

use crate::dialogue::flow::Flows;
use crate::dialogue::load::Finding;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::lang::Lang;
use crate::domain::notice::NoticeKind;
use crate::i18n::check::{ArgSpec, Limit, Wanted};
use crate::i18n::{Arg, dates};
use crate::queue::notices::catalogue::{self, FactType};

use super::super::notices::SMS;
use super::manifest::{BUTTON, slot_args};

/// Where kinds, facts and buttons stand.
const FILE: &str = "src/queue/notices/catalogue.rs";

/// A text for each kind, and the labels of its buttons.
pub fn wanted() -> impl Iterator<Item = Wanted> {
    NoticeKind::ALL.iter().flat_map(|kind| {
        let mut text = Wanted::new(kind.message(), None, (FILE, 1));
        text.args = catalogue::facts(*kind).iter().flat_map(|(name, held)| args(name, *held)).collect();
        let label = |code| Wanted { limit: Limit::Label(BUTTON), ..Wanted::new(kind.message(), Some(code), (FILE, 1)) };
        // One SMS in Cyrillic has 70 characters.
        let sms =
            kind.is_texted().then(|| Wanted { attr: Some(SMS.to_owned()), limit: Limit::Text(70), ..text.clone() });
        catalogue::buttons(*kind).iter().map(|button| label(button.code)).chain([text]).chain(sms).collect::<Vec<_>>()
    })
}

/// What a fact gives to its text, with the longest values there are.
fn args(name: &str, held: FactType) -> Vec<ArgSpec> {
    let codes = |codes: &[&str]| {
        let samples: Vec<Arg> = codes.iter().chain(&["other"]).map(|code| Arg::from(*code)).collect();
        ArgSpec::same(format!("{name}_code"), &samples)
    };
    match held {
        FactType::Slot(kind) => {
            let day = || ArgSpec {
                name: format!("{name}_day"),
                samples: Lang::ALL.map(|lang| (lang, vec![Arg::from(dates::longest_date(lang))])).into(),
            };
            slot_args(name, kind).into_iter().chain((kind == SlotType::Moment).then(day)).collect()
        }
        FactType::Code(all) => vec![codes(all)],
        FactType::Words(longest) => vec![ArgSpec::same(name, &[Arg::from("Ұ".repeat(longest))]), codes(&["none"])],
        FactType::Id => Vec::new(),
    }
}

/// Every button opens a dialogue there is, with arguments it takes.
pub fn prove(flows: &Flows) -> Vec<Finding> {
    let mut found = Vec::new();
    for kind in NoticeKind::ALL {
        for button in catalogue::buttons(*kind) {
            let fault = |what: String, mend: &str| Finding {
                file: FILE.to_owned(),
                line: 1,
                proof: 4,
                what: format!("the button `{}` of `{kind}` {what}", button.code),
                mend: mend.to_owned(),
            };
            let Some(flow) = flows.get(button.dialogue) else {
                let what = format!("opens `{}`, which is no dialogue", button.dialogue);
                found.push(fault(what, "name one of dialogues/"));
                continue;
            };
            let unknown = button.args.iter().filter(|(arg, _)| !flow.args.contains_key(*arg));
            found.extend(unknown.map(|(arg, _)| {
                fault(format!("gives `{arg}`, which `{}` does not take", button.dialogue), "add it to its [args]")
            }));
        }
    }
    found
}
