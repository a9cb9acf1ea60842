//! A fault in the reading of one file stays that file's: a panic becomes its refusal, and the others are read.
//!
//! Files are read by a dozen libraries, and a file may be written to break one. What this cannot hold is a stack that
//! runs over: nesting is bounded before (`xml.rs`, `message.rs`, `html/`, `pdf/operators.rs`).

use crate::ingest::error::ReadError;
use crate::ingest::packing::file::File;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

thread_local! {
    static IS_GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread is reading a file, so that a panic is about to become the file's refusal: the program's panic
/// hook has nothing to say then.
pub fn is_guarded() -> bool {
    IS_GUARDED.get()
}

/// What `read` gives, or the refusal of the file where it panics.
pub(in crate::ingest) fn guarded<T>(file: &File, read: impl FnOnce() -> Result<T, ReadError>) -> Result<T, ReadError> {
    let before = IS_GUARDED.replace(true);
    // What a panic may leave half done belongs to this file, which is not used again.
    let done = catch_unwind(AssertUnwindSafe(read));
    IS_GUARDED.set(before);
    done.unwrap_or_else(|_| Err(ReadError::Fault { path: file.name() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_the_refusal_of_its_file() {
        let file = File::new("a.pdf".into(), Vec::new());
        let refused = guarded(&file, || -> Result<(), ReadError> { panic!("a list is too short") });
        assert_eq!(
            refused.unwrap_err().to_string(),
            "a.pdf: reading it broke off, which is a fault of this program; copy the article's text and save it as .txt, \
             and report the file if you can"
        );
        assert!(!is_guarded());
        assert_eq!(guarded(&file, || Ok(is_guarded())), Ok(true));
    }
}
