//! A number has a new owner: the account that had it lets it go, and keeps all else.

use super::Local;
use crate::dialogue::session::{Slots, Value};
use crate::domain::ids::NoticeId;
use crate::domain::notice::NoticeKind;
use crate::domain::phone::Phone;
use crate::domain::staff::Deed;
use crate::queue::notices::{self, News};
use crate::store::accounts::{self, Account};
use crate::store::{contacts, conversations, notice_texts, step_ups};

/// The account has no phone from now on. Its other channels go on, and are told: whoever still has the number proves it again there.
/// Nothing of the account is shown to whoever asks. Done only when the new owner is known by their own IIN, in the same transaction.
///
/// # Errors
/// The store.
pub(super) async fn free(cx: &mut Local<'_>, old: &Account, (phone, index): (&Phone, &str)) -> anyhow::Result<()> {
    if let Some(home) = conversations::by_account(cx.tx, &old.id).await? {
        // Its conversation before its rows, as in every turn of its own.
        conversations::lock(cx.tx, &home.id).await?;
        contacts::unprove(cx.tx, &home.id, index).await?;
    }
    accounts::free_phone(cx.tx, &old.id).await?;
    step_ups::forget(cx.tx, &old.id).await?;
    notice_texts::forget(cx.tx, &old.id).await?;
    let id = NoticeId::new(cx.now, &mut *cx.world.random());
    let facts = Slots::from([("phone".to_owned(), Value::Phone(phone.clone()))]);
    let key = format!("{}:{id}", NoticeKind::NumberGone);
    let news = News { id, kind: NoticeKind::NumberGone, account: &old.id, dedupe_key: &key, facts };
    notices::write(cx.tx, &cx.world.vault, &cx.world.rules, news, cx.now).await?;
    cx.links.push((Deed::FreeNumber, old.id.clone(), cx.who.contact.id.clone()));
    Ok(())
}
