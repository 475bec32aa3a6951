//! What we ask of the Cloud API: messages, and the mark that one was read.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Value, json};

use super::encode::Plan;
use super::errors::{CallError, Verdict};
use super::identity::{is_number, is_user_id};
use super::transport::{ClientFault, Number, Transport};
use crate::channels::SendResult;

/// Our number at a Graph API server.
#[derive(Clone)]
pub struct WhatsappClient {
    pub(super) transport: Transport,
}

/// Not the token.
impl std::fmt::Debug for WhatsappClient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WhatsappClient").field("number", &self.number_id()).finish_non_exhaustive()
    }
}

/// To whom a message goes.
#[derive(Debug, Clone, Copy)]
pub struct Recipient<'a> {
    /// The business-scoped user id.
    pub user: Option<&'a str>,
    /// The number in digits.
    pub phone: Option<&'a str>,
}

impl Recipient<'_> {
    /// The user id is the person; the number is for whom there is none, and for what WhatsApp takes by number only.
    fn field(&self, by_number: bool) -> Option<(&'static str, &str)> {
        let user = self.user.filter(|id| is_user_id(id)).map(|id| ("recipient", id));
        let phone = self.phone.filter(|id| is_number(id)).map(|id| ("to", id));
        if by_number { phone.or(user) } else { user.or(phone) }
    }
}

#[derive(Deserialize)]
struct Taken {
    messages: Vec<Message>,
}

#[derive(Deserialize)]
struct Message {
    id: String,
}

impl WhatsappClient {
    /// Our number with this token at this address (`https://graph.facebook.com`, a test's own). Nothing is called yet.
    ///
    /// # Errors
    /// Settings of another shape.
    pub fn new(number: Number) -> Result<Self, ClientFault> {
        Transport::new(number).map(|transport| Self { transport })
    }

    /// The number's id, as it stands in [`crate::channels::Address::bot`].
    #[must_use]
    pub fn number_id(&self) -> &str {
        &self.transport.number.id
    }

    /// Sends the payloads of one message, in order. `tracker`: our own id of it, which comes back with every receipt.
    ///
    /// Where one of several fails, what was sent before it stands, and comes once more with the next try.
    pub async fn send(&self, to: &Recipient<'_>, tracker: &str, plan: &Plan) -> SendResult {
        let mut sent = SendResult::Rejected("the message has no payload".to_owned());
        for payload in &plan.payloads {
            sent = match self.send_one(to, tracker, payload).await {
                Ok(id) => SendResult::Sent(id),
                Err(fault) => return fault.send_result(),
            };
        }
        sent
    }

    async fn send_one(&self, to: &Recipient<'_>, tracker: &str, payload: &Value) -> Result<String, CallError> {
        let sent = self.post(to.field(false), tracker, payload).await;
        match sent {
            Err(fault) if fault.verdict() == Verdict::NeedsNumber && to.phone.is_some() => {
                self.post(to.field(true), tracker, payload).await
            }
            sent => sent,
        }
    }

    async fn post(&self, to: Option<(&str, &str)>, tracker: &str, payload: &Value) -> Result<String, CallError> {
        let mut body = payload.clone();
        body["messaging_product"] = json!("whatsapp");
        body["recipient_type"] = json!("individual");
        body["biz_opaque_callback_data"] = json!(tracker);
        if let Some((field, id)) = to {
            body[field] = json!(id);
        }
        let taken: Taken = self.transport.post("a message", "messages", &body).await?;
        let first = taken.messages.into_iter().next();
        first.map(|message| message.id).ok_or(CallError::Unreadable { what: "a message", status: 200 })
    }

    /// Marks a person's message as read and shows that we write, till our answer or for 25 seconds.
    ///
    /// # Errors
    /// As for every call.
    pub async fn read(&self, wamid: &str) -> Result<(), CallError> {
        let body = json!({
            "messaging_product": "whatsapp", "status": "read", "message_id": wamid, "typing_indicator": {"type": "text"},
        });
        self.transport.post::<IgnoredAny>("a mark of reading", "messages", &body).await.map(drop)
    }

    /// Proves token, number and address: the number's own record.
    ///
    /// # Errors
    /// As for every call.
    pub async fn check(&self) -> Result<(), CallError> {
        self.transport.get::<IgnoredAny>("the number", self.number_id()).await.map(drop)
    }
}
