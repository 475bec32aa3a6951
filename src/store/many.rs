//! Statements over several rows at once. Their texts come in sizes of powers of two, so that few of them are ever prepared.

use std::sync::OnceLock;

/// The sizes, the largest first.
const SIZES: [usize; 6] = [32, 16, 8, 4, 2, 1];

/// A statement that repeats a part for each row. Each `?` of that part becomes the next `$n`, after those of the head.
#[derive(Debug)]
pub struct Many {
    head: &'static str,
    /// Values of the head: `$1` to `$fixed`.
    fixed: usize,
    row: &'static str,
    tail: &'static str,
    texts: OnceLock<[String; SIZES.len()]>,
}

impl Many {
    /// `head row, row, row tail`.
    #[must_use]
    pub const fn new(head: &'static str, fixed: usize, row: &'static str, tail: &'static str) -> Self {
        Self { head, fixed, row, tail, texts: OnceLock::new() }
    }

    /// The text for each size.
    pub fn texts(&'static self) -> impl Iterator<Item = &'static str> {
        self.written().iter().map(String::as_str)
    }

    /// Parts the rows into chunks of the sizes, each with its text.
    pub(super) fn chunks<'r, T>(&'static self, rows: &'r [T]) -> impl Iterator<Item = (&'static str, &'r [T])> {
        let mut rest = rows;
        std::iter::from_fn(move || {
            let which = SIZES.iter().position(|size| *size <= rest.len())?;
            let (chunk, after) = rest.split_at(SIZES[which]);
            rest = after;
            Some((self.written()[which].as_str(), chunk))
        })
    }

    fn written(&'static self) -> &'static [String; SIZES.len()] {
        self.texts.get_or_init(|| SIZES.map(|size| self.write(size)))
    }

    fn write(&self, rows: usize) -> String {
        let mut text = self.head.to_owned();
        let mut n = self.fixed;
        for row in 0..rows {
            text.push_str(if row == 0 { "" } else { ", " });
            let mut parts = self.row.split('?');
            text.push_str(parts.next().unwrap_or_default());
            for part in parts {
                n += 1;
                text.push_str(&format!("${n}{part}"));
            }
        }
        text + self.tail
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static MANY: Many = Many::new("UPDATE t SET a = $1 WHERE (b, c) IN (", 1, "(?, 7, ?)", ")");

    #[test]
    fn rows_are_numbered_after_the_head() {
        let texts: Vec<&str> = MANY.texts().collect();
        assert_eq!(texts[5], "UPDATE t SET a = $1 WHERE (b, c) IN (($2, 7, $3))");
        assert_eq!(texts[4], "UPDATE t SET a = $1 WHERE (b, c) IN (($2, 7, $3), ($4, 7, $5))");
    }

    #[test]
    fn chunks_hold_every_row_once() {
        for n in 0..100 {
            let rows: Vec<usize> = (0..n).collect();
            let chunks: Vec<(&str, &[usize])> = MANY.chunks(&rows).collect();
            assert_eq!(chunks.iter().flat_map(|(_, chunk)| chunk.iter().copied()).collect::<Vec<_>>(), rows);
            for (text, chunk) in chunks {
                assert_eq!(text.matches(", 7, ").count(), chunk.len(), "{n}: {text}");
            }
        }
    }
}
