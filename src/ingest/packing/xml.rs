//! XML as a tree, within limits: no news file needs entities of its own, a million elements, or a thousand levels.

use crate::ingest::error::ReadError;
use crate::ingest::packing::attributes;
use crate::ingest::packing::file::File;
use roxmltree::{Document, Node, ParsingOptions};

/// Most elements and texts of a document. A long Word document has some 50,000 (ten for each word that is set apart);
/// each takes about 100 bytes. A choice that bounds memory.
const MOST_NODES: u32 = 2_000_000;

/// Deepest nesting: as in a page. The library recurses.
const DEEPEST: usize = 512;

/// Most attributes of one element: each is compared with all before it. News formats have some ten.
const MOST_ATTRIBUTES: usize = 1_000;

/// Most namespace declarations: each element with one copies those around it. A feed may have one for each item.
const MOST_NAMESPACES: usize = 20_000;

/// Parses a document.
///
/// # Errors
/// If it is not XML, declares entities, or is beyond the limits.
pub(in crate::ingest) fn parse<'f>(file: &'f File, format: &'static str) -> Result<Document<'f>, ReadError> {
    let text = file.text()?;
    let broken = |reason: String| ReadError::Broken {
        path: file.name(),
        format,
        reason,
        remedy: "copy the article's text and save it as .txt",
    };
    if text.contains("<!ENTITY") {
        return Err(broken("it declares entities, which could expand without limit".to_string()));
    }
    if depth(text) > DEEPEST {
        return Err(broken(format!("its elements are nested more than {DEEPEST} levels deep")));
    }
    if attributes::most_in_one_tag(text) > MOST_ATTRIBUTES {
        return Err(broken(format!("one of its elements has more than {MOST_ATTRIBUTES} attributes")));
    }
    if text.matches("xmlns").count() > MOST_NAMESPACES {
        return Err(broken(format!("it declares more than {MOST_NAMESPACES} namespaces")));
    }
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| broken(error.to_string()))
}

/// How deep elements are nested at most, by a count of tags. Tags within comments and CDATA count too, which errs on
/// the side of refusing.
fn depth(text: &str) -> usize {
    let (mut open, mut deepest): (usize, usize) = (0, 0);
    for piece in text.split('<').skip(1) {
        let tag = piece.split_once('>').map_or(piece, |(tag, _)| tag);
        match piece.bytes().next() {
            Some(b'/') => open = open.saturating_sub(1),
            Some(b'!' | b'?') | None => {}
            Some(_) if tag.ends_with('/') => {}
            Some(_) => open += 1,
        }
        deepest = deepest.max(open);
    }
    deepest
}

/// Whether it is an element of this name, whatever its namespace.
pub(in crate::ingest) fn is(node: &Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

/// The first element of this name within the node, in the order of the text.
pub(in crate::ingest) fn first<'n, 'i>(within: Node<'n, 'i>, name: &str) -> Option<Node<'n, 'i>> {
    within.descendants().skip(1).find(|node| is(node, name))
}

/// The words of a node and everything within it, on one line; `None` if there are none.
pub(in crate::ingest) fn words(node: Node<'_, '_>) -> Option<String> {
    let all: String = node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect();
    let words: Vec<&str> = all.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// The words of the first element of this name.
pub(in crate::ingest) fn first_words(within: Node<'_, '_>, name: &str) -> Option<String> {
    within.descendants().skip(1).filter(|node| is(node, name)).find_map(words)
}

/// Whether the root element, after declaration and comments, has one of these names.
pub(in crate::ingest) fn has_root(file: &File, names: &[&str]) -> bool {
    root(file).is_some_and(|root| names.contains(&root.as_str()))
}

/// The name of the root element, after declaration and comments, without its namespace.
pub(in crate::ingest) fn root(file: &File) -> Option<String> {
    let text = file.text().ok()?;
    let mut rest = text.get(..text.floor_char_boundary(4000)).unwrap_or(text).trim_start();
    while let Some(after) = ["<?", "<!"].iter().find_map(|mark| rest.strip_prefix(mark)) {
        let end = if rest.starts_with("<!--") { "-->" } else { ">" };
        let holds_more = after.split_once(end).is_some_and(|(within, _)| end == ">" && within.contains('['));
        // Declarations within a declaration are in brackets.
        let after = if holds_more { after.split_once(']').map_or("", |(_, after)| after) } else { after };
        rest = after.split_once(end).map_or("", |(_, after)| after.trim_start());
    }
    let name = rest.strip_prefix('<').and_then(|rest| rest.split([' ', '>', '/', '\n', '\r', '\t']).next());
    name.map(|name| name.rsplit(':').next().unwrap_or(name).to_string())
}
