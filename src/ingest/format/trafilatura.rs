//! The XML that trafilatura writes: an article's text in "main", and what the page says about it in the attributes of
//! "doc".

use crate::article::LanguageCode;
use crate::ingest::about::{fitting, sorting};
use crate::ingest::error::ReadError;
use crate::ingest::extracted::{Extracted, PlacedText};
use crate::ingest::format::contract::{Format, Holds};
use crate::ingest::packing::file::File;
use crate::ingest::packing::xml;
use roxmltree::Node;

/// Elements that are paragraphs.
const PARAGRAPHS: [&str; 5] = ["p", "head", "item", "quote", "cell"];

/// Documents of trafilatura, by their root element.
pub(super) const FORMAT: Format = Format {
    endings: &[],
    is_certain: |file| {
        xml::has_root(file, &["doc"]) && file.text().is_ok_and(|text| text.contains("<main")) && attributes(file) > 1
    },
    holds: Holds::Article(read),
};

/// How many of this program's attributes the root element has.
fn attributes(file: &File) -> usize {
    let text = file.text().unwrap_or_default();
    let head = text.get(..text.floor_char_boundary(4000)).unwrap_or_default();
    ["sitename=", "hostname=", "fingerprint=", "source=", "title=", "date="]
        .iter()
        .filter(|name| head.contains(**name))
        .count()
}

fn read(file: &File) -> Result<Extracted, ReadError> {
    let document = xml::parse(file, "an article of trafilatura")?;
    let root = document.root_element();
    let told = |name: &str| root.attribute(name).and_then(fitting::some);
    let mut extracted = Extracted {
        headline: PlacedText::new(told("title").unwrap_or_default()),
        outlet: told("sitename").or(told("hostname")).and_then(fitting::name),
        published: told("date").and_then(fitting::date),
        author: told("author").and_then(fitting::names),
        section: told("categories").and_then(fitting::name),
        language: told("language").map(LanguageCode::new),
        ..Extracted::default()
    };
    if let Some(address) = ["source", "url"].iter().find_map(|name| told(name).and_then(fitting::address)) {
        extracted.found_at(&address);
    }
    let main = xml::first(root, "main").ok_or_else(|| none(file))?;
    let is_one = |node: &Node<'_, '_>| PARAGRAPHS.iter().any(|name| xml::is(node, name));
    let outermost = main.descendants().skip(1).filter(|node| {
        is_one(node) && !node.ancestors().skip(1).take_while(|around| *around != main).any(|around| is_one(&around))
    });
    let paragraphs = outermost.filter_map(xml::words).map(PlacedText::new).collect();
    sorting::sort_out(paragraphs, &mut extracted);
    if extracted.body.is_empty() {
        return Err(none(file));
    }
    Ok(extracted.lay_out())
}

fn none(file: &File) -> ReadError {
    ReadError::NoArticle { path: file.name(), format: "file of trafilatura" }
}
