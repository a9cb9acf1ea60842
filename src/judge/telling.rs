//! How telling a fact is, 0 to 1: what an editor with twelve minutes wants to see first.
//!
//! First come differences; then facts that most outlets state and some omit; then weighty facts that only one states;
//! then the common ground; last, minor details that only one states.
//!
//! `telling = (low + (high - low) × weightiness) × certainty × standing`. The outlets decide the range (see
//! [`Spread::range`]) and [`weightiness`] the place within it; the two factors lower it if the judge is unsure, and if
//! the statement is a headline or has hardly any content.

use super::bench::Judge;
use crate::finding::{Cell, Verdict};
use crate::language::Word;

/// How the outlets divide over a fact.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Spread {
    /// At least one differs.
    Differs,
    /// Several state it and some omit it; the share of the outlets that state it.
    Some { told_share: f64 },
    /// Only one outlet states it.
    One,
    /// Every outlet states it.
    All,
}

impl Spread {
    fn of(cells: &[Cell]) -> Spread {
        let judged = || cells.iter().filter(|cell| cell.is_judged());
        let told = judged().filter(|cell| cell.is_told()).count();
        if cells.iter().any(|cell| cell.verdict == Verdict::Differs) {
            Spread::Differs
        } else if told == judged().count() {
            Spread::All
        } else if told <= 1 {
            Spread::One
        } else {
            Spread::Some { told_share: told as f64 / judged().count() as f64 }
        }
    }

    /// The ranges overlap only where a weighty fact should rank above a light one of the class before: a weighty fact
    /// of one outlet ranks above the common ground, a minor one below it. Without the overlap the common ground of the
    /// samples came after some seventy lesser facts, where nobody reads it.
    fn range(self) -> (f64, f64) {
        match self {
            Spread::Differs => (0.80, 1.00),
            // The fewer omit it, the more telling: 0.55 if one of many has company, towards 0.65 if only one omits it.
            Spread::Some { told_share } => (0.45 + 0.2 * told_share, 0.80),
            Spread::One => (0.05, 0.55),
            Spread::All => (0.20, 0.40),
        }
    }

    /// Whether at least one of the cells that decide the spread is sure.
    fn is_sure(self, cells: &[Cell]) -> bool {
        let decides = |cell: &&Cell| match self {
            Spread::Differs => cell.verdict == Verdict::Differs,
            Spread::Some { .. } | Spread::One => !cell.is_told(),
            Spread::All => true,
        };
        cells.iter().filter(decides).any(|cell| cell.sure)
    }
}

/// A fact whose deciding cells are all unsure ranks below others of its class: at 0.8 an unsure difference still comes
/// before a sure omission of little weight, because a person should check it.
const UNSURE: f64 = 0.8;

/// A headline repeats what the text states, and a scrap says little. A difference keeps its rank: another number in a
/// headline is what most readers remember.
const HEADLINE_OR_SCRAP: f64 = 0.5;

/// A statement with fewer content words than this is a scrap: "He paused.", "She agreed on Friday."
const FEWEST_CONTENT_WORDS: usize = 3;

/// How telling the statement is, given every article's cell.
pub fn telling(judge: &Judge<'_>, statement: usize, cells: &[Cell]) -> f64 {
    let spread = Spread::of(cells);
    let (low, high) = spread.range();
    let certainty = if spread.is_sure(cells) { 1.0 } else { UNSURE };
    let said = judge.weighed.index.content(statement).terms.iter().filter(|term| !term.is_implied()).count();
    let is_low = judge.read.statements[statement].place.paragraph == 0 || said < FEWEST_CONTENT_WORDS;
    let standing = if is_low && spread != Spread::Differs { HEADLINE_OR_SCRAP } else { 1.0 };
    (low + (high - low) * weightiness(judge, statement)) * certainty * standing
}

/// How much there is in a statement, 0 to 1: half for its rare words, the rest for a number or date, for quoted words,
/// and for an early place in its article, where news puts what matters.
fn weightiness(judge: &Judge<'_>, statement: usize) -> f64 {
    /// A statement with this total weight gets half of the share for rare words. Statements of the samples weigh 1 to
    /// 9, with a median of 4.
    const MIDDLING_WEIGHT: f64 = 4.0;
    /// Fewer quoted words than this are a term in inverted commas.
    const QUOTED_WORDS: usize = 5;

    let told = &judge.read.statements[statement];
    let place = told.place;
    let mentions = &judge.read.annotated.articles[place.article].paragraphs[place.paragraph];
    let words = &judge.read.segmented.articles[place.article].paragraphs[place.paragraph].words;
    let inside = |span| told.spans.iter().any(|whole| whole.contains(span));
    let quoted = |word: &&Word| inside(word.span) && mentions.quotes.iter().any(|quote| quote.span.contains(word.span));
    let weight: f64 = judge.weighed.index.weights(statement).iter().sum();
    let rare = weight / (weight + MIDDLING_WEIGHT);
    let exact = mentions.numbers.iter().map(|number| number.figure).chain(mentions.dates.iter().map(|date| date.span));
    let is_exact = exact.into_iter().any(inside);
    let is_quoted = words.iter().filter(quoted).count() >= QUOTED_WORDS;
    let early = 1.0 / place.paragraph.max(1) as f64;
    0.5 * rare + 0.15 * f64::from(u8::from(is_exact)) + 0.15 * f64::from(u8::from(is_quoted)) + 0.2 * early
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Event};
    use crate::compare::{Comparison, Fact};

    fn ferry() -> Comparison {
        let argus = [
            "The ferry Kestrel ran aground off Tarn Point on Friday with 212 passengers aboard.",
            "The coast guard towed the ferry into Millport harbour before midnight.",
            "A violinist played in the saloon.",
        ];
        let beacon = [
            "The ferry Kestrel ran aground off Tarn Point on Friday with 260 passengers aboard.",
            "The coast guard towed the ferry into Millport harbour before midnight.",
            "Captain Joel Anders blamed a broken buoy lamp that the port had promised to mend in 2019.",
        ];
        let courier = [
            "The ferry Kestrel ran aground off Tarn Point on Friday with 212 passengers aboard.",
            "Its owner cancelled every sailing until Monday.",
        ];
        let articles = vec![
            Article::plain("argus", "Argus", "Ferry runs aground", &argus),
            Article::plain("beacon", "Beacon", "Ferry runs aground", &beacon),
            Article::plain("courier", "Courier", "Ferry runs aground", &courier),
        ];
        crate::compare_event(Event::new("Ferry", articles))
    }

    fn rank(comparison: &Comparison, words: &str) -> usize {
        comparison.facts.iter().position(|fact| fact.statement.contains(words)).unwrap()
    }

    #[test]
    fn what_most_have_comes_before_what_only_one_states() {
        let comparison = ferry();
        assert!(rank(&comparison, "towed") < rank(&comparison, "blamed"));
        assert!(rank(&comparison, "blamed") < rank(&comparison, "violinist"));
    }

    #[test]
    fn a_headline_and_a_scrap_stand_low() {
        let comparison = ferry();
        let telling = |words: &str| comparison.facts[rank(&comparison, words)].telling;
        assert!(telling("violinist") > 0.0);
        assert!(telling("Ferry runs aground") < telling("towed") / 2.0);
    }

    #[test]
    fn telling_lies_between_0_and_1_and_falls() {
        let facts: Vec<Fact> = ferry().facts;
        assert!(facts.iter().all(|fact| (0.0..=1.0).contains(&fact.telling)));
        assert!(facts.is_sorted_by(|a, b| a.telling >= b.telling));
    }
}
