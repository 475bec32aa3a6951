//! «Мүдделі»: the family is still interested (domain.md 7).

use crate::domain::application::{Event, Status};
use crate::domain::clock::Micros;
use crate::domain::ids::ApplicationId;
use crate::domain::place_change::Cause;
use crate::domain::watch;
use crate::store::applications as rows;

use super::{Cx, QueueError, applications};

/// Confirms the interest: by the button, or by anything that shows it (a claim, an accepted place). Answers till when it holds; `None`:
/// the application is closed, there is nothing to be interested in.
///
/// # Errors
/// The store.
pub async fn confirm(cx: &mut Cx<'_>, id: &ApplicationId) -> Result<Option<Micros>, QueueError> {
    let mut application = rows::hold(cx.tx, id).await?;
    if !application.status.is_active() {
        return Ok(None);
    }
    let now = cx.now;
    let confirmed = |watch: &mut rows::Watch, rules: &_| watch.interest_until = Some(watch::interest_until(now, rules));
    if matches!(application.status, Status::Queued | Status::Unconfirmed) {
        let event = (Event::InterestConfirmed, Cause::Returned);
        application = applications::happen(cx, &application, event, confirmed).await?;
    } else {
        applications::watch_on(cx, &mut application, confirmed).await?;
    }
    Ok(application.watch.interest_until)
}
