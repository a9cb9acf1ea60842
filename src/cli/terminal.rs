//! What is shown: results on standard output, everything else on standard error. Nothing from a text that was read is
//! obeyed.

use anyhow::Result;
use std::io::{ErrorKind, IsTerminal, Write};
use storydiff::article::is_harmful;

/// Prints to standard output; a reader that has seen enough (`| head`) is not a failure.
pub fn print(text: &str) -> Result<()> {
    put(&mut std::io::stdout().lock(), text).map(|_| ())
}

/// Writes a part of a result to standard output; returns whether somebody still reads.
pub fn put(out: &mut impl Write, text: &str) -> Result<bool> {
    match out.write_all(printable(text).as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(false),
        Err(error) => anyhow::bail!("standard output: cannot be written ({error})"),
    }
}

/// Prints to standard error: what was done, notes and failures, so that standard output has only results. Always one
/// line, whatever the names and contents of the inputs.
pub fn say(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", one_line(line));
}

/// Without anything a terminal would obey; the middle of a very long line is left out, because the end says what to do.
fn one_line(line: &str) -> String {
    const MOST: usize = 400;
    let letters: Vec<char> = line.chars().map(|letter| if is_harmful(letter) { ' ' } else { letter }).collect();
    if letters.len() <= MOST {
        return letters.into_iter().collect();
    }
    let (start, end) = (letters.iter().take(MOST / 2), letters.iter().skip(letters.len() - MOST / 2));
    start.chain(&['…']).chain(end).collect()
}

/// A result with whatever a terminal would obey made visible: in JSON by an escape, otherwise by a mark in its place.
pub fn printable(text: &str) -> std::borrow::Cow<'_, str> {
    let is_harmful = |letter: char| is_harmful(letter) && !matches!(letter, '\n' | '\t' | '\r');
    if !text.contains(is_harmful) {
        return text.into();
    }
    let is_json = text.starts_with(['{', '[']);
    text.chars()
        .fold(String::with_capacity(text.len()), |mut shown, letter| {
            match letter {
                letter if !is_harmful(letter) => shown.push(letter),
                letter if is_json => shown.push_str(&format!("\\u{:04x}", u32::from(letter))),
                _ => shown.push('\u{fffd}'),
            }
            shown
        })
        .into()
}

/// How wide the terminal is; 80 if the output goes elsewhere, so that files do not depend on a window.
pub fn terminal_columns() -> usize {
    const ELSEWHERE_COLUMNS: usize = 80;
    if !std::io::stdout().is_terminal() {
        return ELSEWHERE_COLUMNS;
    }
    std::env::var("COLUMNS").ok().and_then(|text| text.parse().ok()).unwrap_or(ELSEWHERE_COLUMNS).clamp(40, 160)
}
