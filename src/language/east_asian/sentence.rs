//! Where a sentence ends in a text without spaces: at 。！？, outside quotation marks and brackets.
//!
//! A quotation belongs to the sentence that says who says it: 「…。」と述べた is one, and so is 他说：“……。”. A quotation that
//! ends with an end mark and is not followed by a word of quoting ends its sentence.

use crate::article::Span;

/// The sentences of a text, in order, without surrounding white space. `goes_on` decides whether the text after a whole
/// quotation is part of the quoting sentence.
pub fn sentences(text: &str, goes_on: fn(&str) -> bool) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut open: Vec<char> = Vec::new();
    // A mark that is never closed must not turn everything after it into one sentence.
    let mut spent = 0;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        if let Some(closing) = closing(letter) {
            open.push(closing);
            spent = at;
        } else if open.last() == Some(&letter) {
            open.pop();
        }
        if letter == '\n' || at.saturating_sub(spent) > LONGEST_QUOTATION {
            open.clear();
        }
        let rest = text.get(end..).unwrap_or_default();
        let ends = match letter {
            '。' | '！' | '？' | '!' | '?' | '｡' => open.is_empty() && !rest.starts_with(is_after_end),
            '\n' => true,
            // 「…。」 with nothing that continues it.
            _ if open.is_empty() && is_closing(letter) => {
                let before = text.get(start..at).and_then(|before| before.chars().next_back());
                let is_whole = matches!(before, Some('。' | '！' | '？' | '!' | '?' | '…'));
                is_whole && is_new(rest) && !goes_on(rest.trim_start())
            }
            _ => false,
        };
        if ends {
            push(text, start, end, &mut found);
            start = end;
        }
    }
    push(text, start, text.len(), &mut found);
    found
}

/// The most bytes from an opening mark to its closing mark: the longest quotation of a paragraph.
const LONGEST_QUOTATION: usize = 1_500;

fn push(text: &str, start: usize, end: usize, found: &mut Vec<Span>) {
    let Some(piece) = text.get(start..end) else { return };
    let from = start + piece.len() - piece.trim_start().len();
    let to = from + piece.trim().len();
    if to > from {
        found.push(Span::new(from, to));
    }
}

fn closing(opening: char) -> Option<char> {
    match opening {
        '「' => Some('」'),
        '『' => Some('』'),
        '“' => Some('”'),
        '（' => Some('）'),
        '(' => Some(')'),
        '《' => Some('》'),
        '〈' => Some('〉'),
        '【' => Some('】'),
        '‘' => Some('’'),
        _ => None,
    }
}

fn is_closing(letter: char) -> bool {
    matches!(letter, '」' | '』' | '”' | '’')
}

/// What belongs to a sentence after its end mark.
fn is_after_end(letter: char) -> bool {
    matches!(letter, '」' | '』' | '”' | '’' | '）' | ')' | '！' | '？' | '!' | '?' | '。')
}

/// Whether a new sentence follows a closing mark: not 、 and not a hiragana particle that needs a word before it.
fn is_new(rest: &str) -> bool {
    let next = rest.trim_start().chars().next();
    next.is_none_or(|letter| {
        !matches!(
            letter,
            '、' | '，' | ',' | 'の' | 'を' | 'に' | 'が' | 'は' | 'も' | 'で' | 'へ' | '的' | '。' | '；'
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::language::{chinese, japanese};

    fn japanese(text: &str) -> Vec<&str> {
        japanese::JAPANESE.sentences(text).into_iter().map(|span| span.of(text)).collect()
    }

    fn chinese(text: &str) -> Vec<&str> {
        chinese::CHINESE.sentences(text).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn a_quotation_with_its_verb_is_one_sentence() {
        assert_eq!(japanese("市長は「橋は安全だ。心配はない。」と述べた。住民は喜んだ。").len(), 2);
        assert_eq!(
            chinese("市长说：“大桥很安全。请放心。”居民很高兴。"),
            ["市长说：“大桥很安全。请放心。”", "居民很高兴。"]
        );
        assert_eq!(chinese("“大桥很安全。”市长说。居民很高兴。"), ["“大桥很安全。”市长说。", "居民很高兴。"]);
        assert_eq!(japanese("「橋は安全だ」。市長は述べた。").len(), 2);
    }

    #[test]
    fn marks_in_brackets_and_rows_of_marks_end_nothing_twice() {
        assert_eq!(japanese("本当か！？ 市長（65。再選）は黙った。"), ["本当か！？", "市長（65。再選）は黙った。"]);
        assert_eq!(japanese("「レッツ歌う。」の公演"), ["「レッツ歌う。」の公演"]);
        assert!(japanese("").is_empty());
    }

    #[test]
    fn a_mark_that_is_never_closed_does_not_hold_the_text_together() {
        let text = format!("「開いたまま。{}", "橋は開いた。".repeat(200));
        assert!(japanese(&text).len() > 50);
    }
}
