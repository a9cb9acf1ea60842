//! The same act with another certainty: planned against done, denied against admitted, alleged against stated.

use crate::finding::{Contrast, DifferenceKind};
use crate::judge::sides::{SideText, Sides};
use crate::language::{Certainty, Predicate, Word};

/// What comparing the certainty of the two sides shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CertaintyFinding {
    /// The two contradict each other.
    Other(Contrast),
    /// One was written before the deed, or may have been, so the deed does not contradict what it announces.
    Earlier(Contrast),
}

/// Everything but the words of certainty must be carried; otherwise the two are about different acts.
const SAME_ACT: f64 = 0.8;

/// At least this many other content words: "that is what happened" may be anything that happened. One is enough if the
/// sentence has no more ("The palace confirmed the engagement" has two).
const FEWEST_WORDS: usize = 2;

/// The same predicate with another certainty.
pub fn other_certainty(sides: &Sides<'_>) -> Option<CertaintyFinding> {
    let (said, told) = (&sides.said.words, &sides.told.words);
    let (mine, theirs) = (sides.certainties_said(), &sides.told.certainties);
    if mine.is_empty() && theirs.is_empty() {
        return None;
    }
    let is_content = |word: &&Word| sides.said.content.iter().any(|(span, _)| *span == word.span);
    for (at, word) in said.iter().copied().enumerate().filter(|(_, word)| is_content(word)) {
        let mut places = sides.same_verbs(word);
        let (Some(there), None) = (places.next(), places.next()) else { continue };
        let (one, other) =
            (sides.language.predicate(sides.said.stretch(), at), sides.language.predicate(sides.told.stretch(), there));
        // The word of certainty may be elsewhere in the sentence, in another construction.
        let is_elsewhere = theirs.contains(&one.certainty) && one.certainty != Certainty::Plain
            || mine.contains(&other.certainty) && other.certainty != Certainty::Plain;
        if is_elsewhere
            || !are_contrary(&one, &other, word.lower == told[there].lower)
            || sides.rest_words(&[one.words, word.span]) < FEWEST_WORDS
            || sides.rest_carried(&[one.words, word.span]) < SAME_ACT
        {
            continue;
        }
        let contrast = sides.contrast(DifferenceKind::Certainty, one.words, other.words);
        let is_open = |certainty: Certainty| {
            matches!(certainty, Certainty::Planned | Certainty::Conditional | Certainty::Possible)
        };
        let finding = match (is_open(one.certainty), is_open(other.certainty)) {
            (true, false) if may_be_earlier(sides, sides.said, sides.told) => CertaintyFinding::Earlier(contrast),
            (false, true) if may_be_earlier(sides, sides.told, sides.said) => CertaintyFinding::Earlier(contrast),
            _ => CertaintyFinding::Other(contrast),
        };
        return Some(finding);
    }
    None
}

/// Whether the open side was published before the other, or may have been because a date is unknown.
fn may_be_earlier(sides: &Sides<'_>, open: &SideText<'_>, other: &SideText<'_>) -> bool {
    let date = |wording: &SideText<'_>| {
        sides.judge.read.event.articles[wording.place.article].published.as_ref().map(|published| published.date)
    };
    date(open).zip(date(other)).is_none_or(|(open, other)| open < other)
}

/// Which certainties exclude each other. Planned or possible conflicts only with done, and a plain predicate counts as
/// done only in a past form: "to sell" and "selling" may depend on any verb.
fn are_contrary(a: &Predicate, b: &Predicate, is_same_form: bool) -> bool {
    let one_way = |a: &Predicate, b: &Predicate| match (a.certainty, b.certainty) {
        // "no longer runs" against "runs".
        (Certainty::Denied, Certainty::Plain) => b.is_past || is_same_form && b.is_habit,
        (Certainty::Denied, Certainty::Settled | Certainty::Planned | Certainty::Conditional) => true,
        (Certainty::Planned | Certainty::Possible | Certainty::Alleged, Certainty::Plain) => b.is_past,
        (Certainty::Possible, Certainty::Planned | Certainty::Conditional) => true,
        (Certainty::Possible | Certainty::Alleged, Certainty::Settled) => true,
        _ => false,
    };
    one_way(a, b) || one_way(b, a)
}
