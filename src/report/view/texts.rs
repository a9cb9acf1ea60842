//! The articles in full, with the facts of every paragraph in its margin.

use super::carried::{CarriedFacts, MarkView};
use super::partners::Partners;
use super::quoting::{ParagraphLinks, lang};
use super::rows::pieces;
use crate::article::Article;
use crate::report::anchors::Anchors;
use crate::report::groups::Groups;
use crate::report::highlight::Piece;
use crate::report::verbatim::visible;
use crate::report::wording::{Wording, direction, outlet};
use rayon::prelude::*;
use serde::Serialize;
use tera::Value;

/// One article; what is known about it is in its `OutletView`, at the same index.
#[derive(Debug, Serialize)]
pub struct TextView {
    anchor: String,
    outlet: String,
    lang: String,
    dir: &'static str,
    paragraphs: Vec<TextParagraphView>,
}

/// One paragraph.
#[derive(Debug, Serialize)]
pub struct TextParagraphView {
    anchor: String,
    /// Its address in the rows.
    row: String,
    /// "¶3".
    number: String,
    is_headline: bool,
    /// A photo's caption between the paragraphs.
    is_caption: bool,
    pieces: Vec<Piece>,
    /// The paragraphs of other articles that say the same.
    partners: Vec<Value>,
    /// The facts that it carries.
    facts: Vec<MarkView>,
}

/// One for each article, in the event's order.
pub fn texts(
    w: Wording,
    carried: &CarriedFacts<'_>,
    partners: &Partners,
    links: &ParagraphLinks,
    anchors: &Anchors,
    groups: &Groups,
) -> Vec<TextView> {
    let articles = &carried.comparison().event.articles;
    let paragraph = |article: &Article, index: usize, number: usize| {
        Some(TextParagraphView {
            anchor: anchors.paragraph(index, number),
            row: anchors.row(index, number),
            number: w.paragraph(number),
            is_headline: number == 0,
            is_caption: article.paragraphs.get(number)?.is_caption(),
            pieces: pieces(carried, article, index, number)?,
            partners: links.to(partners.of(index, number)),
            facts: carried.marks(anchors, groups, index, number),
        })
    };
    let view = |(index, article): (usize, &Article)| TextView {
        anchor: anchors.text(index),
        outlet: visible(outlet(article)),
        lang: lang(article),
        dir: direction(&article.language),
        paragraphs: (0..article.paragraphs.len()).filter_map(|number| paragraph(article, index, number)).collect(),
    };
    articles.par_iter().enumerate().map(view).collect()
}
