//! The model: a parent who registers, as a list of what was said and a few counts.

/// What a parent may say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    Agrees,
    Phone,
    WrongCode,
    Mumbles,
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    Consent,
    Phone,
    Code,
}

impl Question {
    /// By the id of the message.
    pub fn of(message: &str) -> Option<Self> {
        match message {
            "registration-consent" => Some(Self::Consent),
            "registration-phone" => Some(Self::Phone),
            "registration-code" => Some(Self::Code),
            _ => None,
        }
    }

    /// By the words, as a chat shows them.
    pub fn in_words(text: &str) -> Option<Self> {
        let words = [
            ("согласны на обработку", Self::Consent),
            ("Напишите номер телефона", Self::Phone),
            ("Мы отправили SMS", Self::Code),
        ];
        words.into_iter().find(|(words, _)| text.contains(words)).map(|(_, question)| question)
    }
}

/// More wrong codes would lock the code.
const MOST_WRONG: i64 = 4;

/// A parent.
#[derive(Clone, Debug, Default)]
pub struct Parent {
    /// Everything said, in order.
    pub heard: Vec<String>,
    /// A question for each.
    pub asked: Vec<Question>,
    /// Codes sent.
    pub codes: i64,
    /// Wrong codes.
    pub wrong: i64,
}

impl Parent {
    /// The words of an update: a mumble is like no other.
    pub fn words(word: Word, parent: usize, number: usize) -> String {
        match word {
            Word::Agrees => "соглашаюсь".to_owned(),
            Word::Phone => format!("8 701 555 00 {parent:02}"),
            Word::WrongCode => format!("{:06}", number + 1),
            Word::Mumbles => format!("хм{}", "ы".repeat(number + 1)),
        }
    }

    /// Hears an update and asks.
    pub fn hears(&mut self, word: Word, words: String) {
        self.heard.push(words);
        let next = match (self.asked.last(), word) {
            (None, _) => Question::Consent,
            (Some(Question::Consent), Word::Agrees) => Question::Phone,
            (Some(Question::Phone), Word::Phone) => {
                self.codes += 1;
                Question::Code
            }
            (Some(Question::Code), Word::WrongCode) => {
                self.wrong += 1;
                Question::Code
            }
            (Some(same), _) => *same,
        };
        self.asked.push(next);
    }

    /// Whether one more wrong code may be said.
    pub fn may_err(said_wrong: i64) -> bool {
        said_wrong < MOST_WRONG
    }
}
