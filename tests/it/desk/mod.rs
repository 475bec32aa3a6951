//! The call centre's pages from outside: over HTTP on both databases, and in browsers.

mod call;
mod door;
mod lead;
mod live;
mod stand;
mod talk;
mod together;
