//! The text of a PDF as a reader copies it: shown strings, turned into letters by the maps that the fonts carry.

use std::collections::HashMap;
use std::io::Read as _;

use flate2::read::ZlibDecoder;

/// The lines, in the order they are drawn. Fonts are `/f0`, `/f1`, ... in the order of their maps.
pub fn lines(pdf: &[u8]) -> Vec<String> {
    let streams = streams(pdf);
    let maps: Vec<_> =
        streams.iter().filter(|stream| stream.contains("beginbfchar")).map(|stream| map(stream)).collect();
    let content = streams.iter().find(|stream| stream.contains("]TJ")).expect("a page");
    let mut lines = Vec::new();
    let mut font = 0;
    let mut rest = content.as_str();
    while let Some(at) = rest.find(['/', '[']) {
        let found = rest[at..].chars().next();
        rest = &rest[at + 1..];
        if found == Some('/') {
            if let Some(number) = rest.strip_prefix('f').and_then(|rest| rest.split(' ').next()) {
                font = number.parse().expect("a font");
            }
            continue;
        }
        let (array, after) = rest.split_once("]TJ").expect("a shown array");
        let codes = bytes(array);
        let letter =
            |pair: &[u8]| maps[font].get(&u16::from_be_bytes([pair[0], pair[1]])).copied().unwrap_or('\u{fffd}');
        lines.push(codes.chunks(2).map(letter).collect());
        rest = after;
    }
    lines
}

/// Every packed stream, a letter a byte.
fn streams(pdf: &[u8]) -> Vec<String> {
    let starts = pdf.windows(7).enumerate().filter(|(_, seven)| *seven == b"stream\n").map(|(at, _)| at + 7);
    starts
        .filter_map(|start| {
            let mut unpacked = Vec::new();
            ZlibDecoder::new(&pdf[start..]).read_to_end(&mut unpacked).ok()?;
            Some(unpacked.into_iter().map(char::from).collect())
        })
        .collect()
}

/// `<0014> <0431>` a line.
fn map(stream: &str) -> HashMap<u16, char> {
    let hex = |text: &str| u16::from_str_radix(text.strip_prefix('<')?.strip_suffix('>')?, 16).ok();
    let pair = |line: &str| {
        let (code, letter) = line.split_once(' ')?;
        Some((hex(code)?, char::from_u32(u32::from(hex(letter)?))?))
    };
    stream.lines().filter_map(pair).collect()
}

/// The bytes of the strings in an array, without the numbers between them. Brackets that match stand in a string as they are.
fn bytes(array: &str) -> Vec<u8> {
    let (mut bytes, mut chars, mut depth) = (Vec::new(), array.chars().peekable(), 0);
    while let Some(c) = chars.next() {
        match (depth, c) {
            (0, '(') => depth = 1,
            (0, _) => {}
            (1, ')') => depth = 0,
            (_, '\\') => bytes.push(match chars.next().expect("something after a backslash") {
                'n' => b'\n',
                'r' => b'\r',
                't' => b'\t',
                'b' => 8,
                'f' => 12,
                digit @ '0'..='7' => {
                    let mut value = digit.to_digit(8).unwrap();
                    for _ in 0..2 {
                        if let Some(next) = chars.next_if(|c| c.is_digit(8)) {
                            value = value * 8 + next.to_digit(8).unwrap();
                        }
                    }
                    u8::try_from(value).unwrap()
                }
                other => u8::try_from(u32::from(other)).unwrap(),
            }),
            (_, c) => {
                depth += i32::from(c == '(') - i32::from(c == ')');
                bytes.push(u8::try_from(u32::from(c)).unwrap());
            }
        }
    }
    bytes
}
