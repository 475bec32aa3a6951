//! The fake itself.

mod limits;
mod weather;
