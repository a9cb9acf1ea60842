//! Pages with more of something than any article has: they are refused before they are parsed, because the parser needs
//! time that grows with the square of it.

use super::nesting;
use crate::ingest::error::ReadError;
use crate::ingest::packing::attributes;
use dom_query::Document;
use std::borrow::Cow;

/// Most elements of a page, including those that a script writes. Of 102 saved news pages the largest has 1,607. 50,000
/// take 1.2 seconds, 100,000 take 4.2.
const MOST_ELEMENTS: usize = 30_000;

/// Most attributes of one tag: each is compared with all before it. 150,000 take 7 seconds, this many 0.03.
const MOST_ATTRIBUTES: usize = 10_000;

/// Most ampersands: each is read as the beginning of a name. Of 102 saved news pages the largest has 13,000. This many
/// take 0.6 seconds, 200,000 take 2.5.
pub(super) const MOST_REFERENCES: usize = 100_000;

/// Most closing tags: some create an element where none was open.
const MOST_CLOSING: usize = 2 * MOST_ELEMENTS;

/// Most "<" that begin no tag: the parser notes each as a fault. 8 million took 1 GB.
const MOST_STRAY: usize = 100_000;

/// Most letters after ampersands: each is looked up in the list of names, up to the longest, which has 31. 3 million
/// took 5 seconds. Of 102 saved news pages the most have some 130,000.
const MOST_NAME_LETTERS: usize = 400_000;

/// Most bytes of a page without the pictures in it: the largest of 102 saved news pages has 1.4 million. The tree takes
/// up to ten bytes for each. A choice that bounds memory.
const MOST_BYTES: usize = 20_000_000;

/// Parses a page or a piece of one.
///
/// # Errors
/// If it is beyond the bounds.
pub(super) fn parse(path: &str, page: &str) -> Result<Document, ReadError> {
    let beyond = |what: String| ReadError::BeyondBounds { path: path.to_string(), what };
    let bare = without_pictures(page);
    let page = bare.as_ref();
    if nesting::is_hopeless(page) {
        return Err(beyond(format!("the page's elements are nested more than {} levels deep", nesting::LIMIT)));
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

/// The page without the bytes of pictures and fonts written into it (`data:image/png;base64,...`).
fn without_pictures(page: &str) -> Cow<'_, str> {
    /// The longest that stays: a few lines of it cost nothing.
    const SHORT: usize = 2_000;
    if page.len() < SHORT || !page.contains(";base64,") {
        return Cow::Borrowed(page);
    }
    let mut bare = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(at) = rest.find(";base64,") {
        let (before, after) = rest.split_at(at + ";base64,".len());
        let end = after.bytes().position(|byte| !(byte.is_ascii_alphanumeric() || b"+/=%-_".contains(&byte)));
        let end = end.unwrap_or(after.len());
        bare.push_str(before);
        if end <= SHORT {
            bare.push_str(after.get(..end).unwrap_or_default());
        }
        rest = after.get(end..).unwrap_or_default();
    }
    bare.push_str(rest);
    Cow::Owned(bare)
}

/// What there is too much of, in words; `None` if the page is within the bounds.
///
/// Comments and scripts are counted too: only the parser can find where they end, and a page that misleads a simpler
/// reading could hide anything in them.
fn excess(page: &str) -> Option<String> {
    let tags = page.as_bytes().windows(2).filter(|pair| pair[0] == b'<' && pair[1].is_ascii_alphabetic()).count();
    if tags > MOST_ELEMENTS {
        return Some(format!("the page has more than {MOST_ELEMENTS} elements"));
    }
    if page.len() > MOST_BYTES {
        return Some(format!("the page has more than {MOST_BYTES} bytes, not counting its pictures"));
    }
    let starts =
        |what: &dyn Fn(u8) -> bool| page.as_bytes().windows(2).filter(|pair| pair[0] == b'<' && what(pair[1])).count();
    if starts(&|next| next == b'/') > MOST_CLOSING {
        return Some(format!("the page has more than {MOST_CLOSING} closing tags"));
    }
    if starts(&|next| !next.is_ascii_alphabetic() && !matches!(next, b'/' | b'!' | b'?')) > MOST_STRAY {
        return Some(format!("the page has more than {MOST_STRAY} \"<\" signs that do not begin a tag"));
    }
    let names = page.split('&').skip(1).map(|rest| rest.bytes().take(31).take_while(u8::is_ascii_alphanumeric).count());
    if names.sum::<usize>() > MOST_NAME_LETTERS {
        return Some(format!("the names after the page's ampersands have more than {MOST_NAME_LETTERS} letters"));
    }
    if page.bytes().filter(|byte| *byte == b'&').count() > MOST_REFERENCES {
        return Some(format!("the page has more than {MOST_REFERENCES} ampersands"));
    }
    (attributes::most_in_one_tag(page) > MOST_ATTRIBUTES)
        .then(|| format!("one of the page's tags has more than {MOST_ATTRIBUTES} attributes"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_counted_within_one_tag() {
        let many: String = (0..20_000).map(|number| format!("a{number}='>' ")).collect();
        assert_eq!(excess(&format!("<p {many}>x")).unwrap(), "one of the page's tags has more than 10000 attributes");
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
        assert_eq!(excess(&"<p>x</p>".repeat(60_000)).unwrap(), "the page has more than 30000 elements");
        assert_eq!(excess(&"a & b".repeat(200_000)).unwrap(), "the page has more than 100000 ampersands");
        assert_eq!(excess(&"<p>a & b</p>".repeat(20_000)), None);
    }
}
