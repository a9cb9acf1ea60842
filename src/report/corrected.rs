//! What a person has corrected, in one line for the terminal.

use super::wording::Wording;
use crate::compare::Comparison;
use std::collections::BTreeSet;

/// `corrected by a person: 2 verdicts, 1 heading; 1 does not fit`; `None` if there are no corrections.
pub fn corrected(w: Wording, comparison: &Comparison) -> Option<String> {
    let in_facts = comparison.facts.iter().flat_map(|fact| &fact.corrections);
    let applied: BTreeSet<usize> =
        in_facts.chain(comparison.left_out.iter().flat_map(|one| &one.corrections)).copied().collect();
    let counted = ["verdict", "heading", "join", "part", "not-a-fact"].into_iter().filter_map(|name| {
        let of_kind = |number: &&usize| comparison.event.corrections[**number].change.name() == name;
        let count = applied.iter().filter(of_kind).count();
        (count > 0).then(|| w.count(&format!("made.{name}"), count))
    });
    let counted: Vec<String> = counted.collect();
    let what = if counted.is_empty() { w.line("summary.nothing").to_string() } else { counted.join(w.comma()) };
    let told = match comparison.event.corrections.len() - applied.len() {
        0 => w.fill("summary.corrected", &[("what", &what)]),
        unfit => {
            let unfit = w.count("summary.unfit", unfit);
            w.fill("summary.corrected_but", &[("what", &what), ("unfit", &unfit)])
        }
    };
    (!comparison.event.corrections.is_empty()).then_some(told)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Change, Correction, Event, FactWords, Verdict};

    #[test]
    fn what_fits_is_counted_by_kind_and_what_does_not_apart() {
        let sank = "The ferry Kestrel sank off Tarn Point on Friday night.";
        let articles = ["a", "b"].map(|id| Article::plain(id, id, "", &[sank]));
        let mut event = Event::new("Ferry", articles.to_vec());
        let fact = |words: &str| FactWords { words: words.to_string(), from: None };
        let verdict = |words: &str, article: &str| Change::Verdict {
            fact: fact(words),
            article: article.to_string(),
            verdict: Verdict::Stated,
            words: None,
        };
        let heading = Change::Heading { fact: fact(sank), heading: "The loss".to_string() };
        let changes = [verdict(sank, "a"), verdict(sank, "b"), heading, verdict("Nobody said this before.", "a")];
        event.corrections = changes
            .into_iter()
            .zip(1..)
            .map(|(change, line)| Correction { line, change, why: None, by: None })
            .collect();
        let comparison = crate::compare_event(event);
        let line = "corrected by a person: 2 verdicts, 1 heading; 1 does not fit";
        assert_eq!(corrected(Wording::default(), &comparison).as_deref(), Some(line));
    }
}
