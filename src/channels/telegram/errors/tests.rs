//! Today's texts of the Bot API server and what they mean to us.

use super::*;

#[test]
fn todays_texts_are_understood() {
    use Verdict::*;
    for (code, text, verdict) in [
        (
            400,
            "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
            Done,
        ),
        (400, "Bad Request: message to delete not found", Done),
        (400, "Bad Request: message can't be deleted", Done),
        (400, "Bad Request: message can't be deleted for everyone", Done),
        (400, "Bad Request: message to edit not found", Done),
        (400, "Bad Request: query is too old and response timeout expired or query ID is invalid", Done),
        (400, "BAD REQUEST: QUERY IS TOO OLD", Done),
        (403, "Forbidden: bot was blocked by the user", Gone),
        (403, "Forbidden: user is deactivated", Gone),
        (403, "Forbidden: bot can't initiate conversation with a user", Gone),
        (400, "Bad Request: chat not found", Gone),
        (400, "Bad Request: PEER_ID_INVALID", Gone),
        (429, "Too Many Requests: retry after 17", Retry(Some(17))),
        (429, "Too Many Requests", Retry(None)),
        (500, "Internal Server Error", Retry(None)),
        (502, "Bad Gateway", Retry(None)),
        (401, "Unauthorized", Unauthorized),
        (404, "Not Found", Unauthorized),
        (
            409,
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            Conflict(super::Conflict::OtherPoller),
        ),
        (
            409,
            "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
            Conflict(super::Conflict::Webhook),
        ),
        (400, "Bad Request: message text is empty", Rejected),
        (400, "Bad Request: message is too long", Rejected),
        (400, "Bad Request: BUTTON_DATA_INVALID", Rejected),
        (400, "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 3", Rejected),
        (400, "Bad Request: message thread not found", Rejected),
        (413, "Request Entity Too Large", Rejected),
    ] {
        assert_eq!(classify(&Refusal::new(code, text)), verdict, "{code} {text}");
    }
}

#[test]
fn parameters_win_over_words() {
    let mut slow = Refusal::new(400, "Bad Request: something");
    slow.retry_after = Some(3);
    assert_eq!(classify(&slow), Verdict::Retry(Some(3)));
    let mut moved = Refusal::new(400, "Bad Request: group chat was upgraded to a supergroup chat");
    moved.migrate_to = Some(-100_123);
    assert_eq!(classify(&moved), Verdict::Migrated(-100_123));
}

#[test]
fn a_refusal_does_not_repeat_what_was_written() {
    let text = "Bad Request: can't parse entities: Unsupported start tag \"Айгүл\" at byte offset 3";
    let refusal = Refusal::new(400, text);
    assert!(!refusal.to_string().contains("Айгүл"));
    assert!(refusal.to_string().contains("at byte offset 3"));
}

#[test]
fn a_refusal_becomes_the_outcome_of_a_sending() {
    let outcome = |code, text: &str| {
        CallError::Refused { method: "sendMessage".to_owned(), refusal: Refusal::new(code, text) }.send_result()
    };
    assert_eq!(outcome(403, "Forbidden: bot was blocked by the user"), SendResult::Gone);
    assert_eq!(outcome(429, "Too Many Requests: retry after 5"), SendResult::Retry(Trouble::TooMany, Some(5)));
    assert_eq!(outcome(401, "Unauthorized"), SendResult::Retry(Trouble::Token, None));
    assert!(matches!(outcome(400, "Bad Request: message is too long"), SendResult::Rejected(_)));
}
