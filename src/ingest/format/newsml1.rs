//! NewsML 1.0 to 1.2: the first XML of news agencies in which one file holds any number of items
//! (iptc.org/standards/newsml-1).

use crate::article::LanguageCode;
use crate::ingest::about::{published, wire};
use crate::ingest::error::ReadError;
use crate::ingest::extracted::{Extracted, PlacedText};
use crate::ingest::format::contract::{Format, Holds, OpeningOptions, Several};
use crate::ingest::format::{html, news_items, nitf, row};
use crate::ingest::packing::file::File;
use crate::ingest::packing::xml;
use roxmltree::Node;

/// NewsML 1.x, by its root element.
pub(super) const FORMAT: Format =
    Format { endings: &[], is_certain: |file| xml::has_root(file, &["NewsML"]), holds: Holds::Several(open) };

fn open(file: &File, _: &OpeningOptions<'_>) -> Result<Several, ReadError> {
    let document = xml::parse(file, "NewsML 1.x")?;
    let items = document.descendants().filter(|node| xml::is(node, "NewsItem"));
    news_items::articles(file, items, article, |item| xml::first_words(item, "NewsItemId"))
}

fn article(file: &File, item: Node<'_, '_>) -> Result<Extracted, ReadError> {
    let first = |name: &str| xml::first_words(item, name);
    let date = |name: &str| first(name).and_then(|words| published::compact(&words));
    let formal = |within: &str, name: &str| {
        let node = xml::first(xml::first(item, within)?, name)?;
        node.attribute("FormalName").map(str::to_string).or_else(|| xml::words(node))
    };
    let language = formal("DescriptiveMetadata", "Language");
    const XML: &str = "http://www.w3.org/XML/1998/namespace";
    let mut extracted = Extracted {
        headline: PlacedText::new(first("HeadLine").or(first("Title")).unwrap_or_default()),
        published: date("FirstCreated").or(date("ThisRevisionCreated")).or(date("DateAndTime")).or(date("DateId")),
        author: first("ByLine").map(|name| name.strip_prefix("By ").unwrap_or(&name).to_string()),
        outlet: formal("Provider", "Party").or(formal("Source", "Party")).or(first("CreditLine")),
        section: formal("DescriptiveMetadata", "Genre"),
        language: language.or(item.attribute((XML, "lang")).map(str::to_string)).map(|code| LanguageCode::new(&code)),
        ..Extracted::default()
    };
    for content in item.descendants().filter(|node| xml::is(node, "ContentItem") && is_text(node)) {
        if !extracted.body.is_empty() {
            break;
        }
        let Some(held) = xml::first(content, "DataContent") else { continue };
        match held.descendants().find(|node| xml::is(node, "nitf")) {
            Some(nitf) => nitf::take(file, nitf, &mut extracted)?,
            None if held.children().any(|node| node.is_element()) => {
                let body = held.descendants().find(|node| xml::is(node, "body")).unwrap_or(held);
                html::take_body(&file.name(), nitf::html_of(file, body)?, &mut extracted)?;
            }
            None => row::take_text(&file.name(), held.text().unwrap_or_default(), &mut extracted)?,
        }
    }
    wire::note(&mut extracted, "slug", first("SlugLine").or(first("NameLabel")).as_deref());
    wire::note(&mut extracted, "version", first("RevisionId").as_deref());
    let status = xml::first(item, "Status").and_then(|node| node.attribute("FormalName"));
    wire::status(&mut extracted, status);
    wire::note(&mut extracted, "note_to_editors", first("InstructionLine").as_deref());
    Ok(extracted)
}

/// Pictures and videos do not have a type of text.
fn is_text(content: &Node<'_, '_>) -> bool {
    let kind = content.children().find(|node| xml::is(node, "MediaType")).and_then(|node| node.attribute("FormalName"));
    kind.is_none_or(|kind| kind.to_ascii_lowercase().contains("text"))
}
