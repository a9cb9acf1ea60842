//! Saved pages, as programs and browsers save them.

use crate::desk::{FIRST, HEADLINE, SECOND, body, one};

/// As SingleFile writes it: its comment first, the style and the pictures within, tags left out where they may be.
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
