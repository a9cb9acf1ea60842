//! What gives an answer away, and what a class looks for: numbers, days and months, in figures and in words.

/// English words for numbers.
const NUMBERS: [&str; 27] = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "dozen",
];

/// English months.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// English days of the week.
const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Whether a word in small letters is a number.
pub fn is_number(word: &str) -> bool {
    word.chars().any(|letter| letter.is_ascii_digit()) || NUMBERS.contains(&word)
}

/// Whether a word as printed is a month or a day of the week: "May", and not "may".
pub fn is_date(word: &str) -> bool {
    let is_name = word.chars().next().is_some_and(char::is_uppercase);
    let word = word.to_lowercase();
    is_name && (MONTHS.contains(&word.as_str()) || DAYS.contains(&word.as_str()))
}
