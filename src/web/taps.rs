//! What a tap leads somewhere from in what we say: phone numbers, in which no line breaks, and links.

/// A part of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Words.
    Words(&'a str),
    /// A number shown as an example: it stays on one line, and nobody is to call it.
    Example(&'a str),
    /// A number to call: as written, and as `tel:` wants it.
    Phone(&'a str, String),
    /// An address of the web.
    Link(&'a str),
}

/// Digits of a number of Kazakhstan with its 8 or +7.
const DIGITS: usize = 11;

/// How links begin.
const SCHEMES: [&str; 2] = ["https://", "http://"];
/// What ends a sentence and belongs to no link before it.
const ENDS: [char; 8] = ['.', ',', ';', ':', '!', '?', ')', '»'];

/// Cuts a text at its links and phone numbers. Our numbers are written with brackets, `8 (727) 339-72-22`; those without are examples.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let (mut found, mut rest) = (Vec::new(), text);
    while let Some(at) = SCHEMES.iter().filter_map(|scheme| rest.find(scheme)).min() {
        let end = rest[at..].find(char::is_whitespace).map_or(rest.len(), |length| at + length);
        let link = rest[at..end].trim_end_matches(ENDS);
        found.extend(numbers(&rest[..at]));
        found.push(Piece::Link(link));
        rest = &rest[at + link.len()..];
    }
    found.extend(numbers(rest));
    found
}

fn numbers(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let (mut rest, mut from) = (text, 0);
    while let Some(at) = rest[from..].find(['8', '+']).map(|at| at + from) {
        let inside = rest[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-');
        let Some(end) = (!inside).then(|| length(&rest[at..])).flatten().map(|length| at + length) else {
            from = at + 1;
            continue;
        };
        if at > 0 {
            found.push(Piece::Words(&rest[..at]));
        }
        found.push(number(&rest[at..end]));
        (rest, from) = (&rest[end..], 0);
    }
    if !rest.is_empty() {
        found.push(Piece::Words(rest));
    }
    found
}

fn number(written: &str) -> Piece<'_> {
    if !written.contains('(') && !written.starts_with('+') {
        return Piece::Example(written);
    }
    let digits: String = written.chars().filter(char::is_ascii_digit).skip(1).collect();
    Piece::Phone(written, format!("+7{digits}"))
}

/// Bytes of the number at the beginning of this text.
fn length(text: &str) -> Option<usize> {
    let starts = text.starts_with('8') || text.starts_with("+7");
    let end =
        text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '+' | ' ' | '(' | ')' | '-'))).unwrap_or(text.len());
    let run = text[..end].trim_end_matches(|c: char| !c.is_ascii_digit());
    let exact = run.bytes().filter(u8::is_ascii_digit).count() == DIGITS;
    let whole = !text[run.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '\u{2022}');
    (starts && exact && whole).then_some(run.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_without_what_follows_them() {
        let link = Piece::Link;
        let words = Piece::Words;
        for (text, want) in [
            ("https://a.kz/paper/x.pdf", vec![link("https://a.kz/paper/x.pdf")]),
            (
                "Қағазы: http://a.kz/x.pdf Күнтізбеге: http://a.kz/x.ics.",
                vec![
                    words("Қағазы: "),
                    link("http://a.kz/x.pdf"),
                    words(" Күнтізбеге: "),
                    link("http://a.kz/x.ics"),
                    words("."),
                ],
            ),
            ("https://a.kz/8 (727) 339-72-22", vec![link("https://a.kz/8"), words(" (727) 339-72-22")]),
            ("http", vec![words("http")]),
        ] {
            assert_eq!(pieces(text), want, "{text}");
        }
    }

    #[test]
    fn numbers_are_found_and_the_text_stays_whole() {
        let call = |written| Piece::Phone(written, "+77273397222".to_owned());
        for (text, want) in [
            ("8 (727) 339-72-22", vec![call("8 (727) 339-72-22")]),
            ("Tel. +7 727 339 72 22.", vec![Piece::Words("Tel. "), call("+7 727 339 72 22"), Piece::Words(".")]),
            ("(8 701 123 45 67)", vec![Piece::Words("("), Piece::Example("8 701 123 45 67"), Piece::Words(")")]),
            ("8 наурыз", vec![Piece::Words("8 наурыз")]),
            ("2026-80012345678-1", vec![Piece::Words("2026-80012345678-1")]),
            ("+7 701 •••-••-33", vec![Piece::Words("+7 701 •••-••-33")]),
            ("890101300001", vec![Piece::Words("890101300001")]),
            ("", vec![]),
        ] {
            assert_eq!(pieces(text), want, "{text}");
        }
    }
}
