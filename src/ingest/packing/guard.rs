//! A fault in reading one file stays limited to that file: a panic becomes its refusal, and the others are read.
//!
//! Files are read by a dozen libraries, and a file may be written to break one. This cannot catch a stack overflow, so
//! nesting is bounded beforehand (`xml.rs`, `message.rs`, `html/`, `pdf/operators.rs`).

use crate::ingest::error::ReadError;
use crate::ingest::packing::file::File;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

thread_local! {
    static IS_GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread is reading a file, so that a panic will become the file's refusal: the program's panic hook then
/// stays silent.
pub fn is_guarded() -> bool {
    IS_GUARDED.get()
}

/// The result of `read`, or the refusal of the file if it panics.
pub(in crate::ingest) fn guarded<T>(file: &File, read: impl FnOnce() -> Result<T, ReadError>) -> Result<T, ReadError> {
    let before = IS_GUARDED.replace(true);
    // Whatever a panic leaves half done belongs to this file, which is not used again.
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
            "a.pdf: storydiff failed to read it, through a fault of its own; copy the article's text and save it as .txt, \
             and please report the fault"
        );
        assert!(!is_guarded());
        assert_eq!(guarded(&file, || Ok(is_guarded())), Ok(true));
    }
}
