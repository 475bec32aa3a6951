//! The made-up city of the demo: a few thousand applications and some kindergartens in real places, so that a queue is a queue from the
//! first minute.
//!
//! Nobody in it can be met by chance: their rows are found by indexes that no real number has, so a visitor's own numbers stay free.
//! The one family that can be met is that of the signed application (`docs/demo.md`).

mod bulletins;
mod families;
mod kindergartens;
mod rush;
mod squares;

use rand::SeedableRng as _;
use rand::rngs::StdRng;

use crate::domain::clock::Micros;
use crate::store::vault::Vault;
use crate::store::{Db, Tx, meta};

use super::QueueError;
use super::places::PlaceBook;
pub use bulletins::publish;
use families::City;
pub use rush::{Rush, rush};
use squares::Squares;

/// The fact in the store that says this is a demo.
pub const DEMO: &str = "demo";
/// The fact that the city stands: its seed.
const CITY: &str = "demo_city";
/// The fact that its kindergartens stand.
const KINDERGARTENS: &str = "demo_kindergartens";
/// The phone of the signed family, as `docs/demo.md` says.
pub const SIGNED_PHONE: &str = "+77009111249";
/// Applications in one commit: others can write in between.
const BATCH: usize = 500;

/// How large a city is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// Applications.
    pub applications: usize,
    /// Kindergartens.
    pub kindergartens: usize,
}

/// What a city is built from.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The database.
    pub db: &'a Db,
    /// Its vault.
    pub vault: &'a Vault,
    /// The places.
    pub places: &'a PlaceBook,
    /// The same seed at the same moment builds the same city.
    pub seed: u64,
    /// The present moment: everything was filed before it.
    pub now: Micros,
}

/// Builds the city, once: `false` if it stands already. All of it or nothing.
///
/// # Errors
/// The store.
pub async fn seed_city(ground: Ground<'_>, scale: Scale) -> Result<bool, QueueError> {
    let squares = Squares::of(ground.places);
    let mut tx = ground.db.write().await?;
    let fresh = begin(&mut tx, ground).await?;
    if meta::set_once(&mut tx, KINDERGARTENS, "1").await? {
        kindergartens::build(&mut tx, ground, &squares, "", scale.kindergartens).await?;
    }
    if fresh {
        let mut rng = StdRng::seed_from_u64(ground.seed);
        let mut city = city(ground, &squares, &mut rng, String::new());
        city.sign(&mut tx).await?;
        let moments = city.moments(scale.applications);
        city.fill(&mut tx, &moments).await?;
    }
    tx.commit().await?;
    Ok(fresh)
}

/// Adds to the city; where none stands yet, this is the city. `false` if this seed was used here before. `told` hears how many
/// applications are there; what it has heard of is committed.
///
/// # Errors
/// The store.
pub async fn grow(ground: Ground<'_>, scale: Scale, told: &mut dyn FnMut(usize)) -> Result<bool, QueueError> {
    let squares = Squares::of(ground.places);
    let mut rng = StdRng::seed_from_u64(ground.seed);
    let mut tx = ground.db.write().await?;
    let fresh = begin(&mut tx, ground).await?;
    let tag = if fresh { String::new() } else { format!("{}/", ground.seed) };
    let used = meta::get(&mut tx, CITY).await?.is_some_and(|seed| seed == ground.seed.to_string());
    if !fresh && (used || !meta::set_once(&mut tx, &format!("{CITY}/{}", ground.seed), "1").await?) {
        return Ok(false);
    }
    meta::set(&mut tx, KINDERGARTENS, "1").await?;
    kindergartens::build(&mut tx, ground, &squares, &tag, scale.kindergartens).await?;
    let mut city = city(ground, &squares, &mut rng, tag);
    if fresh {
        city.sign(&mut tx).await?;
    }
    let moments = city.moments(scale.applications);
    let mut done = 0;
    for batch in moments.chunks(BATCH) {
        city.fill(&mut tx, batch).await?;
        tx.commit().await?;
        done += batch.len();
        told(done);
        tx = ground.db.write().await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// Notes that this is a demo, and whose city stands; `false` if one stood before.
async fn begin(tx: &mut Tx, ground: Ground<'_>) -> Result<bool, QueueError> {
    meta::set(tx, DEMO, "1").await?;
    Ok(meta::set_once(tx, CITY, &ground.seed.to_string()).await?)
}

fn city<'a>(ground: Ground<'a>, squares: &'a Squares, rng: &'a mut StdRng, tag: String) -> City<'a> {
    City { vault: ground.vault, now: ground.now, squares, rng, tag, parents: 0 }
}
