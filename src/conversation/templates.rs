//! WhatsApp's templates: what news says to a family that has not written for a day, when free words are not taken (channels.md 4.5).
//!
//! A template is approved by WhatsApp before it can be used, its words in `whatsapp/templates/KIND.toml` for each language by itself. It
//! says less than the notice, and its buttons are the notice's own: a press opens the chat again, and what is behind it.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::channels::whatsapp::templates::Submission;
use crate::channels::{Capabilities, ChannelKind, Template};
use crate::domain::lang::Lang;
use crate::domain::notice::NoticeKind;
use crate::i18n::{Arg, Args, Texts};
use crate::queue::notices::catalogue::{self, DeedButton};

/// What stands for nothing: a value of a template may not be empty.
const NOTHING: &str = "–";

/// The template of one kind of news.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// The arguments of the notice's text that stand for `{{1}}`, `{{2}}` and so on.
    pub params: Vec<String>,
    /// The words, by the code of the language.
    pub body: BTreeMap<String, String>,
}

/// The templates.
#[derive(Debug, Clone, Default)]
pub struct Templates {
    /// By kind.
    pub kinds: BTreeMap<NoticeKind, Wording>,
    /// A sample of each value, by its name and the code of the language.
    pub samples: BTreeMap<String, BTreeMap<String, String>>,
}

impl Templates {
    /// How the names of ours begin.
    pub const PREFIX: &str = "esik_";

    /// The name under which a template is approved.
    #[must_use]
    pub fn name(kind: NoticeKind) -> String {
        format!("{}{kind}", Self::PREFIX)
    }

    /// Everything to submit, kind by kind and language by language. What `esik check` refuses is left out.
    pub fn submissions(&self, texts: &Texts) -> Vec<Submission> {
        let each = self.kinds.iter().flat_map(|(kind, wording)| Lang::ALL.map(|lang| (*kind, wording, lang)));
        each.filter_map(|(kind, wording, lang)| self.submission(texts, kind, wording, lang)).collect()
    }

    fn submission(&self, texts: &Texts, kind: NoticeKind, wording: &Wording, lang: Lang) -> Option<Submission> {
        let sample = |name: &String| self.samples.get(name)?.get(lang.code()).cloned();
        let limit = Capabilities::of(ChannelKind::Whatsapp).button_label;
        let label = |button: &DeedButton| texts.label(lang, &kind.message(), button.code, limit);
        Some(Submission {
            name: Self::name(kind),
            lang,
            body: wording.body.get(lang.code())?.clone(),
            samples: wording.params.iter().map(sample).collect::<Option<_>>()?,
            buttons: catalogue::buttons(kind).iter().map(label).collect::<Option<_>>()?,
        })
    }

    /// Fills the template of a kind; `None`: there is none in this language, or a value of it is missing.
    #[must_use]
    pub fn fill(&self, kind: NoticeKind, lang: Lang, args: &Args, buttons: Vec<String>) -> Option<Template> {
        let wording = self.kinds.get(&kind).filter(|wording| wording.body.contains_key(lang.code()))?;
        let value = |name: &String| match args.get(name)? {
            Arg::Text(text) => Some(one_line(text)),
            Arg::Number(number) => Some(number.to_string()),
        };
        let params = wording.params.iter().map(value).collect::<Option<Vec<_>>>()?;
        Some(Template { name: Self::name(kind), lang, params, buttons })
    }
}

/// Lines and many spaces are refused in a value.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() { NOTHING.to_owned() } else { words.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_on_one_line() {
        let wording = Wording {
            params: vec!["name".into(), "places".into()],
            body: BTreeMap::from([("kk".into(), "…".into())]),
        };
        let templates = Templates { kinds: BTreeMap::from([(NoticeKind::Priority, wording)]), ..Templates::default() };
        let args = Args::new().with("name", "Әли\n  Н.").with("places", 3);
        let filled = templates.fill(NoticeKind::Priority, Lang::Kk, &args, vec!["d.1".into()]).unwrap();
        assert_eq!((filled.name.as_str(), filled.params), ("esik_priority", vec!["Әли Н.".to_owned(), "3".to_owned()]));
        assert!(templates.fill(NoticeKind::Priority, Lang::Ru, &args, Vec::new()).is_none());
        assert!(templates.fill(NoticeKind::Priority, Lang::Kk, &Args::new(), Vec::new()).is_none());
        assert!(templates.fill(NoticeKind::Pause, Lang::Kk, &args, Vec::new()).is_none());
        assert_eq!(one_line(" \n"), NOTHING);
    }
}
