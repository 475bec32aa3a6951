//! What a turn said both ways, as the history keeps it.

use serde::{Deserialize, Serialize};

use crate::channels::Outgoing;

/// What came in, for the turn's record.
pub struct Letter {
    /// The person's words, masked.
    pub heard: Option<String>,
    /// The kind of input.
    pub input: &'static str,
}

/// The sealed content of a turn.
#[derive(Serialize, Deserialize)]
pub struct Told {
    /// The person's words, masked; `None` when a call's outcome or a timer led on.
    pub heard: Option<String>,
    /// Our messages.
    pub out: Vec<Outgoing>,
}
