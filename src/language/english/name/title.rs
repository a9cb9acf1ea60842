//! Titles within a run of capitalised words: "Secretary of State", "Prime Minister", "Rep.".

use super::gazetteer::country_prefix;
use crate::language::cut_text::CutText;
use crate::language::english::words::{holds, organisations, people};
use std::ops::Range;

/// The last title that has a name behind it or ends the run, with the titles right before it.
pub fn last_title(passage: CutText, run: &Range<usize>) -> Option<Range<usize>> {
    let mut at = run.end;
    while at > run.start {
        at -= 1;
        if let Some(start) = title_start(passage, run, at) {
            let mut first = start;
            while first > run.start {
                match title_start(passage, run, first - 1) {
                    Some(earlier) => first = earlier,
                    None => break,
                }
            }
            let title = first..at + 1;
            if title.clone().all(|index| holds(organisations::TITLE_MODIFIERS, passage.lower(index))) {
                continue;
            }
            // "Associated General Contractors": behind any other word a "General" is no officer.
            let general = title.len() == 1 && passage.lower(first) == "general" && first > run.start;
            if general && country_prefix(passage, run) == 0 {
                continue;
            }
            return Some(title);
        }
    }
    None
}

/// Where the title that ends at this word starts; the longest title wins.
fn title_start(passage: CutText, run: &Range<usize>, last: usize) -> Option<usize> {
    // "Secretary of State", "Secretary of Homeland Security".
    for length in [4, 3] {
        let start = (last + 1).checked_sub(length).filter(|start| *start >= run.start);
        let is_office = |start: &usize| passage.lower(*start) == "secretary" && passage.lower(start + 1) == "of";
        if let Some(start) = start.filter(is_office).filter(|_| length == 3 || passage.lower(last) == "security") {
            return Some(start);
        }
    }
    (run.start.max(last.saturating_sub(2))..=last).find(|start| {
        let words: Vec<&str> = (*start..=last).map(|index| passage.lower(index)).collect();
        let joined = words.join(" ");
        holds(people::TITLES, joined.strip_prefix("ex-").unwrap_or(&joined))
    })
}
