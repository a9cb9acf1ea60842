//! The JSON of a comparison in pieces: with very many articles it is thousands of times as long as they are, and is written as it is
//! made.

use super::json;
use crate::compare::{Comparison, Fact};
use rayon::prelude::*;
use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{Formatter, PrettyFormatter};
use std::io;

/// So many cells make a piece. A choice: about a megabyte.
const CELLS: usize = 1_000;

/// So many pieces are made at a time, on all processors.
const AT_A_TIME: usize = 16;

/// Where the facts stand in a comparison without any.
const NO_FACTS: &str = "\n  \"facts\": []";

/// The comparison as JSON, indented by two spaces, with a line end.
pub fn to_json(comparison: &Comparison) -> String {
    json_pieces(comparison).collect()
}

/// The same, one piece after the other.
pub fn json_pieces(comparison: &Comparison) -> impl Iterator<Item = String> {
    let whole = json::write(&json::shape(comparison, Vec::new()));
    // No text holds the key: a line end is written as two letters there.
    let (before, after) = whole.split_once(NO_FACTS).unwrap_or((&whole, ""));
    let before = format!("{before}\n  \"facts\": [");
    let close = if comparison.facts.is_empty() { "]" } else { "\n  ]" };
    let after = format!("{close}{after}");
    let many = (CELLS / comparison.event.articles.len().max(1)).max(1);
    let facts = comparison.facts.chunks(many * AT_A_TIME).enumerate().flat_map(move |(round, facts)| {
        let piece = |(number, some): (usize, &[Fact])| facts_piece(comparison, some, round == 0 && number == 0);
        facts.par_chunks(many).enumerate().map(piece).collect::<Vec<String>>()
    });
    std::iter::once(before).chain(facts).chain(std::iter::once(after))
}

/// Some of the facts, as they stand in the list.
fn facts_piece(comparison: &Comparison, facts: &[Fact], are_first: bool) -> String {
    let mut bytes = Vec::new();
    // The shapes hold only strings, numbers and lists, which always serialise, and writing to memory cannot fail.
    let _ = write_facts(comparison, facts, are_first, &mut bytes);
    String::from_utf8(bytes).unwrap_or_default()
}

fn write_facts(
    comparison: &Comparison,
    facts: &[Fact],
    are_first: bool,
    bytes: &mut Vec<u8>,
) -> serde_json::Result<()> {
    let mut form = PrettyFormatter::new();
    // As deep as a list of the whole.
    form.begin_object(&mut io::sink())
        .and_then(|()| form.begin_array(&mut io::sink()))
        .map_err(serde::ser::Error::custom)?;
    for (number, fact) in json::told_facts(comparison, facts).iter().enumerate() {
        form.begin_array_value(bytes, are_first && number == 0).map_err(serde::ser::Error::custom)?;
        fact.serialize(&mut Serializer::with_formatter(&mut *bytes, form.clone()))?;
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
            let whole = json::write(&json::shape(&comparison, json::told_facts(&comparison, &comparison.facts)));
            assert_eq!(json_pieces(&comparison).collect::<String>(), whole);
        }
    }
}
