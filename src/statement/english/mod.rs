//! English words by which clauses are told apart. Everything English-only of this step stands here: verbs and what is
//! like them in `verbs.rs`, the small words that open and bind clauses in `openers.rs`.

mod openers;
mod verbs;

pub use openers::*;
pub use verbs::*;

fn holds(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}
