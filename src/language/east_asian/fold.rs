//! Characters in their usual width: `６００億` is "600億", `ﾄﾗﾝﾌﾟ` is "トランプ".
//!
//! Input: a text. Output: [`Folded`], which remembers where each character was.

use crate::article::Span;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// A text in usual width, with its mapping back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text`, the byte of the original at which its character begins; and one more for the end.
    starts: Vec<u32>,
}

impl Folded {
    /// Folds a piece of a text that begins at `offset` of its paragraph.
    ///
    /// ```
    /// use storydiff::language::east_asian::Folded;
    /// let folded = Folded::of("計６００億", 0);
    /// assert_eq!(folded.text, "計600億");
    /// assert_eq!(folded.span(3..6).range(), 3..12);
    /// ```
    pub fn of(text: &str, offset: usize) -> Folded {
        let mut folded = Folded { text: String::with_capacity(text.len()), starts: Vec::with_capacity(text.len() + 1) };
        let mut letters = text.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let voiced = letters.next_if(|(_, next)| is_half_kana(letter) && matches!(next, 'ﾞ' | 'ﾟ'));
            for usual in usual(letter, voiced.map(|(_, mark)| mark)) {
                folded.text.push(usual);
                folded.starts.resize(folded.text.len(), (offset + at) as u32);
            }
        }
        folded.starts.push((offset + text.len()) as u32);
        folded
    }

    /// [`Folded::of`], with traditional characters as simplified ones.
    pub fn simplified(text: &str, offset: usize) -> Folded {
        let mut folded = Folded::of(text, offset);
        // All but a few rare variants take as many bytes as their simplified forms; those few stay.
        let simple = |letter: char| {
            let simple = super::variants::simplified(letter);
            if simple.len_utf8() == letter.len_utf8() { simple } else { letter }
        };
        folded.text = folded.text.chars().map(simple).collect();
        folded
    }

    /// Where a range of the folded text is in the original.
    pub fn span(&self, range: Range<usize>) -> Span {
        let end = self.starts.last().copied().unwrap_or_default();
        let at = |byte: usize| self.starts.get(byte).copied().unwrap_or(end) as usize;
        Span::new(at(range.start), at(range.end.max(range.start)))
    }
}

fn is_half_kana(letter: char) -> bool {
    ('\u{ff61}'..='\u{ff9f}').contains(&letter)
}

/// One character for one, so that no character of the folded text stands for part of another: `㎞` and `①` stay.
fn usual(letter: char, voiced: Option<char>) -> Vec<char> {
    match letter {
        '\u{ff01}'..='\u{ff5e}' | '\u{ff61}'..='\u{ff9f}' | '\u{ffe0}'..='\u{ffe6}' | '\u{3000}' => {
            letter.to_string().chars().chain(voiced).nfkc().collect()
        }
        // Compatibility ideographs, and radicals typed in place of characters.
        '\u{f900}'..='\u{faff}' | '\u{2e80}'..='\u{2fd5}' => std::iter::once(letter).nfkc().collect(),
        '\u{2011}' | '\u{2010}' => vec!['-'],
        _ => vec![letter],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_is_folded_and_remembered() {
        let text = "約３．５％、ｶﾞｽ";
        let folded = Folded::of(text, 0);
        assert_eq!(folded.text, "約3.5%、ガス");
        let at = folded.text.find("ガ").unwrap();
        assert_eq!(folded.span(at..at + 3).of(text), "ｶﾞ");
        assert_eq!(folded.span(0..folded.text.len()).of(text), text);
    }

    #[test]
    fn an_offset_is_the_paragraphs() {
        assert_eq!(Folded::of("２日", 9).span(0..1), Span::new(9, 12));
    }
}
