//! Elements that no reader of the page sees: hidden by their own style, or written only for screen readers.

use super::{plain::on_one_line, style_sheet::StyleSheet};
use crate::article::Dropped;
use dom_query::{Document, NodeRef};

/// Most of a page's letters that may be hidden in one place, as a share: with more, a script would have shown them, and
/// they are the text. A choice.
const MOST_SHARE: f64 = 0.3;

/// The same for all places together: a page may show each paragraph only when it is scrolled to. A choice.
const MOST_OF_ALL: f64 = 0.6;

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

/// Removes them from the page; returns their text.
pub(super) fn take_out(document: &Document) -> Vec<Dropped> {
    let body = document.select_single("body");
    let all = letters(&body.text());
    let styled = document.select(
        "body [style], body [hidden], body [class], body [id], amp-consent, amp-sidebar, amp-lightbox, amp-user-notification, \
         amp-ad, [placeholder], [fallback]",
    );
    let sheet = StyleSheet::of(document);
    let hidden: Vec<NodeRef<'_>> =
        styled.nodes().iter().filter(|element| is_hidden(element, &sheet)).cloned().collect();
    let outer = |element: &&NodeRef<'_>| {
        !hidden.iter().any(|other| element.ancestors_it(Some(40)).any(|around| around.id == other.id))
    };
    // Each is compared with all others, so there must be few.
    let outermost: Vec<NodeRef<'_>> =
        if hidden.len() <= 500 { hidden.iter().filter(outer).cloned().collect() } else { hidden.clone() };
    let share = |element: &NodeRef<'_>| letters(&element.text()) as f64 / all.max(1) as f64;
    if outermost.iter().map(share).sum::<f64>() > MOST_OF_ALL {
        return Vec::new();
    }
    let mut dropped = Vec::new();
    for element in outermost.into_iter().filter(|element| share(element) <= MOST_SHARE) {
        // Something hidden may contain what a page says to programs, which is not text.
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

fn is_hidden(element: &NodeRef<'_>, sheet: &StyleSheet) -> bool {
    if ["script", "style", "template", "noscript"].iter().any(|name| element.has_name(name)) {
        return false;
    }
    if is_of_amp(element) || element.attr("style").is_some_and(|style| style.contains("mso-list:Ignore")) {
        return true;
    }
    let class = element.class().unwrap_or_default();
    if class.split_ascii_whitespace().any(|class| READ_OUT.contains(&class)) {
        return true;
    }
    let own: String = element
        .attr("style")
        .unwrap_or_default()
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect::<String>()
        .to_ascii_lowercase();
    // The element's own style comes last, and the last value applies.
    let style = format!("{};{own}", sheet.declared(element));
    let value = |name: &str| value(&style, name);
    let is_zero = |name: &str| value(name).is_some_and(|value| matches!(value, "0" | "0px" | "0em" | "0.0" | "0%"));
    // A script makes it appear.
    let moves = || ["transform", "transition", "animation"].iter().any(|one| style.contains(one));
    let is_for_script = || !class.is_empty() && self::value(&own, "opacity").is_some();
    value("display") == Some("none")
        || value("visibility") == Some("hidden")
        || value("mso-hide") == Some("all")
        || (is_zero("max-height") || is_zero("height")) && value("overflow") == Some("hidden")
        || is_zero("font-size") && (is_zero("line-height") || !has_styled_within(element))
        || is_zero("opacity") && !is_for_script() && !moves()
        || is_off_the_page(&style)
        || is_in_the_colour_of_its_ground(&own)
}

/// What an AMP page shows only until something is loaded, or in a window of its own.
fn is_of_amp(element: &NodeRef<'_>) -> bool {
    const APART: [&str; 5] = ["amp-consent", "amp-sidebar", "amp-lightbox", "amp-user-notification", "amp-ad"];
    APART.iter().any(|name| element.has_name(name))
        || ["placeholder", "fallback"].iter().any(|name| element.has_attr(name))
            && element
                .ancestors_it(Some(1))
                .any(|around| around.node_name().is_some_and(|name| name.starts_with("amp-")))
}

/// The value that a style gives a property, the last time it does so.
fn value<'a>(style: &'a str, name: &str) -> Option<&'a str> {
    let declared = style.split(';').rev().find_map(|one| one.strip_prefix(name)?.strip_prefix(':'))?;
    Some(declared.trim_end_matches("!important"))
}

/// Whether something within the element has a style of its own: a surrounding box of size 0 removes the gaps between
/// its parts.
fn has_styled_within(element: &NodeRef<'_>) -> bool {
    element.descendants_it().any(|node| node.attr("style").is_some() || node.attr("class").is_some())
}

/// Whether it is moved out of the window, or clipped to nothing.
fn is_off_the_page(style: &str) -> bool {
    let value = |name: &str| value(style, name);
    let is_far = |name: &str| {
        value(name)
            .and_then(|value| value.strip_prefix('-'))
            .is_some_and(|value| value.chars().take_while(char::is_ascii_digit).count() >= 3 && value.ends_with("px"))
    };
    let is_moved = matches!(value("position"), Some("absolute" | "fixed"));
    let is_cut = value("clip").is_some_and(|value| value.starts_with("rect(0") || value.starts_with("rect(1px,1px"))
        || value("clip-path").is_some_and(|value| matches!(value, "inset(50%)" | "inset(100%)"));
    is_moved && (is_far("left") || is_far("top") || is_cut) || is_far("text-indent")
}

/// White on white, as emails hide the preview text beside their subject in a list.
fn is_in_the_colour_of_its_ground(style: &str) -> bool {
    let value = |name: &str| value(style, name);
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
            "<style>.h7 { opacity: 0 }</style><p class='h7'>Nine were hurt.</p>",
            "<style>p.h7 { visibility: hidden }</style><p class='h7'>Nine were hurt.</p>",
            "<style>.h7{font-size:0}</style><p class='a h7'>Nine were hurt.</p>",
            "<style>.h7{position:absolute;clip:rect(0,0,0,0)}</style><p class='h7'>Nine were hurt.</p>",
            "<style>.h7{position:absolute;clip-path:inset(50%)}</style><p class='h7'>Nine were hurt.</p>",
            "<style>.h7{display:block}.h8{display:none}</style><p class='h8 h7'>Nine were hurt.</p>",
            "<style>#h7{display:none}</style><p id='h7'>Nine were hurt.</p>",
            "<style>article .h7{display:none}</style><p class='h7'>Nine were hurt.</p>",
        ] {
            let (text, taken) = left(&format!("{TEXT}{hidden}"));
            assert_eq!((text.contains("hurt") || text.contains("window"), taken), (false, 1), "{hidden}");
        }
    }

    #[test]
    fn what_a_page_says_to_programs_stays() {
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
            "<style>.reveal{opacity:0}.reveal.is-in{opacity:1}</style><p class='reveal is-in'>Nine were hurt.</p>",
            "<style>.reveal{opacity:0;transition:opacity 1s}</style><p class='reveal'>Nine were hurt.</p>",
            "<style>.a{opacity:0}@media screen{.a{opacity:1}}</style><p class='a'>Nine were hurt.</p>",
            "<style>.a{display:none}.b{display:block}</style><p class='a b'>Nine were hurt.</p>",
            "<style>#x .a{display:none}.b.c{display:none}</style><p class='a b'>Nine were hurt.</p>",
            "<style>.a{opacity:0}</style><p class='a' style='opacity:1'>Nine were hurt.</p>",
            "<div style='font-size:0'><p style='font-size:16px'>Nine were hurt.</p></div>",
        ] {
            assert_eq!(left(&format!("{TEXT}{shown}")).1, 0, "{shown}");
        }
    }

    #[test]
    fn several_hidden_paragraphs_are_no_text_either() {
        let hidden = "<p style='opacity:0'>Eleven people died in the fire.</p>".repeat(3);
        assert_eq!(left(&format!("{TEXT}{TEXT}{hidden}")).1, 3);
    }

    #[test]
    fn a_text_that_a_script_was_to_show_stays() {
        assert_eq!(left(&format!("<div style='visibility:hidden'>{TEXT}</div>")).1, 0);
    }
}
