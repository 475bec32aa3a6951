//! What an operator lives through: dead letters, backups, upgrades, a full disk, a database that goes and comes back.

mod backup;
mod dead;
mod exits;
mod import;
mod outage;
mod poison;
mod schemas;
pub mod sql;
mod templates;
