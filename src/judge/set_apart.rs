//! What surrounds an article's text: captions and everything dropped from its page. It carries no fact, but if it
//! contains a statement's distinctive words, the outlet cannot be said to omit the statement.

use crate::article::Article;
use crate::language::Language;
use crate::read::Read;
use crate::weigh::{Index, Meaning, Term};
use rayon::prelude::*;
use rustc_hash::FxHashSet;

/// If one passage has at least this share of a statement's weight, it contains the statement's distinctive words. No
/// less, because a menu or a teaser shares the event's names with everything.
///
/// Measured on the labelled stories: each paragraph that states a fact was moved into a caption, and the facts that it
/// alone states were checked. Of 489 that were then not found, 404 were set apart and 17 surely omitted at 0.5, 425 and
/// 13 at 0.4, 443 and 8 at 0.3. Of 5,179 cells omitted in any case, the caption was wrongly named in 13, 37 and 138; 3
/// and 19 fewer were sure at 0.4 and 0.3.
const TELLING_SHARE: f64 = 0.4;

/// At least this many of a statement's terms must be distinctive: a single one may be a name or a number that is there
/// by chance.
const FEWEST_TERMS: usize = 2;

/// For each article, the passages around its text.
#[derive(Debug, Default)]
pub struct SetApart {
    articles: Vec<Vec<SetApartText>>,
}

/// A passage that is not part of an article's text.
#[derive(Debug)]
pub struct SetApartText {
    /// Its text, verbatim.
    pub text: String,
    /// Why it was set apart; `None` for a photo caption.
    pub why: Option<&'static str>,
    /// Its words in both of the forms used for comparing.
    forms: FxHashSet<String>,
}

impl SetApart {
    /// Cuts everything that was set apart into words.
    pub fn new(read: &Read<'_>) -> SetApart {
        let around = |(article, number)| around(article, read.language_of(number));
        SetApart { articles: read.event.articles.par_iter().zip(0..read.event.articles.len()).map(around).collect() }
    }

    /// The passage around `article` that has most of the statement's weight, if it has enough; the first of equals.
    pub fn telling(&self, read: &Read<'_>, index: &Index, statement: usize, article: usize) -> Option<&SetApartText> {
        let around = self.articles.get(article).filter(|around| !around.is_empty())?;
        let place = read.statements.get(statement)?.place;
        let words = &read.segmented.articles.get(place.article)?.paragraphs.get(place.paragraph)?.words;
        let terms: Vec<(f64, Vec<String>)> = index
            .content(statement)
            .terms
            .iter()
            .zip(index.weights(statement))
            .filter(|(term, _)| !term.is_implied())
            .map(|(term, weight)| (*weight, forms(index, term, words)))
            .collect();
        let total: f64 = terms.iter().map(|(weight, _)| weight).sum();
        let mut best: Option<(f64, &SetApartText)> = None;
        for apart in around {
            let here = terms.iter().filter(|(_, forms)| forms.iter().any(|form| apart.forms.contains(form)));
            let (count, share) = here.fold((0, 0.0), |(count, share), (weight, _)| (count + 1, share + weight / total));
            let is_best = best.is_none_or(|(most, _)| share > most);
            if count >= FEWEST_TERMS && share >= TELLING_SHARE && is_best {
                best = Some((share, apart));
            }
        }
        best.map(|(_, apart)| apart)
    }
}

/// The forms by which a term of a statement is recognised: a number also by its digits, however it is written.
fn forms(index: &Index, term: &Term, words: &[crate::language::Word]) -> Vec<String> {
    let said = || words.iter().filter(|word| term.spans.iter().any(|span| span.overlaps(word.span)));
    match index.meaning(term.meaning) {
        Meaning::Word { stem, .. } => vec![stem.clone()],
        Meaning::Number { values, .. } => {
            said().map(|word| word.lower.clone()).chain([format!("{}", values.0)]).collect()
        }
        Meaning::Date { .. } => said().map(|word| word.stem.clone()).collect(),
    }
}

fn around(article: &Article, language: &dyn Language) -> Vec<SetApartText> {
    let between = article.body().iter().filter(|paragraph| paragraph.is_caption());
    let captions = between.chain(&article.captions).map(|caption| (caption.text.as_str(), None));
    let dropped = article.dropped.iter().map(|dropped| (dropped.text.as_str(), Some(dropped.why)));
    let apart = |(text, why): (&str, Option<&'static str>)| {
        let words = language.cut(&[text]).into_iter().flat_map(|cut| cut.words);
        let parts = |form: &str| form.split('-').map(str::to_string).collect::<Vec<_>>();
        let forms = words.flat_map(|word| {
            let mut forms = parts(&word.stem);
            forms.extend([word.lower, word.stem]);
            forms
        });
        SetApartText { text: text.to_string(), why, forms: forms.collect() }
    };
    captions.chain(dropped).map(apart).collect()
}
