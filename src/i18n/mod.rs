//! Every sentence a person reads: the Fluent files of `locales/`, loaded, rendered and proved.
//!
//! * [`Texts`] holds one bundle a language and answers "what does message `registration-code` say in Kazakh".
//! * [`Args`] carries the values a text may show; their `Debug` never prints them.
//! * [`dates`] writes days and moments in words.
//! * [`check`] proves the texts against a manifest of what the dialogues need (proof 7 of dialogues.md, and the lengths of proof 8).
//!
//! A missing message or argument is an error at the start of the program and never reaches a parent.

pub mod args;
pub mod check;
pub mod dates;
mod source;
pub mod texts;
mod words;

#[cfg(test)]
mod tests;

pub use args::{Arg, Args};
pub use source::TextFault;
pub use texts::{TextError, Texts};
