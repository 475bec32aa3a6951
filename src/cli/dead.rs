//! `esik dead`: what could not be handled or sent, looked at, put back or given up.

use std::io::{BufRead as _, Write as _};

use clap::{Args, Subcommand};
use serde::Serialize;

use super::out::say;
use crate::app;
use crate::config::Config;
use crate::conversation::args::masked;
use crate::conversation::dead::{self as letters, Says};
use crate::domain::calendar;
use crate::domain::clock::Micros;
use crate::store::dead::{self, DeadKind, DeadLetter};
use crate::store::{Db, Tx};

/// Dead letters read at once.
const MOST: u32 = 10_000;
/// A cause in the list is cut here, in characters.
const CAUSE: usize = 70;

/// Look at what could not be handled or sent, put it back or give it up.
///
/// An update that fails is tried five times within three minutes, a message eight times within three hours; then it is set aside here,
/// the person hears that something broke on our side, and everything behind it goes on. Usual order of work:
///
///   esik dead list            what waits, and why it failed
///   esik dead show ID         one of them in full, personal data masked
///   (mend the cause: a text, a dialogue, the disk, the program)
///   esik dead retry ID        a running server takes it up within seconds
///
/// All of it may be done beside a running server. Nothing here sends or answers by itself.
#[derive(Args)]
#[command(verbatim_doc_comment)]
pub struct Dead {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// A line for each, the longest waiting first.
    List {
        /// Print JSON: [{"id","what","since","last_try","channel","tries","cause"}]; times in microseconds since 1970.
        #[arg(long)]
        json: bool,
    },
    /// One of them in full; IIN, phones and codes masked.
    Show {
        /// As `esik dead list` shows it.
        id: String,
        /// Print JSON: the same as in the list, and "says".
        #[arg(long)]
        json: bool,
    },
    /// Put back in its place, with all its tries ahead. The person gets the answer that they wait for.
    Retry {
        #[command(flatten)]
        which: Which,
    },
    /// Give up for good: the content is erased and the person will not be answered. Asks first.
    Drop {
        #[command(flatten)]
        which: Which,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Args)]
struct Which {
    /// As `esik dead list` shows them.
    #[arg(required_unless_present = "all", conflicts_with = "all")]
    id: Vec<String>,
    /// All of them.
    #[arg(long)]
    all: bool,
}

/// A dead letter as JSON.
#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    what: DeadKind,
    since: i64,
    last_try: i64,
    channel: &'a str,
    tries: u32,
    cause: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    says: Option<&'a Says>,
}

impl<'a> Line<'a> {
    fn of(letter: &'a DeadLetter, says: Option<&'a Says>) -> Self {
        Self {
            id: &letter.id,
            what: letter.kind,
            since: letter.since.0,
            last_try: letter.tried_at.0,
            channel: &letter.channel,
            tries: letter.tries,
            cause: letter.cause.as_deref().map(plain),
            says,
        }
    }
}

impl Dead {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<i32> {
        let db = app::standing_database(config).await?;
        let done = match self.what {
            What::List { json } => list(&db, json).await,
            What::Show { id, json } => show(config, &db, &id, json).await,
            What::Retry { which } => retry(&db, &which).await,
            What::Drop { which, yes } => give_up(&db, &which, yes).await,
        };
        db.close().await;
        done
    }
}

async fn list(db: &Db, json: bool) -> anyhow::Result<i32> {
    let found = all(db).await?;
    if json {
        let lines: Vec<Line<'_>> = found.iter().map(|letter| Line::of(letter, None)).collect();
        say!("{}", serde_json::to_string_pretty(&lines)?);
        return Ok(0);
    }
    if found.is_empty() {
        say!("no dead letters");
        return Ok(0);
    }
    say!("{:<36}  {:<7}  {:<16}  {:<8}  {:>5}  CAUSE", "ID", "WHAT", "SINCE", "CHANNEL", "TRIES");
    for letter in &found {
        let cause: String = plain(letter.cause.as_deref().unwrap_or("-")).chars().take(CAUSE).collect();
        say!(
            "{:<36}  {:<7}  {:<16}  {:<8}  {:>5}  {cause}",
            letter.id,
            letter.kind.code(),
            moment(letter.since),
            letter.channel,
            letter.tries,
        );
    }
    say!("\n{}; `esik dead show ID` tells more, `esik dead retry ID` puts back", count(found.len()));
    Ok(0)
}

async fn show(config: &Config, db: &Db, id: &str, json: bool) -> anyhow::Result<i32> {
    let mut tx = db.read().await?;
    let Some(letter) = dead::find(&mut tx, id).await? else { return Ok(unknown(id)) };
    let vault = app::standing_vault(config, db).await?;
    let says = letters::says(&mut tx, &vault, &letter, app::clock().now()).await?;
    tx.rollback().await?;
    if json {
        say!("{}", serde_json::to_string_pretty(&Line::of(&letter, Some(&says)))?);
        return Ok(0);
    }
    say!("id        {}", letter.id);
    say!("what      {}", meaning(letter.kind));
    say!("since     {}", moment(letter.since));
    say!("last try  {}", moment(letter.tried_at));
    say!("channel   {}", letter.channel);
    say!("tries     {}", letter.tries);
    say!("cause     {}", letter.cause.as_deref().map_or_else(|| "-".to_owned(), plain));
    match &says {
        Says::Heard { kind, text } => say!("says      {kind}: {}", text.as_deref().unwrap_or("-")),
        Says::Told { message, text, options } => {
            say!("says      {message}\n\n{text}\n");
            for option in options {
                say!("[{option}]");
            }
        }
        Says::Notice { kind } => say!("says      {kind}"),
        Says::Unreadable { why } => say!("says      cannot be read: {why}"),
    }
    Ok(0)
}

async fn retry(db: &Db, which: &Which) -> anyhow::Result<i32> {
    let now = app::clock().now();
    let (mut tx, found, code) = chosen(db, which).await?;
    let mut done = 0;
    for letter in &found {
        done += usize::from(dead::retry(&mut tx, letter, now).await?);
    }
    tx.commit().await?;
    say!("{} put back; a running server takes it up within seconds", count(done));
    Ok(code)
}

async fn give_up(db: &Db, which: &Which, yes: bool) -> anyhow::Result<i32> {
    // Asked before the transaction: a running server must not wait for an answer.
    let (tx, found, code) = chosen(db, which).await?;
    tx.rollback().await?;
    if found.is_empty() {
        say!("nothing to drop");
        return Ok(code);
    }
    if !yes && !confirmed(found.len())? {
        eprintln!("esik: nothing is dropped");
        return Ok(super::FAILED);
    }
    let now = app::clock().now();
    let mut tx = db.write().await?;
    let mut done = 0;
    for letter in &found {
        done += usize::from(dead::give_up(&mut tx, letter, now).await?);
    }
    tx.commit().await?;
    say!("{} dropped: those who wait for it will not be answered", count(done));
    Ok(code)
}

/// The letters asked for, in a transaction that writes, and the exit code that those missing leave.
async fn chosen(db: &Db, which: &Which) -> anyhow::Result<(Tx, Vec<DeadLetter>, i32)> {
    let mut tx = db.write().await?;
    if which.all {
        let found = dead::list(&mut tx, MOST).await?;
        return Ok((tx, found, 0));
    }
    let (mut found, mut code) = (Vec::new(), 0);
    for id in &which.id {
        match dead::find(&mut tx, id).await? {
            Some(letter) => found.push(letter),
            None => code = unknown(id),
        }
    }
    Ok((tx, found, code))
}

async fn all(db: &Db) -> anyhow::Result<Vec<DeadLetter>> {
    let mut tx = db.read().await?;
    let found = dead::list(&mut tx, MOST).await?;
    tx.rollback().await?;
    Ok(found)
}

fn unknown(id: &str) -> i32 {
    eprintln!("esik: {}: no dead letter has this id; `esik dead list` shows those there are", masked(id, false));
    super::FAILED
}

fn confirmed(many: usize) -> anyhow::Result<bool> {
    eprint!("Drop {} for good? The content is erased, and the person will not be answered. [yes/no] ", count(many));
    std::io::stderr().flush()?;
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(matches!(line.trim(), "y" | "yes"))
}

fn meaning(kind: DeadKind) -> &'static str {
    match kind {
        DeadKind::Update => "update: what a person said; they have no answer",
        DeadKind::Message => "message: what a person was to be told; they do not know it",
        DeadKind::Notice => "notice: news for a family; they do not know it",
    }
}

fn count(many: usize) -> String {
    if many == 1 { "1 dead letter".to_owned() } else { format!("{many} dead letters") }
}

/// A cause on one line. It may quote what it choked on.
fn plain(cause: &str) -> String {
    masked(&cause.split_whitespace().collect::<Vec<_>>().join(" "), false)
}

/// In Almaty.
fn moment(at: Micros) -> String {
    calendar::local_datetime(at).format("%Y-%m-%d %H:%M").to_string()
}
