//! Lists of words that people type, kept as one comma-separated attribute `.words`.

/// The words of a list, as they stand in the file, trimmed; empty pieces are left out.
pub(super) fn split(list: &str) -> Vec<String> {
    list.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
