//! The referral on one A4 page: Kazakh first, Russian under it or beside it, and a code by which anyone can verify it.

use krilla::Document;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;

use super::canvas::{Canvas, DOOR, INK, PAGE, RULE, SAND, SOFT, SUN, Style};
use super::door::door;
use super::qr::qr;
use super::{PaperError, ReferralPaper, Words};
use crate::domain::calendar::local_date;
use crate::domain::lang::Lang;
use crate::i18n::{Texts, dates};

/// The margin at both sides.
const SIDE: f32 = 54.0;
/// What stands between the margins.
const WIDTH: f32 = PAGE.0 - 2.0 * SIDE;
/// Where the values begin, beside their labels.
const VALUES: f32 = 168.0;
/// Between two columns.
const GAP: f32 = 24.0;
/// The margin below.
const BOTTOM: f32 = 36.0;
/// The QR code: large enough for any camera, whatever the scale of the rest.
const CODE: f32 = 100.0;
/// Long names and addresses get smaller letters: the paper is one page.
const SCALES: [f32; 5] = [1.0, 0.92, 0.84, 0.76, 0.68];

const TITLE: Style = Style::new(27.0, true, INK);
const LABEL: Style = Style::new(9.0, true, INK);
const LABEL_SOFT: Style = Style::new(9.0, false, SOFT);
const VALUE: Style = Style::new(11.5, true, INK);
const VALUE_SOFT: Style = Style::new(10.5, false, INK);
const LARGE: Style = Style::new(17.0, true, DOOR);
const LARGE_SOFT: Style = Style::new(11.5, false, DOOR);
const HEADING: Style = Style::new(10.5, true, INK);
const PLAIN: Style = Style::new(9.5, false, INK);
const SMALL: Style = Style::new(8.5, false, SOFT);

/// The paper; the same one gives the same bytes.
///
/// # Errors
/// A text is missing; the address that verifies it is too long; a fault of the program's fonts.
pub fn pdf(paper: &ReferralPaper, texts: &Texts) -> Result<Vec<u8>, PaperError> {
    for scale in SCALES {
        let (bytes, bottom) = draw(paper, texts, scale)?;
        if bottom <= PAGE.1 - BOTTOM {
            return Ok(bytes);
        }
    }
    Err(PaperError::Page("its texts are longer than a page".to_owned()))
}

/// The page at this scale, and where it ends.
fn draw(paper: &ReferralPaper, texts: &Texts, scale: f32) -> Result<(Vec<u8>, f32), PaperError> {
    let (kk, ru) = (Words { texts, lang: Lang::Kk }, Words { texts, lang: Lang::Ru });
    let mut document = Document::new();
    let title = format!("{} {}", kk.say("paper-subtitle")?, paper.number);
    document.set_metadata(Metadata::new().title(title).language("kk".to_owned()).creator("Esik".to_owned()));
    let settings = PageSettings::from_wh(PAGE.0, PAGE.1);
    let settings = settings.ok_or_else(|| PaperError::Page("A4 has no size".to_owned()))?;
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    let mut sheet = Sheet { canvas: Canvas::new(&mut surface, scale)?, paper, kk, ru };
    let top = sheet.head()?;
    let top = sheet.facts(top)?;
    let top = sheet.bring(top)?;
    let bottom = sheet.foot(top)?;
    surface.finish();
    page.finish();
    let bytes = document.finish().map_err(|error| PaperError::Page(format!("{error:?}")))?;
    Ok((bytes, bottom))
}

/// What is being drawn.
struct Sheet<'a, 's> {
    canvas: Canvas<'a, 's>,
    paper: &'a ReferralPaper,
    kk: Words<'a>,
    ru: Words<'a>,
}

impl Sheet<'_, '_> {
    /// The door and the title.
    fn head(&mut self) -> Result<f32, PaperError> {
        self.canvas.blocks(DOOR, [(0.0, 0.0, PAGE.0, 10.0)]);
        self.canvas.blocks(SUN, [(0.0, 10.0, PAGE.0, 2.5)]);
        door(&mut self.canvas, (SIDE, 44.0));
        let at = SIDE + 58.0;
        self.canvas.line(&self.kk.say("paper-title")?, TITLE, (at, 72.0));
        let ru = Style::new(16.0, false, SOFT);
        self.canvas.line(&self.ru.say("paper-title")?, ru, (at, 94.0));
        self.canvas.blocks(RULE, [(SIDE, 118.0, WIDTH, 0.8)]);
        Ok(128.0)
    }

    /// Who, where, till when.
    fn facts(&mut self, top: f32) -> Result<f32, PaperError> {
        let paper = self.paper;
        let both = |text: &str| (text.to_owned(), None);
        let pair = |kk: &str, ru: &str| (kk.to_owned(), (kk != ru).then(|| ru.to_owned()));
        let garden = &paper.kindergarten;
        let day = |at| {
            let day = local_date(at);
            (dates::date(Lang::Kk, day), Some(dates::date(Lang::Ru, day)))
        };
        let mut rows = vec![
            ("paper-number", both(&paper.number), false),
            ("paper-child", both(&paper.child), false),
            ("paper-kindergarten", pair(&garden.name_kk, &garden.name_ru), false),
            ("paper-address", pair(&garden.address_kk, &garden.address_ru), false),
        ];
        if let Some(phone) = &garden.phone {
            rows.push(("paper-phone", both(&phone.shown()), false));
        }
        rows.push(("paper-hours", both(&garden.hours.to_string()), false));
        rows.push(("paper-issued", day(paper.issued), false));
        rows.push(("paper-valid", day(paper.deadline), true));
        let mut y = top;
        for (label, (kk, ru), large) in rows {
            y = self.row(label, (&kk, ru.as_deref()), large, y)?;
        }
        Ok(y)
    }

    /// A label in two languages, and what it stands for.
    fn row(&mut self, label: &str, (kk, ru): (&str, Option<&str>), large: bool, top: f32) -> Result<f32, PaperError> {
        let (first, second) = if large { (LARGE, LARGE_SOFT) } else { (VALUE, VALUE_SOFT) };
        let (labels, values) = (VALUES - 14.0, WIDTH - VALUES);
        let (kk_label, ru_label) = (self.kk.say(label)?, self.ru.say(label)?);
        let pad = self.canvas.room(5.5);
        let inner = top + pad;
        let height = |canvas: &Canvas<'_, '_>| {
            let lines =
                |text: &str, style: Style, width| canvas.lines(text, style, width).len() as f32 * canvas.leading(style);
            let left = lines(&kk_label, LABEL, labels) + lines(&ru_label, LABEL_SOFT, labels);
            let right = lines(kk, first, values) + ru.map_or(0.0, |ru| lines(ru, second, values));
            left.max(right) + 2.0 * pad
        };
        let bottom = top + height(&self.canvas);
        if large {
            self.canvas.blocks(SAND, [(SIDE - 10.0, top, WIDTH + 20.0, bottom - top)]);
        }
        let y = self.canvas.write(&kk_label, LABEL, (SIDE, inner), labels);
        // One language in both words is said once.
        if kk_label != ru_label {
            self.canvas.write(&ru_label, LABEL_SOFT, (SIDE, y), labels);
        }
        let y = self.canvas.write(kk, first, (SIDE + VALUES, inner), values);
        if let Some(ru) = ru {
            self.canvas.write(ru, second, (SIDE + VALUES, y), values);
        }
        if !large {
            self.canvas.blocks(RULE, [(SIDE, bottom, WIDTH, 0.6)]);
        }
        Ok(bottom)
    }

    /// What to take along, and what to do when it is too short a time.
    fn bring(&mut self, top: f32) -> Result<f32, PaperError> {
        let width = (WIDTH - GAP) / 2.0;
        let columns = [(self.kk, SIDE), (self.ru, SIDE + width + GAP)];
        let mut list = top;
        for (words, x) in columns {
            let heading = words.say("paper-bring")?;
            list = list.max(self.canvas.write(&heading, HEADING, (x, top + self.canvas.room(14.0)), width));
        }
        let (mut bottom, gap) = (list, self.canvas.room(3.0));
        for (words, x) in columns {
            let mut y = list + gap;
            for attr in self.paper.bring() {
                let size = self.canvas.room(7.5);
                square(&mut self.canvas, (x, y + gap), size);
                let text = words.attr("paper-bring", attr)?;
                y = self.canvas.write(&text, PLAIN, (x + 16.0, y), width - 16.0) + gap;
            }
            y = self.canvas.write(&words.say("paper-late")?, PLAIN, (x, y + 2.0 * gap), width);
            bottom = bottom.max(y);
        }
        Ok(bottom)
    }

    /// How anyone can verify it.
    fn foot(&mut self, above: f32) -> Result<f32, PaperError> {
        let code = qr(&self.paper.verify_url)?;
        let top = (PAGE.1 - CODE - BOTTOM - 8.0).max(above + 26.0);
        self.canvas.blocks(RULE, [(SIDE, top - 14.0, WIDTH, 0.8)]);
        let module = CODE / code.side as f32;
        let dark = code.runs.iter().map(|(column, row, length)| {
            (SIDE + *column as f32 * module, top + *row as f32 * module, *length as f32 * module, module)
        });
        self.canvas.blocks((0, 0, 0), dark);
        let (x, width) = (SIDE + CODE + 22.0, WIDTH - CODE - 22.0);
        let y = self.canvas.write(&self.kk.say("paper-verify")?, Style { bold: true, ..PLAIN }, (x, top), width);
        let y = self.canvas.write(&self.ru.say("paper-verify")?, PLAIN, (x, y), width);
        let y = self.canvas.write(&self.paper.verify_url, Style { ink: DOOR, ..SMALL }, (x, y + 6.0), width);
        let free = format!("{} {}", self.kk.say("paper-free")?, self.ru.say("paper-free")?);
        let y = self.canvas.write(&free, SMALL, (x, y + 6.0), width);
        Ok(y.max(top + CODE))
    }
}

/// A box to tick.
fn square(canvas: &mut Canvas<'_, '_>, (x, y): (f32, f32), side: f32) {
    let line = 0.8;
    let (right, bottom) = (x + side - line, y + side - line);
    canvas.blocks(SOFT, [(x, y, side, line), (x, bottom, side, line), (x, y, line, side), (right, y, line, side)]);
}
