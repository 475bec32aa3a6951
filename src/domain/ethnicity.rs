//! Ethnicity, which the portal's form asks for. Source: domain.md 11.4. Of class *high*: never logged, asked late, and
//! nobody has to say.

use super::closed::closed;

closed! {
    /// The twenty largest groups by share, then another one, then "I would rather not say".
    pub enum Ethnicity {
        /// қазақ
        Kazakh = "kazakh",
        /// орыс
        Russian = "russian",
        /// өзбек
        Uzbek = "uzbek",
        /// украин
        Ukrainian = "ukrainian",
        /// ұйғыр
        Uyghur = "uyghur",
        /// неміс
        German = "german",
        /// татар
        Tatar = "tatar",
        /// әзербайжан
        Azerbaijani = "azerbaijani",
        /// кәріс
        Korean = "korean",
        /// түрік
        Turkish = "turkish",
        /// дүнген
        Dungan = "dungan",
        /// күрд
        Kurdish = "kurdish",
        /// белорус
        Belarusian = "belarusian",
        /// тәжік
        Tajik = "tajik",
        /// қырғыз
        Kyrgyz = "kyrgyz",
        /// поляк
        Polish = "polish",
        /// шешен
        Chechen = "chechen",
        /// қарақалпақ
        Karakalpak = "karakalpak",
        /// башқұрт
        Bashkir = "bashkir",
        /// ингуш
        Ingush = "ingush",
        /// Another one.
        Other = "other",
        /// Not said; allowed.
        Unsaid = "unsaid",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_and_two() {
        assert_eq!(Ethnicity::ALL.len(), 22);
        assert_eq!(Ethnicity::ALL[0], Ethnicity::Kazakh);
        assert_eq!(Ethnicity::parse("unsaid"), Some(Ethnicity::Unsaid));
        assert_eq!(Ethnicity::parse("martian"), None);
    }
}
