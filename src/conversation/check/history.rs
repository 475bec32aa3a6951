//! The shapes of released versions, `dialogues/history/NAME.VERSION.toml`, and what each state builds on.

use crate::config::Content;
use crate::dialogue::check::must_set;
use crate::dialogue::flow::Flows;
use crate::dialogue::load::Finding;
use crate::dialogue::moved::{Past, Shape};
use crate::dialogue::vocabulary::Vocabulary;

/// Where they stand.
pub const FOLDER: &str = "dialogues/history";

/// Reads what was released. A content without a history has none.
pub fn read(content: &Content, flows: &Flows, vocabulary: &Vocabulary, found: &mut Vec<Finding>) -> Past {
    let mut past = Past::default();
    for (path, text) in content.files(FOLDER, "toml").unwrap_or_default() {
        let mut fault = |line: usize, what: String, mend: &str| {
            found.push(Finding { file: path.clone(), line, proof: 11, what, mend: mend.to_owned() });
        };
        match Shape::read(&text) {
            Ok(shape) if path.ends_with(&format!("/{}", shape.file_name())) => {
                past.shapes.entry(shape.dialogue.clone()).or_default().insert(shape.version, shape);
            }
            Ok(shape) => {
                fault(1, "is not named after what stands in it".to_owned(), &format!("call it {}", shape.file_name()))
            }
            Err((offset, what)) => {
                let line = text.get(..offset).unwrap_or_default().matches('\n').count() + 1;
                fault(line, what, "take the file as it was released");
            }
        }
    }
    for flow in flows.flows.values() {
        past.grounds.insert(flow.name.clone(), must_set(flows, flow, vocabulary));
    }
    past
}
