//! A QR code as the squares of its dark parts.

use qrcode::{Color, EcLevel, QrCode};

use super::PaperError;

/// The code: its side in modules, and its dark runs as (column, row, length).
#[derive(Debug)]
pub struct Qr {
    /// Modules of a side, without the quiet zone of four around it.
    pub side: usize,
    /// Dark runs: column, row, length.
    pub runs: Vec<(usize, usize, usize)>,
}

impl Qr {
    /// The dark parts as the path of an SVG whose unit is a module.
    #[must_use]
    pub fn path(&self) -> String {
        self.runs.iter().map(|(column, row, length)| format!("M{column} {row}h{length}v1h-{length}z")).collect()
    }
}

/// The code of a text, readable with a seventh of it spoilt: paper gets folded.
///
/// # Errors
/// The text is too long for a code.
pub fn qr(text: &str) -> Result<Qr, PaperError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|_too_long| PaperError::Qr(text.len()))?;
    let side = code.width();
    let mut runs = Vec::new();
    for (row, line) in code.to_colors().chunks(side).enumerate() {
        let mut column = 0;
        for run in line.chunk_by(|a, b| a == b) {
            if run[0] == Color::Dark {
                runs.push((column, row, run.len()));
            }
            column += run.len();
        }
    }
    Ok(Qr { side, runs })
}
