//! The reckoning: every parent's story against the database.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::time::Duration;

use esik::domain::phone::Phone;
use esik::store::vault::{IndexKind, Vault};
use tokio::time::{Instant, sleep};

use super::messenger::Messenger;
use super::parent::Story;
use super::rows::Rows;

/// What may still be under way when the killing is over, and what the reckoning calls it.
const UNDER_WAY: [(&str, &str); 4] = [
    ("inbox WHERE state = 'waiting'", "updates that wait"),
    ("calls WHERE state <> 'taken'", "calls that are open"),
    ("outbox WHERE state IN ('waiting', 'sending')", "messages that wait"),
    ("conversations WHERE due_at IS NOT NULL", "conversations in which something is due"),
];
/// What must not be there at all.
const NEVER: [(&str, &str); 6] = [
    ("inbox WHERE state <> 'done'", "updates that are not done"),
    ("inbox WHERE payload IS NOT NULL", "updates whose payload is not erased"),
    ("outbox WHERE state <> 'sent'", "messages that are not sent"),
    ("outbox WHERE body IS NOT NULL", "messages whose body is not erased"),
    ("calls WHERE args IS NOT NULL OR result IS NOT NULL", "calls whose arguments or result are not erased"),
    ("documents WHERE application_id IS NULL", "documents that belong to no application"),
];

/// Rows that stood before the first parent came.
pub struct Before {
    contacts: i64,
    accounts: i64,
    children: i64,
    applications: i64,
}

impl Before {
    pub async fn read(rows: &mut Rows) -> Self {
        Self {
            contacts: rows.count("contacts").await,
            accounts: rows.count("accounts").await,
            children: rows.count("children").await,
            applications: rows.count("applications").await,
        }
    }
}

/// What the reckoning found.
#[derive(Default)]
pub struct Reckoning {
    /// Updates never handled, stories without an end.
    pub lost: usize,
    /// Effects beyond the first.
    pub doubles: usize,
    /// Each in words.
    pub faults: Vec<String>,
    /// What is no fault, but worth reading.
    pub notes: Vec<String>,
}

impl Reckoning {
    fn lose(&mut self, what: String) {
        self.lost += 1;
        self.faults.push(format!("lost: {what}"));
    }

    fn double(&mut self, more: usize, what: String) {
        if more > 0 {
            self.doubles += more;
            self.faults.push(format!("twice: {what}"));
        }
    }
}

/// Waits until nothing is under way any more, in the messenger or in the database; what still is after `patience` shows in the reckoning.
pub async fn settle(messenger: &Messenger, rows: &mut Rows, patience: Duration) -> Vec<String> {
    let end = Instant::now() + patience;
    loop {
        let mut left = Vec::new();
        // Asked before the database is: what leaves the messenger meanwhile stands there already. A parent's second tap may still be on its
        // way when the first has brought the number.
        match messenger.pending() {
            0 => {}
            count => left.push(format!("{count} updates that the messenger still holds")),
        }
        for (what, words) in UNDER_WAY {
            let count = rows.count(what).await;
            if count > 0 {
                left.push(format!("{count} {words}"));
            }
        }
        if left.is_empty() || Instant::now() > end {
            return left;
        }
        sleep(Duration::from_millis(200)).await;
    }
}

/// A contact and what hangs on it.
struct Place {
    contact: String,
    conversation: String,
    account: String,
    phone_index: String,
}

/// Holds every story against the database.
pub async fn reckon(
    rows: &mut Rows,
    vault: &Vault,
    before: &Before,
    (messenger, stories): (&Messenger, &[Story]),
) -> Reckoning {
    let mut found = Reckoning::default();
    for (what, words) in NEVER {
        let count = rows.count(what).await;
        if count > 0 {
            found.faults.push(format!("{count} {words}"));
        }
    }
    updates(rows, &mut found, messenger).await;
    totals(rows, &mut found, before, stories.len()).await;
    let places = places(rows, messenger.channel().as_str()).await;
    for story in stories {
        match places.get(&messenger.external_id(&story.who, vault)).map(Vec::as_slice) {
            Some([place]) => one(rows, vault, &mut found, story, place).await,
            Some(more) => found.double(more.len() - 1, format!("contacts of parent {}", story.who.chat)),
            None => found.lose(format!("parent {} has no contact", story.who.chat)),
        }
    }
    turns(rows, &mut found).await;
    found
}

/// Each update is in the inbox, done.
async fn updates(rows: &mut Rows, found: &mut Reckoning, messenger: &Messenger) {
    let channel = messenger.channel().as_str();
    let stored = rows.all(&format!("SELECT update_id FROM inbox WHERE channel = '{channel}'")).await;
    let stored: HashSet<&str> = stored.iter().map(|row| row[0].as_str()).collect();
    for id in messenger.made().iter().filter(|id| !stored.contains(id.as_str())) {
        found.lose(format!("update {id} is not in the inbox"));
    }
    let tried = rows.all("SELECT CAST(attempts AS TEXT), COALESCE(cause, '') FROM inbox WHERE attempts > 0").await;
    if !tried.is_empty() {
        found.notes.push(format!("{} updates took more than one try", tried.len()));
    }
    let dead = rows.all("SELECT COALESCE(cause, '') FROM inbox WHERE state = 'dead'").await;
    let causes: BTreeSet<&str> = dead.iter().map(|row| row[0].as_str()).collect();
    found.faults.extend(causes.into_iter().map(|cause| format!("a dead letter: {cause}")));
}

/// As many new contacts, accounts, children and applications as parents.
async fn totals(rows: &mut Rows, found: &mut Reckoning, before: &Before, parents: usize) {
    let parents = i64::try_from(parents).expect("fewer parents than people");
    for (table, stood) in [
        ("contacts", before.contacts),
        ("accounts", before.accounts),
        ("children", before.children),
        ("applications", before.applications),
    ] {
        let new = rows.count(table).await - stood;
        let more = usize::try_from((new - parents).max(0)).expect("not negative");
        found.double(more, format!("{new} new {table} of {parents} parents"));
    }
}

async fn places(rows: &mut Rows, channel: &str) -> HashMap<String, Vec<Place>> {
    let sql = format!(
        "SELECT c.external_id, c.id, c.conversation_id, COALESCE(v.account_id, ''), COALESCE(a.phone_index, '') FROM contacts AS c \
               JOIN conversations AS v ON v.id = c.conversation_id LEFT JOIN accounts AS a ON a.id = v.account_id \
               WHERE c.channel = '{channel}'"
    );
    let mut places: HashMap<String, Vec<Place>> = HashMap::new();
    for row in rows.all(&sql).await {
        let [chat, contact, conversation, account, phone_index] =
            <[String; 5]>::try_from(row).expect("as many columns as were asked for");
        places.entry(chat).or_default().push(Place { contact, conversation, account, phone_index });
    }
    places
}

/// One parent: ended, one account under their phone, one child, one application with the number they were told, their documents, and
/// each consent once.
async fn one(rows: &mut Rows, vault: &Vault, found: &mut Reckoning, story: &Story, place: &Place) {
    let name = format!("parent {} ({})", story.who.chat, story.who.language);
    let phone = Phone::parse(&story.who.e164()).expect("a phone");
    if place.account.is_empty() {
        return found.lose(format!("{name} has no account"));
    }
    if place.phone_index != vault.index(IndexKind::Phone, phone.e164().as_bytes()) {
        found.faults.push(format!("{name} has an account under another phone"));
    }
    let (account, conversation) = (&place.account, &place.conversation);
    let children = rows.all(&format!("SELECT iin_index FROM children WHERE account_id = '{account}'")).await;
    let child = vault.index(IndexKind::Iin, story.who.child.as_bytes());
    if !children.iter().any(|row| row[0] == child) {
        found.lose(format!("{name} has no child"));
    }
    found.double(children.len().saturating_sub(1), format!("{} children of {name}", children.len()));
    let applications = format!("SELECT id, number, status FROM applications WHERE account_id = '{account}'");
    let applications = rows.all(&applications).await;
    found.double(applications.len().saturating_sub(1), format!("{} applications of {name}", applications.len()));
    match (&story.number, applications.first()) {
        (Some(number), Some(row)) if *number == row[1] => {
            let attached = rows.count(&format!("documents WHERE application_id = '{}'", row[0])).await;
            if usize::try_from(attached).ok() != Some(story.documents) {
                found.faults.push(format!("{name} was told of {} documents, attached are {attached}", story.documents));
            }
            if story.documents < story.who.documents {
                found.lose(format!("{name} sent {} documents, {} are there", story.who.documents, story.documents));
            }
        }
        (Some(number), _) => found.lose(format!("{name} was told {number}, there is no such application")),
        (None, _) => found.lose(format!("{name} never heard the number of the application")),
    }
    consents(rows, found, &name, (account, conversation)).await;
    codes(rows, found, &name, (story, conversation)).await;
    let contact = rows
        .count(&format!("inbox WHERE contact_id = '{}' AND conversation_id <> '{conversation}'", place.contact))
        .await;
    if contact > 0 {
        found.faults.push(format!("{contact} updates of {name} went to another conversation"));
    }
}

async fn consents(rows: &mut Rows, found: &mut Reckoning, name: &str, (account, conversation): (&str, &str)) {
    let sql = format!("SELECT kind FROM consents WHERE account_id = '{account}' OR conversation_id = '{conversation}'");
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows.all(&sql).await {
        *kinds.entry(row[0].clone()).or_default() += 1;
    }
    if kinds.len() < 2 {
        found.lose(format!("{name} gave consent twice, stored is {kinds:?}"));
    }
    for (kind, count) in kinds {
        found.double(count - 1, format!("{count} consents '{kind}' of {name}"));
    }
}

/// A code that came twice is the same code.
async fn codes(rows: &mut Rows, found: &mut Reckoning, name: &str, (story, conversation): (&Story, &str)) {
    let challenges = rows.count(&format!("codes WHERE conversation_id = '{conversation}'")).await;
    if usize::try_from(challenges).is_ok_and(|challenges| story.codes.len() > challenges) {
        found.faults.push(format!("{name} read {} codes of {challenges} challenges", story.codes.len()));
    }
}

/// Turns are numbered from 1 without gaps, one an update and one a call's outcome: none without a cause.
async fn turns(rows: &mut Rows, found: &mut Reckoning) {
    let sql = "SELECT conversation_id, CAST(COUNT(*) AS TEXT), CAST(MIN(seq) AS TEXT), CAST(MAX(seq) AS TEXT), \
               CAST(SUM(CASE WHEN input = 'outcome' THEN 1 ELSE 0 END) AS TEXT) FROM turns GROUP BY conversation_id";
    let updates = per_conversation(rows, "inbox WHERE state = 'done'").await;
    let calls = per_conversation(rows, "calls WHERE state = 'taken'").await;
    for row in rows.all(sql).await {
        let conversation = &row[0];
        let number = |n: usize| row[n].parse::<i64>().expect("a number");
        let (count, first, last, outcomes) = (number(1), number(2), number(3), number(4));
        if (first, last) != (1, count) {
            found.faults.push(format!("turns of {conversation}: {count}, numbered from {first} to {last}"));
        }
        for (what, turns, causes) in [("updates", count - outcomes, &updates), ("calls", outcomes, &calls)] {
            let causes = causes.get(conversation).copied().unwrap_or_default();
            found.double(
                usize::try_from((turns - causes).max(0)).expect("not negative"),
                format!("{turns} turns of {causes} {what} in {conversation}"),
            );
            if turns < causes {
                found.lose(format!("{turns} turns of {causes} {what} in {conversation}"));
            }
        }
    }
}

async fn per_conversation(rows: &mut Rows, what: &str) -> HashMap<String, i64> {
    let sql = format!("SELECT conversation_id, CAST(COUNT(*) AS TEXT) FROM {what} GROUP BY conversation_id");
    let rows = rows.all(&sql).await;
    rows.into_iter().map(|row| (row[0].clone(), row[1].parse().expect("a number"))).collect()
}
