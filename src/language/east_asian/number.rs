//! Numbers with unit and bound: 約3万人, 25分間, 1億2000万円, 三成, 51対47, 超过一千二百万.
//!
//! Input: a folded text with its words and the spans of its dates, whose figures are not numbers, and a language's
//! [`QuantityWords`]. Output: [`Number`]s. Japanese and Chinese build them alike: bound, figure, unit, bound.

use super::figure::{Figure, figure};
use super::fold::Folded;
use super::word::{Class, EastWord};
use crate::article::Span;
use crate::language::mention::{Bound, Number, Unit};

/// A language's words for quantities. If several match, the longest is used.
#[derive(Debug)]
pub struct QuantityWords {
    /// What is counted or measured: the word, the unit, and its size in that unit.
    pub units: &'static [(&'static str, TableUnit, f64)],
    /// Words of bound before a figure.
    pub before: &'static [(&'static str, Bound)],
    /// Words of bound after figure and unit, and between them.
    pub after: &'static [(&'static str, Bound)],
    /// The word between a whole and its part: 三分の一, 三分之一.
    pub share: &'static str,
    /// The word between two counts: 51対47.
    pub versus: &'static [&'static str],
    /// Words that begin with a numeral and are not numbers: 十分 is "very".
    pub never: &'static [&'static str],
    /// Words that stand for a share by themselves, in per cent: 半数.
    pub shares: &'static [(&'static str, f64, Bound)],
}

/// A [`Unit`] in the form that a table can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableUnit {
    /// Things counted, by the stem of the English noun.
    Count(&'static str),
    /// Money, by ISO 4217 code.
    Money(&'static str),
    /// Per cent.
    Percent,
    /// Seconds.
    Duration,
    /// Metres.
    Length,
    /// Kilograms.
    Weight,
    /// Square metres.
    Area,
    /// Metres a second.
    Speed,
    /// Degrees Celsius.
    Temperature,
    /// Years of age.
    Age,
    /// A rank.
    Ordinal,
    /// A counter that does not show what is counted: 個.
    Any,
}

impl TableUnit {
    fn unit(self) -> Unit {
        match self {
            TableUnit::Count(noun) => Unit::Count(noun.to_string()),
            TableUnit::Money(code) => Unit::Money(code.to_string()),
            TableUnit::Percent => Unit::Percent,
            TableUnit::Duration => Unit::Duration,
            TableUnit::Length => Unit::Length,
            TableUnit::Weight => Unit::Weight,
            TableUnit::Area => Unit::Area,
            TableUnit::Speed => Unit::Speed,
            TableUnit::Temperature => Unit::Temperature,
            TableUnit::Age => Unit::Age,
            TableUnit::Ordinal => Unit::Ordinal,
            TableUnit::Any => Unit::None,
        }
    }
}

/// The numbers of a text, in order.
pub fn numbers(folded: &Folded, words: &[EastWord], dates: &[Span], quantities: &QuantityWords) -> Vec<Number> {
    let text = folded.text.as_str();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let place = folded.span(at..at + letter.len_utf8());
        let finder = Finder { folded, words, quantities };
        let number = if dates.iter().any(|date| date.overlaps(place)) { None } else { finder.number(at) };
        match number {
            Some((number, end)) => {
                found.push(number);
                at = end.max(at + letter.len_utf8());
            }
            None => at += skipped(text, at, letter),
        }
    }
    found
}

/// If a run of digits is not a number, no end of it is one either.
fn skipped(text: &str, at: usize, letter: char) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let digits = rest.bytes().take_while(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.' | b':')).count();
    if letter.is_ascii_digit() { digits.max(1) } else { letter.len_utf8() }
}

struct Finder<'t> {
    folded: &'t Folded,
    words: &'t [EastWord],
    quantities: &'t QuantityWords,
}

impl Finder<'_> {
    fn rest(&self, at: usize) -> &str {
        self.folded.text.get(at..).unwrap_or_default()
    }

    fn before(&self, at: usize) -> &str {
        self.folded.text.get(..at).unwrap_or_default()
    }

    /// The number whose figure begins at a byte, and where it ends.
    fn number(&self, at: usize) -> Option<(Number, usize)> {
        if let Some((word, percent, bound)) = longest(self.quantities.shares, self.rest(at), |share| share.0)
            && self.is_word(at, at + word.len())
        {
            let end = at + word.len();
            return Some((self.finish(at, end, end, (*percent, *percent), 10.0, Unit::Percent, *bound), end));
        }
        let first = figure(self.rest(at))?;
        let end = at + first.length;
        if self.is_part_of_a_name(at, &first) {
            return None;
        }
        self.fraction(at, &first).or_else(|| self.tally(at, &first)).or_else(|| self.measured(at, end, &first))
    }

    /// Whether a figure is part of a name: letters before digits make one (F35), and so does a word that begins with a
    /// numeral (一部, 三菱).
    fn is_part_of_a_name(&self, at: usize, figure: &Figure) -> bool {
        let before = self.before(at).chars().next_back();
        if !figure.in_numerals {
            let joined = before.is_some_and(|letter| letter.is_ascii_alphabetic() || matches!(letter, ':' | '.' | '/'));
            return joined || self.rest(at + figure.length).starts_with([':', '/']);
        }
        let start = self.folded.span(at..at + figure.length).start;
        let Some(word) = self.words.iter().find(|word| word.span.start <= start && start < word.span.end) else {
            return true;
        };
        let end = self.folded.span(at..at + figure.length).end;
        let is_inside = word.span.start < start && word.class != Class::Number;
        let is_longer = word.span.end > end && !matches!(word.class, Class::Number | Class::Counter);
        is_inside || is_longer || word.class.is_name() || self.quantities.never.contains(&word.base.as_str())
    }

    /// 三分の一, 百分之五十.
    fn fraction(&self, at: usize, whole: &Figure) -> Option<(Number, usize)> {
        let share = at + whole.length;
        self.rest(share).strip_prefix(self.quantities.share)?;
        let start = share + self.quantities.share.len();
        let part = figure(self.rest(start))?;
        let percent = 100.0 * part.value / whole.value;
        let grain = if whole.value == 100.0 { part.grain } else { 1.0 };
        let end = start + part.length;
        let bound = self.bound(at, end);
        percent.is_finite().then(|| (self.finish(at, end, end, (percent, percent), grain, Unit::Percent, bound), end))
    }

    /// 51対47, 51票対47票.
    fn tally(&self, at: usize, first: &Figure) -> Option<(Number, usize)> {
        let after = |end: usize| end + if self.rest(end).starts_with('票') { '票'.len_utf8() } else { 0 };
        let middle = after(at + first.length);
        let versus = self.quantities.versus.iter().find(|versus| self.rest(middle).starts_with(**versus))?;
        let second = figure(self.rest(middle + versus.len()))?;
        let end = after(middle + versus.len() + second.length);
        Some((self.finish(at, end, end, (first.value, second.value), 1.0, Unit::Tally, Bound::Exact), end))
    }

    /// A figure, or two as a range, with what it counts.
    fn measured(&self, at: usize, figure_end: usize, first: &Figure) -> Option<(Number, usize)> {
        let (mut end, mut high) = (figure_end, *first);
        let range = ["~", "〜", "-", "–", "至", "到"].into_iter().find(|mark| self.rest(end).starts_with(mark));
        if let Some(mark) = range
            && let Some(second) = figure(self.rest(end + mark.len())).filter(|second| second.value > first.value)
        {
            (end, high) = (end + mark.len() + second.length, second);
        }
        // 十多万: more than ten ten-thousands.
        let between = longest(self.quantities.after, self.rest(end), |after| after.0);
        let between = between.filter(|(word, _)| matches!(*word, "多" | "余" | "餘" | "余り" | "数"));
        let mut unit_start = end + between.map_or(0, |(word, _)| word.len());
        let mut scale = 1.0;
        if let Some((letter, power)) = between.and_then(|_| {
            [("万", 1e4), ("亿", 1e8), ("億", 1e8)]
                .into_iter()
                .find(|(letter, _)| self.rest(unit_start).starts_with(letter))
        }) {
            (scale, unit_start, end) = (power, unit_start + letter.len(), unit_start + letter.len());
        }
        let ordinal = self.before(at).ends_with('第');
        let unit = longest(self.quantities.units, self.rest(unit_start), |unit| unit.0);
        let (measure, size, unit_end) = match unit {
            Some((word, measure, size)) => (*measure, *size, unit_start + word.len()),
            None if ordinal || !first.in_numerals || first.value >= 10.0 => (TableUnit::Any, 1.0, unit_start.max(end)),
            // A numeral that counts nothing is part of another word: 一 in 一层.
            None => return None,
        };
        let (measure, size) = self.sign(at, measure, size);
        if first.in_numerals && first.value == 1.0 && measure == TableUnit::Any && !ordinal {
            return None;
        }
        let (unit, size) = if ordinal { (Unit::Ordinal, 1.0) } else { (measure.unit(), size) };
        let start = if ordinal { at - '第'.len_utf8() } else { at };
        let bound = between.map_or_else(|| self.bound(start, unit_end), |(_, bound)| *bound);
        let values = (first.value * scale * size, high.value * scale * size);
        let values = if range.is_some() && first.grain < high.grain && high.grain >= 1e4 && first.value < 1e4 {
            (values.0 * high.grain.max(1.0), values.1) // 3〜4万: the scale of the second is that of the first
        } else {
            values
        };
        let grain = high.grain * scale * size;
        Some((self.finish(start, end, unit_end, values, grain, unit, bound), unit_end))
    }

    /// A currency sign before the figure, or a word for speed.
    fn sign(&self, at: usize, measure: TableUnit, size: f64) -> (TableUnit, f64) {
        let before = self.before(at);
        let signs = [("$", "USD"), ("¥", "JPY"), ("€", "EUR"), ("£", "GBP")];
        if let Some((_, code)) = signs.iter().find(|(sign, _)| before.ends_with(sign)) {
            return (TableUnit::Money(code), 1.0);
        }
        let hourly = ["時速", "时速", "時速約", "时速约", "每小时"].iter().any(|word| before.ends_with(word));
        if hourly && measure == TableUnit::Length { (TableUnit::Speed, size / 3600.0) } else { (measure, size) }
    }

    fn bound(&self, start: usize, end: usize) -> Bound {
        let after = longest(self.quantities.after, self.rest(end), |after| after.0).map(|(_, bound)| *bound);
        let ending = self.quantities.before.iter().filter(|(word, _)| self.before(start).ends_with(word));
        let before = ending.max_by_key(|(word, _)| word.len()).map(|(_, bound)| *bound);
        after.or(before).unwrap_or(Bound::Exact)
    }

    /// Whether words begin and end at these bytes.
    fn is_word(&self, start: usize, end: usize) -> bool {
        let span = self.folded.span(start..end);
        self.words.iter().any(|word| word.span.start == span.start)
            && self.words.iter().any(|word| word.span.end == span.end)
    }

    #[allow(clippy::too_many_arguments, reason = "each is a field of the number or a place in the text")]
    fn finish(
        &self,
        start: usize,
        figure_end: usize,
        end: usize,
        values: (f64, f64),
        grain: f64,
        unit: Unit,
        bound: Bound,
    ) -> Number {
        Number {
            span: self.folded.span(start..end),
            figure: self.folded.span(start..figure_end),
            value: values.0,
            value_to: values.1,
            grain,
            unit,
            bound,
        }
    }
}

/// The longest word of a table with which a text begins.
fn longest<'r, R>(table: &'r [R], text: &str, word: impl Fn(&R) -> &'static str) -> Option<&'r R> {
    table.iter().filter(|row| text.starts_with(word(row))).max_by_key(|row| word(row).len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{chinese, japanese};

    fn read(text: &str, is_japanese: bool) -> Vec<(String, f64, f64, Unit, Bound)> {
        let (folded, words, quantities) = if is_japanese {
            (Folded::of(text, 0), japanese::words(text), japanese::JAPANESE.quantities)
        } else {
            (Folded::simplified(text, 0), chinese::words(text), chinese::CHINESE.quantities)
        };
        let found = numbers(&folded, &words, &[], quantities);
        found
            .into_iter()
            .map(|one| (one.span.of(text).to_string(), one.value, one.grain, one.unit, one.bound))
            .collect()
    }

    fn assert_read(is_japanese: bool, cases: &[(&str, &str, f64, f64, Unit, Bound)]) {
        for (text, span, value, grain, unit, bound) in cases {
            let wanted = (span.to_string(), *value, *grain, unit.clone(), *bound);
            assert_eq!(read(text, is_japanese), [wanted], "{text}");
        }
    }

    fn people() -> Unit {
        Unit::Count("people".to_string())
    }

    fn money(code: &str) -> Unit {
        Unit::Money(code.to_string())
    }

    #[test]
    fn japanese_numbers_have_value_unit_and_bound() {
        assert_read(
            true,
            &[
                ("会談は25分間続いた", "25分間", 1500.0, 60.0, Unit::Duration, Bound::Exact),
                ("約３万人が集まった", "３万人", 30_000.0, 10_000.0, people(), Bound::About),
                ("橋に1億2000万円を投じた", "1億2000万円", 1.2e8, 10_000.0, money("JPY"), Bound::Exact),
                ("二十五人が乗っていた", "二十五人", 25.0, 1.0, people(), Bound::Exact),
                ("６００億ドルを超える支出", "６００億ドル", 6e10, 1e8, money("USD"), Bound::MoreThan),
                ("賛成は3割だった", "3割", 30.0, 10.0, Unit::Percent, Bound::Exact),
                ("51対47で可決した", "51対47", 51.0, 1.0, Unit::Tally, Bound::Exact),
                ("第250回の会合", "第250回", 250.0, 1.0, Unit::Ordinal, Bound::Exact),
                ("議員の3分の2が賛成", "3分の2", 200.0 / 3.0, 1.0, Unit::Percent, Bound::Exact),
                ("少なくとも10人が負傷", "10人", 10.0, 1.0, people(), Bound::AtLeast),
                ("90人近くが署名", "90人", 90.0, 1.0, people(), Bound::About),
                ("1カ月余り後", "1カ月", 2_629_800.0, 2_629_800.0, Unit::Duration, Bound::MoreThan),
                ("半数が反対した", "半数", 50.0, 10.0, Unit::Percent, Bound::Exact),
                ("時速60キロで走った", "60キロ", 60_000.0 / 3600.0, 1000.0 / 3600.0, Unit::Speed, Bound::Exact),
                ("60歳の船長", "60歳", 60.0, 1.0, Unit::Age, Bound::Exact),
            ],
        );
    }

    #[test]
    fn chinese_numbers_have_value_unit_and_bound() {
        assert_read(
            false,
            &[
                ("超过一千二百万人受灾", "一千二百万人", 1.2e7, 1e6, people(), Bound::MoreThan),
                ("约6.1万名工人", "6.1万名", 61_000.0, 1_000.0, people(), Bound::About),
                ("下降三成", "三成", 30.0, 10.0, Unit::Percent, Bound::Exact),
                ("百分之五十的居民", "百分之五十", 50.0, 10.0, Unit::Percent, Bound::Exact),
                ("近200艘船", "200艘", 200.0, 1.0, Unit::Count("ship".to_string()), Bound::About),
                ("8000余名乘客", "8000余名", 8000.0, 1.0, people(), Bound::MoreThan),
                ("十多万人", "十多万人", 100_000.0, 100_000.0, people(), Bound::MoreThan),
                ("投資3億美元", "3億美元", 3e8, 1e8, money("USD"), Bound::Exact),
                ("以51票对47票通过", "51票对47票", 51.0, 1.0, Unit::Tally, Bound::Exact),
                ("桥长5公里", "5公里", 5000.0, 1000.0, Unit::Length, Bound::Exact),
                ("不到20分钟", "20分钟", 1200.0, 60.0, Unit::Duration, Bound::LessThan),
                ("第三届论坛", "第三", 3.0, 1.0, Unit::Ordinal, Bound::Exact),
            ],
        );
    }

    #[test]
    fn a_numeral_in_a_word_or_a_name_is_no_number() {
        for text in ["一部の住民", "三菱重工が開発した", "千葉の橋", "万一に備える", "F35が着陸", "一方で"]
        {
            assert!(read(text, true).is_empty(), "{text} {:?}", read(text, true));
        }
        for text in ["一些居民", "一直等待", "一样", "三亚的桥", "十分高兴"] {
            assert!(read(text, false).is_empty(), "{text} {:?}", read(text, false));
        }
    }

    #[test]
    fn a_range_has_two_ends() {
        let (folded, words) = (Folded::of("３〜４万人が参加", 0), japanese::words("３〜４万人が参加"));
        let found = numbers(&folded, &words, &[], japanese::JAPANESE.quantities);
        assert_eq!((found[0].value, found[0].value_to), (30_000.0, 40_000.0));
    }
}
