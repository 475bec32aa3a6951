//! The messengers that messages are pushed to: how each plans a message, sends it, and tidies up after it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::channels::telegram::{self, MessageRef, Previous, TelegramClient};
use crate::channels::whatsapp::{self, REST, Recipient, WhatsappClient};
use crate::channels::{ChannelKind, NotHere, SendResult, Template};
use crate::domain::clock::Micros;
use crate::domain::lang::Lang;
use crate::i18n::Args;

use super::super::world::World;
use super::parcel::{Parcel, Stands};

/// A client of a messenger.
#[derive(Debug, Clone)]
pub enum Messenger {
    /// A bot of Telegram.
    Telegram(TelegramClient),
    /// A number of WhatsApp.
    Whatsapp(WhatsappClient, Off),
}

/// Templates that WhatsApp has refused, and until when they are not tried again. Kept in memory: after a restart one more is refused.
#[derive(Debug, Clone, Default)]
pub struct Off(Arc<Mutex<HashMap<(String, Lang), Micros>>>);

impl Off {
    fn is(&self, template: &Template, now: Micros) -> bool {
        let off = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        off.get(&(template.name.clone(), template.lang)).is_some_and(|until| now < *until)
    }

    fn note(&self, template: &Template, until: Micros) {
        let Template { name, lang, .. } = template;
        tracing::error!(template = name, %lang, "WhatsApp does not take this template: news goes other ways for a day; see \
            `esik whatsapp templates status`");
        metrics::counter!("esik_templates_off_total", "template" => name.clone(), "language" => lang.code())
            .increment(1);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert((name.clone(), *lang), until);
    }
}

impl From<TelegramClient> for Messenger {
    fn from(client: TelegramClient) -> Self {
        Self::Telegram(client)
    }
}

impl From<WhatsappClient> for Messenger {
    fn from(client: WhatsappClient) -> Self {
        Self::Whatsapp(client, Off::default())
    }
}

/// What is to be done for a message.
pub enum Plan {
    /// Requests of the Bot API.
    Telegram(telegram::Plan),
    /// Payloads of the Cloud API.
    Whatsapp(whatsapp::Plan),
}

impl Plan {
    /// As how many messages the messenger counts it.
    pub fn messages(&self) -> u32 {
        match self {
            Self::Telegram(plan) => plan.messages(),
            Self::Whatsapp(plan) => plan.messages(),
        }
    }

    /// Takes out what can be done apart and after it: nobody waits for that.
    pub fn take_aside(&mut self) -> Option<MessageRef> {
        match self {
            Self::Telegram(plan) => plan.without_buttons(),
            Self::Whatsapp(_) => None,
        }
    }
}

impl Messenger {
    /// Which messenger it is.
    pub fn channel(&self) -> ChannelKind {
        match self {
            Self::Telegram(_) => ChannelKind::Telegram,
            Self::Whatsapp(..) => ChannelKind::Whatsapp,
        }
    }

    /// Our bot or number there.
    pub fn bot(&self) -> &str {
        match self {
            Self::Telegram(client) => client.bot_id(),
            Self::Whatsapp(client, _) => client.number_id(),
        }
    }

    /// Plans a message for the chat it goes to.
    pub fn plan(&self, world: &World, parcel: &Parcel, now: Micros) -> Result<Plan, SendResult> {
        let rejected = |error: &dyn std::error::Error| SendResult::Rejected(error.to_string());
        match self {
            Self::Telegram(_) => {
                let previous = read_previous(&parcel.stands);
                let gone = if previous.reply_keyboard { say(world, parcel.lang, "common-keyboard-gone") } else { None };
                let plan = telegram::encode(&parcel.message, &previous, gone.as_deref().unwrap_or("…"));
                plan.map(Plan::Telegram).map_err(|error| rejected(&error))
            }
            Self::Whatsapp(_, off) if !parcel.reach.is_open(now) => {
                let template = parcel.message.template.as_ref().ok_or(SendResult::Closed)?;
                if parcel.reach.rests(now) {
                    return Err(SendResult::Elsewhere(NotHere::Refused));
                }
                if off.is(template, now) {
                    return Err(SendResult::Elsewhere(NotHere::Template));
                }
                Ok(Plan::Whatsapp(whatsapp::encode_template(template)))
            }
            Self::Whatsapp(..) => {
                let words = words(world, parcel.lang);
                let plan = whatsapp::encode(&parcel.message, &words, parcel.reach.number.is_some());
                plan.map(Plan::Whatsapp).map_err(|error| rejected(&error))
            }
        }
    }

    /// Sends it; answers what came of it, and what stands in the chat now.
    pub async fn send(&self, parcel: &Parcel, plan: &Plan, now: Micros) -> (SendResult, Stands) {
        match (self, plan) {
            (Self::Telegram(client), Plan::Telegram(plan)) => {
                let delivery = client.send(&parcel.address, plan).await;
                (delivery.result, write_previous(&delivery.previous))
            }
            (Self::Whatsapp(client, off), Plan::Whatsapp(plan)) => {
                let to = Recipient { user: Some(&parcel.address), phone: parcel.reach.number.as_deref() };
                let result = client.send(&to, parcel.id.as_str(), plan).await;
                if let (SendResult::Elsewhere(NotHere::Template), Some(template)) = (&result, &parcel.message.template)
                {
                    off.note(template, now.plus(REST));
                }
                (result, parcel.stands.clone())
            }
            _ => (SendResult::Rejected("planned for another messenger".to_owned()), parcel.stands.clone()),
        }
    }

    /// Takes the buttons off an answered question.
    pub async fn tidy(&self, ours: MessageRef) -> bool {
        match self {
            Self::Telegram(client) => client.take_buttons(ours).await,
            Self::Whatsapp(..) => true,
        }
    }
}

fn say(world: &World, lang: Lang, text: &str) -> Option<String> {
    world.texts.value(lang, text, &Args::new())
}

/// What WhatsApp's messages have around them.
#[must_use]
pub fn words(world: &World, lang: Lang) -> whatsapp::Words {
    let word = |text: &str| say(world, lang, text).unwrap_or_default();
    whatsapp::Words {
        choose: word("common-list-choose"),
        answers: word("common-list-answers"),
        ways: word("common-list-ways"),
        say: word("common-say-ways"),
        delete: word("common-delete-yourself"),
    }
}

/// What stands in a chat of Telegram: the message, and `+k` where a reply keyboard stands.
fn write_previous(previous: &Previous) -> Stands {
    let keyboard = if previous.reply_keyboard { "+k" } else { "" };
    Stands(format!("{}{keyboard}", previous.message_ref.as_deref().unwrap_or_default()))
}

/// The same, read.
fn read_previous(Stands(stored): &Stands) -> Previous {
    let (message, reply_keyboard) =
        stored.strip_suffix("+k").map_or((stored.as_str(), false), |message| (message, true));
    Previous { message_ref: (!message.is_empty()).then(|| message.to_owned()), reply_keyboard }
}
