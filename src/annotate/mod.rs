//! Words → mentions: the numbers, dates, names, quotations and credits that the text holds.
//!
//! Goes in: an [`Event`] and its [`Segmented`] text. Comes out: [`Annotated`]. One kind of mention a file;
//! whatever holds for English only (word lists) sits in `english/`.
//!
//! Names are found first (`naming.rs`, over all articles), then pronouns, then quotations and who speaks them, as
//! each needs what was found before; dates go before numbers, as the figures of a date are no numbers. Texts in
//! other languages than English have Latin names, quotation marks and numbers in digits only.

#[cfg(test)]
mod any_text;
mod bound;
mod calendar;
mod casing;
mod clock;
mod credit;
mod date;
mod east_asian;
mod english;
mod entity;
mod figure;
mod gazetteer;
mod gender;
mod headline;
mod latin;
mod measure;
mod name;
mod naming;
mod number;
mod organisation;
mod passage;
mod people_phrase;
mod person;
mod pronoun;
mod quotation;
mod quote;
mod reported;
mod role;
mod run;
mod share;
mod speaker;
mod teller;
mod title;

pub use people_phrase::names_people;

use crate::article::{Article, Event, LanguageCode, Span};
use crate::read::Segmented;
use jiff::civil::Date;
use passage::Passage;
use quotation::Quotation;

/// All mentions of an event, and the people, places and organisations that its names stand for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Annotated {
    /// Parallel to [`Event::articles`].
    pub articles: Vec<AnnotatedArticle>,
    /// Whoever and whatever is named, each once over all articles; [`Name::entity`] points here.
    pub entities: Vec<Entity>,
}

/// One article's mentions.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AnnotatedArticle {
    /// Indexed by paragraph number; the headline is 0.
    pub paragraphs: Vec<Mentions>,
}

/// One paragraph's mentions, each list in text order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mentions {
    /// Amounts, counts, ordinals, ages, votes.
    pub numbers: Vec<Number>,
    /// Days, weekdays, months, years, "last week", times of day.
    pub dates: Vec<DateMention>,
    /// People, places, organisations.
    pub names: Vec<Name>,
    /// Pronouns and role words whose bearer is certain.
    pub references: Vec<Reference>,
    /// Words between quotation marks that somebody is quoted with.
    pub quotes: Vec<Quote>,
    /// What people are reported to say without quotation marks: "Hale said that ...".
    pub reported: Vec<Reported>,
    /// Second-hand reports: "according to the Associated Press".
    pub credits: Vec<Credit>,
}

/// A number with its unit and bound: "at least 1.2 million people" is 1,200,000 `people`, at least.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// The number with its bound and unit words: `at least 40 people`, `$1.5 billion`, `25-minute`.
    pub span: Span,
    /// The digits or number words alone, with a scale word and currency sign: `40`, `$1.5 billion`.
    pub figure: Span,
    /// The value in the unit named (1.2 million = 1,200,000); the lower end of a range.
    pub value: f64,
    /// The upper end of a range ("40 to 50", "97-1" is not a range); else equals `value`.
    pub value_to: f64,
    /// Size of the last digit given: 1 for 43, 100,000 for 1.2 million, 0.1 for 2.5. Rounding is judged by it.
    pub grain: f64,
    /// What is counted or measured.
    pub unit: Unit,
    /// How exact it claims to be.
    pub bound: Bound,
}

/// What a number counts or measures.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// A bare number, or a noun that could not be told.
    None,
    /// Counted things, by the stem of the noun: "people", "lane".
    Count(String),
    /// Money, by ISO 4217 code: "USD".
    Money(String),
    /// Per cent; percentage points too.
    Percent,
    /// A length of time; the value is in seconds ("25-minute" = 1,500).
    Duration,
    /// A length; the value is in metres.
    Length,
    /// A weight; the value is in kilograms.
    Weight,
    /// An area; the value is in square metres.
    Area,
    /// A speed; the value is in metres a second.
    Speed,
    /// A temperature; the value is in degrees Celsius.
    Temperature,
    /// A rank: "250th", "third".
    Ordinal,
    /// Years of age.
    Age,
    /// A vote or score "97-1": value is the first, `value_to` the second count.
    Tally,
}

/// How exact a number claims to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// No word of bound.
    Exact,
    /// "about", "some", "nearly", "almost", "approximately".
    About,
    /// "at least", "or more", "no fewer than".
    AtLeast,
    /// "more than", "over".
    MoreThan,
    /// "at most", "up to", "no more than".
    AtMost,
    /// "fewer than", "under".
    LessThan,
}

/// A date or a span of days, resolved against the publication date where the text leaves it open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateMention {
    /// The words: `Friday evening`, `Jan. 2, 2026`, `last week`.
    pub span: Span,
    /// First and last day that it may mean; `None` where the publication date would be needed and is unknown.
    pub days: Option<(Date, Date)>,
    /// A weekday named in the words (jiff's Monday = 1 offset), kept for articles without a date.
    pub weekday: Option<i8>,
    /// Time of day, in minutes after midnight as written, where given ("10:05 p.m." = 1,325).
    pub minutes: Option<u16>,
    /// The zone that is written behind the time.
    pub zone: Zone,
}

/// Where a time of day holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Zone {
    /// Nothing is said of it.
    #[default]
    Unsaid,
    /// Minutes east of Greenwich: "EST" is -300.
    Offset(i32),
    /// A zone by words that name no one offset, in lower case: "et", "local time".
    Named(String),
}

/// A name as it stands, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name with its title: `Mr. Steele`, `Prime Minister Sanae Takaichi`.
    pub span: Span,
    /// The name without a title: `Steele`.
    pub bare: Span,
    /// Index in [`Annotated::entities`].
    pub entity: usize,
}

/// A person, place or organisation that the articles name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// The fullest form met, without title: "Sanae Takaichi".
    pub name: String,
    /// What it is, where that is certain.
    pub kind: EntityKind,
    /// Every form met, without titles, sorted: "Sanae Takaichi", "Takaichi".
    pub forms: Vec<String>,
    /// Roles told of it, verbatim, in the order met: "Japanese Prime Minister".
    pub roles: Vec<String>,
}

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A country, city, building, river.
    Place,
    /// A company, party, agency, newspaper.
    Organisation,
    /// Could not be told.
    Unknown,
}

/// A pronoun or role word whose bearer is certain: `she`, `the senator`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The word or words.
    pub span: Span,
    /// Index in [`Annotated::entities`].
    pub entity: usize,
}

/// Words in quotation marks, with whoever is quoted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The words between the marks, marks not included.
    pub span: Span,
    /// Who says it, where that is certain.
    pub speaker: Option<Speaker>,
    /// The speech verb as printed ("said", "claimed", "warned"), where one stands with it.
    pub verb: Option<Span>,
    /// A whole sentence or more (at least five words), not a term in inverted commas.
    pub is_sentence: bool,
}

/// Who is quoted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The words that name the speaker, in the same paragraph where it stands there: `she`, `Xiang`; may be absent
    /// when the speaker is carried over from the paragraph before.
    pub span: Option<Span>,
    /// Index in [`Annotated::entities`], where it is one of them.
    pub entity: Option<usize>,
}

/// A person's words told without quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// Who says it: always with words or an entity, and always people.
    pub speaker: Speaker,
    /// The speech verb as printed, or "according to".
    pub verb: Span,
}

/// A second-hand report: somebody else is given as the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credit {
    /// The whole phrase: `according to the Associated Press`, `The Hill reported`.
    pub span: Span,
    /// The source's words alone: `the Associated Press`.
    pub source: Span,
    /// Index in [`Annotated::entities`], where it is one of them.
    pub entity: Option<usize>,
}

/// Finds the mentions of every article and joins the names over all of them.
///
/// ```
/// use storydiff::article::{Article, Event};
/// let article = Article::plain("a", "Argus", "", &["At least 40 people left, Mayor Ruth Hale said."]);
/// let event = Event::new("Test", vec![article]);
/// let annotated = storydiff::annotate::annotate(&event, &storydiff::read::segment(&event));
/// assert_eq!(annotated.articles[0].paragraphs[1].numbers[0].value, 40.0);
/// assert_eq!(annotated.entities[0].name, "Ruth Hale");
/// ```
pub fn annotate(event: &Event, segmented: &Segmented) -> Annotated {
    let passages: Vec<Vec<Passage>> = event
        .articles
        .iter()
        .zip(&segmented.articles)
        .map(|(article, cut)| {
            let pairs = article.paragraphs.iter().zip(&cut.paragraphs);
            pairs.map(|(paragraph, cut)| Passage { text: &paragraph.text, cut }).collect()
        })
        .collect();
    let languages: Vec<&LanguageCode> = event.articles.iter().map(|article| &article.language).collect();
    let (entities, names) = naming::names(&passages, &languages);
    let articles = event.articles.iter().zip(&passages).zip(names);
    let articles = articles.map(|((article, passages), names)| annotate_article(article, passages, names, &entities));
    Annotated { articles: articles.collect(), entities }
}

fn annotate_article(
    article: &Article,
    passages: &[Passage],
    names: Vec<Vec<Name>>,
    entities: &[Entity],
) -> AnnotatedArticle {
    let english = article.language == LanguageCode::ENGLISH;
    let quotations: Vec<Vec<Quotation>> = passages.iter().map(|passage| quotation::quotations(passage.text)).collect();
    let lines: Vec<pronoun::Line> = passages
        .iter()
        .zip(&names)
        .zip(&quotations)
        .map(|((passage, names), quotations)| pronoun::Line { passage: *passage, names, quotations })
        .collect();
    let genders = pronoun::genders(&lines, entities);
    let references = if english { pronoun::find(&lines, entities, &genders) } else { vec![Vec::new(); lines.len()] };
    let published = article.published.as_ref().map(|published| published.date);
    let mut carried = quote::Carried::default();
    let mut paragraphs = Vec::with_capacity(passages.len());
    for ((line, mut references), number) in lines.iter().zip(references).zip(0..) {
        let known = speaker::Known {
            passage: line.passage,
            names: line.names,
            references: &references,
            entities,
            genders: &genders,
        };
        if number <= 1 {
            carried = quote::Carried::default(); // A headline hands nothing over.
        }
        let quotes = quote::find(known, line.quotations, &mut carried);
        let spoken = spoken_pronouns(line, &quotes);
        let credits = if english { credit::find(known, &quotes) } else { Vec::new() };
        let reported = if english { reported::find(known, &quotes) } else { Vec::new() };
        let dates = if english { date::find(line.passage, published) } else { Vec::new() };
        let days: Vec<Span> = dates.iter().map(|date| date.span).collect();
        let numbers = match article.language.as_str() {
            "ja" | "zh" => east_asian::find(line.passage),
            _ => number::find(line.passage, &days),
        };
        references.extend(spoken);
        references.sort_by_key(|reference| reference.span);
        references.dedup_by_key(|reference| reference.span);
        paragraphs.push(Mentions { numbers, dates, names: line.names.to_vec(), references, quotes, reported, credits });
    }
    AnnotatedArticle { paragraphs }
}

/// The pronouns that a quotation's speaker makes certain: "he said" behind the words of whoever spoke before.
fn spoken_pronouns(line: &pronoun::Line, quotes: &[Quote]) -> Vec<Reference> {
    let speakers = quotes.iter().filter_map(|quote| quote.speaker.as_ref());
    let resolved = speakers.filter_map(|speaker| Some(Reference { span: speaker.span?, entity: speaker.entity? }));
    let is_pronoun = |reference: &Reference| {
        let lower = reference.span.of(line.passage.text).to_lowercase();
        matches!(lower.as_str(), "he" | "she")
    };
    resolved.filter(is_pronoun).collect()
}
