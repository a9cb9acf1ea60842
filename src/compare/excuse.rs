//! Omissions that say nothing about the outlet: the text is a stub, or the words stand where we did not read.

use super::comparison::{Cell, Rule};
use super::verdict::Judge;

/// Longest piece of what was set apart that a reason quotes, in characters: two lines of the page. A choice.
const LONGEST_QUOTE: usize = 160;

impl Judge<'_> {
    /// The omission, no longer sure where a stub or words set apart stand against it; the reason says which.
    pub(super) fn excused(&self, statement: usize, article: usize, omitted: Cell) -> Cell {
        if let Some(stub) = self.event.articles.get(article).and_then(|article| article.stub) {
            let reason = format!("not found, but the text we were given is {}", stub.words());
            return Cell { sure: false, rule: Rule::Stub, reason, ..omitted };
        }
        let Some(found) = self.set_apart.telling(self, statement, article) else { return omitted };
        let reason = format!("not in the article's text, but in {}: \"{}\"", found.what, shortened(&found.text));
        Cell { sure: false, rule: Rule::SetApart, reason, ..omitted }
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
