//! Where dialogues and texts are read from.

use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

static DIALOGUES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/dialogues");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/whatsapp/templates");

/// Dialogues and texts: a folder, or those built in.
#[derive(Debug, Clone)]
pub enum Content {
    /// `DIR/dialogues` and `DIR/locales`.
    Folder(PathBuf),
    /// As they were when the program was built.
    BuiltIn,
}

impl Content {
    /// The folder asked for, else the working folder where it has both, else what is built in.
    #[must_use]
    pub fn choose(asked: Option<&PathBuf>) -> Self {
        let here = PathBuf::from(".");
        let here_has = here.join("dialogues").is_dir() && here.join("locales").is_dir();
        match asked {
            Some(folder) => Self::Folder(folder.clone()),
            None if here_has => Self::Folder(here),
            None => Self::BuiltIn,
        }
    }

    /// Files of a sub-folder with an extension, sorted: path as a reader would name it, and text.
    ///
    /// # Errors
    /// A folder that cannot be read.
    pub fn files(&self, sub: &str, extension: &str) -> std::io::Result<Vec<(String, String)>> {
        let mut files = match self {
            // Whoever edits dialogues and texts may leave the templates as they were approved.
            Self::Folder(root) if sub == "whatsapp/templates" && !root.join(sub).is_dir() => built_in(sub, extension),
            Self::Folder(root) => read_folder(root, sub, extension)?,
            Self::BuiltIn => built_in(sub, extension),
        };
        files.sort();
        Ok(files)
    }
}

fn read_folder(root: &Path, sub: &str, extension: &str) -> std::io::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(root.join(sub))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ext| ext == extension) {
            let name = path.strip_prefix(".").unwrap_or(&path).display().to_string();
            files.push((name, std::fs::read_to_string(&path)?));
        }
    }
    Ok(files)
}

fn built_in(sub: &str, extension: &str) -> Vec<(String, String)> {
    let (root, top) = match sub.split_once('/') {
        Some(("locales", lang)) => (LOCALES.get_dir(lang), "locales"),
        Some(("whatsapp", _)) => (Some(&TEMPLATES), "whatsapp/templates"),
        Some((_, folder)) => (DIALOGUES.get_dir(folder), "dialogues"),
        None => (Some(&DIALOGUES), "dialogues"),
    };
    let files = root.into_iter().flat_map(Dir::files);
    let files = files.filter(|file| file.path().extension().is_some_and(|ext| ext == extension));
    files
        .filter_map(|file| Some((format!("{top}/{}", file.path().display()), file.contents_utf8()?.to_owned())))
        .collect()
}
