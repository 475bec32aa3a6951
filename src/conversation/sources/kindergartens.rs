//! Kindergartens, the free places in them, and what a family has said of both.

use std::collections::HashMap;

use crate::dialogue::session::{Item, Value};
use crate::dialogue::turn::Need;
use crate::domain::bulletin::{BulletinState, ClaimState};
use crate::domain::ids::{ApplicationId, KindergartenId};
use crate::domain::lang::Lang;
use crate::domain::limits::PAST_CLAIMS;
use crate::domain::place::PlaceCode;
use crate::i18n::Args;
use crate::queue::bulletins::Offer;
use crate::queue::{bulletins, claims, kindergartens, subscriptions, wishes};
use crate::store::applications::{self, Application};
use crate::store::kindergartens::{self as rows, Kindergarten};

use super::{Candidate, SourceCx};

/// Characters of a row of a list: what a phone shows of a button.
const ROW_MAX: usize = 40;

/// Those of a place, with the places that are free for the family's children.
pub(super) async fn of_place(cx: &mut SourceCx<'_>, need: &Need) -> anyhow::Result<Vec<Candidate>> {
    let Some(place) = need.of.as_ref().and_then(Value::code).and_then(PlaceCode::parse) else { return Ok(Vec::new()) };
    let years = years(cx).await?;
    let free = kindergartens::free_in(cx.tx, &cx.world.places, &place, &years).await?;
    let found = kindergartens::of_place(cx.tx, &cx.world.places, &place, cx.who.lang).await?;
    Ok(listed(cx, &found, &free))
}

/// Those the account keeps.
pub(super) async fn kept(cx: &mut SourceCx<'_>) -> anyhow::Result<Vec<Candidate>> {
    let Some(account) = &cx.who.account else { return Ok(Vec::new()) };
    let found = rows::saved(cx.tx, &account.id).await?;
    let years = years(cx).await?;
    let mut free = HashMap::new();
    for one in &found {
        let all = rows::free(cx.tx, &one.id).await?;
        let fits = all.into_iter().filter(|(year, _)| years.is_empty() || years.contains(year));
        free.insert(one.id.clone(), fits.map(|(_, places)| places).sum());
    }
    Ok(listed(cx, &found, &free))
}

/// The years of birth of those children who wait; none: of any.
async fn years(cx: &mut SourceCx<'_>) -> anyhow::Result<Vec<i32>> {
    Ok(waiting(cx).await?.iter().map(|application| application.subqueue.birth_year).collect())
}

/// The account's applications that are not closed, the first filed first.
pub(super) async fn waiting(cx: &mut SourceCx<'_>) -> anyhow::Result<Vec<Application>> {
    let Some(account) = &cx.who.account else { return Ok(Vec::new()) };
    let mut found = applications::list(cx.tx, &account.id).await?;
    found.retain(|application| application.status.is_active());
    found.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(found)
}

fn listed(cx: &SourceCx<'_>, found: &[Kindergarten], free: &HashMap<KindergartenId, u32>) -> Vec<Candidate> {
    let candidate = |one: &Kindergarten| {
        let places = free.get(&one.id).copied().unwrap_or(0);
        let more = if places == 0 { String::new() } else { places_words(cx, places) };
        let label = row(one.profile.name(cx.who.lang), &more);
        Candidate { item: Item { id: one.id.to_string(), label: Some(label) }, names: names(one) }
    };
    found.iter().map(candidate).collect()
}

/// What people write beside the number of a kindergarten.
const NUMBERED: [&str; 6] = ["no", "номер", "сад", "садик", "балабақша", "бақша"];

/// What people may call a kindergarten: its name in any language, or the number in it, alone or with a word that says so.
fn names(one: &Kindergarten) -> Vec<String> {
    let profile = &one.profile;
    let mut names: Vec<String> = Lang::ALL.map(|lang| profile.name(lang).to_owned()).into();
    let number = profile.name_kk.split(|c: char| !c.is_ascii_digit()).find(|digits| !digits.is_empty());
    if let Some(number) = number {
        names.push(number.to_owned());
        names.extend(NUMBERED.iter().flat_map(|word| [format!("{word} {number}"), format!("{number} {word}")]));
    }
    names
}

/// A name, cut so that what follows it fits.
fn row(name: &str, more: &str) -> String {
    if more.is_empty() {
        return cut(name, ROW_MAX);
    }
    let rest = format!(" – {more}");
    cut(name, ROW_MAX.saturating_sub(rest.chars().count())) + &rest
}

fn cut(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    name.chars().take(most.saturating_sub(1)).collect::<String>().trim_end().to_owned() + "…"
}

fn places_words(cx: &SourceCx<'_>, places: u32) -> String {
    let args = Args::new().with("count", i64::from(places));
    cx.world.texts.value(cx.who.lang, "common-free", &args).unwrap_or_default()
}

fn label(cx: &SourceCx<'_>, list: &str, code: &str) -> String {
    // The short form, where there is one: it stands in a row.
    cx.world.texts.label(cx.who.lang, &format!("list-{list}"), code, 16).unwrap_or_default()
}

/// The application of the list.
async fn application(cx: &mut SourceCx<'_>, need: &Need) -> anyhow::Result<Option<Application>> {
    let id = need.of.as_ref().and_then(Value::code).and_then(ApplicationId::parse);
    let (Some(id), Some(account)) = (id, &cx.who.account) else { return Ok(None) };
    Ok(crate::queue::applications::find(cx.tx, &account.id, &id).await?)
}

/// Free places of the application's own queue; where the dialogue is about one kindergarten, all of it for the child's year.
pub(super) async fn offers(cx: &mut SourceCx<'_>, need: &Need) -> anyhow::Result<Vec<Candidate>> {
    let Some(application) = application(cx, need).await? else { return Ok(Vec::new()) };
    let queue = &application.subqueue;
    let only = need.slots.get("kindergarten").and_then(Value::code).map(str::to_owned);
    let mut found = out(cx, &application, &queue.settlement).await?;
    match &only {
        Some(only) => {
            found = of_kindergarten(cx, &application, only).await?;
        }
        None => found.retain(|offer| offer.row.subqueue == *queue),
    }
    rows_of(cx, found, only.is_some()).await
}

/// Free places of the district for the child's year, of the language and the group asked for.
pub(super) async fn of_district(cx: &mut SourceCx<'_>, need: &Need) -> anyhow::Result<Vec<Candidate>> {
    let Some(application) = application(cx, need).await? else { return Ok(Vec::new()) };
    let above = cx.world.places.above(&application.subqueue.settlement);
    let district = above.map_or_else(|| application.subqueue.settlement.clone(), |(_, district)| district);
    let wanted = |slot: &str| need.slots.get(slot).and_then(Value::code).filter(|code| !code.is_empty());
    let (language, group) = (wanted("language"), wanted("group"));
    let mut found = out(cx, &application, &district).await?;
    found.retain(|offer| {
        let queue = &offer.row.subqueue;
        language.is_none_or(|code| code == queue.language.code()) && group.is_none_or(|code| code == queue.group.code())
    });
    rows_of(cx, found, true).await
}

async fn out(cx: &mut SourceCx<'_>, application: &Application, place: &PlaceCode) -> anyhow::Result<Vec<Offer>> {
    let now = cx.world.now();
    let mut queue = cx.world.queue(cx.tx, now);
    Ok(bulletins::offers(&mut queue, place, Some(application.subqueue.birth_year)).await?)
}

async fn of_kindergarten(
    cx: &mut SourceCx<'_>,
    application: &Application,
    kindergarten: &str,
) -> anyhow::Result<Vec<Offer>> {
    let Some(id) = KindergartenId::parse(kindergarten) else { return Ok(Vec::new()) };
    let Some(found) = rows::find(cx.tx, &id).await? else { return Ok(Vec::new()) };
    let mut offers = out(cx, application, &found.profile.place).await?;
    offers.retain(|offer| offer.row.kindergarten == id);
    Ok(offers)
}

/// Rows as a list shows them: kindergarten, places, phase; language and group where they differ from row to row.
async fn rows_of(cx: &mut SourceCx<'_>, offers: Vec<Offer>, mixed: bool) -> anyhow::Result<Vec<Candidate>> {
    let mut candidates = Vec::new();
    for offer in offers {
        let Some(one) = rows::find(cx.tx, &offer.row.kindergarten).await? else { continue };
        let mut more = vec![places_words(cx, offer.row.free)];
        if mixed {
            more.push(label(cx, "language", offer.row.subqueue.language.code()));
        } else {
            more.push(label(cx, "phase", phase(offer.bulletin.state)));
        }
        let item =
            Item { id: offer.row.id.to_string(), label: Some(row(one.profile.name(cx.who.lang), &more.join(", "))) };
        candidates.push(Candidate { item, names: names(&one) });
    }
    Ok(candidates)
}

fn phase(state: BulletinState) -> &'static str {
    match state {
        BulletinState::Awarding => "awarding",
        BulletinState::Open => "open",
        _ => "priority",
    }
}

/// Claims that wait for the award, or those that are decided.
pub(super) async fn claims(cx: &mut SourceCx<'_>, need: &Need, decided: bool) -> anyhow::Result<Vec<Candidate>> {
    let Some(application) = application(cx, need).await? else { return Ok(Vec::new()) };
    let now = cx.world.now();
    let mut told = claims::told(&mut cx.world.queue(cx.tx, now), &application.id, PAST_CLAIMS).await?;
    told.retain(|told| (told.claim.state != ClaimState::Open) == decided);
    if !decided {
        told.sort_by_key(|told| told.claim.preference);
    }
    let mut candidates = Vec::new();
    for told in told {
        let Some(one) = rows::find(cx.tx, &told.row.kindergarten).await? else { continue };
        let name = one.profile.name(cx.who.lang);
        let label = if decided {
            let day = crate::domain::calendar::local_date(told.claim.made_at);
            row(name, &crate::i18n::dates::day(cx.who.lang, day))
        } else {
            row(&format!("{}. {name}", told.claim.preference), "")
        };
        let item = Item { id: told.claim.id.to_string(), label: Some(label) };
        candidates.push(Candidate { item, names: names(&one) });
    }
    Ok(candidates)
}

/// Standing wishes, in the family's order.
pub(super) async fn my_wishes(cx: &mut SourceCx<'_>, need: &Need) -> anyhow::Result<Vec<Candidate>> {
    let Some(application) = application(cx, need).await? else { return Ok(Vec::new()) };
    let mut candidates = Vec::new();
    for wish in wishes::of(cx.tx, &application.id).await? {
        let Some(one) = rows::find(cx.tx, &wish.kindergarten).await? else { continue };
        let item = Item { id: wish.id.to_string(), label: Some(row(one.profile.name(cx.who.lang), "")) };
        candidates.push(Candidate { item, names: names(&one) });
    }
    Ok(candidates)
}

/// Subscriptions: the kindergarten or the place, and the language where it matters.
pub(super) async fn my_subscriptions(cx: &mut SourceCx<'_>) -> anyhow::Result<Vec<Candidate>> {
    let Some(account) = &cx.who.account else { return Ok(Vec::new()) };
    let lang = cx.who.lang;
    let mut candidates = Vec::new();
    for (found, n) in subscriptions::list(cx.tx, &account.id).await?.into_iter().zip(1..) {
        let mut names = Vec::new();
        let name = match (&found.filter.kindergarten, &found.filter.place) {
            (Some(id), _) => {
                let one = rows::find(cx.tx, id).await?;
                names.extend(one.iter().flat_map(self::names));
                one.map(|one| one.profile.name(lang).to_owned())
            }
            (None, Some(place)) => cx.world.places.name(place, lang),
            (None, None) => None,
        };
        let more = found.filter.language.map(|language| label(cx, "language", language.code())).unwrap_or_default();
        // Two of one place may differ in what a row has no room for.
        let label = row(&format!("{n}. {}", name.unwrap_or_default()), &more);
        names.push(label.clone());
        candidates.push(Candidate { item: Item { id: found.id.to_string(), label: Some(label) }, names });
    }
    Ok(candidates)
}
