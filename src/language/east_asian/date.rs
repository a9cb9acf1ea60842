//! Dates: 2日夜, 令和8年1月2日, 昨年11月, 11月中旬, 周一, 上周四, 去年, 同日, 午後10時5分.
//!
//! Input: a folded text, the day on which it was published, and a language's [`DateWords`]. Output: [`DateMention`]s
//! with the days that they mean. Japanese and Chinese put year, month and day in the same order, and may leave each of
//! them out.

use super::figure::figure;
use super::fold::Folded;
use super::meant_day::{Month, resolved};
use crate::language::mention::{CalendarDay, DateMention, Zone};
use jiff::ToSpan;
use jiff::civil::Date;

/// A language's words for days. If several match, the longest is used.
#[derive(Debug)]
pub struct DateWords {
    /// Years of an emperor: 令和1年 is 2019, so 令和 is 2018.
    pub eras: &'static [(&'static str, i16)],
    /// Years counted from the year of publication.
    pub years: &'static [(&'static str, i16)],
    /// Months counted from the month of publication.
    pub months: &'static [(&'static str, i32)],
    /// Weeks counted from the week of publication; a weekday may follow.
    pub weeks: &'static [(&'static str, i32)],
    /// Days counted from the day of publication.
    pub days: &'static [(&'static str, i32)],
    /// Days counted from the day named last.
    pub same: &'static [(&'static str, i32)],
    /// Weekdays, Monday 1.
    pub weekdays: &'static [(&'static str, i8)],
    /// Weekdays as written only after a word for a week: 四 in 上周四.
    pub after_week: &'static [(&'static str, i8)],
    /// Parts of a month: first and last day.
    pub parts: &'static [(&'static str, i8, i8)],
    /// What follows the number of a day.
    pub day: &'static [&'static str],
    /// What must not follow a number with 年, 月 or 日 if it is a date: 2日間, 3年生.
    pub not_after: &'static [&'static str],
    /// Parts of a day, and the hours that they add to a number up to 11.
    pub hours: &'static [(&'static str, u16)],
    /// What follows the number of an hour, and what turns it into a length of time.
    pub hour: (&'static [&'static str], &'static [&'static str]),
    /// Zones of a time of day, in minutes east of Greenwich; `None` for local time.
    pub zones: &'static [(&'static str, Option<i32>)],
}

/// The dates of a text, in order.
pub fn dates(folded: &Folded, published: Option<Date>, words: &DateWords) -> Vec<DateMention> {
    let mut found: Vec<DateMention> = Vec::new();
    let mut at = 0;
    while let Some(letter) = folded.text.get(at..).and_then(|rest| rest.chars().next()) {
        let before = found.iter().rev().find_map(|date| date.days.filter(|(first, last)| first == last));
        let mut reader = Reader { text: &folded.text, at, published, before: before.map(|(day, _)| day), words };
        match reader.date() {
            Some(read) if reader.at > at => {
                let span = folded.span(at..reader.at);
                found.push(DateMention {
                    span,
                    days: read.days,
                    weekday: read.weekday,
                    calendar: read.calendar,
                    minutes: read.minutes,
                    margin: 0,
                    either_half: false,
                    zone: read.zone,
                });
                at = reader.at;
            }
            // What is left of a number that is not a date is not a date either.
            _ if letter.is_ascii_digit() => {
                let digits = folded.text.get(at..).unwrap_or_default().bytes();
                at += digits.take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',')).count();
            }
            _ => at += letter.len_utf8(),
        }
    }
    found
}

/// Named days, without a time.
#[derive(Default)]
struct NamedDays {
    days: Option<(Date, Date)>,
    weekday: Option<i8>,
    calendar: CalendarDay,
}

#[derive(Default)]
struct ReadDate {
    days: Option<(Date, Date)>,
    weekday: Option<i8>,
    calendar: CalendarDay,
    minutes: Option<u16>,
    zone: Zone,
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    published: Option<Date>,
    /// The day named last.
    before: Option<Date>,
    words: &'t DateWords,
}

impl Reader<'_> {
    fn date(&mut self) -> Option<ReadDate> {
        let days = self.day_words().or_else(|| self.calendar());
        let start = self.at;
        let (zone, time) = (self.zone(), self.time());
        if time.is_none() {
            self.at = start;
        }
        if days.is_none() && time.is_none() {
            return None;
        }
        let NamedDays { days, weekday, calendar } = days.unwrap_or_default();
        // 2日夜: the part of the day belongs to it.
        if time.is_none() {
            self.word(self.words.hours, |word| word.0);
        }
        let zone = if time.is_some() { zone } else { Zone::Unsaid };
        Some(ReadDate { days, weekday, calendar, minutes: time, zone })
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Takes the longest word of a table that the text has here.
    fn word<R: Copy>(&mut self, table: &'static [R], word: impl Fn(&R) -> &'static str) -> Option<R> {
        let fitting = table.iter().filter(|row| self.rest().starts_with(word(row)));
        let row = *fitting.max_by_key(|row| word(row).len())?;
        self.at += word(&row).len();
        Some(row)
    }

    /// Takes a whole number with one of the marks after it.
    fn number(&mut self, marks: &[&str], most: f64) -> Option<i16> {
        let read = figure(self.rest()).filter(|read| read.grain == 1.0 || read.in_numerals)?;
        let before = self.text.get(..self.at).unwrap_or_default();
        if before.ends_with(|letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',' | '第'))
            || read.value > most
        {
            return None;
        }
        let after = self.text.get(self.at + read.length..)?;
        let mark = marks.iter().find(|mark| after.starts_with(**mark))?;
        let rest = after.get(mark.len()..)?;
        if self.words.not_after.iter().any(|word| rest.starts_with(word)) || read.value < 1.0 {
            return None;
        }
        self.at += read.length + mark.len();
        Some(read.value as i16)
    }

    /// 今日, 上周四, 周一, 同日.
    fn day_words(&mut self) -> Option<NamedDays> {
        let single = |day: Option<Date>| NamedDays { days: day.map(|day| (day, day)), ..NamedDays::default() };
        if let Some((_, offset)) = self.word(self.words.days, |word| word.0) {
            return Some(single(self.published.and_then(|day| day.checked_add(offset.days()).ok())));
        }
        if let Some((_, offset)) = self.word(self.words.same, |word| word.0) {
            return Some(single(self.before.and_then(|day| day.checked_add(offset.days()).ok())));
        }
        let week = self.word(self.words.weeks, |word| word.0).map(|(_, offset)| offset);
        if week.is_some() {
            self.skip("の");
        }
        let short = if week.is_some() { self.words.after_week } else { &[] };
        let weekday = self.word(short, |word| word.0).or_else(|| self.word(self.words.weekdays, |word| word.0));
        let weekday = weekday.map(|(_, weekday)| weekday);
        if week.is_none() && weekday.is_none() {
            return None;
        }
        let days = self.published.and_then(|published| match (week, weekday) {
            (None, None) => None,
            (None, Some(weekday)) => {
                // The last such day, which may be the day of publication.
                let back = (published.weekday().to_monday_one_offset() - weekday).rem_euclid(7);
                let day = published.checked_sub(i32::from(back).days()).ok()?;
                Some((day, day))
            }
            (Some(week), weekday) => {
                let back = i32::from(published.weekday().to_monday_zero_offset()) - 7 * week;
                let monday = published.checked_sub(back.days()).ok()?;
                let day = |number: i32| monday.checked_add((number - 1).days()).ok();
                Some(match weekday {
                    Some(weekday) => (day(weekday.into())?, day(weekday.into())?),
                    None => (monday, day(7)?),
                })
            }
        });
        Some(NamedDays { days, weekday, ..NamedDays::default() })
    }

    /// Year, month, day, each of which may be left out.
    fn calendar(&mut self) -> Option<NamedDays> {
        let year = self.year();
        let month = self.month();
        let start = self.at;
        let part = self.word(self.words.parts, |part| part.0).filter(|_| month.is_some());
        if part.is_none() {
            self.at = start;
        }
        let day = if part.is_none() { self.number(self.words.day, 31.0) } else { None };
        if year.is_none() && month.is_none() && day.is_none() {
            return None;
        }
        let named = match month {
            Some(Month::Named(month)) => Some(month),
            _ => None,
        };
        let calendar = CalendarDay { month: named, day: day.map(|day| day as i8) };
        let days = resolved(self.published, year, month, day, part.map(|part| (part.1, part.2)));
        Some(NamedDays { days, calendar, ..NamedDays::default() })
    }

    /// The outer `None` if there is no year here, the inner one if the day of publication would be needed.
    fn year(&mut self) -> Option<Option<i16>> {
        let start = self.at;
        if let Some((_, base)) = self.word(self.words.eras, |era| era.0) {
            if self.skip("元年") {
                return Some(Some(base + 1));
            }
            if let Some(year) = self.number(&["年"], 99.0) {
                return Some(Some(base + year));
            }
            self.at = start;
        }
        if let Some((_, offset)) = self.word(self.words.years, |year| year.0) {
            self.skip("の");
            return Some(self.published.map(|day| day.year() + offset));
        }
        let year = self.number(&["年"], 2199.0).filter(|year| *year >= 1000);
        if year.is_none() {
            self.at = start;
        }
        year.map(Some)
    }

    fn month(&mut self) -> Option<Month> {
        if let Some((_, offset)) = self.word(self.words.months, |month| month.0) {
            self.skip("の");
            return Some(Month::Counted(offset));
        }
        self.number(&["月份", "月"], 12.0).map(|month| Month::Named(month as i8))
    }

    fn skip(&mut self, word: &str) -> bool {
        let is_there = self.rest().starts_with(word);
        self.at += if is_there { word.len() } else { 0 };
        is_there
    }

    fn zone(&mut self) -> Zone {
        match self.word(self.words.zones, |zone| zone.0) {
            Some((_, Some(minutes))) => Zone::Offset(minutes),
            Some((_, None)) => Zone::Named("local time".to_string()),
            None => Zone::Unsaid,
        }
    }

    /// Minutes after midnight: 午後10時5分, 晚上10点半.
    fn time(&mut self) -> Option<u16> {
        let part = self.word(self.words.hours, |part| part.0);
        let added = part.map_or(0, |(_, hours)| hours);
        let (marks, lengths) = self.words.hour;
        let read = figure(self.rest()).filter(|read| read.value <= 24.0 && read.value.fract() == 0.0)?;
        // 两点建议 are two suggestions, not two o'clock.
        if read.in_numerals && part.is_none() {
            return None;
        }
        let after = self.text.get(self.at + read.length..)?;
        let mark = marks.iter().find(|mark| after.starts_with(**mark))?;
        let after = after.get(mark.len()..)?;
        if lengths.iter().any(|word| after.starts_with(word)) {
            return None;
        }
        self.at += read.length + mark.len();
        let hour = read.value as u16 + if read.value < 12.0 { added } else { 0 };
        let minutes = if self.skip("半") { 30 } else { self.number(&["分"], 59.0).unwrap_or(0) as u16 };
        Some((hour * 60 + minutes) % 1440)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{chinese, japanese};

    /// Published on Saturday, 3 January 2026.
    fn read(text: &str, words: &DateWords) -> Vec<(String, String)> {
        let is_japanese = std::ptr::eq(words, japanese::JAPANESE.date_words);
        let folded = if is_japanese { Folded::of(text, 0) } else { Folded::simplified(text, 0) };
        let found = dates(&folded, Some(Date::constant(2026, 1, 3)), words);
        let shown = |date: DateMention| {
            let days = date
                .days
                .map(|(first, last)| if first == last { first.to_string() } else { format!("{first}..{last}") });
            let time = date.minutes.map(|minutes| format!("{:02}:{:02}", minutes / 60, minutes % 60));
            (date.span.of(text).to_string(), [days, time].into_iter().flatten().collect::<Vec<_>>().join(" "))
        };
        found.into_iter().map(shown).collect()
    }

    fn assert_read(words: &DateWords, cases: &[(&str, &str, &str)]) {
        for (text, span, days) in cases {
            assert_eq!(read(text, words), [(span.to_string(), days.to_string())], "{text}");
        }
    }

    #[test]
    fn japanese_dates_mean_days() {
        assert_read(
            japanese::JAPANESE.date_words,
            &[
                ("市長は２日夜に到着した", "２日夜", "2026-01-02"),
                ("橋は31日に閉鎖された", "31日", "2025-12-31"),
                ("式典は15日に開かれる", "15日", "2026-01-15"),
                ("令和8年1月2日に発効", "令和8年1月2日", "2026-01-02"),
                ("令和元年5月の合併", "令和元年5月", "2019-05-01..2019-05-31"),
                ("昨年11月に着工した", "昨年11月", "2025-11-01..2025-11-30"),
                ("11月中旬に着工した", "11月中旬", "2025-11-11..2025-11-20"),
                ("二〇一九年に開業", "二〇一九年", "2019-01-01..2019-12-31"),
                ("先週の金曜日に会談", "先週の金曜日", "2025-12-26"),
                ("金曜日に会談", "金曜日", "2026-01-02"),
                ("来週にも決める", "来週", "2026-01-05..2026-01-11"),
                ("昨日発表した", "昨日", "2026-01-02"),
                ("先月25日に", "先月25日", "2025-12-25"),
                ("午後10時5分に", "午後10時5分", "22:05"),
                ("2日午前9時半ごろ", "2日午前9時半", "2026-01-02 09:30"),
            ],
        );
        for text in ["2日間続いた", "3年生の生徒", "5カ月ぶり", "25分間", "3時間", "第2日"] {
            assert!(
                read(text, japanese::JAPANESE.date_words).is_empty(),
                "{text} {:?}",
                read(text, japanese::JAPANESE.date_words)
            );
        }
    }

    #[test]
    fn a_day_is_counted_from_the_one_before() {
        let found = read("橋は2日に開通し、翌日に閉鎖された。", japanese::JAPANESE.date_words);
        assert_eq!(found[1], ("翌日".to_string(), "2026-01-03".to_string()));
        let found = read("大桥1月2日开通，次日关闭。", chinese::CHINESE.date_words);
        assert_eq!(found[1], ("次日".to_string(), "2026-01-03".to_string()));
        let alone = dates(&Folded::of("同日", 0), Some(Date::constant(2026, 1, 3)), japanese::JAPANESE.date_words);
        assert_eq!(alone[0].days, None);
    }

    #[test]
    fn chinese_dates_mean_days() {
        assert_read(
            chinese::CHINESE.date_words,
            &[
                ("大桥于1月2日开通", "1月2日", "2026-01-02"),
                ("市长周一抵达", "周一", "2025-12-29"),
                ("上周四会谈", "上周四", "2025-12-25"),
                ("上週四會談", "上週四", "2025-12-25"),
                ("下周将公布", "下周", "2026-01-05..2026-01-11"),
                ("去年动工", "去年", "2025-01-01..2025-12-31"),
                ("去年十一月动工", "去年十一月", "2025-11-01..2025-11-30"),
                ("本月底完工", "本月底", "2026-01-25..2026-01-31"),
                ("三号上午宣布", "三号上午", "2026-01-03"),
                ("晚上10点半", "晚上10点半", "22:30"),
                ("北京时间18时30分", "北京时间18时30分", "18:30"),
            ],
        );
        for text in ["两点建议", "三年来", "10小时", "第三天"] {
            let found = read(text, chinese::CHINESE.date_words);
            assert!(found.is_empty(), "{text} {found:?}");
        }
    }

    #[test]
    fn without_a_day_of_publication_only_full_dates_have_days() {
        let days = |text: &str| dates(&Folded::of(text, 0), None, japanese::JAPANESE.date_words)[0].days.is_some();
        assert!(days("2026年1月2日") && !days("2日") && !days("昨年") && !days("金曜日"));
    }
}
