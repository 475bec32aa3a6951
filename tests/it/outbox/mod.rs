//! The sender at the wire: a Bot API of the test's own, rows in both databases.

mod bulk;
pub mod desk;
mod sending;
