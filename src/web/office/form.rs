//! Forms: what was typed, and what is wrong with it, beside each field.

use std::collections::BTreeMap;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header;

use super::super::Web;
use super::signed::Signed;
use super::trouble::Trouble;

/// The field that proves that a form is the session's own.
const CSRF: &str = "csrf";

/// What was typed into a form, by field, and what is wrong with it. Empty before anybody has typed.
#[derive(Default)]
pub(in crate::web) struct Sheet {
    typed: Vec<(String, String)>,
    faults: BTreeMap<String, String>,
}

/// What people type is theirs.
impl std::fmt::Debug for Sheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.typed.iter().map(|(name, _)| name)).finish()
    }
}

impl Sheet {
    /// A form filled in by ourselves: to change what is there already.
    pub(in crate::web) fn of(typed: &[(&str, &str)]) -> Self {
        let typed = typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self { typed, faults: BTreeMap::new() }
    }

    /// What stands in a field, without spaces around it; empty where nothing does.
    pub(in crate::web) fn value(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// What stands in a field, as it is: a password may have spaces.
    pub(in crate::web) fn raw(&self, name: &str) -> &str {
        self.typed.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// Everything ticked under one name.
    pub(in crate::web) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.typed.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Notes what is wrong with a field, in words for the person; the first fault of a field stays.
    pub(in crate::web) fn blame(&mut self, name: &str, fault: impl Into<String>) {
        self.faults.entry(name.to_owned()).or_insert_with(|| fault.into());
    }

    /// What is wrong with a field.
    pub(in crate::web) fn fault(&self, name: &str) -> Option<&str> {
        self.faults.get(name).map(String::as_str)
    }

    /// Fields and faults, for the list above a form.
    pub(in crate::web) fn faults(&self) -> &BTreeMap<String, String> {
        &self.faults
    }

    /// Nothing is wrong.
    pub(in crate::web) fn is_good(&self) -> bool {
        self.faults.is_empty()
    }
}

/// A form without a session behind it: the door's own.
impl FromRequest<Web> for Sheet {
    type Rejection = Trouble;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Trouble> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        if !kind.is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded")) {
            return Err(Trouble::Unreadable);
        }
        let body = Bytes::from_request(request, web).await.map_err(|_| Trouble::Unreadable)?;
        let typed = form_urlencoded::parse(&body).into_owned().collect();
        Ok(Self { typed, faults: BTreeMap::new() })
    }
}

/// Who is signed in, and a form of their own session.
pub(in crate::web) struct Filled(pub(in crate::web) Signed, pub(in crate::web) Sheet);

impl FromRequest<Web> for Filled {
    type Rejection = Trouble;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Trouble> {
        let (mut parts, body) = request.into_parts();
        let signed = Signed::from_request_parts(&mut parts, web).await?;
        let sheet = Sheet::from_request(Request::from_parts(parts, body), web).await?;
        if signed.is_own_form(sheet.raw(CSRF)) { Ok(Self(signed, sheet)) } else { Err(Trouble::Stale) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_holds_what_was_typed_and_blames_once() {
        let mut sheet = Sheet::of(&[("name", " Айгүл ")]);
        assert_eq!((sheet.value("name"), sheet.raw("name"), sheet.value("else")), ("Айгүл", " Айгүл ", ""));
        assert!(sheet.is_good());
        sheet.blame("name", "first");
        sheet.blame("name", "second");
        assert_eq!((sheet.fault("name"), sheet.fault("day"), sheet.is_good()), (Some("first"), None, false));
        assert!(!format!("{sheet:?}").contains("Айгүл"));
    }
}
