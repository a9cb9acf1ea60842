//! Words → lemmas, by rules for endings, tables of exceptions and lists of words (those of WordNet 3.0).

use super::bytes::Bytes;
use super::morphology::Morphology;
use super::part_of_speech::PartOfSpeech;

/// Rules and tables for some parts of speech.
pub(super) struct Lemmatizer {
    tables: Vec<(PartOfSpeech, LemmaTable)>,
}

/// Parts of speech with tables, in the names and order of the file.
const PARTS: [(&str, PartOfSpeech); 5] = [
    ("noun", PartOfSpeech::Noun),
    ("verb", PartOfSpeech::Verb),
    ("adj", PartOfSpeech::Adjective),
    ("adv", PartOfSpeech::Adverb),
    ("punct", PartOfSpeech::Punctuation),
];

struct LemmaTable {
    /// Endings, and their replacements: "ies" → "y".
    rules: Vec<(Box<str>, Box<str>)>,
    /// Irregular forms, each with its lemmas.
    exceptions: SortedLines,
    /// Words that are lemmas.
    words: SortedLines,
}

impl Lemmatizer {
    pub fn read(bytes: &mut Bytes<'_>) -> Option<Lemmatizer> {
        let mut table = |(name, part): (&str, PartOfSpeech)| {
            if bytes.string()? != name {
                return None;
            }
            let rules = bytes.records(|record| Some((record.string()?.into(), record.string()?.into())))?;
            Some((part, LemmaTable { rules, exceptions: SortedLines::read(bytes)?, words: SortedLines::read(bytes)? }))
        };
        let tables: Option<Vec<(PartOfSpeech, LemmaTable)>> = PARTS.into_iter().map(&mut table).collect();
        Some(Lemmatizer { tables: tables? })
    }

    /// The lemma of a word; `lower` is the word in lower case.
    pub fn lemma(&self, word: &str, lower: &str, morphology: Morphology) -> Box<str> {
        if let Some(lemma) = morphology.lemma {
            return lemma.into();
        }
        let part = morphology.part_of_speech;
        match self.tables.iter().find(|(of, _)| *of == part) {
            _ if morphology.is_base => lower.into(),
            Some((_, table)) => table.lemma(lower).unwrap_or_else(|| word.into()),
            None if part == PartOfSpeech::ProperNoun => word.into(),
            None => lower.into(),
        }
    }
}

impl LemmaTable {
    /// The last irregular lemma that the rules do not make, or else the last known word that they make, or else the
    /// first form that they make at all.
    fn lemma(&self, lower: &str) -> Option<Box<str>> {
        let mut known: Vec<String> = Vec::new();
        let mut odd: Vec<String> = Vec::new();
        let mut unknown = None;
        for (old, new) in &self.rules {
            let Some(stem) = lower.strip_suffix(&**old) else { continue };
            let form = format!("{stem}{new}");
            if form.is_empty() {
                continue;
            }
            if self.words.find(&form).is_some() {
                known.push(form);
            } else if !form.chars().all(char::is_alphabetic) {
                odd.push(form);
            } else {
                unknown = unknown.or(Some(form));
            }
        }
        let is_made = |lemma: &&str| known.iter().chain(&odd).all(|form| form != lemma);
        let irregular = self.exceptions.find(lower).and_then(|lemmas| lemmas.split('\t').rfind(is_made));
        if let Some(irregular) = irregular {
            return Some(irregular.into());
        }
        known.pop().or(odd.into_iter().next()).or(unknown).map(String::into_boxed_str)
    }
}

/// A text of sorted lines, in which a line is found by what precedes its first tab.
struct SortedLines {
    text: Box<str>,
    /// Where the lines start.
    starts: Vec<u32>,
}

impl SortedLines {
    fn read(bytes: &mut Bytes<'_>) -> Option<SortedLines> {
        let text: Box<str> = bytes.text()?.into();
        let after_breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let starts =
            (!text.is_empty()).then_some(0).into_iter().chain(after_breaks).map(|start| start as u32).collect();
        Some(SortedLines { text, starts })
    }

    /// What follows the key on its line.
    fn find(&self, key: &str) -> Option<&str> {
        let line = |start: u32| {
            let rest = &self.text[start as usize..];
            let line = rest.split('\n').next().unwrap_or_default();
            line.split_once('\t').unwrap_or((line, ""))
        };
        let index = self.starts.binary_search_by(|start| line(*start).0.cmp(key)).ok()?;
        Some(line(self.starts[index]).1)
    }

    #[cfg(test)]
    fn keys(&self) -> impl Iterator<Item = &str> {
        self.text.lines().map(|line| line.split('\t').next().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::super::model::Model;
    use super::*;

    fn lemma(word: &str, part_of_speech: PartOfSpeech) -> String {
        let morphology = Morphology { part_of_speech, is_base: false, lemma: None };
        Model::built_in().unwrap().lemmatizer.lemma(word, &word.to_lowercase(), morphology).into()
    }

    #[test]
    fn endings_are_taken_off_where_a_word_remains() {
        assert_eq!(lemma("cables", PartOfSpeech::Noun), "cable");
        assert_eq!(lemma("cities", PartOfSpeech::Noun), "city");
        assert_eq!(lemma("closed", PartOfSpeech::Verb), "close");
        assert_eq!(lemma("larger", PartOfSpeech::Adjective), "large");
    }

    #[test]
    fn irregular_forms_have_a_table() {
        assert_eq!(lemma("women", PartOfSpeech::Noun), "woman");
        assert_eq!(lemma("Sank", PartOfSpeech::Verb), "sink");
        assert_eq!(lemma("better", PartOfSpeech::Adverb), "well");
    }

    #[test]
    fn names_keep_their_capitals() {
        assert_eq!(lemma("Hales", PartOfSpeech::ProperNoun), "Hales");
        assert_eq!(lemma("THE", PartOfSpeech::Determiner), "the");
    }

    #[test]
    fn every_line_is_found_as_the_search_needs_it() {
        for (_, table) in &Model::built_in().unwrap().lemmatizer.tables {
            for lines in [&table.exceptions, &table.words] {
                assert!(lines.keys().is_sorted());
                assert!(lines.keys().step_by(97).all(|key| lines.find(key).is_some()));
            }
        }
    }
}
