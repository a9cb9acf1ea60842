//! Lines → paragraphs: running heads left out, hyphens at line ends joined, paragraphs found by gaps and indents.

use super::letters::LetterLine;
use crate::ingest::packing::hyphens::TextWords;
use std::collections::BTreeMap;

/// A piece of text with the size of its letters.
#[derive(Debug, PartialEq)]
pub(super) struct SizedText {
    pub text: String,
    size: f64,
}

/// A gap between lines that ends a paragraph, relative to the usual one. Half a line more; a choice.
const GAP: f64 = 1.4;

/// Distance of a running head from the text, in letter sizes. Lines of text are 1.2 to 1.5 apart. A choice.
const HEAD_GAP: f64 = 1.7;

/// How much larger a headline is than the text. Subheads have up to 1.2. A choice.
const HEADLINE_SIZE: f64 = 1.25;

/// Removes the first and last line of a page if another page has the same except for its digits, and bare page numbers.
pub(super) fn without_running_heads(mut pages: Vec<Vec<LetterLine>>) -> (Vec<Vec<LetterLine>>, Vec<String>) {
    let bare = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).collect::<String>();
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for page in &pages {
        let edges: std::collections::BTreeSet<String> =
            edges(page).into_iter().filter_map(|at| page.get(at)).map(|line| bare(&line.text)).collect();
        edges.into_iter().for_each(|text| *times.entry(text).or_default() += 1);
    }
    let mut taken = Vec::new();
    for page in &mut pages {
        let at: std::collections::BTreeSet<usize> = edges(page).into_iter().collect();
        let is_head = |line: &LetterLine| {
            let bare = bare(&line.text);
            (bare.is_empty() && line.text.trim().chars().count() <= 5) || times.get(&bare) > Some(&1)
        };
        let mut index = 0;
        page.retain(|line| {
            let is_taken = at.contains(&index) && is_head(line);
            index += 1;
            taken.extend(is_taken.then(|| line.text.trim().to_string()));
            !is_taken
        });
    }
    (pages, taken)
}

/// The highest and the lowest lines of a page: those of one height count as one.
fn edges(page: &[LetterLine]) -> Vec<usize> {
    let top = page.iter().map(|line| line.base).fold(f64::MIN, f64::max);
    let foot = page.iter().map(|line| line.base).fold(f64::MAX, f64::min);
    let is_edge =
        |line: &LetterLine| (line.base - top).abs() < 0.5 * line.size || (line.base - foot).abs() < 0.5 * line.size;
    // It must be set apart from the text; otherwise it is the text's own first or last line.
    let mut others: Vec<f64> = page.iter().filter(|line| !is_edge(line)).map(|line| line.base).collect();
    others.sort_by(f64::total_cmp);
    let is_apart = |line: &LetterLine| {
        let at = others.partition_point(|base| *base < line.base);
        let near = others.get(at).into_iter().chain(at.checked_sub(1).and_then(|at| others.get(at)));
        near.map(|base| (base - line.base).abs()).fold(f64::MAX, f64::min) > HEAD_GAP * line.size
    };
    page.iter().enumerate().filter(|(_, line)| is_edge(line) && is_apart(line)).map(|(at, _)| at).collect()
}

/// The paragraphs of all pages; one that continues in the next column or page is one.
pub(super) fn join(pages: Vec<Vec<Vec<LetterLine>>>) -> Vec<SizedText> {
    let mut paragraphs: Vec<SizedText> = Vec::new();
    let columns: Vec<Vec<LetterLine>> = pages.into_iter().flatten().map(merged).collect();
    let words = TextWords::of(columns.iter().flatten().map(|line| line.text.as_str()));
    for lines in columns {
        let (left, right) = (
            lines.iter().map(|line| line.left).fold(f64::MAX, f64::min),
            lines.iter().map(|line| line.right).fold(f64::MIN, f64::max),
        );
        let usual = usual_gap(&lines);
        let mut before: Option<&LetterLine> = None;
        for line in &lines {
            let ends_sentence = paragraphs.last().is_none_or(|last| ends_a_sentence(&last.text));
            let is_other_size = paragraphs.last().is_none_or(|last| (last.size / line.size - 1.0).abs() > 0.1);
            let is_indented = line.left - left > 0.6 * line.size && line.left - left < 4.0 * line.size;
            let begins = match before {
                // The text continues in the next column if its sentence does.
                None => is_other_size || ends_sentence || is_indented,
                Some(before) => {
                    let is_apart = before.base - line.base > GAP * usual;
                    let was_short = before.right < right - 0.15 * (right - left) && ends_sentence;
                    let was_flush = before.left - left < 0.6 * line.size;
                    is_other_size || is_apart || was_short || (is_indented && (was_flush || ends_sentence))
                }
            };
            match paragraphs.last_mut().filter(|_| !begins) {
                Some(paragraph) => words.append(&mut paragraph.text, line.text.trim()),
                None => paragraphs.push(SizedText { text: line.text.trim().to_string(), size: line.size }),
            }
            before = Some(line);
        }
    }
    paragraphs.retain(|paragraph| !paragraph.text.is_empty());
    paragraphs
}

/// Pieces of one line, joined: the font may change within it.
fn merged(column: Vec<LetterLine>) -> Vec<LetterLine> {
    let mut lines: Vec<LetterLine> = Vec::new();
    for line in column {
        match lines.last_mut().filter(|last| (last.base - line.base).abs() < 0.3 * line.size && line.left >= last.left)
        {
            Some(last) => {
                if !last.text.ends_with(' ') {
                    last.text.push(' ');
                }
                last.text.push_str(line.text.trim_start());
                last.right = last.right.max(line.right);
                last.size = last.size.max(line.size);
            }
            None => lines.push(line),
        }
    }
    lines
}

fn usual_gap(lines: &[LetterLine]) -> f64 {
    let mut gaps: Vec<f64> = lines.windows(2).filter_map(|pair| Some(pair.first()?.base - pair.last()?.base)).collect();
    gaps.sort_by(f64::total_cmp);
    gaps.get(gaps.len() / 2).copied().unwrap_or(f64::MAX)
}

fn ends_a_sentence(text: &str) -> bool {
    text.trim_end().trim_end_matches(['"', '”', '’', '»', ')']).ends_with(['.', '!', '?', '…', '。', '」'])
}

/// The paragraph of at least two letters in the largest size, if that is larger than the text's.
pub(super) fn headline(paragraphs: &[SizedText]) -> Option<usize> {
    let mut sizes: Vec<(f64, usize)> =
        paragraphs.iter().map(|paragraph| (paragraph.size, paragraph.text.len())).collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let half = sizes.iter().map(|(_, bytes)| bytes).sum::<usize>() / 2;
    let mut seen = 0;
    let usual = sizes
        .iter()
        .find(|(_, bytes)| {
            seen += bytes;
            seen >= half
        })
        .map(|(size, _)| *size)?;
    let is_words =
        |paragraph: &&SizedText| paragraph.text.chars().filter(|letter| letter.is_alphanumeric()).nth(1).is_some();
    let largest = paragraphs.iter().filter(is_words).map(|paragraph| paragraph.size).fold(0.0, f64::max);
    let at = paragraphs.iter().position(|paragraph| is_words(&paragraph) && paragraph.size >= largest - 0.1)?;
    (largest > HEADLINE_SIZE * usual).then_some(at)
}
