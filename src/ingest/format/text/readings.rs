//! Readings of Japanese characters in plain text, as Aozora Bunko and text exports write them: 六日《むいか》, ｜消防署《しょうぼうしょ》.

/// The longest reading, in characters. A choice.
const LONGEST: usize = 30;

/// The text without its readings; `None` if it has none. Titles in the same brackets (《戦争と平和》) are kept: a reading is in
/// kana only, and follows a Chinese character.
pub(super) fn left_out(text: &str) -> Option<String> {
    let mut kept = String::new();
    let mut rest = text;
    let mut is_changed = false;
    while let Some(open) = rest.find('《') {
        let (before, after) = rest.split_at(open);
        let inside: String = after.chars().skip(1).take_while(|letter| *letter != '》').take(LONGEST + 1).collect();
        let end = '《'.len_utf8() + inside.len();
        let is_reading = (1..=LONGEST).contains(&inside.chars().count())
            && inside.chars().all(is_kana)
            && before.chars().next_back().is_some_and(is_han)
            && after.get(end..).is_some_and(|rest| rest.starts_with('》'));
        let taken = if is_reading { end + '》'.len_utf8() } else { '《'.len_utf8() };
        kept.push_str(before);
        if is_reading {
            unmark(&mut kept);
            is_changed = true;
        } else {
            kept.push('《');
        }
        rest = after.get(taken..).unwrap_or_default();
    }
    kept.push_str(rest);
    is_changed.then_some(kept)
}

/// Removes the stroke that shows where the characters with the reading begin.
fn unmark(kept: &mut String) {
    let start = kept.trim_end_matches(is_han).len();
    if kept.get(..start).is_some_and(|before| before.ends_with('｜')) {
        kept.remove(start - '｜'.len_utf8());
    }
}

fn is_kana(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{30ff}')
}

fn is_han(letter: char) -> bool {
    matches!(letter, '\u{4e00}'..='\u{9fff}' | '々' | '\u{3400}'..='\u{4dbf}')
}

#[cfg(test)]
mod tests {
    use super::left_out;

    #[test]
    fn readings_are_left_out_and_titles_kept() {
        assert_eq!(left_out("六日《むいか》午前、火が出た。").as_deref(), Some("六日午前、火が出た。"));
        assert_eq!(left_out("町の｜消防署長《しょうぼうしょちょう》は").as_deref(), Some("町の消防署長は"));
        assert_eq!(left_out("彼は《戦争と平和》を読んだ。"), None);
        assert_eq!(left_out("本《ほん"), None);
        assert_eq!(left_out("plain text"), None);
    }
}
