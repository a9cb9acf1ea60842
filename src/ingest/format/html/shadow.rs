//! Shadow roots that a saved page contains as templates (`<template shadowrootmode=open>`): they hold what the reader
//! saw.

/// Attributes that mark a template as a shadow root: the standard one, and those of older programs that save pages.
const MARKS: [&str; 4] = ["shadowrootmode", "shadowroot", "shadowmode", "data-shadowroot"];

/// Elements whose content is not markup.
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];

/// The page with its shadow roots as boxes; `None` if it has none.
pub(super) fn opened(page: &str) -> Option<String> {
    MARKS.iter().any(|mark| page.contains(mark)).then(|| boxes(page))
}

fn boxes(page: &str) -> String {
    let mut made = String::with_capacity(page.len());
    // For each open template, whether it is a shadow root.
    let mut open: Vec<bool> = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        made.push_str(before);
        let end =
            if tag.starts_with("<!--") { tag.find("-->").map(|end| end + 3) } else { tag.find('>').map(|end| end + 1) };
        let Some(end) = end.filter(|end| *end <= tag.len()) else {
            rest = tag;
            break;
        };
        let (this, after) = tag.split_at(end);
        rest = after;
        let name: String = this
            .trim_start_matches(['<', '/'])
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_ascii_lowercase();
        if name == "template" && this.starts_with("</") {
            made.push_str(if open.pop() == Some(true) { "</div>" } else { this });
        } else if name == "template" {
            let is_root = MARKS.iter().any(|mark| this.contains(mark));
            open.push(is_root);
            made.push_str(if is_root { "<div>" } else { this });
        } else {
            made.push_str(this);
            if RAW.contains(&name.as_str()) && !this.starts_with("</") {
                let close = format!("</{name}");
                let end = find_ignoring_case(rest, &close).unwrap_or(rest.len());
                let (content, after) = rest.split_at(end);
                made.push_str(content);
                rest = after;
            }
        }
    }
    made.push_str(rest);
    made
}

fn find_ignoring_case(text: &str, what: &str) -> Option<usize> {
    let (text, what) = (text.as_bytes(), what.as_bytes());
    text.windows(what.len()).position(|window| window.eq_ignore_ascii_case(what))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shadow_roots_become_boxes_and_other_templates_stay() {
        let page = "<x-a><template shadowrootmode=open><p>One.</p><template><i>no</i></template></template></x-a>";
        assert_eq!(opened(page).unwrap(), "<x-a><div><p>One.</p><template><i>no</i></template></div></x-a>");
        assert_eq!(opened("<template><p>One.</p></template>"), None);
    }

    #[test]
    fn scripts_and_comments_are_left_as_they_are() {
        for page in [
            "<script>var a = '<template shadowrootmode=open>';</script><p>One.</p>",
            "<!-- <template shadowrootmode=open> --><p>One.</p>",
            "<p>shadowrootmode <",
        ] {
            assert_eq!(opened(page).unwrap(), page);
        }
    }
}
