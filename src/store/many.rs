//! Statements over many rows at once: one text for both databases, in a few fixed sizes, so that few distinct statements exist and each
//! connection keeps them prepared.

use std::fmt::Write as _;
use std::ops::Range;

/// How many rows a text takes: any number is a sum of a few of these.
const SIZES: [usize; 6] = [1, 2, 4, 8, 16, 32];

/// One statement in every size.
///
/// The text is `head`, the rows parted by commas, and `tail`. Head and tail name what all rows share as `$1`, `$2` and so on; a row names
/// its own as `{1}`, `{2}` and so on.
#[derive(Debug)]
pub(super) struct Many {
    texts: [String; SIZES.len()],
}

impl Many {
    /// A statement with so many shared values and so many values a row.
    pub(super) fn new((head, row, tail): (&str, &str, &str), shared: usize, each: usize) -> Self {
        let text = |size: usize| {
            let rows = (0..size).map(|n| numbered(row, shared + n * each)).collect::<Vec<_>>();
            format!("{head}{}{tail}", rows.join(", "))
        };
        Self { texts: SIZES.map(text) }
    }

    /// Every text, for the test that prepares each.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(String::as_str)
    }

    /// The rows in parts, the largest first: each with its text.
    pub(super) fn chunks<'s, 'r, T>(&'s self, rows: &'r [T]) -> impl Iterator<Item = (&'s str, &'r [T])> {
        self.exact(rows.len()).map(|(text, part)| (text, &rows[part]))
    }

    /// So many rows in parts, the largest first: each with its text.
    pub(super) fn exact(&self, rows: usize) -> impl Iterator<Item = (&str, Range<usize>)> {
        let mut done = 0;
        std::iter::from_fn(move || {
            let at = SIZES.iter().rposition(|size| *size <= rows - done)?;
            let part = done..done + SIZES[at];
            done = part.end;
            Some((self.texts[at].as_str(), part))
        })
    }

    /// So many rows in parts, each with its text and its number of places, which may be more than the rows: for statements whose places
    /// may be filled with a row once more.
    pub(super) fn padded(&self, rows: usize) -> impl Iterator<Item = (&str, Range<usize>, usize)> {
        let mut done = 0;
        std::iter::from_fn(move || {
            let left = rows - done;
            let at = SIZES.iter().position(|size| *size >= left).unwrap_or(SIZES.len() - 1);
            let part = done..done + left.min(SIZES[at]);
            done = part.end;
            (left > 0).then(|| (self.texts[at].as_str(), part, SIZES[at]))
        })
    }
}

/// The row's text with `{n}` as the `n`th value after so many.
fn numbered(row: &str, before: usize) -> String {
    let mut text = String::with_capacity(row.len() + 16);
    let mut rest = row;
    while let Some((plain, tail)) = rest.split_once('{') {
        let (number, tail) = tail.split_once('}').unwrap_or((tail, ""));
        let number: usize = number.parse().unwrap_or_default();
        text.push_str(plain);
        write!(text, "${}", before + number).unwrap_or_default();
        rest = tail;
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn many() -> Many {
        Many::new(("IN (", "{1}+{2}", ") OR $1"), 1, 2)
    }

    #[test]
    fn rows_are_numbered_after_what_they_share() {
        let texts: Vec<String> = many().texts().map(str::to_owned).collect();
        assert_eq!(texts.len(), SIZES.len());
        assert_eq!(texts[0], "IN ($2+$3) OR $1");
        assert_eq!(texts[1], "IN ($2+$3, $4+$5) OR $1");
        assert!(texts[5].ends_with("$64+$65) OR $1"));
    }

    #[test]
    fn parts_cover_all_rows_once() {
        let many = many();
        for rows in 0..=200 {
            let exact: Vec<Range<usize>> = many.exact(rows).map(|(_, part)| part).collect();
            assert_eq!(exact.iter().cloned().flatten().collect::<Vec<_>>(), (0..rows).collect::<Vec<_>>());
            assert!(exact.len() <= rows / 32 + 5);
            let padded: Vec<(Range<usize>, usize)> = many.padded(rows).map(|(_, part, size)| (part, size)).collect();
            assert!(padded.iter().all(|(part, size)| part.len() <= *size && part.len() * 2 > *size));
            assert_eq!(
                padded.into_iter().flat_map(|(part, _)| part).collect::<Vec<_>>(),
                (0..rows).collect::<Vec<_>>()
            );
        }
    }
}
