//! RSS and Atom feeds whose items contain the whole article.

use crate::article::LanguageCode;
use crate::ingest::about::published;
use crate::ingest::error::ReadError;
use crate::ingest::extracted::{Extracted, PlacedText};
use crate::ingest::format::contract::{Format, Holds, OpeningOptions, Part, Several};
use crate::ingest::format::{html, row};
use crate::ingest::packing::file::File;
use crate::ingest::packing::xml;
use roxmltree::{Document, Node};

/// Fewest letters of an item's description that is taken for the whole article if there is nothing else. Teasers have
/// up to some 300. A choice that rather leaves an item out: a teaser would seem to omit nearly everything.
const FEWEST_LETTERS: usize = 500;

/// Feeds, by their root element.
pub(super) const FORMAT: Format = Format {
    endings: &["rss", "atom"],
    is_certain: |file| xml::has_root(file, &["rss", "feed", "RDF"]),
    holds: Holds::Several(open),
};

fn open(file: &File, _: &OpeningOptions<'_>) -> Result<Several, ReadError> {
    let document = xml::parse(file, "a feed")?;
    // An Atom feed is its own channel; in RSS 1.0 the items are beside it.
    let root = document.root_element();
    let channel = Channel::of(child(root, &["channel"]).unwrap_or(root));
    let is_item = |node: &Node<'_, '_>| xml::is(node, "item") || xml::is(node, "entry");
    let mut several = Several::default();
    // An export of a whole site has its standing pages too.
    let kind = |item: Node<'_, '_>| child(item, &["post_type"]).and_then(xml::words);
    let has_posts = root.descendants().filter(is_item).any(|item| kind(item).as_deref() == Some("post"));
    for item in root.descendants().filter(is_item) {
        if several.is_full() {
            break;
        }
        if has_posts && kind(item).as_deref() == Some("page") {
            continue;
        }
        match article(file, &document, &channel, item)? {
            Some(article) => several.parts.push(Part::Article(article.lay_out())),
            None => {
                let title = child(item, &["title"]).and_then(xml::words);
                let title: String = title.as_deref().unwrap_or("without a title").escape_debug().collect();
                let reason = format!("the item \"{title}\" has only a teaser, or nothing; save the page it links to");
                several.left_out.push(ReadError::PassedOver { path: file.name(), reason });
            }
        }
    }
    Ok(several)
}

/// What a feed says about all its items. It is read only once, because finding it means searching as many elements as
/// there are items.
struct Channel {
    title: Option<String>,
    language: Option<String>,
}

impl Channel {
    fn of(node: Node) -> Channel {
        let words = |name: &str| child(node, &[name]).and_then(xml::words);
        Channel { title: words("title"), language: words("language") }
    }
}

/// The article of an item; `None` if it is not a whole article.
fn article(file: &File, document: &Document, channel: &Channel, item: Node) -> Result<Option<Extracted>, ReadError> {
    let whole = child(item, &["encoded", "content"]).and_then(|node| markup(document, node));
    let teaser = child(item, &["description", "summary"]).and_then(|node| markup(document, node));
    let Some(body) = whole.or(teaser.filter(|text| text.len() >= FEWEST_LETTERS)) else {
        return Ok(None);
    };
    let words = |names: &[&str]| child(item, names).and_then(xml::words);
    let link = children(item, &["link"]).find_map(|link| match link.attribute("href") {
        Some(address) => matches!(link.attribute("rel"), None | Some("alternate")).then(|| address.to_string()),
        None => xml::words(link),
    });
    let authors: Vec<String> = children(item, &["creator", "author"]).filter_map(author).collect();
    let category = child(item, &["category"]);
    let language = item.attribute(LANGUAGE).or(document.root_element().attribute(LANGUAGE)).map(str::to_string);
    let mut extracted = Extracted {
        headline: PlacedText::new(words(&["title"]).map(|title| html::title(&title)).unwrap_or_default()),
        published: words(&["pubDate", "published", "date", "updated"]).and_then(|words| published::parse(&words)),
        author: (!authors.is_empty()).then(|| authors.join(", ")),
        outlet: channel.title.clone(),
        section: category.and_then(|node| node.attribute("term").map(str::to_string).or_else(|| xml::words(node))),
        language: language.or_else(|| channel.language.clone()).map(|code| LanguageCode::new(&code)),
        ..Extracted::default()
    };
    if let Some(link) = link {
        extracted.found_at(&link);
    }
    row::take_text(&file.name(), &body, &mut extracted)?;
    Ok((!extracted.body.is_empty()).then_some(extracted))
}

/// The name of an element's language attribute in XML.
const LANGUAGE: (&str, &str) = ("http://www.w3.org/XML/1998/namespace", "lang");

fn children<'n, 'i>(of: Node<'n, 'i>, names: &[&str]) -> impl Iterator<Item = Node<'n, 'i>> {
    of.children().filter(move |node| names.iter().any(|name| xml::is(node, name)))
}

/// The first child with the first of these names that any child has. Modules repeat names for media in them:
/// "media:content".
fn child<'n, 'i>(of: Node<'n, 'i>, names: &[&str]) -> Option<Node<'n, 'i>> {
    let own = |node: &Node| node.tag_name().namespace().is_none_or(|space| !space.contains("/mrss"));
    names.iter().find_map(|name| children(of, &[name]).find(own))
}

/// The words of an element, or its markup if it is not escaped (Atom's type "xhtml").
fn markup(document: &Document, node: Node) -> Option<String> {
    let markup = match node.first_element_child() {
        Some(inner) => document.input_text().get(inner.range()).unwrap_or_default().to_string(),
        None => node.children().filter_map(|text| text.text()).collect(),
    };
    (!markup.trim().is_empty()).then_some(markup)
}

/// RSS writes "desk@harbour.example (Ann Hale)", Atom has a name within.
fn author(node: Node) -> Option<String> {
    let words = xml::first_words(node, "name").or_else(|| xml::words(node))?;
    let named = words.split_once(" (").and_then(|(_, name)| name.strip_suffix(')')).map(str::to_string);
    named.or((!words.contains('@')).then_some(words))
}
