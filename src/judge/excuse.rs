//! Omissions that say nothing about the outlet: the text is a stub, the words are in a part of the page that was not
//! read, they come from a headline, or there are too few of them.

use super::bench::Judge;
use crate::finding::{Cell, Reason};

/// An omission can be sure only with at least this many content words. "It's not about you" has none, "This is
/// nonsense" one, and an article may well have them in a longer quotation. Of the sure omissions of the labelled
/// stories and samples, one in 80 was of such a statement.
const FEWEST_TELLING: usize = 2;

impl Judge<'_> {
    /// The omission, no longer sure if something speaks against it; the reason gives what.
    ///
    /// A headline sums up in a few strong words what its article then states in plain ones, and another article states
    /// in its own. Of the eight omissions of headlines that were sure in the labelled stories and samples, at least
    /// five were in fact carried.
    pub fn excused(&self, statement: usize, article: usize, omitted: Cell) -> Cell {
        if let Some(stub) = self.read.event.articles.get(article).and_then(|article| article.stub) {
            return omitted.excused(Reason::Stub(stub));
        }
        if let Some(found) = self.set_apart.telling(self.read, &self.weighed.index, statement, article) {
            return omitted.excused(Reason::SetApart { why: found.why, text: found.text.clone() });
        }
        if self.read.statements.get(statement).is_some_and(|statement| statement.place.paragraph == 0) {
            return omitted.excused(Reason::Headline);
        }
        let terms = &self.weighed.index.content(statement).terms;
        if terms.iter().filter(|term| !term.is_implied()).count() < FEWEST_TELLING {
            return omitted.excused(Reason::FewWords);
        }
        omitted
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Event};
    use crate::compare::{Rule, Verdict};

    #[test]
    fn nobody_is_sure_to_omit_what_a_headline_sums_up() {
        let argus = Article::plain(
            "argus",
            "Argus",
            "NIGHTMARE AT DAWN: runaway ship wrecks landmark",
            &[
                "The ferry Kestrel struck the pier of Millport on Friday.",
                "Bakers in Tarn sold forty loaves to the mayor.",
            ],
        );
        let beacon = Article::plain(
            "beacon",
            "Beacon",
            "Ferry hits pier",
            &["The ferry Kestrel struck the pier of Millport on Friday.", "The harbour office has opened an inquiry."],
        );
        let facts = crate::compare_event(Event::new("Test", vec![argus, beacon])).facts;
        let cell = |words: &str| {
            let fact = facts.iter().find(|fact| fact.statement.contains(words)).unwrap();
            (fact.cells[1].verdict, fact.cells[1].sure, fact.cells[1].rule())
        };
        assert_eq!(cell("NIGHTMARE"), (Verdict::Omitted, false, Rule::Headline));
        assert_eq!(cell("forty loaves"), (Verdict::Omitted, true, Rule::NotFound));
    }
}
