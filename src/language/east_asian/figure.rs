//! Figures in digits, in Chinese numerals, or in both: 25, 二十五, 3.5万, 1億2000万, 二〇二六.

/// A figure that was read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// Its length in bytes.
    pub length: usize,
    /// Its value.
    pub value: f64,
    /// The size of the last digit given: 1 for 25, 1,000 for 3.5万.
    pub grain: f64,
    /// Whether it begins with a numeral, not with a digit.
    pub in_numerals: bool,
}

/// Powers of ten within ten thousand.
const SMALL: &[(char, i32)] = &[('十', 1), ('拾', 1), ('百', 2), ('千', 3)];

/// Powers of ten thousand.
const LARGE: &[(char, i32)] = &[('万', 4), ('萬', 4), ('億', 8), ('亿', 8), ('兆', 12)];

/// The most digits of a figure: more are not an amount.
const LONGEST: usize = 18;

/// The figure with which a text in usual width begins.
///
/// ```
/// use storydiff::language::east_asian::figure::figure;
/// let read = figure("1億2000万円").unwrap();
/// assert_eq!((read.value, read.grain), (120_000_000.0, 10_000.0));
/// assert_eq!(figure("二十五").unwrap().value, 25.0);
/// ```
pub fn figure(text: &str) -> Option<Figure> {
    let in_numerals = !text.starts_with(|letter: char| letter.is_ascii_digit());
    let (mut total, mut section, mut length, mut grain) = (0.0, 0.0, 0, 1.0);
    let mut current: Option<Digits> = None;
    let power = |letter: Option<char>, powers: &[(char, i32)]| {
        let letter = letter?;
        powers.iter().find(|(scale, _)| *scale == letter).map(|(_, power)| (letter.len_utf8(), 10f64.powi(*power)))
    };
    loop {
        let rest = text.get(length..).unwrap_or_default();
        let next = rest.chars().next();
        if current.is_none()
            && let Some(digits) = digits(rest)
        {
            length += digits.length;
            grain = digits.grain;
            current = Some(digits);
        } else if let Some((bytes, scale)) = power(next, SMALL) {
            // 百 alone is a hundred; 百百 is nothing.
            section += current.take().map_or(1.0, |digits| digits.value) * scale;
            (length, grain) = (length + bytes, grain.min(1.0) * scale);
        } else if let Some((bytes, scale)) = power(next, LARGE).filter(|_| length > 0) {
            total += (section + current.take().map_or(0.0, |digits| digits.value)) * scale;
            // 十万 is exact to ten ten-thousands, 2000万 to one.
            grain *= scale;
            (length, section) = (length + bytes, 0.0);
        } else {
            break;
        }
        if length > 3 * LONGEST {
            return None;
        }
    }
    let value = total + section + current.as_ref().map_or(0.0, |digits| digits.value);
    (length > 0).then_some(Figure { length, value, grain, in_numerals })
}

struct Digits {
    length: usize,
    value: f64,
    grain: f64,
}

/// Digits with commas and a point, or numerals, one for each digit.
fn digits(text: &str) -> Option<Digits> {
    let (mut length, mut value, mut places, mut count) = (0, 0.0, 0, 0);
    let is_arabic = text.starts_with(|letter: char| letter.is_ascii_digit());
    let digit = |text: &str| {
        let letter = text.chars().next()?;
        let digit = if is_arabic { letter.to_digit(10) } else { numeral(letter) };
        digit.map(|digit| (letter.len_utf8(), f64::from(digit)))
    };
    let mut is_fraction = false;
    while let Some(rest) = text.get(length..) {
        if let Some((bytes, digit)) = digit(rest) {
            value = value * 10.0 + digit;
            places += i32::from(is_fraction);
            (length, count) = (length + bytes, count + 1);
        } else if let Some(mark) = rest.chars().next().filter(|_| count > 0) {
            let after = rest.get(mark.len_utf8()..).unwrap_or_default();
            let is_point = if is_arabic { mark == '.' } else { matches!(mark, '点' | '點' | '・') };
            if is_point && !is_fraction && digit(after).is_some() {
                is_fraction = true;
            } else if !(is_arabic && mark == ',' && !is_fraction && is_thousand(after)) {
                break;
            }
            length += mark.len_utf8();
        } else {
            break;
        }
    }
    let value = value / 10f64.powi(places);
    (count > 0 && count <= LONGEST).then_some(Digits { length, value, grain: 10f64.powi(-places) })
}

/// Three digits, and no fourth.
fn is_thousand(text: &str) -> bool {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    count == 3
}

/// A numeral for one digit.
fn numeral(letter: char) -> Option<u32> {
    const NUMERALS: &str = "零一二三四五六七八九";
    match letter {
        '〇' | '○' => Some(0),
        '两' | '兩' => Some(2),
        '壱' | '壹' => Some(1),
        _ => NUMERALS.chars().position(|numeral| numeral == letter).map(|digit| digit as u32),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (f64, f64, usize) {
        let figure = figure(text).unwrap();
        (
            figure.value,
            figure.grain,
            text.chars()
                .take_while({
                    let mut bytes = 0;
                    move |letter| {
                        bytes += letter.len_utf8();
                        bytes <= figure.length
                    }
                })
                .count(),
        )
    }

    #[test]
    fn digits_and_numerals_mean_the_same() {
        assert_eq!(read("25分間"), (25.0, 1.0, 2));
        assert_eq!(read("二十五分"), (25.0, 1.0, 3));
        assert_eq!(read("百二十人"), (120.0, 10.0, 3));
        assert_eq!(read("二〇二六年"), (2026.0, 1.0, 4));
        assert_eq!(read("三千五百万"), (35_000_000.0, 1_000_000.0, 5));
        assert_eq!(read("一千二百万"), (12_000_000.0, 1_000_000.0, 5));
        assert_eq!(read("两百"), (200.0, 100.0, 2));
    }

    #[test]
    fn scales_points_and_commas_are_read() {
        assert_eq!(read("3.5万人"), (35_000.0, 1_000.0, 4));
        assert_eq!(read("1億2000万円"), (120_000_000.0, 10_000.0, 7));
        assert_eq!(read("6.1万名"), (61_000.0, 1_000.0, 4));
        assert_eq!(read("1,234人"), (1234.0, 1.0, 5));
        assert_eq!(read("1,23"), (1.0, 1.0, 1));
        assert_eq!(read("三点五"), (3.5, 0.1, 3));
        assert_eq!(read("10万"), (100_000.0, 10_000.0, 3));
    }

    #[test]
    fn no_figure_is_made_of_a_scale_alone_or_of_a_page_of_digits() {
        assert_eq!(figure("万一"), None);
        assert_eq!(figure("人"), None);
        assert_eq!(figure(&"9".repeat(400)), None);
        assert!(figure(&"千万".repeat(400)).is_none());
    }
}
