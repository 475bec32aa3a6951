//! What happens to a ticket. Every change goes through [`happen`].

use std::time::Duration;

use super::{Cx, HandoffError};
use crate::domain::clock::Micros;
use crate::domain::ids::{StaffId, TicketId};
use crate::domain::lang::Lang;
use crate::domain::ticket::{Doer, Priority, Team, TicketEvent, TicketState, Topic};
use crate::store::contacts::Contact;
use crate::store::conversations::{self, Conversation, Owner};
use crate::store::staff::Staff;
use crate::store::tickets::events::{self, NewEvent};
use crate::store::tickets::{self as rows, Ticket};

/// What a parent asks with.
#[derive(Debug, Clone)]
pub struct Asking<'a> {
    /// Where they are.
    pub contact: &'a Contact,
    /// In which language.
    pub language: Lang,
    /// What about, where it is known.
    pub topic: Option<Topic>,
    /// The question that is open: dialogue and state.
    pub question: (&'a str, &'a str),
    /// Somebody is at the desk now: the parent waits. Otherwise the bot goes on, and the ticket is kept.
    pub attended: bool,
}

/// The parent asks for a person: a ticket is opened. The conversation has none that is open.
///
/// # Errors
/// The conversation has an open ticket; the store.
pub async fn open(
    cx: &mut Cx<'_>,
    conversation: &mut Conversation,
    asking: Asking<'_>,
) -> Result<Ticket, HandoffError> {
    if rows::open_of(cx.tx, &conversation.id).await?.is_some() {
        return Err(HandoffError::AlreadyOpen);
    }
    let now = cx.now;
    let within = cx.hours.is_open(now);
    let mut ticket = Ticket {
        id: TicketId::new(now, &mut cx.random),
        number: rows::next_number(cx.tx).await?,
        conversation: conversation.id.clone(),
        contact: asking.contact.id.clone(),
        channel: asking.contact.channel.clone(),
        language: asking.language,
        topic: asking.topic,
        priority: Priority::Normal,
        dialogue: asking.question.0.to_owned(),
        asked_at: asking.question.1.to_owned(),
        state: if within { TicketState::Queued } else { TicketState::OutsideHours },
        team: Team::First,
        assignee: None,
        opened_at: now,
        queued_at: within.then_some(now),
        claimed_at: None,
        first_answer_at: None,
        citizen_at: now,
        staff_at: None,
        warned_at: None,
        due_at: None,
        closed_at: None,
        rating: None,
        changed_at: now,
    };
    ticket.due_at = due(cx, &ticket);
    rows::insert(cx.tx, &ticket).await?;
    note(cx, &ticket, TicketEvent::Open, None, None).await?;
    let owner = if within && asking.attended { Owner::Person } else { Owner::Bot };
    give(cx, conversation, owner).await?;
    Ok(ticket)
}

/// Something that happens to a ticket.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    /// What.
    pub event: TicketEvent,
    /// By whom; `None`: the parent or the clock.
    pub staff: Option<&'a StaffId>,
    /// A code or an id that belongs to it.
    pub detail: Option<&'a str>,
}

impl Change<'_> {
    /// Of the parent or the clock.
    #[must_use]
    pub fn of(event: TicketEvent) -> Self {
        Self { event, staff: None, detail: None }
    }
}

/// It happens: the machine is asked, times and owner follow, the ticket is saved and the event noted.
///
/// # Errors
/// The state does not allow it; the store.
pub async fn happen(
    cx: &mut Cx<'_>,
    conversation: &mut Conversation,
    ticket: &mut Ticket,
    change: Change<'_>,
) -> Result<(), HandoffError> {
    let before = ticket.state;
    ticket.state = before.after(change.event)?;
    times(ticket, before, change, cx.now);
    if change.event != TicketEvent::Snooze {
        ticket.due_at = due(cx, ticket);
    }
    rows::save(cx.tx, ticket).await?;
    note(cx, ticket, change.event, change.staff, change.detail).await?;
    own(cx, conversation, ticket.state, change.event).await
}

/// What an event leaves of times and hands.
fn times(ticket: &mut Ticket, before: TicketState, change: Change<'_>, now: Micros) {
    use TicketEvent as E;
    ticket.changed_at = now;
    match change.event {
        // From one team's line to another's.
        E::Transfer if before.waits() => {}
        E::Claim | E::Assign | E::Reopen | E::Transfer => {
            ticket.claimed_at.get_or_insert(now);
            (ticket.staff_at, ticket.warned_at, ticket.closed_at) = (Some(now), None, None);
        }
        E::Release | E::LeaseEnds => {
            // Back to the head of the line: they have waited already.
            (ticket.assignee, ticket.staff_at, ticket.warned_at) = (None, None, None);
            ticket.priority = ticket.priority.min(Priority::High);
        }
        E::CentreOpens => ticket.queued_at = Some(ticket.queued_at.unwrap_or(now)),
        E::Reply | E::Act => {
            ticket.first_answer_at.get_or_insert(now);
            (ticket.staff_at, ticket.warned_at) = (Some(now), None);
        }
        E::Snooze => ticket.staff_at = Some(now),
        E::Wake => ticket.staff_at = Some(now),
        E::CitizenWrites => {
            ticket.citizen_at = now;
            ticket.warned_at = None;
            // The lease begins when there is something to answer.
            if before != TicketState::Assigned && ticket.state == TicketState::Assigned {
                ticket.staff_at = Some(now);
            }
        }
        E::Warn => ticket.warned_at = Some(now),
        E::Close | E::AutoClose | E::ReturnToBot | E::Leave => ticket.closed_at = Some(now),
        E::Open | E::CentreCloses | E::Beside | E::Topic | E::Priority | E::Note | E::Rate => {}
    }
}

/// When the clock has to look at a ticket; a snoozed one says so itself.
pub(super) fn due(cx: &Cx<'_>, ticket: &Ticket) -> Option<Micros> {
    let staff_at = ticket.staff_at.unwrap_or(ticket.opened_at);
    match ticket.state {
        TicketState::OutsideHours => Some(cx.hours.opens(cx.now)),
        // Whoever comes back to the line after hours does not wait in it all night.
        TicketState::Queued if !cx.hours.is_open(cx.now) => Some(cx.now),
        // Meanwhile it is looked whether anybody is still at the desk.
        TicketState::Queued => Some(cx.hours.closes(cx.now).min(cx.now.plus(cx.terms.present_within))),
        TicketState::Assigned => Some(staff_at.plus(cx.terms.lease)),
        TicketState::WaitingCitizen => Some(match ticket.warned_at {
            Some(warned) => warned.plus(cx.terms.close_after),
            None => staff_at.max(ticket.citizen_at).plus(cx.terms.warn_after),
        }),
        TicketState::Snoozed => ticket.due_at,
        TicketState::Closed | TicketState::Abandoned => None,
    }
}

/// Who owns the conversation after an event.
async fn own(
    cx: &mut Cx<'_>,
    conversation: &mut Conversation,
    state: TicketState,
    event: TicketEvent,
) -> Result<(), HandoffError> {
    use TicketEvent as E;
    match event {
        // A person takes over: what the bot has under way is dropped.
        E::Claim | E::Assign | E::Reopen | E::Transfer if state.is_taken() => {
            conversation.epoch = conversations::set_owner(cx.tx, &conversation.id, Owner::Person).await?;
            conversation.owner = Owner::Person;
        }
        E::Beside | E::CentreCloses => give(cx, conversation, Owner::Bot).await?,
        _ if !state.is_open() => give(cx, conversation, Owner::Bot).await?,
        _ => {}
    }
    Ok(())
}

async fn give(cx: &mut Cx<'_>, conversation: &mut Conversation, owner: Owner) -> Result<(), HandoffError> {
    if conversation.owner != owner {
        conversations::give(cx.tx, &conversation.id, owner).await?;
        conversation.owner = owner;
    }
    Ok(())
}

async fn note(
    cx: &mut Cx<'_>,
    ticket: &Ticket,
    kind: TicketEvent,
    staff: Option<&StaffId>,
    detail: Option<&str>,
) -> Result<(), HandoffError> {
    let new = NewEvent { ticket: &ticket.id, kind, staff, state: ticket.state, detail };
    Ok(events::add(cx.tx, new, cx.now).await?)
}

/// What staff may do with a ticket now, asked of the role and of who holds it.
///
/// # Errors
/// It is not theirs to do.
pub fn allowed(staff: &Staff, ticket: &Ticket, event: TicketEvent) -> Result<(), HandoffError> {
    let holds = ticket.assignee.as_ref() == Some(&staff.id);
    let may = Doer::staff(staff.role, holds).is_some_and(|doer| doer.may(event));
    if may { Ok(()) } else { Err(HandoffError::NotTheirs(event)) }
}

/// Staff does something that only changes the ticket.
///
/// # Errors
/// It is not theirs to do, or not now; the store.
pub async fn by_staff(
    cx: &mut Cx<'_>,
    (conversation, ticket): (&mut Conversation, &mut Ticket),
    staff: &Staff,
    (event, detail): (TicketEvent, Option<&str>),
) -> Result<(), HandoffError> {
    allowed(staff, ticket, event)?;
    happen(cx, conversation, ticket, Change { event, staff: Some(&staff.id), detail }).await
}

/// Takes a ticket out of the line. Of two who try one is told that it is taken.
///
/// # Errors
/// Not in the line any more; the store.
pub async fn claim(
    cx: &mut Cx<'_>,
    (conversation, ticket): (&mut Conversation, &mut Ticket),
    staff: &Staff,
) -> Result<(), HandoffError> {
    ticket.state.after(TicketEvent::Claim)?;
    allowed(staff, ticket, TicketEvent::Claim)?;
    ticket.assignee = Some(staff.id.clone());
    ticket.queued_at.get_or_insert(cx.now);
    let change = Change { event: TicketEvent::Claim, staff: Some(&staff.id), detail: None };
    happen(cx, conversation, ticket, change).await
}

/// Gives a ticket to somebody: by a supervisor (assign), or by who holds it (transfer).
///
/// # Errors
/// It is not theirs to give, or not now; the store.
pub async fn give_to(
    cx: &mut Cx<'_>,
    (conversation, ticket): (&mut Conversation, &mut Ticket),
    (staff, to): (&Staff, &Staff),
) -> Result<(), HandoffError> {
    let holds = ticket.assignee.as_ref() == Some(&staff.id);
    let event = if holds { TicketEvent::Transfer } else { TicketEvent::Assign };
    allowed(staff, ticket, event)?;
    if Doer::staff(to.role, true).is_none() || to.disabled_at.is_some() {
        return Err(HandoffError::NotTheirs(event));
    }
    ticket.state.after(event)?;
    ticket.assignee = Some(to.id.clone());
    ticket.queued_at.get_or_insert(cx.now);
    let change = Change { event, staff: Some(&staff.id), detail: Some(to.id.as_str()) };
    happen(cx, conversation, ticket, change).await
}

/// Puts a ticket into a team's line: back by who holds it, or from another team's by a supervisor.
///
/// # Errors
/// It is not theirs, or not now; the store.
pub async fn release(
    cx: &mut Cx<'_>,
    (conversation, ticket): (&mut Conversation, &mut Ticket),
    (staff, team): (&Staff, Team),
) -> Result<(), HandoffError> {
    let event = if ticket.state.waits() { TicketEvent::Transfer } else { TicketEvent::Release };
    allowed(staff, ticket, event)?;
    ticket.team = team;
    let change = Change { event, staff: Some(&staff.id), detail: Some(team.code()) };
    happen(cx, conversation, ticket, change).await
}

/// Lays a ticket aside till a moment.
///
/// # Errors
/// The moment is past or too far; not theirs, or not now; the store.
pub async fn snooze(
    cx: &mut Cx<'_>,
    (conversation, ticket): (&mut Conversation, &mut Ticket),
    (staff, till): (&Staff, Micros),
) -> Result<(), HandoffError> {
    if till <= cx.now || till > cx.now.plus(cx.terms.snooze_max) {
        return Err(HandoffError::Moment);
    }
    ticket.due_at = Some(till);
    by_staff(cx, (conversation, ticket), staff, (TicketEvent::Snooze, None)).await
}

/// Takes a ticket up again that has ended.
///
/// # Errors
/// Too long ago; the conversation has another open one; the store.
pub async fn reopen(
    cx: &mut Cx<'_>,
    (conversation, ticket): (&mut Conversation, &mut Ticket),
    staff: &Staff,
) -> Result<(), HandoffError> {
    allowed(staff, ticket, TicketEvent::Reopen)?;
    if ticket.closed_at.is_none_or(|closed| cx.now.since(closed) > cx.terms.reopen_within) {
        return Err(HandoffError::Moment);
    }
    if rows::open_of(cx.tx, &conversation.id).await?.is_some() {
        return Err(HandoffError::AlreadyOpen);
    }
    ticket.assignee = Some(staff.id.clone());
    let change = Change { event: TicketEvent::Reopen, staff: Some(&staff.id), detail: None };
    happen(cx, conversation, ticket, change).await
}

/// Staff is active: the lease begins anew. Writes nothing within a minute of the last time.
///
/// # Errors
/// The store.
pub async fn touch(cx: &mut Cx<'_>, ticket: &mut Ticket, staff: &Staff) -> Result<(), HandoffError> {
    let fresh = ticket.staff_at.is_some_and(|at| cx.now.since(at) < Duration::from_secs(60));
    if ticket.state != TicketState::Assigned || ticket.assignee.as_ref() != Some(&staff.id) || fresh {
        return Ok(());
    }
    ticket.staff_at = Some(cx.now);
    ticket.due_at = due(cx, ticket);
    Ok(rows::save(cx.tx, ticket).await?)
}
