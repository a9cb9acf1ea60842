//! Pages that do not contain their text: a script would have written it, or a video takes its place.

use super::leftover::PageLine;
use dom_query::Document;

/// The names that frameworks give the element which their script fills.
const ROOTS: [&str; 12] = [
    "root",
    "app",
    "__next",
    "__nuxt",
    "___gatsby",
    "app-root",
    "react-root",
    "root-app",
    "svelte",
    "main-app",
    "application",
    "mount",
];

/// Most letters in such an element: "Loading, please wait..." and the name of the paper. A choice.
const MOST_LETTERS: usize = 40;

/// Whether the page has no words, or the element that its script fills is empty.
pub(super) fn is_shell(document: &Document, lines: &[PageLine]) -> bool {
    let has_script = document.select("script").iter().any(|script| {
        let kind = script.attr("type").unwrap_or_default().to_lowercase();
        script.has_attr("src") || kind.is_empty() || kind.contains("javascript") || kind == "module"
    });
    has_script && (lines.is_empty() || has_empty_root(document))
}

fn has_empty_root(document: &Document) -> bool {
    let elements = document.select("body [id], body app-root");
    let root = elements.nodes().iter().find(|element| {
        let id = element.id_attr().unwrap_or_default().to_lowercase();
        ROOTS.contains(&id.as_str()) || element.has_name("app-root")
    });
    root.is_some_and(|root| root.text().chars().filter(|letter| letter.is_alphanumeric()).count() <= MOST_LETTERS)
}

/// Whether there is a video in the page: as an element, as microdata, or in a frame of a player.
pub(super) fn holds_film(document: &Document) -> bool {
    let film = "video, [itemtype$='VideoObject'], iframe[src*='youtube'], iframe[src*='video'], iframe[src*='player']";
    document.select(film).exists()
}

#[cfg(test)]
mod tests {
    use super::super::leftover;
    use super::*;

    fn shell(body: &str) -> bool {
        let document = Document::from(format!("<html><body>{body}</body></html>"));
        is_shell(&document, &leftover::all(&document))
    }

    #[test]
    fn an_empty_root_is_a_shell_where_a_script_may_fill_it() {
        let script = "<script src=/main.js></script>";
        for root in [
            "<div id=root></div>",
            "<div id='__next'><p>Loading...</p></div>",
            "<app-root></app-root>",
            "<main></main>",
        ] {
            assert!(shell(&format!("{root}{script}")), "{root}");
            assert!(!shell(root), "without a script");
            assert!(!shell(&format!("{root}<script type='application/ld+json'>{{}}</script>")), "data only");
        }
        assert!(shell(&format!("<header>Tarn Courier</header><div id=app></div>{script}")));
        assert!(!shell(&format!("<h1>404</h1><p>No such page.</p><div class=box></div>{script}")));
        let told = "<p>The ferry ran aground off Tarn Point on Friday morning.</p>";
        assert!(!shell(&format!("<div id=root>{told}</div>{script}")));
    }
}
