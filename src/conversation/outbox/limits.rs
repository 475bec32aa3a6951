//! How fast a channel lets us send: in all, to one person, to one group.

use std::time::Duration;

use crate::config::SendRates;
use crate::domain::limits;

use super::bucket::Rate;

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);

/// The limits of a channel; `None`: there is none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Limits {
    /// For all messages of the bot or number.
    pub all: Option<Rate>,
    /// How much of the burst bulk leaves to answers, so that they need not wait for it.
    pub spare: u32,
    /// For messages to one person.
    pub person: Option<Rate>,
    /// For messages to one group.
    pub group: Option<Rate>,
}

impl Limits {
    /// Of these settings. In all, half a second's worth may go at once, and bulk leaves two thirds of that: the messenger's own bucket
    /// holds a second's worth, so that messages which the network pushes together are still within it.
    #[must_use]
    pub fn new(rates: &SendRates) -> Self {
        let burst = (rates.per_second / 2).max(1);
        let pause = Duration::from_millis(rates.person_pause_ms.into());
        Self {
            all: Rate::new(rates.per_second, SECOND, burst),
            spare: burst * 2 / 3,
            person: Rate::new(1, pause, rates.person_burst),
            group: Rate::new(rates.group_per_minute, MINUTE, rates.group_per_minute / 2),
        }
    }

    /// How many parts of bulks are claimed ahead: two seconds' worth, so that the line never runs empty and a pause bites soon.
    #[must_use]
    pub fn ahead(&self) -> usize {
        let burst = self.all.map_or(u32::MAX, Rate::burst);
        usize::try_from(burst.saturating_mul(4)).unwrap_or(usize::MAX).clamp(16, limits::OUTBOX_BULK_LINE)
    }

    /// The limit of one chat. Telegram's groups have negative ids.
    #[must_use]
    pub fn of_chat(&self, chat: &str) -> Option<Rate> {
        if chat.starts_with('-') { self.group } else { self.person }
    }
}
