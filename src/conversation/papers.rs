//! A referral outside of the chat: verified by its code, and handed to its family as a paper behind a token that ends.

use anyhow::Context as _;

use super::door::Door;
use super::world::World;
use crate::domain::clock::Micros;
use crate::domain::ids::{ReferralId, TokenId};
use crate::domain::kindergarten::Profile;
use crate::domain::lang::Lang;
use crate::domain::limits::PAPER_KEEP;
use crate::domain::referral::ReferralState;
use crate::papers::{self, ReferralPaper};
use crate::queue::{children, kindergartens};
use crate::store::referrals::Referral;
use crate::store::tokens::{self, Token};
use crate::store::{Tx, accounts, applications, referrals};

/// The kind of a token that gives a referral's papers to whoever holds it.
const PAPER: &str = "paper";

/// What anyone may know of a referral who has its code.
#[derive(Debug, Clone, PartialEq)]
pub struct Verified {
    /// The number people read out.
    pub number: String,
    /// Where to; its address begins with the settlement.
    pub kindergarten: Profile,
    /// How it stands.
    pub state: ReferralState,
    /// When it was issued.
    pub issued: Micros,
    /// Its last moment.
    pub deadline: Micros,
}

/// In which form a family takes its referral away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// To print or show.
    Pdf,
    /// Its last day, for a calendar.
    Calendar,
}

/// Makes the link to a referral's papers, good for [`PAPER_KEEP`]: add `.pdf` or `.ics`. Whoever has the link has the paper, so it goes to
/// the family only.
///
/// # Errors
/// The store.
pub async fn link(world: &World, tx: &mut Tx, referral: &ReferralId, now: Micros) -> anyhow::Result<String> {
    let token = Token {
        id: TokenId::new(now, &mut *world.random()),
        kind: PAPER.to_owned(),
        conversation: None,
        subject: referral.to_string(),
        expires_at: now.plus(PAPER_KEEP),
        used_at: None,
    };
    tokens::insert(tx, &token, now).await?;
    Ok(format!("{}/paper/{}", world.house.public_url, token.id))
}

impl Door {
    /// The referral of a code; `None` for a code that no referral has.
    ///
    /// # Errors
    /// The store.
    pub async fn verify(&self, code: &str) -> anyhow::Result<Option<Verified>> {
        let mut tx = self.world().db.read().await?;
        let found = match referrals::by_code(&mut tx, code).await? {
            Some(referral) => Some(verified(self.world(), &mut tx, referral).await?),
            None => None,
        };
        tx.rollback().await?;
        Ok(found)
    }

    /// The paper behind a token; `None`: there is no such token, it has ended, or the referral cannot be used any more.
    ///
    /// # Errors
    /// The store; a text is missing.
    pub async fn paper(&self, token: &TokenId, form: Form) -> anyhow::Result<Option<Vec<u8>>> {
        let world = self.world();
        let mut tx = world.db.read().await?;
        let found = paper(world, &mut tx, token, self.now()).await?;
        tx.rollback().await?;
        let Some((paper, lang)) = found else { return Ok(None) };
        Ok(Some(match form {
            Form::Pdf => papers::pdf(&paper, &world.texts)?,
            Form::Calendar => papers::calendar(&paper, &world.texts, lang)?.into_bytes(),
        }))
    }
}

async fn verified(world: &World, tx: &mut Tx, referral: Referral) -> anyhow::Result<Verified> {
    Ok(Verified {
        kindergarten: kindergarten(world, tx, &referral).await?,
        number: referral.number,
        state: referral.state,
        issued: referral.issued_at,
        deadline: referral.deadline_at,
    })
}

async fn kindergarten(world: &World, tx: &mut Tx, referral: &Referral) -> anyhow::Result<Profile> {
    let card = kindergartens::card(tx, &referral.kindergarten).await?.context("a referral to no kindergarten")?;
    Ok(kindergartens::with_settlement(&world.places, card.kindergarten.profile))
}

/// The paper and the language of its family.
async fn paper(
    world: &World,
    tx: &mut Tx,
    token: &TokenId,
    now: Micros,
) -> anyhow::Result<Option<(ReferralPaper, Lang)>> {
    let token = tokens::find(tx, token).await?.filter(|token| token.kind == PAPER && now < token.expires_at);
    let Some(id) = token.and_then(|token| ReferralId::parse(&token.subject)) else { return Ok(None) };
    // While the right is not proved the kindergarten does not see it.
    let usable = |referral: &Referral| referral.state.is_open() && !referral.checking && now <= referral.deadline_at;
    let Some(referral) = referrals::find(tx, &id).await?.filter(usable) else { return Ok(None) };
    let application = applications::find(tx, &referral.application).await?.context("a referral of no application")?;
    let child = children::find(tx, &world.vault, &referral.account, &application.child, now).await?;
    let account = accounts::find(tx, &referral.account).await?;
    let (Some(child), Some(account)) = (child, account) else { return Ok(None) };
    let paper = ReferralPaper {
        kindergarten: kindergarten(world, tx, &referral).await?,
        child: child.person.full_name(),
        group: application.subqueue.group,
        issued: referral.issued_at,
        deadline: referral.deadline_at,
        verify_url: format!("{}/verify/{}", world.house.public_url, referral.code),
        number: referral.number,
        id: referral.id,
    };
    Ok(Some((paper, account.language)))
}
