//! A parent at a phone, and what they see.

use crate::support::bot_api::{BotApi, Sent};

/// Айгүл of domain.md 2.4.
pub const IIN: &str = "920308497607";
/// Her child there.
pub const CHILD: &str = "230610598806";

/// One person who writes to the bot.
pub struct Parent<'t> {
    pub telegram: &'t BotApi,
    pub chat: i64,
}

impl<'t> Parent<'t> {
    /// Somebody who has not written yet.
    pub fn new(telegram: &'t BotApi, chat: i64) -> Self {
        Self { telegram, chat }
    }

    /// Writes, and sees an answer with these words in it.
    pub async fn says(&self, text: &str, answer: &str) -> Sent {
        self.telegram.push_text(self.chat, text);
        self.sees(answer).await
    }

    /// Presses a button, and sees an answer with these words in it.
    pub async fn presses(&self, label: &str, answer: &str) -> Sent {
        self.telegram.press(self.chat, label);
        self.sees(answer).await
    }

    /// The next message has these words in it.
    pub async fn sees(&self, words: &str) -> Sent {
        let sent = self.telegram.wait_message(self.chat).await;
        let chat = self.telegram.chat(self.chat);
        assert!(sent.text.contains(words), "not \"{words}\":\n{}", chat.transcript());
        sent
    }

    /// From `/start` to the question for the phone.
    pub async fn begins(&self) {
        self.says("/start", "На каком языке").await;
        self.presses("Русский", "Вы согласны на обработку").await;
        self.presses("Соглашаюсь", "Напишите номер телефона").await;
    }

    /// Shares the own card; the keyboard that asked for it takes a message of its own to go.
    pub async fn shares_card(&self, answer: &str) {
        assert!(self.telegram.is_asked_for_contact(self.chat));
        self.presses("Отправить мой номер", "Спасибо. Дальше").await;
        self.sees(answer).await;
        assert!(!self.telegram.is_asked_for_contact(self.chat));
    }

    /// From `/start` to the menu.
    pub async fn registers(&self) {
        self.begins().await;
        self.shares_card("Напишите свой ИИН").await;
        self.says(IIN, "Это Вы?").await;
        self.presses("Да, это я", "регистрация завершена").await;
    }

    /// From the menu to the question for the right.
    pub async fn fills_in(&self) {
        self.presses("Подать заявление", "На кого из детей").await;
        self.presses("Добавить ребёнка", "ИИН ребёнка").await;
        self.says(CHILD, "Это Ваш ребёнок?").await;
        self.presses("Да, мой ребёнок", "национальность").await;
        self.presses("Казах", "Проверьте, пожалуйста").await;
        self.presses("Сохранить", "Какая группа").await;
        self.presses("Обычная группа", "На каком языке ребёнок").await;
        self.presses("Русский язык", "В какой области").await;
        self.presses("Алматы", "Какой район").await;
        self.presses("Бостандык", "социальный статус").await;
        self.presses("Верно, дальше", "Есть ли у Вас право").await;
    }

    /// From the question for the right to the question for documents.
    pub async fn claims_a_right(&self) {
        self.presses("Внеочередное", "К какой категории").await;
        self.presses("Ребёнок военнослужащего", "Документов пока нет").await;
    }

    /// Waits until everything in the chat has settled: buttons of answered questions are gone, presses are answered.
    pub async fn rests(&self) {
        self.telegram
            .wait_until(self.chat, "only the last buttons to stand", |chat| {
                let with_buttons: Vec<i64> = chat
                    .bots()
                    .filter(|message| message.buttons().next().is_some())
                    .map(|message| message.id)
                    .collect();
                let last = chat.bots().next_back().map(|message| message.id);
                with_buttons.iter().all(|id| Some(*id) == last)
            })
            .await;
    }
}

/// A document that is what it says it is.
pub fn pdf(mark: u8) -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n".to_vec();
    bytes.extend([mark; 300]);
    bytes
}
