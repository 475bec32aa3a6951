//! Numbers as people type them: with spaces, dashes, digits of other alphabets, inside a sentence.

/// The zeros of every decimal block of Unicode 16 (general category Nd); each is followed by its one to nine.
const ZEROS: [u32; 66] = [
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
    0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620,
    0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0,
    0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x16a60,
    0x16ac0, 0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0,
];

/// The ASCII digit of a decimal digit of any alphabet; `None` for every other character.
pub fn ascii_digit(c: char) -> Option<char> {
    if c.is_ascii() {
        return c.is_ascii_digit().then_some(c);
    }
    let code = c as u32;
    let block = ZEROS.partition_point(|zero| *zero <= code).checked_sub(1)?;
    char::from_digit(code - ZEROS[block], 10)
}

/// Whether a character may stand between the digits of one number: white space of any width, dashes, and the
/// invisible characters that come with copied text.
pub fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
        || is_invisible(c)
}

/// Characters that take no room: soft hyphen, zero-width marks, direction marks, byte order mark.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A run of digits that only separators interrupt.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Run {
    /// The digits as they were grouped; no group is empty.
    pub groups: Vec<String>,
}

impl Run {
    /// All digits of the run together.
    pub fn joined(&self) -> String {
        self.groups.concat()
    }
}

/// Every run of digits in a text, in order. Letters and other signs end a run.
pub fn runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut run = Run::default();
    let mut open = false;
    for c in text.chars() {
        if let Some(digit) = ascii_digit(c) {
            match run.groups.last_mut() {
                Some(group) if open => group.push(digit),
                _ => run.groups.push(digit.to_string()),
            }
            open = true;
        } else if is_invisible(c) {
            // Takes no room: does not even end a group.
        } else {
            open = false;
            if !is_separator(c) && !run.groups.is_empty() {
                runs.push(std::mem::take(&mut run));
            }
        }
    }
    if !run.groups.is_empty() {
        runs.push(run);
    }
    runs
}

/// What [`only_run`] found.
#[derive(Clone, PartialEq, Eq)]
pub enum Found {
    /// One number of the wanted length (typed once, or twice the same).
    One(String),
    /// None; how many digits the longest run has.
    None {
        /// Digits of the longest run; zero if there is no digit at all.
        longest: usize,
    },
    /// Several different ones; how many digits they have together.
    Many {
        /// Digits of all of them.
        typed: usize,
    },
}

/// The only number of exactly `length` digits in a text: a whole run, or one group of a run that is longer.
pub fn only_run(text: &str, length: usize) -> Found {
    let runs = runs(text);
    let mut hits: Vec<String> = Vec::new();
    for run in &runs {
        let joined = run.joined();
        let found = if joined.len() == length { vec![joined] } else { run.groups.clone() };
        hits.extend(found.into_iter().filter(|digits| digits.len() == length));
    }
    hits.dedup();
    match hits.len() {
        0 => Found::None { longest: runs.iter().map(|run| run.joined().len()).max().unwrap_or(0) },
        1 => Found::One(hits.remove(0)),
        many => Found::Many { typed: many * length },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_other_alphabets_are_digits() {
        assert_eq!(ascii_digit('٣'), Some('3'));
        assert_eq!(ascii_digit('９'), Some('9'));
        assert_eq!(ascii_digit('𝟬'), Some('0'));
        for c in ['О', 'o', '½', '²', 'Ⅳ', ':', '/', '\u{66a}'] {
            assert_eq!(ascii_digit(c), None, "{c}");
        }
    }

    #[test]
    fn runs_keep_their_groups() {
        let found = runs("ЖСН 210415 597-312, тел. 8\u{200b}7");
        let groups: Vec<_> = found.iter().map(|run| run.groups.join("|")).collect();
        assert_eq!(groups, ["210415|597|312", "87"]);
    }

    #[test]
    fn the_only_run_of_a_length() {
        assert!(only_run("2 123456", 6) == Found::One("123456".into()));
        assert!(only_run("123 456 иә 123456", 6) == Found::One("123456".into()));
        assert!(only_run("123456 және 654321", 6) == Found::Many { typed: 12 });
        assert!(only_run("12345", 6) == Found::None { longest: 5 });
        assert!(only_run("", 6) == Found::None { longest: 0 });
    }

    proptest::proptest! {
        #[test]
        fn never_panics(text in ".*") {
            let _ = only_run(&text, 12);
        }
    }
}
