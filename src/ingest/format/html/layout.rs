//! Tables that are layout: those of an email, those that say so, and those with several paragraphs in a cell. Their
//! cells are boxes of one text.

use dom_query::{Document, NodeId, NodeRef};
use rustc_hash::FxHashSet;

/// Turns the parts of such tables into boxes; with `is_mail`, of every table without headings.
pub(super) fn open(document: &Document, is_mail: bool) {
    let is_layout = |table: &NodeRef<'_>| {
        let role = table.attr("role").unwrap_or_default().to_ascii_lowercase();
        let has_headings = || table.descendants_it().any(|inner| inner.has_name("th") || inner.has_name("caption"));
        let may_be_data = matches!(role.as_str(), "table" | "grid");
        matches!(role.as_str(), "presentation" | "none")
            || (!may_be_data && (is_mail || has_paragraphs(table)) && !has_headings())
    };
    // Decided before anything is renamed, and once for each table: a part belongs to the innermost table around it.
    let tables = document.select("table").nodes().to_vec();
    let layout: FxHashSet<NodeId> = tables.iter().filter(|table| is_layout(table)).map(|table| table.id).collect();
    if layout.is_empty() {
        return;
    }
    let belongs = |part: &NodeRef<'_>| {
        let is_table = |one: &NodeRef<'_>| one.has_name("table");
        let table = if is_table(part) { Some(*part) } else { part.ancestors_it(Some(4)).find(is_table) };
        table.is_some_and(|table| layout.contains(&table.id))
    };
    let parts = document.select("table, tbody, thead, tfoot, tr, td").nodes().to_vec();
    let boxes: Vec<NodeRef<'_>> = parts.into_iter().filter(belongs).collect();
    for part in boxes {
        // Cells are of one kind, so that the search for an article takes them together.
        if part.has_name("td") && part.class().is_none() {
            part.set_attr("class", "cell");
        }
        part.rename("div");
    }
}

/// Whether a cell of the table itself contains several paragraphs.
fn has_paragraphs(table: &NodeRef<'_>) -> bool {
    let mut cells = table.descendants_it().filter(|inner| inner.has_name("td"));
    cells.any(|cell| cell.element_children().iter().filter(|child| child.has_name("p")).count() >= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(page: &str, is_mail: bool) -> usize {
        let document = Document::from(page);
        open(&document, is_mail);
        document.select("td").length()
    }

    #[test]
    fn only_tables_for_layout_are_opened() {
        let table = |attributes: &str, cell: &str| {
            format!("<table {attributes}><tr>{cell}<td>The bridge opened.</td></tr></table>")
        };
        assert_eq!(cells(&table("role=presentation", ""), false), 0);
        assert_eq!(cells(&table("", ""), false), 1);
        assert_eq!(cells(&table("", ""), true), 0);
        assert_eq!(cells(&table("", "<th>Day</th>"), true), 1);
        assert_eq!(cells(&table("", "<td><p>It opened.</p><p>It was late.</p></td>"), false), 0);
        let nested = format!("<table role=none><tr><td>{}</td></tr></table>", table("", "<th>Day</th>"));
        assert_eq!(cells(&nested, true), 1, "the table of data within stays one");
    }
}
