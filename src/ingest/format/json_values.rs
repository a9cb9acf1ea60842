//! JSON within limits, and the values of an object as a row of words.

use serde_json::{Map, Value};

pub(super) type Object = Map<String, Value>;

/// Most objects of a file. An export of a thousand articles has some ten for each; an object takes at least 600 bytes,
/// however little is in it. A choice that bounds memory.
const MOST_OBJECTS: usize = 150_000;

/// Most values of a file: each takes at least 32 bytes.
const MOST_VALUES: usize = 2_000_000;

/// Deepest object whose values are read: the deepest of the exports known here has five levels.
const DEEPEST: usize = 6;

/// Most values of one object that are read. A choice that bounds the work.
const MOST_LEAVES: usize = 2_000;

/// Whether the text can be nothing else.
pub(super) fn is_json(text: &str) -> bool {
    let start = text.trim_start();
    if !start.starts_with(['{', '[']) || within_limits(text).is_err() {
        // A text that begins like this and is too large is refused as JSON, not read as pasted text.
        return start.starts_with(['{', '[']) && start.trim_end().ends_with(['}', ']']);
    }
    serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok() || lines(text).is_some()
}

/// One value, or one a line.
pub(super) fn parse(text: &str) -> Result<Vec<Value>, String> {
    within_limits(text)?;
    let whole: Result<Value, _> = serde_json::from_str(text);
    whole.map(|value| vec![value]).or_else(|error| {
        // If a file is neither, the fault of the whole says more.
        lines(text).ok_or(error.to_string())
    })
}

/// The value at the beginning of a text, whatever follows it, and its length.
pub(super) fn parse_first(text: &str) -> Option<(Value, usize)> {
    within_limits(text).ok()?;
    let mut values = serde_json::Deserializer::from_str(text).into_iter();
    let value = values.next()?.ok()?;
    Some((value, values.byte_offset()))
}

fn lines(text: &str) -> Option<Vec<Value>> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let values: Result<Vec<Value>, _> = lines.map(serde_json::from_str).collect();
    values.ok().filter(|values| values.len() > 1)
}

/// Counts what the parser would create, before it does.
fn within_limits(text: &str) -> Result<(), String> {
    let (mut objects, mut values) = (0, 0);
    let (mut in_string, mut is_escaped) = (false, false);
    for byte in text.bytes() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if in_string => is_escaped = true,
            b'"' => in_string = !in_string,
            b'{' if !in_string => (objects, values) = (objects + 1, values + 1),
            b'[' | b',' if !in_string => values += 1,
            _ => {}
        }
    }
    if objects > MOST_OBJECTS {
        return Err(format!("it holds over {MOST_OBJECTS} objects"));
    }
    if values > MOST_VALUES {
        return Err(format!("it holds over {MOST_VALUES} values"));
    }
    Ok(())
}

/// Articles as objects where a program wrote them in another order: a column after the other (pandas), or rows below the
/// names of the columns; and in a JSON feed, which names the outlet once, each with its outlet.
pub(super) fn as_rows(value: Value) -> Value {
    match value {
        Value::Object(object) if is_by_column(&object) => rows_of_columns(object),
        Value::Object(object) if is_split(&object) => rows_below_names(&object),
        Value::Object(object) if is_feed(&object) => with_outlet(object),
        value => value,
    }
}

/// `{"title": {"0": ..., "1": ...}, "text": {"0": ..., "1": ...}}`
fn is_by_column(object: &Object) -> bool {
    let is_numbered = |value: &Value| {
        let rows = value.as_object().filter(|rows| !rows.is_empty());
        rows.is_some_and(|rows| rows.keys().all(|key| key.bytes().all(|byte| byte.is_ascii_digit())))
    };
    object.len() > 1 && object.values().all(is_numbered)
}

fn rows_of_columns(object: Object) -> Value {
    let mut rows: std::collections::BTreeMap<usize, Object> = std::collections::BTreeMap::new();
    for (name, column) in object {
        let Value::Object(column) = column else { continue };
        for (number, value) in column {
            let Ok(number) = number.parse() else { continue };
            rows.entry(number).or_default().insert(name.clone(), value);
        }
    }
    Value::Array(rows.into_values().map(Value::Object).collect())
}

/// `{"columns": ["title", "text"], "data": [["...", "..."], ...]}`
fn is_split(object: &Object) -> bool {
    let is_list = |key: &str, is_one: fn(&Value) -> bool| {
        object.get(key).and_then(Value::as_array).is_some_and(|values| !values.is_empty() && values.iter().all(is_one))
    };
    is_list("columns", Value::is_string) && is_list("data", Value::is_array)
}

fn rows_below_names(object: &Object) -> Value {
    let list = |key: &str| object.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let names: Vec<String> = list("columns").iter().filter_map(Value::as_str).map(str::to_string).collect();
    let rows = list("data").into_iter().filter_map(|row| match row {
        Value::Array(values) => Some(Value::Object(names.iter().cloned().zip(values).collect())),
        _ => None,
    });
    Value::Array(rows.collect())
}

fn is_feed(object: &Object) -> bool {
    object.get("version").and_then(Value::as_str).is_some_and(|version| version.contains("jsonfeed.org"))
}

fn with_outlet(mut object: Object) -> Value {
    let title = object.get("title").cloned();
    let items = object.get_mut("items").and_then(Value::as_array_mut).into_iter().flatten();
    for item in items.filter_map(Value::as_object_mut) {
        item.entry("publisher").or_insert_with(|| title.clone().unwrap_or_default());
    }
    Value::Object(object)
}

/// The values of an object that are words, with the paths that lead to them.
#[derive(Default)]
pub(super) struct Leaves {
    pub names: Vec<String>,
    pub values: Vec<String>,
}

impl Leaves {
    /// Everything that the object itself contains; for lists of other objects only their names, or the pieces if they
    /// make up one text.
    pub fn of(object: &Object) -> Leaves {
        Leaves::near(object, DEEPEST)
    }

    /// The same for objects within it only to this depth.
    pub fn near(object: &Object, deepest: usize) -> Leaves {
        let mut leaves = Leaves::default();
        leaves.add_object(object, "", deepest);
        leaves
    }

    /// The paths of all words in the object, for a message; for a list, those of its first objects.
    pub fn paths(object: &Object) -> Vec<String> {
        let mut leaves = Leaves::default();
        leaves.add_paths(object, "", 0);
        leaves.names.dedup();
        leaves.names
    }

    fn add_paths(&mut self, object: &Object, before: &str, depth: usize) {
        for (key, value) in object {
            let name = format!("{before}{key}");
            match value {
                Value::Object(inner) if depth < DEEPEST => self.add_paths(inner, &format!("{name}."), depth + 1),
                Value::Array(values) => match values.iter().find_map(Value::as_object) {
                    Some(first) if depth < DEEPEST => self.add_paths(first, &format!("{name}."), depth + 1),
                    _ => self.add(name, String::new()),
                },
                _ => self.add(name, String::new()),
            }
        }
    }

    fn add(&mut self, name: String, value: String) {
        if self.names.len() < MOST_LEAVES {
            self.names.push(name);
            self.values.push(value);
        }
    }

    fn add_object(&mut self, object: &Object, before: &str, deeper: usize) {
        for (key, value) in object {
            let name = format!("{before}{key}");
            match value {
                Value::Object(inner) if deeper > 0 => self.add_object(inner, &format!("{name}."), deeper - 1),
                Value::Object(_) => {}
                Value::Array(values) if values.iter().any(Value::is_object) && values.iter().any(Value::is_string) => {
                    self.add(name, spans(values));
                }
                Value::Array(values) if values.iter().any(Value::is_object) => self.add_list(&name, key, values),
                value => self.add(name, words(value)),
            }
        }
    }

    /// For a list of objects, the name of each; or the pieces of a text if they are nothing else.
    fn add_list(&mut self, name: &str, key: &str, values: &[Value]) {
        if let Some(text) = PIECES.contains(&key.to_lowercase().as_str()).then(|| rich_text(values)).flatten() {
            return self.add(format!("{name}.text"), text);
        }
        let objects = || values.iter().filter_map(Value::as_object).filter(|object| !is_no_text(object));
        // Some services keep the writers among the tags.
        let is_writer = |tag: &&Object| tag.get("type").and_then(Value::as_str) == Some("contributor");
        let writers: Vec<String> =
            objects().filter(is_writer).filter_map(|tag| Some(words(tag.get("webTitle")?))).collect();
        if !writers.is_empty() {
            self.add(format!("{name}.author.name"), writers.join("\n\n"));
        }
        let is_of_pieces = PIECES.contains(&key.to_lowercase().as_str()) && !is_list_of_articles(key, values);
        let keys: std::collections::BTreeSet<&String> = objects().take(1000).flat_map(Object::keys).collect();
        for inner in keys {
            let is_name =
                ["name", "fullname", "display_name", "displayname"].iter().any(|name| inner.eq_ignore_ascii_case(name));
            if is_name || is_of_pieces {
                let joined: Vec<String> = objects()
                    .filter_map(|object| object.get(inner))
                    .map(words)
                    .filter(|words| !words.is_empty())
                    .collect();
                self.add(format!("{name}.{inner}"), joined.join("\n\n"));
            }
        }
    }
}

/// Pieces among those of a text that are none: links to other articles, pictures.
fn is_no_text(object: &Object) -> bool {
    const KINDS: [&str; 7] =
        ["interstitial_link", "image", "video", "gallery", "oembed_response", "divider", "related"];
    object.get("type").and_then(Value::as_str).is_some_and(|kind| KINDS.contains(&kind))
}

/// The names for the pieces of a text.
const PIECES: [&str; 8] =
    ["paragraphs", "blocks", "body", "content", "content_elements", "sections", "text", "maintext"];

/// Whether most objects of a list are articles by themselves. A section may have a heading above its paragraphs, and
/// there may be a link between the pieces of a text.
fn is_list_of_articles(key: &str, values: &[Value]) -> bool {
    let objects = || values.iter().filter_map(Value::as_object);
    let is_one = |object: &&Object| {
        let has = |names: &[&str]| object.keys().any(|key| names.contains(&key.to_lowercase().as_str()));
        has(&["url", "link", "uri"])
            || has(&["title", "headline"]) && !(key.eq_ignore_ascii_case("sections") && has(&PIECES))
    };
    objects().filter(is_one).count() * 2 > objects().count()
}

/// A text in spans: plain ones are strings, bold ones and links objects with their words (`text`), as messengers write
/// it.
fn spans(values: &[Value]) -> String {
    let span = |value: &Value| match value {
        Value::Object(span) => span.get("text").map(words).unwrap_or_default(),
        value => words(value),
    };
    values.iter().map(span).collect()
}

/// A text as editors for the web keep it: a tree of nodes with a `type` (or `nodeType`, `_type`), whose parts are in `children`
/// (Slate, Sanity) or `content` (ProseMirror, Contentful) and whose words are in `text`, `value` or `data.text` (Editor.js). Each node of the list is a paragraph; `None` if the list holds
/// something else.
fn rich_text(values: &[Value]) -> Option<String> {
    let is_node = |value: &Value| {
        value.as_object().is_some_and(|node| ["type", "nodeType", "_type"].iter().any(|kind| node.contains_key(*kind)))
    };
    let has_parts =
        |value: &Value| value.as_object().is_some_and(|node| parts(node).is_some() || words_in_data(node).is_some());
    let is_text = values.iter().all(is_node) && values.iter().any(has_parts);
    let paragraphs = values.iter().filter_map(Value::as_object).map(|node| words_of(node, 0));
    is_text.then(|| paragraphs.filter(|words| !words.trim().is_empty()).collect::<Vec<_>>().join("\n\n"))
}

fn words_in_data(node: &Object) -> Option<&str> {
    node.get("data")?.get("text")?.as_str()
}

fn parts(node: &Object) -> Option<&Vec<Value>> {
    ["children", "content"].iter().find_map(|key| node.get(*key)?.as_array())
}

/// The words of a node, without those that are struck through.
fn words_of(node: &Object, depth: usize) -> String {
    let is_struck_mark = |mark: &Value| {
        mark.get("type").and_then(Value::as_str).is_some_and(|kind| matches!(kind, "strike" | "strikethrough"))
    };
    let is_struck = ["strikethrough", "strike"].iter().any(|key| node.get(*key) == Some(&Value::Bool(true)))
        || node.get("marks").and_then(Value::as_array).is_some_and(|marks| marks.iter().any(is_struck_mark));
    let own = ["text", "value"].iter().find_map(|key| node.get(*key).and_then(Value::as_str));
    let own = own.or_else(|| words_in_data(node)).unwrap_or_default();
    match parts(node) {
        _ if is_struck => String::new(),
        Some(parts) if depth < DEEPEST => {
            parts.iter().filter_map(Value::as_object).map(|part| words_of(part, depth + 1)).collect()
        }
        _ => own.to_string(),
    }
}

/// A value as text; the paragraphs of a list are separated.
fn words(value: &Value) -> String {
    match value {
        Value::String(words) => words.clone(),
        Value::Array(values) => values.iter().map(words).collect::<Vec<_>>().join("\n\n"),
        Value::Null | Value::Object(_) => String::new(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(json: &str) -> Option<String> {
        rich_text(serde_json::from_str::<Value>(json).unwrap().as_array().unwrap())
    }

    #[test]
    fn the_nodes_of_an_editor_are_paragraphs() {
        let slate = r#"[
            {"type": "paragraph", "children": [{"text": "The bridge of "}, {"type": "link", "children": [{"text": "Tarn"}]}, {"text": " opened."}]},
            {"type": "paragraph", "children": [{"text": "340", "strikethrough": true}, {"text": "212 came."}]}
        ]"#;
        assert_eq!(text(slate).as_deref(), Some("The bridge of Tarn opened.\n\n212 came."));
        let prose_mirror = r#"[
            {"type": "paragraph", "content": [
                {"type": "text", "text": "340", "marks": [{"type": "strike"}]}, {"type": "text", "text": "212 came."}
            ]},
            {"type": "image"}
        ]"#;
        assert_eq!(text(prose_mirror).as_deref(), Some("212 came."));
        let contentful =
            r#"[{"nodeType": "paragraph", "data": {}, "content": [{"nodeType": "text", "value": "212 came."}]}]"#;
        assert_eq!(text(contentful).as_deref(), Some("212 came."));
        let editor_js = r#"[{"type": "paragraph", "data": {"text": "212 came."}}, {"type": "delimiter", "data": {}}]"#;
        assert_eq!(text(editor_js).as_deref(), Some("212 came."));
        assert_eq!(text(r#"[{"type": "paragraph", "text": "The bridge opened."}]"#), None);
    }
}
