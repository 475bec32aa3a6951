//! Methods that put something into a chat, change it or take it away.

use serde_json::{Value, json};

use super::html;
use super::markup;
use super::params::Params;
use super::state::{Chat, Deed, Markup, Message, Refusal, State};

/// `sendMessage`.
pub(super) fn message(s: &mut State, p: &Params) -> Result<Value, Refusal> {
    let chat = chat_id(p)?;
    s.writable(chat)?;
    let (text, entities) = text(p, "text", 1, 4096)?;
    let markup = markup::parse(p.json("reply_markup")?.as_ref(), chat > 0)?;
    let mut raw = json!({"text": text});
    set_entities(&mut raw, "entities", entities);
    Ok(put(s, chat, text, markup, raw, None))
}

/// `sendDocument`: an upload, or a file that Telegram has.
pub(super) fn document(s: &mut State, p: &Params) -> Result<Value, Refusal> {
    let chat = chat_id(p)?;
    s.writable(chat)?;
    let (caption, entities) = text(p, "caption", 0, 1024)?;
    let markup = markup::parse(p.json("reply_markup")?.as_ref(), chat > 0)?;
    let (document, file) = match p.upload("document") {
        Some(upload) if upload.bytes.is_empty() => {
            return Err(Refusal::bad("file must be non-empty"));
        }
        Some(upload) => {
            let mut document = s.store_file(&upload.name, upload.bytes.clone());
            document["file_name"] = upload.name.clone().into();
            document["mime_type"] = upload.mime.clone().into();
            (document, (upload.name.clone(), upload.bytes.clone()))
        }
        None => {
            let id = p.text("document").ok_or_else(|| Refusal::bad("there is no document in the request"))?;
            let file = s.files.get(&id).ok_or_else(|| Refusal::bad("wrong file identifier/HTTP URL specified"))?;
            let name = file.path.rsplit('/').next().unwrap_or_default().to_owned();
            (
                json!({"file_id": id, "file_unique_id": format!("u-{id}"), "file_size": file.bytes.len()}),
                (name, file.bytes.clone()),
            )
        }
    };
    let mut raw = json!({"document": document});
    if !caption.is_empty() {
        raw["caption"] = caption.clone().into();
        set_entities(&mut raw, "caption_entities", entities);
    }
    Ok(put(s, chat, caption, markup, raw, Some(file)))
}

/// `editMessageText`.
pub(super) fn edit_text(s: &mut State, p: &Params) -> Result<Value, Refusal> {
    let chat = chat_id(p)?;
    s.writable(chat)?;
    let (text, entities) = text(p, "text", 1, 4096)?;
    let markup = markup::parse_inline(p.json("reply_markup")?.as_ref())?;
    let message = editable(s, chat, p)?;
    if message.document.is_some() {
        return Err(Refusal::bad("there is no text in the message to edit"));
    }
    let mut raw = message.raw.clone();
    raw["text"] = text.clone().into();
    set_entities(&mut raw, "entities", entities);
    set_inline(&mut raw, &markup);
    change(s, chat, raw, text, markup, Deed::Edited)
}

/// `editMessageReplyMarkup`.
pub(super) fn edit_markup(s: &mut State, p: &Params) -> Result<Value, Refusal> {
    let chat = chat_id(p)?;
    s.writable(chat)?;
    let markup = markup::parse_inline(p.json("reply_markup")?.as_ref())?;
    let message = editable(s, chat, p)?;
    let (mut raw, text) = (message.raw.clone(), message.text.clone());
    set_inline(&mut raw, &markup);
    change(s, chat, raw, text, markup, Deed::KeyboardEdited)
}

/// `deleteMessage`: of the bot at any time in a private chat within 48 hours, of the person likewise.
pub(super) fn delete(s: &mut State, p: &Params) -> Result<Value, Refusal> {
    let (chat, now) = (chat_id(p)?, s.date);
    let found = s.writable(chat)?;
    let id = p.int("message_id");
    let message = found.messages.iter_mut().find(|m| Some(m.id) == id && !m.deleted);
    let message = message.ok_or_else(|| Refusal::bad("message to delete not found"))?;
    if now - message.raw["date"].as_i64().unwrap_or(now) > 48 * 3600 {
        return Err(Refusal::bad("message can't be deleted for everyone"));
    }
    message.deleted = true;
    let id = message.id;
    found.deeds.push(Deed::Deleted(id));
    Ok(true.into())
}

/// `answerCallbackQuery`: once for each press, in time.
pub(super) fn answer(s: &mut State, p: &Params) -> Result<Value, Refusal> {
    let text = p.text("text").unwrap_or_default();
    if html::utf16(&text) > 200 {
        return Err(Refusal::bad("MESSAGE_TOO_LONG"));
    }
    let late = "query is too old and response timeout expired or query ID is invalid";
    let id = p.text("callback_query_id").unwrap_or_default();
    let query = s.queries.get_mut(&id).filter(|query| query.open).ok_or_else(|| Refusal::bad(late))?;
    query.open = false;
    let chat = query.chat;
    s.chats.entry(chat).or_default().deeds.push(Deed::Answered(text));
    Ok(true.into())
}

/// `sendChatAction`.
pub(super) fn action(s: &mut State, p: &Params) -> Result<Value, Refusal> {
    const ACTIONS: [&str; 5] = ["typing", "upload_photo", "upload_document", "choose_sticker", "find_location"];
    let action = p.text("action").filter(|action| ACTIONS.contains(&action.as_str()));
    let action = action.ok_or_else(|| Refusal::bad("wrong parameter action in request"))?;
    s.writable(chat_id(p)?)?.deeds.push(Deed::Action(action));
    Ok(true.into())
}

fn chat_id(p: &Params) -> Result<i64, Refusal> {
    p.int("chat_id").ok_or_else(|| Refusal::bad("chat_id is empty"))
}

/// A text after its entities are read and its ends trimmed, with its entities.
fn text(p: &Params, name: &str, least: usize, most: usize) -> Result<(String, Vec<Value>), Refusal> {
    let source = p.text(name).unwrap_or_default();
    let mut styled = match p.text("parse_mode").as_deref() {
        None | Some("") => html::Styled { text: source, ..html::Styled::default() },
        Some(mode) if mode.eq_ignore_ascii_case("html") => {
            html::parse(&source).map_err(|e| Refusal::bad(format!("can't parse entities: {e}")))?
        }
        // The bot speaks HTML only (the escaping of the others is a trap); this server reads no other.
        Some(_) => return Err(Refusal::bad("unsupported parse_mode")),
    };
    // Texts with entities are left as they are, so that offsets stay right.
    if styled.entities.is_empty() {
        styled.text = styled.text.trim().to_owned();
    }
    let length = html::utf16(&styled.text);
    if styled.text.trim().is_empty() && least > 0 {
        return Err(Refusal::bad("message text is empty"));
    }
    if length > most {
        let what = if name == "caption" { "message caption is too long" } else { "message is too long" };
        return Err(Refusal::bad(what));
    }
    Ok((styled.text, styled.entities))
}

fn put(
    s: &mut State,
    chat: i64,
    text: String,
    markup: Markup,
    mut raw: Value,
    document: Option<(String, Vec<u8>)>,
) -> Value {
    let id = s.fresh_id();
    raw["message_id"] = id.into();
    raw["date"] = s.date.into();
    raw["from"] = State::me();
    raw["chat"] = State::chat_json(chat);
    set_inline(&mut raw, &markup);
    let message = Message { id, from_bot: true, text, markup, document, edits: 0, deleted: false, raw: raw.clone() };
    let chat = s.chats.entry(chat).or_default();
    chat.messages.push(message);
    chat.deeds.push(Deed::Sent(id));
    raw
}

/// The bot's own message that an edit names.
fn editable<'a>(s: &'a State, chat: i64, p: &Params) -> Result<&'a Message, Refusal> {
    let id = p.int("message_id").ok_or_else(|| Refusal::bad("message identifier is not specified"))?;
    let found = s.chats.get(&chat).and_then(|chat| chat.message(id)).filter(|message| !message.deleted);
    let message = found.ok_or_else(|| Refusal::bad("message to edit not found"))?;
    let fixed = matches!(message.markup, Markup::Keyboard(_) | Markup::Remove | Markup::ForceReply);
    if !message.from_bot || fixed {
        return Err(Refusal::bad("message can't be edited"));
    }
    Ok(message)
}

fn change(
    s: &mut State,
    chat: i64,
    mut raw: Value,
    text: String,
    markup: Markup,
    deed: fn(i64) -> Deed,
) -> Result<Value, Refusal> {
    let (date, id) = (s.date, raw["message_id"].as_i64());
    let chat: &mut Chat = s.chats.entry(chat).or_default();
    let message = chat.messages.iter_mut().find(|message| Some(message.id) == id);
    let message = message.ok_or_else(|| Refusal::bad("message to edit not found"))?;
    if message.raw == raw {
        return Err(Refusal::bad(
            "message is not modified: specified new message content and reply markup are exactly the same as \
             a current content and reply markup of the message",
        ));
    }
    raw["edit_date"] = date.into();
    (message.text, message.markup, message.raw) = (text, markup, raw.clone());
    // The date of the edit is not part of what "not modified" compares.
    message.raw.as_object_mut().map(|raw| raw.remove("edit_date"));
    message.edits += 1;
    let id = message.id;
    chat.deeds.push(deed(id));
    Ok(raw)
}

fn set_entities(raw: &mut Value, name: &str, entities: Vec<Value>) {
    let Some(raw) = raw.as_object_mut() else {
        return;
    };
    raw.remove(name);
    if !entities.is_empty() {
        raw.insert(name.to_owned(), entities.into());
    }
}

/// Only inline keyboards are shown in a Message.
fn set_inline(raw: &mut Value, markup: &Markup) {
    let Some(raw) = raw.as_object_mut() else {
        return;
    };
    raw.remove("reply_markup");
    let Markup::Inline(rows) = markup else { return };
    let rows: Vec<Vec<Value>> = rows.iter().map(|row| row.iter().map(shown).collect()).collect();
    raw.insert("reply_markup".to_owned(), json!({"inline_keyboard": rows}));
}

fn shown(button: &super::state::Button) -> Value {
    let mut out = json!({"text": button.text});
    match (&button.data, &button.url) {
        (Some(data), _) => out["callback_data"] = data.clone().into(),
        (None, Some(url)) => out["url"] = url.clone().into(),
        (None, None) => out["switch_inline_query"] = "".into(),
    }
    out
}
