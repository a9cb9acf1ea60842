//! Statements that differ from what an article says in one small thing are not taken for stated.
//!
//! `benches/near_misses` has seventeen invented events of two or three articles, and for each some eighty or ninety statements: true ones, with the
//! articles that make them, and others in which one thing was changed (a number, a day, a name, a word such as "all",
//! who did what to whom). `benches/near_misses_across` has four more, each with an article in English, one in Japanese
//! and one in Chinese; the statements are in English.

use serde::Deserialize;
use std::path::{Path, PathBuf};
use storydiff::article::Article;
use storydiff::check_event;
use storydiff::finding::Verdict;
use storydiff::ingest::read_event;

#[derive(Deserialize)]
struct Listed {
    statement: String,
    /// The ids of the articles; none if it is a near miss.
    made_by: Vec<String>,
}

/// Cells of each kind, and how many of them are surely called so.
#[derive(Default)]
struct Counts {
    near_misses: usize,
    surely_stated: usize,
    made: usize,
    surely_made: usize,
    surely_denied: usize,
}

/// Counts the cells of one event's articles that are in one of these languages.
fn count(folder: &Path, languages: &[&str], counts: &mut Counts) {
    let listed: Vec<Listed> =
        serde_json::from_str(&std::fs::read_to_string(folder.join("near_misses.json")).unwrap()).unwrap();
    let event = read_event(&[folder.to_path_buf()], None).unwrap();
    let is_asked = |article: &Article| languages.contains(&article.language.as_str());
    let statements: Vec<String> = listed.iter().map(|one| one.statement.clone()).collect();
    let facts = check_event(&event, &statements);
    assert_eq!(facts.len(), listed.len());
    for (one, fact) in listed.iter().zip(&facts) {
        for (article, cell) in event.articles.iter().zip(&fact.cells).filter(|(article, _)| is_asked(article)) {
            let is_stated = cell.verdict == Verdict::Stated;
            if one.made_by.contains(&article.id) {
                counts.made += 1;
                counts.surely_made += usize::from(is_stated && cell.sure);
                counts.surely_denied += usize::from(!is_stated && cell.sure);
            } else if one.made_by.is_empty() {
                counts.near_misses += 1;
                counts.surely_stated += usize::from(is_stated && cell.sure);
            }
        }
    }
}

fn count_all(folder: &str, languages: &[&str]) -> Counts {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut events: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    events.sort();
    let mut counts = Counts::default();
    events.iter().for_each(|event| count(event, languages, &mut counts));
    counts
}

#[test]
fn near_misses_are_hardly_ever_surely_stated() {
    let Counts { near_misses, surely_stated, made, surely_made, surely_denied } =
        count_all("benches/near_misses", &["en"]);
    assert!(near_misses > 3200 && made > 450);
    // Measured: 0.019, and 0.22 of those that are made; 0.033 and 0.26 before participants were compared by all that
    // stands beside their nouns.
    assert!((surely_stated as f64) < 0.022 * near_misses as f64, "{surely_stated} of {near_misses}");
    assert!((surely_made as f64) > 0.2 * made as f64, "{surely_made} of {made}");
    assert_eq!(surely_denied, 0);
}

#[test]
fn near_misses_are_hardly_ever_surely_stated_in_another_language() {
    let counts = count_all("benches/near_misses_across", &["ja", "zh"]);
    let Counts { near_misses, surely_stated, made, surely_made, surely_denied } = counts;
    assert!(near_misses > 640 && made > 180);
    // Measured: 0.006, and 0.15 of those that are made; 0.008 and 0.066 before a passage was read clause by clause, 0.12
    // and 0.30 before acts, participants and denials had to be in the passage itself.
    assert!((surely_stated as f64) < 0.009 * near_misses as f64, "{surely_stated} of {near_misses}");
    assert!((surely_made as f64) > 0.13 * made as f64, "{surely_made} of {made}");
    assert_eq!(surely_denied, 0);
}
