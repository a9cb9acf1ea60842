//! The sample events: they read without complaint, their labels fit the texts, and the judge agrees with the labels.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use storydiff::article::{Article, Event};
use storydiff::compare::Verdict;
use storydiff::report::{Templates, to_html};

/// Least agreement with the readers on present or omitted (Cohen's kappa), and most false omissions (of the cells
/// called omitted, the share in which the article does carry the fact). These are not goals but floors: at present the
/// judge reaches 0.70 and 0.25 on the three labelled samples together. Whoever improves it moves them.
const LEAST_KAPPA: f64 = 0.66;
const MOST_FALSE_OMISSION: f64 = 0.29;

/// The day of the agency's report is not known, so its digest has none.
const UNDATED: [&str; 1] = ["Associated Press"];

#[derive(serde::Deserialize)]
struct Labels {
    story: String,
    facts: Vec<LabelledFact>,
}

#[derive(serde::Deserialize)]
struct LabelledFact {
    statement: String,
    cells: BTreeMap<String, LabelledCell>,
}

#[derive(serde::Deserialize)]
struct LabelledCell {
    /// What each of the two readings says: stated, partial, differs, omitted.
    readers: [String; 2],
    /// Where the fact is; 0 is the headline.
    paragraphs: Vec<usize>,
}

impl LabelledCell {
    /// Whether the article carries the fact at all; `None` if the readings disagree on that.
    fn is_present(&self) -> Option<bool> {
        let [first, second] = self.readers.each_ref().map(|reader| reader != Verdict::Omitted.name());
        (first == second).then_some(first)
    }
}

fn samples() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("samples");
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.is_dir());
    found.sort();
    assert!(found.len() >= 4, "only {} samples", found.len());
    found
}

fn event(sample: PathBuf) -> Event {
    storydiff::ingest::read_event(&[sample], None).unwrap()
}

fn labelled() -> Vec<(Event, Vec<String>, Labels)> {
    let mut found = Vec::new();
    for sample in samples() {
        let Ok(labels) = std::fs::read_to_string(sample.join("labels.json")) else { continue };
        let statements = storydiff::ingest::read_statements(&sample.join("facts.txt")).unwrap();
        found.push((event(sample), statements, serde_json::from_str(&labels).unwrap()));
    }
    assert_eq!(found.len(), 4, "labelled samples");
    found
}

#[test]
fn every_sample_is_one_event_in_a_language_that_is_judged() {
    for sample in samples() {
        let event = event(sample);
        let title = event.title.clone();
        assert!(event.articles.len() >= 3, "{title}");
        for article in &event.articles {
            assert!(!article.headline().is_empty(), "{title}: {}", article.id);
            let is_undated = UNDATED.contains(&article.outlet.as_str());
            assert_eq!(article.published.is_none(), is_undated, "{title}: {}", article.id);
        }
        let notes = storydiff::compare_event(event).notes;
        let urgent: Vec<_> = notes.iter().filter(|note| note.remark.kind().is_urgent()).collect();
        assert!(urgent.is_empty(), "{title}: {urgent:?}");
    }
}

/// Three articles of 700 words with as many facts as real ones: each outlet of one sample, then paragraphs of an outlet
/// of another.
fn three_articles_of_seven_hundred_words() -> Event {
    let [first, second] = ["water-tariff", "stadium-evacuation"]
        .map(|name| event(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("samples").join(name)));
    let article = |(one, other): (&Article, &Article)| {
        let (mut kept, mut words) = (Vec::new(), 0);
        for paragraph in one.body().iter().chain(other.body()) {
            let length = paragraph.text.split_whitespace().count();
            if words < 700 {
                kept.push(paragraph.text.as_str());
                words += length;
            }
        }
        assert!(words >= 700, "{}: {words} words", one.id);
        Article::plain(&one.id, &one.outlet, one.headline(), &kept)
    };
    Event::new("Two things at once", first.articles.iter().zip(&second.articles).map(article).collect())
}

#[test]
fn three_articles_of_seven_hundred_words_stay_below_520_kilobytes() {
    let comparison = storydiff::compare_event(three_articles_of_seven_hundred_words());
    let facts = comparison.facts.len();
    // Twelve real stories of 550 words an article have 60 to 128.
    assert!(facts >= 120, "{facts} facts are fewer than such articles have");
    let page = to_html(&comparison, &Templates::builtin().unwrap()).unwrap();
    // Before the first screen, the words of every fact in its own paragraph, and the review, it was 400,000; 450,000 is
    // the goal.
    assert!(page.len() < 520_000, "{} bytes for {facts} facts", page.len());
}

#[test]
fn every_label_points_to_a_paragraph_that_exists() {
    let verdicts = [Verdict::Stated, Verdict::Partial, Verdict::Differs, Verdict::Omitted].map(Verdict::name);
    for (event, statements, labels) in labelled() {
        let told: Vec<&str> = labels.facts.iter().map(|fact| fact.statement.as_str()).collect();
        assert_eq!(statements, told, "{}: facts.txt and labels.json", labels.story);
        let ids: BTreeSet<&str> = event.articles.iter().map(|article| article.id.as_str()).collect();
        for fact in &labels.facts {
            let place = format!("{}: {}", labels.story, fact.statement);
            assert_eq!(fact.cells.keys().map(String::as_str).collect::<BTreeSet<_>>(), ids, "{place}");
            for (id, cell) in &fact.cells {
                let article = event.articles.iter().find(|article| article.id == *id).unwrap();
                assert!(cell.readers.iter().all(|reader| verdicts.contains(&reader.as_str())), "{place}: {id}");
                assert!(cell.paragraphs.iter().all(|&number| number < article.paragraphs.len()), "{place}: {id}");
                assert!(cell.paragraphs.is_sorted_by(|a, b| a < b), "{place}: {id}: each paragraph once, in order");
                let is_found = !cell.paragraphs.is_empty();
                assert!(cell.is_present().is_none_or(|is_present| is_present == is_found), "{place}: {id}");
            }
            let is_carried = fact.cells.values().any(|cell| cell.is_present() == Some(true));
            assert!(is_carried, "{place}: no article carries it");
        }
    }
}

/// Counts of (the readers say present, the judge says present).
#[derive(Debug, Default)]
struct Agreement {
    both_present: f64,
    both_omitted: f64,
    falsely_omitted: f64,
    falsely_present: f64,
}

impl Agreement {
    fn count(&mut self, is_present: bool, is_said: bool) {
        let cell = match (is_present, is_said) {
            (true, true) => &mut self.both_present,
            (false, false) => &mut self.both_omitted,
            (true, false) => &mut self.falsely_omitted,
            (false, true) => &mut self.falsely_present,
        };
        *cell += 1.0;
    }

    /// Agreement above chance (Cohen 1960).
    fn kappa(&self) -> f64 {
        let all = self.both_present + self.both_omitted + self.falsely_omitted + self.falsely_present;
        let agreed = (self.both_present + self.both_omitted) / all;
        let present = (self.both_present + self.falsely_omitted) * (self.both_present + self.falsely_present);
        let omitted = (self.both_omitted + self.falsely_present) * (self.both_omitted + self.falsely_omitted);
        let chance = (present + omitted) / (all * all);
        (agreed - chance) / (1.0 - chance)
    }

    fn false_omission_share(&self) -> f64 {
        self.falsely_omitted / (self.falsely_omitted + self.both_omitted)
    }
}

#[test]
fn kappa_is_as_in_the_textbook() {
    // Cohen's table with 20 and 15 agreements among 50 has kappa 0.4.
    let table = Agreement { both_present: 20.0, falsely_omitted: 5.0, falsely_present: 10.0, both_omitted: 15.0 };
    assert!((table.kappa() - 0.4).abs() < 1e-9);
    assert!((table.false_omission_share() - 0.25).abs() < 1e-9);
}

#[allow(clippy::print_stdout, reason = "the figures are what the test is run for")]
#[test]
fn the_judge_agrees_with_the_readers_and_rarely_accuses_wrongly() {
    let mut all = Agreement::default();
    for (event, statements, labels) in labelled() {
        let mut here = Agreement::default();
        for (label, fact) in labels.facts.iter().zip(storydiff::check_event(&event, &statements)) {
            for (article, cell) in event.articles.iter().zip(&fact.cells) {
                if let Some(is_present) = label.cells[&article.id].is_present() {
                    here.count(is_present, cell.verdict != Verdict::Omitted);
                    all.count(is_present, cell.verdict != Verdict::Omitted);
                }
            }
        }
        println!("{}: kappa {:.3}, false omission {:.3}", labels.story, here.kappa(), here.false_omission_share());
    }
    let (kappa, share) = (all.kappa(), all.false_omission_share());
    println!("all: kappa {kappa:.3}, false omission {share:.3}");
    assert!(kappa >= LEAST_KAPPA, "kappa {kappa:.3}: {all:?}");
    assert!(share <= MOST_FALSE_OMISSION, "false omission {share:.3}: {all:?}");
}
