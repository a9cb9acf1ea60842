//! English: everything that names an English word.
//!
//! Input: texts and articles. Output: [`English`], which answers the questions asked of a
//! [`Language`](super::Language).

mod answers;
mod clause;
mod contrast;
mod cut;
mod frame;
pub mod grammar;
mod kin;
mod mention;
mod name;
mod named_tree;
mod quantity;
mod reading;
mod sentence;
mod speech;
mod story;
mod transcript;
mod tree;
mod words;

pub use answers::English;
pub use name::is_given_name;
pub use words::is_plainly_english;
