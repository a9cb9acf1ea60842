//! NITF, NewsML-G2, ninjs, schema.org, RSS and Atom.

use crate::desk::{FIRST, HEADLINE, SECOND, all, body, one, published, refusal, said};
use storydiff::article::{Article, NoteKind};

/// What the agency added to the article.
fn beside(article: &Article) -> Vec<String> {
    article.notes.iter().filter(|note| note.kind() == NoteKind::Wire).map(said).collect()
}

const NITF: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf><head><title>bridge</title><docdata><doc-id id-string="ow-1"/><du-key key="BRIDGE" version="2"/>
<date.issue norm="20260307T113000+0100"/><ed-msg info="Adds quote"/><correction info="Corrects the year"/></docdata>
<pubdata name="Harbour Agency" position.section="City"/></head>
<body><body.head><hedline><hl1>HEADLINE</hl1></hedline><byline>By <person>Jon Berg</person></byline></body.head>
<body.content><media media-type="image"><media-reference source="a.jpg"/><media-caption>The bridge at noon</media-caption></media>
<p>The new bridge over the harbour of <location>Ostwick</location> was opened on <chron norm="20260307">Saturday</chron> after three years of work.</p>
<p>SECOND</p></body.content></body></nitf>"#;

#[test]
fn nitf_gives_the_article_and_what_the_agency_wrote_beside_it() {
    let article = one("bridge.xml", NITF.replace("HEADLINE", HEADLINE).replace("SECOND", SECOND).as_bytes());
    assert_eq!((article.headline(), body(&article)), (HEADLINE, vec![FIRST, SECOND]));
    assert_eq!((article.outlet.as_str(), article.author.as_deref()), ("Harbour Agency", Some("Jon Berg")));
    assert_eq!((published(&article).as_str(), article.section.as_deref()), ("2026-03-07T11:30+01:00", Some("City")));
    assert_eq!(article.captions[0].text, "The bridge at noon");
    assert_eq!(
        beside(&article),
        ["Slug: BRIDGE.", "Version: 2.", "Correction: Corrects the year.", "Note to editors: Adds quote."]
    );
}

#[test]
fn nitf_without_text_and_with_entities_is_refused() {
    assert_eq!(
        refusal("a.xml", b"<nitf><head/><body/></nitf>"),
        "a.xml: no article found in this NITF file; copy the article's text and save it as .txt"
    );
    let laughs = b"<!DOCTYPE nitf [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><nitf>&b;</nitf>";
    assert!(refusal("a.nitf", laughs).contains("cannot be read as NITF (it declares entities"));
    assert!(refusal("a.nitf", b"<nitf><p>").starts_with("a.nitf: cannot be read as NITF ("));
}

const NEWSML: &str = r#"<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:a" version="3" xml:lang="en-GB"><itemMeta><provider literal="x"><name>Harbour Agency</name></provider>
<versionCreated>2026-03-07T12:00:00+01:00</versionCreated><firstCreated>2026-03-07T11:30:00+01:00</firstCreated>
<embargoed>2026-03-07T12:30:00+01:00</embargoed><pubStatus qcode="stat:draft"/><edNote>Corrects the year.</edNote><signal qcode="sig:correction"/></itemMeta>
<contentMeta><headline>HEADLINE</headline><by>By Jon Berg</by><slugline>BRIDGE</slugline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>FIRST</p><p>SECOND</p></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="urn:b"><contentMeta><headline>Picture</headline></contentMeta><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem>
<newsItem guid="urn:c"><contentMeta><headline>Other</headline></contentMeta><contentSet><inlineData contenttype="text/plain">FIRST

SECOND</inlineData></contentSet></newsItem></itemSet></newsMessage>"#;

#[test]
fn newsml_g2_holds_several_items_and_says_which_have_no_text() {
    let file = NEWSML.replace("HEADLINE", HEADLINE).replace("FIRST", FIRST).replace("SECOND", SECOND);
    let articles = all("wire.xml", file.as_bytes());
    assert_eq!(articles.len(), 2);
    let article = &articles[0];
    assert_eq!((article.id.as_str(), article.headline(), body(article)), ("wire-1", HEADLINE, vec![FIRST, SECOND]));
    assert_eq!((article.outlet.as_str(), article.author.as_deref()), ("Harbour Agency", Some("Jon Berg")));
    assert_eq!(published(article), "2026-03-07T11:30+01:00");
    assert_eq!(
        beside(article),
        [
            "Slug: BRIDGE.",
            "Version: 3.",
            "Embargo: 2026-03-07T12:30:00+01:00.",
            "Status: stat:draft.",
            "Signal: correction.",
            "Note to editors: Corrects the year."
        ]
    );
    assert!(article.notes.iter().any(|note| said(note).ends_with("wire.xml: the item urn:b has no text.")));
    assert_eq!((articles[1].id.as_str(), body(&articles[1])), ("wire-2", vec![FIRST, SECOND]));
}

#[test]
fn newsml_g2_without_text_is_refused() {
    assert_eq!(
        refusal("a.xml", b"<newsMessage><newsItem guid=\"g\"/></newsMessage>"),
        "a.xml: no article found in this file; left out: a.xml: the item g has no text"
    );
}

#[test]
fn ninjs_is_read_in_its_versions() {
    let text = format!("{FIRST}\\n\\n{}", SECOND.replace('"', "\\\""));
    let html = format!("<p>{FIRST}</p><p>{}</p>", SECOND.replace('"', "\\\""));
    let first = format!(
        r#"{{"uri":"urn:1","type":"text","versioncreated":"2026-03-07T11:30:00+01:00","headline":"{HEADLINE}","byline":"By Jon Berg","slugline":"BRIDGE",
        "version":"2","embargoed":"2026-03-07T12:30:00Z","ednote":"Adds quote.","language":"en","body_text":"{text}","copyrightholder":"Harbour Agency"}}"#
    );
    let second = first.replace(
        &format!("\"headline\":\"{HEADLINE}\""),
        &format!(r#""headlines":[{{"role":"short","value":"Bridge"}},{{"role":"main","value":"{HEADLINE}"}}],"infosources":[{{"name":"Harbour Agency"}}]"#),
    );
    let second = second.replace(&format!("\"body_text\":\"{text}\""), &format!(r#""bodies":[{{"role":"main","contenttype":"text/plain","value":"x"}},{{"role":"main","contentType":"text/html","value":"{html}"}}]"#));
    let third = second.replace("versioncreated", "versionCreated").replace("ednote", "edNote");
    for json in [&first, &second, &third] {
        let article = one("bridge.json", json.as_bytes());
        assert_eq!((article.headline(), body(&article)), (HEADLINE, vec![FIRST, SECOND]), "{json}");
        assert_eq!((article.outlet.as_str(), article.author.as_deref()), ("Harbour Agency", Some("Jon Berg")));
        assert_eq!(published(&article), "2026-03-07T11:30+01:00");
        assert_eq!(
            beside(&article),
            ["Slug: BRIDGE.", "Version: 2.", "Embargo: 2026-03-07T12:30:00Z.", "Note to editors: Adds quote."]
        );
    }
}

#[test]
fn schema_org_is_read_alone_and_in_a_list() {
    let object = format!(
        r#"{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{HEADLINE}","articleBody":"{FIRST}\n\nIt stays.",
        "datePublished":"2026-03-07","publisher":{{"name":"Harbour Agency"}},"author":[{{"name":"Jon Berg"}}]}}"#
    );
    let article = one("bridge.json", object.as_bytes());
    assert_eq!((article.headline(), body(&article)), (HEADLINE, vec![FIRST, "It stays."]));
    assert_eq!((article.outlet.as_str(), published(&article).as_str()), ("Harbour Agency", "2026-03-07"));
    assert_eq!(all("bridge.json", format!("[{object},{object}]").as_bytes()).len(), 2);
    let without = r#"{"@type":"NewsArticle","headline":"Bridge"}"#;
    assert_eq!(
        refusal("a.json", without.as_bytes()),
        "a.json: cannot be read as JSON with articles (its object has no articleBody); name the key that holds the text with --column text=NAME"
    );
}

const RSS: &str = r#"<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Harbour Agency</title><language>en-gb</language><link>https://harbour.example/</link><description>News</description>
<item><title>HEADLINE</title><link>https://harbour.example/bridge</link><pubDate>Sat, 07 Mar 2026 11:30:00 +0100</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>FIRST</p><p>SECOND</p>]]></content:encoded></item>
<item><title>Teaser only</title><description>Short.</description></item></channel></rss>"#;

const ATOM: &str = r#"<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Agency</title><id>f</id><updated>2026-03-07T11:30:00+01:00</updated>
<entry><id>1</id><title>HEADLINE</title><link href="https://harbour.example/bridge"/><published>2026-03-07T11:30:00+01:00</published><updated>2026-03-08T11:30:00+01:00</updated>
<content type="html">&lt;p&gt;FIRST&lt;/p&gt;&lt;p&gt;SECOND&lt;/p&gt;</content></entry></feed>"#;

#[test]
fn markup_within_the_text_of_a_feed_has_no_attributes_of_the_feed() {
    let pictures = "<img src=\"a.jpg\" alt=\"\" width=\"1\" height=\"1\">".repeat(400);
    let text = format!("<p>{FIRST}</p>{pictures}<p>{SECOND}</p>").replace('<', "&lt;").replace('>', "&gt;");
    let feed = ATOM.replace("HEADLINE", HEADLINE).replace("&lt;p&gt;FIRST&lt;/p&gt;&lt;p&gt;SECOND&lt;/p&gt;", &text);
    assert_eq!(body(&one("news.xml", feed.as_bytes())), [FIRST, SECOND]);
}

#[test]
fn items_of_feeds_are_articles_where_they_are_whole() {
    for feed in [RSS, ATOM] {
        let articles = all(
            "news.xml",
            feed.replace("HEADLINE", HEADLINE).replace("FIRST", FIRST).replace("SECOND", SECOND).as_bytes(),
        );
        assert_eq!(articles.len(), 1);
        let article = &articles[0];
        assert_eq!((article.headline(), body(article)), (HEADLINE, vec![FIRST, SECOND]));
        assert_eq!(
            (article.outlet.as_str(), article.url.as_deref()),
            ("Harbour Agency", Some("https://harbour.example/bridge"))
        );
        assert_eq!(published(article), "2026-03-07T11:30+01:00");
    }
    assert_eq!(
        refusal("a.rss", b"<rss version=\"2.0\"><channel><title>A</title><item><title>B</title><description>Short.</description></item></channel></rss>"),
        "a.rss: no article found in this file; left out: a.rss: the item \"B\" has only a teaser, or nothing; save the page it links to"
    );
}

#[test]
fn newsml_1_is_read_with_what_it_says_of_its_items() {
    let item = |language: &str, text: &str| {
        format!(
            "<NewsItem xml:lang=\"{language}\"><Identification><NewsIdentifier><NewsItemId>TX-1</NewsItemId></NewsIdentifier></Identification>\
             <NewsManagement><FirstCreated>20260307T091500+0100</FirstCreated><Status FormalName=\"Usable\"/></NewsManagement>\
             <NewsComponent><NewsLines><HeadLine>{HEADLINE}</HeadLine><ByLine>By Jon Berg</ByLine><SlugLine>Ostwick-bridge</SlugLine></NewsLines>\
             <AdministrativeMetadata><Provider><Party FormalName=\"Harbour Agency\"/></Provider></AdministrativeMetadata>\
             <ContentItem><MediaType FormalName=\"Photo\"/><DataContent><p>Not this.</p></DataContent></ContentItem>\
             <ContentItem><MediaType FormalName=\"Text\"/><DataContent>{text}</DataContent></ContentItem></NewsComponent></NewsItem>"
        )
    };
    let nitf = format!("<nitf><body><body.content><p>{FIRST}</p><p>{SECOND}</p></body.content></body></nitf>");
    let file = format!(
        "<?xml version=\"1.0\"?><NewsML Version=\"1.2\">{}{}</NewsML>",
        item("en", &nitf),
        item("en", &format!("<p>{FIRST}</p><p>{SECOND}</p>"))
    );
    let articles = all("wire.xml", file.as_bytes());
    assert_eq!(articles.len(), 2);
    for article in &articles {
        assert_eq!((article.headline(), body(article)), (HEADLINE, vec![FIRST, SECOND]));
        assert_eq!((article.outlet.as_str(), article.author.as_deref()), ("Harbour Agency", Some("Jon Berg")));
        assert_eq!(published(article), "2026-03-07T09:15+01:00");
        assert_eq!(beside(article), ["Slug: Ostwick-bridge."]);
    }
}

#[test]
fn an_element_of_unknown_name_does_not_cut_a_sentence_and_a_title_is_no_name() {
    let nitf = format!(
        "<nitf><body><body.head><hedline><hl1>{HEADLINE}</hl1></hedline><byline>By JON BERG<byttl>Harbour Writer</byttl></byline></body.head>\
         <body.content><p>The bridge of<Company> Ostwick Docks</Company> was opened on <Day>Saturday</Day>.</p><p>{FIRST}</p></body.content></body></nitf>"
    );
    let article = one("a.nitf", nitf.as_bytes());
    assert_eq!(body(&article), ["The bridge of Ostwick Docks was opened on Saturday.", FIRST]);
    assert_eq!(article.author.as_deref(), Some("JON BERG"));
}

#[test]
fn a_plain_body_that_begins_with_headline_and_labels_begins_with_its_text() {
    let text = format!("{HEADLINE}\nCity Argus\n{FIRST}\n{SECOND}").replace('"', "\\\"").replace('\n', "\\n");
    let ninjs = format!(
        "{{\"uri\":\"http://a.example/1\",\"headline\":\"{HEADLINE}\",\"bodies\":[{{\"role\":\"text\",\"contenttype\":\"text/plain\",\"value\":\"{text}\"}}]}}"
    );
    let article = one("a.json", ninjs.as_bytes());
    assert_eq!((article.headline(), body(&article)), (HEADLINE, vec![FIRST, SECOND]));
}

#[test]
fn the_standing_pages_in_an_export_of_a_site_are_no_articles() {
    let item = |kind: &str, title: &str, text: &str| {
        format!(
            "<item><title>{title}</title><content:encoded><![CDATA[{text}]]></content:encoded><wp:post_type>{kind}</wp:post_type></item>"
        )
    };
    let export = |items: &str| {
        format!(
            "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
             xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>The Argus</title>{items}</channel></rss>"
        )
    };
    let page = item("page", "About us", "The Argus has been printed in Ostwick since 1904.");
    let both = export(&format!("{}{page}", item("post", HEADLINE, &format!("{FIRST}\n\n{SECOND}"))));
    let articles = all("site.xml", both.as_bytes());
    assert_eq!(articles.iter().map(Article::headline).collect::<Vec<_>>(), [HEADLINE]);
    assert_eq!(all("site.xml", export(&page).as_bytes()).len(), 1, "whoever exports pages alone wants them");
}
