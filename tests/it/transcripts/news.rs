//! News that a transcript writes: what a line leaves out is made up.

use std::time::Duration;

use esik::channels::Address;
use esik::dialogue::session::{Slots, Value};
use esik::dialogue::vocabulary::SlotType;
use esik::domain::calendar::local_date;
use esik::domain::clock::Micros;
use esik::domain::ids::{AccountId, ConversationId, NoticeId};
use esik::domain::notice::NoticeKind;
use esik::domain::phone::Phone;
use esik::queue::notices::catalogue::{self, FactType};
use esik::queue::notices::{self, News};
use esik::store::conversations::{self, Owner};
use esik::store::{Tx, applications, contacts};

use super::stage::Stage;

/// Writes news for whoever is at this address.
pub fn write(
    stage: &Stage,
    address: &Address,
    (kind, given): (NoticeKind, &[(String, String)]),
    line: usize,
) -> Result<bool, String> {
    let world = stage.world().clone();
    stage.run(async move {
        let now = world.now();
        let mut tx = world.db.write().await.expect("the store");
        let (_, account) = whose(&mut tx, address).await;
        let account = account.ok_or("news for a stranger")?;
        let application = applications::list(&mut tx, &account).await.expect("the store").pop();
        let mut facts = Slots::new();
        for (name, held) in catalogue::facts(kind) {
            let own = given.iter().find(|(fact, _)| fact == name).map(|(_, value)| value.as_str());
            let own =
                own.or_else(|| application.as_ref().filter(|_| *name == "application").map(|one| one.id.as_str()));
            if let Some(value) = fact(*held, own, now) {
                facts.insert((*name).to_owned(), value);
            }
        }
        let id = NoticeId::new(now, &mut *world.random());
        let key = format!("{kind}:{line}");
        let news = News { id, kind, account: &account, dedupe_key: &key, facts };
        let written = notices::write(&mut tx, &world.vault, &world.rules, news, now).await;
        tx.commit().await.expect("the store");
        written.map_err(|error| error.to_string())
    })
}

/// A person takes the conversation over, or the bot takes it back.
pub fn hand_over(stage: &Stage, address: &Address, owner: Owner) {
    let world = stage.world().clone();
    stage.run(async move {
        let mut tx = world.db.write().await.expect("the store");
        let (conversation, _) = whose(&mut tx, address).await;
        conversations::set_owner(&mut tx, &conversation, owner).await.expect("the store");
        tx.commit().await.expect("the store");
    });
}

async fn whose(tx: &mut Tx, address: &Address) -> (ConversationId, Option<AccountId>) {
    let key = contacts::AddressKey {
        channel: address.channel.as_str(),
        bot: &address.bot,
        external_id: &address.external_id,
    };
    let contact = contacts::find_address(tx, key).await.expect("the store").expect("somebody");
    let conversation = conversations::find(tx, &contact.conversation).await.expect("the store").expect("theirs");
    (conversation.id, conversation.account)
}

/// A fact as given, else as made up; an id is not made up.
fn fact(held: FactType, given: Option<&str>, now: Micros) -> Option<Value> {
    let text = |made_up: &str| given.unwrap_or(made_up).to_owned();
    Some(match held {
        FactType::Id => Value::Code(given?.to_owned()),
        FactType::Code(codes) => Value::Code(text(codes[0])),
        FactType::Words(_) => Value::Text(text("№ 12 «Балдырған»")),
        FactType::Slot(SlotType::Name) => Value::Text(text("Рамазан")),
        FactType::Slot(SlotType::Number) => Value::Number(text("3").parse().expect("a number")),
        FactType::Slot(SlotType::Moment) => Value::Moment(now.plus(Duration::from_secs(3 * 86_400))),
        FactType::Slot(SlotType::Date) => Value::Date(local_date(now)),
        FactType::Slot(SlotType::Phone) => Value::Phone(Phone::parse("+77011234567").expect("a phone")),
        FactType::Slot(SlotType::Place) => Value::Code(text("751410000")),
        FactType::Slot(SlotType::Language) => Value::Code(text("kk")),
        FactType::Slot(SlotType::Group) => Value::Code(text("general")),
        FactType::Slot(_) => Value::Text(text("2026-0000001-2")),
    })
}
