//! Putting the open question together, and pages of lists.

use super::engine::{Engine, Fault};
use super::flow::{Flow, State, Target};
use super::session::{Frame, Item, List, Phase, Value};
use super::turn::{Ask, Choice, Label, Need, Next, Options, Question};
use super::vocabulary::Way;

impl Engine<'_> {
    /// The open question once more.
    pub(super) fn reopen(&mut self) -> Result<Next, Fault> {
        let Some(frame) = self.session.top() else { return Ok(Next::Rest) };
        match frame.phase {
            Phase::Ended => self.ended(),
            Phase::Asking | Phase::Needing => {
                self.frame()?.phase = Phase::Asking;
                self.ask()
            }
            // Waits for something else: whoever called goes on when that comes.
            Phase::Doing | Phase::Calling => Err(Fault::NotWaiting),
        }
    }

    /// Asks; a pick without a page fetches its first one, and the words of a page that was shown before are fetched anew.
    pub(super) fn ask(&mut self) -> Result<Next, Fault> {
        let (flow, state) = self.here()?;
        if let Some(source) = &state.from {
            let spoken = self.unsaid || source.value.list().is_some() || !self.named.is_empty();
            match self.frame()?.list.as_ref().map(|list| list.shown.clone()) {
                None => return self.need(Ask::Page(1, None)),
                Some(shown) if !spoken && !shown.is_empty() => return self.need(Ask::Shown(shown)),
                Some(_) => {}
            }
        }
        self.session.seq = self.session.seq.wrapping_add(1);
        let frame = self.session.top().ok_or(Fault::NotWaiting)?;
        let list = frame.list.as_ref();
        let message = flow.message(&state.name);
        Ok(Next::Ask(Box::new(Question {
            say: self.say(message.clone(), None),
            expect: state.expect.as_ref().map(|kind| kind.value),
            error: self.error.take(),
            step: flow.step(&state.name),
            options: choices(flow, state, frame, &self.named),
            page: list.filter(|list| list.pages > 1).map(|list| (list.page, list.pages)),
            search: list.is_some_and(|list| list.search),
            message,
        })))
    }

    fn ended(&mut self) -> Result<Next, Fault> {
        let frame = self.session.top().ok_or(Fault::NotWaiting)?;
        let message = self.flow(&frame.dialogue)?.message(&frame.state);
        self.session.seq = self.session.seq.wrapping_add(1);
        let home = self.flows.home().filter(|_| self.env.registered);
        let menu = home.and_then(|home| Some((home, home.states.get(&home.entry.value)?)));
        let options = menu.map(|(home, state)| own(home, state, state.on.keys())).unwrap_or_default();
        Ok(Next::Ask(Box::new(Question {
            say: self.say(message.clone(), None),
            expect: None,
            error: None,
            step: None,
            options,
            page: None,
            search: false,
            message,
        })))
    }

    /// Fetches a part of the open pick's list.
    pub(super) fn need(&mut self, ask: Ask) -> Result<Next, Fault> {
        let (flow, state) = self.here()?;
        let source = state.from.as_ref().ok_or_else(|| Fault::NoState(flow.name.clone(), state.name.clone()))?.value;
        let frame = self.frame()?;
        frame.phase = Phase::Needing;
        let of = state.of.as_ref().and_then(|slot| frame.slots.get(&slot.value)).cloned();
        Ok(Next::Need(Need { source, of, slots: frame.slots.clone(), ask }))
    }

    /// A list arrived: its one sure item is the answer, else it is shown.
    pub(super) fn options(&mut self, options: Options) -> Result<Next, Fault> {
        if self.frame()?.phase != Phase::Needing {
            return Err(Fault::NotWaiting);
        }
        self.frame()?.phase = Phase::Asking;
        let (_, state) = self.here()?;
        if let Some(item) = options.sure {
            return self.picked(state, &item);
        }
        if options.again {
            return self.again(options.items);
        }
        let first_look = self.frame()?.list.is_none();
        if options.items.is_empty() {
            if first_look && let Some(empty) = &state.empty {
                return self.follow(&empty.value);
            }
            if !first_look && options.page == 0 {
                // The item that was picked has gone from its list since.
                self.speak("common-stale", None);
                self.frame()?.list = None;
                return self.ask();
            }
            if !first_look {
                return if options.ordinal { self.beyond() } else { self.wrong(Some("none")) };
            }
        }
        self.frame()?.list = Some(List {
            page: options.page,
            pages: options.pages,
            shown: options.items.iter().map(|item| item.id.clone()).collect(),
            search: options.search,
        });
        self.named = options.items;
        self.ask()
    }

    /// The page shown before, without what has gone meanwhile.
    fn again(&mut self, items: Vec<Item>) -> Result<Next, Fault> {
        let frame = self.frame()?;
        if items.is_empty() {
            frame.list = None;
        }
        if let Some(list) = &mut frame.list {
            list.shown = items.iter().map(|item| item.id.clone()).collect();
        }
        self.named = items;
        self.ask()
    }

    fn picked(&mut self, state: &State, item: &Item) -> Result<Next, Fault> {
        if let Some(slot) = &state.save {
            self.set(&slot.value, Value::Code(item.id.clone()))?;
        }
        self.answered()
    }
}

pub(super) fn choices(flow: &Flow, state: &State, frame: &Frame, named: &[Item]) -> Vec<Choice> {
    let mut choices = Vec::new();
    if let (Some(list), Some(source)) = (&frame.list, &state.from) {
        let words = |id: &String| named.iter().find(|item| item.id == *id).and_then(|item| item.label.clone());
        choices.extend(list.shown.iter().map(|id| Choice {
            id: id.clone(),
            label: match source.value.list() {
                Some(list) => Label::List(list, id.clone()),
                None => words(id).map_or(Label::Unsaid, Label::Text),
            },
        }));
        if list.page > 1 {
            choices.push(Choice { id: "@prev".to_owned(), label: Label::Page("prev") });
        }
        if list.page < list.pages {
            choices.push(Choice { id: "@next".to_owned(), label: Label::Page("next") });
        }
    }
    let shown = state.choices().map(|(id, _)| id).filter(|id| is_shown(state, frame, id));
    choices.extend(own(flow, state, shown));
    let offer = state.wrong.as_ref().filter(|wrong| frame.wrong >= wrong.value.tries);
    if offer.is_some_and(|wrong| wrong.value.offer == Target::Operator) {
        choices.push(Choice { id: Way::Operator.name().to_owned(), label: Label::Way(Way::Operator) });
    }
    choices
}

fn own<'k>(flow: &Flow, state: &State, ids: impl Iterator<Item = &'k String>) -> Vec<Choice> {
    ids.map(|id| Choice { id: id.clone(), label: Label::Attr(flow.message(&state.name), id.clone()) }).collect()
}

/// Whether an option is shown now (`needs`).
pub(super) fn is_shown(state: &State, frame: &Frame, id: &str) -> bool {
    state.needs.get(id).is_none_or(|slot| frame.slots.get(&slot.value).is_some_and(|value| !value.is_empty()))
}
