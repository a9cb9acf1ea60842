//! Figures: digits and number words, read as values with the size of their last digit.

use crate::language::cut_text::CutText;
use crate::language::english::words::{meaning, quantity};
use crate::language::script::{MOST_DIGITS, SizedUnit, currency_of, shifted, trailing};

/// A value as written, before its unit is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The first word, and one past the last.
    pub start: usize,
    pub end: usize,
    pub value: f64,
    /// Size of the last digit given.
    pub grain: f64,
    /// ISO 4217 code of a preceding sign.
    pub currency: Option<&'static str>,
    /// Power of ten of a scale word, if there is one.
    pub scale: i32,
    /// What is joined to the figure: "minute" in `25-minute`, "km" in `5km`, "th" in `5th`, "50" in `40-50`.
    pub tail: String,
    /// Whether it consists only of number words: "two", "a dozen".
    pub in_words: bool,
}

/// The figure that starts at a word, if one does.
pub fn figure(passage: CutText, at: usize) -> Option<Figure> {
    let lower = passage.lower(at);
    if passage.surface(at).contains(|c: char| c.is_ascii_digit()) || lower.starts_with(|c: char| c.is_ascii_digit()) {
        digits(passage, at)
    } else {
        words(passage, at)
    }
}

/// `40`, `1,200`, `$1.5 billion`, `US$3m`, `25-minute`, `5th`.
fn digits(passage: CutText, at: usize) -> Option<Figure> {
    let lower = passage.lower(at);
    let sign = lower.find(|c: char| c.is_ascii_digit())?;
    let currency = match &lower[..sign] {
        "" => None,
        before => Some(currency_of(before)?),
    };
    let rest = &lower[sign..];
    let dotted = without_dots(rest);
    let rest = dotted.as_deref().unwrap_or(rest);
    let whole_end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let fraction = rest[whole_end..].strip_prefix('.').unwrap_or_default();
    let fraction_end = fraction.find(|c: char| !c.is_ascii_digit()).unwrap_or(fraction.len());
    let tail_start = whole_end + if fraction_end > 0 { fraction_end + 1 } else { 0 };
    let number = format!("{}{}", &rest[..whole_end], &fraction[..fraction_end]);
    let mut tail = rest[tail_start..].trim_start_matches('-').to_string();
    let is_whole = rest.len() == whole_end;
    let decimals = if is_whole { after_comma(passage, at, currency.is_some()) } else { "" };
    let places = fraction_end.max(decimals.len());
    let grouped = if is_whole && decimals.is_empty() { groups_after(passage, at, whole_end) } else { 0 };
    let mut end = at + 1 + grouped + usize::from(!decimals.is_empty());
    let number = (at + 1..end).fold(number, |number, group| number + passage.lower(group));
    let number = number.parse::<f64>().ok().filter(|_| number.len() <= MOST_DIGITS)?;
    let mut scale = 0;
    let (joined, plus) = without_plus(&tail);
    if let Some(power) = meaning(quantity::SCALES, joined).filter(|_| joined.len() > 1 || currency.is_some()) {
        (scale, tail) = (power, plus.to_string());
    } else if tail.is_empty()
        && let Some(power) = scale_word(passage, end - 1, end)
    {
        tail = without_plus(passage.lower(end)).1.to_string();
        (scale, end) = (power, end + 1);
        // "1.5 lakh crore": large sums in South Asian English.
        if power == 5
            && let Some(more) = scale_word(passage, end - 1, end).filter(|more| *more == 7)
        {
            (scale, end) = (power + more, end + 1);
        }
    }
    let value = shifted(number, scale - places as i32);
    let last_digit = shifted(1.0, scale - places as i32);
    let grain = if places > 0 || scale > 0 { last_digit } else { trailing(value) };
    let dozen = tail.is_empty() && passage.touches_next(end - 1) && passage.lower(end) == "dozen";
    let (value, grain, end) = if dozen { (value * 12.0, 12.0, end + 1) } else { (value, grain, end) };
    Some(Figure { start: at, end, value, grain, currency, scale, tail, in_words: false })
}

/// "1.250.000", as outlets on the continent of Europe group digits in English too: two groups are no decimal places.
fn without_dots(figure: &str) -> Option<String> {
    let is_figure = |byte: &u8| byte.is_ascii_digit();
    let end = figure.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(figure.len());
    let mut groups = figure[..end].split('.');
    let first = groups.next().filter(|first| (1..=3).contains(&first.len()) && !first.starts_with('0'))?;
    let is_grouped =
        groups.clone().count() >= 2 && groups.all(|group| group.len() == 3 && group.as_bytes().iter().all(is_figure));
    (is_grouped && !first.is_empty()).then(|| figure[..end].replace('.', "") + &figure[end..])
}

/// The decimal places after a comma: one or two digits are no group ("€3,4 million", as in much of Europe). Where nothing
/// measures them, "3,4" may be two numbers.
fn after_comma<'p>(passage: CutText<'p>, at: usize, has_currency: bool) -> &'p str {
    let places = passage.lower(at + 1);
    let is_places = matches!(places.len(), 1 | 2) && places.bytes().all(|byte| byte.is_ascii_digit());
    let after = passage.lower(at + 2);
    let is_measured =
        has_currency || after == "percent" || after == "per" || scale_word(passage, at + 1, at + 2).is_some();
    if is_places && is_measured && passage.gap_after(at) == "," { places } else { "" }
}

/// How many groups of three digits follow a figure of up to three: "50 000", as in South African and many other
/// Englishes.
fn groups_after(passage: CutText, at: usize, digits: usize) -> usize {
    if !(1..=3).contains(&digits) || passage.lower(at).starts_with('0') {
        return 0;
    }
    let is_group = |next: &usize| {
        let word = passage.lower(*next);
        let is_gap = matches!(passage.gap_after(next - 1), " " | "\u{a0}" | "\u{202f}" | "\u{2009}");
        word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit()) && is_gap
    };
    (at + 1..).take_while(is_group).take(4).count()
}

/// `two`, `twenty-five`, `two hundred and fifty`, `half a million`, `a dozen`, `seven-term`.
fn words(passage: CutText, at: usize) -> Option<Figure> {
    let mut figure = Figure {
        start: at,
        end: at,
        value: 0.0,
        grain: 1.0,
        currency: None,
        scale: 0,
        tail: String::new(),
        in_words: true,
    };
    if passage.lower(at) == "half" && matches!(passage.lower(at + 1), "a" | "an") {
        if is_long(passage.lower(at + 2)) && passage.touches_next(at + 1) {
            return Some(Figure { end: at + 2, value: 0.5, grain: 0.5, ..figure });
        }
        let power = meaning(quantity::SCALES, passage.lower(at + 2)).filter(|_| passage.lower(at + 2).len() > 2);
        let size = if passage.lower(at + 2) == "dozen" { 12.0 } else { shifted(1.0, power?) };
        // "Half a million" may be anything from 450,000 to 550,000.
        return Some(Figure { end: at + 3, value: size / 2.0, grain: size / 10.0, ..figure });
    }
    let mut at = at;
    let mut current = 0.0;
    if matches!(passage.lower(at), "a" | "an") && passage.touches_next(at) && !is_big_word(passage.lower(at + 1)) {
        return None;
    }
    if matches!(passage.lower(at), "a" | "an") {
        current = 1.0;
        at += 1;
    }
    let mut total = 0.0;
    let mut any = false;
    loop {
        let lower = passage.lower(at);
        let touches = any && !passage.touches_next(at - 1);
        if lower.is_empty() || touches {
            break;
        }
        if let Some((value, tail)) = below_hundred(lower) {
            // "twenty five" is one number, "five twenty" is not, nor is "two two".
            let fits = current == 0.0 || current % 100.0 == 0.0 || current % 10.0 == 0.0 && value < 10.0;
            if !fits {
                break;
            }
            current += value;
            any = true;
            at += 1;
            if !tail.is_empty() {
                figure.tail = tail.to_string();
                break;
            }
        } else if lower == "dozen" && (any || current > 0.0) {
            return Some(Figure { end: at + 1, value: current.max(1.0) * 12.0, grain: 12.0, ..figure });
        } else if let (scale, plus) = without_plus(lower)
            && let Some(power) = meaning(quantity::SCALES, scale).filter(|_| scale.len() > 2 && current > 0.0)
        {
            any = true;
            figure.tail = plus.to_string();
            if power == 2 {
                current *= 100.0;
            } else {
                total += shifted(current, power);
                current = 0.0;
            }
            figure.scale = figure.scale.max(power);
            at += 1;
            if !plus.is_empty() {
                break;
            }
        } else if lower == "and"
            && current % 100.0 == 0.0
            && figure.scale > 0
            && below_hundred(passage.lower(at + 1)).is_some()
        {
            at += 1;
        } else {
            break;
        }
    }
    figure.value = total + current;
    figure.grain = trailing(figure.value);
    figure.end = at;
    any.then_some(figure)
}

/// The value of a number word, with what is joined to it: "twenty-five", "seven-term" (7, "term").
fn below_hundred(lower: &str) -> Option<(f64, &str)> {
    if let Some(value) = meaning(quantity::NUMBER_WORDS, lower) {
        return Some((f64::from(value), ""));
    }
    let (first, rest) = lower.split_once('-')?;
    let value = meaning(quantity::NUMBER_WORDS, first)?;
    let (second, tail) = rest.split_once('-').unwrap_or((rest, ""));
    match meaning(quantity::NUMBER_WORDS, second).filter(|second| value >= 20 && *second < 10) {
        Some(ones) => Some((f64::from(value + ones), tail)),
        None => Some((f64::from(value), rest)),
    }
}

/// What is often halved: "half an hour", "half a year".
fn is_long(lower: &str) -> bool {
    matches!(lower, "year" | "century" | "decade" | "month")
        || meaning(quantity::MEASURES, lower).is_some_and(|measure| !matches!(measure, SizedUnit::Percent))
}

fn is_big_word(lower: &str) -> bool {
    lower == "dozen" || meaning(quantity::SCALES, lower).is_some() && lower.len() > 2
}

/// "million", "plus" of "million-plus".
fn without_plus(word: &str) -> (&str, &str) {
    word.strip_suffix("-plus").map_or((word, ""), |scale| (scale, "plus"))
}

fn scale_word(passage: CutText, at: usize, next: usize) -> Option<i32> {
    let (lower, _) = without_plus(passage.lower(next));
    let written = lower.len() > 2 || matches!(lower, "bn" | "cr" | "mn" | "tn");
    meaning(quantity::SCALES, lower).filter(|_| written && passage.touches_next(at))
}
