//! Esik: the conversational front door to Kazakhstan's kindergarten queue.
#![warn(missing_docs)]

pub mod domain;
pub mod channels;
pub mod dialogue;
