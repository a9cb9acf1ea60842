//! What the program says, in each of its languages: a [`Wording`] has the lines of `templates/wording/`, and knows how
//! the language counts and lists.
//!
//! Input: the name of a line and the values to fill in. Output: the line. `phrases.rs` has whatever needs more than one
//! line, or a choice between several: dates, shares, verdicts.

mod catalogue;
mod fill;
mod phrases;

pub use catalogue::{Wording, WordingLanguage};
pub use fill::{fill, filter};
pub use phrases::{LIST_ORDER, direction, is_warning, outlet};
