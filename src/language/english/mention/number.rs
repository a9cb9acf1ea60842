//! Numbers with unit and bound: "at least 1.2 million people", "a 25-minute call", "97-1".
//!
//! Input: a paragraph and the spans of its dates, whose figures are not numbers. Output: [`Number`]s.

use super::bound;
use super::figure::{Figure, figure};
use super::measure::{Measured, after};
use super::share::{self, Share, share};
use crate::article::Span;
use crate::language::cut_text::CutText;
use crate::language::english::words::{grammar, holds, is_person_noun, meaning, people, quantity};
use crate::language::mention::{Bound, Number, Unit};
use crate::language::script::shifted;
use std::ops::Range;

/// The numbers of an English paragraph, in text order.
pub fn find(passage: CutText, dates: &[Span]) -> Vec<Number> {
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < passage.count() {
        let word = passage.span(at..at + 1);
        if dates.iter().any(|date| date.overlaps(word)) {
            at += 1;
            continue;
        }
        let read = figure(passage, at);
        let in_words = || ordinal(passage, at).or_else(|| shared(passage, at));
        match in_words().or_else(|| number(passage, read.clone()?)) {
            Some((number, end)) => {
                numbers.push(number);
                at = end.max(at + 1);
            }
            None => at = read.map_or(at + 1, |figure| figure.end.max(at + 1)),
        }
    }
    numbers
}

/// "two thirds of the members"
fn shared(passage: CutText, at: usize) -> Option<(Number, usize)> {
    let Share { percent, measured } = share(passage, at)?;
    Some(finish(passage, at..measured.end, (percent, percent), share::GRAIN, measured))
}

fn number(passage: CutText, figure: Figure) -> Option<(Number, usize)> {
    if is_label(passage, &figure) {
        return None;
    }
    if let Some(found) = joined_pair(passage, &figure) {
        return found;
    }
    if !figure.tail.is_empty() {
        return joined_unit(passage, &figure);
    }
    if let Some(found) = pair(passage, &figure) {
        return Some(found);
    }
    let measured = measured(passage, &figure)?;
    Some(finish(passage, figure.start..figure.end, (figure.value, figure.value), figure.grain, measured))
}

/// The unit, or `None` if the figure is not a number: a year, a pronoun "one", a point on a clock.
fn measured(passage: CutText, figure: &Figure) -> Option<Measured> {
    if let Some(code) = figure.currency {
        return Some(Measured { unit: Unit::Money(code.to_string()), ..Measured::nothing(figure.end) });
    }
    if let Some(code) = code_before(passage, figure) {
        return Some(Measured { unit: Unit::Money(code.to_string()), ..Measured::nothing(figure.end) });
    }
    let mut measured = after(passage, figure.end, figure.value);
    // "40 or more people": the unit follows the bound.
    if let Some((_, end)) = bound::after(passage, figure.end).filter(|_| measured.unit == Unit::None) {
        measured = after(passage, end, figure.value);
    }
    if is_age(passage, figure) && may_be_age(passage, figure.end, &measured.unit) {
        return Some(Measured { unit: Unit::Age, ..Measured::nothing(figure.end) });
    }
    let is_measure = !matches!(measured.unit, Unit::None | Unit::Count(_));
    let lone_one = figure.in_words && figure.value == 1.0 && figure.scale == 0;
    if lone_one && !is_measure
        || is_year(passage, figure) && !is_measure && bound::before(passage, figure.start, figure.value).is_none()
    {
        return None;
    }
    Some(measured)
}

/// "42" in "Ann Hale, 42, said", "aged 42", "age 42"; "nine" in "Emil Tarn, nine, was" and "who is nine and".
fn is_age(passage: CutText, figure: &Figure) -> bool {
    let Some(before) = figure.start.checked_sub(1) else { return false };
    let years = (1.0..=120.0).contains(&figure.value) && figure.end == figure.start + 1;
    let gap_after = passage.gap_after(figure.end - 1);
    let ends = gap_after.starts_with([',', '.', ')']) || passage.cut.words.len() == figure.end;
    let is_name = passage.is_capital(before) && !passage.opens(before);
    let apposed = passage.gap_after(before).trim() == ","
        && ends
        && if figure.in_words { is_name && gap_after.starts_with(',') } else { passage.is_capital(before) };
    let who_is = matches!(passage.lower(before), "is" | "was")
        && before.checked_sub(1).is_some_and(|who| passage.lower(who) == "who")
        && (ends || matches!(passage.lower(figure.end), "and" | "when"));
    years
        && (apposed
            || who_is
            || is_of_a_person(passage, figure, ends)
            || matches!(passage.lower(before), "aged" | "age" | "ages"))
}

/// Whether a number that counts nothing, or years, may be an age; `at` is the word after it.
fn may_be_age(passage: CutText, at: usize, unit: &Unit) -> bool {
    let is_of_years = || *unit == Unit::Duration && matches!(passage.lower(at), "year" | "years");
    matches!(unit, Unit::None | Unit::Count(_)) || is_of_years()
}

/// "a student of nineteen"; but a mother of four has so many children.
fn is_of_a_person(passage: CutText, figure: &Figure, ends: bool) -> bool {
    let Some([article, noun, of]) = figure.start.checked_sub(3).map(|first| [first, first + 1, first + 2]) else {
        return false;
    };
    /// Fewer have so many children than are so old. A choice.
    const YOUNGEST_PARENT: f64 = 16.0;
    let (article, noun) = (passage.lower(article), passage.lower(noun));
    ends && matches!(article, "a" | "an")
        && passage.lower(of) == "of"
        && is_person_noun(noun)
        && (!holds(people::PARENTS, noun) || figure.value >= YOUNGEST_PARENT)
}

/// Four digits from 1500 to 2100 without a comma.
fn is_year(passage: CutText, figure: &Figure) -> bool {
    let surface = passage.surface(figure.start);
    surface.len() == 4 && figure.end == figure.start + 1 && (1500.0..=2100.0).contains(&figure.value)
}

/// "Route 66", "No. 3", "Flight 370", "Apollo 11": a name, not an amount; also times and dates with slashes.
fn is_label(passage: CutText, figure: &Figure) -> bool {
    let surface = passage.surface(figure.start);
    let Some(before) = figure.start.checked_sub(1) else { return surface.contains(['/', ':']) };
    let near = matches!(passage.gap_after(before).trim(), "" | ".") && !figure.in_words;
    let label = holds(quantity::LABELS, passage.lower(before));
    // A capitalised word right before digits that count nothing: "Harlan 66".
    let name = passage.is_capital(before)
        && !passage.opens(before)
        && passage.touches_next(before)
        && figure.currency.is_none()
        && code_before(passage, figure).is_none()
        && !is_score(figure)
        && after(passage, figure.end, figure.value).unit == Unit::None;
    surface.contains(['/', ':']) || near && (label || name) && figure.scale == 0
}

/// "2-1" after a name is a score; "747-8" is a name.
fn is_score(figure: &Figure) -> bool {
    let short = |value: f64| value < 100.0;
    figure.tail.parse::<u8>().is_ok_and(|second| short(figure.value) && short(f64::from(second)))
}

fn code_before(passage: CutText, figure: &Figure) -> Option<&'static str> {
    let before = figure.start.checked_sub(1)?;
    let surface = passage.surface(before);
    // "Rs 5 crore", "Rs. 500": rupees.
    if matches!(surface, "Rs" | "Re" | "RS" | "Rs.") && matches!(passage.gap_after(before).trim(), "" | ".") {
        return Some("INR");
    }
    if !passage.touches_next(before) {
        return None;
    }
    let code = surface.len() == 3 && surface.bytes().all(|byte| byte.is_ascii_uppercase());
    meaning(quantity::CURRENCIES, passage.lower(before)).filter(|_| code)
}

/// "25-minute", "42-year-old", "5km", "225-page", "seven-term".
fn joined_unit(passage: CutText, figure: &Figure) -> Option<(Number, usize)> {
    let tail = figure.tail.as_str();
    let (unit, size) = match tail {
        "year-old" | "year-olds" | "years-old" => (Unit::Age, 1.0),
        "plus" | "s" | "" => return plain_tail(passage, figure),
        rank if meaning(quantity::ORDINAL_WORDS, rank).is_some() => return None,
        _ => {
            let first = tail.split('-').next().unwrap_or(tail);
            match meaning(quantity::MEASURES, first) {
                Some(measure) => measure.unit(),
                None if first == "c" || first == "f" => (Unit::None, 1.0),
                None if let Some(code) = meaning(quantity::CURRENCIES, first) => (Unit::Money(code.to_string()), 1.0),
                None if let Some(power) = meaning(quantity::SCALES, first).filter(|_| first.len() > 1) => {
                    return scaled_tail(passage, figure, power, tail);
                }
                None if first.len() > 2 && first.chars().all(char::is_alphabetic) => (Unit::Count(stem_of(first)), 1.0),
                None => return None,
            }
        }
    };
    let unit = match (figure.currency, unit) {
        (Some(code), Unit::Count(_)) => Unit::Money(code.to_string()),
        (_, unit) => unit,
    };
    let measured = Measured { unit, size, offset: 0.0, end: figure.end };
    Some(finish(passage, figure.start..figure.end, (figure.value, figure.value), figure.grain, measured))
}

/// "40-plus people" is at least forty, "$2 million-plus" at least two million dollars; "1990s" and "20s" are times.
fn plain_tail(passage: CutText, figure: &Figure) -> Option<(Number, usize)> {
    if figure.tail != "plus" {
        return None;
    }
    let measured = match figure.currency {
        Some(code) => Measured { unit: Unit::Money(code.to_string()), ..Measured::nothing(figure.end) },
        None => after(passage, figure.end, figure.value),
    };
    let (mut number, end) =
        finish(passage, figure.start..figure.end, (figure.value, figure.value), figure.grain, measured);
    number.bound = Bound::AtLeast;
    Some((number, end))
}

/// "a 1.5-million-dollar bridge", "$40-million".
fn scaled_tail(passage: CutText, figure: &Figure, power: i32, tail: &str) -> Option<(Number, usize)> {
    let unit_word = tail.split('-').nth(1).unwrap_or_default();
    let code = figure.currency.or_else(|| meaning(quantity::CURRENCIES, unit_word));
    let unit = code.map_or(Unit::None, |code| Unit::Money(code.to_string()));
    let value = shifted(figure.value, power);
    let measured = Measured { unit, ..Measured::nothing(figure.end) };
    Some(finish(passage, figure.start..figure.end, (value, value), shifted(figure.grain, power), measured))
}

/// A stem by the simplest rule: joined words are already singular ("225-page").
fn stem_of(word: &str) -> String {
    let stemmer = rust_stemmers::Stemmer::create(rust_stemmers::Algorithm::English);
    if matches!(word, "person" | "people" | "man" | "member") && word != "member" {
        return "people".to_string();
    }
    stemmer.stem(word).into_owned()
}

/// "97-1", "52-48", "40-50", "40–50": a vote, a score or a range; longer chains are not numbers.
fn joined_pair(passage: CutText, figure: &Figure) -> Option<Option<(Number, usize)>> {
    let surface = passage.surface(figure.start);
    let second = figure.tail.as_str();
    if second.is_empty() || !second.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-') {
        return None;
    }
    let first_digits = surface.bytes().take_while(u8::is_ascii_digit).count();
    // A telephone number, two years, or a chain.
    if second.contains('-') || second.len() >= 4 && first_digits >= 3 {
        return Some(None);
    }
    let Ok(upper) = second.parse::<f64>() else { return Some(None) };
    let vote = near_vote(passage, figure.start..figure.end);
    if figure.value > upper || vote {
        return Some(Some(tally(passage, figure.start..figure.end, figure.value, upper)));
    }
    let measured = match figure.currency {
        Some(code) => Measured { unit: Unit::Money(code.to_string()), ..Measured::nothing(figure.end) },
        None => after(passage, figure.end, upper),
    };
    Some(Some(finish(passage, figure.start..figure.end, (figure.value, upper), figure.grain, measured)))
}

/// "40 to 50 people", "between 40 and 50", "97 votes to 1", "68 votes against 61".
fn pair(passage: CutText, first: &Figure) -> Option<(Number, usize)> {
    let between = first.start.checked_sub(1).is_some_and(|before| passage.lower(before) == "between");
    let from = first.start.checked_sub(1).is_some_and(|before| passage.lower(before) == "from");
    let votes = matches!(passage.lower(first.end), "votes" | "vote");
    let link = first.end + usize::from(votes);
    let linked = match passage.lower(link) {
        "to" => !from,
        "and" => between,
        "against" => votes,
        _ => false,
    };
    let touches = passage.touches_next(first.end - 1) && passage.touches_next(link) && passage.touches_next(link - 1);
    let second = figure(passage, link + 1).filter(|second| linked && touches && second.tail.is_empty())?;
    if votes || passage.lower(link) == "to" && second.value < first.value && second.scale == 0 {
        let by = first.start.checked_sub(1).is_some_and(|before| passage.lower(before) == "by");
        let vote = votes || by || near_vote(passage, first.start..second.end);
        return vote.then(|| tally(passage, first.start..second.end, first.value, second.value));
    }
    if passage.lower(link) == "to"
        && near_vote(passage, first.start..second.end)
        && first.currency.is_none()
        && after(passage, second.end, second.value).unit == Unit::None
    {
        return Some(tally(passage, first.start..second.end, first.value, second.value));
    }
    // "2 to 3 million": the scale word applies to both.
    let lower = if first.scale == 0 && second.scale > 2 && first.value < 1_000.0 {
        shifted(first.value, second.scale)
    } else {
        first.value
    };
    if lower > second.value {
        return None;
    }
    let mut measured = measured(passage, &second)?;
    let before = first.start.checked_sub(1 + usize::from(between));
    if before.is_some_and(|before| matches!(passage.lower(before), "aged" | "age" | "ages"))
        && may_be_age(passage, second.end, &measured.unit)
    {
        measured = Measured { unit: Unit::Age, ..Measured::nothing(second.end) };
    }
    if let (Some(code), Unit::None | Unit::Count(_)) = (first.currency, &measured.unit) {
        measured = Measured { unit: Unit::Money(code.to_string()), ..Measured::nothing(second.end) };
    }
    let start = if between { first.start - 1 } else { first.start };
    let (mut number, end) = finish(passage, first.start..second.end, (lower, second.value), second.grain, measured);
    number.span.start = number.span.start.min(passage.span(start..start + 1).start);
    Some((number, end))
}

fn tally(passage: CutText, words: Range<usize>, first: f64, second: f64) -> (Number, usize) {
    let span = passage.span(words.clone());
    let number = Number {
        span,
        figure: span,
        value: first,
        value_to: second,
        grain: 1.0,
        unit: Unit::Tally,
        bound: Bound::Exact,
    };
    (number, words.end)
}

/// Whether a vote or a game is mentioned within four words.
fn near_vote(passage: CutText, words: Range<usize>) -> bool {
    let sentence = passage.sentence_words(words.start);
    let near = words.start.saturating_sub(4).max(sentence.start)..(words.end + 2).min(sentence.end);
    near.filter(|index| !words.contains(index)).any(|index| holds(quantity::VOTE_WORDS, passage.lower(index)))
}

/// "250th", "the third attempt".
fn ordinal(passage: CutText, at: usize) -> Option<(Number, usize)> {
    let lower = passage.lower(at);
    let value = if lower.starts_with(|c: char| c.is_ascii_digit()) {
        let digits = lower.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let is_rank = matches!(&lower[digits.len()..], "st" | "nd" | "rd" | "th");
        digits.parse::<u32>().ok().filter(|_| is_rank)?
    } else {
        let compound = || {
            let (tens, ones) = lower.split_once('-')?;
            let tens = meaning(quantity::NUMBER_WORDS, tens).filter(|tens| *tens >= 20)?;
            Some(tens + meaning(quantity::ORDINAL_WORDS, ones).filter(|ones| *ones < 10)?)
        };
        let value = meaning(quantity::ORDINAL_WORDS, lower).or_else(compound)?;
        let before = at.checked_sub(1).map_or("", |before| passage.lower(before));
        let determined = matches!(before, "the" | "his" | "her" | "its" | "their" | "a" | "my" | "our");
        let next_is_noun = passage.touches_next(at)
            && !holds(grammar::FUNCTION_WORDS, passage.lower(at + 1))
            && !matches!(passage.lower(at + 1), "time" | "place" | "lady" | "world" | "half" | "quarter" | "century");
        if !determined || !next_is_noun || lower == "second" && before == "a" {
            return None;
        }
        value
    };
    let span = passage.span(at..at + 1);
    let value = f64::from(value);
    let number =
        Number { span, figure: span, value, value_to: value, grain: 1.0, unit: Unit::Ordinal, bound: Bound::Exact };
    Some((number, at + 1))
}

/// Puts figure, unit and bound together.
fn finish(
    passage: CutText,
    words: Range<usize>,
    (value, value_to): (f64, f64),
    grain: f64,
    measured: Measured,
) -> (Number, usize) {
    let figure = passage.span(words.clone());
    let end = measured.end.max(words.end);
    let mut span = passage.span(words.start..end);
    if end == words.end && measured.unit == Unit::Percent {
        let sign = passage.gap_after(end - 1);
        span.end += sign.find(['%', '％']).map_or(0, |at| at + sign[at..].chars().next().map_or(0, char::len_utf8));
    }
    let mut bound = Bound::Exact;
    if let Some((found, start)) = bound::before(passage, words.start, value) {
        bound = found;
        span.start = passage.span(start..start + 1).start;
    } else if let Some((found, words_end)) = bound::after(passage, words.end).or_else(|| bound::after(passage, end)) {
        bound = found;
        span.end = passage.span(words_end - 1..words_end).end.max(span.end);
    }
    let scaled = |value: f64| (value - measured.offset) * measured.size;
    let number = Number {
        span,
        figure,
        value: scaled(value),
        value_to: scaled(value_to),
        grain: grain * measured.size,
        unit: measured.unit,
        bound,
    };
    (number, end)
}
