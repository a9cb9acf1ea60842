//! Where the words of two languages meet: what Japanese, Chinese and English texts have in common.
//!
//! Input: the sentences of an event, one after the other. Output: a [`Crossing`] that says which words of any two of
//! them in different languages may mean the same. English is the hub: a word of another language leads to English
//! words, and two other languages meet where they lead to the same ones.

use super::cut::SegmentedParagraph;
use super::east_asian::counterpart::{Bridge, EnglishSentence, WordCounterpart, bridge, counterparts};
use super::east_asian::unit::{PlacedUnit, Sense};
use super::east_asian::vocabulary::{EnglishVocabulary, EnglishWord};
use super::lexicon::Lexicon;
use crate::article::Span;
use rustc_hash::FxHashMap;

/// Words of two texts that may mean the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    /// In the first text.
    pub here: Span,
    /// In the second one.
    pub there: Span,
    /// How surely, 0 to 1.
    pub strength: f64,
    /// The English words through which they meet, as a dictionary prints them; empty for names, letters and sounds.
    pub gloss: String,
}

/// A sentence in the form in which it meets those of other languages.
#[derive(Debug, Clone)]
pub enum CrossingSide {
    /// English words with their places.
    English(Vec<Span>, EnglishSentence),
    /// Units with their places; each leads to English by the bridge with its number.
    Foreign(Vec<(Span, usize)>),
}

/// The bridges between the languages of one event.
#[derive(Debug, Default)]
pub struct Crossing {
    bridges: Vec<Bridge>,
}

/// A sentence before the vocabulary of the event is known.
#[derive(Debug, Clone)]
pub enum CrossingSentence<'t> {
    /// In the hub language.
    English(Vec<(Span, EnglishWord<'t>)>),
    /// In a language that leads to it.
    Foreign(Vec<PlacedUnit>),
}

impl<'t> CrossingSentence<'t> {
    /// The English words within some pieces of a paragraph.
    pub fn of_hub(text: &str, pieces: &[Span], cut: &'t SegmentedParagraph) -> CrossingSentence<'t> {
        let inside = cut.words.iter().filter(|word| pieces.iter().any(|piece| piece.contains(word.span)));
        let word = inside.map(|word| {
            let is_capital = word.span.of(text).starts_with(char::is_uppercase);
            (word.span, EnglishWord { lower: &word.lower, stem: &word.stem, is_capital })
        });
        CrossingSentence::English(word.collect())
    }

    /// Its words, if it is in English.
    fn words(&self) -> Option<Vec<EnglishWord<'t>>> {
        match self {
            CrossingSentence::English(words) => Some(words.iter().map(|(_, word)| *word).collect()),
            CrossingSentence::Foreign(_) => None,
        }
    }
}

impl Crossing {
    /// Looks up every unit among the English words of the event; `lexicon` is that of English.
    pub fn of(sentences: Vec<CrossingSentence<'_>>, lexicon: &'static dyn Lexicon) -> (Crossing, Vec<CrossingSide>) {
        let english: Vec<Vec<EnglishWord<'_>>> = sentences.iter().filter_map(CrossingSentence::words).collect();
        let vocabulary = EnglishVocabulary::of(&english, lexicon);
        let mut crossing = Crossing::default();
        let mut known: FxHashMap<Sense, Option<usize>> = FxHashMap::default();
        let mut sides = Vec::with_capacity(sentences.len());
        for sentence in sentences {
            sides.push(match sentence {
                CrossingSentence::English(words) => {
                    let (places, words): (Vec<Span>, Vec<EnglishWord<'_>>) = words.into_iter().unzip();
                    CrossingSide::English(places, EnglishSentence::of(vocabulary.ids(&words)))
                }
                CrossingSentence::Foreign(units) => {
                    let number = |unit: PlacedUnit| {
                        let number = known
                            .entry(unit.sense)
                            .or_insert_with_key(|sense| crossing.add(bridge(sense, &vocabulary)));
                        Some((unit.span, (*number)?))
                    };
                    CrossingSide::Foreign(units.into_iter().filter_map(number).collect())
                }
            });
        }
        (crossing, sides)
    }

    /// The bridge's number; `None` if it leads nowhere.
    fn add(&mut self, bridge: Bridge) -> Option<usize> {
        if bridge.is_empty() {
            return None;
        }
        self.bridges.push(bridge);
        Some(self.bridges.len() - 1)
    }

    /// Where two sentences of different languages meet.
    pub fn meetings(&self, here: &CrossingSide, there: &CrossingSide) -> Vec<Meeting> {
        match (here, there) {
            (CrossingSide::Foreign(units), CrossingSide::English(places, wording)) => {
                self.to_english(units, places, wording)
            }
            (CrossingSide::English(places, wording), CrossingSide::Foreign(units)) => {
                let turned = |one: Meeting| Meeting { here: one.there, there: one.here, ..one };
                self.to_english(units, places, wording).into_iter().map(turned).collect()
            }
            (CrossingSide::Foreign(one), CrossingSide::Foreign(other)) => self.by_english(one, other),
            (CrossingSide::English(..), CrossingSide::English(..)) => Vec::new(),
        }
    }

    /// The units of a sentence, each with an English word that it may mean, in base form; none of an English sentence.
    pub fn meanings<'c>(&'c self, side: &'c CrossingSide) -> impl Iterator<Item = (Span, &'c str)> {
        let units = match side {
            CrossingSide::Foreign(units) => units.as_slice(),
            CrossingSide::English(..) => &[],
        };
        units.iter().flat_map(|(span, number)| {
            let meanings = self.bridges.get(*number).map_or(&[][..], Bridge::meanings);
            meanings.iter().map(|meaning| (*span, meaning.as_str()))
        })
    }

    fn to_english(&self, units: &[(Span, usize)], places: &[Span], wording: &EnglishSentence) -> Vec<Meeting> {
        let bridges = units.iter().filter_map(|(_, number)| self.bridges.get(*number));
        let meeting = |met: WordCounterpart<'_>| {
            let (here, there) = (units.get(met.unit)?.0, *places.get(met.word)?);
            Some(Meeting { here, there, strength: met.strength, gloss: met.gloss.to_string() })
        };
        counterparts(bridges, wording).into_iter().filter_map(meeting).collect()
    }

    /// Units of two languages that lead to the same English words.
    fn by_english(&self, here: &[(Span, usize)], there: &[(Span, usize)]) -> Vec<Meeting> {
        let mut found = Vec::new();
        for (span, number) in here {
            for (other, beside) in there {
                let (Some(one), Some(two)) = (self.bridges.get(*number), self.bridges.get(*beside)) else { continue };
                if let Some((strength, gloss)) = one.shared(two) {
                    found.push(Meeting { here: *span, there: *other, strength, gloss: gloss.to_string() });
                }
            }
        }
        found
    }
}
