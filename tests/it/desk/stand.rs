//! The office's stand with people of the call centre at it, and parents who ask for them.

use std::time::Duration;

use esik::conversation::desk::Desk;
use esik::domain::ids::TicketId;
use esik::domain::staff::Role;
use esik::store::tickets::line::{self, Filter};

use crate::office::stand::{PASSWORD, Stand as Office, csrf, location};
use crate::support::database::TestDb;
use crate::support::http::{Http, Page};
use crate::support::parent::Parent;

/// From the first word to the question of one's own IIN.
pub const TO_IIN: [&str; 4] = ["/start", "#agree", "8 701 123 45 67", "${code}"];

pub struct Stand(pub Office);

impl Stand {
    pub async fn open(db: TestDb) -> Self {
        let stand = Self(Office::open(db).await);
        Desk::new(stand.0.world().clone()).ship_replies().await.unwrap();
        stand
    }

    /// Time goes by: whoever looks later sees that something changed.
    pub fn passes(&self, seconds: u64) {
        self.0.clock().advance(Duration::from_secs(seconds));
    }

    /// Somebody of the desk, signed in.
    pub async fn comes(&self, name: &str, role: Role) -> Http {
        self.0.add(name, role, None).await;
        let http = self.0.browser();
        let page = http.post_form("/desk/sign-in", &[("name", name), ("password", PASSWORD)]).await;
        assert_eq!((page.status.as_u16(), location(&page)), (303, "/desk"), "{}", page.text());
        http
    }

    /// A parent at the question of their IIN who has asked for a person; and where the desk finds them.
    pub async fn asks(&self, name: &str) -> (Parent, String) {
        let mut parent = Parent::at(self.0.world(), name).await;
        parent.goes_on(self.0.world(), &TO_IIN).await;
        self.passes(1);
        parent.says(self.0.world(), "оператор").await;
        (parent, self.newest().await)
    }

    /// The path of the ticket that was opened last.
    async fn newest(&self) -> String {
        let mut tx = self.0.world().db.read().await.unwrap();
        let all = line::list(&mut tx, &Filter::default(), 50).await.unwrap();
        tx.rollback().await.unwrap();
        let newest = all.into_iter().max_by_key(|ticket| ticket.number).expect("a ticket");
        format!("/desk/talks/{}", newest.id)
    }

    /// What was noted of the desk, as `deed subject`.
    pub async fn noted(&self) -> Vec<String> {
        let mut tx = self.0.world().db.read().await.unwrap();
        let rows = esik::store::audit::newest(&mut tx, i64::MAX, None, 200).await.unwrap();
        tx.rollback().await.unwrap();
        rows.into_iter().map(|row| format!("{} {}", row.deed, row.subject.unwrap_or_default())).collect()
    }
}

/// The ticket behind a path.
pub fn id(path: &str) -> TicketId {
    TicketId::parse(path.rsplit('/').next().unwrap()).unwrap()
}

/// Posts a form with the session's own secret; the line has one too, and opening it is not noted.
pub async fn post(http: &Http, path: &str, fields: &[(&str, &str)]) -> Page {
    let token = csrf(&http.get("/desk").await.text());
    let mut all = vec![("csrf", token.as_str())];
    all.extend_from_slice(fields);
    http.post_form(path, &all).await
}
