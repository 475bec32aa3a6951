//! Where an update goes: the whole map on one screen, a dptree over our own types.

use std::ops::ControlFlow;

use dptree::Handler;

/// What routing looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// What was meant.
    pub meant: Kind,
    /// The person has chosen a language.
    pub has_language: bool,
    /// The language question is open.
    pub choosing_language: bool,
    /// A question is open.
    pub asking: bool,
    /// The conversation has an account.
    pub registered: bool,
    /// A person of the call centre has the conversation, or is waited for.
    pub desk: bool,
}

/// Kinds of meaning, as far as routing cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Blocked or unblocked.
    Reachable,
    /// `/start`, or words when nothing is open.
    Begin,
    /// A button of an older question.
    Stale,
    /// A command or a deed that opens a dialogue in between.
    Dialogue,
    /// The button of a deed that opens nothing any more.
    Spent,
    /// An answer or a way.
    Answer,
    /// A button of the call centre's.
    Desk,
}

/// Where it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// Note it, answer nothing.
    NoteReachable,
    /// The very first question.
    AskLanguage,
    /// A kind word and the present question.
    SayStale,
    /// A kind word, and whatever is open.
    SaySpent,
    /// A dialogue in between; afterwards the same question.
    Aside,
    /// Registration, or the menu.
    Begin,
    /// The open question.
    Resume,
    /// The open question once more.
    Repeat,
    /// The call centre.
    Desk,
}

/// The map.
#[must_use]
pub fn tree() -> Handler<'static, Route> {
    let to = |route: Route| dptree::endpoint(move || async move { route });
    dptree::entry()
        .branch(dptree::filter(|event: Event| event.meant == Kind::Reachable).chain(to(Route::NoteReachable)))
        .branch(dptree::filter(|event: Event| event.desk || event.meant == Kind::Desk).chain(to(Route::Desk)))
        .branch(
            dptree::filter(|event: Event| event.choosing_language)
                .branch(dptree::filter(|event: Event| event.meant == Kind::Answer).chain(to(Route::Resume)))
                .chain(to(Route::Repeat)),
        )
        .branch(dptree::filter(|event: Event| !event.has_language).chain(to(Route::AskLanguage)))
        .branch(dptree::filter(|event: Event| event.meant == Kind::Stale && event.asking).chain(to(Route::SayStale)))
        .branch(dptree::filter(|event: Event| event.meant == Kind::Spent).chain(to(Route::SaySpent)))
        .branch(
            dptree::filter(|event: Event| event.meant == Kind::Dialogue && event.registered).chain(to(Route::Aside)),
        )
        .branch(dptree::filter(|event: Event| event.meant == Kind::Answer && event.asking).chain(to(Route::Resume)))
        .branch(dptree::filter(|event: Event| event.asking && !event.registered).chain(to(Route::Repeat)))
        .endpoint(|| async { Route::Begin })
}

/// Follows the map.
pub async fn route(tree: &Handler<'static, Route>, event: Event) -> Route {
    match tree.dispatch(dptree::deps![event]).await {
        ControlFlow::Break(route) => route,
        // The last branch takes everything.
        ControlFlow::Continue(_) => Route::Begin,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OPEN: Event = Event {
        meant: Kind::Answer,
        has_language: true,
        choosing_language: false,
        asking: true,
        registered: true,
        desk: false,
    };

    #[tokio::test]
    async fn every_update_has_its_way() {
        let tree = tree();
        for (event, expected) in [
            (OPEN, Route::Resume),
            (Event { meant: Kind::Reachable, ..OPEN }, Route::NoteReachable),
            (Event { has_language: false, asking: false, registered: false, ..OPEN }, Route::AskLanguage),
            (Event { has_language: false, choosing_language: true, ..OPEN }, Route::Resume),
            (Event { meant: Kind::Begin, has_language: false, choosing_language: true, ..OPEN }, Route::Repeat),
            (Event { meant: Kind::Stale, ..OPEN }, Route::SayStale),
            (Event { meant: Kind::Dialogue, ..OPEN }, Route::Aside),
            (Event { meant: Kind::Spent, ..OPEN }, Route::SaySpent),
            (Event { meant: Kind::Spent, asking: false, registered: false, ..OPEN }, Route::SaySpent),
            (Event { meant: Kind::Spent, choosing_language: true, ..OPEN }, Route::Repeat),
            (Event { meant: Kind::Begin, ..OPEN }, Route::Begin),
            (Event { meant: Kind::Begin, registered: false, ..OPEN }, Route::Repeat),
            (Event { asking: false, ..OPEN }, Route::Begin),
            (Event { desk: true, ..OPEN }, Route::Desk),
            (Event { desk: true, meant: Kind::Reachable, ..OPEN }, Route::NoteReachable),
            (Event { meant: Kind::Desk, ..OPEN }, Route::Desk),
        ] {
            assert_eq!(route(&tree, event).await, expected, "{event:?}");
        }
    }

    #[test]
    fn the_map_is_well_typed() {
        let known = dptree::deps![OPEN];
        dptree::type_check(tree().sig(), &known, &[]);
    }
}
