//! The lines above a headline that say where in the outlet the text stands: a section's name, the path to the page.

use crate::ingest::about::head_above::WIDEST_HEADLINE;
use crate::ingest::about::head_line::about;
use crate::ingest::about::named::is_section;
use crate::ingest::packing::lines::{Line, ends_a_sentence, width};

/// Widest section line, in columns: "CHINA / DIPLOMACY", "WORLD | ASIA-PACIFIC".
const WIDEST_SECTION: usize = 40;

/// The section line: short, entirely in capitals, and followed by a headline.
pub(super) fn section<'t>(lines: &[Line<'t>]) -> Option<&'t str> {
    let first = lines.first()?.text;
    let is_capitals = first.chars().any(char::is_uppercase)
        && first.chars().all(|letter| letter.is_uppercase() || !letter.is_alphanumeric());
    if !is_capitals || width(first) > WIDEST_SECTION || ends_a_sentence(first) {
        return None;
    }
    let rest: Vec<&Line<'_>> = lines.iter().skip(1).filter(|line| !line.is_empty()).collect();
    let next = rest.first()?.text;
    // A headline has lower case, does not end as a sentence does, and is followed by a text.
    let is_headline = next.chars().any(char::is_lowercase)
        && !ends_a_sentence(next)
        && width(next) <= WIDEST_HEADLINE
        && about(next).is_none()
        && rest.len() > 1;
    // After an empty line it may be a headline in capitals with a standfirst, unless it is as short as a section's name
    // or has a section's stroke.
    let is_close = lines.get(1).is_some_and(|line| !line.is_empty());
    let is_name = first.contains(['/', '|', '>']) || first.split_whitespace().count() <= 2;
    (is_headline && (is_close || is_name)).then_some(first)
}

/// A section's name alone above the headline, in whatever letters.
pub(super) fn named_section<'t>(lines: &[Line<'t>]) -> Option<&'t str> {
    let first = lines.first()?.text;
    let rest: Vec<&str> = lines.iter().skip(1).map(|line| line.text).filter(|line| !line.is_empty()).take(2).collect();
    let [next, _] = rest.as_slice() else { return None };
    let is_headline = next.split_whitespace().count() >= 4 && !ends_a_sentence(next) && width(next) <= WIDEST_HEADLINE;
    (is_section(first) && is_headline && about(next).is_none()).then_some(first)
}

/// How many lines at the top are the path to the page: "Home", "News", "World", each on a line, or "Home > News".
pub(super) fn breadcrumbs(lines: &[Line<'_>]) -> Option<usize> {
    const STARTS: [&str; 5] = ["home", "homepage", "skip to content", "skip to main content", "menu"];
    let first = lines.first()?.text;
    let parts: Vec<&str> = first.split(['>', '›', '»', '/', '|']).map(str::trim).collect();
    if !STARTS.contains(&parts.first()?.to_lowercase().as_str()) {
        return None;
    }
    let is_step = |line: &&Line<'_>| {
        !line.is_empty()
            && line.text.split_whitespace().count() <= 3
            && !ends_a_sentence(line.text)
            && about(line.text).is_none()
    };
    let steps = if parts.len() > 1 { 1 } else { lines.iter().take_while(is_step).count() };
    // A headline follows it, and a text.
    (lines.iter().skip(steps).filter(|line| !line.is_empty()).count() >= 2).then_some(steps)
}
