//! What a dead letter says, for the eyes of an operator: masked as the history masks it.

use anyhow::Context as _;
use serde::Serialize;

use crate::channels::{Address, ChannelKind, Content, Outgoing};
use crate::domain::clock::Micros;
use crate::store::dead::{DeadKind, DeadLetter};
use crate::store::vault::{Column, Vault};
use crate::store::{Tx, inbox, keys, outbox};

use super::args::masked;
use super::intake;

/// What a dead letter says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Says {
    /// What a person did and wrote.
    Heard {
        /// The kind of content.
        kind: &'static str,
        /// Their words, masked.
        text: Option<String>,
    },
    /// What a person was to be told.
    Told {
        /// The message's id.
        message: String,
        /// Its words, masked.
        text: String,
        /// Its buttons.
        options: Vec<String>,
    },
    /// The facts of a notice stay sealed until it is written in somebody's language.
    Notice {
        /// Which text.
        kind: String,
    },
    /// It does not open or is not what it should be.
    Unreadable {
        /// Why.
        why: String,
    },
}

/// Opens a dead letter.
///
/// # Errors
/// The store. What does not open is no error: it is often why the letter died.
pub async fn says(tx: &mut Tx, vault: &Vault, letter: &DeadLetter, now: Micros) -> anyhow::Result<Says> {
    let column = match letter.kind {
        DeadKind::Update => inbox::PAYLOAD,
        DeadKind::Message => outbox::BODY,
        DeadKind::Notice => return Ok(Says::Notice { kind: letter.bot.clone() }),
    };
    let Some(key) = keys::find(tx, vault, &letter.owner, now).await? else {
        return Ok(unreadable("the person's data were erased, and the key with them"));
    };
    Ok(open(vault, &key, column, letter).unwrap_or_else(|error| unreadable(&format!("{error:#}"))))
}

fn open(
    vault: &Vault,
    key: &crate::store::vault::DataKey,
    column: Column,
    letter: &DeadLetter,
) -> anyhow::Result<Says> {
    let Some(sealed) = &letter.body else { return Ok(unreadable("its content is gone")) };
    let bytes = vault.open(key, column.of(&letter.id), sealed)?;
    if letter.kind == DeadKind::Message {
        let told: Outgoing = serde_json::from_slice(&bytes)?;
        let options = told.options.into_iter().map(|option| masked(&option.label, false)).collect();
        return Ok(Says::Told { message: told.message, text: masked(&told.text, false), options });
    }
    let channel = ChannelKind::parse(&letter.channel).context("an update of an unknown channel")?;
    // Whose it is does not matter to what it says.
    let address = Address { channel, bot: letter.bot.clone(), external_id: String::new() };
    let inbound = intake::read_again(&address, &bytes, letter.since)?;
    Ok(inbound.map_or_else(|| unreadable("nothing for us"), |inbound| heard(&inbound.content)))
}

fn heard(content: &Content) -> Says {
    let text = match content {
        Content::Text { text } => Some(masked(text, is_code(text))),
        Content::Contact { phone, .. } => Some(masked(phone, false)),
        Content::Press { token, .. } => Some(masked(token, false)),
        _ => None,
    };
    Says::Heard { kind: content.kind(), text }
}

/// Digits alone, as many as a code has: nobody knows any more what they were asked for.
fn is_code(text: &str) -> bool {
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    (4..=8).contains(&digits) && !text.chars().any(char::is_alphabetic)
}

fn unreadable(why: &str) -> Says {
    // A reader's complaint may quote what it could not read.
    Says::Unreadable { why: masked(why, false) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_wrote_is_masked() {
        let text = |text: &str| match heard(&Content::Text { text: text.to_owned() }) {
            Says::Heard { text: Some(text), .. } => text,
            other => panic!("{other:?}"),
        };
        assert_eq!(text("920308497607"), "••••••••7607");
        assert_eq!(text("9203 0849 7607"), "•••• •••• 7607");
        assert_eq!(text("+7 701 123-45-67"), "+• ••• •••-45-67");
        assert_eq!(text("123456"), "••••••");
        assert_eq!(text("12 34 56"), "••••••");
        assert_eq!(text("Абай 10, дом 1234"), "Абай 10, дом 1234");
        assert_eq!(text("９２０３０８４９７６０７"), "••••••••７６０７");
    }
}
