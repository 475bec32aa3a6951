//! The name of one message of one chat, as it is stored: `chat_id:message_id`.

use std::fmt;
use std::str::FromStr;

/// A message of a chat. Message ids are unique within a chat only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MessageRef {
    /// The chat; in a private chat also the person's id.
    pub chat: i64,
    /// The message in it. 32 bits, as in the Bot API's own server.
    pub message: i32,
}

/// A text that is not `chat_id:message_id`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a message reference of the form chat_id:message_id")]
pub struct NotAMessageRef;

impl fmt::Display for MessageRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.chat, self.message)
    }
}

impl FromStr for MessageRef {
    type Err = NotAMessageRef;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (chat, message) = text.split_once(':').ok_or(NotAMessageRef)?;
        Ok(Self {
            chat: chat.parse().map_err(|_| NotAMessageRef)?,
            message: message.parse().map_err(|_| NotAMessageRef)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_read_as_it_was_written() {
        let one = MessageRef { chat: -1_001_234, message: 77 };
        assert_eq!(one.to_string().parse(), Ok(one));
        for bad in ["", "5", "5:", ":7", "5:7:9", "a:b", "5:99999999999"] {
            assert_eq!(bad.parse::<MessageRef>(), Err(NotAMessageRef), "{bad}");
        }
    }
}
