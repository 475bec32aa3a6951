//! The call centre's buttons in a chat.

use crate::domain::ticket::{Topic, rating};

/// A button of the call centre's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// Leave the line.
    Leave,
    /// Go on with the bot.
    Bot,
    /// What it is about.
    Topic(Topic),
    /// So many stars for the ticket of this number.
    Rate(u8, i64),
}

impl Press {
    /// The option's id, and its label's attribute.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Leave => "leave".to_owned(),
            Self::Bot => "bot".to_owned(),
            Self::Topic(topic) => topic.code().to_owned(),
            Self::Rate(stars, _) => format!("rate{stars}"),
        }
    }

    /// The message whose attribute the label is.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Topic(_) => "list-topic",
            Self::Leave | Self::Bot | Self::Rate(..) => "handoff-buttons",
        }
    }

    /// As it stands in a token.
    #[must_use]
    pub fn write(self) -> String {
        match self {
            Self::Leave | Self::Bot => self.code(),
            Self::Topic(topic) => format!("topic.{topic}"),
            Self::Rate(stars, number) => format!("rate.{stars}.{number}"),
        }
    }

    /// Reads what stands in a token.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let press = match (parts.next()?, parts.next(), parts.next()) {
            ("leave", None, None) => Self::Leave,
            ("bot", None, None) => Self::Bot,
            ("topic", Some(topic), None) => Self::Topic(Topic::parse(topic)?),
            ("rate", Some(stars), Some(number)) => Self::Rate(rating(stars.parse().ok()?)?, number.parse().ok()?),
            _ => return None,
        };
        parts.next().is_none().then_some(press)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_says_what_it_means() {
        for press in [Press::Leave, Press::Bot, Press::Topic(Topic::Queue), Press::Rate(5, 12)] {
            assert_eq!(Press::read(&press.write()), Some(press));
        }
        for text in ["", "leave.x", "topic.", "topic.sky", "rate.6.1", "rate.5", "rate.5.1.2"] {
            assert_eq!(Press::read(text), None, "{text}");
        }
    }
}
