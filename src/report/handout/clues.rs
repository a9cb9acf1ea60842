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

/// Whether a word in lower case is a number.
pub fn is_number(word: &str) -> bool {
    word.chars().any(|letter| letter.is_ascii_digit()) || NUMBERS.contains(&word)
}

/// Whether a word, as printed, is a month or a day of the week: "May", but not "may".
pub fn is_date(word: &str) -> bool {
    let is_name = word.chars().next().is_some_and(char::is_uppercase);
    is_name && ["%B", "%A"].iter().any(|name| jiff::fmt::strtime::parse(name, word).is_ok())
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn months_and_days_of_the_week_are_dates_where_they_are_names() {
        assert!(["May", "December", "Friday", "SUNDAY"].into_iter().all(is_date));
        assert!(!["may", "Mayor", "Fry", "Marching", ""].into_iter().any(is_date));
    }
}
