//! The parts of an update that we read, and no more.
//!
//! teloxide's `Update` knows the Bot API of one day: kinds and fields that came later make it fail or are dropped. These
//! few structures skip what they do not name. Field by field: <https://core.telegram.org/bots/api#update>.

use serde::Deserialize;
use serde::de::IgnoredAny;

#[derive(Deserialize)]
pub(super) struct Update {
    pub update_id: i64,
    pub message: Option<Message>,
    pub edited_message: Option<Message>,
    pub callback_query: Option<CallbackQuery>,
    pub my_chat_member: Option<ChatMemberUpdated>,
}

#[derive(Deserialize)]
pub(super) struct User {
    pub id: i64,
    #[serde(default)]
    pub is_bot: bool,
    pub language_code: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Chat {
    pub id: i64,
    #[serde(rename = "type")]
    pub kind: String,
}

#[derive(Deserialize)]
pub(super) struct Message {
    pub message_id: i64,
    pub from: Option<User>,
    pub chat: Chat,
    #[serde(default)]
    pub date: i64,
    pub text: Option<String>,
    pub contact: Option<Contact>,
    pub location: Option<Location>,
    pub document: Option<File>,
    pub photo: Option<Vec<PhotoSize>>,
    pub media_group_id: Option<String>,
    pub animation: Option<IgnoredAny>,
    pub sticker: Option<IgnoredAny>,
    pub voice: Option<IgnoredAny>,
    pub video: Option<IgnoredAny>,
    pub video_note: Option<IgnoredAny>,
    pub forward_origin: Option<IgnoredAny>,
    /// Servers before Bot API 7.0 mark forwarded messages so.
    pub forward_date: Option<IgnoredAny>,
    pub via_bot: Option<IgnoredAny>,
    #[serde(flatten)]
    pub service: Service,
}

/// Marks of messages that Telegram writes itself; nobody said anything.
#[derive(Deserialize)]
pub(super) struct Service {
    pinned_message: Option<IgnoredAny>,
    message_auto_delete_timer_changed: Option<IgnoredAny>,
    write_access_allowed: Option<IgnoredAny>,
    chat_background_set: Option<IgnoredAny>,
    new_chat_title: Option<IgnoredAny>,
    forum_topic_created: Option<IgnoredAny>,
    forum_topic_edited: Option<IgnoredAny>,
    boost_added: Option<IgnoredAny>,
    connected_website: Option<IgnoredAny>,
}

impl Service {
    pub(super) fn is_marked(&self) -> bool {
        [
            &self.pinned_message,
            &self.message_auto_delete_timer_changed,
            &self.write_access_allowed,
            &self.chat_background_set,
            &self.new_chat_title,
            &self.forum_topic_created,
            &self.forum_topic_edited,
            &self.boost_added,
            &self.connected_website,
        ]
        .iter()
        .any(|mark| mark.is_some())
    }
}

#[derive(Deserialize)]
pub(super) struct Contact {
    pub phone_number: String,
    pub user_id: Option<i64>,
}

#[derive(Deserialize)]
pub(super) struct Location {
    pub latitude: f64,
    pub longitude: f64,
}

#[derive(Deserialize)]
pub(super) struct File {
    pub file_id: String,
    pub file_size: Option<u64>,
}

#[derive(Deserialize)]
pub(super) struct PhotoSize {
    pub file_id: String,
    pub file_size: Option<u64>,
    #[serde(default)]
    pub width: u64,
    #[serde(default)]
    pub height: u64,
}

#[derive(Deserialize)]
pub(super) struct CallbackQuery {
    pub id: String,
    pub from: User,
    pub message: Option<Pressed>,
    pub data: Option<String>,
}

/// Our message under the pressed button; of an old one only these parts are told.
#[derive(Deserialize)]
pub(super) struct Pressed {
    pub chat: Chat,
}

#[derive(Deserialize)]
pub(super) struct ChatMemberUpdated {
    pub chat: Chat,
    pub from: User,
    #[serde(default)]
    pub date: i64,
    pub new_chat_member: ChatMember,
}

#[derive(Deserialize)]
pub(super) struct ChatMember {
    pub status: String,
}
