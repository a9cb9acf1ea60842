//! The cells that are open to an opinion.

use super::demands::demands;
use crate::finding::{Cell, Fact, Question, Rule};
use crate::read::Read;
use crate::weigh::Weighed;

/// One question for each cell that neither rests on the article's own words nor was settled by somebody, in the order
/// of facts and articles, with its place among the facts.
pub fn questions(read: &Read<'_>, weighed: &Weighed, facts: &[Fact]) -> Vec<(usize, Question)> {
    let of_fact = |(number, fact): (usize, &Fact)| {
        let cells = fact.cells.iter().enumerate();
        let is_settled = |cell: &Cell| match cell.rule() {
            Rule::OwnWords | Rule::ByHand => true,
            Rule::Reader => cell.sure,
            _ => false,
        };
        let open = cells.filter(|(_, cell)| !is_settled(cell));
        open.map(|(article, cell)| {
            let carried = weighed.carriage.of(fact.statement_index, article);
            let passage = |passage: usize| weighed.index.passages[article][passage].place;
            let question = Question {
                fact: fact.id.clone(),
                statement: fact.statement.clone(),
                article,
                verdict: cell.verdict,
                sure: cell.sure,
                passages: carried.iter().map(|one| passage(one.passage)).collect(),
                demands: demands(read, &read.statements[fact.statement_index], article),
            };
            (number, question)
        })
        .collect::<Vec<_>>()
    };
    facts.iter().enumerate().flat_map(of_fact).collect()
}
