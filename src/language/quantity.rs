//! What a number, a date or a time is said of: what is understood of the words around it, in the same form for every
//! language.

use crate::article::Span;

/// A number, a date or a time, with what it counts or dates. Words are base forms in lower case; each list is sorted
/// and has each word once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// The figure or date itself, in its paragraph.
    pub of: Quantified,
    /// What is counted, measured or priced: "job" in "2,300 jobs", "toll" in "the toll rose to 212".
    pub things: Vec<String>,
    /// What describes it: "new", "school" in "two new school buildings".
    pub details: Vec<String>,
    /// The act in which it takes part: "cut" in "cut 2,300 jobs", with the nouns of acts in between.
    pub acts: Vec<String>,
    /// What else takes part in that act and has no name.
    pub arguments: Vec<String>,
    /// The people and things named in its clause: indices in the entities of the event.
    pub entities: Vec<usize>,
    /// The pieces of the sentence that make up its clause, in text order.
    pub clause: Vec<Span>,
    /// The words of the thing and of the act as printed, in text order: a name for the quantity.
    pub called: Vec<Span>,
    /// How clear that name is by itself, for comparing it with others; 0 if it names nothing.
    pub clearness: u32,
    /// Whether it is given as a part or an addition: "19 others", "two more", "six of them".
    pub is_part: bool,
    /// Whether what it counts is more specific than "people" or "years", which are counted everywhere.
    pub has_own_thing: bool,
    /// Whether it counts the dead, hurt or missing; not "none of the 19 was hurt".
    pub is_harm: bool,
    /// Whether the act in which it takes part is denied: "did not cut 2,300 jobs".
    pub is_denied: bool,
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
    /// Replaces every entity number: `numbers` has the new number for each of the old ones.
    pub fn renumber(&mut self, numbers: &[usize]) {
        self.entities.iter_mut().for_each(|entity| *entity = numbers.get(*entity).copied().unwrap_or(*entity));
        self.entities.sort_unstable();
        self.entities.dedup();
    }
}
