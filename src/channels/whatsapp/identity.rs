//! Who writes: a business-scoped user id, a number, or both (channels.md 4.8).

use std::fmt;

/// Whom a message is from or for, as far as the messenger tells.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// The business-scoped user id (`KZ.1234abcd`). It changes with the number.
    pub user: Option<String>,
    /// The number in digits, with the country's code and without a plus. It was proved when the account was made, and not since.
    pub phone: Option<String>,
}

/// Never prints a number.
impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Person").field("user", &self.user.is_some()).field("phone", &self.phone.is_some()).finish()
    }
}

impl Person {
    /// Of the ids that came, wherever they stood: fields that are meant for numbers may hold a user id.
    #[must_use]
    pub fn of<'a>(ids: impl IntoIterator<Item = Option<&'a str>>) -> Self {
        let mut person = Self::default();
        for id in ids.into_iter().flatten() {
            if is_user_id(id) {
                person.user.get_or_insert_with(|| id.to_owned());
            } else if is_number(id) {
                person.phone.get_or_insert_with(|| id.to_owned());
            }
        }
        person
    }

    /// Nobody can be told who it is.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.user.is_none() && self.phone.is_none()
    }
}

/// `CC.` and letters or digits, also `CC.ENT.…` of a parent business: two capital letters and a point. Digits in it are no number.
#[must_use]
pub fn is_user_id(id: &str) -> bool {
    let mut bytes = id.bytes();
    let country =
        bytes.next().is_some_and(|b| b.is_ascii_uppercase()) && bytes.next().is_some_and(|b| b.is_ascii_uppercase());
    let tail = id.get(3..).unwrap_or_default();
    country
        && bytes.next() == Some(b'.')
        && (1..=140).contains(&tail.len())
        && tail.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.')
}

/// Digits alone, as many as a number of any country has (E.164).
#[must_use]
pub fn is_number(id: &str) -> bool {
    (7..=15).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_id_is_no_number_and_a_number_no_user_id() {
        for id in ["KZ.1234567890123", "KZ.a1B2", "KZ.ENT.77011234567"] {
            assert!(is_user_id(id) && !is_number(id), "{id}");
        }
        for id in
            ["", "77011234567", "kz.1", "KZ.", "KZ", "KZ.a b", "ҚЗ.1", "7701123456789012", "+77011234567", "123456"]
        {
            assert!(!is_user_id(id), "{id}");
        }
        assert!(is_number("77011234567") && !is_number("+77011234567") && !is_number("７７０１１２３４５６７"));
    }

    #[test]
    fn whatever_field_an_id_stands_in() {
        let both = Person::of([Some("KZ.77"), Some("77011234567"), Some("77019999999"), None]);
        assert_eq!(both, Person { user: Some("KZ.77".into()), phone: Some("77011234567".into()) });
        assert!(Person::of([Some("someone"), None]).is_unknown());
        assert!(!format!("{both:?}").contains("7701"));
    }
}
