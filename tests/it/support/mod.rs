//! What the tests stand on: fresh databases, a Telegram of their own, a client with cookies.

pub mod bot_api;
pub mod database;
pub mod http;
pub mod parent;
pub mod world;
