//! Sealing holds what it promises.

use proptest::prelude::*;
use rand::SeedableRng;
use rand::rngs::StdRng;

use super::*;

const BODY: Column = Column { table: "inbox", column: "payload" };

fn vault(byte: u8) -> Vault {
    Vault::new(&MasterKey::new([byte; 32]))
}

proptest! {
    #[test]
    fn what_is_sealed_opens_again(text in proptest::collection::vec(any::<u8>(), 0..300), row in "[a-z0-9_]{0,40}") {
        let vault = vault(1);
        let (key, _) = vault.new_key("acc_1");
        let sealed = vault.seal(&key, BODY.of(&row), &text);
        prop_assert_eq!(sealed.as_bytes().len(), text.len() + OVERHEAD);
        prop_assert_eq!(vault.open(&key, BODY.of(&row), &sealed), Ok(text));
    }

    #[test]
    fn it_opens_in_its_place_only(text in ".{0,40}", a in "[a-z]{0,8}", b in "[a-z]{0,8}") {
        prop_assume!(a != b);
        let vault = vault(1);
        let (key, _) = vault.new_key("acc_1");
        let sealed = vault.seal(&key, BODY.of(&a), text.as_bytes());
        prop_assert!(vault.open(&key, BODY.of(&b), &sealed).is_err());
        let other = Column { table: "outbox", column: "payload" };
        prop_assert!(vault.open(&key, other.of(&a), &sealed).is_err());
    }

    #[test]
    fn any_changed_bit_is_noticed(text in ".{0,40}", at in any::<proptest::sample::Index>(), bit in 0u8..8) {
        let vault = vault(1);
        let (key, _) = vault.new_key("acc_1");
        let mut bytes = vault.seal(&key, BODY.of("r"), text.as_bytes()).as_bytes().to_vec();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        prop_assert!(vault.open(&key, BODY.of("r"), &Sealed::from_bytes(bytes)).is_err());
    }
}

#[test]
fn equal_texts_are_sealed_differently_and_short_ones_do_not_open() {
    let vault = vault(1);
    let (key, _) = vault.new_key("acc_1");
    assert_ne!(vault.seal(&key, BODY.of("r"), b"x"), vault.seal(&key, BODY.of("r"), b"x"));
    for length in [0, 1, 24, 25, 40] {
        assert!(vault.open(&key, BODY.of("r"), &Sealed::from_bytes(vec![1; length])).is_err());
    }
}

#[test]
fn data_keys_are_wrapped_for_their_owner_by_their_master() {
    let (first, second) = (vault(1), vault(2));
    let (key, wrapped) = first.new_key("acc_1");
    let again = first.unwrap_key("acc_1", &wrapped).unwrap();
    assert_eq!(key.bytes(), again.bytes());
    assert!(first.unwrap_key("acc_2", &wrapped).is_err());
    assert!(second.unwrap_key("acc_1", &wrapped).is_err());
}

#[test]
fn indexes_differ_by_kind_value_and_master() {
    let vault1 = vault(1);
    let index = vault1.index(IndexKind::Iin, b"920308497607");
    assert_eq!(index.len(), 32);
    assert_eq!(index, vault1.index(IndexKind::Iin, b"920308497607"));
    assert_ne!(index, vault1.index(IndexKind::Phone, b"920308497607"));
    assert_ne!(index, vault1.index(IndexKind::Iin, b"920308497608"));
    assert_ne!(index, vault(2).index(IndexKind::Iin, b"920308497607"));
}

#[test]
fn a_code_is_the_same_each_time_and_spread_evenly() {
    let vault = vault(1);
    let mut random = StdRng::seed_from_u64(1);
    let mut first_digits = [0u32; 10];
    for n in 0..5000 {
        let challenge = ChallengeId::new(Micros(n), &mut random);
        let code = vault.code(&challenge);
        assert_eq!(code, vault.code(&challenge));
        first_digits[usize::from(code.digits().as_bytes()[0] - b'0')] += 1;
    }
    assert!(first_digits.iter().all(|count| (400..600).contains(count)), "{first_digits:?}");
}

#[test]
fn cached_keys_are_forgotten_and_bounded() {
    let vault = vault(1);
    let (key, _) = vault.new_key("a");
    vault.cache("a", &key, Micros(0));
    assert!(vault.cached("a", Micros(1)).is_some());
    assert!(vault.cached("a", Micros(0).plus(CACHED_FOR)).is_none());
    vault.forget("a");
    assert!(vault.cached("a", Micros(1)).is_none());
    for n in 0..=MAX_CACHED_KEYS {
        vault.cache(&n.to_string(), &key, Micros(0));
    }
    assert!(vault.cache.lock().unwrap().len() <= MAX_CACHED_KEYS);
}

#[test]
fn secrets_are_not_printed() {
    let vault = vault(7);
    let (key, wrapped) = vault.new_key("a");
    let printed = format!("{vault:?} {key:?} {wrapped:?} {:?}", MasterKey::new([7; 32]));
    assert_eq!(printed, "Vault(redacted) DataKey(redacted) Sealed(73 bytes) MasterKey(redacted)");
}

#[test]
fn the_key_file_is_made_once_and_read_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key");
    let mut random = StdRng::seed_from_u64(1);
    assert!(matches!(MasterKey::read(&path), Err(KeyFileError::Read { .. })));
    let made = MasterKey::create(&path, &mut random).unwrap();
    assert_eq!(MasterKey::read(&path).unwrap().bytes(), made.bytes());
    assert!(matches!(MasterKey::create(&path, &mut random), Err(KeyFileError::Create { .. })));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o666)).unwrap();
        assert!(matches!(MasterKey::read(&path), Err(KeyFileError::Open { .. })));
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    }
    std::fs::write(&path, "not a key").unwrap();
    assert!(matches!(MasterKey::read(&path), Err(KeyFileError::Form { .. })));
}
