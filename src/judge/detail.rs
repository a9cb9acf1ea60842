//! What a passage that carries a statement lacks, or states differently.
//!
//! One file a rule: `other_number.rs` and its neighbours each look for one kind of contrast, in the order of [`RULES`].
//! The first that finds one decides; what the others find in other words is shown beside it.

use super::bench::Judge;
use super::contrast::copied::exchanged;
use super::contrast::other_certainty::{CertaintyFinding, other_certainty};
use super::contrast::other_date::other_date;
use super::contrast::other_name::other_name;
use super::contrast::other_number::other_number;
use super::contrast::other_quote::other_quote;
use super::contrast::quotation::{is_same_speech, quotation, quoting};
use super::sides::Sides;
use crate::finding::{Contrast, QuotationOutcome, Reason};
use crate::weigh::Carried;
use std::sync::Arc;

/// What comparing the details came to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Finding {
    /// The words that conflict, the deciding ones first.
    pub contrasts: Vec<Contrast>,
    /// Whether the conflicts are only between what is announced in one and done in the other, and the first was written
    /// before the deed as far as is known.
    pub is_earlier: bool,
    /// Whether the passage repeats the statement word for word except for what was exchanged.
    pub is_copy: bool,
    /// What became of the statement's quotation, if it has one.
    pub quotation: Option<QuotationOutcome>,
    /// Whether the statement states nothing but that quotation, and the passage has it whole, from the same speaker.
    pub is_same_speech: bool,
    /// The passage that has the statement's quotation, by its number in the article.
    pub quoted_in: Option<usize>,
}

/// What one rule found: contrasts, and whether they concern only what may have been written before the deed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RuleFinding {
    /// The words that conflict.
    pub contrasts: Vec<Contrast>,
    /// Whether one side may have been written before the deed that the other reports.
    pub is_earlier: bool,
}

/// A rule that looks for contrasts.
type LooksFor = fn(&Sides<'_>) -> RuleFinding;

/// What a rule for details looks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// The same quotation in other words.
    Quotation,
    /// Words exchanged in a sentence that both have.
    Exchange,
    /// Another number for the same thing.
    Number,
    /// Another day for the same thing.
    Day,
    /// Another name in the same place.
    Name,
    /// Denied or planned in one, done in the other.
    Certainty,
}

/// Every rule for contrasts with its kind of detail, in the order in which they are tried.
pub const RULES: [(Detail, LooksFor); 6] = [
    (Detail::Quotation, |sides| RuleFinding::plain(other_quote(sides))),
    (Detail::Exchange, |sides| RuleFinding::plain(exchanged(sides))),
    (Detail::Number, |sides| RuleFinding::plain(other_number(sides))),
    (Detail::Day, |sides| RuleFinding::plain(other_date(sides))),
    (Detail::Name, |sides| RuleFinding::plain(other_name(sides))),
    (Detail::Certainty, |sides| match other_certainty(sides) {
        Some(CertaintyFinding::Other(contrast)) => RuleFinding::plain([contrast]),
        Some(CertaintyFinding::Earlier(contrast)) => RuleFinding { contrasts: vec![contrast], is_earlier: true },
        None => RuleFinding::default(),
    }),
];

impl RuleFinding {
    fn plain(contrasts: impl IntoIterator<Item = Contrast>) -> RuleFinding {
        RuleFinding { contrasts: contrasts.into_iter().collect(), is_earlier: false }
    }
}

/// A word with less credit than this has no counterpart in or beside the passage.
const COUNTERPART: f64 = 0.5;

/// Compares the statement's details with the passage that carries it best, or with the one that has its quotation.
pub fn compare(judge: &Judge<'_>, statement: usize, article: usize, carried: &[Carried], best: &Carried) -> Finding {
    let quoting = quoting(judge, statement, article, carried);
    let sides = Sides::new(judge, statement, article, quoting.unwrap_or(best));
    let mut finding = contrasts(&sides);
    finding.quoted_in = quoting.map(|one| one.passage);
    finding.quotation = quotation(&sides);
    let acts = &judge.traits[statement].acts;
    finding.is_same_speech = finding.quotation.as_ref().is_some_and(|found| is_same_speech(&sides, acts, found));
    finding
}

/// The statement beside the passage with whose details it is compared.
pub fn sides<'a>(
    judge: &'a Judge<'a>,
    statement: usize,
    article: usize,
    carried: &[Carried],
    best: &Carried,
) -> Sides<'a> {
    Sides::new(judge, statement, article, quoting(judge, statement, article, carried).unwrap_or(best))
}

/// The statement's words that have no counterpart in or beside the passage.
pub fn missing(judge: &Judge<'_>, statement: usize, credits: &[f64]) -> Vec<Arc<str>> {
    let words = judge.words[statement].iter().zip(credits);
    words.filter(|(_, credit)| **credit < COUNTERPART).filter_map(|(word, _)| word.clone()).collect()
}

/// Whether the passage repeats the statement word for word except for exchanged details: then it states the same thing
/// differently, however little of the weight is left.
pub fn is_changed_copy(judge: &Judge<'_>, statement: usize, article: usize, best: &Carried) -> bool {
    if !judge.copies.may_be(statement, article, best.passage) {
        return false;
    }
    let sides = Sides::new(judge, statement, article, best);
    sides.copy().is_some() && (!exchanged(&sides).is_empty() || !other_quote(&sides).is_empty())
}

/// What the rules find, in their order; where two rules find the same words, only what the first makes of them.
pub fn contrasts(sides: &Sides<'_>) -> Finding {
    let mut other: Vec<Contrast> = Vec::new();
    let mut earlier: Option<Contrast> = None;
    for (_, looks_for) in RULES {
        let found = looks_for(sides);
        for contrast in found.contrasts {
            let is_known = other.iter().any(|known| {
                known.statement.overlaps(contrast.statement) || known.article.span.overlaps(contrast.article.span)
            });
            if found.is_earlier {
                earlier = Some(contrast);
            } else if !is_known {
                other.push(contrast);
            }
        }
    }
    let is_earlier = other.is_empty() && earlier.is_some();
    let contrasts = if other.is_empty() { earlier.into_iter().collect() } else { other };
    Finding { contrasts, is_earlier, is_copy: sides.copy().is_some(), ..Finding::default() }
}

impl Finding {
    /// How the passage differs; `None` if nothing conflicts with the statement.
    pub fn reason(&self) -> Option<Reason> {
        let first = self.contrasts.first()?;
        Some(if self.is_earlier { Reason::Earlier } else { Reason::Other(first.kind) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Event, Published};
    use crate::finding::{Rule, Verdict};
    use jiff::civil::date;

    /// What the other article makes of the first fact; of the first article's, if it has one of its own.
    fn finding(here: &str, there: &str, days: (i8, i8)) -> (Verdict, Rule, Vec<String>) {
        let article = |id: &str, text: &str, day: i8| {
            let mut article = Article::plain(id, id, "", &[text]);
            article.published = Some(Published::on(date(2026, 3, day)));
            article
        };
        let event = Event::new("Test", vec![article("a", here, days.0), article("b", there, days.1)]);
        let comparison = crate::compare_event(event);
        let is_first =
            |fact: &&crate::compare::Fact| fact.place.is_some_and(|at| comparison.event.articles[at.article].id == "a");
        let fact = comparison.facts.iter().find(is_first).unwrap_or(&comparison.facts[0]);
        let cell = fact.cells.iter().find(|cell| cell.rule() != Rule::OwnWords).expect("another article's cell");
        let event = &comparison.event;
        let words =
            |one: &Contrast| [event.words_at(one.article), fact.words(event, one.statement)].map(str::to_string);
        (cell.verdict, cell.rule(), cell.contrasts.iter().flat_map(words).collect())
    }

    #[test]
    fn a_sum_a_month_is_not_set_against_a_sum_a_year() {
        let (verdict, ..) = finding(
            "A family in Sennet will pay 14 crowns a month more for its water.",
            "For its water a family in Sennet will pay 168 crowns a year more.",
            (5, 5),
        );
        assert_ne!(verdict, Verdict::Differs);
    }

    #[test]
    fn a_beginning_is_not_set_against_a_day() {
        let (verdict, ..) = finding(
            "The ferry to Sennet was closed on Monday by the harbour office.",
            "The ferry to Sennet was closed by the harbour office until Wednesday.",
            (10, 10),
        );
        assert_ne!(verdict, Verdict::Differs);
    }

    #[test]
    fn a_time_before_midnight_may_be_eleven_also_where_nothing_else_was_changed() {
        for time in ["at about 11 p.m.", "by 11 p.m.", "after 9 p.m."] {
            let other = format!("The coast guard towed the ferry into Millport harbour {time} on Friday.");
            let one = "The coast guard towed the ferry into Millport harbour before midnight on Friday.";
            assert_ne!(finding(one, &other, (10, 10)).0, Verdict::Differs, "{time}");
        }
        let (verdict, ..) = finding(
            "The coast guard towed the ferry into Millport harbour at 8 p.m. on Friday.",
            "The coast guard towed the ferry into Millport harbour at 11 p.m. on Friday.",
            (10, 10),
        );
        assert_eq!(verdict, Verdict::Differs);
    }

    #[test]
    fn what_was_announced_before_the_deed_is_stated_in_part_and_does_not_differ() {
        let (done, planned) = ("The railway has sold its ferries.", "The railway plans to sell its ferries.");
        assert_eq!(finding(done, planned, (9, 5)).0, Verdict::Partial);
        let same_day = finding(done, planned, (5, 5));
        assert_eq!((same_day.0, same_day.1), (Verdict::Differs, Rule::OtherCertainty));
        assert_eq!(same_day.2, ["plans to sell", "has sold"]);
    }

    #[test]
    fn contractions_spelling_and_masked_letters_are_no_other_words() {
        let (verdict, ..) = finding(
            "\"I'd call it a d*** shame that we cannot mend the harbour lamps,\" Joel Anders said.",
            "\"I would call it a damn shame that we can not mend the harbor lamps,\" said Joel Anders.",
            (5, 5),
        );
        assert_eq!(verdict, Verdict::Stated);
    }

    #[test]
    fn what_two_people_say_is_not_one_quotation_in_other_words() {
        let (_, rule, _) = finding(
            "\"We need a mayor who looks after the harbour and its lamps,\" Joel Anders said.",
            "\"We need a council that looks after the harbour and its lamps,\" Ruth Hale said.",
            (5, 5),
        );
        assert_ne!(rule, Rule::OtherQuote);
    }

    #[test]
    fn a_city_is_not_set_against_its_country_where_the_article_names_both() {
        let (verdict, ..) = finding(
            "Police found the stolen painting in Varnholm on Monday.",
            "On Monday the stolen painting was found in Tarsk. Police in Varnholm were told at once.",
            (5, 5),
        );
        assert_ne!(verdict, Verdict::Differs);
    }
}
