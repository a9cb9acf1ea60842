//! The JSON of a comparison in pieces: with very many articles it is thousands of times as long as they are, and is written as it is
//! made.

use super::json;
use crate::compare::Comparison;
use rayon::prelude::*;
use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{Formatter, PrettyFormatter};
use std::io;

/// So many cells make a piece. A choice: about a megabyte.
const CELLS: usize = 1_000;

/// So many pieces are made at a time, on all processors.
const AT_A_TIME: usize = 16;

/// The comparison as JSON, indented by two spaces, with a line end.
pub fn to_json(comparison: &Comparison) -> String {
    json_pieces(comparison).collect()
}

/// The same, one piece after the other.
pub fn json_pieces(comparison: &Comparison) -> impl Iterator<Item = String> {
    let Comparison { event, facts, differences, .. } = comparison;
    let whole = json::write(&json::shape(comparison, Vec::new(), Vec::new()));
    let (before, rest) = parted(&whole, "\n  \"facts\": []");
    let (between, after) = parted(rest, "\n  \"differences\": []");
    let close = |is_empty: bool| if is_empty { "]" } else { "\n  ]" };
    let before = format!("{before}\n  \"facts\": [");
    let between = format!("{}{between}\n  \"differences\": [", close(facts.is_empty()));
    let after = format!("{}{after}", close(differences.is_empty()));
    let many = (CELLS / event.articles.len().max(1)).max(1);
    std::iter::once(before)
        .chain(list_pieces(facts, many, |some| json::told_facts(comparison, some)))
        .chain(std::iter::once(between))
        .chain(list_pieces(differences, many, |some| json::differences(comparison, some)))
        .chain(std::iter::once(after))
}

/// What stands before and after an empty list. No text holds its key: a line end is written as two letters there.
fn parted<'w>(whole: &'w str, list: &str) -> (&'w str, &'w str) {
    whole.split_once(list).unwrap_or((whole, ""))
}

/// A list of the whole, so many of it in a piece, without its brackets.
fn list_pieces<'c, T: Sync, S: Serialize>(
    all: &'c [T],
    many: usize,
    shapes: impl Fn(&'c [T]) -> Vec<S> + Sync,
) -> impl Iterator<Item = String> {
    all.chunks(many * AT_A_TIME).enumerate().flat_map(move |(round, some)| {
        let piece = |(number, some)| list_piece(&shapes(some), round == 0 && number == 0);
        some.par_chunks(many).enumerate().map(piece).collect::<Vec<String>>()
    })
}

fn list_piece<S: Serialize>(shapes: &[S], are_first: bool) -> String {
    let mut bytes = Vec::new();
    // The shapes hold only strings, numbers and lists, which always serialise, and writing to memory cannot fail.
    let _ = write_list(shapes, are_first, &mut bytes);
    String::from_utf8(bytes).unwrap_or_default()
}

fn write_list<S: Serialize>(shapes: &[S], are_first: bool, bytes: &mut Vec<u8>) -> io::Result<()> {
    let mut form = PrettyFormatter::new();
    // As deep as a list of the whole.
    form.begin_object(&mut io::sink())?;
    form.begin_array(&mut io::sink())?;
    for (number, shape) in shapes.iter().enumerate() {
        form.begin_array_value(bytes, are_first && number == 0)?;
        shape.serialize(&mut Serializer::with_formatter(&mut *bytes, form.clone()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Event};

    #[test]
    fn the_pieces_are_the_whole() {
        let bodies: [&[&str]; 3] = [
            &["The ferry Kestrel ran aground on Friday.\n  \"facts\": []", "A band played in Tarn, the mayor said."],
            &["On Friday the ferry Kestrel ran aground.", "Ruth Hale, the mayor, said that a band had played in Tarn."],
            &[],
        ];
        for articles in [&bodies[..2], &bodies[2..]] {
            let article = |(number, body): (usize, &&[&str])| Article::plain(&number.to_string(), "O", "", body);
            let event = Event::new("\n  \"facts\": []", articles.iter().enumerate().map(article).collect());
            let comparison = crate::compare_event(event);
            let whole = json::write(&json::shape(
                &comparison,
                json::told_facts(&comparison, &comparison.facts),
                json::differences(&comparison, &comparison.differences),
            ));
            assert_eq!(json_pieces(&comparison).collect::<String>(), whole);
        }
    }
}
