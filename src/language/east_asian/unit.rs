//! The parts of a sentence that can have a counterpart in English: words, runs of words that a dictionary has as one,
//! names.
//!
//! Input: the words of a sentence. Output: [`SenseUnit`]s. They overlap: 外務省 is one, and so are 外務 and 省.

use super::figure::figure;
use super::gloss::{Dictionary, Gloss};
use super::kana::{canonical, is_katakana, katakana, romaji};
use super::reading::{NameReadings, mandarin};
use super::sound::Script;
use super::transliteration::transliterates;
use super::word::{Class, EastWord};
use crate::article::Span;
use std::ops::Range;

/// A word or a run of words that may have a counterpart.
#[derive(Debug, Clone)]
pub struct SenseUnit {
    /// Indices of its words.
    pub words: Range<usize>,
    /// How it may be said in English.
    pub sense: Sense,
}

/// A unit at its place in the paragraph.
#[derive(Debug, Clone)]
pub struct PlacedUnit {
    /// From its first word to its last.
    pub span: Span,
    /// How it may be said in English.
    pub sense: Sense,
}

/// How something may be said in English.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Sense {
    /// By a dictionary.
    Glosses(Vec<Gloss>),
    /// In Latin letters or digits already, in lower case.
    Letters(String),
    /// By the sound of a foreign name or word in katakana or Chinese characters; syllables in Latin letters.
    Sound(String, Script),
    /// By the readings of a Japanese or Chinese name.
    Name(NameReadings),
    /// By the spelling of a Japanese name with a known reading: [`canonical`].
    Spelling(String),
}

/// The most words of a run that a dictionary may have as one.
const LONGEST: usize = 4;

/// The most characters of a name: four for a Japanese one, seven for a foreign one in Chinese characters.
const LONGEST_NAME: usize = 7;

/// The units of a sentence.
pub fn units(words: &[EastWord], dictionary: &Dictionary, script: Script) -> Vec<SenseUnit> {
    let mut found = Vec::new();
    for start in 0..words.len() {
        for end in start + 1..=words.len().min(start + LONGEST) {
            let Some(run) = words.get(start..end) else { continue };
            if run.iter().any(|word| word.class == Class::Symbol) {
                break;
            }
            let glosses = glosses(run, dictionary);
            if !glosses.is_empty() {
                found.push(SenseUnit { words: start..end, sense: Sense::Glosses(glosses) });
            }
        }
        let Some(word) = words.get(start) else { continue };
        let lower = word.surface.to_lowercase();
        if lower.starts_with(|letter: char| letter.is_ascii_alphanumeric()) {
            found.push(SenseUnit { words: start..start + 1, sense: Sense::Letters(lower) });
        }
        let is_kana = word.surface.chars().all(|letter| is_katakana(katakana(letter)));
        if !word.class.is_empty()
            && is_kana
            && word.surface.chars().nth(2).is_some()
            && !word.surface.contains(is_katakana)
        {
            found
                .push(SenseUnit { words: start..start + 1, sense: Sense::Spelling(canonical(&romaji(&word.surface))) });
        }
        if !word.reading.is_empty() {
            found
                .push(SenseUnit { words: start..start + 1, sense: Sense::Spelling(canonical(&romaji(&word.reading))) });
        }
    }
    found.extend(katakana_runs(words));
    found.extend(figures(words));
    found.extend(names(words, dictionary, script));
    found
}

/// The dictionary's glosses for a run of words, whose last one is looked up in its dictionary form.
fn glosses(run: &[EastWord], dictionary: &Dictionary) -> Vec<Gloss> {
    let Some((last, before)) = run.split_last() else { return Vec::new() };
    if before.is_empty() && last.class.is_empty() {
        return Vec::new();
    }
    let joined = |end: &str| before.iter().map(|word| word.surface.as_str()).chain([end]).collect::<String>();
    let found = dictionary.glosses(&joined(&last.base));
    if found.is_empty() && last.base != last.surface { dictionary.glosses(&joined(&last.surface)) } else { found }
}

/// Whole numbers as digits, whether written in digits or numerals, and months: 二十五 is "25", 11月 "November".
fn figures(words: &[EastWord]) -> Vec<SenseUnit> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(rest) = words.get(start..).filter(|rest| !rest.is_empty()) {
        let is_number = rest.first().is_some_and(|word| word.class == Class::Number);
        let text: String = rest.iter().take(LONGEST_FIGURE).map(|word| word.surface.as_str()).collect();
        let Some(read) = figure(&text).filter(|_| is_number) else {
            start += 1;
            continue;
        };
        let mut length = 0;
        let count = rest.iter().take_while(|word| {
            length += word.surface.len();
            length <= read.length || length - word.surface.len() < read.length
        });
        let end = start + count.count().max(1);
        if read.value.fract() == 0.0 {
            found.push(SenseUnit { words: start..end, sense: Sense::Letters(format!("{:.0}", read.value)) });
        }
        let is_month = text.get(read.length..).is_some_and(|after| after.starts_with('月'));
        let month = MONTHS.get((read.value as usize).wrapping_sub(1)).filter(|_| is_month && read.value.fract() == 0.0);
        found.extend(month.map(|month| SenseUnit { words: start..end, sense: Sense::Letters(month.to_lowercase()) }));
        start = end;
    }
    found
}

/// The most words of a figure: 1億2000万 is four.
const LONGEST_FIGURE: usize = 8;

/// Words in katakana, and neighbouring ones joined: ジョージ and タウン, ジョージタウン.
fn katakana_runs(words: &[EastWord]) -> Vec<SenseUnit> {
    let is_kana = |word: &EastWord| word.surface.chars().all(is_katakana);
    let mut found = Vec::new();
    for start in 0..words.len() {
        let run = words.iter().skip(start).take_while(|word| is_kana(word)).count();
        for end in start + 1..=start + run.min(3) {
            let text: String = words.iter().take(end).skip(start).map(|word| word.surface.as_str()).collect();
            if text.chars().nth(1).is_some() {
                found.push(SenseUnit { words: start..end, sense: Sense::Sound(romaji(&text), Script::Kana) });
            }
        }
    }
    found
}

/// Runs of characters that may be a name: words that are names, words that no dictionary has, single characters.
fn names(words: &[EastWord], dictionary: &Dictionary, script: Script) -> Vec<SenseUnit> {
    let may_be = |word: &EastWord| {
        let is_han = word.surface.chars().all(is_han);
        let is_single = word.surface.chars().nth(1).is_none();
        // jieba marks some common words as names; if the dictionary has only lower-case glosses, the dictionary is
        // right.
        let is_common = || {
            let glosses = dictionary.glosses(&word.base);
            !glosses.is_empty() && !glosses.iter().any(|gloss| gloss.text.starts_with(char::is_uppercase))
        };
        let is_name = word.class.is_name() && (script == Script::Kana || !is_common());
        let is_bare = !matches!(word.class, Class::Grammar | Class::Number | Class::Pronoun);
        is_han && (is_name || is_single && is_bare || !word.class.is_name() && !dictionary.has(&word.base))
    };
    let mut found = Vec::new();
    let mut start = 0;
    while start < words.len() {
        let run = words.iter().skip(start).take_while(|word| may_be(word)).count();
        let letters: Vec<(usize, char)> = words
            .iter()
            .enumerate()
            .skip(start)
            .take(run)
            .flat_map(|(index, word)| word.base.chars().map(move |letter| (index, letter)))
            .collect();
        for first in 0..letters.len() {
            for last in first..letters.len().min(first + LONGEST_NAME) {
                let Some(piece) = letters.get(first..=last) else { continue };
                let (Some((from, _)), Some((to, _))) = (piece.first(), piece.last()) else { continue };
                let name: String = piece.iter().map(|(_, letter)| *letter).collect();
                let unit = |sense| SenseUnit { words: *from..*to + 1, sense };
                if piece.len() <= 5 {
                    found.push(unit(Sense::Name(NameReadings::of(&name))));
                }
                if script == Script::Han && piece.len() > 1 && piece.iter().all(|(_, letter)| transliterates(*letter)) {
                    let syllables = name.chars().filter_map(|letter| mandarin(letter).first().copied());
                    found.push(unit(Sense::Sound(syllables.collect(), Script::Han)));
                }
            }
        }
        start += run.max(1);
    }
    found
}

/// A Chinese character.
pub fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '々' | '\u{20000}'..='\u{3ffff}')
}
