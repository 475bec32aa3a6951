//! The page's own words: `web-*` of `locales/*/common.ftl`, without arguments (the script puts numbers beside them).

use crate::conversation::door::Door;
use crate::domain::lang::Lang;

/// Every text that the page itself says, without its prefix. The checker reads this list: each must exist, and no other may.
pub const WORDS: [&str; 39] = [
    "title",
    "tagline",
    "about",
    "demo",
    "skip",
    "log",
    "you",
    "us",
    "input",
    "search",
    "send",
    "attach",
    "attach-hint",
    "file",
    "language",
    "ways",
    "options",
    "step",
    "typing",
    "offline",
    "uploading",
    "waiting",
    "unsent",
    "newer",
    "refused",
    "no-cookie",
    "too-big",
    "empty-file",
    "too-often",
    "slow",
    "broken",
    "noscript",
    "refresh",
    "start",
    "phone",
    "phone-empty",
    "phone-hint",
    "use-code",
    "close",
];

/// The words in one language.
pub(super) struct Words {
    door: Door,
    lang: Lang,
}

impl Words {
    pub(super) fn new(door: &Door, lang: Lang) -> Self {
        Self { door: door.clone(), lang }
    }

    /// Their language.
    pub(super) fn lang(&self) -> Lang {
        self.lang
    }

    /// The text `web-ID`.
    pub(super) fn say(&self, id: &str) -> String {
        self.door.text(self.lang, &format!("web-{id}"))
    }
}

/// All words in all languages as JSON for the script, safe inside a `script` element: the language may change while the page is open.
pub(super) fn for_script(door: &Door) -> String {
    let in_lang = |lang| {
        let words = Words::new(door, lang);
        let pairs = WORDS.iter().map(|id| ((*id).to_owned(), words.say(id).into()));
        serde_json::Value::Object(pairs.collect())
    };
    let all = Lang::ALL.into_iter().map(|lang| (lang.code().to_owned(), in_lang(lang)));
    serde_json::Value::Object(all.collect()).to_string().replace('<', "\\u003c")
}
