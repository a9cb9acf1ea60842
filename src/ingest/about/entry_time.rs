//! The time over an entry of a live blog: it says when the entry was written, and nothing about the event.

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
    if line.len() > 60 || line.split_whitespace().nth(LONGEST_WORDS).is_some() {
        return false;
    }
    let lower =
        line.to_lowercase().replace("a.m.", "am").replace("p.m.", "pm").replace(" am", "am").replace(" pm", "pm");
    let is_outside = |letter: char| !letter.is_alphanumeric();
    let words: Vec<&str> = lower.split_whitespace().map(|word| word.trim_matches(is_outside)).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let is_past = words.last() == Some(&"ago");
    let is_span = |word: &str| {
        let unit = word.trim_start_matches(|letter: char| letter.is_ascii_digit());
        is_past && (unit.is_empty() || UNITS.contains(&unit))
    };
    let mut times = words.iter().filter(|word| is_clock(word) || is_span(word));
    times.next().is_some()
        && words.iter().all(|word| is_clock(word) || is_span(word) || ZONES.contains(word) || BESIDE.contains(word))
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
        ] {
            assert!(is_entry_time(line), "{line}");
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
