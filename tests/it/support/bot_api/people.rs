//! What people do: write, press, share a contact, send files, edit, block.

use serde_json::{Value, json};

use super::BotApi;
use super::state::Markup;

/// Each gives the id of the update it made.
impl BotApi {
    /// Text; a leading `/` makes it a command.
    pub fn push_text(&self, chat: i64, text: &str) -> i64 {
        let mut body = json!({"text": text});
        if text.starts_with('/') {
            let length = text.split_whitespace().next().map_or(0, super::html::utf16);
            body["entities"] = json!([{"type": "bot_command", "offset": 0, "length": length}]);
        }
        self.shared.with(|s| s.person_says(chat, text, body))
    }

    /// A press of an inline button with this data under this message.
    pub fn push_callback(&self, chat: i64, data: &str, message_id: i64) -> i64 {
        self.shared.with(|s| s.person_presses(chat, data, message_id))
    }

    /// Presses the newest button whose label contains `label`: inline, or else of the reply keyboard
    /// (a contact button shares +7 701 000 00 and the last two digits of the chat).
    pub fn press(&self, chat: i64, label: &str) -> i64 {
        let seen = self.chat(chat);
        let inline = seen.bots().rev().find_map(|message| {
            let button = message.buttons().find(|button| button.text.contains(label))?;
            Some((button.data.clone()?, message.id))
        });
        if let Some((data, message)) = inline {
            return self.push_callback(chat, &data, message);
        }
        let keyboard = seen.keyboard();
        match keyboard.iter().find(|button| button.text.contains(label)) {
            Some(button) if button.contact => {
                self.push_contact(chat, &format!("+770100000{:02}", chat.abs() % 100), Some(chat))
            }
            Some(button) => self.push_text(chat, &button.text),
            None => panic!("no button \"{label}\" in chat {chat}:\n{}", seen.transcript()),
        }
    }

    /// A contact card; `user_id` is whose it is, `None` for a card without an account.
    pub fn push_contact(&self, chat: i64, phone: &str, user_id: Option<i64>) -> i64 {
        let mut contact = json!({"phone_number": phone, "first_name": "Айгүл"});
        if let Some(user) = user_id {
            contact["user_id"] = user.into();
        }
        self.shared.with(|s| s.person_says(chat, "(contact)", json!({"contact": contact})))
    }

    /// A file sent as a file.
    pub fn push_document(&self, chat: i64, bytes: &[u8], name: &str, mime: &str) -> i64 {
        self.push_file(chat, bytes, name, mime, None)
    }

    /// Several files sent at once: as many updates with one `media_group_id`.
    pub fn push_album(&self, chat: i64, files: &[(&[u8], &str, &str)]) -> Vec<i64> {
        let group = self.shared.look(|s| s.fresh_id().to_string());
        files.iter().map(|(bytes, name, mime)| self.push_file(chat, bytes, name, mime, Some(&group))).collect()
    }

    fn push_file(&self, chat: i64, bytes: &[u8], name: &str, mime: &str, group: Option<&str>) -> i64 {
        self.shared.with(|s| {
            let mut document = s.store_file(name, bytes.to_vec());
            document["file_name"] = name.into();
            document["mime_type"] = mime.into();
            let mut body = json!({"document": document});
            if let Some(group) = group {
                body["media_group_id"] = group.into();
            }
            s.person_says(chat, &format!("({name})"), body)
        })
    }

    /// A picture sent as a photo: two sizes, recompressed, without a name.
    pub fn push_photo(&self, chat: i64, bytes: &[u8]) -> i64 {
        self.shared.with(|s| {
            let sizes: Vec<Value> = [(90, 60), (1280, 853)]
                .into_iter()
                .map(|(width, height)| {
                    let mut size = s.store_file("photo.jpg", bytes.to_vec());
                    size["width"] = width.into();
                    size["height"] = height.into();
                    size
                })
                .collect();
            s.person_says(chat, "(photo)", json!({"photo": sizes}))
        })
    }

    /// A sticker.
    pub fn push_sticker(&self, chat: i64) -> i64 {
        self.shared.with(|s| {
            let mut sticker = s.store_file("sticker.webp", b"RIFF".to_vec());
            for (name, value) in [("width", json!(512)), ("height", json!(512)), ("type", json!("regular"))] {
                sticker[name] = value;
            }
            sticker["is_animated"] = false.into();
            sticker["is_video"] = false.into();
            s.person_says(chat, "(sticker)", json!({"sticker": sticker}))
        })
    }

    /// The person changes the text of an own earlier message.
    pub fn push_edited(&self, chat: i64, message_id: i64, text: &str) -> i64 {
        self.shared.with(|s| {
            let date = s.date;
            let messages = &mut s.chats.entry(chat).or_default().messages;
            let message = messages.iter_mut().find(|message| message.id == message_id && !message.from_bot);
            let message = message.expect("an own message to edit");
            message.text = text.to_owned();
            message.edits += 1;
            message.raw["text"] = text.into();
            message.raw["edit_date"] = date.into();
            let body = message.raw.clone();
            s.push("edited_message", body)
        })
    }

    /// Any update: one object with the kind as its key; an `update_id` in it is replaced.
    pub fn push_raw(&self, update: &Value) -> i64 {
        let object = update.as_object().expect("an update is an object");
        let (kind, body) = object.iter().find(|(kind, _)| *kind != "update_id").expect("an update has a kind");
        self.shared.with(|s| s.push(kind, body.clone()))
    }

    /// Blocks the bot: sends are refused, and a `my_chat_member` update goes out.
    pub fn block(&self, chat: i64) -> i64 {
        self.set_blocked(chat, true)
    }

    /// Unblocks it.
    pub fn unblock(&self, chat: i64) -> i64 {
        self.set_blocked(chat, false)
    }

    fn set_blocked(&self, chat: i64, blocked: bool) -> i64 {
        self.shared.with(|s| {
            s.chats.entry(chat).or_default().blocked = blocked;
            let member = |status: &str| json!({"user": super::state::State::me(), "status": status, "until_date": 0});
            let (old, new) = if blocked { ("member", "kicked") } else { ("kicked", "member") };
            let body = json!({
                "chat": super::state::State::chat_json(chat),
                "from": s.person(chat),
                "date": s.date,
                "old_chat_member": member(old),
                "new_chat_member": member(new),
            });
            s.push("my_chat_member", body)
        })
    }

    /// Whether the person has a reply keyboard with a contact button before them.
    pub fn is_asked_for_contact(&self, chat: i64) -> bool {
        let seen = self.chat(chat);
        seen.bots().any(|message| matches!(message.markup, Markup::Keyboard(_)))
            && seen.keyboard().iter().any(|button| button.contact)
    }
}
