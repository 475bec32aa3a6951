//! Who has proved the phone of an account at an address that never was the account's is asked for more: the last four digits of the
//! parent's IIN, and the parent's birth date.
//!
//! None of the proofs of a phone is enough by itself (channels.md 4.8). That WhatsApp names the number, or that a messenger vouches for a
//! contact card, says who registered there once, not who has the SIM today: numbers are given out again, and a chat stays open on an old
//! device. A code by SMS says who has the SIM today, which is the very person that a number given out again belongs to. So each proves the
//! phone, for notices and for finding the account, and none opens what is kept under an IIN. An address that belongs to the account was
//! asked once and is not asked again, until the messenger tells that its owner may have changed, or the parent takes it from the account.
//!
//! Three wrong answers shut the question for a day, for everybody who has the phone: what is left is the call centre, or to say that the
//! number has a new owner ([`super::new_owner`]).

use subtle::ConstantTimeEq as _;

use super::account::person_of;
use super::{Local, slot};
use crate::dialogue::session::Value;
use crate::domain::ids::AccountId;
use crate::domain::limits::{STEP_UP_LOCK, STEP_UP_TRIES};
use crate::domain::person::Person;
use crate::store::accounts::Account;
use crate::store::{conversations, step_ups};

/// Digits of the IIN that are asked for.
const TAIL: usize = 4;

/// What comes of the answers.
pub(super) enum Checked {
    /// They are the parent's.
    Right,
    /// They are not; so many tries are left.
    Wrong(u32),
    /// Nobody is asked for a while.
    Locked,
}

/// Holds the answers against the account's parent, and counts wrong ones.
///
/// # Errors
/// The store.
pub(super) async fn check(cx: &mut Local<'_>, account: &Account) -> anyhow::Result<Checked> {
    // Its conversation before its rows, as in every turn of its own.
    if let Some(home) = conversations::by_account(cx.tx, &account.id).await? {
        conversations::lock(cx.tx, &home.id).await?;
    }
    if is_locked(cx, &account.id).await? {
        return Ok(Checked::Locked);
    }
    let person = person_of(cx.world, cx.tx, account, cx.now).await?;
    if is_right(cx, &person) {
        return Ok(Checked::Right);
    }
    let tries = step_ups::miss(cx.tx, &account.id, (STEP_UP_TRIES, STEP_UP_LOCK), cx.now).await?;
    Ok(match STEP_UP_TRIES.saturating_sub(tries) {
        0 => Checked::Locked,
        left => Checked::Wrong(left),
    })
}

/// Whether nobody is asked for now.
///
/// # Errors
/// The store.
pub(super) async fn is_locked(cx: &mut Local<'_>, account: &AccountId) -> anyhow::Result<bool> {
    Ok(step_ups::tries(cx.tx, account, cx.now).await? >= STEP_UP_TRIES)
}

fn is_right(cx: &Local<'_>, person: &Person) -> bool {
    let (Some(Value::Text(said)), Some(Value::Date(birth))) = (slot(cx.deed, "tail"), slot(cx.deed, "birth")) else {
        return false;
    };
    // Who writes the whole number has written its end.
    let said: String = said.chars().filter(char::is_ascii_digit).collect();
    let end = |digits: &str| digits.get(digits.len().saturating_sub(TAIL)..).unwrap_or_default().to_owned();
    let same: bool = end(&said).as_bytes().ct_eq(end(person.iin.digits()).as_bytes()).into();
    same & (*birth == person.birth)
}
