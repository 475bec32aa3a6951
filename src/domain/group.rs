//! Groups of a kindergarten: their types and the languages they are held in. Source: domain.md 11.2, 11.3.

use super::closed::closed;

closed! {
    /// The type of a group (list U of domain.md 11.2, default order).
    pub enum GroupType {
        /// The usual group.
        General = "general",
        /// Children with special needs among others.
        Inclusive = "inclusive",
        /// For health.
        Sanatorium = "sanatorium",
        /// Impaired speech.
        SpecialSpeech = "special_speech",
        /// Impaired hearing.
        SpecialHearing = "special_hearing",
        /// Impaired vision.
        SpecialVision = "special_vision",
        /// Impaired motor functions.
        SpecialMotor = "special_motor",
        /// Delayed mental development.
        SpecialDelay = "special_delay",
        /// Impaired intellect.
        SpecialIntellect = "special_intellect",
        /// Autism spectrum.
        SpecialAutism = "special_autism",
        /// Several impairments.
        SpecialComplex = "special_complex",
        /// Half a day.
        ShortStay = "short_stay",
        /// Day and night.
        RoundClock = "round_clock",
        /// The year before school.
        PreschoolPrep = "preschool_prep",
    }
}

closed! {
    /// What a family must bring or be for a group type.
    pub enum GroupNeed {
        /// Nothing.
        Nothing = "nothing",
        /// A conclusion of the psychological-medical-pedagogical consultation (ПМПК).
        Pmpc = "pmpc",
        /// A referral of a doctor.
        MedicalReferral = "medical_referral",
        /// A child of five.
        AgeFive = "age_five",
    }
}

impl GroupType {
    /// What this type asks of a family (last column of domain.md 11.2).
    pub const fn needs(self) -> GroupNeed {
        match self {
            Self::General | Self::ShortStay | Self::RoundClock => GroupNeed::Nothing,
            Self::Sanatorium => GroupNeed::MedicalReferral,
            Self::PreschoolPrep => GroupNeed::AgeFive,
            Self::Inclusive
            | Self::SpecialSpeech
            | Self::SpecialHearing
            | Self::SpecialVision
            | Self::SpecialMotor
            | Self::SpecialDelay
            | Self::SpecialIntellect
            | Self::SpecialAutism
            | Self::SpecialComplex => GroupNeed::Pmpc,
        }
    }
}

closed! {
    /// The language a group is held in (domain.md 11.3); not the language of the bot.
    pub enum InstructionLanguage {
        /// Kazakh.
        Kk = "kk",
        /// Russian.
        Ru = "ru",
        /// Kazakh and Russian.
        Mixed = "mixed",
        /// Uyghur.
        Ug = "ug",
        /// Uzbek.
        Uz = "uz",
        /// Tajik.
        Tg = "tg",
        /// English; private kindergartens.
        En = "en",
        /// Another one.
        Other = "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_reads_back_and_special_groups_need_the_consultation() {
        assert_eq!(GroupType::ALL.len(), 14);
        for group in GroupType::ALL {
            assert_eq!(GroupType::parse(group.code()), Some(*group));
            if group.code().starts_with("special_") {
                assert_eq!(group.needs(), GroupNeed::Pmpc);
            }
        }
        assert_eq!(GroupType::parse("General"), None);
        assert_eq!("mixed".parse(), Ok(InstructionLanguage::Mixed));
        assert_eq!(serde_json::to_string(&GroupType::RoundClock).unwrap(), "\"round_clock\"");
    }
}
