//! The format of a transcript: lines, what they expect, and how a file is written anew.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use esik::channels::ChannelKind;
use esik::domain::lang::Lang;
use esik::domain::notice::NoticeKind;
use esik::store::conversations::Owner;

use super::town::{self, GIVE_UP};

/// A transcript as written.
pub struct Script {
    /// Its path from the root of the repository.
    pub name: String,
    pub channel: ChannelKind,
    /// `None`: nobody has chosen, it is asked first.
    pub lang: Option<Lang>,
    pub start: NaiveDateTime,
    /// The demo's city, with its signed application, stands.
    pub city: bool,
    /// The town stands ([`super::town`]).
    pub town: bool,
    /// How far the parent has come before the first line.
    pub before: Before,
    /// Is played on PostgreSQL too.
    pub also_postgres: bool,
    /// Steps by line number from 1.
    pub steps: Vec<(usize, Step)>,
    lines: Vec<String>,
    /// What the bot is expected to say, by the line number of what it answers: (line, left of the bar).
    expected: BTreeMap<usize, Vec<(usize, String)>>,
}

/// A line that does something.
pub enum Step {
    /// The parent says or does something, and the process may die meanwhile.
    You(String, Fault),
    /// The last update arrives once more, under its id.
    Redeliver,
    /// The process ends and another begins.
    Restart,
    /// News for the parent is written; the process may die before or after it is told.
    Notice(NoticeKind, Vec<(String, String)>, Fault),
    /// A person takes the conversation over, or the bot takes it back.
    Owner(Owner),
    /// Time goes by.
    Wait(chrono::Duration),
    /// The parent, or somebody else, goes on at another channel.
    Channel(ChannelKind, String),
    /// What the store must hold: a name and a number.
    Count(String, i64),
    /// Something happens in the town.
    Town(String),
    /// Somebody of the call centre does something.
    Desk(String),
}

/// How far the parent has come before the first line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Before {
    Nothing,
    /// Is registered.
    Registered,
    /// Has filed an application for a boy of 2023: Kazakh, general, the town's district.
    Filed,
}

/// What goes wrong while an update is handled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    None,
    /// The process dies when the update is stored.
    BeforeTurn,
    /// ... when the turn is committed and the call is claimed.
    AfterTurn,
    /// ... when the call has ended and its outcome is stored.
    BeforeOutcome,
    /// The outside does not answer in time.
    NoAnswer,
}

/// One message of the bot: what is checked, and the text.
pub struct Said {
    pub left: String,
    pub text: String,
}

impl Script {
    pub fn parse(name: &str, text: &str) -> Result<Self, String> {
        let mut script = Self {
            name: name.to_owned(),
            channel: ChannelKind::Terminal,
            lang: None,
            start: NaiveDateTime::default(),
            city: false,
            town: false,
            before: Before::Nothing,
            also_postgres: false,
            steps: Vec::new(),
            lines: text.lines().map(str::to_owned).collect(),
            expected: BTreeMap::new(),
        };
        let mut given = false;
        for (line, number) in text.lines().zip(1..) {
            script.line(line.trim(), number, &mut given).map_err(|why| format!("{name}:{number}: {why}\n"))?;
        }
        if given { Ok(script) } else { Err(format!("{name}:1: no line `given CHANNEL, LANG, DATE TIME`\n")) }
    }

    fn line(&mut self, line: &str, number: usize, given: &mut bool) -> Result<(), String> {
        let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let rest = rest.trim();
        match word {
            "" | "#" | "=" => {}
            "also" if rest == "postgres" => self.also_postgres = true,
            "given" => {
                self.given(rest)?;
                *given = true;
            }
            "you:" => self.steps.push((number, Step::You(rest.to_owned(), Fault::None))),
            "bot:" => {
                let at = self.steps.last().ok_or("the bot does not begin")?.0;
                let left = rest.split('|').next().unwrap_or_default().trim().to_owned();
                self.expected.entry(at).or_default().push((number, left));
            }
            "!!" => self.fault(rest, number)?,
            "op:" => self.own(number, Step::Desk(rest.to_owned()))?,
            ".." => self.steps.push((number, Step::Wait(term(rest).ok_or("write a term as `3 days`")?))),
            ">>" => {
                let (channel, who) = rest.split_once(" as ").unwrap_or((rest, "me"));
                let channel = ChannelKind::parse(channel).ok_or("no such channel")?;
                self.steps.push((number, Step::Channel(channel, who.to_owned())));
            }
            "==" => {
                let (what, count) = rest.rsplit_once(' ').ok_or("write `== accounts 1`")?;
                let count = count.trim().parse().map_err(|_| "a number is missing")?;
                self.steps.push((number, Step::Count(what.to_owned(), count)));
            }
            _ => return Err(format!("`{word}` is no beginning of a line")),
        }
        Ok(())
    }

    fn given(&mut self, rest: &str) -> Result<(), String> {
        let parts: Vec<&str> = rest.split(',').map(str::trim).collect();
        let [channel, lang, at, more @ ..] = &parts[..] else { return Err("given CHANNEL, LANG, DATE TIME".into()) };
        self.channel = ChannelKind::parse(channel).ok_or("no such channel")?;
        self.lang = if *lang == "-" { None } else { Some(Lang::parse(lang).ok_or("kk, ru, en or -")?) };
        self.start = NaiveDateTime::parse_from_str(at, "%Y-%m-%d %H:%M").map_err(|error| error.to_string())?;
        self.city = more.contains(&"demo city");
        self.town = more.contains(&"town");
        let before = [("filed", Before::Filed), ("registered", Before::Registered)];
        let come = before.into_iter().find(|(word, _)| more.contains(word));
        self.before = come.map_or(Before::Nothing, |(_, before)| before);
        Ok(())
    }

    fn fault(&mut self, rest: &str, number: usize) -> Result<(), String> {
        let fault = match rest {
            line if town::WORDS.contains(&line.split(' ').next().unwrap_or_default()) || line.starts_with(GIVE_UP) => {
                return self.own(number, Step::Town(line.to_owned()));
            }
            "redeliver" => return self.own(number, Step::Redeliver),
            "restart" => return self.own(number, Step::Restart),
            "crash before the turn" => Fault::BeforeTurn,
            "crash after the turn" => Fault::AfterTurn,
            "crash before the outcome" => Fault::BeforeOutcome,
            "no answer" => Fault::NoAnswer,
            "a person takes over" => return self.own(number, Step::Owner(Owner::Person)),
            "the bot takes over" => return self.own(number, Step::Owner(Owner::Bot)),
            _ if rest.starts_with("notice ") => {
                let (kind, facts) = notice(rest)?;
                return self.own(number, Step::Notice(kind, facts, Fault::None));
            }
            _ => return Err(format!("no such fault: {rest}")),
        };
        match self.steps.last_mut() {
            Some((_, Step::You(_, meanwhile) | Step::Notice(_, _, meanwhile))) => *meanwhile = fault,
            _ => return Err("a crash stands below a line `you:` or a notice".into()),
        }
        Ok(())
    }

    fn own(&mut self, number: usize, step: Step) -> Result<(), String> {
        self.steps.push((number, step));
        Ok(())
    }

    /// Whether the answer to one line is another one than expected.
    pub fn differs_at(&self, line: usize, said: &BTreeMap<usize, Vec<Said>>) -> bool {
        let expected = self.expected.get(&line).map(Vec::as_slice).unwrap_or_default();
        let got = said.get(&line).map(Vec::as_slice).unwrap_or_default();
        !expected.iter().map(|(_, left)| left).eq(got.iter().map(|said| &said.left))
    }

    /// Messages the bot is expected to say, answer by answer, in order.
    pub fn messages(&self) -> Vec<Vec<&str>> {
        fn words(left: &str) -> Vec<&str> {
            let ids = left.split_whitespace().take_while(|word| !word.starts_with('('));
            ids.filter(|word| word.contains('-')).map(|word| word.split('.').next().unwrap_or(word)).collect()
        }
        self.expected.values().flatten().map(|(_, left)| words(left)).collect()
    }

    /// What was said otherwise than expected, one paragraph each.
    pub fn differences(&self, said: &BTreeMap<usize, Vec<Said>>) -> String {
        let mut out = String::new();
        for (line, _) in &self.steps {
            let expected = self.expected.get(line).map(Vec::as_slice).unwrap_or_default();
            let got = said.get(line).map(Vec::as_slice).unwrap_or_default();
            for index in 0..expected.len().max(got.len()) {
                let (want, have) = (expected.get(index), got.get(index));
                if want.map(|(_, left)| left.as_str()) == have.map(|said| said.left.as_str()) {
                    continue;
                }
                let at = want.map_or(*line, |(at, _)| *at);
                let asked = self.lines.get(line - 1).map_or("", |line| line.trim());
                let want = want.map_or("(nothing)", |(_, left)| left);
                let have = have.map_or("(nothing)".to_owned(), |said| format!("{} | {}", said.left, said.text));
                out.push_str(&format!("{}:{at}: after `{asked}`\n  expected {want}\n  got      {have}\n", self.name));
            }
        }
        out
    }

    /// The file with what the bot says now.
    pub fn written(&self, said: &BTreeMap<usize, Vec<Said>>) -> String {
        let mut out = String::new();
        let mut waiting: &[Said] = &[];
        for (line, number) in self.lines.iter().zip(1..) {
            let faulty = line.starts_with("!! crash") || line.starts_with("!! no answer");
            if line.starts_with("bot:") {
                continue;
            }
            if !faulty {
                flush(&mut out, &mut waiting);
            }
            out.push_str(line.trim_end());
            out.push('\n');
            if let Some(said) = said.get(&number) {
                waiting = said;
            }
        }
        flush(&mut out, &mut waiting);
        out
    }
}

fn flush(out: &mut String, waiting: &mut &[Said]) {
    for said in std::mem::take(waiting) {
        out.push_str(&format!("bot:    {} | {}\n", said.left, said.text));
    }
}

/// `notice KIND fact=value ...`; a value with blanks stands in quotes.
fn notice(text: &str) -> Result<(NoticeKind, Vec<(String, String)>), String> {
    let mut quoted = false;
    let parts = text.split(|c: char| {
        quoted ^= c == '"';
        c == ' ' && !quoted
    });
    let mut parts = parts.skip(1).filter(|part| !part.is_empty());
    let kind = parts.next().and_then(NoticeKind::parse).ok_or("no such kind of news")?;
    let fact = |part: &str| {
        let (name, value) = part.split_once('=').ok_or_else(|| format!("write {part} as fact=value"))?;
        Ok((name.to_owned(), value.trim_matches('"').to_owned()))
    };
    Ok((kind, parts.map(fact).collect::<Result<_, String>>()?))
}

pub fn term(text: &str) -> Option<chrono::Duration> {
    let (number, unit) = text.split_once(' ')?;
    let number: i64 = number.parse().ok()?;
    match unit.trim_end_matches('s') {
        "second" => Some(chrono::Duration::seconds(number)),
        "minute" => Some(chrono::Duration::minutes(number)),
        "hour" => Some(chrono::Duration::hours(number)),
        "day" => Some(chrono::Duration::days(number)),
        _ => None,
    }
}
