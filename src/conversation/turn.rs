//! One turn: an input of a conversation, its effects, and the answer, all in one transaction.

use std::collections::VecDeque;

use anyhow::Context as _;

use crate::channels::{Address, ChannelKind, Content, Inbound, Outgoing};
use crate::dialogue::session::{Session, Watch};
use crate::dialogue::turn::{Env, Question};
use crate::dialogue::vocabulary::Expect;
use crate::dialogue::{self};
use crate::domain::clock::Micros;
use crate::domain::ids::TurnId;
use crate::domain::limits;
use crate::domain::staff::Deed;
use crate::store::calls::CallState;
use crate::store::conversations::Owner;
use crate::store::inbox::InboxRow;
use crate::store::outbox::Lane;
use crate::store::sessions::StoredSession;
use crate::store::{Tx, contacts, conversations, inbox, sessions, tokens, turns};

use super::album;
use super::apart;
use super::batch::Claimed;
use super::calls::Begun;
use super::deeds;
use super::desk;
use super::door::TERMINAL;
use super::drive::{Drive, Ending};
use super::ledger::Ledger;
use super::letter::{self, Letter, Told};
use super::notices;
use super::outbox::Letters;
use super::render::Pen;
use super::routing::{Event, Kind, Route};
use super::timers;
use super::understand::{self, Meant};
use super::whereabouts;
use super::who::Who;
use super::world::World;

/// What a turn leaves to do after its commit.
#[derive(Debug, Default)]
pub struct Ran {
    /// Whose pages have news.
    pub news: Vec<Address>,
    /// Messages, stored; to be handed on.
    pub letters: Letters,
    /// The turn ends in a call.
    pub call: bool,
    /// The call to perform; `None` with [`Ran::call`]: it waits for a worker.
    pub begun: Option<Begun>,
    /// The contact went to another conversation (joined an account, erased their data).
    pub moved: bool,
    /// More is due, here or where it went: a worker shall look at once.
    pub more: bool,
    /// When this conversation has work of its own again; `None`: when its next update waits.
    pub due: Option<Micros>,
}

/// The conversation's stored place: the session and the numbers around it.
pub struct Place {
    /// The session.
    pub session: Session,
    /// Turns so far.
    pub turns: i64,
    /// `false`: the stored session does not open; it is left as it is, to be mended.
    pub sound: bool,
}

/// Handles what is due in a claimed conversation: a call's outcome, else the oldest waiting update. What it leaves goes to the ledger,
/// the deeds of the domain are written at once.
///
/// # Errors
/// Ours: the store, a broken row, a missing text. The transaction must be rolled back.
pub async fn run(
    world: &World,
    tx: &mut Tx,
    ledger: &mut Ledger,
    mut claimed: Claimed,
    now: Micros,
) -> anyhow::Result<Ran> {
    let id = claimed.conversation.id.clone();
    let mut finished = claimed.calls.iter().position(|call| call.state == CallState::Finished);
    if finished.is_none()
        && let Some(open) = claimed.calls.first_mut()
    {
        if open.deadline_at > now {
            ledger.again.push((id, open.deadline_at));
            return Ok(Ran::default());
        }
        super::calls::time_out(world, tx, open, now).await?;
        finished = Some(0);
    }
    let ran = if let Some(place) = finished {
        let call = claimed.calls.swap_remove(place);
        ledger.taken.push(call.id.clone());
        super::calls::outcome(world, tx, ledger, &call, claimed, now).await?
    } else if let Some(waiting) = claimed.waiting.take() {
        if waiting.next_at > now {
            ledger.again.push((id, waiting.next_at));
            return Ok(Ran::default());
        }
        update(world, tx, ledger, claimed, &waiting.row, now).await?
    } else if claimed.notices.is_empty() {
        timers::fire(world, tx, ledger, claimed, now).await?
    } else {
        notices::tell(world, tx, ledger, claimed, now).await?
    };
    let call = (ran.call && !ran.moved).then(|| now.plus(limits::CALL_TIMEOUT));
    match call.or(ran.due) {
        Some(at) => ledger.again.push((id, at)),
        None => ledger.rest.push(id),
    }
    Ok(ran)
}

/// Handles a stored update.
async fn update(
    world: &World,
    tx: &mut Tx,
    ledger: &mut Ledger,
    mut claimed: Claimed,
    row: &InboxRow,
    now: Micros,
) -> anyhow::Result<Ran> {
    let Some(contact) = claimed.contact(&row.contact) else {
        // It was stored while its contact went to another conversation, where it is handled in its turn.
        let contact = contacts::find(tx, &row.contact).await?.context("an update without its contact")?;
        inbox::rehome(tx, &row.id, &contact.conversation).await?;
        conversations::set_due(tx, &contact.conversation, now).await?;
        return Ok(Ran { more: true, ..Ran::default() });
    };
    let payload = row.payload.as_ref().context("a waiting update without payload")?;
    let key = claimed.contact_key.as_ref().context("an update without its key")?;
    let payload = world.vault.open(key, inbox::PAYLOAD.of(row.id.as_str()), payload)?;
    let stored = claimed.session.take();
    let mut who = claimed.who(world, tx, contact, now).await?;
    let Some(inbound) = decode(&who, &payload, row.received_at)? else {
        ledger.done.push(row.id.clone());
        return Ok(Ran::default());
    };
    let Some(files) = album::rest(world, tx, &who, (row, &inbound), now).await? else { return Ok(Ran::default()) };
    let mut place = place(world, tx, &who, stored).await?;
    let mut came = whereabouts::came(world, tx, &mut who, &mut place, &inbound.content, now).await?;
    let question = open_question(world, &who, &place.session, now);
    let mut meant = understand::read(world, &inbound, question.as_ref(), came.seq.unwrap_or(place.session.seq));
    if let Meant::Reachable(reachable) = meant {
        contacts::set_reachable(tx, &who.contact.id, reachable).await?;
        ledger.done.push(row.id.clone());
        return Ok(Ran::default());
    }
    if let Meant::Changed { moved } = meant {
        apart::go(world, tx, &who, moved, now).await?;
        let account = who.account.as_ref().map(|account| account.id.clone());
        ledger.links.extend(account.map(|account| (Deed::UnlinkContact, account, who.contact.id.clone())));
        ledger.done.push(row.id.clone());
        return Ok(Ran { moved: true, ..Ran::default() });
    }
    let mut heard = letter::heard(world, &who, &inbound, question.as_ref());
    let deed = if let Meant::Deed(id) = &meant { Some(id.clone()) } else { None };
    if let Some(id) = &deed {
        (meant, heard) = deeds::read(world, tx, &who, id, now).await?;
    }
    let deletes = must_vanish(&inbound, question.as_ref()).then(|| inbound.message_ref.clone()).flatten();
    let asked_before = who.contact.language.is_some();
    if !asked_before && place.turns == 0 {
        who.lang = inbound.language_hint.unwrap_or(who.lang);
    }
    let elsewhere = came.asked.take().filter(|_| !matches!(meant, Meant::Dialogue(..) | Meant::Desk(_)));
    let mut route = super::routing::route(&world.routes, event(&meant, &who, question.as_ref())).await;
    // The files have changed since: what was said answers a question that is gone.
    let env = Env { today: crate::domain::calendar::local_date(now), registered: who.account.is_some() };
    if matches!(route, Route::Begin | Route::SayStale) && dialogue::moved::moves(&world.flows, &place.session, env) {
        route = Route::Repeat;
    }
    if let Some(about) = elsewhere {
        (meant, route) = (Meant::Input(whereabouts::ask(about)), Route::Resume);
    }
    if let (Some(id), Route::Aside) = (&deed, route) {
        tokens::mark_used(tx, id, now).await?;
    }
    let began = who.conversation.id.clone();
    let mut drive = Drive::new(world, tx, ledger, now);
    if route == Route::Desk {
        drive.deletes.clone_from(&deletes);
        let letter = Letter::new(heard, inbound.content.kind(), Lane::Interactive);
        let said = desk::Said { meant, content: &inbound.content, album: files, question: question.as_ref() };
        let returned = match desk::hear(world, &mut drive, &mut who, &mut place, said, letter).await? {
            desk::Heard::Told(ran) => {
                ledger.done.push(row.id.clone());
                return Ok(*ran);
            }
            desk::Heard::Bot(words, said, talked) => {
                (meant, heard, route) = (words, said, Route::Aside);
                talked
            }
        };
        drive = Drive::new(world, tx, ledger, now);
        (drive.deletes, drive.files) = (deletes, VecDeque::new());
        if returned {
            drive.speak("handoff-returned");
        }
    } else {
        (drive.deletes, drive.files) = (deletes, files.into());
    }
    let ending = drive.take(&mut who, &mut place, route, meant).await?;
    let heard = heard.or_else(|| drive.picked.take());
    let letter = Letter::new(heard, inbound.content.kind(), Lane::Interactive);
    let there = whereabouts::told(world, &mut drive, &who, &mut place).await?;
    let mut ran = if drive.person {
        desk::ask(world, &mut drive, &mut who, &mut place, letter).await?
    } else {
        finish(world, &mut drive, &who, &mut place, ending, letter)?
    };
    ran.news.extend(there);
    ran.moved = who.conversation.id != began;
    ledger.done.push(row.id.clone());
    Ok(ran)
}

/// A stored update in our own words; `None`: nothing for us.
pub(super) fn decode(who: &Who, payload: &[u8], at: Micros) -> anyhow::Result<Option<Inbound>> {
    super::intake::read_again(&who.address()?, payload, at)
}

/// The session of a conversation, new where there is none.
pub(super) async fn load(world: &World, tx: &mut Tx, who: &Who) -> anyhow::Result<Place> {
    let stored = sessions::load(tx, &who.conversation.id).await?;
    place(world, tx, who, stored).await
}

/// The session of a conversation, of what was read.
pub(super) async fn place(
    world: &World,
    tx: &mut Tx,
    who: &Who,
    stored: Option<StoredSession>,
) -> anyhow::Result<Place> {
    let id = &who.conversation.id;
    let Some(stored) = stored else {
        let session = Session { watch: Some(Watch::new(world.now())), ..Session::default() };
        return Ok(Place { session, turns: turns::last_seq(tx, id).await?, sound: true });
    };
    let body = world.vault.open(&who.key, sessions::BODY.of(id.as_str()), &stored.body)?;
    let mut session = Session::unpack(&body)?;
    // Held from the first, so that the engine leaves room for it.
    session.watch.get_or_insert(Watch::new(stored.updated_at));
    Ok(Place { session, turns: stored.seq, sound: true })
}

/// The place of a conversation whose session cannot be read: enough to say a word, and nothing of it is kept.
pub(super) async fn lost(tx: &mut Tx, who: &Who) -> anyhow::Result<Place> {
    let turns = turns::last_seq(tx, &who.conversation.id).await?;
    Ok(Place { session: Session::default(), turns, sound: false })
}

/// The question a person sees now.
pub(super) fn open_question(world: &World, who: &Who, session: &Session, now: Micros) -> Option<Question> {
    let env = Env { today: crate::domain::calendar::local_date(now), registered: who.account.is_some() };
    dialogue::open(&world.flows, session, env)
}

fn event(meant: &Meant, who: &Who, question: Option<&Question>) -> Event {
    let kind = match meant {
        Meant::Reachable(_) => Kind::Reachable,
        // Whether the number is still theirs is settled before anything is routed.
        Meant::Begin | Meant::Changed { .. } => Kind::Begin,
        Meant::Stale => Kind::Stale,
        Meant::Dialogue(..) => Kind::Dialogue,
        Meant::Desk(_) => Kind::Desk,
        Meant::Spent(_) | Meant::Deed(_) => Kind::Spent,
        Meant::Input(_) => Kind::Answer,
    };
    Event {
        meant: kind,
        has_language: who.contact.language.is_some(),
        choosing_language: question.is_some_and(|question| question.message.starts_with("language-")),
        // Last words to a stranger are no question: whatever follows begins anew.
        asking: question.is_some_and(|question| question.expect.is_some() || who.account.is_some()),
        registered: who.account.is_some(),
        desk: who.conversation.owner == Owner::Person,
    }
}

/// A message that held an IIN or a code does not stay in the chat, where the messenger lets us take it away.
fn must_vanish(inbound: &Inbound, question: Option<&Question>) -> bool {
    let Content::Text { text } = &inbound.content else { return false };
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    let asked = question.and_then(|question| question.expect);
    digits >= 12 || (asked == Some(Expect::Otp) && digits >= 4)
}

/// The person has spoken: the silence begins anew, and the turn is put into the ledger.
pub(super) fn finish(
    world: &World,
    drive: &mut Drive<'_>,
    who: &Who,
    place: &mut Place,
    ending: Ending,
    letter: Letter,
) -> anyhow::Result<Ran> {
    timers::keep(world, drive.ledger, who, place, drive.now);
    write(world, drive, who, place, ending, letter)
}

/// Puts the turn, its message and the session into the ledger.
pub(super) fn write(
    world: &World,
    drive: &mut Drive<'_>,
    who: &Who,
    place: &mut Place,
    ending: Ending,
    letter: Letter,
) -> anyhow::Result<Ran> {
    let channel = ChannelKind::parse(&who.contact.channel).context("a contact of an unknown channel")?;
    let pen = Pen { world, lang: who.lang, channel };
    let mut message: Option<Outgoing> = match &ending {
        Ending::Asked(question) => Some(pen.ask(&drive.said, question, place.session.seq)),
        Ending::Rests if drive.said.is_empty() => None,
        Ending::Rests => Some(pen.say(&drive.said)),
        Ending::Calls => None,
    };
    if let Some(message) = &mut message {
        message.deletes = drive.deletes.take();
    }
    let ran = record(world, drive, who, place, message, letter)?;
    Ok(Ran { call: matches!(ending, Ending::Calls), begun: drive.begun.take(), ..ran })
}

/// Puts a turn and the message that is its answer into the ledger, and the session as it stands.
pub(super) fn record(
    world: &World,
    drive: &mut Drive<'_>,
    who: &Who,
    place: &mut Place,
    message: Option<Outgoing>,
    letter: Letter,
) -> anyhow::Result<Ran> {
    let ran = note(world, drive, who, place, message, letter)?;
    if place.sound {
        keep_session(world, drive.ledger, who, place, drive.now);
    } else {
        drive.ledger.counted.push((who.conversation.id.clone(), place.turns));
    }
    Ok(ran)
}

/// Puts a turn and its message into the ledger, while the session waits for the next one.
pub(super) fn note(
    world: &World,
    drive: &mut Drive<'_>,
    who: &Who,
    place: &mut Place,
    message: Option<Outgoing>,
    letter: Letter,
) -> anyhow::Result<Ran> {
    let address = who.address()?;
    place.turns += 1;
    // Somebody else has the word: where the dialogue went is seen when it comes back.
    let message = message.filter(|_| letter.stands || who.conversation.owner == Owner::Bot);
    let out = message.iter().cloned().collect();
    let told = Told { heard: letter.heard, out, staff: letter.staff, files: letter.files };
    let turn = TurnId::new(drive.now, &mut *world.random());
    let content = world.vault.seal_json(&who.key, turns::CONTENT.of(turn.as_str()), &told);
    let (dialogue, state) = standing(&place.session);
    let row = turns::Turn {
        id: turn.clone(),
        conversation: who.conversation.id.clone(),
        contact: Some(who.contact.id.clone()),
        seq: place.turns,
        at: drive.now,
        dialogue,
        state,
        input: letter.input.to_owned(),
        outcome: drive.outcome.clone(),
        cause: drive.cause.clone(),
        content: Some(content),
    };
    drive.ledger.turns.push(row);
    if let Some(message) = message
        && super::outbox::is_pushed(address.channel)
        && who.contact.bot != TERMINAL
    {
        let said = (&message, letter.lane, letter.stands);
        drive.ledger.letters.add_news(world, who, &turn, said, (letter.notice.as_ref(), drive.now));
    }
    Ok(Ran { news: vec![address], ..Ran::default() })
}

pub(super) fn standing(session: &Session) -> (String, String) {
    session.top().map(|frame| (frame.dialogue.clone(), frame.state.clone())).unwrap_or_default()
}

/// Puts the session into the ledger as it stands now.
pub(super) fn keep_session(world: &World, ledger: &mut Ledger, who: &Who, place: &Place, now: Micros) {
    let id = &who.conversation.id;
    let body = world.vault.seal(&who.key, sessions::BODY.of(id.as_str()), &place.session.pack());
    let (dialogue, state) = standing(&place.session);
    let version = place.session.top().map_or(0, |frame| frame.version);
    let session = StoredSession { dialogue, state, version, seq: place.turns, body, updated_at: now };
    ledger.sessions.push((id.clone(), session));
}
