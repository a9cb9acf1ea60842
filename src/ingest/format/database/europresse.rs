//! Europresse (Cision): a page with an `<article>` for each document, whose parts are told by their classes: the
//! publication ("La Croix, no. 43018"), a line with the day and the number of words, the title, the authors, the text,
//! and a number that contains the day ("news·20260107·LC·43018").

use super::record::Record;
use crate::ingest::error::ReadError;
use crate::ingest::format::html;
use dom_query::{Document, Selection};

/// The class without which a page is no such export.
pub(super) const SIGN: &str = "DocPublicationName";

/// The documents; none if the page is another.
///
/// # Errors
/// If the page is beyond its bounds.
pub(super) fn records(path: &str, page: &str) -> Result<Vec<Record>, ReadError> {
    let document: Document = html::opened(path, page)?;
    let mut records = Vec::new();
    for article in document.select("article").iter().filter(|article| article.select(&format!(".{SIGN}")).exists()) {
        let line = |class: &str| words(&article.select(class));
        let outlet = line(".DocPublicationName");
        let title = ["p.titreArticleVisu", ".rdp__articletitle", ".titreArticle"];
        let text = article.select(".docOcurrContainer, .DocText").iter().next();
        let body = text.map(|text| html::lines_of(path, &text.inner_html())).transpose()?.unwrap_or_default();
        records.push(Record {
            headline: title.iter().map(|class| line(class)).find(|title| !title.is_empty()).unwrap_or_default(),
            outlet: outlet.split(", no.").next().unwrap_or_default().trim_end_matches(" (site web)").to_string(),
            published: day(&line(".publiC-lblNodoc")).unwrap_or_else(|| line(".DocHeader")),
            author: [".docAuthors", ".sm-margin-bottomNews"]
                .iter()
                .map(|class| line(class))
                .find(|name| !name.is_empty())
                .unwrap_or_default(),
            body: body.into_iter().flat_map(|paragraph| [paragraph, String::new()]).collect(),
            ..Record::default()
        });
    }
    Ok(records)
}

/// The words of the first of these elements.
fn words(found: &Selection<'_>) -> String {
    found.iter().next().map(|one| super::record::on_one_line(&one.text())).unwrap_or_default()
}

/// "news·20260107·LC·43018"
fn day(number: &str) -> Option<String> {
    let digits =
        number.split('·').nth(1).filter(|day| day.len() == 8 && day.bytes().all(|byte| byte.is_ascii_digit()))?;
    Some(format!("{}-{}-{}", digits.get(..4)?, digits.get(4..6)?, digits.get(6..)?))
}
