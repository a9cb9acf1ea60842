//! CSV, JSON and JSON Lines of articles, whose columns are guessed, reported, and named by the user.

use crate::desk::{Desk, FIRST, HEADLINE, SECOND, all, body, published, refusal, said};
use storydiff::article::NoteKind;
use storydiff::ingest::{Columns, read_articles};

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

#[test]
fn each_row_of_a_table_is_an_article_and_its_columns_are_named() {
    for mark in [",", ";", "\t"] {
        let names = ["Title", "Source", "Published at", "Full Text", "Shares"].join(mark);
        let row = |outlet: &str| {
            [HEADLINE, outlet, "2026-03-07", &quoted(&format!("{FIRST}\n\n{SECOND}")), "12"]
                .map(|field| if field == HEADLINE { quoted(field) } else { field.to_string() })
                .join(mark)
        };
        let empty = ["No text", "Coast", "2026-03-07", "", "3"].join(mark);
        let articles = all("news.csv", format!("{names}\n{}\n{empty}\n{}\n", row("Argus"), row("Beacon")).as_bytes());
        assert_eq!(articles.len(), 2);
        assert_eq!((articles[0].outlet.as_str(), articles[1].outlet.as_str()), ("Argus", "Beacon"));
        assert_eq!(
            (articles[1].headline(), body(&articles[1]), published(&articles[1]).as_str()),
            (HEADLINE, vec![FIRST, SECOND], "2026-03-07")
        );
        let told = articles[1].notes.iter().find(|note| note.kind() == NoteKind::Columns).unwrap();
        assert_eq!(
            said(told),
            "Columns: text from \"Full Text\", headline from \"Title\", outlet from \"Source\", published from \"Published at\"; \
             not read: \"Shares\". Name others with --column."
        );
        assert!(articles[0].notes.iter().any(|note| said(note).ends_with("news.csv: row 3 has no text.")));
    }
}

#[test]
fn the_user_names_columns_that_cannot_be_guessed() {
    let table = format!(
        "Blatt,Wortlaut,Kopf\nArgus,{},{}\n",
        quoted(&format!("<p>{FIRST}</p><p>{SECOND}</p>")),
        quoted(HEADLINE)
    );
    assert_eq!(
        refusal("news.csv", table.as_bytes()),
        "news.csv: cannot be read as a table of articles (none of the columns \"Blatt\", \"Wortlaut\", \"Kopf\" is recognised as the article's text); \
         name the column with --column text=NAME"
    );
    let desk = Desk::new();
    let path = desk.write("news.csv", table.as_bytes());
    let mut columns = Columns::default();
    for words in ["text=Wortlaut", "outlet = Blatt", "headline=Kopf"] {
        columns.add(words).unwrap();
    }
    let articles = read_articles(&path, &columns).unwrap();
    assert_eq!(
        (articles[0].outlet.as_str(), articles[0].headline(), body(&articles[0])),
        ("Argus", HEADLINE, vec![FIRST, SECOND])
    );
    columns.add("author=Autor").unwrap();
    let message = read_articles(&path, &columns).unwrap_err().to_string();
    assert!(message.contains("(there is no column \"Autor\" among \"Blatt\", \"Wortlaut\", \"Kopf\")"), "{message}");
    assert!(
        columns.add("colour=Rot").unwrap_err().starts_with("write KIND=NAME, where KIND is one of text, headline, ")
    );
}

#[test]
fn objects_one_a_line_or_in_a_list_are_articles() {
    let object = |outlet: &str| {
        format!(r#"{{"title":"{HEADLINE}","site":"{outlet}","date":"2026-03-07","body":["{FIRST}","It stays."]}}"#)
    };
    let (argus, beacon) = (object("Argus"), object("Beacon"));
    for (name, text) in [
        ("news.jsonl", format!("{argus}\n{beacon}\n")),
        ("news.json", format!("[{argus},{beacon}]")),
        ("news.json", format!("{{\"total\":2,\"articles\":[{argus},{beacon}]}}")),
    ] {
        let articles = all(name, text.as_bytes());
        let outlets: Vec<&str> = articles.iter().map(|article| article.outlet.as_str()).collect();
        assert_eq!(outlets, ["Argus", "Beacon"]);
        assert_eq!(body(&articles[0]), [FIRST, "It stays."]);
    }
    assert!(
        refusal("a.json", b"{\"a\": ").starts_with("a.json: cannot be read as JSON with articles (EOF while parsing")
    );
    assert!(refusal("a.json", &b"[".repeat(100_000)).contains("recursion limit exceeded"));
}
