//! What a supervisor sees: who is there, how long parents wait, what is not as it should be, where parents get stuck. Figures and codes,
//! nothing personal of a parent.

use std::collections::HashMap;
use std::time::Duration;

use chrono::NaiveDate;

use crate::domain::calendar::start_of_day;
use crate::domain::clock::Micros;
use crate::domain::ids::StaffId;
use crate::domain::limits::EXPORT_MAX;
use crate::domain::staff::{Deed, Role};
use crate::domain::ticket::TicketState;
use crate::handoff::breaches::{self, Breaches};
use crate::handoff::figures::{Spread, mean_rating};
use crate::store::snags::{self, Count, Filter};
use crate::store::staff;
use crate::store::tickets::line;
use crate::store::tickets::report::{self, Standing, Tally};

use super::view::{may, names};
use super::{Desk, DeskError, Entry};

/// How one of the desk does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Their name.
    pub name: String,
    /// When they used the desk last; `None`: they are not there.
    pub seen: Option<Micros>,
    /// Open tickets they have ...
    pub holds: u64,
    /// ... and those of them in which the parent waits for an answer.
    pub owes: u64,
    /// Tickets of the period that they have or had last.
    pub taken: u64,
    /// Of these, how many are closed.
    pub closed: u64,
    /// Of these, the mean time from the line to the first answer.
    pub answer: Option<Duration>,
    /// Of these, the mean rating, in tenths.
    pub rating: Option<u64>,
}

/// The centre at a glance.
#[derive(Debug, Clone)]
pub struct Lead {
    /// How the open tickets stand.
    pub open: Vec<Standing>,
    /// Those of the desk who are there, have tickets, or had some in the period; by name.
    pub members: Vec<Member>,
    /// The tickets opened in the period, counted.
    pub tallies: Vec<Tally>,
    /// From the line to the first answer.
    pub answered: Spread,
    /// From the line to the close.
    pub resolved: Spread,
    /// What is not as it should be now.
    pub breaches: Breaches,
}

impl Desk {
    /// The centre now, and the tickets opened since the beginning of a day.
    ///
    /// # Errors
    /// Not this role's to see; the store.
    pub async fn lead(&self, by: &staff::Staff, since: NaiveDate) -> Result<Lead, DeskError> {
        may(by, Deed::LeadDesk)?;
        let (mut tx, now, since) = (self.world.db.read().await?, self.world.now(), start_of_day(since));
        let open = report::open(&mut tx).await?;
        let held = report::held(&mut tx).await?;
        let tallies = report::tallies(&mut tx, since).await?;
        let answered = Spread::new(report::answered(&mut tx, since).await?);
        let resolved = Spread::new(report::resolved(&mut tx, since).await?);
        let breaches = breaches::look(&mut self.world.handoff(&mut tx, now), &open, Some(&by.id)).await?;
        let present = line::present(&mut tx, now.minus(self.world.terms.present_within), now).await?;
        let staff = staff::list(&mut tx).await?;
        tx.rollback().await?;
        let present = present.into_iter().map(|(id, _, seen)| (id, seen)).collect();
        let member = |one: &staff::Staff| member(one, &present, &held, &tallies);
        let mut members: Vec<Member> = staff.iter().filter_map(member).collect();
        members.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Lead { open, members, tallies, answered, resolved, breaches })
    }

    /// The tickets opened since the beginning of a day, the newest first, with the name of whoever has or had them last; noted in the
    /// audit as taken away.
    ///
    /// # Errors
    /// Not this role's to do; the store.
    pub async fn export(&self, by: &staff::Staff, since: NaiveDate) -> Result<Vec<Entry>, DeskError> {
        may(by, Deed::LeadDesk)?;
        may(by, Deed::Export)?;
        let mut tx = self.world.db.write().await?;
        let names = names(&mut tx).await?;
        let found = report::since(&mut tx, start_of_day(since), EXPORT_MAX).await?;
        self.audit(&mut tx, by, Deed::Export, &format!("tickets since {since}")).await?;
        tx.commit().await?;
        let holder = |id: &StaffId| names.get(id).cloned();
        let entry = |ticket: crate::store::tickets::Ticket| Entry {
            place: None,
            holder: ticket.assignee.as_ref().and_then(holder),
            ticket,
        };
        Ok(found.into_iter().map(entry).collect())
    }

    /// How often parents got stuck since the beginning of a day: where and why.
    ///
    /// # Errors
    /// Not this role's to see; the store.
    pub async fn snags(&self, by: &staff::Staff, since: NaiveDate, filter: &Filter) -> Result<Vec<Count>, DeskError> {
        may(by, Deed::LeadDesk)?;
        let mut tx = self.world.db.read().await?;
        let counts = snags::counts(&mut tx, (since, start_of_day(since)), filter).await?;
        tx.rollback().await?;
        Ok(counts)
    }
}

/// `None`: they are not there, and there is nothing to tell of them.
fn member(
    one: &staff::Staff,
    present: &HashMap<StaffId, Micros>,
    held: &[(StaffId, TicketState, u64)],
    tallies: &[Tally],
) -> Option<Member> {
    if !matches!(one.role, Role::Operator | Role::Supervisor) {
        return None;
    }
    let of = |which: &dyn Fn(TicketState) -> bool| -> u64 {
        held.iter().filter(|(id, state, _)| *id == one.id && which(*state)).map(|(.., count)| count).sum()
    };
    let own: Vec<&Tally> = tallies.iter().filter(|tally| tally.assignee.as_ref() == Some(&one.id)).collect();
    let waited: Duration = own.iter().map(|tally| tally.waited).sum();
    let answered: u64 = own.iter().map(|tally| tally.answered).sum();
    let member = Member {
        name: one.name.clone(),
        seen: present.get(&one.id).copied(),
        holds: of(&|_| true),
        owes: of(&|state| state == TicketState::Assigned),
        taken: own.iter().map(|tally| tally.count).sum(),
        closed: own.iter().filter(|tally| tally.state == TicketState::Closed).map(|tally| tally.count).sum(),
        answer: waited.as_secs().checked_div(answered).map(Duration::from_secs),
        rating: mean_rating(&ratings(&own)),
    };
    (member.seen.is_some() || member.holds + member.taken > 0).then_some(member)
}

/// How often each rating was given; the first place is one star.
#[must_use]
pub fn ratings(tallies: &[&Tally]) -> [u64; 5] {
    let mut count = [0; 5];
    for tally in tallies {
        let place = tally.rating.and_then(|stars| count.get_mut(usize::from(stars).wrapping_sub(1)));
        if let Some(place) = place {
            *place += tally.count;
        }
    }
    count
}
