//! The archives of Japanese papers (Yomidasu, Kikuzo and others) as text: a headline, and beside it one line with the day, the
//! morning's or the evening's paper, page and length.

use super::record::Record;

/// The documents; none where the frame is another.
pub(super) fn split(lines: &[&str]) -> Vec<Record> {
    let lines: Vec<&str> = lines.iter().map(|line| line.trim_matches([' ', '\u{3000}', '\t'])).collect();
    let frames: Vec<usize> = lines.iter().enumerate().filter(|(_, line)| is_frame(line)).map(|(at, _)| at).collect();
    let Some(first) = frames.first() else { return Vec::new() };
    // Whether the headline stands above the line or below it is the same for all.
    let is_above = lines.iter().take(*first).any(|line| is_words(line) && !is_counted(line));
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
        let body = lines
            .get(from..end)
            .unwrap_or_default()
            .iter()
            .filter(|line| !is_outlet(line) && !is_edge(line) && !is_counted(line));
        records.push(Record {
            headline: lines
                .get(headline)
                .copied()
                .unwrap_or_default()
                .trim_matches(['[', ']', '［', '］', '◆', '■', '●'])
                .trim()
                .to_string(),
            outlet: outlet.trim_matches(['（', '）', '(', ')', '©', ' ']).trim_end_matches('社').to_string(),
            published: day(line).unwrap_or_default(),
            section: section(line).unwrap_or_default(),
            language: "ja".to_string(),
            body: body.map(|line| line.to_string()).collect(),
            ..Record::default()
        });
    }
    records
}

/// "2026年01月06日 朝刊 1社会 031 00123文字", "2026.01.06 東京朝刊 社会 33頁 (全533字)"
fn is_frame(line: &str) -> bool {
    let is_short = line.chars().count() <= 80;
    let has_paper = line.contains("朝刊") || line.contains("夕刊");
    let has_measure = ["文字", "字)", "字）", "頁", "ページ", "面"].iter().any(|unit| line.contains(unit));
    is_short && has_paper && has_measure && day(line).is_some()
}

/// The day at the beginning of the line, as ISO 8601.
fn day(line: &str) -> Option<String> {
    let mut numbers = line.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let (year, month, day) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let starts = line.starts_with(|letter: char| letter.is_ascii_digit());
    let is_day = year.len() == 4 && month.len() <= 2 && day.len() <= 2 && starts;
    is_day.then(|| format!("{year}-{month:0>2}-{day:0>2}"))
}

/// What stands between the paper and the page: "1社会", "社会面".
fn section(line: &str) -> Option<String> {
    let parts: Vec<&str> = line.split_whitespace().collect();
    let paper = parts.iter().position(|part| part.contains("朝刊") || part.contains("夕刊"))?;
    parts
        .get(paper + 1)
        .map(|part| part.trim_start_matches(|letter: char| letter.is_ascii_digit()).to_string())
        .filter(|part| !part.is_empty())
}

/// "（みなと新聞社）"
fn is_outlet(line: &str) -> bool {
    let bare = line.trim_matches(['（', '）', '(', ')', '©', ' ']);
    (3..=20).contains(&bare.chars().count())
        && (bare.ends_with("新聞社") || bare.ends_with("新聞"))
        && !bare.contains('。')
}

/// "----", "====", "＊＊＊": what parts documents.
fn is_edge(line: &str) -> bool {
    line.chars().count() >= 3 && line.chars().all(|letter| !letter.is_alphanumeric())
}

/// "記事1", "1/25", "検索結果 3件"
fn is_counted(line: &str) -> bool {
    let bare: String = line.chars().filter(|letter| !letter.is_ascii_digit() && !letter.is_whitespace()).collect();
    let has_digit = line.chars().any(|letter| letter.is_ascii_digit());
    has_digit && matches!(bare.as_str(), "記事" | "/" | "検索結果件" | "件" | "検索結果：件" | "No." | ".")
}

fn is_words(line: &str) -> bool {
    line.chars().any(char::is_alphanumeric) && !is_outlet(line) && !is_edge(line)
}
