//! Another date or time for the same thing: "signed on Monday" against "signed on Sunday".

use crate::finding::{Contrast, DifferenceKind};
use crate::judge::sides::{SideText, Sides};
use crate::language::DateMention;
use crate::weigh::DateRelation;

/// At least this share of the rest must be carried. It is more than for a number, because an act may have several days.
const SAME_ACT: f64 = 0.7;

/// The same for two sentences that are identical but for the date.
const SAME_SENTENCE: f64 = 0.9;

/// At least this many words around the two dates must be the same.
const SHARED_WORDS: usize = 2;

/// A date of the statement has no counterpart, and the passage gives the same act another date.
///
/// Both must be of one kind: two days (or weeks, or months) that do not overlap, two weekdays, two years, two times of
/// day. Days that differ only because the year or the week is open are the same.
pub fn other_date(sides: &Sides<'_>) -> Option<Contrast> {
    let here: Vec<&DateMention> = sides.said.mentions.dates.iter().filter(|date| sides.said.has(date.span)).collect();
    let there: Vec<&DateMention> = sides.told.mentions.dates.iter().filter(|date| sides.told.has(date.span)).collect();
    let sentence = sides.said.sentence();
    let around_here = || sides.said.mentions.dates.iter().filter(|date| sentence.contains(date.span));
    for date in here {
        let may_be =
            |other: &DateMention| matches!(sides.date_relation(date, other), DateRelation::Same | DateRelation::Vaguer);
        let rest = sides.rest_carried(&[date.span]);
        if rest < SAME_ACT || sides.told.mentions.dates.iter().any(may_be) {
            continue;
        }
        let is_near = |other: &DateMention| {
            let shared = sides.shared_near(date.span, other.span);
            let is_enough = shared >= SHARED_WORDS || shared > 0 && rest >= SAME_SENTENCE;
            is_enough && have_one_role(sides, date, other)
        };
        let mut rivals =
            there.iter().filter(|other| around_here().all(|mine| sides.are_contrary(mine, other)) && is_near(other));
        if let (Some(rival), None) = (rivals.next(), rivals.next()) {
            return Some(sides.contrast(DifferenceKind::Date, date.span, rival.span));
        }
    }
    seasons(sides)
}

/// Whether both give the time of the act, or both a limit of the same kind: "before midnight" may be eleven o'clock.
pub fn have_one_role(sides: &Sides<'_>, here: &DateMention, there: &DateMention) -> bool {
    limit(sides, sides.said, here) == limit(sides, sides.told, there)
}

/// "until" in "until Monday": a beginning or an end does not state the day itself.
fn limit<'a>(sides: &Sides<'a>, wording: &SideText<'a>, date: &DateMention) -> Option<&'a str> {
    let before = wording.sentence_words().filter(|word| word.span.end <= date.span.start).last()?;
    sides.language.is_limit(&before.lower).then_some(before.lower.as_str())
}

/// "in spring" against "in autumn": seasons without a year are not dates, but they exclude each other.
fn seasons(sides: &Sides<'_>) -> Option<Contrast> {
    let (here, there) = (sides.language.season(&sides.said.words)?, sides.language.season(&sides.told.words)?);
    let is_known = |wording: &SideText<'_>, span: crate::article::Span| {
        wording.mentions.dates.iter().any(|date| date.span.overlaps(span))
    };
    let is_other = here.lower != there.lower && !is_known(sides.said, here.span) && !is_known(sides.told, there.span);
    (is_other && sides.rest_carried(&[here.span]) >= SAME_ACT)
        .then(|| sides.contrast(DifferenceKind::Date, here.span, there.span))
}
