//! Quantities compared: whether two numbers or dates are said of the same thing, and whether they can both be true.
//!
//! Goes in: what was read, the index of its passages. Comes out: [`Quantities`], every number and date with its clause; for two
//! of them whether their values agree ([`Agreement`]) and how far they are about the same thing ([`Context`]); for a statement
//! the other value that an article gives ([`Quantities::other_value`]).

mod agreement;
mod apart;
mod context;
mod occurrence;
mod other_value;

pub use agreement::Agreement;
pub use context::{Comparing, Context};
pub use occurrence::{Occurrence, Quantities, QuantityKind, Value};
pub use other_value::OtherValue;
