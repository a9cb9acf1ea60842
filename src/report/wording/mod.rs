//! What the program says, in each of its languages: a [`Wording`] has the lines of `templates/wording/`, and knows how the
//! language counts and lists.
//!
//! Goes in: the name of a line and what is filled in. Comes out: the line. `phrases.rs` has what takes more than one line,
//! or a choice between several: dates, shares, verdicts.

mod catalogue;
mod fill;
mod phrases;

pub use catalogue::{Language, Wording};
pub use fill::{fill, filter};
pub use phrases::{LIST_ORDER, direction, is_warning, outlet};
