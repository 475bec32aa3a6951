//! The service is struck at every statement of its steps, just before it and just after it. Right afterwards the rows are as they were
//! before the step or as one of its commits leaves them, and in the end they are as if nothing had happened.

pub mod rows;
mod scene;
mod sends;
pub mod stand;

use tokio::sync::mpsc;

use crate::both_stores;
use crate::support::database::{Kind, TestDb};
use crate::support::strike::{Seen, Strike};
use esik::conversation::intake::Arrived;
use scene::{CHATS, Scene};
use stand::Stand;

/// Steps of SQLite's machine at which a step of the service is struck, besides its commits.
const STRIKES: usize = 20;

both_stores!(what_comes_in, |db| async { strike_all(Scene::Intake, db).await });
both_stores!(a_first_word, |db| async { strike_all(Scene::Begins, db).await });
both_stores!(an_answer, |db| async { strike_all(Scene::Answer, db).await });
both_stores!(a_code_is_asked_for, |db| async { strike_all(Scene::Asks, db).await });
both_stores!(an_outcome, |db| async { strike_all(Scene::Outcome, db).await });
both_stores!(an_account_is_made, |db| async { strike_all(Scene::Registers, db).await });
both_stores!(a_second_chat_joins, |db| async { strike_all(Scene::Joins, db).await });
both_stores!(a_form_goes_on_in_a_second_chat, |db| async { strike_all(Scene::GoesOn, db).await });
both_stores!(a_child_is_added, |db| async { strike_all(Scene::AddsChild, db).await });
both_stores!(an_application_is_filed, |db| async { strike_all(Scene::Files, db).await });
both_stores!(a_timer_rings, |db| async { strike_all(Scene::Reminds, db).await });
both_stores!(news_is_told, |db| async { strike_all(Scene::Tells, db).await });
both_stores!(a_person_is_asked_for, |db| async { strike_all(Scene::AsksPerson, db).await });
both_stores!(a_ticket_is_claimed, |db| async { strike_all(Scene::Claims, db).await });
both_stores!(staff_writes, |db| async { strike_all(Scene::Replies, db).await });
both_stores!(staff_acts_for_a_parent, |db| async { strike_all(Scene::ActsFor, db).await });
both_stores!(a_talk_is_closed, |db| async { strike_all(Scene::Closes, db).await });
both_stores!(a_lease_ends, |db| async { strike_all(Scene::LeaseEnds, db).await });
both_stores!(a_dead_letter_is_put_back, |db| async { strike_all(Scene::Retries, db).await });

/// What a step does where nothing goes wrong.
struct Plain {
    /// The rows before it and after each of its commits.
    allowed: Vec<Vec<String>>,
    /// The rows when all has come to its end.
    end: Vec<String>,
    seen: Seen,
}

async fn strike_all(scene: Scene, db: TestDb) {
    let kind = db.kind;
    let mut stand = Stand::new(db, None).await;
    let handed = scene.prepare(&mut stand).await;
    stand.keep().await;
    let plain = plain(scene, &stand, &handed).await;
    assert!(plain.seen.commits >= 1 && plain.allowed.len() == plain.seen.commits + 1);
    let strikes = strikes(kind, &plain.seen);
    let (mut missed, mut honest) = (0, 0);
    for strike in &strikes {
        stand.put_back().await;
        stand.device.arm(&stand.world.db, Some(*strike), None).await;
        // Whether it failed is told by the rows.
        scene.act(&stand, &handed).await.ok();
        stand.calls_end().await;
        let seen = stand.device.disarm(&stand.world.db).await;
        missed += usize::from(!seen.struck);
        // Ids are drawn, so that SQLite needs a few steps more or less.
        let few = matches!(strike, Strike::Step(step) if step * 10 > plain.seen.steps * 9);
        assert!(seen.struck || few, "{scene:?}, {strike:?}: it is never come to");
        let now = stand.rows.written().await;
        let last = plain.allowed.last().expect("the rows after it");
        let allowed = plain.allowed.contains(&now) || scene.is_honest(&now);
        assert!(allowed, "{scene:?}, {strike:?}: a half\n{}", difference(last, &now));
        scene.again(&stand, &handed).await;
        let mut end = Vec::new();
        for pause in scene.pauses() {
            stand.settles(&[*pause]).await;
            end = stand.all(&CHATS).await;
            if end == plain.end {
                break;
            }
        }
        if end != plain.end && scene.is_honest(&end) {
            honest += 1;
            continue;
        }
        assert!(end == plain.end, "{scene:?}, {strike:?}: another end\n{}", difference(&plain.end, &end));
    }
    // An interruption, unlike a lost connection, is no reason to ask the outside once more: the parent is told.
    let most = if kind == Kind::Postgres { 0 } else { strikes.len() / 2 };
    assert!(honest <= most, "{honest} of {} calls are lost", strikes.len());
    let Seen { steps, commits, .. } = plain.seen;
    let all = strikes.len();
    eprintln!("{scene:?}, {kind:?}: {steps} steps, {commits} commits, {all} strikes, {missed} missed, {honest} told");
}

/// The step without a strike: it is looked at after each commit.
async fn plain(scene: Scene, stand: &Stand, handed: &[Arrived]) -> Plain {
    let mut ends = Vec::new();
    let (mut allowed, mut seen) = (Vec::new(), Seen::default());
    // Twice: what two runs do not share cannot be compared.
    for _ in 0..2 {
        stand.put_back().await;
        allowed = vec![stand.rows.written().await];
        let (pauses, mut paused) = mpsc::unbounded_channel();
        stand.device.arm(&stand.world.db, None, Some(pauses)).await;
        let acting = async {
            scene.act(stand, handed).await.unwrap();
            stand.calls_end().await;
        };
        tokio::pin!(acting);
        loop {
            tokio::select! {
                biased;
                Some(goes_on) = paused.recv() => {
                    allowed.push(stand.rows.written().await);
                    goes_on();
                }
                () = &mut acting => break,
            }
        }
        seen = stand.device.disarm(&stand.world.db).await;
        scene.again(stand, handed).await;
        stand.settles(scene.pauses()).await;
        ends.push(stand.all(&CHATS).await);
    }
    assert!(ends[0] == ends[1], "{scene:?}: two ends\n{}", difference(&ends[0], &ends[1]));
    Plain { allowed, end: ends.remove(0), seen }
}

/// Everything that goes wrong, one after the other.
fn strikes(kind: Kind, seen: &Seen) -> Vec<Strike> {
    match kind {
        Kind::Postgres => (1..=seen.steps).flat_map(|n| [Strike::Before(n), Strike::After(n)]).collect(),
        Kind::Sqlite => {
            let stride = (seen.steps / STRIKES).max(1);
            let steps = (1..=seen.steps).step_by(stride).map(Strike::Step);
            let commits = (1..=seen.commits).flat_map(|n| [Strike::Refuses(n), Strike::Unanswered(n), Strike::Ends(n)]);
            steps.chain(commits).collect()
        }
    }
}

/// The rows that only one of two has.
fn difference(wanted: &[String], found: &[String]) -> String {
    let mut lines = Vec::new();
    let only = |these: &[String], those: &[String], mark: char, lines: &mut Vec<String>| {
        let mut those = those.to_vec();
        for row in these {
            match those.iter().position(|other| other == row) {
                Some(place) => drop(those.swap_remove(place)),
                None => lines.push(format!("{mark} {row}")),
            }
        }
    };
    only(wanted, found, '-', &mut lines);
    only(found, wanted, '+', &mut lines);
    lines.join("\n")
}
