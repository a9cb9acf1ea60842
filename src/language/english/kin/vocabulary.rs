//! The four lists as numbers: each word with its senses and the words that belong to it.

use crate::language::inflate::inflate_text;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// `wordnet.txt`.
static WORDNET: LazyLock<String> =
    LazyLock::new(|| inflate_text(include_bytes!(concat!(env!("OUT_DIR"), "/wordnet.bin"))));
const EDITORS: &str = include_str!("editors.txt");
const CONTRARIES: &str = include_str!("contraries.txt");
const CONVERSES: &str = include_str!("converses.txt");

/// What is known of a word: numbers of senses, of other words, of lines. All lists are short.
#[derive(Debug, Default)]
pub struct Entry {
    /// Its first senses as a verb.
    pub verb: Vec<u32>,
    /// Whether the verb with an object expresses what causes what it expresses without one.
    pub alternates: bool,
    /// The wider senses of its first two senses as a verb, and those that they entail or cause.
    pub wider: Vec<u32>,
    /// Its first senses as a noun.
    pub noun: Vec<u32>,
    /// Its first senses as an adjective.
    pub adjective: Vec<u32>,
    /// The verbs from which it is derived as a noun, most frequent sense first.
    pub derived: Vec<u32>,
    /// Whether the noun expresses an act by itself.
    pub is_act: bool,
    /// Words that say the contrary.
    pub contrary: Vec<u32>,
    /// Words that express the same act from its other side.
    pub converse: Vec<u32>,
    /// Lines of words that editors use for one another.
    pub lines: Vec<u32>,
}

/// All that is known of English acts and things; a word is identified by its number.
#[derive(Debug, Default)]
pub struct KinVocabulary {
    words: Vec<&'static str>,
    entries: Vec<Entry>,
    numbers: FxHashMap<&'static str, u32>,
}

/// Read when first needed.
pub static VOCABULARY: LazyLock<KinVocabulary> = LazyLock::new(KinVocabulary::read);

impl KinVocabulary {
    /// The number of a word and what is known of it; `None` if no list has it.
    pub fn entry(&self, word: &str) -> Option<(u32, &Entry)> {
        self.numbered(self.number_of(word)?)
    }

    /// The number of a word; `None` if no list has it.
    pub fn number_of(&self, word: &str) -> Option<u32> {
        self.numbers.get(word).copied()
    }

    /// What is known of the word with this number, after the number.
    pub fn numbered(&self, number: u32) -> Option<(u32, &Entry)> {
        Some((number, self.entries.get(number as usize)?))
    }

    /// A word by its number.
    pub fn word(&self, number: u32) -> Option<&'static str> {
        self.words.get(number as usize).copied()
    }

    fn read() -> KinVocabulary {
        let mut all = KinVocabulary::default();
        WORDNET.lines().for_each(|line| all.add_word(line));
        for (line, number) in lines(EDITORS).zip(0..) {
            line.split(' ').for_each(|word| all.open(word).lines.push(number));
        }
        for (one, other) in lines(CONTRARIES).flat_map(pairs) {
            all.join(one, other, |entry| &mut entry.contrary);
        }
        for (one, other) in lines(CONVERSES).flat_map(pairs) {
            all.join(one, other, |entry| &mut entry.converse);
        }
        all
    }

    /// Adds a line of `wordnet.txt`.
    fn add_word(&mut self, line: &'static str) {
        let mut fields = line.split('\t');
        let mut next = || fields.next().unwrap_or_default();
        let word = next();
        let verb = next();
        let [wider, noun, adjective] = [senses(next()), senses(next()), senses(next())];
        let (derived, antonyms) = (next(), next());
        let verbs = derived.trim_start_matches("! ").split_whitespace().map(|verb| self.number(verb)).collect();
        let entry = self.open(word);
        entry.alternates = verb.starts_with('~');
        entry.verb = senses(verb.trim_start_matches('~'));
        (entry.wider, entry.noun, entry.adjective) = (wider, noun, adjective);
        entry.is_act = derived.starts_with('!');
        entry.derived = verbs;
        antonyms.split_whitespace().for_each(|other| self.join(word, other, |entry| &mut entry.contrary));
    }

    /// Adds each of two words to a list of the other's.
    fn join(&mut self, one: &'static str, other: &'static str, list: fn(&mut Entry) -> &mut Vec<u32>) {
        for (word, added) in [(one, other), (other, one)] {
            let added = self.number(added);
            let list = list(self.open(word));
            if !list.contains(&added) {
                list.push(added);
            }
        }
    }

    fn number(&mut self, word: &'static str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = self.words.len() as u32;
        self.words.push(word);
        self.entries.push(Entry::default());
        self.numbers.insert(word, number);
        number
    }

    fn open(&mut self, word: &'static str) -> &mut Entry {
        let number = self.number(word) as usize;
        &mut self.entries[number]
    }
}

/// The lines of a list without its notes.
fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.starts_with('#'))
}

/// The first word of a line with each of the others.
fn pairs(line: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let (first, others) = line.split_once(' ').unwrap_or((line, ""));
    others.split_whitespace().map(move |other| (first, other))
}

fn senses(field: &str) -> Vec<u32> {
    field.split_whitespace().filter_map(|sense| u32::from_str_radix(sense, 36).ok()).collect()
}
