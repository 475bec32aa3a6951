//! A database that fails at a moment of the test's choosing, which nothing in the program knows of: PostgreSQL at the wire ([`wire`]),
//! SQLite by the hooks of its connection that writes ([`hand`]).

mod hand;
mod wire;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use esik::store::Db;
use tokio::sync::mpsc::UnboundedSender;

use super::database::{Kind, TestDb};
use wire::Wire;

/// The one thing that goes wrong. Numbers begin with 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strike {
    /// PostgreSQL: the connection is cut in place of handing this statement on.
    Before(usize),
    /// PostgreSQL: this statement is done, and the connection is cut in place of its answer.
    After(usize),
    /// SQLite: the statement at work is interrupted at this step of its machine.
    Step(usize),
    /// SQLite: this commit becomes a rollback.
    Refuses(usize),
    /// SQLite: this commit is done, and its answer says that it was interrupted.
    Unanswered(usize),
    /// SQLite: this commit is done, and nothing after it, its answer included: the process died.
    Ends(usize),
}

/// What was seen between arming and disarming.
#[derive(Clone, Copy, Debug, Default)]
pub struct Seen {
    /// Statements of PostgreSQL, or steps of SQLite's machine.
    pub steps: usize,
    /// Commits that were done.
    pub commits: usize,
    /// It went wrong.
    pub struck: bool,
}

/// A commit is done, and everything waits until this is called.
pub type Pause = Box<dyn FnOnce() + Send>;

#[derive(Default)]
struct Plan {
    seen: Seen,
    /// Commits whose answers were given.
    answered: usize,
    strike: Option<Strike>,
    pauses: Option<UnboundedSender<Pause>>,
}

#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Plan>>);

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Plan> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What stands between the program and its database.
pub enum Device {
    Sqlite(Hand),
    Postgres(Wire),
}

/// The plan of SQLite, and the address of the file.
pub struct Hand {
    plan: Shared,
    url: String,
}

impl Device {
    /// Puts itself before a database.
    pub async fn before(db: &TestDb) -> Self {
        match db.kind {
            Kind::Sqlite => Self::Sqlite(Hand { plan: Shared::default(), url: db.url.clone() }),
            Kind::Postgres => Self::Postgres(Wire::before(&db.url).await),
        }
    }

    /// The address the program shall use.
    pub fn url(&self) -> &str {
        match self {
            Self::Sqlite(hand) => &hand.url,
            Self::Postgres(wire) => wire.url(),
        }
    }

    fn plan(&self) -> &Shared {
        match self {
            Self::Sqlite(hand) => &hand.plan,
            Self::Postgres(wire) => wire.plan(),
        }
    }

    /// Counts from now on, and strikes once; each commit is told to `pauses`.
    pub async fn arm(&self, db: &Db, strike: Option<Strike>, pauses: Option<UnboundedSender<Pause>>) {
        *self.plan().lock() = Plan { strike, pauses, ..Plan::default() };
        if let Db::Sqlite { writer, .. } = db {
            hand::take(writer, self.plan()).await;
        }
    }

    /// It went wrong.
    pub fn struck(&self) -> bool {
        self.plan().lock().seen.struck
    }

    /// Lets everything pass again.
    pub async fn disarm(&self, db: &Db) -> Seen {
        let seen = std::mem::take(&mut *self.plan().lock()).seen;
        if let Db::Sqlite { writer, .. } = db {
            hand::let_go(writer).await;
        }
        seen
    }
}
