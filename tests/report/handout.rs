//! Sheet and key, parsed: self-contained, harmless, the same tasks in both, and blind where that was asked for.

use crate::document::{everything, sheet_docx};
use crate::fixture::{hostile, many_outlets, night_train};
use dom_query::Document;
use std::collections::BTreeSet;
use storydiff::article::Event;
use storydiff::compare::Comparison;
use storydiff::report::Templates;
use storydiff::report::handout::{Handout, Known, Lesson, Level, SheetLanguage, handout, to_key_html, to_sheet_html};

pub const SHORT: Lesson =
    Lesson { level: Level::Short, is_blind: false, is_excerpt: false, language: SheetLanguage::English };
pub const FULL: Lesson = Lesson { level: Level::Full, ..SHORT };
pub const BLIND: Lesson = Lesson { is_blind: true, ..FULL };

pub fn sheet(handout: &Handout) -> String {
    to_sheet_html(handout, &Templates::builtin().unwrap()).unwrap()
}

pub fn key(handout: &Handout) -> String {
    to_key_html(handout, &Templates::builtin().unwrap()).unwrap()
}

pub fn sample(name: &str) -> Comparison {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name);
    storydiff::compare_event(storydiff::ingest::read_event(&[folder], None).unwrap())
}

fn texts(document: &Document, selector: &str) -> Vec<String> {
    document
        .select(selector)
        .iter()
        .map(|found| found.text().split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn sheet_and_key_fetch_nothing_and_run_nothing() {
    for comparison in [night_train(), many_outlets(8), hostile()] {
        for lesson in [SHORT, BLIND, Lesson { language: SheetLanguage::Japanese, ..FULL }] {
            let made = handout(&comparison, lesson);
            for html in [sheet(&made), key(&made)] {
                let document = Document::from(html.as_str());
                let loading =
                    "script, link, img, iframe, object, embed, base, audio, video, source, form, a, [src], [href]";
                assert_eq!(document.select(loading).length(), 0);
                assert_eq!(document.select("[style], [onclick], [onload], [onerror]").length(), 0);
                let policy = document.select("meta[http-equiv]").attr("content").unwrap().to_string();
                assert!(policy.starts_with("default-src 'none'; style-src 'sha256-") && !policy.contains("unsafe"));
                assert!(!html.contains("url(") && !html.contains('\u{0}') && !html.contains('\u{1b}'));
                let ids: Vec<String> =
                    document.select("[id]").iter().map(|one| one.attr("id").unwrap().to_string()).collect();
                let unique: BTreeSet<&String> = ids.iter().collect();
                assert_eq!(unique.len(), ids.len());
                for labelled in document.select("[aria-labelledby]").iter() {
                    assert!(unique.contains(&labelled.attr("aria-labelledby").unwrap().to_string()));
                }
            }
        }
    }
}

#[test]
fn hostile_text_stays_text() {
    let made = handout(&hostile(), FULL);
    let html = sheet(&made);
    let text = Document::from(html.as_str()).select("main").text();
    assert!(text.contains("<script>alert(1)</script> {{ 7*7 }}"), "{text}");
    assert!(!key(&made).contains("<script"));
}

#[test]
fn sheet_and_key_have_the_same_numbered_tasks_and_only_the_key_has_answers() {
    let made = handout(&sample("harbour-bridge"), FULL);
    let (sheet, key) = (sheet(&made), key(&made));
    let (sheet, key) = (Document::from(sheet.as_str()), Document::from(key.as_str()));
    let headings = texts(&sheet, ".task h2");
    assert_eq!(headings.len(), 14);
    assert_eq!(headings, texts(&key, ".task h2"));
    assert_eq!(
        (headings[0].as_str(), headings[13].as_str()),
        ("1 Where do the texts come from?", "14 What would you still find out?")
    );
    assert_eq!(texts(&sheet, "tbody th"), texts(&key, "tbody th"), "the same rows");
    assert_eq!(sheet.select(".answer, .answers, .points, .check").length(), 0);
    assert_eq!(key.select(".box, .rule, .texts").length(), 0);
    assert!(key.select(".answer").length() > 30);
}

#[test]
fn the_short_sheet_has_nine_of_the_tasks() {
    let html = sheet(&handout(&night_train(), SHORT));
    let headings = texts(&Document::from(html.as_str()), ".task h2");
    assert_eq!(headings.len(), 9, "{headings:?}");
    assert!(headings.iter().any(|heading| heading == "5 What differs"), "{headings:?}");
}

#[test]
fn a_gap_hides_what_differs_and_the_key_fills_it_with_the_paragraph() {
    let made = handout(&night_train(), SHORT);
    let html = key(&made);
    let document = Document::from(html.as_str());
    let task = document.select("section:has(#task-5)");
    let row = task.select("tbody tr").iter().find(|row| row.text().contains("people were treated for cold")).unwrap();
    assert!(row.select("th .gap").length() == 1 && !row.select("th").text().contains("nine"));
    let answers: Vec<String> = row.select("td").iter().map(|field| field.text().trim().to_string()).collect();
    assert_eq!(answers, ["“At least nine” ¶4", "“Fourteen” ¶4", "“At least nine” ¶2"]);
}

#[test]
fn the_five_questions_are_answered_in_the_articles_words_or_said_to_be_open() {
    let html = key(&handout(&night_train(), SHORT));
    let document = Document::from(html.as_str());
    let task = document.select("section:has(#task-3)");
    let row = |question: &str| {
        let row = task.select("tbody tr").iter().find(|row| row.select("th").text().to_string() == question).unwrap();
        row.select("td")
            .iter()
            .map(|field| field.select("p").iter().map(|one| one.text().to_string()).collect::<Vec<_>>().join(" / "))
            .collect::<Vec<_>>()
    };
    let nothing = "nothing found by the program ?";
    let look = "look first in ¶1, ¶2 ?";
    assert_eq!(row("Who?"), ["“212 passengers” ¶1 ? / “operations director, Piet Sandgren” ¶3 ?", nothing, look]);
    assert_eq!(row("When?"), ["“Thursday” ¶1 ?", "“Thursday” ¶1 ?", look]);
    assert_eq!(row("Where?"), ["“ORRIN FALLS” ¶1 ?", nothing, look]);
    assert_eq!(row("Why?"), ["“after its power failed” ¶1 ?", nothing, look]);
    // The sheet has the same questions and gives no answer away.
    let html = sheet(&handout(&night_train(), SHORT));
    assert!(!html.contains("nothing found") && !html.contains("“after its power failed”"));
}

#[test]
fn what_is_not_sure_carries_the_mark_and_what_is_sure_does_not() {
    for comparison in [night_train(), sample("harbour-bridge"), sample("stadium-evacuation")] {
        let made = handout(&comparison, FULL);
        let told = |wanted: bool| {
            let rows = made.tasks.iter().flat_map(|task| &task.rows).flat_map(|row| &row.fields);
            rows.flat_map(|field| &field.answers)
                .filter(|answer| matches!(answer.what, Known::Told(..)) && answer.sure == wanted)
                .count()
        };
        let html = key(&made);
        let document = Document::from(html.as_str());
        let shown = |checked: bool| {
            document
                .select(".answer:has(.mark)")
                .iter()
                .filter(|one| (one.select(".check").length() == 1) == checked)
                .count()
        };
        assert_eq!((shown(true), shown(false)), (told(false), told(true)));
    }
    // An article in a language that is not judged: nothing about it may stand there without the mark.
    let mut french = sample("water-tariff").event;
    french.articles[0].language = storydiff::article::LanguageCode::new("fr");
    let made = handout(&storydiff::compare_event(french), FULL);
    let fields = made.tasks.iter().flat_map(|task| &task.rows).filter_map(|row| row.fields.first());
    let mut answers = fields.flat_map(|field| &field.answers).filter(
        |answer| matches!(answer.what, Known::Told(verdict, _) if verdict == storydiff::compare::Verdict::Omitted),
    );
    assert!(answers.all(|answer| !answer.sure));
}

#[test]
fn every_outlet_has_a_column_and_no_table_has_more_than_four() {
    for count in [2, 3, 8, 40] {
        let html = sheet(&handout(&many_outlets(count), SHORT));
        let document = Document::from(html.as_str());
        let tables = document.select("section:has(#task-1) table");
        let columns: usize = tables.iter().map(|table| table.select("thead th").length()).sum();
        assert_eq!(columns, count);
        assert!(tables.iter().all(|table| table.select("thead th").length() <= 4));
        assert_eq!(document.select(".texts article").length(), count);
    }
}

#[test]
fn an_excerpt_keeps_the_paragraphs_that_the_tasks_need_and_shows_where_others_were() {
    let comparison = sample("harbour-bridge");
    let whole = handout(&comparison, SHORT);
    let made = handout(&comparison, Lesson { is_excerpt: true, ..SHORT });
    let count = |handout: &Handout| handout.texts.iter().map(|text| text.paragraphs.len()).sum::<usize>();
    assert!(count(&made) < count(&whole), "nothing was left out");
    for (article, number) in whole.paragraphs_needed() {
        let is_there = made.texts[article].paragraphs.iter().any(|(shown, _)| *shown == number);
        assert!(number == 0 || is_there, "{article} ¶{number} is needed");
    }
    assert!(sheet(&made).contains("<p>[…]</p>"));
}

/// Names, short names, authors and addresses that may stand nowhere on a blind sheet, however written.
const GIVE_AWAY: [(&str, &[&str]); 4] = [
    (
        "harbour-bridge",
        &["whistle", "tidings", "corrant", "capital register", "the register", "hester", "quill", "benedict", "osei"],
    ),
    ("water-tariff", &["courier", "open valley", "openvalley", "northline"]),
    ("stadium-evacuation", &["lantern", "pelorus", "kestrel coast", "journal"]),
    ("takaichi-trump-call", &["global times", "globaltimes", "yomiuri", "associated press", "storydiff project"]),
];

#[test]
fn a_blind_sheet_gives_no_outlet_away() {
    for (name, words) in GIVE_AWAY {
        let comparison = sample(name);
        let made = handout(&comparison, BLIND);
        let open = sheet(&handout(&comparison, FULL)).to_lowercase();
        // The whole file: title, attributes and style included.
        let html = sheet(&made).to_lowercase();
        let docx = everything(&sheet_docx(&made)).to_lowercase();
        for word in words {
            assert!(!html.contains(word), "{name}: {word}: {}", around(&html, word));
            assert!(!docx.contains(word), "{name}: {word}: {}", around(&docx, word));
        }
        assert!(
            words.iter().any(|word| open.contains(word)),
            "{name}: without --blind nothing of it stands there either"
        );
        assert!(html.contains("outlet a"));
    }
}

#[test]
fn the_key_of_a_blind_sheet_tells_which_is_which() {
    let comparison = night_train();
    let html = key(&handout(&comparison, BLIND));
    let shown = texts(&Document::from(html.as_str()), ".identities dl > div");
    assert_eq!(shown[0], "Outlet AOrrin Falls Courier · By Mika Osterval · https://courier.example/2026/night-train");
    assert_eq!(shown.len(), 3);
    assert!(!sheet(&handout(&comparison, BLIND)).contains("courier.example"));
}

fn around<'t>(text: &'t str, word: &str) -> &'t str {
    let at = text.find(word).unwrap();
    let start = (0..=at.saturating_sub(60)).rev().find(|start| text.is_char_boundary(*start)).unwrap();
    &text[start..at + word.len()]
}

#[test]
fn a_japanese_sheet_has_no_english_of_its_own() {
    let plain = Event::new("出来事", night_train().event.articles);
    let mut comparison = night_train();
    comparison.event = plain;
    let html = sheet(&handout(&comparison, Lesson { language: SheetLanguage::Japanese, ..FULL }));
    let document = Document::from(html.as_str());
    assert_eq!(document.select("html").attr("lang").unwrap().to_string(), "ja");
    document.select(".words, .texts, thead th").remove();
    let left: String = document.select("main").text().to_string();
    let latin: Vec<&str> =
        left.split(|letter: char| !letter.is_ascii_alphabetic()).filter(|word| word.len() > 1).collect();
    assert!(latin.is_empty(), "{latin:?}");
}

#[test]
fn sheet_and_key_say_for_how_much_time_they_are() {
    for (lesson, time) in [(SHORT, "For one lesson of 45 to 60 minutes"), (FULL, "For two lessons of 45 to 60 minutes")]
    {
        let made = handout(&night_train(), lesson);
        assert!(sheet(&made).contains(time) && key(&made).contains(time), "{time}");
        assert!(everything(&sheet_docx(&made)).contains(time), "{time}");
    }
}

/// For the browser tests.
#[test]
fn handouts_of_invented_comparisons_are_made() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("handouts");
    std::fs::create_dir_all(&folder).unwrap();
    let japanese = Lesson { language: SheetLanguage::Japanese, ..FULL };
    for (name, comparison, lesson) in [
        ("outlets-8", many_outlets(8), FULL),
        ("outlets-40", many_outlets(40), SHORT),
        ("hostile", hostile(), FULL),
        ("japanese", night_train(), japanese),
    ] {
        let made = handout(&comparison, lesson);
        std::fs::write(folder.join(format!("{name}-sheet.html")), sheet(&made)).unwrap();
        std::fs::write(folder.join(format!("{name}-key.html")), key(&made)).unwrap();
    }
}
