//! Faults in a TOML file that a person wrote: one line with file, line and key.

use crate::ingest::error::ReadError;

/// A table that the file may contain.
#[derive(Debug)]
pub(in crate::ingest) struct TomlTable {
    /// As in `[[article]]`; empty for the file itself.
    pub name: &'static str,
    /// The keys that it may have.
    pub keys: &'static [&'static str],
    /// Those that it must have, in the words of a message.
    pub needs: &'static str,
}

/// At or above this similarity the nearest known key is a likely slip, by strsim's Jaro-Winkler. Measured: "oulet" for
/// "outlet" 0.90, "titel" for "title" 0.95, "filename" for "file" 0.90; not slips: "source" for "outlet" 0.67, "colour"
/// for "outlet" 0.56.
const LIKELY_SLIP: f64 = 0.75;

/// Most bytes of such a file: a thousand articles, or the most corrections that are read, take a tenth of it. A choice
/// that bounds memory: the parser takes some fifty bytes for each.
const MOST_BYTES: usize = 4_000_000;

/// Refuses a text that is longer than anybody writes, or that has more than `most` headings in double brackets, which
/// the message calls `what`.
///
/// # Errors
/// In these cases.
pub(super) fn within_limits(name: &str, text: &str, most: usize, what: &str) -> Result<(), ReadError> {
    let refused = |message: String| Err(ReadError::Toml { path: name.to_string(), line: 1, message });
    if text.len() > MOST_BYTES {
        return refused(format!("the file has {} bytes, over the limit of {MOST_BYTES}; shorten it", text.len()));
    }
    let count = text.lines().filter(|line| line.trim_start().starts_with("[[")).count();
    if count > most {
        return refused(format!("{count} {what}, but at most {most} are read; remove some"));
    }
    Ok(())
}

/// A fault at a byte of the file.
pub(in crate::ingest) fn at(path: &str, text: &str, byte: usize, message: String) -> ReadError {
    ReadError::Toml { path: path.to_string(), line: line(text, byte), message }
}

/// The parser's fault in our words, on one line. The first of the tables is the file itself.
pub(in crate::ingest) fn explained(path: &str, text: &str, error: &toml::de::Error, tables: &[TomlTable]) -> ReadError {
    let byte = error.span().map_or(0, |span| span.start);
    at(path, text, byte, worded(error.message(), text, byte, tables))
}

fn worded(message: &str, text: &str, byte: usize, tables: &[TomlTable]) -> String {
    let message = message.lines().collect::<Vec<_>>().join("; ");
    // A fault may be placed on the heading itself, so its own line counts too.
    let before: Vec<&str> = text.lines().take(line(text, byte)).collect();
    let is_heading = |line: &str, table: &TomlTable| line.trim_start().starts_with(&format!("[[{}]]", table.name));
    let table = before
        .iter()
        .rev()
        .find_map(|line| tables.iter().skip(1).find(|table| is_heading(line, table)))
        .or(tables.first());
    let (name, known, needs) = table.map_or(("", &[] as &[&str], ""), |table| (table.name, table.keys, table.needs));
    let place = if name.is_empty() { String::new() } else { format!(" in [[{name}]]") };
    let quoted = |start: &str| Some(message.strip_prefix(start)?.split('`').next()?.to_string());
    if let Some(key) = quoted("unknown field `") {
        let nearest = known
            .iter()
            .map(|candidate| (strsim::jaro_winkler(&key, candidate), candidate))
            .max_by(|(a, _), (b, _)| a.total_cmp(b))
            .filter(|(likeness, _)| *likeness >= LIKELY_SLIP);
        let meant = nearest.map_or(String::new(), |(_, candidate)| format!("; did you mean \"{candidate}\"?"));
        let stop = if meant.is_empty() { "." } else { "" };
        return format!("unknown key \"{key}\"{place}{meant}{stop} Known: {}", known.join(", "));
    }
    if let Some(key) = quoted("missing field `") {
        return format!("the key \"{key}\" is missing{place}; every [[{name}]] needs {needs}");
    }
    format!("not valid TOML: {message}")
}

/// The line that contains a byte, from 1.
pub(in crate::ingest) fn line(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|&byte| byte == b'\n').count() + 1
}
