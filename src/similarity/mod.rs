//! How alike two things are: a statement's weighty words against every passage of an article.
//!
//! Goes in: the event with its sentences and mentions. Comes out: an [`Index`], which answers
//! [`Index::carried_by`]: how much of a statement's weight does each passage of an article carry?
//! Whatever holds for English only sits in `english.rs`.
//!
//! The measure is weighted word recall. Articles about one event are all about the same topic, so
//! closeness of topic says nothing; which rare words, names, numbers and dates a passage shares does.

mod affinity;
mod alike;
mod asked;
mod content;
mod english;
mod index;
mod measure;
mod thesaurus;
mod vocabulary;

pub use affinity::{affinity, rarity};
pub use alike::{Meaning, units_compare, values_agree};
pub use content::{Content, Term};
pub use index::{Carried, Index, Passage};
pub use measure::Measure;
pub use vocabulary::MeaningId;
