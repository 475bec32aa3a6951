//! What time brings to the desk: one step of a ticket that is due. A step looks at its ticket again under the conversation's lock, so
//! several processes and a restart do no harm.

use super::tickets::{Change, due, happen};
use super::{Cx, HandoffError, line};
use crate::domain::ids::ConversationId;
use crate::domain::ticket::{TicketEvent, TicketState};
use crate::store::conversations::{self, Conversation, Owner};
use crate::store::tickets::{self as rows, Ticket};

/// Tickets looked at in one round.
pub const AT_ONCE: u32 = 200;

/// What is due with a ticket, by its state; `None`: nothing any more. A ticket in the line is looked at before the centre closes, too.
#[must_use]
pub fn event(ticket: &Ticket) -> Option<TicketEvent> {
    match ticket.state {
        TicketState::OutsideHours => Some(TicketEvent::CentreOpens),
        TicketState::Queued => Some(TicketEvent::CentreCloses),
        TicketState::Assigned => Some(TicketEvent::LeaseEnds),
        TicketState::WaitingCitizen if ticket.warned_at.is_none() => Some(TicketEvent::Warn),
        TicketState::WaitingCitizen => Some(TicketEvent::AutoClose),
        TicketState::Snoozed => Some(TicketEvent::Wake),
        TicketState::Closed | TicketState::Abandoned => None,
    }
}

/// Does the step that is due; answers which, if it still was.
///
/// # Errors
/// The store.
pub async fn step(
    cx: &mut Cx<'_>,
    conversation: &mut Conversation,
    ticket: &mut Ticket,
) -> Result<Option<TicketEvent>, HandoffError> {
    if ticket.due_at.is_none_or(|due| due > cx.now) {
        return Ok(None);
    }
    let event = match event(ticket) {
        Some(TicketEvent::CentreCloses) if cx.hours.is_open(cx.now) => {
            let waits_for_nobody = conversation.owner == Owner::Person && !line::attended(cx).await?;
            if !waits_for_nobody {
                ticket.due_at = due(cx, ticket);
                rows::save(cx.tx, ticket).await?;
                return Ok(None);
            }
            TicketEvent::Beside
        }
        Some(event) => event,
        None => return Ok(None),
    };
    happen(cx, conversation, ticket, Change::of(event)).await?;
    Ok(Some(event))
}

/// Mends a conversation whose owner and ticket do not agree, under its lock; answers whether it had to.
///
/// # Errors
/// The store.
pub async fn reconcile(cx: &mut Cx<'_>, id: &ConversationId) -> Result<bool, HandoffError> {
    let Some(conversation) = conversations::lock(cx.tx, id).await? else { return Ok(false) };
    let ticket = rows::open_of(cx.tx, id).await?;
    let taken = ticket.as_ref().is_some_and(|ticket| ticket.state.is_taken());
    match conversation.owner {
        Owner::Person if ticket.is_none() => {
            conversations::give(cx.tx, id, Owner::Bot).await?;
            Ok(true)
        }
        Owner::Bot if taken => {
            conversations::set_owner(cx.tx, id, Owner::Person).await?;
            Ok(true)
        }
        Owner::Person | Owner::Bot => Ok(false),
    }
}
