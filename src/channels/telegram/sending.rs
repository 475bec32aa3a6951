//! A plan is carried out: the requests of one outgoing message, in order.

use serde::Deserialize;
use serde::de::IgnoredAny;
use teloxide_core::payloads::{DeleteMessage, EditMessageReplyMarkup, SendMessage, SendMessageSetters};
use teloxide_core::types::{ChatId, LinkPreviewOptions, MessageId, ParseMode, ReplyMarkup};

use super::client::TelegramClient;
use super::encode::{Plan, Previous, Step};
use super::errors::{CallError, Verdict};
use super::message_ref::MessageRef;
use crate::channels::SendResult;

/// How the carrying out of a plan ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Of the message itself; `Sent` carries `chat_id:message_id`.
    pub result: SendResult,
    /// What stands in the chat now, whatever the result: to be kept and given to the next [`super::encode()`].
    pub previous: Previous,
    /// The person's message that should have gone and still stands, since Telegram gave no answer; worth another try.
    pub undeleted: Option<MessageRef>,
}

#[derive(Deserialize)]
struct SentMessage {
    message_id: i32,
}

impl TelegramClient {
    /// Carries out a plan in the chat of a person (`Address::external_id`).
    ///
    /// Only the message itself decides the result. Deleting and taking buttons away may fail without harm: they are
    /// logged, and a delete that met no answer is tried once more after the message.
    pub async fn send(&self, external_id: &str, plan: &Plan) -> Delivery {
        let mut delivery = Delivery {
            result: SendResult::Rejected("not a Telegram chat id".to_owned()),
            previous: plan.broken_off(false),
            undeleted: None,
        };
        let Ok(chat) = external_id.parse::<i64>() else {
            return delivery;
        };
        for step in &plan.steps {
            let fault = match step {
                Step::Delete(theirs) => {
                    delivery.undeleted = (!self.delete(*theirs).await).then_some(*theirs);
                    None
                }
                Step::TakeButtons(ours) => {
                    self.take_buttons(*ours).await;
                    None
                }
                Step::TakeKeyboard { html } => {
                    let taken = self.say(chat, html, Some(&ReplyMarkup::kb_remove())).await;
                    taken.map(|_| delivery.previous = plan.broken_off(true)).err()
                }
                Step::Say { html, markup } => self
                    .say(chat, html, markup.as_ref())
                    .await
                    .map(|said| {
                        delivery.result = SendResult::Sent(said.to_string());
                        delivery.previous = plan.after(said);
                    })
                    .err(),
            };
            if let Some(fault) = fault {
                delivery.result = fault.send_result();
                return delivery;
            }
        }
        if let Some(theirs) = delivery.undeleted
            && self.delete(theirs).await
        {
            delivery.undeleted = None;
        }
        delivery
    }

    async fn say(&self, chat: i64, html: &str, markup: Option<&ReplyMarkup>) -> Result<MessageRef, CallError> {
        let mut payload =
            SendMessage::new(ChatId(chat), html).parse_mode(ParseMode::Html).link_preview_options(NO_PREVIEW);
        payload.reply_markup = markup.cloned();
        let sent: SentMessage = self.transport.call(&payload).await?;
        Ok(MessageRef { chat, message: sent.message_id })
    }

    /// Deletes a message, of ours or of the person's (in private chats, younger than 48 hours). Says whether nothing is
    /// left to do: deleted now, gone before, or refused for good.
    pub async fn delete(&self, message: MessageRef) -> bool {
        let payload = DeleteMessage::new(ChatId(message.chat), MessageId(message.message));
        let done = self.transport.call::<_, bool>(&payload).await;
        settled("message", done)
    }

    /// Takes the buttons off a message of ours. Says, as [`Self::delete`], whether nothing is left to do. Once more where Telegram
    /// itself says that it failed; where it says nothing they may be gone, and old buttons do no harm.
    pub async fn take_buttons(&self, ours: MessageRef) -> bool {
        let payload = EditMessageReplyMarkup::new(ChatId(ours.chat), MessageId(ours.message));
        let mut done = self.transport.call::<_, IgnoredAny>(&payload).await;
        if let Err(fault @ CallError::Refused { .. }) = &done
            && fault.verdict() == Verdict::Retry(None)
        {
            done = self.transport.call(&payload).await;
        }
        settled("buttons", done)
    }
}

/// Our texts name pages; what those look like is not part of an answer.
const NO_PREVIEW: LinkPreviewOptions = LinkPreviewOptions {
    is_disabled: true,
    url: None,
    prefer_small_media: false,
    prefer_large_media: false,
    show_above_text: false,
};

/// Whether another try would be useless; a failure is logged, everything is counted.
fn settled<T>(what: &'static str, answer: Result<T, CallError>) -> bool {
    let (settled, result) = match answer {
        Ok(_) => (true, "done"),
        // Gone before, too old, or as it was: as good as done.
        Err(fault) if fault.verdict() == Verdict::Done => (true, "stale"),
        Err(fault) => {
            tracing::warn!(error = %fault, "{what} could not be taken away");
            (!matches!(fault.verdict(), Verdict::Retry(_)), "failed")
        }
    };
    metrics::counter!("esik_taken_away_total", "what" => what, "result" => result).increment(1);
    settled
}
