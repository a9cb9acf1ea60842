//! Line breaks within an element: which of its lines are paragraphs, and which continue.

/// A line of an element, up to a `br`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct BrokenLine {
    pub text: String,
    /// Letters and digits within links.
    pub link_letters: usize,
}

/// The paragraphs made by the lines. A browser wraps lines by itself, so whoever wrote a break meant one: each line is
/// a paragraph. But if a line runs on into the next, the text was wrapped before it came into the page (an email, a
/// wire), and the lines up to the next empty one stay together.
pub(super) fn paragraphs(lines: Vec<BrokenLine>) -> Vec<BrokenLine> {
    let lines: Vec<BrokenLine> =
        lines.into_iter().map(|line| BrokenLine { text: line.text.trim().to_string(), ..line }).collect();
    let mut made = Vec::new();
    for group in lines.split(|line| line.text.is_empty()) {
        if group.windows(2).any(|pair| matches!(pair, [line, next] if runs_on(&line.text, &next.text))) {
            let texts: Vec<&str> = group.iter().map(|line| line.text.as_str()).collect();
            let link_letters = group.iter().map(|line| line.link_letters).sum();
            made.push(BrokenLine { text: texts.join("\n"), link_letters });
        } else {
            made.extend(group.iter().cloned());
        }
    }
    made
}

/// Whether a line ends within a sentence. Japanese and Chinese lines do, unless they end in a mark of their own.
fn runs_on(line: &str, next: &str) -> bool {
    let Some(last) = line.chars().next_back() else { return false };
    let is_small = next.chars().find(|letter| letter.is_alphanumeric()).is_some_and(char::is_lowercase);
    is_small
        || matches!(last, ',' | ';' | '-' | '–' | '—' | '、' | '，')
        || (last >= '\u{3040}' && last.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(text: &str) -> Vec<String> {
        let lines = text.split('|').map(|line| BrokenLine { text: line.to_string(), link_letters: 0 }).collect();
        paragraphs(lines).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn each_line_of_a_list_and_each_sentence_is_a_paragraph() {
        assert_eq!(
            made("June 9 - Ostwick, Harbour Hall|June 10 - Vell, Old Mill"),
            ["June 9 - Ostwick, Harbour Hall", "June 10 - Vell, Old Mill"]
        );
        assert_eq!(
            made("\"It opened,\" he said.| |\"I walked over it.\""),
            ["\"It opened,\" he said.", "\"I walked over it.\""]
        );
        assert_eq!(made("橋が開いた。|市長は述べた。").len(), 2);
        assert_eq!(made(" | |").len(), 0);
    }

    #[test]
    fn lines_that_were_wrapped_stay_together_up_to_an_empty_one() {
        assert_eq!(
            made(
                "The bridge was opened by the mayor, Ida|Storm, on Saturday, and a crowd of four|hundred walked over it.||The ferry stays."
            ),
            [
                "The bridge was opened by the mayor, Ida\nStorm, on Saturday, and a crowd of four\nhundred walked over it.",
                "The ferry stays."
            ]
        );
        assert_eq!(made("橋が|開いた。").len(), 1);
    }
}
