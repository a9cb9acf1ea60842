//! Tables that are layout: those of a mail, and those that say so. Their cells are boxes of one text.

use dom_query::{Document, NodeRef};

/// Makes boxes of the parts of such tables; `is_mail`: of every table without headings.
pub(super) fn open(document: &Document, is_mail: bool) {
    let parts = document.select("table, tbody, thead, tfoot, tr, td").nodes().to_vec();
    let is_layout = |table: &NodeRef<'_>| {
        let role = table.attr("role").unwrap_or_default().to_ascii_lowercase();
        let has_headings = || table.descendants_it().any(|inner| inner.has_name("th") || inner.has_name("caption"));
        matches!(role.as_str(), "presentation" | "none")
            || (is_mail && role != "table" && role != "grid" && !has_headings())
    };
    // Told before anything is renamed: a part belongs to the table right around it.
    let boxes: Vec<NodeRef<'_>> = parts
        .into_iter()
        .filter(|part| {
            let table = match part.has_name("table") {
                true => Some(part.clone()),
                false => part.ancestors_it(Some(4)).find(|around| around.has_name("table")),
            };
            table.is_some_and(|table| is_layout(&table))
        })
        .collect();
    boxes.iter().for_each(|part| part.rename("div"));
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
        let nested = format!("<table role=none><tr><td>{}</td></tr></table>", table("", "<th>Day</th>"));
        assert_eq!(cells(&nested, true), 1, "the table of data within stays one");
    }
}
