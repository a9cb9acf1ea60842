//! What is under a text about its day, its writer and its outlet.

use super::head_line::{AboutArticle, about};
use crate::ingest::extracted::PlacedText;
use crate::ingest::packing::lines::Line;

/// Most lines under a text that give its day, its writer and its outlet. A choice.
const FOOT_LINES: usize = 3;

/// Takes a day or a writer from the end of the lines, if there was none above the text.
pub(super) fn take_lines(body: &mut Vec<Line<'_>>, found: &mut AboutArticle) {
    for _ in 0..FOOT_LINES {
        let Some(at) = body.iter().rposition(|line| !line.is_empty()).filter(|at| *at > 0) else { return };
        let Some(under) = body.get(at).and_then(|line| under(line.text, found)) else { return };
        found.add(under);
        body.truncate(at);
    }
}

/// The same for paragraphs that are already cut.
pub(super) fn take_passages(body: &mut Vec<PlacedText>, found: &mut AboutArticle) {
    for _ in 0..FOOT_LINES {
        let last = body.last().filter(|_| body.len() > 1);
        let Some(under) = last.and_then(|last| under(&last.text, found)) else { return };
        found.add(under);
        body.pop();
    }
}

/// What a line under a text says, if it is the first to say it.
fn under(line: &str, found: &AboutArticle) -> Option<AboutArticle> {
    let is_new = |under: &AboutArticle| {
        found.published.is_none() && under.published.is_some()
            || found.author.is_none() && under.author.is_some() && !under.is_guess
    };
    about(line).filter(is_new)
}
