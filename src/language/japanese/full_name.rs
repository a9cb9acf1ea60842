//! Whether words are somebody's whole name and nothing else.

use super::words;
use crate::language::east_asian::Class;

/// Most letters of a name: a family name and a given name have up to four each.
const LONGEST: usize = 8;

/// Whether the words are a family name and one or two words that may be a given name, in Chinese characters and kana.
pub fn is_japanese_name(name: &str) -> bool {
    let letters = name.chars().filter(|letter| !is_space(*letter)).count();
    if !(3..=LONGEST).contains(&letters) || !name.chars().all(is_of_name) {
        return false;
    }
    let found = words(name);
    let Some((first, given)) = found.split_first() else { return false };
    let may_be_given = |class: Class| {
        !matches!(class, Class::Grammar | Class::Verb | Class::Symbol | Class::Suffix | Class::Counter | Class::Number)
    };
    let is_known = given.iter().all(|word| word.class.is_person());
    // Many family names are places too.
    let is_family = first.class == Class::FamilyName || first.class == Class::PlaceName && is_known;
    is_family && (1..=2).contains(&given.len()) && given.iter().all(|word| may_be_given(word.class))
}

fn is_of_name(letter: char) -> bool {
    let is_kana = matches!(letter, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | 'ー');
    is_kana || matches!(letter, '々' | '\u{4e00}'..='\u{9fff}') || is_space(letter)
}

fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\u{3000}')
}

#[cfg(test)]
mod tests {
    use super::is_japanese_name;

    #[test]
    fn a_family_name_and_a_given_name_are_a_whole_name() {
        for name in ["佐藤あかり", "鈴木一郎", "山田　花子"] {
            assert!(is_japanese_name(name), "{name}");
        }
        for words in ["佐藤", "被害拡大", "みなと町", "六日午前", "終わり"] {
            assert!(!is_japanese_name(words), "{words}");
        }
    }
}
