//! Figures in digits: values, the size of their last digit, currency signs.

use crate::language::cut_text::CutText;
use crate::language::mention::{Bound, Number, Unit};

/// Longer ones are not amounts, and would not fit a float exactly.
pub const MOST_DIGITS: usize = 15;

/// The ISO 4217 code of a sign before a figure, in lower case.
pub fn currency_of(sign: &str) -> Option<&'static str> {
    Some(match sign {
        "$" | "us$" => "USD",
        "£" => "GBP",
        "€" => "EUR",
        "¥" | "￥" => "JPY",
        "₩" => "KRW",
        "₹" | "rs" => "INR",
        "₽" => "RUB",
        "₺" => "TRY",
        "₪" => "ILS",
        "a$" | "au$" => "AUD",
        "c$" | "ca$" => "CAD",
        "hk$" => "HKD",
        "nz$" => "NZD",
        "s$" => "SGD",
        "r$" => "BRL",
        _ => return None,
    })
}

/// Multiplied by a power of ten; dividing keeps 1.2 million exact where multiplying by 0.1 would not.
pub fn shifted(number: f64, power: i32) -> f64 {
    if power >= 0 { number * 10f64.powi(power) } else { number / 10f64.powi(-power) }
}

/// The size of the last digit that is not a zero, for whole numbers of at least 100; 1 below that: 40 may be exact.
pub fn trailing(value: f64) -> f64 {
    let mut grain = 1.0;
    while value >= 100.0 && value % (grain * 10.0) == 0.0 && grain < value {
        grain *= 10.0;
    }
    grain
}

/// Amounts in digits with a currency sign or a sign for per cent; what else they count is not known. A figure joined to
/// letters is not one.
pub fn plain_numbers(text: CutText<'_>) -> Vec<Number> {
    (0..text.count()).filter_map(|at| plain_number(text, at)).collect()
}

fn plain_number(text: CutText<'_>, at: usize) -> Option<Number> {
    let lower = text.lower(at);
    let (sign, digits) = lower.split_at(lower.find(|c: char| c.is_ascii_digit())?);
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let value = digits.parse::<f64>().ok().filter(|_| is_plain && digits.len() <= MOST_DIGITS)?;
    let places = digits.split_once('.').map_or(0, |(_, places)| places.len());
    let grain = if places > 0 { shifted(1.0, -(places as i32)) } else { trailing(value) };
    let figure = text.span(at..at + 1);
    let is_percent = text.gap_after(at).trim_start().starts_with(['%', '％']);
    let unit = match (sign, is_percent) {
        ("", true) => Unit::Percent,
        ("", false) => Unit::None,
        (sign, _) => Unit::Money(currency_of(sign)?.to_string()),
    };
    Some(Number { span: figure, figure, value, value_to: value, grain, unit, bound: Bound::Exact })
}
