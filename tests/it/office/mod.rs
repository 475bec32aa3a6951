//! The education department's pages from outside: over HTTP on both databases, in a browser, and at the command line.

mod audit;
mod cli;
mod door;
mod keyboard;
mod morning;
mod refused;
pub mod stand;
mod town;
mod work;
