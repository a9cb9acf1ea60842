//! [`Comparison`] → JSON, in the shape documented in [`shape`](super::shape).

use super::reason::reason;
use super::remark::remark;
use super::shape::*;
use super::value;
use super::verbatim::{cut, id, paragraph_text, words};
use super::wording::Wording;
use crate::article::{Article, Change, Correction, Event, Note, Place, Span};
use crate::compare::{
    Adviser, Cell, ChosenWords, Comparison, Contrast, Difference, Fact, Link, Row, StatedBy, StoryValue, ValuePlace,
    Voice, WordChoice,
};
use serde::Serialize;
use serde_json::Value;

/// The parts of a comparison that may be chosen, by their names in the JSON.
pub const FIELDS: [&str; 14] = [
    "title",
    "base",
    "articles",
    "facts",
    "links",
    "rows",
    "differences",
    "values",
    "voices",
    "words",
    "credits",
    "shared",
    "corrections",
    "notes",
];

/// The comparison as one line of JSON, after the id of its event and the number of its line; with these parts, or all.
pub fn to_json_line(comparison: &Comparison, id: &Value, line: usize, fields: &[String]) -> String {
    let (facts, differences) =
        (told_facts(comparison, &comparison.facts), differences(comparison, &comparison.differences));
    let shape = shape(comparison, facts, differences);
    let rest = match fields {
        [] => serde_json::to_string(&shape),
        some => serde_json::to_value(&shape).map(|mut whole| {
            if let Value::Object(parts) = &mut whole {
                parts.retain(|name, _| some.contains(name) || ALWAYS.contains(&name.as_str()));
            }
            whole.to_string()
        }),
    };
    // The shapes always serialise, and to an object that is not empty.
    let rest = rest.unwrap_or_default();
    format!("{{\"id\":{id},\"line\":{line},{}\n", rest.strip_prefix('{').unwrap_or("}"))
}

/// What is always written, whatever is chosen.
const ALWAYS: [&str; 2] = ["version", "schema"];

/// The whole with these facts and differences of it.
pub fn shape<'c>(
    comparison: &'c Comparison,
    facts: Vec<FactShape<'c>>,
    differences: Vec<DifferenceShape<'c>>,
) -> ComparisonShape<'c> {
    let event = &comparison.event;
    let second_hand = comparison.second_hand();
    let places = |places: &[Place]| places.iter().map(|&at| place(event, at)).collect();
    ComparisonShape {
        version: env!("CARGO_PKG_VERSION"),
        schema: SCHEMA_VERSION,
        title: &event.title,
        base: event.base().map(|base| base.id.as_str()),
        articles: articles(event),
        facts,
        links: comparison.links.iter().map(|one| link(event, one)).collect(),
        rows: comparison.rows.iter().map(|one| row(event, one)).collect(),
        differences,
        values: comparison.values.iter().map(|one| value(event, one)).collect(),
        voices: comparison.voices.iter().map(|one| voice(event, one)).collect(),
        words: comparison.words.iter().map(|one| word_choice(comparison, one)).collect(),
        credits: comparison
            .credits
            .iter()
            .enumerate()
            .map(|(source, credit)| CreditShape {
                name: &credit.name,
                places: places(&credit.places),
                facts: second_hand
                    .iter()
                    .filter(|one| one.source == source)
                    .map(|one| SecondHandShape {
                        fact: comparison.facts.get(one.fact).map_or("", |fact| &fact.id),
                        places: places(&one.places),
                    })
                    .collect(),
            })
            .collect(),
        shared: comparison
            .shared
            .iter()
            .map(|shared| SharedShape { words: shared.words, places: places(&shared.places) })
            .collect(),
        left_out: comparison
            .left_out
            .iter()
            .map(|one| LeftOutShape { statement: &one.statement, corrections: &one.corrections })
            .collect(),
        corrections: comparison
            .event
            .corrections
            .iter()
            .enumerate()
            .map(|(at, one)| correction(comparison, at, one))
            .collect(),
        notes: comparison
            .notes
            .iter()
            .map(|one| NoteShape {
                article: one.article.map(|article| id(event, article)),
                kind: one.remark.kind().name(),
                text: remark(Wording::default(), event, &one.remark),
            })
            .collect(),
    }
}

/// Four decimals: finer than any rule needs, coarse enough to read.
pub fn rounded(share: f64) -> f64 {
    if share.is_finite() { (share * 10_000.0).round() / 10_000.0 } else { 0.0 }
}

/// Indented JSON with a line end. The shapes hold only strings, numbers and lists, which always serialise.
pub fn write<T: Serialize>(shape: &T) -> String {
    let mut text = serde_json::to_string_pretty(shape).unwrap_or_default();
    text.push('\n');
    text
}

pub fn articles(event: &Event) -> Vec<ArticleShape<'_>> {
    event.articles.iter().map(article).collect()
}

pub fn article(article: &Article) -> ArticleShape<'_> {
    ArticleShape {
        id: &article.id,
        outlet: &article.outlet,
        headline: paragraph_text(article, 0),
        published: article.published.as_ref().map(ToString::to_string),
        language: article.language.as_str(),
        author: article.author.as_deref(),
        url: article.url.as_deref(),
        section: article.section.as_deref(),
        source: SourceShape { name: &article.source.name, sha256: &article.source.sha256, bytes: article.source.bytes },
        paragraphs: article
            .paragraphs
            .iter()
            .skip(1)
            .map(|one| ParagraphShape { number: one.number, kind: one.kind.name(), text: &one.text })
            .collect(),
        captions: article.captions.iter().map(|caption| caption.text.as_str()).collect(),
        stub: article.stub.map(|stub| stub.name()),
        notes: article.notes.iter().map(|one| note(Some(&article.id), one)).collect(),
    }
}

pub fn note<'c>(article: Option<&'c str>, note: &Note) -> NoteShape<'c> {
    NoteShape { article, kind: note.kind().name(), text: super::note::note(Wording::default(), note) }
}

/// Some facts of a comparison, each with the outlets that state it.
pub fn told_facts<'c>(comparison: &'c Comparison, facts: &'c [Fact]) -> Vec<FactShape<'c>> {
    self::facts(&comparison.event, facts, |fact| Some(comparison.stated_by(fact)))
}

/// Some differences of a comparison.
pub fn differences<'c>(comparison: &'c Comparison, some: &'c [Difference]) -> Vec<DifferenceShape<'c>> {
    some.iter().map(|one| difference(comparison, one)).collect()
}

/// The facts; `told` gives the outlets that state each, if they are known.
pub fn facts<'c>(event: &'c Event, facts: &'c [Fact], told: impl Fn(&Fact) -> Option<StatedBy>) -> Vec<FactShape<'c>> {
    let ids = |articles: &Vec<usize>| articles.iter().map(|article| id(event, *article)).collect();
    let told_shape = |told: StatedBy| ToldShape {
        outlets: told.outlets(),
        independent: told.independent(),
        differently: told.differently,
        to_check: told.to_check,
        texts: told.texts.iter().map(ids).collect(),
    };
    let fact = |fact: &'c Fact| FactShape {
        id: &fact.id,
        statement: &fact.statement,
        heading: fact.heading.as_deref(),
        place: fact.place.map(|at| place(event, at)),
        context: fact.context.map(|at| place(event, at)),
        telling: rounded(fact.telling),
        told: told(fact).map(told_shape),
        cells: fact.cells.iter().enumerate().map(|(article, one)| cell(event, fact, article, one)).collect(),
        wordings: fact
            .wordings
            .iter()
            .map(|one| WordingShape {
                statement: &one.statement,
                place: place(event, one.place),
                joined_by: one.joined_by.as_ref().map(joined_by),
            })
            .collect(),
    };
    facts.iter().map(fact).collect()
}

fn joined_by(adviser: &Adviser) -> &'static str {
    match adviser {
        Adviser::Person => "person",
        Adviser::Reader { .. } => "reader",
    }
}

fn cell<'c>(event: &'c Event, fact: &'c Fact, article: usize, cell: &'c Cell) -> CellShape<'c> {
    let contrast = |contrast: &Contrast| ContrastShape {
        kind: contrast.kind.name(),
        statement: fact.place.map(|at| words_shape(event, at, contrast.statement)),
        article: place(event, contrast.article),
    };
    CellShape {
        article: id(event, article),
        verdict: cell.verdict.name(),
        score: rounded(cell.score),
        sure: cell.sure,
        evidence: cell
            .evidence
            .iter()
            .map(|evidence| EvidenceShape {
                paragraph: evidence.place.paragraph,
                quote: words(event, evidence.place),
                start: evidence.place.span.start,
                end: evidence.place.span.end,
                depth: rounded(event.depth(evidence.place)),
                score: rounded(evidence.score),
                matched: evidence.matched.iter().map(|&span| words_shape(event, evidence.place, span)).collect(),
            })
            .collect(),
        reason: reason(Wording::default(), event, fact, cell),
        rule: cell.rule().name(),
        missing: cell.missing.iter().map(AsRef::as_ref).collect(),
        contrasts: cell.contrasts.iter().map(contrast).collect(),
        quotation: cell.quotation.as_ref().map(|quotation| QuotationShape {
            label: quotation.label.name(),
            cut: quotation.cut.iter().map(String::as_str).collect(),
        }),
        program: cell.program.as_deref().map(|program| Box::new(self::cell(event, fact, article, program))),
    }
}

fn correction<'c>(comparison: &'c Comparison, at: usize, correction: &'c Correction) -> CorrectionShape<'c> {
    let (article, verdict) = match &correction.change {
        Change::Verdict { article, verdict, .. } => (Some(article.as_str()), Some(verdict.name())),
        _ => (None, None),
    };
    let heading = match &correction.change {
        Change::Heading { heading, .. } => Some(heading.as_str()),
        _ => None,
    };
    let is_here = |fact: &&Fact| fact.corrections.contains(&at);
    CorrectionShape {
        line: correction.line,
        kind: correction.change.name(),
        facts: comparison.facts.iter().filter(is_here).map(|fact| fact.id.as_str()).collect(),
        statements: correction.change.facts().iter().map(|named| named.words.as_str()).collect(),
        article,
        verdict,
        heading,
        why: correction.why.as_deref(),
        by: correction.by.as_deref(),
    }
}

/// The words of a span in the same paragraph as `beside`.
fn words_shape(event: &Event, beside: Place, span: Span) -> WordsShape<'_> {
    let text = event.articles.get(beside.article).map_or("", |article| paragraph_text(article, beside.paragraph));
    WordsShape { start: span.start, end: span.end, words: cut(text, span) }
}

pub fn place(event: &Event, place: Place) -> PlaceShape<'_> {
    PlaceShape {
        article: id(event, place.article),
        paragraph: place.paragraph,
        start: place.span.start,
        end: place.span.end,
        quote: words(event, place),
    }
}

fn link<'c>(event: &'c Event, link: &Link) -> LinkShape<'c> {
    let end = |(article, paragraph)| LinkEndShape { article: id(event, article), paragraph };
    LinkShape { a: end(link.a), b: end(link.b), score: rounded(link.score) }
}

fn row<'c>(event: &'c Event, row: &'c Row) -> RowShape<'c> {
    let cells = row.paragraphs.iter().enumerate().map(|(article, paragraphs)| RowCellShape {
        article: id(event, article),
        paragraphs,
        moved: row.moved.get(article).copied().unwrap_or(false),
    });
    RowShape { cells: cells.collect() }
}

fn difference<'c>(comparison: &'c Comparison, difference: &'c Difference) -> DifferenceShape<'c> {
    let event = &comparison.event;
    let side = |side: &crate::compare::Side| SideShape {
        passage: place(event, side.passage),
        words: words_shape(event, side.passage, side.words),
    };
    DifferenceShape {
        kind: difference.kind.name(),
        fact: comparison.facts.get(difference.fact).map_or("", |fact| &fact.id),
        sides: difference.sides.iter().map(side).collect(),
    }
}

fn value<'c>(event: &'c Event, value: &'c StoryValue) -> ValueShape<'c> {
    let place = |one: &'c ValuePlace| ValuePlaceShape {
        paragraph: one.place.paragraph,
        start: one.place.span.start,
        end: one.place.span.end,
        quote: words(event, one.place),
        value: &one.value,
    };
    let of_article = value.places.chunk_by(|one, next| one.place.article == next.place.article);
    let cell = |places: &'c [ValuePlace]| ValueCellShape {
        article: places.first().map_or("", |one| id(event, one.place.article)),
        places: places.iter().map(place).collect(),
    };
    ValueShape {
        what: value::what(event, value),
        kind: value.kind.name(),
        differs: value.differs,
        sure: value.sure,
        cells: of_article.map(cell).collect(),
    }
}

fn voice<'c>(event: &'c Event, voice: &'c Voice) -> VoiceShape<'c> {
    let uses = voice.uses.iter().enumerate().filter_map(|(article, one)| {
        let one = one.as_ref()?;
        Some(VoiceUseShape {
            article: id(event, article),
            first_paragraph: one.first_paragraph,
            times: one.times,
            quoted_words: one.quoted_words,
            share: rounded(one.share()),
            verbs: one.verbs.iter().map(|(verb, times)| VerbShape { verb, times: *times }).collect(),
            places: one.places.iter().map(|&at| place(event, at)).collect(),
        })
    });
    VoiceShape {
        name: &voice.name,
        role: voice.role.as_deref(),
        only_in: voice.only_in(event).map(|article| id(event, article)),
        uses: uses.collect(),
    }
}

fn word_choice<'c>(comparison: &'c Comparison, choice: &'c WordChoice) -> WordChoiceShape<'c> {
    let event = &comparison.event;
    let chosen = |one: &'c ChosenWords| ChosenWordsShape {
        words: &one.words,
        times: one.places.len(),
        places: one.places.iter().map(|&at| place(event, at)).collect(),
    };
    let articles = choice.articles.iter().enumerate().filter(|(_, words)| !words.is_empty());
    WordChoiceShape {
        of: choice.of.name(),
        name: &choice.name,
        fact: choice.fact.and_then(|fact| comparison.facts.get(fact)).map(|fact| fact.id.as_str()),
        articles: articles
            .map(|(article, words)| ChosenByShape {
                article: id(event, article),
                words: words.iter().map(chosen).collect(),
            })
            .collect(),
    }
}
