//! What an English paragraph says, one thing at a time.
//!
//! Goes in: a paragraph with its mentions. Comes out: its [`clauses`], as verbatim pieces.
//!
//! `cutter.rs` cuts a sentence; where clauses begin is told in `opening.rs`, what they borrow in `borrowing.rs`.

mod borrowing;
mod clauses;
mod cutter;
mod ending;
mod identity;
mod occasion;
mod opening;
mod piece;
mod quotation;
mod relative;
mod series;
mod spans;
mod subject;
mod token;
mod words;

pub use clauses::clauses;
