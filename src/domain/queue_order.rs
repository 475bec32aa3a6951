//! The order of a sub-queue: extraordinary first, then one with first priority for every three of the general queue.
//! Source: domain.md 5.1.
//!
//! Two forms of the same rule: [`effective_order`] sorts a population, [`place`] computes one place from the rank inside
//! the own class and the sizes of the classes, without sorting. The store counts; this page decides.

#[cfg(test)]
mod tests;

use super::clock::Micros;
use super::ids::ApplicationId;
use super::right::RightClass;

/// What the order depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The application; decides between equal moments, the lower id first.
    pub id: ApplicationId,
    /// The class it stands in.
    pub class: RightClass,
    /// When it was filed, to the microsecond.
    pub filed_at: Micros,
}

/// How many stand in each class of a sub-queue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ClassCounts {
    /// Extraordinary.
    pub extraordinary: u64,
    /// First priority.
    pub first_priority: u64,
    /// General.
    pub general: u64,
}

impl ClassCounts {
    /// The size of the sub-queue.
    pub const fn total(self) -> u64 {
        self.extraordinary + self.first_priority + self.general
    }

    /// The size of a class.
    pub const fn of(self, class: RightClass) -> u64 {
        match class {
            RightClass::Extraordinary => self.extraordinary,
            RightClass::FirstPriority => self.first_priority,
            RightClass::General => self.general,
        }
    }

    /// Counts one more.
    pub fn add(&mut self, class: RightClass) {
        match class {
            RightClass::Extraordinary => self.extraordinary += 1,
            RightClass::FirstPriority => self.first_priority += 1,
            RightClass::General => self.general += 1,
        }
    }
}

/// The effective order of a sub-queue, as indices into `standings`: the first is the next to get a place.
///
/// `ratio` is how many of the general queue follow one with first priority; with 0 the general queue waits for all of them.
pub fn effective_order(standings: &[Standing], ratio: u32) -> Vec<usize> {
    let sorted = |class| {
        let mut indices: Vec<usize> = (0..standings.len()).filter(|at| standings[*at].class == class).collect();
        indices.sort_by_key(|at| (standings[*at].filed_at, &standings[*at].id));
        indices
    };
    let classes = Classes::new(sorted);
    interleave(Classes::new(|class| classes.of(class).len()), ratio).map(|(class, at)| classes.of(class)[at]).collect()
}

/// Something for each class.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Classes<T> {
    extraordinary: T,
    first_priority: T,
    general: T,
}

impl<T> Classes<T> {
    /// Makes it for each class.
    pub fn new(mut of: impl FnMut(RightClass) -> T) -> Self {
        Self {
            extraordinary: of(RightClass::Extraordinary),
            first_priority: of(RightClass::FirstPriority),
            general: of(RightClass::General),
        }
    }

    /// That of a class, to be changed.
    pub fn of_mut(&mut self, class: RightClass) -> &mut T {
        match class {
            RightClass::Extraordinary => &mut self.extraordinary,
            RightClass::FirstPriority => &mut self.first_priority,
            RightClass::General => &mut self.general,
        }
    }

    /// That of a class.
    pub fn of(&self, class: RightClass) -> &T {
        match class {
            RightClass::Extraordinary => &self.extraordinary,
            RightClass::FirstPriority => &self.first_priority,
            RightClass::General => &self.general,
        }
    }
}

/// The effective order as (class, index inside the class from 0), of classes of these sizes.
pub fn interleave(sizes: Classes<usize>, ratio: u32) -> impl Iterator<Item = (RightClass, usize)> {
    let extraordinary = (0..sizes.extraordinary).map(|at| (RightClass::Extraordinary, at));
    let (mut first, mut general, mut followers) = (0, 0, 0);
    let turns = std::iter::from_fn(move || {
        let general_left = general < sizes.general;
        if first < sizes.first_priority && (followers == 0 || !general_left) {
            first += 1;
            followers = ratio;
            return Some((RightClass::FirstPriority, first - 1));
        }
        followers = followers.saturating_sub(1);
        general_left.then(|| {
            general += 1;
            (RightClass::General, general - 1)
        })
    });
    extraordinary.chain(turns)
}

/// The place (from 1) in the effective order of the application that has this rank (from 1) inside its own class.
///
/// Before the r-th with first priority stand all extraordinary, r - 1 of its own and `ratio` general ones for each of
/// those, as far as there are any; before the r-th general one stand one with first priority for every started group
/// of `ratio`. Rank 0 counts as 1.
pub fn place(class: RightClass, rank_in_class: u64, counts: ClassCounts, ratio: u32) -> u64 {
    let rank = rank_in_class.max(1);
    let ratio = u64::from(ratio);
    match class {
        RightClass::Extraordinary => rank,
        RightClass::FirstPriority => {
            let general_before = (rank - 1).saturating_mul(ratio).min(counts.general);
            counts.extraordinary + rank + general_before
        }
        RightClass::General => {
            let groups = if ratio == 0 { u64::MAX } else { rank.div_ceil(ratio) };
            counts.extraordinary + rank + groups.min(counts.first_priority)
        }
    }
}

/// Everyone who stands at or before a place: how many of each class are among the first `places` of the effective
/// order. The store entitles the first N by it without sorting (domain.md 8.3, phase 1).
pub fn among_first(places: u64, counts: ClassCounts, ratio: u32) -> ClassCounts {
    let extraordinary = places.min(counts.extraordinary);
    let left = (places - extraordinary).min(counts.first_priority + counts.general);
    // Of every started round of 1 + ratio the first goes to first priority, until one of the two runs out.
    let round = u64::from(ratio).saturating_add(1);
    let mut first_priority = left.div_ceil(round).min(counts.first_priority);
    let general = (left - first_priority).min(counts.general);
    first_priority = left - general;
    ClassCounts { extraordinary, first_priority, general }
}
