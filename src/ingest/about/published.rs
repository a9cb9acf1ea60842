//! Words → a publication date, no more exactly than they say.
//!
//! All of the words must be the date: a sentence that mentions a date is not one.

use crate::article::{Published, zone_minutes};
use crate::ingest::about::date_words::DateToken::{self, Mark, Number, Word};
use crate::ingest::about::date_words::tokens;
use crate::ingest::about::months::{is_weekday, month};
use jiff::civil::{Date, Time};

/// Reads "Jan 03, 2026 04:57 PM", "3 January 2026", "2026-01-03T16:57+09:00", "2026年1月3日 16時57分" and the like. `None`
/// if a word is left over, the day is missing, or day and month cannot be told apart ("03/01/2026").
pub(in crate::ingest) fn parse(words: &str) -> Option<Published> {
    // "Wednesday, September 30, 2026 at 11:59:59 p.m. (UTC+09:00)" has under 60 letters.
    if words.len() > 100 {
        return None;
    }
    let apart = unglued(words);
    let tokens = tokens(apart.as_deref().unwrap_or(words));
    let mut found = DateParts::default();
    let mut rest = tokens.as_slice();
    while !rest.is_empty() {
        rest = found.take(rest)?;
    }
    found.finish()
}

/// "June 8, 20267:15 AM": with a space behind the year, where a page shows the time in an element of its own.
fn unglued(words: &str) -> Option<String> {
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let bytes = words.as_bytes();
    let colon = words.find(':')?;
    let start = (0..colon).rev().take_while(|at| is_digit(bytes.get(*at))).last()?;
    let is_year = words.get(start..start + 2) == Some("20") && matches!(colon - start, 5 | 6);
    let (before, after) = words.split_at_checked(start + 4).filter(|_| is_year)?;
    Some(format!("{before} {after}"))
}

/// "20260307T113000+0100" and the like, because wires write dates without marks; otherwise as [`parse`].
pub(in crate::ingest) fn compact(words: &str) -> Option<Published> {
    let digits =
        |from: usize, to: usize| words.get(from..to).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let Some(((year, month), day)) = digits(0, 4).zip(digits(4, 6)).zip(digits(6, 8)) else {
        return parse(words);
    };
    let day = format!("{year}-{month}-{day}");
    let Some((hour, minute)) = words.get(8..9).filter(|mark| *mark == "T").and(digits(9, 11).zip(digits(11, 13)))
    else {
        return parse(&day);
    };
    let rest = words.get(13..).unwrap_or_default();
    let zone = rest.find(['Z', '+', '-']).and_then(|at| rest.get(at..)).unwrap_or_default();
    parse(&format!("{day}T{hour}:{minute}{zone}"))
}

/// Words of a date that say nothing. Zones that stand for several offsets ("ET" has two in a year, "CST" two in the
/// world) are ignored.
const FILLERS: [&str; 24] = [
    "at", "on", "of", "the", "t", "et", "ct", "mt", "pt", "cst", "ist", "uhr", "um", "am", "den", "a", "le", "el",
    "de", "del", "las", "h", "klo", "kl",
];

#[derive(Debug, Default)]
struct DateParts {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    hour: Option<i8>,
    minute: i8,
    afternoon: Option<bool>,
    offset_minutes: Option<i32>,
}

/// The rest after the tokens that were used.
type Rest<'t> = Option<&'t [DateToken]>;

impl DateParts {
    fn take<'t>(&mut self, tokens: &'t [DateToken]) -> Rest<'t> {
        match tokens {
            // 2026-01-03, 2026/1/3, 2026.01.03
            [Number(year, 4), Mark(a @ ('-' | '/' | '.')), Number(month, _), Mark(b), Number(day, _), rest @ ..]
                if a == b =>
            {
                self.date(*year, *month, *day)?;
                Some(rest)
            }
            // 13/01/2026, 01/13/2026: only if one of the two cannot be a month.
            [Number(a, _), Mark(x @ ('-' | '/' | '.')), Number(b, _), Mark(y), Number(year, 4), rest @ ..]
                if x == y =>
            {
                match (*a > 12, *b > 12) {
                    (true, false) => self.date(*year, *b, *a)?,
                    (false, true) => self.date(*year, *a, *b)?,
                    (false, false) if a == b => self.date(*year, *a, *b)?,
                    // Germany and most of Europe write day.month.year; nobody writes month.day.year.
                    (false, false) if *x == '.' => self.date(*year, *b, *a)?,
                    _ => return None,
                }
                Some(rest)
            }
            // 15/06/26, 03/03/26: only if the first cannot be another month.
            [
                Number(day @ 1..=31, 2),
                Mark(x @ ('-' | '/' | '.')),
                Number(month, 2),
                Mark(y),
                Number(year @ 0..=69, 2),
                rest @ ..,
            ] if x == y && (*day > 12 || day == month) => {
                self.date(2000 + *year, *month, *day)?;
                Some(rest)
            }
            // 令和8年
            [Word(a), Word(b), Number(year @ 1..=99, _), Word(of), rest @ ..] if of == "年" => {
                let before = match (a.as_str(), b.as_str()) {
                    ("令", "和") => 2018,
                    ("平", "成") => 1988,
                    _ => return None,
                };
                set(&mut self.year, before + *year as i16)?;
                Some(rest)
            }
            // 16h57
            [Number(hour, 1 | 2), Word(mark), Number(minute, 2), rest @ ..] if mark == "h" => {
                self.time(*hour, *minute)?;
                Some(rest)
            }
            [Number(value, digits), Word(word), rest @ ..] if self.counted(*value, *digits, word)? => Some(rest),
            // 16:57, 16:57:09, 16:57:09.123
            [Number(hour, _), Mark(':'), Number(minute, 2), rest @ ..] => {
                self.time(*hour, *minute)?;
                let rest = match rest {
                    [Mark(':'), Number(_, 2), Mark('.'), Number(..), rest @ ..] => rest,
                    [Mark(':'), Number(_, 2), rest @ ..] => rest,
                    rest => rest,
                };
                Some(rest)
            }
            // 16.57 GMT, 4.57pm
            [Number(hour, _), Mark('.'), Number(minute, 2), rest @ ..] if begins_with_half_or_zone(rest) => {
                self.time(*hour, *minute)?;
                Some(rest)
            }
            // klo 16.57, um 16.57 Uhr
            [Word(at), Number(hour, 1 | 2), Mark('.' | ':'), Number(minute, 2), rest @ ..]
                if matches!(at.as_str(), "klo" | "kl" | "um") =>
            {
                self.time(*hour, *minute)?;
                Some(rest)
            }
            [Mark(sign @ ('+' | '-' | '−')), rest @ ..]
                if self.hour.is_some() && self.offset_minutes.unwrap_or(0) == 0 =>
            {
                self.offset(*sign, rest).or(Some(rest))
            }
            // 0715 GMT (1515 HKT)
            [Number(both @ 0..=2359, 4), Word(zone), rest @ ..]
                if self.hour.is_none() && zone_minutes(zone).is_some() =>
            {
                self.time(*both / 100, *both % 100)?;
                self.word(zone)?;
                Some(match rest {
                    [Mark('('), Number(_, 4), Word(_), Mark(')'), rest @ ..] => rest,
                    rest => rest,
                })
            }
            [Number(year @ 1900..=2100, 4), rest @ ..] => {
                set(&mut self.year, *year as i16)?;
                Some(rest)
            }
            [Number(day @ 1..=31, 1 | 2), rest @ ..] => {
                set(&mut self.day, *day as i8)?;
                Some(rest)
            }
            [Word(half), Word(of), rest @ ..] if matches!(half.as_str(), "午" | "上" | "下") => {
                self.afternoon = Some(match (half.as_str(), of.as_str()) {
                    ("午", "前") | ("上", "午") => false,
                    ("午", "後" | "后") | ("下", "午") => true,
                    _ => return None,
                });
                Some(rest)
            }
            [Word(word), rest @ ..] => {
                self.word(word)?;
                Some(rest)
            }
            [
                Mark(',' | '.' | '|' | '·' | '•' | '-' | '–' | '—' | '(' | ')' | '（' | '）' | '、' | '/' | '@'),
                rest @ ..,
            ] => Some(rest),
            _ => None,
        }
    }

    /// A number with the word after it: "4 PM", "3rd", "1月". `None` stops; `false` means that it is not such a pair.
    fn counted(&mut self, value: u32, digits: usize, word: &str) -> Option<bool> {
        let small = i8::try_from(value).ok();
        match word {
            "年" => set(&mut self.year, i16::try_from(value).ok()?)?,
            "月" => set(&mut self.month, small?)?,
            "日" | "号" => set(&mut self.day, small?)?,
            "時" | "时" | "點" | "点" => set(&mut self.hour, small?)?,
            "分" => self.minute = small?,
            "秒" => {}
            "st" | "nd" | "rd" | "th" => set(&mut self.day, small?)?,
            _ if half_of_day(word).is_some() && self.hour.is_none() && digits <= 2 => {
                self.time(value, 0)?;
                self.afternoon = half_of_day(word);
            }
            _ => return Some(false),
        }
        Some(true)
    }

    fn word(&mut self, word: &str) -> Option<()> {
        if let Some(month) = month(word) {
            return set(&mut self.month, month);
        }
        // "am 3. Januar"
        if let Some(half) = half_of_day(word).filter(|half| *half || self.hour.is_some()) {
            self.hour?;
            return set(&mut self.afternoon, half);
        }
        if let Some(minutes) = zone_minutes(word) {
            self.hour?;
            return set(&mut self.offset_minutes, minutes);
        }
        (FILLERS.contains(&word) || is_weekday(word)).then_some(())
    }

    fn date(&mut self, year: u32, month: u32, day: u32) -> Option<()> {
        set(&mut self.year, i16::try_from(year).ok()?)?;
        set(&mut self.month, i8::try_from(month).ok()?)?;
        set(&mut self.day, i8::try_from(day).ok()?)
    }

    fn time(&mut self, hour: u32, minute: u32) -> Option<()> {
        self.minute = i8::try_from(minute).ok()?;
        set(&mut self.hour, i8::try_from(hour).ok()?)
    }

    /// `+0900`, `+09:00`, `+9`.
    fn offset<'t>(&mut self, sign: char, tokens: &'t [DateToken]) -> Rest<'t> {
        let (minutes, rest) = match tokens {
            [Number(hours, 1 | 2), Mark(':'), Number(minutes, 2), rest @ ..] => (hours * 60 + minutes, rest),
            [Number(both, 4), rest @ ..] => (both / 100 * 60 + both % 100, rest),
            [Number(hours, 1 | 2), rest @ ..] if self.offset_minutes == Some(0) => (hours * 60, rest),
            _ => return None,
        };
        // No zone is more than 14 hours away.
        let minutes = i32::try_from(minutes).ok().filter(|minutes| *minutes <= 14 * 60)?;
        self.offset_minutes = Some(if sign == '+' { minutes } else { -minutes });
        Some(rest)
    }

    fn finish(self) -> Option<Published> {
        let date = Date::new(self.year.filter(|year| *year >= 1000)?, self.month?, self.day?).ok()?;
        let time = match self.hour {
            None => None,
            Some(hour) => {
                let hour = match self.afternoon {
                    None => hour,
                    Some(_) if !(0..=12).contains(&hour) => return None,
                    Some(true) => hour % 12 + 12,
                    Some(false) => hour % 12,
                };
                Some(Time::new(hour, self.minute, 0, 0).ok()?)
            }
        };
        let offset_minutes = time.and(self.offset_minutes);
        Some(Published { date, time, offset_minutes })
    }
}

/// Sets what was not set yet; with a second, different value it is not a date.
fn set<T: PartialEq>(slot: &mut Option<T>, value: T) -> Option<()> {
    let is_new = slot.as_ref().is_none_or(|old| *old == value);
    *slot = Some(value);
    is_new.then_some(())
}

fn begins_with_half_or_zone(tokens: &[DateToken]) -> bool {
    matches!(tokens, [Word(word), ..] if half_of_day(word).is_some() || zone_minutes(word).is_some())
}

fn half_of_day(word: &str) -> Option<bool> {
    match word {
        "am" => Some(false),
        "pm" => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &str) -> String {
        parse(words).map_or("none".to_string(), |published| published.to_string())
    }

    #[test]
    fn days_are_read_in_every_common_form() {
        for words in [
            "January 3, 2026",
            "3 January 2026",
            "Jan. 3, 2026",
            "Saturday, January 3rd, 2026",
            "2026-01-03",
            "2026/1/3",
            "2026.01.03",
            "2026年1月3日",
            "2026年1月3日（土）",
            "令和8年1月3日",
            "3. Januar 2026",
            "Samstag, 3. Jänner 2026",
            "am 3. Januar 2026",
            "samedi 3 janvier 2026",
            "3 de enero de 2026",
            "3 gennaio 2026",
        ] {
            assert_eq!(read(words), "2026-01-03", "{words}");
        }
    }

    #[test]
    fn times_stay_without_a_zone_where_none_is_given() {
        for words in [
            "Jan 03, 2026 04:57 PM",
            "2026-01-03 16:57",
            "2026-01-03T16:57:09",
            "January 3, 2026 at 4:57 p.m.",
            "4:57 p.m. ET, Jan. 3, 2026",
            "Jan 3, 2026 - 4:57PM",
            "2026年1月3日 16時57分",
            "2026年1月3日 午後4時57分",
            "3. Januar 2026, 16:57 Uhr",
            "Samedi 3 janvier 2026 à 16h57",
            "03.01.2026 | 16:57",
            "3.1.2026 klo 16.57",
            "January 3, 20264:57 PM ET",
            "２０２６年１月３日　１６時５７分",
        ] {
            assert_eq!(read(words), "2026-01-03T16:57", "{words}");
        }
    }

    #[test]
    fn zones_are_read_where_given() {
        assert_eq!(read("2026-01-03T16:57:09+09:00"), "2026-01-03T16:57+09:00");
        assert_eq!(read("2026-01-03T16:57:09.250Z"), "2026-01-03T16:57Z");
        assert_eq!(read("Sat, 03 Jan 2026 16:57:00 -0530"), "2026-01-03T16:57-05:30");
        assert_eq!(read("3 January 2026 16:57 JST"), "2026-01-03T16:57+09:00");
        assert_eq!(read("Sat 3 Jan 2026 16.57 GMT"), "2026-01-03T16:57Z");
        assert_eq!(read("0715 GMT (1515 HKT) January 3, 2026"), "2026-01-03T07:15Z");
        assert_eq!(read("2026-01-03 16:57 (UTC+8)"), "2026-01-03T16:57+08:00");
        assert_eq!(read("2026-01-03 12:05 AM EST"), "2026-01-03T00:05-05:00");
    }

    #[test]
    fn a_day_and_month_that_cannot_be_told_apart_are_no_date() {
        assert_eq!(read("03/01/2026"), "none");
        assert_eq!(read("13/01/2026"), "2026-01-13");
        assert_eq!(read("01/13/2026"), "2026-01-13");
        assert_eq!(read("13/01/26 8:00am"), "2026-01-13T08:00");
        assert_eq!(read("at 08:00 on 03/03/26"), "2026-03-03T08:00");
        assert_eq!(read("03/01/26"), "none");
    }

    #[test]
    fn a_sentence_with_a_date_in_it_is_no_date() {
        for words in [
            "The bridge opened on January 3, 2026",
            "February 30, 2026",
            "Jan 3, 2026 25:00",
            "Jan 3, 2026 Feb 4, 2026",
            "99999999999999999999-1-1",
            "In May 3, 2026",
        ] {
            assert_eq!(read(words), "none", "{words}");
        }
        assert!(["January 2026", "Friday", "2026", ""].iter().all(|words| read(words) == "none"));
    }
}
