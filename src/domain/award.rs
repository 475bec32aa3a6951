//! Who gets which place at the end of phase 1: each family in the order of the queue takes the highest of its choices that still has a
//! place (domain.md 8.3). Nobody is passed over: whoever misses a row stood behind everyone who got a place in it.
//!
//! Brothers and sisters who ask for one kindergarten (domain.md 4.3) get it only by their own places in the queue: their choices are
//! narrowed to a kindergarten that all of them win, if there is one; else they are awarded like everybody.

use std::collections::BTreeMap;

use super::ids::{ApplicationId, KindergartenId, VacancyId};

/// A row of a bulletin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub id: VacancyId,
    /// In which kindergarten.
    pub kindergarten: KindergartenId,
    /// Free places.
    pub places: u32,
}

/// An application that wants a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applicant {
    /// Which; decides between equal ranks, the lower id first.
    pub id: ApplicationId,
    /// The place in its sub-queue, from 1. Ranks of different sub-queues never meet: a row belongs to one.
    pub rank: u64,
    /// Rows by preference, as indices; the best first.
    pub choices: Vec<usize>,
    /// Wants the kindergarten that the others with this number get.
    pub together: Option<u32>,
}

/// Why a choice was not won.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// Every place went to somebody who stood before; the last of them stood here.
    Taken {
        /// The rank of the last who got a place; `None`: there was no place.
        last: Option<u64>,
    },
    /// A choice that the family preferred was won.
    HigherChoice,
    /// Set aside, so that brothers and sisters go to one kindergarten.
    Together,
}

/// What became of an application: the row it won, and why not the others, in the order of its choices.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdict {
    /// The row won, as an index.
    pub won: Option<usize>,
    /// Rows not won.
    pub lost: Vec<(usize, Loss)>,
}

/// Awards the places; the verdicts stand in the order of the applicants. Choices of rows that do not exist are left out.
#[must_use]
pub fn award(rows: &[Row], applicants: &[Applicant]) -> Vec<Verdict> {
    let mut round = Round::new(rows, applicants);
    round.dictate();
    for family in families(applicants) {
        round.gather(&family);
    }
    round.verdicts()
}

/// The applications that want to be together, those of the best ranks first.
fn families(applicants: &[Applicant]) -> Vec<Vec<usize>> {
    let mut families: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (at, applicant) in applicants.iter().enumerate() {
        if let Some(family) = applicant.together {
            families.entry(family).or_default().push(at);
        }
    }
    let mut families: Vec<Vec<usize>> = families.into_values().filter(|members| members.len() > 1).collect();
    for members in &mut families {
        members.sort_by_key(|at| (applicants[*at].rank, &applicants[*at].id));
    }
    families.sort_by_key(|members| (applicants[members[0]].rank, &applicants[members[0]].id));
    families
}

struct Round<'a> {
    rows: &'a [Row],
    applicants: &'a [Applicant],
    /// The applicants by rank.
    order: Vec<usize>,
    /// What each may still choose.
    choices: Vec<Vec<usize>>,
    won: Vec<Option<usize>>,
    /// Families that were brought together: no later one may part them.
    gathered: Vec<Vec<usize>>,
}

impl<'a> Round<'a> {
    fn new(rows: &'a [Row], applicants: &'a [Applicant]) -> Self {
        let mut order: Vec<usize> = (0..applicants.len()).collect();
        order.sort_by_key(|at| (applicants[*at].rank, &applicants[*at].id));
        let own = |applicant: &Applicant| applicant.choices.iter().copied().filter(|row| *row < rows.len()).collect();
        let choices = applicants.iter().map(own).collect();
        Self { rows, applicants, order, choices, won: vec![None; applicants.len()], gathered: Vec::new() }
    }

    /// Everybody in turn takes the best that is left.
    fn dictate(&mut self) {
        let mut left: Vec<u32> = self.rows.iter().map(|row| row.places).collect();
        for at in &self.order {
            let best = self.choices[*at].iter().copied().find(|row| left[*row] > 0);
            if let Some(row) = best {
                left[row] -= 1;
            }
            self.won[*at] = best;
        }
    }

    /// Brings a family together in the first of the kindergartens all of them chose where each wins by the own rank.
    fn gather(&mut self, family: &[usize]) {
        if self.are_together(family) {
            self.gathered.push(family.to_vec());
            return;
        }
        let before: Vec<Vec<usize>> = family.iter().map(|at| self.choices[*at].clone()).collect();
        let settled = self.won.clone();
        for kindergarten in self.common(family) {
            for (at, choices) in family.iter().zip(&before) {
                let there = |row: &usize| self.rows[*row].kindergarten == kindergarten;
                self.choices[*at] = choices.iter().copied().filter(there).collect();
            }
            self.dictate();
            let nobody_parted = self.gathered.iter().all(|others| self.are_together(others));
            if nobody_parted && self.are_together(family) {
                self.gathered.push(family.to_vec());
                return;
            }
        }
        for (at, choices) in family.iter().zip(before) {
            self.choices[*at] = choices;
        }
        self.won = settled;
    }

    /// Kindergartens that every member chose, in the order of the first member's wishes.
    fn common(&self, family: &[usize]) -> Vec<KindergartenId> {
        let of = |at: &usize| self.choices[*at].iter().map(|row| &self.rows[*row].kindergarten);
        let Some((first, others)) = family.split_first() else { return Vec::new() };
        let mut common: Vec<KindergartenId> = Vec::new();
        for kindergarten in of(first) {
            let everybodys = others.iter().all(|at| of(at).any(|other| other == kindergarten));
            if everybodys && !common.contains(kindergarten) {
                common.push(kindergarten.clone());
            }
        }
        common
    }

    fn are_together(&self, family: &[usize]) -> bool {
        let mut places = family.iter().map(|at| self.won[*at].map(|row| &self.rows[row].kindergarten));
        let first = places.next().flatten();
        first.is_some() && places.all(|place| place == first)
    }

    fn verdicts(self) -> Vec<Verdict> {
        let mut last: Vec<Option<u64>> = vec![None; self.rows.len()];
        for at in &self.order {
            if let Some(row) = self.won[*at] {
                last[row] = Some(self.applicants[*at].rank);
            }
        }
        (0..self.applicants.len()).map(|at| self.verdict(at, &last)).collect()
    }

    fn verdict(&self, at: usize, last: &[Option<u64>]) -> Verdict {
        let applicant = &self.applicants[at];
        let won = self.won[at];
        let position = |row: usize| applicant.choices.iter().position(|choice| *choice == row);
        let own = won.and_then(position);
        let rows = applicant.choices.iter().copied().enumerate().filter(|(_, row)| *row < self.rows.len());
        let why = |(preference, row): (usize, usize)| {
            let loss = match own {
                Some(own) if preference > own => Loss::HigherChoice,
                _ if !self.choices[at].contains(&row) => Loss::Together,
                _ => Loss::Taken { last: last[row] },
            };
            (row, loss)
        };
        Verdict { won, lost: rows.filter(|(_, row)| Some(*row) != won).map(why).collect() }
    }
}

/// Numbers the families of those who ask to be together (`Some`: the account): an only child asks for nothing.
#[must_use]
pub fn family_numbers<A: Ord>(asking: &[Option<A>]) -> Vec<Option<u32>> {
    let mut members: BTreeMap<&A, Vec<usize>> = BTreeMap::new();
    for (at, account) in asking.iter().enumerate() {
        if let Some(account) = account {
            members.entry(account).or_default().push(at);
        }
    }
    let mut numbers = vec![None; asking.len()];
    for (number, family) in (0..).zip(members.into_values().filter(|family| family.len() > 1)) {
        for at in family {
            numbers[at] = Some(number);
        }
    }
    numbers
}

#[cfg(test)]
mod tests;
