//! What the articles make of a fact that has several wordings.

use super::bench::Judge;
use super::detail::missing;
use super::features::Features;
use crate::finding::{Cell, Evidence, Reason, Verdict};
use crate::weigh::MeaningId;
use std::collections::BTreeSet;

/// Statements that are one fact.
pub struct Worded<'j, 'a> {
    judge: &'j Judge<'a>,
    group: &'j [usize],
}

impl<'j, 'a> Worded<'j, 'a> {
    /// For the statements with these indices.
    pub fn new(judge: &'j Judge<'a>, group: &'j [usize]) -> Worded<'j, 'a> {
        Worded { judge, group }
    }

    /// The group's fullest statement stands for it, so that a shorter one shows what it leaves out; a headline does so
    /// only if there is no other. A wording from which an article surely differs comes first, so that the difference is
    /// seen. If the event has a base with a statement in the group, only the base's statements are considered.
    pub fn fullest(&self) -> usize {
        let judge = self.judge;
        let weight = |statement: usize| -> f64 { judge.weighed.index.weights(statement).iter().sum() };
        let place = |statement: usize| judge.read.statements[statement].place;
        let is_base = |statement: usize| judge.read.event.has_base && place(statement).article == 0;
        let standing = |statement: usize| (is_base(statement), place(statement).paragraph > 0);
        let highest = self.group.iter().map(|statement| standing(*statement)).max();
        let first: Vec<usize> =
            self.group.iter().copied().filter(|statement| Some(standing(*statement)) == highest).collect();
        if let [only] = first.as_slice() {
            return *only;
        }
        let ranked = self.once(first);
        let ranked =
            ranked.into_iter().map(|statement| (self.surely_otherwise(statement), weight(statement), statement));
        let best = ranked.max_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(b.2.cmp(&a.2)));
        best.map(|(_, _, statement)| statement).unwrap_or_default()
    }

    /// Of statements with the same words in the same paragraph, of articles of the same day, only the first: the others differ from as many
    /// articles. An agency's text that a hundred outlets print has a hundred such statements.
    fn once(&self, statements: Vec<usize>) -> Vec<usize> {
        let read = self.judge.read;
        let mut seen = BTreeSet::new();
        let is_new = |statement: &usize| {
            let one = &read.statements[*statement];
            let published = &read.event.articles[one.place.article].published;
            seen.insert((&read.event.paragraph(one.place).text, one.shown(&read.event), one.speaker, published))
        };
        let mut once = statements;
        once.sort_unstable();
        once.retain(is_new);
        once
    }

    /// How many articles surely differ from it.
    fn surely_otherwise(&self, statement: usize) -> usize {
        let own = self.judge.read.statements[statement].place.article;
        let others = (0..self.judge.read.event.articles.len()).filter(|article| *article != own);
        others.filter(|article| self.judge.surely_differs(statement, *article)).count()
    }

    /// A cell for each article. The article from which the chosen statement was taken has its words; one that has
    /// another wording of the group states it; if the statement is not found, an article that carries another wording
    /// states it in part.
    pub fn judged(&self, chosen: usize) -> Vec<Cell> {
        let statements = &self.judge.read.statements;
        let own = &statements[chosen];
        let others = || self.group.iter().copied().filter(|other| *other != chosen);
        let cell = |article: usize| {
            if article == own.place.article {
                return Cell::own_words(own.place, own.spans.clone());
            }
            let cell = self.judge.cell(chosen, article);
            if let Some(wording) = others().find(|other| statements[*other].place.article == article) {
                return worded(self.judge, chosen, cell, wording);
            }
            if cell.is_told() {
                return cell;
            }
            match others().find(|other| self.judge.is_told(*other, article)) {
                Some(other) => {
                    let other = self.judge.cell(other, article);
                    in_part(self.judge, chosen, article, other.score.max(cell.score), other.evidence)
                }
                None => cell,
            }
        };
        (0..self.judge.read.event.articles.len()).map(cell).collect()
    }
}

/// The article has a statement of its own that says the same, or a part of it.
fn worded(judge: &Judge<'_>, chosen: usize, cell: Cell, other: usize) -> Cell {
    if !cell.is_judged() {
        return cell;
    }
    let wording = judge.read.statements[other].place;
    let is_there = |one: &Evidence| one.place.overlaps(wording);
    let mut evidence = cell.evidence.clone();
    if !evidence.iter().any(is_there) {
        let index = &judge.weighed.index;
        let passage = index.passage_at(wording);
        let matched = passage.map(|passage| index.matched(chosen, wording.article, passage)).unwrap_or_default();
        evidence.insert(0, Evidence { place: wording, matched, score: cell.score });
    }
    match cell.verdict {
        Verdict::Omitted => in_part(judge, chosen, wording.article, cell.score, evidence),
        Verdict::Differs | Verdict::Partial => Cell { evidence, ..cell },
        Verdict::Stated => {
            let is_whole = || cell.missing.is_empty() && says_so(judge, chosen, other);
            Cell { sure: cell.sure || is_whole(), evidence, ..cell }
        }
    }
}

/// Whether a wording that is known to be of the same fact says all of it. Where both have the very same content words,
/// only their order and small words tell them apart: then who does what to whom must be answered, and nothing may make
/// it say something else.
fn says_so(judge: &Judge<'_>, chosen: usize, wording: usize) -> bool {
    let words = |statement: usize| -> BTreeSet<MeaningId> {
        judge.weighed.index.content(statement).terms.iter().map(|term| term.meaning).collect()
    };
    words(chosen) != words(wording) || {
        let article = judge.read.statements[wording].place.article;
        let features = Features::of(judge, chosen, article);
        features.is_some_and(|features| features.unanswered == 0.0 && !features.may_be_near_miss())
    }
}

/// Carried, but hardly as the statement says it.
fn in_part(judge: &Judge<'_>, chosen: usize, article: usize, score: f64, evidence: Vec<Evidence>) -> Cell {
    let best = judge.weighed.carriage.of(chosen, article).first();
    let credits = best.map(|best| judge.weighed.index.credits(chosen, article, best.passage)).unwrap_or_default();
    let missing = missing(judge, chosen, &credits);
    let reason = if missing.is_empty() { Reason::InPart } else { Reason::DetailMissing };
    Cell { evidence, missing, ..Cell::new(Verdict::Partial, score, false, reason) }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Event};

    #[test]
    fn a_wording_that_may_say_something_else_is_not_surely_the_same() {
        let article = |id: &str, text: &str| Article::plain(id, id, "", &[text, "The town of Vell was busy."]);
        for (one, other) in [
            ("The factory was closed.", "The factory was not closed."),
            ("The mayor said she would resign.", "The mayor said she would not resign."),
            ("Police accused Orvel of cheating Tarnex.", "Police accused Tarnex of cheating Orvel."),
            ("The train was travelling from Tarn to Vell.", "The train was travelling from Vell to Tarn."),
            (
                "The mayor praised the police and criticised the union.",
                "The mayor criticised the police and praised the union.",
            ),
        ] {
            let facts = crate::compare_event(Event::new("Test", vec![article("a", one), article("b", other)])).facts;
            let told = facts.iter().filter(|fact| !fact.statement.starts_with("The town"));
            for fact in told {
                let sure = fact.cells.iter().filter(|cell| cell.is_surely_told()).count();
                assert!(sure <= 1, "{}: {:?}", fact.statement, fact.cells);
            }
        }
    }
}
