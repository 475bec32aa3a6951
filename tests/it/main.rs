//! One test binary for everything that is tried from outside.

mod dialogue;
mod gateways;
mod store;
mod support;
mod telegram_channel;
mod web;
