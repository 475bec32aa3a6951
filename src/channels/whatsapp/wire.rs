//! The parts of a webhook call that we read, and no more (channels.md 4.3). What came later is skipped or kept as it came.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

#[derive(Deserialize)]
pub(super) struct Call<'a> {
    #[serde(borrow)]
    pub entry: Vec<Entry<'a>>,
}

#[derive(Deserialize)]
pub(super) struct Entry<'a> {
    #[serde(borrow, default)]
    pub changes: Vec<Change<'a>>,
}

#[derive(Deserialize)]
pub(super) struct Change<'a> {
    #[serde(default)]
    pub field: String,
    #[serde(borrow)]
    pub value: &'a RawValue,
}

#[derive(Deserialize)]
pub(super) struct Value<'a> {
    pub metadata: Option<Metadata>,
    #[serde(default)]
    pub contacts: Vec<Contact>,
    #[serde(borrow, default)]
    pub messages: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    pub statuses: Vec<&'a RawValue>,
    #[serde(default)]
    pub errors: Vec<Error>,
}

#[derive(Deserialize)]
pub(super) struct Metadata {
    #[serde(default)]
    pub phone_number_id: String,
}

#[derive(Deserialize)]
pub(super) struct Contact {
    pub wa_id: Option<String>,
    pub user_id: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Error {
    #[serde(default)]
    pub code: u32,
}

/// What every message has, of whichever kind.
#[derive(Deserialize)]
pub(super) struct Head {
    pub id: String,
    pub from: Option<String>,
    pub from_user_id: Option<String>,
    pub timestamp: Option<String>,
    #[serde(rename = "type", default)]
    pub kind: String,
    pub group_id: Option<IgnoredAny>,
    pub context: Option<Context>,
}

#[derive(Deserialize, Default)]
pub(super) struct Context {
    #[serde(default)]
    pub forwarded: bool,
    #[serde(default)]
    pub frequently_forwarded: bool,
}

/// What a message says, by its kind.
#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(super) enum Body {
    Text {
        text: Words,
    },
    Interactive {
        interactive: Interactive,
    },
    Button {
        button: Quick,
    },
    Location {
        location: Location,
    },
    Contacts {
        contacts: Vec<Card>,
    },
    Image {
        image: Media,
    },
    Document {
        document: Media,
    },
    Audio {},
    Video {},
    Sticker {},
    System {
        system: System,
    },
    /// The person opened the chat for the first time.
    RequestWelcome {},
    Edit {},
}

#[derive(Deserialize)]
pub(super) struct Words {
    pub body: String,
}

#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(super) enum Interactive {
    ButtonReply { button_reply: Reply },
    ListReply { list_reply: Reply },
}

#[derive(Deserialize)]
pub(super) struct Reply {
    pub id: String,
}

/// The quick reply of a template.
#[derive(Deserialize)]
pub(super) struct Quick {
    pub payload: Option<String>,
    pub text: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Location {
    pub latitude: f64,
    pub longitude: f64,
}

#[derive(Deserialize)]
pub(super) struct Card {
    pub origin: Option<String>,
    #[serde(default)]
    pub phones: Vec<Phone>,
}

#[derive(Deserialize)]
pub(super) struct Phone {
    pub phone: Option<String>,
    pub wa_id: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Media {
    pub id: String,
}

#[derive(Deserialize)]
pub(super) struct System {
    #[serde(rename = "type", default)]
    pub kind: String,
}

#[derive(Deserialize)]
pub(super) struct Status {
    pub status: String,
    pub timestamp: Option<String>,
    pub biz_opaque_callback_data: Option<String>,
    #[serde(default)]
    pub errors: Vec<Error>,
}
