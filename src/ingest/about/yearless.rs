//! A day without its year ("Mar 9", "Monday, 9 March, 10:15"): while a year lasts, outlets leave it out. Something else
//! must tell the year: a mark of copyright, the page's address, or the other articles on the event.

use crate::article::Published;
use crate::ingest::about::{months, published};
use jiff::civil::Weekday;

/// A leap year, in which every day that may be printed exists.
const ANY_YEAR: i16 = 2000;

/// Most days between the articles on one event: with more, the day may be of another year. A choice.
const MOST_DAYS_APART: i32 = 60;

/// Whether the words are a day without a year, and nothing else.
pub(super) fn is_one(words: &str) -> bool {
    in_year_unchecked(words, ANY_YEAR).is_some()
}

/// The day in a year; `None` if it has no such day, or the words name another day of the week.
pub(in crate::ingest) fn in_year(words: &str, year: i16) -> Option<Published> {
    let published = in_year_unchecked(words, year)?;
    named_weekday(words).is_none_or(|named| named == published.date.weekday()).then_some(published)
}

fn in_year_unchecked(words: &str, year: i16) -> Option<Published> {
    // A number alone, or a month alone, is no day.
    let is_day =
        words.len() <= 40 && words.bytes().any(|byte| byte.is_ascii_digit()) && published::parse(words).is_none();
    is_day.then(|| published::parse(&format!("{year}, {words}")))?
}

/// The year that a text tells beside its day: "© 2026 The Coastline", ".../2026/03/09/ferry".
pub(in crate::ingest) fn told_in<'t>(mut texts: impl Iterator<Item = &'t str>, url: Option<&str>) -> Option<i16> {
    let of_address = || {
        let (start, _) = url?.split_once("/20").map(|(_, rest)| rest)?.split_once(['/', '-'])?;
        year(&format!("20{start}"))
    };
    of_address().or_else(|| texts.find_map(year_of_copyright))
}

fn year_of_copyright(text: &str) -> Option<i16> {
    ["©", "(c)", "(C)", "Copyright"].iter().find_map(|mark| {
        let (_, rest) = text.split_once(mark)?;
        let digits: String = rest.trim_start_matches([' ', '©', ',', '\u{a0}']).chars().take(4).collect();
        year(&digits)
    })
}

fn year(digits: &str) -> Option<i16> {
    let is_year = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_year.then(|| digits.parse().ok())?.filter(|year| (1900..=2100).contains(year))
}

/// The day in the year that puts it nearest to one of the days on which others reported the same event.
pub(in crate::ingest) fn beside(words: &str, others: &[Published]) -> Option<Published> {
    let apart =
        |one: &Published, other: &Published| one.date.until(other.date).map_or(i32::MAX, |span| span.get_days().abs());
    let nearest = |one: &Published| others.iter().map(|other| apart(one, other)).min().unwrap_or(i32::MAX);
    let years = others.iter().flat_map(|other| (-1..=1).map(|more| other.date.year() + more));
    let days = years.filter_map(|year| in_year(words, year));
    days.min_by_key(|day| (nearest(day), day.date)).filter(|day| nearest(day) <= MOST_DAYS_APART)
}

fn named_weekday(words: &str) -> Option<Weekday> {
    words.to_lowercase().split(|letter: char| !letter.is_alphabetic()).find_map(months::weekday)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_without_a_year_is_one() {
        for words in [
            "Mar 9",
            "9 March",
            "March 9",
            "Mar 9, 10:15 AM",
            "Mon 9 March",
            "Mar. 9, 10:15 a.m. ET",
            "March 9 at 4:05 PM",
        ] {
            assert!(is_one(words), "{words}");
        }
        for words in ["March", "9", "Monday", "10:15", "9 March 2026", "March 2026", "May I?", "Nine", "31 June"] {
            assert!(!is_one(words), "{words}");
        }
    }

    #[test]
    fn something_else_tells_the_year() {
        assert_eq!(told_in(["It opened.", "© 2026 The Coastline"].into_iter(), None), Some(2026));
        assert_eq!(told_in(["Copyright ©2026 Coastline Co."].into_iter(), None), Some(2026));
        assert_eq!(told_in([].into_iter(), Some("https://coastline.example/2026/03/09/ferry")), Some(2026));
        assert_eq!(told_in(["It opened in 2026."].into_iter(), Some("https://coastline.example/ferry")), None);
        assert_eq!(in_year("Monday, March 9", 2026).map(|day| day.to_string()).as_deref(), Some("2026-03-09"));
        assert_eq!(in_year("Friday, March 9", 2026), None, "a Monday");
    }

    #[test]
    fn the_other_articles_tell_the_year() {
        let others = [published::parse("2026-01-02").unwrap(), published::parse("2025-12-30").unwrap()];
        let day = |words| beside(words, &others).map(|day| day.to_string());
        assert_eq!(day("Dec 31").as_deref(), Some("2025-12-31"));
        assert_eq!(day("3 January, 10:15").as_deref(), Some("2026-01-03T10:15"));
        assert_eq!(day("July 4"), None, "half a year away");
        assert_eq!(beside("July 4", &[]), None);
    }
}
