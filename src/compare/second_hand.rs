//! Facts that rest on a single credited source: every outlet that states them names the same source for them.

use super::comparison::Comparison;
use crate::article::Place;
use crate::finding::{Cell, Fact};

/// A fact that every outlet has from the same source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondHand {
    /// Index of the fact in [`Comparison::facts`].
    pub fact: usize,
    /// Index of the source in [`Comparison::credits`].
    pub source: usize,
    /// The phrases that credit it, one for each outlet that states the fact.
    pub places: Vec<Place>,
}

impl Comparison {
    /// The facts that rest on a single credited source, in the order of the facts.
    ///
    /// Only if it is certain: the passage that carries the fact best contains the phrase that credits the source, in
    /// every outlet that states or may state the fact. An agency in a dateline is credited for a whole article and not
    /// for a passage, so it does not count here.
    pub fn second_hand(&self) -> Vec<SecondHand> {
        let facts = self.facts.iter().enumerate();
        facts.filter_map(|(number, fact)| self.rests_on(number, fact)).collect()
    }

    fn rests_on(&self, number: usize, fact: &Fact) -> Option<SecondHand> {
        // At least one cell must be sure; otherwise nobody is known to state it.
        let is_known = |cell: &Cell| cell.is_surely_told() && cell.is_judged();
        if !fact.cells.iter().any(is_known) {
            return None;
        }
        (0..self.credits.len()).find_map(|source| {
            let phrases = fact.cells.iter().filter(|cell| cell.is_told()).map(|cell| self.credit_in(cell, source));
            Some(SecondHand { fact: number, source, places: phrases.collect::<Option<Vec<Place>>>()? })
        })
    }

    /// The phrase in the cell's best passage that credits the source.
    fn credit_in(&self, cell: &Cell, source: usize) -> Option<Place> {
        let passage = cell.evidence.first()?.place;
        let is_here = |place: &&Place| passage.contains(**place) && !self.event.words_at(**place).starts_with('(');
        self.credits.get(source)?.places.iter().find(is_here).copied()
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Event};

    /// "fact: source, number of outlets" for every fact that rests on one source.
    fn second_hand(bodies: &[&[&str]]) -> Vec<String> {
        let ids = ["Argus", "Beacon", "Courier"];
        let articles = bodies.iter().zip(ids).map(|(body, id)| Article::plain(id, id, "", body)).collect();
        let comparison = crate::compare_event(Event::new("Test", articles));
        let told = comparison.second_hand();
        let words = told.iter().map(|one| {
            let (fact, source) = (&comparison.facts[one.fact].statement, &comparison.credits[one.source].name);
            format!("{fact}: {source}, {}", one.places.len())
        });
        words.collect()
    }

    #[test]
    fn a_fact_that_both_outlets_have_from_one_office_rests_on_it() {
        let found = second_hand(&[
            &["Nine ships lost their anchors in the night, according to the harbour office.", "Rain fell."],
            &["The harbour office said nine ships lost their anchors in the night.", "A violinist played."],
        ]);
        assert_eq!(
            found,
            ["Nine ships lost their anchors in the night, according to the harbour office: harbour office, 2"]
        );
    }

    #[test]
    fn if_one_outlet_states_it_itself_or_names_somebody_else_it_does_not() {
        let credited = "Nine ships lost their anchors in the night, according to the harbour office.";
        for other in
            ["Nine ships lost their anchors in the night.", "Police said nine ships lost their anchors in the night."]
        {
            assert_eq!(second_hand(&[&[credited], &[other]]), [""; 0]);
        }
    }
}
