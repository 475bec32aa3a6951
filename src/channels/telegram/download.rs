//! Files that people sent: fetched by the id in their update.

use std::time::Duration;

use serde::Deserialize;
use teloxide_core::payloads::GetFile;
use teloxide_core::types::FileId;

use super::client::TelegramClient;
use super::errors::{CallError, Verdict};
use crate::channels::DownloadError;

/// How long a file may take.
const FETCH: Duration = Duration::from_secs(60);

impl From<CallError> for DownloadError {
    fn from(fault: CallError) -> Self {
        if let CallError::Refused { refusal, .. } = &fault
            && refusal.code == 400
        {
            let text = refusal.description.to_lowercase();
            if text.contains("file is too big") {
                return Self::TooBig;
            }
            let lost = ["invalid file_id", "wrong file", "file_id_invalid", "unavailable"];
            if lost.iter().any(|part| text.contains(part)) {
                return Self::Missing;
            }
        }
        match fault.verdict() {
            Verdict::Retry(_) | Verdict::Unauthorized | Verdict::Conflict(_) => Self::later(fault),
            _ => Self::refused(fault),
        }
    }
}

#[derive(Deserialize)]
struct File {
    file_size: Option<u64>,
    file_path: Option<String>,
}

impl TelegramClient {
    /// Fetches a file of at most `max` bytes ([`super::MAX_DOWNLOAD`] is the most Telegram gives) into memory.
    ///
    /// # Errors
    /// See [`DownloadError`].
    pub async fn download(&self, file_id: &str, max: usize) -> Result<Vec<u8>, DownloadError> {
        let payload = GetFile::new(FileId(file_id.to_owned()));
        let file: File = self.transport.call(&payload).await?;
        if file.file_size.is_some_and(|size| size > max as u64) {
            return Err(DownloadError::TooBig);
        }
        let path = file.file_path.ok_or(DownloadError::Missing)?;
        let network = |source| DownloadError::later(CallError::network("file", source));
        let mut answer = self.transport.open_file(&path, FETCH).await?;
        match answer.status().as_u16() {
            200..=299 => {}
            404 => return Err(DownloadError::Missing),
            status => {
                let method = "file".to_owned();
                return Err(DownloadError::later(CallError::Unreadable { method, status }));
            }
        }
        let mut bytes = Vec::new();
        while let Some(part) = answer.chunk().await.map_err(network)? {
            if bytes.len() + part.len() > max {
                return Err(DownloadError::TooBig);
            }
            bytes.extend_from_slice(&part);
        }
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channels::telegram::errors::Refusal;

    fn fault(code: u16, text: &str) -> DownloadError {
        let refusal = Refusal::new(code, text);
        let method = "getFile".to_owned();
        CallError::Refused { method, refusal }.into()
    }

    #[test]
    fn each_cause_has_its_own_kind() {
        use DownloadError::{Later, Missing, Refused, TooBig};
        assert!(matches!(fault(400, "Bad Request: file is too big"), TooBig));
        assert!(matches!(fault(400, "Bad Request: invalid file_id"), Missing));
        let lost = "Bad Request: wrong file_id or the file is temporarily unavailable";
        assert!(matches!(fault(400, lost), Missing));
        assert!(matches!(fault(429, "Too Many Requests"), Later(_)));
        assert!(matches!(fault(400, "Bad Request: else"), Refused(_)));
    }
}
