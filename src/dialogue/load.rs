//! From a file to a [`Flow`], or to faults with the line they stand on.

use indexmap::IndexMap;
use serde::Deserialize;
use toml::Spanned;

use super::flow::{ArgKind, Arrows, At, Call, Everywhere, EverywhereTarget, Expires, Flow, Slot, State, Target, Wrong};
use super::vocabulary::{Check, Class, EndKind, Expect, Keep, SlotType, Source, Way};

/// A fault of the content: where, what, how to mend it, and which proof found it (0 = reading the file).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Finding {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// Number of the proof in dialogues.md 3.
    pub proof: u8,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub mend: String,
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: {}; {}", self.file, self.line, self.what, self.mend)
    }
}

/// Words of the file that begin with `@`.
const WORDS: [(&str, Target); 7] = [
    ("@again", Target::Again),
    ("@back", Target::Back),
    ("@menu", Target::Menu),
    ("@park", Target::Park),
    ("@failed", Target::Failed),
    ("@operator", Target::Operator),
    ("@cancel", Target::Cancel),
];

/// Reads one dialogue.
///
/// # Errors
/// Every fault that can be told without the other files: syntax, unknown keys and words, targets that do not exist.
pub fn flow(file: &str, name: &str, text: &str) -> Result<Flow, Vec<Finding>> {
    let mut reader = Reader::new(file, text);
    let Some(raw) = reader.parse::<RawFlow>() else { return Err(reader.faults) };
    let flow = reader.flow(name, raw);
    if reader.faults.is_empty() { Ok(flow) } else { Err(reader.faults) }
}

/// Reads `everywhere.toml`.
///
/// # Errors
/// Faults of the file.
pub fn everywhere(file: &str, text: &str) -> Result<Everywhere, Vec<Finding>> {
    let mut reader = Reader::new(file, text);
    let Some(raw) = reader.parse::<RawEverywhere>() else { return Err(reader.faults) };
    let everywhere = reader.everywhere(raw);
    if reader.faults.is_empty() { Ok(everywhere) } else { Err(reader.faults) }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFlow {
    dialogue: RawHead,
    #[serde(default)]
    ends: IndexMap<String, Spanned<EndKind>>,
    #[serde(default)]
    slots: IndexMap<String, Spanned<RawSlot>>,
    #[serde(default)]
    args: IndexMap<String, Spanned<ArgKind>>,
    #[serde(default)]
    returns: IndexMap<String, Spanned<String>>,
    #[serde(default)]
    moved: IndexMap<String, Spanned<String>>,
    state: IndexMap<String, Spanned<RawState>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawHead {
    version: Spanned<u32>,
    entry: Spanned<String>,
    #[serde(default)]
    home: bool,
    #[serde(default)]
    form: bool,
    #[serde(default)]
    steps: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSlot {
    #[serde(rename = "type")]
    kind: SlotType,
    class: Class,
    keep: Keep,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawState {
    expect: Option<Spanned<Expect>>,
    from: Option<Spanned<Source>>,
    of: Option<Spanned<String>>,
    save: Option<Spanned<String>>,
    #[serde(default)]
    check: Vec<Spanned<Check>>,
    wrong: Option<Spanned<RawWrong>>,
    #[serde(rename = "do")]
    act: Option<Spanned<String>>,
    #[serde(default)]
    on: IndexMap<String, Spanned<String>>,
    #[serde(default)]
    options: IndexMap<String, Spanned<String>>,
    #[serde(default)]
    needs: IndexMap<String, Spanned<String>>,
    empty: Option<Spanned<String>>,
    call: Option<Spanned<String>>,
    #[serde(default)]
    with: IndexMap<String, Spanned<String>>,
    #[serde(default)]
    take: IndexMap<String, Spanned<String>>,
    #[serde(default)]
    then: IndexMap<String, Spanned<String>>,
    #[serde(default = "yes")]
    back: bool,
    remind: Option<Spanned<bool>>,
    expires: Option<RawExpires>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawExpires {
    at: Spanned<String>,
    then: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawWrong {
    tries: u8,
    offer: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEverywhere {
    ways: IndexMap<Way, Spanned<String>>,
    failures: IndexMap<String, Spanned<String>>,
    silence: RawSilence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSilence {
    remind: Vec<Spanned<String>>,
    quiet: Spanned<[String; 2]>,
    park: Spanned<String>,
}

fn yes() -> bool {
    true
}

struct Reader<'t> {
    file: &'t str,
    text: &'t str,
    faults: Vec<Finding>,
}

impl<'t> Reader<'t> {
    fn new(file: &'t str, text: &'t str) -> Self {
        Self { file, text, faults: Vec::new() }
    }

    fn line(&self, offset: usize) -> usize {
        let upto = self.text.get(..offset).unwrap_or(self.text);
        upto.bytes().filter(|byte| *byte == b'\n').count() + 1
    }

    fn fault(&mut self, offset: usize, what: String, mend: String) {
        let line = self.line(offset);
        self.faults.push(Finding { file: self.file.to_owned(), line, proof: 0, what, mend });
    }

    fn parse<T: serde::de::DeserializeOwned>(&mut self) -> Option<T> {
        match toml::from_str::<T>(self.text) {
            Ok(raw) => Some(raw),
            Err(error) => {
                let offset = error.span().map_or(0, |span| span.start);
                let what = error.message().replace('\n', " ");
                self.fault(offset, what, "write it as docs/dialogues.md shows".to_owned());
                None
            }
        }
    }

    fn at<T>(&self, spanned: Spanned<T>) -> At<T> {
        let line = self.line(spanned.span().start);
        At { value: spanned.into_inner(), line }
    }

    fn all<T>(&self, map: IndexMap<String, Spanned<T>>) -> IndexMap<String, At<T>> {
        map.into_iter().map(|(name, spanned)| (name, self.at(spanned))).collect()
    }

    fn flow(&mut self, name: &str, raw: RawFlow) -> Flow {
        let states: Vec<String> = raw.state.keys().cloned().collect();
        let ends = self.all(raw.ends);
        let names = Names { states: &states, ends: &ends };
        let mut flow = Flow {
            name: name.to_owned(),
            file: self.file.to_owned(),
            version: self.at(raw.dialogue.version),
            entry: self.at(raw.dialogue.entry),
            home: raw.dialogue.home,
            form: raw.dialogue.form,
            steps: raw.dialogue.steps.into_iter().map(|step| self.at(step)).collect(),
            slots: self
                .all(raw.slots)
                .into_iter()
                .map(|(slot, at)| {
                    (
                        slot,
                        At {
                            line: at.line,
                            value: Slot { kind: at.value.kind, class: at.value.class, keep: at.value.keep },
                        },
                    )
                })
                .collect(),
            args: self.all(raw.args),
            returns: self.all(raw.returns),
            moved: self.all(raw.moved),
            states: IndexMap::new(),
            ends: ends.clone(),
        };
        for (state, spanned) in raw.state {
            let line = self.line(spanned.span().start);
            let state = self.state(state, line, spanned.into_inner(), &names);
            flow.states.insert(state.name.clone(), state);
        }
        flow
    }

    fn state(&mut self, name: String, line: usize, raw: RawState, names: &Names<'_>) -> State {
        let wrong = raw.wrong.map(|spanned| {
            let at = self.at(spanned);
            let offer = self.target(at.value.offer, names);
            At { line: at.line, value: Wrong { tries: at.value.tries, offer: offer.value } }
        });
        let call = raw.call.map(|dialogue| Call {
            dialogue: self.at(dialogue),
            with: self.all(raw.with),
            take: self.all(raw.take),
            then: self.arrows(raw.then, names),
        });
        State {
            name,
            line,
            expect: raw.expect.map(|kind| self.at(kind)),
            from: raw.from.map(|source| self.at(source)),
            of: raw.of.map(|slot| self.at(slot)),
            save: raw.save.map(|slot| self.at(slot)),
            check: raw.check.into_iter().map(|check| self.at(check)).collect(),
            wrong,
            act: raw.act.map(|action| self.at(action)),
            on: self.arrows(raw.on, names),
            options: self.arrows(raw.options, names),
            needs: self.all(raw.needs),
            empty: raw.empty.map(|target| self.target(target, names)),
            call,
            back: raw.back,
            remind: raw.remind.map(|remind| self.at(remind)),
            expires: raw
                .expires
                .map(|expires| Expires { at: self.at(expires.at), then: self.target(expires.then, names) }),
        }
    }

    fn arrows(&mut self, raw: IndexMap<String, Spanned<String>>, names: &Names<'_>) -> Arrows {
        raw.into_iter().map(|(name, target)| (name, self.target(target, names))).collect()
    }

    fn target(&mut self, spanned: Spanned<String>, names: &Names<'_>) -> At<Target> {
        let offset = spanned.span().start;
        let word = spanned.into_inner();
        let line = self.line(offset);
        let known = WORDS.iter().find(|(name, _)| *name == word).map(|(_, target)| target.clone());
        let value = known.unwrap_or_else(|| {
            if names.states.contains(&word) {
                return Target::State(word.clone());
            }
            if !names.ends.contains_key(&word) {
                let near = names.nearest(&word).map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
                let mend = format!("name a state or an end of this file, or one of @again @back @menu @park @failed @operator @cancel{near}");
                self.fault(offset, format!("no target `{word}`"), mend);
            }
            Target::End(word.clone())
        });
        At { value, line }
    }

    fn everywhere(&mut self, raw: RawEverywhere) -> Everywhere {
        let ways = raw.ways.into_iter().map(|(way, spanned)| {
            let at = self.at(spanned);
            let value = match at.value.strip_prefix('@') {
                Some(word) => EverywhereTarget::Word(word.to_owned()),
                None => EverywhereTarget::Dialogue(at.value),
            };
            (way, At { value, line: at.line })
        });
        let ways = ways.collect();
        let quiet_at = raw.silence.quiet.span().start;
        let quiet = self.at(raw.silence.quiet);
        let [from, to] = quiet.value;
        Everywhere {
            file: self.file.to_owned(),
            ways,
            failures: self.all(raw.failures),
            remind: raw.silence.remind.into_iter().map(|term| self.term(term)).collect(),
            quiet: At { line: quiet.line, value: (self.minutes(quiet_at, &from), self.minutes(quiet_at, &to)) },
            park: self.term(raw.silence.park),
        }
    }

    /// "2h", "14d", "30m" in seconds.
    fn term(&mut self, spanned: Spanned<String>) -> At<u64> {
        let offset = spanned.span().start;
        let line = self.line(offset);
        let word = spanned.into_inner();
        let unit = match word.chars().last() {
            Some('m') => 60,
            Some('h') => 3_600,
            Some('d') => 86_400,
            _ => 0,
        };
        let number = word.get(..word.len().saturating_sub(1)).and_then(|digits| digits.parse::<u64>().ok());
        let value = match number {
            Some(number) if unit > 0 => number.saturating_mul(unit),
            _ => {
                self.fault(
                    offset,
                    format!("`{word}` is no term"),
                    "write minutes, hours or days as \"30m\", \"2h\", \"14d\"".to_owned(),
                );
                0
            }
        };
        At { value, line }
    }

    fn minutes(&mut self, offset: usize, clock: &str) -> u16 {
        let parts = clock.split_once(':').and_then(|(h, m)| Some((h.parse::<u16>().ok()?, m.parse::<u16>().ok()?)));
        match parts {
            Some((hours, minutes)) if hours < 24 && minutes < 60 => hours * 60 + minutes,
            _ => {
                self.fault(offset, format!("`{clock}` is no time of day"), "write it as \"22:00\"".to_owned());
                0
            }
        }
    }
}

struct Names<'n> {
    states: &'n [String],
    ends: &'n IndexMap<String, At<EndKind>>,
}

impl Names<'_> {
    fn nearest(&self, word: &str) -> Option<&str> {
        let all = self.states.iter().chain(self.ends.keys()).map(String::as_str);
        all.map(|name| (strsim::osa_distance(name, word), name))
            .filter(|(distance, _)| *distance <= 3)
            .min()
            .map(|(_, name)| name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_real_dialogues_load() {
        for entry in std::fs::read_dir("dialogues").unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let name = path.file_stem().unwrap().to_str().unwrap();
            let file = path.display().to_string();
            if name == "everywhere" {
                everywhere(&file, &text).unwrap();
            } else if path.extension().is_some_and(|ext| ext == "toml") {
                let flow = flow(&file, name, &text).unwrap();
                assert!(!flow.states.is_empty());
            }
        }
    }

    #[test]
    fn faults_name_their_line() {
        let text = "[dialogue]\nversion = 1\nentry = \"a\"\n[ends]\ndone = \"success\"\n[state.a]\nexpect = \"choice\"\non = { ok = \"dnoe\" }\n";
        let faults = flow("x.toml", "x", text).unwrap_err();
        assert_eq!((faults[0].line, faults[0].what.as_str()), (8, "no target `dnoe`"));
        assert!(faults[0].mend.contains("did you mean `done`"));
        let faults = flow("x.toml", "x", &text.replace("expect =", "expects =")).unwrap_err();
        assert_eq!(faults[0].line, 7);
    }
}
