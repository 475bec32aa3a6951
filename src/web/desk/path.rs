//! A dialogue as a supervisor reads it: its questions one below the other, and lines to where an answer leads. What the program does in
//! between without a word is left out, and lines go through it.

use std::collections::{BTreeSet, HashMap};

use crate::dialogue::flow::{Flow, State, Target};

/// What stands at a place of the path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stop {
    /// A question.
    Asks,
    /// A step without a question that asks something outside.
    Does(String),
    /// Another dialogue is gone through.
    Calls(String),
    /// The dialogue ends.
    Ends,
    /// It is counted and not in the dialogue any more.
    Gone,
}

/// A place of the path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// The state's or the end's name.
    pub(super) name: String,
    /// What stands there.
    pub(super) stop: Stop,
    /// Where it leads, as places of the path from 0, in order.
    pub(super) next: Vec<usize>,
}

/// The path of a dialogue. `is_remote`: whether an action asks outside. `counted`: states that must be shown.
pub(super) fn path(flow: &Flow, is_remote: impl Fn(&str) -> bool, counted: &BTreeSet<String>) -> Vec<Place> {
    let stop = |state: &State| match (&state.expect, &state.call, &state.act) {
        (Some(_), ..) => Some(Stop::Asks),
        (_, Some(call), _) => Some(Stop::Calls(call.dialogue.value.clone())),
        (.., Some(act)) if is_remote(&act.value) || counted.contains(&state.name) => {
            Some(Stop::Does(act.value.clone()))
        }
        _ => None,
    };
    let states = flow.states.values().filter_map(|state| Some((state.name.clone(), stop(state)?)));
    let ends = flow.ends.keys().map(|end| (end.clone(), Stop::Ends));
    let mut stops: Vec<(String, Stop)> = states.chain(ends).collect();
    let known: BTreeSet<&String> = stops.iter().map(|(name, _)| name).collect();
    let gone: Vec<String> = counted.iter().filter(|name| !known.contains(name)).cloned().collect();
    stops.extend(gone.into_iter().map(|name| (name, Stop::Gone)));
    let at: HashMap<&str, usize> = stops.iter().zip(0..).map(|((name, _), n)| (name.as_str(), n)).collect();
    let next = |name: &str| {
        let mut found = BTreeSet::new();
        follow(flow, name, &at, &mut found, &mut BTreeSet::new());
        found.into_iter().collect()
    };
    stops.iter().map(|(name, stop)| Place { next: next(name), name: name.clone(), stop: stop.clone() }).collect()
}

/// Where a state leads, through those that are not shown.
fn follow<'f>(
    flow: &'f Flow,
    name: &str,
    at: &HashMap<&str, usize>,
    found: &mut BTreeSet<usize>,
    seen: &mut BTreeSet<&'f str>,
) {
    let Some(state) = flow.states.get(name) else { return };
    let then = state.call.iter().flat_map(|call| &call.then);
    let arrows = state.on.iter().chain(&state.options).chain(then).map(|(_, at)| &at.value);
    let more = state.expires.iter().map(|expires| &expires.then.value).chain(state.empty.iter().map(|at| &at.value));
    for target in arrows.chain(more) {
        let (Target::State(to) | Target::End(to)) = target else { continue };
        match at.get(to.as_str()) {
            Some(place) => drop(found.insert(*place)),
            None if seen.insert(to) => follow(flow, to, at, found, seen),
            None => {}
        }
    }
}

/// A line from one place to another, in a drawing that is [`WIDE`] wide and [`HIGH`] a place high.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// The curve, as SVG writes it.
    pub(super) curve: String,
    /// It leads up again.
    pub(super) back: bool,
}

/// How wide the drawing of the lines is.
pub(super) const WIDE: usize = 100;
/// How high a place is in it.
pub(super) const HIGH: usize = 100;

/// The lines of a path: they leave a place below its middle and come in above it; the farther, the wider.
pub(super) fn lines(path: &[Place]) -> Vec<Line> {
    let mut lines = Vec::new();
    for (from, place) in path.iter().enumerate() {
        for to in place.next.iter().copied().filter(|to| *to != from) {
            let (start, end) = (from * HIGH + HIGH * 62 / 100, to * HIGH + HIGH * 38 / 100);
            let far = from.abs_diff(to);
            let edge = WIDE.saturating_sub((18 + 9 * far).min(WIDE * 13 / 10).min(WIDE));
            let curve = format!("M{WIDE} {start}C{edge} {start} {edge} {end} {WIDE} {end}");
            lines.push(Line { curve, back: to < from });
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::load;

    const FLOW: &str = r#"
[dialogue]
version = 1
entry   = "first"
[ends]
done = "success"
[slots]
[state.first]
expect = "choice"
on     = { yes = "quiet", no = "first", out = "@menu" }
[state.quiet]
do = "load_data"
on = { ok = "outside", else = "done" }
[state.outside]
do = "send_code"
on = { sent = "last", unavailable = "first" }
[state.last]
expect  = "choice"
on      = { good = "done", again = "first" }
"#;

    fn of(counted: &[&str]) -> Vec<Place> {
        let flow = load::flow("dialogues/made.toml", "made", FLOW).unwrap();
        let counted = counted.iter().map(|name| (*name).to_owned()).collect();
        path(&flow, |action| action == "send_code", &counted)
    }

    fn brief(path: &[Place]) -> Vec<(&str, &[usize])> {
        path.iter().map(|place| (place.name.as_str(), place.next.as_slice())).collect()
    }

    #[test]
    fn what_is_done_without_a_word_is_left_out() {
        let path = of(&[]);
        assert_eq!(brief(&path), [("first", &[0, 1, 3][..]), ("outside", &[0, 2]), ("last", &[0, 3]), ("done", &[])]);
        assert_eq!(path[1].stop, Stop::Does("send_code".to_owned()));
        assert_eq!(path[3].stop, Stop::Ends);
    }

    #[test]
    fn what_was_counted_is_shown_wherever_it_is() {
        let path = of(&["quiet", "dropped"]);
        assert_eq!(path[1].name, "quiet");
        assert_eq!((path[5].name.as_str(), &path[5].stop), ("dropped", &Stop::Gone));
    }

    #[test]
    fn lines_stay_in_the_drawing() {
        let lines = lines(&of(&[]));
        assert_eq!(lines.len(), 6, "none from a place to itself");
        assert_eq!(lines.iter().filter(|line| line.back).count(), 2);
        assert_eq!(lines[0].curve, "M100 62C73 62 73 138 100 138");
    }
}
