//! What several outlets give for the same quantity.
//!
//! Input: what was read and weighed, and the paragraphs that have something in common. Output: one [`StoryValue`] for
//! each thing for which at least two articles give a number, date or time, those that differ first.

mod groups;
mod normalised;
mod pairs;

pub use groups::{StoryValue, ValuePlace, measured_values, values};
