//! Where quotations are: pairs of quotation marks, and what only looks like them.

use crate::article::Span;

/// Words in quotation marks, without the marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// The words.
    pub span: Span,
    /// No closing mark: the quotation continues in the next paragraph, or the mark was forgotten.
    pub open: bool,
    /// No opening mark: it continues from an earlier paragraph.
    pub goes_on: bool,
}

/// A quotation seldom spans more paragraphs than this.
const MOST_PARAGRAPHS: usize = 6;

/// With more quotations than this nested in each other, closing marks were forgotten.
const MOST_NESTED: usize = 3;

/// The quotations of an article's paragraphs, the first of which is the headline. One left open at the end of a
/// paragraph continues to the closing mark in a later one, if no paragraph in between begins with a mark of its own.
pub fn quotations_of_article(texts: &[&str], is_shortened: fn(&str) -> bool) -> Vec<Vec<Quotation>> {
    let mut found: Vec<Vec<Quotation>> = texts.iter().map(|text| quotations(text, is_shortened)).collect();
    for number in 1..texts.len() {
        if !found[number].last().is_some_and(|last| last.open) {
            continue;
        }
        let end = texts.len().min(number + 1 + MOST_PARAGRAPHS);
        let unmarked = (number + 1..end).take_while(|next| !texts[*next].trim_start().starts_with(['“', '"', '‘']));
        let closing = unmarked.clone().find_map(|next| Some((next, closing_mark(texts[next])?)));
        let Some((last, mark)) = closing else { continue };
        for next in number + 1..=last {
            let within = if next == last { mark } else { texts[next].len() };
            let mut parts = Vec::new();
            let whole = Quotation { span: Span::new(0, within), open: next != last, goes_on: true };
            push(&mut parts, texts[next], whole);
            parts.extend(found[next].iter().filter(|quotation| quotation.span.start > within));
            found[next] = parts;
        }
    }
    found
}

/// The first closing mark that closes nothing of its own paragraph.
fn closing_mark(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (byte, letter) in text.char_indices() {
        match letter {
            '“' => depth += 1,
            '”' if depth == 0 => return Some(byte),
            '”' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The quotations of a paragraph, in order; quotations inside quotations are part of the outer one. `is_shortened` says
/// whether a word (in lower case) is written with an apostrophe in front, which opens no quotation.
pub fn quotations(text: &str, is_shortened: fn(&str) -> bool) -> Vec<Quotation> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let closing = match letters[at].1 {
            '“' | '„' | '＂' => double_end(&letters, at),
            '"' if opens(&letters, at) => double_end(&letters, at),
            '«' => end_at(&letters, at, '»'),
            '「' => end_at(&letters, at, '」'),
            '『' => end_at(&letters, at, '』'),
            '‘' | '\'' if opens(&letters, at) => single_end(&letters, at, is_shortened),
            _ => None,
        };
        let start = letters[at].0 + letters[at].1.len_utf8();
        match closing {
            Some(end) => {
                let span = Span::new(start, letters.get(end).map_or(text.len(), |(byte, _)| *byte));
                push(&mut found, text, Quotation { span, open: end >= letters.len(), goes_on: false });
                at = end + 1;
            }
            None => at += 1,
        }
    }
    found
}

fn push(found: &mut Vec<Quotation>, text: &str, quotation: Quotation) {
    let inner = quotation.span.of(text);
    let trimmed = inner.trim();
    if !trimmed.chars().any(char::is_alphanumeric) {
        return;
    }
    let start = quotation.span.start + (inner.len() - inner.trim_start().len());
    found.push(Quotation { span: Span::new(start, start + trimmed.len()), ..quotation });
}

/// Whether a mark can open: preceded by nothing, white space, a bracket or a dash, and followed by a word.
fn opens(letters: &[(usize, char)], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| letters.get(before)).map(|(_, c)| *c);
    let next = letters.get(at + 1).map_or(' ', |(_, c)| *c);
    let free = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-' | '“' | '"' | '/'));
    free && !next.is_whitespace() && !matches!(next, ',' | '.' | ';' | ')')
}

/// The closing double mark; the end of the text if there is none. A further opening mark in the middle of a clause
/// opens a quotation within this one ("it was not “a war of choice,” he wrote"); one after a full stop or a comma means
/// that this one was never closed, as in a quotation that starts again: then there is none.
fn double_end(letters: &[(usize, char)], start: usize) -> Option<usize> {
    let mut depth = 0usize;
    for at in start + 1..letters.len() {
        match letters[at].1 {
            '”' | '‟' if depth == 0 => return Some(at),
            '”' | '‟' => depth -= 1,
            '"' | '＂' => {
                let nested = opens(letters, at) && !letters[at - 1].1.is_alphanumeric() && letters[start].1 != '"';
                if !nested {
                    return if opens(letters, at) && letters[start].1 == '"' { None } else { Some(at) };
                }
            }
            '“' if letters[start].1 == '“' => {
                let before = letters[start + 1..at].iter().rev().find(|(_, letter)| !letter.is_whitespace());
                let starts_anew = before.is_some_and(|(_, letter)| matches!(letter, '.' | '?' | '!' | ',' | ':'));
                if starts_anew || depth == MOST_NESTED {
                    return None;
                }
                depth += 1;
            }
            _ => {}
        }
    }
    Some(letters.len())
}

fn end_at(letters: &[(usize, char)], start: usize, mark: char) -> Option<usize> {
    Some((start + 1..letters.len()).find(|at| letters[*at].1 == mark).unwrap_or(letters.len()))
}

/// The closing single mark; `None` if the mark was an apostrophe.
fn single_end(letters: &[(usize, char)], start: usize, is_shortened: fn(&str) -> bool) -> Option<usize> {
    let word: String = letters[start + 1..].iter().map(|(_, c)| *c).take_while(|c| c.is_alphanumeric()).collect();
    if word.starts_with(|c: char| c.is_ascii_digit()) || is_shortened(&word.to_lowercase()) {
        return None;
    }
    for at in start + 1..letters.len() {
        let c = letters[at].1;
        if matches!(c, '"' | '“' | '”') {
            return None;
        }
        let before = letters[at - 1].1;
        let next = letters.get(at + 1).map_or(' ', |(_, c)| *c);
        if matches!(c, '’' | '\'') && !before.is_whitespace() && !next.is_alphanumeric() {
            // "the sailors’ hats": after an s and before a word it is a plural's apostrophe, if a later mark closes.
            let plural = before == 's' && next == ' ' && letters[at + 1..].iter().any(|(_, c)| matches!(c, '’' | '\''));
            let later_closes = plural && closes_later(letters, at + 1);
            if !later_closes {
                return Some(at);
            }
        }
    }
    None
}

fn closes_later(letters: &[(usize, char)], from: usize) -> bool {
    (from + 1..letters.len()).any(|at| {
        let next = letters.get(at + 1).map_or(' ', |(_, c)| *c);
        matches!(letters[at].1, '’' | '\'')
            && matches!(letters[at - 1].1, ',' | '.' | '?' | '!')
            && !next.is_alphanumeric()
    })
}
