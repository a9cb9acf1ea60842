//! What others think of the cells: a person's corrections, and answers to questions on what is not sure.
//!
//! Goes in: the event's corrections and groups of statements. Comes out: [`Settled`](settle::Settled): what each fact is made of, and
//! a person's [`Opinion`](crate::finding::Opinion)s. [`questions`] go out on the cells that are not sure; `laid.rs` lays opinions on
//! cells, whosever they are.

mod demands;
pub mod laid;
mod questions;
mod recognise;
mod settle;

pub use questions::questions;
pub use settle::{SettledFact, settle};
