//! What is tried: the settings, and how long.
//!
//! | variable | default | |
//! |---|---|---|
//! | `TORTURE_KILLS` | 50 | kills in each setting |
//! | `TORTURE_SEED` | drawn | every chance of the harness comes from it |
//! | `TORTURE_ONLY` | all | names of settings, with commas |
//! | `TORTURE_AT_ONCE` | 5 | parents of a setting who write at the same time |
//! | `TORTURE_PATIENCE` | 240 | seconds until a parent without an answer counts as lost |
//! | `TORTURE_KEEP` | none | a folder where stores and logs stay after the run |

use std::path::PathBuf;
use std::time::Duration;

use esik::channels::ChannelKind;
use rand::RngExt as _;

/// The store a setting runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    Sqlite,
    Postgres,
}

/// How updates come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Polling,
    Webhook,
}

/// What is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Victim {
    /// One of the processes, by `kill -9`.
    Process,
    /// PostgreSQL, by `pg_ctl stop -m immediate`.
    Database,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// For `TORTURE_ONLY`.
    pub name: &'static str,
    /// For the table.
    pub title: &'static str,
    /// The messenger.
    pub channel: ChannelKind,
    pub store: Store,
    pub by: By,
    pub processes: usize,
    pub victim: Victim,
    /// The log is JSON.
    pub json_log: bool,
    /// Only where it is asked for, or at full length: a dead leader is waited for in it.
    pub at_length: bool,
}

/// Every setting.
const SETTINGS: [Setting; 8] = [
    Setting {
        name: "sqlite-polling",
        title: "SQLite, polling",
        channel: ChannelKind::Telegram,
        store: Store::Sqlite,
        by: By::Polling,
        processes: 1,
        victim: Victim::Process,
        json_log: false,
        at_length: false,
    },
    Setting {
        name: "sqlite-webhook",
        title: "SQLite, webhook",
        channel: ChannelKind::Telegram,
        store: Store::Sqlite,
        by: By::Webhook,
        processes: 1,
        victim: Victim::Process,
        json_log: true,
        at_length: false,
    },
    Setting {
        name: "postgres",
        title: "PostgreSQL, polling",
        channel: ChannelKind::Telegram,
        store: Store::Postgres,
        by: By::Polling,
        processes: 1,
        victim: Victim::Process,
        json_log: true,
        at_length: false,
    },
    Setting {
        name: "three",
        title: "PostgreSQL, three processes, webhook",
        channel: ChannelKind::Telegram,
        store: Store::Postgres,
        by: By::Webhook,
        processes: 3,
        victim: Victim::Process,
        json_log: false,
        at_length: false,
    },
    Setting {
        name: "three-polling",
        title: "PostgreSQL, three processes, polling",
        channel: ChannelKind::Telegram,
        store: Store::Postgres,
        by: By::Polling,
        processes: 3,
        victim: Victim::Process,
        json_log: true,
        at_length: true,
    },
    Setting {
        name: "stopped",
        title: "PostgreSQL stopped at once, webhook",
        channel: ChannelKind::Telegram,
        store: Store::Postgres,
        by: By::Webhook,
        processes: 1,
        victim: Victim::Database,
        json_log: true,
        at_length: false,
    },
    Setting {
        name: "whatsapp",
        title: "SQLite, WhatsApp",
        channel: ChannelKind::Whatsapp,
        store: Store::Sqlite,
        by: By::Webhook,
        processes: 1,
        victim: Victim::Process,
        json_log: true,
        at_length: false,
    },
    Setting {
        name: "three-whatsapp",
        title: "PostgreSQL, three processes, WhatsApp",
        channel: ChannelKind::Whatsapp,
        store: Store::Postgres,
        by: By::Webhook,
        processes: 3,
        victim: Victim::Process,
        json_log: false,
        at_length: true,
    },
];

/// Kills of the short form.
const SHORT: u32 = 50;

/// How much of it.
#[derive(Clone, Debug)]
pub struct Plan {
    pub kills: u32,
    pub seed: u64,
    pub at_once: usize,
    /// How long a parent waits for an answer before they count as lost.
    pub patience: Duration,
    /// Where stores and logs stay; `None`: in a folder that goes.
    pub keep: Option<PathBuf>,
    only: Vec<String>,
}

impl Plan {
    /// As the environment says.
    pub fn from_environment() -> Self {
        let number = |name: &str, default: u64| {
            let read = |value: String| value.parse().unwrap_or_else(|_| panic!("{name} is a number, not {value}"));
            setting(name).map_or(default, read)
        };
        let only = setting("TORTURE_ONLY").unwrap_or_default();
        let only: Vec<String> =
            only.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect();
        for name in &only {
            let known = SETTINGS.map(|setting| setting.name);
            assert!(known.contains(&name.as_str()), "TORTURE_ONLY: {name} is none of {}", known.join(", "));
        }
        Self {
            kills: u32::try_from(number("TORTURE_KILLS", SHORT.into())).expect("TORTURE_KILLS is a sensible number"),
            seed: number("TORTURE_SEED", rand::rng().random_range(1..1_000_000_000)),
            at_once: usize::try_from(number("TORTURE_AT_ONCE", 5)).expect("TORTURE_AT_ONCE is a sensible number"),
            patience: Duration::from_secs(number("TORTURE_PATIENCE", 240)),
            keep: setting("TORTURE_KEEP").map(PathBuf::from),
            only,
        }
    }

    /// The settings that are asked for; those on PostgreSQL only where there is one (in CI there has to be).
    pub fn settings(&self) -> Vec<Setting> {
        let asked = |setting: &Setting| match self.only.as_slice() {
            [] => !setting.at_length || self.kills > SHORT,
            only => only.iter().any(|name| name == setting.name),
        };
        let mut settings: Vec<Setting> = SETTINGS.into_iter().filter(asked).collect();
        if super::postgres::programs().is_none() {
            let wanted = settings.iter().any(|setting| setting.store == Store::Postgres);
            assert!(!wanted || self::setting("CI").is_none(), "no initdb: start the tests with tests/run");
            settings.retain(|setting| setting.store == Store::Sqlite);
            super::say("torture: SKIPPED on PostgreSQL: there is no initdb; tests/run installs one");
        }
        settings
    }

    /// A seed of its own for each setting and use.
    pub fn seed_of(&self, setting: &Setting, what: &str) -> u64 {
        let mut seed = self.seed;
        for byte in setting.name.bytes().chain(what.bytes()) {
            seed = seed.wrapping_mul(0x0100_0000_01b3).wrapping_add(u64::from(byte));
        }
        seed
    }
}

#[expect(clippy::disallowed_methods, reason = "the harness is told by tests/soak how long to run")]
fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
