//! English words of time.

/// Weekdays in full and short, in lower case, with their number (Monday = 1).
pub const WEEKDAYS: &[(&str, i8)] = &[
    ("fri", 5), ("friday", 5), ("mon", 1), ("monday", 1), ("sat", 6), ("saturday", 6), ("sun", 7),
    ("sunday", 7), ("thu", 4), ("thur", 4), ("thurs", 4), ("thursday", 4), ("tue", 2), ("tues", 2),
    ("tuesday", 2), ("wed", 3), ("wednesday", 3),
];

/// Months in full and short, in lower case, with their number.
pub const MONTHS: &[(&str, i8)] = &[
    ("apr", 4), ("april", 4), ("aug", 8), ("august", 8), ("dec", 12), ("december", 12), ("feb", 2),
    ("february", 2), ("jan", 1), ("january", 1), ("jul", 7), ("july", 7), ("jun", 6), ("june", 6), ("mar", 3),
    ("march", 3), ("may", 5), ("nov", 11), ("november", 11), ("oct", 10), ("october", 10), ("sep", 9),
    ("sept", 9), ("september", 9),
];

/// Parts of a day that may follow a weekday or "this" and "last".
pub const DAY_PARTS: &[&str] = &[
    "afternoon", "afternoons", "evening", "evenings", "morning", "mornings", "night", "nights",
];

/// Words for something that is still to come.
pub const FUTURE_WORDS: &[&str] = &[
    "advance", "ahead", "coming", "due", "expected", "forthcoming", "next", "planned", "plans", "scheduled",
    "shall", "upcoming", "will",
];

/// Words before a year: "in 2012", "since 1997".
pub const BEFORE_YEARS: &[&str] = &[
    "after", "around", "before", "between", "by", "circa", "during", "early", "from", "in", "into", "late",
    "mid", "of", "since", "the", "through", "till", "to", "until", "year",
];

/// Stretches of time: "this year" points to none that was named before.
pub const STRETCHES: &[&str] = &[
    "afternoon", "autumn", "century", "day", "decade", "evening", "fall", "hour", "month", "morning", "night",
    "season", "spring", "summer", "time", "week", "weekend", "winter", "year",
];

/// Seasons with the month they begin in, north of the equator.
pub const SEASONS: &[(&str, i8)] =
    &[
    ("autumn", 9), ("fall", 9), ("spring", 3), ("summer", 6), ("winter", 12),
];

/// Lower-case words that may open a date, besides numbers.
pub const DATE_OPENERS: &[&str] = &[
    "a", "an", "coming", "half", "last", "lunchtime", "midday", "midnight", "next", "noon", "past", "previous",
    "quarter", "the", "this", "today", "tomorrow", "tonight", "yesterday",
];
