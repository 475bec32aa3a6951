//! Payloads of WhatsApp before a judge that is not ours: `tests/whatsapp/judge.mjs`, where `tests/run` has fetched it.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::{Value, json};

fn setting(name: &str) -> Option<String> {
    std::env::var_os(name).and_then(|value| value.into_string().ok())
}

/// A message for the judge; one that is to nobody yet gets an address.
pub fn message(mut payload: Value) -> String {
    payload["recipient_type"] = json!("individual");
    if payload.get("to").or(payload.get("recipient")).is_none() {
        payload["to"] = json!("77015550102");
    }
    json!({"edge": "messages", "body": payload}).to_string()
}

/// A template that is submitted.
pub fn template(payload: &Value) -> String {
    json!({"edge": "message_templates", "body": payload}).to_string()
}

/// All have to pass. Skipped, and said aloud, where there is no judge; in CI that is a failure.
pub fn pass(payloads: &BTreeSet<String>) {
    let Some(folder) = setting("TEST_WHATSAPP_JUDGE") else {
        assert!(setting("CI").is_none(), "TEST_WHATSAPP_JUDGE is not set: start the tests with tests/run");
        eprintln!("SKIPPED, no judge of payloads: TEST_WHATSAPP_JUDGE is not set (tests/run sets it)");
        return;
    };
    let lines: Vec<&str> = payloads.iter().map(String::as_str).collect();
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), lines.join("\n")).expect("it can be written");
    let judged =
        Command::new("node").arg("judge.mjs").arg(file.path()).current_dir(folder).output().expect("node runs");
    let said = String::from_utf8_lossy(&judged.stdout).into_owned() + &String::from_utf8_lossy(&judged.stderr);
    assert!(judged.status.success(), "{said}");
    assert!(said.contains(&format!("{} payloads, 0 wrong", payloads.len())), "{said}");
}
