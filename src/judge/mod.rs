//! The judge: does this article state, state in part, tell differently or omit this statement?
//!
//! Goes in: what was read and weighed. Comes out: [`facts`] with their cells, also for a list of statements ([`checked`]).
//!
//! `verdict.rs` decides a cell; `detail.rs` finds what a passage lacks or tells otherwise, one kind of difference a file in
//! `contrast/`; `excuse.rs` keeps it from calling an omission sure where the words stand elsewhere (`set_apart.rs`). `opinion/` lays
//! a person's corrections on it. Ids come from `fact_id.rs`, the order from `telling.rs`; `explain.rs` shows the reasoning behind
//! one cell.

mod across;
mod bench;
mod contrast;
mod copies;
mod detail;
mod distinct;
mod excuse;
mod explain;
mod fact_id;
mod facts;
mod features;
mod likelihood;
mod lines;
mod opinion;
mod passage_acts;
mod regression;
mod set_apart;
mod side_text;
mod sides;
mod telling;
mod ties;
mod traits;
mod verdict;
mod weights;
mod worded;

pub use bench::Judge;
pub use detail::Detail;
pub use explain::{
    Candidate, ExplainedTerm, Explanation, Line, NoSuchCell, TermSource, Threshold, Tried, explain, find_article,
    find_fact,
};
pub use fact_id::bare_words;
pub use facts::{Judged, checked, facts};
pub use features::Features;
pub use set_apart::SetApart;
