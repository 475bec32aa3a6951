//! One letter to many people.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::channels::Outgoing;
use crate::domain::ids::{ContactId, MessageId};
use crate::domain::lang::Lang;
use crate::store::bulks;

use super::super::world::World;

/// Recipients in one commit: nobody who answers waits long for it.
const PART: usize = 256;

/// What a bulk says, in each language. The words are chosen when a message is claimed, by the language of that moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// In Kazakh, and in every language that is not among the others.
    pub kazakh: Outgoing,
    /// In other languages.
    pub others: BTreeMap<Lang, Outgoing>,
}

impl Words {
    /// The words for a person.
    #[must_use]
    pub fn of(&self, lang: Lang) -> &Outgoing {
        self.others.get(&lang).unwrap_or(&self.kazakh)
    }
}

/// Puts a bulk on its way; answers how many people are new to it. Who puts the same name again, as after a crash in the middle, adds those
/// who are missing; the words stay those of the first time.
///
/// # Errors
/// The store: what was put before stays.
pub async fn put_bulk(world: &World, name: &str, words: &Words, people: &[ContactId]) -> anyhow::Result<u64> {
    let body = world.vault.seal_json(world.vault.system_key(), bulks::BODY.of(name), words);
    let mut tx = world.db.write().await?;
    bulks::insert(&mut tx, name, &body, world.now()).await?;
    tx.commit().await?;
    let mut added = 0;
    for part in people.chunks(PART) {
        let now = world.now();
        let part: Vec<(MessageId, ContactId)> = {
            let mut random = world.random();
            part.iter().map(|contact| (MessageId::new(now, &mut *random), contact.clone())).collect()
        };
        let mut tx = world.db.write().await?;
        added += bulks::address(&mut tx, name, &part, now).await?;
        tx.commit().await?;
        world.ring_outgoing();
    }
    Ok(added)
}
