//! The channels of a parent: where a half-done form goes on, where notices go, what is not theirs any more.

use anyhow::Context as _;

use super::account::registered;
use super::{Done, Local, LocalAction, Reads, Writes, outcomes, slot};
use crate::conversation::apart;
use crate::dialogue::session::Value;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::ids::ContactId;
use crate::domain::staff::Deed;
use crate::store::contacts::Contact;
use crate::store::{accounts, contacts};

/// The code of "where you were last".
pub const LAST: &str = "last";

outcomes! {
    /// The forms that can be half done, by their dialogues. `gone`: none is named.
    FormTaken { Application = "application", Child = "child", Proof = "proof", Gone = "gone" }
}

outcomes! {
    /// What comes of looking.
    ChannelsLoaded { Loaded = "loaded" }
}

outcomes! {
    /// What comes of choosing. `gone`: the channel has left meanwhile.
    NoticesSent { Saved = "saved", Gone = "gone" }
}

outcomes! {
    /// What comes of choosing none.
    NoticesFollow { Saved = "saved" }
}

outcomes! {
    /// What comes of naming a channel. `gone`: it has left meanwhile.
    ChannelNamed { Named = "named", Gone = "gone" }
}

outcomes! {
    /// What comes of unlinking. `gone`: it has left already.
    ChannelUnlinked { Unlinked = "unlinked", Gone = "gone" }
}

/// The form that is to go on here: the engine takes it from those that lie aside.
pub struct TakeForm;

impl LocalAction for TakeForm {
    type Outcome = FormTaken;
    const NAME: &'static str = "take_form";
    const MAY_READ: Reads = &[("form", SlotType::Choice)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<FormTaken>> {
        Ok(Done::plain(match slot(cx.deed, "form").and_then(Value::code) {
            Some("application") => FormTaken::Application,
            Some("child") => FormTaken::Child,
            Some("proof") => FormTaken::Proof,
            _ => FormTaken::Gone,
        }))
    }
}

/// Tells where notices go.
pub struct LoadChannels;

impl LocalAction for LoadChannels {
    type Outcome = ChannelsLoaded;
    const NAME: &'static str = "load_channels";
    const WRITES: Writes = &[("notify", SlotType::Channel, &[])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<ChannelsLoaded>> {
        let chosen = registered(cx.who)?.notify_contact.clone();
        let chosen = match chosen {
            Some(chosen) => contacts::find(cx.tx, &chosen).await?,
            None => None,
        };
        let chosen = chosen.filter(|contact| contact.conversation == cx.who.conversation.id);
        let code = chosen.map_or_else(|| LAST.to_owned(), |contact| contact.channel);
        Ok(Done::plain(ChannelsLoaded::Loaded).with("notify", Value::Code(code)))
    }
}

/// Notices go to the chosen channel from now on.
pub struct NotifyAt;

impl LocalAction for NotifyAt {
    type Outcome = NoticesSent;
    const NAME: &'static str = "notify_at";
    const RENEWS: bool = true;
    const READS: Reads = &[("chosen", SlotType::Choice)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<NoticesSent>> {
        let Some(contact) = chosen(cx).await? else { return Ok(Done::plain(NoticesSent::Gone)) };
        let account = registered(cx.who)?.id.clone();
        accounts::set_notify_contact(cx.tx, &account, Some(&contact.id)).await?;
        Ok(Done::plain(NoticesSent::Saved))
    }
}

/// Notices go to where the parent was last from now on.
pub struct NotifyLast;

impl LocalAction for NotifyLast {
    type Outcome = NoticesFollow;
    const NAME: &'static str = "notify_last";
    const RENEWS: bool = true;

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<NoticesFollow>> {
        let account = registered(cx.who)?.id.clone();
        accounts::set_notify_contact(cx.tx, &account, None).await?;
        Ok(Done::plain(NoticesFollow::Saved))
    }
}

/// Tells which messenger the chosen channel is of.
pub struct NameChannel;

impl LocalAction for NameChannel {
    type Outcome = ChannelNamed;
    const NAME: &'static str = "name_channel";
    const READS: Reads = &[("chosen", SlotType::Choice)];
    const WRITES: Writes = &[("picked", SlotType::Channel, &["named"])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<ChannelNamed>> {
        Ok(match chosen(cx).await? {
            Some(contact) => Done::plain(ChannelNamed::Named).with("picked", Value::Code(contact.channel)),
            None => Done::plain(ChannelNamed::Gone),
        })
    }
}

/// The chosen channel is not the parent's any more.
pub struct UnlinkChannel;

impl LocalAction for UnlinkChannel {
    type Outcome = ChannelUnlinked;
    const NAME: &'static str = "unlink_channel";
    const RENEWS: bool = true;
    const READS: Reads = &[("chosen", SlotType::Choice)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<ChannelUnlinked>> {
        let contact = chosen(cx).await?.filter(|contact| contact.id != cx.who.contact.id);
        let Some(contact) = contact else { return Ok(Done::plain(ChannelUnlinked::Gone)) };
        let account = registered(cx.who)?;
        let (id, was_chosen) = (account.id.clone(), account.notify_contact.as_ref() == Some(&contact.id));
        if was_chosen {
            accounts::set_notify_contact(cx.tx, &id, None).await?;
        }
        apart::unlink(cx.world, cx.tx, &contact.id, cx.now).await?;
        cx.links.push((Deed::UnlinkContact, id, contact.id));
        Ok(Done::plain(ChannelUnlinked::Unlinked))
    }
}

/// The channel that was picked, where it is still the account's.
async fn chosen(cx: &mut Local<'_>) -> anyhow::Result<Option<Contact>> {
    let id =
        slot(cx.deed, "chosen").and_then(Value::code).and_then(ContactId::parse).context("a channel of the list")?;
    let contact = contacts::find(cx.tx, &id).await?;
    Ok(contact.filter(|contact| contact.conversation == cx.who.conversation.id))
}
