//! Comparison → tidy rows, for stacking many events: one observation a row, the same columns for every event.

use super::json::rounded;
use super::spreadsheet::harmless;
use super::value::what;
use super::verbatim::{id, words};
use crate::article::{Event, Place};
use crate::compare::{Adviser, Cell, Comparison, Fact, Reason, Rule, Voice};
use serde_json::Value;

/// The kind of observations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// One row for each fact and article.
    Cells,
    /// One for each fact.
    Facts,
    /// One for each time somebody is quoted or cited.
    Quotes,
    /// One for each place with a value of something that several articles give.
    Values,
    /// One for each pair of paragraphs that say the same.
    Links,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Words, a name, an id.
    Text,
    /// A whole number.
    Count,
    /// 0 to 1.
    Share,
    /// True or false.
    Flag,
}

impl RowKind {
    /// Its columns by name; docs/codebook.md says what they hold.
    #[rustfmt::skip]
    pub fn columns(self) -> &'static [(&'static str, Column)] {
        use Column::*;
        match self {
            RowKind::Cells => &[
                ("event_id", Text), ("fact_id", Text), ("article_id", Text), ("outlet", Text), ("published", Text),
                ("language", Text), ("verdict", Text), ("guess", Text), ("rule", Text), ("score", Share),
                ("paragraphs", Text), ("speaker", Text), ("kind", Text), ("coder", Text),
            ],
            RowKind::Facts => &[
                ("event_id", Text), ("fact_id", Text), ("statement", Text), ("context", Text), ("article_id", Text),
                ("paragraph", Count), ("speaker", Text), ("kind", Text), ("outlets", Count), ("independent", Count),
                ("differently", Count), ("unsure", Count), ("telling", Share),
            ],
            RowKind::Quotes => &[
                ("event_id", Text), ("article_id", Text), ("outlet", Text), ("speaker", Text), ("role", Text),
                ("paragraph", Count), ("start", Count), ("end", Count), ("words", Text),
            ],
            RowKind::Values => &[
                ("event_id", Text), ("value_id", Count), ("what", Text), ("kind", Text), ("differs", Flag),
                ("sure", Flag), ("article_id", Text), ("outlet", Text), ("paragraph", Count), ("words", Text),
                ("value", Text),
            ],
            RowKind::Links => &[
                ("event_id", Text), ("article_a", Text), ("paragraph_a", Count), ("article_b", Text),
                ("paragraph_b", Count), ("score", Share),
            ],
        }
    }

    /// The names of its columns.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        self.columns().iter().map(|(name, _)| *name)
    }
}

/// The rows of one event, in the order of the columns.
pub fn rows(comparison: &Comparison, table: RowKind, event_id: &Value) -> Vec<Vec<Value>> {
    let rows = match table {
        RowKind::Cells => comparison.facts.iter().flat_map(|fact| cells(comparison, fact)).collect(),
        RowKind::Facts => comparison.facts.iter().map(|fact| self::fact(comparison, fact)).collect(),
        RowKind::Quotes => comparison.voices.iter().flat_map(|voice| quotes(&comparison.event, voice)).collect(),
        RowKind::Values => values(comparison),
        RowKind::Links => links(comparison),
    };
    let with_id = |row: Vec<Value>| std::iter::once(event_id.clone()).chain(row).collect();
    rows.into_iter().map(with_id).collect()
}

/// The rows as lines of CSV, without a header.
pub fn to_csv_lines(rows: &[Vec<Value>]) -> String {
    let mut writer = csv::WriterBuilder::new().has_headers(false).from_writer(Vec::new());
    for row in rows {
        // Writing to memory cannot fail.
        let _ = writer.write_record(row.iter().map(csv_field));
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// A value as a field of CSV, before it is quoted.
pub fn csv_field(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => harmless(text),
        other => other.to_string(),
    }
}

/// The rows as lines of JSON, one object each.
pub fn to_json_lines(table: RowKind, rows: &[Vec<Value>]) -> String {
    let mut lines = String::new();
    for row in rows {
        let pairs: Vec<String> = table.names().zip(row).map(|(name, value)| format!("\"{name}\":{value}")).collect();
        lines.push_str(&format!("{{{}}}\n", pairs.join(",")));
    }
    lines
}

fn cells(comparison: &Comparison, fact: &Fact) -> Vec<Vec<Value>> {
    let event = &comparison.event;
    let kind = kind(comparison, fact);
    let row = |(article, cell): (usize, &Cell)| {
        let of = &event.articles[article];
        let mut paragraphs: Vec<usize> = cell.evidence.iter().map(|one| one.place.paragraph).collect();
        paragraphs.sort_unstable();
        paragraphs.dedup();
        let paragraphs: Vec<String> = paragraphs.iter().map(ToString::to_string).collect();
        let speaker = cell.evidence.first().and_then(|best| speaker(comparison, best.place));
        vec![
            fact.id.as_str().into(),
            of.id.as_str().into(),
            of.outlet.as_str().into(),
            of.published.as_ref().map(ToString::to_string).into(),
            of.language.as_str().into(),
            if cell.sure { cell.verdict.name() } else { "unsure" }.into(),
            cell.verdict.name().into(),
            cell.rule().name().into(),
            rounded(cell.score).into(),
            paragraphs.join(";").into(),
            speaker.into(),
            kind.into(),
            coder(cell).into(),
        ]
    };
    fact.cells.iter().enumerate().take(event.articles.len()).map(row).collect()
}

/// Who decided: the program, a model, a person.
fn coder(cell: &Cell) -> String {
    match (&cell.reason, cell.rule()) {
        (Reason::Reader { model, .. } | Reason::Joined { by: Adviser::Reader { model, .. } }, _) => {
            format!("model:{model}")
        }
        (_, Rule::ByHand) => "person".to_string(),
        _ => concat!("storydiff-", env!("CARGO_PKG_VERSION")).to_string(),
    }
}

fn fact(comparison: &Comparison, fact: &Fact) -> Vec<Value> {
    let told = comparison.stated_by(fact);
    let place = fact.place;
    vec![
        fact.id.as_str().into(),
        fact.shown().into(),
        fact.context.map(|place| words(&comparison.event, place)).into(),
        place.map(|place| id(&comparison.event, place.article)).into(),
        place.map(|place| place.paragraph).into(),
        place.and_then(|place| speaker(comparison, place)).into(),
        kind(comparison, fact).into(),
        told.outlets().into(),
        told.independent().into(),
        told.differently.into(),
        told.to_check.into(),
        rounded(fact.telling).into(),
    ]
}

/// "said" if somebody other than the outlet says it; otherwise "told".
fn kind(comparison: &Comparison, fact: &Fact) -> &'static str {
    if fact.place.is_some_and(|place| speaker(comparison, place).is_some()) { "said" } else { "told" }
}

/// Who is quoted or cited at a place.
fn speaker(comparison: &Comparison, place: Place) -> Option<&str> {
    let is_here = |one: &&Place| one.overlaps(place);
    let speaks = |voice: &&Voice| {
        voice
            .uses
            .get(place.article)
            .and_then(Option::as_ref)
            .is_some_and(|one| one.places.iter().any(|at| is_here(&at)))
    };
    comparison.voices.iter().find(speaks).map(|voice| voice.name.as_str())
}

fn quotes(event: &Event, voice: &Voice) -> Vec<Vec<Value>> {
    let places = voice.uses.iter().flatten().flat_map(|one| &one.places);
    let row = |place: &Place| {
        vec![
            id(event, place.article).into(),
            outlet(event, place.article).into(),
            voice.name.as_str().into(),
            voice.role.as_deref().into(),
            place.paragraph.into(),
            place.span.start.into(),
            place.span.end.into(),
            words(event, *place).into(),
        ]
    };
    places.map(row).collect()
}

fn values(comparison: &Comparison) -> Vec<Vec<Value>> {
    let event = &comparison.event;
    let mut rows = Vec::new();
    for (number, value) in comparison.values.iter().enumerate() {
        for one in &value.places {
            rows.push(vec![
                (number + 1).into(),
                what(event, value).into(),
                value.kind.name().into(),
                value.differs.into(),
                value.sure.into(),
                id(event, one.place.article).into(),
                outlet(event, one.place.article).into(),
                one.place.paragraph.into(),
                words(event, one.place).into(),
                one.value.as_str().into(),
            ]);
        }
    }
    rows
}

fn links(comparison: &Comparison) -> Vec<Vec<Value>> {
    let event = &comparison.event;
    let row = |link: &crate::compare::Link| {
        let [a, b] = [link.a, link.b];
        vec![id(event, a.0).into(), a.1.into(), id(event, b.0).into(), b.1.into(), rounded(link.score).into()]
    };
    comparison.links.iter().map(row).collect()
}

fn outlet(event: &Event, article: usize) -> &str {
    event.articles.get(article).map_or("", |article| article.outlet.as_str())
}
