//! What an English paragraph says, one thing at a time.
//!
//! Input: a parsed paragraph. Output: its [`clauses`], as verbatim pieces, each with the words that it borrows from its
//! sentence.
//!
//! `cutter.rs` cuts a sentence along its tree; `cut.rs` and the files that it names decide where; `subject.rs` and
//! `saying.rs` what a clause borrows; `silent.rs` what is not a statement; `open.rs` what stays together because it
//! would be unclear who is meant; `pointing.rs` which clauses need the sentence before them.

mod antecedent;
mod clauses;
mod coordination;
mod cut;
mod cutter;
mod description;
mod looser;
mod marks;
mod open;
mod pointing;
mod saying;
mod silent;
mod spans;
mod subject;
mod subordination;
mod telling;
mod unit;

pub use clauses::clauses;
