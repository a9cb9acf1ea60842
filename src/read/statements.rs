//! Clauses → statements: what each article says, one thing at a time, with speaker and place.

use super::annotate::Annotated;
use super::segment::Segmented;
use super::statement::Statement;
use super::{bracket, voice};
use crate::article::{Event, Place, Span};
use crate::language::{Clause, SegmentedParagraph};

/// The statements of every article, in the order of articles and text; `clauses` are by article and paragraph.
pub fn statements(
    event: &Event,
    segmented: &Segmented,
    annotated: &Annotated,
    clauses: Vec<Vec<Vec<Clause>>>,
) -> Vec<Statement> {
    let mut statements = Vec::new();
    for (article, paragraphs) in clauses.into_iter().enumerate() {
        for (paragraph, clauses) in paragraphs.into_iter().enumerate() {
            let text = &event.articles[article].paragraphs[paragraph].text;
            let mentions = &annotated.articles[article].paragraphs[paragraph];
            if paragraph > 0 && is_heading(text, &segmented.articles[article].paragraphs[paragraph]) {
                continue;
            }
            for Clause { spans } in clauses {
                let (Some(first), Some(last)) = (spans.first(), spans.last()) else { continue };
                let span = Span::new(first.start, last.end);
                statements.push(Statement {
                    place: Place { article, paragraph, span },
                    speaker: voice::speaker(mentions, &spans),
                    explanations: bracket::explanations(text, &spans, mentions, &annotated.entities),
                    spans,
                });
            }
        }
    }
    statements
}

/// A line in the body that is a heading or a label ("Who pays"), not a statement: short, and not closed by a mark.
fn is_heading(text: &str, cut: &SegmentedParagraph) -> bool {
    // A choice: a sentence of the body ends in a mark, so the limit only guards texts that lost theirs.
    const LONGEST_HEADING_WORDS: usize = 8;
    let closes = |c: char| !c.is_alphanumeric() && !matches!(c, ')' | ']' | '-' | '–' | '—');
    cut.words.len() <= LONGEST_HEADING_WORDS && !text.trim_end().ends_with(closes)
}
