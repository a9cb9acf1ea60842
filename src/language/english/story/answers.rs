//! The answers of English to the questions of gathering voices, sources, causes and subjects.

use super::words::{GOING_ON, GOING_ON_TWO, HARMING_ACTS, PLAIN_SPEECH, REACTING_ACTS};
use super::{article, cause, naming, pronoun, source};
use crate::article::Span;
use crate::language::cut::Word;
use crate::language::cut_text::CutText;
use crate::language::english::answers::English;
use crate::language::mention::Mentions;
use crate::language::story::{ActSubject, StoryWords};

impl StoryWords for English {
    fn without_article<'w>(&self, words: &'w str) -> &'w str {
        article::without_article(words)
    }

    fn bare_source(&self, words: &str) -> String {
        source::bare(words)
    }

    fn source_key(&self, words: &str) -> String {
        source::key(words)
    }

    fn is_nameless_source(&self, words: &str) -> bool {
        source::is_nameless(words)
    }

    fn described(&self, text: &str, words: &[Word], name: Span) -> Span {
        naming::described(text, words, name)
    }

    fn is_small_word(&self, lower: &str) -> bool {
        naming::is_small_word(lower)
    }

    fn without_possessive<'w>(&self, word: &'w str) -> &'w str {
        naming::without_possessive(word)
    }

    fn is_plain_speech(&self, verb: &str) -> bool {
        PLAIN_SPEECH.contains(&verb)
    }

    fn is_first_person(&self, lemma: &str) -> bool {
        matches!(lemma, "i" | "we" | "me" | "us" | "myself" | "ourselves" | "mine" | "ours" | "my" | "our")
    }

    fn may_stand_for(&self, pronoun: &str, noun: &str, lemma: &str) -> bool {
        pronoun::may_stand_for(pronoun, noun, lemma)
    }

    fn is_reflexive(&self, pronoun: &str) -> bool {
        pronoun.ends_with("self") || pronoun.ends_with("selves")
    }

    fn goes_on(&self, words: &[&Word]) -> bool {
        let lower = |at: usize| words.get(at).map_or("", |word| word.lower.as_str());
        let is_opener = GOING_ON.contains(&lower(0)) || GOING_ON_TWO.contains(&(lower(0), lower(1)));
        // "For the same reason".
        let is_same = words.iter().take(3).any(|word| word.lower == "same");
        is_opener || is_same || words.iter().any(|word| word.lower == "however")
    }

    fn subject_of_act(&self, act: &str) -> Option<ActSubject> {
        let is_harm = HARMING_ACTS.contains(&act);
        let is_reaction = || REACTING_ACTS.contains(&act);
        if is_harm { Some(ActSubject::Harm) } else { is_reaction().then_some(ActSubject::Reaction) }
    }

    fn causes(&self, paragraph: CutText<'_>, mentions: &Mentions, number: usize) -> Vec<Span> {
        cause::causes(paragraph, mentions, number)
    }
}
