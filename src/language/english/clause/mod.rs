//! What an English paragraph says, one thing at a time.
//!
//! Goes in: a parsed paragraph. Comes out: its [`clauses`], as verbatim pieces, each with the words that it borrows from its sentence.
//!
//! `cutter.rs` cuts a sentence along its tree; where, is told in `cut.rs` and the files that it names; what a clause borrows, in
//! `subject.rs` and `saying.rs`; what is no statement, in `silent.rs`; what stays
//! together because nobody could tell who is meant, in `open.rs`.

mod antecedent;
mod clauses;
mod coordination;
mod cut;
mod cutter;
mod description;
mod looser;
mod marks;
mod open;
mod saying;
mod silent;
mod spans;
mod subject;
mod subordination;
mod telling;
mod unit;

pub use clauses::clauses;
