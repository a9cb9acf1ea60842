//! What a handout asks: only what is settled, in whole sentences, with the words for every answer, and no task that
//! gives another away.

use crate::fixture::{many_outlets, night_train};
use crate::handout::{DRAFT, FULL, SHORT, key, sample, screen, sheet, texts};
use dom_query::Document;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use storydiff::article::{Article, Event};
use storydiff::compare::{Comparison, Verdict};
use storydiff::report::handout::{AnswerContent, Handout, Lesson, Level, RowHead, TaskKind, handout};

/// The samples, an invented comparison, and one with more outlets than fit on the width of a page.
static COMPARISONS: LazyLock<Vec<(&str, Comparison)>> = LazyLock::new(|| {
    let samples = ["harbour-bridge", "water-tariff", "stadium-evacuation", "strait-rescue", "takaichi-trump-call"];
    let samples = samples.into_iter().map(|name| (name, sample(name)));
    samples.chain([("night train", night_train()), ("eight outlets", many_outlets(8))]).collect()
});

fn handouts(lesson: Lesson) -> impl Iterator<Item = (&'static str, &'static Comparison, Handout)> {
    COMPARISONS.iter().map(move |(name, comparison)| (*name, comparison, handout(comparison, lesson)))
}

#[test]
fn a_lesson_is_two_pages_of_tasks_with_six_statements_and_three_gaps_at_most() {
    for (lesson, pages, gaps) in [(SHORT, 2, 3), (FULL, 4, 5), (DRAFT, 4, 5)] {
        for (name, _, made) in handouts(lesson) {
            let shown: BTreeSet<usize> = made.tasks.iter().map(|task| made.page(task)).collect();
            assert_eq!(shown, (1..=pages).collect(), "{name}");
            let rows =
                |kind| made.tasks.iter().filter(|task| task.kind == kind).map(|task| task.rows.len()).sum::<usize>();
            assert!(rows(TaskKind::Facts) <= 6 && rows(TaskKind::Differs) <= gaps, "{name}");
            let (set, quoted) = (rows(TaskKind::Differs), rows(TaskKind::Speakers));
            assert!(
                set + quoted <= 5 || quoted <= 2,
                "{name}: {set} gaps and {quoted} quotations are more than a page"
            );
            let kinds: Vec<TaskKind> = made.tasks.iter().map(|task| task.kind).collect();
            let is_sorted = made.tasks.is_sorted_by_key(|task| made.page(task));
            assert!(is_sorted && kinds.windows(2).all(|pair| pair[0] != pair[1]), "{name}: {kinds:?}");
        }
    }
    let settled = |name| COMPARISONS.iter().find(|one| one.0 == name).map(|(_, comparison)| handout(comparison, SHORT));
    for name in ["harbour-bridge", "water-tariff"] {
        let made = settled(name).unwrap();
        assert_eq!((made.tasks.len(), made.lacking()), (6, None), "{name}");
        assert_eq!(made.tasks.iter().find(|task| task.kind == TaskKind::Facts).unwrap().rows.len(), 6, "{name}");
    }
    for (name, page) in [("harbour-bridge", 2), ("water-tariff", 1)] {
        let made = settled(name).unwrap();
        let why = made.tasks.iter().find(|task| task.kind == TaskKind::Why).unwrap();
        assert_eq!(made.page(why), page, "{name}: three gaps leave no room on the first page");
    }
    assert_eq!(settled("strait-rescue").unwrap().lacking().as_deref(), Some("no difference"));
}

#[test]
fn every_answer_is_settled_but_in_a_draft() {
    let (mut unsure, mut grey) = (0, 0);
    for lesson in [SHORT, FULL] {
        for (name, _, made) in handouts(lesson) {
            assert!(made.answers().all(|answer| answer.sure), "{name}");
            for row in made.tasks.iter().flat_map(|task| &task.rows) {
                let asked = row.fields.iter().filter(|field| !field.answers.is_empty()).count();
                assert!(asked > 1, "{name}: {row:?}");
                grey += row.fields.len() - asked;
            }
            let page = key(&made);
            assert!(Document::from(page.as_str()).select(".check, header .legend").length() == 0, "{name}");
            let drafted = handout(
                COMPARISONS.iter().find(|one| one.0 == name).map(|(_, one)| one).unwrap(),
                Lesson { is_draft: true, ..lesson },
            );
            let page = key(&drafted);
            let document = Document::from(page.as_str());
            let marked = drafted.answers().filter(|answer| !answer.sure).count();
            assert_eq!(
                (marked, document.select("header .legend").length()),
                (document.select(".check").length(), usize::from(marked > 0))
            );
            unsure += marked;
            assert_eq!(Document::from(sheet(&drafted).as_str()).select(".grey").length(), 0, "a draft asks all");
        }
    }
    assert!(unsure > 50 && grey > 20, "{unsure} {grey}");
}

#[test]
fn a_key_never_says_that_it_is_certain() {
    for lesson in [SHORT, DRAFT] {
        for (name, _, made) in handouts(lesson) {
            let page = key(&made);
            let document = Document::from(page.as_str());
            document.select(".words").remove();
            let said = document.select("main").text().to_lowercase();
            for word in ["certain", "confident", "for sure", "surely", "proven"] {
                assert!(!said.contains(word), "{name}: {word}");
            }
        }
    }
}

/// Lower case and single spaces, with one at either end, so that a word is found whole.
fn plain(text: &str) -> String {
    let letters: String =
        text.to_lowercase().chars().map(|one| if one.is_alphanumeric() { one } else { ' ' }).collect();
    format!(" {} ", letters.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// "day" stands in any text, and reveals nothing.
fn is_plain_word(text: &str) -> bool {
    text.chars().all(char::is_lowercase)
}

#[test]
fn no_task_gives_away_what_another_asks() {
    for lesson in [SHORT, FULL, Lesson { level: Level::Short, ..DRAFT }, DRAFT] {
        for (name, _, made) in handouts(lesson) {
            let rows: Vec<_> =
                made.tasks.iter().flat_map(|task| task.rows.iter().map(move |row| (task.kind, row))).collect();
            for (kind, row) in &rows {
                if !matches!(kind, TaskKind::Differs | TaskKind::Speakers | TaskKind::Words) {
                    continue;
                }
                for answer in row.fields.iter().flat_map(|field| &field.answers) {
                    let asked = match &answer.what {
                        AnswerContent::Words(passage) => plain(&passage.text),
                        AnswerContent::Name(name) => plain(name),
                        _ => continue,
                    };
                    if matches!(&answer.what, AnswerContent::Words(said) if *kind == TaskKind::Differs && is_plain_word(&said.text))
                    {
                        continue;
                    }
                    for (other, set) in
                        rows.iter().filter(|(_, set)| !std::ptr::eq(*set, *row) || *kind == TaskKind::Differs)
                    {
                        let shown = plain(&set.shown().join(" … "));
                        assert!(!shown.contains(&asked), "{name}: {kind:?} asks for {asked}, {other:?} shows {shown}");
                    }
                }
            }
            let heads: Vec<String> = rows
                .iter()
                .filter(|(_, row)| row.place().is_some())
                .map(|(_, row)| plain(&row.shown().join(" ")))
                .collect();
            let once: BTreeSet<&String> = heads.iter().collect();
            assert_eq!(once.len(), heads.len(), "{name}: a sentence is set twice");
        }
    }
}

#[test]
fn nothing_set_is_a_fragment() {
    let ends = |text: &str| {
        text.trim_end().is_empty()
            || text.trim_end().ends_with(['.', '?', '!', '”', '"', '’', '。', '」', ':', '—', '-'])
    };
    let mut seen = 0;
    for (name, comparison, made) in handouts(DRAFT) {
        for row in made.tasks.iter().filter(|task| task.kind == TaskKind::Speakers).flat_map(|task| &task.rows) {
            let said = row.shown()[0];
            let words = said.split_whitespace().count();
            assert!(said.starts_with('“') && said[3..].starts_with(char::is_uppercase) && words > 4, "{name}: {said}");
            seen += 1;
        }
        let rows = made.tasks.iter().filter(|task| task.kind != TaskKind::Speakers).flat_map(|task| &task.rows);
        for row in rows {
            let (excerpt, said) = match &row.head {
                RowHead::Words(excerpt) => (excerpt, excerpt.text.clone()),
                RowHead::Gap { before, .. } => (before, String::new()),
                _ => continue,
            };
            let text = &comparison.event.articles[excerpt.article].paragraphs[excerpt.paragraph].text;
            if said.is_empty() || said.contains('[') {
                assert!(
                    excerpt.text.is_empty() || !excerpt.text.starts_with(char::is_lowercase),
                    "{name}: {}",
                    excerpt.text
                );
                continue;
            }
            let (before, after) = text.split_once(&said).unwrap_or_else(|| panic!("{name}: {said}"));
            assert!(ends(before) && ends(&said), "{name}: {before} | {said} | {after}");
            seen += 1;
        }
    }
    assert!(seen > 35, "{seen}");
}

#[test]
fn every_answer_about_a_text_has_its_very_words() {
    let mut quoted = 0;
    for lesson in [SHORT, DRAFT] {
        for (name, comparison, made) in handouts(lesson) {
            for answer in made.answers() {
                if let AnswerContent::Told(verdict, said) = &answer.what {
                    assert_eq!(said.is_some(), *verdict != Verdict::Omitted, "{name}");
                }
                for passage in answer.what.quoted() {
                    let text = &comparison.event.articles[passage.article].paragraphs[passage.paragraph].text;
                    assert!(text.contains(&passage.text), "{name}: {}", passage.text);
                    quoted += 1;
                }
            }
            let page = key(&made);
            let document = Document::from(page.as_str());
            let told = document.select(".answer:has(.mark)");
            assert!(
                told.iter().all(|one| one.text().contains("not in this text") || one.select(".words").length() == 1)
            );
        }
    }
    assert!(quoted > 200, "{quoted}");
}

#[test]
fn on_the_screen_no_answer_stands_in_what_is_seen_before_a_click() {
    for lesson in [SHORT, FULL] {
        for (name, _, made) in handouts(lesson) {
            let page = screen(&made);
            let document = Document::from(page.as_str());
            let kinds = [TaskKind::Headlines, TaskKind::Ledes, TaskKind::Differs, TaskKind::Background];
            let asked = made.tasks.iter().filter(|task| kinds.contains(&task.kind)).flat_map(|task| &task.rows);
            let asked: Vec<String> = asked
                .flat_map(|row| &row.fields)
                .flat_map(|field| &field.answers)
                .flat_map(|answer| answer.what.quoted())
                .filter(|passage| !is_plain_word(&passage.text))
                .map(|passage| plain(&passage.text))
                .collect();
            document.select("details > :not(summary)").remove();
            document.select("style").remove();
            let seen = plain(&texts(&document, "body").join(" "));
            assert!(seen.contains(" the headlines "), "{name}");
            for words in asked {
                assert!(!seen.contains(&words), "{name}: {words}");
            }
        }
    }
}

/// Two texts on one event, with its numbers, days and quotations once more far below, between paragraphs that nobody
/// needs.
fn ferry() -> Comparison {
    let argus = [
        "The ferry Amber struck a rock off the island of Vell on Thursday and sank within an hour.",
        "Fourteen people were injured in the sinking, the coast guard of Vell said.",
        "The council of Vell will meet again in spring to talk about new paths for walkers.",
        "On Thursday morning the ferry had still been painted white.",
        "The bakery on the quay stayed open all night and gave away its bread to everybody.",
        "A banner on the quay has the words “we lost the boat but not the crew” in red paint.",
    ];
    let beacon = [
        "The ferry Amber struck a rock off the island of Vell on Thursday and sank within an hour.",
        "Eleven people were injured in the sinking, the coast guard of Vell said.",
        "A choir from the mainland had sung in the church on the hill that same afternoon.",
        "Of the eleven, two are still at the hospital.",
        "Wild goats have lived on the far side of the hill for as long as anyone can remember.",
        "“We lost the boat but not the crew,” said Ruth Hale, the captain of the Amber.",
    ];
    let argus = Article::plain("argus", "Argus", "Ferry sinks off Vell", &argus);
    let beacon = Article::plain("beacon", "Beacon", "Ferry lost on a rock", &beacon);
    storydiff::compare_event(Event::new("The ferry", vec![argus, beacon]))
}

#[test]
fn an_excerpt_keeps_every_paragraph_with_a_number_a_date_or_a_quotation_that_a_task_needs() {
    let made = handout(&ferry(), Lesson { is_excerpt: true, is_draft: true, ..SHORT });
    let rows = |kind| made.tasks.iter().find(|task| task.kind == kind).map_or(0, |task| task.rows.len());
    assert_eq!((rows(TaskKind::Differs), rows(TaskKind::Speakers)), (1, 1));
    assert!(rows(TaskKind::Facts) > 0);
    let kept = |article: usize| made.texts[article].paragraphs.iter().map(|(number, _)| *number).collect::<Vec<_>>();
    let has = |article: usize, wanted: &[usize]| wanted.iter().all(|number| kept(article).contains(number));
    assert!(has(0, &[1, 2, 4, 6]), "the day and the quotation once more: {:?}", kept(0));
    assert!(has(1, &[1, 2, 4, 6]), "the number once more: {:?}", kept(1));
    assert!(!has(0, &[5]) && !has(1, &[5]), "nothing of the bakery and the goats");
    assert!(sheet(&made).contains("<p>[…]</p>"));
}

#[test]
fn an_excerpt_of_a_sample_has_every_paragraph_of_an_answer() {
    for (name, comparison, whole) in handouts(SHORT).filter(|(name, ..)| *name != "eight outlets") {
        let made = handout(comparison, Lesson { is_excerpt: true, ..SHORT });
        for passage in whole.answers().flat_map(|answer| answer.what.quoted()) {
            let mut kept = made.texts[passage.article].paragraphs.iter().map(|(number, _)| *number);
            assert!(
                passage.paragraph == 0 || kept.any(|number| number == passage.paragraph),
                "{name}: {}",
                passage.text
            );
        }
    }
}

#[test]
fn no_statement_breaks_off_or_speaks_of_a_mayor_without_a_name() {
    for (name, _, made) in handouts(DRAFT) {
        for row in made.tasks.iter().filter(|task| task.kind == TaskKind::Facts).flat_map(|task| &task.rows) {
            let said = row.shown()[0];
            let end = said.trim_end_matches(['"', '”', '」', ']']);
            assert!(end.ends_with(['.', '?', '!', '。', '！', '？']) || said.contains(" – ["), "{name}: {said}");
            assert!(!said.contains('…') && !said.contains(" the mayor said"), "{name}: {said}");
        }
    }
}

#[test]
fn a_number_in_the_key_stands_in_its_sentence() {
    let mut seen = 0;
    for (name, _, made) in handouts(SHORT) {
        for answer in made.tasks.iter().filter(|task| task.kind == TaskKind::NeutralLede).flat_map(|task| &task.answers)
        {
            let first = &answer.what.quoted()[0].text;
            assert!(first.split_whitespace().count() > 4 && first.ends_with(['.', '"', '”', '。']), "{name}: {first}");
            seen += 1;
        }
    }
    assert!(seen > 3, "{seen}");
}

#[test]
fn where_no_difference_is_settled_a_class_compares_how_the_texts_begin_and_without_agreement_it_asks() {
    for (name, _, made) in handouts(SHORT) {
        let has = |kind| made.tasks.iter().any(|task| task.kind == kind);
        assert_ne!(has(TaskKind::Differs), has(TaskKind::Ledes), "{name}");
        assert_ne!(has(TaskKind::NeutralLede), has(TaskKind::FindOut), "{name}");
        let lede = made.tasks.iter().find(|task| task.kind == TaskKind::NeutralLede);
        assert!(
            lede.is_none_or(|task| !task.answers.is_empty()),
            "{name}: a first paragraph has something to be made of"
        );
    }
}

#[test]
fn a_quotation_that_differs_twice_is_asked_for_once() {
    let said = |opens: &str, first: &str| {
        format!(
            "“We will {opens} the old bridge to every driver on the {first} morning of the spring,” Mayor Ruth Hale said."
        )
    };
    let articles = [("a", said("open", "first")), ("b", said("reopen", "last"))].map(|(id, words)| {
        Article::plain(id, id, "The bridge", &["The bridge at Lorn is closed since Monday.", &words])
    });
    let comparison = storydiff::compare_event(Event::new("The bridge", articles.to_vec()));
    let differences =
        comparison.differences.iter().filter(|one| one.sides.iter().all(|side| side.passage.paragraph == 2));
    assert_eq!(differences.count(), 2, "as the reports have it");
    let lesson = handout(&comparison, DRAFT);
    let gaps = lesson.tasks.iter().flat_map(|task| &task.rows).filter(|row| matches!(row.head, RowHead::Gap { .. }));
    assert_eq!(gaps.count(), 1);
}
