//! Keyboards: their shapes and limits as Telegram holds them.

use serde_json::Value;

use super::html::utf16;
use super::state::{Button, Markup, Refusal};

/// Practice, not documentation: at most so many buttons in a row and in all.
const ROW: usize = 8;
const ALL: usize = 100;

/// Reads `reply_markup`. `private`: whether the chat is one person's.
pub fn parse(markup: Option<&Value>, private: bool) -> Result<Markup, Refusal> {
    let Some(markup) = markup else {
        return Ok(Markup::None);
    };
    if let Some(rows) = markup.get("inline_keyboard") {
        let rows = rows_of(rows, "inline keyboard", inline)?;
        return Ok(if rows.is_empty() { Markup::None } else { Markup::Inline(rows) });
    }
    if let Some(rows) = markup.get("keyboard") {
        if let Some(hint) = markup["input_field_placeholder"].as_str()
            && !(1..=64).contains(&utf16(hint))
        {
            return Err(Refusal::bad("input field placeholder has invalid length"));
        }
        let rows = rows_of(rows, "keyboard", |b| reply(b, private))?;
        if rows.is_empty() {
            return Err(Refusal::bad("REPLY_MARKUP_INVALID"));
        }
        return Ok(Markup::Keyboard(rows));
    }
    match () {
        () if markup["remove_keyboard"] == true => Ok(Markup::Remove),
        () if markup["force_reply"] == true => Ok(Markup::ForceReply),
        () if markup.as_object().is_some_and(serde_json::Map::is_empty) => Ok(Markup::None),
        () => Err(Refusal::bad("object expected as reply markup")),
    }
}

/// As [`parse`], for edits: nothing but an inline keyboard can be set there.
pub fn parse_inline(markup: Option<&Value>) -> Result<Markup, Refusal> {
    match parse(markup, true)? {
        kept @ (Markup::None | Markup::Inline(_)) => Ok(kept),
        _ => Err(Refusal::bad("inline keyboard expected")),
    }
}

fn rows_of(
    rows: &Value,
    what: &str,
    mut read: impl FnMut(&Value) -> Result<Button, Refusal>,
) -> Result<Vec<Vec<Button>>, Refusal> {
    let not_rows = || Refusal::bad(format!("can't parse {what}: an Array of Arrays expected"));
    let mut out = Vec::new();
    for row in rows.as_array().ok_or_else(not_rows)? {
        let row: Vec<Button> = row.as_array().ok_or_else(not_rows)?.iter().map(&mut read).collect::<Result<_, _>>()?;
        if row.len() > ROW {
            return Err(Refusal::bad("reply markup is too long"));
        }
        if !row.is_empty() {
            out.push(row);
        }
    }
    if out.iter().map(Vec::len).sum::<usize>() > ALL {
        return Err(Refusal::bad("reply markup is too long"));
    }
    Ok(out)
}

fn label(button: &Value) -> Result<String, Refusal> {
    match button["text"].as_str().map(str::trim) {
        Some("") => Err(Refusal::bad("keyboard button text must be non-empty")),
        Some(text) => Ok(text.to_owned()),
        None => Err(Refusal::bad("can't parse keyboard button: Can't find field \"text\"")),
    }
}

fn inline(button: &Value) -> Result<Button, Refusal> {
    const KINDS: [&str; 10] = [
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
    ];
    let text = label(button)?;
    match KINDS.iter().filter(|kind| !button[**kind].is_null()).count() {
        1 => {}
        0 => {
            return Err(Refusal::bad("Text buttons are unallowed in the inline keyboard"));
        }
        _ => {
            return Err(Refusal::bad("inline keyboard button must have exactly one optional field"));
        }
    }
    let data = button["callback_data"].as_str().map(str::to_owned);
    if !button["callback_data"].is_null() && !data.as_ref().is_some_and(|data| (1..=64).contains(&data.len())) {
        return Err(Refusal::bad("BUTTON_DATA_INVALID"));
    }
    let url = button["url"].as_str().map(str::to_owned);
    if url.as_ref().is_some_and(|url| !["http://", "https://", "tg://", "tel:"].iter().any(|s| url.starts_with(s))) {
        return Err(Refusal::bad("BUTTON_URL_INVALID"));
    }
    Ok(Button { text, data, url, ..Button::default() })
}

fn reply(button: &Value, private: bool) -> Result<Button, Refusal> {
    if let Some(text) = button.as_str() {
        return Ok(Button { text: text.to_owned(), ..Button::default() });
    }
    let text = label(button)?;
    let (contact, location) = (button["request_contact"] == true, button["request_location"] == true);
    if contact && !private {
        return Err(Refusal::bad("phone number can be requested in private chats only"));
    }
    if location && !private {
        return Err(Refusal::bad("location can be requested in private chats only"));
    }
    if contact && location {
        return Err(Refusal::bad("keyboard button must have at most one optional field"));
    }
    Ok(Button { text, contact, location, ..Button::default() })
}
