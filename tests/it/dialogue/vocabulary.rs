//! What the actions of the dialogues answer, read off the dialogues, with the slots they read and write.

use std::collections::{BTreeMap, BTreeSet};

use esik::dialogue::flow::Flows;
use esik::dialogue::vocabulary::{ActionSpec, SlotType as T, Vocabulary};

type Reads = &'static [(&'static str, T)];
type Writes = &'static [(&'static str, T, &'static [&'static str])];

/// With `chosen` they stand already.
const PLACE: Writes = &[
    ("region", T::Place, &["known", "chosen"]),
    ("district", T::Place, &["known", "chosen"]),
    ("settlement", T::Place, &["known", "chosen"]),
];
const CARD: Writes = &[
    ("name", T::Name, &["loaded"]),
    ("number", T::Text, &["loaded"]),
    ("filed", T::Moment, &["loaded"]),
    ("status", T::Status, &["loaded"]),
    ("group", T::Group, &["loaded"]),
    ("language", T::Language, &["loaded"]),
    ("settlement", T::Place, &["loaded"]),
    ("born", T::Number, &["loaded"]),
    ("right", T::Right, &["loaded"]),
    ("checking", T::Yesno, &["loaded"]),
];
const PLACED: Writes = &[
    ("place", T::Number, &["placed"]),
    ("own", T::Number, &["placed"]),
    ("total", T::Number, &["placed"]),
    ("right", T::Right, &["placed"]),
    ("checking", T::Yesno, &["placed"]),
    ("moment", T::Moment, &["placed"]),
];
const FILED: Writes = &[
    ("application", T::Application, &["filed", "has_active"]),
    ("number", T::Text, &["filed"]),
    ("filed", T::Moment, &["filed"]),
    ("place", T::Number, &["filed"]),
    ("own", T::Number, &["filed"]),
    ("total", T::Number, &["filed"]),
    ("right", T::Right, &["filed"]),
    ("checking", T::Yesno, &["filed"]),
];
const DATA: Writes = &[
    ("person", T::Person, &[]),
    ("iin", T::Iin, &[]),
    ("phone", T::Phone, &[]),
    ("children", T::Number, &[]),
    ("applications", T::Number, &[]),
    ("documents", T::Number, &[]),
    ("policy", T::Number, &[]),
    ("agreed", T::Moment, &[]),
];
const FILING: Reads = &[
    ("child", T::Child),
    ("group", T::Group),
    ("language", T::Language),
    ("settlement", T::Place),
    ("social", T::Social),
    ("priority", T::Priority),
    ("consent", T::Choice),
];

fn slots(action: &str) -> (Reads, Writes) {
    match action {
        "send_code" => (&[("phone", T::Phone)], &[("left", T::Number, &[]), ("wait", T::Number, &[])]),
        "verify_code" => (&[("phone", T::Phone), ("code", T::Otp)], &[("left", T::Number, &["mismatch"])]),
        "find_account" | "join_account" | "change_phone" => (&[("phone", T::Phone)], &[]),
        "find_person" => (&[("iin", T::Iin)], &[("person", T::Person, &["found"])]),
        "save_account" => (&[("phone", T::Phone), ("iin", T::Iin), ("person", T::Person)], &[]),
        "find_child" => (&[("iin", T::Iin)], &[("person", T::Person, &["found"])]),
        "child_sex" => (&[("iin", T::Iin), ("person", T::Person)], &[("sex", T::Sex, &["known"])]),
        "save_child" => (
            &[("iin", T::Iin), ("person", T::Person), ("sex", T::Sex), ("ethnicity", T::Ethnicity)],
            &[("child", T::Child, &["saved"])],
        ),
        "child_given" => (&[], &[("child", T::Child, &["given"])]),
        "application_given" => (&[], &[("application", T::Application, &["given"])]),
        "check_child" => {
            (&[("child", T::Child)], &[("name", T::Name, &[]), ("application", T::Application, &["has_active"])])
        }
        "group_needs" => (&[("child", T::Child), ("group", T::Group)], &[]),
        "usual_place" => (&[], PLACE),
        "district_kind" => (&[("district", T::Place)], &[("settlement", T::Place, &["city_district"])]),
        "social_status" => (&[], &[("social", T::Social, &["filled"])]),
        "social_unknown" => (&[], &[("social", T::Social, &[])]),
        "add_document" => (&[("category", T::Category)], &[("documents", T::Documents, &["added"])]),
        "documents_enough" => (&[("category", T::Category)], &[]),
        "remove_document" => (&[("removed", T::Choice)], &[("documents", T::Documents, &[])]),
        "file_application" => (FILING, FILED),
        "load_application" => (&[("application", T::Application)], CARD),
        "place_now" => (&[("application", T::Application)], PLACED),
        "may_delete" | "undo_delete" => (&[("application", T::Application)], &[]),
        "delete_application" => (&[("application", T::Application)], &[("until", T::Moment, &["deleted"])]),
        "load_child" => {
            (&[("child", T::Child)], &[("person", T::Person, &["loaded"]), ("waiting", T::Number, &["loaded"])])
        }
        "remove_child" => (&[("child", T::Child)], &[]),
        "load_data" => (&[], DATA),
        "set_language" => (&[("lang", T::Lang)], &[]),
        "save_place" => (&[("settlement", T::Place)], &[]),
        _ => (&[], &[]),
    }
}

/// The vocabulary the dialogues ask for. An action leaves the house where some state answers `unavailable`.
pub(super) fn of(flows: &Flows) -> Vocabulary {
    let mut outcomes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for state in flows.flows.values().flat_map(|flow| flow.states.values()) {
        if let Some(act) = &state.act {
            outcomes.entry(act.value.clone()).or_default().extend(state.on.keys().cloned());
        }
    }
    Vocabulary::new(outcomes.into_iter().map(|(name, mut outcomes)| {
        let remote = outcomes.remove("unavailable");
        let (reads, writes) = slots(&name);
        let outcomes: Vec<&'static str> = outcomes.into_iter().map(|outcome| &*outcome.leak()).collect();
        ActionSpec { name: name.leak(), outcomes: outcomes.leak(), reads, may_read: &[], writes, remote }
    }))
}
