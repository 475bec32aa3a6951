//! Every template, as it is submitted and as it is sent.

use esik::channels::Template;
use esik::channels::whatsapp::encode_template;
use esik::channels::whatsapp::templates::Submission;
use serde_json::json;

use crate::support::graph_api::check;
use crate::support::judge;

/// As a message, filled with its samples.
fn filled(submission: &Submission) -> Template {
    let buttons = (1..=submission.buttons.len()).map(|n| format!("d.{n}")).collect();
    Template { name: submission.name.clone(), lang: submission.lang, params: submission.samples.clone(), buttons }
}

#[test]
fn all_are_taken() {
    let config = esik::config::parse(None, |_| None).expect("a demo");
    let loaded = esik::app::content(&config).expect("content without faults");
    let submissions = loaded.templates.submissions(&loaded.texts);
    assert!(submissions.len() > 60, "{}", submissions.len());
    let mut payloads: std::collections::BTreeSet<String> =
        submissions.iter().map(|one| judge::template(&one.payload())).collect();
    for submission in &submissions {
        for mut payload in encode_template(&filled(submission)).payloads {
            payload["messaging_product"] = json!("whatsapp");
            check::payload(&payload).unwrap_or_else(|(code, why)| panic!("{}: {code} {why}", submission.name));
            payloads.insert(judge::message(payload));
        }
    }
    judge::pass(&payloads);
}
