//! A town around a conversation: kindergartens, rows of free places, other families, and what officers do. Its words stand after `!!`:
//!
//! * `kindergarten № 4 «Ақбота» in 711110000` (three stand from the beginning: `№ 1`, `№ 2`, `№ 3`)
//! * `row № 1, 2023 kk general, 2 places` and then, if so, `, till 2027-05-31`, `, short`
//! * `family Анар before` or `behind` and then, if so, `, 2022 ru general`, `, P4`, `, 751410000`; `families 13 before`: numbered ones
//! * `publish` now, `plan` for the next hour of publication, `clock 2026-11-27 07:00`: everything that is due till then happens
//! * `award`, `open`, `close`: an officer hastens the bulletin that is out; `withdraw № 1, repair`
//! * `claim Анар, № 1`, `decline Анар`, `give up Анар`: what other families do; `me` is the family of the conversation
//! * `enrol me`, `refuse me, incomplete`, `right me, granted` or `right me, no_document`: what officers do

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use esik::channels::Address;
use esik::conversation::{clockwork, desk, notices};
use esik::domain::bulletin::BulletinState;
use esik::domain::calendar::moment_of;
use esik::domain::clock::{Clock, Micros};
use esik::domain::group::{GroupType, InstructionLanguage};
use esik::domain::ids::{AccountId, ApplicationId, GroupId, KindergartenId, VacancyId};
use esik::domain::kindergarten::{Fee, GroupKey, GroupSize, Hours, Kind, Mode, Ownership, Profile};
use esik::domain::phone::Phone;
use esik::domain::place::PlaceCode;
use esik::domain::referral::RefusalReason;
use esik::domain::right::Category;
use esik::queue::claims::{Claiming, Manner, claim};
use esik::queue::rights::{self, RightReason};
use esik::queue::vacancies::{NewRow, WithdrawReason, enter, withdraw};
use esik::queue::{bulletins, referrals};
use esik::store::queue::SubQueue;
use esik::store::{StoreError, Tx, applications, bulletins as rows, contacts, conversations, kindergartens, vacancies};
use rand::SeedableRng;
use rand::rngs::StdRng;

use super::stage::Stage;
use crate::support::town as made;

/// The first word of every line that is for the town.
pub const WORDS: [&str; 16] = [
    "kindergarten",
    "row",
    "family",
    "families",
    "publish",
    "plan",
    "clock",
    "award",
    "open",
    "close",
    "withdraw",
    "claim",
    "decline",
    "enrol",
    "refuse",
    "right",
];
/// ... and one of two words.
pub const GIVE_UP: &str = "give up";

/// A district of Astana: where the town is.
const PLACE: &str = "711110000";
/// Its kindergartens: Kazakh, Russian and English name.
const NAMES: [[&str; 3]; 3] = [
    ["№ 1 «Балдырған»", "№ 1 «Балдырган»", "No. 1 Baldyrgan"],
    ["№ 2 «Күншуақ»", "№ 2 «Куншуак»", "No. 2 Kunshuaq"],
    ["№ 3 «Айгөлек»", "№ 3 «Айголек»", "No. 3 Aigolek"],
];

pub struct Town {
    start: Micros,
    me: Address,
    rng: StdRng,
    serial: u16,
    kindergartens: Vec<(String, KindergartenId)>,
    families: BTreeMap<String, ApplicationId>,
}

type Told = Result<(), String>;

fn wrong(error: impl std::fmt::Display) -> String {
    error.to_string()
}

impl Town {
    pub fn new(stage: &Stage, me: Address) -> Self {
        let rng = StdRng::seed_from_u64(11);
        let mut town = Self {
            start: stage.clock.now(),
            me,
            rng,
            serial: 7_000,
            kindergartens: Vec::new(),
            families: BTreeMap::new(),
        };
        for names in NAMES {
            stage.run(town.kindergarten(stage, names, PLACE)).expect("a kindergarten");
        }
        town
    }

    /// Families that filed before the parent came stand there before the first line, wherever they are named.
    pub fn is_before(line: &str) -> bool {
        let head = line.split(',').next().unwrap_or_default();
        line.starts_with("famil") && head.trim_end().ends_with(" before")
    }

    /// Does what a line says.
    pub fn does(&mut self, stage: &Stage, line: &str) -> Told {
        if let Some(who) = line.strip_prefix(GIVE_UP) {
            return stage.run(self.give_up(stage, who.trim()));
        }
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let parts: Vec<&str> = rest.split(',').map(str::trim).collect();
        match word {
            "clock" => return self.clock(stage, rest),
            "kindergarten" => {
                let (name, place) = rest.split_once(" in ").ok_or("kindergarten NAME in CODE")?;
                stage.run(self.kindergarten(stage, [name; 3], place))?;
            }
            "row" => stage.run(self.row(stage, &parts))?,
            "family" | "families" => stage.run(self.families(stage, word == "family", &parts))?,
            "publish" | "plan" => stage.run(self.plan(stage, word == "publish"))?,
            "award" => self.hasten(stage, &[BulletinState::Priority, BulletinState::Awarding])?,
            "open" => self.hasten(stage, &[BulletinState::Awarding])?,
            "close" => self.hasten(stage, &[BulletinState::Open])?,
            "withdraw" => stage.run(self.withdraw(stage, &parts))?,
            "claim" => stage.run(self.claim(stage, &parts))?,
            "decline" => stage.run(self.decline(stage, rest))?,
            "enrol" | "refuse" | "right" => stage.run(self.officer(stage, word, &parts))?,
            _ => return Err(format!("the town does not know `{word}`")),
        }
        due(stage)
    }

    async fn kindergarten(&mut self, stage: &Stage, names: [&str; 3], place: &str) -> Told {
        let n = u32::try_from(self.kindergartens.len() + 1).expect("few");
        let id = KindergartenId::new(self.start, &mut self.rng);
        let ownership = [Ownership::State, Ownership::StateOrder, Ownership::Private][(n as usize - 1) % 3];
        let profile = Profile {
            kind: if n == 1 { Kind::Kindergarten } else { Kind::NurseryKindergarten },
            ownership,
            phone: (n != 2).then(|| Phone::parse(&format!("+7717255000{n}")).expect("a phone")),
            hours: Hours::new(450, 1_110).ok_or("hours")?,
            fee: (n != 3)
                .then(|| Fee { tenge: 20_000 + 800 * n, at: NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day") }),
            ramp: n == 1,
            ..made::kindergarten(n, place, names)
        };
        let mut tx = stage.world().db.write().await.map_err(wrong)?;
        kindergartens::upsert(&mut tx, id.clone(), &profile, self.start).await.map_err(wrong)?;
        for (birth_year, language) in [(2023, InstructionLanguage::Kk), (2022, InstructionLanguage::Ru)] {
            let key = GroupKey { birth_year, language, group: GroupType::General, mode: Mode::Full };
            let group = GroupId::new(self.start, &mut self.rng);
            let size = GroupSize { key, capacity: 25, children: 24 };
            kindergartens::set_group(&mut tx, &group, &id, &size, self.start).await.map_err(wrong)?;
        }
        tx.commit().await.map_err(wrong)?;
        self.kindergartens.push((names[0].to_owned(), id));
        Ok(())
    }

    fn named(&self, name: &str) -> Result<KindergartenId, String> {
        let found = self.kindergartens.iter().find(|(full, _)| full.starts_with(name.trim()));
        found.map(|(_, id)| id.clone()).ok_or_else(|| format!("no kindergarten {name}"))
    }

    async fn row(&mut self, stage: &Stage, parts: &[&str]) -> Told {
        let [kindergarten, group, places, more @ ..] = parts else { return Err("row NAME, GROUP, N places".into()) };
        let (birth_year, language, group) = group_of(group)?;
        let until =
            more.iter().find_map(|part| part.strip_prefix("till ")).map(str::parse).transpose().map_err(wrong)?;
        let queue = SubQueue { birth_year, language, group, ..made::subqueue(PLACE) };
        let row = NewRow {
            mode: if more.contains(&"short") { Mode::Short } else { Mode::Full },
            until,
            ..made::row(
                &self.named(kindergarten)?,
                &queue,
                places.split(' ').next().unwrap_or_default().parse().map_err(wrong)?,
            )
        };
        let now = stage.clock.now();
        let id = VacancyId::new(now, &mut self.rng);
        let mut tx = stage.world().db.write().await.map_err(wrong)?;
        let entered = enter(&mut tx, &stage.world().rules, row, id, now).await.map_err(wrong)?;
        tx.commit().await.map_err(wrong)?;
        entered.map(|_| ()).map_err(|fault| format!("{fault:?}"))
    }

    async fn families(&mut self, stage: &Stage, one: bool, parts: &[&str]) -> Told {
        let (head, more) = parts.split_first().ok_or("family NAME before")?;
        let (what, when) = head.split_once(' ').ok_or("family NAME before")?;
        let mut queue = group_of("2023 kk general")?;
        let (mut place, mut category) = (PLACE, None);
        for part in more {
            match Category::parse(part) {
                Some(found) => category = Some(found),
                None if part.len() == 9 && part.bytes().all(|b| b.is_ascii_digit()) => place = part,
                None => queue = group_of(part)?,
            }
        }
        let subqueue = SubQueue {
            settlement: PlaceCode::parse(place).ok_or("no such place")?,
            birth_year: queue.0,
            language: queue.1,
            group: queue.2,
        };
        let many: usize = if one { 1 } else { what.parse().map_err(wrong)? };
        for _ in 0..many {
            let at = if when == "before" {
                let hours = u64::try_from(self.families.len()).map_err(wrong)?;
                let back = std::time::Duration::from_secs(30 * 86_400 - hours * 60);
                self.start.minus(back)
            } else {
                stage.clock.now()
            };
            let name = if one { what.to_owned() } else { format!("{when}{}", self.families.len() + 1) };
            let filed = self.file(stage, &name, (subqueue.clone(), category), at).await?;
            self.families.insert(name, filed);
        }
        Ok(())
    }

    async fn file(
        &mut self,
        stage: &Stage,
        name: &str,
        queue: (SubQueue, Option<Category>),
        at: Micros,
    ) -> Result<ApplicationId, String> {
        let mut tx = stage.world().db.write().await.map_err(wrong)?;
        let filed = made::family(&mut stage.world().queue(&mut tx, at), (name, &mut self.serial), queue).await;
        tx.commit().await.map_err(wrong)?;
        Ok(filed.id)
    }

    async fn plan(&mut self, stage: &Stage, now: bool) -> Told {
        let (world, moment) = (stage.world(), stage.clock.now());
        let mut tx = world.db.write().await.map_err(wrong)?;
        let waiting: Vec<VacancyId> =
            vacancies::waiting(&mut tx).await.map_err(wrong)?.into_iter().map(|row| row.id).collect();
        let at = now.then_some(moment);
        bulletins::plan(&mut world.queue(&mut tx, moment), &waiting, at, "officer").await.map_err(wrong)?;
        tx.commit().await.map_err(wrong)
    }

    /// Everything that is due till a moment happens at its own moment, and the service is at work meanwhile.
    fn clock(&mut self, stage: &Stage, at: &str) -> Told {
        let at = NaiveDateTime::parse_from_str(at, "%Y-%m-%d %H:%M").map_err(wrong)?;
        let until = moment_of(at.date(), at.time());
        // A day brings some steps, a year some hundreds.
        for _ in 0..10_000 {
            let (now, world) = (stage.clock.now(), stage.world());
            let queue = stage.run(clockwork::next_due(world)).map_err(wrong)?;
            let news = stage.run(notices::next_due(world)).map_err(wrong)?;
            let tickets = stage.run(desk::clock::next_due(world)).map_err(wrong)?;
            let Some(next) = queue.into_iter().chain(news).chain(tickets).min().filter(|next| *next <= until) else {
                break;
            };
            advance(stage, next.max(now.plus(std::time::Duration::from_millis(1))));
            due(stage)?;
            stage.settle();
        }
        advance(stage, until);
        due(stage)
    }

    fn hasten(&mut self, stage: &Stage, states: &[BulletinState]) -> Told {
        for state in states {
            let id = stage.run(async {
                let mut tx = stage.world().db.read().await.map_err(wrong)?;
                let live = rows::live(&mut tx).await.map_err(wrong)?;
                Ok::<_, String>(live.into_iter().rev().find(|bulletin| bulletin.state == *state).map(|found| found.id))
            })?;
            let id = id.ok_or_else(|| format!("no bulletin is {state}"))?;
            stage.run(async {
                let mut tx = stage.world().db.write().await.map_err(wrong)?;
                let now = stage.clock.now();
                bulletins::hasten(&mut stage.world().queue(&mut tx, now), &id).await.map_err(wrong)?;
                tx.commit().await.map_err(wrong)
            })?;
            due(stage)?;
        }
        Ok(())
    }

    /// The application of a family; `me`: the first of the conversation's that is not closed.
    async fn of(&self, stage: &Stage, who: &str) -> Result<ApplicationId, String> {
        if let Some(known) = self.families.get(who) {
            return Ok(known.clone());
        }
        let mut tx = stage.world().db.read().await.map_err(wrong)?;
        let account = me(&mut tx, &self.me).await.map_err(wrong)?.filter(|_| who == "me");
        let account = account.ok_or_else(|| format!("nobody is called {who}"))?;
        let mut own = applications::list(&mut tx, &account).await.map_err(wrong)?;
        own.retain(|application| application.status.is_active());
        own.sort_by(|a, b| a.id.cmp(&b.id));
        own.first().map(|application| application.id.clone()).ok_or_else(|| "I have no application".to_owned())
    }

    async fn claim(&mut self, stage: &Stage, parts: &[&str]) -> Told {
        let [who, kindergarten] = parts else { return Err("claim WHO, KINDERGARTEN".into()) };
        let (id, kindergarten) = (self.of(stage, who).await?, self.named(kindergarten)?);
        let mut tx = stage.world().db.write().await.map_err(wrong)?;
        let queue = applications::find(&mut tx, &id).await.map_err(wrong)?.ok_or("no application")?.subqueue;
        let live = vacancies::live_of(&mut tx, &queue).await.map_err(wrong)?;
        let row = live.into_iter().find(|row| row.kindergarten == kindergarten).ok_or("no row of that queue is out")?;
        let now = stage.clock.now();
        let queue = &mut stage.world().queue(&mut tx, now);
        let made = claim(queue, &id, &row.id, Manner::default()).await.map_err(wrong)?;
        tx.commit().await.map_err(wrong)?;
        if matches!(made, Claiming::Refused(_)) { Err(format!("{made:?}")) } else { Ok(()) }
    }

    async fn decline(&mut self, stage: &Stage, who: &str) -> Told {
        let id = self.of(stage, who).await?;
        let mut tx = stage.world().db.write().await.map_err(wrong)?;
        let live = rows::live(&mut tx).await.map_err(wrong)?;
        let bulletin = live.last().ok_or("no bulletin is out")?.id.clone();
        let now = stage.clock.now();
        let done = bulletins::decline(&mut stage.world().queue(&mut tx, now), &bulletin, &id).await.map_err(wrong)?;
        tx.commit().await.map_err(wrong)?;
        if done { Ok(()) } else { Err(format!("{who} is not entitled")) }
    }

    async fn give_up(&mut self, stage: &Stage, who: &str) -> Told {
        let id = self.of(stage, who).await?;
        let mut tx = stage.world().db.write().await.map_err(wrong)?;
        let now = stage.clock.now();
        referrals::give_up(&mut stage.world().queue(&mut tx, now), &id).await.map_err(wrong)?;
        tx.commit().await.map_err(wrong)
    }

    async fn withdraw(&mut self, stage: &Stage, parts: &[&str]) -> Told {
        let [kindergarten, reason] = parts else { return Err("withdraw KINDERGARTEN, REASON".into()) };
        let (id, reason) = (self.named(kindergarten)?, WithdrawReason::parse(reason).ok_or("no such reason")?);
        let mut tx = stage.world().db.write().await.map_err(wrong)?;
        let now = stage.clock.now();
        for row in vacancies::live_in(&mut tx, &id).await.map_err(wrong)? {
            withdraw(&mut stage.world().queue(&mut tx, now), &row.id, reason).await.map_err(wrong)?;
        }
        tx.commit().await.map_err(wrong)
    }

    async fn officer(&mut self, stage: &Stage, word: &str, parts: &[&str]) -> Told {
        let (who, what) = (parts.first().ok_or("whom?")?, parts.get(1).copied().unwrap_or_default());
        let id = self.of(stage, who).await?;
        let mut tx = stage.world().db.write().await.map_err(wrong)?;
        let now = stage.clock.now();
        let open = referrals::open_of(&mut tx, &id).await.map_err(wrong)?;
        let mut cx = stage.world().queue(&mut tx, now);
        let done = match (word, open) {
            ("right", _) => rights::decide(&mut cx, &id, RightReason::parse(what)).await,
            ("enrol", Some(open)) => referrals::enrol(&mut cx, &open.id).await,
            ("refuse", Some(open)) => {
                let reason = RefusalReason::parse(what).ok_or("no such reason")?;
                referrals::refuse(&mut cx, &open.id, reason).await
            }
            _ => return Err(format!("{who} has no referral")),
        };
        let done = done.map_err(wrong)?;
        tx.commit().await.map_err(wrong)?;
        if done { Ok(()) } else { Err(format!("{word} {who}: nothing to decide")) }
    }
}

async fn me(tx: &mut Tx, address: &Address) -> Result<Option<AccountId>, StoreError> {
    let key = contacts::AddressKey {
        channel: address.channel.as_str(),
        bot: &address.bot,
        external_id: &address.external_id,
    };
    let Some(contact) = contacts::find_address(tx, key).await? else { return Ok(None) };
    Ok(conversations::find(tx, &contact.conversation).await?.and_then(|conversation| conversation.account))
}

/// `2023 kk general`.
fn group_of(words: &str) -> Result<(i32, InstructionLanguage, GroupType), String> {
    let parts: Vec<&str> = words.split_whitespace().collect();
    let [year, language, group] = parts[..] else { return Err(format!("`{words}` is not like `2023 kk general`")) };
    let language = InstructionLanguage::parse(language).ok_or("no such language")?;
    Ok((year.parse().map_err(wrong)?, language, GroupType::parse(group).ok_or("no such group")?))
}

fn advance(stage: &Stage, to: Micros) {
    let now = stage.clock.now();
    if to > now {
        stage.clock.advance(to.since(now));
    }
}

/// What is due now happens.
fn due(stage: &Stage) -> Told {
    for _ in 0..1_000 {
        if stage.run(clockwork::run(stage.world())).map_err(wrong)? == 0 {
            return Ok(());
        }
        stage.clock.advance(std::time::Duration::from_millis(1));
    }
    Err("the clock never rests".into())
}
