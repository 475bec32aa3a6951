//! Templates as WhatsApp keeps them: asking how they stand, submitting and amending them. They belong to the business account, not to the
//! number (Cloud API, `message_templates`).

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::{Value, json};

use super::client::WhatsappClient;
use super::errors::{CallError, Refusal};
use super::transport::Told;
use crate::domain::lang::Lang;

/// Templates asked for at once.
const PAGE: u32 = 100;
/// What a page of them is asked for by.
const FIELDS: &str = "id,name,language,status,category,components,rejected_reason";

/// A template of ours in one language, as it is submitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// The name under which it is used.
    pub name: String,
    /// Its language: each is approved by itself.
    pub lang: Lang,
    /// The words, values as `{{1}}`.
    pub body: String,
    /// A sample of each value, in order.
    pub samples: Vec<String>,
    /// Labels of its quick replies, in order.
    pub buttons: Vec<String>,
}

impl Submission {
    /// As WhatsApp takes it.
    #[must_use]
    pub fn payload(&self) -> Value {
        json!({"name": self.name, "language": self.lang.code(), "category": "UTILITY", "components": self.components()})
    }

    fn components(&self) -> Value {
        let mut body = json!({"type": "BODY", "text": self.body});
        if !self.samples.is_empty() {
            body["example"] = json!({"body_text": [self.samples]});
        }
        let mut all = vec![body];
        if !self.buttons.is_empty() {
            let buttons: Vec<Value> =
                self.buttons.iter().map(|text| json!({"type": "QUICK_REPLY", "text": text})).collect();
            all.push(json!({"type": "BUTTONS", "buttons": buttons}));
        }
        Value::Array(all)
    }
}

/// How a template stands with WhatsApp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// WhatsApp's id of it: what it is amended by.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The code of its language.
    pub lang: String,
    /// `APPROVED`, `PENDING`, `REJECTED`, `PAUSED`, `DISABLED` and others.
    pub status: String,
    /// `UTILITY`, or what WhatsApp made of it.
    pub category: String,
    /// Why it was rejected, as WhatsApp's code says.
    pub reason: Option<String>,
    /// Its words.
    pub body: String,
    /// Labels of its quick replies.
    pub buttons: Vec<String>,
}

impl Standing {
    /// Whether it says what we would submit.
    #[must_use]
    pub fn says(&self, submission: &Submission) -> bool {
        self.body == submission.body && self.buttons == submission.buttons
    }
}

/// A call about templates that did not succeed. Nothing in it is anybody's data: the words are WhatsApp's about our own.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// WhatsApp refused it, and says why.
    #[error("{refusal}: {words}")]
    Refused {
        /// The numbers.
        refusal: Refusal,
        /// Its words.
        words: String,
    },
    /// As of every call.
    #[error(transparent)]
    Call(#[from] CallError),
}

#[derive(Deserialize)]
struct Page {
    data: Vec<Template>,
    paging: Option<Paging>,
}

#[derive(Deserialize)]
struct Paging {
    cursors: Option<Cursors>,
    next: Option<IgnoredAny>,
}

#[derive(Deserialize)]
struct Cursors {
    after: Option<String>,
}

#[derive(Deserialize)]
struct Template {
    id: String,
    name: String,
    language: String,
    status: String,
    #[serde(default)]
    category: String,
    rejected_reason: Option<String>,
    #[serde(default)]
    components: Vec<Component>,
}

#[derive(Deserialize)]
#[serde(tag = "type")]
enum Component {
    #[serde(rename = "BODY")]
    Body {
        #[serde(default)]
        text: String,
    },
    #[serde(rename = "BUTTONS")]
    Buttons {
        #[serde(default)]
        buttons: Vec<Button>,
    },
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
struct Button {
    #[serde(default)]
    text: String,
}

impl From<Template> for Standing {
    fn from(template: Template) -> Self {
        let (mut body, mut labels) = (String::new(), Vec::new());
        for component in template.components {
            match component {
                Component::Body { text } => body = text,
                Component::Buttons { buttons } => labels.extend(buttons.into_iter().map(|button| button.text)),
                Component::Other => {}
            }
        }
        Self {
            id: template.id,
            name: template.name,
            lang: template.language,
            status: template.status,
            category: template.category,
            reason: template.rejected_reason.filter(|reason| reason != "NONE"),
            body,
            buttons: labels,
        }
    }
}

#[derive(Deserialize)]
struct Failed {
    error: Fault,
}

#[derive(Deserialize)]
struct Fault {
    error_user_msg: Option<String>,
    message: Option<String>,
}

impl WhatsappClient {
    /// All templates of a business account whose names begin so.
    ///
    /// # Errors
    /// What WhatsApp says.
    pub async fn templates(&self, account: &str, prefix: &str) -> Result<Vec<Standing>, TemplateError> {
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            let page = self.page(account, after.as_deref()).await?;
            all.extend(page.data.into_iter().filter(|one| one.name.starts_with(prefix)).map(Standing::from));
            let Some(Paging { cursors: Some(Cursors { after: Some(next) }), next: Some(_) }) = page.paging else {
                return Ok(all);
            };
            after = Some(next);
        }
    }

    async fn page(&self, account: &str, after: Option<&str>) -> Result<Page, TemplateError> {
        let mut url = self.transport.url(&[account, "message_templates"]);
        url.query_pairs_mut().append_pair("fields", FIELDS).append_pair("limit", &PAGE.to_string());
        if let Some(after) = after {
            url.query_pairs_mut().append_pair("after", after);
        }
        read("the templates", &self.transport.plain("the templates", url, None).await?)
    }

    /// Submits a new template; it can be used once WhatsApp has approved it.
    ///
    /// # Errors
    /// What WhatsApp says.
    pub async fn submit(&self, account: &str, submission: &Submission) -> Result<(), TemplateError> {
        self.tell(&[account, "message_templates"], &submission.payload()).await
    }

    /// Amends one that stands; an approved one takes it once a day, ten times a month.
    ///
    /// # Errors
    /// What WhatsApp says.
    pub async fn amend(&self, standing: &Standing, submission: &Submission) -> Result<(), TemplateError> {
        self.tell(&[&standing.id], &json!({"components": submission.components()})).await
    }

    async fn tell(&self, parts: &[&str], body: &Value) -> Result<(), TemplateError> {
        let told = self.transport.plain("a template", self.transport.url(parts), Some(body)).await?;
        read::<IgnoredAny>("a template", &told).map(drop)
    }
}

/// The answer, or the refusal with its words.
fn read<T: DeserializeOwned>(what: &'static str, told: &Told) -> Result<T, TemplateError> {
    let refusal = match told.read(what) {
        Ok(answer) => return Ok(answer),
        Err(CallError::Refused { refusal, .. }) => refusal,
        Err(fault) => return Err(fault.into()),
    };
    let words =
        serde_json::from_slice(&told.bytes).ok().and_then(|Failed { error }| error.error_user_msg.or(error.message));
    Err(TemplateError::Refused { refusal, words: words.unwrap_or_else(|| "it does not say why".to_owned()) })
}
