//! A parent who is known goes on in their own conversation, or leaves it for good: what becomes of the tickets.

use super::notes;
use super::tickets::{Change, happen};
use super::{Cx, HandoffError};
use crate::domain::ticket::TicketEvent;
use crate::store::conversations::{self, Conversation, Owner};
use crate::store::tickets::{self as rows, Ticket};
use crate::store::vault::DataKey;

/// Everyone of a conversation goes on in another one, with the tickets and their notes; whoever has the parent keeps them. Of two open
/// tickets the one that nobody holds ends. The caller holds both conversations.
///
/// # Errors
/// The store.
pub async fn join(
    cx: &mut Cx<'_>,
    (from, from_key): (&mut Conversation, &DataKey),
    (into, into_key): (&mut Conversation, &DataKey),
) -> Result<(), HandoffError> {
    let here = rows::open_of(cx.tx, &from.id).await?;
    let there = rows::open_of(cx.tx, &into.id).await?;
    let (owner, taken) = (from.owner, here.as_ref().is_some_and(|ticket| ticket.state.is_taken()));
    let moves = match (here, there) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(here), Some(there)) => {
            let stays = !there.state.is_taken() && here.state.is_taken();
            let (conversation, ticket) = if stays { (&mut *into, there) } else { (&mut *from, here) };
            end(cx, conversation, ticket).await?;
            stays
        }
    };
    for ticket in rows::of_conversation(cx.tx, &from.id, u32::MAX).await? {
        notes::reseal(cx, &ticket.id, (from_key, into_key)).await?;
    }
    rows::move_to(cx.tx, &from.id, &into.id).await?;
    conversations::give(cx.tx, &from.id, Owner::Bot).await?;
    if moves && owner == Owner::Person {
        if taken {
            into.epoch = conversations::set_owner(cx.tx, &into.id, Owner::Person).await?;
        } else {
            conversations::give(cx.tx, &into.id, Owner::Person).await?;
        }
        into.owner = Owner::Person;
    }
    Ok(())
}

/// The parent leaves for good: what is open ends. The caller holds the conversation.
///
/// # Errors
/// The store.
pub async fn leave(cx: &mut Cx<'_>, conversation: &mut Conversation) -> Result<(), HandoffError> {
    match rows::open_of(cx.tx, &conversation.id).await? {
        Some(ticket) => end(cx, conversation, ticket).await,
        None => Ok(()),
    }
}

async fn end(cx: &mut Cx<'_>, conversation: &mut Conversation, mut ticket: Ticket) -> Result<(), HandoffError> {
    let event = if ticket.state.is_taken() { TicketEvent::ReturnToBot } else { TicketEvent::Leave };
    let change = Change { detail: Some("joined"), ..Change::of(event) };
    happen(cx, conversation, &mut ticket, change).await
}
