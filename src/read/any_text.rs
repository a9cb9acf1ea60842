//! Whatever the text, nothing panics, and every span is in order and on character boundaries.

use super::{Annotated, Read, Segmented, read};
use crate::article::{Article, Event, LanguageCode, Published, Span};
use crate::language::Languages;
use jiff::civil::Date;
use proptest::prelude::*;

/// Pieces that the rules look for, in any order: worse than any article.
const PIECES: &[&str] = &[
    "“",
    "”",
    "\"",
    "'",
    "’",
    "‘",
    "「",
    "」",
    ".",
    ",",
    " ",
    " ",
    " ",
    "-",
    "–",
    "—",
    "(",
    ")",
    "$",
    "%",
    "°",
    "\n",
    "said",
    "Mr.",
    "Ruth Hale",
    "Hale",
    "Sen.",
    "he",
    "She",
    "who",
    "told",
    "according to",
    "the",
    "The Times",
    "of",
    "and",
    "to",
    "between",
    "from",
    "40",
    "1.2",
    "million",
    "two",
    "half a",
    "dozen",
    "97-1",
    "25-minute",
    "Jan.",
    "2",
    "2026",
    "31",
    "Feb.",
    "Friday",
    "last",
    "next",
    "week",
    "ago",
    "days",
    "10:05",
    "p.m.",
    "noon",
    "U.S.",
    "US-Japan",
    "R-Va.",
    "Ministry",
    "University",
    "PLA",
    "pounds",
    "miles",
    "per",
    "hour",
    "トランプ",
    "3億円",
    "é",
    "ﬀ",
    "İ",
    "ß",
    "\u{301}",
    "\u{200d}",
    "🎉",
    "９",
    "99999999999999999999",
    "0",
    "-5",
    "1,200",
    ",000",
    "300th",
    "60 votes to 39",
    "40é2026",
];

fn soup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(PIECES);
    prop::collection::vec((piece, prop::bool::ANY), 0..60).prop_map(|pieces| {
        let with_space = |(piece, space): &(&str, bool)| format!("{piece}{}", if *space { " " } else { "" });
        pieces.iter().map(with_space).collect()
    })
}

fn check(texts: Vec<String>, language: &LanguageCode) {
    let bodies: Vec<&str> = texts.iter().skip(1).map(String::as_str).collect();
    let mut article = Article::plain("a", "A", texts.first().map_or("", String::as_str), &bodies);
    article.language = language.clone();
    article.published = Some(Published::on(Date::constant(2026, 1, 3)));
    let mut undated = article.clone();
    undated.outlet = "B".to_string();
    undated.published = None;
    let event = Event::new("Any", vec![article, undated]);
    let languages = Languages::built_in();
    let Read { segmented, annotated, .. } = read(event.clone(), &languages);
    assert_eq!(annotated, read(event.clone(), &languages).annotated, "the same text twice");
    for (number, article) in event.articles.iter().enumerate() {
        for paragraph in &article.paragraphs {
            check_paragraph(&paragraph.text, number, paragraph.number, &segmented, &annotated);
        }
    }
}

fn check_paragraph(text: &str, article: usize, number: usize, segmented: &Segmented, annotated: &Annotated) {
    let cut = &segmented.articles[article].paragraphs[number];
    let sentences: Vec<Span> = cut.sentences.iter().map(|sentence| sentence.span).collect();
    let words: Vec<Span> = cut.words.iter().map(|word| word.span).collect();
    in_order(text, &sentences);
    in_order(text, &words);
    for sentence in &cut.sentences {
        assert!(sentence.first_word <= sentence.end_word && sentence.end_word <= words.len());
        assert!(words[sentence.first_word..sentence.end_word].iter().all(|word| sentence.span.contains(*word)));
    }
    let held: usize = cut.sentences.iter().map(|sentence| sentence.end_word - sentence.first_word).sum();
    assert_eq!(held, words.len(), "every word lies in one sentence");
    let mentions = &annotated.articles[article].paragraphs[number];
    in_order(text, &mentions.names.iter().map(|name| name.span).collect::<Vec<_>>());
    in_order(text, &mentions.numbers.iter().map(|number| number.figure).collect::<Vec<_>>());
    in_order(text, &mentions.dates.iter().map(|date| date.span).collect::<Vec<_>>());
    in_order(text, &mentions.quotes.iter().map(|quote| quote.span).collect::<Vec<_>>());
    in_order(text, &mentions.references.iter().map(|reference| reference.span).collect::<Vec<_>>());
    in_order(text, &mentions.credits.iter().map(|credit| credit.span).collect::<Vec<_>>());
    for number in &mentions.numbers {
        assert!(number.span.contains(number.figure) && number.value.is_finite() && number.grain > 0.0);
        in_order(text, &[number.span]);
    }
    for name in &mentions.names {
        assert!(name.span.contains(name.bare) && name.entity < annotated.entities.len());
        in_order(text, &[name.bare]);
    }
    for credit in &mentions.credits {
        assert!(credit.span.contains(credit.source));
        in_order(text, &[credit.source]);
    }
    let frames = &annotated.articles[article].frames[number];
    assert!(frames.windows(2).all(|pair| pair[0].head.end <= pair[1].head.start), "frames are in text order");
    for frame in frames {
        in_order(text, &[frame.head]);
        in_order(text, &frame.clause);
        assert!(frame.holds(frame.head), "the head is in its clause");
        for argument in frame.arguments().chain(&frame.claimants) {
            in_order(text, &[argument.head]);
            assert!(argument.entity.is_none_or(|entity| entity < annotated.entities.len()));
        }
    }
    for quote in &mentions.quotes {
        let speaker = quote.speaker.as_ref().and_then(|speaker| speaker.span);
        speaker.into_iter().chain(quote.verb).for_each(|span| in_order(text, &[span]));
    }
}

fn in_order(text: &str, spans: &[Span]) {
    for span in spans {
        assert!(span.start <= span.end && text.get(span.range()).is_some(), "{span:?} of {text:?}");
    }
    assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{spans:?} of {text:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_characters_are_read_without_a_panic(texts in prop::collection::vec(".*", 1..4)) {
        check(texts, &LanguageCode::ENGLISH);
    }

    #[test]
    fn any_order_of_what_the_rules_look_for_is_read_without_a_panic(texts in prop::collection::vec(soup(), 1..4)) {
        check(texts, &LanguageCode::ENGLISH);
    }

    #[test]
    fn other_languages_are_read_without_a_panic(texts in prop::collection::vec(soup(), 1..3), code in "ja|zh|de") {
        check(texts, &LanguageCode::new(&code));
    }
}
