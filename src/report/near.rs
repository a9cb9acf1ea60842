//! Facts that say nearly the same as another: each is found in the other's words, but not surely or not in full.
//!
//! Statements that surely say the same are one fact already (`weigh/same_fact.rs`). No fact is lost here: the page only
//! folds the second under the first.

use crate::article::Place;
use crate::compare::{Cell, Comparison, Evidence, Fact, FactWording, Verdict};
use crate::report::verbatim::words;
use std::collections::{BTreeMap, BTreeSet};

/// How well each must carry the other. Of 101 such pairs in the samples and the labelled stories at 0.7, a third shared
/// only a name or half of the sentence ("One of them is in a critical condition", "Six of the injured were"); at 0.8
/// these are few.
const CARRIED: f64 = 0.8;

/// How much of a headline its article's first paragraph must have for it to be nothing but a headline. Of 28 such pairs in
/// the samples, the labelled stories and the invented events none tells something else; below, "Three dead" is left out.
const OF_HEADLINE: f64 = 0.7;

/// A headline with fewer words that can be compared is left where it is.
const FEWEST_WORDS: usize = 3;

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
        let earlier = earlier.copied().min_by_key(|other| place[*other]);
        leaders[*fact] = earlier.or_else(|| {
            let of_headline = summed_up(comparison, *fact);
            of_headline.filter(|other| place[*other] < place[*fact] && leaders[*other].is_none())
        });
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
        let carries = |(at, evidence): &(usize, &Evidence)| *at == 0 || evidence.score >= CARRIED;
        let passages = cell.evidence.iter().enumerate().filter(carries).map(|(_, evidence)| evidence.place);
        let passages = passages.filter(|_| is_told && !is_own && cell.score >= CARRIED);
        let in_words_of = |best: Place| {
            let there = stated.get(&(best.article, best.paragraph)).into_iter().flatten().copied();
            there.filter(move |other| comparison.facts[*other].wordings.iter().any(|one| one.place.overlaps(best)))
        };
        passages.flat_map(in_words_of).collect()
    };
    let of_fact =
        |fact: &Fact| fact.cells.iter().enumerate().flat_map(|(article, cell)| of_cell(fact, article, cell)).collect();
    comparison.facts.iter().map(of_fact).collect()
}

/// For a fact that only a headline states: the fact of its article's first paragraph that it sums up.
fn summed_up(comparison: &Comparison, fact: usize) -> Option<usize> {
    let [headline] = comparison.facts[fact].wordings.as_slice() else { return None };
    let words = distinctive(words(&comparison.event, headline.place));
    if headline.place.paragraph != 0 || words.len() < FEWEST_WORDS {
        return None;
    }
    let is_of_lede = |one: &&FactWording| (one.place.article, one.place.paragraph) == (headline.place.article, 1);
    let share = |one: &FactWording| {
        let there = distinctive(&one.statement);
        let has_figures = words.iter().filter(|word| is_figure(word)).all(|figure| there.contains(figure));
        if has_figures { words.intersection(&there).count() as f64 / words.len() as f64 } else { 0.0 }
    };
    let ledes = comparison
        .facts
        .iter()
        .enumerate()
        .flat_map(|(at, other)| other.wordings.iter().filter(is_of_lede).map(move |one| (at, share(one))));
    let best = ledes.filter(|(_, share)| *share >= OF_HEADLINE).max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
    best.map(|(at, _)| at)
}

/// The words that tell one text from another, whatever their endings: figures, and the beginnings of longer words. A
/// language without spaces has hardly any.
fn distinctive(text: &str) -> BTreeSet<String> {
    const BEGINNING: usize = 5;
    const SHORTEST: usize = 4;
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '.' | ','));
    let words = words.map(|word| word.trim_matches(['.', ',']));
    let words = words.filter(|word| is_figure(word) || word.chars().count() >= SHORTEST);
    words.map(|word| if is_figure(word) { word.to_string() } else { word.chars().take(BEGINNING).collect() }).collect()
}

fn is_figure(word: &str) -> bool {
    word.contains(|letter: char| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Event, Span};

    /// What the fact of the headline is folded under: 0 is the fact of the first paragraph, 1 that of the second.
    fn folded(headline: &str, paragraphs: [&str; 2]) -> Option<usize> {
        let articles = ["a", "b"].map(|id| Article::plain(id, id, headline, &paragraphs));
        let mut comparison = crate::compare_event(Event::new("Ferry", articles.to_vec()));
        let fact = |paragraph: usize| {
            let text = comparison.event.articles[0].paragraphs[paragraph].text.clone();
            let place = Place { article: 0, paragraph, span: Span::new(0, text.len()) };
            let wordings = vec![FactWording { statement: text, place, joined_by: None }];
            Fact { wordings, ..comparison.facts[0].clone() }
        };
        comparison.facts = vec![fact(1), fact(2), fact(0)];
        summed_up(&comparison, 2)
    }

    #[test]
    fn a_headline_is_folded_under_the_first_paragraph_that_says_it_all() {
        let paragraphs =
            ["The ferry Kestrel sank off Tarn Point on Friday, and 14 people are missing.", "Schools stay closed."];
        assert_eq!(folded("Ferry Kestrel sinks off Tarn Point", paragraphs), Some(0));
        assert_eq!(folded("Ferry Kestrel off Tarn Point: 14 missing", paragraphs), Some(0));
        assert_eq!(folded("Ferry Kestrel off Tarn Point: 15 missing", paragraphs), None, "another figure");
        assert_eq!(folded("Ferry captain blames harbour pilots", paragraphs), None, "another thing");
        assert_eq!(folded("Schools stay closed", paragraphs), None, "the second paragraph says more than it repeats");
        assert_eq!(folded("Ferry sinks", paragraphs), None, "too short to tell");
    }
}
