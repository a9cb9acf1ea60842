//! What the page shows above its text: used for day and author if the page does not give them elsewhere.

use super::leftover::PageLine;
use super::plain::bare;
use crate::ingest::about::head;
use crate::ingest::extracted::Extracted;
use crate::ingest::packing::lines::ends_a_sentence;

/// Most lines between headline and text: section, day, author, two counts, a row of buttons, captions. A choice.
const MOST_LINES: usize = 20;

/// Lines before the headline that are also read: a day or an author may be immediately above it.
const BEFORE: usize = 2;

/// The letters of the first paragraph by which its line is recognised.
const LETTERS: usize = 60;

/// Records day and author from the lines between headline and text.
pub(super) fn ask(lines: &[PageLine], extracted: &mut Extracted) {
    if extracted.published.is_some() && extracted.author.is_some() {
        return;
    }
    let bares: Vec<String> = lines.iter().map(|(line, _)| bare(line)).collect();
    let Some(first) = extracted.body.first().map(|passage| bare(&passage.text)) else { return };
    let first: String = first.chars().take(LETTERS).collect();
    let Some(start_of_text) = bares.iter().position(|line| line.starts_with(&first)) else { return };
    // There may be a standfirst above the byline: then the text continues below.
    let second = extracted.body.get(1).map(|passage| bare(&passage.text).chars().take(LETTERS).collect::<String>());
    let is_standfirst = extracted.body.first().is_some_and(|passage| !ends_a_sentence(&passage.text));
    let is_second = |line: &String| is_standfirst && second.as_ref().is_some_and(|second| line.starts_with(second));
    let near = bares.iter().enumerate().skip(start_of_text + 1).take(MOST_LINES).find(|(_, line)| is_second(line));
    let end = near.map_or(start_of_text, |(at, _)| at);
    let headline = bare(&extracted.headline.text);
    let is_headline = |line: &String| !headline.is_empty() && *line == headline;
    let start = bares.iter().take(end).rposition(is_headline).map(|at| at.saturating_sub(BEFORE));
    let start = start.unwrap_or(end).max(end.saturating_sub(MOST_LINES)).min(end);
    let lines = lines.iter().zip(&bares).skip(start).take(end - start);
    let above: Vec<&str> =
        lines.filter(|(_, bare)| !bare.starts_with(&first)).map(|((line, _), _)| line.as_str()).collect();
    head::record_lines(&above, extracted);
}
