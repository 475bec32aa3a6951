//! The dialogues as they are: proved, drawn, and walked through at random.

mod check;
mod engine;
mod moved;
mod size;
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use esik::dialogue::flow::Flows;
use esik::dialogue::load;
use esik::dialogue::moved::Past;
use esik::dialogue::vocabulary::Vocabulary;

/// Read once for all walks.
static FLOWS: LazyLock<Flows> = LazyLock::new(flows);
static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(esik::conversation::actions::vocabulary);

/// The real dialogues, with every outcome's text said to exist.
fn flows() -> Flows {
    let mut flows = BTreeMap::new();
    let mut everywhere = None;
    let mut spoken = BTreeSet::new();
    for entry in std::fs::read_dir("dialogues").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ext| ext != "toml") {
            continue;
        }
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let file = path.display().to_string();
        let text = std::fs::read_to_string(&path).unwrap();
        if name == "everywhere" {
            everywhere = Some(load::everywhere(&file, &text).unwrap());
            continue;
        }
        let flow = load::flow(&file, &name, &text).unwrap();
        for state in flow.states.values().filter(|state| state.act.is_some()) {
            spoken.extend(state.on.keys().map(|outcome| format!("{}.{outcome}", flow.message(&state.name))));
        }
        flows.insert(name, flow);
    }
    Flows { flows, everywhere: everywhere.unwrap(), spoken, past: Past::default() }
}
