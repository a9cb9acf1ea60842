//! JSON: articles of schema.org, ninjs, and objects whose keys are named like a table's columns; one, a list of them,
//! or one a line.

use crate::article::{Note, NoteKind};
use crate::ingest::about::columns::Columns;
use crate::ingest::error::ReadError;
use crate::ingest::extracted::Extracted;
use crate::ingest::format::contract::{Asked, Format, Holds, Part, Several};
use crate::ingest::format::{html, ninjs, row};
use crate::ingest::packing::file::File;
use serde_json::{Map, Value};

/// JSON and JSON Lines, by the brackets around them.
pub(super) const FORMAT: Format = Format {
    endings: &["json", "jsonl", "ndjson"],
    is_certain: |file| file.text().is_ok_and(|text| text.trim_start().starts_with(['{', '[']) && parse(text).is_ok()),
    holds: Holds::Several(open),
};

fn open(file: &File, asked: &Asked<'_>) -> Result<Several, ReadError> {
    let values = parse(file.text()?).map_err(|reason| broken(file, reason))?;
    let mut objects = Vec::new();
    values.into_iter().for_each(|value| flatten(value, &mut objects));
    let mut several = Several::default();
    let mut failures = Vec::new();
    let is_alone = objects.len() == 1;
    for (index, object) in objects.into_iter().enumerate() {
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

/// One value, or one a line.
fn parse(text: &str) -> Result<Vec<Value>, String> {
    let whole: Result<Value, _> = serde_json::from_str(text);
    whole.map(|value| vec![value]).or_else(|error| {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        let values: Result<Vec<Value>, _> = lines.map(serde_json::from_str).collect();
        // Of a file that is neither, the fault of the whole says more.
        values.ok().filter(|values| values.len() > 1).ok_or(error.to_string())
    })
}

/// The objects that may be articles: those of lists, and of the list that an object with no text of its own holds.
fn flatten(value: Value, objects: &mut Vec<Map<String, Value>>) {
    const LISTS: [&str; 6] = ["articles", "items", "results", "docs", "documents", "news"];
    match value {
        Value::Array(values) => values.into_iter().for_each(|value| flatten(value, objects)),
        Value::Object(mut fields) => {
            let list = LISTS.iter().find(|key| fields.get(**key).is_some_and(Value::is_array));
            match list.and_then(|key| fields.remove(*key)) {
                Some(list) => flatten(list, objects),
                None => objects.push(fields),
            }
        }
        _ => {}
    }
}

/// The article of an object, or why there is none; columns that were guessed are noted once.
fn article(
    file: &File,
    columns: &Columns,
    object: Map<String, Value>,
    notes: &mut Vec<Note>,
) -> Result<Result<Extracted, String>, ReadError> {
    if ninjs::is_one(&object) {
        return ninjs::article(file, &object);
    }
    if object.contains_key("@type") || object.contains_key("@graph") {
        return of_schema(file, &Value::Object(object));
    }
    let names: Vec<String> = object.keys().cloned().collect();
    let found = match columns.find(&names) {
        Ok(found) => found,
        Err(reason) => return Ok(Err(reason)),
    };
    let note = Note::new(NoteKind::Columns, found.told(&names));
    if notes.is_empty() {
        notes.push(note);
    }
    let row: Vec<String> = object.into_values().map(words).collect();
    Ok(row::article(&found, &file.name(), &row)?.ok_or_else(|| "it has no text".to_string()))
}

/// The article that an object of schema.org tells whole, or why there is none.
fn of_schema(file: &File, object: &Value) -> Result<Result<Extracted, String>, ReadError> {
    let (mut extracted, text) = html::of_json(object);
    let Some(text) = text else { return Ok(Err("its object has no articleBody".to_string())) };
    row::take_text(&file.name(), &text, &mut extracted)?;
    if extracted.body.is_empty() {
        return Ok(Err("its articleBody is empty".to_string()));
    }
    Ok(Ok(extracted.lay_out()))
}

/// A value as text: paragraphs of a list are set apart, of an object its name.
fn words(value: Value) -> String {
    match value {
        Value::String(words) => words,
        Value::Array(values) => values.into_iter().map(words).collect::<Vec<_>>().join("\n\n"),
        Value::Object(fields) => fields.get("name").and_then(Value::as_str).unwrap_or_default().to_string(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
