//! A ticket of the call centre: what it is about, where it stands, and what may happen to it (channels.md 6.3). Pure.
//!
//! ```text
//! bot -> queued -> assigned -> (waiting_citizen | snoozed) -> closed -> bot      queued -> abandoned
//!        queued <-> outside_hours
//! ```
//! Of a conversation at most one ticket is open; the conversation's owner is the bot or a person, never both.

mod terms;
#[cfg(test)]
mod tests;

use super::closed::closed;
use super::staff::Role;

pub use terms::{Terms, estimate, rating};

closed! {
    /// Where a ticket stands.
    pub enum TicketState {
        /// In the line, within the hours of the centre.
        Queued = "queued",
        /// Kept until the centre opens.
        OutsideHours = "outside_hours",
        /// A member of staff has it, and the parent waits for an answer.
        Assigned = "assigned",
        /// The same, and staff waits for the parent.
        WaitingCitizen = "waiting_citizen",
        /// Laid aside by its member of staff till a moment, or till the parent writes.
        Snoozed = "snoozed",
        /// Answered, or given back to the bot.
        Closed = "closed",
        /// The parent left the line before anybody came.
        Abandoned = "abandoned",
    }
}

closed! {
    /// What happens to a ticket; the codes stand in its history.
    pub enum TicketEvent {
        /// The parent asked for a person.
        Open = "open",
        /// The centre opened.
        CentreOpens = "centre_opens",
        /// The centre closed before anybody came.
        CentreCloses = "centre_closes",
        /// A member of staff took it out of the line.
        Claim = "claim",
        /// A supervisor gave it to a member of staff.
        Assign = "assign",
        /// Its member of staff gave it to another one, or to a team's line.
        Transfer = "transfer",
        /// Its member of staff put it back into the line.
        Release = "release",
        /// Its member of staff was silent for too long: back into the line.
        LeaseEnds = "lease_ends",
        /// Staff wrote to the parent.
        Reply = "reply",
        /// The parent wrote.
        CitizenWrites = "citizen_writes",
        /// Staff answered a question of the dialogue for the parent.
        Act = "act",
        /// Laid aside.
        Snooze = "snooze",
        /// Its time of rest is over.
        Wake = "wake",
        /// The parent was asked whether they are still there.
        Warn = "warn",
        /// The parent goes on with the bot and keeps the place in the line: by choice, or since nobody is at the desk any more.
        Beside = "beside",
        /// The parent left the line.
        Leave = "leave",
        /// The parent went back to the bot in the middle of the talk.
        ReturnToBot = "return_to_bot",
        /// Staff is done.
        Close = "close",
        /// The parent was silent for too long.
        AutoClose = "auto_close",
        /// Staff took it up again.
        Reopen = "reopen",
        /// The parent said what it is about.
        Topic = "topic",
        /// Another priority.
        Priority = "priority",
        /// Staff wrote an internal note.
        Note = "note",
        /// The parent rated the help.
        Rate = "rate",
    }
}

closed! {
    /// What a ticket is about, in the order offered.
    pub enum Topic {
        /// Phone, code, IIN: the way in.
        Registration = "registration",
        /// A child: adding, data, age.
        Child = "child",
        /// An application: filing, papers, rights.
        Application = "application",
        /// The place in the queue.
        Queue = "queue",
        /// Free places, bulletins, referrals.
        Places = "places",
        /// Something does not work.
        Fault = "fault",
        /// All else.
        Other = "other",
    }
}

closed! {
    /// How soon a ticket is taken out of the line; the order is that of the line.
    pub enum Priority {
        /// A deadline of days runs (a referral, a priority bulletin).
        Urgent = "urgent",
        /// Somebody's lease ended, or the talk was taken up again.
        High = "high",
        /// All others.
        Normal = "normal",
    }
}

closed! {
    /// Whose line a ticket stands in.
    pub enum Team {
        /// Whoever comes first.
        First = "first",
        /// Those who know rights, registers and the queue's rules.
        Second = "second",
    }
}

closed! {
    /// Why somebody opens what is masked of a parent; written into the audit.
    pub enum RevealReason {
        /// To know on the phone that it is them.
        Identify = "identify",
        /// To mend what they entered.
        Correct = "correct",
        /// To ask another service on their behalf.
        Inquire = "inquire",
    }
}

/// An event that a ticket's state does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a ticket that is {0} cannot `{1}`")]
pub struct NotNow(pub TicketState, pub TicketEvent);

impl TicketState {
    /// It is somebody's: the parent has a person, or waits for one.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Closed | Self::Abandoned)
    }

    /// It waits for somebody to take it.
    #[must_use]
    pub const fn waits(self) -> bool {
        matches!(self, Self::Queued | Self::OutsideHours)
    }

    /// A member of staff has it.
    #[must_use]
    pub const fn is_taken(self) -> bool {
        matches!(self, Self::Assigned | Self::WaitingCitizen | Self::Snoozed)
    }

    /// Where an event leads.
    ///
    /// # Errors
    /// The state does not allow it.
    pub const fn after(self, event: TicketEvent) -> Result<Self, NotNow> {
        use TicketEvent as E;
        Ok(match (self, event) {
            (Self::OutsideHours, E::CentreOpens) => Self::Queued,
            (Self::Queued, E::CentreCloses) => Self::OutsideHours,
            (Self::Queued | Self::OutsideHours, E::Claim | E::Assign) => Self::Assigned,
            (Self::Queued | Self::OutsideHours, E::Leave) => Self::Abandoned,
            (Self::Assigned | Self::WaitingCitizen | Self::Snoozed, E::Assign | E::Transfer) => Self::Assigned,
            (Self::Assigned | Self::WaitingCitizen | Self::Snoozed, E::Release) | (Self::Assigned, E::LeaseEnds) => {
                Self::Queued
            }
            (Self::Assigned | Self::WaitingCitizen | Self::Snoozed, E::Reply | E::Act) => Self::WaitingCitizen,
            (Self::Assigned | Self::WaitingCitizen, E::Snooze) => Self::Snoozed,
            (Self::WaitingCitizen | Self::Snoozed, E::CitizenWrites) | (Self::Snoozed, E::Wake) => Self::Assigned,
            (Self::WaitingCitizen, E::AutoClose) => Self::Closed,
            (Self::Assigned | Self::WaitingCitizen | Self::Snoozed, E::Close | E::ReturnToBot) => Self::Closed,
            (Self::Closed | Self::Abandoned, E::Reopen) => Self::Assigned,
            // These leave it where it is.
            (Self::Queued | Self::OutsideHours, E::CitizenWrites | E::Beside | E::Transfer) => self,
            (Self::Assigned, E::CitizenWrites) => self,
            (Self::WaitingCitizen, E::Warn) => self,
            (Self::Closed, E::Rate) => self,
            (_, E::Note | E::Topic) => self,
            (state, E::Priority) if state.is_open() => self,
            (state, event) => return Err(NotNow(state, event)),
        })
    }
}

/// Who wants to do something with a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doer {
    /// The parent.
    Citizen,
    /// The clock work.
    Clock,
    /// The member of staff whose ticket it is.
    Holder,
    /// Another operator.
    Operator,
    /// A supervisor who does not hold it.
    Supervisor,
}

impl Doer {
    /// A member of staff of this role, by whether the ticket is theirs; `None`: the role has no business at the desk.
    #[must_use]
    pub const fn staff(role: Role, holds: bool) -> Option<Self> {
        match (role, holds) {
            (Role::Operator | Role::Supervisor, true) => Some(Self::Holder),
            (Role::Operator, false) => Some(Self::Operator),
            (Role::Supervisor, false) => Some(Self::Supervisor),
            (Role::Department | Role::Kindergarten | Role::Auditor, _) => None,
        }
    }

    /// Whether they may do this at all; when, is asked of the state.
    #[must_use]
    pub const fn may(self, event: TicketEvent) -> bool {
        use TicketEvent as E;
        match event {
            E::Open | E::CitizenWrites | E::Leave | E::ReturnToBot | E::Rate => matches!(self, Self::Citizen),
            E::Beside => matches!(self, Self::Citizen | Self::Clock),
            E::CentreOpens | E::CentreCloses | E::LeaseEnds | E::Wake | E::Warn | E::AutoClose => {
                matches!(self, Self::Clock)
            }
            E::Claim | E::Note | E::Reopen => matches!(self, Self::Holder | Self::Operator | Self::Supervisor),
            E::Assign => matches!(self, Self::Supervisor),
            E::Reply | E::Act | E::Snooze => matches!(self, Self::Holder),
            E::Transfer | E::Release | E::Close | E::Priority => matches!(self, Self::Holder | Self::Supervisor),
            E::Topic => matches!(self, Self::Citizen | Self::Holder | Self::Supervisor),
        }
    }
}

impl Topic {
    /// What somebody who is in this dialogue asks about; `None`: it does not tell.
    #[must_use]
    pub fn of_dialogue(dialogue: &str) -> Option<Self> {
        Some(match dialogue {
            "registration" | "settings" => Self::Registration,
            "child" | "children" => Self::Child,
            "application" => Self::Application,
            "applications" | "interest" => Self::Queue,
            "bulletins" | "kindergartens" | "subscriptions" | "wishes" | "referral" => Self::Places,
            _ => return None,
        })
    }
}
