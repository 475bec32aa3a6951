//! What stands behind an id, looked up when a text names it: a kindergarten, a row of free places, a claim, a wish, a subscription
//! ([`SlotType::details`]). So a session keeps ids only, what is said is true at that moment, and another language says it in its words.

use crate::dialogue::session::{Slots, Value};
use crate::dialogue::turn::Say;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::bulletin::{BulletinState, RowState};
use crate::domain::ids::{ClaimId, KindergartenId, SubscriptionId, VacancyId, WishId};
use crate::domain::kindergarten::Profile;
use crate::domain::lang::Lang;
use crate::domain::limits::TITLE_MAX;
use crate::domain::phone::Phone;
use crate::domain::place::Kind;
use crate::queue::kindergartens::{self, Card};
use crate::store::bulletins::Bulletin;
use crate::store::vacancies::Vacancy;
use crate::store::{Tx, bulletins, claims, kindergartens as rows, vacancies, wishes};

use super::world::World;

/// How the slots of a text call a detail of a slot: no slot of a dialogue has a dot in its name.
pub fn key(slot: &str, detail: &str) -> String {
    format!("{slot}.{detail}")
}

/// How a text calls it.
pub fn argument(slot: &str, detail: &str) -> String {
    if detail.is_empty() { slot.to_owned() } else { format!("{slot}_{detail}") }
}

/// Adds what a text may say of the ids in its slots. What is gone shows as nothing.
///
/// # Errors
/// The store.
pub async fn look_up(world: &World, tx: &mut Tx, lang: Lang, say: &mut Say) -> anyhow::Result<()> {
    let Some(flow) = world.flows.get(&say.dialogue) else { return Ok(()) };
    for (slot, at) in &flow.slots {
        let Some(id) = say.slots.get(slot).and_then(Value::code).map(str::to_owned) else { continue };
        let mut finder = Finder { world, tx, lang, found: Slots::new(), slot };
        match at.value.kind {
            SlotType::Kindergarten => finder.kindergarten(&id).await?,
            SlotType::Vacancy => finder.vacancy(&id).await?,
            SlotType::Claim => finder.claim(&id).await?,
            SlotType::Wish => finder.wish(&id).await?,
            SlotType::Subscription => finder.subscription(&id).await?,
            _ => {}
        }
        let found = finder.found;
        say.slots.extend(found);
    }
    Ok(())
}

struct Finder<'a> {
    world: &'a World,
    tx: &'a mut Tx,
    lang: Lang,
    found: Slots,
    slot: &'a str,
}

impl Finder<'_> {
    fn put(&mut self, detail: &str, value: Value) {
        self.found.insert(key(self.slot, detail), value);
    }

    fn code(&mut self, detail: &str, code: &str) {
        self.put(detail, Value::Code(code.to_owned()));
    }

    /// Several of a list; none at all is not known.
    fn codes(&mut self, detail: &str, codes: String) {
        if !codes.is_empty() {
            self.put(detail, Value::Code(codes));
        }
    }

    fn title(&mut self, detail: &str, words: &str) {
        self.put(detail, Value::Text(words.chars().take(TITLE_MAX).collect()));
    }

    fn number(&mut self, detail: &str, number: u64) {
        self.put(detail, Value::Number(i64::try_from(number).unwrap_or(i64::MAX)));
    }

    /// Street and house, with the settlement where people may not know it.
    fn address(&self, profile: &Profile) -> String {
        let place = self.world.places.get(&profile.place);
        let named = place.filter(|place| place.kind != Kind::CityDistrict);
        let settlement = named.and_then(|_| self.world.places.name(&profile.place, self.lang));
        settlement.into_iter().chain([profile.address(self.lang).to_owned()]).collect::<Vec<_>>().join(", ")
    }

    async fn kindergarten(&mut self, id: &str) -> anyhow::Result<()> {
        let Some(id) = KindergartenId::parse(id) else { return Ok(()) };
        let Some(card) = kindergartens::card(self.tx, &id).await? else { return Ok(()) };
        let profile = &card.kindergarten.profile;
        self.title("", profile.name(self.lang));
        self.title("address", &self.address(profile));
        self.put("phone", Value::Text(profile.phone.as_ref().map(Phone::shown).unwrap_or_default()));
        self.put("hours", Value::Text(profile.hours.to_string()));
        self.code("kind", profile.kind.code());
        self.code("ownership", profile.ownership.code());
        self.codes("languages", joined(&card, |group| group.size.key.language.code()));
        self.codes("groups", joined(&card, |group| group.size.key.group.code()));
        if let Some(fee) = profile.fee {
            self.number("fee", u64::from(fee.tenge));
            self.put("fee_at", Value::Date(fee.at));
        }
        self.number("ramp", u64::from(profile.ramp));
        let years = card.free.iter().map(|(year, free)| format!("{year} – {free}"));
        self.title("free", &years.collect::<Vec<_>>().join(", "));
        Ok(())
    }

    async fn name(&mut self, id: &KindergartenId) -> anyhow::Result<()> {
        let found = rows::find(self.tx, id).await?;
        if let Some(found) = found {
            self.title("", found.profile.name(self.lang));
        }
        Ok(())
    }

    async fn vacancy(&mut self, id: &str) -> anyhow::Result<()> {
        let Some(id) = VacancyId::parse(id) else { return Ok(()) };
        let Some(row) = vacancies::find(self.tx, &id).await? else { return Ok(()) };
        if let Some(found) = rows::find(self.tx, &row.kindergarten).await? {
            self.title("", found.profile.name(self.lang));
            self.title("address", &self.address(&found.profile));
        }
        let queue = &row.subqueue;
        self.put("year", Value::Number(i64::from(queue.birth_year)));
        self.code("language", queue.language.code());
        self.code("group", queue.group.code());
        self.code("mode", row.mode.code());
        if let Some(until) = row.until {
            self.put("until", Value::Date(until));
        }
        self.number("free", u64::from(row.free));
        let bulletin = match &row.bulletin {
            Some(bulletin) => bulletins::find(self.tx, bulletin).await?,
            None => None,
        };
        self.phase(&row, bulletin.as_ref());
        let applied = claims::count_for(self.tx, &row.id).await?;
        self.number("applied", applied);
        Ok(())
    }

    fn phase(&mut self, row: &Vacancy, bulletin: Option<&Bulletin>) {
        let out = row.state == RowState::Published;
        let (phase, ends) = match bulletin.and_then(|bulletin| Some((bulletin.state, bulletin.phases?))) {
            Some((BulletinState::Priority, phases)) if out => ("priority", Some(phases.priority_until)),
            Some((BulletinState::Awarding, phases)) if out => ("awarding", Some(phases.open_from)),
            Some((BulletinState::Open, phases)) if out => ("open", Some(phases.open_until)),
            _ => ("over", None),
        };
        self.code("phase", phase);
        if let Some(ends) = ends {
            self.put("ends", Value::Moment(ends));
        }
    }

    async fn claim(&mut self, id: &str) -> anyhow::Result<()> {
        let Some(id) = ClaimId::parse(id) else { return Ok(()) };
        let Some(claim) = claims::find(self.tx, &id).await? else { return Ok(()) };
        if let Some(row) = vacancies::find(self.tx, &claim.vacancy).await? {
            self.name(&row.kindergarten).await?;
        }
        self.number("number", u64::from(claim.preference));
        // Who won by the order of the queue, and who lost by it, hear different words; so does a place that nobody got.
        let reason = claim.reason.map_or("open", |reason| reason.code());
        self.code("reason", if reason == "taken" && claim.last_rank.is_none() { "none_won" } else { reason });
        self.number("wished", u64::from(claim.wished));
        self.number("rank", claim.rank.unwrap_or(0));
        self.number("last", claim.last_rank.unwrap_or(0));
        let applied = claims::count_for(self.tx, &claim.vacancy).await?;
        self.number("applied", applied);
        self.put("made", Value::Moment(claim.made_at));
        Ok(())
    }

    async fn wish(&mut self, id: &str) -> anyhow::Result<()> {
        let Some(id) = WishId::parse(id) else { return Ok(()) };
        let Some(wish) = wishes::find(self.tx, &id).await? else { return Ok(()) };
        self.number("number", u64::from(wish.preference));
        self.name(&wish.kindergarten).await
    }

    async fn subscription(&mut self, id: &str) -> anyhow::Result<()> {
        let Some(id) = SubscriptionId::parse(id) else { return Ok(()) };
        let Some(found) = wishes::subscription(self.tx, &id).await? else { return Ok(()) };
        let filter = &found.filter;
        if let Some(kindergarten) = &filter.kindergarten {
            self.name(kindergarten).await?;
        }
        if let Some(place) = &filter.place {
            self.code("place", place.as_str());
        }
        self.put("year", Value::Number(i64::from(filter.birth_year.unwrap_or(0))));
        if let Some(language) = filter.language {
            self.code("language", language.code());
        }
        if let Some(group) = filter.group {
            self.code("group", group.code());
        }
        self.number("digest", u64::from(found.digest));
        Ok(())
    }
}

/// The codes of a card's groups, each once, in the order of their lists.
fn joined(card: &Card, of: impl Fn(&rows::Group) -> &'static str) -> String {
    let mut codes: Vec<&str> = Vec::new();
    for group in &card.groups {
        if !codes.contains(&of(group)) {
            codes.push(of(group));
        }
    }
    codes.join(",")
}
