//! What must never be found in the open: every IIN, phone, name, birth date, code and document of a run, in the files of the store, its
//! columns, and every log.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use super::parent::{SECRET_MARK, Story};
use super::rows::Rows;

/// What may stand between the digits of one number.
const BETWEEN: &[u8] = b" -()+";
/// Digits of a number are read through at most so many of them.
const APART: usize = 2;
/// Numbers of these lengths are looked up.
const LENGTHS: [usize; 4] = [DATE, 10, 11, 12];
/// The digits of a birth date.
const DATE: usize = 8;

/// Everything of a run that is nobody's business.
pub struct Secrets {
    /// Digits alone; what it is.
    numbers: HashMap<String, String>,
    codes: HashSet<String>,
    names: HashSet<String>,
    marks: Vec<Vec<u8>>,
}

impl Secrets {
    pub fn of(stories: &[Story], words: &[&str]) -> Self {
        let mut secrets = Self {
            numbers: HashMap::new(),
            codes: HashSet::new(),
            names: HashSet::new(),
            marks: words.iter().chain([&SECRET_MARK]).map(|words| words.as_bytes().to_vec()).collect(),
        };
        for story in stories {
            let who = &story.who;
            for (number, what) in [(&who.iin, "IIN"), (&who.child, "IIN of the child")] {
                secrets.numbers.insert(number.clone(), format!("{what} of parent {}", who.chat));
            }
            for before in ["", "7", "8"] {
                secrets.numbers.insert(format!("{before}{}", who.phone), format!("phone of parent {}", who.chat));
            }
            for birth in &who.births {
                secrets.numbers.insert(birth.replace('-', ""), format!("birth date of parent {}", who.chat));
            }
            secrets.names.extend(who.names.iter().cloned());
            secrets.codes.extend(story.codes.iter().cloned());
        }
        secrets
    }

    /// How many things are looked for.
    pub fn len(&self) -> usize {
        self.numbers.len() + self.codes.len() + self.names.len() + self.marks.len()
    }

    /// All columns of the database.
    pub async fn in_columns(&self, rows: &mut Rows) -> Vec<String> {
        let mut found = Vec::new();
        for (column, values) in rows.everything().await {
            for value in values {
                found.extend(self.search(&value, true).into_iter().map(|what| format!("{column}: {what}")));
            }
        }
        found
    }

    /// A file; `words`: it is a text, in which names would be seen. A file of the store holds the public names of places too.
    pub fn in_file(&self, path: &Path, words: bool) -> Vec<String> {
        // Whoever rewrites the file may have taken it away meanwhile.
        let bytes = std::fs::read(path).unwrap_or_default();
        let found = if words {
            let lines = bytes.split(|byte| *byte == b'\n').map(without_moment);
            lines.flat_map(|line| self.search(line, true)).collect()
        } else {
            self.search(&bytes, false)
        };
        found.into_iter().map(|what| format!("{}: {what}", path.display())).collect()
    }

    fn search(&self, bytes: &[u8], words: bool) -> Vec<String> {
        let mut found = self.numbers_in(bytes);
        for mark in &self.marks {
            let first = mark[0];
            let at = |n: &usize| bytes[*n] == first && bytes[*n..].starts_with(mark);
            if (0..bytes.len()).find(at).is_some() {
                found.push("a document, a secret of the messenger or one of its ids".to_owned());
            }
        }
        // The names are not in Latin letters.
        if words && !bytes.is_ascii() {
            let text = String::from_utf8_lossy(bytes);
            let mut words = text.split(|c: char| !c.is_alphabetic());
            if let Some(name) = words.find(|word| self.names.contains(*word)) {
                found.push(format!("the name {name}"));
            }
        }
        found
    }

    /// Numbers, also with spaces, dashes and brackets between their digits.
    fn numbers_in(&self, bytes: &[u8]) -> Vec<String> {
        let mut found = Vec::new();
        let runs = digit_runs(bytes);
        for (first, run) in runs.iter().enumerate() {
            if run.1 - run.0 == 6 && stands_alone(bytes, *run) {
                let code = String::from_utf8_lossy(&bytes[run.0..run.1]).into_owned();
                if self.codes.contains(&code) {
                    found.push(format!("the code {code}"));
                }
            }
            let mut joined = String::new();
            for (n, run) in runs[first..].iter().enumerate() {
                if n > 0 && !touches(bytes, runs[first + n - 1].1, run.0) {
                    break;
                }
                joined.push_str(&String::from_utf8_lossy(&bytes[run.0..run.1]));
                if joined.len() > 12 {
                    break;
                }
                // Eight digits in a row are met by chance in a keyed index, which is a long word of digits and letters.
                let by_chance = joined.len() == DATE && n == 0 && !stands_alone(bytes, *run);
                if LENGTHS.contains(&joined.len())
                    && !by_chance
                    && let Some(what) = self.numbers.get(&joined)
                {
                    found.push(format!("the {what}"));
                }
            }
        }
        found
    }
}

/// Where digits stand, from and to, no longer than a number of ours could be.
fn digit_runs(bytes: &[u8]) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut from = None;
    for (n, byte) in bytes.iter().chain([&0]).enumerate() {
        match (byte.is_ascii_digit(), from) {
            (true, None) => from = Some(n),
            (false, Some(start)) => {
                if n - start <= 12 {
                    runs.push((start, n));
                }
                from = None;
            }
            _ => {}
        }
    }
    runs
}

fn touches(bytes: &[u8], from: usize, to: usize) -> bool {
    to - from <= APART && bytes[from..to].iter().all(|byte| BETWEEN.contains(byte))
}

/// Not a part of an id, a fraction or a word.
fn stands_alone(bytes: &[u8], (from, to): (usize, usize)) -> bool {
    let joins = |byte: Option<&u8>| byte.is_some_and(|b| b.is_ascii_alphanumeric() || b"._-".contains(b));
    let before = from.checked_sub(1).and_then(|n| bytes.get(n));
    !joins(before) && !joins(bytes.get(to).filter(|byte| **byte != b'.'))
}

/// A line of a log without its moment, whose digits are anybody's.
fn without_moment(line: &[u8]) -> &[u8] {
    let z = line.iter().take(64).position(|byte| *byte == b'Z');
    z.map_or(line, |n| &line[n..])
}

/// Every file below a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

#[test]
fn whatever_its_spelling_a_secret_is_found() {
    use super::person::Identity;
    let who = Identity {
        chat: 7,
        language: "ru",
        iin: "920308497607".into(),
        child: "230610598806".into(),
        phone: "7015550102".into(),
        by_code: true,
        documents: 0,
        names: vec!["Ахметова".into()],
        births: vec!["1992-03-08".into()],
    };
    let mut story = Story::of(who);
    story.codes.insert("123456".into());
    let secrets = Secrets::of(&[story], &["TOKEN_of_the_bot"]);
    let finds = |text: &str| secrets.search(text.as_bytes(), true).len();
    for open in [
        "920308497607",
        "iin=920308497607,",
        "ИИН 920308 497607.",
        "+77015550102",
        "87015550102",
        "8 701 555 01 02",
        "+7 (701) 555-01-02",
        "701 555 01 02",
        "code 123456.",
        "{\"text\":\"Esik: 123456\"}",
        "г-жа Ахметова!",
        "1992-03-08",
        "c4birth1992-03-08e7",
        "19920308",
        "url https://x/botTOKEN_of_the_bot/getMe",
        "anyqtama-qupiya-7",
    ] {
        assert_ne!(finds(open), 0, "{open}");
    }
    for fine in [
        "••••••••7607",
        "0.123456 s",
        "con_0a123456ff",
        "7c19920308e4",
        "1920308497607",
        "Ахметовати",
        "12345",
        "701 555 01 0",
    ] {
        assert_eq!(finds(fine), 0, "{fine}");
    }
}
