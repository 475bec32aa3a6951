//! A house with one referral in it, and its pages on a port of their own.

use std::net::SocketAddr;
use std::sync::Arc;

use chrono::NaiveDate;
use esik::conversation::door::Door;
use esik::conversation::world::World;
use esik::domain::calendar;
use esik::domain::clock::ManualClock;
use esik::domain::ids::{KindergartenId, ReferralId, VacancyId};
use esik::domain::kindergarten::Mode;
use esik::domain::office_data::kindergartens::parse;
use esik::store::{kindergartens, referrals, vacancies};
use esik::web::{WebState, router};
use metrics_exporter_prometheus::PrometheusBuilder;
use reqwest::Method;
use tokio_util::sync::CancellationToken;

use crate::support::database::TestDb;
use crate::support::http::{Http, Page};
use crate::support::town as made;
use crate::support::world::TestWorld;

/// By which the referral is verified.
pub const CODE: &str = "4f1d2c3b4a5968778695a4b3c2d1e0ff";
/// What no stranger may read.
pub const CHILD: [&str; 3] = ["Демова", "Айша", "230"];

pub struct Stand {
    pub world: Arc<World>,
    pub clock: Arc<ManualClock>,
    pub referral: ReferralId,
    http: Http,
    /// Holds the database.
    _house: TestWorld,
}

impl Stand {
    /// On 23 November 2026; the referral is valid till the 30th.
    pub async fn new(db: TestDb) -> Self {
        let house = TestWorld::new(db).await;
        let world = house.world.clone();
        let referral = issue(&world).await;
        let state = WebState {
            door: Door::new(world.clone()),
            secure_cookies: false,
            metrics: PrometheusBuilder::new().build_recorder().handle(),
            stop: CancellationToken::new(),
        };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let http = Http::new(format!("http://{}", listener.local_addr().unwrap()));
        let service = router(state).into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move { axum::serve(listener, service).await });
        Self { world, clock: house.clock.clone(), referral, http, _house: house }
    }

    /// A page, as a browser of this language asks for it.
    pub async fn get(&self, path: &str, lang: &str) -> Page {
        self.http.send(self.http.request(Method::GET, path).header("accept-language", lang)).await
    }
}

async fn issue(world: &World) -> ReferralId {
    let now = world.now();
    let mut random = esik::app::random();
    let mut tx = world.db.write().await.unwrap();
    let listed = parse(include_str!("../../data/kindergartens.csv")).rows.remove(0).row;
    let subqueue = made::subqueue(listed.profile.place.as_str());
    let mut cx = world.queue(&mut tx, now);
    let application = made::family(&mut cx, ("Айша", &mut 0), (subqueue.clone(), None)).await;
    let kindergarten = KindergartenId::new(now, &mut random);
    kindergartens::upsert(&mut tx, kindergarten.clone(), &listed.profile, now).await.unwrap();
    let vacancy = VacancyId::new(now, &mut random);
    let row = vacancies::NewVacancy {
        id: vacancy.clone(),
        kindergarten: kindergarten.clone(),
        subqueue,
        mode: Mode::Full,
        until: None,
        places: 1,
        by: "test".to_owned(),
    };
    assert!(vacancies::insert(&mut tx, &row, now).await.unwrap());
    let referral = ReferralId::new(now, &mut random);
    let new = referrals::NewReferral {
        id: referral.clone(),
        number: "Ж-2026-000123",
        code: CODE,
        application: &application.id,
        account: &application.account,
        kindergarten: &kindergarten,
        vacancy: &vacancy,
        check_until: None,
        deadline: calendar::end_of_day(NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()),
        due_at: None,
    };
    referrals::insert(&mut tx, &new, now).await.unwrap();
    tx.commit().await.unwrap();
    referral
}
