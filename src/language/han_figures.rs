//! Numbers in Japanese and Chinese texts: digits with their scale and unit characters.

use super::cut_text::CutText;
use super::mention::{Bound, Number, Unit};
use super::script::shifted;
use crate::article::Span;

/// The numbers of a Japanese or Chinese paragraph that are written in digits, in text order.
/// Dates (`2日`, `1月`, `2026年`) are left out.
pub fn numbers(passage: CutText<'_>) -> Vec<Number> {
    let mut numbers = Vec::new();
    for (index, word) in passage.words().iter().enumerate() {
        // Digits and a point only: Rust also reads "40e20" and "inf" as numbers.
        let plain = word.lower.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let Some(digits) = word.lower.parse::<f64>().ok().filter(|_| plain) else { continue };
        let places = word.lower.split_once('.').map_or(0, |(_, places)| places.len() as i32);
        let (power, scale_end) = match passage.surface(index + 1) {
            "万" if passage.touches_next(index) => (4, index + 2),
            "億" | "亿" if passage.touches_next(index) => (8, index + 2),
            "兆" if passage.touches_next(index) => (12, index + 2),
            _ => (0, index + 1),
        };
        let next = passage.surface(scale_end);
        let two = [next, passage.surface(scale_end + 1)].concat();
        let percent = passage.gap_after(scale_end - 1).starts_with(['%', '％']);
        let (unit, size, words) = match (next, two.as_str()) {
            _ if percent => (Unit::Percent, 1.0, 0),
            (_, "時間" | "小时") => (Unit::Duration, 3_600.0, 2),
            (_, "分間" | "分钟") => (Unit::Duration, 60.0, 2),
            (_, "美元") => (Unit::Money("USD".into()), 1.0, 2),
            ("ドル", _) => (Unit::Money("USD".into()), 1.0, 1),
            ("円" | "日元", _) => (Unit::Money("JPY".into()), 1.0, 1),
            ("元", _) => (Unit::Money("CNY".into()), 1.0, 1),
            ("分", _) => (Unit::Duration, 60.0, 1),
            ("人" | "名", _) => (Unit::people(), 1.0, 1),
            ("歳" | "岁", _) => (Unit::Age, 1.0, 1),
            ("年" | "月" | "日" | "時" | "时" | "号", _) => continue,
            ("パーセント", _) => (Unit::Percent, 1.0, 1),
            _ => (Unit::None, 1.0, 0),
        };
        let value = shifted(digits, power);
        let figure = passage.span(index..scale_end);
        let span = Span::new(figure.start, passage.span(index..scale_end + words).end.max(figure.end));
        let grain = if places > 0 || power > 0 { shifted(1.0, power - places) } else { 1.0 };
        let (value, grain) = (value * size, grain * size);
        numbers.push(Number { span, figure, value, value_to: value, grain, unit, bound: Bound::Exact });
    }
    numbers
}
