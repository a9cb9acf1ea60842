//! Which words of a passage stand for which words of a statement in another language: the weightiest of them, as a hint
//! for readers who know only one of the languages.

use super::index::Index;
use crate::article::{LanguageCode, Span};
use crate::language::Meeting;

/// With more words than this it would be a dictionary, not a hint. A choice.
const MOST: usize = 4;

/// At or above this strength, words are shown as a pair, and a name counts as found. It is higher than for marking a word
/// in the passage, because a name that only sounds alike is a bad hint.
pub const SURELY_MET: f64 = 0.6;

/// Words that stand for each other.
#[derive(Debug, Clone, PartialEq)]
pub struct MetWords {
    /// The statement's words, in order.
    pub statement: Vec<Span>,
    /// The passage's words, in order.
    pub passage: Vec<Span>,
    /// The English words through which they meet, as the dictionary prints them; empty for names, letters and sounds.
    pub gloss: String,
}

impl Index {
    /// The weightiest words of a statement that a passage in another language has, in the order of the passage; none
    /// within one language.
    pub fn met(&self, statement: usize, article: usize, passage: usize) -> Vec<MetWords> {
        let Some(across) = self.across.as_ref().filter(|across| across.is_apart(statement, article)) else {
            return Vec::new();
        };
        let (terms, weights) = (&self.content(statement).terms, self.weights(statement));
        let weight = |met: &Meeting| {
            let words = self.words_at(terms, met.here).filter_map(|position| weights.get(position).copied());
            words.fold(0.0, f64::max) * met.strength
        };
        // One word of another language stands for several English ones ("prime minister"), and not the other way round.
        let is_from_english = across.language_of(statement) == Some(&LanguageCode::ENGLISH);
        let sides = |met: &Meeting| if is_from_english { (met.there, met.here) } else { (met.here, met.there) };
        let meetings = across.carrying(statement, article, passage);
        let mut found: Vec<(f64, Meeting)> =
            meetings.into_iter().filter(|met| met.strength >= SURELY_MET).map(|met| (weight(&met), met)).collect();
        found.sort_by(|(a, one), (b, other)| b.total_cmp(a).then(sides(one).cmp(&sides(other))));
        let mut pairs: Vec<(Span, Vec<Span>, String)> = Vec::new();
        for (_, met) in &found {
            let (word, counterpart) = sides(met);
            let is_taken = pairs.iter().any(|pair| pair.1.contains(&counterpart));
            match pairs.iter_mut().find(|pair| pair.0 == word) {
                Some((_, counterparts, gloss)) if *gloss == met.gloss && !counterparts.contains(&counterpart) => {
                    counterparts.push(counterpart);
                }
                None if !is_taken => pairs.push((word, vec![counterpart], met.gloss.clone())),
                _ => {}
            }
        }
        pairs.truncate(MOST);
        let met = |(word, mut counterparts, gloss): (Span, Vec<Span>, String)| {
            counterparts.sort();
            let (statement, passage) =
                if is_from_english { (counterparts, vec![word]) } else { (vec![word], counterparts) };
            MetWords { statement, passage, gloss }
        };
        let mut shown: Vec<MetWords> = pairs.into_iter().map(met).collect();
        shown.sort_by(|one, other| one.passage.cmp(&other.passage));
        shown
    }
}
