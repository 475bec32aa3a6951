//! What Meta checks of a payload (channels.md 4.4): a refusal is its code and what is wrong. And what a person can press on it.

use std::collections::HashSet;

use serde_json::Value;

pub type Refusal = (u32, String);

fn wrong(what: impl Into<String>) -> Refusal {
    (131_009, what.into())
}

fn missing(what: &str) -> Refusal {
    (131_008, format!("{what} is missing"))
}

/// Every fault that Meta would find in the payload of a message, or the first of them.
pub fn payload(body: &Value) -> Result<(), Refusal> {
    if body["messaging_product"] != "whatsapp" {
        return Err((100, "messaging_product must be whatsapp".into()));
    }
    let tracker = body["biz_opaque_callback_data"].as_str().unwrap_or_default();
    if tracker.len() > 512 {
        return Err(wrong("the tracker is too long"));
    }
    match body["type"].as_str() {
        Some("text") => {
            known(&body["text"], &["body", "preview_url"])?;
            text(&body["text"]["body"], "text.body", 4096)
        }
        Some("interactive") => interactive(&body["interactive"]),
        Some("template") => template(&body["template"]),
        Some("image" | "document") => {
            let kind = body["type"].as_str().unwrap_or_default();
            body[kind]["id"].as_str().map(drop).ok_or_else(|| missing("a media id"))
        }
        Some("location") | None | Some(_) => Err((100, format!("the type {} is not taken", body["type"]))),
    }
}

/// Nothing but these names: Meta refuses others.
fn known(value: &Value, names: &[&str]) -> Result<(), Refusal> {
    let object = value.as_object().ok_or_else(|| missing(names[0]))?;
    match object.keys().find(|name| !names.contains(&name.as_str())) {
        Some(name) => Err((100, format!("unexpected key {name}"))),
        None => Ok(()),
    }
}

fn text(value: &Value, what: &str, most: usize) -> Result<(), Refusal> {
    let text = value.as_str().ok_or_else(|| missing(what))?;
    if text.trim().is_empty() {
        return Err(missing(what));
    }
    let length = text.chars().count();
    if length > most { Err(wrong(format!("{what} has {length} characters, of {most}"))) } else { Ok(()) }
}

fn title(value: &Value, what: &str, most: usize) -> Result<(), Refusal> {
    text(value, what, most)?;
    let title = value.as_str().unwrap_or_default();
    if title.trim() != title || title.contains('\n') {
        return Err(wrong(format!("{what} has spaces around it or lines: {title:?}")));
    }
    Ok(())
}

fn interactive(value: &Value) -> Result<(), Refusal> {
    known(value, &["type", "body", "footer", "header", "action"])?;
    text(&value["body"]["text"], "body", 1024)?;
    if let Some(footer) = value.get("footer") {
        text(&footer["text"], "footer", 60)?;
    }
    let action = &value["action"];
    match value["type"].as_str() {
        Some("button") => buttons(&action["buttons"]),
        Some("list") => list(action),
        Some("location_request_message") if action["name"] == "send_location" => Ok(()),
        Some("request_contact_info") if action["name"] == "request_contact_info" => Ok(()),
        other => Err((100, format!("the interactive type {other:?} is not taken"))),
    }
}

fn array<'v>(value: &'v Value, what: &str) -> Result<&'v Vec<Value>, Refusal> {
    value.as_array().ok_or_else(|| missing(what))
}

fn unique<'v>(all: impl Iterator<Item = &'v Value>, what: &str) -> Result<(), Refusal> {
    let mut seen = HashSet::new();
    let double = all.into_iter().find(|value| !seen.insert(value.to_string()));
    double.map_or(Ok(()), |double| Err(wrong(format!("{what} {double} stands twice"))))
}

fn buttons(value: &Value) -> Result<(), Refusal> {
    let buttons = array(value, "buttons")?;
    if !(1..=3).contains(&buttons.len()) {
        return Err(wrong(format!("{} buttons", buttons.len())));
    }
    for button in buttons {
        if button["type"] != "reply" {
            return Err(wrong("a button that is no reply"));
        }
        title(&button["reply"]["title"], "a button's title", 20)?;
        title(&button["reply"]["id"], "a button's id", 256)?;
    }
    unique(buttons.iter().map(|button| &button["reply"]["title"]), "the title")?;
    unique(buttons.iter().map(|button| &button["reply"]["id"]), "the id")
}

fn list(action: &Value) -> Result<(), Refusal> {
    title(&action["button"], "the list's button", 20)?;
    let sections = array(&action["sections"], "sections")?;
    let mut rows = Vec::new();
    for section in sections {
        if sections.len() > 1 {
            title(&section["title"], "a section's title", 24)?;
        } else if let Some(name) = section.get("title") {
            title(name, "a section's title", 24)?;
        }
        let own = array(&section["rows"], "rows")?;
        if own.is_empty() {
            return Err(missing("a section's row"));
        }
        rows.extend(own);
    }
    if !(1..=10).contains(&rows.len()) || sections.len() > 10 {
        return Err(wrong(format!("{} rows in {} sections", rows.len(), sections.len())));
    }
    for row in &rows {
        title(&row["title"], "a row's title", 24)?;
        title(&row["id"], "a row's id", 200)?;
        if let Some(description) = row.get("description") {
            text(description, "a row's description", 72)?;
        }
    }
    unique(rows.iter().map(|row| &row["id"]), "the id")
}

/// Templates are approved by name and language; the fake knows every one, and looks at how it is filled in.
fn template(value: &Value) -> Result<(), Refusal> {
    title(&value["name"], "the template's name", 512)?;
    if !matches!(value["language"]["code"].as_str(), Some("kk" | "ru" | "en")) {
        return Err((132_001, "the template does not exist in this language".into()));
    }
    for component in value["components"].as_array().into_iter().flatten() {
        for parameter in component["parameters"].as_array().into_iter().flatten() {
            let text = parameter["text"].as_str().unwrap_or("-");
            if text.is_empty() || text.contains(['\n', '\t']) || text.contains("    ") {
                return Err((132_012, format!("a parameter with lines: {text:?}")));
            }
        }
    }
    Ok(())
}

/// Ids and words of all that can be pressed on a message; a row's words are its title and its description.
pub fn choices(payload: &Value) -> Vec<(String, String)> {
    let text = |value: &Value, name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let action = &payload["interactive"]["action"];
    let buttons = list(&action["buttons"]).into_iter().map(|b| (text(&b["reply"], "id"), text(&b["reply"], "title")));
    let rows = list(&action["sections"]).into_iter().flat_map(|section| list(&section["rows"]));
    let rows = rows.map(|row| (text(&row, "id"), format!("{} {}", text(&row, "title"), text(&row, "description"))));
    buttons.chain(rows).collect()
}
