//! Letters at places, gathered into lines.

use unicode_normalization::UnicodeNormalization;

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
    /// Letters of which the file does not tell what they are.
    pub unknown: usize,
    /// Most of them one after the other.
    pub unknown_in_a_row: usize,
    /// Those just before the next letter.
    row: usize,
    letters: usize,
}

impl Drawn {
    /// Adds a letter: its left edge and the line that it stands on, its height and width, in points.
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
                line.text.push_str(&text);
                line.right = line.right.max(left + width);
                line.size = line.size.max(size);
            }
            // A space alone begins no line.
            None if text.trim().is_empty() => {}
            None => page.push(Line { left, right: left + width, base, size, text }),
        }
    }
}

/// Letters that are drawn as one are told one by one, and characters of Chinese are told as such, where a file names
/// the radical that looks the same.
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
    fn looks_are_told_as_letters() {
        assert_eq!(spelt("ﬁﬄﬆ⼀⾒é½"), "fifflst一見é½");
    }
}
