//! The language of the conversation.

use anyhow::Context as _;

use super::{Done, Local, LocalAction, Reads, outcomes, slot};
use crate::dialogue::session::Value;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::lang::Lang;
use crate::store::{accounts, contacts};

outcomes! {
    /// What comes of choosing a language.
    LanguageSet { Done = "done" }
}

/// Speaks the chosen language from now on, here and in notices.
pub struct SetLanguage;

impl LocalAction for SetLanguage {
    type Outcome = LanguageSet;
    const NAME: &'static str = "set_language";
    const RENEWS: bool = true;
    const READS: Reads = &[("lang", SlotType::Lang)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<LanguageSet>> {
        let lang =
            slot(cx.deed, "lang").and_then(Value::code).and_then(Lang::parse).context("a language of the list")?;
        contacts::set_language(cx.tx, &cx.who.contact.id, lang).await?;
        if let Some(account) = &cx.who.account {
            accounts::set_language(cx.tx, &account.id, lang).await?;
        }
        cx.who.contact.language = Some(lang);
        cx.who.lang = lang;
        Ok(Done::plain(LanguageSet::Done))
    }
}
