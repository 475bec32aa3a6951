//! `esik staff`: who may enter the office.

use std::io::{BufRead as _, IsTerminal as _};

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand};

use super::out::say;
use crate::app;
use crate::app::Misconfigured;
use crate::config::Config;
use crate::domain::calendar;
use crate::domain::limits::INVITATION_KEEP;
use crate::domain::place::PlaceCode;
use crate::domain::staff::Role;
use crate::office::OfficeError;
use crate::office::accounts::{self, NewStaff};
use crate::office::password::Password;
use crate::queue::places::PlaceBook;
use crate::store::staff::{self, Workplace};
use crate::store::vault::Vault;
use crate::store::{Db, Tx, staff_totp};
use crate::web::office::root_for;

/// Say who may enter the office: the pages of the education department at /office.
///
///   esik staff invite aliya --role department --place 750000000
///   esik staff invite sabina --role kindergarten --kindergarten 0123
///   esik staff invite aliya
///   esik staff add askar --role auditor --generate
///
/// An invitation is a link for the person alone: they choose a password there and set up a phone that makes codes. Whoever is known already
/// (a lost phone, a password that others may know) is invited anew without a role.
///
/// With `add` and `password` the password is given here: it has 12 characters or more, and is asked for without an echo, or read from the first line of
/// the standard input, or made by `--generate` and shown once. All of it may be done beside a running server.
#[derive(Args)]
#[command(verbatim_doc_comment)]
pub struct Staff {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Invite a person, new or known: prints a link that opens once, within 72 hours.
    ///
    /// From then on nothing of before opens: no password, no phone, no older invitation, no session.
    Invite {
        /// To sign in with: small Latin letters, digits, dots, hyphens.
        name: String,
        /// For a new person: `department`, `kindergarten`, `auditor`, `operator` or `supervisor`.
        #[arg(long, value_parser = role)]
        role: Option<Role>,
        /// For a new person: as with `add`.
        #[arg(long, requires = "role")]
        place: Option<String>,
        /// For a new person: as with `add`.
        #[arg(long, requires = "role")]
        kindergarten: Option<String>,
    },
    /// Add a person with a password.
    Add {
        /// To sign in with: small Latin letters, digits, dots, hyphens.
        name: String,
        /// `department`, `kindergarten`, `auditor`, `operator` or `supervisor`.
        #[arg(long, value_parser = role)]
        role: Role,
        /// Code of the place (nine digits of the state classifier) that the person works for, with all within it; without: the country.
        #[arg(long)]
        place: Option<String>,
        /// Number of the kindergarten that the person works for, as in the department's list.
        #[arg(long)]
        kindergarten: Option<String>,
        /// Make a password and show it once.
        #[arg(long)]
        generate: bool,
    },
    /// A line for each.
    List,
    /// Shut a person out, at once. Names are not given to others: what they did stays theirs.
    Disable {
        /// As `esik staff list` shows it.
        name: String,
    },
    /// Give a person another password; whoever is signed in with the old one has to come in anew.
    Password {
        /// As `esik staff list` shows it.
        name: String,
        /// Make a password and show it once.
        #[arg(long)]
        generate: bool,
    },
}

impl Staff {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<i32> {
        let (db, vault) = app::house(config).await?;
        let done = match self.what {
            What::Add { name, role, place, kindergarten, generate } => {
                let new = newcomer(&db, (&name, role), (place, kindergarten)).await?;
                add(&db, &vault, new, generate).await
            }
            What::Invite { name, role: None, .. } => invite(&db, &vault, (&name, None), &config.public_url).await,
            What::Invite { name, role: Some(role), place, kindergarten } => {
                let new = newcomer(&db, (&name, role), (place, kindergarten)).await?;
                invite(&db, &vault, (&name, Some(new)), &config.public_url).await
            }
            What::List => list(&db).await,
            What::Disable { name } => disable(&db, &vault, &name).await,
            What::Password { name, generate } => renew(&db, &vault, &name, generate).await,
        };
        db.close().await;
        // What the person at the keyboard can mend is usage, what they cannot is a failure.
        done.map_err(|error| match error.downcast_ref::<OfficeError>() {
            Some(OfficeError::Store(_) | OfficeError::Hash(_)) | None => error,
            Some(_) => Misconfigured::by(error),
        })
    }
}

async fn newcomer<'a>(
    db: &Db,
    (name, role): (&'a str, Role),
    (place, kindergarten): (Option<String>, Option<String>),
) -> anyhow::Result<NewStaff<'a>> {
    let mut tx = db.read().await?;
    let works_for = works_for(&mut tx, kindergarten).await;
    tx.rollback().await?;
    let place = place.map(|code| PlaceCode::parse(code.trim()).ok_or(code)).transpose();
    Ok(NewStaff { name, role, place: known_place(db, place).await?, kindergarten: works_for? })
}

async fn invite(
    db: &Db,
    vault: &Vault,
    (name, new): (&str, Option<NewStaff<'_>>),
    public_url: &str,
) -> anyhow::Result<i32> {
    let (known, now) = (new.is_none(), app::clock().now());
    let mut tx = db.write().await?;
    let (token, role) = match new {
        Some(new) => accounts::add_invited(&mut tx, vault, new, now).await?,
        None => accounts::invite(&mut tx, vault, name, now).await?,
    };
    tx.commit().await?;
    say!("{name} ({role}) is invited{}", if known { "; nothing of before opens any more" } else { "" });
    let hours = INVITATION_KEEP.as_secs() / 3_600;
    say!("link, shown this once, for {hours} hours: {public_url}{}/invitation/{}", root_for(role), token.expose());
    Ok(0)
}

async fn add(db: &Db, vault: &Vault, new: NewStaff<'_>, generate: bool) -> anyhow::Result<i32> {
    let (name, role) = (new.name, new.role);
    let password = password(generate)?;
    accounts::add(db, vault, new, &password, app::clock().now()).await?;
    say!("added {name} ({role}); the page is {}", root_for(role));
    tell(generate, &password)
}

async fn renew(db: &Db, vault: &Vault, name: &str, generate: bool) -> anyhow::Result<i32> {
    let password = password(generate)?;
    accounts::set_password(db, vault, name, &password, app::clock().now()).await?;
    say!("{name} has another password; who was signed in has to come in anew");
    tell(generate, &password)
}

fn tell(generate: bool, password: &Password) -> anyhow::Result<i32> {
    if generate {
        say!("password, shown this once: {}", password.expose());
    }
    Ok(0)
}

async fn disable(db: &Db, vault: &Vault, name: &str) -> anyhow::Result<i32> {
    let mut tx = db.write().await?;
    let done = accounts::disable(&mut tx, vault, name, app::clock().now()).await?;
    tx.commit().await?;
    say!("{}", if done { format!("{name} is shut out") } else { format!("{name} was shut out before") });
    Ok(0)
}

async fn list(db: &Db) -> anyhow::Result<i32> {
    let places = PlaceBook::load(db).await?;
    let mut tx = db.read().await?;
    let all = staff::list(&mut tx).await?;
    let phones = staff_totp::owners(&mut tx).await?;
    if all.is_empty() {
        say!("nobody yet; `esik staff add NAME --role department` adds a person");
        return Ok(0);
    }
    say!("{:<20}  {:<12}  {:<16}  {:<10}  {:<10}  WORKS FOR", "NAME", "ROLE", "SIGNS IN WITH", "SINCE", "TILL");
    for person in &all {
        let day = |at| calendar::local_date(at).to_string();
        let till = person.disabled_at.map_or_else(|| "-".to_owned(), day);
        let area = match (&person.kindergarten, &person.place) {
            (Some(id), _) => staff::kindergarten(&mut tx, id)
                .await?
                .map_or_else(|| id.to_string(), |works_for| format!("kindergarten {}", works_for.code)),
            (None, Some(code)) => {
                format!("{code} {}", places.name(code, crate::domain::lang::Lang::En).unwrap_or_default())
            }
            (None, None) if person.role == Role::Kindergarten => "no kindergarten yet".to_owned(),
            (None, None) => "the country".to_owned(),
        };
        let way = way_in(person, phones.contains(&person.id));
        let since = day(person.created_at);
        say!("{:<20}  {:<12}  {way:<16}  {since:<10}  {till:<10}  {area}", person.name, person.role.code());
    }
    tx.rollback().await?;
    Ok(0)
}

fn way_in(person: &staff::Staff, phone: bool) -> &'static str {
    match (person.password_hash.is_empty(), phone) {
        (true, _) => "(invited)",
        (false, true) => "password, phone",
        (false, false) => "password",
    }
}

async fn known_place(db: &Db, place: Result<Option<PlaceCode>, String>) -> anyhow::Result<Option<PlaceCode>> {
    let told = match place {
        Ok(None) => return Ok(None),
        Ok(Some(code)) if PlaceBook::load(db).await?.get(&code).is_some() => return Ok(Some(code)),
        Ok(Some(code)) => code.to_string(),
        Err(told) => told,
    };
    let mend = "write nine digits of the state classifier, e.g. 750000000 for Almaty; `esik import kato FILE` takes in all places";
    Err(Misconfigured::by(anyhow::anyhow!("--place {told}: there is no such place; {mend}")))
}

async fn works_for(tx: &mut Tx, code: Option<String>) -> anyhow::Result<Option<Workplace>> {
    let Some(code) = code else { return Ok(None) };
    match staff::kindergarten_of_code(tx, code.trim()).await? {
        Some(found) => Ok(Some(found)),
        None => Err(Misconfigured::by(anyhow::anyhow!(
            "--kindergarten {code}: no open kindergarten has this number; it is the one of the department's list"
        ))),
    }
}

fn role(code: &str) -> Result<Role, &'static str> {
    Role::parse(code).ok_or("write department, kindergarten, auditor, operator or supervisor")
}

/// Made, asked for twice without an echo, or the first line of what is handed in.
fn password(generate: bool) -> anyhow::Result<Password> {
    if generate {
        return Ok(Password::generate(&mut rand::rng()));
    }
    let text = if std::io::stdin().is_terminal() {
        let text = rpassword::prompt_password("Password, 12 characters or more: ").context("no password was read")?;
        if rpassword::prompt_password("Once more: ").context("no password was read")? != text {
            bail!("the two are not the same; nothing is changed, begin anew");
        }
        text
    } else {
        let mut line = String::new();
        std::io::stdin()
            .lock()
            .read_line(&mut line)
            .context("the password could not be read from the standard input")?;
        line.trim_end_matches(['\r', '\n']).to_owned()
    };
    Ok(Password::parse(&text).map_err(OfficeError::Weak)?)
}
