//! Apple News Format: an article as a list of components, each with its role (developer.apple.com, Apple News Format).

use crate::article::{Dropped, LanguageCode};
use crate::ingest::about::{fitting, sorting};
use crate::ingest::error::ReadError;
use crate::ingest::extracted::{Extracted, PlacedText};
use crate::ingest::format::html;
use crate::ingest::format::json_values::Object;
use crate::ingest::packing::file::File;
use serde_json::Value;

/// Deepest nesting of containers.
const DEEPEST: usize = 20;

/// Whether the object has what only this format has: components with roles.
pub(super) fn is_one(object: &Object) -> bool {
    let has_role = |component: &Value| component.get("role").is_some_and(Value::is_string);
    let components = object.get("components").and_then(Value::as_array);
    components.is_some_and(|components| !components.is_empty() && components.iter().all(has_role))
}

/// The article, or why there is none.
///
/// # Errors
/// If a component's markup is beyond the bounds of a page.
pub(super) fn article(file: &File, object: &Object) -> Result<Result<Extracted, String>, ReadError> {
    let metadata = object.get("metadata");
    let said =
        |key: &str| metadata.and_then(|metadata| metadata.get(key)).and_then(Value::as_str).and_then(fitting::some);
    let authors = metadata.and_then(|metadata| metadata.get("authors")).and_then(Value::as_array);
    let authors: Vec<&str> = authors.into_iter().flatten().filter_map(Value::as_str).collect();
    let mut extracted = Extracted {
        headline: PlacedText::new(object.get("title").and_then(Value::as_str).unwrap_or_default()),
        published: ["datePublished", "dateCreated"].iter().find_map(|key| said(key).and_then(fitting::date)),
        author: fitting::names(&authors.join("\n\n")),
        language: object.get("language").and_then(Value::as_str).map(LanguageCode::new),
        ..Extracted::default()
    };
    if let Some(address) = said("canonicalURL") {
        extracted.found_at(address);
    }
    let mut paragraphs = Vec::new();
    let components = object.get("components").and_then(Value::as_array);
    take(file, components.map_or(&[], Vec::as_slice), 0, &mut paragraphs, &mut extracted)?;
    sorting::sort_out(paragraphs, &mut extracted);
    if extracted.body.is_empty() {
        return Ok(Err("its components hold no text".to_string()));
    }
    Ok(Ok(extracted.lay_out()))
}

fn take(
    file: &File,
    components: &[Value],
    depth: usize,
    paragraphs: &mut Vec<PlacedText>,
    extracted: &mut Extracted,
) -> Result<(), ReadError> {
    for component in components {
        let role = component.get("role").and_then(Value::as_str).unwrap_or_default();
        if let Some(inner) = component.get("components").and_then(Value::as_array).filter(|_| depth < DEEPEST) {
            take(file, inner, depth + 1, paragraphs, extracted)?;
        }
        let text = |key: &str| component.get(key).and_then(Value::as_str).unwrap_or_default();
        let lines = match text("format") {
            "html" => html::lines_of(&file.name(), text("text"))?,
            _ => text("text").split('\n').map(|line| without_marks(line.trim())).collect(),
        };
        let lines = lines.into_iter().filter(|line| !line.is_empty());
        match role {
            "body" | "intro" | "quote" | "heading" | "heading1" | "heading2" | "heading3" | "heading4" => {
                paragraphs.extend(lines.map(PlacedText::new));
            }
            "title" if extracted.headline.text.is_empty() => {
                extracted.headline = PlacedText::new(lines.collect::<Vec<_>>().join(" "))
            }
            "byline" | "author" => {
                let line = lines.collect::<Vec<_>>().join(" ");
                let name = line.strip_prefix("By ").unwrap_or(&line);
                extracted.author = extracted.author.take().or_else(|| fitting::name(name));
            }
            "caption" => extracted.captions.extend(lines.map(PlacedText::new)),
            "photo" | "figure" | "image" | "portrait" => {
                extracted.captions.extend(fitting::some(text("caption")).map(PlacedText::new));
            }
            _ => extracted.dropped.extend(lines.map(|text| Dropped { text, why: "a part of the page" })),
        }
    }
    Ok(())
}

/// A line of the format's Markdown without the marks of a heading and of emphasis.
fn without_marks(line: &str) -> String {
    line.trim_start_matches(['#', ' ']).replace("**", "")
}
