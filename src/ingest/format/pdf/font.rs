//! Fonts: which letters the bytes of a text draw, and how wide each is.

use super::allowance::{Allowance, TooMuch};
use super::composite::Composite;
use super::encoding;
use super::letter::{Letter, Names};
use super::standard_widths;
use hayro_syntax::object::{Array, Dict, Name};

/// A font, as far as it is needed for reading.
pub(super) enum Font {
    /// A byte is a letter.
    Simple(Vec<Letter>),
    /// One to four bytes are a letter.
    Composite(Box<Composite>),
    /// Bullets and arrows instead of letters; not read.
    Ornaments,
}

impl Font {
    /// Reads a font's dictionary.
    pub fn read(font: &Dict<'_>, allowance: &mut Allowance) -> Result<Font, TooMuch> {
        allowance.spend(font.data().len())?;
        let name = |key: &str| font.get::<Name<'_>>(key).map(|name| name.as_str().to_string()).unwrap_or_default();
        let names = Names::read(font, allowance)?;
        if names.is_none() && ["Symbol", "Dingbats", "Wingdings"].iter().any(|one| name("BaseFont").contains(one)) {
            return Ok(Font::Ornaments);
        }
        if name("Subtype") == "Type0" {
            return Ok(Font::Composite(Box::new(Composite::read(font, names, allowance)?)));
        }
        Ok(Font::Simple(simple(font, names.as_ref(), &name("BaseFont"), allowance)?))
    }

    /// What these bytes draw.
    pub fn letters(&self, bytes: &[u8]) -> Vec<Letter> {
        match self {
            Font::Simple(letters) => bytes.iter().filter_map(|byte| letters.get(usize::from(*byte)).cloned()).collect(),
            Font::Composite(composite) => composite.letters(bytes),
            Font::Ornaments => Vec::new(),
        }
    }
}

fn simple(
    font: &Dict<'_>,
    names: Option<&Names>,
    name: &str,
    allowance: &mut Allowance,
) -> Result<Vec<Letter>, TooMuch> {
    let table = encoding::table(font, allowance)?;
    // Type 3 fonts have their own scale, all others a thousandth.
    let scale = font.get::<Array<'_>>("FontMatrix").and_then(|matrix| matrix.iter::<f32>().next()).unwrap_or(0.001);
    let about = font.get::<Dict<'_>>("FontDescriptor").unwrap_or_default();
    let missing = about.get::<f32>("MissingWidth").unwrap_or_default();
    let first = font.get::<i32>("FirstChar").and_then(|first| usize::try_from(first).ok()).unwrap_or_default();
    let widths: Option<Vec<f32>> =
        font.get::<Array<'_>>("Widths").map(|widths| widths.iter::<f32>().take(256).collect());
    let letter = |(code, listed): (usize, Option<String>)| {
        let text = names.and_then(|names| names.letters(code as u32)).or(listed);
        let told = widths.as_ref().map(|widths| {
            let width = code.checked_sub(first).and_then(|at| widths.get(at));
            f64::from(*width.unwrap_or(&missing)) * f64::from(scale)
        });
        let width = told.unwrap_or_else(|| standard_widths::width(name, text.as_deref()));
        Letter { text, width, is_gap: code == 32 }
    };
    Ok(table.into_iter().enumerate().map(letter).collect())
}
