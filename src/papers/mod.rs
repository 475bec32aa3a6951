//! What a family takes away with it: the referral as a PDF to print or show, and its last day as a file for a calendar.
//!
//! Pure: from what the caller has read to bytes; the same paper gives the same bytes. The words stand in `locales/*/papers.ftl`.

mod calendar;
mod canvas;
mod door;
mod pdf;
pub mod qr;

use std::fmt;

use crate::domain::clock::Micros;
use crate::domain::group::{GroupNeed, GroupType};
use crate::domain::ids::ReferralId;
use crate::domain::kindergarten::Profile;
use crate::domain::lang::Lang;
use crate::i18n::{Args, TextError, Texts};

pub use calendar::calendar;
pub use pdf::pdf;

/// Every text that the papers say, `message` or `message.attribute`, for the check.
pub const TEXTS: [&str; 22] = [
    "paper-title",
    "paper-subtitle",
    "paper-number",
    "paper-child",
    "paper-kindergarten",
    "paper-address",
    "paper-phone",
    "paper-hours",
    "paper-issued",
    "paper-valid",
    "paper-bring",
    "paper-bring.referral",
    "paper-bring.application",
    "paper-bring.identity",
    "paper-bring.birth",
    "paper-bring.health",
    "paper-bring.conclusion",
    "paper-late",
    "paper-verify",
    "paper-free",
    "paper-event",
    "paper-alarm",
];

/// A paper cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// A text is missing, which the start of the program has proved it is not.
    #[error(transparent)]
    Text(#[from] TextError),
    /// The address of the page that verifies it is too long for a QR code.
    #[error("no QR code of {0} bytes")]
    Qr(usize),
    /// The fonts of the program or the numbers of the page do not make a document.
    #[error("the page cannot be drawn: {0}")]
    Page(String),
}

/// A referral, as its family may see it (domain.md 8.6).
#[derive(Clone, PartialEq)]
pub struct ReferralPaper {
    /// Its id: the calendar knows the event by it.
    pub id: ReferralId,
    /// The number people read out.
    pub number: String,
    /// The child's full name. This paper is the family's own; the page that verifies it says nothing of the child.
    pub child: String,
    /// Where to.
    pub kindergarten: Profile,
    /// The group decides whether a conclusion is asked for.
    pub group: GroupType,
    /// When it was issued.
    pub issued: Micros,
    /// The last moment of its last day.
    pub deadline: Micros,
    /// The address of the page that verifies it.
    pub verify_url: String,
}

/// Nothing personal.
impl fmt::Debug for ReferralPaper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReferralPaper").field("number", &self.number).finish_non_exhaustive()
    }
}

impl ReferralPaper {
    /// What to bring, as attributes of `paper-bring` (domain.md 8.6).
    fn bring(&self) -> impl Iterator<Item = &'static str> {
        let always = ["referral", "application", "identity", "birth", "health"];
        let conclusion = (self.group.needs() == GroupNeed::Pmpc).then_some("conclusion");
        always.into_iter().chain(conclusion)
    }
}

/// The words of one language.
#[derive(Clone, Copy)]
struct Words<'a> {
    texts: &'a Texts,
    lang: Lang,
}

impl Words<'_> {
    fn say(self, id: &str) -> Result<String, PaperError> {
        Ok(self.texts.say(self.lang, id, None, &Args::new())?)
    }

    fn attr(self, id: &str, attr: &str) -> Result<String, PaperError> {
        Ok(self.texts.say(self.lang, id, Some(attr), &Args::new())?)
    }
}

#[cfg(test)]
mod tests;
