//! What a comparison holds. Outputs read this and nothing else.

use super::word_choice::WordChoice;
pub use crate::article::Verdict;
use crate::article::{Event, Note, Place, Span};

/// Everything found out about an event. Outputs read this and nothing else.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The articles that were compared; every index and [`Place`] below points into it.
    pub event: Event,
    /// Facts, most telling first.
    pub facts: Vec<Fact>,
    /// Pairs of paragraphs that tell the same, strongest first.
    pub links: Vec<Link>,
    /// The articles side by side, top to bottom; every paragraph of every article stands in exactly one row.
    pub rows: Vec<Row>,
    /// What differs, most telling first.
    pub differences: Vec<Difference>,
    /// Who is quoted or cited, most quoted first.
    pub voices: Vec<Voice>,
    /// Who, what, when, where, why: for each article in the event's order its own words; `None` where its language is not
    /// judged.
    pub five_ws: Vec<Option<FiveWs>>,
    /// What the outlets call differently: sayings, acts, then names, most different first.
    pub words: Vec<WordChoice>,
    /// Who is credited for second-hand facts, most credited first.
    pub credits: Vec<CreditedSource>,
    /// Passages that several articles share word for word (wire copy, a press release), longest first.
    pub shared: Vec<SharedText>,
    /// Notes of the event, of its articles, and of the comparison itself, in the order to show them.
    pub notes: Vec<ArticleNote>,
}

/// A note and the article that it concerns; `None` where it concerns the whole event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleNote {
    /// Index in the event's articles.
    pub article: Option<usize>,
    /// The note.
    pub note: Note,
}

/// The same statement, in however many articles.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// From the statement's words, so that it survives a re-run: "f-3ab2c1d4".
    pub id: String,
    /// The statement as shown: verbatim, with explanations in square brackets.
    pub statement: String,
    /// What a person wrote in its place, to be shown as the fact's heading.
    pub heading: Option<String>,
    /// Where the statement stands; `None` for a statement given by the user (`check`).
    pub place: Option<Place>,
    /// One for each article, in the event's order.
    pub cells: Vec<Cell>,
    /// Every statement that is this fact, the one above first; empty for a statement given by the user.
    pub wordings: Vec<Wording>,
    /// The corrections that made it what it is: indices in [`Event::corrections`], in the order of the file.
    pub corrections: Vec<usize>,
    /// How telling the fact is, 0 to 1: differing, then told by some only, and weighty words.
    pub telling: f64,
}

impl Fact {
    /// What stands at the head of its row: a person's words, else the statement.
    pub fn shown(&self) -> &str {
        self.heading.as_deref().unwrap_or(&self.statement)
    }
}

/// One of the statements that are the same fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// As shown: verbatim, with explanations in square brackets.
    pub statement: String,
    /// Where it stands.
    pub place: Place,
}

/// What one article makes of one fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Stated, partial, differs, omitted.
    pub verdict: Verdict,
    /// How strongly the article carries the fact, 0 to 1.
    pub score: f64,
    /// False where a person should look.
    pub sure: bool,
    /// The passages that carry it, best first; empty where omitted.
    pub evidence: Vec<Evidence>,
    /// Why, in a few words that a reader understands: "says 'about 40', here 'at least 40'".
    pub reason: String,
    /// The rule that decided.
    pub rule: Rule,
    /// The statement's words that stand neither in the best passage nor beside it, verbatim, in the statement's order.
    pub missing: Vec<String>,
    /// For `differs`, the words that stand against each other; those that decided come first.
    pub contrasts: Vec<Contrast>,
    /// What became of the statement's quotation; `None` where it has none, or the article has nothing of it.
    pub quotation: Option<Quotation>,
    /// What the program itself had found, where a person set the verdict.
    pub program: Option<Box<Cell>>,
}

/// What an article makes of a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// Whole, trimmed and so on.
    pub label: QuotationLabel,
    /// The pieces of the statement's quotation that the article leaves out, verbatim; for `Trimmed` only.
    pub cut: Vec<String>,
}

/// How an article gives words that the statement quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuotationLabel {
    /// The same words between marks.
    Whole,
    /// Between marks, but some words are left out.
    Trimmed,
    /// The sense of it without marks.
    Paraphrased,
    /// Between marks, with other words in it.
    Reworded,
    /// Between marks, with other words in it, where a text says that they were spoken in another language.
    Translated,
    /// The same words in another one's mouth.
    OtherSpeaker,
}

impl QuotationLabel {
    /// A stable name for JSON.
    pub fn name(self) -> &'static str {
        match self {
            QuotationLabel::Whole => "whole",
            QuotationLabel::Trimmed => "trimmed",
            QuotationLabel::Paraphrased => "paraphrased",
            QuotationLabel::Reworded => "reworded",
            QuotationLabel::Translated => "translated",
            QuotationLabel::OtherSpeaker => "other-speaker",
        }
    }
}

/// The words of a statement and of an article that tell the same thing differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contrast {
    /// What kind of thing differs.
    pub kind: DifferenceKind,
    /// The statement's words, within its paragraph.
    pub statement: Span,
    /// The article's words.
    pub article: Place,
}

/// The rule that decided a cell. One line each in ARCHITECTURE.md.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The statement was taken from this very article.
    OwnWords,
    /// Enough of the statement's weight is carried by one passage.
    Carried,
    /// A passage carries the act, but a material detail is missing.
    DetailMissing,
    /// Another number for the same thing.
    OtherNumber,
    /// Another date for the same thing.
    OtherDate,
    /// Another name in the same place.
    OtherName,
    /// The same quotation in other words.
    OtherQuote,
    /// Denied in one, affirmed in the other; planned in one, done in the other.
    OtherCertainty,
    /// No passage carries enough of it.
    NotFound,
    /// No passage carries it, but its telling words stand in what was set apart: a caption, a list.
    SetApart,
    /// No passage carries it, and the text is not the whole article.
    Stub,
    /// No passage carries it, and it is a headline's, which sums up.
    Headline,
    /// No passage carries it, and it has too few telling words to be looked for.
    FewWords,
    /// The article's language is not judged yet.
    LanguageNotJudged,
    /// A person set the verdict.
    ByHand,
}

impl Rule {
    /// A stable name for JSON and the report.
    pub fn name(self) -> &'static str {
        match self {
            Rule::OwnWords => "own-words",
            Rule::Carried => "carried",
            Rule::DetailMissing => "detail-missing",
            Rule::OtherNumber => "other-number",
            Rule::OtherDate => "other-date",
            Rule::OtherName => "other-name",
            Rule::OtherQuote => "other-quote",
            Rule::OtherCertainty => "other-certainty",
            Rule::NotFound => "not-found",
            Rule::SetApart => "set-apart",
            Rule::Stub => "stub",
            Rule::Headline => "headline",
            Rule::FewWords => "few-words",
            Rule::LanguageNotJudged => "language-not-judged",
            Rule::ByHand => "by-hand",
        }
    }
}

/// Words of an article that carry a fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// The passage: a sentence or a clause.
    pub place: Place,
    /// The words within that paragraph that match the statement, in order.
    pub matched: Vec<Span>,
    /// How strongly this passage alone carries the fact, 0 to 1.
    pub score: f64,
}

/// Two paragraphs of different articles that tell the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Article and paragraph number; `a.article < b.article`.
    pub a: (usize, usize),
    /// Article and paragraph number.
    pub b: (usize, usize),
    /// How strongly they tell the same, 0 to 1.
    pub score: f64,
}

/// Paragraphs side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// For each article, the numbers of its paragraphs in this row (often one, sometimes none).
    pub paragraphs: Vec<Vec<usize>>,
    /// For each article, whether these paragraphs stand in another order than in the article itself.
    pub moved: Vec<bool>,
}

/// The kind of thing that differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DifferenceKind {
    /// Another number.
    Number,
    /// Another date or time.
    Date,
    /// Another name; also another speaker of the same quotation.
    Name,
    /// The same quotation in other words.
    Quote,
    /// Denied against affirmed, planned against done.
    Certainty,
    /// A person marked the passages as different.
    ByHand,
}

impl DifferenceKind {
    /// The word shown and used in JSON.
    pub fn name(self) -> &'static str {
        match self {
            DifferenceKind::Number => "number",
            DifferenceKind::Date => "date",
            DifferenceKind::Name => "name",
            DifferenceKind::Quote => "quote",
            DifferenceKind::Certainty => "certainty",
            DifferenceKind::ByHand => "by-hand",
        }
    }
}

/// Two or more articles tell the same thing differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What kind of thing differs.
    pub kind: DifferenceKind,
    /// Index of the fact in [`Comparison::facts`].
    pub fact: usize,
    /// What each side says; at least two, of different articles, in the event's order.
    pub sides: Vec<Side>,
}

/// One side of a difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The sentence or clause around the words.
    pub passage: Place,
    /// The words that differ, within the same paragraph: `about 40`.
    pub words: Span,
}

/// Somebody who is quoted or cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The fullest name: "Xiang Haoyu"; for an unnamed source its words: "Chinese experts".
    pub name: String,
    /// A role as printed in an article: "a distinguished research fellow at ...".
    pub role: Option<String>,
    /// For each article in the event's order, how it uses this voice; `None` where it does not.
    pub uses: Vec<Option<VoiceUse>>,
}

/// How one article uses one voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoiceUse {
    /// Paragraph of the first quotation or citation.
    pub first_paragraph: usize,
    /// Quotations and reported statements.
    pub times: usize,
    /// Words within quotation marks.
    pub quoted_words: usize,
    /// All words of the article, headline and body.
    pub of_words: usize,
    /// Speech verbs as printed with how often, most used first.
    pub verbs: Vec<(String, usize)>,
    /// Where, in text order.
    pub places: Vec<Place>,
}

impl VoiceUse {
    /// The share of the article's words that are this voice's own, between quotation marks: 0 to 1.
    pub fn share(&self) -> f64 {
        self.quoted_words as f64 / self.of_words.max(1) as f64
    }
}

impl Voice {
    /// The article that this voice is heard in, where it is one of several only.
    pub fn only_in(&self) -> Option<usize> {
        let mut heard = self.uses.iter().enumerate().filter(|(_, used)| used.is_some()).map(|(article, _)| article);
        let first = heard.next()?;
        (heard.next().is_none() && self.uses.len() > 1).then_some(first)
    }
}

/// The words of one article that answer the five questions, each list in text order; empty where none were found. Rules
/// found them, so a person should look.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FiveWs {
    /// People and organisations, each with its role where that stands beside the name; people that are counted.
    pub who: Vec<Place>,
    /// The passages that carry what most outlets tell.
    pub what: Vec<Place>,
    /// Days and hours as written.
    pub when: Vec<Place>,
    /// Places.
    pub location: Vec<Place>,
    /// Clauses that give a cause: "because ...", "after ...".
    pub reason: Vec<Place>,
}

/// An outlet, agency or office that articles give as the source of second-hand facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreditedSource {
    /// The source: "Associated Press".
    pub name: String,
    /// The phrases that credit it, in the order of articles and text.
    pub places: Vec<Place>,
}

/// The same words in several articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedText {
    /// Where it stands; one for each article that has it.
    pub places: Vec<Place>,
    /// Its length.
    pub words: usize,
}
