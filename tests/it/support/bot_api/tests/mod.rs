//! The fake held against teloxide as a client, and against raw calls.

mod delivery;
mod limits;
mod weather;

use serde_json::{Value, json};
use teloxide_core::Bot;
use teloxide_core::net::Download;
use teloxide_core::payloads::setters::*;
use teloxide_core::requests::Requester;
use teloxide_core::types::{
    BotCommand, ButtonRequest, CallbackQueryId, ChatAction, ChatId, InlineKeyboardButton, InlineKeyboardMarkup,
    InputFile, KeyboardButton, KeyboardMarkup, KeyboardRemove, MessageId, ParseMode, UpdateKind,
};
use teloxide_core::{ApiError, RequestError};

use super::{BOT_ID, BotApi, Chat, Deed, Message, Sent, TOKEN};
use crate::support::http::client;

const AIGUL: i64 = 701;

async fn started() -> (BotApi, Bot) {
    let telegram = BotApi::start().await;
    telegram.open_chat(AIGUL);
    let bot = Bot::with_client(TOKEN, client()).set_api_url(telegram.url().parse().unwrap());
    (telegram, bot)
}

/// A raw call: status and body.
async fn call(telegram: &BotApi, method: &str, body: Value) -> (u16, Value) {
    let url = format!("{}/bot{TOKEN}/{method}", telegram.url());
    let answer = client().post(url).json(&body).send().await.unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap())
}

fn yes_no() -> InlineKeyboardMarkup {
    InlineKeyboardMarkup::new([["Yes", "No"].map(|label| InlineKeyboardButton::callback(label, label))])
}

#[tokio::test]
async fn teloxide_speaks_with_it() {
    let (telegram, bot) = started().await;
    let chat = ChatId(AIGUL);
    assert_eq!(i64::try_from(bot.get_me().await.unwrap().user.id.0).unwrap(), BOT_ID);

    let sent =
        bot.send_message(chat, "<b>1 &lt; 2</b>").parse_mode(ParseMode::Html).reply_markup(yes_no()).await.unwrap();
    let seen: Sent = telegram.wait_message(AIGUL).await;
    assert_eq!((seen.edited, seen.text.as_str(), seen.labels()), (false, "1 < 2", vec!["Yes", "No"]));

    telegram.press(AIGUL, "Yes");
    let updates = bot.get_updates().await.unwrap();
    let UpdateKind::CallbackQuery(query) = &updates[0].kind else { panic!("{updates:?}") };
    assert_eq!(query.data.as_deref(), Some("Yes"));
    bot.answer_callback_query(query.id.clone()).text("ok").await.unwrap();
    let again = bot.answer_callback_query(query.id.clone()).await.unwrap_err();
    assert!(again.to_string().contains("query is too old"), "{again}");

    bot.edit_message_text(chat, sent.id, "new").await.unwrap();
    let edited = telegram.wait_message(AIGUL).await;
    assert_eq!((edited.edited, edited.text.as_str(), edited.edits), (true, "new", 1));
    let same = bot.edit_message_text(chat, sent.id, "new").await.unwrap_err();
    assert!(matches!(same, RequestError::Api(ApiError::MessageNotModified)), "{same}");
    bot.edit_message_reply_markup(chat, sent.id).reply_markup(yes_no()).await.unwrap();
    bot.send_chat_action(chat, ChatAction::Typing).await.unwrap();
    bot.delete_message(chat, sent.id).await.unwrap();
    let gone = bot.delete_message(chat, MessageId(999)).await.unwrap_err();
    assert!(matches!(gone, RequestError::Api(ApiError::MessageToDeleteNotFound)), "{gone}");
    let looks = |chat: &Chat| chat.deeds.contains(&Deed::Deleted(sent.id.0.into()));
    let chat = telegram.wait_until(AIGUL, "a deletion", looks).await;
    assert!(chat.deeds.contains(&Deed::Answered("ok".into())) && chat.deeds.contains(&Deed::Action("typing".into())));
    assert!(chat.deeds.contains(&Deed::KeyboardEdited(sent.id.0.into())) && chat.bots().count() == 0);
    assert_eq!(telegram.refused().len(), 3);
}

#[tokio::test]
async fn keyboards_contacts_and_commands() {
    let (telegram, bot) = started().await;
    let chat = ChatId(AIGUL);
    let contact = || KeyboardMarkup::new([[KeyboardButton::new("Phone").request(ButtonRequest::Contact)]]);
    bot.send_message(chat, "?").reply_markup(contact()).await.unwrap();
    assert!(telegram.is_asked_for_contact(AIGUL));
    telegram.press(AIGUL, "Phone");
    let updates = bot.get_updates().await.unwrap();
    let UpdateKind::Message(message) = &updates[0].kind else { panic!("{updates:?}") };
    assert_eq!(message.contact().unwrap().user_id.unwrap(), message.from.as_ref().unwrap().id);
    bot.send_message(chat, "thanks").reply_markup(KeyboardRemove::new()).await.unwrap();
    assert!(!telegram.is_asked_for_contact(AIGUL));

    telegram.open_chat(-5);
    let group = bot.send_message(ChatId(-5), "?").reply_markup(contact()).await.unwrap_err();
    assert!(group.to_string().contains("private chats only"), "{group}");

    bot.set_my_commands([BotCommand::new("menu", "Мәзір")]).language_code("kk").await.unwrap();
    assert_eq!(telegram.commands("kk"), [("menu".to_owned(), "Мәзір".to_owned())]);
    assert!(bot.set_my_commands([BotCommand::new("Menu", "x")]).await.is_err());
    assert_eq!(telegram.calls("setMyCommands").len(), 2);
}

#[tokio::test]
async fn files_go_both_ways() {
    let (telegram, bot) = started().await;
    telegram.push_document(AIGUL, b"%PDF", "paper.pdf", "application/pdf");
    let updates = bot.get_updates().await.unwrap();
    let UpdateKind::Message(message) = &updates[0].kind else { panic!("{updates:?}") };
    let document = message.document().unwrap();
    let file = bot.get_file(document.file.id.clone()).await.unwrap();
    let mut bytes = Vec::new();
    bot.download_file(&file.path, &mut bytes).await.unwrap();
    assert_eq!((document.file_name.as_deref(), bytes.as_slice()), (Some("paper.pdf"), b"%PDF".as_slice()));

    let own = InputFile::memory(b"abc".to_vec()).file_name("queue.csv");
    bot.send_document(ChatId(AIGUL), own).caption("<i>x</i>").parse_mode(ParseMode::Html).await.unwrap();
    let sent: Message = telegram.wait_message(AIGUL).await.message;
    assert_eq!((sent.text.as_str(), sent.document.unwrap()), ("x", ("queue.csv".to_owned(), b"abc".to_vec())));
    bot.send_document(ChatId(AIGUL), InputFile::file_id(document.file.id.clone())).await.unwrap();
    assert_eq!(telegram.refused().len(), 0);
}

#[tokio::test]
async fn people_do_all_sorts_of_things_and_teloxide_reads_them() {
    let (telegram, bot) = started().await;
    telegram.set_language(AIGUL, "kk");
    telegram.set_date(1_800_000_000);
    let first = telegram.push_text(AIGUL, "/start");
    let own = telegram.chat(AIGUL).messages[0].id;
    telegram.push_edited(AIGUL, own, "/menu");
    telegram.push_photo(AIGUL, b"jpeg");
    telegram.push_sticker(AIGUL);
    telegram.push_contact(AIGUL, "87010000000", None);
    telegram.push_album(AIGUL, &[(b"a", "a.pdf", "application/pdf"), (b"b", "b.png", "image/png")]);
    telegram.push_raw(&json!({"update_id": 1, "message": telegram.chat(AIGUL).messages[0].raw}));
    telegram.push_callback(AIGUL, "old", 1);
    telegram.block(AIGUL);
    assert!(matches!(bot.send_message(ChatId(AIGUL), "x").await.unwrap_err(), RequestError::Api(ApiError::BotBlocked)));
    telegram.unblock(AIGUL);
    let updates = bot.get_updates().await.unwrap();
    assert_eq!((updates.len(), i64::from(updates[0].id.0)), (11, first));
    assert!(updates.iter().all(|update| !matches!(update.kind, UpdateKind::Error(_))), "{updates:#?}");
    telegram.expire_callbacks();
    let UpdateKind::CallbackQuery(query) = &updates[8].kind else { panic!("{:?}", updates[8]) };
    assert!(bot.answer_callback_query(query.id.clone()).await.is_err());
    assert!(bot.answer_callback_query(CallbackQueryId("none".into())).await.is_err());
}
