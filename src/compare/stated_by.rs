//! How many outlets state a fact, and in how many independent texts.
//!
//! Two outlets that print the same agency copy are two outlets and one voice. So a fact that several articles carry
//! only in passages that they share word for word counts once.

use super::comparison::Comparison;
use crate::article::Span;
use crate::finding::{Evidence, Fact};
use crate::gather::SharedText;

/// At least this share of the words that carry a fact must be in the shared passage. A choice: an editor who changes
/// the last word of a copied clause is not a second voice, but one who adds half a clause is. At 0.9 such a word made
/// two voices of one; below 0.7 a clause with half of its words new would count as copied.
const INSIDE_SHARE: f64 = 0.8;

/// Who states a fact; an unsure cell counts only in [`StatedBy::to_check`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedBy {
    /// The articles that surely state it, one group for each independent text; the groups, and the articles in them,
    /// are in the event's order. Most groups have one article.
    pub texts: Vec<Vec<usize>>,
    /// How many of them differ.
    pub differently: usize,
    /// How many articles a person should check.
    pub to_check: usize,
    /// The number of articles in the event.
    pub of: usize,
}

impl StatedBy {
    /// How many outlets surely state it.
    pub fn outlets(&self) -> usize {
        self.texts.iter().map(Vec::len).sum()
    }

    /// The number of independent texts; never more than [`StatedBy::outlets`].
    pub fn independent(&self) -> usize {
        self.texts.len()
    }

    /// The other articles that state it in the same text as this one.
    pub fn same_text_as(&self, article: usize) -> impl Iterator<Item = usize> {
        let text = self.texts.iter().find(|text| text.contains(&article));
        text.into_iter().flatten().copied().filter(move |other| *other != article)
    }
}

impl Comparison {
    /// Who states a fact, counting shared text once.
    pub fn stated_by(&self, fact: &Fact) -> StatedBy {
        let mut texts: Vec<Vec<usize>> = Vec::new();
        // The passages shared by the articles of each text, one list for each passage of its first article.
        let mut shared_in: Vec<Vec<Vec<usize>>> = Vec::new();
        for (article, cell) in fact.cells.iter().enumerate().filter(|(_, cell)| cell.is_surely_told()) {
            let in_shared: Vec<Vec<usize>> =
                cell.evidence.iter().map(|evidence| passages_around(&self.shared, evidence)).collect();
            let is_one_text = |(text, first): (&Vec<usize>, &Vec<Vec<usize>>)| {
                text.first().is_some_and(|other| {
                    stands_in(&self.shared, &in_shared, *other) && stands_in(&self.shared, first, article)
                })
            };
            match texts.iter().zip(&shared_in).position(is_one_text) {
                Some(text) => texts[text].push(article),
                None => {
                    texts.push(vec![article]);
                    shared_in.push(in_shared);
                }
            }
        }
        StatedBy {
            texts,
            differently: fact.cells.iter().filter(|cell| cell.surely_differs()).count(),
            to_check: fact.cells.iter().filter(|cell| !cell.sure).count(),
            of: fact.cells.len(),
        }
    }
}

/// Whether everything that carries the fact is in passages that the other article has word for word.
fn stands_in(shared: &[SharedText], in_shared: &[Vec<usize>], other: usize) -> bool {
    let has =
        |number: &usize| shared.get(*number).is_some_and(|text| text.places.iter().any(|place| place.article == other));
    !in_shared.is_empty() && in_shared.iter().all(|passages| passages.iter().any(has))
}

/// The shared passages that contain the words which carry the fact.
fn passages_around(shared: &[SharedText], evidence: &Evidence) -> Vec<usize> {
    let whole = [evidence.place.span];
    let words = if evidence.matched.is_empty() { &whole[..] } else { &evidence.matched };
    let all: usize = words.iter().map(Span::len).sum();
    let holds = |text: &SharedText| {
        text.places.iter().any(|place| {
            (place.article, place.paragraph) == (evidence.place.article, evidence.place.paragraph)
                && words.iter().map(|span| common(*span, place.span)).sum::<usize>() as f64 >= INSIDE_SHARE * all as f64
        })
    };
    (0..shared.len()).filter(|number| shared.get(*number).is_some_and(holds)).collect()
}

/// The number of bytes that two spans have in common.
fn common(one: Span, other: Span) -> usize {
    one.end.min(other.end).saturating_sub(one.start.max(other.start))
}

#[cfg(test)]
mod tests {
    use super::StatedBy;
    use crate::article::{Article, Event};

    const WIRE: &str = "The vessel left Millport shortly after four in the morning and lost its rudder within sight of \
                        the outer breakwater.";

    /// Who states the first fact that has these words.
    fn stated_by(bodies: &[&[&str]], words: &str) -> StatedBy {
        let ids = ["a", "b", "c", "d"];
        let articles = bodies.iter().zip(ids).map(|(body, id)| Article::plain(id, id, "", body)).collect();
        let comparison = crate::compare_event(Event::new("Test", articles));
        comparison.stated_by(comparison.facts.iter().find(|fact| fact.statement.contains(words)).unwrap())
    }

    #[test]
    fn a_fact_that_two_outlets_have_from_one_text_is_stated_by_one_voice() {
        let own = "The vessel lost its rudder within sight of the outer breakwater; it had left Millport shortly after four in the morning.";
        let one = stated_by(&[&[WIRE], &["Nobody was hurt."], &["Rain fell.", WIRE]], "lost its rudder");
        assert_eq!((one.outlets(), one.of, one.texts), (2, 3, vec![vec![0, 2]]));
        let two = stated_by(&[&[WIRE], &[own], &["Rain fell.", WIRE]], "rudder");
        assert_eq!((two.outlets(), two.of, two.texts), (3, 3, vec![vec![0, 2], vec![1]]));
    }

    #[test]
    fn an_own_sentence_in_a_shared_paragraph_and_an_own_clause_are_no_shared_text() {
        let tugs = "Two tugs brought the vessel back to Millport at noon.";
        let (one, other) =
            (format!("{WIRE} {tugs}"), format!("{WIRE} {}", "At noon two tugs brought the vessel back to Millport."));
        let found = stated_by(&[&[&one], &[&other]], "tugs");
        assert_eq!((found.outlets(), found.independent()), (2, 2));
        let longer = format!("{} and drifted on to the rocks under Tarn Point light.", WIRE.trim_end_matches('.'));
        let found = stated_by(&[&[&longer], &[&longer.replace("light", "lamp")]], "drifted");
        assert_eq!(found.independent(), 1, "a copy but for its last word");
        let found = stated_by(&[&[&longer], &[WIRE, "It drifted on to the rocks under Tarn Point light."]], "drifted");
        assert_eq!((found.outlets(), found.independent()), (2, 2), "the rocks are told in its own words");
    }
}
