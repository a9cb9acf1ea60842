//! Which statements a class works on: some that all texts have, some that several have, some that only one has.

use super::lesson::Lesson;
use super::reveal::SheetSoFar;
use super::rows::statement_row;
use super::sentence::statement;
use super::sheet::{Excerpt, TaskKind, TaskRow};
use crate::article::Place;
use crate::compare::{Comparison, Fact};

/// How many texts state a fact, as far as that is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sharing {
    /// All.
    All,
    /// More than one, but not all.
    Some,
    /// Only one.
    One,
}

/// How many texts state a fact among the cells that are asked about; `None` if these are fewer than two, or none states
/// it.
pub fn sharing(fact: &Fact, is_draft: bool) -> Option<Sharing> {
    let asked = || fact.cells.iter().filter(|cell| cell.sure || is_draft);
    match (asked().filter(|cell| cell.is_told()).count(), asked().count()) {
        (_, 0 | 1) | (0, _) => None,
        (told, asked) if told == asked => Some(Sharing::All),
        (1, _) => Some(Sharing::One),
        _ => Some(Sharing::Some),
    }
}

/// What a set of statements is chosen for.
pub struct WantedFacts<'w> {
    /// The task.
    pub kind: TaskKind,
    /// How many texts should state them, in turn.
    pub sharings: &'w [Sharing],
    /// The most rows.
    pub most: usize,
}

/// A statement that may be used.
struct CandidateFact<'c> {
    sharing: Sharing,
    fact: &'c Fact,
    said: Excerpt,
}

/// Rows about whole sentences, alternating between those that all, some and one of the texts state, and between the
/// texts that they come from; first those in the language of the sheet, those with most settled, and the more telling
/// ones. They are put in the order of the texts, so that the order gives nothing away.
pub fn statements(
    comparison: &Comparison,
    lesson: Lesson,
    wanted: &WantedFacts<'_>,
    sheet: &mut SheetSoFar,
) -> Vec<TaskRow> {
    let language = lesson.language.code();
    let is_foreign = |article: usize| {
        let article = comparison.event.articles.get(article);
        article.is_some_and(|article| article.language.as_str() != language)
    };
    let candidate = |fact| {
        let sharing = sharing(fact, lesson.is_draft)?;
        Some(CandidateFact { sharing, fact, said: statement(comparison, fact)? })
    };
    let mut candidates: Vec<CandidateFact<'_>> = comparison.facts.iter().filter_map(candidate).collect();
    candidates
        .sort_by_key(|one| (is_foreign(one.said.article), one.fact.cells.iter().filter(|cell| !cell.sure).count()));
    let mut chosen: Vec<(Option<Place>, TaskRow)> = Vec::new();
    let mut from = vec![0_usize; comparison.event.articles.len()];
    loop {
        let before = chosen.len();
        for sharing in wanted.sharings {
            let mut fitting: Vec<usize> =
                (0..candidates.len()).filter(|index| candidates[*index].sharing == *sharing).collect();
            fitting.sort_by_key(|index| {
                let article = candidates[*index].said.article;
                (is_foreign(article), from.get(article).copied())
            });
            let set = fitting.into_iter().find_map(|index| {
                let one = &candidates[index];
                let row = statement_row(comparison, one.fact, one.said.clone(), wanted.kind, lesson.is_draft);
                (chosen.len() < wanted.most && sheet.put(&row, &places(one.fact))).then_some((index, row))
            });
            if let Some((index, row)) = set {
                let one = candidates.remove(index);
                if let Some(count) = from.get_mut(one.said.article) {
                    *count += 1;
                }
                chosen.push((one.fact.place, row));
            }
        }
        if chosen.len() == before {
            break;
        }
    }
    chosen.sort_by_key(|(place, _)| place.map(|place| (place.paragraph, place.article, place.span)));
    chosen.into_iter().map(|(_, row)| row).collect()
}

/// The places of a fact: its own words, and the best passage of each text.
pub fn places(fact: &Fact) -> Vec<Place> {
    fact.cells.iter().filter_map(|cell| Some(cell.evidence.first()?.place)).chain(fact.place).collect()
}
