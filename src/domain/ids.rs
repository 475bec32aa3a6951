//! Names of everything that is kept: a prefix, `_`, and a UUIDv7 as 32 hex digits.
//!
//! Ids sort by the microsecond they were made in: the first twelve random bits of the UUID carry the part of the
//! millisecond (RFC 9562, 6.2, method 3). Time and randomness are passed in.

use crate::domain::clock::Micros;
use rand::Rng;

/// A text that is not an id of the kind that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id that starts with {prefix}")]
pub struct NotAnId {
    /// What it should have started with.
    pub prefix: &'static str,
}

/// The 32 hex digits of a UUIDv7 of this moment and these bytes of chance.
fn uuid7(now: Micros, mut bytes: [u8; 10]) -> String {
    let micros = u64::try_from(now.0).unwrap_or(0);
    // 0..=999 microseconds spread over twelve bits, the rest random.
    let part = (micros % 1000) * 4096 / 1000;
    bytes[0] = (part >> 8) as u8;
    bytes[1] = (part & 0xff) as u8;
    uuid::Builder::from_unix_timestamp_millis(micros / 1000, &bytes).into_uuid().simple().to_string()
}

fn well_formed(text: &str, prefix: &str) -> bool {
    text.strip_prefix(prefix)
        .is_some_and(|hex| hex.len() == 32 && hex.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')))
}

macro_rules! id {
    ($($(#[$meta:meta])* $name:ident = $prefix:literal;)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Box<str>);

        impl $name {
            /// What every id of this kind starts with.
            pub const PREFIX: &'static str = $prefix;

            /// A new id of this moment.
            pub fn new(now: Micros, random: &mut dyn Rng) -> Self {
                let mut bytes = [0u8; 10];
                random.fill_bytes(&mut bytes);
                Self(format!("{}{}", $prefix, uuid7(now, bytes)).into())
            }

            /// The least id of a moment: all of before sort below it, all of after above.
            pub fn floor(at: Micros) -> Self {
                Self(format!("{}{}", $prefix, uuid7(at, [0; 10])).into())
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Reads an id: the prefix and 32 small hex digits, nothing else.
            pub fn parse(text: &str) -> Option<Self> {
                well_formed(text, $prefix).then(|| Self(text.into()))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Self::parse(text).ok_or(NotAnId { prefix: $prefix })
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )+};
}

id! {
    /// A person at one address of one channel.
    ContactId = "con_";
    /// A conversation: the lock and the partition key.
    ConversationId = "cnv_";
    /// A registered parent.
    AccountId = "acc_";
    /// A child in an account.
    ChildId = "chd_";
    /// An application for a place.
    ApplicationId = "app_";
    /// One turn of a conversation.
    TurnId = "trn_";
    /// A message on its way out.
    MessageId = "msg_";
    /// A call to an outside service.
    CallId = "cal_";
    /// A message that came in.
    InboxId = "inb_";
    /// A stored document.
    BlobId = "blb_";
    /// Something that is due later.
    TimerId = "tmr_";
    /// A deed button or deep link.
    TokenId = "tok_";
    /// A notice to a family.
    NoticeId = "ntc_";
    /// A given consent.
    ConsentId = "cns_";
    /// A code sent to a phone.
    ChallengeId = "chl_";
    /// A person known from a register.
    PersonId = "per_";
    /// A kindergarten.
    KindergartenId = "kdg_";
    /// A group of a kindergarten.
    GroupId = "grp_";
    /// A bulletin of free places.
    BulletinId = "bul_";
    /// A standing wish for a kindergarten.
    WishId = "wsh_";
    /// A subscription to free places.
    SubscriptionId = "sub_";
    /// A row of a bulletin.
    VacancyId = "vac_";
    /// An application for a row of a bulletin.
    ClaimId = "clm_";
    /// A referral to a kindergarten.
    ReferralId = "ref_";
    /// A ticket of the call centre.
    TicketId = "tkt_";
    /// An internal note on a ticket.
    NoteId = "nte_";
    /// A member of staff.
    StaffId = "stf_";
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{SeedableRng, rngs::StdRng};

    #[test]
    fn an_id_is_prefix_and_uuid7_and_survives_a_round_trip() {
        let mut random = StdRng::seed_from_u64(1);
        let id = ContactId::new(Micros(1_795_420_800_123_456), &mut random);
        assert!(id.as_str().starts_with("con_"));
        assert_eq!(ContactId::parse(id.as_str()), Some(id.clone()));
        let uuid = uuid::Uuid::parse_str(&id.as_str()[4..]).unwrap();
        assert_eq!(uuid.get_version_num(), 7);
        let json = serde_json::to_string(&id).unwrap();
        assert_eq!(serde_json::from_str::<ContactId>(&json).unwrap(), id);
        assert!(serde_json::from_str::<AccountId>(&json).is_err());
    }

    #[test]
    fn other_texts_are_refused() {
        for text in ["", "con_", "acc_0123456789abcdef0123456789abcdef", "con_0123456789ABCDEF0123456789ABCDEF"] {
            assert_eq!(ContactId::parse(text), None, "{text}");
        }
    }

    #[test]
    fn ids_sort_by_the_microsecond() {
        let mut random = StdRng::seed_from_u64(2);
        let made: Vec<_> =
            (0..3000).map(|n| ApplicationId::new(Micros(1_795_420_800_000_000 + n), &mut random)).collect();
        assert!(made.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
