//! Runs `judged.txt`: after `---`, each line `check: ` gives a statement, and the lines below it what may and what must
//! not be said of it.

use super::{cases, run};
use storydiff::check_event;
use storydiff::compare::{Cell, Fact};

#[test]
fn judged() {
    run("judged.txt", |read, expected| {
        let given = expected.iter().filter_map(|line| line.strip_prefix("check: ")).map(str::to_string);
        let given: Vec<String> = given.collect();
        assert!(!given.is_empty(), "a case without a line `check: `");
        let facts = check_event(&read.event, &given);
        let mut fact: Option<&Fact> = None;
        let line = |line: &String| {
            if let Some(statement) = line.strip_prefix("check: ") {
                fact = facts.iter().find(|fact| fact.statement == statement);
                return line.clone();
            }
            let (outlet, claim) = line.split_once(": ").expect("`outlet: what may be said`");
            let article =
                read.event.articles.iter().position(|article| article.id == outlet).expect("an outlet of the case");
            let cell = &fact.expect("a statement above").cells[article];
            if holds(claim, cell) { line.clone() } else { format!("{outlet}: {}", found(cell)) }
        };
        expected.iter().map(line).collect()
    });
}

/// A line of a list is judged as if it were alone.
#[test]
fn no_line_of_a_list_changes_another() {
    for case in cases("judged.txt") {
        let given = case.expected.iter().filter_map(|line| line.strip_prefix("check: ")).map(str::to_string);
        let mut given: Vec<String> = given.collect();
        let alone: Vec<Fact> =
            given.iter().flat_map(|line| check_event(&case.event, std::slice::from_ref(line))).collect();
        given.extend(OTHERS.map(str::to_string));
        for (alone, together) in alone.iter().zip(&check_event(&case.event, &given)) {
            let [alone_cells, together] = [alone, together].map(|fact| without_line(&fact.cells));
            assert_eq!(alone_cells, together, "{}: {}", case.name, alone.statement);
        }
    }
}

/// The cells, without the number of the list's line in which words are met.
fn without_line(cells: &[Cell]) -> Vec<Cell> {
    let mut cells = cells.to_vec();
    let met = cells.iter_mut().flat_map(|cell| &mut cell.met);
    met.flat_map(|met| &mut met.statement).for_each(|place| place.paragraph = 0);
    cells
}

/// Statements with the names and words of the cases, in another sense.
const OTHERS: [&str; 6] = [
    "Senator Ada Orr of Tarn praised the police.",
    "He said the Kestrel was a bird.",
    "Hale of Millport will hale the ferry ashore.",
    "“Orr did it,” said Joel Ashworth.",
    "The president, Karl Mattis, did not sign.",
    "In Sennet 17 dogs were sold in November.",
];

fn holds(claim: &str, cell: &Cell) -> bool {
    let verdict = cell.verdict.name();
    match claim {
        "not stated" => verdict != "stated",
        "not surely stated" => verdict != "stated" || !cell.sure,
        "not surely omitted" => verdict != "omitted" || !cell.sure,
        _ => claim == verdict || claim.strip_suffix(", sure").is_some_and(|claim| claim == verdict && cell.sure),
    }
}

fn found(cell: &Cell) -> String {
    format!("{}{} ({})", cell.verdict.name(), if cell.sure { ", sure" } else { "" }, cell.rule().name())
}
