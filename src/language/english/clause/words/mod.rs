//! English words by which clauses are told apart.
//!
//! Goes in: a word in lower case. Comes out: whether it is a verb, a participle, or a small word that opens or binds a clause.

mod articles;
mod openers;
mod verbs;

pub use articles::*;
pub use openers::*;
pub use verbs::*;
