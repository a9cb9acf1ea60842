//! One character written in several ways: 澤 and 沢, 國 and 国, 習 and 习.
//!
//! The lists are made by `tools/lexica` from KANJIDIC (old and new Japanese forms) and CC-CEDICT (traditional and
//! simplified Chinese ones), under the licences in `LICENSE-EDRDG` and `LICENSE-CC-CEDICT`. A line is a character
//! followed by its variants.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static JAPANESE: LazyLock<FxHashMap<char, char>> = LazyLock::new(|| read(include_str!("variants-japanese.txt")));
static CHINESE: LazyLock<FxHashMap<char, char>> = LazyLock::new(|| read(include_str!("variants-chinese.txt")));
static NEW_TO_SIMPLIFIED: LazyLock<FxHashMap<char, char>> = LazyLock::new(|| {
    let chinese = |old: char| CHINESE.get(&old).copied().unwrap_or(old);
    let mut found = FxHashMap::default();
    for line in include_str!("variants-japanese.txt").lines() {
        let mut letters = line.chars();
        let Some(new) = letters.next() else { continue };
        // Of several old forms, the one that Chinese simplifies is the usual one.
        let simplified = letters.clone().map(chinese).zip(letters).find(|(simplified, old)| simplified != old);
        found.insert(new, simplified.map_or(new, |(simplified, _)| simplified));
    }
    found
});

fn read(lines: &str) -> FxHashMap<char, char> {
    let mut found = FxHashMap::default();
    for line in lines.lines() {
        let mut letters = line.chars();
        let Some(usual) = letters.next() else { continue };
        found.extend(letters.map(|variant| (variant, usual)));
    }
    found
}

/// The form in today's Japanese: 澤 is 沢.
pub fn modern(letter: char) -> char {
    JAPANESE.get(&letter).copied().unwrap_or(letter)
}

/// The form in mainland China, for traditional and for Japanese characters: 氣 and 気 are 气.
pub fn simplified(letter: char) -> char {
    if let Some(simplified) = CHINESE.get(&letter) {
        return *simplified;
    }
    NEW_TO_SIMPLIFIED.get(&letter).copied().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_and_new_forms_meet() {
        assert_eq!("澤國廣邊".chars().map(modern).collect::<String>(), "沢国広辺");
        assert_eq!("橋本".chars().map(modern).collect::<String>(), "橋本");
    }

    #[test]
    fn japanese_and_traditional_characters_become_simplified() {
        assert_eq!("習氣総沢対澤國".chars().map(simplified).collect::<String>(), "习气总泽对泽国");
        assert_eq!("气".chars().map(simplified).collect::<String>(), "气");
    }
}
