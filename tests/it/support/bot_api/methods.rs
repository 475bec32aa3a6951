//! The table of methods, and the small ones: who am I, commands, files.

use serde_json::{Value, json};

use super::params::Params;
use super::sending;
use super::state::{Fault, Limit, Refusal, Refused, State};
use super::webhook;

/// What comes of a call.
pub(super) struct Outcome {
    pub result: Result<Value, Refusal>,
    /// Close the connection instead of answering ...
    pub cut: bool,
    /// ... after a silence longer than anybody waits.
    pub hang: bool,
}

/// Carries out any method but getUpdates (which waits). `method` is in lower case.
pub(super) fn call(s: &mut State, method: &str, p: &Params) -> Outcome {
    match &mut s.weather {
        Some(weather) => weather.counts.calls += 1,
        None => s.calls.push((method.to_owned(), p.values.clone())),
    }
    let fault = take_fault(s, method).or_else(|| s.weather_fault(method));
    if let Some(refusal) = fault.as_ref().and_then(refusal) {
        let hang = matches!(fault, Some(Fault::Hang { .. }));
        return Outcome { result: Err(refusal), cut: hang, hang };
    }
    let result = run(s, method, p);
    if let Ok(result) = &result {
        s.weather_on_taken(result, fault.is_none());
    }
    if let Err(refusal) = &result {
        let Refusal { code, description, .. } = refusal.clone();
        s.refused.push(Refused { method: method.to_owned(), code, description });
    }
    Outcome { result, cut: fault.is_some(), hang: matches!(fault, Some(Fault::Hang { .. })) }
}

/// The next fault that was ordered for this method, or for sends in general.
pub(super) fn take_fault(s: &mut State, method: &str) -> Option<Fault> {
    let is_send = (method.starts_with("send") && method != "sendchataction") || method == "editmessagetext";
    let at = s.faults.iter().position(|(of, _)| of.as_deref().map_or(is_send, |of| of == method))?;
    s.faults.remove(at).map(|(_, fault)| fault)
}

/// What the bot is told; nothing when the call is carried out first.
pub(super) fn refusal(fault: &Fault) -> Option<Refusal> {
    Some(match fault {
        Fault::TooMany { retry_after } => Refusal {
            parameters: Some(json!({"retry_after": retry_after})),
            ..Refusal::new(429, format!("Too Many Requests: retry after {retry_after}"))
        },
        Fault::Migrated { to } => Refusal {
            parameters: Some(json!({"migrate_to_chat_id": to})),
            ..Refusal::bad("group chat was upgraded to a supergroup chat")
        },
        Fault::Internal => Refusal::new(500, "Internal Server Error"),
        Fault::Blocked => Refusal::new(403, "Forbidden: bot was blocked by the user"),
        Fault::Refuse { code, description } => Refusal::new(*code, *description),
        Fault::Hang { accepted: false } => Refusal::new(504, "Gateway Timeout"),
        Fault::CloseAfterAccept | Fault::Hang { accepted: true } => return None,
    })
}

fn run(s: &mut State, method: &str, p: &Params) -> Result<Value, Refusal> {
    match method {
        "getme" => Ok(me()),
        "sendmessage" => {
            s.limit.as_mut().map_or(Ok(()), Limit::take)?;
            sending::message(s, p)
        }
        "senddocument" => sending::document(s, p),
        "editmessagetext" => sending::edit_text(s, p),
        "editmessagereplymarkup" => sending::edit_markup(s, p),
        "deletemessage" => sending::delete(s, p),
        "answercallbackquery" => sending::answer(s, p),
        "sendchataction" => sending::action(s, p),
        "setwebhook" => webhook::set(s, p),
        "deletewebhook" => Ok(webhook::delete(s, p)),
        "getwebhookinfo" => Ok(webhook::info(s)),
        "setmycommands" => set_commands(s, p),
        "getmycommands" => Ok(s.commands.get(&command_key(p)?).cloned().unwrap_or_else(|| json!([]))),
        "getfile" => file(s, p),
        _ => Err(Refusal::new(404, "Not Found")),
    }
}

fn me() -> Value {
    let mut me = State::me();
    me["can_join_groups"] = true.into();
    me["can_read_all_group_messages"] = false.into();
    me["supports_inline_queries"] = false.into();
    me["can_connect_to_business"] = false.into();
    me["has_main_web_app"] = false.into();
    me
}

fn command_key(p: &Params) -> Result<(String, String), Refusal> {
    let language = p.text("language_code").unwrap_or_default();
    if !(language.is_empty() || (language.len() == 2 && language.bytes().all(|b| b.is_ascii_lowercase()))) {
        return Err(Refusal::bad("invalid language code specified"));
    }
    let scope = p.json("scope")?.unwrap_or_else(|| json!({"type": "default"}));
    Ok((scope["type"].as_str().unwrap_or_default().to_owned(), language))
}

fn set_commands(s: &mut State, p: &Params) -> Result<Value, Refusal> {
    let key = command_key(p)?;
    let commands = p.json("commands")?.unwrap_or_else(|| json!([]));
    let list = commands.as_array().ok_or_else(|| Refusal::bad("expected an Array of BotCommand"))?;
    if list.len() > 100 {
        return Err(Refusal::bad("too many bot commands"));
    }
    for command in list {
        let name = command["command"].as_str().unwrap_or_default();
        let letters = name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        if !letters || !(1..=32).contains(&name.len()) {
            return Err(Refusal::bad("BOT_COMMAND_INVALID"));
        }
        if !(1..=256).contains(&command["description"].as_str().unwrap_or_default().chars().count()) {
            return Err(Refusal::bad("BOT_COMMAND_DESCRIPTION_INVALID"));
        }
    }
    s.commands.insert(key, commands);
    Ok(true.into())
}

fn file(s: &State, p: &Params) -> Result<Value, Refusal> {
    let id = p.text("file_id").unwrap_or_default();
    let file = s.files.get(&id).ok_or_else(|| Refusal::bad("wrong file_id or the file is temporarily unavailable"))?;
    if file.bytes.len() > 20 << 20 {
        return Err(Refusal::bad("file is too big"));
    }
    Ok(json!({
        "file_id": id,
        "file_unique_id": format!("u-{id}"),
        "file_size": file.bytes.len(),
        "file_path": file.path,
    }))
}
