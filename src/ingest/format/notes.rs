//! The marks of programs for notes (Obsidian, Notion) in a text that they keep, and what a reader wrote between its
//! paragraphs.

use crate::article::Dropped;

/// Why a reader's own words are left out.
const OWN: &str = "a note of the reader";

/// The text as its outlet wrote it; the reader's own words go to `dropped`.
pub(super) fn without_marks(text: &str, dropped: &mut Vec<Dropped>) -> String {
    let mut lines: Vec<String> = Vec::new();
    let (mut in_callout, mut in_aside) = (false, false);
    for line in text.lines() {
        let bare = line.trim();
        let starts_callout = bare.strip_prefix('>').is_some_and(|rest| rest.trim_start().starts_with("[!"));
        in_callout = starts_callout || in_callout && bare.starts_with('>');
        in_aside |= bare == "<aside>";
        let is_task = ["- [ ] ", "- [x] ", "* [ ] "].iter().any(|start| bare.starts_with(start));
        let is_hidden = bare.len() > 4 && bare.starts_with("%%") && bare.ends_with("%%");
        if in_callout || in_aside || is_task || is_hidden {
            let words = bare.trim_matches(['>', '%', ' ']);
            if words.chars().any(char::is_alphanumeric) && !bare.starts_with('<') {
                dropped.push(Dropped { text: words.to_string(), why: OWN });
            }
            lines.push(String::new());
        } else {
            lines.push(plain(line));
        }
        in_aside &= bare != "</aside>";
    }
    lines.join("\n")
}

/// A line without highlights, links between notes, tags at its end and the name of its block.
fn plain(line: &str) -> String {
    let mut rest = line.trim_end();
    while let Some((before, last)) = rest.rsplit_once(' ') {
        let name = last.strip_prefix(['#', '^']).unwrap_or_default();
        let is_name = name.starts_with(char::is_alphabetic)
            && name.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '/'));
        // Of hashtags, one may be a word of the sentence.
        let is_tag =
            last.starts_with('#') && before.trim_end().ends_with(['.', '!', '?', '"', '”']) || last.starts_with('^');
        let is_run = last.starts_with('#') && before.rsplit(' ').next().is_some_and(|word| word.starts_with('#'));
        if !is_name || !(is_tag || is_run) {
            break;
        }
        rest = before.trim_end();
    }
    linked(&without_pairs(rest, "=="))
}

/// The text without a pair of marks around words.
fn without_pairs(text: &str, mark: &str) -> String {
    let pieces: Vec<&str> = text.split(mark).collect();
    let is_paired = pieces.len() % 2 == 1 && pieces.len() > 1;
    if is_paired { pieces.concat() } else { text.to_string() }
}

/// "[[Vell|the town]]" reads "the town".
fn linked(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after_link)) = rest.split_once("[[") {
        let Some((link, after)) = after_link.split_once("]]") else { break };
        result.push_str(before.strip_suffix('!').unwrap_or(before));
        result.push_str(link.rsplit('|').next().unwrap_or(link));
        rest = after;
    }
    result + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_words_stay() {
        let mut dropped = Vec::new();
        let text = "It ==ran aground== off [[Vell|the town]] and [[Ostwick]]. ^abc1\n> [!note] Mine\n> Check it.\n\n- [ ] ask them\n\
                    %% not sure %%\nA tug came. #ferry #vell\n<aside>\nMine too.\n</aside>\n> \"She is afloat,\" he said.";
        let read = without_marks(text, &mut dropped);
        let lines: Vec<&str> = read.lines().filter(|line| !line.is_empty()).collect();
        assert_eq!(lines, ["It ran aground off the town and Ostwick.", "A tug came.", "> \"She is afloat,\" he said."]);
        assert_eq!(dropped.len(), 5, "{dropped:?}");
    }

    #[test]
    fn a_sentence_that_ends_in_a_hashtag_keeps_it() {
        assert_eq!(plain("She wrote under #metoo"), "She wrote under #metoo");
        assert_eq!(plain("a == b"), "a == b");
    }
}
