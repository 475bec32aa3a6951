//! Why a place changed: the difference between two looks, divided among what was recorded in between (domain.md 5.3). Nothing is guessed:
//! the parts add up to the difference exactly.

use super::closed::closed;
use super::queue_order::{ClassCounts, place};
use super::right::RightClass;

closed! {
    /// Why somebody joined a sub-queue or left it, as recorded.
    pub enum Cause {
        /// A new application.
        Filed = "filed",
        /// The contract is signed.
        Enrolled = "enrolled",
        /// Deleted by the parent.
        Withdrawn = "withdrawn",
        /// A referral or an offer was missed: out for a while.
        Missed = "missed",
        /// Refused by the kindergarten or the authority.
        Refused = "refused",
        /// Back by the old date: the stop-list is over, a deletion was taken back, a refusal was followed by a return.
        Returned = "returned",
        /// A right was claimed or lost: out of one class, into another.
        Right = "right",
        /// The yearly renewal: the oldest go to school.
        Renewed = "renewed",
    }
}

closed! {
    /// What a parent is told.
    pub enum Reason {
        /// Children who stood before went to a kindergarten.
        Enrolled = "enrolled",
        /// Families who stood before left the queue.
        Left = "left",
        /// Holders of a right joined before.
        RightHolder = "right_holder",
        /// Families of the general queue joined, who take turns with first priority.
        Joined = "joined",
        /// Somebody who filed earlier came back.
        Returned = "returned",
        /// The yearly renewal.
        Renewed = "renewed",
        /// The own application changed: another queue or another right.
        Own = "own",
        /// Changes that no reason was recorded for in time.
        Other = "other",
    }
}

/// A place at a moment, by what it is reckoned from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The own class.
    pub class: RightClass,
    /// The rank in the own class, from 1.
    pub own: u64,
    /// The sizes of the classes.
    pub counts: ClassCounts,
}

impl Look {
    /// The place in the sub-queue, from 1.
    #[must_use]
    pub fn place(self, ratio: u32) -> u64 {
        place(self.class, self.own, self.counts, ratio)
    }
}

/// So many joined or left for one cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// Why.
    pub cause: Cause,
    /// They joined; else they left.
    pub joined: bool,
    /// The class they joined or left.
    pub class: RightClass,
    /// They filed before the own application.
    pub earlier: bool,
    /// How many.
    pub families: u64,
}

/// A part of the change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Why.
    pub reason: Reason,
    /// How many families it was.
    pub families: u64,
    /// By how much the place moved: below zero is nearer to a kindergarten.
    pub moved: i64,
}

/// Divides the change since a look among what happened since. Reasons that moved nothing are left out.
#[must_use]
pub fn explain(before: Look, tallies: &[Tally], ratio: u32) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut look = before;
    // Who joined first: so nobody leaves a class that is empty.
    let mut ordered: Vec<&Tally> = tallies.iter().collect();
    ordered.sort_by_key(|tally| (!tally.joined, tally.cause, tally.class, tally.earlier));
    for tally in ordered {
        let was = look.place(ratio);
        look = after(look, tally);
        let moved = signed(look.place(ratio)) - signed(was);
        if moved == 0 {
            continue;
        }
        let reason = reason(tally);
        match parts.iter_mut().find(|part| part.reason == reason) {
            Some(part) => (part.families, part.moved) = (part.families + tally.families, part.moved + moved),
            None => parts.push(Part { reason, families: tally.families, moved }),
        }
    }
    parts.sort_by_key(|part| (std::cmp::Reverse(part.moved.abs()), part.reason));
    parts
}

/// Where one stands after so many joined or left.
#[must_use]
pub fn after(look: Look, tally: &Tally) -> Look {
    let change = |number: u64| {
        if tally.joined { number.saturating_add(tally.families) } else { number.saturating_sub(tally.families) }
    };
    let mut look = look;
    match tally.class {
        RightClass::Extraordinary => look.counts.extraordinary = change(look.counts.extraordinary),
        RightClass::FirstPriority => look.counts.first_priority = change(look.counts.first_priority),
        RightClass::General => look.counts.general = change(look.counts.general),
    }
    if tally.class == look.class && tally.earlier {
        look.own = change(look.own).max(1);
    }
    look
}

/// What is said of a cause.
fn reason(tally: &Tally) -> Reason {
    match (tally.cause, tally.joined, tally.class) {
        (Cause::Enrolled, ..) => Reason::Enrolled,
        (Cause::Renewed, ..) => Reason::Renewed,
        (_, false, _) => Reason::Left,
        (Cause::Filed | Cause::Right, true, RightClass::Extraordinary | RightClass::FirstPriority) => {
            Reason::RightHolder
        }
        (Cause::Filed, true, RightClass::General) => Reason::Joined,
        // By the old date; also whose right was lost.
        (_, true, _) => Reason::Returned,
    }
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
