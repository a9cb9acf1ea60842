//! One thing that an article says, with its speaker and place.

use crate::article::{Event, Place, Span};

/// One thing said, at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// From its first to its last byte; the clause's own words are in `spans`.
    pub place: Place,
    /// The verbatim pieces that make up the statement, in text order ("Takaichi" + "visited Seoul" from a list).
    pub spans: Vec<Span>,
    /// Who says it, if it is somebody's words: index in the entities of the event.
    pub speaker: Option<usize>,
    /// What the reader needs to know and the words leave open, shown in square brackets after a byte position.
    pub explanations: Vec<Bracket>,
    /// The sentence of the same article that a reader needs before it: "He refused" speaks of somebody whom only that one names.
    pub context: Option<Place>,
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

/// A name in square brackets after a pronoun or short name, or after words that somebody other than the outlet says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bracket {
    /// Byte position in the paragraph after which the bracket is shown.
    pub at: usize,
    /// The full name, without brackets.
    pub text: String,
    /// Whether it says whose words the statement is.
    pub is_speaker: bool,
}
