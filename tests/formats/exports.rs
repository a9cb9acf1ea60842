//! JSON as the tools of researchers and developers write it.

use crate::desk::{Desk, FIRST, HEADLINE, SECOND, all, body, one, published, refusal, said};
use storydiff::article::Article;
use storydiff::ingest::{Columns, read_articles};

#[track_caller]
fn assert_gives(article: &Article, outlet: &str, day: &str, author: Option<&str>) {
    assert_eq!((article.headline(), body(article)), (HEADLINE, vec![FIRST, SECOND]));
    assert_eq!((article.outlet.as_str(), published(article).as_str()), (outlet, day));
    assert_eq!(article.author.as_deref(), author);
}

/// With the placeholders of the texts filled in.
fn filled(json: &str) -> Vec<u8> {
    let quoted = |text: &str| serde_json_string(text);
    let html = format!("<p>{FIRST}</p>\n<p>{SECOND}</p>");
    json.replace("HEADLINE", &quoted(HEADLINE))
        .replace("HTML", &quoted(&html))
        .replace("LINES", &quoted(&format!("{FIRST}\n{SECOND}")))
        .into_bytes()
}

fn serde_json_string(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}

#[test]
fn of_several_keys_the_first_counts_that_holds_a_fitting_value() {
    let news_please = r#"{"authors":["Jon Berg"],"date_download":"2026-03-09 10:00:00","date_modify":"None",
        "date_publish":"2026-03-07 09:15:00","language":"en","maintext":LINES,"source_domain":"argus.example","text":null,
        "title":HEADLINE,"url":"https://argus.example/bridge"}"#;
    assert_gives(&one("a.json", &filled(news_please)), "argus.example", "2026-03-07T09:15", Some("Jon Berg"));
    let trafilatura = r#"{"title":HEADLINE,"author":"Jon Berg","hostname":"argus.example","date":"2026-03-07","raw_text":"x","text":LINES,
        "source":"https://argus.example/bridge","source-hostname":"The Argus","comments":""}"#;
    let article = one("a.json", &filled(trafilatura));
    assert_gives(&article, "The Argus", "2026-03-07", Some("Jon Berg"));
    assert_eq!(article.url.as_deref(), Some("https://argus.example/bridge"));
}

#[test]
fn articles_are_found_at_any_depth() {
    let event_registry = r#"{"articles":{"page":1,"results":[{"lang":"eng","date":"2026-03-07","dateTime":"2026-03-07T09:15:00Z",
        "url":"https://argus.example/bridge","title":HEADLINE,"body":LINES,"source":{"uri":"argus.example","title":"The Argus"},
        "authors":[{"uri":"j","name":"Jon Berg"}]}]}}"#;
    assert_gives(&one("a.json", &filled(event_registry)), "The Argus", "2026-03-07T09:15Z", Some("Jon Berg"));
    let guardian = r#"{"response":{"status":"ok","results":[{"id":"a/b","webTitle":HEADLINE,"webPublicationDate":"2026-03-07T09:15:00Z",
        "webUrl":"https://argus.example/bridge","sectionName":"City","fields":{"body":HTML,"byline":"Jon Berg","publication":"The Argus"}}]}}"#;
    assert_gives(&one("a.json", &filled(guardian)), "The Argus", "2026-03-07T09:15Z", Some("Jon Berg"));
    let wordpress = r#"[{"id":12,"date":"2026-03-07T09:15:00","link":"https://argus.example/bridge","title":{"rendered":HEADLINE},
        "content":{"rendered":HTML,"protected":false},"author":7,"_embedded":{"author":[{"id":7,"name":"Jon Berg"}]}}]"#;
    assert_gives(&one("a.json", &filled(wordpress)), "argus.example", "2026-03-07T09:15", Some("Jon Berg"));
}

#[test]
fn readers_views_and_lists_of_components_are_articles() {
    let readability = r#"{"title":HEADLINE,"byline":"Jon Berg","lang":"en","content":HTML,"textContent":"x","siteName":"The Argus",
        "publishedTime":"2026-03-07T09:15:00Z"}"#;
    assert_gives(&one("a.json", &filled(readability)), "The Argus", "2026-03-07T09:15Z", Some("Jon Berg"));
    let apple = r#"{"version":"1.7","identifier":"x","title":HEADLINE,"language":"en","metadata":{"authors":["Jon Berg"],
        "datePublished":"2026-03-07T09:15:00Z","canonicalURL":"https://argus.example/bridge"},
        "components":[{"role":"title","text":HEADLINE},{"role":"container","components":[{"role":"body","format":"html","text":HTML}]},
        {"role":"caption","text":"The bridge at noon"},{"role":"button","text":"Subscribe to our newsletter today"}]}"#;
    let article = one("a.json", &filled(apple));
    assert_gives(&article, "argus.example", "2026-03-07T09:15Z", Some("Jon Berg"));
    assert_eq!(article.captions[0].text, "The bridge at noon");
}

/// As some systems keep an article: its pieces in a list, with a link between them, or in sections with headings.
#[test]
fn an_article_in_pieces_is_one() {
    let (one_piece, other) = (serde_json_string(FIRST), serde_json_string(SECOND));
    let elements = format!(
        r#"{{"type":"story","headlines":{{"basic":HEADLINE}},"display_date":"2026-03-07T09:15:00Z","distributor":{{"name":"The Argus"}},
        "credits":{{"by":[{{"type":"author","name":"Jon Berg"}}]}},"content_elements":[{{"type":"text","content":{one_piece}}},
        {{"type":"image","caption":"The bridge"}},{{"type":"link","content":"Read more","url":"https://argus.example/x"}},
        {{"type":"text","content":{other}}}]}}"#
    );
    let sections = format!(
        r#"{{"title":HEADLINE,"publisher":"The Argus","published":"2026-03-07T09:15:00Z","author":"By Jon Berg",
        "body":{{"summary":["Short."],"sections":[{{"headline":[],"paragraphs":[{one_piece}]}},{{"headline":["What it cost"],"paragraphs":[{other}]}}]}}}}"#
    );
    for json in [elements, sections] {
        assert_gives(&one("a.json", &filled(&json)), "The Argus", "2026-03-07T09:15Z", Some("Jon Berg"));
    }
}

#[test]
fn a_text_that_its_service_withholds_is_none_and_inner_keys_are_named() {
    let withheld =
        r#"{"results":[{"title":HEADLINE,"content":"ONLY AVAILABLE IN PAID PLANS","source_name":"The Argus"}]}"#;
    assert!(refusal("a.json", &filled(withheld)).contains("it has no text"));
    let short = r#"{"status":"ok","data":[{"title":HEADLINE,"blurb":"Short.","source":"The Argus"}]}"#;
    assert!(refusal("a.json", &filled(short)).contains("\"data.blurb\""));
}

#[test]
fn of_the_objects_of_a_list_each_is_an_article_and_those_without_a_text_are_named() {
    let list = r#"{"status":"ok","articles":[{"title":HEADLINE,"content":LINES,"source":{"id":null,"name":"The Argus"}},
        {"title":"No text","content":null,"source":{"name":"Vell Courier"}}]}"#;
    let articles = all("a.json", &filled(list));
    assert_eq!((articles.len(), articles[0].outlet.as_str()), (1, "The Argus"));
    assert!(articles[0].notes.iter().any(|note| said(note).contains("article 2: it has no text")));
}

#[test]
fn a_column_may_be_named_by_its_path() {
    let desk = Desk::new();
    let path = desk.write("a.json", &filled(r#"{"items":{"found":[{"inhalt":{"lang":LINES},"title":HEADLINE}]}}"#));
    for name in ["inhalt.lang", "items.found.inhalt.lang"] {
        let mut columns = Columns::default();
        columns.add(&format!("text={name}")).unwrap();
        let articles = read_articles(&path, &columns).unwrap();
        assert_eq!(body(&articles[0]), [FIRST, SECOND], "{name}");
    }
}

#[test]
fn a_whole_page_in_a_column_is_read_as_a_page() {
    let page = format!(
        "<!DOCTYPE html><html><head><title>x</title></head><body><nav>Menu</nav><article><h1>x</h1><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
    );
    let table = format!("title,site,html\n\"{HEADLINE}\",The Argus,\"{}\"\n", page.replace('"', "\"\""));
    let article = one("a.csv", table.as_bytes());
    assert_eq!(
        (article.headline(), article.outlet.as_str(), body(&article)),
        (HEADLINE, "The Argus", vec![FIRST, SECOND])
    );
}

#[test]
fn where_a_service_gives_no_text_its_beginning_is_a_stub() {
    let json = format!(
        r#"{{"response":{{"docs":[{{"abstract":"Short.","lead_paragraph":{},"headline":{{"main":HEADLINE}},"source":"The Argus","pub_date":"2026-03-07"}}]}}}}"#,
        serde_json_string(FIRST)
    );
    let article = one("a.json", &filled(&json));
    assert_eq!((article.headline(), body(&article), article.outlet.as_str()), (HEADLINE, vec![FIRST], "The Argus"));
    assert!(article.stub.is_some());
}

#[test]
fn an_outlet_is_named_by_the_object_in_its_cell() {
    let text = format!("{FIRST}\n\n{}", SECOND.replace('"', "\"\""));
    let table = format!(
        "source,title,publishedAt,content\n\"{{'id': None, 'name': 'The Argus'}}\",\"{HEADLINE}\",2026-03-07,\"{text}\"\n"
    );
    assert_gives(&one("a.csv", table.as_bytes()), "The Argus", "2026-03-07", None);
}

#[test]
fn articles_are_found_however_a_program_orders_them() {
    let (headline, first, second) = (serde_json_string(HEADLINE), serde_json_string(FIRST), serde_json_string(SECOND));
    let text = serde_json_string(&format!("{FIRST}\n\n{SECOND}"));
    let nodes = |node: &str| [&first, &second].map(|words| node.replace("WORDS", words)).join(",");
    for json in [
        // A column after the other, and rows below the names of the columns.
        format!(
            r#"{{"title": {{"0": {headline}, "1": "B"}}, "text": {{"0": {text}, "1": "It is open."}}, "source": {{"0": "The Argus", "1": "C"}}}}"#
        ),
        format!(
            r#"{{"columns": ["title", "text", "source"], "index": [0], "data": [[{headline}, {text}, "The Argus"]]}}"#
        ),
        format!(
            r#"{{"version": "https://jsonfeed.org/version/1.1", "title": "The Argus", "items": [{{"url": "https://argus.example/a", "title": {headline}, "content_text": {text}}}]}}"#
        ),
        // Boxes of services around everything.
        format!(
            r#"{{"data": [{{"attributes": {{"title": {headline}, "content": {text}, "publisher": {{"data": {{"attributes": {{"name": "The Argus"}}}}}}}}}}]}}"#
        ),
        // Trees of nodes.
        format!(
            r#"{{"items": [{{"fields": {{"title": {headline}, "source": "The Argus", "body": {{"nodeType": "document", "content": [{}]}}}}}}]}}"#,
            nodes(r#"{"nodeType": "paragraph", "data": {}, "content": [{"nodeType": "text", "value": WORDS}]}"#)
        ),
        format!(
            r#"{{"title": {headline}, "source": "The Argus", "blocks": [{}]}}"#,
            nodes(r#"{"type": "paragraph", "data": {"text": WORDS}}"#)
        ),
        format!(
            r#"{{"headlines": {{"basic": {headline}}}, "source": "The Argus", "content_elements": [{{"type": "interstitial_link", "content": "Bus fares to rise"}}, {}]}}"#,
            nodes(r#"{"type": "text", "content": WORDS}"#)
        ),
    ] {
        let articles = all("a.json", json.as_bytes());
        assert_eq!(articles[0].headline(), HEADLINE, "{json}");
        assert_eq!(body(&articles[0]), [FIRST, SECOND], "{json}");
        assert_eq!(articles[0].outlet, "The Argus", "{json}");
    }
}

#[test]
fn the_names_of_a_content_system_are_known() {
    let json = format!(
        r#"{{"data": [{{"type": "node--article", "attributes": {{"title": {}, "created": "2026-03-07T09:15:00+00:00", "body": {{"processed": {}}}, "field_byline": "Jon Berg"}}}}]}}"#,
        serde_json_string(HEADLINE),
        serde_json_string(&format!("<p>{FIRST}</p><p>{SECOND}</p>"))
    );
    let article = one("a.json", json.as_bytes());
    assert_eq!(article.author.as_deref(), Some("Jon Berg"));
    assert_eq!(article.published.map(|day| day.to_string()).as_deref(), Some("2026-03-07T09:15Z"));
}

#[test]
fn a_description_is_the_beginning_where_there_is_nothing_more() {
    let lists = [
        r#"[{"title":HEADLINE,"link":"https://argus.example/bridge","description":LINES,"pubDate":"2026-03-07"}]"#,
        r#"{"status":"ok","title":"Feed","description":"News of the coast.","items":[{"title":HEADLINE,"url":"https://argus.example/bridge",
            "summary":LINES,"content":null,"date":"2026-03-07"}]}"#,
    ];
    for list in lists {
        let article = one("a.json", &filled(list));
        assert_gives(&article, "argus.example", "2026-03-07", None);
        assert!(article.stub.is_some(), "only the beginning");
    }
    let table = format!("title,description,url\n\"{HEADLINE}\",\"{FIRST}\",https://argus.example/bridge\n");
    let article = one("a.csv", table.as_bytes());
    assert_eq!((body(&article), article.stub.is_some()), (vec![FIRST], true));
    // Beside a text it is none.
    let both = r#"{"title":HEADLINE,"description":"A bridge.","body":LINES,"url":"https://argus.example/bridge","date":"2026-03-07"}"#;
    let article = one("a.json", &filled(both));
    assert_gives(&article, "argus.example", "2026-03-07", None);
    assert_eq!(article.stub, None);
    let told = article.notes.iter().map(said).collect::<String>();
    assert!(!told.contains("beginning"), "{told}");
}
