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
    for at in beside {
        let Some(line) = lines.get_mut(at) else { continue };
        if at == first {
            let has_space =
                line.text.starts_with(' ') || line.text.starts_with(char::is_uppercase) && matches!(letter, "A" | "I");
            line.text = format!("{letter}{}{}", if has_space { " " } else { "" }, line.text.trim_start());
        }
        line.left = cap.left;
    }
    true
}
