//! Units of measure: what follows a figure, and how large the unit is.

use crate::language::cut_text::CutText;
use crate::language::english::words::{grammar, holds, meaning, quantity};
use crate::language::mention::Unit;
use crate::language::script::SizedUnit;

/// What a figure counts or measures, the size of the unit, and one past the unit's last word.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    pub unit: Unit,
    /// The factor for the figure.
    pub size: f64,
    /// Subtracted first, because Fahrenheit has another zero.
    pub offset: f64,
    pub end: usize,
}

impl Measured {
    fn new(unit: Unit, size: f64, end: usize) -> Measured {
        Measured { unit, size, offset: 0.0, end }
    }

    /// Nothing counted or measured.
    pub fn nothing(end: usize) -> Measured {
        Measured::new(Unit::None, 1.0, end)
    }
}

/// The unit after the figure; `at` is the word after it. Large sums of "pounds" are money.
pub fn after(passage: CutText, at: usize, value: f64) -> Measured {
    let gap = if at == 0 { "" } else { passage.gap_after(at - 1) };
    let marks = gap.trim_start();
    if marks.starts_with(['%', '％']) {
        return Measured::new(Unit::Percent, 1.0, at);
    }
    if let Some(scale) = marks.strip_prefix('°') {
        return degrees(passage, at, scale.trim().is_empty());
    }
    let sentence_end = passage.sentence_words(at.saturating_sub(1)).end;
    let near = matches!(gap.trim(), "" | "-") && !gap.is_empty();
    if at >= sentence_end || !near {
        return Measured::nothing(at);
    }
    let word = |index: usize| if index < sentence_end { passage.lower(index) } else { "" };
    if let Some(measured) = percent(word, at).or_else(|| money(passage, at, value)).or_else(|| area(word, at)) {
        return measured;
    }
    if matches!(word(at), "degrees" | "degree") {
        return degrees(passage, at + 1, true);
    }
    if matches!(word(at), "year" | "years") {
        match (word(at + 1), word(at + 2)) {
            ("old", _) => return Measured::new(Unit::Age, 1.0, at + 2),
            ("of", "age") => return Measured::new(Unit::Age, 1.0, at + 3),
            _ => {}
        }
    }
    if word(at) == "metric" && matches!(word(at + 1), "ton" | "tons") {
        return Measured::new(Unit::Weight, 1_000.0, at + 2);
    }
    match meaning(quantity::MEASURES, word(at)) {
        Some(SizedUnit::Length(size)) => speed(passage, at, size).unwrap_or(Measured::new(Unit::Length, size, at + 1)),
        // "the second time": after a one it is not a length of time.
        Some(measure) => {
            let (unit, size) = measure.unit();
            Measured::new(unit, size, at + 1)
        }
        None => counted(passage, at, sentence_end),
    }
}

fn percent<'p>(word: impl Fn(usize) -> &'p str, at: usize) -> Option<Measured> {
    let words = match (word(at), word(at + 1)) {
        ("percentage", "point" | "points") | ("per", "cent") => 2,
        ("percent" | "pct", _) => 1,
        _ => return None,
    };
    Some(Measured::new(Unit::Percent, 1.0, at + words))
}

fn money(passage: CutText, at: usize, value: f64) -> Option<Measured> {
    let (first, second) = (passage.lower(at), passage.lower(at + 1));
    let dollars = matches!(second, "dollar" | "dollars");
    let foreign = match first {
        "usa" | "american" if dollars => Some("USD"),
        "australian" if dollars => Some("AUD"),
        "canadian" if dollars => Some("CAD"),
        "swiss" if second == "francs" => Some("CHF"),
        _ => None,
    };
    if let Some(code) = foreign {
        return Some(Measured::new(Unit::Money(code.to_string()), 1.0, at + 2));
    }
    if matches!(first, "cent" | "cents") {
        return Some(Measured::new(Unit::Money("USD".to_string()), 0.01, at + 1));
    }
    // Nobody weighs a million pounds of anything in the news without saying tons.
    if first == "pounds" && value >= 1e6 {
        return Some(Measured::new(Unit::Money("GBP".to_string()), 1.0, at + 1));
    }
    // "40 won" is a verb: sums in Korean money are at least in the thousands.
    let code = meaning(quantity::CURRENCIES, first).filter(|_| first != "won" || value >= 1_000.0)?;
    Some(Measured::new(Unit::Money(code.to_string()), 1.0, at + 1))
}

fn area<'p>(word: impl Fn(usize) -> &'p str, at: usize) -> Option<Measured> {
    if !matches!(word(at), "square" | "sq") {
        return None;
    }
    match meaning(quantity::MEASURES, word(at + 1))? {
        SizedUnit::Length(size) => Some(Measured::new(Unit::Area, size * size, at + 2)),
        _ => None,
    }
}

/// "miles an hour", "kilometres per hour", "km/h"; metres a second too.
fn speed(passage: CutText, at: usize, length: f64) -> Option<Measured> {
    let slash = passage.gap_after(at).trim() == "/";
    let (middle, end) = if slash { ("per", at + 1) } else { (passage.lower(at + 1), at + 2) };
    let time = match passage.lower(end) {
        "hour" | "h" => 3_600.0,
        "second" | "s" => 1.0,
        _ => return None,
    };
    matches!(middle, "per" | "an" | "a").then(|| Measured::new(Unit::Speed, length / time, end + 1))
}

fn degrees(passage: CutText, at: usize, may_follow: bool) -> Measured {
    match passage.lower(at) {
        "celsius" | "c" | "centigrade" if may_follow => Measured::new(Unit::Temperature, 1.0, at + 1),
        "fahrenheit" | "f" if may_follow => {
            Measured { unit: Unit::Temperature, size: 5.0 / 9.0, offset: 32.0, end: at + 1 }
        }
        _ => Measured::new(Unit::Degree, 1.0, at),
    }
}

/// The counted noun: within three words, and preferably a plural.
fn counted(passage: CutText, at: usize, sentence_end: usize) -> Measured {
    let nothing = Measured::nothing(at);
    let mut last = at;
    // "two of the three lanes" counts lanes.
    if passage.lower(at) == "of" {
        let determined = matches!(passage.lower(at + 1), "the" | "its" | "his" | "her" | "their" | "those" | "these");
        let number = meaning(quantity::NUMBER_WORDS, passage.lower(at + 2)).is_some()
            || passage.lower(at + 2).bytes().all(|byte| byte.is_ascii_digit());
        if !determined {
            return nothing;
        }
        last = at + 2 + usize::from(number && at + 2 < sentence_end);
    }
    let start = last;
    if start > at && !passage.touches_next(start - 1) {
        return nothing;
    }
    let mut first_small = None;
    let mut small = 0;
    // Names between figure and noun ("90 Harlan University teachers") do not count towards the three words.
    while last < sentence_end && small < 3 && last < start + 7 {
        let lower = passage.lower(last);
        if holds(quantity::PEOPLE, lower) {
            let end = if holds(quantity::NOT_COUNTED, lower) { at } else { last + 1 };
            return Measured::new(Unit::people(), 1.0, end);
        }
        let further = matches!(lower, "more" | "other" | "additional") && first_small.is_none();
        let function = holds(grammar::FUNCTION_WORDS, lower) || holds(quantity::NOT_COUNTED, lower);
        if function && !further || passage.surface(last).starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
        let owner = matches!(passage.gap_after(last).trim(), "'s" | "’s" | "'" | "’");
        if owner {
            // "two of the mayor's aides" counts aides.
            (first_small, small) = (None, 0);
        } else if !passage.is_capital(last) && !further {
            if is_plural(lower) {
                return Measured::new(Unit::Count(stem(passage, last)), 1.0, last + 1);
            }
            first_small = first_small.or(Some(last));
            small += 1;
        }
        if !owner && !passage.touches_next(last) {
            break;
        }
        last += 1;
    }
    // No plural within reach: the first word that is not a name.
    match first_small {
        Some(noun) => Measured::new(Unit::Count(stem(passage, noun)), 1.0, noun + 1),
        None => nothing,
    }
}

fn stem(passage: CutText, index: usize) -> String {
    passage.words().get(index).map(|word| word.stem.clone()).unwrap_or_default()
}

fn is_plural(lower: &str) -> bool {
    let s = lower.ends_with('s') && !lower.ends_with("ss") && !lower.ends_with("us") && !lower.ends_with("is");
    let singular = matches!(lower, "news" | "sports" | "politics" | "economics" | "physics" | "always" | "perhaps");
    s && !singular && lower.len() > 3 || holds(quantity::PLURALS, lower)
}
