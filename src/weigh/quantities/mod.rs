//! Quantities compared: whether two numbers or dates belong to the same thing, and whether they can both be true.
//!
//! Input: what was read, and the index of its passages. Output: [`Quantities`], every number and date with its clause;
//! for two of them, whether their values agree ([`ValueRelation`]) and how likely they are values of one thing ([`QuantityContext`]).

mod agreement;
mod apart;
mod context;
mod likelihood;
mod occurrence;
mod shares;
mod weights;
mod words;

pub use agreement::ValueRelation;
pub use context::{Comparing, Facing, QuantityContext};
pub use occurrence::{Occurrence, Quantities, QuantityKind, Value};
pub use words::Kin;
