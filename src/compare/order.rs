//! The order in which the articles state what they have in common: how deep in each article a fact comes.

use super::comparison::Comparison;
use crate::finding::Fact;

/// How deep in each article a fact comes that at least two outlets state.
#[derive(Debug, Clone, PartialEq)]
pub struct Depths {
    /// Index of the fact in [`Comparison::facts`].
    pub fact: usize,
    /// For each article in the event's order, where its best passage begins, as
    /// [`Event::depth`](crate::article::Event::depth) measures it; `None` if the article does not surely state the
    /// fact.
    pub articles: Vec<Option<f64>>,
}

impl Depths {
    /// The distance from the earliest to the latest, 0 to 1: how far apart the outlets are.
    pub fn apart(&self) -> f64 {
        let depths = || self.articles.iter().flatten().copied();
        depths().fold(0.0, f64::max) - depths().fold(1.0, f64::min)
    }
}

impl Comparison {
    /// Facts that at least two outlets surely state; first those that come early in one and late in another; equals in
    /// the order of the facts.
    pub fn order(&self) -> Vec<Depths> {
        let mut order: Vec<Depths> =
            self.facts.iter().enumerate().filter_map(|(number, fact)| self.depths(number, fact)).collect();
        order.sort_by(|a, b| b.apart().total_cmp(&a.apart()).then(a.fact.cmp(&b.fact)));
        order
    }

    fn depths(&self, number: usize, fact: &Fact) -> Option<Depths> {
        let told = fact.cells.iter().map(|cell| {
            let best = cell.evidence.first().filter(|_| cell.is_surely_told())?;
            Some(self.event.depth(best.place))
        });
        let articles: Vec<Option<f64>> = told.collect();
        (articles.iter().flatten().count() > 1).then_some(Depths { fact: number, articles })
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Event};

    #[test]
    fn what_one_outlet_leads_with_and_another_ends_with_comes_first() {
        let aground = "The ferry Kestrel ran aground off Tarn Point on Friday.";
        let towed = "The coast guard towed the ferry into Millport harbour before midnight.";
        let violinist = "A violinist played Brahms in the saloon.";
        let articles = vec![
            Article::plain("argus", "Argus", "", &[aground, violinist, towed]),
            Article::plain("beacon", "Beacon", "", &[towed, aground]),
            Article::plain("courier", "Courier", "", &["Rain fell on the quay."]),
        ];
        let comparison = crate::compare_event(Event::new("Ferry", articles));
        let told: Vec<(&str, Vec<Option<f64>>)> = comparison
            .order()
            .into_iter()
            .map(|one| (comparison.facts[one.fact].statement.as_str(), one.articles))
            .collect();
        // Argus has 55, 40 and 70 bytes, Beacon 70 and 55.
        let (first, second) = (vec![Some(95.0 / 165.0), Some(0.0), None], vec![Some(0.0), Some(70.0 / 125.0), None]);
        assert_eq!(told, [(towed.trim_end_matches('.'), first), (aground.trim_end_matches('.'), second)]);
    }
}
