//! Which English words mean what a Japanese or Chinese word means.
//!
//! Input: the units of a sentence and the [`EnglishVocabulary`] of all English sentences. Output: [`Bridge`]s, one a unit, by
//! which [`counterparts`] among the words of any one sentence can be read off. How much a counterpart matters is left
//! to whoever weighs the words: a rare one shows much, a common one little.

use super::sound::{Script, Sounds};
use super::unit::Sense;
use super::vocabulary::{EnglishVocabulary, WordId};

/// A unit and an English word that may mean the same.
#[derive(Debug, Clone, PartialEq)]
pub struct WordCounterpart<'b> {
    /// Index of the unit.
    pub unit: usize,
    /// Index of the English word in its sentence.
    pub word: usize,
    /// How surely, 0 to 1.
    pub strength: f64,
    /// The gloss through which they meet, as the dictionary prints it; empty for names, letters and sounds.
    pub gloss: &'b str,
}

/// What a unit may be in English, among the words of a vocabulary.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bridge {
    ways: Vec<Way>,
    /// Its one-word glosses, in base form.
    meanings: Vec<String>,
}

/// One way to say it in English.
#[derive(Debug, Clone, PartialEq)]
struct Way {
    /// For each of its words, those of the vocabulary that stand for it, and how surely.
    words: Vec<Vec<(WordId, f64)>>,
    /// Whether all must be side by side, in this order: a name.
    is_row: bool,
    gloss: String,
}

/// At or above this likeness, names sound alike. Of 4,000 foreign names in katakana with their spelling, 96 in 100
/// reach it, of random pairs one in 100; of 1,400 in Chinese characters 68 in 100, of random pairs one in 100.
const SOUND: f64 = 0.7;

/// A word without a capital needs more: it is a loan word, whose spelling is seldom so close.
const LOAN: f64 = 0.78;

/// The value of a name of three letters, which is a possible reading of many characters.
const SHORT_NAME: f64 = 0.5;

/// Looks up a unit, by how it may be said.
pub fn bridge(sense: &Sense, vocabulary: &EnglishVocabulary) -> Bridge {
    let mut ways = Vec::new();
    let mut meanings = Vec::new();
    let name = |words: &[WordId], strength: f64| Way {
        words: words.iter().map(|id| vec![(*id, strength)]).collect(),
        is_row: true,
        gloss: String::new(),
    };
    match sense {
        Sense::Letters(text) => ways.extend(vocabulary.spelt(text).iter().map(|id| name(&[*id], 1.0))),
        Sense::Glosses(glosses) => {
            for gloss in glosses {
                meanings.extend(gloss.word());
                let words: Vec<Vec<(WordId, f64)>> = gloss.stems.iter().map(|stem| vocabulary.kin(stem)).collect();
                if words.iter().any(|word| !word.is_empty()) {
                    ways.push(Way { words, is_row: false, gloss: gloss.text.clone() });
                }
            }
        }
        Sense::Spelling(spelling) => {
            ways.extend(vocabulary.names_spelt(spelling).iter().map(|spelt| name(&spelt.words, 1.0)));
        }
        Sense::Name(read) => {
            for spelt in vocabulary.names_from(&read.initials()) {
                if spelt.latin.len() > 2 && (read.is_mandarin(&spelt.latin) || read.is_japanese(&spelt.canonical)) {
                    ways.push(name(&spelt.words, if spelt.latin.len() > 3 { 1.0 } else { SHORT_NAME }));
                }
            }
        }
        Sense::Sound(syllables, script) => {
            let heard = Sounds::heard(syllables, *script);
            let loan = (*script == Script::Kana).then_some(LOAN);
            let alike = vocabulary.sounding(&heard, *script, SOUND, loan);
            ways.extend(alike.into_iter().map(|(id, likeness)| name(&[id], (likeness - 0.5) * 2.0)));
        }
    }
    Bridge { ways, meanings }
}

impl Bridge {
    /// Whether it leads nowhere.
    pub fn is_empty(&self) -> bool {
        self.ways.is_empty() && self.meanings.is_empty()
    }

    /// The English words that it may mean, in base form, whether or not the vocabulary has them.
    pub fn meanings(&self) -> &[String] {
        &self.meanings
    }

    /// How surely two units mean the same because they lead to the same English words, and through which gloss.
    pub fn shared(&self, other: &Bridge) -> Option<(f64, &str)> {
        let first = |way: &Way| way.words.iter().map(|word| word.first().copied()).collect::<Option<Vec<_>>>();
        let mut best: Option<(f64, &str)> = None;
        for way in &self.ways {
            let Some(mine) = first(way) else { continue };
            for theirs in other.ways.iter().filter(|other| other.words.len() == mine.len()).filter_map(first) {
                if mine.iter().zip(&theirs).all(|(one, other)| one.0 == other.0) {
                    let strength = mine.iter().zip(&theirs).map(|(one, other)| one.1.min(other.1)).fold(1.0, f64::min);
                    if best.is_none_or(|best| strength > best.0) {
                        best = Some((strength, way.gloss.as_str()));
                    }
                }
            }
        }
        best
    }
}

/// An English sentence in the form in which counterparts are looked for in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EnglishSentence {
    words: Vec<Option<WordId>>,
    /// Sorted.
    places: Vec<(WordId, usize)>,
}

impl EnglishSentence {
    /// From a sentence's words, by their numbers in the vocabulary.
    pub fn of(words: Vec<Option<WordId>>) -> EnglishSentence {
        let mut places: Vec<(WordId, usize)> =
            words.iter().enumerate().filter_map(|(at, id)| Some(((*id)?, at))).collect();
        places.sort_unstable();
        EnglishSentence { words, places }
    }
}

/// The counterparts of units among the words of a sentence. A unit and a word may meet in several ways, all of which
/// are included.
pub fn counterparts<'b>(
    bridges: impl IntoIterator<Item = &'b Bridge>,
    sentence: &EnglishSentence,
) -> Vec<WordCounterpart<'b>> {
    let places = sentence.places.as_slice();
    let mut found = Vec::new();
    for (unit, bridge) in bridges.into_iter().enumerate() {
        for way in &bridge.ways {
            let mut meets =
                |word: usize, strength: f64| found.push(WordCounterpart { unit, word, strength, gloss: &way.gloss });
            if way.is_row {
                for (start, strength) in rows(way, &sentence.words, places) {
                    (start..start + way.words.len()).for_each(|at| meets(at, strength));
                }
                continue;
            }
            let hits: Vec<(usize, f64)> = way.words.iter().filter_map(|words| best(words, places)).collect();
            // The more of the gloss is in the sentence, the surer each of its words.
            let share = hits.iter().map(|(_, likeness)| likeness).sum::<f64>() / way.words.len() as f64;
            hits.iter().for_each(|(at, likeness)| meets(*at, share * likeness));
        }
    }
    found
}

/// The first of the sentence's words that best stands for one of a gloss.
fn best(words: &[(WordId, f64)], places: &[(WordId, usize)]) -> Option<(usize, f64)> {
    let mut found: Option<(usize, f64)> = None;
    for (id, likeness) in words {
        let Some((_, at)) = places.get(places.partition_point(|place| place.0 < *id)).filter(|place| place.0 == *id)
        else {
            continue;
        };
        if found.is_none_or(|(first, best)| *likeness > best || *likeness == best && *at < first) {
            found = Some((*at, *likeness));
        }
    }
    found
}

/// Where a name's words are side by side.
fn rows(way: &Way, sentence: &[Option<WordId>], places: &[(WordId, usize)]) -> Vec<(usize, f64)> {
    let ids: Vec<Option<WordId>> = way.words.iter().map(|word| word.first().map(|(id, _)| *id)).collect();
    let Some((Some(first), strength)) =
        ids.first().copied().zip(way.words.first().and_then(|word| word.first()).map(|word| word.1))
    else {
        return Vec::new();
    };
    let from = places.partition_point(|place| place.0 < first);
    let starts = places.iter().skip(from).take_while(|place| place.0 == first).map(|(_, at)| *at);
    starts.filter(|at| sentence.get(*at..*at + ids.len()) == Some(ids.as_slice())).map(|at| (at, strength)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::LanguageCode;
    use crate::language::east_asian::sound::Script;
    use crate::language::east_asian::unit::units;
    use crate::language::east_asian::vocabulary::EnglishWord;
    use crate::language::{Languages, chinese, japanese};

    /// The English words that have a counterpart, with the words for which they stand.
    fn met(east: &str, english: &str, is_japanese: bool) -> Vec<String> {
        let (words, dictionary, script) = if is_japanese {
            (japanese::words(east), &*japanese::DICTIONARY, Script::Kana)
        } else {
            (chinese::words(east), &*chinese::DICTIONARY, Script::Han)
        };
        let units = units(&words, dictionary, script);
        let language = Languages::built_in().of(&LanguageCode::ENGLISH);
        let cut = language.cut(&[english]).remove(0);
        let sentence: Vec<EnglishWord> = cut
            .words
            .iter()
            .map(|word| EnglishWord {
                lower: &word.lower,
                stem: &word.stem,
                is_capital: word.span.of(english).starts_with(char::is_uppercase),
            })
            .collect();
        let vocabulary = EnglishVocabulary::of(std::slice::from_ref(&sentence), language.lexicon());
        let bridges: Vec<Bridge> = units.iter().map(|unit| bridge(&unit.sense, &vocabulary)).collect();
        let found = counterparts(&bridges, &EnglishSentence::of(vocabulary.ids(&sentence)));
        let shown = found.iter().filter(|one| one.strength > 0.3).map(|one| {
            let run = units[one.unit].words.clone();
            let surface: String = words[run].iter().map(|word| word.surface.as_str()).collect();
            format!("{surface} {}", sentence[one.word].lower)
        });
        let mut shown: Vec<String> = shown.collect();
        shown.sort();
        shown.dedup();
        shown
    }

    #[test]
    fn glosses_names_and_letters_meet_english_words() {
        let found = met(
            "高市早苗首相はNATOと合意した。",
            "Prime Minister Sanae Takaichi reached an agreement with NATO.",
            true,
        );
        for pair in
            ["高市早苗 sanae", "高市早苗 takaichi", "首相 minister", "首相 prime", "合意 agreement", "NATO nato"]
        {
            assert!(found.contains(&pair.to_string()), "{pair} {found:?}");
        }
        let found = met("特朗普总统在白宫会见了博尔顿。", "President Trump met Bolton at the White House.", false);
        for pair in ["特朗普 trump", "总统 president", "白宫 white", "白宫 house", "博尔顿 bolton"] {
            assert!(found.contains(&pair.to_string()), "{pair} {found:?}");
        }
    }

    #[test]
    fn what_has_nothing_in_common_does_not_meet() {
        assert!(met("高市早苗首相は東京で演説した。", "The ferry sank off Cebu.", true).is_empty());
        assert!(met("市长宣布大桥开通。", "A strong quake shook the coast.", false).is_empty());
    }
}
