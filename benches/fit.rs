//! What does each weight of the judgement contribute, and which value agrees best with readers?
//!
//! ```sh
//! cargo bench --bench fit                                          # the labelled samples
//! cargo bench --bench fit -- EVENT... --pyramid FILE.jsonl         # labelled events, and human pyramid labels
//! cargo bench --bench fit -- EVENT... --pyramid FILE.jsonl --search
//! ```
//!
//! EVENT is an event folder with `facts.txt` and `labels.json` in the form of the samples'. A line of FILE.jsonl is
//! `{"doc", "system", "fact", "text", "label"}`: is this fact in this text, 0 or 1? The texts of one document make one
//! event. It prints, with each weight at the value where it does nothing and all others as they are, and with all of
//! them so: the area under the curve (AUC: how often a carried cell scores above an omitted one), and on events also
//! kappa and false omissions.
//!
//! `--search` fits: on every second event and document it tries other values, one weight at a time, as long as the mean
//! AUC rises, and prints the figures for the other half, which took no part.
#![allow(clippy::print_stdout, reason = "a tool that prints its result")]

use rayon::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use storydiff::article::{Article, Event};
use storydiff::check_event_by;
use storydiff::compare::Verdict;
use storydiff::ingest::{read_event, read_statements};
use storydiff::weigh::Measure;
use storydiff::weigh::Support;

/// All weights together.
#[derive(Clone, Default)]
struct Weights {
    measure: Measure,
    support: Support,
}

/// A weight: its name, how to reach it, the value at which it does nothing, and other values to try.
struct Feature {
    name: &'static str,
    of: fn(&mut Weights) -> &mut f64,
    off: f64,
    values: &'static [f64],
}

const FEATURES: &[Feature] = &[
    Feature {
        name: "commonness within the event",
        of: |weights| &mut weights.measure.commonness_exponent,
        off: 0.0,
        values: &[0.3, 0.4, 0.5, 0.6, 0.7],
    },
    Feature { name: "quoted words", of: |weights| &mut weights.measure.quoted, off: 1.0, values: &[1.25, 1.5, 2.0] },
    Feature {
        name: "neighbouring sentences",
        of: |weights| &mut weights.measure.neighbour,
        off: 0.0,
        values: &[0.3, 0.4, 0.5, 0.6, 0.7],
    },
    Feature {
        name: "elsewhere in the article",
        of: |weights| &mut weights.measure.elsewhere,
        off: 0.0,
        values: &[0.05, 0.1, 0.15, 0.2],
    },
    Feature {
        name: "names behind pronouns",
        of: |weights| &mut weights.measure.implied,
        off: 0.0,
        values: &[0.3, 0.5, 0.7],
    },
    Feature {
        name: "thesaurus",
        of: |weights| &mut weights.measure.relative,
        off: 0.0,
        values: &[0.2, 0.3, 0.4, 0.5, 0.6],
    },
    Feature {
        name: "subject named nowhere",
        of: |weights| &mut weights.measure.subject_nowhere,
        off: 1.0,
        values: &[0.6, 0.7, 0.8, 0.9],
    },
    Feature {
        name: "corroboration",
        of: |weights| &mut weights.support.corroboration,
        off: 0.0,
        values: &[0.1, 0.15, 0.2, 0.3],
    },
    Feature {
        name: "relative to the best telling",
        of: |weights| &mut weights.support.relative_to_best,
        off: 0.0,
        values: &[0.4, 0.5, 0.65, 0.8],
    },
    Feature {
        name: "length of the statement",
        of: |weights| &mut weights.support.length_exponent,
        off: 0.0,
        values: &[0.1, 0.15, 0.2, 0.3],
    },
];

/// An event whose cells people have judged: by statement and article, carried or not; `None` if they disagree.
struct Labelled {
    event: Event,
    statements: Vec<String>,
    told: Vec<BTreeMap<String, Option<bool>>>,
}

/// A judged cell beside its label.
struct Judged {
    score: f64,
    is_called_told: bool,
    is_told: bool,
}

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let mut events: Vec<PathBuf> = Vec::new();
    let mut pyramid = None;
    let mut is_search = false;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--bench" => {}
            "--search" => is_search = true,
            "--pyramid" => pyramid = Some(PathBuf::from(arguments.next().ok_or("--pyramid needs a file")?)),
            event => events.push(PathBuf::from(event)),
        }
    }
    if events.is_empty() {
        let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
        events = std::fs::read_dir(samples)?.map(|folder| Ok(folder?.path())).collect::<Outcome<_>>()?;
        events.retain(|folder| folder.join("labels.json").exists());
        events.sort();
    }
    let mut sets = vec![("events", events.iter().map(|folder| labelled(folder)).collect::<Outcome<Vec<_>>>()?)];
    if let Some(file) = pyramid {
        sets.push(("pyramid", documents(&file)?));
    }
    if is_search {
        search(&sets)
    } else {
        ablation(&sets)
    }
    Ok(())
}

/// An event folder with the readers' labels.
fn labelled(folder: &Path) -> Outcome<Labelled> {
    let labels: Value = serde_json::from_str(&std::fs::read_to_string(folder.join("labels.json"))?)?;
    let is_told = |reader: &Value| reader.as_str() != Some(Verdict::Omitted.name());
    let cell = |(article, cell): (&String, &Value)| {
        let (first, second) = (is_told(&cell["readers"][0]), is_told(&cell["readers"][1]));
        (article.clone(), (first == second).then_some(first))
    };
    let facts = labels["facts"].as_array().ok_or("labels.json without facts")?;
    let told = facts.iter().map(|fact| fact["cells"].as_object().into_iter().flatten().map(cell).collect()).collect();
    let event = read_event(&[folder.to_path_buf()], None)?;
    Ok(Labelled { event, statements: read_statements(&folder.join("facts.txt"))?, told })
}

/// The documents of a file of pyramid labels, each an event whose articles are its texts.
fn documents(file: &Path) -> Outcome<Vec<Labelled>> {
    let mut documents: Vec<(String, Labelled)> = Vec::new();
    for line in std::fs::read_to_string(file)?.lines() {
        let line: Value = serde_json::from_str(line)?;
        let field =
            |name: &str| line[name].as_str().map(str::to_string).ok_or(format!("{}: no {name}", file.display()));
        let (name, system, fact) = (field("doc")?, field("system")?, field("fact")?);
        if !documents.iter().any(|(other, _)| *other == name) {
            let event = Event::new(&name, Vec::new());
            documents.push((name.clone(), Labelled { event, statements: Vec::new(), told: Vec::new() }));
        }
        let Some((_, document)) = documents.iter_mut().find(|(other, _)| *other == name) else { continue };
        if !document.event.articles.iter().any(|article| article.id == system) {
            document.event.articles.push(Article::plain(&system, &system, "", &[&field("text")?]));
        }
        let known = document.statements.iter().position(|other| *other == fact);
        let number = known.unwrap_or_else(|| {
            document.statements.push(fact);
            document.told.push(BTreeMap::new());
            document.told.len() - 1
        });
        document.told[number].insert(system, line["label"].as_u64().map(|label| label == 1));
    }
    Ok(documents.into_iter().map(|(_, document)| document).collect())
}

fn judge<'l>(events: impl IntoIterator<Item = &'l Labelled>, weights: &Weights) -> Vec<Judged> {
    let events: Vec<&Labelled> = events.into_iter().collect();
    let judged = |one: &&Labelled| -> Vec<Judged> {
        let facts = check_event_by(&one.event, &one.statements, &weights.measure, &weights.support);
        let cells = facts.iter().zip(&one.told).flat_map(|(fact, told)| {
            let cells = one.event.articles.iter().zip(&fact.cells);
            cells.filter_map(|(article, cell)| {
                let is_told = told.get(&article.id).copied().flatten()?;
                Some(Judged { score: cell.score, is_called_told: cell.verdict != Verdict::Omitted, is_told })
            })
        });
        cells.collect()
    };
    events.par_iter().map(judged).collect::<Vec<_>>().into_iter().flatten().collect()
}

/// The share of pairs of a carried and an omitted cell in which the carried one scores higher; ties count half.
fn area(judged: &[Judged]) -> f64 {
    let mut order: Vec<&Judged> = judged.iter().collect();
    order.sort_by(|a, b| a.score.total_cmp(&b.score));
    let (mut below, mut won, mut told) = (0.0, 0.0, 0.0);
    for equal in order.chunk_by(|a, b| a.score == b.score) {
        let good = equal.iter().filter(|one| one.is_told).count() as f64;
        let bad = equal.len() as f64 - good;
        won += good * (below + bad / 2.0);
        below += bad;
        told += good;
    }
    won / (told * below)
}

/// Cohen's kappa for carried or omitted.
fn kappa(judged: &[Judged]) -> f64 {
    let share = |is: fn(&Judged) -> bool| judged.iter().filter(|one| is(one)).count() as f64 / judged.len() as f64;
    let (agree, said, told) =
        (share(|one| one.is_called_told == one.is_told), share(|one| one.is_called_told), share(|one| one.is_told));
    let chance = said * told + (1.0 - said) * (1.0 - told);
    (agree - chance) / (1.0 - chance)
}

/// Of the cells called omitted, the share that is carried.
fn false_omissions(judged: &[Judged]) -> f64 {
    let omitted: Vec<&Judged> = judged.iter().filter(|one| !one.is_called_told).collect();
    omitted.iter().filter(|one| one.is_told).count() as f64 / omitted.len().max(1) as f64
}

fn ablation(sets: &[(&str, Vec<Labelled>)]) {
    println!(
        "{:32} {}",
        "",
        sets.iter().map(|(name, _)| format!("| {name:8} AUC  kappa  false om. ")).collect::<String>()
    );
    let row = |name: &str, weights: &Weights| {
        let figures = sets.iter().map(|(_, events)| {
            let judged = judge(events, weights);
            format!("| {:12.4}  {:5.3}  {:9.3} ", area(&judged), kappa(&judged), false_omissions(&judged))
        });
        println!("{name:32} {}", figures.collect::<String>());
    };
    row("all", &Weights::default());
    let mut nothing = Weights::default();
    for feature in FEATURES {
        let mut without = Weights::default();
        *(feature.of)(&mut without) = feature.off;
        *(feature.of)(&mut nothing) = feature.off;
        row(&format!("without {}", feature.name), &without);
    }
    row("without all of these", &nothing);
    for feature in FEATURES {
        let mut alone = nothing.clone();
        *(feature.of)(&mut alone) = *(feature.of)(&mut Weights::default());
        row(&format!("only {}", feature.name), &alone);
    }
}

fn search(sets: &[(&str, Vec<Labelled>)]) {
    let half = |weights: &Weights, remainder: usize| -> Vec<f64> {
        let areas = sets.iter().map(|(_, events)| area(&judge(events.iter().skip(remainder).step_by(2), weights)));
        areas.collect()
    };
    let mean = |areas: Vec<f64>| areas.iter().sum::<f64>() / areas.len() as f64;
    let mut best = Weights::default();
    let mut reached = mean(half(&best, 0));
    println!("fitted half, as it is: mean AUC {reached:.4}");
    for feature in FEATURES {
        for value in feature.values {
            let mut tried = best.clone();
            *(feature.of)(&mut tried) = *value;
            let area = mean(half(&tried, 0));
            if area > reached {
                (best, reached) = (tried, area);
                println!("{} = {value}: {reached:.4}", feature.name);
            }
        }
    }
    let shown = |areas: Vec<f64>| areas.iter().map(|area| format!(" {area:.4}")).collect::<String>();
    println!("held-out half: AUC as it is{}, fitted{}", shown(half(&Weights::default(), 1)), shown(half(&best, 1)));
}
