//! What the articles say, read as their languages are read.
//!
//! Goes in: an event. Comes out: its sentences and words ([`segment`]).

mod segment;

pub use segment::{Segmented, SegmentedArticle, segment};
