//! Facts that say nearly the same as another: each is found in the other's words, but not surely or not in full.
//!
//! Statements that surely say the same are one fact already (`weigh/same_fact.rs`). No fact is lost here: the page only
//! folds the second under the first.

use crate::compare::{Cell, Comparison, Fact, Verdict};
use std::collections::BTreeMap;

/// How well each must carry the other. Of 101 such pairs in the samples and the labelled stories at 0.7, a third shared
/// only a name or half of the sentence ("One of them is in a critical condition", "Six of the injured were"); at 0.8
/// these are few.
const CARRIED: f64 = 0.8;

/// For each fact in the given order, the earlier one under which it is folded; a fact that leads others is never
/// folded.
pub fn near_duplicates(comparison: &Comparison, order: &[usize]) -> Vec<Option<usize>> {
    let rests = resting(comparison);
    let mut leaders = vec![None; comparison.facts.len()];
    let mut place = vec![usize::MAX; comparison.facts.len()];
    for (at, fact) in order.iter().enumerate() {
        place[*fact] = at;
    }
    // A sure difference is what a reader looks for first: it is never folded.
    for fact in order.iter().filter(|fact| !comparison.facts[**fact].surely_differs()) {
        let mutual = rests[*fact].iter().filter(|other| rests[**other].contains(fact));
        let earlier = mutual.filter(|other| place[**other] < place[*fact] && leaders[**other].is_none());
        leaders[*fact] = earlier.copied().min_by_key(|other| place[*other]);
    }
    leaders
}

/// For each fact, the others in whose words it is found although it has none of its own there.
fn resting(comparison: &Comparison) -> Vec<Vec<usize>> {
    let mut stated: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for (fact, one) in comparison.facts.iter().enumerate() {
        for wording in &one.wordings {
            stated.entry((wording.place.article, wording.place.paragraph)).or_default().push(fact);
        }
    }
    let of_cell = |fact: &Fact, article: usize, cell: &Cell| -> Vec<usize> {
        let is_told = matches!(cell.verdict, Verdict::Stated | Verdict::Partial) && cell.contrasts.is_empty();
        let is_own = fact.wordings.iter().any(|wording| wording.place.article == article);
        let best = cell.evidence.first().filter(|_| is_told && !is_own && cell.score >= CARRIED);
        let Some(best) = best.map(|best| best.place) else { return Vec::new() };
        let there = stated.get(&(best.article, best.paragraph)).into_iter().flatten().copied();
        let has_words_there =
            |other: &usize| comparison.facts[*other].wordings.iter().any(|wording| wording.place.overlaps(best));
        there.filter(has_words_there).collect()
    };
    let of_fact =
        |fact: &Fact| fact.cells.iter().enumerate().flat_map(|(article, cell)| of_cell(fact, article, cell)).collect();
    comparison.facts.iter().map(of_fact).collect()
}
