//! WARC and WACZ.

use crate::desk::{FIRST, HEADLINE, SECOND, all, body, refusal};
use crate::zip_folder::packed;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

fn record(kind: &str, address: &str, block: &[u8]) -> Vec<u8> {
    let head = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nContent-Length: {}\r\n\r\n",
        block.len()
    );
    [head.as_bytes(), block, b"\r\n\r\n"].concat()
}

fn answer(head: &str, body: &[u8]) -> Vec<u8> {
    [format!("HTTP/1.1 {head}\r\n\r\n").as_bytes(), body].concat()
}

fn page() -> String {
    format!(
        "<!doctype html><html><head><title>{HEADLINE}</title></head><body><article><h1>{HEADLINE}</h1><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
    )
}

/// A page as it is, one in chunks, one packed, and something that is not a page.
fn archive() -> Vec<Vec<u8>> {
    let page = page();
    let (start, end) = page.split_at(100);
    let chunks = format!("{:x}\r\n{start}\r\n{:x};x=y\r\n{end}\r\n0\r\n\r\n", start.len(), end.len());
    let html = "200 OK\r\nContent-Type: text/html; charset=utf-8";
    vec![
        record("warcinfo", "", b"software: x\r\n"),
        record("request", "https://argus.example/city/bridge", b"GET / HTTP/1.1\r\n\r\n"),
        record("response", "https://argus.example/city/bridge", &answer(html, page.as_bytes())),
        record(
            "response",
            "https://www.beacon.example/2026/bridge.html?x=1",
            &answer(&format!("{html}\r\nTransfer-Encoding: chunked"), chunks.as_bytes()),
        ),
        record(
            "response",
            "https://coast.example/b",
            &answer(&format!("{html}\r\nContent-Encoding: gzip"), &gzip(page.as_bytes())),
        ),
        record("response", "https://argus.example/a.png", &answer("200 OK\r\nContent-Type: image/png", b"x")),
        record(
            "response",
            "https://argus.example/gone",
            &answer("404 Not Found\r\nContent-Type: text/html", page.as_bytes()),
        ),
    ]
}

#[test]
fn each_page_of_a_web_archive_is_an_article_with_its_address() {
    let packed_records: Vec<u8> = archive().iter().flat_map(|record| gzip(record)).collect();
    let wacz = packed(&[("datapackage.json", b"{}"), ("archive/data.warc.gz", &packed_records)]);
    for (name, bytes) in [("web.warc", archive().concat()), ("web.warc.gz", packed_records.clone()), ("web.wacz", wacz)]
    {
        let articles = all(name, &bytes);
        let told: Vec<(&str, &str, &str)> = articles
            .iter()
            .map(|article| (article.id.as_str(), article.outlet.as_str(), article.url.as_deref().unwrap()))
            .collect();
        assert_eq!(
            told,
            [
                ("bridge", "argus.example", "https://argus.example/city/bridge"),
                ("bridge", "beacon.example", "https://www.beacon.example/2026/bridge.html?x=1"),
                ("b", "coast.example", "https://coast.example/b")
            ],
            "{name}"
        );
        assert!(articles.iter().all(|article| article.headline() == HEADLINE && body(article) == [FIRST, SECOND]));
    }
}

#[test]
fn broken_web_archives_are_refused() {
    let whole = archive().concat();
    assert_eq!(
        refusal("a.warc", &whole[..whole.len() - 200]),
        "a.warc: cannot be read as a web archive (WARC) (a record is cut off); save the pages themselves as .html"
    );
    assert!(
        refusal("a.warc", b"WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n")
            .contains("(a record is cut off)")
    );
    assert!(
        refusal("a.warc", &[&whole[..], b"rubbish"].concat()).contains("(a record does not begin with its version)")
    );
    assert_eq!(refusal("a.warc", &archive()[0]), "a.warc: no article found in this file");
    let cut = gzip(&whole);
    assert!(refusal("a.warc.gz", &cut[..cut.len() / 2]).contains("(it cannot be unpacked: "));
}
