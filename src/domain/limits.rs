//! Every loop, text and list has a named limit; they are gathered on this page. Limits of the program, not of the trade
//! (those are [`super::rules`]).

use std::time::Duration;

// A turn.

/// How many times one turn may enter the engine again (local actions, sources).
pub const MAX_STEPS: usize = 16;
/// Characters of an incoming text that are kept; the rest is cut.
pub const MAX_TEXT: usize = 4_000;
/// A session, serialised, in bytes. The usual one has some hundreds; the worst there can be (half-done forms aside, a change under way
/// in every dialogue, every name as long as names may be) is proved to fit.
pub const SESSION_MAX: usize = 4_096;
/// Steps back that a session remembers.
pub const TRAIL_MAX: usize = 40;
/// Unfinished dialogues a session keeps aside.
pub const PARKED_MAX: usize = 3;
/// Dialogues inside one another.
pub const DEPTH_MAX: usize = 8;
/// Options on one page of a list.
pub const PAGE_SIZE: usize = 8;
/// Results a search in a list looks at.
pub const SEARCH_MAX: usize = 40;
/// Kindergartens that one list looks at: a region has fewer.
pub const KINDERGARTENS_MAX: u32 = 3_000;
/// Updates stored in one commit.
pub const INTAKE_BATCH: usize = 100;
/// Attempts to store a batch when another transaction is in its way.
pub const INTAKE_TRIES: u32 = 3;
/// Conversations a worker takes at once.
pub const TURN_BATCH: usize = 32;
/// Attempts at a turn before it is set aside as a dead letter.
pub const TURN_TRIES: u32 = 5;
/// Documents of one album that arrive within this time are one answer.
pub const ALBUM_WAIT: Duration = Duration::from_millis(1_500);
/// Waiting updates among which the rest of an album is looked for; an album has at most ten files.
pub const ALBUM_MAX: u32 = 20;
/// Notices wait for a pause of this length inside a form.
pub const FORM_PAUSE: Duration = Duration::from_secs(10 * 60);

// A family.

/// Characters of one part of a person's name; the rest of a longer one is cut.
pub const NAME_MAX: usize = 40;
/// Characters of a public name or address in a message; the rest of a longer one is cut.
pub const TITLE_MAX: usize = 80;
/// Children in one account.
pub const MAX_CHILDREN: usize = 15;
/// Documents of one application.
pub const MAX_DOCUMENTS: usize = 10;
/// Bytes of one uploaded document (domain.md 17, U).
pub const UPLOAD_MAX: usize = 10 * 1024 * 1024;
/// Bytes of one sealed chunk of a document.
pub const BLOB_CHUNK: usize = 256 * 1024;
/// How long a deletion can be taken back (domain.md 9, I).
pub const UNDO: Duration = Duration::from_secs(10 * 60);
/// Subscriptions to free places of one account.
pub const MAX_SUBSCRIPTIONS: usize = 10;
/// Decided claims that a family looks back at.
pub const PAST_CLAIMS: u32 = 30;
/// How long the link to a paper holds.
pub const PAPER_KEEP: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// What was said is kept so long, and files sent to the desk with it (domain.md 13: no longer than the purpose needs).
pub const HISTORY_KEEP: Duration = Duration::from_secs(90 * 24 * 60 * 60);
/// Look-ups of a person by IIN that one account may make in a day.
pub const LOOKUPS_PER_DAY: u32 = 30;

// Codes by SMS (domain.md 17, U).

/// How long a code holds.
pub const OTP_TTL: Duration = Duration::from_secs(5 * 60);
/// How soon another one may be asked for.
pub const OTP_RESEND: Duration = Duration::from_secs(60);
/// Wrong codes before the challenge is locked.
pub const OTP_TRIES: u32 = 5;
/// Codes to one phone in a day.
pub const OTP_PER_DAY: u32 = 5;
/// Codes that one conversation may ask for in a day, to whichever phones.
pub const OTP_ASKS_PER_DAY: u32 = 10;

/// Wrong answers of whoever has proved the phone of an account elsewhere.
pub const STEP_UP_TRIES: u32 = 3;
/// For how long nobody is asked after them.
pub const STEP_UP_LOCK: Duration = Duration::from_secs(24 * 60 * 60);

// The pages of the education department.

/// Characters of a password, at least.
pub const PASSWORD_MIN: usize = 12;
/// Characters of a password, at most: what is hashed must not be a way to keep us busy.
pub const PASSWORD_MAX: usize = 128;
/// Passwords hashed at once; each takes some 20 MB for some hundredths of a second.
pub const HASHES_AT_ONCE: usize = 2;
/// Wrong passwords in a row before a name is locked.
pub const SIGN_IN_TRIES: u32 = 5;
/// For how long; tries older than this are forgotten.
pub const SIGN_IN_LOCK: Duration = Duration::from_secs(15 * 60);
/// Who does nothing for so long has to sign in again.
pub const OFFICE_IDLE: Duration = Duration::from_secs(30 * 60);
/// And so has everybody after this time.
pub const OFFICE_DAY: Duration = Duration::from_secs(12 * 60 * 60);
/// How exactly it is noted when a session was last used.
pub const OFFICE_SEEN: Duration = Duration::from_secs(60);
/// How long an invitation can be taken.
pub const INVITATION_KEEP: Duration = Duration::from_secs(72 * 60 * 60);
/// How long the phone's code is waited for, once the password was right, and a new phone's first one.
pub const CODE_WAIT: Duration = Duration::from_secs(10 * 60);
/// Codes for who has not got the phone, given at once.
pub const RECOVERY_CODES: usize = 8;
/// Rows of a table on one page.
pub const OFFICE_ROWS: u32 = 50;
/// Rows looked through for one page where not all may be shown.
pub const OFFICE_SCAN: u32 = 2_000;
/// Rows of a table that is taken away as a file.
pub const EXPORT_MAX: u32 = 50_000;
// The desk of the call centre.

/// Characters of a reply or a note: with the words around it a message still fits.
pub const DESK_TEXT: usize = 3_000;
/// Tickets of a list.
pub const DESK_LINE: u32 = 200;
/// Turns of a talk shown at once.
pub const DESK_TALK: u32 = 100;

/// How long it is known where parents got stuck.
pub const SNAGS_KEEP: Duration = Duration::from_secs(90 * 24 * 60 * 60);

/// Bytes of a form.
pub const FORM_MAX: usize = 64 * 1024;

// Load.

/// A backlog whose oldest work waits so long is told to whoever writes now.
pub const BUSY_AFTER: Duration = Duration::from_secs(10);
/// Webhooks taken in at once; a messenger that hands in more is asked to come again.
pub const WEBHOOKS_AT_ONCE: usize = 128;
/// A webhook whose update is not stored within this time is refused: the messenger comes again, and we may be quicker then.
pub const WEBHOOK_PATIENCE: Duration = Duration::from_secs(10);

// The outside.

/// After this an outside call counts as `timeout` for the conversation.
pub const CALL_TIMEOUT: Duration = Duration::from_secs(8);
/// Bytes of an answer of an outside service.
pub const ANSWER_MAX: usize = 1024 * 1024;
/// Bytes of a webhook's body.
pub const WEBHOOK_MAX: usize = 3 * 1024 * 1024;
/// Answers that the sender claims at once.
pub const OUTBOX_BATCH: usize = 64;
/// Answers that wait in the sender's memory.
pub const OUTBOX_LINE: usize = 256;
/// Parts of bulks that do, at most; at the usual rate fewer: two seconds' worth, after which a pause bites.
pub const OUTBOX_BULK_LINE: usize = 1_024;
/// Messages that are under way to a messenger at once.
pub const OUTBOX_UNDER_WAY: usize = 128;
/// Characters of an outgoing text (the messengers' own limit is 4096).
pub const MAX_OUTGOING: usize = 4_096;
/// How long the key of an incoming message is kept to tell repeats.
pub const DEDUPE_KEEP: Duration = Duration::from_secs(8 * 24 * 60 * 60);

// Numbers that must fit each other, proved when this compiles.
const _: () = {
    assert!(MAX_TEXT <= MAX_OUTGOING);
    assert!(UPLOAD_MAX.is_multiple_of(BLOB_CHUNK));
    assert!(OTP_RESEND.as_secs() < OTP_TTL.as_secs());
    assert!(PAGE_SIZE <= SEARCH_MAX);
    assert!(PASSWORD_MIN <= PASSWORD_MAX);
    assert!(OFFICE_SEEN.as_secs() < OFFICE_IDLE.as_secs() && OFFICE_IDLE.as_secs() < OFFICE_DAY.as_secs());
    assert!(OFFICE_ROWS <= OFFICE_SCAN && OFFICE_ROWS <= EXPORT_MAX);
};
