//! `GET /verify/CODE`: whether a referral is genuine and how it stands. For a kindergarten or anyone who holds the paper: nothing of the
//! child or the family.

use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use serde::Deserialize;

use super::Web;
use super::leaf::{Leaf, Verdict};
use super::limits::LEAF_COST;
use super::visitor::{language_of, place_of};
use crate::conversation::door::Door;
use crate::conversation::papers::Verified;
use crate::domain::calendar::local_date;
use crate::domain::clock::Micros;
use crate::domain::lang::Lang;
use crate::domain::referral::ReferralState;
use crate::i18n::{Args, dates};

/// Every text of the page but its states.
const TEXTS: [&str; 12] = [
    "verify-title",
    "verify-number",
    "verify-kindergarten",
    "verify-address",
    "verify-issued",
    "verify-valid",
    "verify-state",
    "verify-private",
    "verify-unknown",
    "verify-unknown-hint",
    "verify-often",
    "verify-broken",
];

/// Every text of the page, for the check.
pub(super) fn texts() -> impl Iterator<Item = String> {
    let states = ReferralState::ALL.iter().map(|state| format!("verify-state.{state}"));
    TEXTS.iter().map(|id| (*id).to_owned()).chain(states)
}

/// `?lang=`
#[derive(Deserialize)]
pub(super) struct Tongue {
    lang: Option<String>,
}

/// The page.
pub(super) async fn show(
    State(web): State<Web>,
    Path(code): Path<String>,
    Query(tongue): Query<Tongue>,
    request: Request,
) -> Response {
    let chosen = tongue.lang.as_deref().and_then(Lang::parse);
    let lang = chosen.or_else(|| language_of(request.headers())).unwrap_or(Lang::Kk);
    let (door, place) = (&web.door, place_of(request.extensions(), request.headers()));
    if let Err(seconds) = web.memory.places.take(place, LEAF_COST, door.now()) {
        return too_often(door, lang, seconds);
    }
    match door.verify(&code).await {
        Ok(Some(found)) => drawn(door, lang, &found).answer(StatusCode::OK),
        Ok(None) => {
            let mut leaf = Leaf::new(door, lang, "verify-title");
            leaf.verdict = Some(Verdict::new(false, door.text(lang, "verify-unknown")));
            leaf.hint = door.text(lang, "verify-unknown-hint");
            leaf.answer(StatusCode::NOT_FOUND)
        }
        Err(fault) => {
            tracing::error!(fault = format!("{fault:#}"), "a referral cannot be verified");
            let mut leaf = Leaf::new(door, lang, "verify-title");
            leaf.hint = door.text(lang, "verify-broken");
            leaf.answer(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

/// A leaf that asks for patience.
pub(super) fn too_often(door: &Door, lang: Lang, seconds: u64) -> Response {
    let mut leaf = Leaf::new(door, lang, "verify-title");
    leaf.hint = door.text(lang, "verify-often");
    let mut response = leaf.answer(StatusCode::TOO_MANY_REQUESTS);
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    response
}

fn drawn(door: &Door, lang: Lang, found: &Verified) -> Leaf {
    let state = standing(found, door.now());
    let fact = |id: &str, value: String| (door.text(lang, id), value);
    let day = |at| dates::date(lang, local_date(at));
    let mut leaf = Leaf::new(door, lang, "verify-title");
    leaf.verdict = Some(Verdict::new(
        state.is_open() || state == ReferralState::Enrolled,
        door.text_with(lang, ("verify-state", Some(state.code())), &Args::new()),
    ));
    leaf.facts = vec![
        fact("verify-number", found.number.clone()),
        fact("verify-kindergarten", found.kindergarten.name(lang).to_owned()),
        fact("verify-address", found.kindergarten.address(lang).to_owned()),
        fact("verify-issued", day(found.issued)),
        fact("verify-valid", day(found.deadline)),
    ];
    leaf.hint = door.text(lang, "verify-private");
    leaf
}

/// The clock may not have come round yet: past its last moment a referral is missed, whatever its row says.
fn standing(found: &Verified, now: Micros) -> ReferralState {
    if found.state.is_open() && now > found.deadline { ReferralState::Missed } else { found.state }
}
