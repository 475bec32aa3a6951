//! A town with kindergartens, families that filed on the Friday before, and a clock: what the tests of free places stand on.

use std::time::Duration;

use chrono::{NaiveDate, NaiveTime};
use esik::domain::application::Status;
use esik::domain::bulletin::BulletinState;
use esik::domain::calendar::moment_of;
use esik::domain::clock::Micros;
use esik::domain::ids::{AccountId, ApplicationId, BulletinId, KindergartenId, VacancyId};
use esik::domain::right::Category;
use esik::queue::bulletins::plan;
use esik::queue::claims::{Chance, Claiming, Manner, chance, claim};
use esik::queue::vacancies::{NewRow, enter};
use esik::queue::{applications as filing, clock};
use esik::store::applications::{self, Application};
use esik::store::{Tx, bulletins, kindergartens, vacancies};

use crate::support::database::TestDb;
use crate::support::town as made;

use super::House;

pub(super) fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// The hour of a day of 2026 in Almaty.
pub(super) fn on(month: u32, of: u32, hour: u32) -> Micros {
    moment_of(day(month, of), NaiveTime::from_hms_opt(hour, 0, 0).unwrap())
}

/// Monday; families filed on the days before.
const MONDAY: (u32, u32) = (11, 23);

/// A town with kindergartens and families.
pub(super) struct Town {
    pub(super) house: House,
    pub(super) kindergartens: Vec<KindergartenId>,
}

impl Town {
    pub(super) async fn new(db: &TestDb) -> Self {
        let mut house = House::new(db).await;
        let mut tx = house.write().await;
        let mut kindergartens = Vec::new();
        for n in 1..=3 {
            let id = KindergartenId::new(on(11, 1, n), &mut house.rng);
            let names = [format!("№ {n} «Балдырған»"), format!("№ {n} «Балдырган»"), format!("No. {n} Baldyrgan")];
            let profile = made::kindergarten(n, "711110000", names.each_ref().map(String::as_str));
            kindergartens::upsert(&mut tx, id.clone(), &profile, on(11, 1, 0)).await.unwrap();
            kindergartens.push(id);
        }
        tx.commit().await.unwrap();
        Self { house, kindergartens }
    }

    /// A family that filed on the n-th hour of the Friday before.
    pub(super) async fn family(&mut self, n: u32, category: Option<Category>) -> (AccountId, ApplicationId) {
        let mut tx = self.house.write().await;
        let account = self.house.account(&mut tx, &format!("{n}")).await;
        let filed = self.file(&mut tx, &account, on(11, 20, n), category).await;
        tx.commit().await.unwrap();
        (account, filed)
    }

    pub(super) async fn file(
        &mut self,
        tx: &mut Tx,
        account: &AccountId,
        now: Micros,
        category: Option<Category>,
    ) -> ApplicationId {
        let child = self.house.child(tx, account).await;
        let filing = self.house.filing(account, &child, category);
        filing::file(&mut self.house.cx(tx, now), &filing).await.unwrap().unwrap().id
    }

    pub(super) async fn row(&mut self, tx: &mut Tx, kindergarten: usize, places: u32) -> VacancyId {
        let now = on(MONDAY.0, MONDAY.1, 9);
        let id = VacancyId::new(now, &mut self.house.rng);
        let row = self.new_row(kindergarten, places);
        enter(tx, &self.house.rules, row, id, now).await.unwrap().unwrap()
    }

    pub(super) fn new_row(&self, kindergarten: usize, places: u32) -> NewRow {
        made::row(&self.kindergartens[kindergarten], &made::subqueue("711110000"), places)
    }

    /// Rows with so many places in the first kindergartens, planned for Tuesday at seven and published.
    pub(super) async fn published(&mut self, places: &[u32]) -> (BulletinId, Vec<VacancyId>) {
        let mut tx = self.house.write().await;
        let mut rows = Vec::new();
        for (kindergarten, places) in places.iter().enumerate() {
            rows.push(self.row(&mut tx, kindergarten, *places).await);
        }
        let id = plan(&mut self.house.cx(&mut tx, on(11, 23, 9)), &rows, None, "bolim").await.unwrap();
        tx.commit().await.unwrap();
        self.clock(on(11, 24, 7)).await;
        (id, rows)
    }

    /// Everything that is due till a moment happens, each step in a transaction of its own.
    pub(super) async fn clock(&self, now: Micros) {
        let mut now = now;
        for _ in 0..1_000 {
            let mut tx = self.house.write().await;
            let due = clock::due(&mut tx, now).await.unwrap();
            tx.rollback().await.unwrap();
            if due.is_empty() {
                return;
            }
            for one in due {
                let mut tx = self.house.write().await;
                clock::perform(&mut self.house.cx(&mut tx, now), &one).await.unwrap();
                tx.commit().await.unwrap();
                now = now.plus(Duration::from_millis(1));
            }
        }
        panic!("the clock never rests");
    }

    pub(super) async fn claim(&self, application: &ApplicationId, row: &VacancyId, now: Micros) -> Claiming {
        let mut tx = self.house.write().await;
        let done = claim(&mut self.house.cx(&mut tx, now), application, row, Manner::default()).await.unwrap();
        tx.commit().await.unwrap();
        done
    }

    pub(super) async fn application(&self, id: &ApplicationId) -> Application {
        let mut tx = self.house.write().await;
        let found = applications::find(&mut tx, id).await.unwrap().unwrap();
        tx.rollback().await.unwrap();
        found
    }

    pub(super) async fn status(&self, id: &ApplicationId) -> Status {
        self.application(id).await.status
    }

    pub(super) async fn chance(&self, id: &ApplicationId, row: &VacancyId, now: Micros) -> Chance {
        let application = self.application(id).await;
        let mut tx = self.house.write().await;
        let row = vacancies::find(&mut tx, row).await.unwrap().unwrap();
        let chance = chance(&mut self.house.cx(&mut tx, now), &application, &row).await.unwrap();
        tx.rollback().await.unwrap();
        chance
    }

    /// What families were told, as kinds, in the order written.
    pub(super) async fn news(&self, account: &AccountId) -> Vec<String> {
        self.house.kinds(account).await
    }

    pub(super) async fn state(&self, id: &BulletinId) -> BulletinState {
        let mut tx = self.house.write().await;
        let found = bulletins::find(&mut tx, id).await.unwrap().unwrap();
        tx.rollback().await.unwrap();
        found.state
    }
}
