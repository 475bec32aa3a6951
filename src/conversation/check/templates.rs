//! Proof 12: news that may come more than a day after the family's last words has a WhatsApp template in every language, which WhatsApp
//! would take.

use std::collections::BTreeSet;

use crate::config::Content;
use crate::dialogue::load::Finding;
use crate::domain::lang::Lang;
use crate::domain::notice::NoticeKind;

use super::super::templates::{Templates, Wording};
use super::notices;

/// Where they stand.
pub const FOLDER: &str = "whatsapp/templates";
/// The file of the values' samples.
const SAMPLES: &str = "samples";
/// Characters of a body: some of those who approve them take no more (channels.md 4.4).
const LONGEST: usize = 550;
/// Characters of a body with the longest values in it.
const FILLED: usize = 1024;
/// The longest value.
const VALUE: usize = 200;
/// How to mend most of it.
const MEND: &str = "write it as the others in whatsapp/templates";

fn fault(kind: &str, line: usize, what: String, mend: &str) -> Finding {
    Finding { file: format!("{FOLDER}/{kind}.toml"), line, proof: 12, what, mend: mend.to_owned() }
}

fn unreadable(name: &str, text: &str, error: &toml::de::Error) -> Finding {
    let line = error.span().map_or(1, |span| text[..span.start].lines().count().max(1));
    fault(name, line, format!("cannot be read: {}", error.message()), MEND)
}

/// Reads the templates; what cannot be read is told.
pub fn read(content: &Content, found: &mut Vec<Finding>) -> Templates {
    let mut templates = Templates::default();
    let files = match content.files(FOLDER, "toml") {
        Ok(files) => files,
        Err(error) => {
            found.push(fault("*", 1, format!("the folder cannot be read: {error}"), MEND));
            return templates;
        }
    };
    for (path, text) in files {
        let name = path.rsplit('/').next().and_then(|file| file.strip_suffix(".toml")).unwrap_or_default();
        if name == SAMPLES {
            match toml::from_str(&text) {
                Ok(samples) => templates.samples = samples,
                Err(error) => found.push(unreadable(name, &text, &error)),
            }
            continue;
        }
        let Some(kind) = NoticeKind::parse(name) else {
            found.push(fault(name, 1, "is of no kind of news".to_owned(), "name it as a kind of news, or delete it"));
            continue;
        };
        match toml::from_str::<Wording>(&text) {
            Ok(wording) => {
                templates.kinds.insert(kind, wording);
            }
            Err(error) => found.push(unreadable(name, &text, &error)),
        }
    }
    templates
}

/// Every kind in every language, within WhatsApp's rules.
pub fn prove(templates: &Templates) -> Vec<Finding> {
    let mut found = Vec::new();
    for kind in NoticeKind::ALL {
        let Some(wording) = templates.kinds.get(kind) else {
            found.push(fault(kind.code(), 1, "is missing".to_owned(), MEND));
            continue;
        };
        let wanted = notices::wanted().find(|wanted| wanted.id == kind.message() && wanted.attr.is_none());
        let args: BTreeSet<String> =
            wanted.map(|wanted| wanted.args.into_iter().map(|arg| arg.name).collect()).unwrap_or_default();
        for name in wording.params.iter().filter(|name| !args.contains(*name) || name.ends_with("_code")) {
            let what = format!("names `{name}`, which the notice does not show");
            found.push(fault(kind.code(), 1, what, "name an argument of the notice's text"));
        }
        found.extend(
            wording.params.iter().filter(|name| args.contains(*name)).filter_map(|name| sampled(templates, name)),
        );
        for lang in Lang::ALL {
            let wrong = match wording.body.get(lang.code()) {
                None => Some("has no words".to_owned()),
                Some(body) => refused(body, wording.params.len()),
            };
            found.extend(wrong.map(|what| fault(kind.code(), 1, format!("{what} in {}", lang.code()), MEND)));
        }
        let known = |code: &&String| Lang::parse(code).is_none();
        found.extend(
            wording.body.keys().find(known).map(|code| fault(kind.code(), 1, format!("`{code}` is no language"), MEND)),
        );
    }
    found
}

/// Those who approve a template see a sample of each value.
fn sampled(templates: &Templates, name: &str) -> Option<Finding> {
    let samples = templates.samples.get(name);
    let is_there = |lang: &Lang| samples.and_then(|of| of.get(lang.code())).is_some_and(|text| !text.trim().is_empty());
    let missing = Lang::ALL.into_iter().find(|lang| !is_there(lang))?;
    Some(fault(SAMPLES, 1, format!("has no sample of `{name}` in {}", missing.code()), "write one, of nobody's data"))
}

/// What WhatsApp refuses in a body.
fn refused(body: &str, params: usize) -> Option<String> {
    let length = body.chars().count();
    if length > LONGEST || length + params * VALUE > FILLED {
        return Some(format!("is too long ({length} characters)"));
    }
    if body.trim() != body || body.starts_with("{{") || body.ends_with("}}") {
        return Some("begins or ends with a value or a space".to_owned());
    }
    let places: Vec<&str> = body.split("{{").skip(1).filter_map(|rest| rest.split_once("}}")).map(|(n, _)| n).collect();
    let expected: Vec<String> = (1..=params).map(|n| n.to_string()).collect();
    if places != expected {
        return Some(format!("does not have the values {{{{1}}}} to {{{{{params}}}}} in order, each once"));
    }
    let beside = body.split("}}").skip(1).any(|rest| rest.trim_start().starts_with("{{"));
    beside.then(|| "has two values side by side".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_ones_hold_and_faults_are_found() {
        let mut found = Vec::new();
        let mut templates = read(&Content::BuiltIn, &mut found);
        found.extend(prove(&templates));
        assert!(found.is_empty(), "{found:?}");
        let broken = |change: &dyn Fn(&mut Wording)| {
            let mut one = templates.clone();
            change(one.kinds.get_mut(&NoticeKind::Referred).unwrap());
            prove(&one).len()
        };
        assert_eq!(broken(&|wording| drop(wording.body.remove("kk"))), 1);
        assert_eq!(broken(&|wording| drop(wording.body.insert("de".into(), "…".into()))), 1);
        assert_eq!(broken(&|wording| drop(wording.body.insert("en".into(), "No values.".into()))), 1);
        assert_eq!(broken(&|wording| wording.params[0] = "nobody".into()), 1);
        let mut unsampled = templates.clone();
        unsampled.samples.get_mut("opens").unwrap().remove("ru");
        assert_eq!(prove(&unsampled).len(), 1);
        templates.kinds.remove(&NoticeKind::Pause);
        assert_eq!(prove(&templates).len(), 1);
    }

    #[test]
    fn what_whatsapp_refuses() {
        assert_eq!(refused("A {{1}} b {{2}}.", 2), None);
        for (body, params) in [
            ("{{1}} a", 1),
            ("a {{1}}", 1),
            ("a {{1}} {{2}} b", 2),
            ("a {{2}} b {{1}}.", 2),
            ("a {{1}}.", 2),
            ("a.", 1),
            (" a", 0),
        ] {
            assert!(refused(body, params).is_some(), "{body}");
        }
        assert!(refused(&"қ".repeat(551), 0).is_some());
    }
}
