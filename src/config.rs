//! The settings: one table of names, read from `esik.toml` and the environment (which wins). The only room that reads the environment.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;

use secrecy::{ExposeSecret, SecretString};

mod content;
mod rates;
#[cfg(test)]
mod tests;
mod whatsapp;

pub use content::Content;
pub use rates::{AllSendRates, SendRates};
pub use whatsapp::Whatsapp;

/// A setting's name in the environment, its key in `esik.toml`, and what it is for.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// In the environment.
    pub env: &'static str,
    /// In `esik.toml`.
    pub key: &'static str,
    /// Masked when printed.
    pub secret: bool,
    /// What it does, and its default.
    pub help: &'static str,
}

const fn setting(env: &'static str, key: &'static str, help: &'static str) -> Setting {
    Setting { env, key, secret: false, help }
}

const fn secret(env: &'static str, key: &'static str, help: &'static str) -> Setting {
    Setting { env, key, secret: true, help }
}

/// Every setting there is.
pub const SETTINGS: [Setting; 38] = [
    setting("ESIK_MODE", "mode", "`demo` (default) or `production`"),
    setting("ESIK_LISTEN", "listen", "address and port of the pages; default 127.0.0.1:8080"),
    setting(
        "ESIK_PUBLIC_URL",
        "public_url",
        "address of the pages as people reach them, in links and on papers; default: the webhook's, else http:// and ESIK_LISTEN",
    ),
    setting("ESIK_DATA", "data", "folder of the SQLite file and the demo key; default ./data"),
    setting(
        "ESIK_CONTENT",
        "content",
        "folder with dialogues/ and locales/; default: those of the working folder, else the built-in ones",
    ),
    setting(
        "ESIK_KEY_FILE",
        "key_file",
        "the master key; default: `master.key` in the data folder, made at the first start of a demo",
    ),
    secret("DATABASE_URL", "database_url", "sqlite://FILE (default: esik.db in the data folder) or postgres://..."),
    setting("ESIK_ALLOW_SANDBOX", "allow_sandbox", "1: sandboxes may stand beside a real messenger"),
    setting("ESIK_LOG", "log", "what to log, e.g. `info` (default) or `esik=debug`"),
    setting("ESIK_LOG_FORMAT", "log_format", "`text` (default) or `json`"),
    setting(
        "ESIK_OPERATOR_NAME",
        "operator_name",
        "who answers for the personal data, as the consent says; needed in production",
    ),
    setting("ESIK_OPERATOR_BIN", "operator_bin", "business number of the same; needed in production"),
    secret("TELEGRAM_BOT_TOKEN", "telegram.bot_token", "from @BotFather; without it Telegram is off"),
    setting("TELEGRAM_API_URL", "telegram.api_url", "Bot API server; default https://api.telegram.org"),
    setting(
        "TELEGRAM_WEBHOOK_URL",
        "telegram.webhook_url",
        "our public https address; without it long polling is used",
    ),
    secret("TELEGRAM_WEBHOOK_SECRET", "telegram.webhook_secret", "1-256 of A-Z a-z 0-9 _ -; needed with a webhook"),
    setting("TELEGRAM_SEND_RATE", "telegram.send_rate", "messages a second in all; default 30, elsewhere 0: no limit"),
    setting(
        "TELEGRAM_CHAT_PAUSE_MS",
        "telegram.chat_pause_ms",
        "milliseconds a message to one person costs; default 1000, elsewhere 0: no limit",
    ),
    setting("TELEGRAM_CHAT_BURST", "telegram.chat_burst", "messages to one person that may go at once; default 3"),
    setting("TELEGRAM_GROUP_RATE", "telegram.group_rate", "messages a minute to one group; default 20, elsewhere 0"),
    setting("WHATSAPP_PHONE_NUMBER_ID", "whatsapp.phone_number_id", "id of the number; without it WhatsApp is off"),
    secret("WHATSAPP_TOKEN", "whatsapp.token", "token of a system user, which does not run out"),
    secret("WHATSAPP_APP_SECRET", "whatsapp.app_secret", "the app's secret, by which webhooks are signed"),
    secret("WHATSAPP_VERIFY_TOKEN", "whatsapp.verify_token", "a word of yours that the webhook's handshake names"),
    setting(
        "WHATSAPP_BUSINESS_ACCOUNT_ID",
        "whatsapp.business_account_id",
        "id of the WhatsApp business account, for `esik whatsapp templates`",
    ),
    setting("WHATSAPP_API_URL", "whatsapp.api_url", "Graph API server; default https://graph.facebook.com"),
    setting("WHATSAPP_API_VERSION", "whatsapp.api_version", "version of the Graph API; default v25.0"),
    setting("WHATSAPP_SEND_RATE", "whatsapp.send_rate", "messages a second of the number; default 80, 0: no limit"),
    setting(
        "WHATSAPP_PAIR_PAUSE_MS",
        "whatsapp.pair_pause_ms",
        "milliseconds a message to one person costs; default 6000, 0: no limit",
    ),
    setting("WHATSAPP_PAIR_BURST", "whatsapp.pair_burst", "messages to one person that may go at once; default 45"),
    secret("SMSC_API_KEY", "sms.api_key", "SMSC.kz key; without it SMS go to the sandbox"),
    setting("SMSC_SENDER", "sms.sender", "sender name registered with SMSC.kz"),
    setting("SMSC_URL", "sms.url", "default https://smsc.kz"),
    setting(
        "REGISTERS_URL",
        "registers.url",
        "base of the population and social registers (docs/registers.openapi.json); without it the sandbox answers",
    ),
    secret("REGISTERS_TOKEN", "registers.token", "bearer token of the same"),
    setting("ESIK_OFFICE_HOURS", "office_hours", "hours of the contact centre on working days; default 09:00-18:00"),
    setting(
        "ESIK_STAFF_TOTP",
        "staff.totp",
        "`required` (default): whoever takes an invitation sets up a phone that makes codes; `optional`: it can be left for later",
    ),
    setting("ESIK_SECURE_COOKIES", "secure_cookies", "1: cookies only over https; default: 1 in production"),
];

/// Demo or the real thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Made-up city, sandboxes, a banner.
    Demo,
    /// Refuses sandboxes beside real messengers, a missing key, a demo database.
    Production,
}

/// Telegram's settings.
#[derive(Debug, Clone)]
pub struct Telegram {
    /// The bot's token.
    pub token: SecretString,
    /// The Bot API server.
    pub api_url: String,
    /// Our address and secret, when updates come by webhook.
    pub webhook: Option<(String, SecretString)>,
}

/// SMSC.kz.
#[derive(Debug, Clone)]
pub struct Smsc {
    /// The key.
    pub api_key: SecretString,
    /// The sender's name.
    pub sender: Option<String>,
    /// Base address.
    pub url: String,
}

/// The registers.
#[derive(Debug, Clone)]
pub struct Registers {
    /// Base address.
    pub url: String,
    /// Bearer token.
    pub token: SecretString,
}

/// Everything in force. `Debug` is safe to print.
#[derive(Debug, Clone)]
pub struct Config {
    /// Demo or production.
    pub mode: Mode,
    /// Where the pages listen.
    pub listen: SocketAddr,
    /// The data folder.
    pub data: PathBuf,
    /// Dialogues and texts from here, where set.
    pub content: Option<PathBuf>,
    /// The master key.
    pub key_file: PathBuf,
    /// The database, with its password.
    pub database_url: SecretString,
    /// Sandboxes are allowed beside a real messenger.
    pub allow_sandbox: bool,
    /// Address of the pages as people reach them, without a slash at its end.
    pub public_url: String,
    /// Filter of the log.
    pub log: String,
    /// The log is JSON.
    pub log_json: bool,
    /// Name and BIN of who answers for the data.
    pub operator: Option<(String, String)>,
    /// Telegram, where on.
    pub telegram: Option<Telegram>,
    /// WhatsApp, where on.
    pub whatsapp: Option<Whatsapp>,
    /// How fast the messengers let us send.
    pub send_rates: AllSendRates,
    /// The real SMS service.
    pub smsc: Option<Smsc>,
    /// The real registers.
    pub registers: Option<Registers>,
    /// Hours of the contact centre, minutes after midnight.
    pub office_hours: (u16, u16),
    /// Whoever takes an invitation sets up a phone that makes codes.
    pub staff_totp: bool,
    /// Cookies only over https.
    pub secure_cookies: bool,
}

/// A setting that cannot be used; says what to set.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// `esik.toml` does not hold together.
    #[error("esik.toml: {0}")]
    File(String),
    /// A value that cannot be read.
    #[error("{name} is `{value}`: {expected}")]
    Value {
        /// The setting.
        name: &'static str,
        /// What it is.
        value: String,
        /// What it should be.
        expected: &'static str,
    },
    /// Something that production needs.
    #[error("{0}")]
    Refused(String),
}

/// Reads `esik.toml` of the working folder, where there is one, and the environment.
///
/// # Errors
/// [`ConfigError`], with what to set instead.
pub fn load() -> Result<Config, ConfigError> {
    let file = match std::fs::read_to_string("esik.toml") {
        Ok(text) => Some(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(ConfigError::File(error.to_string())),
    };
    parse(file.as_deref(), environment)
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the environment")]
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// The settings of a file's text and an environment.
///
/// # Errors
/// [`ConfigError`], with what to set instead.
pub fn parse(file: Option<&str>, env: impl Fn(&str) -> Option<String>) -> Result<Config, ConfigError> {
    let mut values = Values::default();
    if let Some(text) = file {
        let table: toml::Table =
            text.parse().map_err(|error: toml::de::Error| ConfigError::File(error.message().to_owned()))?;
        values.read("", &table)?;
    }
    for setting in &SETTINGS {
        // Empty is not set: what hands settings through (compose.yaml) cannot leave one out.
        if let Some(value) = env(setting.env).filter(|value| !value.is_empty()) {
            values.0.insert(setting.env, value);
        }
    }
    values.config()
}

#[derive(Default)]
struct Values(BTreeMap<&'static str, String>);

impl Values {
    fn read(&mut self, prefix: &str, table: &toml::Table) -> Result<(), ConfigError> {
        for (name, value) in table {
            let key = format!("{prefix}{name}");
            if let toml::Value::Table(inner) = value {
                self.read(&format!("{key}."), inner)?;
                continue;
            }
            let setting = SETTINGS.iter().find(|setting| setting.key == key);
            let setting = setting
                .ok_or_else(|| ConfigError::File(format!("there is no setting `{key}`; see `esik serve --help`")))?;
            let text = match value {
                toml::Value::String(text) => text.clone(),
                toml::Value::Boolean(on) => i32::from(*on).to_string(),
                other => other.to_string(),
            };
            self.0.insert(setting.env, text);
        }
        Ok(())
    }

    fn get(&self, name: &str) -> Option<String> {
        self.0.get(name).filter(|value| !value.is_empty()).cloned()
    }

    fn secret(&self, name: &str) -> Option<SecretString> {
        self.get(name).map(SecretString::from)
    }

    fn or(&self, name: &str, default: &str) -> String {
        self.get(name).unwrap_or_else(|| default.to_owned())
    }

    fn typed<T>(
        &self,
        name: &'static str,
        default: &str,
        expected: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<T, ConfigError> {
        let value = self.or(name, default);
        read(&value).ok_or(ConfigError::Value { name, value, expected })
    }

    fn flag(&self, name: &'static str, default: bool) -> Result<bool, ConfigError> {
        self.typed(name, if default { "1" } else { "0" }, "write 1 or 0", |value| match value {
            "1" | "true" | "yes" => Some(true),
            "0" | "false" | "no" => Some(false),
            _ => None,
        })
    }

    fn config(&self) -> Result<Config, ConfigError> {
        let mode = self.typed("ESIK_MODE", "demo", "write `demo` or `production`", |value| match value {
            "demo" => Some(Mode::Demo),
            "production" => Some(Mode::Production),
            _ => None,
        })?;
        let data = PathBuf::from(self.or("ESIK_DATA", "data"));
        let database =
            self.get("DATABASE_URL").unwrap_or_else(|| format!("sqlite://{}", data.join("esik.db").display()));
        if !database.starts_with("sqlite:")
            && !database.starts_with("postgres:")
            && !database.starts_with("postgresql:")
        {
            let value = database.split(':').next().unwrap_or_default().to_owned();
            return Err(ConfigError::Value {
                name: "DATABASE_URL",
                value,
                expected: "begin it with sqlite:// or postgres://",
            });
        }
        let operator = self.get("ESIK_OPERATOR_NAME").zip(self.get("ESIK_OPERATOR_BIN"));
        let listen =
            self.typed("ESIK_LISTEN", "127.0.0.1:8080", "write an address and a port, e.g. 127.0.0.1:8080", |value| {
                value.parse::<SocketAddr>().ok()
            })?;
        let config =
            Config {
                mode,
                public_url: self.public_url(listen)?,
                listen,
                content: self.get("ESIK_CONTENT").map(PathBuf::from),
                key_file: self.get("ESIK_KEY_FILE").map_or_else(|| data.join("master.key"), PathBuf::from),
                data,
                database_url: SecretString::from(database),
                allow_sandbox: self.flag("ESIK_ALLOW_SANDBOX", false)?,
                log: self.or("ESIK_LOG", "info"),
                log_json: self.typed("ESIK_LOG_FORMAT", "text", "write `text` or `json`", |value| match value {
                    "text" => Some(false),
                    "json" => Some(true),
                    _ => None,
                })?,
                operator,
                telegram: self.telegram()?,
                whatsapp: Whatsapp::read(self)?,
                send_rates: AllSendRates::read(self)?,
                smsc: self.smsc()?,
                registers: self.registers()?,
                office_hours: self.typed("ESIK_OFFICE_HOURS", "09:00-18:00", "write hours as 09:00-18:00", hours)?,
                staff_totp: self.typed("ESIK_STAFF_TOTP", "required", "write `required` or `optional`", |value| {
                    match value {
                        "required" => Some(true),
                        "optional" => Some(false),
                        _ => None,
                    }
                })?,
                secure_cookies: self.flag("ESIK_SECURE_COOKIES", mode == Mode::Production)?,
            };
        config.refuse_unsafe()?;
        Ok(config)
    }

    fn public_url(&self, listen: SocketAddr) -> Result<String, ConfigError> {
        let webhook = self.get("TELEGRAM_WEBHOOK_URL").filter(|url| address(url).is_some());
        let webhook = webhook.unwrap_or_else(|| format!("http://{listen}"));
        let expected = "write an address, e.g. https://esik.example.kz";
        Ok(self.typed("ESIK_PUBLIC_URL", &webhook, expected, address)?.trim_end_matches('/').to_owned())
    }

    fn telegram(&self) -> Result<Option<Telegram>, ConfigError> {
        let Some(token) = self.secret("TELEGRAM_BOT_TOKEN") else { return Ok(None) };
        let webhook = match (self.get("TELEGRAM_WEBHOOK_URL"), self.secret("TELEGRAM_WEBHOOK_SECRET")) {
            (None, _) => None,
            (Some(url), Some(secret)) => Some((url, secret)),
            (Some(_), None) => {
                return Err(ConfigError::Refused("TELEGRAM_WEBHOOK_URL needs TELEGRAM_WEBHOOK_SECRET: set it to 32 or more random letters and digits".to_owned()));
            }
        };
        let api_url = self.or("TELEGRAM_API_URL", "https://api.telegram.org");
        Ok(Some(Telegram { token, api_url, webhook }))
    }

    fn smsc(&self) -> Result<Option<Smsc>, ConfigError> {
        let Some(api_key) = self.secret("SMSC_API_KEY") else { return Ok(None) };
        let url = self.typed("SMSC_URL", "https://smsc.kz", "write an address, e.g. https://smsc.kz", address)?;
        Ok(Some(Smsc { api_key, sender: self.get("SMSC_SENDER"), url }))
    }

    fn registers(&self) -> Result<Option<Registers>, ConfigError> {
        match (self.get("REGISTERS_URL"), self.secret("REGISTERS_TOKEN")) {
            (None, _) => Ok(None),
            (Some(_), Some(token)) => {
                let expected = "write an address, e.g. https://registers.example.kz";
                Ok(Some(Registers { url: self.typed("REGISTERS_URL", "", expected, address)?, token }))
            }
            (Some(_), None) => Err(ConfigError::Refused(
                "REGISTERS_URL needs REGISTERS_TOKEN: set the token the registers gave you".to_owned(),
            )),
        }
    }
}

fn address(text: &str) -> Option<String> {
    let url = reqwest::Url::parse(text).ok()?;
    (matches!(url.scheme(), "http" | "https") && url.has_host()).then(|| text.to_owned())
}

fn hours(text: &str) -> Option<(u16, u16)> {
    let minutes = |clock: &str| {
        let (hours, minutes) = clock.trim().split_once(':')?;
        let (hours, minutes) = (hours.parse::<u16>().ok()?, minutes.parse::<u16>().ok()?);
        (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
    };
    let (from, to) = text.split_once('-')?;
    minutes(from).zip(minutes(to)).filter(|(from, to)| from < to)
}

impl Config {
    /// A real messenger is connected.
    #[must_use]
    pub fn real_messenger(&self) -> bool {
        let telegram = self.telegram.as_ref().is_some_and(|telegram| telegram.api_url.contains("api.telegram.org"));
        telegram || self.whatsapp.as_ref().is_some_and(|whatsapp| whatsapp.api_url.contains("graph.facebook.com"))
    }

    fn refuse_unsafe(&self) -> Result<(), ConfigError> {
        let sandboxes = self.smsc.is_none() || self.registers.is_none();
        if sandboxes && self.real_messenger() && !self.allow_sandbox {
            return Err(ConfigError::Refused(
                "a real messenger beside sandbox services: set SMSC_API_KEY, REGISTERS_URL and REGISTERS_TOKEN, or ESIK_ALLOW_SANDBOX=1 to try it".to_owned(),
            ));
        }
        if self.mode == Mode::Production {
            if sandboxes && !self.allow_sandbox {
                return Err(ConfigError::Refused(
                    "production needs SMSC_API_KEY, REGISTERS_URL and REGISTERS_TOKEN (or ESIK_ALLOW_SANDBOX=1 for a rehearsal)".to_owned(),
                ));
            }
            if self.operator.is_none() {
                return Err(ConfigError::Refused(
                    "production needs ESIK_OPERATOR_NAME and ESIK_OPERATOR_BIN: the consent names who answers for the data".to_owned(),
                ));
            }
        }
        Ok(())
    }

    /// What is in force, a line each, secrets masked.
    #[must_use]
    pub fn print(&self) -> String {
        let on = |secret: bool| if secret { "(set)" } else { "(not set)" };
        let telegram = self.telegram.as_ref();
        let database = self.database_url.expose_secret();
        let database =
            database.split_once('@').map_or_else(|| database.to_owned(), |(_, rest)| format!("postgres://•••@{rest}"));
        format!(
            "mode = {:?}\nlisten = {}\npublic_url = {}\ndata = {}\ncontent = {}\nkey_file = {}\ndatabase_url = {database}\ntelegram.bot_token = {}\n\
             telegram.api_url = {}\ntelegram.webhook_url = {}\nwhatsapp = {}\nsend_rates = {:?}\nsms = {}\nregisters = {}\noffice_hours = {:?}\nstaff.totp = {}\nlog = {}\n",
            self.mode,
            self.listen,
            self.public_url,
            self.data.display(),
            self.content
                .as_ref()
                .map_or_else(|| "(working folder, else built in)".to_owned(), |path| path.display().to_string()),
            self.key_file.display(),
            on(telegram.is_some()),
            telegram.map_or("-", |telegram| telegram.api_url.as_str()),
            telegram.and_then(|telegram| telegram.webhook.as_ref()).map_or("(long polling)", |(url, _)| url.as_str()),
            self.whatsapp.as_ref().map_or_else(|| "(not set)".to_owned(), Whatsapp::print),
            self.send_rates,
            self.smsc.as_ref().map_or("sandbox", |smsc| smsc.url.as_str()),
            self.registers.as_ref().map_or("sandbox", |registers| registers.url.as_str()),
            self.office_hours,
            if self.staff_totp { "required" } else { "optional" },
            self.log,
        )
    }
}
