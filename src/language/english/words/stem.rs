//! The common stem of a word's inflected forms.

use rust_stemmers::{Algorithm, Stemmer};
use rustc_hash::FxHashMap;

/// Stems words and remembers them: in an article every other word has appeared before.
pub struct Stems {
    stemmer: Stemmer,
    known: FxHashMap<String, String>,
}

impl Stems {
    /// None is known yet.
    pub fn new() -> Stems {
        Stems { stemmer: Stemmer::create(Algorithm::English), known: FxHashMap::default() }
    }

    /// The stem of a word; `shouted` text is all capitals, and there capitals do not make an acronym.
    pub fn stem(&mut self, word: &str, lower: &str, shouted: bool) -> String {
        let has_digit = word.bytes().any(|byte| byte.is_ascii_digit());
        let is_acronym = !shouted && word.chars().nth(1).is_some() && !word.chars().any(char::is_lowercase);
        if has_digit || is_acronym {
            return lower.to_string();
        }
        if let Some(stem) = self.known.get(lower) {
            return stem.clone();
        }
        let stem = self.stemmer.stem(lower).into_owned();
        self.known.insert(lower.to_string(), stem.clone());
        stem
    }
}
