//! Prints what is measured of every two quantities of different articles, one line of JSON a pair: the input of
//! `tools/fit_values.py`, which fits weights on it.
//!
//! ```sh
//! cargo run --release --example quantities -- EVENT
//! ```
//!
//! A quantity is shown by its article, its paragraph and the bytes of its figure there.
#![allow(clippy::print_stdout, reason = "a tool that prints its result")]

use serde_json::{Map, Value, json};
use std::error::Error;
use std::path::PathBuf;
use storydiff::article::Place;
use storydiff::features_of_values;
use storydiff::ingest::read_event;
use storydiff::weigh::ValueRelation;

fn main() -> Result<(), Box<dyn Error>> {
    let event = std::env::args().nth(1).ok_or("give an event folder")?;
    let event = read_event(&[PathBuf::from(event)], None)?;
    let ids: Vec<String> = event.articles.iter().map(|article| article.id.clone()).collect();
    let shown = |place: Place| json!([ids[place.article], place.paragraph, place.span.start, place.span.end]);
    for ([a, b], context) in features_of_values(event) {
        let features = context.by_name().into_iter().map(|(name, value)| (name.to_string(), json!(value)));
        let features: Map<String, Value> = features.collect();
        let same = context.relation == ValueRelation::Same;
        println!("{}", json!({ "a": shown(a), "b": shown(b), "same": same, "features": features }));
    }
    Ok(())
}
