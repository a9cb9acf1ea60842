//! Pairs the paragraphs of two articles, one in Japanese or Chinese and one in English, by their words alone.
//!
//! ```sh
//! cargo run --release --example across_languages -- compare EVENT --format json
//! ```
//!
//! Measures what `language` finds across languages before the judge has its say: the program is asked and answers like
//! `storydiff compare`, so that whatever scores the links of the one scores those of the other. A pair's score is the share
//! of both sentences' weight that has a counterpart in the other (geometric mean); a word weighs by how few of the
//! event's sentences have it. Linked are paragraphs that are each other's best.
#![allow(clippy::print_stdout, reason = "a tool that prints its result")]

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::PathBuf;
use storydiff::article::{Article, LanguageCode};
use storydiff::language::east_asian::EastWord;
use storydiff::language::east_asian::counterpart::{Bridge, bridge, counterparts};
use storydiff::language::east_asian::gloss::is_grammar;
use storydiff::language::east_asian::sound::Script;
use storydiff::language::east_asian::unit::{Unit, units};
use storydiff::language::east_asian::vocabulary::{EnglishWord, Vocabulary};
use storydiff::language::{Languages, SegmentedParagraph, Word, chinese, japanese};

/// Pairs with less in common are no links. Between 0 and 0.3 precision goes from 0.99 to 0.998, recall from 0.94 to 0.91.
const LEAST: f64 = 0.2;

/// A single character means less for certain than a word.
const SINGLE: f64 = 0.5;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(2).ok_or("usage: across_languages compare EVENT --format json")?;
    let event = storydiff::ingest::read_event(&[PathBuf::from(folder)], None)?;
    let is_english = |article: &&Article| article.language == LanguageCode::ENGLISH;
    let english = event.articles.iter().find(is_english).ok_or("an English article is needed")?;
    let other = event.articles.iter().find(|article| !is_english(article)).ok_or("another language is needed")?;
    let end =
        |article: &Article, paragraph: usize| serde_json::json!({"article": article.id, "paragraph": paragraph + 1});
    let links: Vec<serde_json::Value> = links(other, english)
        .into_iter()
        .map(|(one, two, score)| serde_json::json!({"a": end(other, one), "b": end(english, two), "score": score}))
        .collect();
    println!("{}", serde_json::json!({ "links": links }));
    Ok(())
}

/// Paragraphs (from 0) that are each other's best, with their score.
fn links(other: &Article, english: &Article) -> Vec<(usize, usize, f64)> {
    let east: Vec<East> = other.body().iter().map(|paragraph| East::of(&paragraph.text, &other.language)).collect();
    let language = Languages::built_in().of(&LanguageCode::ENGLISH);
    let texts: Vec<&str> = english.body().iter().map(|paragraph| paragraph.text.as_str()).collect();
    let cut = language.cut(&texts);
    let sentences: Vec<Vec<EnglishWord>> =
        english.body().iter().zip(&cut).map(|(paragraph, cut)| english_words(&paragraph.text, cut)).collect();
    let vocabulary = Vocabulary::of(&sentences, language.lexicon());
    let bridges: Vec<Vec<Bridge>> =
        east.iter().map(|east| east.units.iter().map(|unit| bridge(unit, &vocabulary)).collect()).collect();
    let weights = Weights::of(&east, &sentences);
    let scores: Vec<Vec<f64>> = east
        .iter()
        .zip(&bridges)
        .map(|(east, bridges)| sentences.iter().map(|one| weights.score(east, bridges, one, &vocabulary)).collect())
        .collect();
    let best = |scores: &mut dyn Iterator<Item = f64>| {
        let best = scores.enumerate().reduce(|best, next| if next.1 > best.1 { next } else { best });
        best.map(|(at, _)| at)
    };
    let mut found = Vec::new();
    for (one, row) in scores.iter().enumerate() {
        let Some(two) = best(&mut row.iter().copied()) else { continue };
        let back = best(&mut scores.iter().map(|row| row[two]));
        if back == Some(one) && row[two] >= LEAST {
            found.push((one, two, row[two]));
        }
    }
    found
}

fn english_words<'t>(text: &str, cut: &'t SegmentedParagraph) -> Vec<EnglishWord<'t>> {
    let word = |word: &'t Word| EnglishWord {
        lower: &word.lower,
        stem: &word.stem,
        is_capital: word.span.of(text).starts_with(char::is_uppercase),
    };
    cut.words.iter().map(word).collect()
}

/// A paragraph in Japanese or Chinese.
struct East {
    words: Vec<EastWord>,
    units: Vec<Unit>,
}

impl East {
    fn of(text: &str, language: &LanguageCode) -> East {
        let (words, dictionary, script) = if *language == LanguageCode::CHINESE {
            (chinese::words(text), &*chinese::DICTIONARY, Script::Han)
        } else {
            (japanese::words(text), &*japanese::DICTIONARY, Script::Kana)
        };
        East { units: units(&words, dictionary, script), words }
    }
}

/// In how many paragraphs of its side each word stands.
struct Weights<'t> {
    east: BTreeMap<&'t str, usize>,
    english: BTreeMap<&'t str, usize>,
    paragraphs: (usize, usize),
}

impl<'t> Weights<'t> {
    fn of(east: &'t [East], english: &[Vec<EnglishWord<'t>>]) -> Weights<'t> {
        let mut weights =
            Weights { east: BTreeMap::new(), english: BTreeMap::new(), paragraphs: (east.len(), english.len()) };
        for paragraph in east {
            let words: BTreeSet<&str> = paragraph.words.iter().map(|word| word.base.as_str()).collect();
            words.into_iter().for_each(|word| *weights.east.entry(word).or_default() += 1);
        }
        for paragraph in english {
            let stems: BTreeSet<&str> = paragraph.iter().map(|word| word.stem).collect();
            stems.into_iter().for_each(|stem| *weights.english.entry(stem).or_default() += 1);
        }
        weights
    }

    fn east(&self, word: &EastWord) -> f64 {
        if word.class.is_empty() {
            return 0.0;
        }
        let rarity = rarity(self.paragraphs.0, self.east.get(word.base.as_str()));
        let is_single = word.base.chars().nth(1).is_none() && !word.base.is_ascii() && !word.class.is_name();
        if is_single { rarity * SINGLE } else { rarity }
    }

    fn english(&self, word: &EnglishWord) -> f64 {
        let is_short = word.lower.chars().nth(1).is_none() && !word.lower.bytes().all(|byte| byte.is_ascii_digit());
        if is_short || is_grammar(word.lower) {
            return 0.0;
        }
        rarity(self.paragraphs.1, self.english.get(word.stem))
    }

    fn score(&self, east: &East, bridges: &[Bridge], english: &[EnglishWord], vocabulary: &Vocabulary) -> f64 {
        let (mut there, mut here) = (vec![0.0_f64; english.len()], vec![0.0_f64; east.words.len()]);
        for met in counterparts(bridges, &vocabulary.ids(english)) {
            there[met.word] = there[met.word].max(met.strength);
            for word in east.units[met.unit].words.clone() {
                here[word] = here[word].max(met.strength);
            }
        }
        let east = share(east.words.iter().map(|word| self.east(word)), &here);
        (east * share(english.iter().map(|word| self.english(word)), &there)).sqrt()
    }
}

fn rarity(paragraphs: usize, having: Option<&usize>) -> f64 {
    ((paragraphs as f64 + 1.0) / having.map_or(1.0, |having| *having as f64)).ln()
}

/// The share of the weight that has a counterpart.
fn share(weights: impl Iterator<Item = f64>, carried: &[f64]) -> f64 {
    let (mut whole, mut found) = (0.01, 0.0);
    for (weight, carried) in weights.zip(carried) {
        whole += weight;
        found += weight * carried;
    }
    found / whole
}
