//! Pages whose text is elsewhere than in their paragraphs, and heads that say little.

use crate::desk::{FIRST, HEADLINE, SECOND, all, body, one, published};
use storydiff::article::{Article, Dropped};
use storydiff::ingest::read_event;

fn why(article: &Article) -> Vec<&str> {
    article.dropped.iter().map(|dropped| dropped.why).collect()
}

#[test]
fn a_page_that_a_script_would_fill_is_read_from_what_it_gives_search_engines() {
    let of = |told: &str| {
        format!(
            "<html lang=en><head><script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"{HEADLINE}\",\"datePublished\":\
             \"2026-03-07\",\"articleBody\":\"{told}\"}}</script></head><body><div id=\"__next\"></div><script src=/a.js></script></body></html>"
        )
    };
    let second = SECOND.replace('"', "\\\"");
    for told in [format!("{FIRST}\\n\\n{second}"), format!("<p>{FIRST}</p><p>{second}</p>")] {
        let article = one("page.html", of(&told).as_bytes());
        assert_eq!(body(&article), [FIRST, SECOND]);
        assert_eq!((article.headline(), article.stub), (HEADLINE, None));
    }
    let other = of(&"The ferry sailed again on Friday, its captain said. ".repeat(12));
    let shown =
        other.replace("<div id=\"__next\"></div>", &format!("<article><p>{FIRST}</p><p>{SECOND}</p></article>"));
    assert_eq!(body(&one("page.html", shown.as_bytes())), [FIRST, SECOND], "another article is told beside it");
}

#[test]
fn the_entries_of_a_live_blog_that_a_script_would_load_are_read() {
    let second = SECOND.replace('"', "\\\"");
    let page = format!(
        "<html lang=en><head><script type=\"application/ld+json\">{{\"@type\":\"LiveBlogPosting\",\"headline\":\"{HEADLINE}\",\"liveBlogUpdate\":[\
         {{\"@type\":\"BlogPosting\",\"headline\":\"Cars roll\",\"articleBody\":\"{second}\"}},{{\"@type\":\"BlogPosting\",\"articleBody\":\"{FIRST}\"}}]}}\
         </script></head><body><h1>{HEADLINE}</h1><div id=app></div></body></html>"
    );
    assert_eq!(body(&one("live.html", page.as_bytes())), ["Cars roll", SECOND, FIRST]);
}

#[test]
fn who_wrote_the_entries_of_a_live_blog_is_no_text() {
    let page = format!(
        "{HEADLINE}: live\n\nBy Ada Writer\n7 March 2026\n\n16.05 GMT Otto Marlow\n{SECOND}\n\n12.40 GMT\nJames Hale\n\n{FIRST}\n"
    );
    let article = one("live.txt", page.as_bytes());
    assert_eq!(body(&article), [SECOND, FIRST]);
    assert_eq!(article.author.as_deref(), Some("Ada Writer, Otto Marlow, James Hale"));
}

#[test]
fn where_an_article_was_printed_first_is_no_correction() {
    let page = format!(
        "<html lang=en><body><article><h1>{HEADLINE}</h1><p>{FIRST}</p><p><b>» RELATED: </b><a href=/x>The old bridge and its four lanes</a></p>\
         <p>{SECOND}</p><p>This article originally appeared on The Harlan Gazette: <a href=/y>{HEADLINE}</a></p></article></body></html>"
    );
    let article = one("page.html", page.as_bytes());
    assert_eq!(body(&article), [FIRST, SECOND]);
    assert!(!why(&article).contains(&Dropped::CORRECTION), "{:?}", article.dropped);
}

#[test]
fn a_day_without_its_year_is_no_text_and_finds_its_year() {
    let page = |day: &str, foot: &str| format!("{HEADLINE}\n\nBy Jon Berg\n{day}\n\n{FIRST}\n\n{SECOND}\n{foot}");
    for day in ["Mar 7", "7 March", "Saturday, March 7", "Updated Mar 7", "Mar 7 · 3 min read"] {
        let alone = one("page.txt", page(day, "").as_bytes());
        assert_eq!((body(&alone), alone.published.clone()), (vec![FIRST, SECOND], None), "{day}");
        let dated = one("page.txt", page(day, "\n© 2026 The Coastline. All rights reserved.\n").as_bytes());
        assert_eq!((body(&dated), published(&dated).as_str()), (vec![FIRST, SECOND], "2026-03-07"), "{day}");
    }
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.txt"), page("7 March", "")).unwrap();
    std::fs::write(folder.path().join("b.txt"), page("8 March 2026", "")).unwrap();
    let event = read_event(&[folder.path().to_path_buf()], None).unwrap();
    let days: Vec<_> =
        event.articles.iter().filter_map(|article| article.published.clone()).map(|day| day.to_string()).collect();
    assert_eq!(days, ["2026-03-07", "2026-03-08"]);
}

#[test]
fn a_chronology_keeps_its_days() {
    let text = format!("{HEADLINE}\n\nMarch 7\n\n{FIRST}\n\nMarch 9\n\n{SECOND}\n");
    assert_eq!(body(&one("page.txt", text.as_bytes())), ["March 7", FIRST, "March 9", SECOND]);
}

#[test]
fn heads_of_readers_and_aggregators_are_known() {
    let reader = format!("coastline.example\n\n{HEADLINE}\nJames Berg\n4–5 minutes\n\n{FIRST}\n\n{SECOND}\n");
    let aggregator = format!(
        "Yahoo News\nThe Coastline\n{HEADLINE} for now\nJames Berg\nSat, March 7, 2026 at 2:00 PM EST·3 min read\n12\n\n{FIRST}\n\n\
         Story continues\n\n{SECOND}\n\nView comments (12)\n"
    );
    let release = format!(
        "FOR IMMEDIATE RELEASE\nMarch 7, 2026\n\nContact:\nDana Ruiz\n+1 555 0100\npress@bridge.example\n\n{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\n###\n"
    );
    for (page, outlet) in [(&reader, "coastline.example"), (&aggregator, "The Coastline"), (&release, "Page")] {
        let article = one("page.txt", page.as_bytes());
        assert_eq!(body(&article), [FIRST, SECOND], "{page}");
        assert!(article.headline().starts_with(HEADLINE), "{page}");
        assert_eq!(article.outlet, outlet);
    }
}

#[test]
fn what_an_amp_page_shows_until_it_is_loaded_is_no_text() {
    let page = format!(
        "<html amp lang=en><body><article><h1>{HEADLINE}</h1><p>{FIRST}</p><amp-iframe src=x><p placeholder>Loading the map of the city</p>\
         </amp-iframe><amp-consent><div>We use cookies to make our site better. Accept all</div></amp-consent><p>{SECOND}</p></article></body></html>"
    );
    let article = one("amp.html", page.as_bytes());
    assert_eq!((body(&article), article.stub), (vec![FIRST, SECOND], None));
}

#[test]
fn the_line_below_a_chinese_headline_says_whence_and_when() {
    let page = "<html lang=zh><body><div class=article><h1>港口新桥星期六通车</h1><div>2026-03-07 19:00 来源：海岸日报 作者：李明 编辑：王芳</div>\
        <div><p>　　港口的新桥经过三年施工，于星期六上午正式通车，市政府在一份声明中说。</p><p>　　约四百人步行过桥，随后第一批汽车驶上桥面，市长为大桥剪了彩，工会则举着横幅反对收费。</p></div>\
        </div></body></html>";
    let article = one("page.html", page.as_bytes());
    assert_eq!((article.outlet.as_str(), article.author.as_deref()), ("海岸日报", Some("李明")));
    assert_eq!(published(&article), "2026-03-07T19:00");
    assert_eq!(body(&article).len(), 2);
}

#[test]
fn an_export_of_europresse_is_split_at_its_articles() {
    let document = |outlet: &str, day: &str, title: &str, author: &str, text: &str| {
        format!(
            "<article><header><div class=\"rdp__DocPublicationName\"><span class=\"DocPublicationName\">{outlet}</span></div>\
             <div class=\"rdp__DocHeader\"><span class=\"DocHeader\">Monde, samedi 7 mars 2026 96 mots, p. 5</span></div>\
             <div class=\"titreArticle\"><p class=\"sm-margin-TopNews titreArticleVisu rdp__articletitle\">{title}</p></div>\
             <p class=\"sm-margin-bottomNews\">{author}</p></header><section><div class=\"DocText clearfix\"><div class=\"docOcurrContainer\">\
             <p>{text}</p><p>{SECOND}</p></div></div></section><footer><div class=\"publiC-lblNodoc\">news·{day}·LC·43018</div></footer></article>"
        )
    };
    let page = format!(
        "<html><body><div>Documents sauvegardés</div>{}{}</body></html>",
        document("La Côte, no. 43018", "20260307", HEADLINE, "Jon Berg", FIRST),
        document("Ostwick Soir (site web)", "20260308", "Un pont", "", FIRST)
    );
    let articles = all("export.html", page.as_bytes());
    assert_eq!(articles.len(), 2);
    assert_eq!((articles[0].outlet.as_str(), articles[0].headline()), ("La Côte", HEADLINE));
    assert_eq!((published(&articles[0]).as_str(), articles[0].author.as_deref()), ("2026-03-07", Some("Jon Berg")));
    assert_eq!((body(&articles[0]), articles[1].outlet.as_str()), (vec![FIRST, SECOND], "Ostwick Soir"));
}
