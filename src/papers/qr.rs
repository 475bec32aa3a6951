//! A QR code as the squares of its dark parts.

use qrcode::{Color, EcLevel, QrCode};

use super::PaperError;

/// The code: its side in modules, and its dark runs as (column, row, length).
pub(super) struct Qr {
    pub(super) side: usize,
    pub(super) runs: Vec<(usize, usize, usize)>,
}

/// The code of a text, readable with a seventh of it spoilt: paper gets folded.
pub(super) fn qr(text: &str) -> Result<Qr, PaperError> {
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
