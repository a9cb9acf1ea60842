//! Comments and footnotes at the end of a text, as word processors write them into plain text: "[a]Check this again",
//! with "[a]" where it belongs.

use crate::article::Dropped;
use crate::ingest::extracted::{Extracted, PlacedText};

/// Most comments and notes that are looked for in the text. A choice that bounds the work.
const MOST: usize = 100;

/// Longest mark, with its brackets.
const LONGEST: usize = 5;

/// Removes them from the end, and their marks from the text.
pub(super) fn take(paragraphs: &mut Vec<PlacedText>, extracted: &mut Extracted) {
    let notes =
        paragraphs.iter().skip(1).rev().take_while(|paragraph| paragraph.text.lines().all(|line| mark(line).is_some()));
    let from = paragraphs.len() - notes.count();
    let (text, notes) = paragraphs.split_at(from);
    let lines: Vec<&str> = notes.iter().flat_map(|paragraph| paragraph.text.lines()).collect();
    let marks: Vec<String> = lines.iter().filter_map(|line| mark(line).map(str::to_string)).collect();
    let is_in_text = |mark: &String| text.iter().any(|paragraph| paragraph.text.contains(mark.as_str()));
    if marks.is_empty() || marks.len() > MOST || !marks.iter().all(is_in_text) {
        return;
    }
    for line in lines {
        let is_note = mark(line).is_some_and(|mark| mark.contains(|letter: char| letter.is_ascii_digit()));
        let why = if is_note { "a foot note" } else { "a comment on the text" };
        extracted.dropped.push(Dropped { text: line.to_string(), why });
    }
    paragraphs.truncate(from);
    for paragraph in paragraphs {
        marks.iter().for_each(|mark| paragraph.text = paragraph.text.replace(mark.as_str(), ""));
    }
}

/// "[a]" or "[12]" at the beginning of a line, followed by words.
fn mark(line: &str) -> Option<&str> {
    let end = line.find(']').filter(|end| *end < LONGEST)? + 1;
    let (mark, words) = line.split_at(end);
    let inner = mark.strip_prefix('[')?.strip_suffix(']')?;
    let is_mark = !inner.is_empty()
        && (inner.bytes().all(|byte| byte.is_ascii_lowercase()) || inner.bytes().all(|byte| byte.is_ascii_digit()));
    (is_mark && words.chars().any(char::is_alphanumeric)).then_some(mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(texts: &[&str]) -> (Vec<String>, usize) {
        let mut paragraphs: Vec<PlacedText> = texts.iter().map(|text| PlacedText::new(*text)).collect();
        let mut extracted = Extracted::default();
        take(&mut paragraphs, &mut extracted);
        (paragraphs.into_iter().map(|passage| passage.text).collect(), extracted.dropped.len())
    }

    #[test]
    fn comments_with_a_mark_in_the_text_are_no_text() {
        let found = taken(&["It has four[a] lanes.[1]", "It opened.", "[a]Check this.\n[1] Since 2019."]);
        assert_eq!(found, (vec!["It has four lanes.".to_string(), "It opened.".to_string()], 2));
    }

    #[test]
    fn brackets_without_a_mark_in_the_text_stay() {
        assert_eq!(taken(&["It opened.", "[a]t the end of the day it was open."]).1, 0);
        assert_eq!(taken(&["[1] It opened.", "[2] It closed."]).1, 0);
    }
}
