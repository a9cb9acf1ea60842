//! How names in Chinese characters may be read, in Japanese and in Mandarin: 高市 as "Takaichi", 习近平 as "Xi Jinping".
//!
//! `readings.bin` is made by `tools/lexica` from KANJIDIC and CC-CEDICT: for each character its readings in Japanese
//! (including those in names), and its syllables in Mandarin. A name is not looked up but tried: can its characters be
//! read like this?

use super::kana::{canonical, romaji};
use super::packed::{Keys, Packed, Texts};
use super::variants::{modern, simplified};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static READINGS: LazyLock<CharacterReadings> = LazyLock::new(|| {
    let mut file = Packed::unpack(include_bytes!("readings.bin"));
    CharacterReadings { letters: file.keys(0), kana: file.texts(1), pinyin: file.texts(2) }
});

struct CharacterReadings {
    letters: Keys,
    kana: Texts,
    pinyin: Texts,
}

impl CharacterReadings {
    fn of(&self, letter: char, texts: &'static Texts) -> impl Iterator<Item = &'static str> {
        let row = self.letters.find(letter.encode_utf8(&mut [0; 4])).next();
        row.map_or("", |row| texts.get(row)).split(' ').filter(|reading| !reading.is_empty())
    }
}

/// Characters read in Japanese, by their simplified form: 泽 is 沢 and 澤.
static SIMPLIFIED: LazyLock<FxHashMap<char, Vec<char>>> = LazyLock::new(|| {
    let mut found: FxHashMap<char, Vec<char>> = FxHashMap::default();
    for row in 0..READINGS.letters.len() {
        let letter = READINGS.letters.get(row).chars().next().filter(|_| !READINGS.kana.get(row).is_empty());
        if let Some((letter, simplified)) =
            letter.map(|letter| (letter, simplified(letter))).filter(|(one, other)| one != other)
        {
            found.entry(simplified).or_default().push(letter);
        }
    }
    found
});

/// The Japanese readings of a character, in one spelling: [`canonical`].
pub fn japanese(letter: char) -> Vec<String> {
    let written = SIMPLIFIED.get(&letter).into_iter().flatten().copied().chain([modern(letter)]);
    let kana = written.flat_map(|letter| READINGS.of(letter, &READINGS.kana));
    let mut found: Vec<String> = kana.map(|kana| canonical(&romaji(kana))).collect();
    found.sort();
    found.dedup();
    found
}

/// The Mandarin syllables of a character, without tones, the usual one first.
pub fn mandarin(letter: char) -> Vec<&'static str> {
    READINGS.of(simplified(letter), &READINGS.pinyin).map(|syllable| syllable.trim_start_matches(FAMILY)).collect()
}

/// The syllable of a character in a family name: 单 is "shan", elsewhere "dan".
pub fn family_name(letter: char) -> Option<&'static str> {
    let own = READINGS.of(simplified(letter), &READINGS.pinyin).find_map(|syllable| syllable.strip_prefix(FAMILY));
    own.or_else(|| mandarin(letter).first().copied())
}

/// Marks the syllable of a family name.
const FAMILY: char = '+';

/// A name's characters with their readings, to be matched with Latin words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NameReadings {
    japanese: Vec<Vec<String>>,
    mandarin: Vec<Vec<&'static str>>,
}

impl NameReadings {
    /// The readings of each character.
    pub fn of(name: &str) -> NameReadings {
        NameReadings { japanese: name.chars().map(japanese).collect(), mandarin: name.chars().map(mandarin).collect() }
    }

    /// The letters with which a reading may begin.
    pub fn initials(&self) -> Vec<char> {
        let japanese = self.japanese.first().into_iter().flatten().filter_map(|reading| reading.chars().next());
        let mandarin = self.mandarin.first().into_iter().flatten().filter_map(|syllable| syllable.chars().next());
        let mut found: Vec<char> = japanese.chain(mandarin).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Whether all the characters can be read as the word in Japanese; the word must be [`canonical`].
    pub fn is_japanese(&self, word: &str) -> bool {
        !word.is_empty() && fits(&self.japanese, word, true)
    }

    /// Whether all the characters can be read as the word in Mandarin; the word must be lower case without apostrophes.
    pub fn is_mandarin(&self, word: &str) -> bool {
        let mut rests = vec![word];
        for syllables in &self.mandarin {
            let step = |rest: &&'static str, whole: &'_ str| whole.strip_prefix(*rest).map(str::len);
            let mut next: Vec<&str> = Vec::new();
            for whole in &rests {
                let after = syllables.iter().filter_map(|syllable| step(syllable, whole));
                next.extend(after.filter_map(|length| whole.get(whole.len() - length..)));
            }
            next.sort_unstable();
            next.dedup();
            rests = next;
        }
        !self.mandarin.is_empty() && rests.contains(&"")
    }
}

/// Whether a word is a row of readings, one for each character, with the changes that Japanese makes where two meet.
fn fits(letters: &[Vec<String>], word: &str, first: bool) -> bool {
    let Some((readings, rest)) = letters.split_first() else { return word.is_empty() };
    let whole = readings.iter().any(|reading| {
        let spoken = if first { vec![reading.clone()] } else { joined(reading) };
        spoken.iter().any(|spoken| {
            let stop = ["tu", "ti", "ku", "ki"].iter().find_map(|end| spoken.strip_suffix(end));
            let stop = stop.filter(|stop| !stop.is_empty() && !rest.is_empty());
            [Some(spoken.as_str()), stop].into_iter().flatten().any(|spoken| {
                let after = word.strip_prefix(spoken);
                after.is_some_and(|after| fits(rest, after, false)) || is_held(spoken, word, rest)
            })
        })
    });
    // 井上 is "Inoue", with a "no" that is not written.
    whole
        || !first
            && word.strip_prefix("no").is_some_and(|after| after.len() < word.len() && fits_without_no(letters, after))
}

/// After an unwritten "no" there is no second one.
fn fits_without_no(letters: &[Vec<String>], word: &str) -> bool {
    let Some((readings, rest)) = letters.split_first() else { return word.is_empty() };
    readings.iter().any(|reading| word.strip_prefix(reading.as_str()).is_some_and(|after| fits(rest, after, false)))
}

/// A reading that ends in the vowel with which the next one begins: 大塚 is "otsuka", with the long vowel written once.
fn is_held(spoken: &str, word: &str, rest: &[Vec<String>]) -> bool {
    let Some(last) = spoken.chars().next_back().filter(|last| "aeiou".contains(*last)) else { return false };
    let Some(after) = word.strip_prefix(spoken) else { return false };
    let Some((next, rest)) = rest.split_first() else { return false };
    let begins = |reading: &String| {
        let merged = reading.strip_prefix(last).or_else(|| reading.strip_prefix('u').filter(|_| last == 'o'));
        merged.is_some_and(|merged| after.strip_prefix(merged).is_some_and(|after| fits(rest, after, false)))
    };
    next.iter().any(begins)
}

/// A reading after another: unchanged, or with its first consonant voiced (橋 is "hashi" and "bashi").
fn joined(reading: &str) -> Vec<String> {
    let mut found = vec![reading.to_string()];
    let Some(first) = reading.chars().next() else { return found };
    let rest = reading.get(first.len_utf8()..).unwrap_or_default();
    let voiced: &[char] = match first {
        'k' => &['g'],
        's' => &['z'],
        't' => &['d', 'z'],
        'h' => &['b', 'p'],
        _ => &[],
    };
    found.extend(voiced.iter().map(|voiced| format!("{voiced}{rest}")));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_japanese(name: &str, word: &str) -> bool {
        NameReadings::of(name).is_japanese(&canonical(word))
    }

    #[test]
    fn a_japanese_name_is_read_by_its_characters() {
        assert!(is_japanese("高市", "Takaichi") && is_japanese("早苗", "Sanae"));
        assert!(is_japanese("白鵬", "Hakuho"), "a long vowel is written once");
        assert!(is_japanese("井上", "Inoue"), "an unwritten no");
        assert!(is_japanese("石橋", "Ishibashi"), "a voiced consonant");
        assert!(is_japanese("大塚", "Otsuka") && is_japanese("日本", "Nippon"), "vowels and stops that meet");
        assert!(is_japanese("澤", "Sawa"), "an old form");
        assert!(is_japanese("渡边", "Watanabe") && is_japanese("小泽", "Ozawa"), "as Chinese writes it");
        assert!(!is_japanese("高市", "Tanaka") && !is_japanese("早苗", "Takaichi"));
    }

    #[test]
    fn a_chinese_name_is_read_in_mandarin_also_in_japanese_characters() {
        assert!(
            NameReadings::of("习近平").is_mandarin("xijinping") && NameReadings::of("習近平").is_mandarin("xijinping")
        );
        assert!(NameReadings::of("张").is_mandarin("zhang") && !NameReadings::of("张").is_mandarin("chang"));
        assert!(!NameReadings::of("").is_mandarin(""));
        assert_eq!((mandarin('说').first(), family_name('单')), (Some(&"shuo"), Some("shan")));
    }
}
