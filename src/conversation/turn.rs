//! One turn: an input of a conversation, its effects, and the answer, all in one transaction.

use anyhow::Context as _;

use crate::channels::telegram;
use crate::channels::{Address, ChannelKind, Content, Inbound, Outgoing};
use crate::dialogue::session::{Phase, Session};
use crate::dialogue::turn::{Env, Input, Next, Question};
use crate::dialogue::vocabulary::Expect;
use crate::dialogue::{self};
use crate::domain::clock::Micros;
use crate::domain::ids::{ConversationId, TurnId};
use crate::store::inbox::InboxRow;
use crate::store::vault::Sealed;
use crate::store::{Tx, calls, contacts, conversations, inbox, keys, sessions, turns};

use super::album;
use super::args;
use super::door::TERMINAL;
use super::drive::{Drive, Ending};
use super::letter::{Letter, Told};
use super::outbox::Letters;
use super::render::Pen;
use super::routing::{Event, Kind};
use super::understand::{self, Meant};
use super::who::Who;
use super::world::World;

/// What a turn leaves to do after its commit.
#[derive(Debug, Default)]
pub struct Ran {
    /// Whose page has news.
    pub news: Option<Address>,
    /// Messages, stored; to be handed on.
    pub letters: Letters,
    /// A call waits to be performed.
    pub call: bool,
}

/// The conversation's stored place: the session and the numbers around it.
pub struct Place {
    /// The session.
    pub session: Session,
    /// Turns so far.
    pub turns: i64,
}

/// Handles what is due in a claimed conversation: a call's outcome, else the oldest waiting update.
///
/// # Errors
/// Ours: the store, a broken row, a missing text. The transaction must be rolled back.
pub async fn run(world: &World, tx: &mut Tx, id: &ConversationId, now: Micros) -> anyhow::Result<Ran> {
    let mut finished = calls::take_finished(tx, id).await?;
    if finished.is_empty()
        && let Some(open) = calls::open(tx, id).await?.into_iter().next()
    {
        if open.deadline_at > now {
            conversations::release_until(tx, id, Some(open.deadline_at)).await?;
            return Ok(Ran::default());
        }
        super::calls::time_out(world, tx, &open, now).await?;
        finished = calls::take_finished(tx, id).await?;
    }
    let ran = match finished.into_iter().next() {
        Some(call) => super::calls::outcome(world, tx, &call, now).await?,
        None => match inbox::take_next(tx, id, now, 1).await?.into_iter().next() {
            Some(row) => update(world, tx, &row, now).await?,
            None => Ran::default(),
        },
    };
    let open = calls::open(tx, id).await?.into_iter().next().map(|call| call.deadline_at);
    let waiting = inbox::next_at(tx, id).await?;
    conversations::release_until(tx, id, open.or(waiting)).await?;
    Ok(ran)
}

/// Handles a stored update.
async fn update(world: &World, tx: &mut Tx, row: &InboxRow, now: Micros) -> anyhow::Result<Ran> {
    let contact = contacts::find(tx, &row.contact).await?.context("an update without its contact")?;
    let mut who = Who::read(world, tx, contact, now).await?;
    let payload = row.payload.as_ref().context("a waiting update without payload")?;
    let key = keys::find_or_create(tx, &world.vault, who.contact.id.as_str(), now).await?;
    let payload = world.vault.open(&key, inbox::PAYLOAD.of(row.id.as_str()), payload)?;
    let Some(inbound) = decode(&who, &payload, row.received_at)? else {
        inbox::done(tx, &row.id).await?;
        return Ok(Ran::default());
    };
    let Some(files) = album::rest(world, tx, &who, (row, &inbound), now).await? else { return Ok(Ran::default()) };
    let mut place = load(world, tx, &who).await?;
    let question = open_question(world, &who, &place.session, now);
    let meant = understand::read(world, &inbound, question.as_ref(), place.session.seq);
    if let Meant::Reachable(reachable) = meant {
        contacts::set_reachable(tx, &who.contact.id, reachable).await?;
        inbox::done(tx, &row.id).await?;
        return Ok(Ran::default());
    }
    let heard = heard(world, &who, &inbound, question.as_ref());
    let deletes = must_vanish(&inbound, question.as_ref()).then(|| inbound.message_ref.clone()).flatten();
    let asked_before = who.contact.language.is_some();
    if !asked_before && place.turns == 0 {
        who.lang = inbound.language_hint.unwrap_or(who.lang);
    }
    let route = super::routing::route(&world.routes, event(&meant, &who, question.as_ref())).await;
    let mut drive = Drive::new(world, tx, now);
    (drive.deletes, drive.files) = (deletes, files.into());
    let ending = drive.take(&mut who, &mut place, route, meant).await?;
    let letter = Letter { heard, input: inbound.content.kind() };
    let ran = finish(world, &mut drive, &who, &mut place, ending, letter).await?;
    inbox::done(drive.tx, &row.id).await?;
    Ok(ran)
}

/// A stored update in our own words; `None`: nothing for us.
pub(super) fn decode(who: &Who, payload: &[u8], at: Micros) -> anyhow::Result<Option<Inbound>> {
    if who.contact.channel == ChannelKind::Telegram.as_str() && who.contact.bot != TERMINAL {
        return Ok(telegram::decode(&who.contact.bot, payload, at)?);
    }
    Ok(Some(serde_json::from_slice(payload)?))
}

/// The session of a conversation, new where there is none.
pub(super) async fn load(world: &World, tx: &mut Tx, who: &Who) -> anyhow::Result<Place> {
    let id = &who.conversation.id;
    let Some(stored) = sessions::load(tx, id).await? else {
        return Ok(Place { session: Session::default(), turns: turns::last_seq(tx, id).await? });
    };
    let session = world.vault.open_json(&who.key, sessions::BODY.of(id.as_str()), &stored.body)?;
    Ok(Place { session, turns: stored.seq })
}

/// The question a person sees now.
pub(super) fn open_question(world: &World, who: &Who, session: &Session, now: Micros) -> Option<Question> {
    let waits = session.top().is_some_and(|frame| matches!(frame.phase, Phase::Asking | Phase::Ended));
    if !waits {
        return None;
    }
    let mut copy = session.clone();
    let env = Env { today: crate::domain::calendar::local_date(now), registered: who.account.is_some() };
    match dialogue::step(&world.flows, &mut copy, Input::Repeat, env).ok()?.next {
        Next::Ask(question) => Some(*question),
        _ => None,
    }
}

fn event(meant: &Meant, who: &Who, question: Option<&Question>) -> Event {
    let kind = match meant {
        Meant::Reachable(_) => Kind::Reachable,
        Meant::Begin => Kind::Begin,
        Meant::Stale => Kind::Stale,
        Meant::Dialogue(_) => Kind::Dialogue,
        Meant::Input(_) => Kind::Answer,
    };
    Event {
        meant: kind,
        has_language: who.contact.language.is_some(),
        choosing_language: question.is_some_and(|question| question.message.starts_with("language-")),
        // Last words to a stranger are no question: whatever follows begins anew.
        asking: question.is_some_and(|question| question.expect.is_some() || who.account.is_some()),
        registered: who.account.is_some(),
    }
}

/// What the history keeps of a person's words.
fn heard(world: &World, who: &Who, inbound: &Inbound, question: Option<&Question>) -> Option<String> {
    let pen = Pen { world, lang: who.lang, channel: inbound.address.channel };
    match &inbound.content {
        Content::Text { text } => {
            let secret = question.is_some_and(|question| question.expect == Some(Expect::Otp));
            let digits = text.chars().filter(char::is_ascii_digit).count();
            Some(args::masked(text, secret && digits >= 4))
        }
        Content::Press { token, .. } => pressed_label(&pen, token, question),
        Content::Contact { phone, .. } => Some(args::masked(phone, false)),
        Content::File(_) => Some("📎".to_owned()),
        _ => None,
    }
}

fn pressed_label(pen: &Pen<'_>, token: &str, question: Option<&Question>) -> Option<String> {
    use super::render::Token;
    use crate::dialogue::turn::{Choice, Label};
    match Token::read(token)? {
        Token::Answer(_, id) | Token::Option(id) => {
            let choice = question?.options.iter().find(|choice| choice.id == id)?;
            Some(pen.label(choice, usize::MAX))
        }
        Token::Way(way) => Some(pen.label(&Choice { id: String::new(), label: Label::Way(way) }, usize::MAX)),
    }
}

/// A message that held an IIN or a code does not stay in the chat, where the messenger lets us take it away.
fn must_vanish(inbound: &Inbound, question: Option<&Question>) -> bool {
    let Content::Text { text } = &inbound.content else { return false };
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    let asked = question.and_then(|question| question.expect);
    digits >= 12 || (asked == Some(Expect::Otp) && digits >= 4)
}

/// Writes the turn, its message and the session.
pub(super) async fn finish(
    world: &World,
    drive: &mut Drive<'_>,
    who: &Who,
    place: &mut Place,
    ending: Ending,
    letter: Letter,
) -> anyhow::Result<Ran> {
    let channel = ChannelKind::parse(&who.contact.channel).context("a contact of an unknown channel")?;
    let pen = Pen { world, lang: who.lang, channel };
    let mut ran = Ran::default();
    let mut message: Option<Outgoing> = match &ending {
        Ending::Asked(question) => Some(pen.ask(&drive.said, question, place.session.seq)),
        Ending::Rests if drive.said.is_empty() => None,
        Ending::Rests => Some(pen.say(&drive.said)),
        Ending::Calls => None,
    };
    ran.call = matches!(ending, Ending::Calls);
    if let Some(message) = &mut message {
        message.deletes = drive.deletes.take();
    }
    place.turns += 1;
    let told = Told { heard: letter.heard, out: message.iter().cloned().collect() };
    let turn = TurnId::new(drive.now, &mut *world.random());
    let content = world.vault.seal_json(&who.key, turns::CONTENT.of(turn.as_str()), &told);
    let (dialogue, state) = standing(&place.session);
    let row = turns::Turn {
        id: turn.clone(),
        conversation: who.conversation.id.clone(),
        contact: Some(who.contact.id.clone()),
        seq: place.turns,
        at: drive.now,
        dialogue: dialogue.clone(),
        state: state.clone(),
        input: letter.input.to_owned(),
        outcome: drive.outcome.clone(),
        cause: drive.cause.clone(),
        content: Some(content),
    };
    turns::append_many(drive.tx, &[row]).await?;
    if let Some(message) = message
        && super::outbox::is_pushed(channel)
        && who.contact.bot != TERMINAL
    {
        ran.letters.add(world, who, &turn, &message, drive.now);
        ran.letters.write(drive.tx, drive.now).await?;
    }
    save(world, drive.tx, who, place, (dialogue, state), drive.now).await?;
    ran.news = Some(Address { channel, bot: who.contact.bot.clone(), external_id: who.contact.external_id.clone() });
    Ok(ran)
}

fn standing(session: &Session) -> (String, String) {
    session.top().map(|frame| (frame.dialogue.clone(), frame.state.clone())).unwrap_or_default()
}

async fn save(
    world: &World,
    tx: &mut Tx,
    who: &Who,
    place: &Place,
    at: (String, String),
    now: Micros,
) -> anyhow::Result<()> {
    let id = &who.conversation.id;
    let body: Sealed = world.vault.seal_json(&who.key, sessions::BODY.of(id.as_str()), &place.session);
    let version = place.session.top().map_or(0, |frame| frame.version);
    let stored =
        sessions::StoredSession { dialogue: at.0, state: at.1, version, seq: place.turns, body, updated_at: now };
    sessions::save(tx, id, &stored).await?;
    Ok(())
}
