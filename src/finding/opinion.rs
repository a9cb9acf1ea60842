//! What somebody else thinks of a cell.

use crate::article::{Place, Verdict};

/// A cell that is open to an opinion: what does this article make of this statement?
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The fact's id.
    pub fact: String,
    /// The statement as shown.
    pub statement: String,
    /// Index of the article.
    pub article: usize,
    /// The program's own verdict.
    pub verdict: Verdict,
    /// Whether the program is sure of it; then an answer measures the program, and changes nothing.
    pub sure: bool,
    /// The nearest passages of the article, best first.
    pub passages: Vec<Place>,
    /// What must be in the words that are named as stating it.
    pub demands: Vec<Demand>,
}

/// A number, date, name or quotation of a statement, and where the article has the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// The places in the article, in text order; empty if the article does not have it.
    pub places: Vec<Place>,
    /// Whether it is a name, which a pronoun may replace.
    pub is_name: bool,
}

impl Demand {
    /// Whether it is in one of these sentences or, for a name that a pronoun may replace, in the paragraph before them.
    pub fn is_met(&self, sentences: &[Place]) -> bool {
        let is_met_by = |place: &Place, sentence: &Place| {
            let is_in = place.paragraph == sentence.paragraph && place.span.overlaps(sentence.span);
            let is_near =
                self.is_name && (place.paragraph == sentence.paragraph || place.paragraph + 1 == sentence.paragraph);
            is_in || is_near
        };
        self.places.iter().any(|place| sentences.iter().any(|sentence| is_met_by(place, sentence)))
    }
}

/// Two statements that may be one fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementPair {
    /// The statements as shown.
    pub statements: [String; 2],
    /// Indices of their articles.
    pub articles: [usize; 2],
    /// Whether the program knows that they are two facts: an adviser who calls them one is not believed.
    pub is_control: bool,
}

/// An answer to a [`Question`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opinion {
    /// What the article does with the fact.
    pub verdict: Verdict,
    /// The article's words that carry it, if any were named, best first.
    pub words: Vec<Place>,
    /// Why, in the adviser's words.
    pub why: Option<String>,
    /// Whose opinion it is.
    pub by: Adviser,
}

/// Who gives an opinion. To add one, add a variant here and its powers in [`Adviser::may_overrule`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Adviser {
    /// A person who has checked.
    Person,
    /// A language model that was asked to read.
    Reader {
        /// Its name, as its server knows it.
        model: String,
        /// The host that was asked, if it is not the user's own machine.
        host: Option<String>,
    },
}

impl Adviser {
    /// Whether the opinion overrules a verdict of which the program is sure.
    pub fn may_overrule(&self) -> bool {
        match self {
            Adviser::Person => true,
            Adviser::Reader { .. } => false,
        }
    }
}

/// An adviser who can be asked. A function that answers the questions about cells is one.
pub trait Advise {
    /// An opinion on each of these cells, all at once, or `None`.
    fn cells(&self, questions: &[Question]) -> Vec<Option<Opinion>>;

    /// Whether there is anybody to ask; if not, no questions are made.
    fn is_asked(&self) -> bool {
        true
    }

    /// Who calls each of these pairs one fact; pairs are looked for only if they will be asked about.
    fn pairs(&self, _near: &dyn Fn() -> Vec<StatementPair>) -> Vec<Option<Adviser>> {
        Vec::new()
    }
}

/// No adviser at all.
#[derive(Debug, Clone, Copy)]
pub struct Nobody;

impl Advise for Nobody {
    fn cells(&self, _: &[Question]) -> Vec<Option<Opinion>> {
        Vec::new()
    }

    fn is_asked(&self) -> bool {
        false
    }
}

impl<F: Fn(&[Question]) -> Vec<Option<Opinion>>> Advise for F {
    fn cells(&self, questions: &[Question]) -> Vec<Option<Opinion>> {
        self(questions)
    }
}
