//! `esik chat --json`: one line in, one line out (dialogues.md 5).

use serde::Serialize;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};

use super::out;
use crate::channels::{Button, Content, Outgoing, Request};
use crate::config::Config;
use crate::conversation::render::Token;

use super::chat::{BadLine, Reply, Terminal};

/// A reply line.
#[derive(Serialize, Default)]
struct Line {
    message: Option<String>,
    said: Vec<String>,
    error: Option<String>,
    step: Option<(u16, u16)>,
    text: String,
    options: Vec<Choice>,
    page: Option<(u16, u16)>,
    search: bool,
    request: Option<&'static str>,
    ways: Vec<String>,
    sms: Vec<String>,
}

#[derive(Serialize)]
struct Choice {
    id: String,
    label: String,
}

impl Line {
    fn of(message: &Outgoing, sms: Vec<String>) -> Self {
        let request = message.request.as_ref().map(|(request, _)| match request {
            Request::Contact => "contact",
            Request::Location => "location",
            Request::Documents => "documents",
        });
        Self {
            message: Some(message.message.clone()),
            said: message.said.clone(),
            error: message.error.clone(),
            step: message.step,
            text: message.text.clone(),
            options: message
                .options
                .iter()
                .chain(&message.deeds)
                .map(|option| Choice { id: option.id.clone(), label: option.label.clone() })
                .collect(),
            page: message.page,
            search: message.search,
            request,
            ways: message.ways.iter().map(|way| way.id.clone()).collect(),
            sms,
        }
    }
}

pub(super) async fn run(terminal: &mut Terminal, config: &Config) -> anyhow::Result<i32> {
    let mut lines = BufReader::new(tokio::io::stdin()).lines();
    let mut stdout = tokio::io::stdout();
    let mut last: Option<Outgoing> = terminal.present().await?;
    while let Some(line) = lines.next_line().await? {
        let reply = take(terminal, config, last.as_ref(), line.trim_end_matches('\r')).await?;
        let line = match reply {
            Ok(reply) => {
                last = match reply.message {
                    Some(message) => Some(message),
                    // A repeat is answered as then; anything else without an answer shows what is open.
                    None if line.starts_with("!repeat") => last,
                    None => terminal.present().await?.or(last),
                };
                last.as_ref().map(|message| Line::of(message, reply.sms)).unwrap_or_default()
            }
            Err(BadLine(why)) => {
                last = terminal.present().await?.or(last);
                let mut line = last.as_ref().map(|message| Line::of(message, Vec::new())).unwrap_or_default();
                line.error = Some(format!("input: {why}"));
                line
            }
        };
        let mut text = serde_json::to_string(&line)?;
        text.push('\n');
        out::told(stdout.write_all(text.as_bytes()).await)?;
        out::told(stdout.flush().await)?;
    }
    Ok(0)
}

async fn take(
    terminal: &mut Terminal,
    config: &Config,
    last: Option<&Outgoing>,
    line: &str,
) -> anyhow::Result<Result<Reply, BadLine>> {
    if let Some(id) = line.strip_prefix('#') {
        // What stands beside an open question leaves it open.
        let under = if token(last, id).is_none() { terminal.present().await? } else { None };
        return match token(last, id).or_else(|| token(under.as_ref(), id)) {
            Some(token) => {
                let reply = terminal.say(Content::Press { token, callback: None }).await?;
                // A list may say in its own words that it has no such item.
                let error = reply.message.as_ref().and_then(|message| message.error.as_deref());
                let unknown = error.and_then(|error| error.split_once('.')).is_some_and(|(_, fault)| fault == "none");
                Ok(if unknown { Err(BadLine(format!("no option `#{id}` here"))) } else { Ok(reply) })
            }
            None => Ok(Err(BadLine(format!("no option `#{id}` here")))),
        };
    }
    match line.split_once(' ').unwrap_or((line, "")) {
        ("!wait", term) => terminal.wait(term).await,
        ("!repeat", _) => terminal.repeat().await,
        ("!restart", _) => {
            terminal.restart(config).await?;
            Ok(Ok(Reply { message: terminal.present().await?, sms: Vec::new() }))
        }
        _ if line.starts_with('!') => Ok(Err(BadLine("there are !restart, !repeat and !wait TERM".to_owned()))),
        _ if line.starts_with('@') => match terminal.special(line).await? {
            Ok(content) => Ok(Ok(terminal.say(content).await?)),
            Err(bad) => Ok(Err(bad)),
        },
        _ => Ok(Ok(terminal.say(Content::Text { text: line.to_owned() }).await?)),
    }
}

/// The token of a shown option or way; in a list also of an item on another page.
fn token(last: Option<&Outgoing>, id: &str) -> Option<String> {
    let last = last?;
    let shown = last.options.iter().chain(&last.deeds).chain(&last.ways).find(|button| button.id == id);
    let elsewhere = || last.page.is_some().then(|| Token::Option(id.to_owned()).write());
    shown.map(|button: &Button| button.token.clone()).or_else(elsewhere)
}
