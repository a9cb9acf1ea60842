//! Groups of statements → facts with their cells, most telling first.

use super::comparison::{Cell, Evidence, Fact, Rule, Verdict};
use super::fact_id::FactIds;
use super::telling::telling;
use super::verdict::Judge;
use crate::statement::Statement;
use rayon::prelude::*;

/// One fact for each group, judged against every article; most telling first, equals in the order of the
/// articles and their text.
pub fn facts(judge: &Judge<'_>, groups: &[Vec<usize>]) -> Vec<Fact> {
    let mut facts: Vec<Fact> = groups.par_iter().map(|group| fact(judge, group)).collect();
    facts.sort_by_key(|fact| fact.place);
    let mut ids = FactIds::default();
    for fact in &mut facts {
        fact.id = ids.next(&fact.statement);
    }
    facts.sort_by(|a, b| b.telling.total_cmp(&a.telling).then(a.place.cmp(&b.place)));
    facts
}

/// The group's fullest statement stands for it, so that a shorter one shows what it leaves out.
fn fact(judge: &Judge<'_>, group: &[usize]) -> Fact {
    let weight = |statement: usize| -> f64 {
        judge.index.content(statement).terms.iter().map(|term| judge.index.weight(term.meaning)).sum()
    };
    let chosen =
        group.iter().copied().max_by(|a, b| weight(*a).total_cmp(&weight(*b)).then(b.cmp(a))).unwrap_or_default();
    let statement = &judge.statements[chosen];
    let cells: Vec<Cell> = (0..judge.event.articles.len())
        .map(
            |article| {
                if article == statement.place.article { own_cell(statement) } else { judge.cell(chosen, article) }
            },
        )
        .collect();
    Fact {
        id: String::new(),
        statement: statement.shown(judge.event),
        place: Some(statement.place),
        telling: telling(judge, chosen, &cells),
        cells,
    }
}
/// The article that the statement was taken from states it in its own words.
fn own_cell(statement: &Statement) -> Cell {
    Cell {
        verdict: Verdict::Stated,
        score: 1.0,
        sure: true,
        evidence: vec![Evidence { place: statement.place, matched: statement.spans.clone(), score: 1.0 }],
        reason: "the statement is this article's own".to_string(),
        rule: Rule::OwnWords,
        missing: Vec::new(),
        contrasts: Vec::new(),
        quotation: None,
    }
}
