//! How fast the messengers let us send (channels.md 1.3, 4.6).

use super::{ConfigError, Values};

/// How fast a channel lets us send; 0: as fast as it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SendRates {
    /// Messages a second in all.
    pub per_second: u32,
    /// Milliseconds that a message to one person costs.
    pub person_pause_ms: u32,
    /// Messages to one person that may go at once.
    pub person_burst: u32,
    /// Messages a minute to one group.
    pub group_per_minute: u32,
}

/// The same for every channel that is pushed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AllSendRates {
    /// Of the Telegram bot.
    pub telegram: SendRates,
    /// Of the WhatsApp number.
    pub whatsapp: SendRates,
}

impl AllSendRates {
    pub(super) fn read(values: &Values) -> Result<Self, ConfigError> {
        let number = |name, default| values.typed(name, default, "write a whole number", |value| value.parse().ok());
        Ok(Self {
            telegram: SendRates {
                per_second: number("TELEGRAM_SEND_RATE", "30")?,
                person_pause_ms: number("TELEGRAM_CHAT_PAUSE_MS", "1000")?,
                person_burst: number("TELEGRAM_CHAT_BURST", "3")?,
                group_per_minute: number("TELEGRAM_GROUP_RATE", "20")?,
            },
            whatsapp: SendRates {
                per_second: number("WHATSAPP_SEND_RATE", "80")?,
                person_pause_ms: number("WHATSAPP_PAIR_PAUSE_MS", "6000")?,
                person_burst: number("WHATSAPP_PAIR_BURST", "45")?,
                group_per_minute: 0,
            },
        })
    }
}
