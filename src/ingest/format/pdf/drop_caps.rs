//! The large letter at the beginning of a text: it begins the word of the line that it touches.

use super::letters::LetterLine;

/// How much larger the letter is than the line beside it: it spans at least two lines.
const LARGER: f64 = 1.6;

/// How far the line may be from it, in sizes of the line's letters. A choice.
const FARTHEST: f64 = 1.2;

/// Most lines of a page that is searched: each letter is compared with all of them.
const MOST_LINES: usize = 3000;

/// Puts large letters before the lines that they begin, on one page.
pub(super) fn joined(mut lines: Vec<LetterLine>) -> Vec<LetterLine> {
    if lines.len() > MOST_LINES {
        return lines;
    }
    let mut at = 0;
    while at < lines.len() {
        let cap = lines.get(at).filter(|line| is_letter(&line.text)).cloned();
        match cap.filter(|cap| join(cap, at, &mut lines)) {
            Some(_) => {
                lines.remove(at);
            }
            None => at += 1,
        }
    }
    lines
}

/// One capital, with or without a quotation mark before it.
fn is_letter(text: &str) -> bool {
    let bare = text.trim().trim_start_matches(['"', '“', '‘', '«', '„']);
    let mut letters = bare.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// Puts a letter before the highest line beside it, and removes the indent of all lines beside it; returns whether
/// there was one.
fn join(cap: &LetterLine, own: usize, lines: &mut [LetterLine]) -> bool {
    let is_beside = |line: &LetterLine| {
        let is_larger = cap.size > LARGER * line.size;
        let is_right = line.left > cap.left
            && line.left - cap.right < FARTHEST * line.size
            && line.left - cap.right > -0.5 * line.size;
        // Between the foot of the letter and its top.
        let is_level = line.base > cap.base - 0.4 * line.size && line.base < cap.base + cap.size;
        is_larger && is_right && is_level
    };
    let beside: Vec<usize> =
        lines.iter().enumerate().filter(|(at, line)| *at != own && is_beside(line)).map(|(at, _)| at).collect();
    let base = |at: &usize| lines.get(*at).map_or(f64::MIN, |line| line.base);
    let Some(first) = beside.iter().copied().max_by(|a, b| base(a).total_cmp(&base(b))) else { return false };
    let letter = cap.text.trim();
    let is_article = matches!(letter, "A" | "I") && lines.get(first).is_some_and(|line| is_whole(letter, line, lines));
    for at in beside {
        let Some(line) = lines.get_mut(at) else { continue };
        if at == first {
            let is_capital = line.text.starts_with(char::is_uppercase) && matches!(letter, "A" | "I");
            let has_space = line.text.starts_with(' ') || is_capital || is_article;
            line.text = format!("{letter}{}{}", if has_space { " " } else { "" }, line.text.trim_start());
        }
        line.left = cap.left;
    }
    true
}

/// Whether the letter is a word and what follows it another ("A fire"): that word is elsewhere on the page, and both
/// together are not. Words that are also the rest of one with "a" ("round", "long") show nothing.
fn is_whole(letter: &str, line: &LetterLine, lines: &[LetterLine]) -> bool {
    const RESTS: [&str; 12] =
        ["round", "long", "cross", "head", "part", "way", "side", "broad", "lone", "like", "live", "nother"];
    let words = |line: &LetterLine| -> Vec<String> {
        let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
        line.text.split_whitespace().map(bare).collect()
    };
    let mut own = words(line).into_iter();
    let Some(rest) = own.next().filter(|rest| rest.len() > 2 && !RESTS.contains(&rest.as_str())) else { return false };
    let joined = format!("{}{rest}", letter.to_lowercase());
    let elsewhere: Vec<String> =
        lines.iter().filter(|other| !std::ptr::eq(*other, line)).flat_map(words).chain(own).collect();
    elsewhere.contains(&rest) && !elsewhere.contains(&joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the first line becomes beside a large letter, with the other lines of the page below it.
    fn begun(letter: &str, first: &str, others: &[&str]) -> String {
        let line = |text: &str, left: f64, base: f64, size: f64| LetterLine {
            left,
            right: left + 100.0,
            base,
            size,
            text: text.to_string(),
        };
        let mut lines =
            vec![LetterLine { right: 20.0, ..line(letter, 0.0, 76.0, 24.0) }, line(first, 22.0, 90.0, 10.0)];
        lines.extend(others.iter().enumerate().map(|(at, text)| line(text, 0.0, 60.0 - 12.0 * at as f64, 10.0)));
        joined(lines)[0].text.clone()
    }

    #[test]
    fn a_large_letter_begins_a_word_or_is_one() {
        assert_eq!(begun("T", "he bridge is open.", &[]), "The bridge is open.");
        assert_eq!(begun("A", "fire broke out.", &["The fire was put out."]), "A fire broke out.");
        assert_eq!(begun("A", "fter the fire it was shut.", &["The fire was put out."]), "After the fire it was shut.");
        assert_eq!(begun("A", "round noon it was shut.", &["A round of talks failed."]), "Around noon it was shut.");
    }
}
