//! The README's examples are run: a block ```console holds `$ storydiff ...` and what it prints; `...` stands for
//! lines left out.

use crate::desk::storydiff;
use std::path::Path;

/// The commands of the README with the lines below them.
fn examples() -> Vec<(String, String)> {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let blocks = readme.split("```console\n").skip(1).map(|rest| rest.split("```").next().unwrap_or_default());
    let mut found: Vec<(String, String)> = Vec::new();
    for line in blocks.flat_map(str::lines) {
        match (line.strip_prefix("$ storydiff "), found.last_mut()) {
            (Some(words), _) => found.push((words.to_string(), String::new())),
            (None, Some((_, printed))) => printed.push_str(&format!("{line}\n")),
            (None, None) => panic!("the block begins with {line:?}, not with a command"),
        }
    }
    found
}

/// The words of a command; double quotes keep them together.
fn words(command: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for (index, part) in command.split('"').enumerate() {
        if index % 2 == 1 {
            words.push(part);
        } else {
            words.extend(part.split_whitespace());
        }
    }
    words
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() { copy(&from, &to) } else { assert!(std::fs::copy(from, to).is_ok()) }
    }
}

#[test]
fn every_example_of_the_readme_prints_what_stands_there() {
    let folder = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("samples"), &folder.path().join("samples"));
    let examples = examples();
    assert!(examples.len() >= 5, "{examples:?}");
    for (command, printed) in examples {
        storydiff(&words(&command)).current_dir(folder.path()).stderr_to_stdout().assert().stdout_eq(printed);
    }
}
