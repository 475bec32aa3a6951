//! What a place in the queue and the reasons why it changed cost, by the size of the queue.
//!
//! `cargo bench --bench place -- [APPLICATIONS ...]`: so many applications, all in one sub-queue, on SQLite in a folder of its own (10,000
//! and 100,000 if nothing is said); goals and figures stand in docs/performance.md.

use std::io::Write as _;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use esik::domain::application::{ApplicationNumber, Status};
use esik::domain::clock::Micros;
use esik::domain::group::{GroupType, InstructionLanguage};
use esik::domain::ids::{AccountId, ApplicationId, ChildId, ContactId};
use esik::domain::lang::Lang;
use esik::domain::place::PlaceCode;
use esik::domain::right::RightClass;
use esik::domain::rules::Rules;
use esik::domain::shipped_places::shipped;
use esik::queue::places::PlaceBook;
use esik::queue::{Cx, standing};
use esik::store::accounts::{self, NewAccount};
use esik::store::applications::{self, NewApplication, Watch};
use esik::store::children::{self, NewChild};
use esik::store::queue::SubQueue;
use esik::store::vault::{MasterKey, Vault};
use esik::store::{Db, Tx, keys};
use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};

/// Applications filed in one commit.
const COMMIT: u32 = 5_000;
/// Parents who look, twice each.
const LOOKS: usize = 500;
/// Families that leave the queue between the two looks.
const LEAVE: usize = 500;
/// One in so many has a right.
const RIGHT: u32 = 10;

struct Queue {
    db: Db,
    vault: Vault,
    places: PlaceBook,
    rules: Rules,
    random: StdRng,
    subqueue: SubQueue,
    filed: Vec<ApplicationId>,
}

impl Queue {
    fn cx<'a>(&'a self, tx: &'a mut Tx, now: Micros) -> Cx<'a> {
        Cx::new(tx, (&self.vault, &self.places, &self.rules), StdRng::seed_from_u64(7), now)
    }

    /// Nobody in particular: what is sealed is empty, since no place is reckoned from it.
    async fn fill(&mut self, many: u32) -> anyhow::Result<()> {
        let mut now = Micros::from_seconds(1_767_250_000);
        let (account, contact) = (AccountId::new(now, &mut self.random), ContactId::new(now, &mut self.random));
        let mut tx = self.db.write().await?;
        let key = keys::find_or_create(&mut tx, &self.vault, account.as_str(), now).await?;
        let seal = |of: &str| self.vault.seal(&key, accounts::PHONE.of(of), b"{}");
        let new = NewAccount {
            phone_index: "phone".to_owned(),
            iin_index: None,
            phone: seal(account.as_str()),
            person: None,
            language: Lang::Kk,
            notify_contact: Some(contact),
            id: account.clone(),
        };
        accounts::insert(&mut tx, &new, now).await?;
        for n in 0..many {
            now = now.plus(Duration::from_secs(1));
            let (child, id) = (ChildId::new(now, &mut self.random), ApplicationId::new(now, &mut self.random));
            let kid = NewChild {
                person: seal(child.as_str()),
                details: seal(child.as_str()),
                id: child.clone(),
                account: account.clone(),
                iin_index: format!("child {n}"),
                birth_year: self.subqueue.birth_year,
            };
            children::insert(&mut tx, &kid, now).await?;
            let class =
                if self.random.random_ratio(1, RIGHT) { RightClass::FirstPriority } else { RightClass::General };
            let application = NewApplication {
                number: ApplicationNumber::new(2026, n + 1).context("a number")?,
                account: account.clone(),
                child,
                subqueue: self.subqueue.clone(),
                class,
                category: None,
                social: None,
                checking: false,
                status: Status::Queued,
                watch: Watch::default(),
                id: id.clone(),
            };
            applications::file(&mut tx, &application, now).await?.context("a place in the queue")?;
            self.filed.push(id);
            if (n + 1) % COMMIT == 0 {
                tx.commit().await?;
                tx = self.db.write().await?;
                eprint!("\rfilling: {} of {many}", n + 1);
                std::io::stderr().flush()?;
            }
        }
        tx.commit().await?;
        eprintln!();
        Ok(())
    }

    /// A look as a parent takes it, in a commit of its own.
    async fn look(&self, id: &ApplicationId, now: Micros) -> anyhow::Result<(Duration, usize)> {
        let begun = Instant::now();
        let mut tx = self.db.write().await?;
        let application = applications::find(&mut tx, id).await?.context("an application")?;
        let seen = standing::look(&mut self.cx(&mut tx, now), &application).await?.context("it stands in the queue")?;
        tx.commit().await?;
        Ok((begun.elapsed(), seen.before.map_or(0, |before| before.parts.len())))
    }
}

async fn measure(many: u32) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let db = Db::open(&format!("sqlite://{}", folder.path().join("esik.db").display())).await?;
    db.migrate().await?;
    let mut queue = Queue {
        db,
        vault: Vault::new(&MasterKey::new([7; 32])),
        places: PlaceBook::from_places(shipped().to_vec()),
        rules: Rules::default(),
        random: StdRng::seed_from_u64(1),
        subqueue: SubQueue {
            settlement: PlaceCode::parse("711110000").context("a district")?,
            birth_year: 2023,
            language: InstructionLanguage::Kk,
            group: GroupType::General,
        },
        filed: Vec::new(),
    };
    queue.fill(many).await?;
    let now = Micros::from_seconds(1_795_400_000);
    let size = queue.filed.len();
    let parents: Vec<_> = (0..LOOKS).map(|n| queue.filed[(2 * n + 1) * size / (2 * LOOKS)].clone()).collect();
    let mut first = Vec::new();
    for id in &parents {
        first.push(queue.look(id, now).await?.0);
    }
    let mut tx = queue.db.write().await?;
    let mut gone = 0;
    while gone < LEAVE {
        let at = queue.random.random_range(0..size);
        let (id, when) = (queue.filed[at].clone(), now.plus(Duration::from_secs(60)));
        if !parents.contains(&id) && applications::delete_with_undo(&mut tx, &id, when, when).await? {
            gone += 1;
        }
    }
    tx.commit().await?;
    let (mut second, mut reasons) = (Vec::new(), 0);
    for id in &parents {
        let (took, parts) = queue.look(id, now.plus(Duration::from_secs(3_600))).await?;
        second.push(took);
        reasons += usize::from(parts > 0);
    }
    anyhow::ensure!(reasons > LOOKS / 2, "{reasons} of {LOOKS} places changed for a reason");
    for (what, took) in [("place, first look", first), ("place and reasons", second)] {
        let (half, most) = quantiles(took);
        println!("{many:>9} applications, {what}: p50 {half:.2} ms, p99 {most:.2} ms");
    }
    queue.db.close().await;
    Ok(())
}

fn quantiles(mut took: Vec<Duration>) -> (f64, f64) {
    took.sort_unstable();
    let at = |share: usize| took[(took.len() - 1) * share / 100].as_secs_f64() * 1_000.0;
    (at(50), at(99))
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    // cargo itself adds `--bench`.
    let sizes: Vec<u32> = std::env::args().skip(1).filter_map(|size| size.parse().ok()).collect();
    for size in if sizes.is_empty() { vec![10_000, 100_000] } else { sizes } {
        measure(size).await?;
    }
    Ok(())
}
