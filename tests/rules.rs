//! Runs the cases of `tests/rules/*.txt`: a name, a text, `---`, and what must be found in it.
//!
//! A new case needs no Rust. Cases are separated by a line `===`. In a case the first line is its name; then come
//! header lines (`published: 2026-01-03`, `headline: ...`, `language: ja`, the surroundings of the text as `caption:
//! ...`, `box: ...` and `stub: paywall`, and `article: id`, which begins a further article); then the text, with empty
//! lines between paragraphs; then `---`; then the expected lines. Lines that begin with `#` before the first case are
//! notes. A name that begins with `known: ` marks a fault that is not fixed yet: the lines say what should be found,
//! and on the day they are found the test asks for the mark to be removed.

#[path = "rules/causes.rs"]
mod causes;
#[path = "rules/context.rs"]
mod context;
#[path = "rules/frames.rs"]
mod frames;
#[path = "rules/judged.rs"]
mod judged;
#[path = "rules/pairs.rs"]
mod pairs;
#[path = "rules/statements.rs"]
mod statements;
#[path = "rules/values.rs"]
mod values;
#[path = "rules/verdicts.rs"]
mod verdicts;

use jiff::civil::Date;
use std::fmt::Write;
use storydiff::article::{Article, Dropped, Event, LanguageCode, Paragraph, ParagraphKind, Published, Span, Stub};
use storydiff::language::{
    Bound, Credit, DateMention, EntityKind, Languages, Mentions, Name, Number, Quote, Reference, Unit, Zone,
};
use storydiff::read::{Annotated, Read, read};

struct Case {
    name: String,
    event: Event,
    expected: Vec<String>,
}

fn cases(file: &str) -> Vec<Case> {
    let path = format!("{}/tests/rules/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    text.split("\n===\n").map(|case| read_case(file, case)).collect()
}

fn read_case(file: &str, case: &str) -> Case {
    let case = case.trim_start_matches('\n');
    let mut lines = case.lines().skip_while(|line| line.starts_with('#') || line.is_empty());
    let name = lines.next().unwrap_or_else(|| panic!("{file}: an empty case")).to_string();
    let rest: Vec<&str> = lines.collect();
    let Some(rule) = rest.iter().position(|line| *line == "---") else { panic!("{file}: {name}: no line ---") };
    let expected = rest[rule + 1..].iter().filter(|line| !line.is_empty()).map(|line| line.to_string()).collect();
    let articles = read_articles(&rest[..rule]);
    Case { name, event: Event::new("Rules", articles), expected }
}

fn read_articles(lines: &[&str]) -> Vec<Article> {
    let mut articles = vec![Article::plain("a", "a", "", &[])];
    let mut in_header = true;
    let mut text: Vec<String> = vec![String::new()];
    for line in lines {
        if let Some(id) = line.strip_prefix("article: ") {
            if text.iter().all(|paragraph| paragraph.is_empty()) {
                articles.pop();
            } else {
                close(&mut articles, &mut text);
            }
            articles.push(Article::plain(id, id, "", &[]));
            in_header = true;
            continue;
        }
        let article = articles.last_mut().expect("one is always open");
        if in_header {
            if let Some(date) = line.strip_prefix("published: ") {
                article.published = Some(Published::on(date.parse::<Date>().expect("a date as 2026-01-03")));
                continue;
            }
            if let Some(headline) = line.strip_prefix("headline: ") {
                article.paragraphs[0].text = headline.to_string();
                continue;
            }
            if let Some(text) = line.strip_prefix("caption: ") {
                article.captions.push(Paragraph {
                    number: article.captions.len() + 1,
                    text: text.to_string(),
                    kind: ParagraphKind::Caption,
                    start: 0,
                });
                continue;
            }
            if let Some(text) = line.strip_prefix("box: ") {
                article.dropped.push(Dropped { text: text.to_string(), why: "a collapsed box" });
                continue;
            }
            if *line == "stub: paywall" {
                article.stub = Some(Stub::Paywall);
                continue;
            }
            if let Some(code) = line.strip_prefix("language: ") {
                article.language = LanguageCode::new(code);
                continue;
            }
        }
        in_header = false;
        match text.last_mut() {
            Some(paragraph) if line.is_empty() && paragraph.is_empty() => {}
            Some(_) if line.is_empty() => text.push(String::new()),
            Some(paragraph) => {
                if !paragraph.is_empty() {
                    paragraph.push('\n');
                }
                paragraph.push_str(line);
            }
            None => {}
        }
    }
    close(&mut articles, &mut text);
    articles
}

fn close(articles: &mut [Article], text: &mut Vec<String>) {
    let article = articles.last_mut().expect("one is always open");
    for paragraph in std::mem::replace(text, vec![String::new()]) {
        if !paragraph.is_empty() {
            let number = article.paragraphs.len();
            article.paragraphs.push(Paragraph { number, text: paragraph, kind: ParagraphKind::Text, start: 0 });
        }
    }
}

/// One line of text, so that it can be compared with a line of the file.
fn shown(text: &str, span: Span) -> String {
    span.of(text).replace('\n', " ")
}

fn run(file: &str, found: fn(&Read<'_>, &[String]) -> Vec<String>) {
    let languages = Languages::built_in();
    let mut failures = String::new();
    let cases = cases(file);
    assert!(cases.len() >= 12, "{file} holds {} cases only", cases.len());
    for case in &cases {
        let found = found(&read(case.event.clone(), &languages), &case.expected);
        let is_known_fault = case.name.starts_with("known: ");
        if is_known_fault && found == case.expected {
            let _ = writeln!(failures, "\ntests/rules/{file}: {}\n    is right now: take `known: ` away", case.name);
        } else if !is_known_fault && found != case.expected {
            let _ = writeln!(failures, "\ntests/rules/{file}: {}", case.name);
            for line in similar::TextDiff::from_slices(&slices(&case.expected), &slices(&found)).iter_all_changes() {
                let _ = match line.tag() {
                    similar::ChangeTag::Equal => writeln!(failures, "    {}", line.value()),
                    similar::ChangeTag::Delete => writeln!(failures, "  - {}", line.value()),
                    similar::ChangeTag::Insert => writeln!(failures, "  + {}", line.value()),
                };
            }
        }
    }
    assert!(failures.is_empty(), "expected (-) and found (+) differ:\n{failures}");
}

fn slices(lines: &[String]) -> Vec<&str> {
    lines.iter().map(String::as_str).collect()
}

fn paragraphs<'e, T>(event: &'e Event, cut: &'e [T], of: fn(&T) -> usize) -> Vec<(usize, usize, &'e str)> {
    assert_eq!(event.articles.len(), cut.len());
    let mut all = Vec::new();
    for (number, article) in event.articles.iter().enumerate() {
        assert_eq!(article.paragraphs.len(), of(&cut[number]));
        all.extend(article.paragraphs.iter().map(|paragraph| (number, paragraph.number, paragraph.text.as_str())));
    }
    all
}

#[test]
fn sentences() {
    run("sentences.txt", |read, _| {
        let all = paragraphs(&read.event, &read.segmented.articles, |article| article.paragraphs.len());
        let cut = all.iter().map(|(article, number, text)| {
            let paragraph = &read.segmented.articles[*article].paragraphs[*number];
            paragraph.sentences.iter().map(|sentence| shown(text, sentence.span)).collect::<Vec<_>>()
        });
        cut.flatten().collect()
    });
}

/// A case may ask for `words:` (as printed), `lower:` and `stems:`, separated by ` | `.
#[test]
fn words() {
    run("words.txt", |read, expected| {
        let (mut words, mut lower, mut stems) = (Vec::new(), Vec::new(), Vec::new());
        for (article, number, text) in
            paragraphs(&read.event, &read.segmented.articles, |article| article.paragraphs.len())
        {
            for word in &read.segmented.articles[article].paragraphs[number].words {
                words.push(shown(text, word.span));
                lower.push(word.lower.clone());
                stems.push(word.stem.clone());
            }
        }
        let lines = [("words: ", words), ("lower: ", lower), ("stems: ", stems)];
        let asked = lines.iter().filter(|(kind, _)| expected.iter().any(|line| line.starts_with(kind)));
        asked.map(|(kind, words)| format!("{kind}{}", words.join(" | "))).collect()
    });
}

/// What is found in each paragraph, as lines, in the order of articles and text.
fn mentions(read: &Read<'_>, lines: impl Fn(&str, &Mentions, &Annotated) -> Vec<String>) -> Vec<String> {
    let annotated = &read.annotated;
    let all = paragraphs(&read.event, &annotated.articles, |article| article.paragraphs.len());
    let found = all
        .iter()
        .map(|(article, number, text)| lines(text, &annotated.articles[*article].paragraphs[*number], annotated));
    found.flatten().collect()
}

fn named(annotated: &Annotated, entity: Option<usize>) -> &str {
    entity.map_or("?", |entity| &annotated.entities[entity].name)
}

/// `name as printed = full name (kind)`. A case may also ask for `role: full name: role` and `forms: full name: form,
/// form`; it then gets these for all entities that have more than one.
#[test]
fn names() {
    run("names.txt", |read, expected| {
        let mut found = mentions(read, |text, mentions, annotated| {
            let line = |name: &Name| {
                let kind = match annotated.entities[name.entity].kind {
                    EntityKind::Person => "person",
                    EntityKind::Place => "place",
                    EntityKind::Organisation => "organisation",
                    EntityKind::Unknown => "unknown",
                };
                format!("{} = {} ({kind})", shown(text, name.span), named(annotated, Some(name.entity)))
            };
            mentions.names.iter().map(line).collect()
        });
        let annotated = &read.annotated;
        if expected.iter().any(|line| line.starts_with("role: ")) {
            let roles =
                annotated.entities.iter().flat_map(|entity| entity.roles.iter().map(|role| (&entity.name, role)));
            found.extend(roles.map(|(name, role)| format!("role: {name}: {role}")));
        }
        if expected.iter().any(|line| line.starts_with("forms: ")) {
            let several = annotated.entities.iter().filter(|entity| entity.forms.len() > 1);
            found.extend(several.map(|entity| format!("forms: {}: {}", entity.name, entity.forms.join(", "))));
        }
        found
    });
}

/// `words = value unit, bound`. A case may ask for the rounding with `, grain 10` in its first line.
#[test]
fn numbers() {
    run("numbers.txt", |read, expected| {
        let with_grain = expected.iter().any(|line| line.contains(", grain "));
        mentions(read, |text, mentions, _| {
            mentions.numbers.iter().map(|number| number_line(text, number, with_grain)).collect()
        })
    });
}

fn number_line(text: &str, number: &Number, with_grain: bool) -> String {
    let unit = match &number.unit {
        Unit::None => String::new(),
        Unit::Count(noun) => format!(" {noun}"),
        Unit::Money(code) => format!(" {code}"),
        Unit::Percent => " percent".to_string(),
        Unit::Duration => " seconds".to_string(),
        Unit::Length => " metres".to_string(),
        Unit::Weight => " kilograms".to_string(),
        Unit::Area => " square metres".to_string(),
        Unit::Speed => " metres a second".to_string(),
        Unit::Temperature => " degrees Celsius".to_string(),
        Unit::Degree => " degrees".to_string(),
        Unit::Ordinal => " as a rank".to_string(),
        Unit::Age => " years of age".to_string(),
        Unit::Tally => " as a tally".to_string(),
    };
    let bound = match number.bound {
        Bound::Exact => "",
        Bound::About => ", about",
        Bound::AtLeast => ", at least",
        Bound::MoreThan => ", more than",
        Bound::AtMost => ", at most",
        Bound::LessThan => ", less than",
    };
    // Three decimals are enough to distinguish units.
    let short = |value: f64| (value * 1_000.0).round() / 1_000.0;
    let value = match (number.value == number.value_to, &number.unit) {
        (true, _) => format!("{}", short(number.value)),
        (false, _) => format!("{} to {}", short(number.value), short(number.value_to)),
    };
    let grain = if with_grain { format!(", grain {}", short(number.grain)) } else { String::new() };
    format!("{} = {value}{unit}{bound}{grain}", shown(text, number.span))
}

/// `words = first day to last day, time`; without a publication date `words = weekday 5, --03-14`.
#[test]
fn dates() {
    run("dates.txt", |read, _| {
        mentions(read, |text, mentions, _| mentions.dates.iter().map(|date| date_line(text, date)).collect())
    });
}

fn date_line(text: &str, date: &DateMention) -> String {
    let days = match (date.days, date.weekday) {
        (Some((first, last)), _) if first == last => vec![first.to_string()],
        (Some((first, last)), _) => vec![format!("{first} to {last}")],
        (None, weekday) => {
            let calendar = (!date.calendar.is_empty()).then(|| date.calendar.to_string());
            weekday.map(|weekday| format!("weekday {weekday}")).into_iter().chain(calendar).collect()
        }
    };
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let time = date.minutes.map(|minutes| match date.either_half {
        true => format!("{} or {}", clock(minutes), clock((minutes + 12 * 60) % (24 * 60))),
        false => clock(minutes),
    });
    let margin = (date.margin > 0).then(|| format!("within {} minutes", date.margin));
    let zone = match &date.zone {
        Zone::Unsaid => None,
        Zone::Offset(minutes) => Some(format!("UTC{:+}", f64::from(*minutes) / 60.0)),
        Zone::Named(words) => Some(words.clone()),
    };
    let parts: Vec<String> = days.into_iter().chain(time).chain(margin).chain(zone).collect();
    format!("{} = {}", shown(text, date.span), if parts.is_empty() { "?".to_string() } else { parts.join(", ") })
}

/// `sentence: words | speaker's words = full name | verb`, or `term: ...`; `-` if something is missing. For somebody
/// without a name who was mentioned in another paragraph, the words there replace the name.
#[test]
fn quotes() {
    run("quotes.txt", |read, _| {
        let annotated = &read.annotated;
        let all = paragraphs(&read.event, &annotated.articles, |article| article.paragraphs.len());
        let lines = all.iter().flat_map(|(article, number, text)| {
            let line = move |quote: &Quote| {
                let kind = if quote.is_sentence { "sentence" } else { "term" };
                let speaker = quote.speaker.as_ref().map_or("-".to_string(), |speaker| {
                    let words = speaker.span.map_or("(carried over)".to_string(), |span| shown(text, span));
                    let named = named(annotated, speaker.entity).to_string();
                    let told = speaker
                        .elsewhere
                        .map(|(number, span)| shown(&read.event.articles[*article].paragraphs[number].text, span));
                    format!("{words} = {}", told.unwrap_or(named))
                });
                let verb = quote.verb.map_or("-".to_string(), |verb| shown(text, verb));
                format!("{kind}: {} | {speaker} | {verb}", shown(text, quote.span))
            };
            annotated.articles[*article].paragraphs[*number].quotes.iter().map(line)
        });
        lines.collect()
    });
}

/// `whole phrase | source's words | full name`.
#[test]
fn credits() {
    run("credits.txt", |read, _| {
        mentions(read, |text, mentions, annotated| {
            let line = |credit: &Credit| {
                format!(
                    "{} | {} | {}",
                    shown(text, credit.span),
                    shown(text, credit.source),
                    named(annotated, credit.entity)
                )
            };
            mentions.credits.iter().map(line).collect()
        })
    });
}

/// `pronoun or role words = full name`.
#[test]
fn pronouns() {
    run("pronouns.txt", |read, _| {
        mentions(read, |text, mentions, annotated| {
            let line = |reference: &Reference| {
                format!("{} = {}", shown(text, reference.span), named(annotated, Some(reference.entity)))
            };
            mentions.references.iter().map(line).collect()
        })
    });
}
