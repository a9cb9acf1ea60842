//! What a comparison holds. Outputs read this and nothing else.

use super::differences::Difference;
use crate::article::{Event, Place};
use crate::finding::{ArticleNote, Fact, LeftOut};
use crate::gather::{CreditedSource, SharedText, StoryValue, Subject, Voice, WholeSentence, WordChoice};

/// Everything found out about an event. Outputs read this and nothing else.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The articles that were compared; every index and [`Place`](crate::article::Place) below points into it.
    pub event: Event,
    /// Facts, most telling first.
    pub facts: Vec<Fact>,
    /// What a person marked as no fact: it appears in no list and no count.
    pub left_out: Vec<LeftOut>,
    /// Pairs of paragraphs that say the same, strongest first.
    pub links: Vec<Link>,
    /// The articles side by side, from top to bottom; every paragraph of every article is in exactly one row.
    pub rows: Vec<Row>,
    /// What differs, most telling first.
    pub differences: Vec<Difference>,
    /// What several articles give for the same quantity: first those that differ, then the dead and hurt, sums, dates.
    pub values: Vec<StoryValue>,
    /// Who is quoted or cited, most quoted first.
    pub voices: Vec<Voice>,
    /// The sentences of the running texts, article by article, in the order of the text.
    pub sentences: Vec<WholeSentence>,
    /// Clauses that give a cause, in the order of articles and text.
    pub causes: Vec<Place>,
    /// For each fact, the subject that follows from its main act, if that is clear.
    pub subjects: Vec<Option<Subject>>,
    /// Things that the outlets call by different words: sayings, acts, then names, most different first.
    pub words: Vec<WordChoice>,
    /// Who is credited for second-hand facts, most credited first.
    pub credits: Vec<CreditedSource>,
    /// Passages that several articles share word for word (wire copy, a press release), longest first.
    pub shared: Vec<SharedText>,
    /// About the event, its articles, and the comparison itself, in the order in which to show them.
    pub notes: Vec<ArticleNote>,
}

/// Two paragraphs of different articles that say the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Article and paragraph number; `a.article < b.article`.
    pub a: (usize, usize),
    /// Article and paragraph number.
    pub b: (usize, usize),
    /// How strongly they are linked, 0 to 1.
    pub score: f64,
}

/// Paragraphs side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// For each article, the numbers of its paragraphs in this row (often one, sometimes none).
    pub paragraphs: Vec<Vec<usize>>,
    /// For each article, whether these paragraphs are in a different order from that of the article itself.
    pub moved: Vec<bool>,
}
