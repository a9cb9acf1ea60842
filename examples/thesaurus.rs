//! Makes `src/language/english/words/thesaurus/words.txt` from the files of WordNet 3.0.
//!
//! ```sh
//! cargo run --release --example thesaurus -- DIR > src/language/english/words/thesaurus/words.txt
//! ```
//!
//! DIR contains `data.noun`, `index.noun`, `noun.exc`, …, `cntlist.rev`: the Debian package `wordnet-base` puts them
//! into `share/wordnet`. What is taken, and the form of the file, are described in
//! `src/language/english/words/thesaurus/mod.rs`.
#![allow(clippy::print_stdout, reason = "a tool that prints its result")]

use rust_stemmers::{Algorithm, Stemmer};
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;

/// How many of a word's senses in one part of speech count, most frequent first. Area under the curve on the labelled
/// stories, the pyramid labels and the samples with two: 0.962, 0.879, 0.926; with three 0.962, 0.880, 0.926, and a
/// file larger by a fifth.
const SENSES: usize = 2;

/// Verbs so light that they mean whatever accompanies them, and nouns for anything: their relatives say nothing.
const LIGHT: &[&str] = &[
    "bring", "call", "come", "do", "find", "get", "give", "go", "have", "hold", "keep", "leave", "let", "look", "make",
    "man", "part", "people", "put", "run", "say", "set", "show", "take", "thing", "time", "turn", "use", "way", "work",
    "year", "day",
];

/// Kinds of pointers from one sense to another that count as near: derived form, pertainym, hypernym, similar
/// adjective, verb group, entailment.
const NEAR: &[&str] = &["+", "\\", "@", "@i", "&", "$", "*"];

/// Part of speech and place in its data file.
type Sense = (char, String);

#[derive(Default)]
struct Senses {
    own: BTreeSet<Sense>,
    near: BTreeSet<Sense>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: thesaurus DIR (the folder with WordNet's data.noun)")?;
    let read = |name: &str| std::fs::read_to_string(Path::new(&folder).join(name));
    let used: BTreeSet<String> =
        read("cntlist.rev")?.lines().filter_map(|line| Some(line.split_once('%')?.0.to_string())).collect();
    let stemmer = Stemmer::create(Algorithm::English);
    let light: BTreeSet<String> = LIGHT.iter().map(|word| stemmer.stem(word).into_owned()).collect();
    let mut words: BTreeMap<String, Senses> = BTreeMap::new();
    for (part, name) in [('n', "noun"), ('v', "verb"), ('a', "adj"), ('r', "adv")] {
        let near = pointers(&read(&format!("data.{name}"))?);
        for line in read(&format!("index.{name}"))?.lines().filter(|line| !line.starts_with(' ')) {
            let fields: Vec<&str> = line.split_whitespace().collect();
            let (lemma, senses) = (fields[0], fields[2].parse::<usize>()?);
            let plain = lemma.len() > 2 && lemma.bytes().all(|byte| byte.is_ascii_lowercase());
            let stem = stemmer.stem(lemma).into_owned();
            if !plain || !used.contains(lemma) || light.contains(&stem) {
                continue;
            }
            let word = words.entry(stem).or_default();
            for place in fields[fields.len() - senses..].iter().take(SENSES) {
                word.own.insert((part, place.to_string()));
                word.near.extend(near.get(*place).into_iter().flatten().cloned());
            }
        }
    }
    for name in ["noun", "verb", "adj", "adv"] {
        for line in read(&format!("{name}.exc"))?.lines() {
            let mut forms = line.split_whitespace().filter(|form| form.bytes().all(|byte| byte.is_ascii_lowercase()));
            let (Some(irregular), Some(base)) = (forms.next(), forms.next()) else { continue };
            let Some(base) = words.get(&*stemmer.stem(base)) else { continue };
            let (own, near) = (base.own.clone(), base.near.clone());
            let word = words.entry(stemmer.stem(irregular).into_owned()).or_default();
            word.own.extend(own);
            word.near.extend(near);
        }
    }
    print(&words);
    Ok(())
}

/// For each sense of a data file, the senses that it points to.
fn pointers(data: &str) -> BTreeMap<String, Vec<Sense>> {
    let mut near = BTreeMap::new();
    for line in data.lines().filter(|line| !line.starts_with(' ')) {
        let fields: Vec<&str> = line.split(" | ").next().unwrap_or_default().split_whitespace().collect();
        let words = usize::from_str_radix(fields[3], 16).unwrap_or(0);
        let pointers =
            fields[5 + 2 * words..].chunks(4).filter(|pointer| pointer.len() == 4 && NEAR.contains(&pointer[0]));
        // "s" is an adjective too: a satellite.
        let sense =
            |pointer: &[&str]| (pointer[2].replace('s', "a").chars().next().unwrap_or('n'), pointer[1].to_string());
        near.insert(fields[0].to_string(), pointers.map(sense).collect());
    }
    near
}

/// One line for each stem; a sense in which no two words can meet is left out.
fn print(words: &BTreeMap<String, Senses>) {
    let count = |pick: fn(&Senses) -> &BTreeSet<Sense>| {
        let mut counts: BTreeMap<&Sense, usize> = BTreeMap::new();
        words.values().flat_map(pick).for_each(|sense| *counts.entry(sense).or_default() += 1);
        counts
    };
    let (own, near) = (count(|word| &word.own), count(|word| &word.near));
    let mut numbers: BTreeMap<&Sense, usize> = BTreeMap::new();
    for (stem, word) in words {
        let shared = |sense: &&Sense| own[*sense] + near.get(*sense).unwrap_or(&0) > 1;
        let owned = |sense: &&Sense| own.contains_key(*sense) && !word.own.contains(*sense);
        let mut list = |senses: Vec<&'_ Sense>| {
            let mut shown = Vec::new();
            for sense in senses {
                // The number must live as long as the map: look the sense up in `own`, which does.
                let Some((sense, _)) = own.get_key_value(sense) else { continue };
                let next = numbers.len();
                shown.push(base36(*numbers.entry(sense).or_insert(next)));
            }
            shown.join(" ")
        };
        let mine = list(word.own.iter().filter(shared).collect());
        let theirs = list(word.near.iter().filter(owned).collect());
        if !mine.is_empty() || !theirs.is_empty() {
            println!("{stem}\t{mine}\t{theirs}");
        }
    }
}

fn base36(mut number: usize) -> String {
    let mut digits = Vec::new();
    loop {
        digits.extend(char::from_digit((number % 36) as u32, 36));
        number /= 36;
        if number == 0 {
            return digits.iter().rev().collect();
        }
    }
}
