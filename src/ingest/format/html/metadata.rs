//! What a page says about itself: JSON-LD first, then Open Graph and meta tags, then microdata, then the visible page.

use super::json_ld::{self, JsonLd};
use super::microdata;
use super::plain::plain;
use super::{saved_from, shell};
use crate::article::{Dropped, LanguageCode, Note, Published, WebAddress};
use crate::ingest::about::named::is_outlet;
use crate::ingest::about::outlet::outlet;
use crate::ingest::about::published;
use crate::ingest::extracted::{Extracted, PlacedText, Signs};
use crate::ingest::packing::address;
use dom_query::Document;

fn json_ld(document: &Document) -> JsonLd {
    let scripts = document.select("script[type*='ld+json']");
    json_ld::read(&scripts.iter().map(|script| script.text().to_string()).collect::<Vec<_>>())
}

/// Reads everything but paragraphs and captions; and the article's text, if the page gives it to search engines.
pub(super) fn read(document: &Document) -> (Extracted, Option<String>) {
    let metas = Metas::of(document);
    let json_ld = json_ld(document);
    let url = url(document, &metas, &json_ld);
    let title = plain(&document.select_single("title").text());
    let microdata = microdata::read(document, |headline| shared_share(headline, &title) >= GOES_WITH_SHARE);
    let site = metas.first(&["og:site_name", "application-name", "dc.publisher", "publisher"]);
    let site = site.map(|name| plain(&name)).or(microdata.publisher).or_else(|| site_in_title(document, &title));
    let outlet = outlet(json_ld.publisher.as_deref().map(plain), site, url.as_deref());
    let headline = without_outlet(headline(document, &title, &metas, &json_ld, microdata.headline), outlet.as_deref());
    let is_film = metas.first(&["og:type"]).is_some_and(|kind| kind.trim().to_lowercase().starts_with("video"));
    let signs = Signs {
        is_closed: json_ld.is_closed,
        promised_words: json_ld.words,
        is_video: is_film || json_ld.is_video,
        holds_film: json_ld.holds_film || shell::holds_film(document),
        ..Signs::default()
    };
    let extracted = Extracted {
        headline: PlacedText::new(headline),
        published: date(document, &metas, &json_ld),
        author: author(document, &metas, &json_ld),
        section: json_ld
            .section
            .or_else(|| metas.first(&["article:section", "section"]))
            .map(|section| plain(&section)),
        outlet,
        language: language(document, &metas, json_ld.language.as_deref()),
        url,
        dropped: corrections(&json_ld.corrections),
        signs,
        notes: kept_on(document, &metas).into_iter().collect(),
        ..Extracted::default()
    };
    (extracted, json_ld.body)
}

/// "Bridge opens - The Kelmar Times": the last part of a title, if it is an outlet's name, or if the page links that name to
/// its own start.
fn site_in_title(document: &Document, title: &str) -> Option<String> {
    /// Links of a page's head that are examined. A choice that bounds the work.
    const MOST_LINKS: usize = 50;
    let cut =
        [" - ", " | ", " – ", " — ", " · "].iter().filter_map(|mark| Some((title.rfind(mark)?, mark.len()))).max();
    let (at, mark) = cut?;
    let name = title.get(at + mark..)?.trim();
    let home = document.select("header a, a[href='/'], a[rel='home'], a[class*='logo']");
    let is_home = home.iter().take(MOST_LINKS).any(|link| {
        let logo = || link.select("img[alt]").iter().find_map(|image| image.attr("alt"));
        plain(&link.text()) == name || logo().is_some_and(|alt| alt.trim() == name)
    });
    (is_outlet(name) || is_home).then(|| name.to_string())
}

/// When a web archive kept the page: it was published no later than that, perhaps earlier.
fn kept_on(document: &Document, metas: &Metas) -> Option<Note> {
    let canonical = document.select("link[rel='canonical'][href]").iter().find_map(|link| link.attr("href"));
    let addresses = [canonical.map(|url| url.to_string()), metas.first(&["og:url"]), saved_from::address(document)];
    let day = addresses.iter().flatten().find_map(|url| address::kept_on(url))?;
    Some(Note::Archived(day.to_string()))
}

/// What an object of schema.org says by itself, without a page around it.
pub(super) fn read_json(json_ld: &JsonLd) -> Extracted {
    let url = json_ld.url.clone().filter(|url| WebAddress::read(url).is_some());
    let date = json_ld.published.as_deref().or(json_ld.modified.as_deref());
    Extracted {
        headline: PlacedText::new(json_ld.headline.as_deref().map(plain).unwrap_or_default()),
        published: date.and_then(published::parse),
        author: json_ld.author.clone(),
        section: json_ld.section.clone(),
        outlet: outlet(json_ld.publisher.as_deref().map(plain), None, url.as_deref()),
        language: json_ld.language.as_deref().map(LanguageCode::new),
        url,
        dropped: corrections(&json_ld.corrections),
        ..Extracted::default()
    }
}

fn corrections(told: &[String]) -> Vec<Dropped> {
    told.iter().map(|words| Dropped { text: plain(words), why: Dropped::CORRECTION }).collect()
}

/// The page's meta tags: name or property in lower case, and content.
struct Metas(Vec<(String, String)>);

impl Metas {
    fn of(document: &Document) -> Metas {
        let metas = document.select("meta[content]");
        let pairs = metas.iter().filter_map(|meta| {
            let name = ["property", "name", "itemprop", "http-equiv"].iter().find_map(|key| meta.attr(key))?;
            let content = meta.attr("content")?.trim().to_string();
            (!content.is_empty()).then(|| (name.trim().to_lowercase(), content))
        });
        Metas(pairs.collect())
    }

    /// The content of the first of these names that exists.
    fn first(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.0.iter().find(|(key, _)| key == name)).map(|(_, content)| content.clone())
    }
}

/// First-level headings that are examined: a page has one or a few. A choice.
const MOST_HEADINGS: usize = 100;

/// A heading and a title are the same headline if they share this much of the heading's words. A choice.
const GOES_WITH_SHARE: f64 = 0.5;

/// The headline as the page shows it, if that is clear; otherwise as the page gives it to others.
fn headline(document: &Document, title: &str, metas: &Metas, json_ld: &JsonLd, microdata: Option<String>) -> String {
    let told = json_ld.headline.clone().or_else(|| metas.first(&["og:title", "twitter:title", "dc.title"]));
    let told = told.map(|told| plain(&told)).filter(|told| !told.is_empty()).or(microdata);
    let headings = document.select("h1, p.MsoTitle");
    let shown: Vec<String> = headings.iter().take(MOST_HEADINGS).map(|heading| plain(&heading.text())).collect();
    // A page may also have an h1 for its own name: the right one shares words with the title.
    let reference = told.as_deref().unwrap_or(title);
    let goes_with = |heading: &&String| shared_share(heading, reference) >= GOES_WITH_SHARE;
    let likely = shown.iter().filter(goes_with).max_by_key(|heading| heading.len());
    let only = (shown.len() == 1 && told.is_none()).then(|| shown.first()).flatten();
    let found = likely.or(only).filter(|heading| !heading.is_empty()).cloned();
    found.or(told).unwrap_or_else(|| without_site(title))
}

/// The share of the heading's words that the reference has too; for text without spaces, of its characters.
fn shared_share(heading: &str, reference: &str) -> f64 {
    let pieces = |text: &str| -> Vec<String> {
        let words: Vec<String> = text
            .split(|letter: char| !letter.is_alphanumeric())
            .map(str::to_lowercase)
            .filter(|word| !word.is_empty())
            .collect();
        let is_spaced = words.iter().all(|word| word.chars().count() <= 20);
        if is_spaced {
            words
        } else {
            text.chars().filter(|letter| letter.is_alphanumeric()).map(String::from).collect()
        }
    };
    let (heading, reference) = (pieces(heading), pieces(reference));
    // One word is too few to distinguish a headline from the page's name.
    if heading.len() < 2 {
        return 0.0;
    }
    heading.iter().filter(|piece| reference.contains(piece)).count() as f64 / heading.len() as f64
}

/// "Bridge opens | Ostwick Argus" without the outlet: the part before the last stroke or dash, if it is the longer.
fn without_site(title: &str) -> String {
    let cut = [" | ", " - ", " – ", " — ", " :: ", "｜"]
        .iter()
        .filter_map(|mark| title.rsplit_once(mark))
        .max_by_key(|(before, _)| before.len());
    match cut {
        Some((before, site)) if before.len() > site.len() => before.trim().to_string(),
        _ => title.to_string(),
    }
}

/// A headline without the outlet's name after it.
fn without_outlet(headline: String, outlet: Option<&str>) -> String {
    let bare = outlet.and_then(|outlet| headline.strip_suffix(outlet)).map(str::trim_end);
    let bare = bare.and_then(|bare| bare.strip_suffix(['|', '-', '–', '—', '｜'])).map(str::trim);
    bare.filter(|bare| !bare.is_empty()).map(str::to_string).unwrap_or(headline)
}

fn date(document: &Document, metas: &Metas, json_ld: &JsonLd) -> Option<Published> {
    let told = json_ld.published.clone().into_iter().chain(
        [
            "article:published_time",
            "og:published_time",
            "datepublished",
            "date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "dc.date.issued",
            "dc.date",
            "dcterms.created",
            "dcterms.date",
            "parsely-pub-date",
            "sailthru.date",
            "article.published",
            "cxenseparse:recs:publishtime",
            "originalpublicationdate",
            "datecreated",
        ]
        .iter()
        .filter_map(|name| metas.first(&[name])),
    );
    let parsed = told.filter_map(|words| published::parse(&words)).next();
    parsed.or_else(|| shown_date(document)).or_else(|| {
        let modified = json_ld
            .modified
            .clone()
            .or_else(|| metas.first(&["article:modified_time", "og:updated_time", "last-modified"]));
        modified.and_then(|words| published::parse(&words))
    })
}

/// The first date in a `<time>` or marked as the publication date.
fn shown_date(document: &Document) -> Option<Published> {
    document.select("[itemprop='datePublished'], time[pubdate], article time, main time, time").iter().find_map(
        |time| {
            let told = ["datetime", "content"]
                .iter()
                .filter_map(|key| time.attr(key))
                .find_map(|words| published::parse(&words));
            told.or_else(|| published::parse(&plain(&time.text())))
        },
    )
}

fn author(document: &Document, metas: &Metas, json_ld: &JsonLd) -> Option<String> {
    let told = json_ld.author.clone().or_else(|| {
        metas.first(&["author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl"])
    });
    let shown = || document.select("[rel='author'], [itemprop='author']").nodes().first().map(microdata::value);
    let name = plain(&told.filter(|name| !name.contains("://")).or_else(shown)?);
    // After a stroke comes what the page shows beside the name.
    let name = name.split(['|', '·']).next().unwrap_or_default();
    let name = name.strip_prefix("By ").or_else(|| name.strip_prefix("by ")).unwrap_or(name).trim().to_string();
    // Longer ones are a biography in the same element.
    (!name.is_empty() && name.chars().count() <= 120).then_some(name)
}

fn language(document: &Document, metas: &Metas, told: Option<&str>) -> Option<LanguageCode> {
    let html = document.select_single("html");
    let declared = html.attr("lang").or_else(|| html.attr("xml:lang")).map(|lang| lang.to_string());
    let codes = [declared, told.map(str::to_string), metas.first(&["og:locale", "content-language", "dc.language"])];
    let is_code = |code: &String| {
        let primary = code.split(['-', '_']).next().unwrap_or_default().trim();
        matches!(primary.len(), 2 | 3) && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    codes.into_iter().flatten().find(is_code).map(|code| LanguageCode::new(&code))
}

fn url(document: &Document, metas: &Metas, json_ld: &JsonLd) -> Option<String> {
    let canonical = document
        .select("link[rel='canonical'][href]")
        .iter()
        .find_map(|link| link.attr("href"))
        .map(|url| url.to_string());
    let all = [canonical, metas.first(&["og:url", "twitter:url"]), json_ld.url.clone(), saved_from::address(document)];
    // Only web addresses are shown as links.
    all.into_iter().flatten().map(|url| address::own(&url)).find(|url| WebAddress::read(url).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_page(page: &str) -> Extracted {
        read(&Document::from(page)).0
    }

    #[test]
    fn json_ld_goes_before_open_graph_and_meta() {
        let extracted = read_page(
            r#"<html lang="en-GB"><head><title>Bridge opens | Ostwick Argus</title>
            <meta property="og:site_name" content="ostwickargus.example"><meta name="author" content="Desk">
            <meta property="article:published_time" content="2026-03-08T10:00:00Z">
            <link rel="canonical" href="https://www.ostwickargus.example/bridge">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge opens &amp; cars roll","datePublished":"2026-03-07T09:00:00+01:00",
            "author":{"name":"Jane Doe"},"publisher":{"name":"Ostwick Argus"},"articleSection":["City"]}</script></head></html>"#,
        );
        assert_eq!(extracted.headline.text, "Bridge opens & cars roll");
        assert_eq!(extracted.published.unwrap().to_string(), "2026-03-07T09:00+01:00");
        assert_eq!(extracted.outlet.as_deref(), Some("Ostwick Argus"));
        assert_eq!(extracted.author.as_deref(), Some("Jane Doe"));
        assert_eq!(extracted.section.as_deref(), Some("City"));
        assert_eq!(extracted.language, Some(LanguageCode::ENGLISH));
    }

    #[test]
    fn the_heading_of_the_page_is_preferred_where_it_is_the_headline() {
        let page = |h1: &str| {
            format!(
                "<title>Bridge opens late - Argus</title><meta property=og:title content='Bridge opens late'><h1>Argus</h1><h1>{h1}</h1>"
            )
        };
        assert_eq!(read_page(&page("Bridge opens late, at last")).headline.text, "Bridge opens late, at last");
        assert_eq!(read_page(&page("Most read today")).headline.text, "Bridge opens late");
    }

    #[test]
    fn without_metadata_the_page_itself_is_asked() {
        let extracted = read_page(
            "<title>Bridge opens - The Argus</title><link rel=canonical href='https://www.argus.example/a?b'><time datetime='2026-03-07'>Saturday</time>",
        );
        assert_eq!(extracted.headline.text, "Bridge opens");
        assert_eq!(extracted.outlet.as_deref(), Some("The Argus"));
        assert_eq!(extracted.published.unwrap().to_string(), "2026-03-07");
    }

    #[test]
    fn microdata_gives_what_json_ld_and_open_graph_do_not() {
        let item = "<article itemscope itemtype='http://schema.org/NewsArticle'>
            <h2 itemprop='headline'>Bridge opens <em>late</em></h2>
            <div itemprop='author' itemscope itemtype='http://schema.org/Person'><b itemprop=name>Jane Doe</b> writes on harbours.</div>
            <div itemprop='publisher' itemscope><meta itemprop='name' content='Ostwick Argus'></div>
            <time itemprop='datePublished' datetime='2026-03-07'>Saturday</time></article>";
        let read_item = |head: &str| {
            let page = format!(
                "<title>Harbour news</title><link rel=canonical href='https://www.argus.example/a'>{head}{item}"
            );
            let extracted = read_page(&page);
            (extracted.headline.text, extracted.outlet.unwrap(), extracted.author.unwrap())
        };
        let told = |headline: &str, outlet: &str| (headline.to_string(), outlet.to_string(), "Jane Doe".to_string());
        assert_eq!(read_item(""), told("Bridge opens late", "Ostwick Argus"));
        let open_graph =
            "<meta property=og:title content='Late, but open'><meta property=og:site_name content='The Argus'>";
        assert_eq!(read_item(open_graph), told("Late, but open", "The Argus"));
    }

    #[test]
    fn the_address_that_a_page_was_saved_from_counts_where_the_page_names_none() {
        let saved = "<html><!--\n Page saved with SingleFile \n url: https://www.argus.example/a#top \n-->";
        let bare = read_page(&format!("{saved}<title>Bridge opens</title>"));
        assert_eq!(bare.url.as_deref(), Some("https://www.argus.example/a#top"));
        assert_eq!(bare.outlet.as_deref(), Some("argus.example"));
        let named = read_page(&format!("{saved}<link rel=canonical href='https://beacon.example/a'>"));
        assert_eq!(named.url.as_deref(), Some("https://beacon.example/a"));
        assert_eq!(read_page("<!-- saved from url=(0014)about:internet --><html><title>Bridge</title>").url, None);
    }

    #[test]
    fn an_address_that_is_not_of_the_web_is_not_kept() {
        assert_eq!(read_page("<link rel=canonical href='javascript:alert(1)'>").url, None);
    }
}
