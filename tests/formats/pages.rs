//! Saved pages, as programs and browsers save them.

use crate::desk::{FIRST, HEADLINE, SECOND, body, one};
use storydiff::report::{Wording, read_to_text};

/// As SingleFile writes it: its comment first, with the style and the pictures included, and tags left out where
/// allowed.
#[test]
fn a_page_saved_with_single_file_has_the_address_it_was_saved_from() {
    let picture = "A".repeat(20_000);
    let page = format!(
        "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://www.ostwickargus.example/city/bridge?a=1&b=2 \n \
         saved date: Sat Mar 07 2026 12:30:00 GMT+0100 (Central European Standard Time)\n--><meta charset=utf-8>\n\
         <title>{HEADLINE}</title><style>p{{background:url(data:image/png;base64,{picture})}}</style>\
         <body><article><h1>{HEADLINE}</h1><img src=data:image/png;base64,{picture}><p>{FIRST}<p>{SECOND}</article>"
    );
    let article = one("Bridge opens (07.03.2026 12_30_00).html", page.as_bytes());
    assert_eq!((article.headline(), body(&article)), (HEADLINE, vec![FIRST, SECOND]));
    assert_eq!(article.url.as_deref(), Some("https://www.ostwickargus.example/city/bridge?a=1&b=2"));
    assert_eq!(article.outlet, "ostwickargus.example");
    assert_eq!(article.published, None, "when it was saved is not when it was published");
}

/// What touches in the source but not on the screen; what a page says about its own text; what is a line by itself.
#[test]
fn what_was_dropped_is_shown_with_its_reason_line_by_line() {
    let around = "<div class=tags><span>Topics</span><a href=/b>bridges</a><a href=/f>ferries</a></div>\
                  <p>By <span>Jane Doe</span><a href=/x>Follow</a></p><p>We use a few cookies.<a href=/c>Fine</a></p>";
    let page = format!(
        "<html><head><title>{HEADLINE}</title></head><body><article><h1>{HEADLINE}</h1><p>{FIRST}</p><p>{SECOND}</p>\
         <p><a href=/1>Ten pictures of the ferry</a></p><p><a href=/2>The old bridge, in maps</a></p></article>\
         <footer>{around}</footer></body></html>"
    );
    let shown = read_to_text(Wording::default(), &[one("bridge.html", page.as_bytes())], 80);
    let dropped = "\n     Dropped (only a link to another page):\n       Ten pictures of the ferry\n       The old bridge, in maps\n\
                   \n     Dropped (elsewhere in the page):\n       Topics bridges ferries\n       By Jane Doe Follow\n       \
                   We use a few cookies. Fine\n";
    assert!(shown.contains(dropped), "{shown}");
}

#[test]
fn a_body_that_begins_with_the_headline_drops_nothing() {
    let nitf = format!(
        "<nitf><body><body.head><hedline><hl1>{HEADLINE}</hl1></hedline></body.head>\
         <body.content><h2>{HEADLINE}</h2><p>{FIRST}</p><p>{SECOND}</p></body.content></body></nitf>"
    );
    let article = one("bridge.nitf", nitf.as_bytes());
    assert_eq!((body(&article), article.dropped.len()), (vec![FIRST, SECOND], 0), "{:?}", article.dropped);
}

/// Every paragraph as an author sets it: by elements, by line breaks, in lists and quotations.
#[test]
fn paragraphs_are_cut_as_the_page_sets_them() {
    let wrapped = "The ferry stays, said the council of Ostwick, for the bridge is too steep for<br>carts and for many who are old.";
    let page = format!(
        "<html><head><title>{HEADLINE}</title></head><body><article><h1>{HEADLINE}</h1><p>{FIRST}<br>{SECOND}</p>\
         <p>It is 300 metres long<br><br>{wrapped}</p><h2>What it<br>cost</h2>\
         <p>A study (<my-source kind=paper><a href=/s>2</a></my-source>) had said 40 million crowns, and it was 42.</p>\
         <blockquote><p>We will never build another.</p></blockquote>\
         <ul><li>The state paid 60 per cent of it, the minister said.</li><li>The city paid the rest out of its reserve.</li></ul>\
         <p><b>Where to cross</b><br>March 7: the bridge<br>March 8: the ferry<br>March 9: both</p></article></body></html>"
    );
    let article = one("bridge.html", page.as_bytes());
    let expected = [
        FIRST,
        SECOND,
        "It is 300 metres long",
        &wrapped.replace("<br>", "\n"),
        "What it cost",
        "A study (2) had said 40 million crowns, and it was 42.",
        "We will never build another.",
        "The state paid 60 per cent of it, the minister said.",
        "The city paid the rest out of its reserve.",
        "Where to cross",
        "March 7: the bridge",
        "March 8: the ferry",
        "March 9: both",
    ];
    assert_eq!(body(&article), expected);
}

#[test]
fn a_headline_that_stands_twice_is_no_text() {
    let page = format!(
        "<html lang=en><body><article><h1>{HEADLINE}</h1><p>{HEADLINE}</p><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
    );
    assert_eq!(body(&one("bridge.html", page.as_bytes())), [FIRST, SECOND]);
}

#[test]
fn the_entries_of_a_live_blog_are_one_text_by_their_times() {
    let entry = |time: &str, text: &str| format!("<div><time>{time}</time><p>{text}</p></div>");
    let third = "The ferry goes on until June, the council decided by nine votes against four.";
    let page = format!(
        "<html lang=en><head><title>{HEADLINE}</title></head><body><article><h1>{HEADLINE}</h1><h2>Live: the bridge</h2>{}{}{}</article></body></html>",
        entry("09:40", FIRST),
        entry("08:05", SECOND),
        entry("07:50", third)
    );
    let article = one("bridge.html", page.as_bytes());
    let read = body(&article);
    assert!([FIRST, SECOND, third].iter().all(|text| read.contains(text)), "{read:?}");
    assert!(!read.iter().any(|text| text.contains("0")), "{read:?}");
}
