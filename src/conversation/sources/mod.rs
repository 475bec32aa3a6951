//! Lists to pick from: one function a source, paging and type-ahead search the same for all.

mod kindergartens;
mod lists;
mod people;
mod places;

use chrono::NaiveDate;

use crate::channels::{Capabilities, ChannelKind};
use crate::dialogue::answer::is_ordinal;
use crate::dialogue::session::Item;
use crate::dialogue::turn::{Ask, Need, Options};
use crate::dialogue::vocabulary::Source;
use crate::domain::fold::{fold, rank};
use crate::domain::limits;
use crate::store::Tx;

use super::who::Who;
use super::world::World;

/// From this score on the only item that fits is taken without asking ([`crate::domain::fold::similarity`]: a beginning, or better).
const SURE: f64 = 0.8;

/// What a source may look at.
pub struct SourceCx<'a> {
    /// Everything there is.
    pub world: &'a World,
    /// The turn's transaction.
    pub tx: &'a mut Tx,
    /// Who asks.
    pub who: &'a Who,
    /// The day in Kazakhstan.
    pub today: NaiveDate,
}

/// An item that could be offered.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The item.
    pub item: Item,
    /// What people may call it, in every language.
    pub names: Vec<String>,
}

/// The part of a list that was asked for.
///
/// # Errors
/// The store.
pub async fn fetch(cx: &mut SourceCx<'_>, need: &Need) -> anyhow::Result<Options> {
    let candidates = match need.source {
        Source::MyChildren => people::my_children(cx).await?,
        Source::MyApplications => people::my_applications(cx).await?,
        Source::Attached => people::attached(cx, need).await?,
        Source::OpenApplications => people::open_applications(cx).await?,
        Source::Kindergartens => kindergartens::of_place(cx, need).await?,
        Source::MyKindergartens => kindergartens::kept(cx).await?,
        Source::Offers => kindergartens::offers(cx, need).await?,
        Source::DistrictOffers => kindergartens::of_district(cx, need).await?,
        Source::MyClaims => kindergartens::claims(cx, need, false).await?,
        Source::PastClaims => kindergartens::claims(cx, need, true).await?,
        Source::MyWishes => kindergartens::my_wishes(cx, need).await?,
        Source::MySubscriptions => kindergartens::my_subscriptions(cx).await?,
        Source::MyChannels => people::my_channels(cx).await?,
        Source::OtherChannels => people::other_channels(cx).await?,
        Source::Ethnicities => lists::ethnicities(cx),
        Source::Groups => lists::groups(cx),
        Source::Languages => lists::languages(cx),
        Source::Categories => lists::categories(cx, need),
        Source::Regions => places::regions(cx),
        Source::Districts => places::districts(cx, need),
        Source::Settlements => places::settlements(cx, need),
    };
    let page = ChannelKind::parse(&cx.who.contact.channel).map(|kind| Capabilities::of(kind).page);
    Ok(part(&candidates, &need.ask, page.unwrap_or(limits::PAGE_SIZE)))
}

/// The part of these items that was asked for, in pages of this size.
#[must_use]
pub fn part(candidates: &[Candidate], ask: &Ask, page_size: usize) -> Options {
    match ask {
        Ask::Page(page, None) => page_of(&candidates.iter().collect::<Vec<_>>(), *page, page_size),
        Ask::Page(page, Some(query)) => page_of(&found(candidates, query), *page, page_size),
        Ask::Search(text) => search(candidates, text, page_size),
        Ask::Pick(id) => {
            let sure = candidates.iter().find(|candidate| candidate.item.id == *id);
            Options { sure: sure.map(|candidate| candidate.item.clone()), ..Options::default() }
        }
        Ask::Shown(ids) => {
            let found = ids.iter().filter_map(|id| candidates.iter().find(|candidate| candidate.item.id == *id));
            let items = found.map(|candidate| candidate.item.clone()).collect();
            Options { items, again: true, ..Options::default() }
        }
    }
}

/// What the words typed mean: one item beyond doubt, or the best that fit, on one page.
fn search(candidates: &[Candidate], text: &str, page_size: usize) -> Options {
    let folded = fold(text);
    if folded.is_empty() {
        return page_of(&[], 1, page_size);
    }
    let same = |candidate: &&Candidate| candidate.names.iter().any(|name| fold(name) == folded);
    let mut exact = candidates.iter().filter(same);
    if let (Some(only), None) = (exact.next(), exact.next()) {
        return Options { sure: Some(only.item.clone()), ..Options::default() };
    }
    let ranked = rank(text, candidates, names);
    if let [(score, only)] = ranked[..]
        && score >= SURE
    {
        return Options { sure: Some(only.item.clone()), ..Options::default() };
    }
    let best: Vec<&Candidate> = ranked.into_iter().map(|(_, candidate)| candidate).take(page_size).collect();
    let mut options = page_of(&best, 1, page_size);
    options.search = candidates.len() > page_size;
    options.ordinal = is_ordinal(text);
    options
}

fn found<'c>(candidates: &'c [Candidate], query: &str) -> Vec<&'c Candidate> {
    rank(query, candidates, names).into_iter().map(|(_, candidate)| candidate).take(limits::SEARCH_MAX).collect()
}

fn names(candidate: &Candidate) -> &[String] {
    &candidate.names
}

/// A page, from 1; a page beyond the last is the last.
fn page_of(items: &[&Candidate], page: u16, page_size: usize) -> Options {
    let size = page_size.max(1);
    let pages = u16::try_from(items.len().div_ceil(size)).unwrap_or(u16::MAX);
    let page = page.clamp(1, pages.max(1));
    let shown = items.iter().skip(usize::from(page - 1) * size).take(size);
    Options {
        items: shown.map(|candidate| candidate.item.clone()).collect(),
        page,
        pages,
        sure: None,
        search: pages > 1,
        ordinal: false,
        again: false,
    }
}

#[cfg(test)]
mod tests;
