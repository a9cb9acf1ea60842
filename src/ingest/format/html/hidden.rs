//! Elements that no reader of the page sees: hidden by their own style, or written for screen readers only.

use super::{plain::on_one_line, style_sheet};
use crate::article::Dropped;
use dom_query::{Document, NodeRef};

/// Most of a page's letters that may be hidden, as a share: where a script was to show the text, it is the text. A choice.
const MOST_SHARE: f64 = 0.3;

/// Classes of what only screen readers read out ("opens in a new window"), as most systems name them.
const READ_OUT: [&str; 8] = [
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
    "screen-reader-text",
    "screen-reader-only",
    "screenreader-only",
    "a11y-hidden",
    "assistive-text",
];

/// Takes them out of the page; returns their text.
pub(super) fn take_out(document: &Document) -> Vec<Dropped> {
    let body = document.select_single("body");
    let all = letters(&body.text());
    let styled = document.select("body [style], body [hidden], body [class]");
    let classes = style_sheet::classes_with(document, "display:none");
    let hidden: Vec<NodeRef<'_>> = styled
        .nodes()
        .iter()
        .filter(|element| is_hidden(element) || style_sheet::has_one(element, &classes))
        .cloned()
        .collect();
    let outer = |element: &&NodeRef<'_>| {
        !hidden.iter().any(|other| element.ancestors_it(Some(40)).any(|around| around.id == other.id))
    };
    // Each is held against all others, so there must be few.
    let outermost: Vec<NodeRef<'_>> =
        if hidden.len() <= 500 { hidden.iter().filter(outer).cloned().collect() } else { hidden.clone() };
    let count: usize = outermost.iter().map(|element| letters(&element.text())).sum();
    if count as f64 > MOST_SHARE * all as f64 {
        return Vec::new();
    }
    let mut dropped = Vec::new();
    for element in outermost {
        // What a page tells programs may stand in something hidden, and is no text.
        let of_programs = element.descendants_it().filter(|inner| inner.has_name("script") || inner.has_name("style"));
        let of_programs: Vec<NodeRef<'_>> = of_programs.collect();
        if let Some(body) = body.nodes().first() {
            of_programs.iter().for_each(|inner| body.append_child(inner));
        }
        let text = on_one_line(&element.text());
        element.remove_from_parent();
        if text.chars().any(char::is_alphanumeric) {
            dropped.push(Dropped { text, why: "hidden in the page" });
        }
    }
    dropped
}

fn is_hidden(element: &NodeRef<'_>) -> bool {
    if ["script", "style", "template", "noscript"].iter().any(|name| element.has_name(name)) {
        return false;
    }
    let class = element.class().unwrap_or_default();
    if class.split_ascii_whitespace().any(|class| READ_OUT.contains(&class)) {
        return true;
    }
    let style: String = element
        .attr("style")
        .unwrap_or_default()
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect::<String>()
        .to_ascii_lowercase();
    let says = |declaration: &str| style.split(';').any(|one| one.trim_end_matches("!important") == declaration);
    says("display:none")
        || says("visibility:hidden")
        || says("mso-hide:all")
        || (["max-height:0", "max-height:0px", "height:0", "height:0px"].iter().any(|one| says(one))
            && says("overflow:hidden"))
        || ["font-size:0", "font-size:0px"].iter().any(|one| says(one))
            && (says("line-height:0") || !has_styled_within(element))
        || says("opacity:0")
            && class.is_empty()
            && !["transform", "transition", "animation"].iter().any(|one| style.contains(one))
        || is_off_the_page(&style)
        || is_in_the_colour_of_its_ground(&style)
}

/// Whether something within the element has a look of its own: a box of size 0 around it takes the gaps between its parts away.
fn has_styled_within(element: &NodeRef<'_>) -> bool {
    element.descendants_it().any(|node| node.attr("style").is_some() || node.attr("class").is_some())
}

/// Moved out of the window, or cut down to nothing.
fn is_off_the_page(style: &str) -> bool {
    let value = |name: &str| style.split(';').find_map(|one| one.strip_prefix(name)?.strip_prefix(':'));
    let is_far = |name: &str| {
        value(name).and_then(|value| value.strip_prefix('-')).is_some_and(|value| {
            value.chars().take_while(char::is_ascii_digit).count() >= 3
                && value.trim_end_matches("!important").ends_with("px")
        })
    };
    let is_moved = matches!(value("position"), Some("absolute" | "fixed"));
    let is_cut = value("clip").is_some_and(|value| value.starts_with("rect(0") || value.starts_with("rect(1px,1px"));
    is_moved && (is_far("left") || is_far("top") || is_cut) || is_far("text-indent")
}

/// White on white, as mails hide what stands beside their subject in a list.
fn is_in_the_colour_of_its_ground(style: &str) -> bool {
    let value = |name: &str| style.split(';').find_map(|one| one.strip_prefix(name)?.strip_prefix(':'));
    value("color").is_some_and(|ink| value("background").or(value("background-color")) == Some(ink))
}

fn letters(text: &str) -> usize {
    text.chars().filter(|letter| letter.is_alphanumeric()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(body: &str) -> (String, usize) {
        let document = Document::from(format!("<body>{body}"));
        let taken = take_out(&document).len();
        (on_one_line(&document.select("body").text()), taken)
    }

    const TEXT: &str = "<p>The harbour bridge opened on Saturday morning, and a crowd walked over it.</p>";

    #[test]
    fn what_no_reader_sees_is_no_text() {
        for hidden in [
            "<div style='display:none;max-height:0'>Nine were hurt.</div>",
            "<div style='max-height: 0; overflow: hidden'>Nine were hurt.</div>",
            "<span class='link sr-only'>Opens in a new window</span>",
            "<p style='font-size: 0'>Nine were hurt.</p>",
            "<p style='position:absolute; left:-9999px'>Nine were hurt.</p>",
            "<p style='position:absolute;clip: rect(0 0 0 0)'>Nine were hurt.</p>",
            "<p style='text-indent:-9999px'>Nine were hurt.</p>",
            "<p style='color:#fff;background-color:#fff'>Nine were hurt.</p>",
            "<p style='opacity:0'>Nine were hurt.</p>",
            "<style>@media print{.b{color:red}} .h7, .x{color:red;display:none}</style><p class='a h7'>Nine were hurt.</p>",
        ] {
            let (text, taken) = left(&format!("{TEXT}{hidden}"));
            assert_eq!((text.contains("hurt") || text.contains("window"), taken), (false, 1), "{hidden}");
        }
    }

    #[test]
    fn what_a_page_tells_programs_stays() {
        let document = Document::from(format!(
            "<body>{TEXT}<div style='display:none'>Menu<script type='application/ld+json'>{{}}</script></div>"
        ));
        assert_eq!(take_out(&document).first().map(|dropped| dropped.text.as_str()), Some("Menu"));
        assert!(document.select("script").exists());
    }

    #[test]
    fn what_only_some_readers_or_only_later_see_stays() {
        for shown in [
            "<style>@media print{.b{color:red} .a{display:none}}</style><p class='a'>Nine were hurt.</p>",
            "<style>.js .a{display:none}</style><p class='a'>Nine were hurt.</p>",
            "<style media='print'>.a{display:none}</style><p class='a'>Nine were hurt.</p>",
            "<noscript><style>.a{display:none}</style></noscript><p class='a'>Nine were hurt.</p>",
            "<p class='reveal' style='opacity:0;transition:opacity 1s'>Nine were hurt.</p>",
            "<div style='font-size:0'><p style='font-size:16px'>Nine were hurt.</p></div>",
        ] {
            assert_eq!(left(&format!("{TEXT}{shown}")).1, 0, "{shown}");
        }
    }

    #[test]
    fn a_text_that_a_script_was_to_show_stays() {
        assert_eq!(left(&format!("<div style='visibility:hidden'>{TEXT}</div>")).1, 0);
    }
}
