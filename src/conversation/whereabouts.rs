//! Where a parent is who has several channels: a form is open at one of them at a time.
//!
//! The session knows at which address the open question stands. Who speaks at another one, while a form lies half done, is asked whether to
//! go on there ([`ask`], dialogue `elsewhere`); meanwhile, and if they say no, it waits where it is ([`Left`]): whoever answers there goes
//! on at the very question, and its buttons hold. If they say yes, or open the same thing from the menu, it goes on here, and the other
//! address is told once ([`told`]).

use crate::channels::{Address, ChannelKind, Content, Outgoing};
use crate::dialogue::elsewhere;
use crate::dialogue::session::{Frame, Left, Session, Slots, Value};
use crate::dialogue::turn::{Env, Input};
use crate::dialogue::{half_done, vocabulary::SlotType};
use crate::domain::calendar;
use crate::domain::clock::Micros;
use crate::i18n::Args;
use crate::store::contacts::{self, Contact};
use crate::store::conversations::Owner;
use crate::store::outbox::Lane;
use crate::store::{Tx, turns};

use super::drive::Drive;
use super::letter::Letter;
use super::render::Pen;
use super::turn::{self, Place};
use super::who::Who;
use super::world::World;

/// The dialogue that asks.
const DIALOGUE: &str = "elsewhere";
/// What is said where the form was.
pub(in crate::conversation) const WENT_ON: &str = "common-went-on";

/// Where a person has come from.
#[derive(Default)]
pub(super) struct Came {
    /// They are back at a question that was left: its number, which its buttons hold.
    pub(super) seq: Option<u32>,
    /// A form lies half done at another address: what is asked of it, unless they came for something of its own.
    pub(super) asked: Option<Slots>,
}

/// Somebody speaks: notes where, and finds or leaves what is open.
///
/// # Errors
/// The store.
pub(super) async fn came(
    world: &World,
    tx: &mut Tx,
    who: &mut Who,
    place: &mut Place,
    content: &Content,
    now: Micros,
) -> anyhow::Result<Came> {
    let silent = matches!(content, Content::Blocked | Content::Unblocked | Content::Changed { .. });
    let here = who.contact.id.clone();
    if silent || place.session.at.as_ref() == Some(&here) {
        return Ok(Came::default());
    }
    if place.session.at.is_some() || place.turns > 0 {
        contacts::came(tx, &here, now).await?;
        who.contact.came_at = Some(now);
    }
    let person = who.conversation.owner == Owner::Person;
    if person || who.account.is_none() || who.contact.language.is_none() {
        place.session.at = Some(here);
        return Ok(Came::default());
    }
    let left = place.session.left.take_if(|left| left.at == here);
    let back = left.and_then(|left| Some((left.seq, elsewhere::take_out(&mut place.session, &left.form)?)));
    let asked = leave(world, tx, who, place, now).await?;
    place.session.at = Some(here);
    Ok(match back {
        Some((seq, form)) => {
            elsewhere::come_back(&mut place.session, form);
            Came { seq: Some(seq), asked: None }
        }
        None => Came { seq: None, asked },
    })
}

/// Leaves a form that lies half done at another address than this contact's; answers what may be asked of it here. What is open otherwise
/// stays.
///
/// # Errors
/// The store.
pub(super) async fn leave(
    world: &World,
    tx: &mut Tx,
    who: &Who,
    place: &mut Place,
    now: Micros,
) -> anyhow::Result<Option<Slots>> {
    let session = &mut place.session;
    let Some(there) = other(tx, who, session, place.turns).await? else { return Ok(None) };
    let Some(form) = half_done(&world.flows, session).map(str::to_owned) else { return Ok(None) };
    let about = about(world, session, &form, &there);
    let env = Env { today: calendar::local_date(now), registered: who.account.is_some() };
    let seq = session.seq;
    let left = elsewhere::leave(&world.flows, session, env);
    Ok(left.map(|form| {
        session.left = Some(Left { at: there.id, seq, form });
        about
    }))
}

/// The other address where the open question stands, where it is still one of this conversation's.
async fn other(tx: &mut Tx, who: &Who, session: &Session, turns: i64) -> anyhow::Result<Option<Contact>> {
    let at = match &session.at {
        Some(at) => Some(at.clone()),
        // A session of before it was noted.
        None if turns > 0 => {
            turns::history(tx, &who.conversation.id, None, 1).await?.pop().and_then(|turn| turn.contact)
        }
        None => None,
    };
    let Some(at) = at.filter(|at| *at != who.contact.id) else { return Ok(None) };
    Ok(contacts::find(tx, &at).await?.filter(|contact| contact.conversation == who.conversation.id))
}

/// What the question says of a form: where it stands, what it is, whose, and how far it has come.
fn about(world: &World, session: &Session, form: &str, there: &Contact) -> Slots {
    let text = |text: &str| Value::Code(text.to_owned());
    let mut about = Slots::from([("channel".to_owned(), text(&there.channel)), ("form".to_owned(), text(form))]);
    let frames = || session.stack.iter().skip_while(|frame| frame.dialogue != form);
    let name = |frame: &Frame| {
        let flow = world.flows.get(&frame.dialogue)?;
        let mut names = flow.slots.iter().filter(|(_, at)| at.value.kind == SlotType::Name);
        names.find_map(|(slot, _)| frame.slots.get(slot).cloned())
    };
    if let Some(name) = frames().find_map(name) {
        about.insert("name".to_owned(), name);
        about.insert("named".to_owned(), Value::Number(1));
    }
    let step = |frame: &Frame| world.flows.get(&frame.dialogue)?.step(&frame.state);
    if let Some((step, steps)) = frames().filter_map(step).next() {
        about.insert("step".to_owned(), Value::Number(step.into()));
        about.insert("steps".to_owned(), Value::Number(steps.into()));
    }
    about
}

/// The question whether to go on here.
pub(super) fn ask(about: Slots) -> Input {
    Input::Start { dialogue: DIALOGUE.to_owned(), args: about, aside: false }
}

/// After a turn: a form that was left elsewhere and has been taken up here is told of there, once. Answers
/// whose page has news of it.
///
/// # Errors
/// The store.
pub(super) async fn told(
    world: &World,
    drive: &mut Drive<'_>,
    who: &Who,
    place: &mut Place,
) -> anyhow::Result<Vec<Address>> {
    let session = &mut place.session;
    let Some(left) = session.left.take_if(|left| !elsewhere::is_parked(&session.parked, &left.form)) else {
        return Ok(Vec::new());
    };
    if !session.stack.iter().any(|frame| frame.dialogue == left.form) {
        return Ok(Vec::new());
    }
    let there = contacts::find(drive.tx, &left.at).await?;
    let Some(there) = there.filter(|contact| contact.conversation == who.conversation.id && contact.reachable) else {
        return Ok(Vec::new());
    };
    let mut them = who.beside(there);
    them.lang = them.contact.language.unwrap_or(them.lang);
    let pen = Pen { world, lang: them.lang, channel: them.address()?.channel };
    let here = ChannelKind::parse(&who.contact.channel).map_or("", ChannelKind::as_str);
    let args = Args::new().with("channel_code", here);
    let text = world.texts.say(them.lang, WENT_ON, None, &args)?;
    let message = Outgoing { message: WENT_ON.to_owned(), text, ways: Vec::new(), ..pen.say(&[]) };
    Ok(turn::note(world, drive, &them, place, Some(message), Letter::new(None, DIALOGUE, Lane::Interactive))?.news)
}
