//! The shape of the house: who may import whom, how long a file may be, what it must not contain.
//!
//! Each test reads the files of the project as text and fails with a list of places.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// The folders of the library in the order in which the text passes through them, and what each may import. `report`
/// writes [a finished comparison](storydiff::compare::Comparison) and knows no step before it.
const MAY_IMPORT: [(&str, &[&str]); 13] = [
    ("article", &[]),
    ("language", &["article"]),
    ("ingest", &["article", "language"]),
    // Beside the path of the text: it writes an event folder, and asks `ingest` for the outlets' names.
    ("fetch", &["article", "ingest"]),
    ("read", &["article", "language"]),
    ("weigh", &["article", "language", "read"]),
    ("finding", &["article"]),
    // Answers questions, and does not know who asks them.
    ("reader", &["article", "language", "finding"]),
    ("judge", &["article", "language", "read", "weigh", "finding"]),
    // Needs what was read, weighed and found, and never the judge.
    ("gather", &["article", "language", "read", "weigh", "finding"]),
    ("compare", &["article", "read", "weigh", "finding", "judge", "gather"]),
    ("report", &["article", "compare"]),
    // Beside the path of the text: it answers a browser, and knows nothing about articles.
    ("serve", &[]),
];

/// The rooms of `src/ingest` in the order in which they may import; a file directly in `src/ingest` is a room.
const INGEST_ROOMS: [&str; 14] = [
    "error",
    "packing",
    "extracted",
    "declared",
    "about",
    "by_hand",
    "format",
    "assemble",
    "open",
    "event",
    "line",
    "draft",
    "addition",
    "mod",
];

/// The rooms that know no language: they ask one, and contain no word of any.
const KNOW_NO_LANGUAGE: [&str; 7] = ["language", "read", "weigh", "finding", "judge", "gather", "compare"];

/// Where in `src/language` the words of one language are.
const LANGUAGES: [&str; 4] = ["english", "japanese", "chinese", "east_asian"];

/// Files of those rooms with letters in quotation marks that are not words of a text, and what they are.
const LETTERS_BUT_NO_WORDS: [(&str, &str); 12] = [
    ("src/language/unknown.rs", "codes of languages"),
    ("src/language/detect.rs", "codes of languages"),
    ("src/language/mention/amount.rs", "the name of a unit that every language counts in"),
    ("src/language/script/figure.rs", "signs of currencies"),
    ("src/language/script/form.rs", "a country written in capitals, which are a word in small letters"),
    ("src/finding/contrast.rs", "names in what the program writes"),
    ("src/finding/quotation.rs", "names in what the program writes"),
    ("src/finding/rule.rs", "names in what the program writes"),
    ("src/gather/choice.rs", "names in what the program writes"),
    ("src/gather/values/normalised.rs", "signs of units"),
    ("src/weigh/quantities/occurrence.rs", "names in what the program writes"),
    ("src/judge/explain.rs", "names in what the program writes"),
];

/// Files outside a language's folder that name it: the table, its front door, the detection of a text's language, and
/// where the words of two languages meet. The others name neighbours of their own: the exports of Japanese papers'
/// archives.
const NAME_A_LANGUAGE: [&str; 6] = [
    "src/language/mod.rs",
    "src/language/table.rs",
    "src/language/detect.rs",
    "src/language/crossing.rs",
    "src/language/questions.rs",
    "src/ingest/format/database/mod.rs",
];

/// Belongs to the program, not to the library: may use clap and nothing of ours.
const COMMAND_LINE: &str = "cli";

/// The program's own files: they connect the command line and the library.
const PROGRAM: [&str; 7] = [
    "src/main.rs",
    "src/adding.rs",
    "src/asking.rs",
    "src/progress.rs",
    "src/resuming.rs",
    "src/review.rs",
    "src/streaming.rs",
];

/// The most lines of a source file without its tests; a longer one has a second idea in it. The words of a word list,
/// one a line, do not count: a list is one idea, however long.
const MOST_LINES: usize = 400;

/// What library code must not do: print, panic, leave something undone.
const FORBIDDEN: [&str; 12] = [
    "println!",
    "print!",
    "eprintln!",
    "eprint!",
    "dbg!",
    ".unwrap()",
    ".expect(",
    "panic!",
    "unreachable!",
    "todo!",
    "unimplemented!",
    "std::process::exit",
];

/// Places where it is right: file, what, and why.
const ALLOWED: [(&str, &str, &str); 0] = [];

/// Names of folders that say nothing about what is in them.
const EMPTY_NAMES: [&str; 6] = ["utils", "helpers", "common", "types", "prelude", "config"];

/// Traces of one machine, written in parts so that this file does not contain them itself.
const MACHINE_TRACES: [&str; 7] = [
    concat!("/ho", "me/"),
    concat!("/ro", "ot/"),
    concat!("/tm", "p/"),
    concat!("/wo", "rk/"),
    concat!("local", "host"),
    concat!("127.0.", "0.1"),
    concat!("C:", "\\Users"),
];

#[test]
fn imports_go_one_way() {
    let order: Vec<&str> = MAY_IMPORT.iter().map(|(folder, _)| *folder).collect();
    for (position, (folder, allowed)) in MAY_IMPORT.iter().enumerate() {
        for other in *allowed {
            let earlier = order.iter().position(|name| name == other).is_some_and(|index| index < position);
            assert!(earlier, "the table lets {folder} import {other}, which does not come before it");
        }
    }
    let table: BTreeMap<&str, &[&str]> = MAY_IMPORT.into_iter().collect();
    let mut wrong = String::new();
    for source in library() {
        let Some(folder) = source.folder() else { continue };
        for (line, imported) in source.imports(&order) {
            let allowed = table.get(folder.as_str()).copied().unwrap_or_default();
            if imported != folder && !allowed.contains(&imported.as_str()) {
                let _ = writeln!(wrong, "{}:{line}: {folder} must not import {imported}", source.name);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_folder_of_the_source_stands_in_the_table() {
    let found: BTreeSet<String> = sources().iter().filter_map(Source::folder).collect();
    let known: BTreeSet<String> =
        MAY_IMPORT.iter().map(|(folder, _)| *folder).chain([COMMAND_LINE]).map(str::to_string).collect();
    assert_eq!(found, known);
}

#[test]
fn the_command_line_belongs_to_the_program_only() {
    for source in sources() {
        if source.folder().as_deref() == Some(COMMAND_LINE) {
            let names_program = source.code().any(|(_, line)| line.contains("crate::"));
            assert!(!names_program, "{} knows what may be typed and where results go, not what is done", source.name);
        } else if !PROGRAM.contains(&source.name.as_str()) {
            let names_clap = source.code().any(|(_, line)| line.contains("clap") || line.contains("anyhow"));
            assert!(!names_clap, "{}: clap and anyhow belong to the program", source.name);
        }
    }
}

#[test]
fn only_two_folders_touch_the_network() {
    let is_outside = |source: &&Source| !matches!(source.folder().as_deref(), Some("fetch" | "serve"));
    for source in sources().iter().filter(is_outside) {
        let names = source.code().find(|(_, line)| line.contains("ureq") || line.contains("std::net"));
        assert!(names.is_none(), "{}: the network belongs to src/fetch and src/serve", source.name);
    }
}

/// A file names its neighbours, not the front door of its own folder: whatever goes through the door comes back.
#[test]
fn no_two_files_import_each_other_not_even_by_way_of_others() {
    let sources = sources();
    let imports = imports(&sources);
    assert!(imports.iter().map(BTreeSet::len).sum::<usize>() > 800, "the imports are not seen");
    // Files whose imports are all removed are removed too, until none is left; any that remain form a circle.
    let mut left: BTreeSet<usize> = (0..sources.len()).collect();
    while let Some(free) = left.iter().copied().find(|one| imports[*one].is_disjoint(&left)) {
        left.remove(&free);
    }
    let Some(first) = left.first() else { return };
    let mut way = vec![*first];
    while let Some(next) = way.last().and_then(|last| imports[*last].intersection(&left).next()) {
        if let Some(start) = way.iter().position(|one| one == next) {
            let circle: Vec<&str> = way[start..].iter().map(|one| sources[*one].name.as_str()).collect();
            panic!("these import each other: {}", circle.join(" -> "));
        }
        way.push(*next);
    }
}

#[test]
fn the_rooms_of_ingest_import_down_their_list() {
    let sources = sources();
    let room = |source: &Source| {
        let within = source.name.strip_prefix("src/ingest/")?.trim_end_matches(".rs");
        let room = within.split('/').next().unwrap_or_default();
        Some(
            INGEST_ROOMS
                .iter()
                .position(|one| *one == room)
                .unwrap_or_else(|| panic!("{} stands in no room", source.name)),
        )
    };
    for (source, imported) in sources.iter().zip(imports(&sources)) {
        for other in imported.into_iter().map(|other| &sources[other]) {
            let is_down = room(source).zip(room(other)).is_none_or(|(here, there)| there <= here);
            assert!(is_down, "{} must not import {}", source.name, other.name);
        }
    }
}

#[test]
fn words_of_a_language_stand_in_its_folder() {
    let mut wrong = String::new();
    let mut used = BTreeSet::new();
    for source in library().iter().filter(|source| source.knows_no_language()) {
        for (number, line) in source.code().filter(|(_, line)| !line.trim_start().starts_with("#[")) {
            for literal in literals(&line).into_iter().filter(|literal| holds_a_word(literal)) {
                match LETTERS_BUT_NO_WORDS.iter().find(|(file, _)| *file == source.name) {
                    Some(allowed) => drop(used.insert(allowed)),
                    None => drop(writeln!(wrong, "{}:{number}: {literal}", source.name)),
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    let unused: Vec<_> = LETTERS_BUT_NO_WORDS.iter().filter(|allowed| !used.contains(allowed)).collect();
    assert!(unused.is_empty(), "no longer needed: {unused:?}");
}

#[test]
fn no_room_names_a_language() {
    let mut wrong = String::new();
    for source in library().iter().filter(|source| !NAME_A_LANGUAGE.contains(&source.name.as_str())) {
        let own = LANGUAGES.iter().find(|language| source.name.starts_with(&format!("src/language/{language}/")));
        for (number, line) in source.code() {
            // Languages that are written alike may share a folder.
            if let Some(other) = LANGUAGES.iter().filter(|_| own.is_none()).find(|other| names_module(&line, other)) {
                let _ = writeln!(wrong, "{}:{number}: {other}", source.name);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_word_in_quotation_marks_is_found() {
    assert_eq!(literals(r#"let x = ["said", "a \"b\""];"#), ["said", r#"a \"b\""#]);
    assert!(holds_a_word("said") && !holds_a_word("{name} {}: ") && !holds_a_word("NATO") && !holds_a_word("日"));
    assert!(names_module("use super::english::English;", "english"));
    assert!(!names_module("language.english_name()", "english"));
}

/// For each file, the files that it imports, by number; a path leads to the file with its longest beginning.
fn imports(sources: &[Source]) -> Vec<BTreeSet<usize>> {
    let module = |name: &str| name.trim_end_matches(".rs").trim_end_matches("/mod").replacen("src/", "", 1);
    let files: BTreeMap<String, usize> =
        sources.iter().enumerate().map(|(index, source)| (module(&source.name), index)).collect();
    let file_of = |path: &str| {
        path.match_indices('/').map(|(at, _)| at).chain([path.len()]).rev().find_map(|end| files.get(&path[..end]))
    };
    let of = |(index, source): (usize, &Source)| {
        let paths = source.paths(&module(&source.name));
        paths.iter().filter_map(|path| file_of(path)).copied().filter(|other| *other != index).collect()
    };
    sources.iter().enumerate().map(of).collect()
}

#[test]
fn an_import_is_found_however_it_is_written() {
    let source = |name: &str, text: &str| Source { name: name.to_string(), text: text.to_string() };
    let order = ["article", "compare", "report"];
    let imports = |source: Source| source.imports(&order).into_iter().map(|(_, name)| name).collect::<Vec<_>>();
    assert_eq!(imports(source("src/a/b.rs", "use crate::article::Event;")), ["article"]);
    assert_eq!(imports(source("src/a/b.rs", "use crate::{article::Event,\n    compare};")), ["article", "compare"]);
    assert_eq!(imports(source("src/a/b.rs", "let x = crate::report::to_json(y);")), ["report"]);
    assert_eq!(imports(source("src/a/b.rs", "use super::super::compare::Fact;")), ["compare"]);
    assert_eq!(imports(source("src/a/mod.rs", "use super::compare::Fact;")), ["compare"]);
    assert_eq!(imports(source("src/a/b.rs", "use super::compare;")), [""; 0], "a file of the same folder");
    assert_eq!(
        imports(source("src/a/b.rs", "/// See crate::report.\n#[cfg(test)]\nmod tests { use crate::report; }")),
        [""; 0]
    );
}

#[test]
fn the_manual_explains_every_rule_and_every_folder() {
    let manual = std::fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let rules = std::fs::read_to_string(root().join("src/finding/rule.rs")).unwrap();
    let names: Vec<&str> = rules
        .lines()
        .filter_map(|line| line.trim().strip_prefix("Rule::")?.split_once("=> \"")?.1.strip_suffix("\","))
        .collect();
    assert!(names.len() >= 10, "{names:?}");
    for name in names {
        assert!(manual.contains(&format!("| `{name}` |")), "the rule {name} is not explained in ARCHITECTURE.md");
    }
    for (folder, _) in MAY_IMPORT {
        assert!(manual.contains(&format!("| `{folder}/` |")), "src/{folder} is not explained in ARCHITECTURE.md");
    }
}

#[test]
fn no_file_holds_a_second_idea() {
    for source in sources() {
        let end = source.lines_without_tests();
        let lines = source.text.lines().take(end).filter(|line| !is_listed_word(line)).count();
        assert!(lines <= MOST_LINES, "{} has {lines} lines without its tests; {MOST_LINES} at most", source.name);
    }
}

#[test]
fn the_library_neither_prints_nor_panics() {
    let mut wrong = String::new();
    let mut used = BTreeSet::new();
    for source in library() {
        for (number, line) in source.code() {
            for word in FORBIDDEN.iter().filter(|word| holds(&line, word)) {
                match ALLOWED.iter().find(|(file, what, _)| *file == source.name && what == word) {
                    Some(allowed) => drop(used.insert(allowed)),
                    None => drop(writeln!(wrong, "{}:{number}: {word}", source.name)),
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    let unused: Vec<_> = ALLOWED.iter().filter(|allowed| !used.contains(allowed)).collect();
    assert!(unused.is_empty(), "no longer needed: {unused:?}");
}

#[test]
fn every_folder_has_a_front_door() {
    for source in sources().iter().filter(|source| source.name.ends_with("/mod.rs")) {
        let door = source.text.lines().take_while(|line| line.starts_with("//!")).count();
        assert!(door >= 2, "{}: say in two lines or more what goes in and what comes out", source.name);
    }
    for folder in sources().iter().filter_map(Source::folder) {
        assert!(root().join("src").join(&folder).join("mod.rs").is_file(), "src/{folder} has no mod.rs");
    }
}

#[test]
fn folders_and_files_are_named_after_what_is_in_them() {
    for path in tracked() {
        let path = path.with_extension("");
        let name = path.iter().find(|name| EMPTY_NAMES.iter().any(|empty| *empty == name.to_string_lossy()));
        assert!(name.is_none(), "{}: the name says nothing", path.display());
    }
}

/// The template engine identifies files by their last name and components by their name alone: of two with the same
/// name, one would be lost.
#[test]
fn no_two_templates_and_no_two_components_have_one_name() {
    let paths: Vec<PathBuf> = tracked().into_iter().filter(|path| path.starts_with("templates")).collect();
    let texts: Vec<String> = paths.iter().map(|path| std::fs::read_to_string(root().join(path)).unwrap()).collect();
    let files = paths.iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned());
    let components = texts.iter().flat_map(|text| {
        let opened = text.split("component ").skip(1).filter_map(|rest| rest.split_once('('));
        opened.map(|(name, _)| name.to_string()).filter(|name| name.chars().all(|letter| letter.is_alphanumeric()))
    });
    let blocks = texts.iter().flat_map(|text| {
        text.split("{% block ").skip(1).filter_map(|rest| rest.split_whitespace().next()).map(str::to_string)
    });
    for names in [files.collect::<Vec<_>>(), components.chain(blocks).collect()] {
        let mut seen = BTreeSet::new();
        let twice: Vec<&String> = names.iter().filter(|name| !seen.insert(name.as_str())).collect();
        assert!(names.len() > 5 && twice.is_empty(), "{} names, twice: {twice:?}", names.len());
    }
}

#[test]
fn what_every_document_begins_with_is_written_once() {
    let paths = tracked().into_iter().filter(|path| path.extension().is_some_and(|kind| kind == "html"));
    let templates: Vec<(PathBuf, String)> = paths
        .filter(|path| path.starts_with("templates"))
        .map(|path| (path.clone(), std::fs::read_to_string(root().join(&path)).unwrap()))
        .collect();
    for tag in ["<!DOCTYPE", "<html", "<meta", "<title>{{ title }}", "<style"] {
        let written: Vec<&Path> =
            templates.iter().filter(|(_, text)| text.contains(tag)).map(|(path, _)| path.as_path()).collect();
        assert_eq!(written, [Path::new("templates/head.html")], "{tag}");
    }
}

#[test]
fn nothing_of_one_machine_is_left_in_a_file() {
    let mut wrong = String::new();
    for path in tracked() {
        let name = path.display().to_string();
        let Ok(text) = std::fs::read_to_string(root().join(&path)) else { continue };
        for (number, line) in text.lines().enumerate() {
            for trace in MACHINE_TRACES.iter().filter(|trace| holds(line, trace)) {
                let _ = writeln!(wrong, "{name}:{}: {trace}", number + 1);
            }
            let public = "registry+https://github.com/rust-lang/crates.io-index";
            if name == "Cargo.lock" && line.starts_with("source = ") && !line.contains(public) {
                let _ = writeln!(wrong, "{name}:{}: {line}", number + 1);
            }
        }
        // Both name the servers that packages come from, which differ from machine to machine.
        if path.ends_with(".npmrc") || path.ends_with("package-lock.json") || path.starts_with(".cargo") {
            let _ = writeln!(wrong, "{name}: belongs to one machine");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// A Rust file of `src`.
struct Source {
    /// From the project's folder, with `/`.
    name: String,
    text: String,
}

impl Source {
    /// `article` for `src/article/place.rs`; `None` for files directly in `src`.
    fn folder(&self) -> Option<String> {
        let (folder, _) = self.name.strip_prefix("src/")?.split_once('/')?;
        Some(folder.to_string())
    }

    /// Whether it is in a room that asks a language, and not in the folder of one.
    fn knows_no_language(&self) -> bool {
        let is_in = |folder: &str| self.name.starts_with(&format!("src/{folder}/"));
        let is_of_one = LANGUAGES.iter().any(|language| is_in(&format!("language/{language}")));
        KNOW_NO_LANGUAGE.iter().any(|room| is_in(room)) && !is_of_one
    }

    /// The lines before the tests at the foot.
    fn lines_without_tests(&self) -> usize {
        let starts = ["#[cfg(test)]\nmod tests {", "#[cfg(test)]\npub mod tests {"];
        let end = starts.iter().filter_map(|start| self.text.find(start)).min().unwrap_or(self.text.len());
        self.text[..end].lines().count()
    }

    /// The files beside this one that are built for tests only: `#[cfg(test)]` before `mod any_text;`.
    fn test_files(&self) -> Vec<String> {
        let folder = self.name.rsplit_once('/').map_or("", |(folder, _)| folder);
        let named =
            self.text.split("#[cfg(test)]\nmod ").skip(1).filter_map(|rest| rest.lines().next()?.strip_suffix(';'));
        named.map(|name| format!("{folder}/{name}.rs")).collect()
    }

    /// The lines of code with their numbers, without tests and comments.
    fn code(&self) -> impl Iterator<Item = (usize, String)> + '_ {
        let lines = self.text.lines().enumerate().take(self.lines_without_tests());
        lines
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
            .map(|(number, line)| (number + 1, line.to_string()))
    }

    /// The paths of ours that the code names, from `src`, as `a/b/Name`: those that begin with `crate::` or `super::`,
    /// and those within this file's own folder. `module` is the path of the file itself.
    fn paths(&self, module: &str) -> BTreeSet<String> {
        let text: String = self.code().map(|(_, line)| line + "\n").collect();
        let mut paths = BTreeSet::new();
        let folder = |up: usize| module.split('/').rev().skip(up).collect::<Vec<_>>();
        for (start, from) in [("crate::", Vec::new()), ("super::", folder(1)), ("super::super::", folder(2))] {
            for (at, _) in text.match_indices(start) {
                // `pub(in crate::ingest)` gives the visibility, and imports nothing.
                let before = &text[..at];
                let is_inner = before.ends_with("::")
                    || before.ends_with("pub(in ")
                    || text[at + start.len()..].starts_with("super::");
                let from = from.iter().rev().map(|part| format!("{part}/")).collect::<String>();
                if !is_inner {
                    all_names(&text[at + start.len()..], &from, &mut paths);
                }
            }
        }
        let inner: Vec<&str> = text.lines().filter_map(|line| line.split_once("mod ")?.1.strip_suffix(';')).collect();
        for name in inner {
            let is_named = text.match_indices(&format!("{name}::")).any(|(at, _)| {
                !text[..at].ends_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '_' | ':'))
            });
            paths.extend(is_named.then(|| format!("{module}/{name}")));
        }
        paths
    }

    /// The folders that the code names, with the lines, for paths that begin with `crate::` or climb with `super::`.
    fn imports(&self, folders: &[&str]) -> Vec<(usize, String)> {
        let depth = self.name.matches('/').count() - usize::from(self.name.ends_with("/mod.rs"));
        let to_root = ["crate::".to_string(), "super::".repeat(depth)];
        let mut found = Vec::new();
        for start in to_root.iter().filter(|start| !start.is_empty()) {
            // As one text, because a list in braces may span several lines.
            let (mut numbers, mut text) = (Vec::new(), String::new());
            for (number, line) in self.code() {
                numbers.push((text.len(), number));
                text.push_str(&line);
                text.push('\n');
            }
            for (at, _) in text.match_indices(start.as_str()) {
                let line = numbers.iter().rev().find(|(from, _)| *from <= at).map_or(0, |(_, number)| *number);
                let names = first_names(&text[at + start.len()..]);
                found
                    .extend(names.into_iter().filter(|name| folders.contains(&name.as_str())).map(|name| (line, name)));
            }
        }
        found
    }
}

/// `article` of "article::Event;", `article` and `compare` of "{article::Event, compare::{Fact, Cell}};".
fn first_names(path: &str) -> Vec<String> {
    let word = |text: &str| text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let Some(list) = path.strip_prefix('{') else { return vec![word(path)] };
    let (mut names, mut depth, mut start) = (Vec::new(), 1, 0);
    for (at, letter) in list.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (letter == ',' && depth == 1) {
            names.push(word(&list[start..at]));
            start = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    names
}

/// `a/b/C` and `a/D` of "a::{b::C, D};", each after `from`.
fn all_names(path: &str, from: &str, names: &mut BTreeSet<String>) {
    let word: String = path.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
    let rest = &path[word.len()..];
    if let Some(next) = rest.strip_prefix("::") {
        return all_names(next, &format!("{from}{word}/"), names);
    }
    let Some(list) = rest.strip_prefix('{').filter(|_| word.is_empty()) else {
        names.extend((!word.is_empty()).then(|| format!("{from}{word}")));
        return;
    };
    let (mut depth, mut start) = (1, 0);
    for (at, letter) in list.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (letter == ',' && depth == 1) {
            all_names(list[start..at].trim_start(), from, names);
            start = at + 1;
        }
        if depth == 0 {
            return;
        }
    }
}

/// The text in quotation marks in a line of code.
fn literals(line: &str) -> Vec<&str> {
    let (mut found, mut open, mut is_escaped) = (Vec::new(), None, false);
    for (at, letter) in line.char_indices() {
        match open {
            Some(from) if letter == '"' && !is_escaped => {
                found.push(&line[from..at]);
                open = None;
            }
            // '"' is one letter.
            None if letter == '"' && !line[..at].ends_with('\'') => open = Some(at + 1),
            _ => {}
        }
        is_escaped = letter == '\\' && !is_escaped;
    }
    found
}

/// Two or more lower-case letters, besides the names of what is filled in.
fn holds_a_word(literal: &str) -> bool {
    let (mut depth, mut letters) = (0, 0);
    for letter in literal.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => letters += usize::from(depth == 0 && letter.is_ascii_lowercase()),
        }
    }
    letters >= 2
}

/// Whether a path leads into that module: `english::` and `::english`, but not `english_name`.
fn names_module(line: &str, module: &str) -> bool {
    let is_word = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
    line.match_indices(module).any(|(at, _)| {
        let (before, after) = (&line[..at], &line[at + module.len()..]);
        let is_whole = !is_word(before.chars().next_back()) && !is_word(after.chars().next());
        is_whole && (before.ends_with("::") || after.starts_with("::"))
    })
}

/// `"academy",` or `("Beijing", "China"),` and nothing else.
fn is_listed_word(line: &str) -> bool {
    let line = line.trim().trim_matches(['(', ')', ',']);
    line.starts_with('"') && line.ends_with('"') && line.len() > 1
}

/// Whether the word begins there: "print!" is not in "eprint!", and an absolute path not in a longer one.
fn holds(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        word.starts_with('.') || !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
    })
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file of `src`.
fn sources() -> Vec<Source> {
    let paths =
        tracked().into_iter().filter(|path| path.starts_with("src") && path.extension().is_some_and(|e| e == "rs"));
    let read = |path: PathBuf| Source {
        text: std::fs::read_to_string(root().join(&path)).unwrap(),
        name: path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/"),
    };
    let found: Vec<Source> = paths.map(read).collect();
    assert!(found.len() > 50, "only {} source files found", found.len());
    found
}

/// The files that belong to the library, without those that are built for tests only.
fn library() -> Vec<Source> {
    let mut found = sources();
    let tests: Vec<String> = found.iter().flat_map(Source::test_files).collect();
    let is_program =
        |source: &Source| PROGRAM.contains(&source.name.as_str()) || source.folder().as_deref() == Some(COMMAND_LINE);
    found.retain(|source| !is_program(source) && !tests.contains(&source.name));
    found
}

/// Every file of the project, sorted, without what is built, installed or written by a run (see .gitignore).
fn tracked() -> Vec<PathBuf> {
    const MADE: [&str; 3] = ["target", "node_modules", ".git"];
    let mut found = Vec::new();
    let mut folders = vec![root().to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let is_page = folder == root() && name.ends_with(".html");
            if MADE.contains(&name.as_str()) || is_page || name.ends_with(".pending-snap") {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(root()).unwrap().to_path_buf());
            }
        }
    }
    found.sort();
    found
}
