//! Who is signed in, and what they may do: asked for by every handler but those of the door.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};

use super::super::Web;
use super::page::Page;
use super::root_for;
use super::trouble::Trouble;
use super::view::View;
use super::visit::{SAID, Visit, give};
use crate::conversation::world::World;
use crate::domain::ids::KindergartenId;
use crate::domain::lang::Lang;
use crate::domain::place::PlaceCode;
use crate::domain::staff::{Deed, Role};
use crate::i18n::Args;
use crate::office::audit;
use crate::office::session::{Token, is_own_form};
use crate::queue::kindergartens;
use crate::store::Tx;
use crate::store::kindergartens::PlaceRange;
use crate::store::staff::Staff;
use crate::store::staff_sessions::Session;

/// How long a word waits for the next page, in seconds.
const SAID_FOR: u64 = 60;

/// Leaves this text for the next page to say, with `count` if it counts something.
pub(super) fn say_next(response: &mut Response, visit: &Visit, text: &str, count: Option<i64>) {
    let said = count.map_or_else(|| text.to_owned(), |count| format!("{text}:{count}"));
    give(response, visit.cookie(SAID, &said, Some(SAID_FOR)));
}

/// A member of staff at a page.
pub(in crate::web) struct Signed {
    visit: Visit,
    token: Token,
    session: Session,
}

impl FromRequestParts<Web> for Signed {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Trouble> {
        let visit = Visit::from_request_parts(parts, web).await?;
        match visit.session.clone() {
            // A role works in one house only.
            Some((_, session)) if root_for(session.staff.role) != visit.root => Err(Trouble::Forbidden),
            Some((token, session)) => Ok(Self { visit, token, session }),
            None => Err(Trouble::SignIn),
        }
    }
}

impl Signed {
    /// The person.
    pub(in crate::web) fn staff(&self) -> &Staff {
        &self.session.staff
    }

    /// The session's token.
    pub(in crate::web) fn token(&self) -> &Token {
        &self.token
    }

    /// The language of the pages.
    pub(in crate::web) fn lang(&self) -> Lang {
        self.visit.lang
    }

    /// Everything there is.
    pub(in crate::web) fn world(&self) -> &Arc<World> {
        self.visit.web.door.world()
    }

    /// Whether this form is the session's own.
    pub(in crate::web) fn is_own_form(&self, carried: &str) -> bool {
        is_own_form(&self.session, carried)
    }

    /// Goes on only if the person's role may do this.
    pub(in crate::web) fn may(&self, deed: Deed) -> Result<(), Trouble> {
        if self.staff().role.may(deed) { Ok(()) } else { Err(Trouble::Forbidden) }
    }

    /// Goes on only if the person's role sees the page on which this is done.
    pub(in crate::web) fn sees(&self, deed: Deed) -> Result<(), Trouble> {
        if self.staff().role.sees(deed) { Ok(()) } else { Err(Trouble::Forbidden) }
    }

    /// Whether the person may do this: what is not allowed is not offered either.
    pub(in crate::web) fn can(&self, deed: Deed) -> bool {
        self.staff().role.may(deed)
    }

    /// Everything the person works for, as a range of places; a kindergarten's head is asked of the kindergarten.
    pub(in crate::web) fn area(&self) -> PlaceRange {
        kindergartens::range(&self.world().places, self.staff().place.as_ref())
    }

    /// Whether a place is one of those the person works for.
    pub(in crate::web) fn is_own(&self, place: &PlaceCode) -> bool {
        self.staff().place.as_ref().is_none_or(|area| self.world().places.lies_in(place, area))
    }

    /// Goes on only if the person works for this kindergarten, or for the place it is in.
    pub(in crate::web) fn covers_kindergarten(&self, id: &KindergartenId, place: &PlaceCode) -> Result<(), Trouble> {
        match &self.staff().kindergarten {
            Some(own) if own == id => Ok(()),
            Some(_) => Err(Trouble::Forbidden),
            // A head to whom no kindergarten is given yet works for none.
            None if self.staff().role == Role::Kindergarten => Err(Trouble::Forbidden),
            None => self.covers(place),
        }
    }

    /// Goes on only if the place is one of those the person works for.
    pub(in crate::web) fn covers(&self, place: &PlaceCode) -> Result<(), Trouble> {
        if self.is_own(place) { Ok(()) } else { Err(Trouble::Forbidden) }
    }

    /// A transaction that reads.
    pub(in crate::web) async fn read(&self) -> Result<Tx, Trouble> {
        Ok(self.world().db.read().await?)
    }

    /// A transaction that writes.
    pub(in crate::web) async fn write(&self) -> Result<Tx, Trouble> {
        Ok(self.world().db.write().await?)
    }

    /// Notes that the person did this, in the transaction that does it and as its last statement. The subject is an id, a code or a
    /// document's number; never a name, an IIN or a phone.
    pub(in crate::web) async fn note(&self, tx: &mut Tx, deed: Deed, subject: Option<&str>) -> Result<(), Trouble> {
        let world = self.world();
        Ok(audit::note(tx, &world.vault, Some(&self.staff().id), deed, subject, world.now()).await?)
    }

    /// A text, `message` or `message.attribute`.
    pub(in crate::web) fn say(&self, id: &str) -> String {
        self.visit.say(id)
    }

    /// A text with values.
    pub(in crate::web) fn say_with(&self, id: &str, args: &Args) -> String {
        self.visit.say_with(id, args)
    }

    /// A word of a closed list: `list.code`.
    pub(in crate::web) fn word(&self, list: &str, code: &str) -> String {
        self.say(&format!("{list}.{}", code.to_ascii_lowercase()))
    }

    /// A page of blocks, with the title of this text.
    pub(super) fn view(&self, title: &str) -> View {
        View::new(self.page(title))
    }

    /// What every page needs, with the title of this one (a text's name).
    pub(in crate::web) fn page(&self, title: &str) -> Page {
        Page::new(self.visit.clone(), title)
    }

    /// It is done: leads to another page, which says this text, with `count` if it counts something.
    pub(in crate::web) fn done(&self, to: &str, text: &str, count: Option<i64>) -> Response {
        let mut response = Redirect::to(to).into_response();
        say_next(&mut response, &self.visit, text, count);
        response
    }

    /// The request behind it.
    pub(in crate::web) fn visit(&self) -> &Visit {
        &self.visit
    }
}
