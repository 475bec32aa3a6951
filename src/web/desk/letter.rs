//! The form of a reply: words, and a file or none; proved to be the session's own like every other form.

use axum::extract::multipart::Multipart;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header;

use super::super::Web;
use super::super::office::form::{Filled, Sheet};
use super::super::office::signed::Signed;
use super::super::office::trouble::Trouble;
use crate::conversation::desk::Upload;
use crate::domain::limits::{FORM_MAX, NAME_MAX};

/// Who is signed in, what was written, and the file beside it.
pub(super) struct Letter(pub(super) Signed, pub(super) Sheet, pub(super) Option<Upload>);

impl FromRequest<Web> for Letter {
    type Rejection = Trouble;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Trouble> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        if !kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data")) {
            let Filled(signed, sheet) = Filled::from_request(request, web).await?;
            return Ok(Self(signed, sheet, None));
        }
        let (mut parts, body) = request.into_parts();
        let signed = Signed::from_request_parts(&mut parts, web).await?;
        let form = Multipart::from_request(Request::from_parts(parts, body), web).await;
        let (sheet, file) = read(form.map_err(|_| Trouble::Unreadable)?).await?;
        if signed.is_own_form(sheet.raw("csrf")) { Ok(Self(signed, sheet, file)) } else { Err(Trouble::Stale) }
    }
}

async fn read(mut form: Multipart) -> Result<(Sheet, Option<Upload>), Trouble> {
    let (mut typed, mut file) = (Vec::new(), None);
    while let Some(part) = form.next_field().await.map_err(|_| Trouble::Unreadable)? {
        let name = part.name().unwrap_or_default().to_owned();
        let called = part.file_name().map(|name| name.chars().take(NAME_MAX).collect::<String>());
        let bytes = part.bytes().await.map_err(|_| Trouble::Unreadable)?;
        match called {
            // A form without a chosen file sends an empty part without a name.
            Some(called) if !called.is_empty() => file = Some(Upload { name: called, bytes: bytes.to_vec() }),
            Some(_) => {}
            None if bytes.len() > FORM_MAX => return Err(Trouble::Unreadable),
            None => typed.push((name, String::from_utf8(bytes.to_vec()).map_err(|_| Trouble::Unreadable)?)),
        }
    }
    let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    Ok((Sheet::of(&typed), file))
}
