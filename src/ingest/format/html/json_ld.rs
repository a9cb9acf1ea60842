//! JSON-LD: what a page says to search engines about its article.

use serde_json::Value;

/// The values of JSON-LD, as written.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct JsonLd {
    pub headline: Option<String>,
    pub published: Option<String>,
    pub modified: Option<String>,
    pub author: Option<String>,
    pub publisher: Option<String>,
    pub section: Option<String>,
    pub language: Option<String>,
    pub url: Option<String>,
    pub body: Option<String>,
    /// What the outlet says it has corrected.
    pub corrections: Vec<String>,
    /// Some part of it is declared not to be free.
    pub is_closed: bool,
    /// How many words the whole article has.
    pub words: Option<usize>,
    /// A video is described, and no article.
    pub is_video: bool,
    /// The article contains a video.
    pub holds_film: bool,
}

/// Reads the article's object from all JSON-LD blocks of a page; broken ones are skipped.
pub(super) fn read(blocks: &[String]) -> JsonLd {
    let values: Vec<Value> = blocks.iter().filter_map(|block| parse(block)).collect();
    let mut objects = Vec::new();
    values.iter().for_each(|value| flatten(value, &mut objects));
    let best = objects.iter().max_by_key(|object| (rank(object), usize::from(object.get("headline").is_some())));
    let mut found = best.filter(|object| rank(object) > 0).map(|object| article(object, &objects)).unwrap_or_default();
    found.is_closed = objects.iter().any(|object| is_said_to_be_closed(object));
    found.is_video = best.is_none_or(|best| rank(best) < 2) && objects.iter().any(|one| is_a(one, &["VideoObject"]));
    found.holds_film = objects.iter().any(|object| object.get("video").is_some_and(Value::is_object));
    if found.publisher.is_none() {
        found.publisher = objects
            .iter()
            .filter(|object| is_a(object, &["NewsMediaOrganization"]))
            .find_map(|object| words(object.get("name")));
    }
    found
}

/// The value, even if there are line breaks in strings, extra commas, or comments around it.
fn parse(block: &str) -> Option<Value> {
    let trimmed =
        block.trim().trim_start_matches("<![CDATA[").trim_start_matches("//<![CDATA[").trim_start_matches("<!--");
    let trimmed = trimmed
        .trim()
        .trim_end_matches("-->")
        .trim_end_matches("]]>")
        .trim_end_matches("//")
        .trim()
        .trim_end_matches(';');
    serde_json::from_str(trimmed).ok().or_else(|| {
        let spaced: String = trimmed.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        serde_json::from_str(&spaced).ok().or_else(|| serde_json::from_str(&without_extra_commas(&spaced)).ok())
    })
}

/// The text without commas before a closing bracket, outside strings.
fn without_extra_commas(json: &str) -> String {
    let mut result = String::with_capacity(json.len());
    let (mut in_string, mut is_escaped) = (false, false);
    for letter in json.chars() {
        match letter {
            '"' if !is_escaped => in_string = !in_string,
            ']' | '}' if !in_string => {
                let kept = result.trim_end().trim_end_matches(',').len();
                result.truncate(kept);
            }
            _ => {}
        }
        is_escaped = letter == '\\' && !is_escaped;
        result.push(letter);
    }
    result
}

/// All objects: of arrays, of `@graph`, and the main entity of a page.
fn flatten<'v>(value: &'v Value, objects: &mut Vec<&'v Value>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| flatten(value, objects)),
        Value::Object(fields) => {
            objects.push(value);
            for inner in
                ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"].iter().filter_map(|key| fields.get(*key))
            {
                flatten(inner, objects);
            }
        }
        _ => {}
    }
}

fn is_a(object: &Value, types: &[&str]) -> bool {
    let is_one = |value: &Value| value.as_str().is_some_and(|name| types.contains(&name));
    match object.get("@type") {
        Some(Value::Array(names)) => names.iter().any(is_one),
        Some(name) => is_one(name),
        None => false,
    }
}

/// `isAccessibleForFree`, written as a Boolean or as a word.
fn is_said_to_be_closed(object: &Value) -> bool {
    object.get("isAccessibleForFree").is_some_and(|free| {
        free.as_bool() == Some(false) || free.as_str().is_some_and(|word| word.trim().eq_ignore_ascii_case("false"))
    })
}

/// The types of schema.org for an article in a newspaper.
const NEWS: [&str; 7] = [
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "ReviewNewsArticle",
    "LiveBlogPosting",
];

/// The types for any other article.
const ARTICLE: [&str; 5] = ["Article", "BlogPosting", "Report", "TechArticle", "SocialMediaPosting"];

/// Whether a type of schema.org is an article.
pub(super) fn is_article_type(name: &str) -> bool {
    NEWS.contains(&name) || ARTICLE.contains(&name)
}

/// How surely the object is the article: 0 is not at all.
fn rank(object: &Value) -> u8 {
    if is_a(object, &NEWS) {
        3
    } else if is_a(object, &ARTICLE) {
        2
    } else {
        u8::from(is_a(object, &["WebPage", "ItemPage"]))
    }
}

fn article(object: &Value, objects: &[&Value]) -> JsonLd {
    let is_article = rank(object) > 1;
    JsonLd {
        headline: words(object.get("headline")).or(words(object.get("name")).filter(|_| is_article)),
        published: words(object.get("datePublished")).or(words(object.get("dateCreated"))),
        modified: words(object.get("dateModified")),
        author: names(object.get("author"), objects),
        publisher: names(object.get("publisher"), objects),
        section: words(object.get("articleSection")),
        language: words(object.get("inLanguage")),
        url: words(object.get("url")).or(words(object.get("mainEntityOfPage"))),
        body: words(object.get("articleBody")).or_else(|| entries(object.get("liveBlogUpdate")?)),
        corrections: object.get("correction").map(corrections).unwrap_or_default(),
        words: object
            .get("wordCount")
            .and_then(|count| count.as_u64().or_else(|| count.as_str()?.trim().parse().ok()))
            .map(|count| count as usize),
        ..JsonLd::default()
    }
}

/// A string, the first of several, or the name or address of an object.
fn words(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(words) => Some(words.trim().to_string()).filter(|words| !words.is_empty()),
        Value::Array(values) => values.iter().find_map(|value| words(Some(value))),
        Value::Object(fields) => words(fields.get("name")).or(words(fields.get("@id"))).or(words(fields.get("@value"))),
        _ => None,
    }
}

/// The entries of a live blog, each with its headline and its text on lines of their own.
fn entries(updates: &Value) -> Option<String> {
    let entries = match updates {
        Value::Array(entries) => entries.as_slice(),
        entry => std::slice::from_ref(entry),
    };
    let said = |entry: &Value| ["headline", "articleBody"].map(|key| words(entry.get(key)));
    let lines: Vec<String> = entries.iter().flat_map(said).flatten().collect();
    (!lines.is_empty()).then(|| lines.join("\n\n"))
}

/// The words of corrections (schema.org/correction): strings, or objects with a text; addresses are ignored.
fn corrections(value: &Value) -> Vec<String> {
    let one = |value: &Value| match value {
        Value::Object(fields) => {
            ["text", "description", "headline", "name"].iter().find_map(|key| words(fields.get(*key)))
        }
        value => words(Some(value)),
    };
    let found: Vec<String> = match value {
        Value::Array(values) => values.iter().filter_map(one).collect(),
        value => one(value).into_iter().collect(),
    };
    found.into_iter().filter(|words| words.contains(' ')).collect()
}

/// Names of people or organisations, joined by commas; a reference by `@id` is followed.
fn names(value: Option<&Value>, objects: &[&Value]) -> Option<String> {
    let one = |value: &Value| -> Option<String> {
        let name = match value {
            Value::Object(fields) => words(fields.get("name")).or_else(|| {
                let id = fields.get("@id")?;
                let named = |object: &&&Value| object.get("@id") == Some(id) && object.get("name").is_some();
                words(objects.iter().find(named)?.get("name"))
            }),
            value => words(Some(value)),
        };
        name.filter(|name| !name.contains("://"))
    };
    let all: Vec<String> = match value? {
        Value::Array(values) => values.iter().filter_map(one).collect(),
        value => one(value).into_iter().collect(),
    };
    (!all.is_empty()).then(|| all.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_one(block: &str) -> JsonLd {
        read(&[block.to_string()])
    }

    #[test]
    fn corrections_are_read_in_every_form() {
        let of = |correction: &str| {
            read_one(&format!("{{\"@type\":\"NewsArticle\",\"correction\":{correction}}}")).corrections
        };
        assert_eq!(of("\"It said 340.\""), ["It said 340."]);
        assert_eq!(of("[{\"@type\":\"CorrectionComment\",\"text\":\"It said 340.\"}, \"And nine.\"]").len(), 2);
        assert!(of("\"https://coastline.example/corrections\"").is_empty());
    }

    #[test]
    fn the_article_is_found_in_arrays_and_graphs() {
        let article = r##"{"@type":"NewsArticle","headline":"Bridge opens","datePublished":"2026-03-07","author":[{"name":"Jane Doe"},"John Roe"],"publisher":{"@id":"#org"}}"##;
        let organisation = r##"{"@type":"Organization","@id":"#org","name":"Ostwick Argus"}"##;
        for block in [
            format!("[{organisation},{article}]"),
            format!(r#"{{"@context":"https://schema.org","@graph":[{article},{organisation}]}}"#),
        ] {
            let found = read_one(&block);
            assert_eq!(found.headline.as_deref(), Some("Bridge opens"));
            assert_eq!(found.author.as_deref(), Some("Jane Doe, John Roe"));
            assert!(block.starts_with('[') || found.publisher.is_some());
        }
    }

    #[test]
    fn a_news_article_goes_before_other_objects() {
        let found = read_one(
            r#"[{"@type":"WebPage","headline":"Home"},{"@type":["Article","NewsArticle"],"headline":"Bridge"}]"#,
        );
        assert_eq!(found.headline.as_deref(), Some("Bridge"));
    }

    #[test]
    fn broken_json_is_mended_or_passed_over() {
        assert_eq!(
            read_one("{\"@type\":\"Article\",\"headline\":\"Bridge\nopens\",}").headline.as_deref(),
            Some("Bridge opens")
        );
        assert_eq!(read_one("{\"@type\":\"Article\",\"headline\":"), JsonLd::default());
        assert_eq!(read_one(&"[".repeat(100_000)), JsonLd::default());
    }

    #[test]
    fn the_text_of_a_live_blog_is_its_entries() {
        let found = read_one(
            r#"{"@type":"LiveBlogPosting","headline":"Ferry aground","liveBlogUpdate":[
                {"@type":"BlogPosting","headline":"Tug arrives","datePublished":"2026-01-06T19:00Z","articleBody":"A tug came at seven."},
                {"@type":"BlogPosting","articleBody":"No one was hurt."}]}"#,
        );
        assert_eq!(found.body.as_deref(), Some("Tug arrives\n\nA tug came at seven.\n\nNo one was hurt."));
    }

    #[test]
    fn an_address_is_no_author() {
        assert_eq!(read_one(r#"{"@type":"Article","author":"https://example.org/jane"}"#).author, None);
    }
}
