//! A fact: the same statement, in however many articles.

use super::cell::Cell;
use super::opinion::Adviser;
use crate::article::{Event, Place, Span};

/// The same statement, in however many articles.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Made from the statement's words, so that it survives a new run: "f-3ab2c1d4".
    pub id: String,
    /// The statement as shown: verbatim, with explanations in square brackets.
    pub statement: String,
    /// Its index among the statements that were read.
    pub statement_index: usize,
    /// What a person wrote instead, to be shown as the fact's heading.
    pub heading: Option<String>,
    /// Where the statement is; `None` for a statement given by the user (`check`).
    pub place: Option<Place>,
    /// The sentence that a reader needs before it, where it points back to what only that one names.
    pub context: Option<Place>,
    /// One for each article, in the event's order.
    pub cells: Vec<Cell>,
    /// Every statement that is this fact, the one above first; empty for a statement given by the user.
    pub wordings: Vec<FactWording>,
    /// The corrections that shaped it: indices in [`Event::corrections`](crate::article::Event::corrections), in the
    /// order of the file.
    pub corrections: Vec<usize>,
    /// How telling the fact is, 0 to 1: a difference, then omission by some, and weighty words.
    pub telling: f64,
}

impl Fact {
    /// The heading of its row: a person's words, or else the statement.
    pub fn shown(&self) -> &str {
        self.heading.as_deref().unwrap_or(&self.statement)
    }

    /// The statement's words at a span of its paragraph; empty if the paragraph has no such span.
    pub fn words<'f>(&'f self, event: &'f Event, span: Span) -> &'f str {
        let text = match self.place {
            Some(place) => {
                event.articles.get(place.article).and_then(|article| article.paragraphs.get(place.paragraph))
            }
            None => return self.statement.get(span.range()).unwrap_or_default(),
        };
        text.and_then(|paragraph| paragraph.text.get(span.range())).unwrap_or_default()
    }

    /// The only article that carries the fact, if all others surely omit it.
    pub fn told_only_by(&self) -> Option<usize> {
        let mut telling = self.cells.iter().enumerate().filter(|(_, cell)| !cell.is_surely_omitted());
        let (article, cell) = telling.next()?;
        (telling.next().is_none() && cell.is_told() && self.cells.len() > 1).then_some(article)
    }

    /// The only article that surely carries the fact, if all others surely omit it.
    pub fn surely_told_only_by(&self) -> Option<usize> {
        self.told_only_by().filter(|article| self.cells[*article].sure)
    }

    /// The only article that surely omits what all others surely carry. With two outlets there is no "all others".
    pub fn lacked_only_by(&self) -> Option<usize> {
        let mut lacking = self.cells.iter().enumerate().filter(|(_, cell)| !cell.is_told());
        let (article, _) = lacking.next()?;
        let are_sure = self.cells.iter().all(|cell| cell.sure);
        (lacking.next().is_none() && are_sure && self.cells.len() > 2).then_some(article)
    }

    /// Whether an article surely differs from it.
    pub fn surely_differs(&self) -> bool {
        self.cells.iter().any(Cell::surely_differs)
    }

    /// How many articles carry it, however surely.
    pub fn told_by(&self) -> usize {
        self.cells.iter().filter(|cell| cell.is_told()).count()
    }
}

/// What a person marked as no fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The first of its statements, as shown.
    pub statement: String,
    /// The corrections that did so, and others on the same fact: indices in [`Event::corrections`].
    pub corrections: Vec<usize>,
}

/// One of the statements that are the same fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactWording {
    /// As shown: verbatim, with explanations in square brackets.
    pub statement: String,
    /// Its place.
    pub place: Place,
    /// Who joined it to the fact, if the program itself had left it separate.
    pub joined_by: Option<Adviser>,
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::finding::{Reason, Verdict};

    /// A fact with these verdicts, sure or not.
    pub fn fact(cells: &[(Verdict, bool)]) -> Fact {
        let cell = |&(verdict, sure): &(Verdict, bool)| Cell::new(verdict, 0.5, sure, Reason::Carried);
        Fact {
            id: "f-1".into(),
            statement: "The bridge reopened.".into(),
            statement_index: 0,
            heading: None,
            place: None,
            context: None,
            cells: cells.iter().map(cell).collect(),
            wordings: Vec::new(),
            corrections: Vec::new(),
            telling: 0.5,
        }
    }

    #[test]
    fn an_outlet_alone_states_a_fact_only_if_all_others_surely_omit_it() {
        use Verdict::{Omitted, Stated};
        assert_eq!(fact(&[(Omitted, true), (Stated, true), (Omitted, true)]).told_only_by(), Some(1));
        assert_eq!(fact(&[(Omitted, false), (Stated, true), (Omitted, true)]).told_only_by(), None);
        assert_eq!(fact(&[(Stated, true)]).told_only_by(), None);
    }

    #[test]
    fn an_outlet_lacks_a_fact_only_where_every_cell_is_sure() {
        use Verdict::{Omitted, Partial, Stated};
        assert_eq!(fact(&[(Stated, true), (Omitted, true), (Partial, true)]).lacked_only_by(), Some(1));
        assert_eq!(fact(&[(Stated, true), (Omitted, false), (Partial, true)]).lacked_only_by(), None);
        assert_eq!(fact(&[(Stated, true), (Omitted, true), (Partial, false)]).lacked_only_by(), None);
        assert_eq!(fact(&[(Stated, true), (Omitted, true)]).lacked_only_by(), None);
    }
}
