//! Strings known to the model: reserved names, norms of words, and words that are cut in their own way.

use super::bytes::Bytes;
use super::hash::string_hash;
use rustc_hash::FxHashMap;

/// The model's strings.
pub(super) struct ModelStrings {
    /// Names whose id is a small number, not their hash: "number", "agent", "X".
    reserved: FxHashMap<Box<str>, u64>,
    /// The id of a word's norm by the id of the word: "colour" → "color".
    norms: FxHashMap<u64, u64>,
    special_cases: FxHashMap<Box<str>, SpecialCase>,
    longest_special_case: usize,
}

/// How a string is cut if the rules would cut it differently, or not at all: "don't", "Jan.", ":-)".
pub(super) struct SpecialCase {
    /// In order; together they are the whole string.
    pub pieces: Vec<SpecialPiece>,
    /// Whether it is also looked for within a run that was cut.
    pub anywhere: bool,
}

/// A piece of a special case.
pub(super) struct SpecialPiece {
    /// In bytes.
    pub length: usize,
    /// The id of its norm, if it has one of its own: "n't" → "not".
    pub norm: Option<u64>,
}

impl ModelStrings {
    pub fn read(bytes: &mut Bytes<'_>) -> Option<ModelStrings> {
        let reserved = bytes.records(|record| Some((record.string()?.into(), record.u16()?.into())))?;
        let mut vocabulary = ModelStrings {
            reserved: reserved.into_iter().collect(),
            norms: FxHashMap::default(),
            special_cases: FxHashMap::default(),
            longest_special_case: 0,
        };
        let norms = bytes.records(|record| Some((record.u64()?, vocabulary.id(record.string()?))))?;
        let special_cases = bytes.records(|record| {
            let key = record.string()?;
            let anywhere = record.u8()? == 1;
            let count = record.u8()?;
            let pieces: Option<Vec<SpecialPiece>> = (0..count)
                .map(|_| {
                    let length = record.string()?.len();
                    let norm = record.string().map(|norm| (!norm.is_empty()).then(|| vocabulary.id(norm)))?;
                    Some(SpecialPiece { length, norm })
                })
                .collect();
            let pieces = pieces.filter(|pieces| pieces.iter().map(|piece| piece.length).sum::<usize>() == key.len())?;
            Some((key.into(), SpecialCase { pieces, anywhere }))
        })?;
        vocabulary.norms = norms.into_iter().collect();
        vocabulary.special_cases = special_cases.into_iter().collect();
        vocabulary.longest_special_case = vocabulary.special_cases.keys().map(|key| key.len()).max().unwrap_or(0);
        Some(vocabulary)
    }

    /// The id of a string.
    pub fn id(&self, text: &str) -> u64 {
        match self.reserved.get(text) {
            Some(id) => *id,
            None if text.is_empty() => 0,
            None => string_hash(text.as_bytes()),
        }
    }

    /// The id of a word's norm; `lower` is the word in lower case.
    pub fn norm(&self, word: &str, lower: &str) -> u64 {
        self.norms.get(&self.id(word)).copied().unwrap_or_else(|| self.id(lower))
    }

    pub fn special_case(&self, text: &str) -> Option<&SpecialCase> {
        if text.len() > self.longest_special_case {
            return None;
        }
        self.special_cases.get(text)
    }

    /// In bytes.
    pub fn longest_special_case(&self) -> usize {
        self.longest_special_case
    }
}
