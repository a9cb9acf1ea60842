//! The cells that are open to an opinion.

use crate::finding::{Fact, Question};
use crate::weigh::Weighed;

/// One question for each cell that is not sure, in the order of facts and articles, with where in the facts it stands.
pub fn questions(weighed: &Weighed, facts: &[Fact]) -> Vec<(usize, Question)> {
    let of_fact = |(number, fact): (usize, &Fact)| {
        let open = fact.cells.iter().enumerate().filter(|(_, cell)| !cell.sure);
        open.map(|(article, cell)| {
            let carried = weighed.carriage.of(fact.statement_index, article);
            let passage = |passage: usize| weighed.index.passages[article][passage].place;
            let question = Question {
                fact: fact.id.clone(),
                statement: fact.statement.clone(),
                article,
                verdict: cell.verdict,
                passages: carried.iter().map(|one| passage(one.passage)).collect(),
            };
            (number, question)
        })
        .collect::<Vec<_>>()
    };
    facts.iter().enumerate().flat_map(of_fact).collect()
}
