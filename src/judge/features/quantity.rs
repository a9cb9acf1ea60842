//! Whether the article elsewhere gives a quantity for what the statement counts.
//!
//! An article that gives another number for the same thing does not omit the thing, and the number is what a reader
//! wants to know.

use super::scene::Scene;
use crate::article::{Place, Span};
use crate::language::{Number, Quantified, Unit};
use crate::weigh::{Content, MeaningId, units_compare};
use std::cell::OnceCell;

/// The thing counted is within this many content words of its number. A choice: "212 passengers", "the toll rose to
/// 43".
const NEAR_WORDS: usize = 2;

/// Whether a sentence of the article has a number of the same kind beside the same thing.
pub fn is_elsewhere(scene: &Scene<'_>) -> bool {
    let index = &scene.judge.weighed.index;
    let place = scene.statement.place;
    let own = words(scene, scene.content, place);
    // Those of a passage, made when its first number of the same kind is met.
    let there: Vec<OnceCell<Vec<(Span, MeaningId)>>> = scene.passages().iter().map(|_| OnceCell::new()).collect();
    scene.said.numbers.iter().filter(|number| number.unit != Unit::Ordinal).any(|number| {
        let counted = near(&own, number);
        let counts_harmed = counts_harmed(scene, place, number);
        let is_same = |a: MeaningId, b: MeaningId| index.likeness(a, b) > 0.0 || index.relatives(a).contains(&b);
        let texts = &scene.judge.texts.passages[scene.article];
        scene.passages().iter().zip(texts).zip(&there).any(|((passage, text), words_there)| {
            text.numbers.iter().filter(|there| units_compare(&number.unit, &there.unit)).any(|there| {
                if counts_harmed && self::counts_harmed(scene, passage.place, there) {
                    return true;
                }
                let words_there = words_there.get_or_init(|| words(scene, &passage.content, passage.place));
                let counted_there = near(words_there, there);
                counted.iter().any(|one| counted_there.iter().any(|other| is_same(*one, *other)))
            })
        })
    })
}

/// Whether a number counts the dead, hurt or missing. They go by so many names ("the toll", "187 fatalities", "221
/// dead") that the words are little help.
fn counts_harmed(scene: &Scene<'_>, place: Place, number: &Number) -> bool {
    let mentions = scene.mentions_at(place);
    let is_of = |of: Quantified| match of {
        Quantified::Number(at) => mentions.numbers.get(at).is_some_and(|one| one.figure == number.figure),
        Quantified::Date(_) => false,
    };
    let quantities = scene.judge.read.annotated.articles[place.article].quantities.get(place.paragraph);
    quantities.into_iter().flatten().any(|quantity| quantity.is_harm && is_of(quantity.of))
}

/// The content words of a text other than numbers and dates, in text order.
fn words(scene: &Scene<'_>, content: &Content, place: Place) -> Vec<(Span, MeaningId)> {
    let mentions = scene.mentions_at(place);
    let is_figure = |at: Span| {
        is_within(&mentions.numbers, |number| number.figure, at) || is_within(&mentions.dates, |date| date.span, at)
    };
    let said = content.terms.iter().flat_map(|term| term.spans.iter().map(|span| (*span, term.meaning)));
    let mut words: Vec<(Span, MeaningId)> = said.filter(|(at, _)| !is_figure(*at)).collect();
    words.sort_unstable();
    words
}

/// Whether one of the mentions overlaps a word. They are in text order, and a paragraph may have thousands.
fn is_within<T>(mentions: &[T], span_of: impl Fn(&T) -> Span, word: Span) -> bool {
    /// Mentions that begin before the word and may reach into it. A choice: two or three share a word at most.
    const BEFORE: usize = 4;
    let end = mentions.partition_point(|one| span_of(one).start < word.end);
    mentions[end.saturating_sub(BEFORE)..end].iter().any(|one| span_of(one).overlaps(word))
}

/// The words nearest to a number, on either side.
fn near(words: &[(Span, MeaningId)], number: &Number) -> Vec<MeaningId> {
    let (before, after) = words.split_at(words.partition_point(|(at, _)| at.start < number.figure.start));
    let before = before.iter().rev().filter(|(at, _)| at.end <= number.figure.start).take(NEAR_WORDS);
    let after = after.iter().filter(|(at, _)| at.start >= number.figure.end).take(NEAR_WORDS);
    before.chain(after).map(|(_, meaning)| *meaning).collect()
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Event};
    use crate::finding::Verdict;

    #[test]
    fn whoever_counts_the_dead_otherwise_does_not_surely_leave_them_out() {
        let one = "The overall death toll of the landslide in Tarn hit 238 on Monday night.";
        for other in [
            "As of noon the civil protection agency had registered 187 fatalities. Schools stayed shut.",
            "By three in the afternoon the agency was counting 221 dead. Bakers gave bread away.",
        ] {
            let articles = vec![Article::plain("a", "A", "", &[one]), Article::plain("b", "B", "", &[other])];
            let facts = crate::compare_event(Event::new("Landslide", articles)).facts;
            let toll = facts.iter().find(|fact| fact.statement.contains("238")).expect("a fact");
            let cell = &toll.cells[1];
            assert!(cell.verdict != Verdict::Omitted || !cell.sure, "{other}");
        }
    }
}
