//! The closed words of the format: kinds of questions, types of slots, checks, sources, and the specification of actions.
//!
//! Actions themselves live above (`conversation::actions`); their specifications are handed in as a [`Vocabulary`], so that
//! loading and checking know every outcome without knowing what an action does.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

#[cfg(doc)]
use crate::domain::limits;

mod details;

/// What a question expects (dialogues.md 2). The kind decides parser, keyboard and hint, once for all dialogues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Expect {
    /// One of the state's own options.
    Choice,
    /// One of a source's items, with paging and search.
    Pick,
    /// Free words.
    Text,
    /// A whole number.
    Number,
    /// A Kazakhstan phone number.
    Phone,
    /// The six digits of an SMS.
    Otp,
    /// An individual identification number.
    Iin,
    /// A calendar date.
    Date,
    /// Somebody's contact card.
    Contact,
    /// A point on the map.
    Location,
    /// One or several files.
    Documents,
}

impl Expect {
    /// The word used in the file, and in `wrong-KIND` of the texts.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Choice => "choice",
            Self::Pick => "pick",
            Self::Text => "text",
            Self::Number => "number",
            Self::Phone => "phone",
            Self::Otp => "otp",
            Self::Iin => "iin",
            Self::Date => "date",
            Self::Contact => "contact",
            Self::Location => "location",
            Self::Documents => "documents",
        }
    }

    /// The faults its parser can report; each needs a text.
    #[must_use]
    pub fn faults(self) -> &'static [&'static str] {
        match self {
            Self::Choice => &["number"],
            Self::Pick => &["none", "number"],
            Self::Phone => &["unreadable", "short", "long", "russian", "foreign", "not_own", "iin"],
            Self::Documents => &["expected"],
            _ => &[],
        }
    }

    /// Types of slots its answer may be saved into.
    #[must_use]
    pub fn saves(self, slot: SlotType) -> bool {
        match self {
            Self::Choice | Self::Pick => slot.is_code(),
            Self::Text => slot == SlotType::Text || slot == SlotType::Name,
            Self::Number => slot == SlotType::Number,
            Self::Phone | Self::Contact => slot == SlotType::Phone,
            Self::Otp => slot == SlotType::Otp,
            Self::Iin => slot == SlotType::Iin,
            Self::Date => slot == SlotType::Date,
            Self::Location => slot == SlotType::Text,
            Self::Documents => slot == SlotType::Documents,
        }
    }
}

/// Types of what a dialogue remembers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlotType {
    /// Words.
    Text,
    /// A person's name, masked or given.
    Name,
    /// A whole number.
    Number,
    /// Yes or no, for selectors in texts.
    Yesno,
    /// A phone.
    Phone,
    /// A code of an SMS: never stored.
    Otp,
    /// An IIN.
    Iin,
    /// A person of the register.
    Person,
    /// A date.
    Date,
    /// A moment.
    Moment,
    /// The id of a choice's option.
    Choice,
    /// A place by KATO code.
    Place,
    /// Files.
    Documents,
    /// A child of ours, by id.
    Child,
    /// An application, by id.
    Application,
    /// Language of the conversation.
    Lang,
    /// Boy or girl.
    Sex,
    /// Ethnicity.
    Ethnicity,
    /// Type of a group.
    Group,
    /// Language of instruction.
    Language,
    /// Social statuses, joined by commas.
    Social,
    /// none, extraordinary, first.
    Priority,
    /// Category of a right.
    Category,
    /// Status of an application.
    Status,
    /// Class of a right.
    Right,
    /// What kind of kindergarten it is.
    Kind,
    /// Whose it is.
    Ownership,
    /// Full or short day.
    Mode,
    /// A channel of the parent, or wherever they were last.
    Channel,
    /// Words for the eyes: what something public is called, at most [`limits::TITLE_MAX`] characters.
    Title,
    /// A kindergarten, by id; texts say its details.
    Kindergarten,
    /// A row of free places, by id; texts say its details.
    Vacancy,
    /// A claim to a row, by id; texts say its details.
    Claim,
    /// A standing wish, by id; texts say its details.
    Wish,
    /// A subscription, by id; texts say its details.
    Subscription,
}

impl SlotType {
    /// The word used in the file: each is one word.
    #[must_use]
    pub fn name(self) -> String {
        format!("{self:?}").to_lowercase()
    }

    /// Its label stands in the texts as `list-TYPE.CODE`; `None` for types that are not closed lists.
    #[must_use]
    pub fn list(self) -> Option<&'static str> {
        Some(match self {
            Self::Lang => "lang",
            Self::Sex => "sex",
            Self::Ethnicity => "ethnicity",
            Self::Group => "group",
            Self::Language => "language",
            Self::Social => "social",
            Self::Priority => "priority",
            Self::Category => "category",
            Self::Status => "status",
            Self::Right => "right",
            Self::Kind => "kind",
            Self::Ownership => "ownership",
            Self::Mode => "mode",
            Self::Channel => "channel",
            _ => return None,
        })
    }

    /// Held as a code or id.
    #[must_use]
    pub fn is_code(self) -> bool {
        self.list().is_some()
            || matches!(self, Self::Choice | Self::Place | Self::Child | Self::Application | Self::Documents)
            || !self.details().is_empty()
    }

    /// A text may name it before it is set: it then shows as nothing.
    #[must_use]
    pub fn has_neutral(self) -> bool {
        !matches!(self, Self::Person | Self::Iin | Self::Phone | Self::Moment | Self::Date)
    }
}

/// Class of a datum (design.md 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// May stand in plain.
    Plain,
    /// Sealed at rest, masked when shown.
    High,
    /// Never stored, never logged.
    Secret,
}

/// How long a slot is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Keep {
    /// Only while its turn runs.
    Turn,
    /// As long as the dialogue.
    Dialogue,
    /// An action moves it to the account; here as long as the dialogue.
    Account,
}

/// How a dialogue ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndKind {
    /// What the person came for is done.
    Success,
    /// The person said no.
    Refused,
}

/// Checks of an answer beyond its shape. Soft ones let the same answer pass when it is given again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// Twelve digits (domain.md 2.3).
    IinDigits,
    /// A person's number, not a company's.
    IinPerson,
    /// The check digit.
    IinChecksum,
    /// Soft: the date of birth in the digits.
    IinDate,
    /// The applicant is 16 or older.
    IinAdult,
    /// Four digits: the end of an IIN, or all of it.
    IinTail,
    /// Soft: a mobile prefix (domain.md 3.1).
    PhoneMobile,
    /// Soft: the sex chosen against the seventh digit.
    SexDigits,
}

impl Check {
    /// Its name in the file and its attribute in the texts.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::IinDigits => "iin_digits",
            Self::IinPerson => "iin_person",
            Self::IinChecksum => "iin_checksum",
            Self::IinDate => "iin_date",
            Self::IinAdult => "iin_adult",
            Self::IinTail => "iin_tail",
            Self::PhoneMobile => "phone_mobile",
            Self::SexDigits => "sex_digits",
        }
    }
}

/// Lists to pick from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Children of the account.
    MyChildren,
    /// Applications of the account.
    MyApplications,
    /// Ethnicities, with "prefer not to say".
    Ethnicities,
    /// Types of groups.
    Groups,
    /// Languages of instruction.
    Languages,
    /// First-level units.
    Regions,
    /// Districts and cities of a region.
    Districts,
    /// Settlements of a district.
    Settlements,
    /// Categories of a right.
    Categories,
    /// Documents attached so far.
    Attached,
    /// Applications of the account that are not closed.
    OpenApplications,
    /// Kindergartens of a place.
    Kindergartens,
    /// Kindergartens that the account keeps.
    MyKindergartens,
    /// Free places of the application's own queue; those of one kindergarten where it is named.
    Offers,
    /// Free places of the district for the child's year.
    DistrictOffers,
    /// Claims that wait for the award, in the family's order.
    MyClaims,
    /// Claims that are decided, the latest first.
    PastClaims,
    /// Standing wishes of an application.
    MyWishes,
    /// Subscriptions of the account.
    MySubscriptions,
    /// Channels of the account that can be reached.
    MyChannels,
    /// Channels of the account, but for the one that is spoken at.
    OtherChannels,
}

impl Source {
    /// Every source.
    pub const ALL: [Self; 21] = [
        Self::MyChildren,
        Self::MyApplications,
        Self::Ethnicities,
        Self::Groups,
        Self::Languages,
        Self::Regions,
        Self::Districts,
        Self::Settlements,
        Self::Categories,
        Self::Attached,
        Self::OpenApplications,
        Self::Kindergartens,
        Self::MyKindergartens,
        Self::Offers,
        Self::DistrictOffers,
        Self::MyClaims,
        Self::PastClaims,
        Self::MyWishes,
        Self::MySubscriptions,
        Self::MyChannels,
        Self::OtherChannels,
    ];

    /// The list of the texts its labels come from, where it is a closed list.
    #[must_use]
    pub fn list(self) -> Option<&'static str> {
        match self {
            Self::Ethnicities => Some("ethnicity"),
            Self::Groups => Some("group"),
            Self::Languages => Some("language"),
            Self::Categories => Some("category"),
            _ => None,
        }
    }

    /// It depends on another slot (`of`).
    #[must_use]
    pub fn needs_of(self) -> bool {
        matches!(
            self,
            Self::Districts
                | Self::Settlements
                | Self::Categories
                | Self::Attached
                | Self::Kindergartens
                | Self::Offers
                | Self::DistrictOffers
                | Self::MyClaims
                | Self::PastClaims
                | Self::MyWishes
        )
    }
}

/// The ways that are understood everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// To the menu; a form is parked.
    Menu,
    /// One question back.
    Back,
    /// The same, said as "change".
    Change,
    /// Help for the very question.
    Help,
    /// Drop the form.
    Cancel,
    /// Choose the language.
    Language,
    /// A person.
    Operator,
}

impl Way {
    /// Every way.
    pub const ALL: [Self; 7] =
        [Self::Menu, Self::Back, Self::Change, Self::Help, Self::Cancel, Self::Language, Self::Operator];
    /// Those shown under every question (dialogues.md 5 names these four).
    pub const SHOWN: [Self; 4] = [Self::Menu, Self::Back, Self::Help, Self::Operator];

    /// Its name in the file, as an option's id and in the texts.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Menu => "menu",
            Self::Back => "back",
            Self::Change => "change",
            Self::Help => "help",
            Self::Cancel => "cancel",
            Self::Language => "language",
            Self::Operator => "operator",
        }
    }

    /// The way of a name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.name() == name)
    }
}

/// What a dialogue must know of an action: its outcomes, what it reads and what it writes.
#[derive(Debug, Clone, Copy)]
pub struct ActionSpec {
    /// Its name in the files.
    pub name: &'static str,
    /// Every outcome; a state's `on` covers exactly these, and `unavailable` where the action leaves the house.
    pub outcomes: &'static [&'static str],
    /// Slots it needs set.
    pub reads: &'static [(&'static str, SlotType)],
    /// Slots it uses where they are set.
    pub may_read: &'static [(&'static str, SlotType)],
    /// Slots it writes, and with which outcomes (`&[]`: with all).
    pub writes: &'static [(&'static str, SlotType, &'static [&'static str])],
    /// It leaves the house (SMS, registers, a messenger's files): a row in `calls`, outside any transaction.
    pub remote: bool,
}

/// The actions that dialogues may ask for.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    /// By name.
    pub actions: BTreeMap<&'static str, ActionSpec>,
}

impl Vocabulary {
    /// Gathers specifications under their names.
    #[must_use]
    pub fn new(specs: impl IntoIterator<Item = ActionSpec>) -> Self {
        Self { actions: specs.into_iter().map(|spec| (spec.name, spec)).collect() }
    }
}
