//! What is shown: results on standard output, everything else on standard error. Nothing from a text that was read is
//! obeyed.

use super::closed::was_closed;
use anyhow::Result;
use std::borrow::Cow;
use std::io::{ErrorKind, IsTerminal, Write};
use storydiff::article::is_harmful;

/// Prints to standard output; a reader that has seen enough (`| head`) is not a failure.
pub fn print(text: &str) -> Result<()> {
    print_all(std::iter::once(text))
}

/// The same for a result in pieces.
pub fn print_all(pieces: impl Iterator<Item = impl AsRef<str>>) -> Result<()> {
    put_all(&mut std::io::stdout().lock(), pieces).map(|_| ())
}

/// Writes a part of a result to standard output; returns whether somebody still reads.
pub fn put(out: &mut impl Write, text: &str) -> Result<bool> {
    put_all(out, std::iter::once(text))
}

/// The same for a result in pieces, the first of which shows whether it is JSON.
fn put_all(out: &mut impl Write, mut pieces: impl Iterator<Item = impl AsRef<str>>) -> Result<bool> {
    must_be_open()?;
    let mut is_json = None;
    let mut write = |piece: &str| {
        let is_json = *is_json.get_or_insert_with(|| has_json(piece));
        out.write_all(printed(piece, is_json).as_bytes())
    };
    match pieces.try_for_each(|piece| write(piece.as_ref())).and_then(|()| out.flush()) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(false),
        Err(error) => anyhow::bail!("standard output: cannot be written ({error})"),
    }
}

/// Refuses to write to a standard output that was closed, where everything would be lost.
pub fn must_be_open() -> Result<()> {
    if was_closed() {
        anyhow::bail!(
            "standard output: is closed, and the result would be lost; leave it open, or name a file with -o"
        );
    }
    Ok(())
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

/// A result with what a terminal would obey written out: JSON has a form for it, otherwise a mark takes its place.
pub fn printable(text: &str) -> Cow<'_, str> {
    printed(text, has_json(text))
}

fn has_json(start: &str) -> bool {
    start.starts_with(['{', '['])
}

fn printed(text: &str, is_json: bool) -> Cow<'_, str> {
    let is_harmful = |letter: char| is_harmful(letter) && !matches!(letter, '\n' | '\t' | '\r');
    if !pieces(text).any(|some| !is_plain(some) && some.contains(is_harmful)) {
        return text.into();
    }
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

/// A text in pieces of some letters.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    const TOGETHER_BYTES: usize = 64;
    let mut rest = text;
    std::iter::from_fn(move || {
        let (some, after) = rest.split_at(rest.ceil_char_boundary(TOGETHER_BYTES));
        rest = after;
        (!some.is_empty()).then_some(some)
    })
}

/// Whether a piece has nothing but plain letters and marks: then none of them has to be examined.
fn is_plain(some: &str) -> bool {
    let is_other = |byte: u8| !matches!(byte, b' '..=b'~' | b'\n' | b'\t' | b'\r');
    !some.bytes().fold(false, |found, byte| found | is_other(byte))
}

/// How wide the terminal is; 80 where the output goes elsewhere, so that files do not depend on a window.
pub fn terminal_columns() -> usize {
    const ELSEWHERE_COLUMNS: usize = 80;
    if !std::io::stdout().is_terminal() {
        return ELSEWHERE_COLUMNS;
    }
    std::env::var("COLUMNS").ok().and_then(|text| text.parse().ok()).unwrap_or(ELSEWHERE_COLUMNS).clamp(40, 160)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_obeys_is_found_however_far_into_a_text() {
        for before in 0..70 {
            let text = format!("{}橋{}", "é“".repeat(before), "x".repeat(130));
            assert!(matches!(printable(&text), Cow::Borrowed(_)), "{before}");
            for harmful in ['\u{1b}', '\u{9b}', '\u{202e}'] {
                let shown = printable(&format!("{text}{harmful}{text}")).into_owned();
                assert_eq!(shown, format!("{text}\u{fffd}{text}"), "{before}");
            }
        }
    }

    #[test]
    fn the_first_piece_shows_whether_a_result_is_json() {
        let mut out = Vec::new();
        put_all(&mut out, ["{\"a\": ", "\"\u{9b}\"}"].into_iter()).unwrap();
        assert_eq!(out, b"{\"a\": \"\\u009b\"}");
    }
}
