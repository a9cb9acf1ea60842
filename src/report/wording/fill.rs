//! `{name}` in a line → its value: in code by [`fill`], in templates by the filter of the same name.

use std::collections::BTreeMap;
use tera::{Kwargs, State, StringInput, TeraResult, Value};

/// The line with every `{name}` replaced by its value; one without a value stays. Values are not examined for names.
pub fn fill(line: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, opened)) = rest.split_once('{') {
        text.push_str(before);
        let filled = opened.split_once('}').and_then(|(name, after)| Some((value(name)?, after)));
        match filled {
            Some((value, after)) => {
                text.push_str(&value);
                rest = after;
            }
            None => {
                text.push('{');
                rest = opened;
            }
        }
    }
    text + rest
}

/// `{{ w.base.title | fill(outlet=name) }}`: the line and the values are escaped, except what a template has made.
pub fn filter(line: StringInput<'_>, values: Kwargs, state: &State<'_>) -> TeraResult<Value> {
    let mut escaped: BTreeMap<&str, String> = BTreeMap::new();
    for (name, value) in values.iter() {
        escaped.insert(name.as_str().unwrap_or_default(), state.escape_if_needed(value)?);
    }
    Ok(Value::safe_string(&fill(&line.rendered(state)?, |name| escaped.get(name).cloned())))
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn a_value_is_not_looked_into_and_what_has_no_value_stays() {
        let value = |name: &str| (name == "who").then(|| "{what}".to_string());
        assert_eq!(fill("{who} says {what} and {who", value), "{what} says {what} and {who");
    }
}
