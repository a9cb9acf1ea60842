//! Text for a terminal: wrapped lines, and nothing that a terminal would obey.

use crate::article::is_harmful;

/// Lines no wider than `width` columns, each after `indent`; a word longer than that is cut.
pub fn wrap(text: &str, indent: &str, width: usize) -> String {
    // Ten columns are left for words, however narrow the window and deep the indent; fewer are unreadable.
    let room = width.saturating_sub(columns(indent)).max(10);
    let mut lines: Vec<String> = vec![String::new()];
    let mut used = 0;
    for word in plain(text).split_whitespace() {
        let needed = columns(word);
        if used > 0 && used + 1 + needed > room {
            lines.push(String::new());
            used = 0;
        }
        let Some(line) = lines.last_mut() else { break };
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        if needed <= room {
            line.push_str(word);
            used += needed;
        } else {
            used = push_pieces(&mut lines, word, room, used);
        }
    }
    lines.iter().map(|line| format!("{indent}{line}\n")).collect()
}

/// Adds a word that is wider than a line, piece by piece; returns the columns used in the last line. Text without
/// spaces, such as Japanese, is one such word.
fn push_pieces(lines: &mut Vec<String>, word: &str, room: usize, mut used: usize) -> usize {
    let mut rest = word;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(unbroken(rest));
        rest = after;
        if used > 0 && used + columns(piece) > room {
            lines.push(String::new());
            used = 0;
        }
        for letter in piece.chars() {
            if used + width_of(letter) > room {
                lines.push(String::new());
                used = 0;
            }
            if let Some(line) = lines.last_mut() {
                line.push(letter);
            }
            used += width_of(letter);
        }
    }
    used
}

/// The length of the first letter with those that stay on its line: a mark that closes does not begin a line, and one
/// that opens does not end it.
fn unbroken(word: &str) -> usize {
    let (closes, opens) = (|letter| "。、，：；？！」』）”’".contains(letter), |letter| "「『（“‘".contains(letter));
    let mut letters = word.char_indices();
    let mut before = letters.next().map_or(' ', |(_, letter)| letter);
    for (at, letter) in letters {
        if !closes(letter) && !opens(before) {
            return at;
        }
        before = letter;
    }
    word.len()
}

/// The text without control characters (an article could contain escape codes) and without characters that change the
/// direction of writing; each becomes a visible replacement character, and line ends become spaces.
pub fn plain(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            '\n' | '\r' | '\t' => ' ',
            other if is_harmful(other) => '\u{fffd}',
            other => other,
        })
        .collect()
}

/// How many columns it takes in a terminal.
pub fn columns(text: &str) -> usize {
    text.chars().map(width_of).sum()
}

/// East Asian letters take two columns (Unicode Standard Annex 11, the blocks that news text uses).
fn width_of(letter: char) -> usize {
    match letter {
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' => 2,
        '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_no_wider_than_asked() {
        let wrapped = wrap("The bridge reopened to traffic on Friday morning after ten days", "  ", 24);
        assert!(wrapped.lines().all(|line| columns(line) <= 24), "{wrapped}");
        assert_eq!(wrapped.split_whitespace().count(), 11);
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut_and_nothing_is_lost() {
        let wrapped = wrap(&format!("a {} b", "x".repeat(50)), "", 20);
        assert!(wrapped.lines().all(|line| columns(line) <= 20), "{wrapped}");
        assert_eq!(wrapped.matches('x').count(), 50);
    }

    #[test]
    fn no_line_begins_with_a_mark_that_closes_or_ends_with_one_that_opens() {
        let text = "橋は「再開」した。".repeat(12);
        for width in 12..40 {
            let wrapped = wrap(&text, "", width);
            assert!(wrapped.lines().all(|line| columns(line) <= width && !line.ends_with('「')), "{wrapped}");
            assert!(wrapped.lines().all(|line| !line.starts_with(['」', '。'])), "{wrapped}");
            assert_eq!(wrapped.replace('\n', ""), text);
        }
    }

    #[test]
    fn escape_codes_of_an_article_do_not_reach_the_terminal() {
        assert_eq!(plain("red \u{1b}[31m alert"), "red \u{fffd}[31m alert");
        assert_eq!(plain("a\u{202e}b"), "a\u{fffd}b");
    }

    #[test]
    fn japanese_letters_take_two_columns() {
        assert_eq!(columns("橋 A"), 4);
    }
}
