//! A fact's id, made from the words of its statement so that it survives a new run and an added article.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Gives ids to statements; a repeated wording gets `-2`, `-3` appended.
#[derive(Debug, Default)]
pub struct FactIds {
    given: BTreeMap<String, usize>,
}

impl FactIds {
    /// The id of the next fact: "f-3ab2c1d4", "f-3ab2c1d4-2".
    pub fn next(&mut self, statement: &str) -> String {
        let id = fact_id(statement);
        let times = self.given.entry(id.clone()).or_default();
        *times += 1;
        if *times == 1 { id } else { format!("{id}-{times}") }
    }
}

/// Made from [`bare_words`] alone.
///
/// Eight hexadecimal digits are enough: among a thousand facts, two have the same id by chance once in 8,600 events,
/// and then one of them gets a `-2`.
fn fact_id(statement: &str) -> String {
    let digest = Sha256::digest(bare_words(statement).as_bytes());
    let digits: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    format!("f-{digits}")
}

/// The lower-case words of a statement, separated by one space. Explanations in square brackets, punctuation and the
/// kind of quotation mark do not count.
pub fn bare_words(statement: &str) -> String {
    let mut depth = 0_usize;
    let mut words = String::new();
    for letter in statement.chars() {
        match letter {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            // A thousands comma or an apostrophe does not split a word.
            ',' | '\'' | '’' => {}
            _ if letter.is_alphanumeric() => words.extend(letter.to_lowercase()),
            _ if !words.is_empty() && !words.ends_with(' ') => words.push(' '),
            _ => {}
        }
    }
    words.truncate(words.trim_end().len());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_depends_on_the_words_and_not_on_marks_or_explanations() {
        let id = FactIds::default().next("“The ferry sank,” she [Ruth Hale] said.");
        assert_eq!(id, FactIds::default().next("\"The ferry sank\" she said"));
        assert_ne!(id, FactIds::default().next("“The ferry sailed,” she said."));
        assert_eq!(id.len(), 10);
        assert!(id[2..].chars().all(|digit| digit.is_ascii_hexdigit()));
    }

    #[test]
    fn a_repeated_wording_is_counted() {
        let mut ids = FactIds::default();
        let first = ids.next("Nobody was hurt.");
        assert_eq!(ids.next("Nobody was hurt."), format!("{first}-2"));
        assert_eq!(ids.next("Nobody was hurt."), format!("{first}-3"));
    }
}
