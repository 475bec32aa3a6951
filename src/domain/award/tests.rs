//! Awards of made-up bulletins, and properties over random ones beside a plain reference.

use proptest::prelude::*;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::*;
use crate::domain::clock::Micros;

fn ids<T>(make: impl Fn(Micros, &mut StdRng) -> T, many: usize) -> Vec<T> {
    let mut random = StdRng::seed_from_u64(7);
    (0..many).map(|n| make(Micros(1_000 + i64::try_from(n).unwrap()), &mut random)).collect()
}

/// Rows as (kindergarten, places).
fn rows(of: &[(usize, u32)]) -> Vec<Row> {
    let kindergartens = ids(|at, random| KindergartenId::new(at, random), 8);
    let vacancies = ids(|at, random| VacancyId::new(at, random), of.len());
    let row = |(id, (kindergarten, places)): (VacancyId, &(usize, u32))| Row {
        id,
        kindergarten: kindergartens[*kindergarten].clone(),
        places: *places,
    };
    vacancies.into_iter().zip(of).map(row).collect()
}

/// Applicants as (rank, choices, family).
fn applicants(of: &[(u64, &[usize], Option<u32>)]) -> Vec<Applicant> {
    let applications = ids(|at, random| ApplicationId::new(at, random), of.len());
    let one = |(id, (rank, choices, together)): (ApplicationId, &(u64, &[usize], Option<u32>))| Applicant {
        id,
        rank: *rank,
        choices: choices.to_vec(),
        together: *together,
    };
    applications.into_iter().zip(of).map(one).collect()
}

fn winners(rows: &[Row], applicants: &[Applicant]) -> Vec<Option<usize>> {
    award(rows, applicants).into_iter().map(|verdict| verdict.won).collect()
}

#[test]
fn the_order_of_the_queue_decides_and_each_gets_the_best_it_can() {
    let rows = rows(&[(0, 1), (1, 1)]);
    let people = applicants(&[(9, &[0, 1], None), (2, &[0, 1], None), (5, &[0, 1], None)]);
    let verdicts = award(&rows, &people);
    assert_eq!(verdicts.iter().map(|one| one.won).collect::<Vec<_>>(), [None, Some(0), Some(1)]);
    assert_eq!(verdicts[0].lost, [(0, Loss::Taken { last: Some(2) }), (1, Loss::Taken { last: Some(5) })]);
    assert_eq!(verdicts[1].lost, [(1, Loss::HigherChoice)]);
    assert_eq!(verdicts[2].lost, [(0, Loss::Taken { last: Some(2) })]);
}

#[test]
fn a_row_without_places_is_told_as_such() {
    let rows = rows(&[(0, 0)]);
    let verdicts = award(&rows, &applicants(&[(1, &[0, 7], None)]));
    assert_eq!(verdicts, [Verdict { won: None, lost: vec![(0, Loss::Taken { last: None })] }]);
}

#[test]
fn twins_go_to_one_kindergarten_where_both_win_by_their_own_places() {
    // Apart: the first would go to kindergarten 0, the second to 1. Together: both to 1, and the place in 0 goes to the next in line.
    let rows = rows(&[(0, 1), (1, 2)]);
    let people = applicants(&[(1, &[0, 1], Some(0)), (2, &[0, 1], Some(0)), (3, &[0, 1], None)]);
    let verdicts = award(&rows, &people);
    assert_eq!(verdicts.iter().map(|one| one.won).collect::<Vec<_>>(), [Some(1), Some(1), Some(0)]);
    assert_eq!(verdicts[0].lost, [(0, Loss::Together)]);
}

#[test]
fn twins_stay_apart_where_one_would_jump_the_queue() {
    let rows = rows(&[(0, 1), (1, 1)]);
    let people = applicants(&[(1, &[0, 1], Some(0)), (2, &[1], None), (3, &[0, 1], Some(0))]);
    assert_eq!(winners(&rows, &people), [Some(0), Some(1), None]);
}

#[test]
fn a_later_family_parts_no_earlier_one() {
    let rows = rows(&[(0, 1), (1, 2), (2, 1)]);
    let people =
        applicants(&[(1, &[0, 1], Some(0)), (2, &[1, 2], Some(0)), (3, &[1, 0], Some(1)), (4, &[1, 2], Some(1))]);
    let won = winners(&rows, &people);
    assert_eq!((won[0], won[1]), (Some(1), Some(1)), "the first family is together");
    assert_eq!((won[2], won[3]), (Some(0), Some(2)), "the second finds no common place and is not worse off for it");
}

#[test]
fn families_are_those_with_two_children_who_ask() {
    assert_eq!(family_numbers(&[Some("b"), None, Some("a"), Some("b")]), [Some(0), None, None, Some(0)]);
    assert_eq!(family_numbers::<u8>(&[]), []);
}

/// The plain reference: again and again the best of those who are left takes the best row that is left. Nobody is together.
fn reference(rows: &[Row], applicants: &[Applicant]) -> Vec<Option<usize>> {
    let mut won = vec![None; applicants.len()];
    let mut done = vec![false; applicants.len()];
    for _ in 0..applicants.len() {
        let mut best: Option<usize> = None;
        for at in 0..applicants.len() {
            let before = |other: usize| {
                (applicants[at].rank, &applicants[at].id) < (applicants[other].rank, &applicants[other].id)
            };
            if !done[at] && best.is_none_or(before) {
                best = Some(at);
            }
        }
        let at = best.unwrap();
        done[at] = true;
        for row in &applicants[at].choices {
            let taken = won.iter().filter(|of| **of == Some(*row)).count();
            if won[at].is_none() && taken < rows[*row].places as usize {
                won[at] = Some(*row);
            }
        }
    }
    won
}

prop_compose! {
    fn population()(
        seed in any::<u64>(),
        shape in prop::collection::vec((0..4usize, 0..3u32), 1..6),
        people in 0..24usize,
    ) -> (Vec<Row>, Vec<Applicant>) {
        let mut random = StdRng::seed_from_u64(seed);
        let rows = rows(&shape);
        let applications = ids(|at, random| ApplicationId::new(at, random), people);
        let one = |id: ApplicationId| {
            let mut choices: Vec<usize> = (0..rows.len()).collect();
            for at in (1..choices.len()).rev() {
                choices.swap(at, random.random_range(0..=at));
            }
            choices.truncate(random.random_range(0..=4));
            let together = random.random_bool(0.4).then(|| random.random_range(0..4));
            // Equal ranks happen between sub-queues: the id decides.
            Applicant { id, rank: random.random_range(1..30), choices, together }
        };
        let applicants = applications.into_iter().map(one).collect();
        (rows, applicants)
    }
}

proptest! {
    #[test]
    fn alone_it_is_the_plain_reference((rows, mut people) in population()) {
        for one in &mut people {
            one.together = None;
        }
        prop_assert_eq!(winners(&rows, &people), reference(&rows, &people));
    }

    #[test]
    fn nobody_jumps_no_place_is_given_twice_and_the_same_input_gives_the_same((rows, people) in population()) {
        let verdicts = award(&rows, &people);
        prop_assert_eq!(&verdicts, &award(&rows, &people));
        for (row, is) in rows.iter().enumerate() {
            let given = verdicts.iter().filter(|one| one.won == Some(row)).count();
            prop_assert!(given <= is.places as usize);
        }
        let before = |a: usize, b: usize| (people[a].rank, &people[a].id) < (people[b].rank, &people[b].id);
        for (at, verdict) in verdicts.iter().enumerate() {
            // One child one place, and only where the family wanted to go; every choice is answered for.
            prop_assert!(verdict.won.is_none_or(|row| people[at].choices.contains(&row)));
            prop_assert_eq!(verdict.lost.len() + usize::from(verdict.won.is_some()), people[at].choices.len());
            for (row, loss) in &verdict.lost {
                let takers: Vec<usize> = (0..people.len()).filter(|other| verdicts[*other].won == Some(*row)).collect();
                match loss {
                    Loss::Taken { last } => {
                        prop_assert_eq!(takers.len(), rows[*row].places as usize, "a free place was not given");
                        prop_assert!(takers.iter().all(|other| before(*other, at)), "somebody jumped");
                        prop_assert_eq!(*last, takers.iter().map(|other| people[*other].rank).max());
                    }
                    Loss::HigherChoice => {
                        let place = |row: usize| people[at].choices.iter().position(|choice| *choice == row);
                        prop_assert!(place(verdict.won.unwrap()) < place(*row));
                    }
                    Loss::Together => prop_assert!(people[at].together.is_some()),
                }
            }
        }
    }

    #[test]
    fn who_gives_up_a_choice_for_a_brother_is_with_him((rows, people) in population()) {
        let verdicts = award(&rows, &people);
        for (at, verdict) in verdicts.iter().enumerate() {
            if verdict.lost.iter().any(|(_, loss)| *loss == Loss::Together) {
                let family: Vec<usize> = (0..people.len()).filter(|other| people[*other].together == people[at].together).collect();
                let place = |at: usize| verdicts[at].won.map(|row| &rows[row].kindergarten);
                prop_assert!(family.iter().all(|other| place(*other).is_some() && place(*other) == place(at)));
            }
        }
    }
}
