//! A statement, the passage that carries it best, and the sentences beside it.

use crate::article::{Place, Span};
use crate::judge::bench::Judge;
use crate::judge::side_text::SideText;
use crate::judge::traits::Traits;
use crate::language::Mentions;
use crate::read::Statement;
use crate::weigh::{Carried, Content, MeaningId, Passage, SURELY_MET, Term};
use std::cell::OnceCell;

/// The credit of a word that is related by the thesaurus: see [`Measure::relative`](crate::weigh::Measure).
pub const RELATIVE: f64 = 0.4;

/// A word with at least this much credit stands for the statement's.
pub const COUNTERPART: f64 = 0.5;

/// A word that is elsewhere in the article has more credit than this.
pub const NOWHERE: f64 = 0.05;

/// What the features are measured on.
pub struct Scene<'a> {
    /// Everything known about the event.
    pub judge: &'a Judge<'a>,
    /// The statement's number.
    pub number: usize,
    /// The statement.
    pub statement: &'a Statement,
    /// Its terms.
    pub content: &'a Content,
    /// The weight of each term.
    pub weights: &'a [f64],
    /// The article's number.
    pub article: usize,
    /// The passages that carry it, best first.
    pub carried: &'a [Carried],
    /// The passage that carries it best, and how.
    pub best: &'a Carried,
    /// The numbers of the passage, and then of its neighbours.
    pub near: Vec<usize>,
    /// What the statement has.
    pub traits: &'a Traits<'a>,
    /// The statement's words.
    pub said: &'a SideText<'a>,
    /// Those of the passage, and then of its neighbours.
    pub told: Vec<&'a SideText<'a>>,
    /// See [`Scene::met`].
    met: OnceCell<Vec<(usize, usize)>>,
}

impl<'a> Scene<'a> {
    /// Sets the statement with this index beside the article's best passage.
    ///
    /// `None` if no passage of the article shares anything with it.
    pub fn new(judge: &'a Judge<'a>, statement: usize, article: usize) -> Option<Scene<'a>> {
        let carried = judge.weighed.carriage.of(statement, article);
        let best = carried.first()?;
        let index = &judge.weighed.index;
        let beside = index.neighbours(article, best.passage);
        let near: Vec<usize> = std::iter::once(best.passage).chain(beside).collect();
        Some(Scene {
            traits: &judge.traits[statement],
            said: &judge.texts.statements[statement],
            told: near.iter().map(|passage| &judge.texts.passages[article][*passage]).collect(),
            judge,
            number: statement,
            carried,
            statement: &judge.read.statements[statement],
            content: index.content(statement),
            weights: index.weights(statement),
            article,
            best,
            near,
            met: OnceCell::new(),
        })
    }

    /// All passages of the article.
    pub fn passages(&self) -> &'a [Passage] {
        &self.judge.weighed.index.passages[self.article]
    }

    /// The positions of the statement's terms that surely have a counterpart in the article, with the passages that have
    /// it; empty within one language.
    pub fn met(&self) -> &[(usize, usize)] {
        self.met.get_or_init(|| self.met_from(SURELY_MET))
    }

    /// The same for counterparts of at least this strength.
    pub fn met_from(&self, least: f64) -> Vec<(usize, usize)> {
        self.judge.weighed.index.met_from(least, self.number, self.article)
    }

    /// The text of the paragraph that contains a place.
    pub fn text_at(&self, place: Place) -> &'a str {
        &self.judge.read.event.paragraph(place).text
    }

    /// The mentions of the paragraph that contains a place.
    pub fn mentions_at(&self, place: Place) -> &'a Mentions {
        &self.judge.read.annotated.articles[place.article].paragraphs[place.paragraph]
    }

    /// How far one of these stands for a term of the statement, 0 to 1.
    pub fn credit(&self, term: &Term, meanings: &[MeaningId]) -> f64 {
        self.judge.weighed.index.credit(term, meanings.iter().copied())
    }

    /// Whether the words belong to the statement.
    pub fn says(&self, span: Span) -> bool {
        self.statement.spans.iter().any(|own| own.contains(span))
    }
}
