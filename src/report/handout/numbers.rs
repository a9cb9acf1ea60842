//! The task about statistics: whose count is it, and of what?

use super::choice::{is_readable, is_sure};
use super::facts::{asked, statement, told};
use super::sheet::{Answer, Head, Known, Task, TaskKind, TaskRow};
use crate::article::Place;
use crate::compare::{Comparison, Fact};
use crate::report::verbatim::visible;

/// How many figures fit on half a page.
const MOST_FIGURES: usize = 5;

/// Words beside a number that make it a day or an hour, not a count.
const CALENDAR: [&str; 16] = [
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
    "a.m",
    "p.m",
    "am",
    "pm",
];

/// Statements with a figure in them: whose count, of what, in which texts?
pub fn statistics(comparison: &Comparison) -> Task {
    let mut used: Vec<Place> = Vec::new();
    let mut rows = Vec::new();
    let figures = comparison.facts.iter().filter(|fact| has_count(&fact.statement) && is_readable(comparison, fact));
    let (sure, unsure): (Vec<&Fact>, Vec<&Fact>) = figures.partition(|fact| is_sure(fact));
    for fact in sure.into_iter().chain(unsure) {
        let places: Vec<Place> = fact.cells.iter().filter_map(|cell| Some(cell.evidence.first()?.place)).collect();
        if rows.len() == MOST_FIGURES {
            break;
        }
        if places.iter().any(|place| used.contains(place)) {
            continue;
        }
        used.extend(&places);
        let texts = fact.cells.iter().filter(|cell| cell.is_told()).map(told);
        rows.push(TaskRow {
            head: Head::Words(statement(fact)),
            fields: vec![asked(2, counted_by(comparison, &places)), asked(2, Vec::new()), asked(2, texts.collect())],
        });
    }
    Task { kind: TaskKind::Statistics, by_outlet: false, rows, lines: 0, answers: Vec::new() }
}

/// The voices that are heard in these passages.
fn counted_by(comparison: &Comparison, places: &[Place]) -> Vec<Answer> {
    let mut found = Vec::new();
    for voice in &comparison.voices {
        let heard = voice.uses.iter().flatten().flat_map(|used| &used.places).find(|heard| {
            places.iter().any(|place| {
                (place.article, place.paragraph) == (heard.article, heard.paragraph) && place.span.overlaps(heard.span)
            })
        });
        if let Some(heard) = heard {
            let what = Known::Voice {
                name: visible(&voice.name),
                role: voice.role.as_deref().map(visible),
                first: (heard.article, heard.paragraph),
            };
            found.push(Answer { what, sure: false });
        }
    }
    found
}

/// Whether a number stands in it that is neither a year, nor a day, nor an hour, nor an age.
fn has_count(statement: &str) -> bool {
    let words: Vec<String> = statement
        .split_whitespace()
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase())
        .collect();
    let is_calendar = |index: Option<usize>| {
        index.and_then(|index| words.get(index)).is_some_and(|word| CALENDAR.contains(&word.as_str()))
    };
    // "Dot Farrow, 71, saw it": an age between commas.
    let ends_in_comma: Vec<bool> = statement.split_whitespace().map(|word| word.ends_with(',')).collect();
    let is_aside = |index: usize| {
        index.checked_sub(1).is_some_and(|before| ends_in_comma.get(before..=index) == Some(&[true, true]))
    };
    words.iter().enumerate().any(|(index, word)| {
        let is_age = word.ends_with("year-old") || is_aside(index);
        let has_digit = word.chars().any(|letter| letter.is_ascii_digit());
        let is_year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
        let is_time = word.contains(':') || word.ends_with("am") || word.ends_with("pm");
        has_digit
            && !is_year
            && !is_time
            && !is_age
            && !is_calendar(index.checked_sub(1))
            && !is_calendar(Some(index + 1))
    })
}

#[cfg(test)]
mod tests {
    use super::has_count;

    #[test]
    fn a_day_a_year_an_hour_and_an_age_are_no_statistics() {
        assert!(has_count("About 18,000 vehicles a day use the bridge"));
        assert!(has_count("It costs $38.4 million."));
        assert!(!has_count("It struck the bridge at 5:40 a.m. on March 3 in 2026"));
        assert!(!has_count("The bridge was opened in 1931."));
        assert!(!has_count("Gran-of-six Dot Farrow, 71, saw it all; the 34-year-old did not"));
    }
}
