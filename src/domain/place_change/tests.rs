//! Parts of a change: told rightly, and always the whole of it.

use proptest::prelude::*;

use super::*;

const GENERAL: Look = Look {
    class: RightClass::General,
    own: 10,
    counts: ClassCounts { extraordinary: 2, first_priority: 5, general: 40 },
};

fn tally(cause: Cause, joined: bool, class: RightClass, families: u64) -> Tally {
    Tally { cause, joined, class, earlier: true, families }
}

#[test]
fn each_cause_has_its_reason_and_its_part() {
    // Ten in the general queue: two extraordinary and four with first priority before.
    assert_eq!(GENERAL.place(3), 16);
    let parts = explain(
        GENERAL,
        &[
            tally(Cause::Enrolled, false, RightClass::General, 3),
            tally(Cause::Withdrawn, false, RightClass::General, 1),
            tally(Cause::Filed, true, RightClass::Extraordinary, 2),
            tally(Cause::Returned, true, RightClass::General, 1),
        ],
        3,
    );
    let told: Vec<_> = parts.iter().map(|part| (part.reason, part.families, part.moved)).collect();
    assert_eq!(
        told,
        [(Reason::Enrolled, 3, -4), (Reason::RightHolder, 2, 2), (Reason::Left, 1, -1), (Reason::Returned, 1, 1),]
    );
}

#[test]
fn what_happens_behind_moves_nobody() {
    let behind = Tally { earlier: false, ..tally(Cause::Withdrawn, false, RightClass::General, 9) };
    assert_eq!(explain(GENERAL, &[behind, tally(Cause::Filed, true, RightClass::FirstPriority, 1)], 3), []);
}

#[test]
fn first_priority_is_moved_by_the_general_queue_it_takes_turns_with() {
    let counts = ClassCounts { extraordinary: 0, first_priority: 4, general: 2 };
    let look = Look { class: RightClass::FirstPriority, own: 3, counts };
    let joined = Tally { earlier: false, ..tally(Cause::Filed, true, RightClass::General, 5) };
    assert_eq!(explain(look, &[joined], 3), [Part { reason: Reason::Joined, families: 5, moved: 4 }]);
}

fn tallies() -> impl Strategy<Value = Vec<Tally>> {
    let one = (0..Cause::ALL.len(), any::<bool>(), 0..3usize, any::<bool>(), 0..6u64);
    prop::collection::vec(one, 0..12).prop_map(|all| {
        let tally = |(cause, joined, class, earlier, families): (usize, bool, usize, bool, u64)| Tally {
            cause: Cause::ALL[cause],
            joined,
            class: RightClass::ALL[class],
            earlier,
            families,
        };
        all.into_iter().map(tally).collect()
    })
}

proptest! {
    #[test]
    fn the_parts_are_the_whole_change(class in 0..3usize, own in 30..60u64, more in 0..90u64, all in tallies()) {
        // Large enough for everybody to leave whom a tally lets leave.
        let class = RightClass::ALL[class];
        let counts = ClassCounts { extraordinary: 150, first_priority: 150, general: 150 + more };
        let before = Look { class, own: own + 70, counts };
        let now = all.iter().fold(before, after);
        let moved: i64 = explain(before, &all, 3).iter().map(|part| part.moved).sum();
        prop_assert_eq!(moved, signed(now.place(3)) - signed(before.place(3)));
    }
}
