//! The line below a Chinese headline: "2026-01-06 19:00 来源：海岸日报 作者：李明 编辑：王芳", in any order and with any marks
//! between its parts.

use crate::article::Published;
use crate::ingest::about::published;

const OUTLET: [&str; 4] = ["来源", "來源", "稿源", "文章来源"];
const AUTHOR: [&str; 4] = ["作者", "记者", "記者", "文"];
/// Who edited it, and how often it was read.
const OTHER: [&str; 12] =
    ["编辑", "編輯", "责任编辑", "責任編輯", "责编", "校对", "审核", "阅读", "浏览", "点击", "字号", "评论"];

/// Most letters of such a line.
const LONGEST: usize = 80;

/// What such a line says.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub published: Option<Published>,
    pub outlet: Option<String>,
    pub author: Option<String>,
}

/// What the line says, if it says where the text is from or who wrote it, and nothing else.
pub(super) fn said(line: &str) -> Option<Said> {
    if line.chars().count() > LONGEST || !line.contains(['：', ':']) {
        return None;
    }
    let is_gap = |letter: char| letter.is_whitespace() || matches!(letter, '|' | '｜' | '丨' | '/');
    let mut found = Said::default();
    let mut has_label = false;
    let mut day = String::new();
    for part in line.split(is_gap).map(|part| part.trim_matches(['(', ')', '（', '）', '【', '】'])) {
        let labelled = part.split_once('：').or_else(|| part.split_once(':')).filter(|(label, _)| !label.is_empty());
        match labelled {
            Some((label, value)) if OUTLET.contains(&label) => found.outlet = Some(value.to_string()),
            Some((label, value)) if AUTHOR.contains(&label) => found.author = Some(value.to_string()),
            Some((label, _)) if OTHER.contains(&label) => {}
            Some((label, value)) if label.ends_with("时间") || label.ends_with("日期") => {
                day.push_str(value);
                continue;
            }
            _ if part.is_empty() => continue,
            // What is no label must be the day: "2026-01-06", "19:00".
            _ => {
                day.push(' ');
                day.push_str(part);
                continue;
            }
        }
        has_label = true;
    }
    let is_empty = |words: &Option<String>| words.as_ref().is_some_and(String::is_empty);
    if !has_label || is_empty(&found.outlet) || is_empty(&found.author) {
        return None;
    }
    if !day.trim().is_empty() {
        found.published = Some(published::parse(&day)?);
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_outlet_and_author_are_told_in_any_order() {
        for line in [
            "2026-01-06 19:00 来源：海岸日报 作者：李明 编辑：王芳",
            "来源：海岸日报 | 作者：李明 | 2026年01月06日 19:00",
            "发布时间：2026-01-06 19:00　来源：海岸日报　记者：李明",
        ] {
            let about = said(line).unwrap();
            assert_eq!(about.outlet.as_deref(), Some("海岸日报"), "{line}");
            assert_eq!(about.author.as_deref(), Some("李明"), "{line}");
            assert_eq!(about.published.map(|day| day.to_string()).as_deref(), Some("2026-01-06T19:00"), "{line}");
        }
        for line in ["他说：渡轮在维尔附近搁浅。", "来源：", "作者：李明 说船没有受损", "It says: nothing"]
        {
            assert!(said(line).is_none(), "{line}");
        }
    }
}
