//! What dialogues can ask for, tried one by one on both databases.

mod account;
mod application;
mod phone;
mod talker;
