//! One test binary for everything that is tried from outside.

mod actions;
mod crash;
mod desk;
mod dialogue;
mod gateways;
mod handoff;
mod many;
mod model;
mod mutants;
mod notices;
mod office;
mod ops;
mod outbox;
mod papers;
mod queue;
mod releases;
mod silence;
mod store;
mod support;
mod telegram_channel;
mod telegram_e2e;
mod tidy;
mod transcripts;
mod web;
mod whatsapp_channel;
mod whatsapp_e2e;
