//! One outgoing message as the payloads it takes. Pure.
//!
//! A person may get one message in six seconds, so it is one payload wherever it can be:
//!
//! * up to three choices are reply buttons, up to ten the rows of a list, more are numbered in the text by whoever wrote it;
//! * the ways are rows of the list where there is room for them, else words in its footer, or under the text;
//! * a text too long to stand above buttons is cut between two paragraphs: the first part goes ahead, and the question with its buttons
//!   follows. So do deeds that do not fit into the list of an open question.

use serde_json::{Value, json};

use super::decode::OWN_NUMBER;
use super::{
    MAX_BODY, MAX_BUTTON, MAX_BUTTON_ID, MAX_BUTTONS, MAX_DESCRIPTION, MAX_FOOTER, MAX_ROW, MAX_ROW_ID, MAX_ROWS,
    MAX_TEXT,
};
use crate::channels::{Button, Outgoing, Request, Template};

/// Our own few words around a message, in the person's language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// On the button that opens a list.
    pub choose: String,
    /// Above the answers in a list.
    pub answers: String,
    /// Above the ways in a list.
    pub ways: String,
    /// Before the ways, where they are words.
    pub say: String,
    /// That the person can delete a message with an IIN.
    pub delete: String,
}

/// The payloads of one message, in order, without whom they go to.
#[derive(Clone, PartialEq)]
pub struct Plan {
    /// As the Cloud API takes them.
    pub payloads: Vec<Value>,
}

/// Texts stay out of logs.
impl std::fmt::Debug for Plan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.payloads.iter().map(|payload| &payload["type"])).finish()
    }
}

impl Plan {
    /// As how many messages WhatsApp counts it.
    #[must_use]
    pub fn messages(&self) -> u32 {
        u32::try_from(self.payloads.len()).unwrap_or(u32::MAX)
    }
}

/// A message that WhatsApp would refuse; `esik check` proves that our texts make none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EncodeError {
    /// Nothing to say.
    #[error("the message has no text")]
    EmptyText,
    /// A button without a label.
    #[error("the button {id} has no label")]
    EmptyLabel {
        /// The option's id.
        id: String,
    },
    /// A button without a token, or with one that is too long.
    #[error("the token of the button {id} must have 1 to {MAX_ROW_ID} bytes")]
    Token {
        /// The option's id.
        id: String,
    },
}

/// Plans a message. `number`: the person's number is known, so that one press can give it.
///
/// # Errors
/// A text, label or token that WhatsApp would refuse.
pub fn encode(outgoing: &Outgoing, words: &Words, number: bool) -> Result<Plan, EncodeError> {
    if outgoing.text.trim().is_empty() {
        return Err(EncodeError::EmptyText);
    }
    let mut text = outgoing.text.trim().to_owned();
    if outgoing.deletes.is_some() && !words.delete.is_empty() {
        text = format!("{}\n\n{text}", words.delete);
    }
    let mut choices = choices(outgoing, number)?;
    let mut payloads = Vec::new();
    match &outgoing.request {
        Some((Request::Contact, _)) if !number => {
            return Ok(asked("request_contact_info", "request_contact_info", outgoing, &text, words));
        }
        Some((Request::Location, _)) => {
            return Ok(asked("location_request_message", "send_location", outgoing, &text, words));
        }
        _ => {}
    }
    if choices.len() > MAX_ROWS {
        // Deeds of a piece of news above a question with a full list: the news goes ahead with its own buttons.
        let deeds = choices.split_off(choices.len() - outgoing.deeds.len().min(MAX_BUTTONS));
        let (news, question) = cut_off_tail(&text, MAX_BODY);
        choices.truncate(MAX_ROWS);
        let news = if news.is_empty() { "…" } else { news };
        payloads.extend(with_choices(news, &deeds, &[], words));
        payloads.extend(with_choices(question, &choices, &outgoing.ways, words));
    } else if choices.is_empty() {
        payloads.extend(plain(&with_ways(&text, &outgoing.ways, words)));
    } else {
        payloads.extend(with_choices(&text, &choices, &outgoing.ways, words));
    }
    Ok(Plan { payloads })
}

/// Plans a template: its words stand with WhatsApp, only values and tokens go along.
#[must_use]
pub fn encode_template(template: &Template) -> Plan {
    let mut components = Vec::new();
    if !template.params.is_empty() {
        let values: Vec<Value> = template.params.iter().map(|text| json!({"type": "text", "text": text})).collect();
        components.push(json!({"type": "body", "parameters": values}));
    }
    components.extend(template.buttons.iter().enumerate().map(|(n, token)| {
        let payload = json!([{"type": "payload", "payload": token}]);
        json!({"type": "button", "sub_type": "quick_reply", "index": n.to_string(), "parameters": payload})
    }));
    let language = json!({"code": template.lang.code()});
    let what = json!({"name": template.name, "language": language, "components": components});
    Plan { payloads: vec![json!({"type": "template", "template": what})] }
}

/// Plans a file that WhatsApp has been given before, with words under it.
#[must_use]
pub fn encode_file(media: &str, name: &str, mime: &str, caption: &str) -> Plan {
    let image = mime.starts_with("image/");
    let kind = if image { "image" } else { "document" };
    let mut file = json!({"id": media, "caption": cut(caption, MAX_BODY)});
    if !image {
        file["filename"] = json!(name);
    }
    let mut payload = json!({"type": kind});
    payload[kind] = file;
    Plan { payloads: vec![payload] }
}

/// One thing to press.
struct Choice {
    id: String,
    label: String,
}

fn choices(outgoing: &Outgoing, number: bool) -> Result<Vec<Choice>, EncodeError> {
    // Too many for a list: whoever wrote the text has numbered them there.
    let options = if outgoing.options.len() > MAX_ROWS { &[] } else { outgoing.options.as_slice() };
    let own = match &outgoing.request {
        Some((Request::Contact, label)) if number => {
            Some(Choice { id: OWN_NUMBER.to_owned(), label: label.trim().to_owned() })
        }
        _ => None,
    };
    let pressed = options.iter().chain(&outgoing.deeds).map(choice);
    own.into_iter().map(Ok).chain(pressed).collect()
}

fn choice(button: &Button) -> Result<Choice, EncodeError> {
    let label = button.label.trim();
    if label.is_empty() {
        return Err(EncodeError::EmptyLabel { id: button.id.clone() });
    }
    if button.token.is_empty() || button.token.len() > MAX_ROW_ID.min(MAX_BUTTON_ID) {
        return Err(EncodeError::Token { id: button.id.clone() });
    }
    Ok(Choice { id: button.token.clone(), label: label.to_owned() })
}

/// A tap that has a message of its own: nothing else stands on it, so the options are words in the text.
fn asked(kind: &str, action: &str, outgoing: &Outgoing, text: &str, words: &Words) -> Plan {
    let numbered: Vec<String> =
        outgoing.options.iter().zip(1..).map(|(option, n)| format!("{n}. {}", option.label)).collect();
    let text = if numbered.is_empty() { text.to_owned() } else { format!("{text}\n\n{}", numbered.join("\n")) };
    let text = with_ways(&text, &outgoing.ways, words);
    let (before, body) = cut_off_tail(&text, MAX_BODY);
    let mut payloads = plain(before);
    payloads.push(interactive(json!({"type": kind, "body": {"text": body}, "action": {"name": action}})));
    Plan { payloads }
}

fn interactive(what: Value) -> Value {
    json!({"type": "interactive", "interactive": what})
}

/// A text by itself, in as many messages as it takes.
fn plain(text: &str) -> Vec<Value> {
    let mut payloads = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (head, tail) = cut_off_head(rest, MAX_TEXT);
        payloads.push(json!({"type": "text", "text": {"body": head, "preview_url": false}}));
        rest = tail;
    }
    payloads
}

fn with_choices(text: &str, choices: &[Choice], ways: &[Button], words: &Words) -> Vec<Value> {
    let (before, body) = cut_off_tail(text, MAX_BODY);
    let mut payloads = plain(before);
    let short = choices.iter().all(|choice| length(&choice.label) <= MAX_BUTTON);
    let alike = (1..choices.len()).any(|n| choices[..n].iter().any(|earlier| earlier.label == choices[n].label));
    let what = if choices.len() <= MAX_BUTTONS && short && !alike {
        buttons(body, choices, ways, words)
    } else {
        list(body, choices, ways, words)
    };
    payloads.push(interactive(what));
    payloads
}

fn buttons(body: &str, choices: &[Choice], ways: &[Button], words: &Words) -> Value {
    let button = |choice: &Choice| json!({"type": "reply", "reply": {"id": choice.id, "title": choice.label}});
    let buttons: Vec<Value> = choices.iter().map(button).collect();
    let mut what = json!({"type": "button", "body": {"text": body}, "action": {"buttons": buttons}});
    put_footer(&mut what, ways, words);
    what
}

fn list(body: &str, choices: &[Choice], ways: &[Button], words: &Words) -> Value {
    let rows: Vec<Value> = choices.iter().map(row).collect();
    let beside = !ways.is_empty() && choices.len() + ways.len() <= MAX_ROWS;
    let mut sections = vec![json!({"title": cut(&words.answers, MAX_ROW), "rows": rows})];
    if beside {
        let rows: Vec<Value> =
            ways.iter().map(|way| json!({"id": way.token, "title": cut(&way.label, MAX_ROW)})).collect();
        sections.push(json!({"title": cut(&words.ways, MAX_ROW), "rows": rows}));
    }
    let action = json!({"button": cut(&words.choose, MAX_BUTTON), "sections": sections});
    let mut what = json!({"type": "list", "body": {"text": body}, "action": action});
    if !beside {
        put_footer(&mut what, ways, words);
    }
    what
}

/// A label that is too long for a title stands whole in the description.
fn row(choice: &Choice) -> Value {
    let title = cut(&choice.label, MAX_ROW);
    if title == choice.label {
        return json!({"id": choice.id, "title": title});
    }
    json!({"id": choice.id, "title": title, "description": cut(&choice.label, MAX_DESCRIPTION)})
}

fn ways_said(ways: &[Button], words: &Words) -> String {
    let labels: Vec<&str> = ways.iter().map(|way| way.label.as_str()).collect();
    format!("{} {}", words.say, labels.join(", "))
}

fn put_footer(what: &mut Value, ways: &[Button], words: &Words) {
    if ways.is_empty() {
        return;
    }
    what["footer"] = json!({"text": cut(&ways_said(ways, words), MAX_FOOTER)});
}

fn with_ways(text: &str, ways: &[Button], words: &Words) -> String {
    if ways.is_empty() { text.to_owned() } else { format!("{text}\n\n{}", ways_said(ways, words)) }
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// At most so many characters, by whole words where there are some; what is missing is shown by a sign.
fn cut(text: &str, most: usize) -> String {
    let text = text.trim();
    if length(text) <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most - 1).collect();
    let whole = kept.rsplit_once(' ').map(|(words, _)| words.trim_end()).filter(|words| length(words) > most / 2);
    format!("{}…", whole.unwrap_or(kept.trim_end()))
}

/// As many of the first paragraphs as fit, and the rest; a paragraph that is too long by itself is cut at a space.
fn cut_off_head(text: &str, most: usize) -> (&str, &str) {
    if length(text) <= most {
        return (text, "");
    }
    let end = text.char_indices().nth(most).map_or(text.len(), |(at, _)| at);
    let at =
        ["\n\n", "\n", " "].into_iter().find_map(|part| text[..end].rfind(part)).filter(|at| *at > 0).unwrap_or(end);
    (text[..at].trim_end(), text[at..].trim_start())
}

/// The first paragraphs, and as many of the last as fit.
fn cut_off_tail(text: &str, most: usize) -> (&str, &str) {
    let over = length(text).saturating_sub(most);
    if over == 0 {
        return ("", text);
    }
    let start = text.char_indices().nth(over).map_or(0, |(at, _)| at);
    let cut = |part: &str| text[start..].find(part).map(|at| start + at + part.len());
    let at = ["\n\n", "\n", " "].into_iter().find_map(cut).filter(|at| *at < text.len()).unwrap_or(start);
    (text[..at].trim_end(), text[at..].trim_start())
}

#[cfg(test)]
mod tests;
