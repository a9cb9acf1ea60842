//! A language is a type that answers the questions asked of it: an invented one, of which the library knows nothing, is
//! cut, its numbers are read, and its cells are judged.

use storydiff::article::{Article, Event, LanguageCode, NoteKind};
use storydiff::compare::{Comparison, DifferenceKind, Verdict};
use storydiff::finding::Nobody;
use storydiff::language::script::{self, CutBy, Ending};
use storydiff::language::{
    Bound, CutArticle, CutText, Language, Languages, Lexicon, Number, Reading, SegmentedParagraph, Unit,
};

/// Lornish: "dk." shortens a title, a plural ends in "en", "tri" is three, and "la" and "ve" say nothing.
struct Lornish;

const CODE: &str = "qaa";

impl Language for Lornish {
    fn code(&self) -> &str {
        CODE
    }

    fn is_judged(&self) -> bool {
        true
    }

    fn cut(&self, texts: &[&str]) -> Vec<SegmentedParagraph> {
        let by = CutBy { goes_on: |ending: &Ending<'_>| ending.core.ends_with("dk."), ..CutBy::MARKS };
        let stem = |_: &str, lower: &str, _| lower.strip_suffix("en").unwrap_or(lower).to_string();
        texts.iter().map(|text| script::cut(text, &by, stem)).collect()
    }

    fn read(&self, articles: &[CutArticle<'_>], lines: &[CutArticle<'_>]) -> Reading {
        script::read(articles, lines, numbers)
    }

    fn lexicon(&self) -> &dyn Lexicon {
        self
    }
}

impl Lexicon for Lornish {
    fn is_function_word(&self, lower: &str) -> bool {
        ["la", "ve"].contains(&lower)
    }
}

/// Number words and what they count.
fn numbers(text: CutText<'_>) -> Vec<Number> {
    let value = |at: &usize| ["un", "du", "tri", "kvar"].iter().position(|word| *word == text.lower(*at));
    let number = |at: usize| {
        let value = value(&at)? as f64 + 1.0;
        let unit = Unit::Count(text.words().get(at + 1)?.stem.clone());
        let (figure, span) = (text.span(at..at + 1), text.span(at..at + 2));
        Some(Number { span, figure, value, value_to: value, grain: 1.0, unit, bound: Bound::Exact })
    };
    (0..text.count()).filter_map(number).collect()
}

fn article(id: &str, body: &[&str]) -> Article {
    Article { language: LanguageCode::new(CODE), ..Article::plain(id, id, "", body) }
}

const SANK: &str = "Tri boten sankis ve la haven, dis dk. Molnar.";
const MAYOR: &str = "La skrivist Molnar opnis la novu brik ve Tarn.";

fn compared(languages: &Languages) -> Comparison {
    let two = ["Du boten sankis ve la haven, dis dk. Molnar.", "La skolen restis klosen dum la vintru."];
    let event = Event::new("Haven", vec![article("a", &[SANK, MAYOR]), article("b", &two)]);
    storydiff::compare_event_by(event, languages, &Nobody)
}

#[test]
fn a_language_from_outside_is_cut_and_its_numbers_are_read() {
    let languages = Languages::built_in().with(&Lornish);
    let event = Event::new("Haven", vec![article("a", &[&format!("{SANK} {MAYOR}")])]);
    let read = storydiff::read::read(event, &languages);
    let paragraph = &read.segmented.articles[0].paragraphs[1];
    assert_eq!(paragraph.sentences.len(), 2, "no sentence ends behind a shortened title");
    assert_eq!(paragraph.words[1].stem, "bot");
    let numbers = &read.annotated.articles[0].paragraphs[1].numbers;
    assert!(matches!(&numbers[..], [number] if number.value == 3.0 && number.unit == Unit::Count("bot".to_string())));
    assert_eq!(read.statements.len(), 2);
}

#[test]
fn its_cells_are_judged() {
    let comparison = compared(&Languages::built_in().with(&Lornish));
    let cell = |words: &str| {
        let fact = comparison.facts.iter().find(|fact| fact.statement.starts_with(words)).expect("such a fact");
        fact.cells[1].verdict
    };
    assert_eq!(cell("Tri boten"), Verdict::Differs);
    assert_eq!(comparison.differences[0].kind, DifferenceKind::Number);
    assert_eq!(cell("La skrivist"), Verdict::Omitted);
    assert!(comparison.notes.iter().all(|note| note.remark.kind() != NoteKind::Language));
}

#[test]
fn nothing_is_claimed_of_a_language_that_nobody_knows() {
    let comparison = compared(&Languages::built_in());
    for fact in &comparison.facts {
        let other = fact.place.map_or(0, |place| 1 - place.article);
        assert!(!fact.cells[other].sure, "{}", fact.statement);
    }
    assert_eq!(comparison.notes.iter().filter(|note| note.remark.kind() == NoteKind::Language).count(), 2);
}
