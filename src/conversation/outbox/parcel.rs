//! A message in memory, with all that sending it needs.

use std::time::Duration;

use crate::channels::Outgoing;
use crate::channels::whatsapp::WINDOW;
use crate::domain::clock::Micros;
use crate::domain::ids::{ContactId, MessageId, NoticeId};
use crate::domain::lang::Lang;
use crate::store::contacts::NUMBER;
use crate::store::outbox::Lane;
use crate::store::vault::{Sealed, Vault};

/// A row is a sender's for so long; after it another may take it. Longer than [`FRESH`] and the five calls of the longest plan.
pub const LEASE: Duration = Duration::from_secs(120);
/// So long after it was taken a message may be begun.
pub const FRESH: Duration = Duration::from_secs(30);

/// A message in memory.
#[derive(Debug)]
pub struct Parcel {
    /// Its row.
    pub id: MessageId,
    /// To whom.
    pub contact: ContactId,
    /// Where the person is.
    pub address: String,
    /// In which language the person is spoken to.
    pub lang: Lang,
    /// How urgent it is.
    pub lane: Lane,
    /// The bulk it is a part of.
    pub bulk: Option<String>,
    /// Tries so far that failed.
    pub failed: u32,
    /// What stands in the chat.
    pub stands: Stands,
    /// What the messenger lets us send there, and by which number.
    pub reach: Reach,
    /// The urgent notice it tells.
    pub notice: Option<NoticeId>,
    /// The message.
    pub message: Outgoing,
    /// After this moment it is too late to begin.
    pub until: Micros,
}

/// What stands in a chat from our earlier messages, in the words of its channel, as kept with the contact; empty: nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stands(pub String);

impl Stands {
    /// As stored.
    #[must_use]
    pub fn stored(stored: Option<String>) -> Self {
        Self(stored.unwrap_or_default())
    }
}

/// How a person can be reached, where the messenger has rules for that.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Reach {
    /// The number they write from, in digits.
    pub number: Option<String>,
    /// When they wrote last.
    pub heard_at: Option<Micros>,
    /// Till when the messenger delivers nothing that they have not just asked for.
    pub rests_until: Option<Micros>,
}

/// Never prints the number.
impl std::fmt::Debug for Reach {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reach").field("heard_at", &self.heard_at).finish_non_exhaustive()
    }
}

impl Reach {
    /// Of what is stored with a contact.
    #[must_use]
    pub fn read(
        vault: &Vault,
        contact: &ContactId,
        number: Option<&Sealed>,
        (heard_at, rests_until): (Option<Micros>, Option<Micros>),
    ) -> Self {
        let open = |sealed| match vault.open_json(vault.system_key(), NUMBER.of(contact.as_str()), sealed) {
            Ok(number) => Some(number),
            Err(error) => {
                tracing::error!(%contact, %error, "the number of a contact does not open");
                None
            }
        };
        Self { number: number.and_then(open), heard_at, rests_until }
    }

    /// Free words may be sent now.
    #[must_use]
    pub fn is_open(&self, now: Micros) -> bool {
        self.heard_at.is_some_and(|at| now < at.plus(WINDOW))
    }

    /// The messenger has just refused to deliver to this person.
    #[must_use]
    pub fn rests(&self, now: Micros) -> bool {
        self.rests_until.is_some_and(|until| now < until)
    }
}
