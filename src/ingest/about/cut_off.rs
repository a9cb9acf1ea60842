//! Marks at the end of a text that was cut off by whoever passed it on: "... [+1874 chars]".

use crate::ingest::extracted::{Extracted, Passage};

/// What such a mark counts.
const UNITS: [&str; 8] =
    ["chars", "characters", "more characters", "more chars", "words", "more words", "char", "zeichen"];

/// Words that say in brackets that the rest is missing.
const TRUNCATED: [&str; 8] =
    ["truncated", "content truncated", "text truncated", "cut", "cut off", "shortened", "以下省略", "…続き"];

/// Longest mark, in bytes.
const LONGEST: usize = 60;

/// Takes the mark off the last paragraph, and records what it says.
pub(in crate::ingest) fn take_mark(paragraphs: &mut Vec<Passage>, extracted: &mut Extracted) {
    let Some(last) = paragraphs.last_mut() else { return };
    let Some((end, more)) = mark(&last.text) else { return };
    extracted.signs.is_cut_off = true;
    extracted.signs.missing_characters = more;
    last.text.truncate(end);
    if last.text.is_empty() {
        paragraphs.pop();
    }
}

/// Where the mark begins, and how many characters it says are missing.
fn mark(text: &str) -> Option<(usize, Option<usize>)> {
    let close = text.chars().next_back()?;
    let open = match close {
        ']' => '[',
        ')' => '(',
        '］' => '［',
        '）' => '（',
        '>' => '<',
        _ => return None,
    };
    let at = text.rfind(open).filter(|at| text.len() - at <= LONGEST)?;
    let inner = text.get(at + open.len_utf8()..text.len() - close.len_utf8())?.trim().to_lowercase();
    let before = text.get(..at)?.trim_end();
    let counted = counted(&inner);
    // "[…]" is how blogs end an excerpt; in the middle of a text it is an omission within a quotation.
    let is_excerpt = open == '[' && matches!(inner.as_str(), "…" | "..." | "&hellip;");
    (counted.is_some() || is_excerpt || TRUNCATED.contains(&inner.as_str())).then_some((before.len(), counted))
}

/// "+1874 chars", "1,874 more characters".
fn counted(inner: &str) -> Option<usize> {
    let rest = inner.trim_start_matches(['+', '…', '.', ' ']);
    let digits = rest.len() - rest.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ',').len();
    let unit = rest.get(digits..)?.trim();
    let is_unit = digits > 0 && UNITS.contains(&unit) && (inner.starts_with(['+', '…', '.']) || unit.contains("more"));
    is_unit.then(|| rest.get(..digits)?.replace(',', "").parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_of_a_text_that_was_cut_off_is_no_text() {
        assert_eq!(
            mark("who had watched from the pier… [+1874 chars]"),
            Some(("who had watched from the pier…".len(), Some(1874)))
        );
        assert_eq!(mark("the pier ... (1,200 more characters)").unwrap().1, Some(1200));
        assert_eq!(mark("The bridge opened on […]"), Some(("The bridge opened on".len(), None)));
        assert!(mark("The bridge opened [truncated]").is_some());
    }

    #[test]
    fn brackets_that_belong_to_the_text_stay() {
        for text in [
            "He got (12 words)",
            "the bridge (2019)",
            "He said [sic]",
            "It has (+12 degrees)",
            "[…] and so on.",
            "a > b",
        ] {
            assert_eq!(mark(text), None, "{text}");
        }
    }
}
