//! What several outlets give for the same quantity.
//!
//! Goes in: what was read and weighed, and the paragraphs that have to do with each other. Comes out: one [`StoryValue`] for each
//! thing that at least two articles give a number, date or time for, those that differ first.

mod groups;
mod normalised;
mod pairs;

pub use groups::{StoryValue, ValuePlace, values};
