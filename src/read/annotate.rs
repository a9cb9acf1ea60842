//! Sentences and words → mentions: the numbers, dates, names, quotations and credits in the text.
//!
//! Each language reads its own articles; then the names of all of them are joined.

use super::join::join;
use super::segment::Segmented;
use crate::article::Event;
use crate::language::{
    Clause, CutArticle, CutText, Entity, Frame, Languages, Mentions, Quantity, Reading, SegmentedParagraph,
};
use std::collections::BTreeMap;

/// All mentions of an event, and the people, places and organisations that its names stand for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Annotated {
    /// Parallel to [`Event::articles`].
    pub articles: Vec<AnnotatedArticle>,
    /// The people and things named, each once over all articles; [`Name::entity`](crate::language::Name::entity) refers
    /// to this list.
    pub entities: Vec<Entity>,
}

/// One article's mentions.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AnnotatedArticle {
    /// Indexed by paragraph number; the headline is 0. A caption has no mentions.
    pub paragraphs: Vec<Mentions>,
    /// For each paragraph, who does what to whom, in the order of the heads; empty in a language without a parser.
    pub frames: Vec<Vec<Frame>>,
    /// For each paragraph, what its numbers and dates are said of, in text order; empty in a language without a parser.
    pub quantities: Vec<Vec<Quantity>>,
}

/// The mentions of every article, and by article and paragraph the clauses that statements are made of.
///
/// From the article `compared` on, the event contains a list, and each of its paragraphs is read by itself.
pub fn annotate(
    event: &Event,
    segmented: &Segmented,
    languages: &Languages,
    compared: usize,
) -> (Annotated, Vec<Vec<Vec<Clause>>>) {
    let nothing = SegmentedParagraph::default();
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
        let cut = |number: &usize| cut_article(event, segmented, *number);
        let (heard, listed): (Vec<usize>, Vec<usize>) = numbers.into_iter().partition(|number| *number < compared);
        let cut_articles: Vec<CutArticle<'_>> = heard.iter().map(cut).collect();
        let lines: Vec<CutArticle<'_>> = listed.iter().map(cut).flat_map(|list| lines(&list, &nothing)).collect();
        let Some(first) = cut_articles.first().or(lines.first()) else { continue };
        let language = languages.of(&first.article.language);
        let Reading { entities: found, articles: mut read } = language.read(&cut_articles, &lines);
        let renumbered = join(&mut entities, found, languages);
        let of_lines = read.split_off(heard.len().min(read.len()));
        // Each line keeps only the one paragraph that it consists of.
        let of_list = of_lines.into_iter().filter_map(|mut line| line.pop()).collect();
        for (number, paragraphs) in heard.iter().zip(read).chain(listed.first().into_iter().zip([of_list])) {
            let mut read = paragraphs.into_iter();
            // The language numbers the paragraphs without captions, which it did not read.
            let all = event.articles[*number].paragraphs.iter().enumerate();
            let kept: Vec<usize> = all.filter(|(_, one)| !one.is_caption()).map(|(number, _)| number).collect();
            for paragraph in &event.articles[*number].paragraphs {
                let read = if paragraph.is_caption() { None } else { read.next() };
                let mut paragraph = read.unwrap_or_default();
                paragraph.mentions.renumber(&renumbered, &kept);
                for antecedent in paragraph.clauses.iter_mut().filter_map(|clause| clause.antecedent.as_mut()) {
                    antecedent.paragraph = kept.get(antecedent.paragraph).copied().unwrap_or(antecedent.paragraph);
                }

                paragraph.frames.iter_mut().for_each(|frame| frame.renumber(&renumbered));
                paragraph.quantities.iter_mut().for_each(|quantity| quantity.renumber(&renumbered));
                articles[*number].frames.push(paragraph.frames);
                articles[*number].quantities.push(paragraph.quantities);
                articles[*number].paragraphs.push(paragraph.mentions);
                clauses[*number].push(paragraph.clauses);
            }
        }
    }
    (Annotated { articles, entities }, clauses)
}

/// Each paragraph of a list as an article of its own without a headline.
fn lines<'a>(list: &CutArticle<'a>, nothing: &'a SegmentedParagraph) -> Vec<CutArticle<'a>> {
    let headline = CutText { text: "", cut: nothing };
    let line = |line: &CutText<'a>| CutArticle { article: list.article, paragraphs: vec![headline, *line] };
    list.paragraphs.iter().map(line).collect()
}

fn cut_article<'a>(event: &'a Event, segmented: &'a Segmented, number: usize) -> CutArticle<'a> {
    let article = &event.articles[number];
    let pairs = article.paragraphs.iter().zip(&segmented.articles[number].paragraphs);
    let pairs = pairs.filter(|(paragraph, _)| !paragraph.is_caption());
    CutArticle { article, paragraphs: pairs.map(|(paragraph, cut)| CutText { text: &paragraph.text, cut }).collect() }
}
