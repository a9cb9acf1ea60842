//! Lines of a text, whatever ends them.

use crate::ingest::error::ReadError;

/// A line without the white space around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ingest) struct Line<'t> {
    /// Empty for an empty line.
    pub text: &'t str,
    /// The byte where `text` starts.
    pub start: usize,
    /// White space before it, in characters.
    pub indent: usize,
}

impl Line<'_> {
    /// Whether there is nothing on it.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

/// Most lines of a text: a book has some 50,000. Each takes at least 40 bytes. A choice that bounds memory.
const MOST_LINES: usize = 500_000;

/// A text has more lines than are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ingest) struct TooMany;

impl TooMany {
    /// The refusal of the file.
    pub fn of(self, path: &str) -> ReadError {
        ReadError::BeyondBounds { path: path.to_string(), what: format!("the text has more than {MOST_LINES} lines") }
    }
}

/// All lines; `\n`, `\r\n` and `\r` end one.
///
/// # Errors
/// If there are too many.
pub(in crate::ingest) fn lines(text: &str) -> Result<Vec<Line<'_>>, TooMany> {
    if text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r')).count() > 2 * MOST_LINES {
        return Err(TooMany);
    }
    let mut lines = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive(['\n', '\r']) {
        // The `\n` of `\r\n` comes as a piece of its own and is not a line.
        let is_second_half = piece == "\n" && text.get(..start).is_some_and(|before| before.ends_with('\r'));
        if !is_second_half {
            let trimmed = piece.trim_start_matches(is_blank);
            let before = piece.len() - trimmed.len();
            let indent = piece.chars().take_while(|&letter| is_blank(letter)).count();
            lines.push(Line { text: trimmed.trim_end_matches(is_blank), start: start + before, indent });
        }
        start += piece.len();
    }
    Ok(lines)
}

/// How wide a text is when shown, in columns.
pub(in crate::ingest) fn width(text: &str) -> usize {
    text.chars().map(|letter| if letter >= '\u{1100}' { 2 } else { 1 }).sum()
}

/// Whether the last mark ends a sentence.
pub(in crate::ingest) fn ends_a_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(['"', '\'', '”', '’', ')', '」', '』', '）', ']']);
    text.ends_with(['.', '!', '?', '…', '。', '！', '？', ':'])
}

/// White space, and the zero-width marks that pasting leaves.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}' | '\u{2060}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_line_end_ends_one_line() {
        let texts: Vec<&str> = lines("a\r\n\r\nb\rc\n d ").unwrap().iter().map(|line| line.text).collect();
        assert_eq!(texts, ["a", "", "b", "c", "d"]);
        assert_eq!(lines("a\r\n\r\nb\rc\n d ").unwrap()[4].start, 10);
    }
}
