//! Where articles give a cause: "because ...", "after its engine failed".

use crate::article::Place;
use crate::language::CutText;
use crate::read::Read;

/// The clauses that give a cause, in the order of articles and text.
pub fn causes(read: &Read<'_>) -> Vec<Place> {
    let articles = read.event.articles.iter().enumerate().filter(|(article, _)| read.language_of(*article).is_judged());
    let paragraphs = articles.flat_map(|(article, text)| (1..text.paragraphs.len()).map(move |one| (article, one)));
    let of_paragraph = |(article, paragraph): (usize, usize)| {
        let text = &read.event.articles[article].paragraphs[paragraph].text;
        let cut = &read.segmented.articles[article].paragraphs[paragraph];
        let mentions = &read.annotated.articles[article].paragraphs[paragraph];
        let spans = read.language_of(article).story().causes(CutText { text, cut }, mentions, paragraph);
        spans.into_iter().map(move |span| Place { article, paragraph, span })
    };
    paragraphs.flat_map(of_paragraph).collect()
}
