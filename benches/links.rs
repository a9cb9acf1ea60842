//! What does each weight of the links between paragraphs contribute, and which value agrees best with readers?
//!
//! ```sh
//! cargo bench --bench links                    # the labelled samples
//! cargo bench --bench links -- EVENT...        # event folders with a labels.json in the form of the samples'
//! cargo bench --bench links -- EVENT... --search
//! ```
//!
//! Two paragraphs of different outlets belong together if both carry a fact that readers listed. It prints precision,
//! recall and F1 of the links with all weights, without each, and without all. `--search` fits: on every second event
//! it tries other values, one weight at a time, as long as F1 rises, and prints F1 for the other half, which took no
//! part.
#![allow(clippy::print_stdout, reason = "a tool that prints its result")]

use rayon::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;
use std::error::Error;
use std::path::{Path, PathBuf};
use storydiff::article::Event;
use storydiff::ingest::read_event;
use storydiff::links_by;
use storydiff::weigh::Linking;

/// A weight: its name, how to reach it, the value at which it does nothing, and other values to try.
struct Feature {
    name: &'static str,
    of: fn(&mut Linking) -> &mut f64,
    off: Option<f64>,
    values: &'static [f64],
}

const FEATURES: &[Feature] = &[
    Feature {
        name: "closeness that links",
        of: |linking| &mut linking.linked,
        off: None,
        values: &[0.47, 0.5, 0.53, 0.56, 0.6, 0.65],
    },
    Feature {
        name: "carried by both",
        of: |linking| &mut linking.carried_both,
        off: Some(0.0),
        values: &[0.2, 0.4, 0.52, 0.7],
    },
    Feature {
        name: "carried by one",
        of: |linking| &mut linking.carried_one,
        off: Some(0.0),
        values: &[0.1, 0.24, 0.4],
    },
    Feature {
        name: "closest sentences",
        of: |linking| &mut linking.closest_sentences,
        off: Some(0.0),
        values: &[0.3, 0.5, 0.7, 0.85, 1.0],
    },
    Feature {
        name: "third article",
        of: |linking| &mut linking.third_article,
        off: Some(0.0),
        values: &[0.2, 0.4, 0.6],
    },
    Feature { name: "depth apart", of: |linking| &mut linking.depth_apart, off: Some(0.0), values: &[0.05, 0.1, 0.2] },
];

/// Two paragraphs: article and number, the smaller first.
type Pair = ((usize, usize), (usize, usize));

/// An event, and the pairs that readers put together.
struct Labelled {
    event: Event,
    pairs: BTreeSet<Pair>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let (mut events, mut is_search) = (Vec::new(), false);
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--bench" => {}
            "--search" => is_search = true,
            event => events.push(PathBuf::from(event)),
        }
    }
    if events.is_empty() {
        for folder in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("samples"))? {
            events.push(folder?.path());
        }
        events.retain(|folder| folder.join("labels.json").exists());
        events.sort();
    }
    let events = events.iter().map(|folder| labelled(folder)).collect::<Result<Vec<_>, _>>()?;
    let all: Vec<&Labelled> = events.iter().collect();
    if is_search {
        search(&all)
    } else {
        ablation(&all)
    }
    Ok(())
}

fn labelled(folder: &Path) -> Result<Labelled, Box<dyn Error>> {
    let labels: Value = serde_json::from_str(&std::fs::read_to_string(folder.join("labels.json"))?)?;
    let event = read_event(&[folder.to_path_buf()], None)?;
    let mut pairs = BTreeSet::new();
    for fact in labels["facts"].as_array().ok_or("labels.json without facts")? {
        let mut places = Vec::new();
        for (number, article) in event.articles.iter().enumerate() {
            let cell = &fact["cells"][&article.id];
            // If the readers disagree, the answer is unknown.
            let is_told = |reader: usize| cell["readers"][reader].as_str().is_some_and(|said| said != "omitted");
            let told = cell["paragraphs"].as_array().into_iter().flatten().filter_map(Value::as_u64);
            let told = told.filter(|paragraph| *paragraph > 0 && is_told(0) && is_told(1));
            places.extend(told.map(|paragraph| (number, paragraph as usize)));
        }
        for (at, a) in places.iter().enumerate() {
            pairs.extend(places[at + 1..].iter().filter(|b| b.0 != a.0).map(|b| (*a.min(b), *a.max(b))));
        }
    }
    Ok(Labelled { event, pairs })
}

/// Precision, recall and their harmonic mean over all links of the events.
fn figures(events: &[&Labelled], linking: &Linking) -> [f64; 3] {
    let of_event = |one: &&Labelled| {
        let links = links_by(one.event.clone(), linking);
        let links = links.iter().map(|link| (link.a.min(link.b), link.a.max(link.b)));
        let links: Vec<Pair> = links.filter(|(a, b)| a.1 > 0 && b.1 > 0).collect();
        let right = links.iter().filter(|link| one.pairs.contains(link)).count();
        [right, links.len(), one.pairs.len()]
    };
    let counts: Vec<[usize; 3]> = events.par_iter().map(of_event).collect();
    let [right, found, wanted] = [0, 1, 2].map(|of| counts.iter().map(|count| count[of] as f64).sum::<f64>());
    let (precision, recall) = (right / found.max(1.0), right / wanted.max(1.0));
    [precision, recall, 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE)]
}

fn ablation(events: &[&Labelled]) {
    println!("| weights | precision | recall | F1 |\n| --- | --- | --- | --- |");
    let row = |name: &str, linking: &Linking| {
        let [precision, recall, f1] = figures(events, linking);
        println!("| {name} | {precision:.3} | {recall:.3} | {f1:.3} |");
    };
    row("all", &Linking::default());
    let mut nothing = Linking::default();
    for feature in FEATURES {
        let Some(off) = feature.off else { continue };
        let mut without = Linking::default();
        *(feature.of)(&mut without) = off;
        *(feature.of)(&mut nothing) = off;
        row(&format!("without {}", feature.name), &without);
    }
    row("without all of these", &nothing);
    for feature in FEATURES {
        for value in feature.values {
            let mut other = Linking::default();
            *(feature.of)(&mut other) = *value;
            row(&format!("{} {value}", feature.name), &other);
        }
    }
}

fn search(events: &[&Labelled]) {
    let half = |of: usize| -> Vec<&Labelled> { events.iter().skip(of).step_by(2).copied().collect() };
    for (fitted, held_out) in [(half(0), half(1)), (half(1), half(0))] {
        let mut best = Linking::default();
        let mut reached = figures(&fitted, &best)[2];
        println!("fitted half, as it is: F1 {reached:.3}");
        for feature in FEATURES {
            for value in feature.values {
                let mut tried = best.clone();
                *(feature.of)(&mut tried) = *value;
                let f1 = figures(&fitted, &tried)[2];
                if f1 > reached {
                    (best, reached) = (tried, f1);
                    println!("{} = {value}: {reached:.3}", feature.name);
                }
            }
        }
        let shown = |linking: &Linking| figures(&held_out, linking)[2];
        println!("held-out half: F1 as it is {:.3}, fitted {:.3}", shown(&Linking::default()), shown(&best));
    }
}
