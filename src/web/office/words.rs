//! What the office's pages say: `office-*` of `locales/*/office.ftl`.

use crate::domain::bulletin::{BulletinState, ClaimReason, ClaimState, RowState};
use crate::domain::kindergarten::{Kind, Mode, Ownership};
use crate::domain::referral::{ReferralState, RefusalReason};
use crate::domain::staff::{Deed, Role};
use crate::i18n::Arg;
use crate::i18n::check::{ArgSpec, Wanted};
use crate::queue::rights::RightReason;
use crate::queue::vacancies::WithdrawReason;

/// A text that a page says: `message` or `message.attribute`, and the values it may show.
#[derive(Debug, Clone, Copy)]
pub(in crate::web) struct Text {
    id: &'static str,
    args: &'static [&'static str],
}

/// A text without values.
pub(in crate::web) const fn text(id: &'static str) -> Text {
    Text { id, args: &[] }
}

/// A text that may show these values. `count` is a number, everything else words.
pub(in crate::web) const fn text_with(id: &'static str, args: &'static [&'static str]) -> Text {
    Text { id, args }
}

impl Text {
    /// The same for the check.
    pub(in crate::web) fn wanted(&self) -> Wanted {
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
pub(in crate::web) fn split(id: &str) -> (&str, Option<&str>) {
    id.split_once('.').map_or((id, None), |(message, attr)| (message, Some(attr)))
}

/// The closed lists in words.
pub(in crate::web) fn lists() -> impl Iterator<Item = Wanted> {
    let list = |id: &'static str, codes: Vec<&'static str>| codes.into_iter().map(move |code| (id, code));
    let codes = |id: &'static str, file: &'static str, codes: Vec<&'static str>| {
        list(id, codes).map(move |(id, code)| Wanted::new(id, Some(code), (file, 1)))
    };
    let domain = [
        codes("office-role", "src/domain/staff.rs", Role::ALL.iter().map(|one| one.code()).collect()),
        codes("office-deed", "src/domain/staff.rs", Deed::ALL.iter().map(|one| one.code()).collect()),
        codes("office-kind", "src/domain/kindergarten.rs", Kind::ALL.iter().map(|one| one.code()).collect()),
        codes("office-ownership", "src/domain/kindergarten.rs", Ownership::ALL.iter().map(|one| one.code()).collect()),
        codes("office-mode", "src/domain/kindergarten.rs", Mode::ALL.iter().map(|one| one.code()).collect()),
        codes(
            "office-bulletin-state",
            "src/domain/bulletin.rs",
            BulletinState::ALL.iter().map(|one| one.code()).collect(),
        ),
        codes("office-row-state", "src/domain/bulletin.rs", RowState::ALL.iter().map(|one| one.code()).collect()),
        codes("office-claim-state", "src/domain/bulletin.rs", ClaimState::ALL.iter().map(|one| one.code()).collect()),
        codes("office-claim-reason", "src/domain/bulletin.rs", ClaimReason::ALL.iter().map(|one| one.code()).collect()),
        codes(
            "office-referral-state",
            "src/domain/referral.rs",
            ReferralState::ALL.iter().map(|one| one.code()).collect(),
        ),
        codes("office-refusal", "src/domain/referral.rs", RefusalReason::ALL.iter().map(|one| one.code()).collect()),
        codes("office-right-reason", "src/queue/rights.rs", RightReason::ALL.iter().map(|one| one.code()).collect()),
        codes(
            "office-withdrawal",
            "src/queue/vacancies.rs",
            WithdrawReason::ALL.iter().map(|one| one.code()).collect(),
        ),
    ];
    domain.into_iter().flatten()
}
