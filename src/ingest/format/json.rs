//! JSON: articles of schema.org, ninjs, Apple News, and objects with keys like a table's columns; one, a list of them
//! at any depth, or one a line.

use crate::article::Note;
use crate::ingest::about::columns::Columns;
use crate::ingest::about::fitting;
use crate::ingest::error::ReadError;
use crate::ingest::extracted::Extracted;
use crate::ingest::format::contract::{Format, Holds, OpeningOptions, Part, Several};
use crate::ingest::format::json_values::{self, Leaves, Object};
use crate::ingest::format::{apple_news, html, ninjs, row};
use crate::ingest::packing::file::File;
use serde_json::Value;

/// JSON and JSON Lines, by the surrounding brackets.
pub(super) const FORMAT: Format = Format {
    endings: &["json", "jsonl", "ndjson"],
    is_certain: |file| file.text().is_ok_and(json_values::is_json),
    holds: Holds::Several(open),
};

fn open(file: &File, asked: &OpeningOptions<'_>) -> Result<Several, ReadError> {
    let values = json_values::parse(file.text()?).map_err(|reason| broken(file, reason))?;
    let mut objects = Vec::new();
    let values: Vec<Value> = values.into_iter().map(json_values::as_rows).collect();
    // Beside articles a description is that of a list or a picture; where there is none, it is what is given of one.
    let is_whole = values.iter().any(|value| holds_article(value, &Sought { columns: asked.columns, kind: "text" }));
    let sought = Sought { columns: asked.columns, kind: if is_whole { "text" } else { "beginning" } };
    values.into_iter().for_each(|value| gather(value, &sought, true, &mut objects));
    let mut several = Several::default();
    let mut failures = Vec::new();
    let is_alone = objects.len() == 1;
    for (index, object) in objects.into_iter().enumerate() {
        if several.is_full() {
            break;
        }
        match article(file, asked.columns, object, &mut several.notes)? {
            Ok(article) => several.parts.push(Part::Article(article)),
            Err(reason) if is_alone => failures.push(reason),
            Err(reason) => {
                let reason = format!("article {}: {reason}", index + 1);
                several.left_out.push(ReadError::PassedOver { path: file.name(), reason });
            }
        }
    }
    match failures.pop() {
        Some(reason) => Err(broken(file, reason)),
        None => Ok(several),
    }
}

fn broken(file: &File, reason: String) -> ReadError {
    let remedy = "name the key that holds the text with --column text=NAME";
    ReadError::Broken { path: file.name(), format: "JSON with articles", reason, remedy }
}

/// What makes an object an article: a text, or the beginning of one.
struct Sought<'a> {
    columns: &'a Columns,
    kind: &'static str,
}

/// The objects that may be articles: those that contain a text, wherever they are, with the others of their list. If
/// none does, those of the file itself, so that it can be reported what is wrong with them.
fn gather(value: Value, sought: &Sought<'_>, is_root: bool, objects: &mut Vec<Object>) {
    match value {
        Value::Array(values) => {
            let is_list = values.iter().any(|value| value.as_object().is_some_and(|object| is_article(object, sought)));
            for value in values {
                match value {
                    Value::Object(object) if is_list => objects.push(object),
                    value => gather(value, sought, is_root, objects),
                }
            }
        }
        Value::Object(object) if holds_articles_by_key(&object, sought) => {
            object.into_iter().for_each(|(_, value)| gather(value, sought, false, objects));
        }
        Value::Object(object) if is_article(&object, sought) => objects.push(object),
        Value::Object(mut object) => {
            let before = objects.len();
            let holds_more = |(_, value): &(&String, &Value)| value.is_array() || value.is_object();
            let names: Vec<String> = object.iter().filter(holds_more).map(|(name, _)| name.clone()).collect();
            for name in names {
                let inner = object.get_mut(&name).map(Value::take).unwrap_or_default();
                if is_root && !holds_article(&inner, sought) {
                    // Put back, because the message names it.
                    object.insert(name, inner);
                } else {
                    gather(inner, sought, false, objects);
                }
            }
            if is_root && objects.len() == before {
                objects.push(object);
            }
        }
        _ => {}
    }
}

/// Whether an object is a list of articles under their numbers: `{"8001": {"info": {...}}, "8002": ...}`.
fn holds_articles_by_key(object: &Object, sought: &Sought<'_>) -> bool {
    let keys = |value: &Value| value.as_object().map(|object| object.keys().cloned().collect::<Vec<_>>());
    let mut all = object.values().map(keys);
    let first = all.next().flatten();
    object.len() > 1
        && first.is_some()
        && all.all(|keys| keys == first)
        && object.values().all(|value| holds_article(value, sought))
}

fn holds_article(value: &Value, sought: &Sought<'_>) -> bool {
    match value {
        Value::Array(values) => values.iter().any(|value| holds_article(value, sought)),
        Value::Object(object) => {
            is_article(object, sought) || object.values().any(|value| holds_article(value, sought))
        }
        _ => false,
    }
}

/// Whether an object itself contains an article's text, or its beginning under a headline.
fn is_article(object: &Object, sought: &Sought<'_>) -> bool {
    if ninjs::is_one(object) || apple_news::is_one(object) || is_of_schema(object) {
        return true;
    }
    if sought.kind == "text" {
        return holds(object, sought, &["text"]);
    }
    // A list of articles has a title and a description of its own.
    let is_begun = |object: &Object| holds(object, sought, &["beginning", "headline"]);
    let lists = || object.values().filter_map(Value::as_array).flatten().filter_map(Value::as_object);
    is_begun(object) && !lists().any(is_begun)
}

/// Whether an object has a value for each of these kinds.
fn holds(object: &Object, sought: &Sought<'_>, kinds: &[&str]) -> bool {
    let leaves = Leaves::of(object);
    let Ok(found) = sought.columns.find(&leaves.names) else { return false };
    kinds.iter().all(|kind| {
        found.at(kind).iter().filter_map(|at| leaves.values.get(*at)).any(|value| fitting::some(value).is_some())
    })
}

fn is_of_schema(object: &Object) -> bool {
    object.contains_key("@graph") || (object.contains_key("@type") && object.contains_key("articleBody"))
}

/// The article of an object, or why there is none; guessed columns are noted once.
fn article(
    file: &File,
    columns: &Columns,
    object: Object,
    notes: &mut Vec<Note>,
) -> Result<Result<Extracted, String>, ReadError> {
    if ninjs::is_one(&object) {
        return ninjs::article(file, &object);
    }
    if apple_news::is_one(&object) {
        return apple_news::article(file, &object);
    }
    if object.contains_key("@type") || object.contains_key("@graph") {
        return of_schema(file, &Value::Object(object));
    }
    let leaves = Leaves::of(&object);
    let found = match columns.find(&leaves.names) {
        Ok(found) => found,
        // Deeper values are named too, because any path may be given.
        Err(_) => {
            let found = columns.find(&Leaves::paths(&object));
            return Ok(Err(found.err().unwrap_or_else(|| "it has no text".to_string())));
        }
    };
    if notes.is_empty() {
        notes.push(found.told(&leaves.names));
    }
    Ok(row::article(&found, &file.name(), &leaves.values)?.ok_or_else(|| "it has no text".to_string()))
}

/// The article that an object of schema.org contains in full, or why there is none.
fn of_schema(file: &File, object: &Value) -> Result<Result<Extracted, String>, ReadError> {
    let (mut extracted, text) = html::of_json(object);
    let Some(text) = text else { return Ok(Err("its object has no articleBody".to_string())) };
    row::take_text(&file.name(), &text, &mut extracted)?;
    if extracted.body.is_empty() {
        return Ok(Err("its articleBody is empty".to_string()));
    }
    Ok(Ok(extracted.lay_out()))
}
