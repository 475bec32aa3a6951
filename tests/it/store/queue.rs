//! The counters of the queue against plain counting, on random histories.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use esik::domain::application::{ApplicationNumber, Status};
use esik::domain::clock::Micros;
use esik::domain::group::{GroupType, InstructionLanguage};
use esik::domain::ids::{AccountId, ApplicationId, ChildId};
use esik::domain::place::PlaceCode;
use esik::domain::place_change::Cause;
use esik::domain::queue_order::ClassCounts;
use esik::domain::right::RightClass;
use esik::store::applications::{Application, NewApplication, Watch};
use esik::store::queue::{SubQueue, standing};
use esik::store::{Tx, applications};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};

use super::{account, at, child, new, open};
use crate::both_stores;

pub(super) fn subqueue(language: InstructionLanguage) -> SubQueue {
    let settlement = PlaceCode::parse("751110000").expect("a code");
    SubQueue { settlement, birth_year: 2023, language, group: GroupType::General }
}

pub(super) fn application(account: &AccountId, child: &ChildId, number: u32) -> NewApplication {
    NewApplication {
        id: new!(ApplicationId),
        number: ApplicationNumber::new(2026, number).expect("a number of the year"),
        account: account.clone(),
        child: child.clone(),
        subqueue: subqueue(InstructionLanguage::Kk),
        class: RightClass::General,
        category: None,
        social: None,
        checking: false,
        status: Status::Queued,
        watch: Watch::default(),
    }
}

/// What plain counting says: everyone who stands, by sub-queue and class, in the order of filing.
#[derive(Default)]
struct Plain(HashMap<ApplicationId, (SubQueue, RightClass, i64, Micros)>);

impl Plain {
    fn rank(&self, id: &ApplicationId) -> u64 {
        let (subqueue, class, _, filed_at) = &self.0[id];
        let before = self.0.values().filter(|(s, c, _, f)| s == subqueue && c == class && f < filed_at).count();
        before as u64 + 1
    }

    fn counts(&self, subqueue: &SubQueue) -> ClassCounts {
        let mut counts = ClassCounts::default();
        self.0.values().filter(|(s, ..)| s == subqueue).for_each(|(_, class, ..)| counts.add(*class));
        counts
    }

    async fn compare(&self, tx: &mut Tx) {
        for (id, (subqueue, class, seq, _)) in &self.0 {
            let standing = standing(tx, subqueue, *class, *seq).await.unwrap();
            assert_eq!((standing.rank, standing.counts), (self.rank(id), self.counts(subqueue)), "{id}");
        }
    }
}

const CLASSES: [RightClass; 4] =
    [RightClass::Extraordinary, RightClass::FirstPriority, RightClass::General, RightClass::General];

struct History {
    random: StdRng,
    plain: Plain,
    filed: Vec<ApplicationId>,
    account: AccountId,
}

impl History {
    async fn file(&mut self, tx: &mut Tx, number: u32) {
        let child = child(tx, &self.account, &number.to_string()).await;
        let language = *[InstructionLanguage::Kk, InstructionLanguage::Ru].choose(&mut self.random).unwrap();
        let new = NewApplication {
            subqueue: subqueue(language),
            class: *CLASSES.choose(&mut self.random).unwrap(),
            ..application(&self.account, &child, number)
        };
        // Clocks that stand still or go back do not disturb the order.
        let now = at(self.random.random_range(0..3));
        let filed_at = applications::file(tx, &new, now).await.unwrap().expect("one a child");
        assert!(filed_at >= now);
        self.note(tx, &new.id).await;
        self.filed.push(new.id);
    }

    /// One deed to an application of the past.
    async fn stir(&mut self, tx: &mut Tx) {
        let id = self.filed.choose(&mut self.random).unwrap().clone();
        match self.random.random_range(0..5) {
            0 => applications::set_status(tx, &id, Status::Enrolled, Cause::Enrolled, at(1)).await.unwrap(),
            1 => applications::set_status(tx, &id, Status::Queued, Cause::Enrolled, at(1)).await.unwrap(),
            2 => applications::set_class(tx, &id, *CLASSES.choose(&mut self.random).unwrap(), false, at(1))
                .await
                .unwrap(),
            3 => _ = applications::delete_with_undo(tx, &id, at(600), at(0)).await.unwrap(),
            _ => _ = applications::undo(tx, &id, at(1)).await.unwrap(),
        }
        self.note(tx, &id).await;
    }

    async fn note(&mut self, tx: &mut Tx, id: &ApplicationId) {
        let now: Application = applications::find(tx, id).await.unwrap().expect("it was filed");
        assert_eq!(now.standing, now.status.holds_place());
        self.plain.0.remove(id);
        if now.standing {
            self.plain.0.insert(id.clone(), (now.subqueue, now.class, now.seq, now.filed_at));
        }
    }
}

both_stores!(counters_agree_with_plain_counting_on_random_histories, |db| async {
    let store = open(&db).await;
    for seed in 1..=2 {
        let mut tx = store.write().await.unwrap();
        let (account, _) = account(&mut tx, "a").await;
        let mut history =
            History { random: StdRng::seed_from_u64(seed), plain: Plain::default(), filed: Vec::new(), account };
        for number in 1..=300 {
            history.file(&mut tx, number).await;
            history.stir(&mut tx).await;
            if number % 100 == 0 {
                history.plain.compare(&mut tx).await;
            }
        }
        tx.rollback().await.unwrap();
    }
});

both_stores!(filing_at_once_keeps_every_place_apart, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let (account, _) = account(&mut tx, "a").await;
    let mut children = Vec::new();
    for n in 0..40 {
        children.push(child(&mut tx, &account, &n.to_string()).await);
    }
    tx.commit().await.unwrap();
    let filing = (1..).zip(children).map(|(number, child)| {
        let (store, new) = (store.clone(), application(&account, &child, number));
        tokio::spawn(async move {
            let mut tx = store.write().await.unwrap();
            applications::file(&mut tx, &new, at(0)).await.unwrap().unwrap();
            let filed = applications::find(&mut tx, &new.id).await.unwrap().unwrap();
            let place = standing(&mut tx, &filed.subqueue, filed.class, filed.seq).await.unwrap();
            tx.commit().await.unwrap();
            assert_eq!(place.rank, place.counts.general, "the last of those it can see");
            place.rank
        })
    });
    let mut ranks = Vec::new();
    for task in filing.collect::<Vec<_>>() {
        ranks.push(task.await.unwrap());
    }
    ranks.sort_unstable();
    assert_eq!(ranks, (1..=40).collect::<Vec<_>>());
});

both_stores!(a_child_has_one_active_application_and_a_deletion_can_be_undone, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let (account, _) = account(&mut tx, "a").await;
    let child = child(&mut tx, &account, "c").await;
    let first = application(&account, &child, 1);
    let filed_at = applications::file(&mut tx, &first, at(0)).await.unwrap().unwrap();
    assert_eq!(applications::file(&mut tx, &application(&account, &child, 2), at(1)).await.unwrap(), None);
    assert!(applications::delete_with_undo(&mut tx, &first.id, at(600), at(0)).await.unwrap());
    assert!(!applications::delete_with_undo(&mut tx, &first.id, at(600), at(0)).await.unwrap());
    let gone = applications::find(&mut tx, &first.id).await.unwrap().unwrap();
    assert_eq!((gone.status, gone.previous_status, gone.standing), (Status::Withdrawn, Some(Status::Queued), false));
    assert!(applications::undo(&mut tx, &first.id, at(600)).await.unwrap());
    let back = applications::by_number(&mut tx, first.number).await.unwrap().unwrap();
    assert_eq!((back.filed_at, back.status, back.undo_until), (filed_at, Status::Queued, None));
    assert!(!applications::undo(&mut tx, &first.id, at(1)).await.unwrap(), "nothing to undo");

    applications::delete_with_undo(&mut tx, &first.id, at(600), at(0)).await.unwrap();
    assert!(!applications::undo(&mut tx, &first.id, at(601)).await.unwrap(), "too late");
    let second = application(&account, &child, 2);
    assert!(applications::file(&mut tx, &second, at(1)).await.unwrap().is_some());
    assert!(!applications::undo(&mut tx, &first.id, at(1)).await.unwrap(), "another one is active");
    assert_eq!(applications::active_of_child(&mut tx, &child).await.unwrap().unwrap().id, second.id);
    assert_eq!(applications::latest(&mut tx, &account).await.unwrap().unwrap().id, second.id);
    assert_eq!(applications::list(&mut tx, &account).await.unwrap().len(), 2);
    assert_eq!(applications::erase(&mut tx, &account).await.unwrap(), 2);
});

both_stores!(a_place_costs_no_more_in_a_long_queue, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let (account, _) = account(&mut tx, "a").await;
    let mut last = None;
    for (number, size) in (1..=1_000).zip(1u64..) {
        let child = child(&mut tx, &account, &number.to_string()).await;
        let new = application(&account, &child, number);
        applications::file(&mut tx, &new, at(0)).await.unwrap();
        last = Some((new.id, size));
    }
    let (id, size) = last.expect("many were filed");
    let filed = applications::find(&mut tx, &id).await.unwrap().unwrap();
    let begun = Instant::now();
    for _ in 0..50 {
        let place = standing(&mut tx, &filed.subqueue, filed.class, filed.seq).await.unwrap();
        assert_eq!((place.rank, place.counts.total()), (size, size));
    }
    let each: Duration = begun.elapsed() / 50;
    println!("a place among {size} on {:?}: {each:?}", store.kind());
});
