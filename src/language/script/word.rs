//! Where words begin and end.
//!
//! It has its own scanner, because the Unicode word bounds (UAX 29) break `25-minute`, `F-35s` and `$1.5` apart and
//! cannot distinguish a possessive from a contraction.

use crate::article::Span;
use unicode_normalization::char::is_combining_mark;

/// The words of one sentence, in order, without white space and punctuation.
///
/// Hyphenated words are one word, and so are a figure with its currency sign, a clock time and a score. In Han and
/// kana, a run of katakana is one word, and otherwise each character. `contracts_with_s` says whether `'s` belongs to
/// the word (in lower case) before it, as in "it's"; otherwise it is a possessive.
pub fn words(text: &str, sentence: Span, contracts_with_s: fn(&str) -> bool) -> Vec<Span> {
    let slice = sentence.of(text);
    let letters: Vec<(usize, char)> = slice.char_indices().map(|(at, c)| (at + sentence.start, c)).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let end = word_end(&letters, at, contracts_with_s);
        if end == at {
            at += 1;
            continue;
        }
        let byte_end = letters.get(end).map_or(sentence.end, |(byte, _)| *byte);
        found.push(Span::new(letters[at].0, byte_end));
        at = end + possessive_length(&letters, end);
    }
    found
}

/// One past the last letter of the word that starts at `start`; `start` itself if none does.
fn word_end(letters: &[(usize, char)], start: usize, contracts_with_s: fn(&str) -> bool) -> usize {
    let at = |index: usize| letters.get(index).map_or('\0', |(_, c)| *c);
    let lower =
        |from: usize, to: usize| letters[from..to].iter().flat_map(|(_, c)| c.to_lowercase()).collect::<String>();
    let first = at(start);
    if is_single(first) {
        let marks = letters[start + 1..].iter().take_while(|(_, c)| is_combining_mark(*c)).count();
        return start + 1 + marks;
    }
    if is_katakana(first) {
        return start + letters[start..].iter().take_while(|(_, c)| is_katakana(*c)).count();
    }
    let mut end = match first {
        c if is_letter(c) => start + 1,
        c if is_currency(c) && at(start + 1).is_ascii_digit() => start + 2,
        _ => return start,
    };
    loop {
        let (last, here, next) = (at(end - 1), at(end), at(end + 1));
        let joins = match here {
            c if is_letter(c) || is_combining_mark(c) || matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}') => true,
            '\'' | '’' | 'ʼ' => {
                is_letter(next) && (!is_possessive(letters, end) || contracts_with_s(&lower(start, end)))
            }
            '-' | '\u{2010}' | '\u{2011}' | '–' => {
                is_letter(next) || is_currency(next) && at(end + 2).is_ascii_digit()
            }
            '.' if last.is_ascii_digit() => next.is_ascii_digit(),
            '.' if next == '-' => is_abbreviation(letters, start, end) && is_letter(at(end + 2)), // U.S.-led
            '.' => joins_letters(letters, start, end),
            ',' => last.is_ascii_digit() && is_thousand(letters, end),
            ':' | '/' => last.is_ascii_digit() && next.is_ascii_digit(),
            '&' => last.is_uppercase() && next.is_uppercase(),
            c if is_currency(c) => next.is_ascii_digit() && (start..end).all(|index| at(index).is_ascii_uppercase()),
            _ => false,
        };
        if !joins {
            return if here == '.' && is_abbreviation(letters, start, end) { end + 1 } else { end };
        }
        end += 1;
    }
}

/// Whether a dot between letters joins single letters (`U.S`) or the small letters of an address (`example.com`).
fn joins_letters(letters: &[(usize, char)], start: usize, dot: usize) -> bool {
    let Some(&(_, next)) = letters.get(dot + 1) else { return false };
    if !is_letter(next) {
        return false;
    }
    let after_next = letters.get(dot + 2).map_or('\0', |(_, c)| *c);
    let single = stands_alone(letters, start, dot) && !is_letter(after_next);
    let last = letters[dot - 1].1;
    let address = last.is_lowercase() && next.is_lowercase();
    let degree = last == 'h' && next == 'D';
    single || address || degree
}

/// Whether the letter before `dot` is a part by itself: the `U` of `U.S`, the `N` of `D-N.Y`.
fn stands_alone(letters: &[(usize, char)], start: usize, dot: usize) -> bool {
    let before = dot.checked_sub(2).filter(|index| *index >= start).and_then(|index| letters.get(index));
    letters[dot - 1].1.is_alphabetic() && before.is_none_or(|(_, c)| matches!(c, '.' | '-'))
}

/// Whether the dot at `dot` closes an abbreviation of single letters, and so belongs to the word.
fn is_abbreviation(letters: &[(usize, char)], start: usize, dot: usize) -> bool {
    stands_alone(letters, start, dot) && letters[start..dot].iter().any(|(_, c)| *c == '.')
}

/// Whether a comma comes before exactly three digits, `1,200`, or before pairs of digits and then three, as South Asian
/// English groups them: `2,50,00,000`.
fn is_thousand(letters: &[(usize, char)], comma: usize) -> bool {
    /// Pairs of the largest sum: a million crore has four.
    const MOST_PAIRS: usize = 5;
    let mut at = comma;
    for _ in 0..=MOST_PAIRS {
        let digits = letters[at + 1..].iter().take(4).take_while(|(_, c)| c.is_ascii_digit()).count();
        let next = letters.get(at + 1 + digits).map(|(_, c)| *c);
        match (digits, next) {
            (3, _) => return true,
            (2, Some(',')) => at += 3,
            _ => return false,
        }
    }
    false
}

/// Whether the apostrophe is followed only by an `s`: `Hale's`, `it's`.
fn is_possessive(letters: &[(usize, char)], apostrophe: usize) -> bool {
    let ends = letters.get(apostrophe + 2).is_none_or(|(_, c)| !is_letter(*c) && *c != '-');
    let s = letters.get(apostrophe + 1).is_some_and(|(_, c)| matches!(c, 's' | 'S'));
    s && ends
}

/// The number of characters of a possessive `'s` after a word.
fn possessive_length(letters: &[(usize, char)], end: usize) -> usize {
    let mark = letters.get(end).is_some_and(|(_, c)| matches!(c, '\'' | '’' | 'ʼ'));
    let s = letters.get(end + 1).is_some_and(|(_, c)| matches!(c, 's' | 'S'));
    let ends = letters.get(end + 2).is_none_or(|(_, c)| !is_letter(*c));
    if mark && s && ends { 2 } else { 0 }
}

/// Letters and digits of scripts that put white space between words.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !is_single(c) && !is_katakana(c)
}

/// Han and hiragana: no white space shows where a word ends, so each character is a word.
fn is_single(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{3096}' | '\u{309d}'..='\u{309f}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}')
}

/// Currency signs that precede their figure.
fn is_currency(c: char) -> bool {
    matches!(c, '$' | '£' | '€' | '¥' | '₩' | '₹' | '₽' | '₺' | '₪' | '￥')
}
