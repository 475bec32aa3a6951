//! `esik release`: the shapes of the dialogues are frozen, so that whoever sits in one of their states is never lost (proof 11).

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;

use super::out::say;
use crate::app;
use crate::config::{Config, Content};
use crate::conversation::check::HISTORY;
use crate::dialogue::moved::Shape;

/// Freeze the dialogues as they go out: dialogues/history/NAME.VERSION.toml.
#[derive(Args)]
pub struct Release {
    /// The folder with dialogues/ and locales/.
    #[arg(long)]
    content: Option<PathBuf>,
}

impl Release {
    pub(super) fn run(self, config: &Config) -> anyhow::Result<i32> {
        let mut config = config.clone();
        config.content = self.content.or(config.content);
        let Content::Folder(root) = Content::choose(config.content.as_ref()) else {
            eprintln!("esik release: no folder with dialogues/ and locales/ here: name it with --content");
            return Ok(super::MISUSED);
        };
        let flows = match app::content(&config) {
            Ok(loaded) => loaded.flows,
            Err(broken) => {
                eprintln!("{broken}\nesik release: mend the lines above first");
                return Ok(super::FAILED);
            }
        };
        let released = |shape: &Shape| {
            let versions = flows.past.shapes.get(&shape.dialogue);
            versions.is_some_and(|versions| versions.contains_key(&shape.version))
        };
        let new: Vec<Shape> = flows.flows.values().map(Shape::of).filter(|shape| !released(shape)).collect();
        let frozen = new.iter().map(|shape| freeze(&root, shape)).collect::<anyhow::Result<Vec<_>>>()?;
        for path in &frozen {
            say!("{}", path.display());
        }
        eprintln!("esik release: {} versions frozen", new.len());
        Ok(0)
    }
}

fn freeze(root: &Path, shape: &Shape) -> anyhow::Result<PathBuf> {
    let folder = root.join(HISTORY);
    std::fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let path = folder.join(shape.file_name());
    std::fs::write(&path, shape.written()).with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(path)
}
