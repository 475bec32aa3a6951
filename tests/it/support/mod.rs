//! What the tests stand on: fresh databases, a Telegram of their own, a client with cookies, the program itself, parents who know the way, a
//! database that fails when told to.

pub mod bot_api;
pub mod database;
pub mod desk;
pub mod graph_api;
pub mod http;
pub mod judge;
pub mod parent;
pub mod program;
pub mod strike;
pub mod town;
pub mod walker;
pub mod weather;
pub mod wire;
pub mod world;
