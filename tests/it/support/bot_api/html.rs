//! Telegram's HTML mode: what it accepts, and the plain text that a person then sees.

use serde_json::{Value, json};

/// A text as the chat shows it, with its styles.
#[derive(Debug, Default)]
pub struct Styled {
    pub text: String,
    /// Offsets and lengths in UTF-16 units, as in the Bot API.
    pub entities: Vec<Value>,
}

struct Open {
    tag: String,
    at: usize,
    url: Option<String>,
}

/// Reads a text in HTML mode. The error is the tail of Telegram's description.
pub fn parse(source: &str) -> Result<Styled, String> {
    let mut out = Styled::default();
    let mut open: Vec<Open> = Vec::new();
    let mut rest = source;
    while let Some(next) = rest.chars().next() {
        let at = source.len() - rest.len();
        match next {
            '<' => {
                let end = rest.find('>').ok_or_else(|| format!("Unclosed start tag at byte offset {at}"))?;
                let inner = &rest[1..end];
                rest = &rest[end + 1..];
                match inner.strip_prefix('/') {
                    Some(name) => close(&mut out, &mut open, name.trim(), at)?,
                    None => open.push(start(inner, utf16(&out.text), at)?),
                }
            }
            '&' => {
                let (decoded, used) = entity(rest);
                out.text.push(decoded);
                rest = &rest[used..];
            }
            _ => {
                out.text.push(next);
                rest = &rest[next.len_utf8()..];
            }
        }
    }
    match open.last() {
        Some(left) => Err(format!("Can't find end tag corresponding to start tag \"{}\"", left.tag)),
        None => Ok(out),
    }
}

/// Length in UTF-16 units.
pub fn utf16(text: &str) -> usize {
    text.encode_utf16().count()
}

fn start(inner: &str, offset: usize, at: usize) -> Result<Open, String> {
    let (name, attributes) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
    let tag = name.to_ascii_lowercase();
    if kind(&tag).is_none() {
        return Err(format!("Unsupported start tag \"{tag}\" at byte offset {at}"));
    }
    if tag == "span" && !attributes.contains("tg-spoiler") {
        return Err(format!("Tag \"span\" must have class \"tg-spoiler\" at byte offset {at}"));
    }
    let url = attributes
        .split_once("href=\"")
        .and_then(|(_, tail)| tail.split_once('"'))
        .map(|(url, _)| url.replace("&amp;", "&"));
    Ok(Open { tag, at: offset, url })
}

fn close(out: &mut Styled, open: &mut Vec<Open>, name: &str, at: usize) -> Result<(), String> {
    let Some(last) = open.pop() else {
        return Err(format!("Unexpected end tag at byte offset {at}"));
    };
    if !name.is_empty() && !name.eq_ignore_ascii_case(&last.tag) {
        let Open { tag, .. } = last;
        return Err(format!("Unmatched end tag at byte offset {at}, expected \"</{tag}>\", found \"</{name}>\""));
    }
    let length = utf16(&out.text) - last.at;
    if length > 0 {
        let mut entity = json!({"type": kind(&last.tag), "offset": last.at, "length": length});
        if let Some(url) = last.url {
            entity["url"] = url.into();
        }
        out.entities.push(entity);
    }
    Ok(())
}

fn kind(tag: &str) -> Option<&'static str> {
    Some(match tag {
        "b" | "strong" => "bold",
        "i" | "em" => "italic",
        "u" | "ins" => "underline",
        "s" | "strike" | "del" => "strikethrough",
        "span" | "tg-spoiler" => "spoiler",
        "a" => "text_link",
        "code" => "code",
        "pre" => "pre",
        "blockquote" => "blockquote",
        "tg-emoji" => "custom_emoji",
        _ => return None,
    })
}

/// One character reference, and how many bytes it took. Unknown ones stay as they are, as in Telegram.
fn entity(rest: &str) -> (char, usize) {
    let Some(end) = rest.find(';').filter(|end| *end < 12) else {
        return ('&', 1);
    };
    let name = &rest[1..end];
    let decoded = match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        _ => name.strip_prefix('#').and_then(|number| {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => number.parse().ok(),
            };
            code.and_then(char::from_u32)
        }),
    };
    decoded.map_or(('&', 1), |decoded| (decoded, end + 1))
}
