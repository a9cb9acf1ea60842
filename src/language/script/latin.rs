//! Names in Latin letters in texts of other languages, which link them to English texts.

use crate::article::Span;
use crate::language::cut_text::{CutText, is_acronym};
use crate::language::mention::EntityKind;

/// A name at its place.
#[derive(Debug)]
pub struct LatinName {
    /// The name.
    pub span: Span,
    /// Its words for comparing.
    pub words: Vec<String>,
    /// An organisation if it is an acronym, otherwise unknown.
    pub kind: EntityKind,
}

/// Runs of capitalised Latin words. In languages that are themselves written in Latin letters, a single capital shows
/// too little (German nouns have one), so there it takes two words or an acronym.
pub fn latin_names(passage: CutText<'_>) -> Vec<LatinName> {
    let is_latin = |index: usize| passage.surface(index).starts_with(|c: char| c.is_ascii_uppercase());
    let letters = passage.text.chars().filter(|c| c.is_alphabetic()).count();
    let latin_text = passage.text.chars().filter(char::is_ascii_alphabetic).count() * 2 > letters;
    let mut found = Vec::new();
    let mut at = 0;
    while at < passage.count() {
        if !is_latin(at) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while end < passage.count() && is_latin(end) && passage.touches_next(end - 1) {
            end += 1;
        }
        let acronym = end == at + 1 && is_acronym(passage.surface(at));
        if acronym || end > at + 1 || !latin_text && passage.surface(at).len() > 2 {
            let span = passage.span(at..end);
            let words = (at..end).map(|index| passage.lower(index).to_string()).collect();
            let kind = if acronym { EntityKind::Organisation } else { EntityKind::Unknown };
            found.push(LatinName { span, words, kind });
        }
        at = end;
    }
    found
}
