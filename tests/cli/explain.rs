//! `explain`: one cell with its whole reasoning, and one line if the cell does not exist.

use crate::desk::storydiff;
use serde_json::Value;

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/harbour-bridge");

fn explain(words: &[&str]) -> snapbox::cmd::OutputAssert {
    storydiff(&[&["explain", SAMPLE], words].concat()).assert()
}

fn text(words: &[&str]) -> String {
    String::from_utf8(explain(words).success().get_output().stdout.clone()).unwrap()
}

#[test]
fn a_cell_that_differs_shows_its_words_its_score_and_the_rule_that_found_it() {
    let text = text(&["--fact", "eleven people were injured", "--article", "whistle"]);
    for line in [
        "Article whistle (The Daily Whistle)",
        "  ¶4 “Fourteen people were injured.”",
        "Verdict differs, sure, by the rule other-number",
        "  another number for the same thing: ‘Eleven’ / ‘Fourteen’",
        "  another name in the same place: none",
    ] {
        assert!(text.lines().any(|one| one == line), "{line:?} is missing in\n{text}");
    }
    let eleven = text.lines().find(|line| line.starts_with("  Eleven ")).unwrap();
    assert!(eleven.ends_with("0.00  nowhere"), "{eleven}");
    let people = text.lines().find(|line| line.starts_with("  people ")).unwrap();
    assert!(people.ends_with("1.00  the same word: ‘people’"), "{people}");
}

#[test]
fn the_build_up_in_the_json_comes_to_the_strength() {
    let list = format!("{SAMPLE}/facts.txt");
    let words = ["--facts", &list, "--fact", "The freighter Halvorne", "--article", "tidings", "--format", "json"];
    let json: Value = serde_json::from_str(&text(&words)).unwrap();
    let candidates = json["candidates"].as_array().unwrap();
    assert!(!candidates.is_empty());
    for candidate in candidates {
        let figure = |name: &str| candidate[name].as_f64().unwrap();
        let sum = figure("word_share") + figure("corroboration");
        let strength = (sum * figure("length") / figure("wording")).min(1.0);
        assert!((strength - figure("strength")).abs() < 0.001, "{candidate}");
    }
    let credits =
        json["terms"].as_array().unwrap().iter().map(|term| (term["weight"].as_f64(), term["credit"].as_f64()));
    let (weight, carried) = credits.fold((0.0, 0.0), |(all, carried), (weight, credit)| {
        (all + weight.unwrap(), carried + weight.unwrap() * credit.unwrap())
    });
    let share = json["words_share"].as_f64().unwrap();
    assert!((carried / weight - share).abs() < 0.001, "the words come to {}, not {share}", carried / weight);
}

#[test]
fn an_unknown_fact_or_article_gives_one_line_that_says_what_there_is() {
    let line = |words: &[&str]| {
        let done = explain(words).code(2).stdout_eq("");
        String::from_utf8(done.get_output().stderr.clone()).unwrap()
    };
    assert_eq!(
        line(&["--fact", "Eleven people were injured", "--article", "gazette"]),
        "storydiff: no article has the id or the outlet ‘gazette’; the articles are whistle (The Daily Whistle), tidings (Port Ellery \
         Tidings), corrant (Corrant Business Wire), register (The Capital Register)\n"
    );
    assert!(line(&["--fact", "f-nosuch", "--article", "tidings"]).starts_with(
        "storydiff: no fact has the number or the id ‘f-nosuch’ or begins with it; the facts are numbered from 1 to 1"
    ));
    let several = line(&["--fact", "The", "--article", "tidings"]);
    assert!(several.contains("facts begin with ‘The’, the first of them f-"), "{several}");
}

#[test]
fn a_cell_between_two_languages_shows_its_own_scale_and_no_rules_for_details() {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/strait-rescue");
    let facts = format!("{sample}/facts.txt");
    let shown = |article: &str| {
        let words = ["explain", sample, "--facts", &facts, "--fact", "Nineteen crew members", "--article", article];
        String::from_utf8(storydiff(&words).assert().success().get_output().stdout.clone()).unwrap()
    };
    let (english, japanese) = (shown("dispatch"), shown("shiomi"));
    for of_one_language in ["the likelihood that it is stated in full", "Details, in the order compared"] {
        assert!(english.contains(of_one_language), "{english}");
        assert!(!japanese.contains(of_one_language), "{japanese}");
    }
    assert!(japanese.contains("0.900  likelihood from which a statement may be sure"), "{japanese}");
}
