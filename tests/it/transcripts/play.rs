//! Plays a transcript: hands in what the parent says, gathers what the bot answers, counts what stands in the store.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use esik::channels::whatsapp::Words;
use esik::channels::{Address, ChannelKind, Content, FileRef, Inbound, OtherContent, Outgoing};
use esik::conversation::door::TERMINAL;
use esik::conversation::outbox::messenger;
use esik::conversation::render::Token;
use esik::dialogue::flow::Flows;
use esik::domain::calendar;
use esik::domain::clock::{Clock, ManualClock};
use esik::domain::lang::Lang;
use esik::domain::limits::UPLOAD_MAX;
use esik::domain::ticket::{TicketEvent, TicketState};

use super::desk;
use super::news;
use super::script::{Before, Fault, Said, Script, Step};
use super::shown::{said, stable};
use super::stage::Stage;
use super::town::Town;
use crate::support::database::Kind;

/// What playing brought.
pub struct Told {
    pub said: BTreeMap<usize, Vec<Said>>,
    /// What is wrong besides.
    pub wrong: Vec<String>,
}

struct Player<'s> {
    script: &'s Script,
    stage: Stage,
    address: Address,
    /// Turns seen, by conversation.
    seen: HashMap<String, i64>,
    /// Our last messages at each address, the newest last.
    shown: HashMap<String, Vec<Outgoing>>,
    last: Vec<Inbound>,
    updates: u64,
    town: Option<Town>,
    counted: HashMap<&'static str, i64>,
    told: Told,
}

/// Plays a script, up to a line that cannot be played; `None` where its store is not to be had.
pub fn play(script: &Script, kind: Kind) -> Option<Told> {
    let mut player = Player::new(script, kind, None)?;
    for (line, step) in &script.steps {
        if let Err(why) = player.step(*line, step) {
            player.wrong(*line, &why);
            return Some(player.told);
        }
    }
    player.nothing_failed();
    Some(player.told)
}

/// What the bot says on this channel in a script, whatever it expects; played as far as it goes there. And the language it is said in.
pub fn shown(script: &Script, channel: ChannelKind) -> (Vec<Outgoing>, Option<Words>) {
    let Some(mut player) = Player::on(script, channel, Kind::Sqlite, None) else { return (Vec::new(), None) };
    for (line, step) in &script.steps {
        if player.step(*line, step).is_err() {
            break;
        }
    }
    let words = messenger::words(player.stage.world(), script.lang.unwrap_or(Lang::Kk));
    let there = |at: &String| at.starts_with(channel.as_str());
    let said = player.shown.into_iter().filter(|(at, _)| there(at)).flat_map(|(_, said)| said).collect();
    (said, Some(words))
}

/// What happened to tickets in a script, and where each stood before; and what the bot said to them, by message.
pub fn arrows(script: &Script) -> (BTreeSet<(TicketState, TicketEvent)>, BTreeSet<String>) {
    let mut player = Player::new(script, Kind::Sqlite, None).expect("SQLite is always to be had");
    for (line, step) in &script.steps {
        player.step(*line, step).unwrap_or_else(|why| panic!("{}:{line}: {why}", script.name));
    }
    let said = player.shown.values().flatten().flat_map(|message| message.said.iter().cloned()).collect();
    (player.stage.arrows(), said)
}

/// Whether a script goes otherwise with these dialogues; played up to there.
pub fn goes_wrong(script: &Script, flows: Flows) -> bool {
    let Some(mut player) = Player::new(script, Kind::Sqlite, Some(flows)) else { return false };
    for (line, step) in &script.steps {
        let fails = player.step(*line, step).is_err();
        if fails || !player.told.wrong.is_empty() || script.differs_at(*line, &player.told.said) {
            return true;
        }
    }
    player.nothing_failed();
    !player.told.wrong.is_empty()
}

impl<'s> Player<'s> {
    fn new(script: &'s Script, kind: Kind, flows: Option<Flows>) -> Option<Self> {
        Self::on(script, script.channel, kind, flows)
    }

    fn on(script: &'s Script, channel: ChannelKind, kind: Kind, flows: Option<Flows>) -> Option<Self> {
        let clock = Arc::new(ManualClock::new(calendar::moment_of(script.start.date(), script.start.time())));
        let stage = Stage::new(kind, clock, flows)?;
        if script.city {
            stage.seed_city();
        }
        let address = Address { channel, bot: TERMINAL.to_owned(), external_id: "me".to_owned() };
        let told = Told { said: BTreeMap::new(), wrong: Vec::new() };
        let mut player = Player {
            script,
            stage,
            address,
            seen: HashMap::new(),
            shown: HashMap::new(),
            last: Vec::new(),
            updates: 0,
            town: None,
            counted: HashMap::new(),
            told,
        };
        player.introduce();
        if script.town {
            let mut town = Town::new(&player.stage, player.address.clone());
            for (line, step) in &script.steps {
                if let Step::Town(deed) = step
                    && Town::is_before(deed)
                {
                    let done = town.does(&player.stage, deed);
                    done.unwrap_or_else(|why| panic!("{}:{line}: {why}", script.name));
                }
            }
            player.town = Some(town);
        }
        player.comes(script.before);
        for (name, sql) in COUNTED {
            player.counted.insert(name, player.stage.number(sql));
        }
        Some(player)
    }

    fn nothing_failed(&mut self) {
        let failed = self.stage.number("SELECT COUNT(*) FROM inbox WHERE attempts > 0 OR state <> 'done'");
        if failed != 0 {
            let last = self.script.steps.last().map_or(1, |(line, _)| *line);
            self.wrong(last, &format!("{failed} updates failed or wait"));
        }
    }
}

/// From the first word to a filed application; so many of them to a registration.
const FILED: [&str; 20] = [
    "/start",
    "#agree",
    "8 701 123 45 67",
    "${code}",
    "920308 497607",
    "#yes",
    "#apply",
    "#add",
    "230610598806",
    "#yes",
    "#unsaid",
    "#save",
    "#general",
    "#kk",
    "#710000000",
    "#711110000",
    "#continue",
    "#none",
    "#agree",
    "#file",
];
/// See [`FILED`].
const REGISTERED: usize = 6;

/// What `==` counts.
const COUNTED: [(&str, &str); 25] = [
    ("accounts", "SELECT COUNT(*) FROM accounts WHERE erased_at IS NULL"),
    ("erased", "SELECT COUNT(*) FROM accounts WHERE erased_at IS NOT NULL"),
    ("contacts", "SELECT COUNT(*) FROM contacts"),
    ("linked", "SELECT COUNT(*) FROM audit WHERE deed = 'link_contact'"),
    ("unlinked", "SELECT COUNT(*) FROM audit WHERE deed = 'unlink_contact'"),
    ("freed", "SELECT COUNT(*) FROM audit WHERE deed = 'free_number'"),
    ("children", "SELECT COUNT(*) FROM children WHERE removed_at IS NULL"),
    ("applications", "SELECT COUNT(*) FROM applications WHERE active"),
    ("filed", "SELECT COUNT(*) FROM applications"),
    ("documents", "SELECT COUNT(*) FROM documents"),
    ("blobs", "SELECT COUNT(*) FROM blobs"),
    ("sms", "SELECT COUNT(*) FROM sms_log"),
    ("claims", "SELECT COUNT(*) FROM claims WHERE state = 'open'"),
    ("consents", "SELECT COUNT(*) FROM consents"),
    ("referrals", "SELECT COUNT(*) FROM referrals"),
    ("saved", "SELECT COUNT(*) FROM saved_kindergartens"),
    ("subscriptions", "SELECT COUNT(*) FROM subscriptions WHERE stopped_at IS NULL"),
    ("wishes", "SELECT COUNT(*) FROM wishes WHERE revoked_at IS NULL"),
    ("timers", "SELECT COUNT(*) FROM timers"),
    ("notices", "SELECT COUNT(*) FROM notices"),
    ("tickets", "SELECT COUNT(*) FROM tickets"),
    ("open", "SELECT COUNT(*) FROM tickets WHERE open"),
    ("notes", "SELECT COUNT(*) FROM ticket_notes"),
    ("taken over", "SELECT COUNT(*) FROM conversations WHERE owner = 'person'"),
    ("waiting", "SELECT COUNT(*) FROM notices WHERE state = 'waiting'"),
];

impl Player<'_> {
    fn wrong(&mut self, line: usize, why: &str) {
        self.told.wrong.push(format!("{}:{line}: {why}\n", self.script.name));
    }

    fn introduce(&self) {
        if let Some(lang) = self.script.lang {
            self.stage.run(self.stage.door().introduce(&self.address, lang)).expect("the store");
        }
    }

    fn step(&mut self, line: usize, step: &Step) -> Result<(), String> {
        match step {
            Step::You(text, fault) => {
                let updates = self.updates(text)?;
                self.last.clone_from(&updates);
                self.note();
                self.stage.hand_in(&updates, *fault);
                self.listen(line);
            }
            Step::Redeliver => {
                self.note();
                self.stage.hand_in(&self.last.clone(), Fault::None);
                self.listen(line);
            }
            Step::Restart => self.stage.kill(),
            Step::Notice(kind, given, fault) => {
                self.note();
                news::write(&self.stage, &self.address, (*kind, given), line)?;
                self.stage.tell(*fault);
                self.listen(line);
            }
            Step::Owner(owner) => news::hand_over(&self.stage, &self.address, *owner),
            Step::Wait(term) => {
                self.note();
                self.stage.pass(term.to_std().map_err(|error| error.to_string())?);
                self.listen(line);
            }
            Step::Channel(channel, who) => {
                self.address = Address { channel: *channel, external_id: who.clone(), ..self.address.clone() };
                self.introduce();
            }
            Step::Town(deed) if Town::is_before(deed) => {}
            Step::Town(deed) => {
                self.note();
                let town = self.town.as_mut().ok_or("write `town` behind the time of `given`")?;
                town.does(&self.stage, deed)?;
                self.stage.settle();
                self.listen(line);
            }
            Step::Desk(deed) => {
                self.note();
                let deed = self.filled(deed)?;
                desk::does(&self.stage, &self.address, &deed)?;
                self.stage.settle();
                self.listen(line);
            }
            Step::Count(what, expected) => {
                let (name, sql) =
                    COUNTED.iter().find(|(name, _)| name == what).ok_or("nothing of that name is counted")?;
                let now = self.stage.number(sql) - self.counted[name];
                if now != *expected {
                    self.wrong(line, &format!("{what} {now}, not {expected}"));
                }
            }
        }
        Ok(())
    }

    /// What the parent has done before the first line, said and answered out of hearing.
    fn comes(&mut self, before: Before) {
        let lines = match before {
            Before::Nothing => return,
            Before::Registered => &FILED[..REGISTERED],
            Before::Filed => &FILED[..],
        };
        for text in lines {
            let done = self.step(0, &Step::You((*text).to_owned(), Fault::None));
            done.unwrap_or_else(|why| panic!("{}: {text}: {why}", self.script.name));
        }
        self.told.said.remove(&0);
    }

    /// Remembers how far each known conversation has come.
    fn note(&mut self) {
        if let Some((conversation, last)) = self.stage.last_turn(&self.address) {
            self.seen.insert(conversation, last);
        }
    }

    /// Gathers what was said since.
    fn listen(&mut self, line: usize) {
        let Some((conversation, last)) = self.stage.last_turn(&self.address) else { return };
        let seen = self.seen.insert(conversation, last).unwrap_or(0);
        let door = self.stage.door();
        let told = self.stage.run(door.history(&self.address, seen, 50)).expect("the store");
        let new = told.into_iter().filter(|told| told.seq > seen);
        let messages = new.flat_map(|told| told.out.into_iter().map(move |message| (told.elsewhere.clone(), message)));
        for (elsewhere, message) in messages {
            let mut said = said(&message);
            if let Some(at) = &elsewhere {
                said.left = format!("at {}: {}", at.channel.as_str(), said.left);
            }
            if message.text.trim().is_empty() {
                self.wrong(line, &format!("no words: {}", said.left));
            }
            self.told.said.entry(line).or_default().push(said);
            self.shown.entry(key(elsewhere.as_ref().unwrap_or(&self.address))).or_default().push(message);
        }
    }

    fn updates(&mut self, text: &str) -> Result<Vec<Inbound>, String> {
        let text = self.filled(text)?;
        if let Some(id) = text.strip_prefix("[double tap ").and_then(|rest| rest.strip_suffix(']')) {
            let token = self.token(id)?;
            return Ok((0..2).map(|_| self.inbound(press(&token))).collect());
        }
        let content = self.content(&text)?;
        Ok(vec![self.inbound(content)])
    }

    fn content(&self, text: &str) -> Result<Content, String> {
        if let Some(id) = text.strip_prefix('#') {
            return Ok(press(&self.token(id)?));
        }
        if let Some(word) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            return self.bracketed(word);
        }
        let (what, rest) = text.split_once(' ').unwrap_or((text, ""));
        Ok(match what {
            "@contact" => {
                let (phone, own) = rest.strip_suffix(" other").map_or((rest, true), |phone| (phone, false));
                Content::Contact { phone: phone.to_owned(), own }
            }
            "@location" => Content::Location { latitude: 43.238, longitude: 76.945 },
            "@document" if rest == "too big" => file(None, UPLOAD_MAX + 1, false),
            "@document" => self.document(rest, false)?,
            _ => Content::Text { text: text.to_owned() },
        })
    }

    fn bracketed(&self, word: &str) -> Result<Content, String> {
        let other = |what| Ok(Content::Other { what });
        match word {
            "sticker" => other(OtherContent::Sticker),
            "voice" => other(OtherContent::Voice),
            "video" => other(OtherContent::Video),
            "forwarded" => other(OtherContent::Forwarded),
            "poll" => other(OtherContent::Unknown),
            "edited" => Ok(Content::Edited),
            "blocked" => Ok(Content::Blocked),
            "unblocked" => Ok(Content::Unblocked),
            "photo" => self.document("tests/data/photo.jpg", true),
            "5,000 characters" => Ok(Content::Text { text: "сәлем ".repeat(5_000 / 6) }),
            "old button" => {
                let shown = self.shown.get(&key(&self.address)).map(Vec::as_slice).unwrap_or_default();
                let older = shown.iter().rev().skip(1).find_map(|message| message.options.first());
                Ok(press(&older.ok_or("no older button")?.token))
            }
            _ if word.starts_with("earlier ") => {
                let shown = self.shown.get(&key(&self.address)).map(Vec::as_slice).unwrap_or_default();
                let mut options = shown.iter().rev().flat_map(|message| &message.options);
                let option = options.find(|option| word.ends_with(&option.id));
                Ok(press(&option.ok_or("it was never shown here")?.token))
            }
            _ if word.starts_with("another's ") => {
                let others = self.shown.iter().filter(|(at, _)| **at != key(&self.address));
                let mut deeds = others.flat_map(|(_, shown)| shown).flat_map(|message| &message.deeds);
                Ok(press(&deeds.find(|deed| word.ends_with(&deed.id)).ok_or("nobody has such a button")?.token))
            }
            _ => Err(format!("what is [{word}]?")),
        }
    }

    fn document(&self, path: &str, photo: bool) -> Result<Content, String> {
        let bytes = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
            .map_err(|error| format!("{path}: {error}"))?;
        let size = bytes.len();
        let door = self.stage.door();
        let blob = self.stage.run(door.keep_file(&self.address, bytes)).map_err(|error| error.to_string())?;
        Ok(file(Some(blob), size, photo))
    }

    /// The token of a shown option or way.
    fn token(&self, id: &str) -> Result<String, String> {
        let all = self.shown.get(&key(&self.address)).map(Vec::as_slice).unwrap_or_default();
        // What stands beside an open question leaves it open, and a deed stays a deed.
        let open = all.iter().rposition(|message| message.closes_previous).unwrap_or(0);
        let shown = all.get(open).ok_or("nothing is shown")?;
        let deeds = all.iter().rev().flat_map(|message| &message.deeds);
        let mut buttons = shown.options.iter().chain(&shown.ways).chain(deeds);
        let button = buttons.find(|button| button.id == id || stable(&button.id) == id);
        // In a list of several pages an item of another page is understood too.
        let elsewhere = || shown.page.is_some().then(|| Token::Option(id.to_owned()).write());
        button.map(|button| button.token.clone()).or_else(elsewhere).ok_or_else(|| format!("no button #{id} here"))
    }

    /// `${code}` is the newest code, `${code before}` the one before it, `${wrong code}` none of them.
    fn filled(&self, text: &str) -> Result<String, String> {
        if !text.contains("${") {
            return Ok(text.to_owned());
        }
        let door = self.stage.door();
        let sms = self.stage.run(door.sms(&self.address)).map_err(|error| error.to_string())?;
        let codes: Vec<String> =
            sms.iter().map(|(_, text)| text.chars().filter(char::is_ascii_digit).collect()).collect();
        let newest = codes.last().ok_or("no SMS came")?;
        let before = codes.iter().rev().nth(1).unwrap_or(newest);
        let first = if newest.starts_with('0') { '1' } else { '0' };
        let wrong = format!("{first}{}", &newest[1..]);
        Ok(text.replace("${code}", newest).replace("${code before}", before).replace("${wrong code}", &wrong))
    }

    fn inbound(&mut self, content: Content) -> Inbound {
        self.updates += 1;
        // People take a moment; two taps do not.
        self.stage.clock.advance(Duration::from_millis(1));
        Inbound {
            address: self.address.clone(),
            update_id: format!("{}:{}", self.address.external_id, self.updates),
            language_hint: None,
            content,
            message_ref: None,
            at: self.stage.clock.now(),
        }
    }
}

fn key(address: &Address) -> String {
    format!("{} {}", address.channel.as_str(), address.external_id)
}

fn press(token: &str) -> Content {
    Content::Press { token: token.to_owned(), callback: None }
}

fn file(blob: Option<esik::domain::ids::BlobId>, size: usize, photo: bool) -> Content {
    Content::File(FileRef { remote: None, blob, photo, size: u64::try_from(size).ok(), album: None })
}
