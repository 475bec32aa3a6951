//! The limits of the pages, named and in one place. Limits of the whole program: [`crate::domain::limits`].

use std::time::Duration;

use super::flood::Rate;
use crate::domain::limits::UPLOAD_MAX;

/// What one browser may send: a whole application in one go, then two messages a second.
pub const PERSON: Rate = Rate { burst: 60, per_second: 2 };
/// What one internet address may send. Mobile operators and schools put hundreds of people behind one.
pub const PLACE: Rate = Rate { burst: 600, per_second: 40 };
/// What a file costs, in messages.
pub const UPLOAD_COST: u32 = 3;
/// What a try to sign in costs an internet address, in messages.
pub const SIGN_IN_COST: u32 = 20;
/// What a look at a referral costs, in messages: codes are not to be tried out.
pub const LEAF_COST: u32 = 5;
/// People and addresses remembered for that.
pub const REMEMBERED: usize = 20_000;

/// Event streams open at once in this process.
pub const STREAMS: usize = 10_000;
/// Uploads held in memory at once; others wait.
pub const UPLOADS: usize = 16;
/// How long an upload may take; a slow mobile network carries 10 MB in it.
pub const UPLOAD_TIME: Duration = Duration::from_secs(300);
/// Writings waiting to be shown as a typing sign; the oldest are forgotten.
pub const TYPING_QUEUE: usize = 256;

/// Bytes of a message without a file.
pub const WORDS_MAX: usize = 256 * 1024;
/// Bytes of an upload that are read (and thrown away beyond [`UPLOAD_MAX`]) so that the answer "too big" arrives.
pub const DRAIN_MAX: usize = 4 * UPLOAD_MAX;
/// Characters of the id that a page gives to a message.
pub const ID_MAX: usize = 64;
/// Bytes of a button's token ([`crate::channels::Button::token`]).
pub const TOKEN_MAX: usize = 64;

/// Turns a page shows when it opens.
pub const HISTORY: usize = 60;
/// Turns read at once for an event stream.
pub const EVENT_BATCH: usize = 50;
/// An event stream looks for news at least so often: another process may have written them.
pub const POLL: Duration = Duration::from_secs(5);
/// A sign of life on an idle stream.
pub const KEEP_ALIVE: Duration = Duration::from_secs(15);
/// How long a page without JavaScript waits for the answer before it is drawn.
pub const PLAIN_WAIT: Duration = Duration::from_secs(3);
/// How long a browser remembers who it is.
pub const COOKIE_AGE: Duration = Duration::from_secs(400 * 24 * 60 * 60);
/// How long a browser keeps style, script and icon: their names change with their content.
pub const STATIC_AGE: Duration = Duration::from_secs(365 * 24 * 60 * 60);
