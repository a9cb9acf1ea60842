//! Factiva: headline, byline, word count, day, outlet, its short name, language and rights, each on a line; the text;
//! and "Document COAST00020260106em160001x" at the foot. In the form "full article plus indexing" each line begins with
//! a code.

use super::record::{Record, date, labelled, on_one_line};
use crate::ingest::about::language_name;

/// Codes of lines: Factiva's "Article formats: field codes".
const CODES: [&str; 28] = [
    "HD", "SE", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD", "CO", "IN", "NS",
    "RE", "IPC", "IPD", "PUB", "AN", "CT", "RF", "ART", "CLM",
];

/// Most lines between the word count and the text: day, hour, outlet, its short name, page, edition, volume, language,
/// rights.
const MOST_FRAME_LINES: usize = 12;

/// The documents; none if the frame is another.
pub(super) fn split(lines: &[&str]) -> Vec<Record> {
    let lines: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
    let mut records = Vec::new();
    let mut from = 0;
    for (at, _) in lines.iter().enumerate().filter(|(_, line)| is_end(line)) {
        let document = lines.get(from..at).unwrap_or_default();
        records.extend(coded(document).or_else(|| plain(document)));
        from = at + 1;
    }
    records
}

/// "Document COAST00020260106em160001x", in the languages of its pages.
fn is_end(line: &str) -> bool {
    // A space or a tab follows the code.
    let line = line.strip_prefix("AN").filter(|rest| rest.starts_with(char::is_whitespace)).map_or(line, str::trim);
    let Some((word, name)) = line.split_once(char::is_whitespace) else { return false };
    let is_word = matches!(word, "Document" | "Dokument" | "Documento" | "ドキュメント" | "文書" | "文档" | "文件");
    let name = name.trim();
    is_word
        && name.len() >= 18
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && name.bytes().filter(u8::is_ascii_digit).count() >= 10
}

/// "96 words"
fn is_count(line: &str) -> bool {
    let Some((count, unit)) = line.split_once(' ') else { return false };
    let is_number =
        !count.is_empty() && count.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, ',' | '.'));
    is_number && matches!(unit, "words" | "word" | "Wörter" | "mots" | "palabras" | "parole" | "語" | "字" | "単語")
}

fn plain(lines: &[&str]) -> Option<Record> {
    let count = lines.iter().position(|line| is_count(line))?;
    let mut record = Record::default();
    // Before the first document there may be a list of contents; the head is the last block of lines without an empty
    // one.
    let before: Vec<&str> = lines.iter().take(count).rev().copied().skip_while(|line| line.is_empty()).collect();
    let touching = before.iter().position(|line| line.is_empty() || is_of_page(line)).unwrap_or(before.len());
    let mut head: Vec<&str> = before.iter().take(touching.max(1)).rev().copied().collect();
    if head.len() == 1 && touching < before.len() {
        // There may be an empty line between headline and byline.
        let more = before
            .iter()
            .skip(touching)
            .copied()
            .filter(|line| !line.is_empty())
            .take(1)
            .find(|line| !is_of_page(line));
        let first = *head.first()?;
        let is_of_head = |line: &&str| is_byline(first) || line.split_whitespace().count() >= 4 && !is_name(line);
        if is_byline(first) || is_name(first) && first.split_whitespace().count() <= 3 {
            head.splice(0..0, more.filter(is_of_head));
        }
    }
    if head.len() > 1 && head.last().is_some_and(|last| is_byline(last) || is_name(last)) {
        record.author = head.pop()?.to_string();
    }
    if head.len() > 1 && head.first()?.split_whitespace().count() <= 3 {
        record.section = head.remove(0).to_string();
    }
    record.headline = head.join(" ");
    let frame: Vec<(usize, &str)> = lines
        .iter()
        .enumerate()
        .skip(count + 1)
        .filter(|(_, line)| !line.is_empty())
        .take(MOST_FRAME_LINES)
        .map(|(at, line)| (at, *line))
        .collect();
    let day = frame.iter().position(|(_, line)| date(line).is_some())?;
    record.published = frame.get(day)?.1.to_string();
    let mut next = day + 1;
    if let Some((_, hour)) = frame.get(next).filter(|(_, line)| is_hour(line)) {
        record.published = format!("{} {hour}", record.published);
        next += 1;
    }
    record.outlet = frame.get(next)?.1.to_string();
    let is_rights = |line: &str| {
        let lower = line.to_lowercase();
        ["(c)", "©", "copyright", "ⓒ", "(copyright"].iter().any(|start| lower.starts_with(start))
    };
    let is_language = |line: &str| line.len() < 30 && language_name::named(line).is_some() && line.len() > 3;
    let rest = frame.get(next + 1..).unwrap_or_default();
    record.language = rest.iter().map(|(_, line)| *line).find(|line| is_language(line)).unwrap_or_default().to_string();
    let last = rest
        .iter()
        .position(|(_, line)| is_rights(line))
        .or_else(|| rest.iter().position(|(_, line)| is_language(line)))
        .or_else(|| rest.iter().position(|(_, line)| is_short_name(line)));
    let text_from = last.and_then(|last| rest.get(last)).or(frame.get(next)).map(|(at, _)| at + 1)?;
    let mut body: Vec<&str> = lines.get(text_from..).unwrap_or_default().to_vec();
    // At the foot is the publisher of the outlet.
    while body.last().is_some_and(|line| line.is_empty()) {
        body.pop();
    }
    let rights = rest.iter().map(|(_, line)| *line).find(|line| is_rights(line)).unwrap_or_default();
    let is_named = |line: &str| rights.trim_end_matches('.').ends_with(line.trim_end_matches('.'));
    if body.len() > 1 && body.last().is_some_and(|line| is_owner(line) || is_named(line)) {
        body.pop();
    }
    record.body = body.into_iter().map(str::to_string).collect();
    Some(record)
}

/// Lines with codes: "HD  Ferry runs aground".
fn coded(lines: &[&str]) -> Option<Record> {
    let code_of = |line: &str| -> Option<(&'static str, String)> {
        let (code, value) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        CODES.iter().find(|one| **one == code).map(|code| (*code, value.trim().to_string()))
    };
    let first = lines.iter().position(|line| code_of(line).is_some_and(|(code, _)| code == "HD"))?;
    let mut fields: Vec<(&str, Vec<String>)> = Vec::new();
    for line in lines.iter().skip(first) {
        match code_of(line) {
            Some((code, value)) => fields.push((code, vec![value])),
            None => fields.last_mut()?.1.push(line.to_string()),
        }
    }
    let all = |code: &str| {
        fields.iter().find(|(one, _)| *one == code).map(|(_, lines)| on_one_line(&lines.join(" "))).unwrap_or_default()
    };
    fields.iter().any(|(code, _)| *code == "PD" || *code == "SN").then(|| Record {
        headline: all("HD"),
        outlet: all("SN"),
        published: format!("{} {}", all("PD"), all("ET")),
        author: all("BY"),
        section: all("SE"),
        language: all("LA"),
        body: fields
            .iter()
            .filter(|(code, _)| matches!(*code, "LP" | "TD"))
            .flat_map(|(_, lines)| lines.clone())
            .collect(),
        ..Record::default()
    })
}

/// What is above the first document: the name of the database, the list of contents.
fn is_of_page(line: &str) -> bool {
    line == "Factiva"
        || line.starts_with("Page ")
        || line.contains("Dow Jones")
        || labelled(line).is_some_and(|(label, _)| label == "search summary")
}

fn is_byline(line: &str) -> bool {
    ["By ", "BY ", "Von ", "Par "].iter().any(|by| line.starts_with(by))
}

/// Two to six capitalised words and no full stop: the name of a writer or two.
fn is_name(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_of_name =
        |word: &str| word.starts_with(char::is_uppercase) || matches!(word, "and" | "de" | "van" | "von" | "la");
    (2..=6).contains(&words.len())
        && line.len() <= 60
        && words.iter().all(|word| is_of_name(word))
        && !line.ends_with(['.', '?', '!'])
}

/// "19:00", "07:00 GMT"
fn is_hour(line: &str) -> bool {
    line.len() <= 12
        && line.split_once(':').is_some_and(|(hour, rest)| {
            hour.parse::<u8>().is_ok_and(|hour| hour < 24) && rest.starts_with(|letter: char| letter.is_ascii_digit())
        })
}

/// "COAST": the database's short name for the outlet.
fn is_short_name(line: &str) -> bool {
    (2..=8).contains(&line.len()) && line.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

fn is_owner(line: &str) -> bool {
    line.split_whitespace().count() <= 8 && !line.ends_with(['.', '!', '?', '"', '”', '。'])
}
