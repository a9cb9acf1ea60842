//! The English glosses of a word in a dictionary: 合意 is "agreement; consent; accord".
//!
//! Input: a word's dictionary form. Output: [`Gloss`]es, each as printed and as the stems of its content words.

use super::packed::{Keys, Packed, Texts};
use rust_stemmers::{Algorithm, Stemmer};
use std::sync::LazyLock;

/// A dictionary into English, in the form in which `tools/lexica` packs it.
#[derive(Debug)]
pub struct Dictionary {
    words: Keys,
    glosses: Texts,
}

/// One of a word's glosses.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Gloss {
    /// As printed: "mutual understanding".
    pub text: String,
    /// Snowball stems of its words in lower case, without grammatical words: "mutual", "understand".
    pub stems: Vec<String>,
}

impl Dictionary {
    /// Unpacks a dictionary.
    pub fn unpack(file: &[u8]) -> Dictionary {
        let mut file = Packed::unpack(file);
        Dictionary { words: file.keys(0), glosses: file.texts(1) }
    }

    /// Whether it has the word.
    pub fn has(&self, word: &str) -> bool {
        !self.words.find(word).is_empty()
    }

    /// The glosses of a word, the usual ones first; empty if it is not in the dictionary.
    pub fn glosses(&self, word: &str) -> Vec<Gloss> {
        let texts = self.words.find(word).flat_map(|row| self.glosses.get(row).split(';'));
        texts.map(Gloss::of).filter(|gloss| !gloss.stems.is_empty()).collect()
    }

    /// How many words it has.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether it has no word.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

impl Gloss {
    /// The base form of the one word that it amounts to, in lower case: "die" for "to die".
    pub fn word(&self) -> Option<String> {
        let words = self.text.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase);
        let mut content = words.filter(|word| !word.is_empty() && !is_grammar(word) && !LIGHT.contains(&word.as_str()));
        content.next().filter(|_| content.next().is_none())
    }

    fn of(text: &str) -> Gloss {
        let text = text.trim();
        let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '\'');
        let lower = words.map(|word| word.to_lowercase().replace('\'', ""));
        let content = lower.filter(|word| !word.is_empty() && !is_grammar(word));
        Gloss { text: text.to_string(), stems: content.map(|word| stem(&word)).collect() }
    }
}

static STEMMER: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));

/// The Snowball stem of an English word in lower case.
pub fn stem(word: &str) -> String {
    STEMMER.stem(word).into_owned()
}

/// English grammatical words, in lower case without apostrophes: they are in glosses of everything.
pub fn is_grammar(word: &str) -> bool {
    GRAMMAR.binary_search(&word).is_ok()
}

/// Words that say little beside another one: "to suffer a defeat", "dead person".
const LIGHT: &[&str] = &[
    "become", "carry", "get", "give", "have", "make", "people", "perform", "person", "receive", "suffer", "sustain",
    "take",
];

/// Sorted.
const GRAMMAR: &[&str] = &[
    "a",
    "about",
    "after",
    "all",
    "also",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "be",
    "been",
    "being",
    "but",
    "by",
    "can",
    "could",
    "did",
    "do",
    "does",
    "done",
    "each",
    "etc",
    "for",
    "from",
    "had",
    "has",
    "have",
    "having",
    "he",
    "her",
    "him",
    "his",
    "how",
    "i",
    "if",
    "in",
    "into",
    "is",
    "it",
    "its",
    "many",
    "may",
    "me",
    "might",
    "more",
    "most",
    "much",
    "must",
    "my",
    "no",
    "nor",
    "not",
    "of",
    "off",
    "on",
    "one",
    "ones",
    "oneself",
    "or",
    "other",
    "our",
    "out",
    "over",
    "s",
    "sb",
    "shall",
    "she",
    "should",
    "so",
    "some",
    "someone",
    "something",
    "sth",
    "such",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "to",
    "too",
    "up",
    "upon",
    "us",
    "very",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "which",
    "while",
    "who",
    "whom",
    "whose",
    "will",
    "with",
    "would",
    "you",
    "your",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gloss_has_stems_of_its_content_words() {
        let gloss = Gloss::of("Ministry of Foreign Affairs");
        assert_eq!(gloss.stems, ["ministri", "foreign", "affair"]);
        assert!(Gloss::of("to be").stems.is_empty());
    }

    #[test]
    fn a_gloss_may_amount_to_one_word() {
        let word = |text: &str| Gloss::of(text).word();
        assert_eq!(word("to die").as_deref(), Some("die"));
        assert_eq!(word("dead person").as_deref(), Some("dead"));
        assert_eq!(word("press conference"), None);
    }

    #[test]
    fn words_of_grammar_are_sorted() {
        assert!(GRAMMAR.is_sorted());
    }
}
