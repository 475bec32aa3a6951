//! A person at one address, whose dialogues ask for actions.

use esik::conversation::actions::{self, Local, Performed, Remote};
use esik::conversation::who::Who;
use esik::dialogue::session::{Slots, Value};
use esik::dialogue::turn::Deed;
use esik::domain::ids::{CallId, ContactId, ConversationId};
use esik::domain::iin::Iin;
use esik::domain::lang::Lang;
use esik::domain::phone::Phone;
use esik::store::contacts::{AddressKey, NewContact};
use esik::store::{Tx, contacts};

use crate::support::world::TestWorld;

/// Айгүл of domain.md 2.4.
pub const IIN: &str = "920308497607";
/// A man of domain.md 2.4.
pub const OTHER_IIN: &str = "891123397315";

/// Somebody who writes.
pub struct Talker<'w> {
    pub house: &'w TestWorld,
    pub contact: ContactId,
    /// Answers so far.
    pub slots: Slots,
}

impl<'w> Talker<'w> {
    /// Somebody who writes for the first time, or again.
    pub async fn at(house: &'w TestWorld, channel: &str) -> Self {
        let world = &house.world;
        let mut tx = world.db.write().await.unwrap();
        // One after the other: chance is behind a lock, held till the end of a statement.
        let id = ContactId::new(world.now(), &mut *world.random());
        let conversation = ConversationId::new(world.now(), &mut *world.random());
        let new = NewContact { id, conversation, language: Some(Lang::Ru) };
        let address = AddressKey { channel, bot: "1", external_id: "77" };
        let contact = contacts::find_or_create(&mut tx, address, &new, world.now()).await.unwrap().id;
        tx.commit().await.unwrap();
        let slots = Slots::from([("consent".to_owned(), Value::Code("agree".to_owned()))]);
        Self { house, contact, slots }
    }

    /// Gives a phone as an answer.
    pub fn phone(&mut self, number: &str) -> &mut Self {
        self.slots.insert("phone".to_owned(), Value::Phone(Phone::parse(number).unwrap()));
        self
    }

    /// Gives an IIN as an answer.
    pub fn iin(&mut self, digits: &str) -> &mut Self {
        self.slots.insert("iin".to_owned(), Value::Iin(Iin::parse(digits).unwrap()));
        self
    }

    /// Tells who they are: the end of an IIN, and a birth date as `1992-03-08`.
    pub fn parent(&mut self, tail: &str, birth: &str) -> &mut Self {
        self.slots.insert("tail".to_owned(), Value::Text(tail.to_owned()));
        self.slots.insert("birth".to_owned(), Value::Date(birth.parse().unwrap()));
        self
    }

    /// Presses a button whose choice is kept.
    pub fn choose(&mut self, slot: &str, code: &str) {
        self.slots.insert(slot.to_owned(), Value::Code(code.to_owned()));
    }

    /// Picks a place.
    pub fn place(&mut self, slot: &str, code: &str) -> &mut Self {
        self.slots.insert(slot.to_owned(), Value::Code(code.to_owned()));
        self
    }

    /// What an action wrote.
    pub fn number(&self, slot: &str) -> i64 {
        match self.slots.get(slot) {
            Some(Value::Number(number)) => *number,
            other => panic!("{slot} is {other:?}"),
        }
    }

    fn deed(&self, action: &str) -> Deed {
        Deed {
            action: action.to_owned(),
            dialogue: "registration".to_owned(),
            slots: self.slots.clone(),
            secret: None,
            file: None,
            own_phone: false,
        }
    }

    /// Who they are to the store.
    pub async fn who(&self, tx: &mut Tx) -> Who {
        let contact = contacts::find(tx, &self.contact).await.unwrap().unwrap();
        Who::read(&self.house.world, tx, contact, self.house.world.now()).await.unwrap()
    }

    /// Performs a local action and commits.
    pub async fn act(&mut self, action: &str) -> &'static str {
        let deed = self.deed(action);
        self.try_act(&deed).await.unwrap()
    }

    /// Types a code.
    pub async fn code(&mut self, code: &str) -> &'static str {
        let deed = Deed { secret: Some(code.to_owned()), ..self.deed("verify_code") };
        self.try_act(&deed).await.unwrap()
    }

    /// Performs a local action that may fail.
    pub async fn tries(&mut self, action: &str) -> anyhow::Result<&'static str> {
        let deed = self.deed(action);
        self.try_act(&deed).await
    }

    async fn try_act(&mut self, deed: &Deed) -> anyhow::Result<&'static str> {
        let world = &self.house.world;
        let mut tx = world.db.write().await?;
        let mut who = self.who(&mut tx).await;
        let mut cx = Local { world, tx: &mut tx, who: &mut who, deed, now: world.now(), links: Vec::new() };
        let done = actions::perform(&mut cx).await?.expect("a local action");
        tx.commit().await?;
        Ok(self.told(done))
    }

    /// Performs a remote action under a fresh call.
    pub async fn call(&mut self, action: &str) -> &'static str {
        let id = CallId::new(self.house.world.now(), &mut *self.house.world.random());
        let deed = self.deed(action);
        self.call_as(&deed, &id).await
    }

    /// The messenger proves the phone.
    pub async fn card(&mut self) -> &'static str {
        let id = CallId::new(self.house.world.now(), &mut *self.house.world.random());
        let deed = Deed { own_phone: true, ..self.deed("send_code") };
        self.call_as(&deed, &id).await
    }

    /// Asks for a code under this call.
    pub async fn send_under(&mut self, id: &CallId) -> &'static str {
        let deed = self.deed("send_code");
        self.call_as(&deed, id).await
    }

    async fn call_as(&mut self, deed: &Deed, call: &CallId) -> &'static str {
        let world = &self.house.world;
        let mut tx = world.db.write().await.unwrap();
        let conversation = self.who(&mut tx).await.conversation.id;
        tx.commit().await.unwrap();
        let cx = Remote {
            world,
            contact: &self.contact,
            conversation: &conversation,
            lang: Lang::Ru,
            deed,
            call,
            asked_at: world.now(),
        };
        let done = actions::perform_remote(&cx).await.unwrap();
        self.told(done)
    }

    fn told(&mut self, done: Performed) -> &'static str {
        self.slots.extend(done.writes);
        done.outcome
    }

    /// The codes that came to a phone, the newest last.
    pub fn codes(&self, number: &str) -> Vec<String> {
        let phone = Phone::parse(number).unwrap();
        let texts = self.house.world.gateways.sms.sandbox().unwrap().received(&phone);
        texts.iter().map(|sms| sms.text.chars().filter(char::is_ascii_digit).collect()).collect()
    }

    /// Registers with a phone the messenger proves.
    pub async fn register(&mut self, number: &str, iin: &str) -> &'static str {
        assert_eq!(self.phone(number).card().await, "already_proven");
        assert_eq!(self.act("find_account").await, "unknown");
        assert_eq!(self.iin(iin).call("find_person").await, "found");
        self.act("save_account").await
    }
}
