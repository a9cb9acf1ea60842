//! What a PDF draws: letters at places, gathered into lines.

use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, interpret_page,
};

/// Most letters of a file. A newspaper page has some 30,000; a choice that bounds memory.
const MOST_LETTERS: usize = 4_000_000;

/// A gap from which on words belong to different lines, beside each other: in letter sizes. Spaces of justified text
/// have up to about 0.8, gutters of newspapers 1 and more. A choice between them.
const LINE_GAP: f64 = 1.0;

/// A gap that is a space, where the file has none: in letter sizes. Spaces have 0.25, kerning under 0.1.
const SPACE_GAP: f64 = 0.15;

/// Letters side by side.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    /// Left and right edge, in points.
    pub left: f64,
    pub right: f64,
    /// The line that the letters stand on, in points from the foot of the page.
    pub base: f64,
    /// Height of the letters, in points.
    pub size: f64,
    pub text: String,
}

/// What all pages draw.
#[derive(Default)]
pub(super) struct Drawn {
    pub pages: Vec<Vec<Line>>,
    pub has_pictures: bool,
    letters: usize,
}

pub(super) fn draw(pdf: &Pdf) -> Drawn {
    let mut drawn = Drawn::default();
    let cache = InterpreterCache::new();
    for page in pdf.pages().iter() {
        drawn.pages.push(Vec::new());
        let nowhere = Rect::new(0.0, 0.0, 1.0, 1.0);
        let settings = InterpreterSettings::default();
        let mut context = Context::new(Affine::IDENTITY, nowhere, &cache, pdf.xref(), settings);
        interpret_page(page, &mut context, &mut drawn);
    }
    drawn
}

impl Drawn {
    fn letter(&mut self, text: &str, left: f64, base: f64, size: f64, width: f64) {
        self.letters += 1;
        let is_visible = [left, base, size, width].iter().all(|one| one.is_finite()) && size > 0.5;
        let Some(page) = self.pages.last_mut().filter(|_| is_visible && self.letters < MOST_LETTERS) else { return };
        let goes_on = page.last_mut().filter(|line| {
            let gap = left - line.right;
            (line.base - base).abs() < 0.3 * size
                && gap < LINE_GAP * size
                && gap > -0.5 * size
                && (line.size / size - 1.0).abs() < 0.5
        });
        match goes_on {
            Some(line) => {
                if left - line.right > SPACE_GAP * size && !line.text.ends_with(' ') && !text.starts_with(' ') {
                    line.text.push(' ');
                }
                line.text.push_str(text);
                line.right = line.right.max(left + width);
                line.size = line.size.max(size);
            }
            // A space alone begins no line.
            None if text.trim().is_empty() => {}
            None => page.push(Line { left, right: left + width, base, size, text: text.to_string() }),
        }
    }
}

/// Letters that are drawn as one are told one by one.
fn spelt(letter: char) -> String {
    let two = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].get((letter as usize).wrapping_sub(0xFB00));
    two.map_or_else(|| letter.to_string(), |letters| letters.to_string())
}

impl Device<'_> for Drawn {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let place = props.transform * glyph.transform();
            let origin = place * Point::ZERO;
            // A thousand units are the size of the font.
            let (along, up) = (place * Point::new(1000.0, 0.0) - origin, place * Point::new(0.0, 1000.0) - origin);
            let width = match &**glyph {
                Glyph::Outline(outline) => outline.advance_width(),
                Glyph::Type3(drawing) => drawing.advance_width(),
            };
            let width = width.map_or(0.5, |width| f64::from(width) / 1000.0) * along.hypot();
            let text = match glyph.as_unicode() {
                Some(BfString::Char(letter)) => spelt(letter),
                Some(BfString::String(letters)) => letters,
                None => continue,
            };
            // Text that runs upwards is a mark at the edge of the page.
            if along.x > along.y.abs() {
                self.letter(&text, origin.x, origin.y, up.hypot(), width);
            }
        }
    }

    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {
        self.has_pictures = true;
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
