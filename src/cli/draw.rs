//! `esik draw`: dialogues as Mermaid.

use clap::Args;

use super::out::say;
use crate::app;
use crate::config::Config;
use crate::dialogue::draw;

/// Draw a dialogue, or all of them.
#[derive(Args)]
pub struct Draw {
    /// Its name, e.g. `registration`.
    dialogue: Option<String>,
}

impl Draw {
    pub(super) fn run(self, config: &Config) -> anyhow::Result<i32> {
        let flows = app::content(config)?.flows;
        if let Some(name) = &self.dialogue
            && flows.get(name).is_none()
        {
            let names: Vec<&str> = flows.flows.keys().map(String::as_str).collect();
            eprintln!("esik draw: there is no dialogue `{name}`; there are: {}", names.join(", "));
            return Ok(super::MISUSED);
        }
        for (name, flow) in &flows.flows {
            if self.dialogue.as_ref().is_none_or(|asked| asked == name) {
                say!("{}", draw::mermaid(flow));
            }
        }
        Ok(0)
    }
}
