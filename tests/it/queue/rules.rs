//! The rules of places: the narrower place has the last word, each from its day on.

use esik::domain::clock::Micros;
use esik::domain::place::PlaceCode;
use esik::domain::rules::Rules;
use esik::queue::bulletins::plan;
use esik::queue::rules::{of, set};
use esik::store::{bulletins, rule_sets};

use crate::both_stores;

use super::House;
use super::town::{Town, day, on};

const DISTRICT: &str = "711110000";

impl House {
    /// A village with a district and a region above it, and another one of that district.
    fn villages(&self) -> [PlaceCode; 2] {
        let mut found = self.places.regions(esik::domain::lang::Lang::Kk).into_iter().find_map(|region| {
            let districts = self.places.districts(&region.code, esik::domain::lang::Lang::Kk);
            districts
                .into_iter()
                .map(|one| self.places.settlements(&one.code, esik::domain::lang::Lang::Kk))
                .find(|all| all.len() > 1)
        });
        let all = found.take().expect("a district with villages");
        [all[0].code.clone(), all[1].code.clone()]
    }

    async fn says(&self, place: Option<&PlaceCode>, from: (u32, u32), body: &str) {
        let mut tx = self.write().await;
        set(&mut tx, (place, day(from.0, from.1)), body, "officer", Micros(0)).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn rules_on(&self, place: &PlaceCode, (month, of_month): (u32, u32)) -> Rules {
        let mut tx = self.write().await;
        let rules = of(&mut tx, &self.places, &self.rules, place, day(month, of_month)).await.unwrap();
        tx.rollback().await.unwrap();
        rules
    }
}

both_stores!(the_narrower_place_has_the_last_word, |db| async {
    let house = House::new(&db).await;
    let [village, neighbour] = house.villages();
    let (region, district) = house.places.above(&village).unwrap();
    // The village first: the order of writing does not matter.
    house.says(Some(&village), (11, 1), r#"{"priority_ratio":7}"#).await;
    house
        .says(None, (11, 1), r#"{"max_choices":5,"referral_valid_days":6,"stop_list_days":11,"priority_ratio":4}"#)
        .await;
    house.says(Some(&district), (11, 1), r#"{"stop_list_days":13,"priority_ratio":6}"#).await;
    house.says(Some(&region), (11, 1), r#"{"referral_valid_days":7,"stop_list_days":12,"priority_ratio":5}"#).await;
    let said =
        |rules: &Rules| (rules.max_choices, rules.referral_valid_days, rules.stop_list_days, rules.priority_ratio);
    assert_eq!(said(&house.rules_on(&village, (11, 23)).await), (5, 7, 13, 7));
    assert_eq!(said(&house.rules_on(&neighbour, (11, 23)).await), (5, 7, 13, 6));
    assert_eq!(said(&house.rules_on(&region, (11, 23)).await), (5, 7, 12, 5));
    let elsewhere = PlaceCode::parse(DISTRICT).unwrap();
    assert_eq!(said(&house.rules_on(&elsewhere, (11, 23)).await), (5, 6, 11, 4), "another region");
});

both_stores!(a_set_counts_from_its_day_on_and_the_latest_alone, |db| async {
    let house = House::new(&db).await;
    let district = PlaceCode::parse(DISTRICT).unwrap();
    let usual = Rules::default();
    house.says(Some(&district), (12, 1), r#"{"priority_ratio":4}"#).await;
    house.says(Some(&district), (11, 23), r#"{"stop_list_days":5}"#).await;
    let said = |rules: Rules| (rules.stop_list_days, rules.priority_ratio);
    assert_eq!(said(house.rules_on(&district, (11, 22)).await), (usual.stop_list_days, usual.priority_ratio));
    for (month, of_month) in [(11, 23), (11, 30)] {
        assert_eq!(said(house.rules_on(&district, (month, of_month)).await), (5, usual.priority_ratio));
    }
    assert_eq!(
        said(house.rules_on(&district, (12, 1)).await),
        (usual.stop_list_days, 4),
        "what it leaves out is as usual"
    );
    house.says(Some(&district), (12, 1), r#"{"priority_ratio":5}"#).await;
    assert_eq!(house.rules_on(&district, (12, 1)).await.priority_ratio, 5, "the same day is written anew");
    let mut tx = house.write().await;
    assert!(rule_sets::remove(&mut tx, DISTRICT, day(12, 1)).await.unwrap());
    let unknown = set(&mut tx, (Some(&district), day(12, 1)), r#"{"priority_ration":5}"#, "officer", Micros(0)).await;
    assert!(unknown.unwrap_err().to_string().contains("priority_ration"));
    tx.commit().await.unwrap();
    assert_eq!(said(house.rules_on(&district, (12, 1)).await), (5, usual.priority_ratio));
});

both_stores!(a_bulletin_goes_by_the_rules_of_its_district_on_its_day, |db| async {
    let mut town = Town::new(&db).await;
    let district = PlaceCode::parse(DISTRICT).unwrap();
    // From the day of the publication: planned the day before, it is out at the new hour.
    town.house.says(Some(&district), (11, 24), r#"{"publish_minute":540,"priority_window_days":1}"#).await;
    town.house.says(None, (11, 1), r#"{"open_window_days":2}"#).await;
    let mut tx = town.house.write().await;
    let row = town.row(&mut tx, 0, 1).await;
    let id = plan(&mut town.house.cx(&mut tx, on(11, 23, 10)), &[row], None, "bolim").await.unwrap();
    tx.commit().await.unwrap();
    town.clock(on(11, 24, 8)).await;
    assert_eq!(town.state(&id).await, esik::domain::bulletin::BulletinState::Planned);
    town.clock(on(11, 24, 9)).await;
    let mut tx = town.house.write().await;
    let phases = bulletins::find(&mut tx, &id).await.unwrap().unwrap().phases.unwrap();
    tx.rollback().await.unwrap();
    let end = |of_month| esik::domain::calendar::end_of_day(day(11, of_month));
    assert_eq!((phases.priority_until, phases.open_from, phases.open_until), (end(24), on(11, 25, 9), end(26)));
});
