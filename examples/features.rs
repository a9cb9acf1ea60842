//! Prints what the judge measures of statements and articles, one line of JSON for each cell: the input of
//! `tools/fit_verdict.py`, which fits weights on it.
//!
//! ```sh
//! cargo run --release --example features -- EVENT LIST    # a list of statements
//! cargo run --release --example features -- EVENT         # the facts that `compare` finds
//! ```
//!
//! For a list, no words of the articles or of the list are printed: a row is identified by its number. For a fact, its
//! statement and, cell by cell, the paragraphs that carry it are printed too, to find what readers listed.
#![allow(clippy::print_stdout, reason = "a tool that prints its result")]

use serde_json::{Map, Value, json};
use std::error::Error;
use std::path::{Path, PathBuf};
use storydiff::ingest::{read_event, read_statements};
use storydiff::judge::Features;
use storydiff::{features_of_facts, features_of_list};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (event, list) = match arguments.as_slice() {
        [event] => (event, None),
        [event, list] => (event, Some(list)),
        _ => return Err("give an event folder, and perhaps a list of statements".into()),
    };
    let event = read_event(&[PathBuf::from(event)], None)?;
    let ids: Vec<String> = event.articles.iter().map(|article| article.id.clone()).collect();
    match list {
        Some(list) => {
            let statements = read_statements(Path::new(list))?;
            for (row, cells) in features_of_list(&event, &statements).iter().enumerate() {
                for (article, features) in ids.iter().zip(cells) {
                    println!("{}", json!({ "row": row, "article": article, "features": shape(features.as_ref()) }));
                }
            }
        }
        None => {
            for (row, (fact, cells)) in features_of_facts(event).into_iter().enumerate() {
                for ((article, features), cell) in ids.iter().zip(cells).zip(&fact.cells) {
                    let paragraphs: Vec<usize> = cell.evidence.iter().map(|one| one.place.paragraph).collect();
                    let (rule, features) = (cell.rule().name(), shape(features.as_ref()));
                    let statement = &fact.statement;
                    println!(
                        "{}",
                        json!({ "row": row, "article": article, "statement": statement, "rule": rule, "paragraphs": paragraphs, "features": features })
                    );
                }
            }
        }
    }
    Ok(())
}

fn shape(features: Option<&Features>) -> Option<Map<String, Value>> {
    features
        .map(|features| features.by_name().into_iter().map(|(name, value)| (name.to_string(), json!(value))).collect())
}
