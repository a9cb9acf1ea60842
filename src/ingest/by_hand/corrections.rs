//! `corrections.toml`: a person's corrections.

use crate::article::{Change, Correction, FactWords, Verdict};
use crate::ingest::by_hand::toml_fault::{self, TomlTable};
use crate::ingest::error::ReadError;
use crate::ingest::packing::file::File;
use serde::Deserialize;
use std::path::{Path, PathBuf};
use toml::Spanned;

/// The file name that is looked for in an event's folder.
pub const CORRECTIONS: &str = "corrections.toml";

/// Most corrections of one event. A person who corrects one cell a minute makes this many in a working week; a choice
/// that bounds the search for the fact of each.
pub const MOST_CORRECTIONS: usize = 2000;

const TABLES: [TomlTable; 6] = [
    TomlTable { name: "", keys: &["verdict", "heading", "join", "part", "not-a-fact"], needs: "" },
    TomlTable {
        name: "verdict",
        keys: &["fact", "from", "article", "verdict", "words", "why", "by"],
        needs: "fact, article and verdict",
    },
    TomlTable { name: "heading", keys: &["fact", "from", "heading", "why", "by"], needs: "fact and heading" },
    TomlTable { name: "join", keys: &["facts", "from", "why", "by"], needs: "facts" },
    TomlTable { name: "part", keys: &["facts", "from", "why", "by"], needs: "facts" },
    TomlTable { name: "not-a-fact", keys: &["fact", "from", "why", "by"], needs: "fact" },
];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[serde(default)]
    verdict: Vec<Spanned<RawVerdict>>,
    #[serde(default)]
    heading: Vec<Spanned<RawHeading>>,
    #[serde(default)]
    join: Vec<Spanned<RawFacts>>,
    #[serde(default)]
    part: Vec<Spanned<RawFacts>>,
    #[serde(default, rename = "not-a-fact")]
    not_a_fact: Vec<Spanned<RawFact>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawVerdict {
    fact: Spanned<String>,
    from: Option<String>,
    article: Spanned<String>,
    verdict: Spanned<String>,
    words: Option<Spanned<String>>,
    why: Option<String>,
    by: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawHeading {
    fact: Spanned<String>,
    from: Option<String>,
    heading: Spanned<String>,
    why: Option<String>,
    by: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFacts {
    facts: Spanned<Vec<Spanned<String>>>,
    from: Option<Spanned<Vec<String>>>,
    why: Option<String>,
    by: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFact {
    fact: Spanned<String>,
    from: Option<String>,
    why: Option<String>,
    by: Option<String>,
}

/// Reads a person's corrections: from the given file, or else from `corrections.toml` in the event's folder if there is
/// one; otherwise none.
///
/// # Errors
/// If the file cannot be read or has a fault; the error names the file, the line and the key.
pub fn read_corrections(inputs: &[PathBuf], given: Option<&Path>) -> Result<Vec<Correction>, ReadError> {
    let in_folder = match inputs {
        [folder] if folder.is_dir() => Some(folder.join(CORRECTIONS)).filter(|path| path.symlink_metadata().is_ok()),
        _ => None,
    };
    given.map(Path::to_path_buf).or(in_folder).map_or(Ok(Vec::new()), |path| read(&path))
}

/// Corrections in the order of the file.
fn read(path: &Path) -> Result<Vec<Correction>, ReadError> {
    corrections_file(path).map(|(_, corrections)| corrections)
}

/// The text of a `corrections.toml`, with the corrections in it.
///
/// # Errors
/// As for [`corrections_in`], and if it cannot be read.
pub fn corrections_file(path: &Path) -> Result<(String, Vec<Correction>), ReadError> {
    let file = File::open(path)?;
    let text = file.text()?;
    Ok((text.to_string(), corrections_in(&file.name(), text)?))
}

/// The corrections in the text of a `corrections.toml`, in its order; `name` is the file's name in error messages.
///
/// # Errors
/// If it has a fault, or more corrections than are read; the error names the file, the line and the key.
pub fn corrections_in(name: &str, text: &str) -> Result<Vec<Correction>, ReadError> {
    toml_fault::within_limits(name, text, MOST_CORRECTIONS, "corrections")?;
    let raw: Raw = toml::from_str(text).map_err(|error| toml_fault::explained(name, text, &error, &TABLES))?;
    let line = |start: usize| toml_fault::line(text, start);
    let mut found: Vec<Result<Correction, Fault>> = Vec::new();
    found.extend(raw.verdict.into_iter().map(|one| verdict(line(one.span().start), one.into_inner())));
    found.extend(raw.heading.into_iter().map(|one| heading(line(one.span().start), one.into_inner())));
    let join = |facts| Change::Join { facts };
    found.extend(raw.join.into_iter().map(|one| several(line(one.span().start), one.into_inner(), join)));
    let part = |facts| Change::Part { facts };
    found.extend(raw.part.into_iter().map(|one| several(line(one.span().start), one.into_inner(), part)));
    found.extend(raw.not_a_fact.into_iter().map(|one| not_a_fact(line(one.span().start), one.into_inner())));
    // The first fault in the file is reported, whatever its kind.
    let mut faults: Vec<Fault> = Vec::new();
    let mut corrections = Vec::with_capacity(found.len());
    for one in found {
        match one {
            Ok(correction) => corrections.push(correction),
            Err(fault) => faults.push(fault),
        }
    }
    if let Some((byte, message)) = faults.into_iter().min() {
        return Err(toml_fault::at(name, text, byte, message));
    }
    corrections.sort_by_key(|correction: &Correction| correction.line);
    Ok(corrections)
}

/// A fault in a correction: its byte position, and a description.
type Fault = (usize, String);

fn verdict(line: usize, raw: RawVerdict) -> Result<Correction, Fault> {
    let known = Verdict::ALL.map(Verdict::name);
    let wanted = raw.verdict.get_ref().trim();
    let verdict = Verdict::ALL.into_iter().find(|verdict| verdict.name() == wanted).ok_or_else(|| {
        let message =
            format!("verdict = \"{}\" is not a verdict; write one of: {}", wanted.escape_debug(), known.join(", "));
        (raw.verdict.span().start, message)
    })?;
    let fact = FactWords { words: filled("fact", raw.fact)?, from: raw.from };
    let article = filled("article", raw.article)?;
    let words = raw.words.map(|words| filled("words", words)).transpose()?;
    Ok(Correction {
        line,
        change: Change::Verdict { fact, article, verdict, words },
        why: told(raw.why),
        by: told(raw.by),
    })
}

fn heading(line: usize, raw: RawHeading) -> Result<Correction, Fault> {
    let fact = FactWords { words: filled("fact", raw.fact)?, from: raw.from };
    let change = Change::Heading { fact, heading: filled("heading", raw.heading)? };
    Ok(Correction { line, change, why: told(raw.why), by: told(raw.by) })
}

fn not_a_fact(line: usize, raw: RawFact) -> Result<Correction, Fault> {
    let change = Change::NotAFact { fact: FactWords { words: filled("fact", raw.fact)?, from: raw.from } };
    Ok(Correction { line, change, why: told(raw.why), by: told(raw.by) })
}

fn several(line: usize, raw: RawFacts, change: impl Fn(Vec<FactWords>) -> Change) -> Result<Correction, Fault> {
    let (start, count) = (raw.facts.span().start, raw.facts.get_ref().len());
    if count < 2 {
        return Err((start, format!("facts lists only {count}; list two or more: facts = [\"...\", \"...\"]")));
    }
    let from: Vec<Option<String>> = match raw.from {
        None => vec![None; count],
        Some(from) if from.get_ref().len() == count => from.into_inner().into_iter().map(Some).collect(),
        Some(from) => {
            let message =
                format!("from lists {}, facts lists {count}; list one article for each fact", from.get_ref().len());
            return Err((from.span().start, message));
        }
    };
    let named = raw.facts.into_inner().into_iter().zip(from);
    let facts = named.map(|(words, from)| Ok(FactWords { words: filled("facts", words)?, from }));
    Ok(Correction { line, change: change(facts.collect::<Result<_, Fault>>()?), why: told(raw.why), by: told(raw.by) })
}

/// A text that is not empty, on one line.
fn filled(key: &str, text: Spanned<String>) -> Result<String, Fault> {
    let start = text.span().start;
    let text = text.into_inner().split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().any(char::is_alphanumeric) {
        Ok(text)
    } else {
        Err((start, format!("{key} contains no words; write some")))
    }
}

fn told(why: Option<String>) -> Option<String> {
    why.map(|why| why.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|why| !why.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> Result<Vec<Correction>, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(CORRECTIONS);
        std::fs::write(&path, text).unwrap();
        let read = read_corrections(&[folder.path().to_path_buf()], None);
        read.map_err(|error| error.to_string().replace(&folder.path().display().to_string(), "x"))
    }

    #[test]
    fn all_kinds_come_in_the_order_of_the_file_with_their_lines() {
        let text = "# by hand\n[[join]]\nfacts = [\"It sank.\", \"It went down.\"]\nfrom = [\"a\", \"b\"]\n\n\
                    [[verdict]]\nfact = \"Nine were hurt.\"\narticle = \"b\"\nverdict = \"omitted\"\nwhy = \" no \"\n\n\
                    [[heading]]\nfact = \"It sank.\"\nheading = \"The  end\"\n\n\
                    [[part]]\nfacts = [\"One.\", \"Two.\"]\n\n[[not-a-fact]]\nfact = \"Read more.\"\nby = \"Ann\"\n";
        let corrections = written(text).unwrap();
        let places: Vec<(usize, &str)> = corrections.iter().map(|one| (one.line, one.change.name())).collect();
        assert_eq!(places, [(2, "join"), (6, "verdict"), (12, "heading"), (16, "part"), (19, "not-a-fact")]);
        assert_eq!(
            corrections[0].change.facts()[1],
            FactWords { words: "It went down.".into(), from: Some("b".into()) }
        );
        assert_eq!(corrections[1].why.as_deref(), Some("no"));
        assert_eq!(corrections.iter().filter_map(|one| one.by.as_deref()).collect::<Vec<_>>(), ["Ann"]);
        let fact = FactWords { words: "It sank.".into(), from: None };
        assert_eq!(corrections[2].change, Change::Heading { fact, heading: "The end".into() });
    }

    #[test]
    fn a_folder_without_the_file_has_no_corrections() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(read_corrections(&[folder.path().to_path_buf()], None), Ok(Vec::new()));
    }

    #[test]
    fn each_fault_is_one_line_with_file_line_and_key() {
        let verdict = "[[verdict]]\nfact = \"It sank.\"\narticle = \"a\"\n";
        for (text, start) in [
            (
                "[[verdicts]]\n",
                "x/corrections.toml:1: unknown key \"verdicts\"; did you mean \"verdict\"? Known: verdict, ",
            ),
            (
                verdict,
                "x/corrections.toml:1: the key \"verdict\" is missing in [[verdict]]; every [[verdict]] needs fact, art",
            ),
            (
                &format!("{verdict}verdict = \"told\"\n"),
                "x/corrections.toml:4: verdict = \"told\" is not a verdict; write one of: stated, partial, differs, omitted",
            ),
            (
                &format!("{verdict}verdict = \"stated\"\nreason = \"x\"\n"),
                "x/corrections.toml:5: unknown key \"reason\" in [[verdict]]. Known: fact, from, article, verdict, words, why, by",
            ),
            (
                "[[heading]]\nfact = \"A.\"\nheading = \"...\"\n",
                "x/corrections.toml:3: heading contains no words; write some",
            ),
            ("\n[[join]]\nfacts = [\"A.\"]\n", "x/corrections.toml:3: facts lists only 1; list two or more: facts = ["),
            (
                "[[part]]\nfacts = [\"A.\", \"B.\"]\nfrom = [\"a\"]\n",
                "x/corrections.toml:3: from lists 1, facts lists 2; list one article for each fact",
            ),
            (
                "[[join]]\nfacts = \"A.\"\n",
                "x/corrections.toml:2: not valid TOML: invalid type: string \"A.\", expected a seq",
            ),
            ("[[join\n", "x/corrections.toml:1: not valid TOML: "),
        ] {
            let message = written(text).unwrap_err();
            assert!(message.starts_with(start), "{message}");
            assert_eq!(message.lines().count(), 1, "{message}");
        }
    }
}
