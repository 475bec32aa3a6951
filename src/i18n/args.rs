//! The values a text may show.

use fluent_bundle::{FluentArgs, FluentValue};
use std::collections::BTreeMap;

/// One value. Numbers stay numbers, so that a text may choose its words by them.
#[derive(Clone, PartialEq, Eq)]
pub enum Arg {
    /// Words, shown as they are; personal data come masked already.
    Text(String),
    /// A whole number.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// Values by the name a text calls them: `$name` is `name` here.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Args(BTreeMap<String, Arg>);

impl Args {
    /// No values.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same with one more value.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<Arg>) -> Self {
        self.set(name, value);
        self
    }

    /// Adds or replaces a value.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<Arg>) {
        self.0.insert(name.into(), value.into());
    }

    /// Adds all values of `other`; where both have a name, `other` wins.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// The value of this name.
    pub fn get(&self, name: &str) -> Option<&Arg> {
        self.0.get(name)
    }

    /// The names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The same values as Fluent wants them.
    pub(super) fn fluent(&self) -> FluentArgs<'_> {
        self.0
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    Arg::Text(text) => FluentValue::from(text.as_str()),
                    Arg::Number(number) => FluentValue::from(*number),
                };
                (name.as_str(), value)
            })
            .collect()
    }
}

/// Values may be names and dates of birth: only their names are printed.
impl std::fmt::Debug for Args {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

/// See [`Args`].
impl std::fmt::Debug for Arg {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Text(_) => "Text",
            Self::Number(_) => "Number",
        })
    }
}
