//! `/office/referrals`: who was referred where, decided by the kindergarten or the department; and who is on the stop-list (domain.md 8.6).

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use serde::Deserialize;

use super::form::{Filled, Sheet};
use super::list::{self, Pager};
use super::show::{Names, read_code, when};
use super::signed::Signed;
use super::trouble::{Answer, Trouble};
use super::view::{Cell, Form, Input, View};
use super::words::{Text, text};
use crate::domain::clock::Micros;
use crate::domain::ids::ReferralId;
use crate::domain::limits::{EXPORT_MAX, OFFICE_ROWS};
use crate::domain::referral::{ReferralState, RefusalReason};
use crate::domain::staff::{Deed, Role};
use crate::queue::referrals as service;
use crate::store::applications::lists::stoplist;
use crate::store::referrals::lists::{Where, page as part};
use crate::store::referrals::{self, Referral};
use crate::store::{Tx, applications};

/// The texts of these pages.
pub(super) const TEXTS: &[Text] = &[
    text("office-referrals"),
    text("office-referral"),
    text("office-referral-number"),
    text("office-referral-issued"),
    text("office-referral-deadline"),
    text("office-referral-ended"),
    text("office-referral-reason"),
    text("office-referral-checking"),
    text("office-referral-all"),
    text("office-referral-show"),
    text("office-referral-enrol"),
    text("office-referral-enrolled"),
    text("office-referral-refuse"),
    text("office-referral-refuse.about"),
    text("office-referral-refuse.reason"),
    text("office-referral-refuse.wrong"),
    text("office-referral-refused"),
    text("office-referral-over"),
    text("office-stoplist"),
    text("office-stoplist-about"),
    text("office-stoplist-until"),
];

/// The columns of a list of referrals.
pub(super) const HEAD: [&str; 5] =
    ["office-referral-number", "office-garden", "office-state", "office-referral-issued", "office-referral-deadline"];

/// How the list is narrowed, and where it goes on.
#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    state: String,
    #[serde(default)]
    before: String,
}

fn whose(signed: &Signed) -> Result<Where, Trouble> {
    signed.sees(Deed::DecideReferrals)?;
    if signed.staff().role != Role::Kindergarten {
        return Ok(Where::Places(signed.area()));
    }
    signed.staff().kindergarten.clone().map(Where::Kindergarten).ok_or(Trouble::Forbidden)
}

/// Where a list goes on, as `moment.id`.
pub(super) fn behind(before: &str, first: i64) -> (Micros, &str) {
    let (at, id) = before.split_once('.').unwrap_or(("", ""));
    (Micros(at.parse().unwrap_or(first)), id)
}

/// A referral in a list.
pub(super) async fn line(
    signed: &Signed,
    tx: &mut Tx,
    names: &mut Names,
    one: &Referral,
) -> Result<Vec<Cell>, Trouble> {
    Ok(vec![
        Cell::link(one.number.as_str(), format!("/office/referrals/{}", one.id)),
        names.name(signed, tx, &one.kindergarten).await?.into(),
        state(signed, one).into(),
        when(one.issued_at).into(),
        when(one.deadline_at).into(),
    ])
}

fn state(signed: &Signed, one: &Referral) -> String {
    let state = signed.word("office-referral-state", one.state.code());
    if one.checking && one.state.is_open() {
        format!("{state}, {}", signed.say("office-referral-checking"))
    } else {
        state
    }
}

/// The list.
pub(super) async fn list(signed: Signed, Query(wanted): Query<Wanted>) -> Answer {
    let whose = whose(&signed)?;
    let chosen = ReferralState::parse(&wanted.state);
    let mut tx = signed.read().await?;
    let found = part(&mut tx, &whose, chosen, behind(&wanted.before, i64::MAX), OFFICE_ROWS).await?;
    let (mut names, mut lines) = (Names::default(), Vec::new());
    for one in &found {
        lines.push(line(&signed, &mut tx, &mut names, one).await?);
    }
    tx.rollback().await?;
    let next = found.last().filter(|_| found.len() == OFFICE_ROWS as usize);
    let next = next.map(|one| format!("{}.{}", one.issued_at.0, one.id));
    let query = chosen.map(|state| format!("state={state}")).unwrap_or_default();
    let codes: Vec<_> = ReferralState::ALL.iter().map(|one| one.code()).collect();
    let mut options = vec![(String::new(), signed.say("office-referral-all"))];
    options.extend(signed.options("office-referral-state", &codes));
    let narrowing = Form {
        id: "narrow",
        action: "/office/referrals".to_owned(),
        get: true,
        fields: vec![signed.field("state", "office-state", Input::Choice(options))],
        sheet: Sheet::of(&[("state", &wanted.state)]),
        button: signed.say("office-referral-show"),
        ..Form::default()
    };
    let mut ways = Vec::new();
    if signed.staff().role != Role::Kindergarten {
        ways.push((signed.say("office-stoplist"), "/office/stoplist".to_owned()));
    }
    if signed.can(Deed::Export) {
        ways.push((signed.say("office-file"), format!("/office/referrals.csv?{query}")));
    }
    let pager = Pager::new("/office/referrals", &query, wanted.before.is_empty(), next);
    signed.view("office-referrals").form(narrowing).links(ways).table(&HEAD, lines).pager(pager).draw()
}

/// `GET /office/referrals.csv`: the same as a file, without names.
pub(super) async fn file(signed: Signed, Query(wanted): Query<Wanted>) -> Answer {
    signed.may(Deed::Export)?;
    let whose = whose(&signed)?;
    let mut tx = signed.write().await?;
    let found = part(&mut tx, &whose, ReferralState::parse(&wanted.state), behind("", i64::MAX), EXPORT_MAX).await?;
    let (mut names, mut rows) = (Names::default(), vec![HEAD.map(|id| signed.say(id))]);
    for one in &found {
        let garden = names.name(&signed, &mut tx, &one.kindergarten).await?;
        let (issued, deadline) = (when(one.issued_at), when(one.deadline_at));
        rows.push([one.number.clone(), garden, state(&signed, one), issued, deadline]);
    }
    signed.note(&mut tx, Deed::Export, Some("referrals")).await?;
    tx.commit().await?;
    list::file("referrals", rows.into_iter())
}

/// A referral that is the person's business; a kindergarten sees none whose right is still checked.
async fn find(signed: &Signed, tx: &mut Tx, id: &str) -> Result<Referral, Trouble> {
    signed.sees(Deed::DecideReferrals)?;
    let id = ReferralId::parse(id).ok_or(Trouble::Nowhere)?;
    let found = referrals::find(tx, &id).await?.ok_or(Trouble::Nowhere)?;
    signed.kindergarten(tx, found.kindergarten.as_str()).await?;
    if found.checking && signed.staff().role == Role::Kindergarten { Err(Trouble::Forbidden) } else { Ok(found) }
}

/// One referral.
pub(super) async fn show(signed: Signed, Path(id): Path<String>) -> Answer {
    page(&signed, &id, Sheet::default()).await?.draw()
}

async fn page(signed: &Signed, id: &str, sheet: Sheet) -> Result<View, Trouble> {
    let mut tx = signed.read().await?;
    let one = find(signed, &mut tx, id).await?;
    let garden = Names::default().name(signed, &mut tx, &one.kindergarten).await?;
    let application = applications::find(&mut tx, &one.application).await?.ok_or(Trouble::Nowhere)?;
    tx.rollback().await?;
    let reason = one.reason.as_deref().and_then(RefusalReason::parse);
    let facts = vec![
        ("office-garden", garden),
        ("office-state", state(signed, &one)),
        ("office-referral-issued", when(one.issued_at)),
        ("office-referral-deadline", when(one.deadline_at)),
        ("office-rights-until", one.check_until.map(when).unwrap_or_default()),
        ("office-referral-ended", one.ended_at.map(when).unwrap_or_default()),
        ("office-referral-reason", reason.map(|one| signed.word("office-refusal", one.code())).unwrap_or_default()),
    ];
    let card = format!("{} {}", signed.say("office-application"), application.number);
    let mut view = signed
        .view("office-referral")
        .titled(format!("{} {}", signed.say("office-referral"), one.number))
        .facts(facts)
        .links(vec![(card, format!("/office/applications/{}", application.id))]);
    if one.state.is_open() && !one.checking && signed.can(Deed::DecideReferrals) {
        let button = signed.say("office-referral-enrol");
        view =
            view.form(Form { id: "enrol", action: format!("/office/referrals/{id}/enrol"), button, ..Form::default() });
        view = view.form(refuse_form(signed, id, sheet));
    }
    Ok(view)
}

fn refuse_form(signed: &Signed, id: &str, sheet: Sheet) -> Form {
    let codes: Vec<_> = RefusalReason::ALL.iter().map(|one| one.code()).collect();
    let mut options = vec![(String::new(), "–".to_owned())];
    options.extend(signed.options("office-refusal", &codes));
    Form {
        id: "refuse",
        quiet: true,
        action: format!("/office/referrals/{id}/refuse"),
        title: signed.say("office-referral-refuse"),
        about: signed.say("office-referral-refuse.about"),
        fields: vec![signed.field("reason", "office-referral-refuse.reason", Input::Choice(options))],
        sheet,
        button: signed.say("office-referral-refuse"),
        ..Form::default()
    }
}

/// `POST .../enrol`: the contract is signed.
pub(super) async fn enrol(Path(id): Path<String>, Filled(signed, _): Filled) -> Answer {
    decide(&signed, &id, None).await
}

/// `POST .../refuse`, with a reason.
pub(super) async fn refuse(Path(id): Path<String>, Filled(signed, mut sheet): Filled) -> Answer {
    signed.may(Deed::DecideReferrals)?;
    match read_code(RefusalReason::ALL, RefusalReason::code, sheet.value("reason")) {
        Some(reason) => decide(&signed, &id, Some(reason)).await,
        None => {
            sheet.blame("reason", signed.say("office-referral-refuse.wrong"));
            page(&signed, &id, sheet).await?.draw_as(StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

async fn decide(signed: &Signed, id: &str, refused: Option<RefusalReason>) -> Answer {
    signed.may(Deed::DecideReferrals)?;
    let world = signed.world();
    let mut tx = signed.write().await?;
    let one = find(signed, &mut tx, id).await?;
    let mut cx = world.queue(&mut tx, world.now());
    let done = match refused {
        // A right that is not proved yet gives no place in a kindergarten (domain.md 6.1).
        _ if one.checking => false,
        None => service::enrol(&mut cx, &one.id).await?,
        Some(reason) => service::refuse(&mut cx, &one.id, reason).await?,
    };
    if done {
        signed.note(&mut tx, Deed::DecideReferrals, Some(id)).await?;
    }
    tx.commit().await?;
    world.ring_outgoing();
    let said = match (done, refused) {
        (false, _) => "office-referral-over",
        (true, None) => "office-referral-enrolled",
        (true, Some(_)) => "office-referral-refused",
    };
    Ok(signed.done(&format!("/office/referrals/{id}"), said, None))
}

/// `GET /office/stoplist`: who takes no part, till when.
pub(super) async fn stopped(signed: Signed, Query(wanted): Query<Wanted>) -> Answer {
    signed.sees(Deed::SeeQueue)?;
    let mut tx = signed.read().await?;
    let found = stoplist(&mut tx, &signed.area(), behind(&wanted.before, i64::MIN), OFFICE_ROWS).await?;
    tx.rollback().await?;
    let until = |one: &applications::Application| one.watch.stoplist_until.unwrap_or(Micros(0));
    let next = found.last().filter(|_| found.len() == OFFICE_ROWS as usize);
    let next = next.map(|one| format!("{}.{}", until(one).0, one.id));
    let line = |one: &applications::Application| {
        let number = Cell::link(one.number.to_string(), format!("/office/applications/{}", one.id));
        vec![number, signed.subqueue(&one.subqueue).into(), when(until(one)).into()]
    };
    let lines = found.iter().map(line).collect();
    let head = ["office-award-application", "office-application-queue", "office-stoplist-until"];
    let pager = Pager::new("/office/stoplist", "", wanted.before.is_empty(), next);
    signed.view("office-stoplist").text(signed.say("office-stoplist-about")).table(&head, lines).pager(pager).draw()
}
