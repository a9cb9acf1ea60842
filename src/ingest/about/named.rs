//! Whether words are a name: of an outlet, of a person, of a position.

use super::byline::is_of_a_name;
use crate::ingest::about::months;
use crate::ingest::packing::lines::ends_a_sentence;

/// Whether a line is the name of an outlet: a few capitalised words, one of which is typical of outlets.
pub(in crate::ingest) fn is_outlet(line: &str) -> bool {
    if is_east_asian_outlet(line) {
        return true;
    }
    const WORDS: [&str; 46] = [
        "agency",
        "news",
        "press",
        "times",
        "post",
        "herald",
        "daily",
        "gazette",
        "wire",
        "tribune",
        "courier",
        "chronicle",
        "argus",
        "echo",
        "mail",
        "telegraph",
        "journal",
        "observer",
        "standard",
        "star",
        "sun",
        "mirror",
        "express",
        "examiner",
        "guardian",
        "review",
        "radio",
        "television",
        "tv",
        "bulletin",
        "dispatch",
        "reporter",
        "newspaper",
        "newswire",
        "ledger",
        "sentinel",
        "inquirer",
        "enquirer",
        "advertiser",
        "mercury",
        "messenger",
        "clarion",
        "intelligencer",
        "gazetteer",
        "broadcasting",
        "magazine",
    ];
    // "Kelmar News Agency (KNA)"
    let line = line.strip_suffix(')').and_then(|line| line.rsplit_once(" (")).map_or(line, |(name, _)| name);
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_name = |word: &str| word.starts_with(char::is_uppercase) || matches!(word, "of" | "and" | "the" | "&");
    let says_so = words.iter().skip(1).any(|word| WORDS.contains(&word.to_lowercase().as_str()))
        || words.iter().any(|word| is_compound(word));
    // "Staff Reporter"
    let is_post =
        is_office(line) && ["Staff ", "Senior ", "Special ", "Chief "].iter().any(|rank| line.starts_with(rank));
    let is_labelled = line.starts_with("By ") || line.contains([':', '@']) || is_post;
    !is_labelled
        && (1..=6).contains(&words.len())
        && words.iter().all(|word| is_name(word))
        && says_so
        && !ends_a_sentence(line)
}

/// "Nordpress", "Morgenzeitung": one word that ends as names of outlets do.
fn is_compound(word: &str) -> bool {
    const ENDS: [&str; 9] =
        ["press", "presse", "zeitung", "blatt", "anzeiger", "kurier", "tidende", "posten", "avisen"];
    const OTHERS: [&str; 8] =
        ["express", "expresse", "cypress", "impress", "compress", "depress", "suppress", "titelblatt"];
    let lower = word.to_lowercase();
    let is_joined = |end: &str| lower.strip_suffix(end).is_some_and(|start| start.chars().nth(2).is_some());
    ENDS.iter().any(|end| is_joined(end)) && !OTHERS.contains(&lower.as_str())
}

/// Names that begin with an article, as those of many papers do: "The Coastline", "Le Monde du Nord".
pub(super) fn is_titled(words: &str) -> bool {
    const ARTICLES: [&str; 14] =
        ["The", "Le", "La", "Les", "L'", "El", "Los", "Il", "Lo", "Het", "De", "Der", "Die", "Das"];
    let is_small =
        |word: &str| matches!(word, "of" | "and" | "du" | "de" | "des" | "di" | "del" | "della" | "van" | "do");
    let is_word = |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    let Some((first, rest)) = words.split_once(' ') else { return false };
    let rest: Vec<&str> = rest.split_whitespace().collect();
    ARTICLES.contains(&first) && rest.len() <= 4 && rest.iter().all(|word| is_word(word) || is_small(word))
}

/// "北方日报", "垂穂新聞"
fn is_east_asian_outlet(line: &str) -> bool {
    const ENDS: [&str; 14] = [
        "新聞",
        "日报",
        "日報",
        "晚报",
        "晚報",
        "时报",
        "時報",
        "通信",
        "通讯社",
        "通信社",
        "新闻网",
        "新聞網",
        "テレビ",
        "电视台",
    ];
    let letters = line.chars().count();
    (3..=10).contains(&letters)
        && line.chars().all(|letter| letter.is_alphabetic() && letter >= '\u{3040}')
        && ENDS.iter().any(|end| line.ends_with(end))
}

/// A section's name: "Politics".
pub(super) fn is_section(line: &str) -> bool {
    const SECTIONS: [&str; 37] = [
        "opinion",
        "analysis",
        "comment",
        "editorial",
        "feature",
        "features",
        "local",
        "world",
        "politics",
        "business",
        "sport",
        "sports",
        "culture",
        "technology",
        "health",
        "science",
        "uk",
        "us",
        "europe",
        "asia",
        "africa",
        "americas",
        "middle east",
        "transport",
        "crime",
        "courts",
        "education",
        "environment",
        "climate",
        "economy",
        "markets",
        "money",
        "entertainment",
        "lifestyle",
        "society",
        "national",
        "international",
    ];
    SECTIONS.contains(&line.to_lowercase().as_str())
}

/// A name with only a position, a place or the name of an account beside it: "Gary Plumb in Tarvos", "Gary Plumb,
/// Harbour correspondent", "Gary Plumb @gplumb".
pub(super) fn person(part: &str) -> Option<String> {
    let part = part.trim();
    let part = part.strip_prefix("From ").or(part.strip_prefix("from ")).unwrap_or(part);
    let part = part.split_once(',').filter(|(_, office)| is_office(office.trim())).map_or(part, |(name, _)| name);
    let words: Vec<&str> = part.split_whitespace().filter(|word| !word.starts_with('@')).collect();
    let is_word = |word: &&str| {
        let is_small = word.chars().all(char::is_lowercase);
        let is_written = word.chars().all(|letter| letter.is_alphabetic() || "-'’.,&".contains(letter));
        is_written && is_of_a_name(word) && (!is_small || !matches!(*word, "of" | "for" | "the" | "at" | "with"))
    };
    let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    let begins = words.iter().take(2).all(|word| word.starts_with(char::is_uppercase) && !word.contains(','));
    let name = words.join(" ");
    let is_name = (2..=9).contains(&words.len()) && capitals >= 2 && begins && words.iter().all(is_word);
    (is_name && !is_weekday(&name) && !is_outlet(&name)).then_some(name)
}

/// "Harbour correspondent", "Political editor, Vell"
pub(super) fn is_office(words: &str) -> bool {
    const OFFICES: [&str; 13] = [
        "correspondent",
        "correspondents",
        "editor",
        "reporter",
        "reporters",
        "writer",
        "columnist",
        "journalist",
        "analyst",
        "critic",
        "producer",
        "commentator",
        "contributor",
    ];
    let words: Vec<String> = words
        .split_whitespace()
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase())
        .collect();
    (1..=8).contains(&words.len()) && words.iter().any(|word| OFFICES.contains(&word.as_str()))
}

/// Whether one of the words is a day of the week or a month.
pub(super) fn is_weekday(words: &str) -> bool {
    words
        .split_whitespace()
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .any(|word| word.ends_with("day") || word.len() <= 4 && months::english_month(&word.to_lowercase()).is_some())
}
