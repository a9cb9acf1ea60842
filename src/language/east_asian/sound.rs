//! How alike a foreign name sounds in kana or Chinese characters and in its own spelling: ボルトン, 博尔顿 and Bolton.
//!
//! Both spellings become a row of sounds, consonants and vowels, and one row is changed into the other at the least
//! cost (Levenshtein's distance with costs for sounds). Kana and Chinese syllables add vowels that the name does not
//! have and confuse consonants that they cannot write; such a change costs little, another consonant much.

use std::sync::LazyLock;

/// How alike they sound, 0 to 1. `syllables` is the reading in Latin letters, in the form of
/// [`romaji`](super::kana::romaji) or pinyin; `spelling` is a name or word in Latin letters.
///
/// ```
/// use storydiff::language::east_asian::sound::{Script, likeness};
/// assert!(likeness("boruton", "Bolton", Script::Kana) > 0.8);
/// assert!(likeness("boruton", "Trump", Script::Kana) < 0.7);
/// ```
pub fn likeness(syllables: &str, spelling: &str, script: Script) -> f64 {
    Sounds::heard(syllables, script).likeness(&Sounds::spelt(spelling), script)
}

/// A row of sounds, one byte each: C S T for "ch", "sh", "th", X Q Z c for pinyin's x, q, zh, c, otherwise the letter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sounds {
    sounds: Vec<u8>,
    /// The weight in halves: two for a consonant, one for a vowel.
    weight: u32,
}

impl Sounds {
    /// From syllables in kana or Chinese characters, given in Latin letters.
    pub fn heard(syllables: &str, script: Script) -> Sounds {
        Sounds::of(sounds_of_syllables(syllables, script))
    }

    /// From a word in its own spelling.
    pub fn spelt(spelling: &str) -> Sounds {
        Sounds::of(sounds_of_spelling(spelling))
    }

    fn of(sounds: Vec<u8>) -> Sounds {
        let weight = sounds.iter().map(|sound| if is_vowel(*sound) { 1 } else { 2 }).sum();
        Sounds { sounds, weight }
    }

    /// How alike a heard row is to a spelt one, 0 to 1.
    pub fn likeness(&self, spelt: &Sounds, script: Script) -> f64 {
        let (least, most) = (self.weight.min(spelt.weight), self.weight.max(spelt.weight));
        // If one row is twice as long as the other, half of it would have to be silent.
        if least == 0 || least * 5 < most * 2 {
            return 0.0;
        }
        let cost = distance(&self.sounds, &spelt.sounds, script);
        (1.0 - 2.0 * cost / f64::from(most)).max(0.0)
    }
}

/// The script in which a foreign name is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Script {
    /// Katakana.
    Kana,
    /// Chinese characters, read in Mandarin.
    Han,
}

fn is_vowel(sound: u8) -> bool {
    matches!(sound, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// Levenshtein's distance with costs for sounds.
fn distance(heard: &[u8], spelt: &[u8], script: Script) -> f64 {
    let mut row = vec![0.0];
    let mut kept = 0.0;
    for sound in spelt {
        kept += missing(*sound);
        row.push(kept);
    }
    let mut before = b' ';
    for sound in heard {
        let dropped = added(before, *sound);
        let mut cells = row.iter_mut();
        let Some(first) = cells.next() else { break };
        let mut diagonal = *first;
        *first += dropped;
        let mut left = *first;
        for (cell, other) in cells.zip(spelt) {
            let above = *cell;
            left = (diagonal + changed(*sound, *other, script)).min(above + dropped).min(left + missing(*other));
            *cell = left;
            diagonal = above;
        }
        before = *sound;
    }
    row.last().copied().unwrap_or(f64::MAX)
}

/// The cost of a sound in the spelling that was not heard: an "r" after a vowel, an "h", the vowel of a diphthong.
fn missing(sound: u8) -> f64 {
    match sound {
        b'r' | b'l' => 0.35,
        b'h' | b'w' | b'y' => 0.3,
        b'g' | b't' | b'd' | b'p' | b'b' | b'k' => 0.7,
        b'n' | b'm' | b's' => 0.7,
        _ if is_vowel(sound) => 0.25,
        _ => 1.0,
    }
}

/// The cost of a sound that was heard but is not in the spelling: the vowel after a consonant that ends a syllable.
fn added(before: u8, sound: u8) -> f64 {
    match sound {
        b'u' | b'o' | b'i' | b'e' if !is_vowel(before) => 0.1,
        b'r' if is_vowel(before) => 0.4,
        _ if is_vowel(sound) => 0.25,
        b'h' | b'w' | b'y' | b'n' => 0.5,
        _ => 1.0,
    }
}

/// Costs of one sound for another, by script and by both bytes, each below 128.
static CHANGES: LazyLock<[Vec<f64>; 2]> = LazyLock::new(|| {
    [Script::Kana, Script::Han].map(|script| {
        let pairs = (0..128u8).flat_map(|heard| (0..128u8).map(move |spelt| (heard, spelt)));
        pairs.map(|(heard, spelt)| cost_of_change(heard, spelt, script)).collect()
    })
});

/// The cost of one sound for another.
fn changed(heard: u8, spelt: u8, script: Script) -> f64 {
    let [kana, han] = &*CHANGES;
    let costs = if script == Script::Kana { kana } else { han };
    costs.get(usize::from(heard) * 128 + usize::from(spelt)).copied().unwrap_or(1.2)
}

/// Pairs that a script cannot distinguish cost little.
fn cost_of_change(heard: u8, spelt: u8, script: Script) -> f64 {
    if heard == spelt {
        return 0.0;
    }
    if is_vowel(heard) || is_vowel(spelt) {
        let glide = matches!((heard, spelt), (b'i', b'y') | (b'y', b'i') | (b'u', b'w') | (b'w', b'u') | (b'o', b'w'));
        return match is_vowel(heard) && is_vowel(spelt) {
            true => 0.2,
            false if glide => 0.2,
            false => 1.2,
        };
    }
    const BOTH: &[(&[u8], f64)] = &[
        (b"lr", 0.0),
        (b"mn", 0.2),
        (b"bv", 0.1),
        (b"sT", 0.1),
        (b"zT", 0.1),
        (b"CT", 0.5),
        (b"tT", 0.2),
        (b"sz", 0.15),
        (b"Sj", 0.5),
        (b"zj", 0.2),
        (b"CS", 0.4),
        (b"Ct", 0.3),
        (b"Cj", 0.4),
        (b"sS", 0.2),
        (b"kg", 0.3),
        (b"td", 0.3),
        (b"pb", 0.3),
        (b"fv", 0.2),
        (b"fh", 0.3),
        (b"gj", 0.3),
        (b"vw", 0.2),
        (b"hk", 0.5),
        (b"yj", 0.4),
        (b"dj", 0.4),
        (b"Cs", 0.4),
        (b"Ck", 0.5),
    ];
    const HAN: &[(&[u8], f64)] = &[
        (b"Xs", 0.1),
        (b"XS", 0.1),
        (b"Xh", 0.2),
        (b"XC", 0.3),
        (b"Xk", 0.4),
        (b"Xz", 0.3),
        (b"Xj", 0.3),
        (b"XT", 0.2),
        (b"jg", 0.1),
        (b"jk", 0.2),
        (b"Qk", 0.2),
        (b"QC", 0.1),
        (b"Qg", 0.3),
        (b"Qj", 0.2),
        (b"Zj", 0.1),
        (b"Zd", 0.4),
        (b"Zg", 0.3),
        (b"Zz", 0.3),
        (b"ZC", 0.3),
        (b"hw", 0.3),
        (b"hg", 0.4),
        (b"wv", 0.1),
        (b"fp", 0.5),
        (b"wh", 0.3),
        (b"ct", 0.3),
        (b"cs", 0.2),
        (b"cz", 0.2),
        (b"cC", 0.3),
        (b"cT", 0.3),
        (b"yj", 0.2),
        (b"yg", 0.5),
        (b"rl", 0.1),
        (b"zs", 0.2),
        (b"zd", 0.5),
    ];
    let cost = |pairs: &[(&[u8], f64)]| {
        let found = pairs.iter().find(|(pair, _)| *pair == [heard, spelt] || *pair == [spelt, heard]);
        found.map(|(_, cost)| *cost)
    };
    let own = if script == Script::Han { cost(HAN) } else { None };
    own.or_else(|| cost(BOTH)).unwrap_or(1.2)
}

fn sounds_of_syllables(syllables: &str, script: Script) -> Vec<u8> {
    let mut text = syllables.to_ascii_lowercase().replace("sh", "S").replace(' ', "");
    match script {
        Script::Kana => text = text.replace("ch", "C").replace("ts", "t"),
        Script::Han => {
            for (from, to) in [("zh", "Z"), ("ch", "C"), ("ng", "n"), ("x", "X"), ("q", "Q"), ("v", "u")] {
                text = text.replace(from, to);
            }
        }
    }
    single(text.bytes().filter(u8::is_ascii_alphabetic))
}

/// Sounds of a word in Latin letters, as an English reader would pronounce it.
fn sounds_of_spelling(spelling: &str) -> Vec<u8> {
    let text: String = spelling.chars().filter(|letter| letter.is_ascii_alphabetic()).collect();
    let letters = text.to_ascii_lowercase().into_bytes();
    let at = |index: usize| letters.get(index).copied().unwrap_or(b' ');
    let mut found: Vec<u8> = Vec::new();
    let mut index = 0;
    while index < letters.len() {
        let [this, next, third] = [at(index), at(index + 1), at(index + 2)];
        let last = index + 1 == letters.len();
        let soft = matches!(next, b'e' | b'i' | b'y');
        let (sounds, used): (&[u8], usize) = match (this, next) {
            (b's', b'c') if third == b'h' => (b"S", 3),
            (b't', b'c') if third == b'h' => (b"C", 3),
            (b't', b'i') if third == b'o' && index > 0 => (b"S", 2),
            (b's', b'h') => (b"S", 2),
            (b'c', b'h') => (b"C", 2),
            (b't', b'h') => (b"T", 2),
            (b'p', b'h') => (b"f", 2),
            (b'g', b'h') if index > 0 => (b"", 2),
            (b'c', b'k') => (b"k", 2),
            (b'q', b'u') => (b"kw", 2),
            (b'w', b'h') => (b"w", 2),
            (b'w', b'r') | (b'k', b'n') if index == 0 => (if this == b'w' { b"r" } else { b"n" }, 2),
            (b'c', _) if soft => (b"s", 1),
            (b'c' | b'q', _) => (b"k", 1),
            (b'x', _) => (if index == 0 { b"z" } else { b"ks" }, 1),
            (b'y', _) => (if index == 0 { b"y" } else { b"i" }, 1),
            (b'e', _) if last && index > 1 => (b"", 1),
            (b'g', _) if soft => (b"j", 1),
            _ => (letters.get(index..=index).unwrap_or_default(), 1),
        };
        found.extend(sounds);
        index += used;
    }
    single(found.into_iter())
}

/// Without doubled sounds.
fn single(sounds: impl Iterator<Item = u8>) -> Vec<u8> {
    let mut found: Vec<u8> = sounds.collect();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_sounds_like_its_own_spelling() {
        let pairs = [
            ("toranpu", "Trump"),
            ("washinton", "Washington"),
            ("maikeru", "Michael"),
            ("paakaa", "Parker"),
            ("samisu", "Smith"),
        ];
        for (heard, spelt) in pairs {
            assert!(likeness(heard, spelt, Script::Kana) > 0.7, "{spelt} {}", likeness(heard, spelt, Script::Kana));
        }
        for (heard, spelt) in
            [("te lang pu", "Trump"), ("hua sheng dun", "Washington"), ("xi la li", "Hillary"), ("ao ba ma", "Obama")]
        {
            assert!(likeness(heard, spelt, Script::Han) > 0.65, "{spelt} {}", likeness(heard, spelt, Script::Han));
        }
    }

    #[test]
    fn it_does_not_sound_like_another_name() {
        let names = [
            ("toranpu", "Trump"),
            ("obama", "Obama"),
            ("boruton", "Bolton"),
            ("kurinton", "Clinton"),
            ("bushhu", "Bush"),
        ];
        for (heard, own) in names {
            for (_, other) in names.iter().filter(|(_, other)| *other != own) {
                assert!(
                    likeness(heard, other, Script::Kana) < 0.7,
                    "{heard} {other} {}",
                    likeness(heard, other, Script::Kana)
                );
            }
        }
        assert_eq!(likeness("", "Bush", Script::Kana), 0.0);
    }
}
