//! `/office/applications/{id}`: one application without a name; the name behind a button, which is written down.

use axum::extract::Path;

use super::form::Filled;
use super::show::{Names, when};
use super::signed::Signed;
use super::trouble::{Answer, Trouble};
use super::view::{Cell, Form, View};
use super::words::{Text, text, text_with};
use crate::domain::ids::ApplicationId;
use crate::domain::staff::{Deed, Role};
use crate::i18n::Args;
use crate::queue::{children, standing};
use crate::store::applications::{self, Application};
use crate::store::{Tx, claims, referrals, vacancies};

/// The texts of this page.
pub(super) const TEXTS: &[Text] = &[
    text("office-application"),
    text("office-application-filed"),
    text("office-application-queue"),
    text("office-application-interest"),
    text("office-application-stoplist"),
    text("office-application-place"),
    text_with("office-application-stands", &["place", "total", "own"]),
    text("office-application-name"),
    text("office-application-gone"),
    text("office-application-reveal"),
    text("office-application-claims"),
    text("office-application-made"),
    text("office-application-preference"),
];

/// Claims of one application that are shown.
const CLAIMS: u32 = 50;

/// The application of an id, if it is the person's business: in the place, or referred to the own kindergarten and proved (domain.md 6.1).
pub(super) async fn find(signed: &Signed, tx: &mut Tx, id: &str) -> Result<Application, Trouble> {
    let id = ApplicationId::parse(id).ok_or(Trouble::Nowhere)?;
    let found = applications::find(tx, &id).await?.ok_or(Trouble::Nowhere)?;
    if signed.staff().role != Role::Kindergarten {
        signed.sees(Deed::SeeQueue)?;
        signed.covers(&found.subqueue.settlement)?;
        return Ok(found);
    }
    let referred = referrals::of_application(tx, &id).await?;
    let own =
        |one: &referrals::Referral| !one.checking && Some(&one.kindergarten) == signed.staff().kindergarten.as_ref();
    if referred.iter().any(own) { Ok(found) } else { Err(Trouble::Forbidden) }
}

/// The page.
pub(super) async fn show(signed: Signed, Path(id): Path<String>) -> Answer {
    let mut tx = signed.read().await?;
    let application = find(&signed, &mut tx, &id).await?;
    let view = page(&signed, &mut tx, &application, None).await?;
    tx.rollback().await?;
    view.draw()
}

/// `POST .../name`: the page with the masked name, and a row of who looked.
pub(super) async fn reveal(Path(id): Path<String>, Filled(signed, _): Filled) -> Answer {
    signed.may(Deed::SeePersonal)?;
    let mut tx = signed.write().await?;
    let application = find(&signed, &mut tx, &id).await?;
    let name = name(&signed, &mut tx, &application).await?;
    let view = page(&signed, &mut tx, &application, Some(name)).await?;
    signed.note(&mut tx, Deed::SeePersonal, Some(&id)).await?;
    tx.commit().await?;
    view.draw()
}

/// Given name and the first letter of the family name.
pub(super) async fn name(signed: &Signed, tx: &mut Tx, application: &Application) -> Result<String, Trouble> {
    let (account, child) = (&application.account, &application.child);
    let found = children::find(tx, &signed.world().vault, account, child, signed.world().now()).await?;
    // A child that was taken out of the list since has no name any more.
    Ok(found.map_or_else(|| signed.say("office-application-gone"), |child| child.person.masked_name()))
}

async fn page(signed: &Signed, tx: &mut Tx, one: &Application, name: Option<String>) -> Result<View, Trouble> {
    let ratio = signed.world().queue(tx, signed.world().now()).rules_of(&one.subqueue.settlement).await?.priority_ratio;
    let place = standing::place_now(tx, one, ratio).await?.map(|place| {
        let args = Args::new()
            .with("place", place.place.to_string())
            .with("total", place.total.to_string())
            .with("own", place.own.to_string());
        signed.say_with("office-application-stands", &args)
    });
    let shown = name.is_some();
    let facts = vec![
        ("office-application-name", name.unwrap_or_default()),
        ("office-state", signed.word("list-status", one.status.code())),
        ("office-award-class", signed.word("list-right", one.class.code())),
        ("office-application-queue", signed.subqueue(&one.subqueue)),
        ("office-application-place", place.unwrap_or_default()),
        ("office-application-filed", when(one.filed_at)),
        ("office-application-interest", one.watch.interest_until.map(when).unwrap_or_default()),
        ("office-application-stoplist", one.watch.stoplist_until.map(when).unwrap_or_default()),
        ("office-rights-until", one.watch.check_until.map(when).unwrap_or_default()),
    ];
    let mut view =
        signed.view("office-application").titled(format!("{} {}", signed.say("office-application"), one.number));
    view = view.facts(facts);
    if !shown && signed.can(Deed::SeePersonal) {
        view = view.form(Form {
            id: "reveal",
            quiet: true,
            action: format!("/office/applications/{}/name", one.id),
            button: signed.say("office-application-reveal"),
            ..Form::default()
        });
    }
    if signed.staff().role == Role::Kindergarten {
        return Ok(view);
    }
    history(signed, tx, one, view).await
}

/// Claims and referrals, the latest first.
async fn history(signed: &Signed, tx: &mut Tx, one: &Application, view: View) -> Result<View, Trouble> {
    let mut names = Names::default();
    let mut lines = Vec::new();
    for claim in claims::of_application(tx, &one.id, CLAIMS).await? {
        let Some(row) = vacancies::find(tx, &claim.vacancy).await? else { continue };
        let reason = claim.reason.map(|reason| signed.word("office-claim-reason", reason.code()));
        lines.push(vec![
            Cell::link(
                names.name(signed, tx, &row.kindergarten).await?,
                format!("/office/bulletins/{}/award/{}", claim.bulletin, row.id),
            ),
            when(claim.made_at).into(),
            claim.preference.into(),
            signed.word("office-claim-state", claim.state.code()).into(),
            claim.rank.map(|rank| rank.to_string()).unwrap_or_default().into(),
            reason.unwrap_or_default().into(),
        ]);
    }
    let head = [
        "office-garden",
        "office-application-made",
        "office-application-preference",
        "office-state",
        "office-award-rank",
        "office-award-why",
    ];
    let view = view.heading("office-application-claims").table(&head, lines);
    let found = referrals::of_application(tx, &one.id).await?;
    let mut lines = Vec::new();
    for one in &found {
        lines.push(super::referrals::line(signed, tx, &mut names, one).await?);
    }
    Ok(view.heading("office-referrals").table(&super::referrals::HEAD, lines))
}
