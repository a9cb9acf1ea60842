//! The steps of an event as text for human eyes: one thing a line, with its words.

use std::fmt::Write;

use storydiff::article::{Event, Span};
use storydiff::compare::{Cell, Comparison, Verdict};
use storydiff::language::{DateMention, Entity, Languages, Mentions, Number, Unit};
use storydiff::read::{Annotated, Read, Segmented, Statement, read};
use storydiff::report::handout::{Lesson, Level, to_key_html, to_sheet_html};
use storydiff::report::{Templates, Wording, WordingLanguage, reason, to_html};

/// What every step made of one sample.
pub struct Steps {
    event: Event,
    segmented: Segmented,
    annotated: Annotated,
    statements: Vec<Statement>,
    comparison: Comparison,
}

impl Steps {
    pub fn of(sample: &str) -> Steps {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(sample);
        let event = storydiff::ingest::read_event(&[folder], None).unwrap();
        let comparison = storydiff::compare_event(event.clone());
        let languages = Languages::built_in();
        let Read { event, segmented, annotated, statements, .. } = read(event, &languages);
        Steps { event, segmented, annotated, statements, comparison }
    }

    fn id(&self, article: usize) -> &str {
        &self.event.articles[article].id
    }

    /// Calls `show` for every paragraph, with a heading for every article.
    fn paragraphs(&self, mut show: impl FnMut(&mut String, usize, usize, &str)) -> String {
        let mut shown = String::new();
        for (index, article) in self.event.articles.iter().enumerate() {
            let _ = writeln!(shown, "== {}", article.id);
            for paragraph in &article.paragraphs {
                show(&mut shown, index, paragraph.number, &paragraph.text);
            }
            shown.push('\n');
        }
        shown
    }

    fn entity(&self, entity: usize) -> &str {
        &self.annotated.entities[entity].name
    }
}

pub fn sentences(steps: &Steps) -> String {
    steps.paragraphs(|shown, article, number, text| {
        for sentence in &steps.segmented.articles[article].paragraphs[number].sentences {
            let _ = writeln!(shown, "{number:>2}  {}", sentence.span.of(text));
        }
    })
}

pub fn mentions(steps: &Steps) -> String {
    let mut shown = steps.paragraphs(|shown, article, number, text| {
        for (_, line) in of_paragraph(steps, &steps.annotated.articles[article].paragraphs[number], text) {
            let _ = writeln!(shown, "{number:>2}  {line}");
        }
    });
    shown.push_str("== entities\n");
    for Entity { name, kind, forms, roles, .. } in &steps.annotated.entities {
        let _ = write!(shown, "{name} ({kind:?})");
        if forms.iter().any(|form| form != name) {
            let _ = write!(shown, " forms: {}", forms.join(", "));
        }
        if !roles.is_empty() {
            let _ = write!(shown, " roles: {}", roles.join(", "));
        }
        shown.push('\n');
    }
    shown
}

/// The mentions of a paragraph in text order.
fn of_paragraph(steps: &Steps, mentions: &Mentions, text: &str) -> Vec<(Span, String)> {
    let mut lines = Vec::new();
    let mut add = |span: Span, kind: &str, about: String| {
        lines.push((span, format!("{kind:<9} {:?}{}{about}", span.of(text), if about.is_empty() { "" } else { "  " })));
    };
    for number in &mentions.numbers {
        add(number.span, "number", self::number(number));
    }
    for date in &mentions.dates {
        add(date.span, "date", self::date(date));
    }
    for name in &mentions.names {
        add(name.span, "name", steps.entity(name.entity).to_string());
    }
    for reference in &mentions.references {
        add(reference.span, "reference", steps.entity(reference.entity).to_string());
    }
    for quote in &mentions.quotes {
        let speaker = match &quote.speaker {
            None => "nobody".to_string(),
            Some(speaker) => match (speaker.entity, speaker.span) {
                (Some(entity), _) => steps.entity(entity).to_string(),
                (None, Some(span)) => format!("\"{}\"", span.of(text)),
                (None, None) => "somebody told of elsewhere".to_string(),
            },
        };
        let verb = quote.verb.map_or("no verb", |verb| verb.of(text));
        let kind = if quote.is_sentence { "quote" } else { "term" };
        add(quote.span, kind, format!("{speaker}, {verb}"));
    }
    for credit in &mentions.credits {
        let whose = credit.entity.map_or(credit.source.of(text), |entity| steps.entity(entity));
        add(credit.span, "credit", whose.to_string());
    }
    lines.sort();
    lines
}

fn number(number: &Number) -> String {
    let value = if number.value == number.value_to {
        format!("{}", number.value)
    } else {
        format!("{} to {}", number.value, number.value_to)
    };
    let unit = match &number.unit {
        Unit::None => String::new(),
        Unit::Count(noun) => format!(" {noun}"),
        Unit::Money(code) => format!(" {code}"),
        other => format!(" {other:?}"),
    };
    format!("{:?} {value}{unit}, grain {}", number.bound, number.grain)
}

fn date(date: &DateMention) -> String {
    let days = match date.days {
        None => "?".to_string(),
        Some((first, last)) if first == last => first.to_string(),
        Some((first, last)) => format!("{first} to {last}"),
    };
    match date.minutes {
        None => days,
        Some(minutes) => format!("{days} {:02}:{:02}", minutes / 60, minutes % 60),
    }
}

pub fn statements(steps: &Steps) -> String {
    steps.paragraphs(|shown, article, number, text| {
        let here = |one: &&Statement| one.place.article == article && one.place.paragraph == number;
        for statement in steps.statements.iter().filter(here) {
            let pieces: Vec<&str> = statement.spans.iter().map(|span| span.of(text)).collect();
            let _ = write!(shown, "{number:>2}  {}", pieces.join(" … "));
            if let Some(speaker) = statement.speaker {
                let _ = write!(shown, "  <{}>", steps.entity(speaker));
            }
            for explanation in &statement.explanations {
                let before = text[..explanation.at].rsplit(' ').next().unwrap_or_default();
                let _ = write!(shown, "  [{before} = {}]", explanation.text);
            }
            shown.push('\n');
        }
    })
}

/// Each fact with a cell for each article: the mark, `?` if it is not sure, and the paragraphs of the evidence.
pub fn facts(steps: &Steps) -> String {
    let mut shown = "✓ stated  ◐ partial  ≠ differs  – omitted  ? not sure\n\n".to_string();
    for fact in &steps.comparison.facts {
        let cells: Vec<String> = fact
            .cells
            .iter()
            .enumerate()
            .map(|(article, cell)| format!("{} {}", steps.id(article), self::cell(cell)))
            .collect();
        let _ = writeln!(shown, "{}\n    {}", fact.statement, cells.join(" | "));
        for (article, cell) in fact.cells.iter().enumerate() {
            if matches!(cell.verdict, Verdict::Partial | Verdict::Differs) {
                let _ = writeln!(
                    shown,
                    "    {}: {}",
                    steps.id(article),
                    reason(Wording::default(), &steps.event, fact, cell)
                );
            }
        }
    }
    shown
}

fn cell(cell: &Cell) -> String {
    let mark = match cell.verdict {
        Verdict::Stated => '✓',
        Verdict::Partial => '◐',
        Verdict::Differs => '≠',
        Verdict::Omitted => '–',
    };
    let paragraphs: Vec<String> = cell.evidence.iter().map(|evidence| evidence.place.paragraph.to_string()).collect();
    format!("{mark}{} {}", if cell.sure { "" } else { "?" }, paragraphs.join(",")).trim_end().to_string()
}

pub fn links(steps: &Steps) -> String {
    let mut shown = String::new();
    for link in &steps.comparison.links {
        let ends = [link.a, link.b].map(|(article, paragraph)| format!("{} {paragraph}", steps.id(article)));
        let _ = writeln!(shown, "{:.2}  {} – {}", link.score, ends[0], ends[1]);
    }
    shown
}

/// A row a line, a column an article; `*` if paragraphs are in a different order from that of their article.
pub fn rows(steps: &Steps) -> String {
    let mut shown = String::new();
    for article in &steps.event.articles {
        let _ = write!(shown, "{:<14}", article.id);
    }
    for row in &steps.comparison.rows {
        shown.push('\n');
        for (numbers, moved) in row.paragraphs.iter().zip(&row.moved) {
            let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
            let _ = write!(shown, "{:<14}", format!("{}{}", numbers.join(","), if *moved { "*" } else { "" }));
        }
    }
    shown.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// The text of the page as a reader without scripts meets it, without the fact table, the order of the facts and the
/// articles side by side: their content is in the snapshots before this one, and tests/report checks their layout.
pub fn page(steps: &Steps) -> String {
    page_in(steps, WordingLanguage::English)
}

/// The same in Japanese.
pub fn japanese_page(steps: &Steps) -> String {
    page_in(steps, WordingLanguage::Japanese)
}

/// The same in Chinese.
pub fn chinese_page(steps: &Steps) -> String {
    page_in(steps, WordingLanguage::Chinese)
}

fn page_in(steps: &Steps, language: WordingLanguage) -> String {
    let html = to_html(&steps.comparison, &Templates::builtin().unwrap().in_language(language)).unwrap();
    let page = dom_query::Document::from(html.as_str());
    page.select("#review, #facts, #order, #articles, #texts, dialog, footer, svg, script, style, [hidden]").remove();
    lines(&page, "body")
}

/// A worksheet without its texts, and its key: the questions, and the program's answers.
pub fn handout(steps: &Steps) -> String {
    let lesson = Lesson {
        level: Level::Full,
        is_blind: false,
        is_excerpt: false,
        is_draft: false,
        language: WordingLanguage::English,
    };
    let made = storydiff::report::handout::handout(&steps.comparison, lesson);
    let templates = Templates::builtin().unwrap();
    let sheet = dom_query::Document::from(to_sheet_html(&made, &templates).unwrap().as_str());
    sheet.select(".texts").remove();
    let key = dom_query::Document::from(to_key_html(&made, &templates).unwrap().as_str());
    for row in sheet.select("tr").iter().chain(key.select("tr").iter()) {
        let cells =
            row.select("th, td").iter().map(|cell| cell.text().split_whitespace().collect::<Vec<_>>().join(" "));
        let line = cells.collect::<Vec<_>>().join(" | ").replace('&', "&amp;").replace('<', "&lt;");
        row.set_html(format!("<td>{line}</td>"));
    }
    format!("{}\n\n{}", lines(&sheet, "main"), lines(&key, "main"))
}

/// The text of a part of a page, without empty lines and doubled spaces.
fn lines(page: &dom_query::Document, selector: &str) -> String {
    let text = page.select(selector).formatted_text().to_string();
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
