//! Standing wishes: "apply for me when a place opens in this kindergarten" (domain.md 14).

use super::account::registered;
use super::application::record_consent;
use super::card::own;
use super::child::read;
use super::kindergartens::{code, open_applications};
use super::{Done, Local, LocalAction, Reads, Writes, outcomes, slot};
use crate::dialogue::session::Value;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::ids::{KindergartenId, WishId};
use crate::queue::{children, wishes};
use crate::store::consents::ConsentKind;

/// The words that are agreed to.
const CONSENT: &str = "wishes-consent";

outcomes! {
    /// Whether the dialogue is about a certain kindergarten, and for which application.
    WishBegun { Wish = "wish", List = "list", Which = "which", Nobody = "nobody" }
}

outcomes! {
    /// Whether one more may be made.
    WishRoom { Room = "room", Standing = "standing", Full = "full", Gone = "gone" }
}

outcomes! {
    /// What comes of making it.
    WishMade { Made = "made", Not = "not" }
}

outcomes! {
    /// What comes of taking it back.
    WishTaken { Done = "done" }
}

/// Finds the application, and whether a kindergarten was named.
pub struct WishesBegin;

impl LocalAction for WishesBegin {
    type Outcome = WishBegun;
    const NAME: &'static str = "wishes_begin";
    const MAY_READ: Reads = &[("application", SlotType::Application), ("kindergarten", SlotType::Kindergarten)];
    const WRITES: Writes = &[
        ("application", SlotType::Application, &["wish", "list"]),
        ("kindergarten", SlotType::Kindergarten, &["wish"]),
        ("name", SlotType::Name, &["wish", "list"]),
    ];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<WishBegun>> {
        let named = slot(cx.deed, "application").is_some();
        let given = if named { own(cx).await?.filter(|application| application.status.is_active()) } else { None };
        let application = match (given, &open_applications(cx).await?[..]) {
            (Some(given), _) => given,
            (None, [only]) => only.clone(),
            (None, []) => return Ok(Done::plain(WishBegun::Nobody)),
            (None, _) => return Ok(Done::plain(WishBegun::Which)),
        };
        let account = registered(cx.who)?.id.clone();
        let child = children::find(cx.tx, &cx.world.vault, &account, &application.child, cx.now).await?;
        let kindergarten = slot(cx.deed, "kindergarten").and_then(Value::code).map(str::to_owned);
        let done = match kindergarten {
            Some(kindergarten) => Done::plain(WishBegun::Wish).with("kindergarten", code(kindergarten)),
            None => Done::plain(WishBegun::List),
        };
        Ok(done
            .with("application", code(&application.id))
            .with("name", Value::Text(child.map(|child| child.person.given).unwrap_or_default())))
    }
}

/// Whether one more wish may be made, before it is explained.
pub struct WishAsk;

impl LocalAction for WishAsk {
    type Outcome = WishRoom;
    const NAME: &'static str = "wish_room";
    const READS: Reads = &[("application", SlotType::Application), ("kindergarten", SlotType::Kindergarten)];
    const WRITES: Writes = &[("most", SlotType::Number, &[])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<WishRoom>> {
        let id: KindergartenId = read(cx.deed, "kindergarten")?;
        let Some(application) = own(cx).await?.filter(|application| application.status.is_active()) else {
            return Ok(Done::plain(WishRoom::Gone).with("most", Value::Number(0)));
        };
        let most = cx.queue().rules_of(&application.subqueue.settlement).await?.max_choices;
        let standing = wishes::of(cx.tx, &application.id).await?;
        let room = if standing.iter().any(|wish| wish.kindergarten == id) {
            WishRoom::Standing
        } else if standing.len() >= most {
            WishRoom::Full
        } else {
            WishRoom::Room
        };
        Ok(Done::plain(room).with("most", Value::Number(i64::try_from(most).unwrap_or(i64::MAX))))
    }
}

/// Makes the wish under the consent just given.
pub struct MakeWish;

impl LocalAction for MakeWish {
    type Outcome = WishMade;
    const NAME: &'static str = "make_wish";
    const READS: Reads = &[
        ("application", SlotType::Application),
        ("kindergarten", SlotType::Kindergarten),
        ("consent", SlotType::Choice),
    ];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<WishMade>> {
        anyhow::ensure!(slot(cx.deed, "consent").and_then(Value::code) == Some("agree"), "no consent was given");
        let id: KindergartenId = read(cx.deed, "kindergarten")?;
        let Some(application) = own(cx).await? else { return Ok(Done::plain(WishMade::Not)) };
        let account = registered(cx.who)?.id.clone();
        let consent = record_consent(cx, account, (ConsentKind::Wish, CONSENT)).await?;
        let made = wishes::make(&mut cx.queue(), &application.id, &id, &consent).await?;
        Ok(Done::plain(if made.is_some() { WishMade::Made } else { WishMade::Not }))
    }
}

/// Takes a wish back.
pub struct TakeBackWish;

impl LocalAction for TakeBackWish {
    type Outcome = WishTaken;
    const NAME: &'static str = "take_back_wish";
    const READS: Reads = &[("application", SlotType::Application), ("wish", SlotType::Wish)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<WishTaken>> {
        let wish: WishId = read(cx.deed, "wish")?;
        if let Some(application) = own(cx).await? {
            // Taken back before is taken back.
            wishes::take_back(&mut cx.queue(), &application.id, &wish).await?;
        }
        Ok(Done::plain(WishTaken::Done))
    }
}
