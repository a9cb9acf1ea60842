//! What a line above or below a text says of it: when it was published, who wrote it, and who published it.

use crate::article::Published;
use crate::ingest::about::byline::author;
use crate::ingest::about::furniture::is_furniture;
use crate::ingest::about::published;
use crate::ingest::extracted::Extracted;
use crate::ingest::packing::lines::{ends_a_sentence, width};

/// Widest line of a head, in columns: that of a headline.
const WIDEST: usize = 200;

/// What lines of the header say about the article.
#[derive(Debug, Default)]
pub(super) struct About {
    pub published: Option<Published>,
    pub is_update: bool,
    pub author: Option<String>,
    pub outlet: Option<String>,
}

impl About {
    /// Keeps what was found first; but a publication date replaces the date of an update.
    pub fn add(&mut self, other: About) {
        if other.published.is_some() && (self.published.is_none() || (self.is_update && !other.is_update)) {
            (self.published, self.is_update) = (other.published, other.is_update);
        }
        self.author = self.author.take().or(other.author);
        self.outlet = self.outlet.take().or(other.outlet);
    }

    /// Records what the file did not say elsewhere.
    pub fn record(self, extracted: &mut Extracted) {
        extracted.published = extracted.published.take().or(self.published);
        extracted.author = extracted.author.take().or(self.author);
        extracted.outlet = extracted.outlet.take().or(self.outlet);
    }
}

/// Labels before a date, in lower case; those of an update last.
const LABELS: [&str; 21] = [
    "first published on",
    "first published",
    "originally published",
    "published on",
    "published at",
    "published",
    "posted on",
    "posted",
    "publication date",
    "publish date",
    "release time",
    "date",
    "公開",
    "配信",
    "発行",
    "发布时间",
    "last updated",
    "last modified",
    "updated on",
    "updated at",
    "updated",
];

/// Index in [`LABELS`] from which on they are about an update.
const FIRST_UPDATE_LABEL: usize = 16;

/// What the line says, if date, byline, outlet and a page's buttons are all that it says.
pub(super) fn about(line: &str) -> Option<About> {
    if width(line) > WIDEST {
        return None;
    }
    // As it is cut by its strokes; else also at dashes between its parts.
    let dashes = [" – ", " — ", " - ", " / "];
    told(parts(line)).or_else(|| {
        let has_dash = dashes.iter().any(|dash| line.contains(dash));
        let cut = dashes.iter().fold(line.to_string(), |line, dash| line.replace(dash, "|"));
        has_dash.then(|| told(parts(&cut)))?
    })
}

/// What the parts of a line say, if each of them says something.
fn told<'l>(parts: impl Iterator<Item = &'l str>) -> Option<About> {
    let mut found = About::default();
    let mut says_more = false;
    for part in parts {
        let (is_update, words) = without_label(part);
        if let Some(date) = published::parse(words) {
            found.add(About { published: Some(date), is_update, ..About::default() });
        } else if let Some(author) = author(part) {
            found.add(About { author: Some(author.to_string()), ..About::default() });
        } else if let Some(about) = byline_with_date(part).or_else(|| name_with_date(part)) {
            found.add(about);
        } else if is_outlet(part) {
            found.add(About { outlet: Some(part.to_string()), ..About::default() });
            says_more = true;
        } else if !is_furniture(part) {
            return None;
        } else {
            says_more = true;
        }
    }
    // An outlet or a button alone may be anything.
    let is_told = found.published.is_some() || found.author.is_some();
    (is_told && (says_more || found.outlet.is_none() || found.published.is_some())).then_some(found)
}

/// Whether a line is the name of an outlet: a few capitalised words, with one that says so.
pub(super) fn is_outlet(line: &str) -> bool {
    const WORDS: [&str; 34] = [
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
    ];
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_name = |word: &str| word.starts_with(char::is_uppercase) || matches!(word, "of" | "and" | "the" | "&");
    let says_so = words.iter().skip(1).any(|word| WORDS.contains(&word.to_lowercase().as_str()));
    (2..=6).contains(&words.len()) && words.iter().all(|word| is_name(word)) && says_so && !ends_a_sentence(line)
}

/// "Kelmar News Agency, 15 June 2026, 08:00", "Ada Writer, 6 January 2026", "Ostwick, 7 March 2026": a name up to some comma,
/// a date after it.
fn name_with_date(part: &str) -> Option<About> {
    part.match_indices(',').find_map(|(at, mark)| {
        let name = part.get(..at)?.trim();
        let (is_update, words) = without_label(part.get(at + mark.len()..)?.trim_start());
        let published = Some(published::parse(words)?);
        let words: Vec<&str> = name.split_whitespace().collect();
        let is_name = words.iter().all(|word| {
            word.starts_with(char::is_uppercase)
                && word.chars().all(|letter| letter.is_alphabetic() || "-'’.".contains(letter))
        });
        let is_writer = (2..=3).contains(&words.len()) && is_name && !is_weekday(name);
        let outlet = is_outlet(name).then(|| name.to_string());
        let author = (outlet.is_none() && is_writer).then(|| name.to_string());
        let is_place = words.len() == 1 && is_name;
        (outlet.is_some() || author.is_some() || is_place).then_some(About { published, is_update, author, outlet })
    })
}

fn is_weekday(words: &str) -> bool {
    words
        .split_whitespace()
        .any(|word| word.ends_with("day") || word.len() <= 4 && published::parse(&format!("{word} 1 2026")).is_some())
}

/// "By Jane Doe, Jan. 3, 2026": a byline up to some comma, dash or space, a date after it.
fn byline_with_date(part: &str) -> Option<About> {
    part.match_indices([',', '-', '–', '—', ' ']).find_map(|(at, mark)| {
        let name = author(part.get(..at)?.trim_end())?;
        let (is_update, words) = without_label(part.get(at + mark.len()..)?.trim_start());
        let published = Some(published::parse(words)?);
        Some(About { published, is_update, author: Some(name.to_string()), outlet: None })
    })
}

/// The line cut at strokes and dots, and before each label.
fn parts(line: &str) -> impl Iterator<Item = &str> {
    let lower = line.to_ascii_lowercase();
    let mut cuts: Vec<usize> = vec![0];
    for label in ["updated", "published", "last updated", "last modified"] {
        cuts.extend(lower.match_indices(label).map(|(at, _)| at));
    }
    cuts.sort_unstable();
    // "last updated" is cut before "last", not again before "updated".
    cuts.retain(|&at| at == 0 || line.get(..at).is_some_and(|before| !ends_with_label_start(before)));
    cuts.push(line.len());
    let pieces: Vec<&str> = cuts.windows(2).filter_map(|pair| line.get(*pair.first()?..*pair.last()?)).collect();
    pieces
        .into_iter()
        .flat_map(|piece| piece.split(['|', '·', '•', '\t']))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

fn ends_with_label_start(before: &str) -> bool {
    let before = before.trim_end().to_ascii_lowercase();
    ["last", "first", "originally"].iter().any(|start| before.ends_with(start))
}

/// Whether the label is about an update, and the words after it.
fn without_label(part: &str) -> (bool, &str) {
    let lower = part.to_ascii_lowercase();
    match LABELS.iter().position(|label| lower.starts_with(label)) {
        None => (false, part),
        Some(index) => {
            let rest = LABELS.get(index).and_then(|label| part.get(label.len()..)).unwrap_or_default();
            (index >= FIRST_UPDATE_LABEL, rest.trim_start_matches([':', '：', ' ']))
        }
    }
}
