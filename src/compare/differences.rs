//! Cells that differ from a fact → the list of differences, each with its sides.

use crate::article::{Event, Place, Span};
use crate::finding::{Cell, Contrast, DifferenceKind, Fact, Rule, Verdict};
use std::collections::BTreeSet;

/// Something that two or more articles state differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What kind of thing differs.
    pub kind: DifferenceKind,
    /// Index of the fact in [`Comparison::facts`](super::Comparison::facts).
    pub fact: usize,
    /// What each side says; at least two, from different articles, in the event's order.
    pub sides: Vec<Side>,
}

/// One side of a difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The sentence or clause around the words.
    pub passage: Place,
    /// The words that differ, within the same paragraph: `about 40`.
    pub words: Span,
}

/// One difference for each fact and each of its words that is stated differently: in the order of the facts, and within
/// a fact number, date, name, quotation, certainty.
///
/// The statement's article is one side; every article that states it differently, or in the statement's very words, is
/// another. What several facts show for the same words is listed once, with the first of them.
pub fn differences(event: &Event, facts: &[Fact]) -> Vec<Difference> {
    let mut shown: BTreeSet<Vec<(usize, usize, Span)>> = BTreeSet::new();
    let mut differences = Vec::new();
    for (number, fact) in facts.iter().enumerate() {
        let Some(place) = fact.place else { continue };
        let mut differing: Vec<(&Cell, &Contrast)> = fact
            .cells
            .iter()
            .filter(|cell| cell.verdict == Verdict::Differs)
            .flat_map(|cell| cell.contrasts.iter().map(move |contrast| (cell, contrast)))
            .collect();
        differing.sort_by_key(|(_, contrast)| (contrast.kind, contrast.statement, contrast.article));
        for same in differing.chunk_by(|(_, a), (_, b)| (a.kind, a.statement) == (b.kind, b.statement)) {
            let Some((_, first)) = same.first() else { continue };
            let own = Side { passage: place, words: first.statement };
            let others = same.iter().map(|(cell, contrast)| side(cell, contrast.article));
            let agreeing = fact.cells.iter().enumerate().filter_map(|(article, cell)| {
                let is_other = article != place.article && cell.verdict == Verdict::Stated;
                agreeing(event, cell, event.words_at(Place { span: first.statement, ..place })).filter(|_| is_other)
            });
            let mut sides: Vec<Side> = std::iter::once(own).chain(others).chain(agreeing).collect();
            sides.sort_by_key(|side| (side.passage.article, side.passage.paragraph, side.words));
            let key = sides.iter().map(|side| (side.passage.article, side.passage.paragraph, side.words)).collect();
            if shown.insert(key) {
                differences.push(Difference { kind: first.kind, fact: number, sides });
            }
        }
        differences.extend(by_hand(number, fact, place));
    }
    differences
}

/// A cell that a person marked as different although the program saw no contrast: the whole passages take the place of
/// the words.
fn by_hand(number: usize, fact: &Fact, place: Place) -> Option<Difference> {
    let whole = |passage: Place| Side { passage, words: passage.span };
    let is_marked =
        |cell: &&Cell| cell.rule() == Rule::ByHand && cell.verdict == Verdict::Differs && cell.contrasts.is_empty();
    let others = fact.cells.iter().filter(is_marked).filter_map(|cell| Some(cell.evidence.first()?.place));
    let mut sides: Vec<Side> = others.filter(|other| other.article != place.article).map(whole).collect();
    if sides.is_empty() {
        return None;
    }
    sides.push(whole(place));
    sides.sort_by_key(|side| (side.passage.article, side.passage.paragraph, side.words));
    Some(Difference { kind: DifferenceKind::ByHand, fact: number, sides })
}

/// A side: the words within the passage that the cell shows as evidence.
fn side(cell: &Cell, words: Place) -> Side {
    let around = cell.evidence.iter().map(|evidence| evidence.place).find(|place| place.contains(words));
    Side { passage: around.unwrap_or(words), words: words.span }
}

/// Where an article that states the fact uses the statement's very words.
fn agreeing(event: &Event, cell: &Cell, words: &str) -> Option<Side> {
    let passage = cell.evidence.first()?.place;
    let at = event.words_at(passage).find(words)? + passage.span.start;
    Some(Side { passage, words: Span::new(at, at + words.len()) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;

    #[test]
    fn an_outlet_that_uses_the_statements_words_stands_beside_the_one_that_does_not() {
        let body = |number: &str| format!("The explosion at the sugar mill in Dravec injured {number} workers.");
        let article = |id: &str, number: &str| Article::plain(id, id, "", &[&body(number)]);
        let event = Event::new("Test", vec![article("a", "14"), article("b", "41"), article("c", "14")]);
        let comparison = crate::compare_event(event);
        let found: Vec<(DifferenceKind, Vec<&str>)> = comparison
            .differences
            .iter()
            .map(|difference| {
                let words = |side: &Side| comparison.event.words_at(Place { span: side.words, ..side.passage });
                (difference.kind, difference.sides.iter().map(words).collect())
            })
            .collect();
        assert_eq!(found, [(DifferenceKind::Number, vec!["14", "41", "14"])]);
    }
}
