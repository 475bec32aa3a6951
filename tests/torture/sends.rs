//! What parents saw, held against what was said: every message of every turn, in order, and each repeat with its cause.

use std::time::Duration;

use esik::channels::Outgoing;
use esik::conversation::letter::Told;
use esik::domain::clock::{Clock as _, SystemClock};
use esik::domain::ids::ConversationId;
use esik::store::vault::Vault;
use esik::store::{Db, keys, turns};
use tokio::time::Instant;

use super::chaos::Outage;
use super::crowd::Stage;
use super::messenger::{Heard, Said};
use super::parent::Story;
use super::rows::Rows;

/// A message is noted within this time after it was taken, on a busy machine too: who dies in it repeats the message.
const WINDOW: Duration = Duration::from_secs(4);

/// What a process sent before it died, the messenger of this harness may read so long after the next one began, on a busy machine too.
const ON_ITS_WAY: Duration = Duration::from_secs(2);

/// Messages of one person that may be taken and not noted yet at one moment: the one that is answered, and its answer's.
const UNNOTED: usize = 2;

/// What the parents of a setting saw.
#[derive(Default)]
pub struct Sends {
    /// Messages seen more than once, each inside the window.
    pub repeated: usize,
    /// Messages of turns that never came.
    pub lost: usize,
    /// Everything else that must not be.
    pub faults: Vec<String>,
}

/// Reads the history of every parent and compares.
pub async fn compare(
    stage: &Stage,
    rows: &mut Rows,
    (db, vault): (&Db, &Vault),
    stories: &[Story],
    outages: &[Outage],
) -> Sends {
    let mut sends = Sends::default();
    for story in stories {
        let chat = story.who.chat;
        let (channel, id) = (stage.messenger.channel().as_str(), stage.messenger.external_id(&story.who, vault));
        let sql = format!("SELECT conversation_id FROM contacts WHERE channel = '{channel}' AND external_id = '{id}'");
        let Some(conversation) = rows.all(&sql).await.into_iter().next().and_then(|row| row[0].parse().ok()) else {
            continue;
        };
        let out = history(db, vault, &conversation).await;
        let said =
            out.iter().flat_map(|out| stage.messenger.as_said(out, &story.who, &stage.texts)).collect::<Vec<_>>();
        let mut seen = stage.messenger.heard(chat);
        seen.retain(|seen| !stage.is_busy_word(&seen.said.text));
        one(&mut sends, chat, &said, &seen, outages);
    }
    sends
}

/// What the turns of a conversation said, in order.
async fn history(db: &Db, vault: &Vault, conversation: &ConversationId) -> Vec<Outgoing> {
    let mut tx = db.read().await.expect("the store opens");
    let key = keys::find(&mut tx, vault, conversation.as_str(), SystemClock.now()).await.expect("the store answers");
    let key = key.expect("a conversation has a key");
    let turns = turns::history(&mut tx, conversation, None, 100_000).await.expect("the store answers");
    let mut said = Vec::new();
    for turn in turns {
        let content = turn.content.as_ref().expect("the history is kept");
        let told: Told = vault.open_json(&key, turns::CONTENT.of(turn.id.as_str()), content).expect("the turn opens");
        said.extend(told.out);
    }
    said
}

/// Walks both lists: the next message of the history, or one of the latest once more, or a fault.
///
/// Who answers at once is answered before the message of before is noted: a crash then repeats both.
fn one(sends: &mut Sends, chat: i64, said: &[Vec<Said>], seen: &[Heard], outages: &[Outage]) {
    let mut first: Vec<&Heard> = Vec::with_capacity(said.len());
    let mut removing: Option<&Heard> = None;
    for now in seen {
        let known = now.tracker.is_some() && first.iter().any(|first| is_again(first, now));
        if !known && said.get(first.len()).is_some_and(|ways| ways.contains(&now.said)) {
            first.push(now);
            removing = None;
            continue;
        }
        // Two presses of one old button hear the same words: which of the two came once more cannot be told, so either may be to blame.
        let twins: Vec<&Heard> = if now.removes {
            removing.into_iter().collect()
        } else {
            first.iter().rev().take(UNNOTED).filter(|first| is_again(first, now)).copied().collect()
        };
        match twins.as_slice() {
            [_, ..] => {
                sends.repeated += 1;
                let excused = |twin: &&Heard| !twin.told || outages.iter().any(|outage| in_window(twin, outage));
                if !twins.iter().any(excused) {
                    let what = shown(&now.said.text);
                    sends.faults.push(format!(
                        "chat {chat}: repeated without a cause: {what} ({})",
                        when(&twins, now, outages)
                    ));
                }
            }
            // The few words that take a keyboard away belong to no turn of their own.
            [] if now.removes => {}
            [] => {
                sends.faults.push(format!("chat {chat}: out of order, or said by no turn: {}", shown(&now.said.text)))
            }
        }
        if now.removes {
            removing = Some(now);
        }
    }
    for lost in &said[first.len()..] {
        sends.lost += 1;
        let text = lost.first().map_or("", |said| said.text.as_str());
        sends.faults.push(format!("chat {chat}: lost: {}", shown(text)));
    }
}

/// As far as the messenger tells.
fn is_again(first: &Heard, now: &Heard) -> bool {
    first.said == now.said && first.tracker == now.tracker
}

/// Taken just before or while something was down, or sent then: nobody could note it.
fn in_window(seen: &Heard, outage: &Outage) -> bool {
    seen.at <= outage.to + ON_ITS_WAY && seen.at + WINDOW >= outage.from
}

/// Seconds before the repeat: when it was taken before, and what was down meanwhile.
fn when(twins: &[&Heard], now: &Heard, outages: &[Outage]) -> String {
    let ago = |at: Instant| format!("{:.1}", now.at.saturating_duration_since(at).as_secs_f64());
    let taken: Vec<String> = twins.iter().map(|twin| ago(twin.at)).collect();
    let since = twins.iter().map(|twin| twin.at).min().unwrap_or(now.at);
    let meanwhile = outages.iter().filter(|outage| outage.to >= since && outage.from <= now.at);
    let down: Vec<String> = meanwhile.map(|outage| format!("{}-{}", ago(outage.from), ago(outage.to))).collect();
    format!("taken {} s before, down {}", taken.join(", "), down.join(", "))
}

fn shown(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    line.chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Said {
        Said { text: text.to_owned(), tokens: Vec::new() }
    }

    fn heard(text: &str, at: Instant) -> Heard {
        Heard {
            id: 0,
            said: said(text),
            buttons: Vec::new(),
            asks_contact: false,
            removes: false,
            tracker: None,
            at,
            told: true,
        }
    }

    /// Messages by their seconds, and an outage from the second to the third of its own.
    fn faults(history: &[&str], seen: &[(&str, u64)], outage: (u64, u64)) -> Vec<String> {
        let began = Instant::now();
        let at = |second: u64| began + Duration::from_secs(second);
        let history: Vec<Vec<Said>> = history.iter().map(|text| vec![said(text)]).collect();
        let seen = seen.iter().map(|(text, second)| heard(text, at(*second)));
        let mut sends = Sends::default();
        let outage = Outage { from: at(outage.0), to: at(outage.1) };
        one(&mut sends, 1, &history, &seen.collect::<Vec<_>>(), &[outage]);
        sends.faults
    }

    #[tokio::test]
    async fn a_repeat_needs_its_outage() {
        let none: [String; 0] = [];
        assert_eq!(faults(&["a", "b"], &[("a", 10), ("a", 21), ("b", 22)], (12, 20)), none);
        assert_eq!(faults(&["a", "b"], &[("a", 10), ("a", 21), ("b", 22)], (30, 31)).len(), 1);
        assert_eq!(faults(&["a", "b"], &[("a", 10), ("a", 21), ("b", 22)], (8, 9)), none);
        assert_eq!(faults(&["a", "b"], &[("a", 10), ("a", 21), ("b", 22)], (6, 7)).len(), 1);
        // The second and the third are one message that was sent twice, or the first and the second are.
        assert_eq!(faults(&["a", "a"], &[("a", 10), ("a", 21), ("a", 22)], (12, 20)), none);
        assert_eq!(faults(&["a", "b"], &[("b", 10)], (12, 20)).len(), 3);
    }

    #[tokio::test]
    async fn a_repeat_is_known_by_its_tracker_where_there_is_one() {
        let at = Instant::now();
        let told = |tracker: &str| Heard { tracker: Some(tracker.to_owned()), ..heard("a", at) };
        let history = [vec![said("a")], vec![said("a")]];
        let faults = |seen: &[Heard]| {
            let mut sends = Sends::default();
            one(&mut sends, 1, &history, seen, &[]);
            (sends.repeated, sends.lost, sends.faults.len())
        };
        assert_eq!(faults(&[told("1"), told("2")]), (0, 0, 0));
        assert_eq!(faults(&[told("1"), told("1"), told("2")]), (1, 0, 1), "nothing was down");
        assert_eq!(faults(&[told("1"), told("1")]), (1, 1, 2), "the second never came");
    }
}
