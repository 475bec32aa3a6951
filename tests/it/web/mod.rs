//! The web chat from outside: over HTTP, and in a real browser.

pub mod browser;
mod chat;
mod headers;
mod line;
mod look;
mod lost;
mod main_path;
mod no_script;
pub mod stand;
pub mod stream;
