//! The whole service behind Telegram: the wire on one side, the database on the other.

mod main_path;
mod oddities;
mod overload;
pub mod parent;
mod safety;
mod stand;
