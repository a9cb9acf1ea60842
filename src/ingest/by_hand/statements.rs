//! A list of statements, one a line.

use crate::ingest::error::ReadError;
use crate::ingest::packing::file::File;
use crate::ingest::packing::lines::lines;
use std::path::Path;

/// Reads the statements of a file in its order: one a line, without list marks, empty lines and Markdown headings.
///
/// # Errors
/// If the file cannot be read, is not text, or contains no statement.
pub fn read_statements(path: &Path) -> Result<Vec<String>, ReadError> {
    let file = File::open(path)?;
    let lines = lines(file.text()?).map_err(|fault| fault.of(&file.name()))?;
    let statements: Vec<String> = lines.iter().filter_map(|line| statement(line.text)).map(str::to_string).collect();
    if statements.is_empty() { Err(ReadError::NoStatements { path: file.name() }) } else { Ok(statements) }
}

/// The statement on a line, if there is one.
fn statement(line: &str) -> Option<&str> {
    let hashes = line.chars().take_while(|&letter| letter == '#').count();
    if hashes > 0 && line.get(hashes..)?.starts_with(' ') {
        return None;
    }
    let bare = without_list_mark(line).trim();
    bare.chars().any(char::is_alphanumeric).then_some(bare)
}

/// The line without "- ", "* ", "• ", "1. ", "2) ", "[ ] ".
fn without_list_mark(line: &str) -> &str {
    if let Some(rest) = line.strip_prefix(['•', '‣', '▪', '·', '・']) {
        return rest;
    }
    if let Some(rest) = ["- ", "* ", "+ ", "– ", "— "].iter().find_map(|mark| line.strip_prefix(mark)) {
        return ["[ ] ", "[x] "].iter().find_map(|mark| rest.strip_prefix(mark)).unwrap_or(rest);
    }
    // Up to three digits: "2026. was a year" has no list mark, and "1.5 million" has no space after the full stop.
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..).unwrap_or_default();
    match rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") ")) {
        Some(rest) if (1..=3).contains(&digits) => rest,
        _ => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn list_marks_are_no_part_of_a_statement() {
        for line in [
            "- The bridge opened.",
            "* The bridge opened.",
            "1. The bridge opened.",
            "12) The bridge opened.",
            "•The bridge opened.",
        ] {
            assert_eq!(statement(line), Some("The bridge opened."), "{line}");
        }
    }

    #[test]
    fn numbers_and_hashes_within_a_statement_stay() {
        for line in [
            "1.5 million people came.",
            "2026. A year.",
            "#bridge was the most used word.",
            "-5 degrees were measured.",
        ] {
            assert_eq!(statement(line), Some(line));
        }
        assert_eq!(statement("# The ministry's points"), None);
        assert_eq!(statement("---"), None);
    }
}
