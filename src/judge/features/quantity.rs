//! Whether the article tells elsewhere how much or how many there are of what the statement counts.
//!
//! An article that gives another number of the same thing does not leave the thing out, and the number is what a reader asks for.

use super::scene::Scene;
use crate::article::{Place, Span};
use crate::language::{Number, Unit};
use crate::weigh::{Content, MeaningId, units_compare};

/// What is counted stands within so many content words of its number. A choice: "212 passengers", "the toll rose to 43".
const NEAR_WORDS: usize = 2;

/// Whether a sentence of the article has a number of the same kind beside the same thing.
pub fn is_elsewhere(scene: &Scene<'_>) -> bool {
    let index = &scene.judge.weighed.index;
    scene.numbers().filter(|number| number.unit != Unit::Ordinal).any(|number| {
        let counted = near(scene, scene.content, scene.statement.place, number);
        let is_same = |a: MeaningId, b: MeaningId| index.likeness(a, b) > 0.0 || index.relatives(a).contains(&b);
        scene.passages().iter().any(|passage| {
            scene.numbers_in(passage).filter(|there| units_compare(&number.unit, &there.unit)).any(|there| {
                let counted_there = near(scene, &passage.content, passage.place, there);
                counted.iter().any(|one| counted_there.iter().any(|other| is_same(*one, *other)))
            })
        })
    })
}

/// The content words nearest to a number, on either side, that are no numbers or dates themselves.
fn near(scene: &Scene<'_>, content: &Content, place: Place, number: &Number) -> Vec<MeaningId> {
    let mentions = scene.mentions_at(place);
    let is_figure = |at: Span| {
        mentions.numbers.iter().any(|number| number.figure.overlaps(at))
            || mentions.dates.iter().any(|date| date.span.overlaps(at))
    };
    let said = content.terms.iter().flat_map(|term| term.spans.iter().map(|span| (*span, term.meaning)));
    let mut words: Vec<(Span, MeaningId)> = said.filter(|(at, _)| !is_figure(*at)).collect();
    words.sort_unstable();
    let before = words.iter().rev().filter(|(at, _)| at.end <= number.figure.start).take(NEAR_WORDS);
    let after = words.iter().filter(|(at, _)| at.start >= number.figure.end).take(NEAR_WORDS);
    before.chain(after).map(|(_, meaning)| *meaning).collect()
}
