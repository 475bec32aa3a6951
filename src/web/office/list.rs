//! Long tables: turned page by page, and taken away as files.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use super::trouble::Answer;
use super::words::{Text, text};

/// The texts of every list.
pub(super) const TEXTS: &[Text] =
    &[text("office-newest"), text("office-older"), text("office-file"), text("office-none")];

/// The way to other pages of a list: included as `office/pager.html`, which wants a field `pager`.
#[derive(Debug, Default)]
pub(super) struct Pager {
    /// Back to the beginning; `None`: this is it.
    pub(super) newest: Option<String>,
    /// On; `None`: this is the end.
    pub(super) older: Option<String>,
}

impl Pager {
    /// Of a list at `path` that goes on behind a cursor. `query` is what the list is narrowed by, empty or as `a=1&b=2`.
    pub(super) fn new(path: &str, query: &str, is_first: bool, next: Option<String>) -> Self {
        let with = |cursor: &str| match (query, cursor) {
            ("", "") => path.to_owned(),
            (query, "") => format!("{path}?{query}"),
            ("", cursor) => format!("{path}?before={cursor}"),
            (query, cursor) => format!("{path}?{query}&before={cursor}"),
        };
        Self { newest: (!is_first).then(|| with("")), older: next.map(|cursor| with(&cursor)) }
    }
}

/// A table as a file for a spreadsheet: UTF-8 with a mark and semicolons, as the programs of Kazakh and Russian desks expect it. `name`
/// is ASCII, without its ending.
pub(in crate::web) fn file<const N: usize>(name: &str, rows: impl Iterator<Item = [String; N]>) -> Answer {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        writer.write_record(row.map(harmless))?;
    }
    let mut response: Response = writer.into_inner().map_err(csv::IntoInnerError::into_error)?.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::try_from(format!("attachment; filename=\"{name}.csv\""))?);
    Ok(response)
}

/// A spreadsheet runs what begins like a formula: an apostrophe makes it words.
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_words() {
        assert_eq!(harmless("=1+1".to_owned()), "'=1+1");
        assert_eq!(harmless("Ақмола".to_owned()), "Ақмола");
    }

    #[test]
    fn a_pager_keeps_what_a_list_is_narrowed_by() {
        let pager = Pager::new("/office/audit", "who=a", false, Some("7".to_owned()));
        assert_eq!(pager.newest.as_deref(), Some("/office/audit?who=a"));
        assert_eq!(pager.older.as_deref(), Some("/office/audit?who=a&before=7"));
        let pager = Pager::new("/office/audit", "", true, None);
        assert!(pager.newest.is_none() && pager.older.is_none());
    }
}
