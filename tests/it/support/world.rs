//! A whole house for a test: a database of its own, the real texts and dialogues, the sandboxes, a clock that stands still.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, LazyLock, Mutex};

use esik::channels::telegram::TelegramClient;
use esik::config::Content;
use esik::conversation::bell::Bell;
use esik::conversation::calls::Hand;
use esik::conversation::check;
use esik::conversation::outbox::{Limits, Post};
use esik::conversation::overload::Load;
use esik::conversation::routing;
use esik::conversation::understand::Words;
use esik::conversation::world::{House, World};
use esik::dialogue::flow::Flows;
use esik::dialogue::load;
use esik::dialogue::moved::Past;
use esik::domain::calendar;
use esik::domain::clock::{Clock, ManualClock, Micros};
use esik::domain::lang::Lang;
use esik::domain::rules::Rules;
use esik::domain::shipped_places::shipped;
use esik::gateways::Gateways;
use esik::i18n::Texts;
use esik::queue::places::PlaceBook;
use esik::store::Db;
use esik::store::vault::{MasterKey, Vault};
use rand::SeedableRng;
use rand::rngs::StdRng;
use tokio::sync::{Notify, broadcast};

use super::database::TestDb;

/// A world and what moves it.
pub struct TestWorld {
    pub world: Arc<World>,
    pub clock: Arc<ManualClock>,
    _db: TestDb,
}

impl TestWorld {
    /// A demo house on this database, on a working day at 14:05 in Almaty.
    pub async fn new(db: TestDb) -> Self {
        let clock = Arc::new(ManualClock::new(afternoon()));
        let world = Self::open(&db.url, None, clock.clone(), 1).await;
        Self { world, clock, _db: db }
    }

    /// A house on a database that may stand already: one of several processes of the same service, each with chance of its own.
    pub async fn open(url: &str, telegram: Option<TelegramClient>, clock: Arc<dyn Clock>, seed: u64) -> Arc<World> {
        Self::with_flows(url, telegram, clock, seed, CONTENT.flows.clone()).await
    }

    /// The same with other dialogues.
    pub async fn with_flows(
        url: &str,
        telegram: Option<TelegramClient>,
        clock: Arc<dyn Clock>,
        seed: u64,
        flows: Flows,
    ) -> Arc<World> {
        Self::open_with(url, telegram, clock, seed, (flows, CONTENT.texts.clone())).await
    }

    /// The same with dialogues and texts of one's own: another release of the service.
    pub async fn open_with(
        url: &str,
        telegram: Option<TelegramClient>,
        clock: Arc<dyn Clock>,
        seed: u64,
        (flows, texts): (Flows, Texts),
    ) -> Arc<World> {
        let store = Db::open(url).await.unwrap();
        store.migrate().await.unwrap();
        let world = World {
            db: store,
            vault: Vault::new(&MasterKey::new([7; 32])),
            flows,
            words: Words::new(&texts),
            routes: routing::tree(),
            texts,
            templates: check::read_templates(&Content::BuiltIn).unwrap(),
            places: PlaceBook::from_places(shipped().to_vec()),
            gateways: Gateways::new(None, None, &clock).unwrap(),
            telegram,
            whatsapp: None,
            clock,
            rules: Rules::default(),
            terms: esik::domain::ticket::Terms::default(),
            house: House {
                demo: true,
                public_url: "http://esik.test".to_owned(),
                office_hours: (9 * 60, 18 * 60),
                staff_totp: true,
                policy_version: 3,
            },
            random: Mutex::new(StdRng::seed_from_u64(seed)),
            wake: Notify::new(),
            outgoing: Notify::new(),
            refuses: AtomicBool::new(false),
            post: Post::new(Limits::default(), Limits::default()),
            news: broadcast::channel(16).0,
            bell: Bell::default(),
            load: Load::default(),
            hand: Hand::default(),
        };
        Arc::new(world)
    }
}

/// 23 November 2026, 14:05 in Almaty.
pub fn afternoon() -> Micros {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    calendar::moment_of(day, chrono::NaiveTime::from_hms_opt(14, 5, 0).unwrap())
}

/// The real dialogues and texts, read once.
struct Real {
    flows: Flows,
    texts: Texts,
}

static CONTENT: LazyLock<Real> = LazyLock::new(|| {
    let texts = texts();
    Real { flows: flows(&texts), texts }
});

/// The real texts.
fn texts() -> Texts {
    let mut files = Vec::new();
    for lang in Lang::ALL {
        for (path, text) in folder(&format!("locales/{lang}"), "ftl") {
            files.push((lang, path, text));
        }
    }
    Texts::load(&files).unwrap()
}

/// The real dialogues.
fn flows(texts: &Texts) -> Flows {
    let (mut flows, mut everywhere) = (BTreeMap::new(), None);
    for (path, text) in folder("dialogues", "toml") {
        let name = path.rsplit('/').next().unwrap().trim_end_matches(".toml").to_owned();
        if name == "everywhere" {
            everywhere = Some(load::everywhere(&path, &text).unwrap());
            continue;
        }
        let flow = load::flow(&path, &name, &text).unwrap();
        flows.insert(name, flow);
    }
    let mut flows = Flows { flows, everywhere: everywhere.unwrap(), spoken: BTreeSet::new(), past: Past::default() };
    flows.spoken = check::spoken(&flows, texts);
    flows
}

fn folder(sub: &str, extension: &str) -> Vec<(String, String)> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = std::fs::read_dir(root.join(sub))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ext| ext == extension))
        .map(|path| {
            let name = format!("{sub}/{}", path.file_name().unwrap().to_str().unwrap());
            (name, std::fs::read_to_string(&path).unwrap())
        })
        .collect();
    files.sort();
    files
}
