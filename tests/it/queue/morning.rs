//! From a free place to the kindergarten: a contested row, a referral that lapses, standing wishes, a right that is checked, and the clock
//! that moves it all, also after an absence and twice at once.

use chrono::{NaiveDate, NaiveTime};
use esik::domain::application::Status;
use esik::domain::bulletin::{BulletinState, ClaimReason, ClaimState};
use esik::domain::calendar::{end_of_day, moment_of};
use esik::domain::ids::{AccountId, ConsentId, ConversationId, KindergartenId, VacancyId};
use esik::domain::lang::Lang;
use esik::domain::place_change::{Cause, Reason};
use esik::domain::referral::{ReferralState, RefusalReason};
use esik::domain::right::{Category, RightClass};
use esik::queue::bulletins::{decline, draw, hasten, offers, withdraw as withdraw_bulletin};
use esik::queue::claims::{Chance, Claiming, prefer, take_back, told};
use esik::queue::referrals::{Extended, enrol, extend, give_up, open_of, refuse};
use esik::queue::rights::{self, RightReason};
use esik::queue::vacancies::{NewRow, RowFault, WithdrawReason, enter, withdraw};
use esik::queue::{interest, leave, standing, subscriptions, wishes};
use esik::store::applications;
use esik::store::consents::{ConsentKind, NewConsent};
use esik::store::wishes::Filter;
use esik::store::{Tx, claims, consents, conversations, kindergartens, vacancies};
use rand::SeedableRng;
use rand::rngs::StdRng;

use crate::both_stores;
use crate::ops::sql;

use super::town::{Town, day, on};

both_stores!(a_contested_place_goes_by_the_order_of_the_queue, |db| async {
    let mut town = Town::new(&db).await;
    let (first, one) = town.family(8, None).await;
    let (_, two) = town.family(9, None).await;
    let (third, three) = town.family(10, None).await;
    let (bulletin, rows) = town.published(&[1, 1]).await;
    assert_eq!(town.state(&bulletin).await, BulletinState::Priority);
    assert_eq!(town.news(&first).await, ["priority"]);
    assert!(town.news(&third).await.is_empty(), "two places: the third is not entitled");
    let morning = on(11, 24, 8);
    assert_eq!(town.chance(&two, &rows[0], morning).await, Chance::Entitled(2));
    assert_eq!(town.chance(&three, &rows[0], morning).await, Chance::NotYet(on(11, 27, 7)));
    assert_eq!(town.claim(&three, &rows[0], morning).await, Claiming::Refused(Chance::NotYet(on(11, 27, 7))));
    // The second was quicker; in phase 1 that does not matter.
    assert_eq!(town.claim(&two, &rows[0], morning).await, Claiming::Stands(1));
    assert_eq!(town.claim(&two, &rows[0], morning).await, Claiming::Refused(Chance::Claimed), "the same tap twice");
    assert_eq!(town.claim(&one, &rows[0], on(11, 26, 23)).await, Claiming::Stands(1));
    assert_eq!(town.status(&one).await, Status::Applied);

    town.clock(on(11, 27, 1)).await;
    assert_eq!(town.state(&bulletin).await, BulletinState::Awarding);
    assert_eq!(town.claim(&one, &rows[1], on(11, 27, 1)).await, Claiming::Refused(Chance::Awarding));
    let mut tx = town.house.write().await;
    let drawn = draw(&mut town.house.cx(&mut tx, on(11, 27, 1)), &bulletin).await.unwrap();
    let again = draw(&mut town.house.cx(&mut tx, on(11, 27, 2)), &bulletin).await.unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(drawn, again);
    assert_eq!(drawn.winners.iter().map(|one| &one.application).collect::<Vec<_>>(), [&one]);
    assert_eq!(drawn.losers.iter().map(|one| (&one.application, one.last)).collect::<Vec<_>>(), [(&two, Some(1))]);

    town.clock(on(11, 27, 7)).await;
    assert_eq!(town.state(&bulletin).await, BulletinState::Open);
    assert_eq!(town.status(&one).await, Status::Referred);
    assert_eq!(town.status(&two).await, Status::Queued);
    assert_eq!(town.news(&first).await, ["priority", "referred"]);
    let mut tx = town.house.write().await;
    let why = told(&mut town.house.cx(&mut tx, on(11, 27, 8)), &two, 5).await.unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(why.len(), 1);
    let lost = &why[0].claim;
    assert_eq!((lost.state, lost.reason), (ClaimState::Lost, Some(ClaimReason::Taken)));
    assert_eq!((lost.rank, lost.last_rank, why[0].applied), (Some(2), Some(1), 2));

    // Phase 2: the other row is anybody's. The first who presses has it; the next hears the truth.
    let Claiming::Won(_) = town.claim(&three, &rows[1], on(11, 27, 7)).await else { panic!("a free place") };
    assert_eq!(town.claim(&two, &rows[1], on(11, 27, 7)).await, Claiming::Refused(Chance::Over));
    assert_eq!(town.claim(&three, &rows[1], on(11, 27, 7)).await, Claiming::Refused(Chance::Over));
    assert_eq!(town.news(&third).await, ["referred"]);
});

both_stores!(a_referral_lapses_and_the_family_returns_by_its_date, |db| async {
    let mut town = Town::new(&db).await;
    let (mother, one) = town.family(8, None).await;
    let (_, two) = town.family(9, None).await;
    let (_, rows) = town.published(&[1]).await;
    town.claim(&one, &rows[0], on(11, 24, 8)).await;
    town.clock(on(11, 27, 7)).await;
    let mut tx = town.house.write().await;
    let referral = open_of(&mut tx, &one).await.unwrap().unwrap();
    assert_eq!((referral.state, referral.deadline_at), (ReferralState::Issued, end_of_day(day(12, 4))));
    // Looked at before the lapse: the family behind will be told why it moved.
    let behind = applications::find(&mut tx, &two).await.unwrap().unwrap();
    let seen = standing::look(&mut town.house.cx(&mut tx, on(11, 27, 9)), &behind).await.unwrap().unwrap();
    assert_eq!((seen.now.place, seen.before), (2, None));
    tx.commit().await.unwrap();

    town.clock(on(12, 4, 23)).await;
    assert_eq!(
        town.news(&mother).await,
        ["priority", "referred", "deadline"],
        "of overdue reminders the last is enough"
    );
    town.clock(on(12, 5, 0)).await;
    assert_eq!(town.status(&one).await, Status::Stoplist);
    assert_eq!(town.news(&mother).await.last().unwrap(), "stoplisted");
    let mut tx = town.house.write().await;
    let now = on(12, 5, 9);
    let seen = standing::look(&mut town.house.cx(&mut tx, now), &behind).await.unwrap().unwrap();
    let parts = seen.before.unwrap().parts;
    assert_eq!((seen.now.place, parts[0].reason, parts[0].moved), (1, Reason::Left, -1));
    tx.commit().await.unwrap();
    assert_eq!(town.chance(&one, &rows[0], on(12, 5, 9)).await, Chance::Over);

    // Ten calendar days later; the clock slept till the new year.
    town.clock(moment_of(NaiveDate::from_ymd_opt(2027, 1, 5).unwrap(), NaiveTime::MIN)).await;
    assert_eq!(town.status(&one).await, Status::Queued);
    assert_eq!(town.news(&mother).await.last().unwrap(), "stoplist_over");
    let mut tx = town.house.write().await;
    let later = moment_of(NaiveDate::from_ymd_opt(2027, 1, 6).unwrap(), NaiveTime::MIN);
    let seen = standing::look(&mut town.house.cx(&mut tx, later), &behind).await.unwrap().unwrap();
    let parts = seen.before.unwrap().parts;
    assert_eq!((seen.now.place, parts[0].reason, parts[0].moved), (2, Reason::Returned, 1));
    // The place that was not taken went into the next bulletin.
    assert_eq!(vacancies::waiting(&mut tx).await.unwrap().len(), 1);
    tx.rollback().await.unwrap();
});

both_stores!(extended_signed_refused_given_up, |db| async {
    let mut town = Town::new(&db).await;
    let (_, one) = town.family(8, None).await;
    let (_, two) = town.family(9, None).await;
    let (mother, three) = town.family(10, None).await;
    let (_, rows) = town.published(&[1, 1, 1]).await;
    for (family, row) in [(&one, &rows[0]), (&two, &rows[1]), (&three, &rows[2])] {
        assert_eq!(town.claim(family, row, on(11, 24, 8)).await, Claiming::Stands(1));
    }
    town.clock(on(11, 27, 7)).await;
    let mut tx = town.house.write().await;
    let now = on(11, 30, 10);
    assert_eq!(extend(&mut town.house.cx(&mut tx, now), &one).await.unwrap(), Extended::Till(end_of_day(day(12, 30))));
    assert_eq!(extend(&mut town.house.cx(&mut tx, now), &one).await.unwrap(), Extended::Before);
    let referral = open_of(&mut tx, &one).await.unwrap().unwrap();
    assert!(enrol(&mut town.house.cx(&mut tx, now), &referral.id).await.unwrap());
    assert!(!enrol(&mut town.house.cx(&mut tx, now), &referral.id).await.unwrap(), "pressed twice");
    assert!(give_up(&mut town.house.cx(&mut tx, now), &two).await.unwrap());
    let third = open_of(&mut tx, &three).await.unwrap().unwrap();
    assert!(refuse(&mut town.house.cx(&mut tx, now), &third.id, RefusalReason::Incomplete).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(town.status(&one).await, Status::Enrolled);
    assert_eq!(town.status(&two).await, Status::Queued);
    assert_eq!(town.status(&three).await, Status::Queued);
    assert_eq!(town.news(&mother).await, ["priority", "referred", "refused"]);
    let mut tx = town.house.write().await;
    let second = applications::find(&mut tx, &two).await.unwrap().unwrap();
    let place = standing::place_now(&mut tx, &second, 3).await.unwrap().unwrap();
    assert_eq!((place.place, place.total), (1, 2), "only the enrolled one is gone");
    assert_eq!(vacancies::waiting(&mut tx).await.unwrap().len(), 2, "given up and refused: both places go on");
    tx.rollback().await.unwrap();
});

both_stores!(up_to_four_in_the_familys_order, |db| async {
    let mut town = Town::new(&db).await;
    let (_, one) = town.family(8, None).await;
    let (_, two) = town.family(9, None).await;
    let (_, rows) = town.published(&[1, 1, 1]).await;
    let now = on(11, 24, 8);
    for (n, row) in (1..).zip(&rows) {
        assert_eq!(town.claim(&two, row, now).await, Claiming::Stands(n));
        assert_eq!(town.claim(&one, row, now).await, Claiming::Stands(n));
    }
    let mut tx = town.house.write().await;
    let mut cx = town.house.cx(&mut tx, now);
    let claims = told(&mut cx, &two, 9).await.unwrap();
    let of = |row: &VacancyId| claims.iter().find(|one| one.row.id == *row).unwrap().claim.id.clone();
    assert!(prefer(&mut cx, &two, &of(&rows[1])).await.unwrap());
    assert!(take_back(&mut cx, &two, &of(&rows[2])).await.unwrap());
    assert!(!take_back(&mut cx, &two, &of(&rows[2])).await.unwrap(), "taken back before");
    assert!(!take_back(&mut cx, &one, &of(&rows[0])).await.unwrap(), "another family's claim");
    tx.commit().await.unwrap();
    town.clock(on(11, 27, 7)).await;
    let mut tx = town.house.write().await;
    let first = open_of(&mut tx, &one).await.unwrap().unwrap();
    let second = open_of(&mut tx, &two).await.unwrap().unwrap();
    tx.rollback().await.unwrap();
    assert_eq!((first.vacancy, second.vacancy), (rows[0].clone(), rows[1].clone()));
});

both_stores!(who_declines_makes_room_and_a_row_taken_back_is_told, |db| async {
    let mut town = Town::new(&db).await;
    let (_, one) = town.family(8, None).await;
    let (second, two) = town.family(9, None).await;
    let (bulletin, rows) = town.published(&[1]).await;
    let now = on(11, 24, 8);
    let mut tx = town.house.write().await;
    assert!(decline(&mut town.house.cx(&mut tx, now), &bulletin, &one).await.unwrap());
    assert!(!decline(&mut town.house.cx(&mut tx, now), &bulletin, &one).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(town.news(&second).await, ["priority"]);
    assert_eq!(town.claim(&two, &rows[0], now).await, Claiming::Stands(1));
    let mut tx = town.house.write().await;
    let now = on(11, 24, 9);
    assert!(withdraw(&mut town.house.cx(&mut tx, now), &rows[0], WithdrawReason::Repair).await.unwrap());
    assert!(!withdraw(&mut town.house.cx(&mut tx, now), &rows[0], WithdrawReason::Repair).await.unwrap());
    assert!(!withdraw_bulletin(&mut town.house.cx(&mut tx, now), &bulletin).await.unwrap(), "it is out");
    tx.commit().await.unwrap();
    assert_eq!(town.status(&two).await, Status::Queued);
    assert_eq!(town.news(&second).await, ["priority", "row_withdrawn"]);
});

both_stores!(nobody_needs_to_catch_a_place_at_seven, |db| async {
    let mut town = Town::new(&db).await;
    let (_, one) = town.family(8, None).await;
    let (wishing, two) = town.family(9, None).await;
    let (_, three) = town.family(10, None).await;
    let mut tx = town.house.write().await;
    let consent = consent(&mut town, &mut tx, &wishing).await;
    let kindergarten = town.kindergartens[0].clone();
    let now = on(11, 23, 9);
    let wish = wishes::make(&mut town.house.cx(&mut tx, now), &two, &kindergarten, &consent).await.unwrap();
    assert!(wish.is_some());
    assert_eq!(wishes::make(&mut town.house.cx(&mut tx, now), &two, &kindergarten, &consent).await.unwrap(), None);
    tx.commit().await.unwrap();
    // One place: in phase 1 the wish waits, in phase 2 it is first.
    let (_, rows) = town.published(&[1]).await;
    assert_eq!(town.status(&two).await, Status::Queued);
    town.clock(on(11, 27, 7)).await;
    assert_eq!(town.status(&two).await, Status::Referred);
    assert_eq!(town.news(&wishing).await, ["referred"]);
    assert_eq!(town.claim(&three, &rows[0], on(11, 27, 7)).await, Claiming::Refused(Chance::Over));
    assert_eq!(town.status(&one).await, Status::Queued);
});

async fn consent(town: &mut Town, tx: &mut Tx, account: &AccountId) -> ConsentId {
    let now = on(11, 23, 8);
    let conversation = ConversationId::new(now, &mut town.house.rng);
    conversations::insert(tx, &conversation, now).await.unwrap();
    let id = ConsentId::new(now, &mut town.house.rng);
    let new = NewConsent {
        id: id.clone(),
        account: Some(account.clone()),
        conversation,
        kind: ConsentKind::Application,
        version: 1,
        language: Lang::Kk,
        text_hash: "00",
    };
    consents::insert(tx, &new, now).await.unwrap();
    id
}

both_stores!(a_right_is_proved_or_lost_by_its_own_date, |db| async {
    let mut town = Town::new(&db).await;
    let (_, one) = town.family(8, None).await;
    let (officer_waits, two) = town.family(9, Some(Category::X1)).await;
    let (_, three) = town.family(10, Some(Category::P7)).await;
    let (_, rows) = town.published(&[2]).await;
    let now = on(11, 24, 8);
    // The officer has not looked yet: nobody loses a place by that. Of two places the general queue is behind both rights.
    assert_eq!(town.chance(&two, &rows[0], now).await, Chance::Entitled(1));
    assert_eq!(town.chance(&three, &rows[0], now).await, Chance::Entitled(2));
    assert!(matches!(town.chance(&one, &rows[0], now).await, Chance::NotYet(_)));
    town.claim(&two, &rows[0], now).await;
    town.claim(&three, &rows[0], now).await;
    town.clock(on(11, 27, 7)).await;
    let mut tx = town.house.write().await;
    let later = on(11, 27, 10);
    assert!(open_of(&mut tx, &two).await.unwrap().unwrap().checking);
    let refused = Some(RightReason::Expired);
    assert!(rights::decide(&mut town.house.cx(&mut tx, later), &two, refused).await.unwrap());
    assert!(!rights::decide(&mut town.house.cx(&mut tx, later), &two, refused).await.unwrap(), "decided before");
    assert!(rights::decide(&mut town.house.cx(&mut tx, later), &three, None).await.unwrap());
    assert!(!open_of(&mut tx, &three).await.unwrap().unwrap().checking);
    tx.commit().await.unwrap();
    let lost = town.application(&two).await;
    assert_eq!((lost.status, lost.class, lost.checking), (Status::Queued, RightClass::General, false));
    assert_eq!(town.news(&officer_waits).await, ["priority", "prove_right", "referred", "cancelled", "right_rejected"]);
    let mut tx = town.house.write().await;
    let place = standing::place_now(&mut tx, &lost, 3).await.unwrap().unwrap();
    assert_eq!((place.place, place.own), (3, 2), "by its own date, behind the one who filed before");
    tx.rollback().await.unwrap();
});

both_stores!(an_interest_that_lapses_is_restored_by_one_tap, |db| async {
    let mut town = Town::new(&db).await;
    let (mother, one) = town.family(8, None).await;
    let next = |month, of| moment_of(NaiveDate::from_ymd_opt(2027, month, of).unwrap(), NaiveTime::MIN);
    town.clock(next(11, 21)).await;
    assert_eq!(town.status(&one).await, Status::Unconfirmed);
    let news = town.news(&mother).await;
    assert_eq!(news, ["interest_lapsed"], "after a year of absence the end is told, old reminders are not");
    let mut tx = town.house.write().await;
    let until = interest::confirm(&mut town.house.cx(&mut tx, next(11, 22)), &one).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(until, Some(end_of_day(NaiveDate::from_ymd_opt(2028, 11, 22).unwrap())));
    assert_eq!(town.status(&one).await, Status::Queued);
    town.clock(next(12, 1)).await;
    assert_eq!(town.status(&one).await, Status::Queued);
});

both_stores!(subscribers_hear_of_their_rows_once, |db| async {
    let mut town = Town::new(&db).await;
    let (reader, _) = town.family(8, None).await;
    let mut tx = town.house.write().await;
    let region = esik::domain::place::PlaceCode::parse("710000000").unwrap();
    let now = on(11, 23, 9);
    let mut cx = town.house.cx(&mut tx, now);
    let city = Filter { place: Some(region), ..Filter::default() };
    let first = subscriptions::subscribe(&mut cx, &reader, city.clone(), false).await.unwrap();
    assert_eq!(subscriptions::subscribe(&mut cx, &reader, city, false).await.unwrap(), first, "the same wish");
    let here = Filter { kindergarten: Some(town.kindergartens[0].clone()), ..Filter::default() };
    subscriptions::subscribe(&mut cx, &reader, here, false).await.unwrap().unwrap();
    let russian = Filter { language: Some(esik::domain::group::InstructionLanguage::Ru), ..Filter::default() };
    subscriptions::subscribe(&mut cx, &reader, russian, false).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    town.published(&[1]).await;
    let news = town.news(&reader).await;
    assert_eq!(news.iter().filter(|kind| *kind == "free_places").count(), 1, "{news:?}");
});

both_stores!(who_saved_a_kindergarten_hears_before_it_opens, |db| async {
    let mut town = Town::new(&db).await;
    let (waiting, _) = town.family(8, None).await;
    let (elsewhere, _) = town.family(9, None).await;
    let (bulletin, _) = town.published(&[1, 1]).await;
    let mut tx = town.house.write().await;
    kindergartens::save(&mut tx, &waiting, &town.kindergartens[1], on(11, 24, 8)).await.unwrap();
    kindergartens::save(&mut tx, &elsewhere, &town.kindergartens[2], on(11, 24, 8)).await.unwrap();
    tx.commit().await.unwrap();
    let soon = on(11, 27, 7).minus(std::time::Duration::from_secs(600));
    town.clock(soon.minus(std::time::Duration::from_secs(60))).await;
    assert_eq!(town.state(&bulletin).await, BulletinState::Awarding);
    assert_eq!(town.news(&waiting).await, ["priority"]);
    town.clock(soon).await;
    assert_eq!(town.news(&waiting).await, ["priority", "open_soon"]);
    assert_eq!(town.state(&bulletin).await, BulletinState::Awarding, "it is not open yet");
    town.clock(on(11, 27, 7)).await;
    assert_eq!(town.state(&bulletin).await, BulletinState::Open);
    assert_eq!(town.news(&waiting).await, ["priority", "open_soon"], "told once");
    assert_eq!(town.news(&elsewhere).await, ["priority"], "nothing opens in the kindergarten that they saved");
});

both_stores!(claims_of_who_left_end_and_a_row_without_places_is_nobodys, |db| async {
    let mut town = Town::new(&db).await;
    let ((leaver, gone), (_, out), (_, late)) =
        (town.family(8, None).await, town.family(9, None).await, town.family(10, None).await);
    let (bulletin, rows) = town.published(&[1, 1, 1]).await;
    for (one, row) in [(&gone, 0), (&out, 1), (&late, 2)] {
        assert_eq!(town.claim(one, &rows[row], on(11, 24, 8)).await, Claiming::Stands(1));
    }
    let mut tx = town.house.write().await;
    leave::everything(&mut town.house.cx(&mut tx, on(11, 24, 9)), &leaver).await.unwrap();
    // Whoever is taken out of the queue otherwise has no rank in the award; the claim ends with the bulletin.
    applications::set_status(&mut tx, &out, Status::Archived, Cause::Renewed, on(11, 24, 9)).await.unwrap();
    tx.commit().await.unwrap();
    sql::run(&town.house.db, &format!("UPDATE vacancies SET free = 0 WHERE id = '{}'", rows[2])).await;
    town.clock(on(11, 27, 8)).await;
    town.clock(on(12, 20, 9)).await;
    assert_eq!(town.state(&bulletin).await, BulletinState::Closed);
    let mut tx = town.house.write().await;
    let mut came_of = Vec::new();
    for id in [&gone, &out, &late] {
        let claim = claims::of_application(&mut tx, id, 1).await.unwrap().remove(0);
        came_of.push((claim.state, claim.reason.unwrap(), claim.last_rank));
    }
    tx.rollback().await.unwrap();
    let ended = (ClaimState::Cancelled, ClaimReason::Ended, None);
    assert_eq!(came_of, [ended, ended, (ClaimState::Lost, ClaimReason::Taken, None)]);
});

both_stores!(an_officer_may_hasten_and_what_is_left_goes_on, |db| async {
    let mut town = Town::new(&db).await;
    let (_, one) = town.family(8, None).await;
    let (bulletin, rows) = town.published(&[2]).await;
    town.claim(&one, &rows[0], on(11, 24, 8)).await;
    for (hour, state) in [(9, BulletinState::Awarding), (10, BulletinState::Awarding)] {
        let mut tx = town.house.write().await;
        assert!(hasten(&mut town.house.cx(&mut tx, on(11, 24, hour)), &bulletin).await.unwrap());
        tx.commit().await.unwrap();
        assert_eq!(town.state(&bulletin).await, state);
    }
    let mut tx = town.house.write().await;
    assert!(!hasten(&mut town.house.cx(&mut tx, on(11, 24, 10)), &bulletin).await.unwrap(), "families are being told");
    tx.rollback().await.unwrap();
    town.clock(on(11, 24, 11)).await;
    assert_eq!(town.status(&one).await, Status::Referred);
    let mut tx = town.house.write().await;
    let mut cx = town.house.cx(&mut tx, on(11, 24, 11));
    let place = esik::domain::place::PlaceCode::parse("711110000").unwrap();
    let out = offers(&mut cx, &place, Some(2023)).await.unwrap();
    assert_eq!(out.iter().map(|offer| (offer.row.free, offer.applied)).collect::<Vec<_>>(), [(1, 1)]);
    assert!(offers(&mut cx, &place, Some(2022)).await.unwrap().is_empty());
    tx.rollback().await.unwrap();
    town.clock(on(12, 20, 9)).await;
    assert_eq!(town.state(&bulletin).await, BulletinState::Closed);
    let mut tx = town.house.write().await;
    // The one that was left, and the one whose referral lapsed meanwhile.
    assert_eq!(vacancies::waiting(&mut tx).await.unwrap().len(), 2);
    tx.rollback().await.unwrap();
});

both_stores!(a_row_is_looked_at_before_it_is_entered, |db| async {
    let mut town = Town::new(&db).await;
    let mut tx = town.house.write().await;
    let now = on(11, 23, 9);
    let good = town.new_row(0, 1);
    for (row, fault) in [
        (NewRow { places: 0, ..good.clone() }, RowFault::Places),
        (NewRow { places: 501, ..good.clone() }, RowFault::Places),
        (NewRow { birth_year: 2025, ..good.clone() }, RowFault::BirthYear),
        (NewRow { birth_year: 2019, ..good.clone() }, RowFault::BirthYear),
        (NewRow { until: Some(day(11, 23)), ..good.clone() }, RowFault::Until),
        (
            NewRow { kindergarten: KindergartenId::new(now, &mut StdRng::seed_from_u64(9)), ..good.clone() },
            RowFault::Kindergarten,
        ),
    ] {
        let id = VacancyId::new(now, &mut town.house.rng);
        assert_eq!(enter(&mut tx, &town.house.rules, row, id, now).await.unwrap(), Err(fault));
    }
    tx.rollback().await.unwrap();
});
