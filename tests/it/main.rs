//! One test binary for everything that is tried from outside.

mod actions;
mod dialogue;
mod gateways;
mod queue;
mod store;
mod support;
mod tidy;
mod telegram_channel;
mod web;
