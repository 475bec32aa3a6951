//! Esik (есік, "door"): the conversational front door to Kazakhstan's kindergarten queue.
//!
//! A parent writes to a Telegram bot, to a WhatsApp number or into the chat of a web page, in Kazakh, Russian or English, and ends with a
//! filed application and a place in the queue. This page is the guided tour of the house.
//!
//! # Bird's eye
//!
//! What a parent says reaches us through a *channel*, is stored, and then handled as one *turn*: the engine of dialogues takes a step, the
//! actions it asks for happen, and everything, the deeds, the session, the history and the answer, commits together or not at all. The
//! dialogues are data (`dialogues/*.toml`), and so is every sentence (`locales/*/*.ftl`); `esik check` proves both before anything is
//! served.
//!
//! # The floors
//!
//! Arrows point down only, and rooms of one floor do not name each other; `tests/it/tidy.rs` holds this.
//!
//! | floor | room | what it is for |
//! |---|---|---|
//! | 7 | [`cli`] | one file a command |
//! | 6 | [`app`] | the composition root: from settings to a world |
//! | 5 | [`web`] · [`jobs`] | pages and webhooks · clock work |
//! | 4 | [`conversation`] | the heart: intake, routing, turn, calls, outbox, actions, the joined proofs |
//! | 3 | [`queue`] · [`office`] · [`handoff`] | the kindergarten queue on the store: places, children, applications, free places, referrals · who works here: accounts, sessions, audit · tickets of the call centre |
//! | 2 | [`store`] · [`channels`] · [`gateways`] · [`papers`] | the only SQL · the messengers · SMS and registers · what a family takes away |
//! | 1 | [`dialogue`] · [`i18n`] | the pure engine · the texts |
//! | 0 | [`domain`] · [`config`] · [`telemetry`] | the words and rules of the trade · settings · logs and metrics |
//!
//! # One message's way
//!
//! 1. A channel decodes what came in to [`channels::Inbound`]; [`conversation::intake`] stores it sealed, under its own id, and only then
//!    it is acknowledged (the next `getUpdates` offset, HTTP 200).
//! 2. A worker ([`conversation::work`]) claims a conversation in which something is due, and runs one [`conversation::turn`].
//! 3. [`conversation::understand`] reads the words against the open question, [`conversation::routing`] tells where they go: a dptree on one
//!    screen.
//! 4. [`dialogue::step`] is pure: it takes what happened and answers *ask*, *do*, *need a list* or *rest*. [`conversation::drive`] serves it:
//!    local actions on the turn's own transaction, lists from [`conversation::sources`]; what leaves the house becomes a row in `calls`
//!    ([`conversation::calls`]), and its outcome comes back like any input.
//! 5. [`conversation::render`] writes one message in the parent's language, as the channel can show it. History, session and outbox are
//!    written, and the turn commits.
//! 6. Time speaks by the same door: a timer ([`conversation::timers`]) makes its conversation due and is handled as a turn. So does news
//!    for a family ([`queue::notices`] writes it, [`conversation::notices`] tells it).
//! 7. [`conversation::outbox`] sends; pages and the terminal read the history through [`conversation::door`].
//!
//! # Several processes
//!
//! Any number of `esik serve` share one PostgreSQL. Turns are spread by row locks; what one process does for all (polling a bot, clock
//! work) it does by a lease ([`conversation::lead`]); the others are woken by a bell ([`conversation::bell`]) that may fail without harm.
//! Where more comes in than is handled, people hear so ([`conversation::overload`]).
//!
//! # Who works here
//!
//! The education department's pages at `/office` are drawn by [`web::office`] for people whom [`office`] knows: what a role may do is
//! [`domain::staff`], and what was done is written down in rows that prove one another ([`store::audit`]).
//!
//! # A person takes over
//!
//! Whoever asks for a person opens a ticket ([`domain::ticket`] is its machine, [`handoff`] its services). A conversation has one owner, the
//! bot or a person; [`conversation::desk`] is where the two meet: the parent's side of a turn, the staff's deeds, and the way back to the very
//! question that was open. What supervisors see is counted, not read: the tickets' figures ([`handoff::figures`]), and where parents get stuck
//! ([`store::snags`], noticed by the turn).
//!
//! # What is deliberately absent
//!
//! * [`dialogue`] performs no I/O, has no clock and no words. [`queue`] never sends. Nothing but [`store`] contains SQL, nothing but
//!   [`channels::telegram`] names teloxide's types, nothing but [`config`] reads the environment, nobody but [`domain::clock`] asks for the
//!   time; chance is passed in.
//! * teloxide's dispatcher: it confirms updates before they are handled, and one panic stops the bot. Its types and payloads are used; the
//!   calls go through our own client, since teloxide's drops the error code and sleeps ten seconds after a 5xx.
//! * Passwords of parents: a proved phone is the account. (Staff have them: [`office`].)
//! * A sentence for a parent in the source: a missing text stops the start and never reaches a parent.
//!
//! # Personal data
//!
//! A datum has a class. Secrets (codes) are never stored: a code is derived from its challenge. What is *high* (IIN, names, phones, rights,
//! documents) is sealed at rest under a key of its owner ([`store::vault`]), masked when shown, and redacted in `Debug`; erasing a parent
//! destroys the key.
#![warn(missing_docs)]

pub mod app;
pub mod channels;
pub mod cli;
pub mod config;
pub mod conversation;
pub mod dialogue;
pub mod domain;
pub mod gateways;
pub mod handoff;
pub mod i18n;
pub mod jobs;
pub mod office;
pub mod papers;
pub mod queue;
pub mod store;
pub mod telemetry;
pub mod web;
