//! The last day of a referral as an iCalendar file (RFC 5545): an event of the whole day, with an alarm on the day before.

use std::fmt::Write as _;

use chrono::{DateTime, Days, NaiveDate};

use super::{PaperError, ReferralPaper, Words};
use crate::domain::calendar::local_date;
use crate::domain::clock::Micros;
use crate::domain::lang::Lang;
use crate::i18n::Texts;

/// Octets of a line without its end.
const LINE_MAX: usize = 75;
/// Ten in the morning of the day before: an alarm of a whole day counts from its midnight, and nobody wants to be woken by it.
const DAY_BEFORE: &str = "-PT14H";

/// The file, in the parent's language.
///
/// # Errors
/// A text is missing.
pub fn calendar(paper: &ReferralPaper, texts: &Texts, lang: Lang) -> Result<String, PaperError> {
    let words = Words { texts, lang };
    let (name, day) = (paper.kindergarten.name(lang), local_date(paper.deadline));
    let summary = format!("{}: {name}", words.say("paper-event")?);
    let mut about = format!("{} {}\n{}:", words.say("paper-number")?, paper.number, words.say("paper-bring")?);
    for attr in paper.bring() {
        write!(about, "\n• {}", words.attr("paper-bring", attr)?).unwrap_or_default();
    }
    let mut file = File::default();
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//Esik//Referral//KK");
    file.line("METHOD", "PUBLISH");
    file.line("BEGIN", "VEVENT");
    file.line("UID", &format!("{}@esik", paper.id));
    file.line("DTSTAMP", &stamp(paper.issued));
    file.line("DTSTART;VALUE=DATE", &date(day));
    file.line("DTEND;VALUE=DATE", &date(day.checked_add_days(Days::new(1)).unwrap_or(day)));
    file.text("SUMMARY", &summary);
    file.text("LOCATION", &format!("{name}, {}", paper.kindergarten.address(lang)));
    file.text("DESCRIPTION", &about);
    file.line("TRANSP", "TRANSPARENT");
    file.line("BEGIN", "VALARM");
    file.line("ACTION", "DISPLAY");
    file.line("TRIGGER", DAY_BEFORE);
    file.text("DESCRIPTION", &format!("{}: {name}", words.say("paper-alarm")?));
    file.line("END", "VALARM");
    file.line("END", "VEVENT");
    file.line("END", "VCALENDAR");
    Ok(file.0)
}

fn date(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

fn stamp(at: Micros) -> String {
    DateTime::from_timestamp_micros(at.0).unwrap_or_default().format("%Y%m%dT%H%M%SZ").to_string()
}

#[derive(Default)]
struct File(String);

impl File {
    /// A value whose letters mean what they are.
    fn line(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{value}"));
    }

    /// A value of type TEXT (RFC 5545, 3.3.11).
    fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len() + 8);
        for c in value.chars().filter(|c| *c == '\n' || !c.is_control()) {
            match c {
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                '\n' => escaped.push_str("\\n"),
                c => escaped.push(c),
            }
        }
        self.line(name, &escaped);
    }

    /// Writes a line in pieces, between letters (RFC 5545, 3.1).
    fn fold(&mut self, line: &str) {
        let mut used = 0;
        for c in line.chars() {
            if used + c.len_utf8() > LINE_MAX {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(c);
            used += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
