//! Markdown: front matter, a `#` headline, paragraphs and lists.

use crate::article::Dropped;
use crate::ingest::about::{head, properties, sorting};
use crate::ingest::error::ReadError;
use crate::ingest::extracted::{Extracted, PlacedText};
use crate::ingest::format::contract::{Format, Holds};
use crate::ingest::format::notes;
use crate::ingest::format::text::several;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::borrow::Cow;

/// Markdown, by its extension or by a front matter that names a title.
pub(super) const FORMAT: Format = Format {
    endings: &["md", "markdown", "mdown"],
    is_certain: |file| file.text().is_ok_and(has_front_matter),
    holds: Holds::Article(|file| read(&file.name(), file.text()?)),
};

/// Most signs that may be marks: the parser keeps each until it has found what it belongs to. 20 million took 1.3 GB. A
/// choice that bounds memory.
const MOST_MARKS: usize = 1_000_000;

/// Extensions of CommonMark that are read.
const OPTIONS: Options = Options::ENABLE_STRIKETHROUGH.union(Options::ENABLE_TABLES).union(Options::ENABLE_FOOTNOTES);

fn read(path: &str, text: &str) -> Result<Extracted, ReadError> {
    let marks = text.bytes().filter(|byte| b"[]*_`<>!&\\~#+|-".contains(byte)).count();
    if marks > MOST_MARKS {
        return Err(ReadError::BeyondBounds {
            path: path.to_string(),
            what: format!("the text has over {MOST_MARKS} marks of Markdown"),
        });
    }
    let mut extracted = Extracted::default();
    let body = match front_matter(text) {
        None => text,
        Some((keys, body)) => {
            record_keys(keys, &mut extracted);
            body
        }
    };
    let (headline, paragraphs) = take_parts(body, &mut extracted);
    let title = Some(std::mem::take(&mut extracted.headline).text).filter(|title| !title.is_empty());
    let further = further_articles(body);
    if further > 0 {
        extracted.notes.push(several::several(further + 1));
    }
    let headline = headline.or(title);
    sorting::sort_out(paragraphs.into_iter().map(PlacedText::new).collect(), &mut extracted);
    match headline {
        Some(headline) => extracted.headline = PlacedText::new(headline),
        None => head::take_headline(&mut extracted),
    }
    head::take_about(&mut extracted);
    if extracted.body.is_empty() {
        return Err(ReadError::NoArticle { path: path.to_string(), format: "Markdown text" });
    }
    Ok(extracted.lay_out())
}

/// The headline and the paragraphs, without the marks and the lines of programs that keep texts.
fn take_parts(body: &str, extracted: &mut Extracted) -> (Option<String>, Vec<String>) {
    let mut lines: Vec<&str> = body.lines().map(str::trim_end).collect();
    lines.drain(properties::take(&lines.clone(), extracted));
    let body = notes::without_marks(&lines.join("\n"), &mut extracted.dropped);
    parts(&body, &mut extracted.captions, &mut extracted.dropped)
}

/// Whether words are surely Markdown: a heading, or a link.
pub(super) fn is_marked(words: &str) -> bool {
    words.contains("](http") || words.lines().any(|line| line.starts_with("# ") || line.starts_with("## "))
}

/// Takes a text without front matter: for formats that give headline, date and author themselves.
pub(super) fn take_body(text: &str, extracted: &mut Extracted) {
    let (headline, paragraphs) = take_parts(text, extracted);
    if let Some(headline) = headline.filter(|_| extracted.headline.text.is_empty()) {
        extracted.headline = PlacedText::new(headline);
    }
    sorting::sort_out(paragraphs.into_iter().map(PlacedText::new).collect(), extracted);
    head::take_about(extracted);
}

fn has_front_matter(text: &str) -> bool {
    let names_a_title = |(keys, _): (&str, &str)| keys.lines().any(|line| line.trim_start().starts_with("title:"));
    front_matter(text).is_some_and(names_a_title)
}

/// The lines between the first `---` and the next one, and what follows.
fn front_matter(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix("---")?;
    let rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n'))?;
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            return Some((rest.get(..at)?, rest.get(at + line.len()..)?));
        }
        at += line.len();
    }
    None
}

/// Records simple `key: value` lines, and lists of values below a key. Nested YAML is skipped.
fn record_keys(keys: &str, extracted: &mut Extracted) {
    let mut lines = keys.lines().peekable();
    while let Some(line) = lines.next() {
        let Some((key, value)) = line.split_once(':') else { continue };
        let mut values = vec![value];
        while let Some(value) = lines.next_if(|line| line.trim_start().starts_with("- ")) {
            values.push(value.trim_start().trim_start_matches("- "));
        }
        let bare = |value: &str| value.trim().trim_matches(['"', '\'', '[', ']', ' ']).to_string();
        let values: Vec<String> = values.into_iter().map(bare).filter(|value| !value.is_empty()).collect();
        properties::record(key, &values.join(", "), extracted);
    }
}

/// The first `#` heading, and all other blocks as paragraphs; descriptions of pictures go to `captions`, words struck
/// through to `dropped`.
fn parts(text: &str, captions: &mut Vec<PlacedText>, dropped: &mut Vec<Dropped>) -> (Option<String>, Vec<String>) {
    let mut headline = None;
    let mut paragraphs: Vec<String> = Vec::new();
    let mut current = String::new();
    let mut picture: Option<String> = None;
    let mut struck: Option<String> = None;
    let mut is_after_struck = false;
    let mut before_note = 0;
    let text = with_plain_changes(text);
    for event in Parser::new_ext(&text, OPTIONS).map(struck_by_a_tag) {
        match event {
            Event::End(TagEnd::FootnoteDefinition) => {
                let words = paragraphs.split_off(before_note.min(paragraphs.len())).join(" ");
                dropped.push(Dropped { text: words, why: "a foot note" });
            }
            // A tag that is never closed strikes nothing.
            Event::End(TagEnd::Paragraph) if struck.is_some() => {
                current.push_str(&struck.take().unwrap_or_default());
                paragraphs.extend(taken(&mut current));
            }
            Event::Start(Tag::Image { .. }) => picture = Some(String::new()),
            Event::End(TagEnd::Image) => {
                captions.extend(picture.take().filter(|words| !words.trim().is_empty()).map(PlacedText::new));
            }
            Event::Start(Tag::Strikethrough) => struck = Some(String::new()),
            Event::End(TagEnd::Strikethrough) => {
                let words = struck.take().filter(|words| !words.trim().is_empty());
                dropped.extend(words.map(|text| Dropped { text, why: Dropped::STRUCK }));
                is_after_struck = true;
            }
            Event::Text(words) | Event::Code(words) if struck.is_some() => {
                struck.get_or_insert_default().push_str(&words);
            }
            // There is a space on both sides of what was struck.
            Event::Text(words) if is_after_struck && picture.is_none() => {
                let is_spaced = current.is_empty() || current.ends_with(' ');
                current.push_str(if is_spaced { words.trim_start() } else { &words });
                is_after_struck = false;
            }
            Event::Text(words) | Event::Code(words) => picture.as_mut().unwrap_or(&mut current).push_str(&words),
            Event::SoftBreak => picture.as_mut().unwrap_or(&mut current).push(' '),
            Event::HardBreak => current.push('\n'),
            Event::End(TagEnd::Heading(HeadingLevel::H1)) if headline.is_none() => headline = taken(&mut current),
            Event::End(TagEnd::TableCell) => current.push(' '),
            Event::Start(Tag::FootnoteDefinition(_)) => {
                paragraphs.extend(taken(&mut current));
                before_note = paragraphs.len();
            }
            Event::Start(tag) if !is_inline(&tag.to_end()) => paragraphs.extend(taken(&mut current)),
            Event::End(tag) if !is_inline(&tag) => paragraphs.extend(taken(&mut current)),
            _ => {}
        }
    }
    paragraphs.extend(taken(&mut current));
    (headline, paragraphs)
}

/// Tracked changes as CriticMarkup writes them: `{--gone--}` is struck, `{++new++}` and `{==marked==}` are text,
/// `{~~gone~>new~~}` is both, and `{>>remarks<<}` are left out.
fn with_plain_changes(text: &str) -> Cow<'_, str> {
    /// Opening and closing marks, and what surrounds the words in their place.
    const CHANGES: [(&str, &str, &str, &str); 5] = [
        ("{--", "--}", "<del>", "</del>"),
        ("{++", "++}", "", ""),
        ("{==", "==}", "", ""),
        ("{~~", "~~}", "<del>", ""),
        ("{>>", "<<}", "", ""),
    ];
    if !CHANGES.iter().any(|(open, ..)| text.contains(open)) {
        return Cow::Borrowed(text);
    }
    // Where the last closing mark is, so that what is never closed is searched for once.
    let last: Vec<usize> = CHANGES.iter().map(|(_, close, ..)| text.rfind(close).unwrap_or_default()).collect();
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let here = text.len() - from.len();
        let change = CHANGES.iter().zip(&last).find_map(|((open, close, start, end), last)| {
            let (words, after) = from.strip_prefix(open).filter(|_| here < *last)?.split_once(close)?;
            Some(match *open {
                "{>>" => (String::new(), after),
                "{~~" => (format!("{start}{}{end}", words.replacen("~>", "</del>", 1)), after),
                _ => (format!("{start}{words}{end}"), after),
            })
        });
        let (words, after) = change.unwrap_or_else(|| ("{".to_string(), from.get(1..).unwrap_or_default()));
        plain.push_str(&words);
        rest = after;
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// How many first-level headings below a text directly follow a horizontal rule, or have a writer or a day below them.
fn further_articles(text: &str) -> usize {
    let (mut has_text, mut is_after_rule, mut count) = (false, false, 0);
    // What stands right below a further heading: a writer and a day show that an article begins.
    let mut below: Option<String> = None;
    for event in Parser::new(text) {
        match event {
            Event::Rule => is_after_rule = has_text,
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) if is_after_rule => count += 1,
            Event::End(TagEnd::Heading(HeadingLevel::H1)) if has_text && !is_after_rule => below = Some(String::new()),
            Event::Text(words) => below.iter_mut().for_each(|below| below.push_str(&words)),
            Event::SoftBreak | Event::HardBreak => below.iter_mut().for_each(|below| below.push('\n')),
            Event::End(TagEnd::Paragraph) => {
                let told = below.take().is_some_and(|below| below.lines().any(head::tells));
                count += usize::from(told);
                (has_text, is_after_rule) = (true, false);
            }
            _ => {}
        }
    }
    count
}

/// `<del>` and `<s>` may be in Markdown too.
fn struck_by_a_tag(event: Event<'_>) -> Event<'_> {
    let Event::InlineHtml(tag) = &event else { return event };
    let tag = tag.to_ascii_lowercase();
    let names =
        |start: &str| tag.trim_start_matches(start).trim_end_matches('>').split_whitespace().next().map(str::to_string);
    let is_one = |name: Option<String>| name.is_some_and(|name| matches!(name.as_str(), "del" | "s" | "strike"));
    match tag.starts_with("</") {
        true if is_one(names("</")) => Event::End(TagEnd::Strikethrough),
        false if is_one(names("<")) => Event::Start(Tag::Strikethrough),
        _ => event,
    }
}

/// What was gathered, without surrounding white space; `None` if it is empty.
fn taken(current: &mut String) -> Option<String> {
    let words = std::mem::take(current).trim().to_string();
    (!words.is_empty()).then_some(words)
}

/// Tags within a paragraph.
fn is_inline(tag: &TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image | TagEnd::TableCell
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_markdown(text: &str) -> Extracted {
        read("x.md", text).unwrap()
    }

    fn body(extracted: &Extracted) -> Vec<&str> {
        extracted.body.iter().map(|passage| passage.text.as_str()).collect()
    }

    #[test]
    fn tracked_changes_of_critic_markup_are_read_as_they_end() {
        let text = "# Bridge opens\n\nOn {~~Friday~>Saturday~~} {--340--}{++212++} people {>>sure?<<}came. The set {1, 2} stays.\n";
        let extracted = read_markdown(text);
        assert_eq!(body(&extracted), ["On Saturday 212 people came. The set {1, 2} stays."]);
        assert_eq!(extracted.dropped.len(), 2);
    }

    #[test]
    fn front_matter_says_what_the_article_is() {
        let text = "---\ntitle: \"Bridge opens\"\ndate: 2026-03-07\nauthor: Jane Doe\noutlet: Ostwick Argus\nlanguage: en-GB\n---\n\n\
                    It opened on [Saturday](https://example.org/a), the *mayor* said.\n";
        let extracted = read_markdown(text);
        assert_eq!(extracted.headline.text, "Bridge opens");
        assert_eq!(extracted.published.as_ref().unwrap().to_string(), "2026-03-07");
        assert_eq!(extracted.outlet.as_deref(), Some("Ostwick Argus"));
        assert_eq!(extracted.language, Some(crate::article::LanguageCode::ENGLISH));
        assert_eq!(body(&extracted), ["It opened on Saturday, the mayor said."]);
    }

    #[test]
    fn the_first_heading_is_the_headline_and_lists_are_paragraphs() {
        let text = "# Bridge opens\n\nBy Jane Doe\n\nIt opened,\nlate.\n\n## What it cost\n\n- 40 million\n- three years\n\n1. A loose entry\n\n2. Another\n\n> Quoted.\n";
        let extracted = read_markdown(text);
        assert_eq!(extracted.headline.text, "Bridge opens");
        assert_eq!(extracted.author.as_deref(), Some("Jane Doe"));
        assert_eq!(
            body(&extracted),
            ["It opened, late.", "What it cost", "40 million", "three years", "A loose entry", "Another", "Quoted."]
        );
    }

    #[test]
    fn pictures_are_captions_and_html_is_passed_over() {
        let extracted = read_markdown("# A\n\n![The ribbon is cut](a.jpg)\n\n<div>raw</div>\n\nIt opened.");
        assert_eq!(extracted.captions[0].text, "The ribbon is cut");
        assert_eq!(body(&extracted), ["It opened."]);
    }

    #[test]
    fn starts_count_in_the_text_joined_by_empty_lines() {
        let extracted = read_markdown("# Head\n\nOne.\n\nTwo.");
        let joined = "Head\n\nOne.\n\nTwo.";
        for passage in extracted.body.iter().chain([&extracted.headline]) {
            assert!(joined[passage.start..].starts_with(&passage.text));
        }
    }

    #[test]
    fn a_hundred_thousand_nested_quotes_are_survived() {
        let text = format!("# A\n\n{} deep\n", ">".repeat(100_000));
        let _ = read("x.md", &text);
    }
}
