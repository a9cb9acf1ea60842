//! Which articles have a word: asked of every name of every outlet and writer, it must not take a look at every text.

use super::letters::Letter;
use crate::article::Event;
use rustc_hash::FxHashMap;

/// The first two articles that have a word, by the word in small letters.
pub(super) struct Elsewhere(FxHashMap<String, (usize, Option<usize>)>);

impl Elsewhere {
    /// Reads every text once.
    pub fn of(event: &Event) -> Elsewhere {
        let mut found: FxHashMap<String, (usize, Option<usize>)> = FxHashMap::default();
        for (index, article) in event.articles.iter().enumerate() {
            for paragraph in &article.paragraphs {
                let letters = Letter::all(&paragraph.text);
                for word in letters.split(|letter| !letter.small.is_alphanumeric()).filter(|word| !word.is_empty()) {
                    let (first, second) = found.entry(small(word)).or_insert((index, None));
                    if *first != index && second.is_none() {
                        *second = Some(index);
                    }
                }
            }
        }
        Elsewhere(found)
    }

    /// Whether an article other than this one may have the word as a word of its own; whatever is more than a word may be
    /// anywhere.
    pub fn may_have(&self, index: usize, word: &str) -> bool {
        let letters = Letter::all(word);
        if letters.iter().any(|letter| !letter.small.is_alphanumeric()) {
            return true;
        }
        self.0.get(&small(&letters)).is_some_and(|(first, second)| *first != index || second.is_some())
    }
}

fn small(word: &[Letter]) -> String {
    word.iter().map(|letter| letter.small).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;

    #[test]
    fn a_word_is_elsewhere_if_another_article_has_it() {
        let one = Article::plain("a", "Argus", "The Argus", &["Zoé said so, and O’Hara."]);
        let event = Event::new("Ferry", vec![one, Article::plain("b", "Coast", "It", &["THE ARGUS, and Zoe."])]);
        let elsewhere = Elsewhere::of(&event);
        assert!(elsewhere.may_have(0, "Argus") && elsewhere.may_have(1, "argus") && elsewhere.may_have(0, "Zoe"));
        assert!(!elsewhere.may_have(0, "said") && elsewhere.may_have(1, "said"));
        assert!(!elsewhere.may_have(0, "Tern"));
        assert!(elsewhere.may_have(0, "O'Hara"), "two words");
    }
}
