//! Replies that are written once and sent often, in each language.

use crate::domain::clock::Micros;
use crate::domain::lang::Lang;
use crate::domain::ticket::Topic;
use crate::store::row::At;
use crate::store::{StoreError, Tx};

statements! {
    PUT = "INSERT INTO canned_replies (code, topic, body_kk, body_ru, body_en, changed_at) VALUES ($1, $2, $3, $4, $5, $6) \
           ON CONFLICT (code) DO UPDATE SET topic = $2, body_kk = $3, body_ru = $4, body_en = $5, changed_at = $6";
    REMOVE = "DELETE FROM canned_replies WHERE code = $1";
    ALL_OF = "SELECT code, topic, body_kk, body_ru, body_en FROM canned_replies ORDER BY code";
    FIND = "SELECT code, topic, body_kk, body_ru, body_en FROM canned_replies WHERE code = $1";
}

/// A reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Canned {
    /// Its short name, as `documents-needed`.
    pub code: String,
    /// What it answers; `None`: anything.
    pub topic: Option<Topic>,
    /// Kazakh, Russian, English, with fields in braces.
    pub bodies: [String; 3],
}

impl Canned {
    /// Its words in a language.
    #[must_use]
    pub fn body(&self, lang: Lang) -> &str {
        let [kk, ru, en] = &self.bodies;
        match lang {
            Lang::Kk => kk,
            Lang::Ru => ru,
            Lang::En => en,
        }
    }
}

type Row = (String, Option<String>, String, String, String);

fn read((code, topic, kk, ru, en): Row) -> Result<Canned, StoreError> {
    let topic = At { table: "canned_replies", row: &code }.read_some("topic", topic.as_deref())?;
    Ok(Canned { code, topic, bodies: [kk, ru, en] })
}

/// Adds or changes a reply.
///
/// # Errors
/// The database.
pub async fn put(tx: &mut Tx, canned: &Canned, now: Micros) -> Result<(), StoreError> {
    let [kk, ru, en] = &canned.bodies;
    let topic = canned.topic.map(Topic::code);
    execute!(tx, PUT, canned.code.as_str(), topic, kk.as_str(), ru.as_str(), en.as_str(), now.0)?;
    Ok(())
}

/// Takes a reply away; `false`: there was none.
///
/// # Errors
/// The database.
pub async fn remove(tx: &mut Tx, code: &str) -> Result<bool, StoreError> {
    Ok(execute!(tx, REMOVE, code)? == 1)
}

/// All of them, by code.
///
/// # Errors
/// The database.
pub async fn all(tx: &mut Tx) -> Result<Vec<Canned>, StoreError> {
    let rows: Vec<Row> = fetch_all!(tx, ALL_OF)?;
    rows.into_iter().map(read).collect()
}

/// The reply of a code.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, code: &str) -> Result<Option<Canned>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, FIND, code)?;
    row.map(read).transpose()
}
