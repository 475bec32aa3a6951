//! What the office's pages say: `office-*` of `locales/*/office.ftl`.

use crate::domain::staff::{Deed, Role};
use crate::i18n::Arg;
use crate::i18n::check::{ArgSpec, Wanted};

/// A text that a page says: `message` or `message.attribute`, and the values it may show.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text {
    id: &'static str,
    args: &'static [&'static str],
}

/// A text without values.
pub(super) const fn text(id: &'static str) -> Text {
    Text { id, args: &[] }
}

/// A text that may show these values. `count` is a number, everything else words.
pub(super) const fn text_with(id: &'static str, args: &'static [&'static str]) -> Text {
    Text { id, args }
}

impl Text {
    /// The same for the check.
    pub(super) fn wanted(&self) -> Wanted {
        let (message, attr) = split(self.id);
        let mut wanted = Wanted::new(message, attr, ("src/web/office", 1));
        wanted.args.extend(self.args.iter().map(|name| match *name {
            "count" => ArgSpec::same(*name, &[Arg::Number(0), Arg::Number(1), Arg::Number(12), Arg::Number(1_234_567)]),
            _ => ArgSpec::same(*name, &[Arg::from("X".repeat(40))]),
        }));
        wanted
    }
}

/// `message` or `message.attribute`.
pub(super) fn split(id: &str) -> (&str, Option<&str>) {
    id.split_once('.').map_or((id, None), |(message, attr)| (message, Some(attr)))
}

/// The closed lists in words.
pub(super) fn lists() -> impl Iterator<Item = Wanted> {
    let roles = Role::ALL.iter().map(|role| ("office-role", role.code()));
    let deeds = Deed::ALL.iter().map(|deed| ("office-deed", deed.code()));
    roles.chain(deeds).map(|(id, code)| Wanted::new(id, Some(code), ("src/domain/staff.rs", 1)))
}
