//! `docs/demo.md` against the list in the code.

use std::collections::BTreeSet;

use esik::gateways::listed::{LISTED, ORDINARY, PHONE_DOWN, PHONE_REFUSED, PHONE_SLOW};

/// Numbers of the page that are people like any other, named for their age only.
const OTHERS: [&str; 3] = ["140311597311", "211315573106", "210230573101"];

#[test]
fn the_demo_page_names_every_number_and_no_other() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/demo.md");
    let page = std::fs::read_to_string(path).unwrap();
    let named: BTreeSet<&str> = page.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() == 12).collect();
    let listed = LISTED.iter().map(|(digits, _)| *digits);
    let expected: BTreeSet<&str> = listed.chain(ORDINARY).chain(OTHERS).collect();
    assert_eq!(named, expected);
    for phone in [PHONE_DOWN, PHONE_SLOW, PHONE_REFUSED] {
        assert!(page.contains(phone), "{phone}");
    }
}
