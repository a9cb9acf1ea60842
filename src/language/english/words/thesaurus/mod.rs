//! Which words mean nearly the same: "mayor" and "official", "began" and "started".
//!
//! Input: the stem of a word. Output: the senses that its relatives have too ([`Senses`]).
//!
//! `words.txt` is taken from WordNet 3.0 by `examples/thesaurus.rs` under the licence in `LICENSE-WORDNET`: for each
//! stem of a word found in WordNet's sense-tagged texts, its most frequent senses, and those one step away (derived
//! form, wider term, similar adjective, entailment). Two words are related if they share a sense, or if one has a sense
//! one step away from the other.
//!
//! One line is a stem, its senses, and the senses near it, separated by tabs; a sense is a number in base 36.

use crate::language::inflate::inflate_text;
use crate::language::senses::Senses;
use std::sync::LazyLock;

/// Sorted by stem, so that a stem is found by halving.
static WORDS: LazyLock<String> =
    LazyLock::new(|| inflate_text(include_bytes!(concat!(env!("OUT_DIR"), "/thesaurus.bin"))));

/// The senses of a word, by its stem; `None` for a word that the thesaurus does not have.
pub fn senses(stem: &str) -> Option<Senses> {
    let mut fields = line(stem)?.split('\t').skip(1).map(|senses| senses.split_whitespace().collect::<Vec<_>>());
    Some(Senses { own: fields.next()?, near: fields.next()? })
}

/// The line of a stem.
fn line(stem: &str) -> Option<&'static str> {
    let (mut low, mut high) = (0, WORDS.len());
    while low < high {
        let middle = low + (high - low) / 2;
        // Every byte of the file is ASCII (a test checks this), so any of them may be a bound.
        let start = WORDS[low..middle].rfind('\n').map_or(low, |at| low + at + 1);
        let end = WORDS[start..].find('\n').map_or(WORDS.len(), |at| start + at);
        let line = &WORDS[start..end];
        match line.split('\t').next().unwrap_or_default().cmp(stem) {
            std::cmp::Ordering::Equal => return Some(line),
            std::cmp::Ordering::Less => low = end + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn are_related(a: &str, b: &str) -> bool {
        let [a, b] = [a, b].map(|stem| senses(stem).unwrap_or_else(|| panic!("no {stem}")));
        let meet = |a: &[&str], b: &[&str]| a.iter().any(|sense| b.contains(sense));
        meet(&a.own, &b.own) || meet(&a.own, &b.near) || meet(&a.near, &b.own)
    }

    #[test]
    fn words_that_mean_nearly_the_same_are_related() {
        assert!(are_related("begin", "start") && are_related("began", "start"), "one verb, an irregular form too");
        assert!(are_related("lawyer", "attorney"), "synonyms");
        assert!(are_related("drill", "tool"), "a wider term");
    }

    #[test]
    fn other_words_are_not() {
        assert!(!are_related("ferri", "mayor"));
        assert_eq!(senses("zzz"), None);
        assert_eq!(senses("make"), None, "a verb that means whatever stands with it");
    }

    #[test]
    fn every_line_is_found_as_the_search_needs_it() {
        assert!(WORDS.is_ascii());
        let stems: Vec<&str> = WORDS.lines().filter_map(|line| line.split('\t').next()).collect();
        assert!(stems.is_sorted());
        assert!(stems.iter().all(|stem| line(stem).is_some()));
    }
}
