//! The task about quoted words: who says them, and in which text?

use super::lesson::{Lesson, Level};
use super::reveal::SheetSoFar;
use super::rows::{by_question, passage};
use super::sentence::around;
use super::sheet::{AnswerContent, Excerpt, Field, KeyAnswer, RowHead, Task, TaskKind, TaskRow};
use crate::article::{Article, Place, Span};
use crate::compare::{Comparison, Voice};
use crate::report::verbatim::{paragraph_text, visible, words};

/// A quotation of fewer words may be anybody's.
const FEWEST_WORDS: usize = 5;

/// Longer ones do not fit in a box.
const MOST_LETTERS: usize = 130;

/// How many gaps and quotations fit on a page with the headlines and room to write, on Letter with two lines a row.
const MOST_ON_PAGE: usize = 5;

/// A task with fewer is hardly one.
const FEWEST_ROWS: usize = 2;

/// Quotations in a sentence that names the speaker, so that nobody has to guess: each by another speaker, as long as
/// there are enough.
pub fn speakers(comparison: &Comparison, lesson: Lesson, gaps: usize, sheet: &mut SheetSoFar) -> Task {
    let most = if lesson.level == Level::Short { 3 } else { 4 };
    // With more rows above it, the page would not hold the next task.
    let most = MOST_ON_PAGE.saturating_sub(gaps).clamp(FEWEST_ROWS, most);
    let mut rows: Vec<(Place, TaskRow)> = Vec::new();
    let again = comparison.voices.iter().map(|voice| (voice, FEWEST_ROWS));
    for (voice, enough) in comparison.voices.iter().map(|voice| (voice, most)).chain(again) {
        if rows.len() >= enough {
            continue;
        }
        let places = voice.uses.iter().flatten().flat_map(|used| &used.places);
        let set = places.copied().find_map(|place| {
            let sentence = around(comparison, place)?.place;
            let row = quotation_row(comparison, voice, place, sentence)?;
            sheet.put(&row, &[sentence]).then_some((place, row))
        });
        rows.extend(set);
    }
    rows.sort_by_key(|(place, _)| (place.paragraph, *place));
    by_question(TaskKind::Speakers, rows.into_iter().map(|(_, row)| row).collect())
}

fn quotation_row(comparison: &Comparison, voice: &Voice, place: Place, sentence: Place) -> Option<TaskRow> {
    let article = comparison.event.articles.get(place.article)?;
    let text = paragraph_text(article, place.paragraph);
    let quoted = words(&comparison.event, place);
    let is_marked = text.get(..place.span.start)?.ends_with(['"', '“', '‘', '\'']);
    // If somebody has no name, or a text does not show where a name ends, it is not settled who it is.
    let last = voice.name.split_whitespace().next_back().filter(|last| last.starts_with(char::is_uppercase))?;
    let before = Place { span: Span::new(sentence.span.start, place.span.start), ..place };
    let after = Place { span: Span::new(place.span.end, sentence.span.end), ..place };
    let is_named = [before, after].iter().any(|part| words(&comparison.event, *part).contains(last));
    let is_long = quoted.split_whitespace().count() >= FEWEST_WORDS && quoted.chars().count() <= MOST_LETTERS;
    // "… called it a tax on washing your children": a part of a sentence is nothing to look for.
    let is_whole = quoted.starts_with(char::is_uppercase);
    if !is_marked || !is_whole || !is_named || !is_long {
        return None;
    }
    let is_told = |role: &&String| words(&comparison.event, sentence).contains(role.as_str());
    let name = called(&voice.name, voice.role.as_ref().filter(is_told));
    let who = KeyAnswer { what: AnswerContent::Name(visible(&name)), sure: true };
    let texts = comparison.event.articles.iter().enumerate().filter_map(|(index, other)| {
        let found = if index == place.article { Some(sentence) } else { same_words(comparison, other, index, quoted) };
        Some(KeyAnswer { what: AnswerContent::Words(passage(comparison, found?)?), sure: true })
    });
    let head = Excerpt { article: place.article, paragraph: place.paragraph, text: quotation(quoted) };
    let fields = [vec![who], texts.collect()].map(|answers| Field { lines: 1, answers });
    Some(TaskRow { head: RowHead::Words(head), fields: fields.into() })
}

/// "Ellen Marsh (a student)", or as it is printed: "Sen. Ellen Marsh".
fn called(name: &str, role: Option<&String>) -> String {
    match role {
        Some(role) if role.ends_with('.') => format!("{role} {name}"),
        Some(role) if !name.contains(role.as_str()) => format!("{name} ({role})"),
        _ => name.to_string(),
    }
}

/// The quoted words, without the comma before "she said".
fn quotation(quoted: &str) -> String {
    format!("“{}”", visible(quoted.trim().trim_end_matches(',')))
}

/// The sentence of another text with the very same words.
fn same_words(comparison: &Comparison, article: &Article, index: usize, quoted: &str) -> Option<Place> {
    let quoted = quoted.trim().trim_end_matches([',', '.']);
    article.paragraphs.iter().skip(1).find_map(|paragraph| {
        let start = paragraph.text.find(quoted)?;
        let span = Span::new(start, start + quoted.len());
        let place = Place { article: index, paragraph: paragraph.number, span };
        Some(around(comparison, place).map_or(place, |sentence| sentence.place))
    })
}

#[cfg(test)]
mod tests {
    use super::called;

    #[test]
    fn a_title_stands_before_the_name_and_a_role_after_it() {
        let name = |role: &str| called("Ellen Marsh", Some(role.to_string()).as_ref());
        assert_eq!(name("Sen."), "Sen. Ellen Marsh");
        assert_eq!(name("a student"), "Ellen Marsh (a student)");
        assert_eq!(called("Mayor Ellen Marsh", Some("Mayor".to_string()).as_ref()), "Mayor Ellen Marsh");
        assert_eq!(called("Ellen Marsh", None), "Ellen Marsh");
    }
}
