//! Which statements are the same fact; which paragraphs tell the same; the rows side by side.
//!
//! Goes in: the statements, and how strongly each is carried where ([`Carriage`]).
//! Comes out: groups of statements ([`group`]), [`PairedParagraphs`] ([`links`]) and rows ([`rows`]).

mod carriage;
mod group;
mod linking;
mod links;
mod rows;
mod support;

pub use carriage::{Buildup, Carriage};
pub use group::group;
pub use linking::Linking;
pub use links::{PairedParagraphs, links};
pub use rows::{AlignedRow, rows};
pub use support::Support;
