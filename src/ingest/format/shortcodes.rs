//! Shortcodes: what a blogging system writes in square brackets for what it will insert there, as in its exports.

use std::borrow::Cow;

/// Those that stand for pictures, videos and boxes, with nothing of the text within.
const ALONE: [&str; 12] = [
    "gallery",
    "audio",
    "video",
    "playlist",
    "embed",
    "youtube",
    "tweet",
    "instagram",
    "contact-form",
    "contact-form-7",
    "ad",
    "newsletter",
];

/// The same for page builders, by the beginning of their names.
const OF_PROGRAMS: [&str; 4] = ["vc_", "et_pb_", "fusion_", "su_"];

/// Markup with captions as elements and without the other shortcodes; unchanged if it has none.
pub(super) fn written_out(markup: &str) -> Cow<'_, str> {
    if !markup.contains('[') {
        return markup.into();
    }
    let mut found = String::with_capacity(markup.len());
    let mut rest = markup;
    let mut is_changed = false;
    while let Some(at) = rest.find('[') {
        let (before, code) = rest.split_at(at);
        found.push_str(before);
        let end = code.find(']').map(|end| end + 1).filter(|end| !code.get(1..*end).unwrap_or_default().contains('['));
        let inner = end.and_then(|end| code.get(1..end - 1)).unwrap_or_default();
        let name = inner.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        let is_of_program = OF_PROGRAMS.iter().any(|start| name.starts_with(start));
        let (written, length) = match (end, name) {
            (Some(end), "caption" | "wp_caption") => {
                (if inner.starts_with('/') { "</figcaption></figure>" } else { "<figure><figcaption>" }, end)
            }
            (Some(end), name) if is_of_program || ALONE.contains(&name) => ("", closed(code, name).unwrap_or(end)),
            _ => ("[", 1),
        };
        is_changed |= length > 1;
        found.push_str(written);
        rest = code.get(length..).unwrap_or_default();
    }
    found.push_str(rest);
    if is_changed { found.into() } else { markup.into() }
}

/// The end of "[embed]https://coast.example/v[/embed]": an address within it is not text.
fn closed(code: &str, name: &str) -> Option<usize> {
    let end = format!("[/{name}]");
    let (inner, _) = code.split_once(&end)?;
    let within = inner.split_once(']').map(|(_, within)| within.trim())?;
    (within.starts_with("http") && !within.contains(char::is_whitespace)).then_some(inner.len() + end.len())
}

#[cfg(test)]
mod tests {
    use super::written_out;

    #[test]
    fn captions_become_elements_and_the_rest_goes() {
        let markup = "<p>It opened.</p>[gallery ids=\"1,2\"][caption id=\"a\"]<img src=\"x\"> The bridge.[/caption]\
                      [embed]https://coast.example/v[/embed][vc_row]<p>He said [sic] \"[we] won\".</p>[/vc_row]";
        assert_eq!(
            written_out(markup),
            "<p>It opened.</p><figure><figcaption><img src=\"x\"> The bridge.</figcaption></figure>\
             <p>He said [sic] \"[we] won\".</p>"
        );
        for text in ["He said [sic].", "[", "[[caption", "[+1874 chars]"] {
            assert_eq!(written_out(text), text);
        }
    }
}
