//! Microdata: what a page says about its article in the `itemprop` attributes of the words that it shows.

use super::json_ld::is_article_type;
use super::plain::plain;
use dom_query::{Document, NodeId, NodeRef};

/// Elements with one property that are examined: an article has one or two, and one of 102 saved news pages has 51 with
/// its teasers. A choice that bounds the time, because the text of each is read.
const MOST_PROPERTIES: usize = 100;

/// Names within an item that are examined: a publisher has one, its logo, address and staff a few. A choice that bounds
/// the time.
const MOST_NAMES: usize = 20;

/// The values of the article's item.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Microdata {
    pub headline: Option<String>,
    pub publisher: Option<String>,
}

/// Reads the item that is the page's article. Teasers of other articles are items too: of several, it is the one whose
/// headline matches the page's title, if there is one.
pub(super) fn read(document: &Document, goes_with_title: impl Fn(&str) -> bool) -> Microdata {
    let headlines = of_articles(document, "headline");
    let publishers = of_articles(document, "publisher");
    let mut items: Vec<_> = headlines.iter().chain(&publishers).map(|(item, _)| item).collect();
    items.sort();
    items.dedup();
    let likely = headlines.iter().find(|(_, headline)| goes_with_title(headline)).map(|(item, _)| item);
    let Some(item) = likely.or(items.first().filter(|_| items.len() == 1).copied()) else {
        return Microdata::default();
    };
    let first = |told: &[ItemValue]| told.iter().find(|(of, _)| of == item).map(|(_, words)| words.clone());
    Microdata { headline: first(&headlines), publisher: first(&publishers) }
}

/// An item, by its element, and the value of one of its properties.
type ItemValue = (NodeId, String);

/// The values of this property in every article of the page, in text order.
fn of_articles(document: &Document, name: &str) -> Vec<ItemValue> {
    let properties = document.select(&format!("[itemprop~='{name}']"));
    let told = properties.nodes().iter().take(MOST_PROPERTIES).filter_map(|property| {
        let item = item_of(property)?;
        let is_article = item.attr("itemtype")?.split_whitespace().any(|kind| {
            let name = kind.rsplit(['/', '#']).next().unwrap_or_default();
            kind.contains("schema.org") && is_article_type(name)
        });
        let words = plain(&value(property));
        (is_article && !words.is_empty()).then_some((item.id, words))
    });
    told.collect()
}

/// The item to which a property belongs: the nearest around it.
fn item_of<'a>(property: &NodeRef<'a>) -> Option<NodeRef<'a>> {
    property.ancestors_it(None).find(|around| around.has_attr("itemscope"))
}

/// The value of a property: its `content`, the name of the item that it is, or its text.
pub(super) fn value(property: &NodeRef<'_>) -> String {
    let content = |element: &NodeRef<'_>| element.attr("content").unwrap_or_else(|| element.text()).trim().to_string();
    if !property.has_attr("itemscope") {
        return content(property);
    }
    let is_name = |element: &NodeRef<'_>| {
        element.attr("itemprop").is_some_and(|names| names.split_whitespace().any(|name| name == "name"))
    };
    let mut names = property.descendants_it().filter(is_name).take(MOST_NAMES);
    let own = names.find(|name| item_of(name).is_some_and(|item| item.id == property.id));
    own.map_or_else(|| content(property), |name| content(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_page(page: &str) -> (Option<String>, Option<String>) {
        let found = read(&Document::from(page), |headline| headline.contains("Bridge"));
        (found.headline, found.publisher)
    }

    fn told(headline: &str, publisher: &str) -> (Option<String>, Option<String>) {
        let some = |words: &str| Some(words.to_string()).filter(|words| !words.is_empty());
        (some(headline), some(publisher))
    }

    /// An article of schema.org with these properties.
    fn item(kind: &str, properties: &str) -> String {
        format!("<div itemscope itemtype='https://schema.org/{kind}'>{properties}</div>")
    }

    const HEADLINE: &str = "<h2 itemprop='name headline'>Bridge opens</h2>";

    #[test]
    fn a_publisher_is_named_by_its_own_name_and_not_by_that_of_what_is_in_it() {
        let publisher = "<div itemprop=publisher itemscope itemtype='https://schema.org/Organization'>
            <div itemprop=logo itemscope><meta itemprop=name content='The logo'></div>
            <meta itemprop=name content='Ostwick Argus'><p>Since 1871</p></div>";
        let page = item("NewsArticle", &format!("{HEADLINE}{publisher}"));
        assert_eq!(read_page(&page), told("Bridge opens", "Ostwick Argus"));
        let plain = item("Article", "<span itemprop=publisher>Ostwick Argus</span>");
        assert_eq!(read_page(&plain), told("", "Ostwick Argus"));
    }

    #[test]
    fn only_an_article_has_a_headline() {
        assert_eq!(read_page(HEADLINE), told("", ""));
        assert_eq!(read_page(&item("Product", HEADLINE)), told("", ""));
        let inner = item("Article", &item("Comment", HEADLINE));
        assert_eq!(read_page(&inner), told("", ""));
    }

    #[test]
    fn among_teasers_the_article_is_the_one_that_the_title_names() {
        let teaser = |headline: &str| item("Article", &format!("<h3 itemprop=headline>{headline}</h3>"));
        let teasers = format!("{}{}", teaser("Ferry stays"), teaser("Mayor resigns"));
        assert_eq!(read_page(&format!("{teasers}{}", item("NewsArticle", HEADLINE))), told("Bridge opens", ""));
        assert_eq!(read_page(&teasers), told("", ""));
        assert_eq!(read_page(&teaser("Ferry stays")), told("Ferry stays", ""));
    }
}
