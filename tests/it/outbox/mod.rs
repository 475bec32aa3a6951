//! The sender at the wire: a Bot API of the test's own, rows in both databases.

mod bulk;
mod desk;
mod sending;
