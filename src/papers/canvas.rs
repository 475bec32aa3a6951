//! An A4 page to write on: lines broken to a width, in two weights of a font that has every Kazakh letter.

use std::sync::LazyLock;

use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::text::{Font, TextDirection};
use ttf_parser::Face;

use super::PaperError;

/// Width and height of A4 in points.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);

/// Noto Sans, cut down to Latin and Cyrillic (fonts/OFL.txt).
static REGULAR: &[u8] = include_bytes!("fonts/NotoSans-Regular.ttf");
static BOLD: &[u8] = include_bytes!("fonts/NotoSans-Bold.ttf");

/// A colour of the pages (`web/static/chat.css`).
pub(super) type Ink = (u8, u8, u8);
/// What is written.
pub(super) const INK: Ink = (0x14, 0x21, 0x3d);
/// What stands beside it.
pub(super) const SOFT: Ink = (0x56, 0x60, 0x79);
/// The door.
pub(super) const DOOR: Ink = (0x0a, 0x6c, 0x8f);
/// The light in the door.
pub(super) const SUN: Ink = (0xf2, 0xb7, 0x05);
/// The ground.
pub(super) const SAND: Ink = (0xfa, 0xf7, 0xf2);
/// Between rows.
pub(super) const RULE: Ink = (0xe0, 0xd7, 0xc7);

/// How something is written.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub(super) size: f32,
    pub(super) bold: bool,
    pub(super) ink: Ink,
}

impl Style {
    pub(super) const fn new(size: f32, bold: bool, ink: Ink) -> Self {
        Self { size, bold, ink }
    }
}

struct Type {
    font: Font,
    face: Face<'static>,
}

fn load(bytes: &'static [u8]) -> Option<Type> {
    Some(Type { font: Font::new(bytes.into(), 0)?, face: Face::parse(bytes, 0).ok()? })
}

static FONTS: LazyLock<Option<[Type; 2]>> = LazyLock::new(|| Some([load(REGULAR)?, load(BOLD)?]));

/// The surface of a page.
pub(super) struct Canvas<'a, 's> {
    surface: &'a mut Surface<'s>,
    fonts: &'static [Type; 2],
    /// Of letters and of the room between them.
    scale: f32,
}

impl<'a, 's> Canvas<'a, 's> {
    pub(super) fn new(surface: &'a mut Surface<'s>, scale: f32) -> Result<Self, PaperError> {
        let fonts = FONTS.as_ref().ok_or_else(|| PaperError::Page("a font cannot be read".to_owned()))?;
        Ok(Self { surface, fonts, scale })
    }

    fn face(&self, style: Style) -> &'static Type {
        &self.fonts[usize::from(style.bold)]
    }

    /// So much room, at this scale.
    pub(super) fn room(&self, points: f32) -> f32 {
        points * self.scale
    }

    /// From one line to the next.
    pub(super) fn leading(&self, style: Style) -> f32 {
        self.room(style.size) * 1.36
    }

    /// The width of a line, without the small gains of kerning.
    fn width(&self, text: &str, style: Style) -> f32 {
        let face = &self.face(style).face;
        let units: u32 = text
            .chars()
            .map(|c| face.glyph_index(c).and_then(|glyph| face.glyph_hor_advance(glyph)).map_or(0, u32::from))
            .sum();
        units as f32 * self.room(style.size) / f32::from(face.units_per_em())
    }

    /// The lines of a text in a width; a word that is longer stands alone.
    pub(super) fn lines(&self, text: &str, style: Style, width: f32) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        for word in text.split_whitespace() {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if !line.is_empty() && self.width(&longer, style) > width {
                lines.push(std::mem::replace(&mut line, word.to_owned()));
            } else {
                line = longer;
            }
        }
        lines.push(line);
        lines
    }

    /// Writes a text from this top downwards; answers where it ends.
    pub(super) fn write(&mut self, text: &str, style: Style, (x, top): (f32, f32), width: f32) -> f32 {
        let mut y = top;
        for line in self.lines(text, style, width) {
            self.line(&line, style, (x, y + self.room(style.size) * 1.07));
            y += self.leading(style);
        }
        y
    }

    /// Writes one line on its base.
    pub(super) fn line(&mut self, text: &str, style: Style, (x, base): (f32, f32)) {
        self.fill(style.ink);
        let font = self.face(style).font.clone();
        self.surface.draw_text(
            Point::from_xy(x, base),
            font,
            self.room(style.size),
            text,
            false,
            TextDirection::LeftToRight,
        );
    }

    /// Draws filled rectangles: left, top, width, height.
    pub(super) fn blocks(&mut self, ink: Ink, blocks: impl IntoIterator<Item = (f32, f32, f32, f32)>) {
        let mut path = PathBuilder::new();
        for (x, y, width, height) in blocks {
            if let Some(block) = Rect::from_xywh(x, y, width, height) {
                path.push_rect(block);
            }
        }
        self.shape(ink, path);
    }

    /// Draws a filled shape.
    pub(super) fn shape(&mut self, ink: Ink, path: PathBuilder) {
        if let Some(path) = path.finish() {
            self.fill(ink);
            self.surface.draw_path(&path);
        }
    }

    fn fill(&mut self, (red, green, blue): Ink) {
        self.surface.set_fill(Some(Fill { paint: rgb::Color::new(red, green, blue).into(), ..Fill::default() }));
    }
}
