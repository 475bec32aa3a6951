//! The heart: an update comes in ([`intake`]), finds its way ([`routing`]), becomes a turn ([`turn`]) that drives the dialogues' engine, and
//! leaves as a message ([`outbox`]).
//!
//! A turn is atomic: its deeds, its session, its history and its messages commit together or not at all. What must leave the house in the
//! middle of a dialogue is a call ([`calls`]).

pub mod actions;
mod album;
mod apart;
pub mod args;
mod batch;
pub mod bell;
pub mod calls;
pub mod check;
pub mod clockwork;
pub mod dead;
mod deeds;
pub mod desk;
pub mod door;
pub mod drive;
mod facts;
pub mod intake;
pub mod lead;
mod ledger;
pub mod letter;
pub mod notices;
pub mod outbox;
pub mod overload;
pub mod papers;
mod poison;
pub mod render;
pub mod routing;
mod snags;
pub mod sources;
pub mod templates;
pub mod timers;
pub mod turn;
pub mod understand;
mod whereabouts;
pub mod who;
pub mod work;
pub mod world;
