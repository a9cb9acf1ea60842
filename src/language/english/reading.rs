//! Everything in English articles: each is parsed, then names are found over all of them, then each article's mentions
//! and clauses.
//!
//! The parse is shared: names, speech and clauses use the same trees. Names are found first, then who speaks; dates
//! come before numbers, because the figures of a date are not numbers.

use super::clause::clauses;
use super::frame::frames;
use super::mention::{date, number};
use super::name::names;
use super::named_tree::NamedTree;
use super::quantity::quantities;
use super::speech::{Genders, Speech, genders, speech};
use super::tree::{Tree, trees};
use crate::article::Span;
use crate::language::mention::{Entity, Mentions, Name, Reference};
use crate::language::reading::{Clause, CutArticle, ReadParagraph, Reading};
use jiff::civil::Date;
use rayon::prelude::*;

/// Reads articles of one event, all in English, and after them the lines of a list, each by itself.
pub fn read(articles: &[CutArticle<'_>], lines: &[CutArticle<'_>]) -> Reading {
    let all: Vec<&CutArticle<'_>> = articles.iter().chain(lines).collect();
    let parsed = trees(&all);
    let (entities, names) = names(articles, lines, &parsed);
    let named: Vec<Vec<NamedTree<'_>>> =
        parsed.into_iter().zip(names).map(|(trees, names)| with_names(trees, names)).collect();
    let (heard, _) = named.split_at(articles.len());
    let genders = genders(heard, &entities);
    let read = |(article, paragraphs): (&CutArticle<'_>, Vec<NamedTree<'_>>)| {
        let published = article.article.published.as_ref().map(|published| published.date);
        read_article(paragraphs, published, &entities, &genders)
    };
    let articles = all.into_par_iter().zip(named).map(read).collect();
    Reading { entities, articles }
}

fn with_names<'p>(trees: Vec<Tree<'p>>, names: Vec<Vec<Name>>) -> Vec<NamedTree<'p>> {
    trees.into_iter().zip(names).map(|(tree, names)| NamedTree::new(tree, names)).collect()
}

fn read_article(
    paragraphs: Vec<NamedTree<'_>>,
    published: Option<Date>,
    entities: &[Entity],
    genders: &Genders,
) -> Vec<ReadParagraph> {
    let spoken = speech(&paragraphs, entities, genders);
    let read = |(tree, Speech { quotes, reported, credits, references }): (&NamedTree<'_>, Speech)| {
        let dates = date::find(tree.cut, published);
        let days: Vec<Span> = dates.iter().map(|date| date.span).collect();
        let numbers = number::find(tree.cut, &days);
        Mentions { numbers, dates, names: tree.names.clone(), references, quotes, reported, credits }
    };
    let mentions: Vec<Mentions> = paragraphs.iter().zip(spoken).map(read).collect();
    let references: Vec<&[Reference]> = mentions.iter().map(|one| one.references.as_slice()).collect();
    let clauses = clauses(&paragraphs, entities, &references);
    let read = |((tree, mentions), clauses): ((&NamedTree<'_>, Mentions), Vec<Clause>)| {
        let frames = frames(tree, &mentions);
        let quantities = quantities(tree, &mentions, &frames);
        ReadParagraph { mentions, clauses, frames, quantities }
    };
    paragraphs.iter().zip(mentions).zip(clauses).map(read).collect()
}
