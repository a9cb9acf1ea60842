//! One document of an export, extracted from its frame.

use crate::article::Dropped;
use crate::ingest::about::{fitting, head, language_name, published, sorting};
use crate::ingest::extracted::{Extracted, PlacedText};
use crate::ingest::format::text::blocks;
use crate::ingest::packing::lines;

/// The values of a frame, as written.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Record {
    pub headline: String,
    pub outlet: String,
    pub published: String,
    pub author: String,
    pub section: String,
    pub language: String,
    pub url: String,
    /// The lines of the text, with empty lines between paragraphs if the file has any.
    pub body: Vec<String>,
    /// What the frame contains besides the text that is worth keeping: abstract, highlight, legend, correction.
    pub beside: Vec<String>,
}

impl Record {
    /// The article; `None` if the document has no text.
    pub fn article(self) -> Option<Extracted> {
        let mut extracted = Extracted {
            headline: PlacedText::new(on_one_line(&self.headline)),
            outlet: fitting::name(&self.outlet),
            published: date(&self.published),
            author: fitting::name(without_by(&self.author)),
            section: fitting::some(&self.section).map(on_one_line),
            language: fitting::some(&self.language).and_then(language_name::named),
            url: fitting::address(&self.url),
            ..Extracted::default()
        };
        let has_gaps = self.body.iter().any(|line| line.trim().is_empty());
        // If no line is empty, each is a paragraph, unless they are wrapped.
        let text = self.body.join("\n");
        let paragraphs = match lines::lines(&text) {
            Ok(lines) if has_gaps || is_wrapped(&self.body) => blocks::paragraphs(&text, &lines),
            _ => {
                self.body.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).map(PlacedText::new).collect()
            }
        };
        sorting::sort_out(paragraphs, &mut extracted);
        head::take_foot(&mut extracted);
        for words in self.beside {
            let why = crate::ingest::about::withdrawn::of(&words).unwrap_or("beside the text in the database");
            if words.chars().any(char::is_alphanumeric) && why != Dropped::REMARK {
                extracted.dropped.push(Dropped { text: on_one_line(&words), why });
            }
        }
        (!extracted.body.is_empty()).then(|| extracted.lay_out())
    }
}

/// Whether most lines end within a sentence, as in a text file of fixed width.
fn is_wrapped(body: &[String]) -> bool {
    let open = body.iter().filter(|line| !lines::ends_a_sentence(line.trim())).count();
    body.len() >= 4 && open * 2 > body.len()
}

/// A day with what databases put after it: the weekday, an edition, an hour.
pub(super) fn date(words: &str) -> Option<crate::article::Published> {
    let words = on_one_line(words);
    if let Some(date) = published::parse(&words) {
        return Some(date);
    }
    // "January 6, 2026 Tuesday Final Edition": the longest beginning that is a day.
    let ends = words.match_indices(' ').map(|(at, _)| at).collect::<Vec<_>>();
    ends.iter().rev().take(8).find_map(|end| published::parse(words.get(..*end)?))
}

/// Whether the words count what there is: "1 of 3", "1 von 3".
pub(super) fn is_count_of(words: &str) -> bool {
    let is_number = |words: &str| !words.is_empty() && words.bytes().all(|byte| byte.is_ascii_digit());
    let apart = [" of ", " von ", " de ", " sur "].iter().find_map(|of| words.split_once(of));
    apart.is_some_and(|(one, all)| is_number(one) && is_number(all))
}

pub(super) fn without_by(author: &str) -> &str {
    let author = author.trim();
    ["By ", "BY ", "by ", "Von ", "Par "].iter().find_map(|by| author.strip_prefix(by)).unwrap_or(author)
}

pub(super) fn on_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A label of a German or French frame as the English one has it.
pub(super) fn english(label: &str) -> &str {
    match label {
        "autor" | "autoren" | "auteur" | "auteurs" => "byline",
        "rubrik" | "ressort" | "rubrique" => "section",
        "länge" | "longueur" => "length",
        "überschrift" | "schlagzeile" | "titre" => "headline",
        "sprache" | "langue" => "language",
        "update" | "ladedatum" | "date de chargement" | "date-chargement" | "datum der aktualisierung" => "load-date",
        "grafik" | "illustration" => "graphic",
        "klassifizierung" | "klassifikation" => "classification",
        "publikationsart" | "type de publication" => "publication-type",
        "korrektur" | "rectification" => "correction",
        other => other,
    }
}

/// "LENGTH: 96 words" → ("length", "96 words"): a label of few words before a colon.
pub(super) fn labelled(line: &str) -> Option<(String, &str)> {
    let (label, value) = line.trim().split_once(':')?;
    let is_label = label.len() <= 40
        && label.split_whitespace().count() <= 5
        && label.starts_with(char::is_uppercase)
        && label.chars().all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '-' | '/' | '(' | ')'));
    is_label.then(|| (label.to_lowercase(), value.trim()))
}
