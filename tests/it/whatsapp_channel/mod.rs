//! The WhatsApp channel against a Graph API server of our own.

mod calls;
mod every_message;
mod templates;
