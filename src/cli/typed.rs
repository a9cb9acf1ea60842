//! What people type when they do not think of commands: a folder, two files, an address without its scheme.

use super::arguments::Cli;
use clap::CommandFactory;
use std::ffi::{OsStr, OsString};
use std::path::Path;
use storydiff::fetch;

/// The words with `compare` inserted before bare inputs: `storydiff FOLDER`, `storydiff --format csv a.txt b.txt`.
pub fn with_command(mut words: Vec<OsString>) -> Vec<OsString> {
    let Some(first) = words.get(1) else { return words };
    let is_option = first.to_string_lossy().starts_with('-') && first != "-";
    let is_asking = ["-h", "--help", "-V", "--version"].iter().any(|asks| first == asks);
    let is_command = first == "help" || Cli::command().find_subcommand(first).is_some();
    let has_input = if is_option { words.iter().skip(2).any(|word| is_input(word)) } else { is_input(first) };
    if has_input && !is_command && !is_asking {
        words.insert(1, "compare".into());
    }
    words
}

/// Whether a word stands for an article or a folder of articles: something that exists, an address, or a name with an
/// extension.
fn is_input(word: &OsStr) -> bool {
    let path = Path::new(word);
    let is_named = word == "-" || path.exists() || path.extension().is_some();
    is_named || fetch::is_address(path) || missing_scheme(path).is_some()
}

/// The web address that `input` would be with a scheme ("www.times.example/a"), unless there is such a file.
pub fn missing_scheme(input: &Path) -> Option<String> {
    let words = input.to_str()?;
    let host = words.split('/').next().unwrap_or_default();
    let is_host = host.starts_with("www.") || (words.contains('/') && host.split('.').count() > 1);
    let is_named = host
        .split('.')
        .all(|part| !part.is_empty() && part.chars().all(|letter| letter.is_alphanumeric() || letter == '-'));
    (is_host && is_named && !input.exists()).then(|| format!("https://{words}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(words: &[&str]) -> Vec<String> {
        let words = std::iter::once("storydiff").chain(words.iter().copied()).map(OsString::from).collect();
        with_command(words).into_iter().skip(1).map(|word| word.into_string().unwrap_or_default()).collect()
    }

    #[test]
    fn inputs_alone_are_compared() {
        assert_eq!(typed(&["samples"]), ["compare", "samples"]);
        assert_eq!(typed(&["a.txt", "b.txt"]), ["compare", "a.txt", "b.txt"]);
        assert_eq!(typed(&["--format", "csv", "a.txt"]), ["compare", "--format", "csv", "a.txt"]);
        assert_eq!(typed(&["-", "b.txt"])[0], "compare");
    }

    #[test]
    fn commands_questions_and_slips_stay() {
        for words in [&["check", "samples"][..], &["--help"], &["-V"], &["help", "check"], &["comapre", "samples"], &[]]
        {
            assert_eq!(typed(words), words);
        }
    }

    #[test]
    fn an_address_without_its_beginning_is_known() {
        let of = |words: &str| missing_scheme(Path::new(words));
        assert_eq!(of("www.times.example/a").as_deref(), Some("https://www.times.example/a"));
        assert_eq!(of("times.example/2026/a").as_deref(), Some("https://times.example/2026/a"));
        for words in ["a.txt", "samples/a.txt", "../a.b", "a..b/c", "https://a.example"] {
            assert_eq!(of(words), None, "{words}");
        }
    }
}
