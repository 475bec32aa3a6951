//! Sealing of personal data: XChaCha20-Poly1305 under a data key per owner, wrapped by the master key; a separate index key for
//! exact look-ups; and the codes of SMS, derived instead of stored.
//!
//! What is sealed names its place (table, column, row) as associated data, so that a value moved to another row does not open.
//! Nonces are 24 random bytes from the system's generator: they must never be repeatable, so they are not handed in.

mod master;

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use rand::Rng;
use secrecy::{ExposeSecret, SecretBox};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::Sha256;

use crate::domain::clock::Micros;
use crate::domain::ids::ChallengeId;
use crate::domain::otp::Otp;

pub use master::{KeyFileError, MasterKey};

/// The first byte of what is sealed: which master key and cipher.
const VERSION: u8 = 1;
const NONCE: usize = 24;
const TAG: usize = 16;
/// By how much a sealed text is longer than the open one.
pub const OVERHEAD: usize = 1 + NONCE + TAG;
/// Unwrapped data keys kept in memory, at most.
const MAX_CACHED_KEYS: usize = 10_000;
/// How long an unwrapped key is kept: an erasure by another process takes full effect after this time.
const CACHED_FOR: Duration = Duration::from_secs(300);

/// Sealing or opening failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// Wrong key, wrong place or changed bytes.
    #[error(
        "what is sealed in {table}.{column} does not open: another master key, or the row was changed outside of the program"
    )]
    DoesNotOpen {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
    },
    /// It opened, but is not the JSON of what was expected.
    #[error("what is sealed in {table}.{column} opens, but cannot be read")]
    Unreadable {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
    },
}

/// A column that holds sealed values.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
}

impl Column {
    /// The place of the value of one row.
    #[must_use]
    pub const fn of<'a>(&self, row: &'a str) -> Place<'a> {
        Place { column: *self, row }
    }
}

/// Where a sealed value stands: associated data of the sealing.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    column: Column,
    row: &'a str,
}

impl Place<'_> {
    fn associated(&self) -> Vec<u8> {
        [self.column.table, self.column.column, self.row].join("\0").into_bytes()
    }

    fn does_not_open(&self) -> VaultError {
        VaultError::DoesNotOpen { table: self.column.table, column: self.column.column }
    }

    fn unreadable(&self) -> VaultError {
        VaultError::Unreadable { table: self.column.table, column: self.column.column }
    }
}

/// A sealed value as it stands in a column.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(Vec<u8>);

impl Sealed {
    /// Bytes from the store.
    #[must_use]
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// Bytes for the store.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({} bytes)", self.0.len())
    }
}

/// The key under which one owner's data is sealed. Cheap to clone, wiped when the last clone goes.
#[derive(Clone)]
pub struct DataKey(Arc<SecretBox<[u8; 32]>>);

impl DataKey {
    fn new(bytes: [u8; 32]) -> Self {
        Self(Arc::new(SecretBox::new(Box::new(bytes))))
    }

    fn bytes(&self) -> &[u8; 32] {
        self.0.expose_secret()
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DataKey(redacted)")
    }
}

const WRAPPED: Column = Column { table: "keys", column: "wrapped" };

/// What a look-up index is of: equal values of different kinds have different indexes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IndexKind {
    /// An IIN.
    Iin,
    /// A phone in E.164.
    Phone,
    /// Folded surname and birth year.
    Name,
    /// The key of an abuse limit.
    Limit,
    /// A code for who has not got the phone.
    Recovery,
}

impl IndexKind {
    const fn label(self) -> &'static str {
        match self {
            Self::Iin => "iin",
            Self::Phone => "phone",
            Self::Name => "name",
            Self::Limit => "limit",
            Self::Recovery => "recovery",
        }
    }
}

/// The keys of this installation and what they do.
pub struct Vault {
    wrap: DataKey,
    index: DataKey,
    otp: DataKey,
    system: DataKey,
    stamp: DataKey,
    cache: Mutex<HashMap<String, (DataKey, Micros)>>,
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault(redacted)")
    }
}

impl Vault {
    /// A vault of this master key. Each use has a key of its own, derived by a label.
    #[must_use]
    pub fn new(master: &MasterKey) -> Self {
        let derived = |label: &str| DataKey::new(mac(master.bytes(), &[b"esik key", label.as_bytes()]));
        Self {
            wrap: derived("wrap"),
            index: derived("index"),
            otp: derived("otp"),
            system: derived("system"),
            stamp: derived("stamp"),
            cache: Mutex::new(HashMap::new()),
        }
    }

    /// Seals bytes for their place.
    #[must_use]
    pub fn seal(&self, key: &DataKey, place: Place<'_>, open: &[u8]) -> Sealed {
        let mut nonce = [0u8; NONCE];
        rand::rng().fill_bytes(&mut nonce);
        let payload = Payload { msg: open, aad: &place.associated() };
        let text = cipher(key)
            .encrypt(&XNonce::from(nonce), payload)
            .expect("XChaCha20-Poly1305 takes any text shorter than 256 GiB");
        let mut sealed = Vec::with_capacity(1 + NONCE + text.len());
        sealed.push(VERSION);
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(&text);
        Sealed(sealed)
    }

    /// Opens what was sealed for this place.
    ///
    /// # Errors
    /// Another key, another place, or changed bytes.
    pub fn open(&self, key: &DataKey, place: Place<'_>, sealed: &Sealed) -> Result<Vec<u8>, VaultError> {
        let (head, text) = sealed.0.split_at_checked(1 + NONCE).ok_or(place.does_not_open())?;
        let nonce: [u8; NONCE] = head[1..].try_into().map_err(|_| place.does_not_open())?;
        if head[0] != VERSION {
            return Err(place.does_not_open());
        }
        let payload = Payload { msg: text, aad: &place.associated() };
        cipher(key).decrypt(&XNonce::from(nonce), payload).map_err(|_| place.does_not_open())
    }

    /// Seals a value as JSON.
    ///
    /// # Panics
    /// The value has no JSON form: none of ours (no maps with keys other than texts).
    #[must_use]
    pub fn seal_json<T: Serialize + ?Sized>(&self, key: &DataKey, place: Place<'_>, value: &T) -> Sealed {
        let json = serde_json::to_vec(value).expect("our own types have a JSON form");
        self.seal(key, place, &json)
    }

    /// Opens a value sealed as JSON.
    ///
    /// # Errors
    /// As [`Vault::open`]; or what opened is not such a value.
    pub fn open_json<T: DeserializeOwned>(
        &self,
        key: &DataKey,
        place: Place<'_>,
        sealed: &Sealed,
    ) -> Result<T, VaultError> {
        // serde's own error may quote the value: it is not passed on.
        serde_json::from_slice(&self.open(key, place, sealed)?).map_err(|_| place.unreadable())
    }

    /// The text under which a value is found again, 32 hex digits. It cannot be turned back without the key.
    #[must_use]
    pub fn index(&self, kind: IndexKind, value: &[u8]) -> String {
        hex::encode(&mac(self.index.bytes(), &[kind.label().as_bytes(), value])[..16])
    }

    /// A seal over parts of a record, 64 hex digits: only who has the key can make the one that belongs to them.
    #[must_use]
    pub fn stamp(&self, parts: &[&[u8]]) -> String {
        hex::encode(mac(self.stamp.bytes(), parts))
    }

    /// The code of a challenge: the same each time, so that it is never stored.
    #[must_use]
    pub fn code(&self, challenge: &ChallengeId) -> Otp {
        let mac = mac(self.otp.bytes(), &[challenge.as_str().as_bytes()]);
        let number = u64::from_be_bytes([mac[0], mac[1], mac[2], mac[3], mac[4], mac[5], mac[6], mac[7]]);
        // A 64-bit number: the unevenness of the remainder is below one in ten billion.
        Otp::from_number(u32::try_from(number % 1_000_000).unwrap_or_default())
    }

    /// The key of what belongs to nobody in particular (the sandbox's SMS).
    #[must_use]
    pub fn system_key(&self) -> &DataKey {
        &self.system
    }

    /// A new data key and its wrapped form for the row of this owner.
    pub(super) fn new_key(&self, owner: &str) -> (DataKey, Sealed) {
        let mut bytes = [0u8; 32];
        rand::rng().fill_bytes(&mut bytes);
        let key = DataKey::new(bytes);
        let wrapped = self.seal(&self.wrap, WRAPPED.of(owner), key.bytes());
        (key, wrapped)
    }

    /// The data key of a stored row.
    pub(super) fn unwrap_key(&self, owner: &str, wrapped: &Sealed) -> Result<DataKey, VaultError> {
        let place = WRAPPED.of(owner);
        let bytes = self.open(&self.wrap, place, wrapped)?;
        bytes.try_into().map(DataKey::new).map_err(|_| place.unreadable())
    }

    pub(super) fn cached(&self, owner: &str, now: Micros) -> Option<DataKey> {
        let cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
        cache.get(owner).filter(|(_, since)| now.since(*since) < CACHED_FOR).map(|(key, _)| key.clone())
    }

    pub(super) fn cache(&self, owner: &str, key: &DataKey, now: Micros) {
        let mut cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
        if cache.len() >= MAX_CACHED_KEYS {
            cache.retain(|_, (_, since)| now.since(*since) < CACHED_FOR);
        }
        if cache.len() >= MAX_CACHED_KEYS {
            cache.clear();
        }
        cache.insert(owner.to_owned(), (key.clone(), now));
    }

    pub(super) fn forget(&self, owner: &str) {
        self.cache.lock().unwrap_or_else(PoisonError::into_inner).remove(owner);
    }
}

fn cipher(key: &DataKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(*key.bytes()))
}

/// HMAC-SHA256 of parts, each with its length before it.
fn mac(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key).expect("HMAC takes a key of any length");
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests;
