//! Mentions → statements: what each article says, one thing at a time, with speaker and place.
//!
//! Goes in: the [`Event`], its [`Segmented`] text and its mentions. Comes out: [`Statement`]s in text order.

mod borrowing;
mod clause;
mod english;
mod explain;
mod identity;
mod occasion;
mod opening;
mod quotation;
mod relative;
mod series;
mod spans;
mod voice;

use crate::annotate::{Annotated, Mentions};
use crate::article::{Event, Place, Span};
use crate::language::{SegmentedParagraph, Word};
use crate::read::Segmented;
use clause::Token;

/// One thing said, at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// From its first to its last byte; the clause's own words are in `spans`.
    pub place: Place,
    /// The verbatim pieces that make up the statement, in text order ("Takaichi" + "visited Seoul" of a list).
    pub spans: Vec<Span>,
    /// Who says it, where it is somebody's words: index in [`Annotated::entities`].
    pub speaker: Option<usize>,
    /// What the reader needs to know and the words leave open, put in square brackets after a byte position.
    pub explanations: Vec<Explanation>,
}

impl Statement {
    /// Verbatim, with explanations in square brackets and ` … ` where pieces are left out.
    pub fn shown(&self, event: &Event) -> String {
        let text = &event.paragraph(self.place).text;
        let pieces: Vec<String> = self.spans.iter().map(|span| self.shown_piece(text, *span)).collect();
        pieces.join(" … ")
    }

    fn shown_piece(&self, text: &str, span: Span) -> String {
        let mut piece = String::new();
        let mut from = span.start;
        for explanation in self.explanations.iter().filter(|one| span.start < one.at && one.at <= span.end) {
            piece.push_str(Span::new(from, explanation.at).of(text));
            // Without the dash, the name would seem to explain the last word: "talking to him [Hale]".
            let dash = if explanation.is_speaker { " –" } else { "" };
            piece.push_str(&format!("{dash} [{}]", explanation.text));
            from = explanation.at;
        }
        piece.push_str(Span::new(from, span.end).of(text));
        piece
    }
}

/// A name put in square brackets behind a pronoun or short name, or behind words that somebody else than the outlet says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// Byte position in the paragraph, behind which the bracket is shown.
    pub at: usize,
    /// The full name, without brackets.
    pub text: String,
    /// Whether it says whose words the statement is.
    pub is_speaker: bool,
}

/// Finds the statements of every article, in the order of articles and text.
pub fn find(event: &Event, segmented: &Segmented, annotated: &Annotated) -> Vec<Statement> {
    let mut statements = Vec::new();
    for article in 0..event.articles.len() {
        for (paragraph, cut) in segmented.articles[article].paragraphs.iter().enumerate() {
            let text = &event.articles[article].paragraphs[paragraph].text;
            let mentions = &annotated.articles[article].paragraphs[paragraph];
            if paragraph > 0 && is_heading(text, cut) {
                continue;
            }
            for sentence in &cut.sentences {
                let tokens = tokens(text, &cut.words[sentence.first_word..sentence.end_word], sentence.span, mentions);
                for spans in clause::clauses(&tokens) {
                    let span = Span::new(spans[0].start, spans[spans.len() - 1].end);
                    statements.push(Statement {
                        place: Place { article, paragraph, span },
                        speaker: voice::speaker(mentions, &spans),
                        explanations: explain::explanations(text, &spans, mentions, annotated),
                        spans,
                    });
                }
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

/// The sentence's words as the clause cutter reads them.
fn tokens<'t>(text: &'t str, words: &'t [Word], sentence: Span, mentions: &Mentions) -> Vec<Token<'t>> {
    let mut end = sentence.start;
    words
        .iter()
        .map(|word| {
            let before = text.get(end..word.span.start).unwrap_or_default();
            end = word.span.end;
            let behind = text.get(end..sentence.end).unwrap_or_default();
            let after = behind.split(|c: char| c.is_alphanumeric() || c.is_whitespace()).next().unwrap_or_default();
            Token {
                span: word.span,
                lower: &word.lower,
                before,
                after,
                is_quoted: mentions.quotes.iter().any(|quote| quote.span.contains(word.span)),
                is_name: mentions.names.iter().any(|name| name.span.contains(word.span)),
            }
        })
        .collect()
}
