//! The web chat from outside: over HTTP, and in a real browser.

pub mod browser;
mod chat;
mod headers;
mod look;
pub mod stand;
pub mod stream;
