//! The archives of Japanese papers (Yomidasu, Kikuzo and others) as text or page: a headline, and beside it one line
//! with the day, the morning or evening edition, page and length; or a row of a table with the same, each in a cell.

use super::record::Record;
use crate::ingest::packing::digits::narrow;

/// Most cells from the edition to the length (section, page), and most lines that a row may take. Choices.
const MOST_CELLS: usize = 6;
const MOST_LINES: usize = 8;

/// What the pages of archives have around their articles.
const OF_PAGE: [&str; 15] = [
    "No.",
    "発行日",
    "朝夕刊",
    "面名",
    "ページ",
    "文字数",
    "紙面はこちら",
    "を検索",
    "から検索",
    "選択部分をキーワードとして：",
    "選択部分を辞書で検索：",
    "このページのＴＯＰへ",
    "このページのTOPへ",
    "本文を表示",
    "印刷",
];

/// The documents; none if the frame is another.
pub(super) fn split(lines: &[&str]) -> Vec<Record> {
    let lines: Vec<String> = lines.iter().flat_map(|line| with_gap(line)).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let joined = with_rows_joined(&lines);
    let is_of_rows = joined.is_some();
    let lines: Vec<&str> = joined.as_ref().map_or(lines, |joined| joined.iter().map(String::as_str).collect());
    let frames: Vec<usize> = lines.iter().enumerate().filter(|(_, line)| is_frame(line)).map(|(at, _)| at).collect();
    let Some(first) = frames.first() else { return Vec::new() };
    // Whether the headline is above the line or below it is the same for all.
    let is_above = !is_of_rows && lines.iter().take(*first).any(|line| is_words(line) && !is_counted(line));
    let outlet = lines.iter().copied().find(|line| is_outlet(line)).unwrap_or_default();
    let headline_of = |frame: usize| -> Option<usize> {
        if is_above {
            (0..frame).rev().find(|at| lines.get(*at).is_some_and(|line| is_words(line)))
        } else {
            (frame + 1..lines.len()).find(|at| lines.get(*at).is_some_and(|line| is_words(line)))
        }
    };
    let mut records = Vec::new();
    for (number, frame) in frames.iter().enumerate() {
        let next = frames.get(number + 1).copied();
        let end = match next {
            Some(next) if is_above => headline_of(next).unwrap_or(next),
            Some(next) => next,
            None => lines.len(),
        };
        let Some(headline) = headline_of(*frame) else { continue };
        let from = headline.max(*frame) + 1;
        let line = lines.get(*frame).copied().unwrap_or_default();
        let text = lines.get(from..end).unwrap_or_default();
        let legend = text.iter().position(|line| is_legend(line)).unwrap_or(text.len());
        let (text, beside) = text.split_at(legend);
        let body =
            text.iter().filter(|line| !is_outlet(line) && !is_edge(line) && !is_counted(line) && !is_of_page(line));
        records.push(Record {
            headline: without_labels(lines.get(headline).copied().unwrap_or_default()).to_string(),
            outlet: headline_within(line)
                .filter(|words| is_outlet(words))
                .as_deref()
                .unwrap_or(outlet)
                .trim_matches(['（', '）', '(', ')', '©', ' '])
                .trim_end_matches('社')
                .to_string(),
            published: day(line).unwrap_or_default(),
            section: section(line).unwrap_or_default(),
            language: "ja".to_string(),
            body: body.map(|line| line.to_string()).collect(),
            beside: beside.iter().skip(1).filter(|line| !is_outlet(line)).map(|line| line.to_string()).collect(),
            ..Record::default()
        });
    }
    records
}

/// A line without the space around it, with an empty line before it if it is indented: a paragraph begins there. The
/// digits of a line of the frame are made as narrow as those of others.
fn with_gap(line: &str) -> Vec<String> {
    let bare = line.trim_matches([' ', '\u{3000}', '\t']);
    let narrow = narrow(bare);
    let bare = if is_frame(&narrow) { narrow } else { bare.to_string() };
    if line.starts_with('\u{3000}') { vec![String::new(), bare] } else { vec![bare] }
}

/// The lines, with each row of cells (count, day, headline, edition, section, page, length; in another archive the
/// headline is below) joined into a line of the frame, with the headline below it; `None` if there is no such row.
fn with_rows_joined(lines: &[&str]) -> Option<Vec<String>> {
    let mut joined: Vec<String> = Vec::with_capacity(lines.len());
    let (mut at, mut found) = (0, false);
    while let Some(line) = lines.get(at) {
        match row(lines.get(at..).unwrap_or_default()) {
            Some((frame, headline, count)) => {
                joined.push(frame);
                joined.extend(headline);
                at += count;
                found = true;
            }
            None => {
                joined.push(line.to_string());
                at += 1;
            }
        }
    }
    found.then_some(joined)
}

/// The row that begins with this line, a count or a day: its frame, the headline if it is a cell, and how many lines it
/// takes.
fn row(lines: &[&str]) -> Option<(String, Option<String>, usize)> {
    let first = lines.first().filter(|line| line.starts_with(|letter: char| letter.is_ascii_digit()))?;
    let counted = first.split_once(char::is_whitespace).map_or(*first, |(count, rest)| match count.len() {
        1..=3 if count.bytes().all(|byte| byte.is_ascii_digit()) => rest.trim(),
        _ => first,
    });
    // A row in one line with its headline beside it is read as it is.
    if day(counted).is_none() && !counted.ends_with('年')
        || is_frame(counted) && headline_within(counted).is_none_or(|words| is_outlet(&words))
    {
        return None;
    }
    let mut all = counted.to_string();
    for (at, line) in lines.iter().enumerate().take(MOST_LINES) {
        if at > 0 {
            all = format!("{all} {line}");
        }
        let cells: Vec<&str> = all.split_whitespace().collect();
        let paper = cells.iter().position(|cell| is_paper(cell));
        let length = paper.and_then(|paper| {
            let is_length =
                |cell: &&str| cell.chars().count() <= 16 && (cell.ends_with("文字") || cell.ends_with('字'));
            Some(paper + cells.iter().skip(paper).take(MOST_CELLS).position(is_length)?)
        });
        if let (Some(paper), Some(length)) = (paper, length) {
            let days = cells.iter().take(paper).take_while(|cell| is_of_day(cell)).count();
            let of_frame = cells.iter().take(days).chain(cells.get(paper..=length)?);
            let frame = of_frame.copied().collect::<Vec<_>>().join(" ");
            return is_frame(&frame).then(|| (frame, headline_within(&all), at + 1));
        }
    }
    None
}

/// The headline between the day and the edition.
fn headline_within(row: &str) -> Option<String> {
    let cells = row.split_whitespace().skip_while(|cell| is_of_day(cell));
    let words: Vec<&str> = cells.take_while(|cell| !is_paper(cell)).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// "朝刊", "大阪夕刊"
fn is_paper(cell: &str) -> bool {
    (cell.ends_with("朝刊") || cell.ends_with("夕刊")) && cell.chars().count() <= 10
}

/// "2026.01.06", "2026年", "01月06日"
fn is_of_day(cell: &str) -> bool {
    cell.starts_with(|letter: char| letter.is_ascii_digit())
        && cell.chars().all(|letter| letter.is_ascii_digit() || "年月日./-".contains(letter))
}

/// "2026年01月06日 朝刊 1社会 031 00123文字", "2026.01.06 東京朝刊 社会 33頁 (全533字)"
fn is_frame(line: &str) -> bool {
    let is_short = line.chars().count() <= 80;
    let has_paper = line.contains("朝刊") || line.contains("夕刊");
    let has_measure = ["文字", "字)", "字）", "頁", "ページ", "面"].iter().any(|unit| line.contains(unit));
    is_short && has_paper && has_measure && day(line).is_some()
}

/// A headline without the series before it ("［社会］タルン岬の橋に亀裂") and the edition after it ("　【東京】").
fn without_labels(headline: &str) -> &str {
    let headline = headline.trim_start_matches(['◆', '■', '●', ' ', '\u{3000}']);
    let pairs = [('［', '］'), ('[', ']'), ('【', '】')];
    let after = pairs.iter().find_map(|(open, close)| headline.strip_prefix(*open)?.split_once(*close));
    let after = after.map(|(_, rest)| rest).filter(|rest| !rest.trim().is_empty());
    let headline = after.unwrap_or(headline).trim_start();
    let bare = headline.strip_suffix('】').and_then(|bare| bare.rsplit_once('【'));
    let is_apart = |before: &str| before.ends_with([' ', '\u{3000}']);
    let bare = bare.map(|(before, _)| before).filter(|before| is_apart(before)).unwrap_or(headline);
    bare.trim().trim_matches(['[', ']', '［', '］'])
}

/// The day at the beginning of the line, as ISO 8601.
fn day(line: &str) -> Option<String> {
    let mut numbers = line.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let (year, month, day) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let starts = line.starts_with(|letter: char| letter.is_ascii_digit());
    let is_day = year.len() == 4 && month.len() <= 2 && day.len() <= 2 && starts;
    is_day.then(|| format!("{year}-{month:0>2}-{day:0>2}"))
}

/// What is between the edition and the page: "1社会", "社会面".
fn section(line: &str) -> Option<String> {
    let parts: Vec<&str> = line.split_whitespace().collect();
    let paper = parts.iter().position(|part| part.contains("朝刊") || part.contains("夕刊"))?;
    parts
        .get(paper + 1)
        .map(|part| part.trim_start_matches(|letter: char| letter.is_ascii_digit()).to_string())
        .filter(|part| !part.is_empty() && !["ページ", "頁", "字"].iter().any(|unit| part.ends_with(unit)))
}

/// "（みなと新聞社）"
fn is_outlet(line: &str) -> bool {
    let bare = line.trim_matches(['（', '）', '(', ')', '©', ' ']);
    (3..=20).contains(&bare.chars().count())
        && (bare.ends_with("新聞社") || bare.ends_with("新聞"))
        && !bare.contains('。')
}

/// "【写真説明】": below it is what the pictures show.
fn is_legend(line: &str) -> bool {
    let bare = line.trim_matches(['【', '】', '［', '］', '[', ']', '〔', '〕', '＜', '＞']);
    bare != line && matches!(bare, "写真説明" | "写真" | "図" | "図表" | "図説明" | "グラフ")
}

/// "----", "====", "＊＊＊": a line that divides documents.
fn is_edge(line: &str) -> bool {
    line.chars().count() >= 3 && line.chars().all(|letter| !letter.is_alphanumeric())
}

/// What the page has around its articles; the headings of a table are on one line.
fn is_of_page(line: &str) -> bool {
    OF_PAGE.contains(&line) || line.split_whitespace().all(|cell| OF_PAGE.contains(&cell)) && !line.is_empty()
}

/// "記事1", "1/25", "検索結果 3件"
fn is_counted(line: &str) -> bool {
    let bare: String = line.chars().filter(|letter| !letter.is_ascii_digit() && !letter.is_whitespace()).collect();
    let has_digit = line.chars().any(|letter| letter.is_ascii_digit());
    has_digit && matches!(bare.as_str(), "" | "段" | "記事" | "/" | "検索結果件" | "件" | "検索結果：件" | "No." | ".")
}

fn is_words(line: &str) -> bool {
    line.chars().any(char::is_alphanumeric) && !is_outlet(line) && !is_edge(line)
}
