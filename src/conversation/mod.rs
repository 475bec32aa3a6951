//! The heart; for now only a stand-in for its door.

pub mod door;
