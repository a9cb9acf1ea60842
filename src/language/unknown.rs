//! A language of which nothing is known.

use super::questions::Language;

/// Any language without a line in the table.
#[derive(Debug)]
pub struct Unknown;

impl Language for Unknown {
    fn code(&self) -> &str {
        "und"
    }
}
