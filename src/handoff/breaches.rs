//! What is not as it should be at the desk right now, against the targets of the [`crate::domain::ticket::Terms`].

use super::Cx;
use crate::domain::ids::StaffId;
use crate::domain::limits::DESK_LINE;
use crate::domain::ticket::TicketState;
use crate::store::StoreError;
use crate::store::tickets::report::{self, Standing};
use crate::store::tickets::{Ticket, line};

/// What is in breach.
#[derive(Debug, Clone, Default)]
pub struct Breaches {
    /// Parents who wait in the line for the first answer longer than the target, the longest first.
    pub unanswered: Vec<Ticket>,
    /// How many stand in the line, if they are more than the target.
    pub line: Option<u64>,
    /// The centre is open and nobody is at the desk.
    pub nobody: bool,
    /// Talks in which the desk's last word did not arrive.
    pub undelivered: Vec<Ticket>,
}

/// Looks for breaches, given how the open tickets stand. `by`: whoever looks, who is not counted as being at the desk.
///
/// # Errors
/// The store.
pub async fn look(cx: &mut Cx<'_>, open: &[Standing], by: Option<&StaffId>) -> Result<Breaches, StoreError> {
    let queued: u64 = open.iter().filter(|one| one.state == TicketState::Queued).map(|one| one.count).sum();
    let present = line::present(cx.tx, cx.now.minus(cx.terms.present_within), cx.now).await?;
    Ok(Breaches {
        unanswered: report::unanswered(cx.tx, cx.now.minus(cx.terms.answer_within), DESK_LINE).await?,
        line: Some(queued).filter(|queued| *queued > cx.terms.line_max),
        nobody: cx.hours.is_open(cx.now) && present.iter().all(|(id, ..)| Some(id) == by),
        undelivered: report::undelivered(cx.tx, DESK_LINE).await?,
    })
}

impl Breaches {
    /// How many there are of each kind, for the numbers of the program.
    #[must_use]
    pub fn counts(&self) -> [(&'static str, usize); 4] {
        [
            ("unanswered", self.unanswered.len()),
            ("line", usize::from(self.line.is_some())),
            ("nobody", usize::from(self.nobody)),
            ("undelivered", self.undelivered.len()),
        ]
    }
}
