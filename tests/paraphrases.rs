//! Pairs of invented sentences: another wording is no difference, and a changed word is found.

use storydiff::article::{Article, Event, Place, Published};
use storydiff::compare::{Comparison, Difference};

/// A case of one of the files; see `tests/paraphrases/README.md`.
#[derive(Debug)]
struct Case {
    name: String,
    published: jiff::civil::Date,
    kind: String,
    words: (String, String),
    a: String,
    b: String,
}

fn cases(file: &str) -> Vec<Case> {
    let path = format!("{}/tests/paraphrases/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let case = |block: &str| {
        let field = |name: &str| {
            let found = block.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
            found.trim().to_string()
        };
        let words = field("words:");
        let (here, there) = words.split_once(" | ").unwrap_or_default();
        Case {
            name: block.lines().next().unwrap().to_string(),
            published: field("published:").parse().unwrap(),
            kind: field("kind:"),
            words: (here.to_string(), there.to_string()),
            a: field("a:"),
            b: field("b:"),
        }
    };
    text.split("===\n").map(case).collect()
}

/// Two articles of one sentence each.
fn compared(case: &Case) -> Comparison {
    let article = |id: &str, outlet: &str, sentence: &str| {
        let mut article = Article::plain(id, outlet, "", &[sentence]);
        article.published = Some(Published::on(case.published));
        article
    };
    storydiff::compare_event(Event::new("Test", vec![article("a", "Argus", &case.a), article("b", "Beacon", &case.b)]))
}

/// What a difference shows: its kind and the words of either side.
fn shown(comparison: &Comparison, difference: &Difference) -> (String, Vec<String>) {
    let words = |side: &storydiff::compare::Side| {
        comparison.event.words_at(Place { span: side.words, ..side.passage }).to_string()
    };
    (difference.kind.name().to_string(), difference.sides.iter().map(words).collect())
}

/// Whether the words shown are those that were changed, with at most a unit or a verb beside them.
fn are_right(shown: &str, changed: &str) -> bool {
    const MOST_BESIDE: usize = 3;
    let words = |text: &str| text.to_lowercase().split_whitespace().map(str::to_string).collect::<Vec<_>>();
    let (shown, changed) = (words(shown), words(changed));
    let holds = |long: &[String], short: &[String]| short.iter().all(|word| long.contains(word));
    shown.len().abs_diff(changed.len()) <= MOST_BESIDE && (holds(&shown, &changed) || holds(&changed, &shown))
}

/// Cases that are still missed; whoever fixes one removes it from the list.
const KNOWN_MISSES: &[&str] = &[
    // "held a call" for "spoke on the telephone": too little of the act is carried. Wanted: number, 25-minute, 45 minutes.
    "a length of time",
];

#[test]
fn another_wording_of_the_same_is_no_difference() {
    let mut wrong = Vec::new();
    for case in cases("pairs.txt") {
        let comparison = compared(&case);
        for difference in &comparison.differences {
            wrong.push(format!("{}: {:?}", case.name, shown(&comparison, difference)));
        }
    }
    assert!(wrong.is_empty(), "called different: {wrong:#?}");
}

#[test]
fn a_changed_number_date_name_quotation_or_certainty_is_found_with_its_words() {
    let mut missed = Vec::new();
    let mut messages = Vec::new();
    for case in cases("changed.txt") {
        let comparison = compared(&case);
        let found: Vec<(String, Vec<String>)> =
            comparison.differences.iter().map(|difference| shown(&comparison, difference)).collect();
        let is_right = |(kind, words): &(String, Vec<String>)| {
            let [a, b] = words.as_slice() else { return false };
            *kind == case.kind && are_right(a, &case.words.0) && are_right(b, &case.words.1)
        };
        if !found.iter().any(is_right) {
            let reason = |cell: &storydiff::compare::Cell| format!("{:.2} {:?}", cell.score, cell.reason);
            let cells: Vec<_> = comparison.facts.iter().flat_map(|fact| fact.cells.iter().map(reason)).collect();
            messages.push(format!("{}: {} {:?}: found {found:?}: {cells:?}", case.name, case.kind, case.words));
            missed.push(case.name);
        }
    }
    assert_eq!(missed, KNOWN_MISSES, "{messages:#?}");
}
