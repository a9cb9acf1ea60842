//! Pages that hold more of something than any article does: refused before they are parsed, for the parser needs time that
//! grows with the square of it.

use super::nesting;
use crate::ingest::ReadError;
use dom_query::Document;

/// Elements of a page. Of 102 saved news pages the largest has 1,607. 50,000 take 1.2 seconds, 100,000 take 4.2.
const MOST_ELEMENTS: usize = 30_000;

/// Attributes of one tag: each is compared with all before it. 150,000 take 7 seconds, so many 0.03.
const MOST_ATTRIBUTES: usize = 10_000;

/// Ampersands in the text: each is read as the beginning of a name. Of 102 saved news pages the largest has 13,000. So many
/// take 0.6 seconds, 200,000 take 2.5.
const MOST_REFERENCES: usize = 100_000;

/// Elements whose content is no markup.
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];

/// Parses a page or a piece of one.
///
/// # Errors
/// Where it is beyond the bounds.
pub(super) fn parse(path: &str, page: &str) -> Result<Document, ReadError> {
    let beyond = |what: String| ReadError::BeyondBounds { path: path.to_string(), what };
    let too_deep = || beyond(format!("the page's elements are nested over {} deep", nesting::LIMIT));
    if nesting::is_hopeless(page) {
        return Err(too_deep());
    }
    if let Some(what) = excess(page) {
        return Err(beyond(what));
    }
    let document = Document::from(page);
    if nesting::is_too_deep(&document) { Err(too_deep()) } else { Ok(document) }
}

/// What there is too much of, in words; `None` where the page is within the bounds.
///
/// Tags are told apart as HTML's standard does, but for content that is raw in one place only (`<script>` in a drawing).
fn excess(page: &str) -> Option<String> {
    let bytes = page.as_bytes();
    let mut references = 0;
    let mut elements = 0;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'&' => references += 1,
            b'<' if bytes.get(at).is_some_and(u8::is_ascii_alphabetic) => {
                elements += 1;
                let name = at..at + length(bytes, at, |byte| byte.is_ascii_alphanumeric());
                let (attributes, end) = attributes(bytes, name.end);
                if attributes > MOST_ATTRIBUTES {
                    return Some(format!("a tag of the page has over {MOST_ATTRIBUTES} attributes"));
                }
                let raw =
                    RAW.iter().find(|raw| page.get(name.clone()).is_some_and(|name| name.eq_ignore_ascii_case(raw)));
                at = raw.map_or(end, |raw| behind_raw(page, end, raw));
            }
            b'<' if page.get(at..).is_some_and(|rest| rest.starts_with("!--")) => {
                at = page.get(at..).and_then(|rest| rest.find("-->")).map_or(bytes.len(), |length| at + length);
            }
            _ => {}
        }
        if elements > MOST_ELEMENTS {
            return Some(format!("the page has over {MOST_ELEMENTS} elements"));
        }
        if references > MOST_REFERENCES {
            return Some(format!("the page has over {MOST_REFERENCES} ampersands"));
        }
    }
    None
}

/// How many attributes a tag has, and where it ends; `at` is behind its name.
fn attributes(bytes: &[u8], mut at: usize) -> (usize, usize) {
    let is_space = |byte: &u8| byte.is_ascii_whitespace();
    let mut count = 0;
    loop {
        at += length(bytes, at, |byte| is_space(byte) || *byte == b'/');
        match bytes.get(at) {
            None | Some(b'>') => return (count, at),
            Some(_) => count += 1,
        }
        at += 1;
        at += length(bytes, at, |byte| !is_space(byte) && !matches!(byte, b'/' | b'>' | b'='));
        let equals = at + length(bytes, at, is_space);
        if bytes.get(equals) != Some(&b'=') {
            continue;
        }
        at = equals + 1;
        at += length(bytes, at, is_space);
        at += match bytes.get(at) {
            Some(quote @ (b'"' | b'\'')) => length(bytes, at + 1, |byte| byte != quote) + 2,
            _ => length(bytes, at, |byte| !is_space(byte) && *byte != b'>'),
        };
    }
}

/// Where the content of such an element ends.
fn behind_raw(page: &str, start: usize, name: &str) -> usize {
    let mut at = start;
    while let Some(end) = page.get(at..).and_then(|rest| rest.find("</")) {
        at += end + 2;
        if page.get(at..at + name.len()).is_some_and(|end| end.eq_ignore_ascii_case(name)) {
            return at;
        }
    }
    page.len()
}

/// How many bytes from here on are of a kind.
fn length(bytes: &[u8], at: usize, is_one: impl Fn(&u8) -> bool) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    rest.iter().position(|byte| !is_one(byte)).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_counted_within_one_tag() {
        let many: String = (0..20_000).map(|number| format!("a{number}='>' ")).collect();
        assert_eq!(excess(&format!("<p {many}>x")).unwrap(), "a tag of the page has over 10000 attributes");
        let few: String = (0..100).map(|number| format!("a{number}=x b c = \"<d\"/")).collect();
        assert_eq!(attributes(format!("{few}>x").as_bytes(), 0), (300, few.len()));
        assert_eq!(excess(&format!("<p {few}>x</p>").repeat(100)), None);
    }

    #[test]
    fn what_scripts_and_comments_hold_is_no_markup() {
        let words = "a<b & c ".repeat(200_000);
        assert_eq!(excess(&format!("<script>{words}</script><style>{words}</STYLE><!-- {words} --><p>x</p>")), None);
        assert_eq!(excess(&words).unwrap(), "a tag of the page has over 10000 attributes");
    }

    #[test]
    fn elements_and_ampersands_are_counted() {
        assert_eq!(excess(&"<p>x</p>".repeat(60_000)).unwrap(), "the page has over 30000 elements");
        assert_eq!(excess(&"a & b".repeat(200_000)).unwrap(), "the page has over 100000 ampersands");
        assert_eq!(excess(&"<p>a & b</p>".repeat(20_000)), None);
    }
}
