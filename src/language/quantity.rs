//! What a number, a date or a time is said of: what is understood of the words around it, the same for every language.

use crate::article::Span;

/// A number, a date or a time, with what is counted or dated by it. Words are base forms in small letters; each list is sorted
/// and has each word once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// The figure or date itself, in its paragraph.
    pub of: Quantified,
    /// What is counted, measured or priced: "job" in "2,300 jobs", "toll" in "the toll rose to 212".
    pub things: Vec<String>,
    /// What describes it: "new", "school" in "two new school buildings".
    pub details: Vec<String>,
    /// The act that it takes part in: "cut" in "cut 2,300 jobs", with the nouns of acts in between.
    pub acts: Vec<String>,
    /// What else takes part in that act and bears no name.
    pub arguments: Vec<String>,
    /// Who and what is named in its clause: indices in the entities of the event.
    pub entities: Vec<usize>,
    /// The pieces of the sentence that are its clause, in text order.
    pub clause: Vec<Span>,
    /// The words of the thing and of the act as they stand, in text order: what it may be called.
    pub called: Vec<Span>,
    /// Whether it is told as a part or an addition: "19 others", "two more", "six of them".
    pub is_part: bool,
    /// Whether a thing is named by more than "people" or "years", which are counted everywhere.
    pub has_own_thing: bool,
    /// Whether it counts the dead, hurt or missing.
    pub is_harm: bool,
}

/// Which of a paragraph's mentions a quantity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantified {
    /// By its place in [`Mentions::numbers`](super::Mentions::numbers).
    Number(usize),
    /// By its place in [`Mentions::dates`](super::Mentions::dates).
    Date(usize),
}

impl Quantity {
    /// Gives every entity its number in another list: `numbers` has, for each of the old numbers, the new one.
    pub fn renumber(&mut self, numbers: &[usize]) {
        self.entities.iter_mut().for_each(|entity| *entity = numbers.get(*entity).copied().unwrap_or(*entity));
        self.entities.sort_unstable();
        self.entities.dedup();
    }
}
