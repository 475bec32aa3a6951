//! A session as bytes: every word once, a letter one byte, our own ids sixteen, nothing that can be derived. The worst conversation there
//! can be fits into `limits::SESSION_MAX` this way (`tests/it/dialogue/size.rs`); as JSON it would not.

use chrono::{Datelike, NaiveDate};

use super::session::{Frame, Left, List, Phase, Session, Slots, Value, Watch};
use crate::domain::clock::Micros;
use crate::domain::ids::{BlobId, ContactId};
use crate::domain::iin::Iin;
use crate::domain::person::{Person, Sex};
use crate::domain::phone::Phone;

/// The form the bytes have; another form gets another number.
const FORM: u8 = 1;
/// Characters of an id's prefix.
const PREFIX: usize = 4;
/// Phases by number.
const PHASES: [Phase; 5] = [Phase::Asking, Phase::Doing, Phase::Needing, Phase::Calling, Phase::Ended];

/// Where Cyrillic begins.
const CYRILLIC: u32 = 0x400;
/// Kazakh letters in the place of letters that nobody writes any more.
const KAZAKH: [char; 16] = ['Ә', 'ә', 'Ғ', 'ғ', 'Қ', 'қ', 'Ң', 'ң', 'Ө', 'ө', 'Ұ', 'ұ', 'Ү', 'ү', 'Һ', 'һ'];
/// The byte of the first of them.
const FIRST_KAZAKH: u8 = 0xe0;

/// Bytes that hold no session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("these bytes hold no session")]
pub struct NoSession;

impl Session {
    /// The session as bytes.
    #[must_use]
    pub fn pack(&self) -> Vec<u8> {
        let mut packer = Packer { bytes: vec![FORM], words: Vec::new() };
        packer.number(u64::from(self.seq));
        packer.frames(&self.stack);
        packer.number(count(self.parked.len()));
        for frames in &self.parked {
            packer.frames(frames);
        }
        packer.bytes.push(u8::from(self.watch.is_some()));
        if let Some(watch) = self.watch {
            packer.number(zigzag(watch.since.0));
            packer.bytes.push(watch.step);
            packer.number(zigzag(watch.at.0));
        }
        // Sessions of before end here.
        if self.at.is_some() || self.left.is_some() {
            packer.bytes.push(u8::from(self.at.is_some()));
            if let Some(at) = &self.at {
                packer.word(at.as_str());
            }
            packer.bytes.push(u8::from(self.left.is_some()));
            if let Some(left) = &self.left {
                packer.word(left.at.as_str());
                packer.number(u64::from(left.seq));
                packer.word(&left.form);
            }
        }
        packer.bytes
    }

    /// The session that [`Session::pack`] made these bytes of.
    ///
    /// # Errors
    /// [`NoSession`], whatever is wrong with them.
    pub fn unpack(bytes: &[u8]) -> Result<Self, NoSession> {
        // Before there was this form they were JSON; a list that was open is fetched again.
        if bytes.first() == Some(&b'{') {
            return serde_json::from_slice(bytes).map_err(|_| NoSession);
        }
        let mut reader = Unpacker { rest: bytes, words: Vec::new() };
        if reader.byte()? != FORM {
            return Err(NoSession);
        }
        let seq = u32::try_from(reader.number()?).map_err(|_| NoSession)?;
        let stack = reader.many(Unpacker::frame)?;
        let parked = reader.many(|reader| reader.many(Unpacker::frame))?;
        let watch = reader.maybe(Unpacker::watch)?;
        let (at, left) = if reader.rest.is_empty() {
            (None, None)
        } else {
            (reader.maybe(Unpacker::contact)?, reader.maybe(Unpacker::left)?)
        };
        if reader.rest.is_empty() { Ok(Self { seq, stack, parked, watch, at, left }) } else { Err(NoSession) }
    }
}

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

/// A number that may be below nothing, as one that is not.
fn zigzag(n: i64) -> u64 {
    n.cast_unsigned() << 1 ^ (n >> 63).cast_unsigned()
}

fn unzigzag(n: u64) -> i64 {
    (n >> 1).cast_signed() ^ -(n & 1).cast_signed()
}

/// The sixteen bytes of an id of ours.
fn id(text: &str) -> Option<(&str, [u8; 16])> {
    let (prefix, digits) = text.split_at_checked(PREFIX)?;
    let small = digits.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    let mut bytes = [0; 16];
    (prefix.is_ascii() && small && hex::decode_to_slice(digits, &mut bytes).is_ok()).then_some((prefix, bytes))
}

/// A letter of Kazakh, Russian or English as one byte.
fn byte_of(letter: char) -> Option<u8> {
    if let Some(n) = KAZAKH.iter().position(|kazakh| *kazakh == letter) {
        return u8::try_from(n).ok().map(|n| FIRST_KAZAKH + n);
    }
    let code = u32::from(letter);
    let code = if code < 0x80 { code } else { 0x80 + code.checked_sub(CYRILLIC)? };
    u8::try_from(code).ok().filter(|byte| *byte < FIRST_KAZAKH)
}

fn letter_of(byte: u8) -> Option<char> {
    match byte {
        0..0x80 => Some(char::from(byte)),
        0x80..FIRST_KAZAKH => char::from_u32(CYRILLIC + u32::from(byte) - 0x80),
        _ => KAZAKH.get(usize::from(byte - FIRST_KAZAKH)).copied(),
    }
}

/// What stands before a word: how it is written, in the two lowest bits.
const ID: u64 = 0;
/// See [`ID`]: bytes of UTF-8, so many as the rest says.
const UTF8: u64 = 1;
/// See [`ID`]: the number of a word written before.
const KNOWN: u64 = 2;
/// See [`ID`]: letters of a byte each.
const LETTERS: u64 = 3;

struct Packer<'s> {
    bytes: Vec<u8>,
    /// Words written so far: the next time their number is enough.
    words: Vec<&'s str>,
}

impl<'s> Packer<'s> {
    /// Seven bits a byte, the lowest first.
    fn number(&mut self, mut n: u64) {
        while n >= 0x80 {
            self.bytes.push(n.to_le_bytes()[0] | 0x80);
            n >>= 7;
        }
        self.bytes.push(n.to_le_bytes()[0]);
    }

    fn word(&mut self, word: &'s str) {
        if let Some((prefix, id)) = id(word) {
            self.number(ID);
            self.bytes.extend_from_slice(prefix.as_bytes());
            self.bytes.extend_from_slice(&id);
            return;
        }
        if let Some(known) = self.words.iter().position(|known| *known == word) {
            self.number(count(known) << 2 | KNOWN);
            return;
        }
        self.words.push(word);
        let letters: Option<Vec<u8>> = word.chars().map(byte_of).collect();
        let (form, bytes) = letters.as_deref().map_or((UTF8, word.as_bytes()), |letters| (LETTERS, letters));
        self.number(count(bytes.len()) << 2 | form);
        self.bytes.extend_from_slice(bytes);
    }

    fn maybe(&mut self, word: Option<&'s String>) {
        self.bytes.push(u8::from(word.is_some()));
        if let Some(word) = word {
            self.word(word);
        }
    }

    fn words(&mut self, words: impl ExactSizeIterator<Item = &'s str>) {
        self.number(count(words.len()));
        words.for_each(|word| self.word(word));
    }

    fn frames(&mut self, frames: &'s [Frame]) {
        self.number(count(frames.len()));
        frames.iter().for_each(|frame| self.frame(frame));
    }

    fn frame(&mut self, frame: &'s Frame) {
        self.word(&frame.dialogue);
        self.number(u64::from(frame.version));
        self.word(&frame.state);
        let phase = PHASES.iter().position(|phase| *phase == frame.phase).map_or(0, count);
        self.number(phase << 2 | u64::from(frame.woken) << 1 | u64::from(frame.aside));
        self.number(count(frame.slots.len()));
        for (slot, value) in &frame.slots {
            self.word(slot);
            self.value(value);
        }
        self.words(frame.trail.iter().map(String::as_str));
        self.bytes.push(frame.wrong);
        self.bytes.push(u8::from(frame.doubt.is_some()));
        if let Some(doubt) = frame.doubt {
            self.bytes.extend_from_slice(&doubt.to_le_bytes());
        }
        self.maybe(frame.fix.as_ref());
        self.number(count(frame.before.len()));
        for (slot, value) in &frame.before {
            self.word(slot);
            self.bytes.push(u8::from(value.is_some()));
            if let Some(value) = value {
                self.value(value);
            }
        }
        self.maybe(frame.failed.as_ref());
        self.bytes.push(u8::from(frame.list.is_some()));
        if let Some(list) = &frame.list {
            self.number(u64::from(list.page));
            self.number(u64::from(list.pages));
            self.words(list.shown.iter().map(String::as_str));
            self.bytes.push(u8::from(list.search));
        }
    }

    fn value(&mut self, value: &'s Value) {
        match value {
            Value::Text(text) => self.tagged(0, text),
            Value::Code(code) => self.tagged(1, code),
            Value::Number(n) => self.counted(2, zigzag(*n)),
            Value::Phone(phone) => self.tagged(3, phone.e164()),
            Value::Iin(iin) => self.tagged(4, iin.digits()),
            Value::Person(person) => {
                self.bytes.push(5);
                self.person(person);
            }
            Value::Date(date) => self.counted(6, zigzag(date.num_days_from_ce().into())),
            Value::Moment(moment) => self.counted(7, zigzag(moment.0)),
            Value::Files(files) => {
                self.bytes.push(8);
                self.number(count(files.len()));
                for (_, id) in files.iter().filter_map(|file| id(file.as_str())) {
                    self.bytes.extend_from_slice(&id);
                }
            }
        }
    }

    fn tagged(&mut self, tag: u8, word: &'s str) {
        self.bytes.push(tag);
        self.word(word);
    }

    fn counted(&mut self, tag: u8, n: u64) {
        self.bytes.push(tag);
        self.number(n);
    }

    fn person(&mut self, person: &'s Person) {
        self.word(person.iin.digits());
        self.word(&person.surname);
        self.word(&person.given);
        self.maybe(person.patronymic.as_ref());
        self.number(zigzag(person.birth.num_days_from_ce().into()));
        self.bytes.push(match person.sex {
            None => 0,
            Some(Sex::Male) => 1,
            Some(Sex::Female) => 2,
        });
    }
}

struct Unpacker<'b> {
    rest: &'b [u8],
    words: Vec<String>,
}

impl<'b> Unpacker<'b> {
    fn take(&mut self, n: usize) -> Result<&'b [u8], NoSession> {
        let (taken, rest) = self.rest.split_at_checked(n).ok_or(NoSession)?;
        self.rest = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, NoSession> {
        Ok(self.take(1)?[0])
    }

    fn flag(&mut self) -> Result<bool, NoSession> {
        Ok(self.byte()? != 0)
    }

    fn number(&mut self) -> Result<u64, NoSession> {
        let mut n = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            n |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(n);
            }
        }
        Err(NoSession)
    }

    fn short<N: TryFrom<u64>>(&mut self) -> Result<N, NoSession> {
        N::try_from(self.number()?).map_err(|_| NoSession)
    }

    /// As many as are announced: each takes a byte at least, so false bytes end soon.
    fn many<T>(&mut self, mut one: impl FnMut(&mut Self) -> Result<T, NoSession>) -> Result<Vec<T>, NoSession> {
        let n: usize = self.short()?;
        (0..n).map(|_| one(self)).collect()
    }

    fn maybe<T>(&mut self, one: impl FnOnce(&mut Self) -> Result<T, NoSession>) -> Result<Option<T>, NoSession> {
        if self.flag()? { one(self).map(Some) } else { Ok(None) }
    }

    fn utf8(&mut self, n: usize) -> Result<String, NoSession> {
        std::str::from_utf8(self.take(n)?).map(str::to_owned).map_err(|_| NoSession)
    }

    fn id(&mut self, prefix: &str) -> Result<String, NoSession> {
        Ok(format!("{prefix}{}", hex::encode(self.take(16)?)))
    }

    fn word(&mut self) -> Result<String, NoSession> {
        let head = self.number()?;
        let n = usize::try_from(head >> 2).map_err(|_| NoSession)?;
        let word = match head & 3 {
            ID => {
                let prefix = self.utf8(PREFIX)?;
                return self.id(&prefix);
            }
            KNOWN => return self.words.get(n).cloned().ok_or(NoSession),
            LETTERS => self.take(n)?.iter().map(|byte| letter_of(*byte).ok_or(NoSession)).collect::<Result<_, _>>()?,
            _ => self.utf8(n)?,
        };
        self.words.push(word.clone());
        Ok(word)
    }

    fn frame(&mut self) -> Result<Frame, NoSession> {
        let (dialogue, version, state) = (self.word()?, self.short()?, self.word()?);
        let phase: usize = self.short()?;
        Ok(Frame {
            dialogue,
            version,
            state,
            phase: *PHASES.get(phase >> 2).ok_or(NoSession)?,
            aside: phase & 1 == 1,
            woken: phase & 2 == 2,
            slots: self.many(|reader| Ok((reader.word()?, reader.value()?)))?.into_iter().collect::<Slots>(),
            trail: self.many(Self::word)?,
            wrong: self.byte()?,
            doubt: self.maybe(Self::doubt)?,
            fix: self.maybe(Self::word)?,
            before: self.many(|reader| Ok((reader.word()?, reader.maybe(Self::value)?)))?.into_iter().collect(),
            failed: self.maybe(Self::word)?,
            list: self.maybe(Self::list)?,
        })
    }

    fn watch(&mut self) -> Result<Watch, NoSession> {
        let since = Micros(unzigzag(self.number()?));
        Ok(Watch { since, step: self.byte()?, at: Micros(unzigzag(self.number()?)) })
    }

    fn contact(&mut self) -> Result<ContactId, NoSession> {
        ContactId::parse(&self.word()?).ok_or(NoSession)
    }

    fn left(&mut self) -> Result<Left, NoSession> {
        let (at, seq) = (self.contact()?, self.number()?);
        Ok(Left { at, seq: u32::try_from(seq).map_err(|_| NoSession)?, form: self.word()? })
    }

    fn doubt(&mut self) -> Result<u64, NoSession> {
        self.take(8)?.try_into().map(u64::from_le_bytes).map_err(|_| NoSession)
    }

    fn list(&mut self) -> Result<List, NoSession> {
        let (page, pages) = (self.short()?, self.short()?);
        Ok(List { page, pages, shown: self.many(Self::word)?, search: self.flag()? })
    }

    fn value(&mut self) -> Result<Value, NoSession> {
        Ok(match self.byte()? {
            0 => Value::Text(self.word()?),
            1 => Value::Code(self.word()?),
            2 => Value::Number(unzigzag(self.number()?)),
            3 => Value::Phone(Phone::parse(&self.word()?).map_err(|_| NoSession)?),
            4 => Value::Iin(self.iin()?),
            5 => Value::Person(Box::new(self.person()?)),
            6 => Value::Date(self.date()?),
            7 => Value::Moment(Micros(unzigzag(self.number()?))),
            8 => Value::Files(self.many(Self::file)?),
            _ => return Err(NoSession),
        })
    }

    fn file(&mut self) -> Result<BlobId, NoSession> {
        BlobId::parse(&self.id(BlobId::PREFIX)?).ok_or(NoSession)
    }

    fn iin(&mut self) -> Result<Iin, NoSession> {
        Iin::parse(&self.word()?).map_err(|_| NoSession)
    }

    fn date(&mut self) -> Result<NaiveDate, NoSession> {
        let days = i32::try_from(unzigzag(self.number()?)).map_err(|_| NoSession)?;
        NaiveDate::from_num_days_from_ce_opt(days).ok_or(NoSession)
    }

    fn person(&mut self) -> Result<Person, NoSession> {
        Ok(Person {
            iin: self.iin()?,
            surname: self.word()?,
            given: self.word()?,
            patronymic: self.maybe(Self::word)?,
            birth: self.date()?,
            sex: match self.byte()? {
                0 => None,
                1 => Some(Sex::Male),
                2 => Some(Sex::Female),
                _ => return Err(NoSession),
            },
        })
    }
}
