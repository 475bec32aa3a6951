//! The worked example of domain.md 5.1 and the formula against the sort over random populations.

use super::*;
use proptest::prelude::*;
use rand::{SeedableRng, rngs::StdRng};

fn standing(class: RightClass, filed_at: i64, seed: u64) -> Standing {
    let id = ApplicationId::new(Micros(0), &mut StdRng::seed_from_u64(seed));
    Standing { id, class, filed_at: Micros(filed_at) }
}

fn counts(standings: &[Standing]) -> ClassCounts {
    let mut counts = ClassCounts::default();
    standings.iter().for_each(|standing| counts.add(standing.class));
    counts
}

/// The text of domain.md 5.1, word for word.
fn reference(standings: &[Standing], ratio: u32) -> Vec<usize> {
    let mut by_date: Vec<usize> = (0..standings.len()).collect();
    by_date.sort_by(|a, b| {
        let key = |at: usize| (standings[at].filed_at, standings[at].id.clone());
        key(*a).cmp(&key(*b))
    });
    let of = |class| by_date.iter().copied().filter(|at| standings[*at].class == class).rev().collect::<Vec<_>>();
    let (x, mut p, mut g) = (of(RightClass::Extraordinary), of(RightClass::FirstPriority), of(RightClass::General));
    let mut out: Vec<usize> = x.into_iter().rev().collect();
    while !p.is_empty() || !g.is_empty() {
        out.extend(p.pop());
        for _ in 0..ratio {
            out.extend(g.pop());
        }
    }
    out
}

#[test]
fn the_worked_example() {
    use RightClass::*;
    let mut standings = vec![standing(Extraordinary, 900, 1)];
    standings.extend((1..=2).map(|n| standing(FirstPriority, 500 + n, 10 + n as u64)));
    standings.extend((1..=7).map(|n| standing(General, n, 20 + n as u64)));
    // x1 p1 g1 g2 g3 p2 g4 g5 g6 g7
    assert_eq!(effective_order(&standings, 3), [0, 1, 3, 4, 5, 2, 6, 7, 8, 9]);
    let counts = counts(&standings);
    assert_eq!(place(FirstPriority, 2, counts, 3), 6);
    assert_eq!(place(General, 7, counts, 3), 10);
    assert_eq!(counts.total(), 10);
}

#[test]
fn equal_moments_go_by_the_lower_id() {
    let mut pair = [standing(RightClass::General, 5, 1), standing(RightClass::General, 5, 2)];
    pair.sort_by(|a, b| b.id.cmp(&a.id));
    assert_eq!(effective_order(&pair, 3), [1, 0]);
}

prop_compose! {
    fn population()(members in prop::collection::vec((0u8..8, 0i64..50), 0..80)) -> Vec<Standing> {
        members.into_iter().enumerate().map(|(at, (class, filed_at))| {
            let class = match class { 0 => RightClass::Extraordinary, 1..=3 => RightClass::FirstPriority, _ => RightClass::General };
            standing(class, filed_at, at as u64)
        }).collect()
    }
}

proptest! {
    #[test]
    fn the_sort_is_the_reference(standings in population(), ratio in 1u32..6) {
        prop_assert_eq!(effective_order(&standings, ratio), reference(&standings, ratio));
    }

    #[test]
    fn the_formula_is_the_sort(standings in population(), ratio in 0u32..6) {
        let counts = counts(&standings);
        let mut ranks = ClassCounts::default();
        for (at, index) in effective_order(&standings, ratio).into_iter().enumerate() {
            let class = standings[index].class;
            ranks.add(class);
            prop_assert_eq!(place(class, ranks.of(class), counts, ratio), at as u64 + 1);
            prop_assert_eq!(among_first(at as u64 + 1, counts, ratio), ranks);
        }
        prop_assert_eq!(among_first(u64::MAX, counts, ratio), counts);
    }

    #[test]
    fn the_order_is_fair(standings in population(), ratio in 1u32..6) {
        let order = effective_order(&standings, ratio);
        let mut all = order.clone();
        all.sort_unstable();
        prop_assert_eq!(all, (0..standings.len()).collect::<Vec<_>>(), "everyone exactly once");

        let extraordinary = counts(&standings).extraordinary as usize;
        prop_assert!(order[..extraordinary].iter().all(|at| standings[*at].class == RightClass::Extraordinary));

        for class in RightClass::ALL {
            let dates: Vec<_> = order.iter().map(|at| &standings[*at]).filter(|s| s.class == *class)
                .map(|s| (s.filed_at, s.id.clone())).collect();
            prop_assert!(dates.is_sorted(), "nobody overtakes inside a class");
        }

        // Between two with first priority stand exactly `ratio` general ones, while there are any.
        let rest: Vec<_> = order[extraordinary..].iter().map(|at| standings[*at].class).collect();
        let first: Vec<_> = (0..rest.len()).filter(|at| rest[*at] == RightClass::FirstPriority).collect();
        for pair in first.windows(2) {
            let generals_left = rest[pair[0]..].iter().filter(|c| **c == RightClass::General).count();
            prop_assert_eq!(pair[1] - pair[0] - 1, generals_left.min(ratio as usize));
        }
    }

    #[test]
    fn absurd_numbers_do_not_overflow(rank: u32, x: u32, p: u32, g: u32, ratio: u32) {
        let counts = ClassCounts { extraordinary: x.into(), first_priority: p.into(), general: g.into() };
        for class in RightClass::ALL {
            prop_assert!(place(*class, rank.into(), counts, ratio) >= 1);
        }
        let _ = among_first(u64::from(rank), counts, ratio);
    }
}
