//! A new release over the database of the old one: two folders of content, one store.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use esik::config::Content;
use esik::conversation::check::{self, House};
use esik::conversation::world::World;
use esik::domain::clock::ManualClock;
use esik::domain::lang::Lang;
use esik::web;
use tempfile::TempDir;

use crate::both_stores;
use crate::support::database::TestDb;
use crate::support::parent::{Parent, ids};
use crate::support::world::{TestWorld, afternoon};

/// A content folder of one's own.
struct Edition {
    folder: TempDir,
}

impl Edition {
    /// The content as it is.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let locales = Lang::ALL.map(|lang| format!("locales/{lang}"));
        for sub in ["dialogues", "dialogues/history"].into_iter().map(str::to_owned).chain(locales) {
            std::fs::create_dir_all(folder.path().join(&sub)).unwrap();
            for entry in std::fs::read_dir(root.join(&sub)).unwrap() {
                let path = entry.unwrap().path();
                if path.is_file() {
                    std::fs::copy(&path, folder.path().join(&sub).join(path.file_name().unwrap())).unwrap();
                }
            }
        }
        Self { folder }
    }

    fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }

    /// An editor's hand: every occurrence, which must be there.
    fn edit(&self, file: &str, from: &str, to: &str) -> &Self {
        let text = std::fs::read_to_string(self.path(file)).unwrap();
        assert!(text.contains(from), "{file} has no `{from}`");
        std::fs::write(self.path(file), text.replace(from, to)).unwrap();
        self
    }

    /// The same in all three languages.
    fn reword(&self, name: &str, from: &str, to: &str) -> &Self {
        for lang in Lang::ALL {
            self.edit(&format!("locales/{lang}/{name}.ftl"), from, to);
        }
        self
    }

    fn append(&self, file: &str, text: &str) -> &Self {
        let old = std::fs::read_to_string(self.path(file)).unwrap();
        std::fs::write(self.path(file), format!("{old}\n{text}")).unwrap();
        self
    }

    fn remove(&self, file: &str) -> &Self {
        std::fs::remove_file(self.path(file)).unwrap();
        self
    }

    fn faults(&self) -> Vec<String> {
        let content = Content::Folder(self.folder.path().to_owned());
        let found = check::load(&content, &web::texts(), &House::default()).err().unwrap_or_default();
        found.iter().map(ToString::to_string).collect()
    }

    async fn world(&self, db: &TestDb, clock: &Arc<ManualClock>, seed: u64) -> Arc<World> {
        let content = Content::Folder(self.folder.path().to_owned());
        let loaded =
            check::load(&content, &web::texts(), &House::default()).unwrap_or_else(|found| panic!("{found:#?}"));
        TestWorld::open_with(&db.url, None, clock.clone(), seed, (loaded.flows, loaded.texts)).await
    }
}

/// The next version of the registration: `iin` is called `number` now, and a question stands before the end.
fn next(edition: &Edition) {
    let file = "dialogues/registration.toml";
    let old = edit_version(edition, "registration");
    let moved: String = (1..=old).map(|version| format!("\"{version}.iin\" = \"number\"\n")).collect();
    let moved = format!("[moved]\n{moved}");
    edition
        .edit(
            file,
            "phone   = {",
            "news    = { type = \"choice\", class = \"plain\", keep = \"dialogue\" }\nphone   = {",
        )
        .edit(file, "[state.iin]", "[state.number]")
        .edit(file, "unknown = \"iin\"", "unknown = \"number\"")
        .edit(file, "retype = \"iin\"", "retype = \"number\"")
        .edit(file, "yes = \"iin\"", "yes = \"number\"")
        .edit(file, "no = \"iin\"", "no = \"number\"")
        .edit(file, "\"code\", \"iin\", \"confirm\"]", "\"code\", \"number\", \"confirm\"]")
        .edit(file, "found = \"confirm\"", "found = \"news\"")
        .edit(file, "[moved]\n", &moved)
        .edit(file, "[state.consent]", NEWS)
        .reword("registration", "registration-iin =", "registration-number =");
    for lang in Lang::ALL {
        edition.append(&format!("locales/{lang}/registration.ftl"), NEWS_TEXT);
    }
}

const NEWS: &str = "[state.news]\nexpect = \"choice\"\nsave = \"news\"\non = { weekly = \"confirm\", never = \"confirm\" }\n\n[state.consent]";
const NEWS_TEXT: &str = "registration-news = ?\n    .weekly = W\n    .never = N\n    .help = ??\n";

/// Raises the version of a dialogue; answers the one before.
fn edit_version(edition: &Edition, dialogue: &str) -> u32 {
    let file = format!("dialogues/{dialogue}.toml");
    let text = std::fs::read_to_string(edition.path(&file)).unwrap();
    let version = esik::dialogue::load::flow(&file, dialogue, &text).unwrap().version.value;
    edition.edit(&file, &format!("version = {version}\n"), &format!("version = {}\n", version + 1));
    version
}

#[test]
fn a_change_without_a_home_is_refused() {
    let edition = Edition::new();
    assert_eq!(edition.faults(), [] as [String; 0]);
    next(&edition);
    assert_eq!(edition.faults(), [] as [String; 0]);
    edition.edit("dialogues/registration.toml", ".iin\" = \"number\"", ".code\" = \"number\"");
    let faults = edition.faults();
    assert!(
        faults.iter().any(|fault| fault.contains("people of version 1 wait in `iin`, which is gone")),
        "{faults:#?}"
    );
    assert!(faults.iter().all(|fault| fault.contains("dialogues/registration.toml:3: ")), "{faults:#?}");
}

async fn worlds(db: &TestDb, old: &Edition, new: &Edition) -> (Arc<ManualClock>, Arc<World>, Arc<World>) {
    let clock = Arc::new(ManualClock::new(afternoon()));
    let before = old.world(db, &clock, 1).await;
    let after = new.world(db, &clock, 2).await;
    (clock, before, after)
}

both_stores!(a_renamed_question_is_asked_again_with_the_answers_kept, |db| async {
    let (old, new) = (Edition::new(), Edition::new());
    next(&new);
    let (_, before, after) = worlds(&db, &old, &new).await;
    let mut parent = Parent::at(&before, "me").await;
    let asked = parent.goes_on(&before, &["/start", "#agree", "8 701 123 45 67", "${code}"]).await;
    assert_eq!(ids(&asked), ["registration-iin"]);
    let asked = parent.says(&after, "сейчас отвечу").await;
    assert_eq!(
        (ids(&asked), asked[0].said.as_slice()),
        (vec!["registration-number"], ["common-moved".to_owned()].as_slice())
    );
    let end = parent.goes_on(&after, &["920308497607", "#weekly", "#yes"]).await;
    assert_eq!(ids(&end), ["registration-done"], "phone and consent stood");
});

both_stores!(a_question_that_came_meanwhile_is_asked_before_going_on, |db| async {
    let (old, new) = (Edition::new(), Edition::new());
    next(&new);
    let (_, before, after) = worlds(&db, &old, &new).await;
    let mut parent = Parent::at(&before, "me").await;
    let all = ["/start", "#agree", "8 701 123 45 67", "${code}", "920308497607"];
    assert_eq!(ids(&parent.goes_on(&before, &all).await), ["registration-confirm"]);
    let asked = parent.says(&after, "#yes").await;
    assert_eq!((ids(&asked), asked[0].said[0].as_str()), (vec!["registration-news"], "common-moved"));
    let asked = parent.says(&after, "#weekly").await;
    assert_eq!(ids(&asked), ["registration-confirm"], "nothing else is asked again");
    assert_eq!(ids(&parent.says(&after, "#yes").await), ["registration-done"]);
});

both_stores!(the_old_release_may_come_back, |db| async {
    let (old, new) = (Edition::new(), Edition::new());
    next(&new);
    let (_, before, after) = worlds(&db, &old, &new).await;
    let mut parent = Parent::at(&after, "me").await;
    let asked = parent.goes_on(&after, &["/start", "#agree", "8 701 123 45 67", "${code}"]).await;
    assert_eq!(ids(&asked), ["registration-number"]);
    let asked = parent.says(&before, "920308497607").await;
    assert_eq!(asked[0].said, ["common-moved"]);
    assert!(asked[0].message.starts_with("registration-"), "{}", asked[0].message);
});

/// `contacts` leaves the menu for good.
fn without_contacts(edition: &Edition) {
    let old = edit_version(edition, "menu");
    edition
        .edit("dialogues/menu.toml", ", contacts = \"contacts\"", "")
        .edit(
            "dialogues/menu.toml",
            "[state.contacts]\ncall = \"contacts\"\nthen = { open = \"@menu\", closed = \"@menu\" }\n",
            "",
        )
        .edit("dialogues/menu.toml", "[state.main]", &format!("[moved]\n\"{old}.contacts\" = \"main\"\n\n[state.main]"))
        .remove("dialogues/contacts.toml");
    for lang in Lang::ALL {
        edition.remove(&format!("locales/{lang}/contacts.ftl"));
        let file = format!("locales/{lang}/menu.ftl");
        let text = std::fs::read_to_string(edition.path(&file)).unwrap();
        let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with("    .contacts")).collect();
        std::fs::write(edition.path(&file), kept.join("\n") + "\n").unwrap();
    }
}

both_stores!(who_sat_in_a_dialogue_that_is_gone_finds_the_menu, |db| async {
    let (old, new) = (Edition::new(), Edition::new());
    without_contacts(&new);
    let (_, before, after) = worlds(&db, &old, &new).await;
    let mut parent = Parent::at(&before, "me").await;
    let all = ["/start", "#agree", "8 701 123 45 67", "${code}", "920308497607", "#yes", "#contacts"];
    assert!(ids(&parent.goes_on(&before, &all).await)[0].starts_with("contacts-"));
    let asked = parent.says(&after, "спасибо").await;
    assert_eq!(ids(&asked), ["menu-main"]);
    assert_eq!(asked[0].said, ["common-gone"]);
});

both_stores!(a_form_put_aside_is_taken_up_in_the_next_release, |db| async {
    let (old, new) = (Edition::new(), Edition::new());
    next(&new);
    let (clock, before, after) = worlds(&db, &old, &new).await;
    let mut parent = Parent::at(&before, "me").await;
    parent.goes_on(&before, &["/start", "#agree", "8 701 123 45 67", "${code}"]).await;
    clock.advance(Duration::from_secs(14 * 86_400));
    assert_eq!(ids(&parent.hears(&after).await), ["silence-registration.parked"]);
    let asked = parent.says(&after, "я снова здесь").await;
    assert_eq!(ids(&asked), ["registration-number"]);
    let end = parent.goes_on(&after, &["920308497607", "#never", "#yes"]).await;
    assert_eq!(ids(&end), ["registration-done"]);
});
