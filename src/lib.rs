//! Esik: the conversational front door to Kazakhstan's kindergarten queue.
#![warn(missing_docs)]

pub mod app;
pub mod channels;
pub mod cli;
pub mod config;
pub mod conversation;
pub mod dialogue;
pub mod domain;
pub mod gateways;
pub mod i18n;
pub mod jobs;
pub mod queue;
pub mod store;
pub mod telemetry;
pub mod web;
