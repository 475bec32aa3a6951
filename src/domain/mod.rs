//! The words and rules of the trade, pure: no I/O, no clock of its own (but the one in [`clock`]), no sentences for people.
//!
//! A tour of the room:
//!
//! * What people type becomes a value that cannot be wrong: [`iin`], [`phone`], [`otp`], [`dates`]; [`digits`] and
//!   [`fold`] are the tolerance they share.
//! * Who is who: [`person`], [`child`], [`ethnicity`], [`consent`], [`lang`].
//! * The queue: [`application`] (its statuses), [`right`] (whose turn is sooner), [`queue_order`] (the place), [`place_change`] (why it
//!   moved), [`award`] (who gets a place), [`group`].
//! * From the queue to the kindergarten: [`kindergarten`], [`bulletin`], [`referral`], what time brings ([`watch`]), and the lists
//!   that an education department hands in ([`office_data`]).
//! * Where and when: [`place`], [`shipped_places`] (the table in the binary), [`kato`] (the whole classifier), [`translit`],
//!   [`calendar`], [`clock`].
//! * Who works here, and who may do what: [`staff`]; the call centre's tickets: [`ticket`]; why parents
//!   get stuck: [`snag`].
//! * The numbers that may change: [`rules`] (of the trade), [`limits`] (of this program).
//! * [`ids`] name everything that is kept.
//!
//! "domain.md" in the comments is the project's reference of the trade; the number is its section.

pub mod application;
pub mod award;
pub mod bulletin;
pub mod calendar;
pub mod child;
pub mod clock;
pub mod closed;
pub mod consent;
pub mod dates;
pub mod digits;
pub mod ethnicity;
pub mod fold;
pub mod group;
pub mod ids;
pub mod iin;
pub mod kato;
pub mod kindergarten;
pub mod lang;
pub mod limits;
pub mod notice;
pub mod office_data;
pub mod otp;
pub mod person;
pub mod phone;
pub mod place;
pub mod place_change;
pub mod queue_order;
pub mod referral;
pub mod right;
pub mod rules;
pub mod shipped_places;
pub mod snag;
pub mod staff;
pub mod ticket;
pub mod translit;
pub mod watch;
