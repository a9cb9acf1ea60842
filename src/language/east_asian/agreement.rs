//! How well a Japanese or Chinese name agrees with one in Latin letters: 高市早苗 with "Sanae Takaichi", 博尔顿 with "Bolton",
//! 外務省 with "Foreign Ministry".
//! Four ways are tried, and the best counts: the known reading, the readings that the characters may have, how a
//! foreign name sounds, and a dictionary.
//! foreign name sounds, what a dictionary says.

use super::gloss::{Dictionary, is_grammar, stem};
use super::kana::{canonical, is_katakana, romaji};
use super::reading::{NameReadings, mandarin};
use super::sound::{Script, likeness};
use super::unit::is_han;

/// The value of a name of which the other is a part: 高市 and "Sanae Takaichi".
const PART: f64 = 0.9;

/// The least likeness of sounds that counts: see [`counterpart`](super::counterpart).
const SOUND: f64 = 0.6;

/// How well two names agree, 0 to 1. `reading` is the reading of the first in katakana, empty if it is not known.
///
/// ```
/// use storydiff::language::{east_asian::agreement::agreement, japanese};
/// let agrees = |name, latin| agreement(name, "", latin, &japanese::DICTIONARY);
/// assert!(agrees("高市早苗", "Sanae Takaichi") > 0.9);
/// assert!(agrees("ボルトン", "John Bolton") > 0.7);
/// assert!(agrees("高市早苗", "Xi Jinping") < 0.1);
/// ```
pub fn agreement(name: &str, reading: &str, latin: &str, dictionary: &Dictionary) -> f64 {
    let words: Vec<String> = latin
        .split(|letter: char| !letter.is_alphabetic() && letter != '\'' && letter != '’')
        .map(|word| word.chars().filter(|letter| letter.is_alphabetic()).collect::<String>().to_lowercase())
        .filter(|word| !word.is_empty())
        .collect();
    if name.is_empty() || words.is_empty() {
        return 0.0;
    }
    // A word that a dictionary has is translated, not written by its sound: 外務省.
    let by_sound = if name.chars().all(is_han) && dictionary.has(name) { 0.0 } else { by_sound(name, &words) };
    let ways = [by_reading(reading, &words), by_characters(name, &words), by_sound, by_gloss(name, &words, dictionary)];
    ways.into_iter().fold(0.0, f64::max)
}

/// The words of a name in Latin letters joined, in their order and with the family name first.
fn orders(words: &[String]) -> Vec<String> {
    let mut found = vec![words.concat()];
    if let [given @ .., family] = words
        && !given.is_empty()
    {
        found.push(format!("{family}{}", given.concat()));
    }
    found
}

fn by_reading(reading: &str, words: &[String]) -> f64 {
    let spelling = canonical(&romaji(reading));
    if spelling.is_empty() {
        return 0.0;
    }
    let whole = orders(words).iter().any(|order| canonical(order) == spelling);
    let part = words.iter().any(|word| canonical(word) == spelling);
    if whole {
        1.0
    } else if part {
        PART
    } else {
        0.0
    }
}

fn by_characters(name: &str, words: &[String]) -> f64 {
    let letters: Vec<char> = name.chars().collect();
    if !letters.iter().copied().all(is_han) || letters.len() > LONGEST {
        return 0.0;
    }
    let reads = |letters: &[char], word: &str| {
        let read = NameReadings::of(&letters.iter().collect::<String>());
        read.is_mandarin(word) || read.is_japanese(&canonical(word))
    };
    if orders(words).iter().any(|order| reads(&letters, order)) {
        return 1.0;
    }
    // One word for the whole (高市 and "Sanae Takaichi"), or a part for the one word (高市早苗 and "Takaichi").
    let whole = words.iter().any(|word| word.len() > 1 && reads(&letters, word));
    let is_part = |word: &str| {
        (1..letters.len()).any(|cut| {
            let (family, given) = letters.split_at(cut);
            reads(family, word) || reads(given, word)
        })
    };
    let part = words.len() == 1 && words.first().is_some_and(|word| word.len() > 1 && is_part(word));
    if whole || part { PART } else { 0.0 }
}

/// The most characters of a name.
const LONGEST: usize = 7;

fn by_sound(name: &str, words: &[String]) -> f64 {
    let parts: Vec<&str> = name.split(['・', '·', '=', '＝']).filter(|part| !part.is_empty()).collect();
    let likenesses = parts.iter().filter_map(|part| {
        let (syllables, script) = if part.chars().all(is_katakana) {
            (romaji(part), Script::Kana)
        } else if part.chars().all(is_han) && part.chars().nth(1).is_some() {
            (part.chars().filter_map(|letter| mandarin(letter).first().copied()).collect(), Script::Han)
        } else {
            return None;
        };
        let best = words.iter().map(|word| likeness(&syllables, word, script)).fold(0.0, f64::max);
        let joined = likeness(&syllables, &words.concat(), script);
        Some(best.max(joined))
    });
    let likenesses: Vec<f64> = likenesses.collect();
    if likenesses.is_empty() {
        return 0.0;
    }
    // The family name, which is last in both, must be alike; the rest may be left out.
    let [last, mean] =
        [likenesses.last().copied().unwrap_or(0.0), likenesses.iter().sum::<f64>() / likenesses.len() as f64];
    let alike = if words.len() >= parts.len() { mean } else { last.max(mean) };
    let whole = if words.len() == parts.len() { 1.0 } else { PART };
    if alike < SOUND { 0.0 } else { alike * whole }
}

fn by_gloss(name: &str, words: &[String], dictionary: &Dictionary) -> f64 {
    let stems: Vec<String> = words.iter().filter(|word| !is_grammar(word)).map(|word| stem(word)).collect();
    let glosses = dictionary.glosses(name);
    let shares = glosses.iter().map(|gloss| {
        let shared = gloss.stems.iter().filter(|stem| stems.contains(stem)).count();
        2.0 * shared as f64 / (gloss.stems.len() + stems.len()) as f64
    });
    shares.fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{chinese, japanese};

    fn japanese(name: &str, latin: &str) -> f64 {
        agreement(name, "", latin, &japanese::DICTIONARY)
    }

    fn chinese(name: &str, latin: &str) -> f64 {
        agreement(name, "", latin, &chinese::DICTIONARY)
    }

    #[test]
    fn a_japanese_name_agrees_in_either_order_and_in_part() {
        for latin in ["Takaichi Sanae", "Sanae Takaichi"] {
            assert_eq!(japanese("高市早苗", latin), 1.0);
            assert_eq!(chinese("高市早苗", latin), 1.0);
        }
        assert_eq!(japanese("高市", "Sanae Takaichi"), PART);
        assert_eq!(japanese("高市早苗", "Takaichi"), PART);
        assert_eq!(agreement("服部", "ハットリ", "Hattori", &japanese::DICTIONARY), 1.0);
    }

    #[test]
    fn a_chinese_name_agrees_in_either_language() {
        assert_eq!(chinese("习近平", "Xi Jinping"), 1.0);
        assert_eq!(japanese("習近平", "Xi Jinping"), 1.0);
        assert_eq!(chinese("李飞飞", "Fei-Fei Li"), 1.0);
    }

    #[test]
    fn a_foreign_name_agrees_by_its_sound() {
        let pairs = [
            ("トランプ", "Trump"),
            ("ボルトン", "John Bolton"),
            ("ドナルド・トランプ", "Donald Trump"),
            ("ブッシュ", "Bush"),
            ("チェイニー", "Cheney"),
            ("ジョージタウン", "Georgetown"),
        ];
        for (name, latin) in pairs {
            assert!(japanese(name, latin) > 0.6, "{name} {latin} {}", japanese(name, latin));
        }
        for (name, latin) in
            [("特朗普", "Trump"), ("博尔顿", "Bolton"), ("奥巴马", "Barack Obama"), ("约翰·博尔顿", "John Bolton")]
        {
            assert!(chinese(name, latin) > 0.6, "{name} {latin} {}", chinese(name, latin));
        }
    }

    #[test]
    fn places_and_offices_agree_by_the_dictionary() {
        assert!(japanese("外務省", "Foreign Ministry") > 0.7);
        assert!(japanese("外務省", "Ministry of Foreign Affairs") > 0.95);
        assert!(chinese("白宫", "White House") > 0.95);
        assert!(japanese("東京", "Tokyo") > 0.95);
    }

    #[test]
    fn other_names_do_not_agree() {
        let pairs = [
            ("高市早苗", "Xi Jinping"),
            ("トランプ", "Takaichi"),
            ("ボルトン", "Obama"),
            ("外務省", "White House"),
            ("高市", "Aso"),
        ];
        for (name, latin) in pairs {
            assert!(japanese(name, latin) < 0.5, "{name} {latin} {}", japanese(name, latin));
        }
        for (name, latin) in [("习近平", "Li Qiang"), ("博尔顿", "Obama"), ("白宫", "Foreign Ministry")] {
            assert!(chinese(name, latin) < 0.5, "{name} {latin} {}", chinese(name, latin));
        }
    }
}
