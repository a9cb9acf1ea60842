//! The time above an entry of a live blog: it gives when the entry was written, and says nothing about the event.

use crate::ingest::packing::lines::ends_a_sentence;

/// Names of zones as live blogs print them, in lower case.
const ZONES: [&str; 26] = [
    "gmt", "bst", "utc", "et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "cet", "cest",
    "eet", "eest", "ist", "jst", "aest", "aedt", "hkt", "sgt", "local",
];

/// Words beside such a time, in lower case.
const BESIDE: [&str; 12] =
    ["updated", "published", "posted", "at", "first", "last", "today", "yesterday", "time", "ago", "am", "pm"];

/// Units of "15 minutes ago".
const UNITS: [&str; 10] = ["m", "min", "mins", "minute", "minutes", "h", "hr", "hrs", "hour", "hours"];

/// Most words of such a line: "Updated today at 10.20 GMT (11.20 CET)".
const LONGEST_WORDS: usize = 10;

/// Whether a line is the time of an entry and nothing else.
pub(in crate::ingest) fn is_entry_time(line: &str) -> bool {
    is_time_of(line, false)
}

/// The same with the day. Above the first sentence of a text it is the day of publication.
pub(in crate::ingest) fn is_entry_day(line: &str) -> bool {
    is_time_of(line, true)
}

/// Who wrote an entry, if the line is the time and that name: "12.40 GMT Ada Writer".
pub(in crate::ingest) fn writer(line: &str) -> Option<String> {
    if line.len() > 80 {
        return None;
    }
    let ends = line.match_indices(char::is_whitespace).map(|(at, _)| at).take(LONGEST_WORDS).collect::<Vec<_>>();
    let end = ends.into_iter().rev().find(|end| line.get(..*end).is_some_and(is_entry_time))?;
    let name = line.get(end..)?.trim_matches([' ', '|', '-', '·', '–', '—', '\n', '\u{a0}']);
    super::byline::author(name)
        .map(str::to_string)
        .or_else(|| super::named::person(name))
        .filter(|_| !ends_a_sentence(name))
}

fn is_time_of(line: &str, with_day: bool) -> bool {
    if line.len() > 60 || line.split_whitespace().nth(LONGEST_WORDS).is_some() {
        return false;
    }
    let lower =
        line.to_lowercase().replace("a.m.", "am").replace("p.m.", "pm").replace(" am", "am").replace(" pm", "pm");
    let is_outside = |letter: char| !letter.is_alphanumeric();
    let words: Vec<&str> = lower.split_whitespace().map(|word| word.trim_matches(is_outside)).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let is_past = words.contains(&"ago");
    let is_span = |word: &str| {
        let unit = word.trim_start_matches(|letter: char| letter.is_ascii_digit());
        is_past && (unit.is_empty() || UNITS.contains(&unit))
    };
    let is_time = |word: &str| is_clock(word) || is_span(word) || is_doubled(word);
    words.iter().any(|word| is_time(word))
        && words
            .iter()
            .all(|word| is_time(word) || ZONES.contains(word) || BESIDE.contains(word) || with_day && is_of_day(word))
}

/// "19:0019:00": a page writes it once for the eye and once for a machine, with nothing in between.
fn is_doubled(word: &str) -> bool {
    let (first, second) = word.split_at_checked(word.len() / 2).unwrap_or_default();
    first == second && is_clock(first)
}

/// A month, or the number of a day or a year.
fn is_of_day(word: &str) -> bool {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let is_month = word.is_ascii() && word.len() <= 9 && MONTHS.iter().any(|month| word.starts_with(month));
    let is_number = matches!(word.len(), 1 | 2 | 4) && word.bytes().all(|byte| byte.is_ascii_digit());
    is_number || is_month && word.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// "10:15", "10.15pm", "9h05", "10pm".
fn is_clock(word: &str) -> bool {
    let bare = word.strip_suffix("am").or(word.strip_suffix("pm")).unwrap_or(word);
    let is_number = |digits: &str, most: u32| {
        (1..=2).contains(&digits.len())
            && digits.bytes().all(|digit| digit.is_ascii_digit())
            && digits.parse().is_ok_and(|number: u32| number < most)
    };
    match bare.split_once([':', '.', 'h']) {
        Some((hour, minute)) => is_number(hour, 24) && minute.len() == 2 && is_number(minute, 60),
        None => bare != word && is_number(bare, 13),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_alone_is_that_of_an_entry() {
        for line in [
            "10:15",
            "12.30pm GMT",
            "09:02 GMT",
            "Updated at 10.20 GMT",
            "9 a.m. ET",
            "15 minutes ago",
            "2h ago",
            "(11:20 CET)",
            "Posted at 19:0019:00",
            "2h ago 18.05",
        ] {
            assert!(is_entry_time(line), "{line}");
        }
    }

    #[test]
    fn the_day_of_an_entry_may_stand_beside_its_time() {
        for line in ["6 Jan 2026 17.20 GMT Updated at 17.45 GMT", "Jan. 6, 2026 9:28 AM EST"] {
            assert!(is_entry_day(line) && !is_entry_time(line), "{line}");
        }
        assert!(!is_entry_day("6 January 2026"));
    }

    #[test]
    fn the_writer_of_an_entry_may_stand_beside_its_time() {
        assert_eq!(writer("12.40 GMT Ada Writer").as_deref(), Some("Ada Writer"));
        assert_eq!(writer("10:15 | By Otto Marlow").as_deref(), Some("Otto Marlow"));
        for line in ["12.40 GMT", "10:15 The tug comes", "Ada Writer", "At 10 a.m. Ada Writer came."] {
            assert_eq!(writer(line), None, "{line}");
        }
    }

    #[test]
    fn other_short_lines_are_none() {
        for line in ["", "2026", "10", "Final score: 10:15", "At 10 a.m. the tug came", "am", "25:70", "Updated", "ago"]
        {
            assert!(!is_entry_time(line), "{line}");
        }
    }
}
