//! The applicant as the population register knows them.

use super::{Done, Reads, Remote, RemoteAction, Writes, outcomes, phone, slot};
use crate::conversation::world::World;
use crate::dialogue::session::Value;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::calendar;
use crate::domain::ids::ConversationId;
use crate::domain::limits::LOOKUPS_PER_DAY;
use crate::store::limits;

outcomes! {
    /// What the register says of an IIN.
    PersonFound { Found = "found", NotFound = "not_found" }
}

/// Looks a person up by IIN.
pub struct FindPerson;

impl RemoteAction for FindPerson {
    type Outcome = PersonFound;
    const NAME: &'static str = "find_person";
    const READS: Reads = &[("iin", SlotType::Iin)];
    const WRITES: Writes = &[("person", SlotType::Person, &["found"])];

    async fn perform(cx: &Remote<'_>) -> anyhow::Result<Done<PersonFound>> {
        let Some(Value::Iin(iin)) = slot(cx.deed, "iin") else {
            anyhow::bail!("`iin` is not set");
        };
        // Who tries numbers one after the other learns nothing more, not even that there is a limit.
        if !may_look_up(cx.world, cx.conversation).await? {
            return Ok(Done::plain(PersonFound::NotFound));
        }
        Ok(match cx.world.gateways.population.person(iin).await? {
            Some(person) => Done::plain(PersonFound::Found).with("person", Value::Person(Box::new(person))),
            None => Done::plain(PersonFound::NotFound),
        })
    }
}

/// Counts a look-up by IIN, of whomever; `false` beyond [`LOOKUPS_PER_DAY`].
///
/// # Errors
/// The store.
pub(super) async fn may_look_up(world: &World, conversation: &ConversationId) -> anyhow::Result<bool> {
    let index = phone::limit_index(world, "look-ups in", conversation.as_str());
    let mut tx = world.db.write().await?;
    let may = limits::hit(&mut tx, &index, calendar::start_of_day(world.today()), LOOKUPS_PER_DAY).await?;
    tx.commit().await?;
    Ok(may)
}
