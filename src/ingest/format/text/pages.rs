//! A text copied from a PDF or from print: page breaks, heads and numbers of pages between its lines, and words broken at
//! the ends of lines.

use super::blocks::SHORT_LINE_SHARE;
use crate::ingest::packing::hyphens::TextWords;
use crate::ingest::packing::lines::{ends_a_sentence, width};
use std::collections::{BTreeMap, BTreeSet};

/// Most lines at the edge of a page that may be its head or its foot: a title, a day and a number. A choice.
const EDGE: usize = 3;

/// Most bytes of such a line: it fits on one line of print. A choice.
const LONGEST: usize = 120;

/// The text without what print adds; `None` if nothing shows that it was printed.
pub(super) fn unprinted(text: &str) -> Option<String> {
    let is_paged = text.contains('\u{c}') || text.lines().filter(|line| is_page_number(line)).count() > 1;
    is_paged.then(|| joined(&without_edges(text)))
}

/// "Page 1 of 2", "- 3 -", "https://coast.example/bridge 2/5"
fn is_page_number(line: &str) -> bool {
    let bare = line.trim().trim_matches(['-', '–', '—', '|', ' ']).to_lowercase();
    let is_count = |count: &str| {
        count.split_once('/').is_some_and(|(one, all)| one.parse::<u16>().is_ok() && all.parse::<u16>().is_ok())
    };
    // A browser prints the address before the number.
    if bare
        .rsplit_once(' ')
        .is_some_and(|(address, count)| address.starts_with("http") && !address.contains(' ') && is_count(count))
    {
        return true;
    }
    let words: Vec<&str> = bare.split([' ', '/']).filter(|word| !word.is_empty()).collect();
    let is_number = |word: &&str| word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    match words.as_slice() {
        ["page" | "seite" | "p.", number] => is_number(number),
        ["page" | "seite", number, "of" | "von" | "sur" | "de", all] => is_number(number) && is_number(all),
        _ => false,
    }
}

/// The lines without those that stand at the edge of several pages, and without numbers of pages. An empty line stands
/// for a page break where the text before it is at the end of a sentence.
fn without_edges(text: &str) -> Vec<&str> {
    let pages = pages(text);
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for page in &pages {
        let keys: BTreeSet<String> = edges(page).map(|(_, line)| key(line)).collect();
        keys.into_iter().for_each(|key| *times.entry(key).or_default() += 1);
    }
    let mut lines: Vec<&str> = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        // The head of the first page may name the outlet and the day.
        let is_repeated = |line: &str| number > 0 && times.get(&key(line)).is_some_and(|times| *times > 1);
        let heads: BTreeSet<usize> = edges(page).filter(|(_, line)| is_repeated(line)).map(|(at, _)| at).collect();
        let kept = page.iter().enumerate().filter(|(at, line)| !heads.contains(at) && !is_page_number(line));
        while lines.last().is_some_and(|line| line.trim().is_empty()) {
            lines.pop();
        }
        if lines.last().is_some_and(|line| ends_a_sentence(line)) {
            lines.push("");
        }
        lines.extend(kept.map(|(_, line)| *line).skip_while(|line| line.trim().is_empty()));
    }
    lines
}

/// The lines of each page: a form feed ends one, or the number of a page.
fn pages(text: &str) -> Vec<Vec<&str>> {
    let is_fed = text.contains('\u{c}');
    let mut pages = vec![Vec::new()];
    for line in text.split('\n').map(|line| line.trim_end_matches('\r')) {
        for (index, piece) in line.split('\u{c}').enumerate() {
            if index > 0 {
                pages.push(Vec::new());
            }
            if let Some(page) = pages.last_mut() {
                page.push(piece);
            }
        }
        if !is_fed && is_page_number(line) {
            pages.push(Vec::new());
        }
    }
    pages
}

/// Its letters: a head counts the pages, or has the day in other marks.
fn key(line: &str) -> String {
    line.chars().filter(|letter| letter.is_alphabetic()).collect()
}

/// The first and the last lines of a page that are not empty, where they are short.
fn edges<'p, 't>(page: &'p [&'t str]) -> impl Iterator<Item = (usize, &'t str)> + 'p {
    let full = || page.iter().copied().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let last = full().count().saturating_sub(EDGE);
    let is_at_edge = move |number: usize| number < EDGE || number >= last;
    let numbered = page.iter().copied().enumerate().filter(|(_, line)| !line.trim().is_empty()).enumerate();
    numbered.filter(move |(number, (_, line))| is_at_edge(*number) && line.len() <= LONGEST).map(|(_, found)| found)
}

/// The lines as a text again; a word that was broken at the end of a line is whole, and a short line that ends a
/// sentence ends a paragraph.
fn joined(lines: &[&str]) -> String {
    let words = TextWords::of(lines.iter().copied());
    let widest = lines.iter().map(|line| width(line.trim())).max().unwrap_or(0);
    let is_last = |line: &str| ends_a_sentence(line) && (width(line.trim()) as f64) < SHORT_LINE_SHARE * widest as f64;
    let mut text = String::new();
    for line in lines {
        let is_broken = text.ends_with(['-', '\u{ad}', '\u{2010}']) && line.starts_with(char::is_alphanumeric);
        match is_broken {
            // Only the second half of the word moves up, so that the lines stay as wide as they are.
            true => {
                let (half, rest) = line.split_once(' ').unwrap_or((line, ""));
                words.append(&mut text, half);
                if !rest.trim().is_empty() {
                    text.push('\n');
                    text.push_str(rest.trim_start());
                }
            }
            false => {
                text.push('\n');
                text.push_str(line);
            }
        }
        if is_last(line) {
            text.push('\n');
        }
    }
    text.trim_start_matches('\n').to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_put_together() {
        let text = "The Coastline   6 January 2026\n\nBridge opens\n\nIt opened on Tues-\nday, and the long-\nterm plan stands, which\n\n   Page 1 of 2\n\u{c}\
                    The Coastline   6 January 2026\n\nthe city made. It has a long-term use.\n\n   Page 2 of 2\n";
        assert_eq!(
            unprinted(text).unwrap().trim_end(),
            "The Coastline   6 January 2026\n\nBridge opens\n\nIt opened on Tuesday,\nand the long-term\nplan stands, which\nthe city made. It has a long-term use."
        );
    }

    #[test]
    fn a_text_without_pages_is_left_alone() {
        assert_eq!(unprinted("Bridge opens\n\nIt opened on Tues-\nday. Page 1 of 2 was lost."), None);
    }
}
