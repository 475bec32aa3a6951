//! What a consent to the processing of personal data has to say. Source: domain.md 13 (Law 94-V, article 8, paragraph 4).

use super::closed::closed;
use serde::{Deserialize, Serialize};
use std::fmt;

closed! {
    /// The eight parts of a consent, in the order of the law. The screen has exactly these lines.
    pub enum ConsentPart {
        /// Name and BIN of the operator.
        Operator = "operator",
        /// Full name of the person.
        Subject = "subject",
        /// How long it holds.
        Term = "term",
        /// Whether data go to third parties.
        ThirdParties = "third_parties",
        /// Whether data go abroad (messengers keep theirs there).
        Abroad = "abroad",
        /// Whether data are published openly.
        Publication = "publication",
        /// The list of data.
        Data = "data",
        /// Anything else.
        Other = "other",
    }
}

/// The version of the policy text somebody agreed to, such as `2026-11`: kept with the consent.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PolicyVersion(String);

/// A text that cannot be a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a policy version has 1 to 32 letters, digits, dots and dashes")]
pub struct NotAVersion;

impl PolicyVersion {
    /// The longest version.
    pub const MAX: usize = 32;

    /// Reads a version: 1 to 32 ASCII letters, digits, dots and dashes.
    pub fn parse(text: &str) -> Option<Self> {
        let fine = |b: u8| b.is_ascii_alphanumeric() || b == b'.' || b == b'-';
        ((1..=Self::MAX).contains(&text.len()) && text.bytes().all(fine)).then(|| Self(text.to_owned()))
    }

    /// The version as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PolicyVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for PolicyVersion {
    type Error = NotAVersion;

    fn try_from(text: String) -> Result<Self, NotAVersion> {
        Self::parse(&text).ok_or(NotAVersion)
    }
}

impl From<PolicyVersion> for String {
    fn from(version: PolicyVersion) -> Self {
        version.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_parts_and_a_version() {
        assert_eq!(ConsentPart::ALL.len(), 8);
        assert_eq!(PolicyVersion::parse("2026-11.1").unwrap().as_str(), "2026-11.1");
        for text in ["", "a b", "нұсқа", &"1".repeat(33)] {
            assert_eq!(PolicyVersion::parse(text), None, "{text}");
        }
    }
}
