//! The outside services: clients against small servers on the wire, and the sandboxes.

mod contract;
mod demo_page;
mod registers;
mod sandboxes;
mod smsc;
mod wire_server;

use esik::domain::iin::Iin;
use esik::domain::phone::Phone;

fn iin(digits: &str) -> Iin {
    Iin::parse(digits).unwrap()
}

fn phone(number: &str) -> Phone {
    Phone::parse(number).unwrap()
}
