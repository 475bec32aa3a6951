//! `esik chat`: the same conversation in a terminal, for people and (`--json`) for scripts.

use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use clap::{Args, ValueEnum};
use tokio::io::{AsyncBufReadExt as _, BufReader};

use super::out::{self, say};
use crate::app;
use crate::channels::{Address, Button, ChannelKind, Content, FileRef, Inbound, Outgoing};
use crate::config::{Config, Mode};
use crate::conversation::door::{Door, TERMINAL};
use crate::conversation::{clockwork, notices, timers, work};
use crate::domain::clock::{Clock, Micros, OffsetClock};
use crate::domain::lang::Lang;

use super::chat_json;

/// Talk to it in the terminal.
///
/// Type as you would in a messenger; a number chooses an option. Lines of their own: `@contact +77...` (own card; add `other` for somebody
/// else's), `@document FILE`, `@location LAT LON`, `!wait 3d` (demo), `!repeat`, `!restart`.
#[derive(Args)]
pub struct Chat {
    /// Skip the language question.
    #[arg(long, value_parser = language)]
    lang: Option<Lang>,
    /// Who talks: the same name and store is the same conversation.
    #[arg(long = "as", default_value = "me")]
    name: String,
    /// Render as this channel would.
    #[arg(long, value_enum, default_value = "terminal")]
    channel: Channel,
    /// One JSON line in, one out (dialogues.md 5).
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Channel {
    Terminal,
    Web,
    Telegram,
    Whatsapp,
}

fn language(text: &str) -> Result<Lang, String> {
    Lang::parse(text).ok_or_else(|| "write kk, ru or en".to_owned())
}

/// Timers that `!wait` stops at; beyond, the rest of the time passes at once.
const TIMERS_ON_THE_WAY: usize = 1_000;
/// Turns looked at for a reply.
const HISTORY: usize = 50;

/// One terminal and its conversation.
pub(super) struct Terminal {
    pub(super) door: Door,
    pub(super) address: Address,
    clock: Arc<OffsetClock>,
    demo: bool,
    seen: i64,
    heard_sms: Micros,
    said: u64,
    last: Option<Inbound>,
}

/// What a line led to.
pub(super) struct Reply {
    /// The message now open.
    pub(super) message: Option<Outgoing>,
    /// SMS since the last reply.
    pub(super) sms: Vec<String>,
}

/// A line that is no input: why.
pub(super) struct BadLine(pub(super) String);

impl Chat {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<i32> {
        let mut terminal = self.open(config).await?;
        if self.json { chat_json::run(&mut terminal, config).await } else { talk(&mut terminal, config).await }
    }

    async fn open(&self, config: &Config) -> anyhow::Result<Terminal> {
        let channel = match self.channel {
            Channel::Terminal => ChannelKind::Terminal,
            Channel::Web => ChannelKind::Web,
            Channel::Telegram => ChannelKind::Telegram,
            Channel::Whatsapp => ChannelKind::Whatsapp,
        };
        let clock = Arc::new(OffsetClock::new(app::clock()));
        let world = app::open(config, clock.clone()).await?;
        let door = Door::new(world);
        let address = Address { channel, bot: TERMINAL.to_owned(), external_id: self.name.clone() };
        if let Some(lang) = self.lang {
            door.introduce(&address, lang).await?;
        }
        let demo = config.mode == Mode::Demo;
        let mut terminal = Terminal { door, address, clock, demo, seen: 0, heard_sms: Micros(0), said: 0, last: None };
        terminal.catch_up().await?;
        Ok(terminal)
    }
}

impl Terminal {
    /// What was said before is not new.
    async fn catch_up(&mut self) -> anyhow::Result<()> {
        let newest = self.door.history(&self.address, 0, 1).await?;
        self.seen = newest.last().map_or(0, |told| told.seq);
        self.heard_sms = self.door.sms(&self.address).await?.last().map_or(self.heard_sms, |(at, _)| *at);
        Ok(())
    }

    /// Everything in memory is dropped and read anew from the store.
    pub(super) async fn restart(&mut self, config: &Config) -> anyhow::Result<()> {
        self.door.world().db.close().await;
        self.door = Door::new(app::open(config, self.clock.clone()).await?);
        Ok(())
    }

    /// The message now open, as it stands in the store.
    pub(super) async fn present(&self) -> anyhow::Result<Option<Outgoing>> {
        self.door.present(&self.address).await
    }

    /// Moves the clock and does what became due.
    pub(super) async fn wait(&mut self, term: &str) -> anyhow::Result<Result<Reply, BadLine>> {
        if !self.demo {
            return Ok(Err(BadLine("the clock moves in a demo only".to_owned())));
        }
        let Some(term) = duration(term) else {
            return Ok(Err(BadLine("write a term as 30s, 5m, 2h or 3d".to_owned())));
        };
        let until = self.clock.now().plus(term);
        // The service is at work meanwhile: what falls due on the way happens at its own moment, by day where it must be day.
        for _ in 0..TIMERS_ON_THE_WAY {
            let world = self.door.world();
            let next =
                [timers::next_due(world).await?, notices::next_due(world).await?, clockwork::next_due(world).await?];
            let next = next.into_iter().flatten().min();
            let Some(due) = next.filter(|due| *due <= until) else { break };
            self.clock.advance(due.since(self.clock.now()));
            clockwork::run(world).await?;
            self.settle().await?;
        }
        self.clock.advance(until.since(self.clock.now()));
        self.settle().await?;
        self.reply().await.map(Ok)
    }

    /// Hands an update in and waits until all that it caused has ended.
    pub(super) async fn say(&mut self, content: Content) -> anyhow::Result<Reply> {
        self.said += 1;
        let at = self.clock.now();
        let inbound = Inbound {
            address: self.address.clone(),
            update_id: format!("{}:{:x}:{}", self.address.external_id, at.0, self.said),
            language_hint: None,
            content,
            message_ref: None,
            at,
        };
        self.last = Some(inbound.clone());
        self.hand_in(inbound).await
    }

    /// The last update once more, under its id.
    pub(super) async fn repeat(&mut self) -> anyhow::Result<Result<Reply, BadLine>> {
        let Some(inbound) = self.last.clone() else { return Ok(Err(BadLine("nothing to repeat".to_owned()))) };
        self.hand_in(inbound).await.map(Ok)
    }

    async fn hand_in(&mut self, inbound: Inbound) -> anyhow::Result<Reply> {
        self.door.accept(inbound).await?;
        self.settle().await?;
        self.reply().await
    }

    async fn settle(&self) -> anyhow::Result<()> {
        let world = self.door.world();
        loop {
            work::drain(world, TERMINAL).await?;
            if self.door.settled(&self.address).await? {
                return Ok(());
            }
            // Another process of the same store has the conversation in hand.
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    async fn reply(&mut self) -> anyhow::Result<Reply> {
        let newest = self.door.history(&self.address, 0, HISTORY).await?;
        // A conversation that began anew (after an erasure) counts from one again.
        if newest.last().is_none_or(|told| told.seq < self.seen) {
            self.seen = 0;
        }
        let seen = self.seen;
        let mut message = None;
        for told in newest.into_iter().filter(|told| told.seq > seen) {
            self.seen = told.seq;
            message = told.out.into_iter().fold(message, |before, next| Some(after(before, next)));
        }
        let sms = self.door.sms(&self.address).await?;
        let heard = self.heard_sms;
        self.heard_sms = sms.last().map_or(heard, |(at, _)| *at);
        let new = sms.into_iter().filter(|(at, _)| *at > heard).map(|(_, text)| text).collect();
        Ok(Reply { message, sms: new })
    }

    /// The content of a line that begins with `@`.
    pub(super) async fn special(&self, line: &str) -> anyhow::Result<Result<Content, BadLine>> {
        let bad = |why: &str| Ok(Err(BadLine(why.to_owned())));
        let (what, rest) = line.split_once(' ').unwrap_or((line, ""));
        match what {
            "@contact" => {
                let (phone, own) = rest.strip_suffix(" other").map_or((rest, true), |phone| (phone, false));
                if phone.trim().is_empty() {
                    return bad("write a phone after @contact");
                }
                Ok(Ok(Content::Contact { phone: phone.trim().to_owned(), own }))
            }
            "@location" => {
                let mut numbers = rest.split_whitespace().map(str::parse::<f64>);
                match (numbers.next(), numbers.next()) {
                    (Some(Ok(latitude)), Some(Ok(longitude))) => Ok(Ok(Content::Location { latitude, longitude })),
                    _ => bad("write @location LAT LON in degrees"),
                }
            }
            "@document" => self.document(PathBuf::from(rest.trim())).await,
            _ => bad("there are @contact, @document and @location"),
        }
    }

    async fn document(&self, path: PathBuf) -> anyhow::Result<Result<Content, BadLine>> {
        let Ok(bytes) = tokio::fs::read(&path).await else {
            return Ok(Err(BadLine(format!("{} cannot be read", path.display()))));
        };
        let size = bytes.len();
        let photo = false;
        if size > crate::domain::limits::UPLOAD_MAX {
            let file = FileRef { remote: None, blob: None, photo, size: u64::try_from(size).ok(), album: None };
            return Ok(Ok(Content::File(file)));
        }
        let blob = self.door.keep_file(&self.address, bytes).await.context("the file could not be kept")?;
        let file = FileRef { remote: None, blob: Some(blob), photo, size: u64::try_from(size).ok(), album: None };
        Ok(Ok(Content::File(file)))
    }
}

/// The later of two messages, below the earlier one where that stands beside whatever is open.
fn after(before: Option<Outgoing>, next: Outgoing) -> Outgoing {
    let Some(mut before) = before.filter(|before| !before.closes_previous) else { return next };
    before.said.push(before.message);
    before.said.extend(next.said);
    before.deeds.extend(next.deeds);
    let text = format!("{}\n\n{}", before.text, next.text);
    Outgoing { said: before.said, text, deeds: before.deeds, ..next }
}

/// "30s", "5m", "2h", "3d".
fn duration(text: &str) -> Option<Duration> {
    let unit = match text.chars().last()? {
        's' => 1,
        'm' => 60,
        'h' => 3_600,
        'd' => 86_400,
        _ => return None,
    };
    let number: u64 = text.get(..text.len() - 1)?.trim().parse().ok()?;
    Some(Duration::from_secs(number.checked_mul(unit)?))
}

/// A button's press.
fn press(button: &Button) -> Content {
    Content::Press { token: button.token.clone(), callback: None }
}

async fn talk(terminal: &mut Terminal, config: &Config) -> anyhow::Result<i32> {
    match terminal.present().await? {
        Some(message) => print(&Reply { message: Some(message), sms: Vec::new() })?,
        None => print(&terminal.say(Content::Text { text: "/start".to_owned() }).await?)?,
    }
    let mut lines = BufReader::new(tokio::io::stdin()).lines();
    let mut deeds: Vec<Button> = Vec::new();
    while let Some(line) = lines.next_line().await? {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        let reply = match line.split_once(' ').unwrap_or((line, "")) {
            ("!wait", term) => terminal.wait(term).await?,
            ("!repeat", _) => terminal.repeat().await?,
            ("!restart", _) => {
                terminal.restart(config).await?;
                Ok(Reply { message: terminal.present().await?, sms: Vec::new() })
            }
            _ if line.starts_with('@') => match terminal.special(line).await? {
                Ok(content) => Ok(terminal.say(content).await?),
                Err(bad) => Err(bad),
            },
            _ => match line.strip_prefix('#').and_then(|id| deeds.iter().rev().find(|deed| deed.id == id)) {
                Some(deed) => Ok(terminal.say(press(deed)).await?),
                None => Ok(terminal.say(Content::Text { text: line.to_owned() }).await?),
            },
        };
        if let Ok(Reply { message: Some(message), .. }) = &reply {
            deeds.extend(message.deeds.iter().cloned());
        }
        match reply {
            Ok(reply) => print(&reply)?,
            Err(BadLine(why)) => say!("? {why}"),
        }
    }
    Ok(0)
}

fn print(reply: &Reply) -> anyhow::Result<()> {
    out::told(write(reply))
}

fn write(reply: &Reply) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for sms in &reply.sms {
        writeln!(out, "SMS: {sms}")?;
    }
    if let Some(message) = &reply.message {
        if let Some((step, steps)) = message.step {
            writeln!(out, "\n{step}/{steps}")?;
        }
        writeln!(out, "\n{}\n", message.text)?;
        for (option, n) in message.options.iter().zip(1..) {
            writeln!(out, "[{n}] {}", option.label)?;
        }
        for deed in &message.deeds {
            writeln!(out, "[#{}] {}", deed.id, deed.label)?;
        }
        let ways: Vec<&str> = message.ways.iter().map(|way| way.label.as_str()).collect();
        writeln!(out, "    {}", ways.join(" · "))?;
    }
    write!(out, "> ")?;
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_stands_above_what_came_after_it() {
        let message = |message: &str, closes_previous| Outgoing {
            message: message.to_owned(),
            text: message.to_owned(),
            closes_previous,
            ..Outgoing::default()
        };
        let (news, question) = (message("notice-pause", false), message("menu-main", true));
        let both = after(Some(news.clone()), question.clone());
        assert_eq!((both.message.as_str(), both.text.as_str()), ("menu-main", "notice-pause\n\nmenu-main"));
        assert_eq!(both.said, ["notice-pause"]);
        assert_eq!(after(Some(question), news.clone()), news, "the latest word");
    }
}
