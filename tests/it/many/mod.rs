//! Several processes share the work of one database: who leads, who is woken, how one stops and another goes on.

mod bell;
mod busy_page;
mod lead;
mod process;
mod rolling;
