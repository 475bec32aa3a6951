//! The letters of turns: sealed, stored with the turn, handed to the sender after the commit.

use crate::channels::Outgoing;
use crate::domain::clock::Micros;
use crate::domain::ids::{MessageId, NoticeId, TurnId};
use crate::store::outbox::{Lane, NewMessage};
use crate::store::{StoreError, Tx, outbox};

use super::super::who::Who;
use super::super::world::World;
use super::parcel::{FRESH, LEASE, Parcel, Reach, Stands};
use super::post::Place;

/// What turns of one transaction say. [`Letters::add`] in the turn, [`Letters::write`] once before the commit, [`Letters::hand`] after it;
/// dropped instead, as after a rollback, nothing is said.
#[derive(Debug, Default)]
pub struct Letters {
    rows: Vec<NewMessage>,
    /// Of each, its place on the way to the sender; `None`: it waits in its row.
    by_hand: Vec<Option<(Place, Parcel)>>,
}

impl Letters {
    /// Adds a message of a turn.
    pub fn add(&mut self, world: &World, who: &Who, turn: &TurnId, said: (&Outgoing, Lane, bool), now: Micros) {
        self.add_news(world, who, turn, said, (None, now));
    }

    /// Adds a message of a turn that tells an urgent notice.
    pub fn add_news(
        &mut self,
        world: &World,
        who: &Who,
        turn: &TurnId,
        (message, lane, stands): (&Outgoing, Lane, bool),
        (notice, now): (Option<&NoticeId>, Micros),
    ) {
        let id = MessageId::new(now, &mut *world.random());
        let (contact, conversation) = (&who.contact, &who.conversation);
        // What may wait for answers waits in its row.
        let hand = || world.post.place(&contact.channel, &contact.bot, &contact.id);
        let place = if lane == Lane::Interactive { hand() } else { None };
        let unnoted = place.as_ref().and_then(|place| place.unnoted.as_ref());
        self.rows.push(NewMessage {
            body: world.vault.seal_json(&who.key, outbox::BODY.of(id.as_str()), message),
            id: id.clone(),
            conversation: conversation.id.clone(),
            contact: contact.id.clone(),
            channel: contact.channel.clone(),
            bot: contact.bot.clone(),
            lane,
            epoch: if stands { outbox::ANY_EPOCH } else { conversation.epoch },
            turn: Some(turn.clone()),
            ord: 0,
            by_hand: place.is_some().then(|| now.plus(LEASE)),
            after: unnoted.map(|unnoted| unnoted.id.clone()),
            notice: notice.cloned(),
        });
        let parcel = || Parcel {
            id,
            contact: contact.id.clone(),
            address: contact.external_id.clone(),
            lang: who.lang,
            lane,
            bulk: None,
            failed: 0,
            stands: Stands::default(),
            reach: Reach::read(
                &world.vault,
                &contact.id,
                contact.number.as_ref(),
                (contact.heard_at, contact.rests_until),
            ),
            notice: notice.cloned(),
            message: message.clone(),
            until: now.plus(FRESH),
        };
        self.by_hand.push(place.map(|place| (place, parcel())));
    }

    /// Takes over what other turns of the same transaction say.
    pub fn append(&mut self, mut other: Self) {
        self.rows.append(&mut other.rows);
        self.by_hand.append(&mut other.by_hand);
    }

    /// Nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_hand.is_empty()
    }

    /// Stores what was added, in one statement or a few.
    ///
    /// # Errors
    /// The store.
    pub async fn write(&mut self, tx: &mut Tx, now: Micros) -> Result<(), StoreError> {
        if self.rows.is_empty() {
            return Ok(());
        }
        for stored in outbox::insert_many(tx, &self.rows, now).await? {
            let kept = |letter: &&mut Option<(Place, Parcel)>| {
                letter.as_ref().is_some_and(|(_, parcel)| parcel.id == stored.id)
            };
            let Some(letter) = self.by_hand.iter_mut().find(kept) else { continue };
            match letter {
                Some((place, parcel)) if stored.by_hand => {
                    let unnoted = place.unnoted.take().map(|unnoted| unnoted.stands);
                    parcel.stands = unnoted.unwrap_or_else(|| Stands::stored(stored.sent_ref));
                }
                // Something of the person is before it.
                waits => *waits = None,
            }
        }
        self.rows.clear();
        Ok(())
    }

    /// After the commit: the sender gets them, or is told to look.
    pub fn hand(self, world: &World) {
        let mut waiting = false;
        for letter in self.by_hand {
            match letter {
                Some((place, parcel)) => place.send(parcel),
                None => waiting = true,
            }
        }
        if waiting {
            world.ring_outgoing();
        }
    }
}
