//! The words that quantities are said of, by number: what they count, the acts they take part in, and the rest of their clauses.

use super::occurrence::Quantities;
use crate::language::Acts;
use rustc_hash::FxHashMap;

/// How near the words of two quantities are, each from 0 to 1.
pub struct Common {
    /// How near what is counted is.
    pub thing: f64,
    /// How near the acts are.
    pub act: f64,
    /// How near the nearest two telling words are.
    pub nearest: f64,
    /// How near each telling word of the first is to the nearest of the other, summed, relative to the shorter list; at
    /// most 1.
    pub share: f64,
}

/// The kin of words, as far as it was asked: by the language that was asked, and the two words.
pub type Kin = FxHashMap<(usize, u32, u32), f64>;

/// At most this many words of a quantity are compared, to bound the time that endless lists take. A choice: the clauses
/// of the labelled events have fewer.
const MOST_WORDS: usize = 24;

/// The words of all quantities.
pub struct Words<'r> {
    /// In order, so that the numbers are too.
    words: Vec<&'r str>,
    /// For each article and quantity.
    of: Vec<Vec<OfQuantity>>,
    /// For each article, its language's number.
    languages: Vec<usize>,
    /// The languages, by their numbers.
    asked: Vec<&'r dyn Acts>,
}

struct OfQuantity {
    things: Vec<u32>,
    /// Without those that say little.
    acts: Vec<u32>,
    /// Things, details, acts and what takes part in them, sorted, but for words that say little.
    telling: Vec<u32>,
}

impl<'r> Words<'r> {
    /// Numbers the words of all quantities.
    pub fn new(quantities: &Quantities<'r>) -> Words<'r> {
        let all = quantities.articles.iter().flatten().map(|one| one.quantity);
        let all = all.flat_map(|one| one.things.iter().chain(&one.acts).chain(&one.details).chain(&one.arguments));
        let mut words: Vec<&str> = all.map(String::as_str).collect();
        words.sort_unstable();
        words.dedup();
        let known: FxHashMap<&str, u32> = words.iter().copied().zip(0..).collect();
        let (mut of, mut languages, mut codes, mut asked) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let articles = quantities.articles.iter().zip(&quantities.read.event.articles).enumerate();
        for (number, (occurrences, article)) in articles {
            let acts = quantities.read.language_of(number).acts();
            let says_little = |word: &str| acts.is_empty(word) || acts.is_light(word) || acts.is_saying(word);
            let numbers = |lists: &[&Vec<String>]| -> Vec<u32> {
                let words = lists.iter().copied().flatten().map(String::as_str);
                words
                    .filter(|word| !says_little(word))
                    .take(MOST_WORDS)
                    .filter_map(|word| known.get(word).copied())
                    .collect()
            };
            let words = |one: &crate::language::Quantity| {
                let mut telling = numbers(&[&one.acts, &one.things, &one.details, &one.arguments]);
                telling.sort_unstable();
                telling.dedup();
                let things = one.things.iter().take(MOST_WORDS);
                let things = things.filter_map(|word| known.get(word.as_str()).copied()).collect();
                OfQuantity { things, acts: numbers(&[&one.acts]), telling }
            };
            of.push(occurrences.iter().map(|one| words(one.quantity)).collect());
            languages.push(codes.iter().position(|code| *code == &article.language).unwrap_or_else(|| {
                codes.push(&article.language);
                asked.push(acts);
                asked.len() - 1
            }));
        }
        Words { words, of, languages, asked }
    }

    /// How near the words of two quantities are, each by its article and its number there, as the first one's language has it.
    pub fn common(&self, one: (usize, usize), other: (usize, usize), kin: &mut Kin) -> Common {
        let (here, there) = (&self.of[one.0][one.1], &self.of[other.0][other.1]);
        let language = self.languages[one.0];
        let mut best = |some: &[u32], others: &[u32]| {
            some.iter().map(|word| self.nearest(language, *word, others, kin)).fold(0.0, f64::max)
        };
        let (thing, act) = (best(&here.things, &there.things), best(&here.acts, &there.acts));
        let (mut nearest, mut near) = (0.0_f64, 0.0_f64);
        for word in &here.telling {
            let found = self.nearest(language, *word, &there.telling, kin);
            nearest = nearest.max(found);
            near += found;
        }
        let shorter = here.telling.len().min(there.telling.len()).max(1);
        Common { thing, act, nearest, share: (near / shorter as f64).min(1.0) }
    }

    /// The kin of a word and the nearest of some others, as [`Acts::kin`]; 0 if all are contrary.
    fn nearest(&self, language: usize, word: u32, others: &[u32], kin: &mut Kin) -> f64 {
        let of = |other: &u32| {
            let (first, second) = (word.min(*other), word.max(*other));
            let ask = || self.asked[language].kin(self.words[first as usize], self.words[second as usize]);
            *kin.entry((language, first, second)).or_insert_with(ask)
        };
        others.iter().map(of).fold(0.0, f64::max)
    }
}
