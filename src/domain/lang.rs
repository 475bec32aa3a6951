//! The three languages the bot speaks. Not to be confused with the language of instruction in a group.

use serde::{Deserialize, Serialize};

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Kazakh, the state language and the first of the list.
    Kk,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Lang {
    /// The languages in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// The two-letter code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The language of a tag as messengers and browsers send it: `kk`, `kk-KZ`, `ru_RU`, `EN`. `None` for others.
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or("");
        match primary.to_ascii_lowercase().as_str() {
            "kk" | "kaz" => Some(Self::Kk),
            "ru" | "rus" => Some(Self::Ru),
            "en" | "eng" => Some(Self::En),
            _ => None,
        }
    }
}

impl std::fmt::Display for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::str::FromStr for Lang {
    type Err = super::closed::UnknownCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text).ok_or(super::closed::UnknownCode { list: "Lang" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_messengers_are_understood() {
        for (tag, lang) in [
            ("kk", Some(Lang::Kk)),
            ("kk-KZ", Some(Lang::Kk)),
            ("ru_RU", Some(Lang::Ru)),
            ("EN-gb", Some(Lang::En)),
            ("tr", None),
            ("", None),
        ] {
            assert_eq!(Lang::parse(tag), lang, "{tag}");
        }
        for lang in Lang::ALL {
            assert_eq!(Lang::parse(lang.code()), Some(lang));
            assert_eq!(serde_json::to_string(&lang).unwrap(), format!("\"{lang}\""));
        }
    }
}
