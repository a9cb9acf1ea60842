//! Sentences and words → mentions: the numbers, dates, names, quotations and credits that the text holds.
//!
//! Each language reads its own articles; then the names of all of them are joined.

use super::join::join;
use super::segment::Segmented;
use crate::article::Event;
use crate::language::{Clause, CutArticle, CutText, Entity, Languages, Mentions, Reading};
use std::collections::BTreeMap;

/// All mentions of an event, and the people, places and organisations that its names stand for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Annotated {
    /// Parallel to [`Event::articles`].
    pub articles: Vec<AnnotatedArticle>,
    /// Whoever and whatever is named, each once over all articles; [`Name::entity`](crate::language::Name::entity) points here.
    pub entities: Vec<Entity>,
}

/// One article's mentions.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AnnotatedArticle {
    /// Indexed by paragraph number; the headline is 0. A caption has none.
    pub paragraphs: Vec<Mentions>,
}

/// The mentions of every article, and by article and paragraph the clauses that statements are made of.
pub fn annotate(event: &Event, segmented: &Segmented, languages: &Languages) -> (Annotated, Vec<Vec<Vec<Clause>>>) {
    let mut by_language: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (number, article) in event.articles.iter().enumerate() {
        by_language.entry(article.language.as_str()).or_default().push(number);
    }
    let mut of_languages: Vec<Vec<usize>> = by_language.into_values().collect();
    of_languages.sort();
    let mut entities: Vec<Entity> = Vec::new();
    let mut articles = vec![AnnotatedArticle::default(); event.articles.len()];
    let mut clauses = vec![Vec::new(); event.articles.len()];
    for numbers in of_languages {
        let cut: Vec<CutArticle<'_>> = numbers.iter().map(|number| cut_article(event, segmented, *number)).collect();
        let Some(first) = cut.first() else { continue };
        let Reading { entities: found, articles: read } = languages.of(&first.article.language).read(&cut);
        let renumbered = join(&mut entities, found, languages);
        for (number, paragraphs) in numbers.into_iter().zip(read) {
            let mut read = paragraphs.into_iter();
            for paragraph in &event.articles[number].paragraphs {
                let read = if paragraph.is_caption() { None } else { read.next() };
                let mut paragraph = read.unwrap_or_default();
                paragraph.mentions.renumber(&renumbered);
                articles[number].paragraphs.push(paragraph.mentions);
                clauses[number].push(paragraph.clauses);
            }
        }
    }
    (Annotated { articles, entities }, clauses)
}

fn cut_article<'a>(event: &'a Event, segmented: &'a Segmented, number: usize) -> CutArticle<'a> {
    let article = &event.articles[number];
    let pairs = article.paragraphs.iter().zip(&segmented.articles[number].paragraphs);
    let pairs = pairs.filter(|(paragraph, _)| !paragraph.is_caption());
    CutArticle { article, paragraphs: pairs.map(|(paragraph, cut)| CutText { text: &paragraph.text, cut }).collect() }
}
