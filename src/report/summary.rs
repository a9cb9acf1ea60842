//! What stands out, in at most four short lines for the terminal: counts and printed words, no judgement.

use super::disagreement_kind::DisagreementKind;
use super::wording::Wording;
use crate::compare::{Comparison, Difference, Fact};
use std::collections::BTreeMap;

/// Longest line, in characters; a terminal of 100 columns is common.
const LONGEST_LINE: usize = 98;

/// Words of a difference longer than this are cut; the page has them whole.
const LONGEST_WORDS: usize = 40;

/// What stands out, in at most four short lines for the terminal: what differs, what all but one outlet state, what
/// only one states, and what several state in one shared text. Only sure cells count.
pub fn stands_out(w: Wording, comparison: &Comparison) -> Vec<String> {
    [differing(w, comparison), all_but_one(w, comparison), only_one(w, comparison), one_text(w, comparison)]
        .into_iter()
        .flatten()
        .collect()
}

/// `3 differ: "at least 40" / "about 30" (Argus, Beacon); ...`: as many facts as the page says, harm to people
/// first. Where nothing surely differs, what may.
fn differing(w: Wording, comparison: &Comparison) -> Option<String> {
    let is_sure = |one: &Difference| comparison.facts.get(one.fact).is_some_and(Fact::surely_differs);
    let (mut sure, mut open): (Vec<&Difference>, Vec<&Difference>) =
        comparison.differences.iter().partition(|one| is_sure(one));
    for differences in [&mut sure, &mut open] {
        differences.sort_by_cached_key(|one| DisagreementKind::of_difference(comparison, one).rank());
    }
    let (shown, head) = match comparison.facts.iter().filter(|fact| fact.surely_differs()).count() {
        0 => (open, w.count("summary.may_differ", comparison.differences.len())),
        count => (sure, w.count("summary.differ", count)),
    };
    (!shown.is_empty()).then(|| line(w, &head, shown.into_iter().map(|one| sides(w, comparison, one))))
}

fn sides(w: Wording, comparison: &Comparison, difference: &Difference) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut outlets: Vec<&str> = Vec::new();
    for side in &difference.sides {
        let place = crate::article::Place { span: side.words, ..side.passage };
        let said = w.in_quotes("summary.words", &cut(comparison.event.words_at(place), LONGEST_WORDS));
        if !words.contains(&said) {
            words.push(said);
        }
        outlets.push(&comparison.event.articles[side.passage.article].outlet);
    }
    outlets.dedup();
    w.fill("summary.sides", &[("words", &words.join(" / ")), ("outlets", &outlets.join(w.comma()))])
}

/// `stated by all but Argus: 2 facts; Beacon: 1`
fn all_but_one(w: Wording, comparison: &Comparison) -> Option<String> {
    by_outlet(w, comparison, "summary.all_but", Fact::lacked_only_by)
}

/// `stated only by Beacon: 7 facts; Argus: 3`
fn only_one(w: Wording, comparison: &Comparison) -> Option<String> {
    by_outlet(w, comparison, "summary.only_by", Fact::surely_told_only_by)
}

/// `shared text, counted once: Argus and Beacon, 4 facts; ...`
fn one_text(w: Wording, comparison: &Comparison) -> Option<String> {
    let mut counts: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
    for text in comparison.facts.iter().flat_map(|fact| comparison.stated_by(fact).texts).filter(|text| text.len() > 1)
    {
        *counts.entry(text).or_default() += 1;
    }
    let mut counts: Vec<(Vec<usize>, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let pieces = counts.iter().map(|(text, count)| {
        let outlets: Vec<&str> =
            text.iter().map(|article| comparison.event.articles[*article].outlet.as_str()).collect();
        let (outlets, facts) = (outlets.join(w.line("summary.and")), w.count("count.facts", *count));
        w.fill("summary.shared_by", &[("outlets", &outlets), ("facts", &facts)])
    });
    (!counts.is_empty()).then(|| line(w, w.line("summary.shared"), pieces))
}

/// Counts the facts for each outlet that `chosen` returns; most first.
fn by_outlet(
    w: Wording,
    comparison: &Comparison,
    head: &str,
    chosen: impl Fn(&Fact) -> Option<usize>,
) -> Option<String> {
    let mut counts = vec![0_usize; comparison.event.articles.len()];
    for article in comparison.facts.iter().filter_map(chosen) {
        counts[article] += 1;
    }
    let mut order: Vec<usize> = (0..counts.len()).filter(|article| counts[*article] > 0).collect();
    order.sort_by_key(|article| (std::cmp::Reverse(counts[*article]), *article));
    let pieces = order.iter().enumerate().map(|(at, article)| {
        let (outlet, number) = (&comparison.event.articles[*article].outlet, counts[*article]);
        match at {
            0 => w.fill("summary.first", &[("outlet", outlet), ("facts", &w.count("count.facts", number))]),
            _ => w.fill("summary.next", &[("outlet", outlet), ("n", &number)]),
        }
    });
    (!order.is_empty()).then(|| line(w, w.line(head), pieces))
}

/// The head and as many pieces as fit, with `; ...` for the rest.
fn line(w: Wording, head: &str, pieces: impl Iterator<Item = String>) -> String {
    let between = w.line("summary.between");
    let rest = format!("{between}...");
    let mut line = head.to_string();
    let mut is_first = true;
    for piece in pieces {
        let needed = [&line, &piece, between, &rest].iter().map(|part| part.chars().count()).sum::<usize>();
        if !is_first && needed > LONGEST_LINE {
            line.push_str(&rest);
            break;
        }
        if !is_first {
            line.push_str(between);
        }
        line.push_str(&piece);
        is_first = false;
    }
    cut(&line, LONGEST_LINE)
}

/// At most `longest` characters, on one line, without anything a terminal would obey.
fn cut(words: &str, longest: usize) -> String {
    let plain: String = words.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if plain.chars().count() <= longest {
        return plain;
    }
    let kept: String = plain.chars().take(longest.saturating_sub(3)).collect();
    format!("{}...", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::stands_out;
    use crate::article::{Article, Event};
    use crate::compare::Comparison;
    use crate::report::wording::Wording;

    fn ferry() -> Comparison {
        let common = "The ferry Kestrel ran aground off Tarn Point on Friday.";
        let blamed = "Joel Anders, the captain, blamed a broken buoy lamp for the accident.";
        let articles = vec![
            Article::plain("argus", "Argus", "", &[common, "Fourteen passengers were hurt in the cabin.", blamed]),
            Article::plain("beacon", "Beacon", "", &[common, "Eleven passengers were hurt in the cabin.", blamed]),
            Article::plain("courier", "Courier", "", &[common, "A violinist played Brahms in the saloon."]),
        ];
        crate::compare_event(Event::new("Ferry", articles))
    }

    #[test]
    fn three_lines_give_what_differs_what_all_but_one_state_and_what_only_one_states() {
        let lines = stands_out(Wording::default(), &ferry());
        assert_eq!(lines[0], "1 differs: \"Fourteen\" / \"Eleven\" (Argus, Beacon)");
        // What Anders said; it is not sure that Argus and Beacon differ in how many were aboard.
        assert_eq!(lines[1], "stated by all but Courier: 1 fact");
        assert!(lines[2].starts_with("stated only by Courier: 1 fact"), "{lines:?}");
        assert_eq!(lines.len(), 3);
    }

    #[test]
    fn facts_in_shared_text_are_counted_for_the_outlets_that_share_it() {
        let wire = "The vessel left Millport shortly after four in the morning and lost its rudder within sight of the \
                    outer breakwater.";
        let articles = vec![
            Article::plain("argus", "Argus", "", &[wire, "A violinist played Brahms in the saloon."]),
            Article::plain("beacon", "Beacon", "", &["Rain fell on the quay.", wire]),
        ];
        let comparison = crate::compare_event(Event::new("Vessel", articles));
        assert_eq!(
            stands_out(Wording::default(), &comparison).last().unwrap(),
            "shared text, counted once: Argus and Beacon, 1 fact"
        );
    }

    #[test]
    fn a_line_is_never_wider_than_a_terminal() {
        let mut comparison = ferry();
        for article in &mut comparison.event.articles {
            article.outlet = format!("{} \u{1b}[31m of the united and ever wider valleys", article.outlet).repeat(3);
        }
        for line in stands_out(Wording::default(), &comparison) {
            assert!(line.chars().count() <= 98 && !line.contains('\u{1b}'), "{line}");
        }
    }
}
