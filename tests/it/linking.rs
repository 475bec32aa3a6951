//! One parent on many channels: they join at once, while the first one goes on.

use std::sync::Arc;

use esik::channels::{Address, ChannelKind, Content, Inbound};
use esik::conversation::door::{Door, TERMINAL};
use esik::conversation::work;
use esik::conversation::world::World;
use esik::domain::ids::ConversationId;
use esik::domain::lang::Lang;
use esik::store::contacts::{self, AddressKey};

use crate::both_stores;
use crate::ops::sql;
use crate::support::walker::Walker;
use crate::support::world::TestWorld;

/// Rounds, since who comes first is chance.
const ROUNDS: u16 = 6;
/// Channels that join at once.
const CHANNELS: [ChannelKind; 3] = [ChannelKind::Telegram, ChannelKind::Whatsapp, ChannelKind::Web];

/// A parent at one address; nothing works by itself.
struct Chat {
    world: Arc<World>,
    address: Address,
    n: u16,
    said: u32,
}

impl Chat {
    async fn new(world: &Arc<World>, channel: ChannelKind, n: u16) -> Self {
        let address = Address { channel, bot: TERMINAL.to_owned(), external_id: format!("parent {n}") };
        Door::new(world.clone()).introduce(&address, Lang::Ru).await.unwrap();
        Self { world: world.clone(), address, n, said: 0 }
    }

    async fn hands_in(&mut self, content: Content) {
        self.said += 1;
        let update_id = format!("{:?} {} {}", self.address.channel, self.n, self.said);
        let address = self.address.clone();
        let at = self.world.now();
        let inbound = Inbound { address, update_id, language_hint: None, content, message_ref: None, at };
        assert!(Door::new(self.world.clone()).accept(inbound).await.unwrap());
    }

    async fn says(&mut self, text: &str) {
        self.hands_in(Content::Text { text: text.to_owned() }).await;
        work::drain(&self.world, "worker").await.unwrap();
    }

    /// Answers what is asked until this is; the phone is proved by the messenger.
    async fn walks_to(&mut self, message: &str) {
        let walker = Walker::at(&self.world, self.address.clone(), self.n, "");
        for _ in 0..40 {
            let open = walker.open().await.map_or_else(String::new, |open| open.message);
            if open == message {
                return;
            }
            let text = walker.answer(&open).await;
            if open == "registration-phone" {
                self.hands_in(Content::Contact { phone: text, own: true }).await;
                work::drain(&self.world, "worker").await.unwrap();
            } else {
                self.says(if open.is_empty() { "/start" } else { &text }).await;
            }
        }
        panic!("never came to {message}");
    }

    async fn conversation(&self) -> ConversationId {
        let mut tx = self.world.db.read().await.unwrap();
        let key = AddressKey {
            channel: self.address.channel.as_str(),
            bot: &self.address.bot,
            external_id: &self.address.external_id,
        };
        contacts::find_address(&mut tx, key).await.unwrap().unwrap().conversation
    }
}

both_stores!(channels_join_at_once, |db| async {
    let house = TestWorld::new(db).await;
    let world = &house.world;
    for n in 0..ROUNDS {
        let mut first = Chat::new(world, ChannelKind::Terminal, n).await;
        first.walks_to("application-language").await;
        let mut others = Vec::new();
        for channel in CHANNELS {
            let mut other = Chat::new(world, channel, n).await;
            other.walks_to("registration-birth").await;
            others.push(other);
        }
        let [one, two, three] = &mut others[..] else { unreachable!() };
        let answer = || Content::Text { text: "03.04.1990".to_owned() };
        let works = |who: &'static str| work::drain(world, who);
        let (a, b, c, d) = tokio::join!(
            async {
                first.hands_in(Content::Text { text: "русский язык".to_owned() }).await;
                works("a").await
            },
            async {
                one.hands_in(answer()).await;
                works("b").await
            },
            async {
                two.hands_in(answer()).await;
                works("c").await
            },
            async {
                three.hands_in(answer()).await;
                works("d").await
            },
        );
        for worked in [a, b, c, d] {
            worked.unwrap();
        }
        // Who was in another's way comes a moment later.
        house.clock.advance(std::time::Duration::from_secs(10));
        work::drain(world, "worker").await.unwrap();
        assert_eq!(sql::number(&world.db, "SELECT COUNT(*) FROM inbox WHERE state <> 'done'").await, 0);
        let home = first.conversation().await;
        for other in &others {
            assert_eq!(other.conversation().await, home, "{:?}", other.address.channel);
        }
        let links = sql::number(&world.db, "SELECT COUNT(*) FROM audit WHERE deed = 'link_contact'").await;
        assert_eq!(links, i64::from(n + 1) * 4);
        // Wherever the parent goes on now, the form is there, at one place, and it is filed once.
        let last = &mut others[usize::from(n) % CHANNELS.len()];
        last.says("привет").await;
        last.walks_to("application-done").await;
        let filed = sql::number(&world.db, "SELECT COUNT(*) FROM applications").await;
        assert_eq!(filed, i64::from(n + 1));
    }
});

both_stores!(the_page_that_is_left_hears_of_it_at_once, |db| async {
    let house = TestWorld::new(db).await;
    let world = &house.world;
    let mut page = Chat::new(world, ChannelKind::Web, 0).await;
    page.walks_to("application-language").await;
    let mut chat = Chat::new(world, ChannelKind::Telegram, 0).await;
    chat.walks_to("elsewhere-ask").await;
    let mut news = world.news.subscribe();
    chat.says("да").await;
    let told: Vec<Address> = std::iter::from_fn(|| news.try_recv().ok()).collect();
    assert!(told.contains(&page.address) && told.contains(&chat.address), "{told:?}");
});
