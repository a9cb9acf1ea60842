//! What others think of the cells: a person's corrections, and answers to questions on what is not sure.
//!
//! Goes in: the event's corrections and groups of statements. Comes out: [`Settled`](settled::Settled): what each fact is made of, and
//! a person's [`Opinion`](crate::finding::Opinion)s. Who [advises](crate::finding::Advise) gets [`questions`] on the cells that are not sure and pairs
//! of facts that may be one (`pairs.rs`, `joins.rs`); `laid.rs` lays opinions on cells, whosever they are.

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
