//! `POST /desk/calls`: somebody calls; whoever takes the call goes on at a talk of their own.

use axum::extract::State;

use super::super::Web;
use super::super::office::form::Filled;
use super::super::office::trouble::{Answer, Trouble};
use super::super::office::words::{Text, text};
use crate::conversation::desk::Desk;
use crate::domain::lang::Lang;
use crate::domain::staff::Deed;

/// The texts of a call.
pub(super) const TEXTS: &[Text] =
    &[text("desk-call"), text("desk-call.language"), text("desk-call.aloud"), text("desk-call-begun")];

/// A call in the language that the caller speaks.
pub(super) async fn begin(State(web): State<Web>, Filled(signed, sheet): Filled) -> Answer {
    signed.may(Deed::HandleTicket)?;
    let lang = Lang::parse(sheet.value("lang")).ok_or(Trouble::Unreadable)?;
    // Pressed twice it is one call: it stands among one's own already.
    if !web.memory.once.is_new(sheet.value("once")) {
        return Ok(signed.done("/desk", "desk-call-begun", None));
    }
    match Desk::new(signed.world().clone()).answer_call(signed.staff(), lang).await {
        Ok(ticket) => Ok(signed.done(&format!("/desk/talks/{}", ticket.id), "desk-call-begun", None)),
        Err(fault) => {
            web.memory.once.forget(sheet.value("once"));
            Err(fault.into())
        }
    }
}
