//! The same act with another certainty: planned against done, denied against admitted, alleged against stated.

use crate::finding::{Contrast, DifferenceKind};
use crate::judge::sides::{SideText, Sides};
use crate::language::{Certainty, Predicate, Word};

/// What the two sides' certainty comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CertaintyFinding {
    /// The two contradict each other.
    Other(Contrast),
    /// One was written before the deed, or may have been: what it announces is not contradicted by the deed.
    Earlier(Contrast),
}

/// All but the words of certainty has to be carried: else another act is spoken of.
const SAME_ACT: f64 = 0.8;

/// So many content words besides: "that is what happened" may be anything that happened. One is enough where a
/// sentence has no more ("The palace confirmed the engagement" has two).
const FEWEST_WORDS: usize = 2;

/// The same predicate stands under another certainty.
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
        // The word of certainty may stand elsewhere in the sentence, in another construction.
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

/// Whether the open side was published before the other, or that is not known.
fn may_be_earlier(sides: &Sides<'_>, open: &SideText<'_>, other: &SideText<'_>) -> bool {
    let date = |wording: &SideText<'_>| {
        sides.judge.read.event.articles[wording.place.article].published.as_ref().map(|published| published.date)
    };
    date(open).zip(date(other)).is_none_or(|(open, other)| open < other)
}

/// Which certainties exclude each other. What is planned or possible is set against what is done only, and
/// "told plainly" is done only in a past form: "to sell" and "selling" may hang on any verb.
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
