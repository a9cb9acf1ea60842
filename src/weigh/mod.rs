//! How alike two things are: a statement's weighty words against every passage of an article.
//!
//! Input: what was read. Output: [`Weighed`]: an [`Index`] that says how much of a statement's weight each passage
//! carries, and the [`Carriage`], which takes into account what other articles state; from these, groups of statements
//! that are one fact ([`group`]), paragraphs that say the same ([`links`]) and rows of paragraphs side by side
//! ([`rows`]).
//!
//! The measure is weighted word recall. Articles on one event are all on the same topic, so closeness of topic shows
//! nothing; the rare words, names, numbers and dates that a passage shares do.

mod across;
mod affinity;
mod alike;
mod asked;
mod carriage;
mod carried;
mod content;
mod days;
mod details;
mod frames;
mod group;
mod index;
mod linking;
mod links;
mod measure;
mod met;
mod passage;
mod postings;
mod quantities;
mod regression;
mod rows;
mod same_fact;
mod sentences;
mod support;
mod vocabulary;
mod weighed;

pub use alike::{Meaning, numbers_agree, units_compare, values_agree};
pub use carriage::{Buildup, Carriage};
pub use carried::Carried;
pub use content::{Content, Term};
pub use days::{DateRelation, Dated, are_contrary, relation, same_zone};
pub use frames::{
    AGREE, CONFLICT, CandidateFrame, FrameContext, FrameCounterpart, FrameMatch, HARDLY, asserted, compare_arguments,
    counterpart, match_frames,
};
pub use group::group;
pub use index::Index;
pub use linking::Linking;
pub use links::{PairedParagraphs, links};
pub use measure::Measure;
pub use met::{MetWords, SURELY_MET};
pub use passage::Passage;
pub use quantities::{
    Comparing, Facing, Kin, Occurrence, Quantities, QuantityContext, QuantityKind, Value, ValueRelation,
};
pub(crate) use regression::named;
pub use regression::{NamedFeature, Regression, Weight, flag};
pub use rows::{AlignedRow, rows};
pub use support::Support;
pub use vocabulary::MeaningId;
pub use weighed::Weighed;
