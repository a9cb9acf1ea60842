//! Sheet, key and screen, parsed: self-contained, harmless, the same tasks in each, and blind if requested. `lesson.rs`
//! checks what is asked, and that no task gives another away.

use crate::document::{everything, sheet_docx};
use crate::fixture::{hostile, many_outlets, night_train};
use dom_query::Document;
use std::collections::BTreeSet;
use storydiff::article::Event;
use storydiff::compare::Comparison;
use storydiff::report::handout::{
    Handout, Lesson, Level, TaskKind, handout, to_key_html, to_screen_html, to_sheet_html,
};
use storydiff::report::{Templates, WordingLanguage};

pub const SHORT: Lesson = Lesson {
    level: Level::Short,
    is_blind: false,
    is_excerpt: false,
    is_draft: false,
    language: WordingLanguage::English,
};
pub const FULL: Lesson = Lesson { level: Level::Full, ..SHORT };
pub const BLIND: Lesson = Lesson { is_blind: true, ..FULL };
pub const DRAFT: Lesson = Lesson { is_draft: true, ..FULL };

pub fn sheet(handout: &Handout) -> String {
    to_sheet_html(handout, &Templates::builtin().unwrap()).unwrap()
}

pub fn key(handout: &Handout) -> String {
    to_key_html(handout, &Templates::builtin().unwrap()).unwrap()
}

pub fn screen(handout: &Handout) -> String {
    to_screen_html(handout, &Templates::builtin().unwrap()).unwrap()
}

pub fn sample(name: &str) -> Comparison {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name);
    storydiff::compare_event(storydiff::ingest::read_event(&[folder], None).unwrap())
}

pub fn texts(document: &Document, selector: &str) -> Vec<String> {
    document
        .select(selector)
        .iter()
        .map(|found| found.text().split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn sheet_key_and_screen_fetch_nothing_and_run_nothing() {
    for comparison in [night_train(), many_outlets(8), hostile()] {
        for lesson in [SHORT, BLIND, DRAFT, Lesson { language: WordingLanguage::Japanese, ..FULL }] {
            let made = handout(&comparison, lesson);
            for html in [sheet(&made), key(&made), screen(&made)] {
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
    for html in [sheet(&made), screen(&made)] {
        let text = Document::from(html.as_str()).select("main").text();
        assert!(text.contains("<script>alert(1)</script> {{ 7*7 }}"), "{text}");
    }
    assert!(!key(&made).contains("<script"));
}

#[test]
fn the_same_numbered_tasks_stand_in_each_and_only_the_sheet_has_no_answers() {
    let made = handout(&sample("harbour-bridge"), FULL);
    let [sheet, key, screen] = [sheet(&made), key(&made), screen(&made)].map(|html| Document::from(html.as_str()));
    let headings = texts(&sheet, ".task h2");
    assert_eq!((headings.len(), headings[0].as_str()), (10, "1 The headlines"));
    assert_eq!(headings[9], "10 What do you still want to know?");
    for other in [&key, &screen] {
        assert_eq!(headings, texts(other, ".task h2"));
        assert_eq!(texts(&sheet, "tbody th"), texts(other, "tbody th"), "the same rows");
        assert!(other.select(".answer").length() > 30);
        assert_eq!(other.select(".box, .rule, .who").length(), 0);
    }
    assert_eq!(sheet.select(".answer, .answers, .points, .check, details").length(), 0);
    assert_eq!((key.select(".texts, details").length(), sheet.select(".texts article").length()), (0, 4));
}

#[test]
fn on_the_screen_every_answer_and_text_is_behind_a_click_and_needs_no_script() {
    for (comparison, lesson) in [(sample("harbour-bridge"), FULL), (night_train(), BLIND), (many_outlets(8), DRAFT)] {
        let html = screen(&handout(&comparison, lesson));
        let document = Document::from(html.as_str());
        for hidden in [".answer", ".points", ".label", ".body", "h3"] {
            let all = document.select(hidden).length();
            assert!(all > 0 && document.select(&format!("details {hidden}")).length() == all, "{hidden}");
        }
        assert_eq!(document.select(".identities").length(), document.select("details .identities").length());
        assert_eq!(document.select("details[open], summary .words").length(), 0);
        let count = document.select("details").length();
        assert_eq!(document.select("details > summary:first-child").length(), count);
    }
}

#[test]
fn a_gap_hides_what_differs_and_the_key_fills_it_with_the_paragraph() {
    let made = handout(&night_train(), SHORT);
    let html = key(&made);
    let document = Document::from(html.as_str());
    let task = document.select("section:has(#task-2)");
    assert_eq!(texts(&document, "#task-2"), ["2 Where the texts disagree"]);
    let row = task.select("tbody tr").iter().find(|row| row.text().contains("were treated for cold")).unwrap();
    assert!(row.select("th .gap").length() == 1 && !row.select("th").text().contains("nine"));
    let answers: Vec<String> = row.select("td").iter().map(|field| field.text().trim().to_string()).collect();
    assert_eq!(answers, ["“At least nine” ¶4", "“Fourteen” ¶4", "“At least nine” ¶2"]);
}

#[test]
fn a_table_asks_about_four_texts_at_most_and_two_pages_hold_all_tasks() {
    for count in [2, 3, 8, 40] {
        let html = sheet(&handout(&many_outlets(count), SHORT));
        let document = Document::from(html.as_str());
        assert_eq!(document.select("section:has(#task-1) thead th").length(), count.min(4));
        for task in document.select("section.task").iter() {
            assert!(task.select("table").length() <= 1, "one table a task");
            assert!(task.select("thead th").length() <= 4);
        }
        assert_eq!(document.select(".page").length(), 2);
        assert_eq!(document.select(".texts article").length(), count, "every text is printed");
    }
}

#[test]
fn what_stands_against_each_other_among_many_texts_stands_in_the_table() {
    let made = handout(&many_outlets(8), SHORT);
    let differs = made.tasks.iter().find(|task| task.kind == TaskKind::Differs).unwrap();
    assert_eq!(differs.columns.len(), 4);
    for row in &differs.rows {
        assert_eq!(row.fields.len(), 4);
        let mut said: Vec<String> = row
            .fields
            .iter()
            .filter_map(|field| Some(field.answers.first()?.what.quoted().first()?.text.to_lowercase()))
            .collect();
        said.sort();
        said.dedup();
        assert!(said.len() > 1, "{said:?}");
    }
}

/// Names, short names, authors and addresses that must not appear on a blind sheet, however they are written.
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
        let wall = screen(&made).to_lowercase();
        // All except what opens last: which is which.
        let (wall, _) = wall.split_once("<section class=\"identities\"").unwrap();
        for word in words {
            assert!(!html.contains(word), "{name}: {word}: {}", around(&html, word));
            assert!(!wall.contains(word), "{name}: {word}: {}", around(wall, word));
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
fn the_key_of_a_blind_sheet_says_which_is_which() {
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
    let html = sheet(&handout(&comparison, Lesson { language: WordingLanguage::Japanese, ..FULL }));
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

#[test]
fn the_style_has_a_height_for_every_number_of_lines() {
    let comparisons = [night_train(), many_outlets(8), many_outlets(40), hostile(), sample("strait-rescue")];
    let mut heights = BTreeSet::new();
    for (comparison, lesson) in
        comparisons.iter().flat_map(|one| [SHORT, FULL, BLIND, DRAFT].map(|lesson| (one, lesson)))
    {
        let html = sheet(&handout(comparison, lesson));
        let document = Document::from(html.as_str());
        for element in document.select(".lines, .box").iter() {
            let class = element.attr("class").unwrap().to_string();
            let rule = format!(".{}{{", class.replace("lines lines-", "lines-").replace(' ', "."));
            assert!(html.contains(&rule), "{rule}");
            heights.insert(rule);
        }
    }
    assert!(heights.len() > 5, "{heights:?}");
}

/// For the browser tests.
#[test]
fn handouts_of_invented_comparisons_are_made() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("handouts");
    std::fs::create_dir_all(&folder).unwrap();
    let japanese = Lesson { language: WordingLanguage::Japanese, ..FULL };
    for (name, comparison, lesson) in [
        ("outlets-8", many_outlets(8), FULL),
        ("outlets-40", many_outlets(40), SHORT),
        ("hostile", hostile(), FULL),
        ("japanese", night_train(), japanese),
        ("blind", night_train(), BLIND),
        ("draft", night_train(), DRAFT),
    ] {
        let made = handout(&comparison, lesson);
        for (form, html) in [("sheet", sheet(&made)), ("key", key(&made)), ("screen", screen(&made))] {
            std::fs::write(folder.join(format!("{name}-{form}.html")), html).unwrap();
        }
    }
}
