//! Letters at their places, gathered into lines.

use super::accents;
use unicode_normalization::UnicodeNormalization;

/// Most letters of a file. A newspaper page has some 30,000; a choice that bounds memory.
const MOST_LETTERS: usize = 4_000_000;

/// How far letters of one line may be above or below each other, in letter sizes: superscript figures and accents over
/// capitals.
const SAME_BASE: f64 = 0.3;

/// At or above this gap, words belong to different lines beside each other; in letter sizes. Spaces in justified text
/// have up to about 0.8, gutters in newspapers 1 and more. A choice between them.
const LINE_GAP: f64 = 1.0;

/// At or above this gap there is a space, if the file has none; in letter sizes. Spaces have 0.25, kerning under 0.1.
const SPACE_GAP: f64 = 0.15;

/// If at least this share of the narrower of two signs lies over the other, they are meant as one: a letter and its
/// accent lie wholly over each other, tightly set letters by under a tenth.
const OVER_EACH_OTHER: f64 = 0.5;

/// Letters side by side.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LetterLine {
    /// Left and right edge, in points.
    pub left: f64,
    pub right: f64,
    /// The baseline of the letters, in points from the foot of the page.
    pub base: f64,
    /// Height of the letters, in points.
    pub size: f64,
    pub text: String,
}

/// What all pages draw.
#[derive(Default)]
pub(super) struct Drawn {
    pub pages: Vec<Vec<LetterLine>>,
    pub has_pictures: bool,
    /// The number of letters that the file does not identify.
    pub unknown: usize,
    /// The longest run of these.
    pub unknown_in_a_row: usize,
    /// The run just before the next letter.
    row: usize,
    letters: usize,
    /// Left and right edge of the last letter.
    last: (f64, f64),
}

impl Drawn {
    /// Adds a letter: its left edge and its baseline, its height and width, in points.
    pub fn letter(&mut self, text: Option<&str>, left: f64, base: f64, size: f64, width: f64) {
        self.letters += 1;
        let is_visible = [left, base, size, width].iter().all(|one| one.is_finite()) && size > 0.5;
        let Some(text) = text.map(spelt) else {
            self.unknown += usize::from(is_visible);
            self.row += usize::from(is_visible);
            self.unknown_in_a_row = self.unknown_in_a_row.max(self.row);
            return;
        };
        self.row = 0;
        let Some(page) = self.pages.last_mut().filter(|_| is_visible && self.letters < MOST_LETTERS) else { return };
        let last = std::mem::replace(&mut self.last, (left, left + width));
        let over = last.1.min(left + width) - last.0.max(left);
        if over > OVER_EACH_OTHER * width.min(last.1 - last.0)
            && let Some(line) = page.last_mut().filter(|line| (line.base - base).abs() < SAME_BASE * size)
            && let Some(joined) = with_accent(&line.text, &text)
        {
            line.text.pop();
            // An accent that begins a line is higher than the line, and farther in.
            if line.text.is_empty() {
                (line.left, line.base) = (line.left.min(left), line.base.min(base));
            }
            line.text.push(joined);
            line.right = line.right.max(left + width);
            return;
        }
        let goes_on = page.last_mut().filter(|line| {
            let gap = left - line.right;
            (line.base - base).abs() < SAME_BASE * size
                && gap < LINE_GAP * size
                && gap > -0.5 * size
                && (line.size / size - 1.0).abs() < 0.5
        });
        match goes_on {
            Some(line) => {
                if left - line.right > SPACE_GAP * size && !line.text.ends_with(' ') && !text.starts_with(' ') {
                    line.text.push(' ');
                }
                line.text.push_str(&text);
                line.right = line.right.max(left + width);
                line.size = line.size.max(size);
            }
            // A space alone does not begin a line.
            None if text.trim().is_empty() => {}
            None => page.push(LetterLine { left, right: left + width, base, size, text }),
        }
    }
}

/// The last letter of a line combined with the one drawn over it, if one of them is the other's accent.
fn with_accent(line: &str, text: &str) -> Option<char> {
    let mut letters = text.chars();
    let letter = letters.next().filter(|_| letters.as_str().is_empty())?;
    accents::together(line.chars().next_back()?, letter)
}

/// Letters that are drawn as one are given one by one, and Chinese characters as such where a file names the radical
/// that looks the same.
fn spelt(text: &str) -> String {
    let is_look = |letter: char| matches!(letter, '\u{FB00}'..='\u{FB06}' | '\u{2E80}'..='\u{2FDF}');
    text.chars().fold(String::new(), |mut spelt, letter| {
        if is_look(letter) {
            spelt.extend(std::iter::once(letter).nfkc())
        } else {
            spelt.push(letter)
        }
        spelt
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_read_by_their_looks() {
        assert_eq!(spelt("ﬁﬄﬆ⼀⾒é½"), "fifflst一見é½");
    }
}
