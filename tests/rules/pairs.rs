//! Runs `pairs.txt`: a sentence of an article, and a statement that it makes or only nearly makes.

use storydiff::article::{Article, Event};
use storydiff::check_event;

#[test]
fn what_is_nearly_the_same_is_not_surely_stated() {
    let path = format!("{}/tests/rules/pairs.txt", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let pairs: Vec<(&str, &str)> =
        text.split("\n\n").skip(1).map(|pair| pair.trim().split_once('\n').expect("two lines")).collect();
    let mut wrong = String::new();
    for (sentence, given) in &pairs {
        let (is_made, statement) = match given.split_once(' ') {
            Some(("=", statement)) => (true, statement),
            Some(("!", statement)) => (false, statement),
            _ => panic!("neither `= ` nor `! `: {given}"),
        };
        let beacon = Article::plain("beacon", "Beacon", "", &[sentence, "Roads are open."]);
        let lines = ["The county council met.", "It was a long day in the valley."];
        let argus = Article::plain("argus", "Argus", "", &lines);
        let event = Event::new("Pairs", vec![beacon, argus]);
        let of_beacon = event.articles.iter().position(|article| article.id == "beacon").unwrap();
        let cell = &check_event(&event, &[statement.to_string()])[0].cells[of_beacon];
        if (cell.sure && cell.verdict.name() == "stated") != is_made {
            wrong.push_str(&format!("{sentence}\n{given}\n  {}, sure: {}\n", cell.verdict.name(), cell.sure));
        }
    }
    assert!(pairs.len() > 50 && wrong.is_empty(), "{wrong}");
}
