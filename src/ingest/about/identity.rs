//! Names for articles and outlets if nobody gives them: ids and names made from file names.

use crate::article::Article;
use std::path::Path;

/// A file's name without folder and extension, made safe for an id: lower case, and only letters, digits, `-` and `_`.
pub(in crate::ingest) fn id(path: &Path) -> String {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase()).unwrap_or_default();
    safe(&stem)
}

/// Most letters of an id: it becomes a file name, and systems allow 255 bytes.
const LONGEST: usize = 60;

fn safe(words: &str) -> String {
    let end = words.char_indices().nth(LONGEST).map_or(words.len(), |(at, _)| at);
    let parts: Vec<&str> = words
        .get(..end)
        .unwrap_or_default()
        .split(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() { "article".to_string() } else { parts.join("-") }
}

/// Two-letter words that are not initials: "my-event" is "My Event".
const SHORT_WORDS: [&str; 24] = [
    "am", "an", "as", "at", "be", "by", "do", "el", "go", "if", "in", "is", "it", "la", "le", "me", "my", "no", "of",
    "on", "or", "so", "to", "we",
];

/// A file's or folder's name made readable: "global-times" is "Global Times". A name with spaces or capitals stays as
/// it is.
pub(in crate::ingest) fn readable(stem: &str) -> String {
    if stem.chars().any(|letter| letter.is_uppercase() || letter.is_whitespace()) {
        return stem.replace('_', " ").split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let words = stem.split(|letter: char| matches!(letter, '-' | '_' | '+' | '.') || letter.is_whitespace());
    let capitalised = words.filter(|word| !word.is_empty()).map(|word| {
        if is_initials(word) {
            return word.to_uppercase();
        }
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    });
    capitalised.collect::<Vec<_>>().join(" ")
}

/// "ap", "bbc", "wsj": two letters, or up to four without a vowel, are spoken one by one.
fn is_initials(word: &str) -> bool {
    let length = word.chars().count();
    let is_latin = word.chars().all(|letter| letter.is_ascii_alphabetic());
    is_latin
        && !SHORT_WORDS.contains(&word)
        && (length == 2 || (length <= 4 && !word.contains(['a', 'e', 'i', 'o', 'u', 'y'])))
}

/// Gives articles that share an id ids of their own, independent of the order in which they are given: with their
/// folder's name before it, and a number if that does not help. `paths` is parallel to `articles`.
pub(in crate::ingest) fn tell_ids_apart(articles: &mut [Article], paths: &[&Path]) {
    for (article, path) in same(articles, |article| article.id.clone())
        .into_iter()
        .filter_map(|index| Some((index, *paths.get(index)?)))
        .collect::<Vec<_>>()
    {
        let folder = path.parent().and_then(Path::file_name).map(|name| safe(&name.to_string_lossy().to_lowercase()));
        if let (Some(folder), Some(article)) = (folder, articles.get_mut(article)) {
            article.id = format!("{folder}-{}", article.id);
        }
    }
    let mut alike = same(articles, |article| article.id.clone());
    // The text decides the number, so that the order of the files does not.
    alike.sort_by(|&a, &b| {
        let key =
            |index: usize| articles.get(index).map(|article| (&article.id, &article.source.sha256, paths.get(index)));
        key(a).cmp(&key(b))
    });
    let taken: std::collections::BTreeSet<String> = articles.iter().map(|article| article.id.clone()).collect();
    let mut number = 1;
    for index in alike {
        if let Some(article) = articles.get_mut(index) {
            let free = (number..).find(|number| !taken.contains(&format!("{}-{number}", article.id))).unwrap_or(number);
            article.id = format!("{}-{free}", article.id);
            number = free + 1;
        }
    }
}

/// Appends the id in brackets to the names of outlets that have several articles.
pub(in crate::ingest) fn tell_outlets_apart(articles: &mut [Article]) {
    for index in same(articles, |article| article.outlet.to_lowercase()) {
        if let Some(article) = articles.get_mut(index) {
            article.outlet = format!("{} ({})", article.outlet, article.id);
        }
    }
}

/// The articles that share their key with another.
fn same(articles: &[Article], key: impl Fn(&Article) -> String) -> Vec<usize> {
    let keys: Vec<String> = articles.iter().map(key).collect();
    let mut times = std::collections::BTreeMap::new();
    keys.iter().for_each(|key| *times.entry(key.as_str()).or_insert(0) += 1);
    keys.iter().enumerate().filter(|(_, key)| times.get(key.as_str()) > Some(&1)).map(|(index, _)| index).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_become_ids_and_names_of_outlets() {
        assert_eq!(id(Path::new("a/Global Times (1).html")), "global-times-1");
        assert_eq!(id(Path::new("読売新聞.txt")), "読売新聞");
        assert_eq!(id(Path::new("!!!.txt")), "article");
        assert_eq!(readable("global-times"), "Global Times");
        assert_eq!(readable("ap"), "AP");
        assert_eq!(readable("bbc-news"), "BBC News");
        assert_eq!(readable("my-event"), "My Event");
        assert_eq!(readable("my event"), "my event");
        assert_eq!(readable("Al-Dahab_Post"), "Al-Dahab Post");
    }

    #[test]
    fn articles_with_one_stem_are_told_apart_in_any_order() {
        let given = [("story", "a/story.txt"), ("story", "b/story.txt"), ("other", "b/other.txt")];
        for order in [[0, 1, 2], [2, 1, 0]] {
            let chosen = order.map(|index| given[index]);
            let mut articles = chosen.map(|(id, _)| Article::plain(id, "Story", "", &[]));
            tell_ids_apart(&mut articles, &chosen.map(|(_, path)| Path::new(path)));
            let mut ids = articles.map(|article| article.id);
            ids.sort();
            assert_eq!(ids, ["a-story", "b-story", "other"]);
        }
    }

    #[test]
    fn files_that_differ_by_ending_only_are_numbered() {
        let mut articles = [Article::plain("x", "X", "", &[]), Article::plain("x", "X", "", &[])];
        articles[0].source.sha256 = "2".to_string();
        articles[1].source.sha256 = "1".to_string();
        tell_ids_apart(&mut articles, &[Path::new("x.txt"), Path::new("x.md")]);
        assert_eq!((articles[0].id.as_str(), articles[1].id.as_str()), ("x-2", "x-1"));
        tell_outlets_apart(&mut articles);
        assert_eq!(articles[0].outlet, "X (x-2)");
    }
}
