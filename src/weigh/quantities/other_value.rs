//! The other value that an article gives for a quantity of a statement.

use super::agreement::Agreement;
use super::context::Comparing;
use super::occurrence::Quantities;
use crate::article::Place;
use crate::read::Statement;

/// Another value of the same thing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OtherValue {
    /// How surely it is the same thing: [`Context::score`](super::Context::score), 0.9 at least.
    pub score: f64,
    /// The value in the statement.
    pub said: Place,
    /// The value in the article.
    pub told: Place,
}

/// By so much another value has to be nearer to the statement than every value that agrees with it, for a true statement may
/// stand beside a second count. A choice.
const NEARER: f64 = 0.25;

impl<'r> Quantities<'r> {
    /// For all quantities of a statement, the surest other value in an article (by its number): the values exclude each other,
    /// the thing, its part and the time are the same, and no value of the article that agrees is about as near. Nothing where an
    /// article is silent or agrees.
    pub fn other_value(&self, statement: &Statement, article: usize) -> Option<OtherValue> {
        let mut comparing = Comparing::new(self, &[]);
        let mut best: Option<OtherValue> = None;
        for said in self.of_statement(statement) {
            let mut agreeing: f64 = 0.0;
            let mut other = Vec::new();
            for told in self.articles.get(article).into_iter().flatten() {
                let Some(agreement) = self.agreement(said, told) else { continue };
                let context = comparing.context(said, told);
                match agreement {
                    Agreement::Same => agreeing = agreeing.max(context.score()),
                    Agreement::Other => other.push((told, context)),
                }
            }
            for (told, context) in other {
                let score = context.score();
                let is_best = best.is_none_or(|best| score > best.score);
                if is_best && agreeing < score - NEARER && comparing.is_contradiction(said, told, &context, true) {
                    best = Some(OtherValue { score, said: said.place, told: told.place });
                }
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Event};
    use crate::language::Languages;
    use crate::read::read_list;
    use crate::weigh::{Index, Measure};

    /// The words of the other value that an article gives for a statement.
    fn other(statement: &str, text: &str) -> Option<String> {
        let event = Event::new("Test", vec![Article::plain("argus", "Argus", "", &[text])]);
        let languages = Languages::built_in();
        let read = read_list(&event, &[statement.to_string()], &languages);
        let index = Index::new(&read, &Measure::default());
        let found = Quantities::new(&read, &index).other_value(&read.statements[0], 0)?;
        Some(read.event.words_at(found.told).to_string())
    }

    #[test]
    fn another_number_of_the_same_thing_in_the_same_act_is_another_value() {
        let told = "Fourteen passengers were injured when the ferry hit the pier.";
        let found = other("Eleven passengers were injured when the ferry hit the pier.", told);
        assert_eq!(found.as_deref(), Some("Fourteen passengers"));
    }

    #[test]
    fn a_value_that_agrees_stands_against_every_other() {
        let told = "Fourteen passengers were injured when the ferry hit the pier. Eleven were treated on the spot.";
        assert_eq!(other("Fourteen passengers were injured when the ferry hit the pier.", told), None);
    }

    #[test]
    fn an_article_that_counts_other_things_has_no_other_value() {
        assert_eq!(other("Eleven passengers were injured.", "Fourteen trains were cancelled on Sunday."), None);
    }
}
