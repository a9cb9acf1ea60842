//! In a sentence that two articles share but for a few words: the words that were exchanged.
//!
//! Where the words around are the same, they say more surely than any rule what a number or a name stands for.

use super::comparison::{Contrast, DifferenceKind};
use super::other_date::are_contrary;
use super::other_name::unlike;
use super::other_number::{agree, shown};
use super::sides::{Sides, Wording};
use crate::article::Span;
use crate::segment::Word;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// So many of the statement's words stand in the passage in the same order.
const SAME_WORDS_SHARE: f64 = 0.8;

/// A shorter statement is alike by chance.
const FEWEST_WORDS: usize = 6;

/// More words than this are another sentence, not an exchange.
const MOST_EXCHANGED: usize = 4;

/// The first number, date or name that stands in another one's place. Quotations have a rule of their own.
pub fn exchanged(sides: &Sides<'_>) -> Option<Contrast> {
    let (said, told) = (&sides.said.words, &sides.told.words);
    let lower = |words: &[&Word]| words.iter().map(|word| word.lower.clone()).collect::<Vec<_>>();
    let operations = capture_diff_slices(Algorithm::Myers, &lower(said), &lower(told));
    let same: usize = operations.iter().map(|one| if let DiffOp::Equal { len, .. } = one { *len } else { 0 }).sum();
    if said.len() < FEWEST_WORDS || (same as f64) < SAME_WORDS_SHARE * said.len() as f64 {
        return None;
    }
    operations.iter().find_map(|operation| {
        let DiffOp::Replace { .. } = operation else { return None };
        let (here, there) = (said.get(operation.old_range())?, told.get(operation.new_range())?);
        if here.len() > MOST_EXCHANGED || there.len() > MOST_EXCHANGED {
            return None;
        }
        number(sides, here, there).or_else(|| date(sides, here, there)).or_else(|| name(sides, here, there))
    })
}

fn overlaps(words: &[&Word], span: Span) -> bool {
    words.iter().any(|word| word.span.overlaps(span))
}

fn number(sides: &Sides<'_>, here: &[&Word], there: &[&Word]) -> Option<Contrast> {
    let one = sides.said.mentions.numbers.iter().find(|number| overlaps(here, number.figure))?;
    let other = sides.told.mentions.numbers.iter().find(|number| overlaps(there, number.figure))?;
    (!agree(one, other))
        .then(|| sides.contrast(DifferenceKind::Number, shown(&sides.said, one), shown(&sides.told, other)))
}

fn date(sides: &Sides<'_>, here: &[&Word], there: &[&Word]) -> Option<Contrast> {
    let one = sides.said.mentions.dates.iter().find(|date| overlaps(here, date.span))?;
    let other = sides.told.mentions.dates.iter().find(|date| overlaps(there, date.span))?;
    are_contrary(sides, one, other).then(|| sides.contrast(DifferenceKind::Date, one.span, other.span))
}

/// Capital letters on both sides, none of them at the beginning of a sentence only.
fn name(sides: &Sides<'_>, here: &[&Word], there: &[&Word]) -> Option<Contrast> {
    if !are_names(&sides.said, here) || !are_names(&sides.told, there) {
        return None;
    }
    let bearers = |wording: &Wording<'_>, words: &[&Word]| -> Vec<usize> {
        wording.mentions.names.iter().filter(|name| overlaps(words, name.span)).map(|name| name.entity).collect()
    };
    let (mine, theirs) = (bearers(&sides.said, here), bearers(&sides.told, there));
    if mine.iter().any(|entity| theirs.contains(entity)) {
        return None;
    }
    let (one, other) = unlike(here, there)?;
    Some(sides.contrast(DifferenceKind::Name, one, other))
}

fn are_names(wording: &Wording<'_>, words: &[&Word]) -> bool {
    let sentence = wording.sentence();
    let is_known = |word: &Word| wording.mentions.names.iter().any(|name| name.bare.contains(word.span));
    let is_time = |word: &Word| wording.mentions.dates.iter().any(|date| date.span.overlaps(word.span));
    let is_capital = |word: &Word| word.span.of(wording.text).chars().next().is_some_and(char::is_uppercase);
    let is_name =
        |word: &&Word| is_capital(word) && !is_time(word) && (is_known(word) || word.span.start > sentence.start);
    words.iter().all(is_name) && words.iter().any(|word| is_known(word))
}
