//! The store: the only room with SQL, on SQLite or PostgreSQL.
//!
//! * [`db`] opens the database and hands out [`Tx`], a unit of work; functions take `&mut Tx`, **the caller commits**.
//! * [`vault`] seals what is personal; [`keys`] holds the data key of each owner.
//! * One file a group of tables. Statements are constants, written once for both databases; `tests/it/store/statements.rs`
//!   prepares every one on both. Only those of [`dialect`] have two texts.
//!
//! Rows are read into structs of this room; ids are bound as text; times come from the caller.

#[macro_use]
mod macros;

pub mod accounts;
pub mod applications;
pub mod audit;
pub mod backlog;
pub mod backup;
pub mod bell;
pub mod blobs;
pub mod bulks;
pub mod bulletins;
pub mod calls;
pub mod children;
pub mod claims;
pub mod codes;
pub mod consents;
pub mod contacts;
pub mod conversations;
pub mod db;
pub mod dead;
pub mod dialect;
pub mod documents;
mod error;
pub mod inbox;
pub mod keys;
pub mod kindergartens;
pub mod leases;
pub mod limits;
mod many;
pub mod meta;
mod migrate;
pub mod mutes;
pub mod notice_texts;
pub mod notices;
pub mod outbox;
pub mod places;
pub mod queue;
pub mod queue_events;
pub mod queue_lines;
pub mod referrals;
mod row;
pub mod rule_sets;
pub mod sessions;
pub mod sms_log;
pub mod snags;
pub mod staff;
pub mod staff_passes;
pub mod staff_sessions;
pub mod staff_totp;
pub mod step_ups;
pub mod tickets;
pub mod timers;
pub mod tokens;
pub mod turns;
pub mod vacancies;
pub mod vacancy_imports;
pub mod vault;
pub mod wishes;

pub use db::{Db, Kind, Tx};
pub use error::StoreError;
pub use row::Claim;

/// Every statement of the room in the text that this database gets.
#[must_use]
pub fn statements(kind: Kind) -> Vec<&'static str> {
    let files = [
        accounts::ALL,
        applications::ALL,
        applications::lists::ALL,
        audit::ALL,
        backlog::ALL,
        blobs::ALL,
        bulks::ALL,
        bulletins::ALL,
        calls::ALL,
        children::ALL,
        claims::ALL,
        claims::results::ALL,
        codes::ALL,
        consents::ALL,
        contacts::ALL,
        conversations::ALL,
        dead::ALL,
        documents::ALL,
        inbox::ALL,
        keys::ALL,
        kindergartens::ALL,
        kindergartens::GROUPS,
        kindergartens::SAVED,
        leases::ALL,
        limits::ALL,
        meta::ALL,
        mutes::ALL,
        notice_texts::ALL,
        notices::ALL,
        places::ALL,
        queue::ALL,
        queue_events::ALL,
        queue_lines::ALL,
        referrals::ALL,
        referrals::lists::ALL,
        rule_sets::ALL,
        sessions::ALL,
        sms_log::ALL,
        snags::ALL,
        staff::ALL,
        staff_passes::ALL,
        staff_sessions::ALL,
        staff_totp::ALL,
        step_ups::ALL,
        tickets::ALL,
        tickets::canned::ALL,
        tickets::events::ALL,
        tickets::line::ALL,
        tickets::news::ALL,
        tickets::notes::ALL,
        tickets::report::ALL,
        timers::ALL,
        tokens::ALL,
        turns::ALL,
        vacancies::ALL,
        wishes::ALL,
        vacancy_imports::ALL,
    ];
    let many = [
        accounts::MANY,
        applications::MANY,
        calls::MANY,
        claims::MANY,
        contacts::MANY,
        conversations::MANY,
        inbox::MANY,
        keys::MANY,
        notices::MANY,
        sessions::MANY,
        snags::MANY,
        timers::MANY,
        tokens::MANY,
        turns::MANY,
    ];
    let many = many.into_iter().flatten().flat_map(|many| many.texts()).chain(outbox::many()).chain(bulks::many());
    let pairs = dialect::ALL.iter().map(|pair| pair.text(kind));
    files.into_iter().chain(outbox::SINGLE).flatten().copied().chain(many).chain(pairs).collect()
}
