//! Whose turn comes sooner: classes of right and the categories that give them. Source: domain.md 6.

use super::closed::closed;

closed! {
    /// The class of right an application stands in the queue with (domain.md 5.1), the strongest first.
    pub enum RightClass {
        /// Кезектен тыс, внеочередное: before everyone.
        Extraordinary = "extraordinary",
        /// Бірінші кезекте, первоочередное: one for every three of the general queue.
        FirstPriority = "first",
        /// Жалпы кезек: no right of precedence.
        General = "general",
    }
}

closed! {
    /// A category that gives a right (domain.md 6.1, 6.2).
    pub enum Category {
        /// Children of military servicemen, also the dead, deceased and missing in service.
        X1 = "X1",
        /// Children of employees of special state bodies with a special rank.
        X2 = "X2",
        /// Children with a disability (which class they have is not stated by any readable source: U).
        X3 = "X3",
        /// The legal representative has a disability.
        P1 = "P1",
        /// Orphans.
        P2 = "P2",
        /// Left without parental care.
        P3 = "P3",
        /// Large families.
        P4 = "P4",
        /// Special educational needs.
        P5 = "P5",
        /// Families that raise a child with a disability.
        P6 = "P6",
        /// The legal representative is a pedagogue.
        P7 = "P7",
    }
}

/// How a category is proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Proof {
    /// A state database knows it; no paper is asked for.
    Database,
    /// A certificate from the place of service or work.
    Certificate {
        /// Days it is valid from its date of issue: "one month".
        valid_days: u32,
    },
    /// The conclusion of the psychological-medical-pedagogical consultation.
    Pmpc,
}

/// "Valid one month from issue" (domain.md 6.1, S3, S5), counted as thirty days, the shortest honest reading.
const CERTIFICATE_DAYS: u32 = 30;

impl Category {
    /// The class of right it gives.
    pub const fn class(self) -> RightClass {
        match self {
            Self::X1 | Self::X2 | Self::X3 => RightClass::Extraordinary,
            Self::P1 | Self::P2 | Self::P3 | Self::P4 | Self::P5 | Self::P6 | Self::P7 => RightClass::FirstPriority,
        }
    }

    /// What proves it.
    pub const fn proof(self) -> Proof {
        match self {
            Self::X1 | Self::X2 | Self::P7 => Proof::Certificate { valid_days: CERTIFICATE_DAYS },
            Self::X3 | Self::P1 | Self::P2 | Self::P3 | Self::P4 | Self::P6 => Proof::Database,
            Self::P5 => Proof::Pmpc,
        }
    }

    /// Whether the parent has to bring a paper.
    pub const fn needs_document(self) -> bool {
        !matches!(self.proof(), Proof::Database)
    }

    /// The categories of a class, in order; empty for the general queue.
    pub fn of(class: RightClass) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |category| category.class() == class)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letter_of_a_code_tells_its_class() {
        for category in Category::ALL {
            let class =
                if category.code().starts_with('X') { RightClass::Extraordinary } else { RightClass::FirstPriority };
            assert_eq!(category.class(), class);
            assert_eq!(Category::parse(category.code()), Some(*category));
        }
        assert_eq!(Category::of(RightClass::Extraordinary).count(), 3);
        assert_eq!(Category::of(RightClass::General).count(), 0);
    }

    #[test]
    fn papers_are_asked_only_where_no_database_knows() {
        let with_paper: Vec<_> = Category::ALL.iter().filter(|c| c.needs_document()).map(|c| c.code()).collect();
        assert_eq!(with_paper, ["X1", "X2", "P5", "P7"]);
        assert_eq!(Category::P7.proof(), Proof::Certificate { valid_days: 30 });
    }
}
