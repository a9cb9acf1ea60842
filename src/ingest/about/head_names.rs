//! Who wrote a Japanese or Chinese article: a name alone in its head ("佐藤あかり", "佐藤あかり記者", "记者 李明"), or in brackets at
//! the end of its text ("（佐藤あかり）", "【鈴木一郎、山田花子】", "（记者 李明）").

use crate::language::is_japanese_name as is_name;

/// Most letters of a line that names writers. A choice that bounds the work.
const LONGEST: usize = 40;

/// What is printed beside the names: "a reporter", "a special correspondent", "words by".
const OFFICES: [&str; 8] = ["記者", "特派員", "編集委員", "論説委員", "取材・文", "文", "取材", "執筆"];

/// The names in a line that says who wrote the text, and nothing else.
pub(super) fn author(line: &str) -> Option<String> {
    let bare = without_brackets(line).unwrap_or(line);
    if bare.chars().count() > LONGEST || bare.is_empty() {
        return None;
    }
    let names: Option<Vec<String>> = bare.split(['、', ',', '，', '／']).map(name).collect();
    // Two whole names may have nothing but a space between them.
    let of_spaced = || {
        let names: Option<Vec<String>> = bare.split([' ', '\u{3000}']).map(name).collect();
        names.filter(|names| names.len() == 2)
    };
    names.or_else(of_spaced).map(|names| names.join("、"))
}

/// Where a writer's name begins at the end of a paragraph, and the name: "……と語った。（佐藤あかり）".
pub(super) fn at_end_of(paragraph: &str) -> Option<(usize, String)> {
    let open = paragraph.rfind(['（', '【', '(', '＝'])?;
    let (before, names) = paragraph.split_at(open);
    // After a quotation it is the speaker.
    let is_after_sentence = before.trim_end().ends_with(['。', '！', '？']);
    let names = without_brackets(names).filter(|_| is_after_sentence)?;
    Some((open, author(names)?))
}

fn without_brackets(words: &str) -> Option<&str> {
    const PAIRS: [(char, char); 4] = [('（', '）'), ('【', '】'), ('(', ')'), ('＝', '＝')];
    let words = words.trim();
    let inner = PAIRS.iter().find_map(|(open, close)| words.strip_prefix(*open)?.strip_suffix(*close));
    inner.map(|inner| inner.trim_matches([' ', '\u{3000}']))
}

/// One name without what is printed beside it; a desk is one only where the whole is no name (渡部 花子).
fn name(part: &str) -> Option<String> {
    named(part).or_else(|| named(Some(without_desk(part)).filter(|name| name.len() < part.len())?))
}

fn named(part: &str) -> Option<String> {
    let part = part.trim_matches([' ', '\u{3000}']);
    if let Some(name) = ["记者", "記者", "作者", "撰文"].iter().find_map(|office| part.strip_prefix(office)) {
        // With the office, two characters are enough.
        let name = name.trim_start_matches(['：', ':', ' ', '\u{3000}', '·', '・']);
        let is_han = |letter: char| matches!(letter, '\u{4e00}'..='\u{9fff}');
        return ((2..=4).contains(&name.chars().count()) && name.chars().all(is_han) || is_name(name))
            .then(|| name.to_string());
    }
    let part = OFFICES.iter().find_map(|office| part.strip_prefix(office)).unwrap_or(part);
    let part = part.trim_start_matches(['・', '：', ':', ' ', '\u{3000}', '＝']);
    let part = ["記者", "特派員", "編集委員"].iter().find_map(|office| part.strip_suffix(office)).unwrap_or(part);
    let part = part.trim_matches(['・', ' ', '\u{3000}', '＝']);
    is_name(part).then(|| part.to_string())
}

/// "社会部・佐藤あかり", "垂穂支局　佐藤あかり", "垂穂＝佐藤あかり": without the desk or the place before the name.
fn without_desk(part: &str) -> &str {
    const DESKS: [&str; 6] = ["部", "局", "支局", "班", "センター", "デスク"];
    const LONGEST_DESK: usize = 8;
    let is_place = |place: &str| place.chars().all(|letter| matches!(letter, '々' | '\u{4e00}'..='\u{9fff}'));
    part.char_indices()
        .filter(|(_, mark)| matches!(mark, '・' | '＝' | '=' | ' ' | '\u{3000}'))
        .find_map(|(at, mark)| {
            let (desk, name) = (part.get(..at)?, part.get(at + mark.len_utf8()..)?);
            let is_desk = DESKS.iter().any(|end| desk.ends_with(end)) || matches!(mark, '＝' | '=') && is_place(desk);
            (is_desk && desk.chars().count() <= LONGEST_DESK && !desk.is_empty()).then_some(name)
        })
        .unwrap_or(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_alone_or_in_brackets_is_the_writer() {
        for line in
            ["佐藤あかり", "佐藤　あかり", "佐藤あかり記者", "（記者　佐藤あかり）", "【佐藤あかり】", "文・佐藤あかり"]
        {
            let found = author(line).map(|name| name.replace('\u{3000}', ""));
            assert_eq!(found.as_deref(), Some("佐藤あかり"), "{line}");
        }
        for line in ["（社会部・佐藤あかり）", "【垂穂＝佐藤あかり】", "垂穂支局　佐藤あかり"]
        {
            assert_eq!(author(line).as_deref(), Some("佐藤あかり"), "{line}");
        }
        assert_eq!(author("佐藤あかり 鈴木一郎").as_deref(), Some("佐藤あかり、鈴木一郎"));
        assert_eq!(author("（記者 李明）").as_deref(), Some("李明"));
        assert_eq!(author("（记者 李明）").as_deref(), Some("李明"));
        assert_eq!(author("【鈴木一郎、山田花子】").as_deref(), Some("鈴木一郎、山田花子"));
        for line in [
            "被害拡大",
            "（共同）",
            "【写真】",
            "（敬称略）",
            "（終わり）",
            "港で火事",
            "みなと町",
            "六日午前",
            "警察が捜査",
        ] {
            assert_eq!(author(line), None, "{line}");
        }
    }

    #[test]
    fn a_name_after_the_last_sentence_is_the_writer() {
        let found = at_end_of("警備員は「大きな音がした」と語った。（佐藤あかり）");
        assert_eq!(found.map(|(_, name)| name).as_deref(), Some("佐藤あかり"));
        assert_eq!(at_end_of("火が出た。（六日午前）"), None);
        assert_eq!(at_end_of("「大きな音がした」（佐藤あかり）"), None);
        assert_eq!(at_end_of("署長（佐藤あかり）は話した。"), None);
    }
}
