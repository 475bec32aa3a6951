//! Settings, read from a file's text and an environment.

use super::{SETTINGS, parse};

/// Set by the image itself, or by what compose.yaml mounts.
const OF_THE_IMAGE: [&str; 3] = ["ESIK_LISTEN", "ESIK_DATA", "ESIK_CONTENT"];

#[test]
fn an_empty_setting_is_not_set() {
    let nothing = parse(None, |_| None).unwrap().print();
    assert_eq!(parse(None, |_| Some(String::new())).unwrap().print(), nothing);
    let file = Some("office_hours = \"08:00-20:00\"\n[sms]\napi_key = \"key\"");
    let config = parse(file, |_| Some(String::new())).unwrap();
    assert_eq!(config.office_hours, (8 * 60, 20 * 60), "an empty one leaves the file's");
    assert!(config.smsc.is_some());
}

#[test]
fn compose_hands_every_setting_through() {
    let compose = include_str!("../../compose.yaml");
    for setting in SETTINGS.iter().filter(|setting| !OF_THE_IMAGE.contains(&setting.env)) {
        let line = compose.lines().find(|line| line.trim().starts_with(&format!("{}:", setting.env)));
        assert!(line.is_some_and(|line| !line.trim().ends_with(':')), "compose.yaml: no {}", setting.env);
    }
}
