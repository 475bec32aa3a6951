//! A house with staff, on a port of its own and with a clock that the test moves.

use std::net::SocketAddr;
use std::sync::Arc;

use esik::conversation::door::Door;
use esik::conversation::world::{House, World};
use esik::domain::clock::ManualClock;
use esik::domain::place::PlaceCode;
use esik::domain::staff::Role;
use esik::office::accounts::{self, NewStaff};
use esik::office::password::Password;
use esik::store::staff::{self, Workplace};
use esik::web::office::root_for;
use esik::web::{WebState, router};
use metrics_exporter_prometheus::PrometheusBuilder;
use tokio_util::sync::CancellationToken;

use super::town;
use crate::support::database::TestDb;
use crate::support::http::{Http, Page};
use crate::support::world::TestWorld;

/// Everybody's password.
pub const PASSWORD: &str = "жеті рет өлшеп";

pub struct Stand {
    house: TestWorld,
    pub base: String,
    stop: CancellationToken,
}

impl Drop for Stand {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

impl Stand {
    pub async fn open(db: TestDb) -> Self {
        Self::open_as(db, |_| {}).await
    }

    /// The same in an installation of its own kind.
    pub async fn open_as(db: TestDb, settle: impl FnOnce(&mut House)) -> Self {
        let mut house = TestWorld::new(db).await;
        settle(&mut Arc::get_mut(&mut house.world).expect("nobody lives here yet").house);
        let (metrics, stop) = (PrometheusBuilder::new().build_recorder().handle(), CancellationToken::new());
        let door = Door::new(house.world.clone());
        let app = router(WebState { door, secure_cookies: false, metrics, stop: stop.clone() });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let service = app.into_make_service_with_connect_info::<SocketAddr>();
        let served = axum::serve(listener, service).with_graceful_shutdown(stop.clone().cancelled_owned());
        tokio::spawn(async move { served.await });
        Self { house, base, stop }
    }

    pub fn world(&self) -> &Arc<World> {
        &self.house.world
    }

    pub fn clock(&self) -> &ManualClock {
        &self.house.clock
    }

    /// Adds a person.
    pub async fn add(&self, name: &str, role: Role, place: Option<&str>) {
        let world = self.world();
        let kindergarten = if role == Role::Kindergarten { Some(kindergarten(self).await) } else { None };
        let new = NewStaff { name, role, place: place.and_then(PlaceCode::parse), kindergarten };
        let password = Password::parse(PASSWORD).unwrap();
        accounts::add(&world.db, &world.vault, new, &password, world.now()).await.unwrap();
    }

    /// Invites a person who is not known yet; answers the path of the link.
    pub async fn invite(&self, name: &str, role: Role) -> String {
        let (world, new) = (self.world(), NewStaff { name, role, place: None, kindergarten: None });
        let mut tx = world.db.write().await.unwrap();
        let (token, role) = accounts::add_invited(&mut tx, &world.vault, new, world.now()).await.unwrap();
        tx.commit().await.unwrap();
        format!("{}/invitation/{}", root_for(role), token.expose())
    }

    /// Invites somebody who is known.
    pub async fn invite_anew(&self, name: &str) -> String {
        let world = self.world();
        let mut tx = world.db.write().await.unwrap();
        let (token, role) = accounts::invite(&mut tx, &world.vault, name, world.now()).await.unwrap();
        tx.commit().await.unwrap();
        format!("{}/invitation/{}", root_for(role), token.expose())
    }

    /// What was noted, the latest first, as `deed`.
    pub async fn deeds(&self) -> Vec<&'static str> {
        let mut tx = self.world().db.read().await.unwrap();
        let rows = esik::store::audit::newest(&mut tx, i64::MAX, None, 200).await.unwrap();
        tx.rollback().await.unwrap();
        rows.into_iter().map(|row| row.deed.code()).collect()
    }

    /// A browser at which nobody has signed in.
    pub fn browser(&self) -> Http {
        Http::new(&self.base)
    }

    /// A browser at which this person has.
    pub async fn signed(&self, name: &str) -> Http {
        let http = self.browser();
        let page = sign_in(&http, name, PASSWORD).await;
        assert_eq!((page.status.as_u16(), location(&page)), (303, "/office"), "{}", page.text());
        http
    }
}

/// The kindergarten that heads of one work for.
async fn kindergarten(stand: &Stand) -> Workplace {
    town::kindergartens(stand).await;
    let mut tx = stand.world().db.read().await.unwrap();
    let found = staff::kindergarten_of_code(&mut tx, "7").await.unwrap().unwrap();
    tx.rollback().await.unwrap();
    found
}

pub async fn sign_in(http: &Http, name: &str, password: &str) -> Page {
    http.post_form("/office/sign-in", &[("name", name), ("password", password)]).await
}

/// Where an answer leads.
pub fn location(page: &Page) -> &str {
    page.headers.get("location").map_or("", |to| to.to_str().unwrap())
}

/// What the forms of a page carry.
pub fn csrf(page: &str) -> String {
    let (_, rest) = page.split_once("name=\"csrf\" value=\"").expect("a form");
    rest.split('"').next().unwrap().to_owned()
}
