//! «Мүдделі»: the family is still interested (domain.md 7), and a right it gives up (6.1).

use super::account::registered;
use super::card::own;
use super::{Done, Local, LocalAction, Reads, Writes, outcomes};
use crate::dialogue::session::Value;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::application::Status;
use crate::domain::calendar::local_date;
use crate::domain::phone::Phone;
use crate::queue::{children, interest, rights};
use crate::store::{accounts, keys};

outcomes! {
    /// Whether there is anything to be interested in.
    InterestRead { Loaded = "loaded", Closed = "closed" }
}

outcomes! {
    /// What comes of confirming.
    Confirmed { Confirmed = "confirmed", Closed = "closed" }
}

outcomes! {
    /// What comes of giving a right up.
    RightLeft { Left = "left", NotNow = "not_now" }
}

/// Reads till when the interest is confirmed, and the phone that will be asked after.
pub struct LoadInterest;

impl LocalAction for LoadInterest {
    type Outcome = InterestRead;
    const NAME: &'static str = "load_interest";
    const READS: Reads = &[("application", SlotType::Application)];
    const WRITES: Writes = &[
        ("name", SlotType::Name, &["loaded"]),
        ("number", SlotType::Text, &["loaded"]),
        ("until", SlotType::Date, &["loaded"]),
        ("lapsed", SlotType::Yesno, &["loaded"]),
        ("phone", SlotType::Phone, &["loaded"]),
    ];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<InterestRead>> {
        let found = own(cx).await?.filter(|application| application.status.is_active());
        let (Some(application), Some(phone)) = (found, phone(cx).await?) else {
            return Ok(Done::plain(InterestRead::Closed));
        };
        let account = &application.account;
        let child = children::find(cx.tx, &cx.world.vault, account, &application.child, cx.now).await?;
        let lapsed = application.status == Status::Unconfirmed;
        Ok(Done::plain(InterestRead::Loaded)
            .with("name", Value::Text(child.map(|child| child.person.given).unwrap_or_default()))
            .with("number", Value::Text(application.number.to_string()))
            .with("until", Value::Date(local_date(application.watch.interest_until.unwrap_or(application.filed_at))))
            .with("lapsed", Value::Number(i64::from(lapsed)))
            .with("phone", Value::Phone(phone)))
    }
}

/// The phone of who speaks.
async fn phone(cx: &mut Local<'_>) -> anyhow::Result<Option<Phone>> {
    let account = registered(cx.who)?.clone();
    let key = keys::find(cx.tx, &cx.world.vault, account.id.as_str(), cx.now).await?;
    let (Some(key), Some(sealed)) = (key, account.phone) else { return Ok(None) };
    Ok(Some(cx.world.vault.open_json(&key, accounts::PHONE.of(account.id.as_str()), &sealed)?))
}

/// Confirms the interest: one tap, and the application takes part again.
pub struct ConfirmInterest;

impl LocalAction for ConfirmInterest {
    type Outcome = Confirmed;
    const NAME: &'static str = "confirm_interest";
    const READS: Reads = &[("application", SlotType::Application)];
    const WRITES: Writes = &[("until", SlotType::Date, &["confirmed"])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Confirmed>> {
        let Some(application) = own(cx).await? else { return Ok(Done::plain(Confirmed::Closed)) };
        Ok(match interest::confirm(&mut cx.queue(), &application.id).await? {
            Some(until) => Done::plain(Confirmed::Confirmed).with("until", Value::Date(local_date(until))),
            None => Done::plain(Confirmed::Closed),
        })
    }
}

/// Gives the right of precedence up: the child stands in the general queue by its own date.
pub struct GiveUpRight;

impl LocalAction for GiveUpRight {
    type Outcome = RightLeft;
    const NAME: &'static str = "give_up_right";
    const READS: Reads = &[("application", SlotType::Application)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<RightLeft>> {
        let Some(application) = own(cx).await? else { return Ok(Done::plain(RightLeft::NotNow)) };
        let left = rights::give_up(&mut cx.queue(), &application.id).await?;
        Ok(Done::plain(if left { RightLeft::Left } else { RightLeft::NotNow }))
    }
}
