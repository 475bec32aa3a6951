//! The master key and its file.

use std::fmt;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use rand::CryptoRng;
use secrecy::{ExposeSecret, SecretBox};

/// The key above all others: 32 bytes, in a file as 64 hex digits. Who loses it loses every name, phone and document.
pub struct MasterKey(SecretBox<[u8; 32]>);

/// The key file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// It cannot be read.
    #[error(
        "the key file {path} cannot be read: {source}; set ESIK_KEY_FILE to the file that holds the key of this database"
    )]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// It does not hold a key.
    #[error(
        "the key file {path} does not hold 64 hex digits; put back the right file, or for a new database make one: openssl rand -hex 32"
    )]
    Form {
        /// The file.
        path: PathBuf,
    },
    /// Others on the machine may read it.
    #[error("the key file {path} may be read by others; close it: chmod 600 {path}")]
    Open {
        /// The file.
        path: PathBuf,
    },
    /// It cannot be made.
    #[error(
        "the key file {path} cannot be made: {source}; see that its folder exists and that no such file is there yet"
    )]
    Create {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

impl MasterKey {
    /// A key of these bytes.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(SecretBox::new(Box::new(bytes)))
    }

    /// Reads the key file.
    ///
    /// # Errors
    /// Not readable, readable by others, or not a key.
    pub fn read(path: &Path) -> Result<Self, KeyFileError> {
        let text = std::fs::read_to_string(path).map_err(|source| KeyFileError::Read { path: path.into(), source })?;
        if open_to_others(path) {
            return Err(KeyFileError::Open { path: path.into() });
        }
        let mut bytes = [0u8; 32];
        hex::decode_to_slice(text.trim(), &mut bytes).map_err(|_| KeyFileError::Form { path: path.into() })?;
        Ok(Self::new(bytes))
    }

    /// Makes a new key and its file, readable by this user only. Never overwrites one.
    ///
    /// # Errors
    /// The file is there already or cannot be written.
    pub fn create(path: &Path, random: &mut dyn CryptoRng) -> Result<Self, KeyFileError> {
        let mut bytes = [0u8; 32];
        random.fill_bytes(&mut bytes);
        write_new(path, &format!("{}\n", hex::encode(bytes)))
            .map_err(|source| KeyFileError::Create { path: path.into(), source })?;
        Ok(Self::new(bytes))
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        self.0.expose_secret()
    }
}

impl fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MasterKey(redacted)")
    }
}

fn write_new(path: &Path, text: &str) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// A container's secrets are often mounted readable to a group; to all the world is a mistake.
#[cfg(unix)]
fn open_to_others(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).is_ok_and(|meta| meta.permissions().mode() & 0o002 != 0)
}

#[cfg(not(unix))]
fn open_to_others(_: &Path) -> bool {
    false
}
