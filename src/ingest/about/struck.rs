//! Words struck through in plain text: by a stroke that follows each letter (U+0336), as social networks and chat
//! programs write it, or by the marks of Markdown and of pages ("~~six~~", "<s>six</s>").

use crate::article::Dropped;

/// The strokes that lie over the letter before them.
const STROKES: [char; 2] = ['\u{335}', '\u{336}'];

/// What is before and after struck words.
const MARKS: [(&str, &str); 4] = [("~~", "~~"), ("<s>", "</s>"), ("<del>", "</del>"), ("<strike>", "</strike>")];

/// Most bytes between two such marks. A choice.
const LONGEST: usize = 400;

/// The text without its struck words, and those words; `None` if it has none.
pub(in crate::ingest) fn left_out(text: &str) -> Option<(String, Vec<Dropped>)> {
    let mut words = Vec::new();
    let unstroked = text.contains(STROKES).then(|| without_strokes(text, &mut words));
    let mut kept = unstroked.unwrap_or_else(|| text.to_string());
    for (open, close) in MARKS {
        kept = without_marked(kept, open, close, &mut words);
    }
    let dropped: Vec<Dropped> = words.into_iter().map(|text| Dropped { text, why: Dropped::STRUCK }).collect();
    (!dropped.is_empty()).then_some((kept, dropped))
}

fn without_strokes(text: &str, words: &mut Vec<String>) -> String {
    let (mut kept, mut struck) = (String::with_capacity(text.len()), String::new());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if STROKES.contains(&letter) {
            continue;
        }
        let is_struck = letters.peek().is_some_and(|next| STROKES.contains(next));
        if is_struck {
            struck.push(letter);
        } else if letter == ' ' && !struck.is_empty() && !struck.ends_with(' ') {
            // The stroke may be missing between two struck words.
            struck.push(' ');
        } else {
            end(&mut kept, &mut struck, words);
            kept.push(letter);
        }
    }
    end(&mut kept, &mut struck, words);
    kept
}

/// Ends the struck words, and leaves one space where they were.
fn end(kept: &mut String, struck: &mut String, words: &mut Vec<String>) {
    let had_gap = struck.ends_with(' ');
    let text = std::mem::take(struck);
    if text.is_empty() {
        return;
    }
    words.push(text.trim().to_string());
    if had_gap && !kept.ends_with(char::is_whitespace) && !kept.is_empty() {
        kept.push(' ');
    }
}

/// The text without what is between two marks on one line.
fn without_marked(text: String, open: &str, close: &str, words: &mut Vec<String>) -> String {
    let mut kept = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once(open) {
        let inner = after.split_once(close).map(|(inner, _)| inner);
        let is_struck = |inner: &&str| {
            !inner.trim().is_empty() && inner.len() <= LONGEST && !inner.contains('\n') && inner.trim() == *inner
        };
        kept.push_str(before);
        match inner.filter(is_struck) {
            Some(inner) => {
                words.push(inner.to_string());
                rest = after.get(inner.len() + close.len()..).unwrap_or_default();
                if kept.is_empty() || kept.ends_with(char::is_whitespace) {
                    rest = rest.strip_prefix(' ').unwrap_or(rest);
                }
            }
            None => {
                kept.push_str(open);
                rest = after;
            }
        }
    }
    if kept.is_empty() && rest.len() == text.len() {
        return text;
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::left_out;

    #[test]
    fn struck_words_are_left_out() {
        let strike = |words: &str| words.chars().flat_map(|letter| [letter, '\u{336}']).collect::<String>();
        let (kept, struck) = left_out(&format!("It has {} four lanes.", strike("six"))).unwrap();
        assert_eq!((kept.as_str(), struck[0].text.as_str()), ("It has four lanes.", "six"));
        let (kept, struck) = left_out(&format!("{} Four lanes.", strike("Six or seven"))).unwrap();
        assert_eq!((kept.as_str(), struck[0].text.as_str()), ("Four lanes.", "Six or seven"));
        for text in ["It has ~~six~~ four lanes.", "It has <s>six</s> four lanes.", "It has <del>six</del> four lanes."]
        {
            assert_eq!(left_out(text).map(|(kept, _)| kept).as_deref(), Some("It has four lanes."));
        }
        for text in ["plain text", "Well~~ it is open", "about ~~ 40 or ~~ 50", "5 < 6"] {
            assert!(left_out(text).is_none(), "{text}");
        }
    }
}
