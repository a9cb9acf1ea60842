//! Another number for the same thing: "14 workers were hurt" against "41 workers were hurt".

use crate::article::Span;
use crate::finding::{Contrast, DifferenceKind};
use crate::judge::sides::{SideText, Sides};
use crate::language::{Number, Unit, Word};
use crate::weigh::{numbers_agree, units_compare};

/// At least this share of the rest of the statement must be carried: the other number must belong to the same act.
const SAME_ACT: f64 = 0.6;

/// The same for two sentences that are identical but for the number.
const SAME_SENTENCE: f64 = 0.9;

/// At least this many words around the two numbers must be the same.
const SHARED_WORDS: usize = 2;

/// A number of the statement has no counterpart, and the passage gives another number for the same thing.
///
/// Rounded and converted numbers agree, and so do a bound and a number within it; a number that the other side also
/// gives elsewhere does not conflict.
pub fn other_number(sides: &Sides<'_>) -> Option<Contrast> {
    let here = numbers(sides.said);
    let there = numbers(sides.told);
    let around_here: Vec<&Number> = within(sides.said, sides.said.sentence());
    let paragraph_there: Vec<&Number> = sides.told.mentions.numbers.iter().collect();
    for number in here {
        if paragraph_there.iter().any(|other| numbers_agree(number, other)) {
            continue;
        }
        // "At least" belongs to the number, not to the act.
        let rest = sides.rest_carried(&[Span::new(number.span.start, number.figure.end)]);
        if rest < SAME_ACT {
            continue;
        }
        let rivals = there.iter().filter(|other| !around_here.iter().any(|mine| numbers_agree(mine, other)));
        let mut rivals: Vec<(usize, &Number)> = rivals
            .filter(|other| same_thing(sides, number, other))
            .map(|other| (sides.shared_near(number.figure, other.figure), *other))
            .filter(|(shared, _)| *shared >= SHARED_WORDS || *shared > 0 && rest >= SAME_SENTENCE)
            .collect();
        rivals.sort_by_key(|(shared, _)| std::cmp::Reverse(*shared));
        let is_clear = rivals.len() < 2 || rivals[0].0 > rivals[1].0;
        if let Some((_, rival)) = rivals.first().filter(|_| is_clear || rest >= SAME_SENTENCE) {
            return Some(sides.contrast(DifferenceKind::Number, shown(sides.said, number), shown(sides.told, rival)));
        }
    }
    None
}

/// Whether the two may count one thing: they have the same unit or noun, or the same word beside them.
fn same_thing(sides: &Sides<'_>, a: &Number, b: &Number) -> bool {
    let rate = |side: &SideText<'_>, number: &Number| {
        let after: Vec<&Word> = side.sentence_words().filter(|word| word.span.start >= number.figure.end).collect();
        sides.language.rate(&after).map(str::to_string)
    };
    if rate(sides.said, a) != rate(sides.told, b) || have_other_roles(sides, a, b) {
        return false;
    }
    if a.unit == b.unit && a.unit != Unit::None {
        return true;
    }
    units_compare(&a.unit, &b.unit) && sides.same_beside(a.figure, b.figure)
}

/// Whether they are an amount and where it leads: what is raised "by 23" may be raised "from 71 to 94".
fn have_other_roles(sides: &Sides<'_>, here: &Number, there: &Number) -> bool {
    let role = |side: &SideText<'_>, number: &Number| {
        let up_to: Vec<&Word> = side.sentence_words().filter(|word| word.span.start <= number.figure.start).collect();
        let last_two = up_to.get(up_to.len().checked_sub(2)?..)?;
        sides.language.operators(last_two).first().copied()
    };
    role(sides.said, here).zip(role(sides.told, there)).is_some_and(|(one, other)| one != other)
}

/// The number with its bound, and with its unit if it means nothing without one: `more than 300`, `25-minute`, `14`.
pub fn shown(wording: &SideText<'_>, number: &Number) -> Span {
    let is_counted = matches!(number.unit, Unit::Count(_) | Unit::None | Unit::Ordinal | Unit::Age | Unit::Tally);
    if is_counted && wording.has(number.span) {
        Span::new(number.span.start, number.figure.end)
    } else if wording.has(number.span) {
        number.span
    } else {
        number.figure
    }
}

fn numbers<'a>(wording: &SideText<'a>) -> Vec<&'a Number> {
    wording.mentions.numbers.iter().filter(|number| wording.has(number.figure)).collect()
}

fn within<'a>(wording: &SideText<'a>, span: Span) -> Vec<&'a Number> {
    wording.mentions.numbers.iter().filter(|number| span.contains(number.figure)).collect()
}
