//! A page with corrections by a person.

use crate::fixture::{hostile, night_train};
use crate::pages::page;
use dom_query::Document;
use storydiff::article::{Change, Correction, FactWords};
use storydiff::compare::{Comparison, Reason, Verdict};
use storydiff::report::to_json;

fn named(words: &str) -> FactWords {
    FactWords { words: words.into(), from: Some("courier".into()) }
}

/// A verdict and a heading that fit, and a join that does not.
fn corrected() -> Comparison {
    let mut comparison = night_train();
    let fact = &mut comparison.facts[0];
    let words = fact.statement.clone();
    fact.heading = Some("<b>Nine</b> or fourteen?".into());
    fact.corrections = vec![0, 1];
    let program = fact.cells[1].clone();
    fact.cells[1].verdict = Verdict::Partial;
    fact.cells[1].reason = Reason::ByHand { why: Some("who counted \"whom\"".into()) };
    fact.cells[1].program = Some(Box::new(program));
    let verdict = Change::Verdict {
        fact: named(&words),
        article: "register".into(),
        verdict: Verdict::Partial,
        words: Some("Fourteen passengers".into()),
    };
    let heading = Change::Heading { fact: named(&words), heading: "<b>Nine</b> or fourteen?".into() };
    let join = Change::Join { facts: vec![named("Words that are gone."), named("Others, \u{7f}gone too.")] };
    let why = Some("who counted \"whom\"".to_string());
    comparison.event.corrections = vec![
        Correction { line: 3, change: verdict, why, by: Some("Ann".into()) },
        Correction { line: 9, change: heading, why: None, by: None },
        Correction { line: 14, change: join, why: None, by: None },
    ];
    comparison
}

#[test]
fn a_row_shows_what_a_person_did_and_what_stood_there_before() {
    let document = Document::from(page(&corrected()).as_str());
    let row = document.select("#f-0a11c0de");
    assert_eq!(row.select("summary b, .by-hand b").length(), 0, "a heading is text");
    assert!(row.select("summary").text().contains("<b>Nine</b> or fourteen?"));
    let before = "✎ heading by a person; as printed: At least nine people were treated";
    assert!(row.select(".by-hand").text().starts_with(before), "{}", row.select(".by-hand").text());
    let evidence = row.select(".words section:has(.partial)");
    assert!(evidence.text().contains("part ✎"), "{}", evidence.text());
    assert!(evidence.select("p").text().contains("who counted \"whom\"; the program's own verdict: differs"));
}

#[test]
fn the_section_lists_every_correction_with_its_fact_or_that_it_does_not_fit() {
    let document = Document::from(page(&corrected()).as_str());
    assert!(document.select("#corrections").attr("hidden").is_none());
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines: Vec<String> = document
        .select(".corrected > li")
        .iter()
        .map(|line| line.select("p").iter().map(|one| words(&one.text())).collect::<Vec<_>>().join(" | "))
        .collect();
    assert_eq!(
        lines,
        [
            "The Northern Register: partial Why: who counted \"whom\" By Ann. The program’s own verdict: differs. | <b>Nine</b> or fourteen?",
            "Heading: <b>Nine</b> or fourteen? | <b>Nine</b> or fourteen?",
            "Joined | No longer fits: Words that are gone. | No longer fits: Others, \u{fffd}gone too.",
        ]
    );
    assert_eq!(document.select(".corrected > li a").attr("href").unwrap().to_string(), "#f-0a11c0de");
    assert!(document.select("form.correct").attr("hidden").is_some(), "the form waits for the script");
}

#[test]
fn a_page_without_corrections_shows_no_section() {
    for comparison in [night_train(), hostile()] {
        let document = Document::from(page(&comparison).as_str());
        assert!(document.select("#corrections").attr("hidden").is_some());
        assert_eq!(document.select("nav a[href='#corrections']").length(), 0);
    }
}

/// What the page keeps for the script must be what `ingest` reads.
#[test]
fn the_kept_toml_is_read_again_as_the_same_corrections() {
    let mut comparison = corrected();
    let document = Document::from(page(&comparison).as_str());
    let kept: Vec<String> =
        document.select(".corrected > li").iter().map(|line| line.attr("data-toml").unwrap().to_string()).collect();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("corrections.toml");
    std::fs::write(&path, kept.join("\n")).unwrap();
    let mut read = storydiff::ingest::read_corrections(&[], Some(&path)).unwrap();
    assert_eq!(read.iter().map(|one| one.line).collect::<Vec<_>>(), [1, 10, 15]);
    for (one, other) in read.iter_mut().zip(&mut comparison.event.corrections) {
        one.line = 0;
        other.line = 0;
    }
    assert_eq!(read, comparison.event.corrections);
}

#[test]
fn the_json_gives_the_corrections_with_the_facts_that_they_are_at_work_in() {
    let json: serde_json::Value = serde_json::from_str(&to_json(&corrected())).unwrap();
    assert_eq!(json["facts"][0]["heading"], "<b>Nine</b> or fourteen?");
    assert_eq!(json["facts"][0]["cells"][1]["program"]["verdict"], "differs");
    assert_eq!(json["facts"][0]["cells"][0]["program"], serde_json::Value::Null);
    assert_eq!(json["corrections"][0]["facts"], serde_json::json!(["f-0a11c0de"]));
    assert_eq!(json["corrections"][0]["verdict"], "partial");
    assert_eq!(json["corrections"][2]["kind"], "join");
    assert_eq!(json["corrections"][2]["facts"], serde_json::json!([]));
    assert_eq!(json["corrections"][2]["statements"][0], "Words that are gone.");
}
