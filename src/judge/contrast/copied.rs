//! The words that were exchanged in a sentence that two articles otherwise share.
//!
//! Where the words around are the same, they show more surely than any rule what a number or a name stands for.

use super::other_date::have_one_role;
use super::other_name::{has_acronym, may_be_short, unlike};
use super::other_number::shown;
use crate::article::Span;
use crate::finding::{Contrast, DifferenceKind};
use crate::judge::sides::{SideText, Sides};
use crate::language::Word;
use crate::language::{Bound, Number};
use crate::weigh::numbers_agree;
use similar::DiffOp;

/// Where more words than this differ, it is another sentence and not an exchange.
const MOST_EXCHANGED: usize = 4;

/// The numbers, dates and names that replace others, in the order of the statement. Quotations have a rule of their
/// own.
pub fn exchanged(sides: &Sides<'_>) -> Vec<Contrast> {
    let Some(copy) = sides.copy() else { return Vec::new() };
    let replaced = copy.operations.iter().filter(|operation| matches!(operation, DiffOp::Replace { .. }));
    let places = replaced.filter_map(|operation| {
        let (here, there) = (copy.said.get(operation.old_range())?, copy.told.get(operation.new_range())?);
        let is_small = here.len() <= MOST_EXCHANGED && there.len() <= MOST_EXCHANGED;
        (is_small && here.iter().all(|word| sides.said.has(word.span))).then_some((here, there))
    });
    places
        .filter_map(|(here, there)| {
            number(sides, here, there)
                .or_else(|| date(sides, here, there))
                .or_else(|| label(sides, here, there))
                .or_else(|| name(sides, here, there))
        })
        .collect()
}

fn overlaps(words: &[&Word], span: Span) -> bool {
    words.iter().any(|word| word.span.overlaps(span))
}

fn number(sides: &Sides<'_>, here: &[&Word], there: &[&Word]) -> Option<Contrast> {
    let one = sides.said.mentions.numbers.iter().find(|number| overlaps(here, number.figure))?;
    let other = sides.told.mentions.numbers.iter().find(|number| overlaps(there, number.figure))?;
    (!is_same(one, other))
        .then(|| sides.contrast(DifferenceKind::Number, shown(sides.said, one), shown(sides.told, other)))
}

/// Whether two numbers in the same place are the same. Nobody rounds a number of one or two digits in passing ("20 were
/// hurt" for 21), and both ends of a range count, and so does a bound.
fn is_same(one: &Number, other: &Number) -> bool {
    const LEAST_ROUNDED: f64 = 100.0;
    let is_exact = |number: &Number| number.bound == Bound::Exact;
    let is_small = one.value.max(other.value) < LEAST_ROUNDED && one.unit == other.unit && one.grain >= 1.0;
    let are_ranges = one.value != one.value_to && other.value != other.value_to;
    let is_equal = (one.value, one.value_to) == (other.value, other.value_to);
    let are_bounds = [one, other].iter().all(|number| !matches!(number.bound, Bound::Exact | Bound::About));
    let is_strict =
        are_ranges || are_bounds || is_small && is_exact(one) && is_exact(other) && one.grain.min(other.grain) >= 1.0;
    numbers_agree(one, other) && (is_equal || !is_strict)
}

fn date(sides: &Sides<'_>, here: &[&Word], there: &[&Word]) -> Option<Contrast> {
    let one = sides.said.mentions.dates.iter().find(|date| overlaps(here, date.span))?;
    let other = sides.told.mentions.dates.iter().find(|date| overlaps(there, date.span))?;
    let is_other = have_one_role(sides, one, other) && sides.are_contrary(one, other);
    is_other.then(|| sides.contrast(DifferenceKind::Date, one.span, other.span))
}

/// "gate 7", "Bill 1062": figures that count nothing and are not dates.
fn label(sides: &Sides<'_>, here: &[&Word], there: &[&Word]) -> Option<Contrast> {
    let figure = |words: &[&Word], wording: &SideText<'_>| {
        let is_counted = |word: &&&Word| {
            let (numbers, dates) = (&wording.mentions.numbers, &wording.mentions.dates);
            numbers.iter().any(|number| number.span.overlaps(word.span))
                || dates.iter().any(|date| date.span.overlaps(word.span))
        };
        let mut figures = words.iter().filter(|word| word.lower.starts_with(|first: char| first.is_ascii_digit()));
        figures.next().filter(|word| !is_counted(word)).map(|word| word.span)
    };
    Some(sides.contrast(DifferenceKind::Number, figure(here, sides.said)?, figure(there, sides.told)?))
}

/// Both sides have capital letters, and not only because they begin a sentence. In a headline every word may have one,
/// so there one side must certainly be a name, and the other must not be a common word of its article.
fn name(sides: &Sides<'_>, here: &[&Word], there: &[&Word]) -> Option<Contrast> {
    let are_headlines = sides.said.place.paragraph == 0 || sides.told.place.paragraph == 0;
    let is_date =
        |wording: &SideText<'_>, words: &[&Word]| wording.mentions.dates.iter().any(|date| overlaps(words, date.span));
    // "3 p.m. EST" and "9 p.m. CET": the rule for dates has decided.
    if is_date(sides.said, here) && is_date(sides.told, there) {
        return None;
    }
    // "GOP" may be short for any word that is not a name.
    let are_known_both = are_known(sides.said, here) && are_known(sides.told, there);
    if !are_known_both && has_acronym(sides.said, here) != has_acronym(sides.told, there) {
        return None;
    }
    let is_certain = !are_headlines || are_known(sides.said, here) || are_known(sides.told, there);
    if !is_certain || !are_names(sides, sides.said, here) || !are_names(sides, sides.told, there) {
        return None;
    }
    let bearers = |wording: &SideText<'_>, words: &[&Word]| -> Vec<usize> {
        wording.mentions.names.iter().filter(|name| overlaps(words, name.span)).map(|name| name.entity).collect()
    };
    let (mine, theirs) = (bearers(sides.said, here), bearers(sides.told, there));
    if mine.iter().any(|entity| theirs.contains(entity)) {
        return None;
    }
    if may_be_short(sides, here, there) {
        return None;
    }
    let (one, other) = unlike(here, there)?;
    Some(sides.contrast(DifferenceKind::Name, one, other))
}

fn are_known(wording: &SideText<'_>, words: &[&Word]) -> bool {
    words.iter().all(|word| wording.mentions.names.iter().any(|name| name.bare.contains(word.span)))
}

fn are_names(sides: &Sides<'_>, wording: &SideText<'_>, words: &[&Word]) -> bool {
    let starts = |word: &Word| wording.sentence_words().next().is_some_and(|first| first.span == word.span);
    let is_time = |word: &Word| wording.mentions.dates.iter().any(|date| date.span.overlaps(word.span));
    let is_figure = |word: &Word| is_time(word) || wording.is_measure(word.span);
    let is_capital = |word: &Word| word.span.of(wording.text).chars().next().is_some_and(char::is_uppercase);
    let may_be = |word: &Word| match wording.place.paragraph {
        0 => !is_common_word(sides, wording, word),
        _ => !starts(word),
    };
    words.iter().all(|word| is_capital(word) && !is_figure(word) && (are_known(wording, &[word]) || may_be(word)))
}

/// Whether the article also has the word with a small initial.
fn is_common_word(sides: &Sides<'_>, wording: &SideText<'_>, word: &Word) -> bool {
    let article = wording.place.article;
    let paragraphs = sides.judge.read.segmented.articles[article]
        .paragraphs
        .iter()
        .zip(&sides.judge.read.event.articles[article].paragraphs);
    paragraphs
        .flat_map(|(cut, paragraph)| cut.words.iter().map(move |other| (other, &paragraph.text)))
        .any(|(other, text)| other.lower == word.lower && other.span.of(text).starts_with(char::is_lowercase))
}
