//! Templates of the business account: taken, looked at by people, approved or not.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use super::server::is_ours;
use super::{ACCOUNT, GraphApi, Shared, VERSION};

/// Templates of a page, whatever is asked for.
const PAGE: usize = 25;
const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];

type Reach = State<Arc<Shared>>;

#[derive(Deserialize)]
pub struct Asked {
    after: Option<usize>,
}

fn refused(subcode: u32, words: &str) -> Response {
    let error = json!({"error": {"message": "Invalid parameter", "type": "OAuthException", "code": 100, "error_subcode": subcode,
        "error_user_title": "Template", "error_user_msg": words, "fbtrace_id": "A"}});
    (StatusCode::BAD_REQUEST, axum::Json(error)).into_response()
}

fn is_known(version: &str, account: &str, headers: &HeaderMap) -> bool {
    (version, account) == (VERSION, ACCOUNT) && is_ours(headers)
}

pub async fn list(
    State(shared): Reach,
    Path((version, account)): Path<(String, String)>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    if !is_known(&version, &account, &headers) {
        return refused(0, "no such account");
    }
    let all = shared.with(|s| s.templates.clone());
    let from = asked.after.unwrap_or(0);
    let page: Vec<Value> = all.iter().skip(from).take(PAGE).cloned().collect();
    let mut paging = json!({"cursors": {"before": from.to_string(), "after": (from + page.len()).to_string()}});
    if from + page.len() < all.len() {
        paging["next"] = json!("https://graph.facebook.com/next");
    }
    axum::Json(json!({"data": page, "paging": paging})).into_response()
}

pub async fn submit(
    State(shared): Reach,
    Path((version, account)): Path<(String, String)>,
    headers: HeaderMap,
    axum::Json(mut template): axum::Json<Value>,
) -> Response {
    if !is_known(&version, &account, &headers) {
        return refused(0, "no such account");
    }
    let name = template["name"].as_str().unwrap_or_default();
    let language = template["language"].as_str().unwrap_or_default();
    if name.is_empty() || !name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_') {
        return refused(1, "a name is small letters, digits and _");
    }
    if !LANGUAGES.contains(&language) || template["category"] != "UTILITY" {
        return refused(2, "no such language or category");
    }
    if let Some(words) = wrong(&template["components"]) {
        return refused(3, words);
    }
    shared.with(|s| {
        if s.templates.iter().any(|one| one["name"] == template["name"] && one["language"] == template["language"]) {
            return refused(2_388_024, "Content in this language already exists");
        }
        let id = s.fresh().to_string();
        template["id"] = json!(id);
        template["status"] = json!("PENDING");
        s.templates.push(template);
        axum::Json(json!({"id": id, "status": "PENDING", "category": "UTILITY"})).into_response()
    })
}

pub async fn amend(
    State(shared): Reach,
    Path((version, id)): Path<(String, String)>,
    headers: HeaderMap,
    axum::Json(body): axum::Json<Value>,
) -> Response {
    if !is_known(&version, ACCOUNT, &headers) {
        return refused(0, "no such account");
    }
    if let Some(words) = wrong(&body["components"]) {
        return refused(3, words);
    }
    shared.with(|s| match s.templates.iter_mut().find(|one| one["id"] == id.as_str()) {
        Some(one) if one["status"] == "PENDING" => refused(2_388_025, "A template that is looked at cannot be edited"),
        Some(one) => {
            one["components"] = body["components"].clone();
            one["status"] = json!("PENDING");
            axum::Json(json!({"success": true})).into_response()
        }
        None => refused(4, "no such template"),
    })
}

/// What WhatsApp refuses at once.
fn wrong(components: &Value) -> Option<&'static str> {
    let all = components.as_array()?;
    let of = |kind: &str| all.iter().find(|one| one["type"] == kind);
    let Some(body) = of("BODY").and_then(|body| Some((body["text"].as_str()?, &body["example"]["body_text"][0])))
    else {
        return Some("a body is missing");
    };
    let (values, samples) = (body.0.matches("{{").count(), body.1.as_array().map_or(0, Vec::len));
    if values != samples {
        return Some("the samples are not as many as the values");
    }
    let buttons = of("BUTTONS").and_then(|of| of["buttons"].as_array().cloned()).unwrap_or_default();
    let long = |one: &Value| one["text"].as_str().is_none_or(|text| text.is_empty() || text.chars().count() > 25);
    buttons.iter().any(long).then_some("a button without words, or with too many")
}

impl GraphApi {
    /// How many templates there are.
    pub fn templates(&self) -> usize {
        self.shared.with(|s| s.templates.len())
    }

    /// Somebody looks at the templates of this name: what becomes of them, and why.
    pub fn judge(&self, name: &str, status: &str, reason: &str) {
        self.shared.with(|s| {
            for one in s.templates.iter_mut().filter(|one| name == "*" || one["name"] == name) {
                one["status"] = json!(status);
                one["rejected_reason"] = json!(reason);
            }
        });
    }

    /// The words of a template are others.
    pub fn rewrite(&self, name: &str, text: &str) {
        self.shared.with(|s| {
            for one in s.templates.iter_mut().filter(|one| one["name"] == name) {
                one["components"][0]["text"] = json!(text);
            }
        });
    }
}
