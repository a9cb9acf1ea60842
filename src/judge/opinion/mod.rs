//! What others think of the cells: a person's corrections, and answers to questions about unsure cells.
//!
//! Input: the event's corrections and groups of statements. Output: [`Settled`](settled::Settled), the statements that
//! make up each fact, with a person's [`Opinion`](crate::finding::Opinion)s. Whoever [advises](crate::finding::Advise)
//! gets [`questions`] about the unsure cells, and pairs of facts that may be one (`pairs.rs`, `joins.rs`); `laid.rs`
//! applies opinions to cells, whoever gave them.

mod demands;
mod joins;
pub mod laid;
mod pairs;
mod questions;
mod recognise;
mod settle;
mod settled;

pub use joins::join_near;
pub use questions::questions;
pub use settle::settle;
pub use settled::SettledFact;
