//! NewsML-G2: the XML of news agencies in which one message holds any number of items (iptc.org/standards/newsml-g2).

use crate::article::LanguageCode;
use crate::ingest::about::{published, wire};
use crate::ingest::error::ReadError;
use crate::ingest::extracted::{Extracted, PlacedText};
use crate::ingest::format::contract::{Format, Holds, OpeningOptions, Several};
use crate::ingest::format::{html, news_items, nitf, row};
use crate::ingest::packing::file::File;
use crate::ingest::packing::xml;
use roxmltree::Node;

/// NewsML-G2, by its root element.
pub(super) const FORMAT: Format = Format {
    endings: &["newsml", "nml", "xml"],
    is_certain: |file| xml::has_root(file, &["newsMessage", "newsItem"]),
    holds: Holds::Several(open),
};

fn open(file: &File, _: &OpeningOptions<'_>) -> Result<Several, ReadError> {
    let document = xml::parse(file, "NewsML-G2")?;
    let items = document.descendants().filter(|node| xml::is(node, "newsItem"));
    news_items::articles(file, items, article, |item| item.attribute("guid").map(str::to_string))
}

fn article(file: &File, item: Node<'_, '_>) -> Result<Extracted, ReadError> {
    let first = |name: &str| xml::first_words(item, name);
    let date = |name: &str| first(name).and_then(|words| published::parse(&words));
    let named = |name: &str| {
        let node = xml::first(item, name)?;
        xml::first_words(node, "name").or(xml::words(node)).or(node.attribute("literal").map(str::to_string))
    };
    let mut extracted = Extracted {
        headline: PlacedText::new(first("headline").or(first("title")).unwrap_or_default()),
        published: date("firstCreated").or(date("contentCreated")).or(date("versionCreated")),
        author: first("by").map(|name| name.strip_prefix("By ").unwrap_or(&name).to_string()).or(named("creator")),
        outlet: named("provider").or(named("infoSource")),
        section: named("genre").or(named("subject")),
        language: language(item),
        ..Extracted::default()
    };
    // A message may contain the same text in several forms; the first is taken.
    for content in item.descendants().filter(|node| xml::is(node, "inlineXML") || xml::is(node, "inlineData")) {
        if !extracted.body.is_empty() {
            break;
        }
        match content.descendants().find(|node| xml::is(node, "nitf")) {
            Some(nitf) => nitf::take(file, nitf, &mut extracted)?,
            None if xml::is(&content, "inlineXML") => {
                let body = content.descendants().find(|node| xml::is(node, "body")).unwrap_or(content);
                html::take_body(&file.name(), nitf::html_of(file, body)?, &mut extracted)?;
            }
            None => row::take_text(&file.name(), content.text().unwrap_or_default(), &mut extracted)?,
        }
    }
    wire::note(&mut extracted, "slug", first("slugline").as_deref());
    wire::note(&mut extracted, "version", item.attribute("version"));
    wire::note(&mut extracted, "embargo", first("embargoed").as_deref());
    let status = xml::first(item, "pubStatus").and_then(|node| node.attribute("qcode"));
    wire::status(&mut extracted, status);
    let signals = item.descendants().filter(|node| xml::is(node, "signal")).filter_map(|node| node.attribute("qcode"));
    let correction = signals.map(|code| code.rsplit(':').next().unwrap_or(code)).find(|code| code.starts_with("corr"));
    wire::note(&mut extracted, "signal", correction);
    for remark in item.descendants().filter(|node| xml::is(node, "edNote")) {
        wire::note(&mut extracted, "note_to_editors", xml::words(remark).as_deref());
    }
    Ok(extracted)
}

fn language(item: Node<'_, '_>) -> Option<LanguageCode> {
    const XML: &str = "http://www.w3.org/XML/1998/namespace";
    let tag = xml::first(item, "language").and_then(|node| node.attribute("tag"));
    tag.or(item.attribute((XML, "lang"))).map(LanguageCode::new)
}
