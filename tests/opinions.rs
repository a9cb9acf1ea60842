//! Whoever is asked about the unsure cells answers in the same way as a person who corrects them.

use std::cell::RefCell;
use storydiff::article::{Article, Event};
use storydiff::compare::{Comparison, Rule, Verdict};
use storydiff::finding::{Adviser, Opinion, Question};
use storydiff::language::Languages;

fn event() -> Event {
    let argus = [
        "The ferry Kestrel struck the pier of Millport on Friday.",
        "Two tugs brought the ferry to the quay while the passengers slept.",
    ];
    let beacon = [
        "The ferry Kestrel struck the pier of Millport on Friday.",
        "The passengers were asleep when tugs moved her to the harbour wall.",
    ];
    Event::new("Ferry", vec![Article::plain("a", "Argus", "", &argus), Article::plain("b", "Beacon", "", &beacon)])
}

fn advised(advise: impl Fn(&[Question]) -> Vec<Option<Opinion>>) -> Comparison {
    storydiff::compare_event_by(event(), &Languages::built_in(), &advise)
}

#[test]
fn cells_are_asked_about_with_the_passages_that_come_nearest() {
    let asked = RefCell::new(Vec::new());
    let comparison = advised(|questions| {
        asked.borrow_mut().extend_from_slice(questions);
        Vec::new()
    });
    let unsure = comparison.facts.iter().flat_map(|fact| &fact.cells).filter(|cell| !cell.sure).count();
    let asked = asked.into_inner();
    assert_eq!(asked.iter().filter(|one| !one.sure).count(), unsure);
    let tugs = asked.iter().find(|one| one.statement.starts_with("Two tugs")).expect("the tugs are not sure");
    assert!(tugs.passages.iter().any(|place| comparison.event.words_at(*place).contains("tugs moved her")));
    assert_eq!(comparison, storydiff::compare_event(event()), "who says nothing changes nothing");
}

#[test]
fn an_opinion_settles_a_cell_and_leaves_what_the_program_had_found() {
    let comparison = advised(|questions| {
        let opinion = |question: &Question| {
            let words = question.passages.first().copied().into_iter().collect();
            let why = Some("tugs are tugs".to_string());
            question.statement.starts_with("Two tugs").then_some(Opinion {
                verdict: Verdict::Partial,
                words,
                why,
                by: Adviser::Person,
            })
        };
        questions.iter().map(opinion).collect()
    });
    let fact = comparison.facts.iter().find(|fact| fact.statement.starts_with("Two tugs")).expect("such a fact");
    let cell = &fact.cells[1];
    assert_eq!((cell.verdict, cell.sure, cell.rule()), (Verdict::Partial, true, Rule::ByHand));
    assert!(comparison.event.words_at(cell.evidence[0].place).contains("tugs moved her"));
    assert!(cell.program.as_ref().is_some_and(|program| !program.sure));
}
