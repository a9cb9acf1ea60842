//! Where a page was saved from: programs that save pages write the address into a comment at the beginning.

use dom_query::{Document, NodeData};

/// Comments that are examined: the program's is the first, or follows one or two of the page's own. A choice.
const MOST_COMMENTS: usize = 10;

/// The address in the comment of SingleFile (a line "url: ..." of its own) or of a browser ("saved from
/// url=(0023)..."). Only comments before the page's head count: anybody may have written one further down.
pub(super) fn address(document: &Document) -> Option<String> {
    let root = document.root();
    let html = root.children_it(false).find(|child| child.has_name("html"));
    let within = html.into_iter().flat_map(|html| html.children_it(false).take_while(|child| !child.is_element()));
    let before = root.children_it(false).take_while(|child| !child.is_element());
    let comments = before.chain(within).filter_map(|node| node.query(|node| comment(&node.data)).flatten());
    comments.take(MOST_COMMENTS).find_map(|comment| named(&comment))
}

fn comment(data: &NodeData) -> Option<String> {
    match data {
        NodeData::Comment { contents } => Some(contents.to_string()),
        _ => None,
    }
}

fn named(comment: &str) -> Option<String> {
    let comment = comment.trim();
    if let Some((_, address)) = comment.strip_prefix("saved from url=(").and_then(|rest| rest.split_once(')')) {
        return address.split_whitespace().next().map(str::to_string);
    }
    let by_single_file = ["Page saved with SingleFile", "Archive processed by SingleFile"];
    by_single_file.iter().any(|start| comment.starts_with(start)).then(|| {
        comment.lines().find_map(|line| line.trim().strip_prefix("url:").map(|address| address.trim().to_string()))
    })?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(page: &str) -> Option<String> {
        address(&Document::from(page))
    }

    const SINGLE_FILE: &str = "<!--\n Page saved with SingleFile \n url: https://www.argus.example/a?b=1 \n saved date: Sat Mar 07 2026 12:00:00 GMT+0100\n-->";

    #[test]
    fn the_comment_of_the_program_that_saved_the_page_names_its_address() {
        let address = Some("https://www.argus.example/a?b=1".to_string());
        assert_eq!(of(&format!("<!DOCTYPE html> <html lang=en>{SINGLE_FILE}<head><title>A</title>")), address);
        assert_eq!(of(&format!("<!-- x -->{SINGLE_FILE}<!DOCTYPE html><html><p>A")), address);
        let browser = "<!DOCTYPE html>\n<!-- saved from url=(0031)https://www.argus.example/a?b=1 -->\n<html><head>";
        assert_eq!(of(browser), address);
    }

    #[test]
    fn comments_in_the_page_and_of_others_name_none() {
        assert_eq!(of(&format!("<html><head></head><body>{SINGLE_FILE}<p>A")), None);
        assert_eq!(of("<!-- url: https://www.argus.example/a --><html>"), None);
        assert_eq!(of("<!-- Page saved with SingleFile --><html>"), None);
        assert_eq!(of("<!-- saved from url=(0014)about:internet --><html>").as_deref(), Some("about:internet"));
    }
}
