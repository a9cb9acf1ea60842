//! What a person has put right, laid on what the program found.
//!
//! Goes in: the event's corrections and groups of statements. Comes out: [`Settled`]: what each fact is made of, and the verdicts that
//! a person set; `by_hand.rs` lays them on the cells.

pub mod by_hand;
mod recognise;
mod settle;

pub use settle::{SettledFact, settle};
