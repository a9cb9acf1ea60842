//! How many attributes one tag of a page or of XML has: the libraries compare each with all before it.
//!
//! Where a tag begins depends on comments, scripts, drawings and whatever else the parser knows. So every "<" before a
//! letter counts as one, and all tags that may be open at a place are followed at once. The count is never too low; in
//! a script it may be too high.

/// What a place within a tag may be.
#[derive(Clone, Copy)]
enum TagState {
    TagName,
    Between,
    Name,
    BehindName,
    BehindEquals,
    Bare,
    InDouble,
    InSingle,
}

use TagState::{Bare, BehindEquals, BehindName, Between, InDouble, InSingle, Name, TagName};

const STATES: [TagState; 8] = [TagName, Between, Name, BehindName, BehindEquals, Bare, InDouble, InSingle];

/// The most attributes that any tag of the source has.
pub(in crate::ingest) fn most_in_one_tag(source: &str) -> usize {
    let bytes = source.as_bytes();
    let mut most = 0;
    // For each state, the highest count of a tag in it.
    let mut open: [Option<usize>; 8] = [None; 8];
    let mut name_at = None;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if name_at == Some(at) {
            open[TagName as usize] = Some(0);
        }
        open = followed(&open, byte);
        most = open.iter().flatten().copied().fold(most, usize::max);
        if byte == b'<' {
            // A closing tag may have attributes too, which nobody reads.
            let name = at + if bytes.get(at + 1) == Some(&b'/') { 2 } else { 1 };
            name_at = bytes.get(name).is_some_and(|byte| begins_name(*byte)).then_some(name);
        }
        at += 1;
        let is_outside = open.iter().all(Option::is_none) && name_at.is_none_or(|name| name < at);
        if is_outside {
            at += bytes.get(at..).and_then(|rest| rest.iter().position(|byte| *byte == b'<')).unwrap_or(bytes.len());
        }
    }
    most
}

/// A letter in a page; XML allows some more.
fn begins_name(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || matches!(byte, b'_' | b':') || !byte.is_ascii()
}

/// The tags after one more byte.
fn followed(open: &[Option<usize>; 8], byte: u8) -> [Option<usize>; 8] {
    let mut next = [None; 8];
    for (state, count) in STATES.iter().zip(open) {
        let Some(count) = count else { continue };
        if let Some((state, count)) = step(*state, *count, byte) {
            next[state as usize] = next[state as usize].max(Some(count));
        }
    }
    next
}

/// According to the HTML standard; `None` if the tag ends.
fn step(state: TagState, count: usize, byte: u8) -> Option<(TagState, usize)> {
    let is_space = byte.is_ascii_whitespace();
    Some(match (state, byte) {
        (InDouble, b'"') | (InSingle, b'\'') => (Between, count),
        (InDouble | InSingle, _) => (state, count),
        (_, b'>') => return None,
        (BehindEquals, b'"') => (InDouble, count),
        (BehindEquals, b'\'') => (InSingle, count),
        (BehindEquals, _) if is_space => (BehindEquals, count),
        (BehindEquals, _) => (Bare, count),
        (Bare, _) if is_space => (Between, count),
        (Bare, _) => (Bare, count),
        (TagName | Between | Name | BehindName, b'/') => (Between, count),
        (TagName | Between, _) if is_space => (Between, count),
        (TagName, _) => (TagName, count),
        (Name | BehindName, b'=') => (BehindEquals, count),
        (Name | BehindName, _) if is_space => (BehindName, count),
        (Name, _) => (Name, count),
        (Between | BehindName, _) => (Name, count + 1),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_of_each_shape_are_counted() {
        for (tag, attributes) in [
            ("<p>", 0),
            ("<p a>", 1),
            ("<p a b=c d='e f' g=\"h i\">", 4),
            ("<p a = 'x>y z'b=/c d/e>", 4),
            ("</p a b>", 2),
            ("<p/a/b=c/>", 2),
            ("a < b c d e", 0),
            ("<p a='", 1),
        ] {
            assert_eq!(most_in_one_tag(tag), attributes, "{tag}");
        }
        assert_eq!(most_in_one_tag("<p a b><p a b c>one two three four five</p><p a>"), 3);
    }

    #[test]
    fn nothing_hides_a_tag() {
        for before in
            ["<!--x--!>", "<!x <a b=\">", "<iframe><a b=\"</iframe>", "<svg><![CDATA[><a b=\"]]></svg>", "<?<a b='>"]
        {
            assert_eq!(most_in_one_tag(&format!("{before}<p a b c d e>")), 5, "{before}");
        }
    }

    #[test]
    fn text_that_looks_like_attributes_has_none() {
        assert_eq!(most_in_one_tag(&format!("<item><text>{}</text>", "&lt;a b=\"c\" d='e'&gt; ".repeat(1_000))), 0);
    }
}
