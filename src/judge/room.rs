//! How many facts are judged: each is judged against every article, so that a hundred alike articles have more cells
//! than anybody reads, and the time would grow with the square of the texts.

use super::opinion::SettledFact;
use crate::finding::Remark;
use crate::read::Read;
use std::cmp::Reverse;

/// Cells that are judged whatever the length of the texts. A choice.
const ANYWAY: usize = 20_000;

/// Bytes of text for which one more cell is judged. Articles have a fact in some hundred bytes, so that fifty articles of
/// any length are judged whole. A choice that bounds the time.
const BYTES_PER_CELL: usize = 2;

/// Leaves out the facts beyond that, of those with statements in the fewest articles the ones furthest down; what a person
/// decided stays. Returns a remark if any are.
pub(super) fn keep_within(read: &Read<'_>, facts: &mut Vec<SettledFact>) -> Option<Remark> {
    let articles = read.compared.max(1);
    let paragraphs = read.event.articles.iter().flat_map(|article| &article.paragraphs);
    let bytes: usize = paragraphs.map(|paragraph| paragraph.text.len()).sum();
    let most = ANYWAY.max(bytes / BYTES_PER_CELL) / articles;
    let all = facts.len();
    if all <= most {
        return None;
    }
    let rank = |fact: &SettledFact| {
        let is_free = fact.corrections.is_empty() && fact.opinions.is_empty();
        let place = fact.own().iter().map(|one| read.statements[*one].place).min();
        (
            is_free,
            Reverse(fact.articles(read).len()),
            place.map(|place| (place.paragraph, place.article, place.span.start)),
        )
    };
    facts.sort_by_cached_key(rank);
    facts.truncate(most);
    Some(Remark::NotJudged { judged: most, all })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Event};

    /// So many articles with a sentence in common and ten of their own.
    fn remarks(articles: usize) -> (usize, Vec<Remark>) {
        let texts = |number: usize| -> Vec<String> {
            let own = (0..10).map(|at| format!("In town {number} a horse called {} ran {at} miles.", number * 10 + at));
            own.chain(["The ferry Kestrel ran aground off Tarn Point on Friday.".to_string()]).collect()
        };
        let article = |number: usize| {
            let texts = texts(number);
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            Article::plain(&format!("a{number}"), &format!("Argus {number}"), "Ferry", &texts)
        };
        let comparison = crate::compare_event(Event::new("Test", (0..articles).map(article).collect()));
        let notes = comparison.notes.into_iter().map(|note| note.remark);
        (comparison.facts.len(), notes.filter(|note| matches!(note, Remark::NotJudged { .. })).collect())
    }

    #[test]
    fn of_very_many_articles_the_facts_of_most_are_judged() {
        assert_eq!(remarks(3).1, []);
        let (facts, remarks) = remarks(60);
        assert!(facts <= ANYWAY / 60, "{facts}");
        assert!(matches!(remarks.as_slice(), [Remark::NotJudged { judged, all }] if *judged == facts && all > judged));
    }
}
