//! Addresses within the page: made from content, so that a link survives a new run; safe and unique, whatever the
//! input.

use crate::article::Article;
use crate::compare::Comparison;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The address, in the rows, of the paragraph with this address.
pub fn row_of(paragraph: &str) -> String {
    format!("{paragraph}-row")
}

/// The address of every article, paragraph, fact and difference.
#[derive(Debug)]
pub struct Anchors {
    articles: Vec<String>,
    paragraphs: Vec<Vec<String>>,
    facts: Vec<String>,
    differences: Vec<String>,
}

impl Anchors {
    /// The addresses for everything in this comparison.
    pub fn new(comparison: &Comparison) -> Anchors {
        let mut taken = BTreeSet::new();
        let articles: Vec<String> =
            comparison.event.articles.iter().map(|article| unique(safe(&article.id, "article"), &mut taken)).collect();
        let paragraphs = comparison.event.articles.iter().zip(&articles).map(|(one, id)| paragraphs(one, id)).collect();
        let mut taken = BTreeSet::new();
        let facts: Vec<String> = comparison
            .facts
            .iter()
            .map(|fact| safe(fact.id.strip_prefix("f-").unwrap_or(&fact.id), "fact"))
            .map(|id| unique(format!("f-{id}"), &mut taken))
            .collect();
        let mut taken = BTreeSet::new();
        let differences = comparison
            .differences
            .iter()
            .map(|difference| {
                (difference.kind.name(), facts.get(difference.fact).map_or("fact", |id| id.trim_start_matches("f-")))
            })
            .map(|(kind, id)| unique(format!("d-{kind}-{id}"), &mut taken))
            .collect();
        Anchors { articles, paragraphs, facts, differences }
    }

    /// The article's short name, made safe.
    pub fn article(&self, article: usize) -> &str {
        self.articles.get(article).map_or("", String::as_str)
    }

    /// "courier-text": the whole article.
    pub fn text(&self, article: usize) -> String {
        format!("{}-text", self.article(article))
    }

    /// The fact's id, made safe.
    pub fn fact(&self, fact: usize) -> &str {
        self.facts.get(fact).map_or("", String::as_str)
    }

    /// Its kind and the id of its fact.
    pub fn difference(&self, difference: usize) -> &str {
        self.differences.get(difference).map_or("", String::as_str)
    }

    /// "courier-3ab2c1": its address in the whole text.
    pub fn paragraph(&self, article: usize, number: usize) -> String {
        self.paragraphs.get(article).and_then(|all| all.get(number)).cloned().unwrap_or_default()
    }

    /// "courier-3ab2c1-row": its address in the rows.
    pub fn row(&self, article: usize, number: usize) -> String {
        row_of(&self.paragraph(article, number))
    }
}

/// Made from the words of each paragraph, so that a link leads to the same words after a paragraph was inserted before
/// them. Six hexadecimal digits: among a hundred paragraphs, two have the same once in 3,400 articles, and then one
/// gets a `-2`.
fn paragraphs(article: &Article, id: &str) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let address = |text: &str| {
        let digest = Sha256::digest(text.as_bytes());
        let digits: String = digest.iter().take(3).map(|byte| format!("{byte:02x}")).collect();
        format!("{id}-{digits}")
    };
    article.paragraphs.iter().map(|paragraph| unique(address(&paragraph.text), &mut taken)).collect()
}

/// Lower-case Latin letters, digits and single hyphens.
fn safe(id: &str, fallback: &str) -> String {
    let mut kept = String::new();
    for letter in id.chars().flat_map(char::to_lowercase) {
        if letter.is_ascii_alphanumeric() {
            kept.push(letter);
        } else if !kept.is_empty() && !kept.ends_with('-') {
            kept.push('-');
        }
    }
    let kept = kept.trim_end_matches('-');
    if kept.is_empty() { fallback.to_string() } else { kept.to_string() }
}

/// The id itself, or with the first free number appended.
fn unique(id: String, taken: &mut BTreeSet<String>) -> String {
    let mut candidate = id.clone();
    let mut number = 2;
    while !taken.insert(candidate.clone()) {
        candidate = format!("{id}-{number}");
        number += 1;
    }
    candidate
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_keeps_only_what_is_safe_in_an_address() {
        assert_eq!(safe("Orrin_Falls Courier!", "article"), "orrin-falls-courier");
        assert_eq!(safe("新聞", "article"), "article");
    }

    #[test]
    fn two_ids_that_become_the_same_are_kept_apart() {
        let mut taken = BTreeSet::new();
        assert_eq!(unique("a".into(), &mut taken), "a");
        assert_eq!(unique("a".into(), &mut taken), "a-2");
        assert_eq!(unique("a-2".into(), &mut taken), "a-2-2");
    }
}
