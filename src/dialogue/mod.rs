//! The engine of dialogues: pure and synchronous, without I/O, clock or words.
//!
//! A dialogue is a file of states ([`flow`]), read and refused with a line number ([`load`]), proved on its shape ([`check`]), and driven
//! one [`step`] at a time over a [`Session`](session::Session). What the words mean is told once, in [`vocabulary`].

pub mod answer;
mod ask;
pub mod check;
mod clock;
pub mod draw;
pub mod elsewhere;
mod engine;
pub mod flow;
mod frames;
pub mod load;
pub mod moved;
pub mod pack;
pub mod session;
pub mod turn;
pub mod vocabulary;
mod ways;

pub use clock::{half_done, reminds};
pub use engine::{Fault, open, step};
