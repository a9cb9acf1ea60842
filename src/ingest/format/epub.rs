//! EPUB: one or more pages in an archive, with a list of their order.

use crate::article::{LanguageCode, WebAddress};
use crate::ingest::about::{head, published};
use crate::ingest::error::ReadError;
use crate::ingest::extracted::{Extracted, PlacedText};
use crate::ingest::format::contract::{Format, Holds};
use crate::ingest::format::html;
use crate::ingest::packing::archive::{self, Archive};
use crate::ingest::packing::file::File;
use crate::ingest::packing::xml;

const CONTAINER: &str = "META-INF/container.xml";

/// EPUB, by the content of its archive.
pub(super) const FORMAT: Format =
    Format { endings: &["epub"], is_certain: |file| archive::holds(file, CONTAINER), holds: Holds::Article(read) };

fn read(file: &File) -> Result<Extracted, ReadError> {
    const WHAT: &str = "an EPUB";
    let mut archive = Archive::open(file, WHAT)?;
    let container = archive.file(CONTAINER)?;
    let container = xml::parse(&container, WHAT)?;
    let list = xml::first(container.root(), "rootfile").and_then(|node| node.attribute("full-path"));
    let list = list.ok_or_else(|| ReadError::NoArticle { path: file.name(), format: "EPUB" })?.to_string();
    let package = archive.file(&list)?;
    let package = xml::parse(&package, WHAT)?;
    let root = package.root();
    let mut extracted = Extracted {
        headline: PlacedText::new(xml::first_words(root, "title").unwrap_or_default()),
        author: xml::first_words(root, "creator"),
        outlet: xml::first_words(root, "publisher"),
        published: xml::first_words(root, "date").and_then(|words| published::parse(&words)),
        language: xml::first_words(root, "language").map(|code| LanguageCode::new(&code)),
        url: xml::first_words(root, "source").filter(|url| WebAddress::read(url).is_some()),
        ..Extracted::default()
    };
    let folder = list.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    for chapter in root.descendants().filter(|node| xml::is(node, "itemref")).filter_map(|node| node.attribute("idref"))
    {
        let listed = root.descendants().find(|node| xml::is(node, "item") && node.attribute("id") == Some(chapter));
        let Some(listed) = listed.filter(|node| !node.attribute("properties").is_some_and(|all| all.contains("nav")))
        else {
            continue;
        };
        let page = archive.file(&format!("{folder}{}", listed.attribute("href").unwrap_or_default()))?;
        html::take_body(&file.name(), page.text()?, &mut extracted)?;
    }
    head::take_about(&mut extracted);
    if extracted.body.is_empty() {
        return Err(ReadError::NoArticle { path: file.name(), format: "EPUB" });
    }
    Ok(extracted.lay_out())
}
