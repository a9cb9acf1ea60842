//! English: everything that names an English word.
//!
//! Goes in: texts. Comes out: what stands in them.

mod cut;
mod sentence;
mod words;

pub use cut::cut;
