//! What the bot says in every transcript, as WhatsApp would get it: nothing that Meta would refuse.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use esik::channels::whatsapp::encode;
use esik::channels::{ChannelKind, Outgoing};
use serde_json::json;

use crate::support::graph_api::check;
use crate::support::judge;
use crate::transcripts::{play, scripts};

/// Transcripts played at once.
const AT_ONCE: usize = 4;

/// What came of all transcripts.
#[derive(Default)]
struct Found {
    messages: usize,
    payloads: usize,
    /// Each once, for a judge from outside.
    kept: BTreeSet<String>,
    wrong: Vec<String>,
}

impl Found {
    fn look(&mut self, script: &str, message: &Outgoing, words: &esik::channels::whatsapp::Words) {
        self.messages += 1;
        for known in [true, false] {
            let plan = match encode(message, words, known) {
                Ok(plan) => plan,
                Err(error) => {
                    self.wrong.push(format!("{script}: {}: {error}", message.message));
                    continue;
                }
            };
            self.payloads += plan.payloads.len();
            for mut payload in plan.payloads {
                payload["messaging_product"] = json!("whatsapp");
                self.kept.insert(judge::message(payload.clone()));
                if let Err((code, why)) = check::payload(&payload) {
                    self.wrong.push(format!("{script}: {}: {code} {why}", message.message));
                }
            }
        }
    }
}

#[test]
fn every_message_of_every_transcript_is_taken() {
    let scripts = scripts();
    let (next, found) = (AtomicUsize::new(0), Mutex::new(Found::default()));
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(script) = scripts.get(next.fetch_add(1, Ordering::SeqCst)) {
                    let (said, words) = play::shown(script, ChannelKind::Whatsapp);
                    let words = words.expect("SQLite is always to be had");
                    let mut found = found.lock().expect("no panic");
                    said.iter().for_each(|message| found.look(&script.name, message, &words));
                }
            });
        }
    });
    let Found { messages, payloads, kept, mut wrong } = found.into_inner().expect("no panic");
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{} payloads would be refused:\n{}", wrong.len(), wrong.join("\n"));
    judge::pass(&kept);
    assert!(messages > 300, "{messages} messages");
    // Each message goes through twice, with the number known and not. One a turn: what is more is a long text above its buttons.
    assert!(payloads * 10 <= messages * 2 * 11, "{payloads} payloads of 2 x {messages} messages");
}
