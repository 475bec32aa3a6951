//! Esik: the conversational front door to Kazakhstan's kindergarten queue.
#![warn(missing_docs)]

pub mod channels;
pub mod config;
pub mod conversation;
pub mod dialogue;
pub mod domain;
pub mod web;
