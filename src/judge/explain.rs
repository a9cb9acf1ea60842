//! Why a cell is what it is: every word, every addend and every rule that led to one verdict.
//!
//! Nothing is judged here a second time: the steps that judged report what they saw.

use super::bench::Judge;
use super::detail::{Detail, RULES, sides};
use super::features::Features;
use super::likelihood::Likelihoods;
use super::sides::Sides;
use super::thresholds::Thresholds;
use crate::article::{Article, Event, Place, Span};
use crate::finding::{Cell, Contrast, Fact};
use crate::weigh::Buildup;
use crate::weigh::{Carried, Meaning, Term};
use thiserror::Error;

/// The reasoning that led to one cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The fact with its cells.
    pub fact: Fact,
    /// Index of the article in the event.
    pub article: usize,
    /// The statement's words, each as the best passage has it; empty where no passage shares any.
    pub terms: Vec<ExplainedTerm>,
    /// The share of the statement's weight that the words add up to, 0 to 1. The best passage's `word_share` is less if
    /// the article does not name the statement's subject anywhere.
    pub words_share: f64,
    /// The passages that were considered, best first.
    pub candidates: Vec<ConsideredPassage>,
    /// The likelihood that what is carried is what is stated, 0 to 1; the likelihood that anything is carried is the
    /// cell's score. `None` between two languages.
    pub faithful: Option<f64>,
    /// What was measured, by name.
    pub features: Vec<(&'static str, f64)>,
    /// The thresholds with which the likelihoods were compared.
    pub thresholds: Vec<Threshold>,
    /// What the rules for details found, in the order in which they were tried; empty where none was tried.
    pub tried: Vec<Tried>,
}

impl Explanation {
    /// What was decided.
    pub fn cell(&self) -> &Cell {
        &self.fact.cells[self.article]
    }
}

/// A word, number or date of the statement, and where the passage has it.
#[derive(Debug, Clone, PartialEq)]
pub struct ExplainedTerm {
    /// The statement's words; for a name that a pronoun stands for, its stem.
    pub words: String,
    /// Its weight.
    pub weight: f64,
    /// How far the passage has it, 0 to 1.
    pub credit: f64,
    /// In which form.
    pub source: TermSource,
    /// The words that stand for it, if any.
    pub there: Option<Place>,
}

/// In which form a passage has a word of the statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermSource {
    /// The very word.
    Word,
    /// Another form of it.
    OtherForm,
    /// Another word that means nearly the same, by the thesaurus.
    Relative,
    /// A word of another language, reached through a dictionary or a reading.
    Dictionary,
    /// The same number, perhaps rounded or in another unit.
    Number,
    /// The same day, perhaps given less exactly.
    Day,
    /// Meant by a pronoun or a short name.
    Implied,
    /// In a neighbouring sentence.
    Beside,
    /// Elsewhere in the article.
    Elsewhere,
    /// Nowhere in the article.
    Nowhere,
}

impl TermSource {
    /// A stable name for JSON.
    pub fn name(self) -> &'static str {
        match self {
            TermSource::Word => "word",
            TermSource::OtherForm => "other-form",
            TermSource::Relative => "relative",
            TermSource::Dictionary => "dictionary",
            TermSource::Number => "number",
            TermSource::Day => "day",
            TermSource::Implied => "implied",
            TermSource::Beside => "beside",
            TermSource::Elsewhere => "elsewhere",
            TermSource::Nowhere => "nowhere",
        }
    }
}

/// A passage that was considered.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsideredPassage {
    /// Its place.
    pub place: Place,
    /// How strongly it carries the statement, 0 to 1; the cell's score is the likelihood that follows from the best
    /// passage's strength.
    pub strength: f64,
    /// How the strength came about.
    pub buildup: Buildup,
    /// The passage of another article that corroborates it.
    pub witness: Option<Place>,
}

/// A threshold with which a strength or a likelihood is compared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Threshold {
    /// What it separates.
    pub line: ThresholdKind,
    /// Its value.
    pub value: f64,
}

/// What a threshold separates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThresholdKind {
    /// Below this likelihood an omission is sure.
    SurelyOmitted,
    /// At or above this likelihood the statement is carried.
    Told,
    /// At or above this likelihood "stated" may be sure.
    SurelyTold,
    /// At or above this likelihood of being faithful, the statement is stated and not only partial.
    Faithful,
    /// At or above this one it is surely stated, if "stated" may be sure.
    SurelyFaithful,
}

/// A rule for details and what it found.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    /// What the rule looks for.
    pub detail: Detail,
    /// The conflicting words: the statement's, then the article's.
    pub found: Vec<(String, String)>,
}

/// The requested cell does not exist.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NoSuchCell {
    /// No fact has that id, and no statement begins with those words.
    #[error(
        "no fact has the number or the id ‘{asked}’ or begins with it; the facts are numbered from 1 to {count}, the ids are in the JSON (`id`)"
    )]
    Fact {
        /// What the user asked for.
        asked: String,
        /// How many facts there are.
        count: usize,
    },
    /// Several statements begin with those words.
    #[error("{count} facts begin with ‘{asked}’, the first of them {ids}; give one id, or more of the words")]
    SeveralFacts {
        /// What the user asked for.
        asked: String,
        /// How many there are.
        count: usize,
        /// The first few ids.
        ids: String,
    },
    /// No article has that id.
    #[error("no article has the id or the outlet ‘{asked}’; the articles are {ids}")]
    Article {
        /// What the user asked for.
        asked: String,
        /// The ids of all articles.
        ids: String,
    },
}

/// The fact with this id; otherwise the one with this number, counted from 1; otherwise the only one whose statement
/// consists of these words or begins with them, ignoring case.
///
/// # Errors
/// If there is none, or more than one.
pub fn find_fact<'f>(facts: &'f [Fact], asked: &str) -> Result<&'f Fact, NoSuchCell> {
    if let Some(fact) = facts.iter().find(|fact| fact.id == asked) {
        return Ok(fact);
    }
    if let Some(fact) = asked.parse().ok().and_then(|number: usize| facts.get(number.checked_sub(1)?)) {
        return Ok(fact);
    }
    let letters = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let beginning = letters(asked);
    let is_meant = |fact: &&Fact| !beginning.is_empty() && letters(&fact.statement).starts_with(&beginning);
    let meant: Vec<&Fact> = facts.iter().filter(is_meant).collect();
    let whole: Vec<&Fact> = meant.iter().copied().filter(|fact| letters(&fact.statement) == beginning).collect();
    let meant = if whole.is_empty() { meant } else { whole };
    match meant.as_slice() {
        [fact] => Ok(fact),
        [] => Err(NoSuchCell::Fact { asked: asked.to_string(), count: facts.len() }),
        several => {
            const SHOWN: usize = 3;
            let ids: Vec<&str> = several.iter().take(SHOWN).map(|fact| fact.id.as_str()).collect();
            Err(NoSuchCell::SeveralFacts { asked: asked.to_string(), count: several.len(), ids: ids.join(", ") })
        }
    }
}

/// The article with this id, otherwise the one of the outlet with this name, ignoring case and "The".
///
/// # Errors
/// If there is none.
pub fn find_article(event: &Event, asked: &str) -> Result<usize, NoSuchCell> {
    let by = |is_meant: &dyn Fn(&Article) -> bool| event.articles.iter().position(is_meant);
    let bare = |name: &str| {
        let lower = name.trim().to_lowercase();
        lower.strip_prefix("the ").map_or(lower.clone(), str::to_string)
    };
    let outlet = bare(asked);
    let found = by(&|article| article.id == asked).or_else(|| by(&|article| bare(&article.outlet) == outlet));
    found.ok_or_else(|| {
        let ids: Vec<String> =
            event.articles.iter().map(|article| format!("{} ({})", article.id, article.outlet)).collect();
        NoSuchCell::Article { asked: asked.to_string(), ids: ids.join(", ") }
    })
}

/// Why the fact's cell for `article` is what it is.
pub fn explain(judge: &Judge<'_>, fact: &Fact, article: usize) -> Explanation {
    let statement = fact.statement_index;
    let said = &judge.read.statements[statement];
    let carried = judge.weighed.carriage.of(statement, article);
    let built = judge.weighed.carriage.buildup(said, statement, &judge.weighed.index, article);
    let place = |(article, passage): (usize, usize)| judge.weighed.index.passages[article][passage].place;
    let candidates = carried.iter().filter_map(|one| {
        let buildup = *built.iter().find(|built| built.passage == one.passage)?;
        let (place, witness) = (place((article, one.passage)), buildup.witness.map(place));
        Some(ConsideredPassage { place, strength: one.score, buildup, witness })
    });
    let best = carried.first();
    let is_across = judge.is_across(statement, article);
    // What is measured within one language decides nothing between two.
    let features = Features::of(judge, statement, article).filter(|_| !is_across);
    let terms = best.map_or_else(Vec::new, |best| terms(judge, statement, article, best));
    let (all, had) =
        terms.iter().fold((0.0, 0.0), |(all, had), term| (all + term.weight, had + term.weight * term.credit));
    let is_found = !fact.cells[article].evidence.is_empty();
    Explanation {
        fact: fact.clone(),
        article,
        terms,
        words_share: if all > 0.0 { had / all } else { 0.0 },
        candidates: candidates.collect(),
        faithful: (!is_across).then(|| features.as_ref().map_or(Likelihoods::NOTHING, Likelihoods::of).faithful),
        features: features.map_or_else(Vec::new, |features| features.by_name()),
        thresholds: if is_across { across_thresholds(&judge.lines) } else { thresholds(&judge.lines) },
        tried: best.filter(|_| is_found).map_or_else(Vec::new, |best| {
            let sides = sides(judge, statement, article, judge.weighed.carriage.of(statement, article), best);
            // Between two languages no rule is tried.
            let rules = RULES.iter().filter(|_| !sides.is_across());
            rules.map(|(detail, rule)| tried(judge, &sides, *detail, rule(&sides).contrasts)).collect()
        }),
    }
}

fn thresholds(lines: &Thresholds) -> Vec<Threshold> {
    let all = [
        (ThresholdKind::SurelyOmitted, lines.surely_omitted),
        (ThresholdKind::Told, lines.told),
        (ThresholdKind::SurelyTold, lines.surely_told),
        (ThresholdKind::Faithful, lines.faithful),
        (ThresholdKind::SurelyFaithful, lines.surely_faithful),
    ];
    all.map(|(line, value)| Threshold { line, value }).to_vec()
}

/// Between two languages there is only one likelihood.
fn across_thresholds(lines: &Thresholds) -> Vec<Threshold> {
    let all = [
        (ThresholdKind::SurelyOmitted, lines.surely_omitted_across),
        (ThresholdKind::Told, lines.told_across),
        (ThresholdKind::SurelyTold, lines.surely_told_across),
    ];
    all.map(|(line, value)| Threshold { line, value }).to_vec()
}

fn tried(judge: &Judge<'_>, sides: &Sides<'_>, detail: Detail, contrasts: Vec<Contrast>) -> Tried {
    let words = |contrast: &Contrast| {
        let here = Place { span: contrast.statement, ..sides.said.place };
        (judge.read.event.words_at(here).to_string(), judge.read.event.words_at(contrast.article).to_string())
    };
    Tried { detail, found: contrasts.iter().map(words).collect() }
}

fn terms(judge: &Judge<'_>, statement: usize, article: usize, best: &Carried) -> Vec<ExplainedTerm> {
    let is_across = judge.is_across(statement, article);
    let text = &judge.read.event.paragraph(judge.read.statements[statement].place).text;
    let index = &judge.weighed.index;
    let credits = index.credits(statement, article, best.passage);
    let terms = index.content(statement).terms.iter().zip(index.weights(statement)).zip(credits);
    let explained = terms.map(|((term, &weight), credit)| {
        let (source, there) = match source(judge, term, article, best.passage) {
            (TermSource::Nowhere, _) if credit > 0.0 && is_across => (TermSource::Dictionary, None),
            found => found,
        };
        let words = match (term.spans.first(), index.meaning(term.meaning)) {
            (Some(span), _) => span.of(text).to_string(),
            (None, Meaning::Word { stem, .. }) => stem.clone(),
            (None, _) => String::new(),
        };
        ExplainedTerm { words, weight, credit, source, there }
    });
    explained.collect()
}

/// Where the article has a term, as seen from the passage.
fn source(judge: &Judge<'_>, term: &Term, article: usize, passage: usize) -> (TermSource, Option<Place>) {
    let passages = &judge.weighed.index.passages[article];
    // The passage's term that is most alike, with the words that stand for it.
    let alike = |passage: usize| {
        let likeness = |there: &Term| judge.weighed.index.likeness(term.meaning, there.meaning);
        let terms = passages[passage].content.terms.iter().filter(|there| likeness(there) > 0.0);
        terms.max_by(|a, b| (!a.is_implied()).cmp(&!b.is_implied()).then(likeness(a).total_cmp(&likeness(b))))
    };
    let at = |passage: usize, there: &Term| {
        let place = |span: &Span| Place { span: *span, ..passages[passage].place };
        there.spans.first().map(place)
    };
    if let Some(there) = alike(passage) {
        let is_same = there.meaning == term.meaning;
        let source = match judge.weighed.index.meaning(there.meaning) {
            _ if there.is_implied() => TermSource::Implied,
            Meaning::Number { .. } => TermSource::Number,
            Meaning::Date { .. } => TermSource::Day,
            Meaning::Word { .. } if is_same => TermSource::Word,
            Meaning::Word { .. } => TermSource::OtherForm,
        };
        return (source, at(passage, there));
    }
    let relatives = judge.weighed.index.relatives_of(term);
    let mut said = passages[passage].content.terms.iter().filter(|there| !there.is_implied());
    if let Some(there) = said.find(|there| relatives.contains(&there.meaning)) {
        return (TermSource::Relative, at(passage, there));
    }
    let same = |passage: usize| {
        let found = alike(passage).filter(|there| there.meaning == term.meaning && !there.is_implied())?;
        at(passage, found)
    };
    if let Some(place) = judge.weighed.index.neighbours(article, passage).find_map(same) {
        return (TermSource::Beside, Some(place));
    }
    match (0..passages.len()).find_map(same) {
        Some(place) => (TermSource::Elsewhere, Some(place)),
        None => (TermSource::Nowhere, None),
    }
}
