//! A parent at a phone, and what they see.

use crate::support::graph_api::{GraphApi, Sent};

/// Айгүл of domain.md 2.4.
pub const IIN: &str = "920308497607";
/// Her child there.
pub const CHILD: &str = "230610598806";
/// Her number.
pub const PHONE: &str = "77015550102";

/// One person who writes to the number.
pub struct Parent<'g> {
    pub graph: &'g GraphApi,
    pub id: usize,
}

impl<'g> Parent<'g> {
    /// Somebody whose number is told.
    pub fn new(graph: &'g GraphApi) -> Self {
        Self { graph, id: graph.person(Some(PHONE), Some("KZ.5550102")) }
    }

    /// Writes, and sees an answer with these words in it.
    pub async fn says(&self, text: &str, answer: &str) -> Sent {
        self.graph.says(self.id, text).await;
        self.sees(answer).await
    }

    /// Presses, and sees an answer with these words in it.
    pub async fn presses(&self, label: &str, answer: &str) -> Sent {
        self.graph.presses(self.id, label).await;
        self.sees(answer).await
    }

    /// The next message has these words in it.
    pub async fn sees(&self, words: &str) -> Sent {
        let sent = self.graph.wait_message(self.id).await;
        assert!(sent.text().contains(words), "not \"{words}\":\n{}", self.graph.transcript(self.id));
        sent
    }

    /// From the first word to the question for the phone.
    pub async fn begins(&self) {
        self.says("Сәлем", "На каком языке").await;
        self.presses("Русский", "Вы согласны на обработку").await;
        self.presses("Соглашаюсь", "Напишите номер телефона").await;
    }

    /// From the first word to the menu.
    pub async fn registers(&self) {
        self.begins().await;
        self.presses("Отправить мой номер", "Напишите свой ИИН").await;
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
}
