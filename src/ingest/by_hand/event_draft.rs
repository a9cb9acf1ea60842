//! The text of a new `event.toml`. Whatever `event_file.rs` reads is written here and nowhere else.

use crate::article::Published;
use std::fmt::Write;

/// An `event.toml` to write.
#[derive(Debug)]
pub(crate) struct EventDraft {
    pub title: Option<String>,
    pub articles: Vec<ArticleDraft>,
}

/// One of its `[[article]]` tables; a key without a value is not written.
#[derive(Debug, Default)]
pub(crate) struct ArticleDraft {
    pub outlet: String,
    /// Name of the file, in the folder of the `event.toml`.
    pub file: String,
    pub published: PublishedDraft,
    pub url: Option<String>,
    pub author: Option<String>,
    /// Code as in [`LanguageCode`](crate::article::LanguageCode).
    pub language: Option<String>,
    /// When the file was fetched, as ISO 8601.
    pub fetched: Option<String>,
    /// SHA-256 of the file's bytes, in hexadecimal digits.
    pub sha256: Option<String>,
}

/// What is written about an article's day of publication.
#[derive(Debug, Default)]
pub(crate) enum PublishedDraft {
    /// Nothing: it is read from the file each time.
    #[default]
    LeftToTheFile,
    /// The file does not give it: a comment shows whoever corrects the draft how to write it.
    ToFillIn,
    /// The day.
    On(Published),
}

impl EventDraft {
    /// The text of the file, each value on one line.
    pub fn to_toml(&self) -> String {
        let mut text = String::new();
        write_key(&mut text, "title", self.title.as_deref());
        for article in &self.articles {
            if !text.is_empty() {
                text.push('\n');
            }
            article.write(&mut text);
        }
        text
    }
}

impl ArticleDraft {
    /// The text of the table, to be appended to an `event.toml`.
    pub fn to_toml(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) {
        text.push_str("[[article]]\n");
        write_key(text, "outlet", Some(&self.outlet));
        write_key(text, "file", Some(&self.file));
        match &self.published {
            PublishedDraft::LeftToTheFile => {}
            PublishedDraft::ToFillIn => {
                text.push_str("# published = \"2026-01-03T16:57\"    # not found in the file\n");
            }
            PublishedDraft::On(published) => write_key(text, "published", Some(&published.to_string())),
        }
        write_key(text, "url", self.url.as_deref());
        write_key(text, "author", self.author.as_deref());
        write_key(text, "language", self.language.as_deref());
        write_key(text, "fetched", self.fetched.as_deref());
        write_key(text, "sha256", self.sha256.as_deref());
    }
}

fn write_key(text: &mut String, key: &str, value: Option<&str>) {
    if let Some(value) = value {
        let _ = writeln!(text, "{key} = {}", quoted(value));
    }
}

/// A basic string of TOML, in which control characters must be escaped.
fn quoted(words: &str) -> String {
    let mut quoted = String::with_capacity(words.len() + 2);
    quoted.push('"');
    for letter in words.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            _ if letter.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(letter));
            }
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::super::event_file;
    use super::*;
    use crate::ingest::about::published;
    use crate::ingest::packing::file::File;

    fn read_back(draft: &EventDraft) -> event_file::EventFile {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("event.toml");
        std::fs::write(&path, draft.to_toml()).unwrap();
        event_file::read(&File::open(&path).unwrap()).unwrap()
    }

    #[test]
    fn every_value_is_read_back_as_it_was() {
        let odd = "A \"new\" bridge\\road, it's\n\ta\u{1}\u{7f}\u{85} 橋 'x' # [[article]]";
        for day in ["2026-01-03", "2026-01-03T16:57", "2026-01-03T16:57Z", "2026-01-03T16:57-05:30"] {
            let article = ArticleDraft {
                outlet: odd.to_string(),
                file: "a.txt".to_string(),
                published: PublishedDraft::On(published::parse(day).unwrap()),
                url: Some(format!("{odd}1")),
                author: Some(format!("{odd}2")),
                language: Some("ja".to_string()),
                fetched: Some(format!("{odd}3")),
                sha256: Some(format!("{odd}4")),
            };
            let read = read_back(&EventDraft { title: Some(odd.to_string()), articles: vec![article] });
            assert_eq!(read.title.as_deref(), Some(odd));
            let [(path, said)] = read.articles.as_slice() else { panic!("{:?}", read.articles) };
            assert_eq!(path.file_name().unwrap(), "a.txt");
            assert_eq!(said.outlet.as_deref(), Some(odd));
            assert_eq!(said.published.as_ref().unwrap().to_string(), day);
            assert_eq!(said.language.as_ref().unwrap().as_str(), "ja");
            for (number, value) in [&said.url, &said.author, &said.fetched, &said.sha256].into_iter().enumerate() {
                assert_eq!(value.as_deref(), Some(format!("{odd}{}", number + 1).as_str()));
            }
        }
    }

    #[test]
    fn what_is_not_known_is_not_written_but_for_a_remark_about_the_day() {
        let article = |name: &str, published| ArticleDraft {
            outlet: "Argus".to_string(),
            file: name.to_string(),
            published,
            ..ArticleDraft::default()
        };
        let articles =
            vec![article("a.txt", PublishedDraft::ToFillIn), article("b.txt", PublishedDraft::LeftToTheFile)];
        let draft = EventDraft { title: None, articles };
        let argus = "[[article]]\noutlet = \"Argus\"\nfile =";
        let remark = "# published = \"2026-01-03T16:57\"    # not found in the file";
        assert_eq!(draft.to_toml(), format!("{argus} \"a.txt\"\n{remark}\n\n{argus} \"b.txt\"\n"));
        let read = read_back(&draft);
        assert!(read.title.is_none() && read.articles.iter().all(|(_, said)| said.published.is_none()));
    }
}
