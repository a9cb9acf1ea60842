//! ninjs, the JSON of news agencies, in its versions 1.0 to 3.0 (iptc.org/std/ninjs).

use crate::article::LanguageCode;
use crate::ingest::about::{published, wire};
use crate::ingest::error::ReadError;
use crate::ingest::extracted::{Extracted, PlacedText};
use crate::ingest::format::json_values::Object;
use crate::ingest::format::row;
use crate::ingest::packing::file::File;
use serde_json::Value;

/// Whether the object has what only ninjs has: a body in the form of 1.x, or in that of 2.0 and later.
pub(super) fn is_one(object: &Object) -> bool {
    let is_typed_list = |key| matches!(get(object, key), Some(Value::Array(bodies)) if bodies.iter().any(|body| body.get("value").is_some()));
    let has_body = object.keys().any(|key| matches!(key.to_lowercase().as_str(), "body_text" | "body_xhtml"));
    (has_body && get(object, "uri").or(get(object, "versioncreated")).or(get(object, "guid")).is_some())
        || is_typed_list("bodies")
}

/// The article, or why there is none.
pub(super) fn article(file: &File, object: &Object) -> Result<Result<Extracted, String>, ReadError> {
    let text = |key| get(object, key).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty());
    let mut extracted = Extracted {
        headline: PlacedText::new(
            text("headline").map(str::to_string).or(chosen(object, "headlines")).unwrap_or_default(),
        ),
        published: ["firstcreated", "versioncreated", "contentcreated"]
            .iter()
            .find_map(|key| text(key).and_then(published::parse)),
        author: text("byline").or(text("by")).map(|name| name.strip_prefix("By ").unwrap_or(name).to_string()),
        outlet: provider(object),
        language: text("language").map(LanguageCode::new),
        section: subject(object),
        ..Extracted::default()
    };
    if let Some(address) = text("uri").or(text("url")) {
        let outlet = extracted.outlet.clone();
        extracted.found_at(address);
        // Agencies address everything by one server; if they name no outlet, the file's name says more.
        extracted.outlet = outlet;
    }
    let body =
        text("body_xhtml").map(str::to_string).or(chosen(object, "bodies")).or(text("body_text").map(str::to_string));
    row::take_text(&file.name(), &body.unwrap_or_default(), &mut extracted)?;
    wire::note(&mut extracted, "slug", text("slugline").or(text("slug")));
    let version =
        get(object, "version").map(|version| version.as_str().map_or_else(|| version.to_string(), str::to_string));
    wire::note(&mut extracted, "version", version.as_deref());
    wire::status(&mut extracted, text("pubstatus"));
    wire::note(&mut extracted, "embargo", text("embargoed").or(text("embargoeduntil")));
    wire::note(&mut extracted, "note_to_editors", text("ednote"));
    if extracted.body.is_empty() {
        return Ok(Err("the ninjs item has no text".to_string()));
    }
    Ok(Ok(extracted.lay_out()))
}

/// The value of a key, ignoring case: `versioncreated` became `versionCreated` for some.
fn get<'o>(object: &'o Object, key: &str) -> Option<&'o Value> {
    object.get(key).or_else(|| object.iter().find(|(name, _)| name.eq_ignore_ascii_case(key)).map(|(_, value)| value))
}

/// In a list of `{ role, value }` the main one, or else the first; a body as a page takes precedence over plain text.
fn chosen(object: &Object, key: &str) -> Option<String> {
    let Some(Value::Array(values)) = get(object, key) else { return None };
    let field = |value: &Value, key: &str| {
        value.as_object().and_then(|object| get(object, key)).and_then(Value::as_str).unwrap_or_default().to_lowercase()
    };
    let rank = |value: &&Value| {
        let is_main = field(value, "role").ends_with("main");
        let is_page = field(value, "contenttype").contains("html");
        (is_main, is_page)
    };
    // `max_by_key` takes the last of the greatest, but the first is wanted.
    let best = values.iter().rev().filter(|value| value.get("value").is_some_and(Value::is_string)).max_by_key(rank)?;
    best.get("value")?.as_str().map(|text| text.trim().to_string()).filter(|text| !text.is_empty())
}

/// Who provides it: an information source, or else the holder of the rights.
fn provider(object: &Object) -> Option<String> {
    let named = |key| match get(object, key)? {
        Value::Array(values) => values.iter().find_map(|value| value.get("name")?.as_str()),
        Value::String(name) => Some(name.as_str()),
        _ => None,
    };
    let name = named("infosources")
        .or_else(|| named("source"))
        .or_else(|| named("provider"))
        .or_else(|| named("copyrightholder"))?;
    Some(name.trim().to_string()).filter(|name| !name.is_empty())
}

/// The first subject by name.
fn subject(object: &Object) -> Option<String> {
    let Some(Value::Array(subjects)) = get(object, "subject").or(get(object, "subjects")) else { return None };
    subjects.iter().find_map(|subject| subject.get("name")?.as_str()).map(str::to_string)
}
