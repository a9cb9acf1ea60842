//! A language of which nothing is known.

use super::questions::Language;

/// Any language that no line of the table is for.
#[derive(Debug)]
pub struct Unknown;

impl Language for Unknown {
    fn code(&self) -> &str {
        "und"
    }
}
