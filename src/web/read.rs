//! Reads what a page sent: JSON of our script, a multipart form with a file, or the plain form of a page without JavaScript.

use axum::body::to_bytes;
use axum::extract::multipart::{Field, Multipart};
use axum::extract::{Form, FromRequest, Request};
use axum::http::header;
use serde::Deserialize;

use super::limits::{ID_MAX, TOKEN_MAX, WORDS_MAX};
use super::refusal::Refusal;
use crate::domain::limits::{MAX_TEXT, UPLOAD_MAX};

/// A message of the page, checked.
#[derive(Default)]
pub(super) struct Sent {
    /// Made by the page; the same again is the same message.
    pub(super) id: String,
    /// Words, cut at [`MAX_TEXT`].
    pub(super) text: Option<String>,
    /// A button's token.
    pub(super) press: Option<String>,
    /// A file, whole.
    pub(super) document: Option<Vec<u8>>,
    /// Shared by files chosen together.
    pub(super) album: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    id: String,
    text: Option<String>,
    press: Option<String>,
    album: Option<String>,
}

/// The message in the request's body.
///
/// # Errors
/// Why it is refused.
pub(super) async fn read(request: Request) -> Result<Sent, Refusal> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if kind.starts_with("multipart/form-data") {
        let parts = Multipart::from_request(request, &()).await.map_err(|_| Refusal::Unreadable)?;
        return multipart(parts).await;
    }
    let json = kind.starts_with("application/json");
    let (head, body) = request.into_parts();
    let body = to_bytes(body, WORDS_MAX).await.map_err(|_| Refusal::Unreadable)?;
    let fields = if json {
        serde_json::from_slice(&body).map_err(|_| Refusal::Unreadable)?
    } else {
        let form = Form::from_request(Request::from_parts(head, body.into()), &()).await;
        form.map_err(|_| Refusal::Unreadable)?.0
    };
    checked(fields, None)
}

async fn multipart(mut parts: Multipart) -> Result<Sent, Refusal> {
    let mut fields = Fields::default();
    let mut document = None;
    while let Some(mut part) = parts.next_field().await.map_err(|_| Refusal::Unreadable)? {
        let name = part.name().unwrap_or_default().to_owned();
        if name == "document" {
            let chosen = part.file_name().is_some_and(|name| !name.is_empty());
            let mut bytes = Vec::new();
            let mut size = 0;
            while let Some(chunk) = part.chunk().await.map_err(|_| Refusal::Unreadable)? {
                size += chunk.len();
                // Beyond the limit the rest is read and thrown away, or the browser would not read our answer.
                if size <= UPLOAD_MAX {
                    bytes.extend_from_slice(&chunk);
                }
            }
            if size > UPLOAD_MAX {
                return Err(Refusal::TooBig);
            }
            // A form without a chosen file sends an empty part without a name.
            if size == 0 && chosen {
                return Err(Refusal::Empty);
            }
            document = document.or((size > 0).then_some(bytes));
            continue;
        }
        let value = words(&mut part).await?;
        match name.as_str() {
            "id" => fields.id = value,
            "text" => fields.text = Some(value),
            "press" => fields.press = Some(value),
            "album" => fields.album = Some(value),
            _ => return Err(Refusal::Unreadable),
        }
    }
    checked(fields, document)
}

async fn words(part: &mut Field<'_>) -> Result<String, Refusal> {
    let mut bytes = Vec::new();
    while let Some(chunk) = part.chunk().await.map_err(|_| Refusal::Unreadable)? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > WORDS_MAX {
            return Err(Refusal::Unreadable);
        }
    }
    String::from_utf8(bytes).map_err(|_| Refusal::Unreadable)
}

fn checked(fields: Fields, document: Option<Vec<u8>>) -> Result<Sent, Refusal> {
    let Fields { id, text, press, album } = fields;
    let text = text.map(|text| text.trim().chars().take(MAX_TEXT).collect::<String>()).filter(|text| !text.is_empty());
    let press = press.filter(|token| !token.is_empty());
    let fits = is_id(&id) && album.as_deref().is_none_or(is_id);
    let fits = fits && press.as_deref().is_none_or(|token| token.len() <= TOKEN_MAX);
    if !fits || (text.is_none() && press.is_none() && document.is_none()) {
        return Err(Refusal::Unreadable);
    }
    Ok(Sent { id, text, press, document, album })
}

fn is_id(id: &str) -> bool {
    (1..=ID_MAX).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}
