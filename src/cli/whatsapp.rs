//! `esik whatsapp`: the templates, which belong to WhatsApp until it has approved them.

use anyhow::Context as _;
use clap::{Args, Subcommand};

use super::out::say;
use crate::app::{self, Misconfigured};
use crate::channels::whatsapp::WhatsappClient;
use crate::channels::whatsapp::templates::{Standing, Submission, TemplateError};
use crate::config::Config;
use crate::conversation::templates::Templates;

/// What WhatsApp has to know beforehand.
#[derive(Args)]
pub struct Whatsapp {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// The words that news is told with more than a day after a family wrote last.
    ///
    /// They stand in whatsapp/templates, a file a kind of news, and each language is approved by itself. WHATSAPP_BUSINESS_ACCOUNT_ID names
    /// the account they belong to; the token needs the permission whatsapp_business_management.
    #[command(subcommand)]
    Templates(TemplatesDo),
}

#[derive(Subcommand)]
enum TemplatesDo {
    /// Submit what WhatsApp does not have, and amend what says something else there. What stands as here is left alone.
    ///
    /// Exit code 1 when WhatsApp refuses one; the others are submitted all the same, and a second run does what is left.
    Push {
        /// Tell what would be done, and do nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// How each stands. Exit code 1 while one is not approved or says something else.
    Status,
}

/// What is to be done about a template.
enum Work<'a> {
    Submit,
    Amend(&'a Standing),
    /// WhatsApp looks at it, or has closed it: amending is refused.
    Wait(&'a Standing),
    Nothing,
}

impl Work<'_> {
    fn words(&self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Amend(_) => "amend",
            Self::Wait(_) => "wait",
            Self::Nothing => "as here",
        }
    }
}

/// What WhatsApp lets be amended (Cloud API, editing templates).
const AMENDABLE: [&str; 3] = ["APPROVED", "REJECTED", "PAUSED"];
const APPROVED: &str = "APPROVED";

/// Our templates beside WhatsApp's.
struct Both {
    client: WhatsappClient,
    account: String,
    ours: Vec<Submission>,
    theirs: Vec<Standing>,
}

impl Whatsapp {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<i32> {
        let What::Templates(what) = self.what;
        let both = Both::read(config).await?;
        match what {
            TemplatesDo::Push { dry_run } => both.push(dry_run).await,
            TemplatesDo::Status => both.status(),
        }
    }
}

impl Both {
    async fn read(config: &Config) -> anyhow::Result<Self> {
        let because = Misconfigured::because;
        let whatsapp = config.whatsapp.as_ref();
        let whatsapp = whatsapp.ok_or_else(|| because("WHATSAPP_PHONE_NUMBER_ID is not set: see docs/whatsapp.md"))?;
        let account = whatsapp.business_account.clone().ok_or_else(|| {
            because("WHATSAPP_BUSINESS_ACCOUNT_ID is not set: it stands above the number's id in WhatsApp → API Setup")
        })?;
        if !account.bytes().all(|b| b.is_ascii_digit()) {
            return Err(because("WHATSAPP_BUSINESS_ACCOUNT_ID is digits: copy it from WhatsApp → API Setup"));
        }
        let loaded = app::content(config)?;
        let ours = loaded.templates.submissions(&loaded.texts);
        let client = app::whatsapp_client(whatsapp)?;
        let theirs = client.templates(&account, Templates::PREFIX).await.context("the templates could not be read")?;
        Ok(Self { client, account, ours, theirs })
    }

    fn standing(&self, ours: &Submission) -> Option<&Standing> {
        self.theirs.iter().find(|one| one.name == ours.name && one.lang == ours.lang.code())
    }

    fn work(&self, ours: &Submission) -> Work<'_> {
        match self.standing(ours) {
            None => Work::Submit,
            Some(standing) if standing.says(ours) && standing.status != "REJECTED" => Work::Nothing,
            Some(standing) if AMENDABLE.contains(&standing.status.as_str()) => Work::Amend(standing),
            Some(standing) => Work::Wait(standing),
        }
    }

    async fn push(&self, dry_run: bool) -> anyhow::Result<i32> {
        let (mut done, mut refused, mut waiting) = (0, 0, 0);
        for (n, ours) in self.ours.iter().enumerate() {
            let work = self.work(ours);
            let line = format!("{:>3}/{} {} {}", n + 1, self.ours.len(), ours.name, ours.lang.code());
            let outcome = match &work {
                Work::Nothing => continue,
                Work::Wait(standing) => {
                    waiting += 1;
                    say!("{line}: says something else there and cannot be amended while it is {}", standing.status);
                    continue;
                }
                _ if dry_run => Ok(()),
                Work::Submit => self.client.submit(&self.account, ours).await,
                Work::Amend(standing) => self.client.amend(standing, ours).await,
            };
            match outcome {
                Ok(()) => {
                    done += 1;
                    say!("{line}: {}", work.words());
                }
                Err(TemplateError::Refused { refusal, words }) => {
                    refused += 1;
                    say!("{line}: refused (error {}): {words}", refusal.code);
                }
                Err(fault) => return Err(fault).context("it broke off here; a second run goes on"),
            }
        }
        let verb = if dry_run { "to submit" } else { "submitted" };
        let alone = self.ours.len() - done - refused - waiting;
        say!("{done} {verb}, {refused} refused, {waiting} must wait, {alone} stand as here");
        Ok(if refused > 0 { super::FAILED } else { 0 })
    }

    fn status(&self) -> anyhow::Result<i32> {
        let mut good = 0;
        for ours in &self.ours {
            let standing = self.standing(ours);
            let state = standing.map_or("MISSING", |standing| standing.status.as_str());
            let mut words = vec![state.to_owned()];
            words.extend(standing.and_then(|one| one.reason.clone()));
            words.extend(standing.filter(|one| !one.says(ours)).map(|_| "says something else".to_owned()));
            words.extend(standing.filter(|one| one.category != "UTILITY").map(|one| format!("is {}", one.category)));
            good += usize::from(words == [APPROVED]);
            say!("{:<28} {}  {}", ours.name, ours.lang.code(), words.join(", "));
        }
        let ours = |one: &&Standing| self.ours.iter().any(|of| of.name == one.name && of.lang.code() == one.lang);
        for one in self.theirs.iter().filter(|one| !ours(one)) {
            say!("{:<28} {}  {}, of no kind of news any more", one.name, one.lang, one.status);
        }
        say!("{good} of {} can be used as they stand here", self.ours.len());
        Ok(if good == self.ours.len() { 0 } else { super::FAILED })
    }
}
