//! `/office/vacancies/{id}`: one row of free places: out of its bulletin before that is published, or taken back with a reason.

use axum::extract::Path;
use axum::http::StatusCode;

use super::form::{Filled, Sheet};
use super::show::{day, read_code, when};
use super::signed::Signed;
use super::trouble::{Answer, Trouble};
use super::view::{Form, Input, View};
use super::words::{Text, text};
use crate::domain::bulletin::{BulletinState, RowState};
use crate::domain::ids::VacancyId;
use crate::domain::staff::Deed;
use crate::queue::vacancies::{WithdrawReason, withdraw};
use crate::store::vacancies::{self, Vacancy};
use crate::store::{Tx, bulletins, claims};

/// The texts of this page.
pub(super) const TEXTS: &[Text] = &[
    text("office-row"),
    text("office-row-applied"),
    text("office-row-by"),
    text("office-row-cause"),
    text("office-row-leave"),
    text("office-row-left"),
    text("office-row-withdraw"),
    text("office-row-withdraw.about"),
    text("office-row-withdraw.reason"),
    text("office-row-withdraw.wrong"),
    text("office-row-withdrawn"),
    text("office-row-over"),
    text("office-to-bulletin"),
];

/// The row of an id, if the person works for its kindergarten or place.
async fn find(signed: &Signed, tx: &mut Tx, id: &str) -> Result<Vacancy, Trouble> {
    let id = VacancyId::parse(id).ok_or(Trouble::Nowhere)?;
    let row = vacancies::find(tx, &id).await?.ok_or(Trouble::Nowhere)?;
    signed.covers_kindergarten(&row.kindergarten, &row.subqueue.settlement)?;
    Ok(row)
}

/// The page.
pub(super) async fn show(signed: Signed, Path(id): Path<String>) -> Answer {
    signed.sees(Deed::EnterVacancies)?;
    page(&signed, &id, Sheet::default()).await?.draw()
}

async fn page(signed: &Signed, id: &str, sheet: Sheet) -> Result<View, Trouble> {
    let mut tx = signed.read().await?;
    let row = find(signed, &mut tx, id).await?;
    let garden = signed.kindergarten(&mut tx, row.kindergarten.as_str()).await?;
    let bulletin = match &row.bulletin {
        Some(bulletin) => bulletins::find(&mut tx, bulletin).await?,
        None => None,
    };
    let applied = claims::count_for(&mut tx, &row.id).await?;
    tx.rollback().await?;
    let known = row.cause.as_deref().and_then(WithdrawReason::parse);
    let facts = vec![
        ("office-garden", garden.profile.name(signed.lang()).to_owned()),
        ("office-year", row.subqueue.birth_year.to_string()),
        ("office-group", signed.group(row.subqueue.language, row.subqueue.group)),
        ("office-day", signed.word("office-mode", row.mode.code())),
        ("office-places", row.places.to_string()),
        ("office-left", row.free.to_string()),
        ("office-row-applied", applied.to_string()),
        ("office-until", row.until.map(day).unwrap_or_default()),
        ("office-state", signed.word("office-row-state", row.state.code())),
        ("office-row-cause", known.map(|cause| signed.word("office-withdrawal", cause.code())).unwrap_or_default()),
        ("office-row-by", row.created_by.clone()),
        ("office-entered-at", when(row.created_at)),
    ];
    let mut view = signed.view("office-row").facts(facts);
    if let Some(bulletin) = bulletin.as_ref().filter(|_| signed.staff().role.sees(Deed::Publish)) {
        let label = format!("{} {}", signed.say("office-to-bulletin"), bulletin.number);
        view = view.links(vec![(label, format!("/office/bulletins/{}", bulletin.id))]);
    }
    let planned = bulletin.is_some_and(|bulletin| bulletin.state == BulletinState::Planned);
    if planned && row.state == RowState::Entered && signed.can(Deed::Publish) {
        view = view.form(Form {
            id: "leave",
            quiet: true,
            action: format!("/office/vacancies/{id}/leave"),
            button: signed.say("office-row-leave"),
            ..Form::default()
        });
    }
    let stands = matches!(row.state, RowState::Entered | RowState::Published);
    Ok(if stands && may_withdraw(signed, &row) { view.form(withdraw_form(signed, id, sheet)) } else { view })
}

/// What is published is the department's business.
fn may_withdraw(signed: &Signed, row: &Vacancy) -> bool {
    signed.can(if row.state == RowState::Entered && row.bulletin.is_none() {
        Deed::EnterVacancies
    } else {
        Deed::Publish
    })
}

fn withdraw_form(signed: &Signed, id: &str, sheet: Sheet) -> Form {
    let codes: Vec<_> = WithdrawReason::ALL.iter().map(|one| one.code()).collect();
    let mut options = vec![(String::new(), "–".to_owned())];
    options.extend(signed.options("office-withdrawal", &codes));
    Form {
        id: "withdraw",
        quiet: true,
        action: format!("/office/vacancies/{id}/withdraw"),
        title: signed.say("office-row-withdraw"),
        about: signed.say("office-row-withdraw.about"),
        fields: vec![signed.field("reason", "office-row-withdraw.reason", Input::Choice(options))],
        sheet,
        button: signed.say("office-row-withdraw"),
        ..Form::default()
    }
}

/// `POST .../leave`: out of a bulletin that is not published yet; the row waits for another one.
pub(super) async fn leave(Path(id): Path<String>, Filled(signed, _): Filled) -> Answer {
    signed.may(Deed::Publish)?;
    let mut tx = signed.write().await?;
    let row = find(&signed, &mut tx, &id).await?;
    if let Some(bulletin) = &row.bulletin {
        bulletins::hold(&mut tx, bulletin).await?;
    }
    let left = vacancies::leave_bulletin(&mut tx, &row.id).await?;
    if left {
        signed.note(&mut tx, Deed::Publish, Some(&id)).await?;
    }
    tx.commit().await?;
    Ok(signed.done("/office/vacancies", if left { "office-row-left" } else { "office-row-over" }, None))
}

/// `POST .../withdraw`: taken back, whoever applied is told why.
pub(super) async fn take_back(Path(id): Path<String>, Filled(signed, mut sheet): Filled) -> Answer {
    signed.may(Deed::EnterVacancies)?;
    let Some(reason) = read_code(WithdrawReason::ALL, WithdrawReason::code, sheet.value("reason")) else {
        sheet.blame("reason", signed.say("office-row-withdraw.wrong"));
        return page(&signed, &id, sheet).await?.draw_as(StatusCode::UNPROCESSABLE_ENTITY);
    };
    let world = signed.world();
    let mut tx = signed.write().await?;
    let row = find(&signed, &mut tx, &id).await?;
    if !may_withdraw(&signed, &row) {
        return Err(Trouble::Forbidden);
    }
    let done = withdraw(&mut world.queue(&mut tx, world.now()), &row.id, reason).await?;
    if done {
        signed.note(&mut tx, Deed::EnterVacancies, Some(&id)).await?;
    }
    tx.commit().await?;
    world.ring_outgoing();
    let said = if done { "office-row-withdrawn" } else { "office-row-over" };
    Ok(signed.done(&format!("/office/vacancies/{id}"), said, None))
}
