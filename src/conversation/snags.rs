//! Where parents get stuck, as a turn notices it: counted for the supervisors of the call centre, with nothing of whom.

use crate::dialogue::session::Session;
use crate::dialogue::turn::Input;
use crate::domain::calendar::local_date;
use crate::domain::clock::Micros;
use crate::domain::snag::Cause;
use crate::store::snags::Snag;

use super::ledger::Ledger;
use super::who::Who;
use super::world::World;

/// Outcomes of an action's own that say the same as a failure of every action.
const DOWN: [&str; 1] = ["sms_down"];

/// Something outside did not answer.
pub(super) fn is_outage(world: &World, input: &Input) -> bool {
    let Input::Outcome(name, _) = input else { return false };
    world.flows.everywhere.failures.contains_key(name) || DOWN.contains(&name.as_str())
}

/// Somebody got stuck where their session stands.
pub(super) fn note(ledger: &mut Ledger, who: &Who, session: &Session, cause: Cause, now: Micros) {
    let (dialogue, state) = super::turn::standing(session);
    metrics::counter!("esik_snags_total", "cause" => cause.code()).increment(1);
    ledger.snags.push(Snag {
        day: local_date(now),
        dialogue,
        state,
        language: who.lang,
        channel: who.contact.channel.clone(),
        cause,
    });
}
