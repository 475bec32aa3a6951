//! What a call carries: JSON, a multipart form, a urlencoded form or a query string, read into one shape.

use std::collections::HashMap;

use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use serde_json::{Map, Value};

use super::state::Refusal;

/// Values by name, files by the name of their part.
#[derive(Debug, Default)]
pub struct Params {
    pub values: Map<String, Value>,
    pub files: HashMap<String, Upload>,
}

/// A file that the bot sent.
#[derive(Clone, Debug)]
pub struct Upload {
    pub name: String,
    pub mime: String,
    pub bytes: Vec<u8>,
}

impl Params {
    /// Reads a request of any of the accepted kinds.
    pub async fn read(request: Request) -> Result<Self, Refusal> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
        let mut params = Self::default();
        params.read_pairs(request.uri().query().unwrap_or_default());
        if kind.starts_with("multipart/form-data") {
            let form = Multipart::from_request(request, &()).await.map_err(|e| Refusal::bad(e.to_string()))?;
            params.read_form(form).await?;
            return Ok(params);
        }
        let body =
            axum::body::to_bytes(request.into_body(), 64 << 20).await.map_err(|e| Refusal::bad(e.to_string()))?;
        if kind.starts_with("application/json") {
            let object: Map<String, Value> =
                serde_json::from_slice(&body).map_err(|_| Refusal::bad("can't parse JSON object"))?;
            params.values.extend(object);
        } else {
            params.read_pairs(&String::from_utf8_lossy(&body));
        }
        Ok(params)
    }

    async fn read_form(&mut self, mut form: Multipart) -> Result<(), Refusal> {
        let broken = |e: axum::extract::multipart::MultipartError| Refusal::bad(e.to_string());
        while let Some(field) = form.next_field().await.map_err(broken)? {
            let part = field.name().unwrap_or_default().to_owned();
            if let Some(name) = field.file_name().map(str::to_owned) {
                let mime = field.content_type().unwrap_or("application/octet-stream").to_owned();
                let bytes = field.bytes().await.map_err(broken)?.to_vec();
                self.files.insert(part, Upload { name, mime, bytes });
            } else {
                self.values.insert(part, field.text().await.map_err(broken)?.into());
            }
        }
        Ok(())
    }

    fn read_pairs(&mut self, encoded: &str) {
        let Ok(url) = reqwest::Url::parse(&format!("http://x/?{encoded}")) else {
            return;
        };
        for (name, value) in url.query_pairs() {
            self.values.insert(name.into_owned(), value.into_owned().into());
        }
    }

    /// A text; a number counts as its digits.
    pub fn text(&self, name: &str) -> Option<String> {
        match self.values.get(name)? {
            Value::String(text) => Some(text.clone()),
            Value::Null => None,
            other => Some(other.to_string()),
        }
    }

    /// A whole number, also when it came as text.
    pub fn int(&self, name: &str) -> Option<i64> {
        match self.values.get(name)? {
            Value::String(text) => text.parse().ok(),
            other => other.as_i64(),
        }
    }

    /// `true`, also when it came as text.
    pub fn flag(&self, name: &str) -> bool {
        matches!(self.text(name).as_deref(), Some("true" | "True" | "1"))
    }

    /// An object or array, also when it came as text.
    pub fn json(&self, name: &str) -> Result<Option<Value>, Refusal> {
        match self.values.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) if text.is_empty() => Ok(None),
            Some(Value::String(text)) => serde_json::from_str(text)
                .map(Some)
                .map_err(|_| Refusal::bad(format!("can't parse {} JSON object", name.replace('_', " ")))),
            Some(other) => Ok(Some(other.clone())),
        }
    }

    /// The file of a field: its own part, or the part that `attach://` names.
    pub fn upload(&self, name: &str) -> Option<&Upload> {
        let attached = self.text(name).and_then(|text| text.strip_prefix("attach://").map(str::to_owned));
        self.files.get(attached.as_deref().unwrap_or(name))
    }
}
