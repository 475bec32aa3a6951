//! One setting from its first start to its reckoning.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use esik::domain::lang::Lang;
use esik::i18n::Texts;
use esik::store::Db;
use esik::store::vault::{MasterKey, Vault};
use tempfile::TempDir;
use tokio::sync::watch;

use super::books::{self, Before};
use super::chaos::{House, Torments};
use super::crowd::{self, Stage};
use super::messenger::Messenger;
use super::parent::Story;
use super::plan::{Plan, Setting, Store};
use super::postgres::OwnPostgres;
use super::process::Process;
use super::rows::Rows;
use super::secrets::{self, Secrets};
use super::sends;
use super::support::weather::{Counts, Odds};

/// A fifth of the updates comes twice; sends go wrong about as often as on a bad day.
const ODDS: Odds = Odds { repeat: 0.2, hold: 0.15, internal: 0.04, close: 0.03, hang: 0.002 };
/// How long what is under way may take to end once nobody kills any more: longer than any lease.
const SETTLES: Duration = Duration::from_secs(120);

/// A row of the table.
pub struct Report {
    pub setting: Setting,
    pub parents: usize,
    pub counts: Counts,
    pub kills: u32,
    pub lost: usize,
    pub doubles: usize,
    pub repeated: usize,
    pub faults: Vec<String>,
    pub notes: Vec<String>,
}

impl Report {
    /// Each fault with its setting.
    pub fn complaints(&self) -> Vec<String> {
        self.faults.iter().map(|fault| format!("{}: {fault}", self.setting.title)).collect()
    }
}

/// Where a setting keeps its things.
struct Home {
    path: PathBuf,
    _folder: Option<TempDir>,
}

impl Home {
    fn new(setting: &Setting, plan: &Plan) -> Self {
        let folder = match &plan.keep {
            Some(keep) => {
                let path = keep.join(format!("{}-{}", setting.name, plan.seed));
                std::fs::create_dir_all(&path).expect("a folder to keep things in");
                return Self { path, _folder: None };
            }
            // Whatever TMPDIR says: the user postgres must be able to reach it.
            None => tempfile::Builder::new().prefix("esik-torture.").tempdir_in("/tmp").expect("a folder"),
        };
        let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
        std::fs::set_permissions(folder.path(), mode).expect("a folder that others may enter");
        Self { path: folder.path().to_owned(), _folder: Some(folder) }
    }

    fn key_file(&self) -> PathBuf {
        self.path.join("master.key")
    }
}

/// Runs a setting.
pub async fn run(setting: Setting, plan: Plan) -> Report {
    let home = Home::new(&setting, &plan);
    let mut messenger = Messenger::start(&setting).await;
    let (mut house, url) = build(&setting, &home, &messenger).await;
    let mut rows = Rows::open(&url).await;
    let before = Before::read(&mut rows).await;
    drop(rows);
    let doors: Vec<String> =
        house.processes.iter().map(|process| format!("http://127.0.0.1:{}", process.port)).collect();
    messenger.turn_bad(ODDS, plan.seed_of(&setting, "weather"), (setting.by, &doors));
    let stage = Arc::new(Stage::new(messenger, texts(), plan.clone(), doors));
    let (over, is_over) = watch::channel(false);
    let (done, is_done) = watch::channel(false);
    let people = async {
        let stories = crowd::fill(stage.clone(), is_over, plan.seed_of(&setting, "crowd")).await;
        stage.messenger.clear_up();
        let left = books::settle(&stage.messenger, &mut Rows::open(&url).await, SETTLES).await;
        done.send_replace(true);
        (stories, left)
    };
    let torment = house.torment(&stage, plan.seed_of(&setting, "chaos"), over, is_done);
    let ((stories, left), torments) = tokio::join!(people, torment);
    let mut report = reckon(setting, &home, (&url, &stage), &before, (&stories, &torments)).await;
    report.faults.extend(left.into_iter().map(|left| format!("after {} s: {left}", SETTLES.as_secs())));
    for process in &mut house.processes {
        report.faults.extend(process.stop().await.err());
    }
    report.faults.extend(books::settle(&stage.messenger, &mut Rows::open(&url).await, Duration::ZERO).await);
    report
}

/// The database, and the processes, each started and ready.
async fn build(setting: &Setting, home: &Home, messenger: &Messenger) -> (House, String) {
    let postgres = match setting.store {
        Store::Sqlite => None,
        Store::Postgres => Some(OwnPostgres::start(&home.path).await),
    };
    let url =
        postgres.as_ref().map_or_else(|| format!("sqlite://{}", home.path.join("esik.db").display()), OwnPostgres::url);
    MasterKey::create(&home.key_file(), &mut rand::rng()).expect("a key");
    let mut processes = Vec::new();
    for n in 0..setting.processes {
        let mut process = Process::new(n, home.path.clone(), Vec::new());
        process.env = environment(setting, home, messenger, (&url, process.port));
        process.start();
        // One by one: the first fills the demo.
        assert!(process.is_ready().await, "{}: {:?}", setting.title, process.fell());
        processes.push(process);
    }
    (House { setting: *setting, processes, postgres }, url)
}

fn environment(
    setting: &Setting,
    home: &Home,
    messenger: &Messenger,
    (url, port): (&str, u16),
) -> Vec<(&'static str, String)> {
    let mut env = vec![
        ("DATABASE_URL", url.to_owned()),
        ("ESIK_DATA", home.path.join("data").display().to_string()),
        ("ESIK_KEY_FILE", home.key_file().display().to_string()),
        ("ESIK_ALLOW_SANDBOX", "1".to_owned()),
        ("ESIK_LOG", "debug".to_owned()),
        ("ESIK_LOG_FORMAT", if setting.json_log { "json" } else { "text" }.to_owned()),
        ("NO_COLOR", "1".to_owned()),
    ];
    env.extend(messenger.environment(setting.by, port));
    env
}

async fn reckon(
    setting: Setting,
    home: &Home,
    (url, stage): (&str, &Stage),
    before: &Before,
    (stories, torments): (&[Story], &Torments),
) -> Report {
    let vault = Vault::new(&MasterKey::read(&home.key_file()).expect("the key"));
    let mut rows = Rows::open(url).await;
    let found = books::reckon(&mut rows, &vault, before, (&stage.messenger, stories)).await;
    let db = Db::open(url).await.expect("the store opens");
    let sends = sends::compare(stage, &mut rows, (&db, &vault), stories, &torments.outages).await;
    db.close().await;
    let mut notes = found.notes;
    let secrets = Secrets::of(stories, &stage.messenger.secrets());
    let mut open = secrets.in_columns(&mut rows).await;
    let searched = search(&home.path, secrets).await;
    notes.push(format!("{} personal values looked for in {} files and every column", searched.2, searched.1));
    open.extend(searched.0);
    let mut faults = torments.faults.clone();
    faults.extend(found.faults);
    faults.extend(sends.faults);
    faults.extend(open.into_iter().take(20).map(|what| format!("in the open: {what}")));
    let limited = stage.messenger.limited();
    if limited > 0 {
        notes.push(format!("{limited} messages were too many for one person at that moment"));
    }
    let rushed = stage.messenger.rushed().into_iter().filter(|(met, again)| !torments.down(*met, *again));
    faults.extend(rushed.map(|(met, again)| format!("a full chat was left alone for {:?} only", again - met)));
    faults.extend(stage.messenger.refused().into_iter().map(|refused| format!("refused: {refused}")));
    Report {
        setting,
        parents: stories.len(),
        counts: stage.messenger.counts(),
        kills: torments.kills,
        lost: found.lost + sends.lost,
        doubles: found.doubles,
        repeated: sends.repeated,
        faults,
        notes,
    }
}

/// Looks through every file of a setting but the key: hits, files, values.
async fn search(home: &Path, secrets: Secrets) -> (Vec<String>, usize, usize) {
    let home = home.to_owned();
    let searching = tokio::task::spawn_blocking(move || {
        let files = secrets::files(&home);
        let is_log = |path: &Path| path.extension().is_some_and(|extension| extension == "log");
        let found = files.iter().flat_map(|path| secrets.in_file(path, is_log(path))).collect();
        (found, files.len(), secrets.len())
    });
    searching.await.expect("the search ends")
}

/// The real texts, to know a question by.
fn texts() -> Texts {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let mut files = Vec::new();
    for lang in Lang::ALL {
        for path in secrets::files(&root.join(lang.code())) {
            let text = std::fs::read_to_string(&path).expect("a text");
            files.push((lang, path.display().to_string(), text));
        }
    }
    Texts::load(&files).expect("the texts are whole")
}
