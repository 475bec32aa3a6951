//! What is under way when the database fails.

use std::time::Duration;

use esik::conversation::desk::{Act, Desk, clock};
use esik::conversation::intake::{self, Arrived};
use esik::conversation::{notices, timers, work};
use esik::dialogue::session::{Slots, Value};
use esik::domain::ids::{NoticeId, TicketId};
use esik::domain::notice::NoticeKind;
use esik::domain::staff::Role;
use esik::domain::ticket::{TicketEvent, Topic};
use esik::queue::notices::{News, write};
use esik::store::tickets::events;
use esik::store::tickets::line::{self, Filter};
use esik::store::vault::IndexKind;
use esik::store::{accounts, dead};

use super::stand::Stand;
use crate::support::desk as people;

/// The parent's chat, and that of a second one.
pub const CHATS: [i64; 2] = [7, 8];
/// By which the parent is known, in either chat.
const N: u16 = 7;

/// One step of the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// Two people write at once, one of them for the first time.
    Intake,
    /// The first word of somebody unknown: the keys of the conversation are made.
    Begins,
    /// An answer that leads to the next question.
    Answer,
    /// An answer that asks for an SMS, and the SMS.
    Asks,
    /// What the register said is told.
    Outcome,
    /// An account is made.
    Registers,
    /// A second chat joins the account, in whose first one a form lies half done.
    Joins,
    /// The form goes on in the second chat, and the first one is told.
    GoesOn,
    /// A child is added.
    AddsChild,
    /// An application is filed.
    Files,
    /// A form lies half done, and its timer rings.
    Reminds,
    /// Urgent news is told.
    Tells,
    /// A dead letter is put back.
    Retries,
    /// A parent asks for a person.
    AsksPerson,
    /// Somebody of the call centre takes the ticket.
    Claims,
    /// They write.
    Replies,
    /// They answer for the parent.
    ActsFor,
    /// The talk is closed.
    Closes,
    /// Their lease ends.
    LeaseEnds,
}

impl Scene {
    /// Comes to the moment before; answers what is handed in then.
    pub async fn prepare(self, stand: &mut Stand) -> Vec<Arrived> {
        let [chat, other] = CHATS;
        if self == Self::Begins {
            stand.stores(chat, "/start").await;
            return Vec::new();
        }
        stand.meets(chat).await;
        let question = match self {
            Self::Begins | Self::Answer | Self::Retries => "registration-consent",
            Self::Intake | Self::Asks | Self::Reminds => "registration-phone",
            Self::Outcome => "registration-iin",
            Self::Registers => "registration-confirm",
            Self::AsksPerson | Self::Claims | Self::Replies | Self::ActsFor | Self::Closes | Self::LeaseEnds => {
                "registration-phone"
            }
            Self::Joins | Self::GoesOn => "application-group",
            Self::AddsChild => "child-summary",
            Self::Tells => "registration-done",
            Self::Files => "application-summary",
        };
        if matches!(self, Self::Joins | Self::GoesOn) {
            stand.walks_to(chat, N, question).await;
            // Before the next code to the same phone.
            stand.clock.advance(Duration::from_secs(120));
            stand.meets(other).await;
            stand.walks_to(other, N, if self == Self::Joins { "registration-birth" } else { "elsewhere-ask" }).await;
            stand.answers(other, N).await;
            return Vec::new();
        }
        stand.walks_to(chat, N, question).await;
        if self.at_the_desk() {
            self.comes_to_the_desk(stand).await;
            return Vec::new();
        }
        match self {
            Self::Intake => {
                let first = stand.says(chat, "8 701 555 00 07");
                return vec![first, stand.says(other, "/start"), stand.says(chat, "1"), stand.says(chat, "2")];
            }
            Self::Reminds => stand.clock.advance(Duration::from_secs(2 * 60 * 60)),
            Self::Tells => {
                // The keys are old enough to be remembered, hence as many statements each time.
                stand.clock.advance(Duration::from_secs(120));
                news(stand).await;
            }
            _ => stand.answers(chat, N).await,
        }
        match self {
            Self::Outcome => {
                work::batch(&stand.world, "worker").await.unwrap();
                stand.calls_end().await;
            }
            Self::Retries => {
                stand.rows.run("UPDATE inbox SET state = 'dead', attempts = 5 WHERE state = 'waiting'").await;
                stand.rows.run("UPDATE conversations SET due_at = NULL").await;
            }
            _ => {}
        }
        Vec::new()
    }

    /// Takes the step.
    pub async fn act(self, stand: &Stand, handed: &[Arrived]) -> anyhow::Result<()> {
        let world = &stand.world;
        match self {
            Self::Intake => intake::accept(world, handed).await.map(drop)?,
            Self::Reminds => {
                timers::ring(world).await?;
                work::batch(world, "worker").await?;
            }
            Self::Tells => {
                notices::ring(world).await?;
                work::batch(world, "worker").await?;
            }
            Self::Claims | Self::Replies | Self::ActsFor | Self::Closes => self.deed(stand).await?,
            Self::LeaseEnds => drop(clock::run(world).await?),
            Self::Retries => {
                let mut tx = world.db.write().await?;
                for letter in dead::list(&mut tx, 10).await? {
                    dead::retry(&mut tx, &letter, world.now()).await?;
                }
                tx.commit().await?;
            }
            _ => {
                work::batch(world, "worker").await?;
            }
        }
        Ok(())
    }

    fn at_the_desk(self) -> bool {
        use Scene as S;
        matches!(self, S::AsksPerson | S::Claims | S::Replies | S::ActsFor | S::Closes | S::LeaseEnds)
    }

    /// A parent asks for a person, and somebody is there.
    async fn comes_to_the_desk(self, stand: &mut Stand) {
        let aigul = people::member(&stand.world, "aigul", Role::Operator).await;
        people::is_there(&stand.world, &aigul).await;
        stand.stores(CHATS[0], "оператор").await;
        if self == Self::AsksPerson {
            return;
        }
        stand.works().await;
        let id = ticket(stand).await;
        if self != Self::Claims {
            Desk::new(stand.world.clone()).claim(&aigul, &id).await.unwrap();
            stand.works().await;
        }
        stand.desk = Some((aigul, id));
        if self == Self::LeaseEnds {
            stand.clock.advance(Duration::from_secs(11 * 60));
        }
        // The keys are old enough to be remembered.
        stand.clock.advance(Duration::from_secs(if self == Self::LeaseEnds { 0 } else { 120 }));
    }

    /// What somebody of the desk does.
    async fn deed(self, stand: &Stand) -> anyhow::Result<()> {
        let desk = Desk::new(stand.world.clone());
        let (aigul, id) = stand.desk.as_ref().expect("somebody at the desk");
        match self {
            Self::Replies => desk.reply(aigul, id, "Здравствуйте", None).await?,
            Self::ActsFor => desk.act(aigul, id, Act::Say("не номер".to_owned())).await?,
            Self::Closes => desk.close(aigul, id, Topic::Other).await?,
            _ => desk.claim(aigul, id).await?,
        };
        Ok(())
    }

    /// Whoever sees on the page that it is not done does it once more.
    async fn deed_again(self, stand: &Stand) {
        let mut tx = stand.world.db.read().await.unwrap();
        let (_, id) = stand.desk.as_ref().expect("somebody at the desk");
        let done = events::of(&mut tx, id).await.unwrap().pop().unwrap().kind;
        tx.rollback().await.unwrap();
        let before = if self == Self::Claims { TicketEvent::Open } else { TicketEvent::Claim };
        if done == before {
            self.deed(stand).await.unwrap();
        }
    }

    /// What has to pass after a failure, in seconds: the pause after a turn that failed, the lease of a call and its end, the lease of a
    /// timer and the pause after one that failed.
    pub fn pauses(self) -> &'static [u64] {
        match self {
            Self::Asks => &[0, 2, 2, 9],
            Self::Reminds | Self::Tells => &[0, 2, 61, 301],
            _ => &[0, 2],
        }
    }

    /// Rows that tell honestly of a failure: the service of texts was not reached, or not in time.
    pub fn is_honest(self, rows: &[String]) -> bool {
        let honest = |row: &String| row.contains("outcome=unavailable") || row.contains("outcome=timeout");
        self == Self::Asks && rows.iter().any(honest)
    }

    /// Whoever was told of a failure tries again: the messenger brings the updates once more, the operator repeats the command.
    pub async fn again(self, stand: &Stand, handed: &[Arrived]) {
        if self.at_the_desk() {
            // A connection that was interrupted is made sound by its next use.
            stand.world.db.write().await.ok();
        }
        match self {
            Self::Intake | Self::Retries | Self::LeaseEnds => self.act(stand, handed).await.unwrap(),
            Self::Claims | Self::Replies | Self::ActsFor | Self::Closes => self.deed_again(stand).await,
            _ => {}
        }
    }
}

/// The ticket there is.
async fn ticket(stand: &Stand) -> TicketId {
    let mut tx = stand.world.db.read().await.unwrap();
    let all = line::list(&mut tx, &Filter::default(), 1).await.unwrap();
    tx.rollback().await.unwrap();
    all.into_iter().next().expect("a ticket").id
}

/// Writes news for the parent.
async fn news(stand: &Stand) {
    let (world, now) = (&stand.world, stand.world.now());
    let mut tx = world.db.write().await.unwrap();
    let phone = world.vault.index(IndexKind::Phone, b"+77015550007");
    let account = accounts::by_phone(&mut tx, &phone).await.unwrap().unwrap().id;
    let words = |words: &str| Value::Text(words.to_owned());
    let facts = Slots::from([
        ("name".to_owned(), words("Рамазан")),
        ("kindergarten".to_owned(), words("№ 12")),
        ("deadline".to_owned(), Value::Moment(now)),
        ("left".to_owned(), Value::Code("day".to_owned())),
    ]);
    let id = NoticeId::new(now, &mut *world.random());
    let news = News { id, kind: NoticeKind::Deadline, account: &account, dedupe_key: "deadline", facts };
    assert!(write(&mut tx, &world.vault, &world.rules, news, now).await.unwrap());
    tx.commit().await.unwrap();
}
