//! A webhook call: who is calling, and what came: messages and receipts, each by itself. Pure; the route stands in `web`.

use hmac::{Hmac, KeyInit as _, Mac as _};
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use super::decode::{is_silent, person};
use super::identity::Person;
use super::wire::{Call, Error, Head, Status, Value};
use crate::domain::clock::Micros;

/// The header that carries the signature.
pub const SIGNATURE: &str = "x-hub-signature-256";

/// The app's secret, by which a call is signed.
#[derive(Clone)]
pub struct AppSecret(SecretString);

/// Whether a call is WhatsApp's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signed {
    /// It is.
    Yes,
    /// It carries no signature.
    Missing,
    /// It carries a wrong one.
    Wrong,
}

impl AppSecret {
    /// A secret, where it is one.
    #[must_use]
    pub fn new(secret: SecretString) -> Option<Self> {
        (!secret.expose_secret().trim().is_empty()).then_some(Self(secret))
    }

    /// Reads the signature of these very bytes, in a time that tells nothing of it.
    #[must_use]
    pub fn proves(&self, header: Option<&[u8]>, body: &[u8]) -> Signed {
        let Some(header) = header else { return Signed::Missing };
        let mut told = [0u8; 32];
        let read = header.strip_prefix(b"sha256=").is_some_and(|sum| hex::decode_to_slice(sum, &mut told).is_ok());
        let same: bool = self.signature(body).ct_eq(&told).into();
        if read && same { Signed::Yes } else { Signed::Wrong }
    }

    /// The signature of a body.
    #[must_use]
    pub fn signature(&self, body: &[u8]) -> [u8; 32] {
        let key = self.0.expose_secret().as_bytes();
        let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
        mac.update(body);
        mac.finalize().into_bytes().into()
    }
}

/// The token that the handshake must name, compared as carefully.
#[must_use]
pub fn is_token(ours: &SecretString, told: &str) -> bool {
    ours.expose_secret().as_bytes().ct_eq(told.as_bytes()).into()
}

/// What a call brought for our number.
#[derive(Debug, Default)]
pub struct Post {
    /// Messages of people, in their order.
    pub messages: Vec<RawMessage>,
    /// What became of messages of ours.
    pub receipts: Vec<Receipt>,
    /// Parts that are nobody's: of another number, of a group, a reaction.
    pub passed: usize,
    /// Parts that cannot be read.
    pub unreadable: usize,
}

/// A message as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct RawMessage {
    /// WhatsApp's id, to mark it as read. It holds the person's number: not to be stored or logged.
    pub wamid: String,
    /// The same as a key for repeats, without the number.
    pub update_id: String,
    /// Who wrote.
    pub person: Person,
    /// The person wrote it, so that the window is open from then on.
    pub opens: Option<Micros>,
    /// Its own JSON.
    pub payload: Vec<u8>,
}

/// Never prints what a person wrote.
impl std::fmt::Debug for RawMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("RawMessage").field(&self.update_id).finish()
    }
}

/// How far a message of ours has come. Later ones may arrive first: it only goes forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// On its way.
    Sent,
    /// On the phone.
    Delivered,
    /// Read, or played.
    Read,
    /// Never to come, for the cause of this code.
    Failed(u32),
}

/// What became of a message of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Our own id of it.
    pub tracker: String,
    /// How far it came.
    pub stage: Stage,
    /// When.
    pub at: Option<Micros>,
}

/// A call whose body is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the body of the webhook call is none of the Cloud API")]
pub struct NotACall;

/// Takes a call apart. Only what is for our number is kept; a part that cannot be read costs only itself.
///
/// # Errors
/// The body is not the JSON of a call.
pub fn read(body: &[u8], number_id: &str) -> Result<Post, NotACall> {
    let call: Call<'_> = serde_json::from_slice(body).map_err(|_| NotACall)?;
    let mut post = Post::default();
    for change in call.entry.iter().flat_map(|entry| &entry.changes) {
        if change.field != "messages" {
            post.passed += 1;
            continue;
        }
        match serde_json::from_str::<Value<'_>>(change.value.get()) {
            Ok(value) if value.metadata.as_ref().is_some_and(|number| number.phone_number_id == number_id) => {
                take(&value, &mut post);
            }
            Ok(_) => post.passed += 1,
            Err(_) => post.unreadable += 1,
        }
    }
    let mut seen = std::collections::HashSet::new();
    post.messages.retain(|message| seen.insert(message.update_id.clone()));
    Ok(post)
}

fn take(value: &Value<'_>, post: &mut Post) {
    for error in &value.errors {
        tracing::warn!(code = error.code, "WhatsApp tells of an error of the number");
    }
    for raw in &value.messages {
        let Ok(head) = serde_json::from_str::<Head>(raw.get()) else {
            post.unreadable += 1;
            continue;
        };
        let payload = raw.get().as_bytes();
        let person = person(&head, &value.contacts);
        if is_silent(&head, payload) || person.is_unknown() {
            post.passed += 1;
            continue;
        }
        let by_person = head.kind != "system";
        post.messages.push(RawMessage {
            update_id: update_id(&head.id),
            wamid: head.id,
            person,
            opens: by_person.then(|| seconds(head.timestamp.as_deref())).flatten(),
            payload: payload.to_vec(),
        });
    }
    for raw in &value.statuses {
        match serde_json::from_str::<Status>(raw.get()).ok() {
            Some(status) => match receipt(status) {
                Some(receipt) => post.receipts.push(receipt),
                None => post.passed += 1,
            },
            None => post.unreadable += 1,
        }
    }
}

/// A receipt without our id is of a message that somebody sent by another way.
fn receipt(status: Status) -> Option<Receipt> {
    let tracker = status.biz_opaque_callback_data.filter(|tracker| !tracker.is_empty())?;
    let code = |errors: &[Error]| errors.first().map_or(0, |error| error.code);
    let stage = match status.status.as_str() {
        "sent" => Stage::Sent,
        "delivered" => Stage::Delivered,
        "read" | "played" => Stage::Read,
        "failed" => Stage::Failed(code(&status.errors)),
        _ => return None,
    };
    Some(Receipt { tracker, stage, at: seconds(status.timestamp.as_deref()) })
}

/// WhatsApp's ids hold the person's number in plain: a digest tells repeats as well.
pub(super) fn update_id(wamid: &str) -> String {
    hex::encode(&Sha256::digest(wamid.as_bytes())[..16])
}

pub(super) fn seconds(timestamp: Option<&str>) -> Option<Micros> {
    timestamp?.parse().ok().filter(|seconds| (1..=9_999_999_999).contains(seconds)).map(Micros::from_seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_these_very_bytes_are_signed() {
        let secret = AppSecret::new("s3cret".into()).unwrap();
        let body = br#"{"entry": []}"#;
        let header = format!("sha256={}", hex::encode(secret.signature(body)));
        assert_eq!(secret.proves(Some(header.as_bytes()), body), Signed::Yes);
        assert_eq!(
            secret.proves(Some(header.to_uppercase().replace("SHA256", "sha256").as_bytes()), body),
            Signed::Yes
        );
        assert_eq!(secret.proves(None, body), Signed::Missing);
        let plain = hex::encode(secret.signature(body));
        for wrong in [plain.as_str(), "sha256=", "sha256=00", "sha1=00", &header[..header.len() - 2]] {
            assert_eq!(secret.proves(Some(wrong.as_bytes()), body), Signed::Wrong, "{wrong}");
        }
        assert_eq!(secret.proves(Some(header.as_bytes()), br#"{"entry":[]}"#), Signed::Wrong);
        assert!(AppSecret::new(" ".into()).is_none());
        // RFC 4231, test case 2.
        let known = AppSecret::new("Jefe".into()).unwrap().signature(b"what do ya want for nothing?");
        assert_eq!(hex::encode(known), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    #[test]
    fn the_key_of_a_repeat_tells_no_number() {
        let id = update_id("wamid.HBgLNzcwMTEyMzQ1NjcVAgARGBI5");
        assert_eq!((id.len(), id == update_id("wamid.HBgL")), (32, false));
    }

    #[test]
    fn a_time_is_seconds_as_text() {
        assert_eq!(seconds(Some("1780324175")), Some(Micros(1_780_324_175_000_000)));
        for bad in [None, Some(""), Some("soon"), Some("-5"), Some("0"), Some("99999999999999")] {
            assert_eq!(seconds(bad), None);
        }
    }
}
