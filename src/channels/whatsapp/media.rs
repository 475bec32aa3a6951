//! Files: fetched by the id in a message, and given to WhatsApp to be sent by the id it answers with (channels.md 4.9).

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use reqwest::Url;
use reqwest::multipart::{Form, Part};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::client::WhatsappClient;
use super::errors::{CallError, Verdict};
use super::{MAX_DOCUMENT, MAX_IMAGE};
use crate::channels::DownloadError;

/// How long a file may take.
const CARRY: Duration = Duration::from_secs(60);
/// What a node that is not there answers with.
const NO_SUCH_NODE: u32 = 100;

#[derive(Deserialize)]
struct Described {
    url: String,
    sha256: Option<String>,
    file_size: Option<u64>,
}

#[derive(Deserialize)]
struct Uploaded {
    id: String,
}

/// A file that WhatsApp would not take.
#[derive(Debug, thiserror::Error)]
pub enum UploadError {
    /// Larger than it takes.
    #[error("the file has {0} bytes, more than WhatsApp takes")]
    TooBig(usize),
    /// It is not what it is said to be.
    #[error("the type of the file cannot be named")]
    Type(#[source] reqwest::Error),
    /// The call.
    #[error(transparent)]
    Call(#[from] CallError),
}

impl WhatsappClient {
    /// Fetches a file of at most `max` bytes into memory, and proves that it is whole. Ids hold for seven days.
    ///
    /// # Errors
    /// See [`DownloadError`].
    pub async fn download(&self, media: &str, max: usize) -> Result<Vec<u8>, DownloadError> {
        let described: Described = self.transport.get("a file", media).await.map_err(fault)?;
        if described.file_size.is_some_and(|size| size > max as u64) {
            return Err(DownloadError::TooBig);
        }
        let url = self.file_url(&described.url).ok_or(DownloadError::Missing)?;
        let mut answer = self.transport.open("a file", url, CARRY).await.map_err(DownloadError::later)?;
        match answer.status().as_u16() {
            200..=299 => {}
            404 => return Err(DownloadError::Missing),
            status => return Err(DownloadError::later(CallError::Unreadable { what: "a file", status })),
        }
        let mut bytes = Vec::new();
        let network = |source| DownloadError::later(CallError::network("a file", source));
        while let Some(part) = answer.chunk().await.map_err(network)? {
            if bytes.len() + part.len() > max {
                return Err(DownloadError::TooBig);
            }
            bytes.extend_from_slice(&part);
        }
        match described.sha256 {
            Some(sum) if !is_sum(&sum, &bytes) => Err(DownloadError::Broken),
            _ => Ok(bytes),
        }
    }

    /// The token goes to no address that is less safe than the API's own.
    fn file_url(&self, url: &str) -> Option<Url> {
        let url: Url = url.parse().ok()?;
        (url.scheme() == "https" || url.scheme() == self.transport.number.api_url.scheme()).then_some(url)
    }

    /// Gives a file to WhatsApp; the id holds for 30 days.
    ///
    /// # Errors
    /// Too large for its kind; else as for every call.
    pub async fn upload(&self, name: &str, mime: &str, bytes: Vec<u8>) -> Result<String, UploadError> {
        let most = if mime.starts_with("image/") { MAX_IMAGE } else { MAX_DOCUMENT };
        if bytes.len() > most {
            return Err(UploadError::TooBig(bytes.len()));
        }
        let part = Part::bytes(bytes).file_name(name.to_owned()).mime_str(mime).map_err(UploadError::Type)?;
        let form = Form::new().text("messaging_product", "whatsapp").text("type", mime.to_owned()).part("file", part);
        let uploaded: Uploaded = self.transport.post_form("an upload", "media", form, CARRY).await?;
        Ok(uploaded.id)
    }
}

fn fault(fault: CallError) -> DownloadError {
    match &fault {
        CallError::Refused { refusal, .. } if refusal.code == NO_SUCH_NODE || refusal.http == Some(404) => {
            DownloadError::Missing
        }
        _ => match fault.verdict() {
            Verdict::Rejected => DownloadError::refused(fault),
            _ => DownloadError::later(fault),
        },
    }
}

/// The sum is written in hex or in base64, by the place it comes from.
fn is_sum(told: &str, bytes: &[u8]) -> bool {
    let sum = Sha256::digest(bytes);
    let told = told.trim();
    told.eq_ignore_ascii_case(&hex::encode(sum))
        || STANDARD.decode(told).or_else(|_| STANDARD_NO_PAD.decode(told)).is_ok_and(|told| told[..] == sum[..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_in_either_writing_is_the_sum() {
        let sum = Sha256::digest(b"file");
        assert!(is_sum(&hex::encode(sum), b"file") && is_sum(&hex::encode_upper(sum), b"file"));
        assert!(is_sum(&STANDARD.encode(sum), b"file"));
        assert!(!is_sum(&STANDARD.encode(sum), b"fil3") && !is_sum("", b"file"));
    }
}
