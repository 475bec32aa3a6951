//! News for families, written by whoever has it, in the transaction that makes it so. It is told later, by the conversation.

pub mod catalogue;

use crate::dialogue::session::{Slots, Value};
use crate::domain::clock::Micros;
use crate::domain::ids::{AccountId, NoticeId};
use crate::domain::lang::Lang;
use crate::domain::notice::NoticeKind;
use crate::domain::rules::Rules;
use crate::store::notices::{self, NewNotice};
use crate::store::vault::Vault;
use crate::store::{Tx, keys, mutes};

use super::QueueError;

/// A piece of news for a family.
#[derive(Debug)]
pub struct News<'a> {
    /// Its id to be.
    pub id: NoticeId,
    /// Which.
    pub kind: NoticeKind,
    /// For whom.
    pub account: &'a AccountId,
    /// The same key twice is the same news, for whichever family: name what happened and to what (`interest:30:app_...`).
    pub dedupe_key: &'a str,
    /// What it tells of: every fact of [`catalogue::facts`], by name.
    pub facts: Slots,
}

/// Writes news for a family, to be told now, or in the morning where it is not urgent (domain.md 12). `false`: it was written before, the
/// family has turned its kind off, or nobody is there any more.
///
/// # Errors
/// The store; a fact that is missing or of another type.
pub async fn write(tx: &mut Tx, vault: &Vault, rules: &Rules, news: News<'_>, now: Micros) -> Result<bool, QueueError> {
    let News { id, kind, account, dedupe_key, facts } = news;
    if let Some(fact) = catalogue::missing(kind, &facts) {
        return Err(QueueError::Fact(kind, fact));
    }
    if let Some(group) = kind.group()
        && mutes::is_muted(tx, account, group).await?
    {
        return Ok(false);
    }
    // An erased family has no key, and gets none.
    let Some(key) = keys::find(tx, vault, account.as_str(), now).await? else { return Ok(false) };
    let new = NewNotice {
        account: account.clone(),
        kind: kind.code(),
        dedupe_key,
        urgent: kind.is_urgent(),
        body: vault.seal_json(&key, notices::BODY.of(id.as_str()), &facts),
        due_at: if kind.is_urgent() { now } else { rules.after_quiet(now) },
        id,
    };
    Ok(notices::insert(tx, &new, now).await?)
}

/// Words in every language, as a fact of this name.
pub fn put_words(facts: &mut Slots, name: &str, words: [(Lang, &str); 3]) {
    for (lang, words) in words {
        facts.insert(format!("{name}_{lang}"), Value::Text(words.to_owned()));
    }
}
