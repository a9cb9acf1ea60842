//! Pages that hold more of something than any article does: refused before they are parsed, for the parser needs time that
//! grows with the square of it.

use super::nesting;
use crate::ingest::error::ReadError;
use crate::ingest::packing::attributes;
use dom_query::Document;

/// Elements of a page, those that a script writes too. Of 102 saved news pages the largest has 1,607. 50,000 take 1.2
/// seconds, 100,000 take 4.2.
const MOST_ELEMENTS: usize = 30_000;

/// Attributes of one tag: each is compared with all before it. 150,000 take 7 seconds, so many 0.03.
const MOST_ATTRIBUTES: usize = 10_000;

/// Ampersands: each is read as the beginning of a name. Of 102 saved news pages the largest has 13,000. So many
/// take 0.6 seconds, 200,000 take 2.5.
pub(super) const MOST_REFERENCES: usize = 100_000;

/// Parses a page or a piece of one.
///
/// # Errors
/// Where it is beyond the bounds.
pub(super) fn parse(path: &str, page: &str) -> Result<Document, ReadError> {
    let beyond = |what: String| ReadError::BeyondBounds { path: path.to_string(), what };
    if nesting::is_hopeless(page) {
        return Err(beyond(format!("the page's elements are nested over {} deep", nesting::LIMIT)));
    }
    if let Some(what) = excess(page) {
        return Err(beyond(what));
    }
    let document = Document::from(page);
    match nesting::excess(&document, page.len()) {
        Some(what) => Err(beyond(what)),
        None => Ok(document),
    }
}

/// What there is too much of, in words; `None` where the page is within the bounds.
///
/// Comments and scripts are counted with the rest: what ends them is for the parser to tell, and a page that misleads a
/// simpler reading could hide anything in them.
fn excess(page: &str) -> Option<String> {
    let tags = page.as_bytes().windows(2).filter(|pair| pair[0] == b'<' && pair[1].is_ascii_alphabetic()).count();
    if tags > MOST_ELEMENTS {
        return Some(format!("the page has over {MOST_ELEMENTS} elements"));
    }
    if page.bytes().filter(|byte| *byte == b'&').count() > MOST_REFERENCES {
        return Some(format!("the page has over {MOST_REFERENCES} ampersands"));
    }
    (attributes::most_in_one_tag(page) > MOST_ATTRIBUTES)
        .then(|| format!("a tag of the page has over {MOST_ATTRIBUTES} attributes"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_counted_within_one_tag() {
        let many: String = (0..20_000).map(|number| format!("a{number}='>' ")).collect();
        assert_eq!(excess(&format!("<p {many}>x")).unwrap(), "a tag of the page has over 10000 attributes");
        let few: String = (0..100).map(|number| format!("a{number}=x b c = \"<d\"/")).collect();
        assert_eq!(excess(&format!("<p {few}>x</p>").repeat(100)), None);
    }

    #[test]
    fn long_scripts_and_comments_are_within_the_bounds() {
        let script = "if (a<b && c<d) { e = [\"f g\", 'h i'].map(x => x + \"<li class='j'>k</li>\"); } ".repeat(2_000);
        assert_eq!(excess(&format!("<script>{script}</script><!-- {script} --><p>x</p>")), None);
    }

    #[test]
    fn elements_and_ampersands_are_counted() {
        assert_eq!(excess(&"<p>x</p>".repeat(60_000)).unwrap(), "the page has over 30000 elements");
        assert_eq!(excess(&"a & b".repeat(200_000)).unwrap(), "the page has over 100000 ampersands");
        assert_eq!(excess(&"<p>a & b</p>".repeat(20_000)), None);
    }
}
