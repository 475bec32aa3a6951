//! Deed buttons: each holds a row that says which dialogue it opens, for whom, and until when (dialogues.md 2, "Buttons").

use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::dialogue::session::{Slots, Value};
use crate::domain::clock::Micros;
use crate::domain::ids::{ConversationId, TokenId};
use crate::domain::notice::NoticeKind;
use crate::queue::notices::catalogue::DeedButton;
use crate::store::Tx;
use crate::store::tokens::{self, Token};

use super::understand::Meant;
use super::who::Who;
use super::world::World;

/// The kind of these rows.
const KIND: &str = "deed";
/// How long a button can be pressed: as long as anything in a notice is of use.
const VALID: Duration = Duration::from_secs(30 * 86_400);

/// What a button opens: ids, nothing personal.
#[derive(Serialize, Deserialize)]
pub(super) struct Deed {
    /// The text whose attribute its label is.
    message: String,
    button: String,
    dialogue: String,
    args: BTreeMap<String, String>,
}

impl Deed {
    /// Of a button of a notice.
    pub(super) fn of(kind: NoticeKind, button: &DeedButton, facts: &Slots) -> Self {
        let id = |fact: &str| facts.get(fact).and_then(Value::code).map(str::to_owned);
        let args = button.args.iter().filter_map(|(arg, fact)| Some(((*arg).to_owned(), id(fact)?))).collect();
        let (button, dialogue) = (button.code.to_owned(), button.dialogue.to_owned());
        Self { message: kind.message(), button, dialogue, args }
    }
}

/// A row for a deed in a conversation.
pub(super) fn issue(world: &World, conversation: &ConversationId, deed: Deed, now: Micros) -> Token {
    Token {
        id: TokenId::new(now, &mut *world.random()),
        kind: KIND.to_owned(),
        conversation: Some(conversation.clone()),
        subject: serde_json::json!(deed).to_string(),
        expires_at: now.plus(VALID),
        used_at: None,
    }
}

/// What somebody means who pressed it, and the words on it.
///
/// # Errors
/// The store.
pub(super) async fn read(
    world: &World,
    tx: &mut Tx,
    who: &Who,
    id: &TokenId,
    now: Micros,
) -> anyhow::Result<(Meant, Option<String>)> {
    let late = || (Meant::Spent("common-deed-late"), None);
    let Some(token) = tokens::find(tx, id).await?.filter(|token| token.kind == KIND) else { return Ok(late()) };
    if token.conversation.as_ref() != Some(&who.conversation.id) {
        return Ok((Meant::Spent("common-deed-foreign"), None));
    }
    // A button of another release may open what is not there.
    let Ok(deed) = serde_json::from_str::<Deed>(&token.subject) else { return Ok(late()) };
    let label = world.texts.label(who.lang, &deed.message, &deed.button, usize::MAX);
    if token.used_at.is_some() {
        return Ok((Meant::Spent("common-deed-used"), label));
    }
    let Some(flow) = world.flows.get(&deed.dialogue).filter(|_| token.expires_at > now) else {
        return Ok((Meant::Spent("common-deed-late"), label));
    };
    let taken = deed.args.into_iter().filter(|(name, _)| flow.args.contains_key(name));
    let args: Slots = taken.map(|(name, id)| (name, Value::Code(id))).collect();
    Ok((Meant::Dialogue(deed.dialogue, args), label))
}
