//! A house with a desk: parents of the terminal, people of the call centre, and a clock that the test moves.

use std::sync::Arc;
use std::time::Duration;

use esik::channels::{Address, ChannelKind, Content, FileRef, Inbound, Outgoing};
use esik::conversation::desk::Desk;
use esik::conversation::door::{Door, TERMINAL};
use esik::conversation::work;
use esik::conversation::world::World;
use esik::domain::clock::{Clock as _, ManualClock};
use esik::domain::ids::{BlobId, TicketId};
use esik::domain::lang::Lang;
use esik::domain::staff::Role;
use esik::store::contacts::{AddressKey, Contact};
use esik::store::staff::Staff;
use esik::store::tickets::Ticket;
use esik::store::tickets::events::{self, Happened};
use esik::store::{contacts, tickets};

use crate::support::database::TestDb;
use crate::support::desk as people;
use crate::support::world::{TestWorld, afternoon};

/// What a parent answers from the first word to a registration.
pub const REGISTERS: [&str; 3] = ["/start", "1", "8 701 123 45 67"];
/// A parent's IIN.
pub const IIN: &str = "920308497607";

pub struct Stand {
    pub world: Arc<World>,
    pub clock: Arc<ManualClock>,
    pub desk: Desk,
    pub db: TestDb,
}

impl Stand {
    pub async fn new(db: TestDb) -> Self {
        let clock = Arc::new(ManualClock::new(afternoon()));
        let world = TestWorld::open(&db.url, None, clock.clone(), 1).await;
        Self { desk: Desk::new(world.clone()), world, clock, db }
    }

    /// The desk of another process of the same house.
    pub async fn beside(&self) -> Desk {
        Desk::new(TestWorld::open(&self.db.url, None, self.clock.clone(), 2).await)
    }

    /// Somebody of the desk, who is there.
    pub async fn comes(&self, name: &str, role: Role) -> Staff {
        let staff = people::member(&self.world, name, role).await;
        people::is_there(&self.world, &staff).await;
        staff
    }

    pub fn door(&self) -> Door {
        Door::new(self.world.clone())
    }

    /// Stores what a parent says; nothing works on it yet.
    pub async fn stores(&self, who: &str, content: Content) {
        self.clock.advance(Duration::from_millis(1));
        let address = address(who);
        self.door().introduce(&address, Lang::Ru).await.unwrap();
        let at = self.clock.now();
        let update_id = format!("{who}:{}", at.0);
        let inbound = Inbound { address, update_id, language_hint: None, content, message_ref: None, at };
        assert!(self.door().accept(inbound).await.unwrap());
    }

    /// A parent says something, and all that follows happens.
    pub async fn says(&self, who: &str, text: &str) {
        self.stores(who, Content::Text { text: text.to_owned() }).await;
        self.settles().await;
    }

    /// A parent sends a file from the page.
    pub async fn sends(&self, who: &str, bytes: Vec<u8>) -> BlobId {
        let blob = self.door().keep_file(&address(who), bytes).await.unwrap();
        let file = FileRef { remote: None, blob: Some(blob.clone()), photo: true, size: None, album: None };
        self.stores(who, Content::File(file)).await;
        self.settles().await;
        blob
    }

    pub async fn settles(&self) {
        work::drain(&self.world, "worker").await.unwrap();
    }

    /// Time goes by, and what is due happens.
    pub async fn passes(&self, minutes: u64) {
        self.clock.advance(Duration::from_secs(60 * minutes));
        self.settles().await;
    }

    /// The code of the newest SMS.
    pub async fn code(&self, who: &str) -> String {
        let sms = self.door().sms(&address(who)).await.unwrap();
        sms.last().unwrap().1.chars().filter(char::is_ascii_digit).collect()
    }

    /// A parent who has come to the question of their own IIN.
    pub async fn comes_to_iin(&self, who: &str) {
        for text in REGISTERS {
            self.says(who, text).await;
        }
        self.says(who, &self.code(who).await).await;
        assert_eq!(self.heard(who).await.last().unwrap().message, "registration-iin");
    }

    /// A parent who has come there, and a ticket that nobody has.
    pub async fn asks(&self, who: &str) -> TicketId {
        self.comes_to_iin(who).await;
        self.says(who, "оператор").await;
        self.ticket(who).await.id
    }

    pub async fn contact(&self, who: &str) -> Contact {
        let mut tx = self.world.db.read().await.unwrap();
        let address = address(who);
        let key = AddressKey { channel: "web", bot: TERMINAL, external_id: &address.external_id };
        contacts::find_address(&mut tx, key).await.unwrap().unwrap()
    }

    /// The newest ticket of a parent.
    pub async fn ticket(&self, who: &str) -> Ticket {
        let contact = self.contact(who).await;
        let mut tx = self.world.db.read().await.unwrap();
        tickets::latest_of(&mut tx, &contact.conversation).await.unwrap().unwrap()
    }

    pub async fn events(&self, id: &TicketId) -> Vec<Happened> {
        let mut tx = self.world.db.read().await.unwrap();
        events::of(&mut tx, id).await.unwrap()
    }

    /// All that a parent was told.
    pub async fn heard(&self, who: &str) -> Vec<Outgoing> {
        let told = self.door().history(&address(who), 0, 200).await.unwrap();
        told.into_iter().flat_map(|told| told.out).collect()
    }

    /// The ids of the texts a parent was told after so many messages.
    pub async fn told_after(&self, who: &str, messages: usize) -> Vec<String> {
        let ids = |mut message: Outgoing| {
            message.said.push(message.message);
            message.said.dedup();
            message.said
        };
        self.heard(who).await.into_iter().skip(messages).flat_map(ids).collect()
    }
}

pub fn address(who: &str) -> Address {
    Address { channel: ChannelKind::Web, bot: TERMINAL.to_owned(), external_id: who.to_owned() }
}
