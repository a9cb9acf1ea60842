//! English words by what they are.
//!
//! Goes in: a word in lower case. Comes out: whether it is in a list, and what stands beside it there.

mod contraction;
mod stem;

pub use contraction::contracts_with_s;
pub use stem::Stems;
