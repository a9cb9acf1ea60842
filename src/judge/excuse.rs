//! Omissions that say nothing about the outlet: the text is a stub, the words stand where we did not read, or they are a
//! headline's or too few.

use super::bench::Judge;
use crate::finding::{Cell, Rule};

/// Longest piece of what was set apart that a reason quotes, in characters: two lines of the page. A choice.
const LONGEST_QUOTE: usize = 160;

/// Fewest words with content by which an omission can be sure. "It's not about you" has none, "This is nonsense" one, and an
/// article may well have them in a longer quotation. Of the sure omissions of the labelled stories and samples, one in 80 was of
/// such a statement.
const FEWEST_TELLING: usize = 2;

impl Judge<'_> {
    /// The omission, no longer sure where something stands against it; the reason says what.
    ///
    /// A headline sums up in few and strong words what an article then tells in plain ones, and another article tells in its
    /// own. Of the eight omissions of headlines that were sure in the labelled stories and samples, at least five were told there.
    pub fn excused(&self, statement: usize, article: usize, omitted: Cell) -> Cell {
        if let Some(stub) = self.read.event.articles.get(article).and_then(|article| article.stub) {
            let reason = format!("not found, but the text we were given is {}", stub.words());
            return Cell { sure: false, rule: Rule::Stub, reason, ..omitted };
        }
        if let Some(found) = self.set_apart.telling(self.read, &self.weighed.index, statement, article) {
            let reason = format!("not in the article's text, but in {}: \"{}\"", found.what, shortened(&found.text));
            return Cell { sure: false, rule: Rule::SetApart, reason, ..omitted };
        }
        if self.read.statements.get(statement).is_some_and(|statement| statement.place.paragraph == 0) {
            let reason = "not found; a headline sums up".to_string();
            return Cell { sure: false, rule: Rule::Headline, reason, ..omitted };
        }
        let terms = &self.weighed.index.content(statement).terms;
        if terms.iter().filter(|term| !term.is_implied()).count() < FEWEST_TELLING {
            let reason = "not found; too few telling words".to_string();
            return Cell { sure: false, rule: Rule::FewWords, reason, ..omitted };
        }
        omitted
    }
}

/// On one line, cut behind a word.
fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST_QUOTE {
        return line;
    }
    let kept: String = line.chars().take(LONGEST_QUOTE).collect();
    let kept = kept.rsplit_once(' ').map_or(kept.as_str(), |(kept, _)| kept);
    format!("{kept} ...")
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
            (fact.cells[1].verdict, fact.cells[1].sure, fact.cells[1].rule)
        };
        assert_eq!(cell("NIGHTMARE"), (Verdict::Omitted, false, Rule::Headline));
        assert_eq!(cell("forty loaves"), (Verdict::Omitted, true, Rule::NotFound));
    }
}
