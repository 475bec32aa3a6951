//! One test binary for everything that is tried from outside.

mod dialogue;
mod gateways;
mod support;
mod telegram_channel;
