//! Where a page stands in its talk: number and moment of the last turn it shows, written `8.1795420800123456`. The moment tells
//! whether the number still belongs to the same talk: after the code of a known phone this browser goes on in the parent's older one.

use std::fmt;

use serde::Deserialize;

use crate::conversation::door::Told;
use crate::domain::clock::Micros;

/// The last turn seen; zeroes before the first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "String")]
pub(super) struct Cursor {
    /// Its number.
    pub(super) seq: i64,
    /// Its moment; zero when unknown.
    pub(super) at: Micros,
}

impl Cursor {
    /// A page that shows this turn.
    pub(super) fn of(turn: &Told) -> Self {
        Self { seq: turn.seq, at: turn.at }
    }

    /// Whether `turn`, the next one or the newest, belongs to another talk than the one this page shows.
    pub(super) fn is_strange(self, turn: &Told) -> bool {
        let known = self.seq > 0 && self.at > Micros(0);
        let next = turn.seq > self.seq && turn.at >= self.at;
        known && !next && Self::of(turn) != self
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.seq, self.at.0)
    }
}

/// What cannot be read is the beginning.
impl From<String> for Cursor {
    fn from(text: String) -> Self {
        let (seq, at) = text.split_once('.').unwrap_or((&text, ""));
        Self { seq: seq.parse().unwrap_or(0), at: Micros(at.parse().unwrap_or(0)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(seq: i64, at: i64) -> Told {
        Told { seq, at: Micros(at), heard: None, out: Vec::new(), elsewhere: None }
    }

    #[test]
    fn a_cursor_comes_back_and_knows_its_talk() {
        let cursor = Cursor::of(&told(8, 800));
        assert_eq!(Cursor::from(cursor.to_string()), cursor);
        assert_eq!(Cursor::from("what".to_owned()), Cursor::default());
        assert_eq!(Cursor::from("8".to_owned()), Cursor { seq: 8, at: Micros(0) });
        for (turn, strange) in [
            (told(9, 900), false),
            (told(8, 800), false),
            (told(9, 300), true),
            (told(3, 900), true),
            (told(8, 900), true),
        ] {
            assert_eq!(cursor.is_strange(&turn), strange, "{}.{}", turn.seq, turn.at.0);
            assert!(!Cursor::default().is_strange(&turn));
        }
    }
}
