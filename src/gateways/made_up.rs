//! Made-up facts about a number, the same for the same number in every process: the sandboxes' imagination.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::names::{self, Root};
use crate::domain::iin::Iin;
use crate::domain::person::{Person, Sex, SocialStatus};

/// A number from 0 to `below - 1`, drawn from the digits of the IIN; each `what` is a draw of its own.
fn draw(iin: &Iin, what: &str, below: usize) -> usize {
    let hash = Sha256::new().chain_update(what).chain_update(iin.digits()).finalize();
    usize::from(u16::from_be_bytes([hash[0], hash[1]])) % below
}

/// One word of a list of names.
fn pick(iin: &Iin, what: &str, list: &'static str) -> &'static str {
    let words = list.split_whitespace().count();
    let drawn = draw(iin, what, words.max(1));
    list.split_whitespace().nth(drawn).unwrap_or_default()
}

/// The sex of somebody whose digits do not tell it.
pub(super) fn sex(iin: &Iin) -> Sex {
    if draw(iin, "sex", 2) == 0 { Sex::Male } else { Sex::Female }
}

/// A person with a name that fits the sex; three of four are Kazakh, one of eight has no patronymic.
pub(super) fn person(iin: Iin, birth: NaiveDate, sex: Option<Sex>) -> Person {
    let (surname, given, patronymic) = match sex {
        Some(sex) => name(&iin, sex),
        // Nothing in such a name tells the sex either.
        None => {
            (pick(&iin, "surname", names::SURNAMES_OF_BOTH).to_owned(), pick(&iin, "given", names::GIVEN_OF_BOTH), None)
        }
    };
    Person { iin, surname, given: given.to_owned(), patronymic, birth, sex }
}

fn name(iin: &Iin, sex: Sex) -> (String, &'static str, Option<String>) {
    let root = match draw(iin, "root", 4) {
        0 => Root::Russian,
        _ => Root::Kazakh,
    };
    let surname = pick(iin, "surname", names::surnames(root));
    let ending = if sex == Sex::Female { "а" } else { "" };
    let forms = pick(iin, "father", names::patronymics(root)).split_once('/');
    let patronymic = forms.map(|(son, daughter)| match sex {
        Sex::Male => son.to_owned(),
        Sex::Female => daughter.to_owned(),
    });
    (
        format!("{surname}{ending}"),
        pick(iin, "given", names::given(root, sex)),
        patronymic.filter(|_| draw(iin, "fatherless", 8) != 0),
    )
}

/// What the social register knows of a child: nothing for most.
pub(super) fn child_status(iin: &Iin) -> Option<SocialStatus> {
    match draw(iin, "social status of a child", 100) {
        0..6 => Some(SocialStatus::LargeFamily),
        6..8 => Some(SocialStatus::DisabilityChild),
        8..11 => Some(SocialStatus::LowIncome),
        _ => None,
    }
}

/// What the social register knows of an applicant: nothing for most.
pub(super) fn applicant_status(iin: &Iin) -> Option<SocialStatus> {
    (draw(iin, "social status of an applicant", 100) == 0).then_some(SocialStatus::DisabilityParent)
}
