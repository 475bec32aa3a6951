//! `esik whatsapp templates` against the Graph API.

use crate::support::graph_api::{ACCOUNT, APP_SECRET, GraphApi, NUMBER, TOKEN, VERIFY_TOKEN};
use crate::support::program::{Program, Said};

const PUSH: [&str; 3] = ["whatsapp", "templates", "push"];
const STATUS: [&str; 3] = ["whatsapp", "templates", "status"];

fn connected(api: &GraphApi) -> Program {
    Program::new("")
        .with("WHATSAPP_PHONE_NUMBER_ID", NUMBER)
        .with("WHATSAPP_TOKEN", TOKEN)
        .with("WHATSAPP_APP_SECRET", APP_SECRET)
        .with("WHATSAPP_VERIFY_TOKEN", VERIFY_TOKEN)
        .with("WHATSAPP_API_URL", api.url())
        .with("WHATSAPP_BUSINESS_ACCOUNT_ID", ACCOUNT)
}

fn last(said: &Said) -> &str {
    said.out.lines().last().unwrap_or_default()
}

#[tokio::test]
async fn all_are_submitted_once_and_told_until_they_are_approved() {
    let api = GraphApi::start().await;
    let program = connected(&api);
    let dry = program.run(&["whatsapp", "templates", "push", "--dry-run"], "").await;
    assert_eq!((dry.code, api.templates()), (0, 0), "{}", dry.out);

    let pushed = program.run(&PUSH, "").await;
    let all = api.templates();
    assert_eq!(pushed.code, 0, "{}{}", pushed.out, pushed.err);
    assert!(all > 25 && all.is_multiple_of(3), "{all}: more than a page, in three languages");
    assert_eq!(last(&pushed), format!("{all} submitted, 0 refused, 0 must wait, 0 stand as here"));
    assert_eq!(last(&dry), format!("{all} to submit, 0 refused, 0 must wait, 0 stand as here"));

    let status = program.run(&STATUS, "").await;
    assert_eq!((status.code, last(&status)), (1, format!("0 of {all} can be used as they stand here").as_str()));
    api.judge("*", "APPROVED", "NONE");
    let status = program.run(&STATUS, "").await;
    assert_eq!((status.code, last(&status)), (0, format!("{all} of {all} can be used as they stand here").as_str()));
    let again = program.run(&PUSH, "").await;
    assert_eq!(last(&again), format!("0 submitted, 0 refused, 0 must wait, {all} stand as here"));
}

#[tokio::test]
async fn other_words_and_rejected_ones_are_amended_once_they_may_be() {
    let api = GraphApi::start().await;
    let program = connected(&api);
    program.run(&PUSH, "").await;
    let all = api.templates();
    api.rewrite("esik_referred", "Басқа сөз.");
    let pushed = program.run(&PUSH, "").await;
    assert!(pushed.out.contains("cannot be amended while it is PENDING"), "{}", pushed.out);
    assert_eq!(last(&pushed), format!("0 submitted, 0 refused, 3 must wait, {} stand as here", all - 3));

    api.judge("*", "APPROVED", "NONE");
    api.judge("esik_digest", "REJECTED", "INVALID_FORMAT");
    let status = program.run(&STATUS, "").await;
    assert!(status.out.contains("APPROVED, says something else"), "{}", status.out);
    assert!(status.out.contains("REJECTED, INVALID_FORMAT"), "{}", status.out);
    let pushed = program.run(&PUSH, "").await;
    assert_eq!(last(&pushed), format!("6 submitted, 0 refused, 0 must wait, {} stand as here", all - 6));
}

#[tokio::test]
async fn what_is_wrong_is_told_with_how_to_mend_it() {
    let api = GraphApi::start().await;
    let bare = Program::new("").run(&STATUS, "").await;
    assert_eq!(bare.code, 2);
    assert!(bare.err.contains("WHATSAPP_PHONE_NUMBER_ID is not set"), "{}", bare.err);
    let spelled = connected(&api).with("WHATSAPP_BUSINESS_ACCOUNT_ID", "esik").run(&STATUS, "").await;
    assert_eq!(spelled.code, 2);
    assert!(spelled.err.contains("copy it from"), "{}", spelled.err);
    let other = connected(&api).with("WHATSAPP_BUSINESS_ACCOUNT_ID", "17").run(&STATUS, "").await;
    assert_eq!(other.code, 1);
    assert!(other.err.contains("no such account"), "{}", other.err);
}
