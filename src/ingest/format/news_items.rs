//! The items of an agency's message: each that has a text is an article, the others are reported as left out.

use crate::ingest::error::ReadError;
use crate::ingest::extracted::Extracted;
use crate::ingest::format::contract::{Part, Several};
use crate::ingest::packing::file::File;
use roxmltree::Node;

/// Extracts one item after the other with `article`, up to the limit; `id` names an item without a text.
pub(super) fn articles<'d>(
    file: &File,
    items: impl Iterator<Item = Node<'d, 'd>>,
    article: fn(&File, Node<'_, '_>) -> Result<Extracted, ReadError>,
    id: impl Fn(Node<'d, 'd>) -> Option<String>,
) -> Result<Several, ReadError> {
    let mut several = Several::default();
    for item in items {
        if several.is_full() {
            break;
        }
        let extracted = article(file, item)?;
        if extracted.body.is_empty() {
            let what = id(item).unwrap_or_else(|| "without an id".to_string());
            let reason = format!("the item {} has no text", what.escape_debug());
            several.left_out.push(ReadError::PassedOver { path: file.name(), reason });
        } else {
            several.parts.push(Part::Article(extracted.lay_out()));
        }
    }
    Ok(several)
}
