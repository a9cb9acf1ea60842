//! The judge: does this article state this statement, state it in part, differ from it or omit it?
//!
//! Input: what was read and weighed. Output: [`facts`] with their cells, also for a list of statements ([`checked`]).
//!
//! `verdict.rs` decides a cell; `detail.rs` finds what a passage lacks or states differently, with one file in
//! `contrast/` for each kind of difference; `excuse.rs` stops an omission from being sure if the words are elsewhere on
//! the page (`set_apart.rs`). `opinion/` applies a person's corrections. Ids come from `fact_id.rs`, the order from
//! `telling.rs`; `explain.rs` shows the reasoning that led to one cell.

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
mod opinion;
mod passage_acts;
mod room;
mod set_apart;
mod side_text;
mod sides;
mod telling;
mod thresholds;
mod ties;
mod traits;
mod verdict;
mod weights;
mod worded;

pub use bench::Judge;
pub use detail::Detail;
pub use explain::{
    ConsideredPassage, ExplainedTerm, Explanation, NoSuchCell, TermSource, Threshold, ThresholdKind, Tried, explain,
    find_article, find_fact,
};
pub use fact_id::bare_words;
pub use facts::{JudgedFacts, checked, facts};
pub use features::Features;
pub use set_apart::SetApart;
