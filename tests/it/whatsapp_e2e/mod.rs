//! The whole service behind WhatsApp: the wire on one side, the database on the other.

mod identity;
mod main_path;
mod oddities;
pub mod parent;
pub mod stand;
mod window;
