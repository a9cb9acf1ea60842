//! NITF: the older XML of news agencies (iptc.org/standards/nitf).

use crate::ingest::about::{published, wire};
use crate::ingest::error::ReadError;
use crate::ingest::extracted::{Extracted, PlacedText};
use crate::ingest::format::contract::{Format, Holds};
use crate::ingest::format::html;
use crate::ingest::packing::file::File;
use crate::ingest::packing::xml;
use roxmltree::Node;

/// NITF, by its root element.
pub(super) const FORMAT: Format = Format {
    endings: &["nitf"],
    is_certain: |file| xml::has_root(file, &["nitf"]),
    holds: Holds::Article(|file| {
        let document = xml::parse(file, "NITF")?;
        let mut extracted = Extracted::default();
        take(file, document.root_element(), &mut extracted)?;
        if extracted.body.is_empty() {
            return Err(ReadError::NoArticle { path: file.name(), format: "NITF file" });
        }
        Ok(extracted.lay_out())
    }),
};

/// Extracts the article from a `nitf` element; NewsML-G2 contains such elements too. What is known already stays.
pub(super) fn take(file: &File, nitf: Node<'_, '_>, extracted: &mut Extracted) -> Result<(), ReadError> {
    let attribute = |element: &str, name: &str| {
        let value = xml::first(nitf, element).and_then(|node| node.attribute(name)).map(str::trim);
        value.filter(|value| !value.is_empty()).map(str::to_string)
    };
    if extracted.headline.text.is_empty() {
        let headline =
            xml::first_words(nitf, "hl1").or(xml::first_words(nitf, "hedline")).or(xml::first_words(nitf, "title"));
        extracted.headline = PlacedText::new(headline.unwrap_or_default());
    }
    let dates = [("date.issue", "norm"), ("date.release", "norm"), ("pubdata", "date.publication")];
    let first_date =
        dates.iter().find_map(|(element, name)| attribute(element, name).and_then(|words| published::compact(&words)));
    extracted.published = extracted.published.take().or(first_date);
    let byline = xml::first(nitf, "byline").and_then(|byline| xml::first_words(byline, "person").or(own_words(byline)));
    let author = byline
        .map(|name| ["By ", "BY ", "by "].iter().find_map(|by| name.strip_prefix(by)).unwrap_or(&name).to_string());
    extracted.author = extracted.author.take().or(author);
    extracted.outlet =
        extracted.outlet.take().or(attribute("pubdata", "name")).or(xml::first_words(nitf, "distributor"));
    extracted.section = extracted.section.take().or(attribute("pubdata", "position.section"));
    if let Some(content) = xml::first(nitf, "body.content") {
        html::take_body(&file.name(), html_of(file, content)?, extracted)?;
    }
    wire::note(extracted, "slug", attribute("du-key", "key").or(attribute("doc-id", "id-string")).as_deref());
    wire::note(extracted, "version", attribute("du-key", "version").as_deref());
    wire::note(extracted, "correction", attribute("correction", "info").as_deref());
    wire::note(extracted, "note_to_editors", attribute("ed-msg", "info").as_deref());
    let embargo =
        attribute("date.release", "norm").filter(|_| attribute("doc-id", "id-string").is_some() && is_embargoed(nitf));
    wire::note(extracted, "embargo", embargo.as_deref());
    wire::status(extracted, status(nitf).filter(|status| *status != "embargoed"));
    for remark in nitf.descendants().filter(|node| xml::is(node, "note")) {
        wire::note(extracted, "note", xml::words(remark).as_deref());
    }
    Ok(())
}

/// The words of a byline without the writer's title and the place, which are in elements of their own.
fn own_words(byline: Node<'_, '_>) -> Option<String> {
    let is_beside = |node: &Node<'_, '_>| ["byttl", "location", "virtloc"].iter().any(|name| xml::is(node, name));
    let own = byline.descendants().filter(|node| node.is_text() && !node.ancestors().any(|around| is_beside(&around)));
    let words: Vec<&str> = own.filter_map(|node| node.text()).flat_map(str::split_whitespace).collect();
    (!words.is_empty()).then(|| words.join(" ").trim_end_matches(',').to_string())
}

/// Whether the file says that it must be held until its release date.
fn is_embargoed(nitf: Node<'_, '_>) -> bool {
    status(nitf) == Some("embargoed")
}

/// "usable", "embargoed", "withheld" or "canceled".
fn status<'n>(nitf: Node<'n, '_>) -> Option<&'n str> {
    nitf.descendants().find(|node| xml::is(node, "docdata"))?.attribute("management-status")
}

/// The source of an element: its markup is similar enough to a page's to be read as one.
pub(super) fn html_of<'f>(file: &'f File, node: Node<'_, '_>) -> Result<&'f str, ReadError> {
    Ok(file.text()?.get(node.range()).unwrap_or_default())
}
