//! Whether a value of a table or an object is what its name suggests: it is checked before it is used.

use crate::article::{LanguageCode, Published, WebAddress};
use crate::ingest::about::byline::author;
use crate::ingest::about::{language_name, published};
use serde_json::Value;

/// The value without surrounding white space; `None` if it is empty, or a word with which a program writes nothing.
pub(in crate::ingest) fn some(value: &str) -> Option<&str> {
    const NOTHING: [&str; 10] = ["none", "null", "nan", "n/a", "na", "undefined", "nil", "-", "[]", "{}"];
    let value = value.trim();
    // What services send instead of a text that must be paid for.
    let upper = value.get(..18).unwrap_or_default();
    let is_withheld = upper.eq_ignore_ascii_case("only available in ") && value.len() < 80;
    let is_nothing =
        value.is_empty() || is_withheld || (value.len() < 10 && NOTHING.contains(&value.to_lowercase().as_str()));
    (!is_nothing).then_some(value)
}

/// A name of an outlet or an author: it contains a letter and is not an address.
pub(in crate::ingest) fn name(value: &str) -> Option<String> {
    let value = some(value)?;
    if value.starts_with('{') {
        return name_in_object(value);
    }
    let is_name = value.chars().any(char::is_alphabetic) && !value.contains("://") && !value.contains('@');
    is_name.then(|| value.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The name in a cell that holds an object: `{'id': None, 'name': 'The Kelmar Times'}`.
fn name_in_object(value: &str) -> Option<String> {
    let object = objects(value)?.into_iter().next()?;
    ["name", "title", "label"].iter().find_map(|key| name(object.get(key)?.as_str()?))
}

/// Names of authors, one a line or one after the other.
pub(in crate::ingest) fn names(value: &str) -> Option<String> {
    if let Some(names) = names_of_json(value) {
        return Some(names);
    }
    // Python writes a list of words as "['Ada Writer', 'Otto Marlow']".
    let list = value.trim().strip_prefix('[').and_then(|value| value.strip_suffix(']'));
    let parts: Vec<&str> = match list {
        Some(list) => list.split(',').map(|part| part.trim_matches([' ', '\'', '"'])).collect(),
        None => value.split("\n\n").collect(),
    };
    let names: Vec<String> =
        parts.into_iter().filter_map(name).map(|name| author(&name).map(str::to_string).unwrap_or(name)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// Names of authors in a cell that holds objects: `[{"name": "Ada Writer", "type": "author"}]`.
fn names_of_json(value: &str) -> Option<String> {
    let objects = objects(value)?;
    let names: Vec<String> = objects.iter().filter_map(|object| name(object.get("name")?.as_str()?)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// The objects in a cell, as JSON or as Python writes them.
fn objects(value: &str) -> Option<Vec<Value>> {
    /// Longer cells do not name outlets or authors. A choice that bounds the work.
    const LONGEST: usize = 10_000;
    let value = Some(value.trim()).filter(|value| value.starts_with(['[', '{']) && value.len() <= LONGEST)?;
    match serde_json::from_str(value).or_else(|_| serde_json::from_str(&python_as_json(value))).ok()? {
        Value::Array(objects) => Some(objects),
        object => Some(vec![object]),
    }
}

/// Python's quotation marks, `None`, `True` and `False` as JSON has them.
fn python_as_json(value: &str) -> String {
    let mut json = String::with_capacity(value.len());
    let mut around = None;
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match (around, letter) {
            (None, '\'' | '"') => {
                around = Some(letter);
                json.push('"');
            }
            (Some(mark), _) if letter == mark => {
                around = None;
                json.push('"');
            }
            (Some(_), '"') => json.push_str("\\\""),
            (Some(_), '\\') => match letters.next() {
                Some('\'') => json.push('\''),
                escaped => json.extend(std::iter::once('\\').chain(escaped)),
            },
            (None, 'N') if letters.as_str().starts_with("one") => json.push_str("null"),
            (None, 'T') if letters.as_str().starts_with("rue") => json.push_str("true"),
            (None, 'F') if letters.as_str().starts_with("alse") => json.push_str("false"),
            (None, letter) if letter.is_alphabetic() => {}
            _ => json.push(letter),
        }
    }
    json
}

/// A web address.
pub(in crate::ingest) fn address(value: &str) -> Option<String> {
    some(value).filter(|value| WebAddress::read(value).is_some()).map(str::to_string)
}

/// A day, or a moment in seconds or milliseconds since 1970.
pub(in crate::ingest) fn date(value: &str) -> Option<Published> {
    let value = some(value)?;
    let is_count = matches!(value.len(), 10 | 13) && value.bytes().all(|byte| byte.is_ascii_digit());
    if is_count {
        let count: i64 = value.parse().ok()?;
        let seconds = if value.len() == 13 { count / 1000 } else { count };
        let moment = jiff::Timestamp::from_second(seconds).ok()?;
        return published::parse(&moment.to_string());
    }
    published::parse(value).or_else(|| published::compact(value))
}

/// A language by its code or its English name.
pub(in crate::ingest) fn language(value: &str) -> Option<LanguageCode> {
    language_name::named(some(value)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_is_no_such_thing_is_not_taken_for_it() {
        assert_eq!(name("https://coast.example/a"), None);
        assert_eq!(name("12"), None);
        assert_eq!(name("{'id': None, 'name': \"Kelmar's Times\"}"), Some("Kelmar's Times".to_string()));
        assert_eq!(
            name(r#"{"uri": "times.example", "title": "The Kelmar Times"}"#),
            Some("The Kelmar Times".to_string())
        );
        assert_eq!(name("{'id': 3}"), None);
        assert_eq!(name(r#"{'name': 'Kelmar\'s "Times"'}"#), Some("Kelmar's \"Times\"".to_string()));
        assert_eq!(names("Ada Writer\n\nOtto Marlow\n\n"), Some("Ada Writer, Otto Marlow".to_string()));
        assert_eq!(names("['Ada Writer', 'Otto Marlow']"), Some("Ada Writer, Otto Marlow".to_string()));
        let of_objects = r#"[{"uri": "ada@coast.example", "name": "Ada Writer"}, {"name": "Otto Marlow"}]"#;
        assert_eq!(names(of_objects), Some("Ada Writer, Otto Marlow".to_string()));
        assert_eq!(names("[{'name': 'Ada Writer'}]"), Some("Ada Writer".to_string()));
        assert_eq!(names("By Ada Writer"), Some("Ada Writer".to_string()));
        assert_eq!(some("ONLY AVAILABLE IN PAID PLANS"), None);
        assert_eq!(address("coast"), None);
        assert_eq!(some(" None "), None);
        assert_eq!(date("None"), None);
    }

    #[test]
    fn days_are_read_as_programs_write_them() {
        for value in
            ["2026-01-06 19:00:00+00:00", "1767726000", "1767726000000", "20260106T190000Z", "2026-01-06T19:00:00.000Z"]
        {
            assert_eq!(date(value).map(|date| date.to_string()).as_deref(), Some("2026-01-06T19:00Z"), "{value}");
        }
    }
}
