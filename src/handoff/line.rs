//! The line as a parent and as the desk see it.

use super::{Cx, HandoffError};
use crate::domain::ticket::estimate;
use crate::store::tickets::Ticket;
use crate::store::tickets::line;

/// Where somebody stands, as far as it can honestly be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The place in the line, from 1.
    pub place: u32,
    /// Minutes till the first answer; `None`: too few recent answers to tell.
    pub minutes: Option<u32>,
}

/// Where a ticket stands.
///
/// # Errors
/// The store.
pub async fn standing(cx: &mut Cx<'_>, ticket: &Ticket) -> Result<Standing, HandoffError> {
    let place = line::ahead(cx.tx, ticket).await?.saturating_add(1);
    let since = cx.now.minus(cx.terms.sample_age);
    let waits = line::waits(cx.tx, since, cx.terms.sample_max).await?;
    Ok(Standing { place, minutes: estimate(cx.terms, &waits) })
}

/// Somebody is at the desk: signed in, and seen lately.
///
/// # Errors
/// The store.
pub async fn attended(cx: &mut Cx<'_>) -> Result<bool, HandoffError> {
    let after = cx.now.minus(cx.terms.present_within);
    Ok(!line::present(cx.tx, after, cx.now).await?.is_empty())
}
