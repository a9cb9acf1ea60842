//! The files of `templates/wording/`: each has every line, and a page in one language says nothing in another.

use crate::fixture::{hostile, many_outlets, night_train};
use dom_query::Document;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use storydiff::article::{LanguageCode, Note, Verdict};
use storydiff::compare::{Comparison, Reason};
use storydiff::report::{Templates, WordingLanguage, to_html, to_served_html};

/// The forms of a line, by its whole name; one without forms has one, named "other".
type Lines = BTreeMap<String, BTreeMap<String, String>>;

fn lines(code: &str) -> Lines {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("templates/wording/{code}.toml"));
    let table: toml::Table = std::fs::read_to_string(path).unwrap().parse().unwrap();
    let mut lines = Lines::new();
    gather(&table, "", &mut lines);
    lines
}

fn gather(table: &toml::Table, before: &str, lines: &mut Lines) {
    for (key, value) in table {
        let name = format!("{before}{key}");
        let mut add = |form: &str, text: &toml::Value| {
            let text = text.as_str().unwrap_or_else(|| panic!("{name} is no text")).to_string();
            lines.entry(name.clone()).or_default().insert(form.to_string(), text);
        };
        match value {
            toml::Value::Table(forms) if forms.keys().all(|form| form == "one" || form == "other") => {
                forms.iter().for_each(|(form, text)| add(form, text));
            }
            toml::Value::Table(inner) => gather(inner, &format!("{name}."), lines),
            toml::Value::Array(several) => {
                lines.insert(name.clone(), BTreeMap::new());
                several.iter().enumerate().for_each(|(at, text)| {
                    lines.get_mut(&name).unwrap().insert(at.to_string(), text.as_str().unwrap().to_string());
                });
            }
            text => add("other", text),
        }
    }
}

/// The names in braces.
fn filled_in(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

#[test]
fn all_languages_have_the_same_lines_and_fill_in_the_same() {
    let english = lines("en");
    for language in WordingLanguage::ALL {
        let lines = lines(language.code());
        assert_eq!(lines["lang"]["other"], language.code());
        let names = |lines: &Lines| lines.keys().cloned().collect::<BTreeSet<String>>();
        assert_eq!(names(&lines), names(&english), "{language:?}");
        for (name, forms) in &lines {
            assert!(forms.values().all(|form| !form.trim().is_empty() && !form.contains(['<', '>', '&'])), "{name}");
            // If there are forms for one and for others, a number that is always the same may be left out: "1 fact" may
            // be "a fact".
            let wanted = english[name].values().flat_map(|form| filled_in(form)).collect::<BTreeSet<&str>>();
            assert_eq!(forms.values().flat_map(|form| filled_in(form)).collect::<BTreeSet<&str>>(), wanted, "{name}");
            if name.starts_with("task.") {
                assert_eq!(forms.len(), english[name].len(), "{language:?}, {name}");
            }
        }
    }
}

fn files(folder: &str, endings: &[&str]) -> Vec<String> {
    let mut texts = Vec::new();
    let mut folders: Vec<PathBuf> = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| endings.iter().any(|known| *known == ending)) {
                texts.push(std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    texts
}

/// The program around the library: the files at the top of `src`.
fn program() -> Vec<String> {
    let listed = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    let paths = listed.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    paths.map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// What follows `start` up to the first letter that cannot be in a name.
fn after<'t>(text: &'t str, start: &'t str) -> impl Iterator<Item = &'t str> {
    let is_name = |letter: char| letter.is_ascii_lowercase() || "_-.".contains(letter);
    text.split(start).skip(1).map(move |rest| rest.split(|letter| !is_name(letter)).next().unwrap_or_default())
}

/// Finds a line that is never used, or that is used but not written: neither the compiler nor a page would show it.
#[test]
fn every_line_is_said_somewhere_and_what_is_said_is_written() {
    let written = lines("en");
    let mut said: BTreeSet<String> = BTreeSet::new();
    let mut kinds: BTreeSet<String> = BTreeSet::new();
    for text in [files("src/report", &["rs"]), files("src/cli", &["rs"]), program()].concat() {
        let text = text.split("#[cfg(test)]").next().unwrap_or_default().replace("'\"'", "");
        let names: Vec<&str> = text.split('"').skip(1).step_by(2).collect();
        said.extend(names.iter().filter(|name| written.contains_key(**name)).map(|name| name.to_string()));
        // "rule" of `of_kind("rule", ...)`, "task" of `format!("task.{name}.ask")`.
        kinds.extend(after(&text, "of_kind(\"").map(str::to_string));
        let made = names.iter().filter_map(|name| name.split_once(".{")).map(|(section, _)| section.to_string());
        kinds.extend(made.filter(|section| written.keys().any(|name| name.starts_with(&format!("{section}.")))));
        for call in ["w.line(\"", "w.fill(\"", "w.count(\"", "w.count_with(\"", "w.lines(\""] {
            for name in after(&text, call) {
                assert!(written.contains_key(name) || name.ends_with('.'), "{name} is said and not written");
            }
        }
    }
    for text in files("templates", &["html"]) {
        for start in [" w.", "{w.", "=w.", "(w."] {
            for name in after(&text, start) {
                assert!(written.contains_key(name), "{name} is said and not written");
                said.insert(name.to_string());
            }
        }
    }
    for text in files("templates", &["js"]) {
        said.extend(after(&text, "'").filter(|name| written.contains_key(*name)).map(str::to_string));
        kinds.extend(after(&text, "say(`").map(|name| name.trim_end_matches('.').to_string()));
    }
    kinds.extend(["verdict", "verdict_by_hand", "verdict_by_model"].map(str::to_string));
    let is_said = |name: &&String| {
        said.contains(*name) || name.split_once('.').is_some_and(|(section, _)| kinds.contains(section))
    };
    let unsaid: Vec<&String> = written.keys().filter(|name| !is_said(name)).collect();
    assert!(unsaid.is_empty(), "written and not said: {unsaid:?}");
}

/// Names that are the same in every language.
const NAMES: [&str; 13] = [
    "storydiff",
    "compare",
    "review",
    "corrections",
    "toml",
    "JSON",
    "CSV",
    "PDF",
    "UTC",
    "SHA",
    "Unicode",
    "Enter",
    "Esc",
];

/// Comparisons that have every kind of cell, reason and note.
fn everything() -> Vec<Comparison> {
    let mut reasons = night_train();
    let mut all = vec![
        Reason::DetailMissing,
        Reason::InPart,
        Reason::OtherAct,
        Reason::NotFound,
        Reason::SetApart { why: None, text: "Eine Halle.".to_string() },
        Reason::Headline,
        Reason::FewWords,
        Reason::Language(LanguageCode::JAPANESE),
        Reason::ByHand { why: None },
        Reason::Parted,
    ];
    for cell in reasons.facts.iter_mut().flat_map(|fact| &mut fact.cells) {
        let Some(reason) = all.pop() else { break };
        cell.reason = reason;
        cell.sure = all.len() % 2 == 0;
        cell.verdict = [Verdict::Partial, Verdict::Differs, Verdict::Omitted][all.len() % 3];
    }
    assert!(all.is_empty());
    let mut with_base = many_outlets(8);
    with_base.event.has_base = true;
    vec![night_train(), reasons, with_base, many_outlets(2), many_outlets(40), hostile()]
}

/// The words of at least three Latin letters in a text, except those quoted in it.
fn latin_words(text: &str) -> Vec<String> {
    let (mut depth, mut bare) = (0_usize, String::new());
    for letter in text.chars() {
        match letter {
            '「' | '“' => depth += 1,
            '」' | '”' => depth = depth.saturating_sub(1),
            letter if depth == 0 => bare.push(letter),
            _ => {}
        }
    }
    let words = bare.split(|letter: char| !letter.is_ascii_alphabetic());
    words.filter(|word| word.len() > 2).map(str::to_string).collect()
}

/// The words that a comparison itself contributes: names of outlets, people and files, and what the articles call
/// things.
fn brought(comparison: &Comparison) -> BTreeSet<String> {
    let event = &comparison.event;
    let articles = event.articles.iter().flat_map(|article| {
        [&article.outlet, &article.id, &article.source.name, &article.source.sha256]
            .into_iter()
            .chain(article.author.as_ref())
            .chain(article.section.as_ref())
    });
    let voices = comparison.voices.iter().flat_map(|voice| {
        let verbs = voice.uses.iter().flatten().flat_map(|used| used.verbs.iter().map(|(verb, _)| verb));
        std::iter::once(&voice.name).chain(voice.role.as_ref()).chain(verbs)
    });
    let names = comparison.words.iter().map(|choice| &choice.name);
    let credits = comparison.credits.iter().map(|credit| &credit.name);
    let reasons = event.notes.iter().filter_map(|note| match note {
        Note::LeftOut { reason } => Some(reason),
        _ => None,
    });
    let cells = comparison.facts.iter().flat_map(|fact| &fact.cells);
    let by_hand = cells.filter_map(|cell| match &cell.reason {
        Reason::ByHand { why } => why.as_ref(),
        _ => None,
    });
    let brought = std::iter::once(&event.title)
        .chain(reasons)
        .chain(by_hand)
        .chain(articles)
        .chain(voices)
        .chain(names)
        .chain(credits);
    brought.flat_map(|text| latin_words(text)).chain(NAMES.map(str::to_string)).collect()
}

/// What is left in Latin letters in the words of a page: in its text, and in what it says to screen readers and
/// pointers.
fn left(html: &str, comparison: &Comparison) -> Vec<String> {
    // The words of two elements are two words.
    let document = Document::from(html.replace("</", " </").replace("<t", " <t").as_str());
    document.select("script, style, code, kbd, .hash, q, blockquote, body [lang]").remove();
    // The subject of a value is given in an article's words; so are the words of other statements.
    document.select(".what, .wordings-of, .in-short + .warning bdi bdi").remove();
    let mut texts =
        vec![document.select("title").text().to_string(), document.select("body").formatted_text().to_string()];
    for name in ["aria-label", "title", "placeholder", "alt"] {
        let labelled = document.select(&format!("[{name}]"));
        texts.extend(labelled.iter().filter_map(|one| one.attr(name)).map(|value| value.to_string()));
    }
    let brought = brought(comparison);
    texts.iter().flat_map(|text| latin_words(text)).filter(|word| !brought.contains(word)).collect()
}

#[test]
fn a_page_in_another_language_has_no_english_of_its_own() {
    for language in [WordingLanguage::Japanese, WordingLanguage::Chinese] {
        let templates = Templates::builtin().unwrap().in_language(language);
        for comparison in everything() {
            let desk = storydiff::report::AnswerDesk {
                address: "corrections",
                coder: None,
                articles: Some("articles"),
                added: 0,
            };
            for html in
                [to_html(&comparison, &templates).unwrap(), to_served_html(&comparison, &templates, desk).unwrap()]
            {
                let document = Document::from(html.as_str());
                assert_eq!(document.select("html").attr("lang").unwrap().to_string(), language.code());
                let left = left(&html, &comparison);
                assert!(left.is_empty(), "{language:?}, {}: {left:?}", comparison.event.title);
            }
        }
    }
}

#[test]
fn words_of_an_article_say_their_language_where_it_is_not_the_pages() {
    let comparison = night_train();
    let page = |language| {
        let templates = Templates::builtin().unwrap().in_language(language);
        Document::from(to_html(&comparison, &templates).unwrap().as_str())
    };
    assert_eq!(page(WordingLanguage::English).select("body [lang]").length(), 0);
    for language in [WordingLanguage::Japanese, WordingLanguage::Chinese] {
        let document = page(language);
        for part in
            ["p.headline", ".lede", ".fact summary bdi", "#texts .full > p", "#articles .paragraph > p:first-child"]
        {
            let shown = document.select(part);
            assert!(shown.length() > 0, "{part}");
            assert!(shown.iter().all(|one| one.attr("lang").is_some_and(|lang| &*lang == "en")), "{part}");
        }
    }
}

#[test]
fn what_scripts_say_is_in_the_language_of_the_page() {
    for language in WordingLanguage::ALL {
        let html = to_html(&night_train(), &Templates::builtin().unwrap().in_language(language)).unwrap();
        let script = Document::from(html.as_str()).select("script").text().to_string();
        let lines = lines(language.code());
        for name in ["script.close_all", "entry.parted", "verdict.omitted"] {
            assert!(script.contains(&lines[name]["other"]), "{language:?}, {name}");
        }
    }
    // No script has words of its own: what it shows comes from the wording.
    for text in files("templates", &["js"]) {
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for literal in line.split(['\'', '`']).skip(1).step_by(2) {
                let words = literal.split(' ').filter(|word| word.len() > 1 && word.chars().all(char::is_alphabetic));
                let is_sentence = literal.chars().next().is_some_and(char::is_uppercase) && words.count() > 1;
                assert!(!is_sentence, "{literal}");
            }
        }
    }
}

/// For the browser tests.
#[test]
fn pages_in_every_language_are_made() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages");
    std::fs::create_dir_all(&folder).unwrap();
    for language in [WordingLanguage::Japanese, WordingLanguage::Chinese] {
        let html = to_html(&night_train(), &Templates::builtin().unwrap().in_language(language)).unwrap();
        std::fs::write(folder.join(format!("language-{}.html", language.code())), html).unwrap();
    }
}
