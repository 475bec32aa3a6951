//! The education department's pages from outside: over HTTP on both databases, in a browser, and at the command line.

mod audit;
mod cli;
mod door;
mod invited;
mod keyboard;
mod me;
mod morning;
mod phone;
mod refused;
pub mod stand;
mod town;
mod work;
