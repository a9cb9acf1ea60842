//! Notes on what an outlet has corrected in its own article. What such a note takes back ("said that 340 people were
//! aboard") is not stated by the outlet, so the note is kept apart from the text.

use crate::article::Dropped;
use crate::ingest::about::own_mistake;
use crate::ingest::about::withdrawn_abroad;
use crate::ingest::about::withdrawn_words::{
    CHANGED, CHANGES, CORRECTION, LATER, MONTHS, PIECE, PRINTED_BEFORE, REMARK, RIGHT, VERSION,
};
use crate::ingest::extracted::PlacedText;

/// Most words of such a note: the longest have three or four sentences. A longer paragraph that mentions an earlier
/// version is an article about corrections. A choice.
const LONGEST_WORDS: usize = 150;

/// The same in bytes, for texts without spaces.
const MOST_BYTES: usize = 20 * LONGEST_WORDS;

/// Why the paragraph is set apart: [`Dropped::CORRECTION`], [`Dropped::REMARK`], or not at all.
pub(in crate::ingest) fn of(paragraph: &str) -> Option<&'static str> {
    if paragraph.len() > MOST_BYTES || paragraph.split_whitespace().nth(LONGEST_WORDS).is_some() {
        return None;
    }
    let lower = paragraph.to_lowercase();
    let words = without_day(lower.trim_start_matches(|letter: char| !letter.is_alphanumeric()));
    if withdrawn_abroad::says_so(&lower) {
        return Some(Dropped::CORRECTION);
    }
    if labelled(words, &CORRECTION)
        || labelled(words, &CHANGES)
        || says_so(words)
        || says_so(&lower)
        || labelled_later(words)
        || says_so_in_east_asia(paragraph)
    {
        // "This story has been updated with a comment": nothing is taken back.
        let is_right = !lower.is_ascii()
            || labelled(words, &CORRECTION)
            || labelled(words, &CHANGES)
            || RIGHT.iter().any(|stem| lower.contains(stem));
        return Some(if is_right { Dropped::CORRECTION } else { Dropped::REMARK });
    }
    // "Note to readers: the figure of 64 was incorrect"
    labelled(words, &REMARK).then(|| match own_mistake::says_wrong(&lower) || own_mistake::says_changed(&lower) {
        true => Dropped::CORRECTION,
        false => Dropped::REMARK,
    })
}

/// The same at the beginning or the end of a text, where more paragraphs are such notes than in the middle.
pub(in crate::ingest) fn of_edge(paragraph: &str) -> Option<&'static str> {
    let is_short = paragraph.len() <= MOST_BYTES && paragraph.split_whitespace().nth(LONGEST_WORDS).is_none();
    let is_own = || {
        own_mistake::is_note(paragraph)
            || tells_of_version(paragraph)
            || withdrawn_abroad::apologises(&paragraph.to_lowercase())
    };
    of(paragraph).or_else(|| (is_short && is_own()).then_some(Dropped::CORRECTION))
}

/// "An earlier version stated that ...": which version needs no word under a text.
fn tells_of_version(paragraph: &str) -> bool {
    const WRONG: [&str; 9] = [
        "stated",
        "misstated",
        "misidentified",
        "misspelled",
        "mistakenly",
        "incorrectly",
        "wrongly",
        "erroneously",
        "gave the wrong",
    ];
    let lower = paragraph.to_lowercase();
    let words = lower.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let starts = ["an earlier version ", "a previous version ", "an earlier headline ", "the original version "];
    starts
        .iter()
        .filter_map(|start| words.strip_prefix(start))
        .any(|rest| WRONG.iter().any(|word| rest.starts_with(word)))
}

/// The words after a day, as in "March 5, 2026: This article has been retracted".
fn without_day(words: &str) -> &str {
    let Some((day, rest)) = words.split_once(": ") else { return words };
    let first = day.split_whitespace().next().unwrap_or_default();
    let begins = first.starts_with(|letter: char| letter.is_ascii_digit())
        || MONTHS.iter().any(|month| first.starts_with(month));
    let has_month = MONTHS.iter().any(|month| day.contains(month));
    let has_day = day.contains(|letter: char| letter.is_ascii_digit());
    if begins && has_month && has_day && day.len() <= 30 { rest } else { words }
}

/// Whether a paragraph is only such a label, followed by the note.
pub(in crate::ingest) fn is_heading(paragraph: &str) -> Option<&'static str> {
    if paragraph.len() > 60 {
        return None;
    }
    let lower = paragraph.to_lowercase();
    let words = lower.trim_matches(|letter: char| !letter.is_alphanumeric());
    let is_one = |labels: &[&str]| labels.contains(&words);
    (is_one(&CORRECTION) || is_one(&CHANGES))
        .then_some(Dropped::CORRECTION)
        .or_else(|| is_one(&REMARK).then_some(Dropped::REMARK))
}

/// Whether a paragraph is such a note from its first sentence on, and not text followed by a note.
pub(in crate::ingest) fn begins_as_note(paragraph: &str) -> bool {
    let end = paragraph.match_indices(['.', '!', '?']).map(|(at, mark)| at + mark.len());
    let mut ends = end.filter(|&end| paragraph.get(end..).is_some_and(|rest| rest.starts_with(char::is_whitespace)));
    // "N.B." alone is not a sentence.
    let first = ends.find_map(|end| paragraph.get(..end).filter(|first| first.split_whitespace().nth(3).is_some()));
    let first = first.unwrap_or(paragraph);
    of(first).is_some()
}

/// Where a note in brackets ends at the beginning of a paragraph of text: "[An earlier version of this sentence said ...]
/// About 340 people".
pub(in crate::ingest) fn at_start_of(text: &str) -> Option<usize> {
    let closing = match text.chars().next()? {
        '(' => ')',
        '[' => ']',
        _ => return None,
    };
    let end = text.find(closing)? + 1;
    let (note, rest) = text.split_at(end);
    (of(note).is_some() && rest.starts_with(char::is_whitespace)).then_some(end)
}

/// Where a note begins at the end of a paragraph of text: "... (An earlier version of this article said ...)".
pub(in crate::ingest) fn at_end_of(passage: &PlacedText) -> Option<usize> {
    let text = &passage.text;
    // A note is short, so only the end is searched.
    let from = text.floor_char_boundary(text.len().saturating_sub(MOST_BYTES));
    let begins = |at: usize| {
        let rest = text.get(at..).unwrap_or_default();
        let start = rest.get(..rest.floor_char_boundary(60)).unwrap_or_default().to_lowercase();
        let words = start.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        (labelled(words, &CORRECTION) && words.contains([':', '：']))
            || (VERSION.iter().chain(&withdrawn_abroad::VERSION).any(|start| words.starts_with(start))
                && of(rest).is_some())
    };
    let end = text.get(from..)?;
    let ends = end.match_indices(['.', '!', '?', '”', '"', '\n']).map(|(at, mark)| from + at + mark.len());
    let mut ends = ends.filter(|&end| text.get(end..).is_some_and(|rest| rest.starts_with(char::is_whitespace)));
    ends.find(|&end| begins(end))
}

/// "Correction:", "Correction (Jan. 7, 2026):", "Correction, 7 January: ", "CORRECTION An earlier version".
fn labelled(words: &str, labels: &[&str]) -> bool {
    labels.iter().filter_map(|label| words.strip_prefix(label)).any(|rest| {
        if rest.starts_with(['】', '」', ']', '）']) {
            return true;
        }
        let rest = rest.trim_start_matches([')', ']', '】', '*', '_', '」']);
        let is_marked = rest.trim_start().starts_with([':', '：', '|', '—', '–', '>', '】'])
            || rest.starts_with(". ")
            || rest.starts_with("\n")
            || rest.trim_start().starts_with("- ");
        // A day may come between the label and its colon.
        let is_dated = rest.split_once([':', '：', '—', '–', '\n']).is_some_and(|(day, _)| {
            let day = day.trim_start_matches(|letter: char| !letter.is_alphanumeric());
            let day = day.strip_prefix("on ").unwrap_or(day);
            let is_day = |word: &str| {
                MONTHS.iter().any(|month| word.starts_with(month))
                    || word.starts_with(|letter: char| letter.is_ascii_digit())
            };
            day.len() <= 40 && day.chars().any(|letter| letter.is_ascii_digit()) && is_day(day)
        });
        is_marked || is_dated || says_so(rest)
    })
}

/// "Update: This article has been amended": only what follows such a label shows what it is.
fn labelled_later(words: &str) -> bool {
    LATER.iter().filter_map(|label| words.strip_prefix(label)).any(|rest| {
        let start = rest.get(..rest.floor_char_boundary(40)).unwrap_or_default();
        // Not that of "10:15".
        let is_mark = |(at, letter): &(usize, char)| {
            let after = rest.get(at + letter.len_utf8()..).unwrap_or_default();
            matches!(letter, ':' | '—' | '–') && !after.starts_with(|letter: char| letter.is_ascii_digit())
        };
        let Some((at, mark)) = start.char_indices().find(is_mark) else {
            return false;
        };
        let rest = rest.get(at + mark.len_utf8()..).unwrap_or_default();
        let is_corrected =
            ["has been corrected", "have been corrected", "was corrected", "were corrected", "has been amended"]
                .iter()
                .any(|words| rest.contains(words));
        is_corrected || says_so(rest.trim_start())
    })
}

/// "初出時、340人としていましたが、誤りでした", "本文早前版本……现已更正": what was printed, and that it was corrected.
fn says_so_in_east_asia(paragraph: &str) -> bool {
    const PRINTED: [&str; 11] = [
        "初出時",
        "本記事",
        "この記事",
        "記事中",
        "本文中",
        "本文早",
        "本文先前",
        "本文此前",
        "本报道",
        "本報道",
        "本稿",
    ];
    const PUT_RIGHT: [&str; 8] = ["訂正", "誤り", "誤記", "更正", "修正しました", "有误", "有誤", "误称"];
    /// A newsroom's apology, enough by itself.
    const APOLOGY: [&str; 4] = ["おわびして訂正", "お詫びして訂正", "訂正しておわび", "訂正してお詫び"];
    let says = |words: &[&str]| words.iter().any(|word| paragraph.contains(word));
    // "※当初…としていましたが、…の誤りでした": under the mark of a note.
    let is_marked = paragraph.trim_start().starts_with('※') && paragraph.contains("当初");
    (says(&PRINTED) || is_marked) && says(&PUT_RIGHT) || says(&APOLOGY)
}

/// Whether the words mention another version of the piece under which they are printed.
fn says_so(lower: &str) -> bool {
    const OTHER: [&str; 19] = [
        "earlier version of",
        "earlier versions of",
        "previous version of",
        "previous versions of",
        "prior version of",
        "original version of",
        "first version of",
        "initial version of",
        "initial versions of",
        "earlier edition of",
        "earlier editions of",
        "first edition of",
        "version of the headline",
        "earlier headline",
        "previous headline",
        "original headline",
        "a correction was made",
        "a correction has been made",
        "an editing error",
    ];
    let is_of_this = |at: usize| {
        let rest = lower.get(at..).unwrap_or_default().trim_start();
        ["this ", "the ", "our ", "today's ", "that "]
            .iter()
            .filter_map(|one| rest.strip_prefix(one))
            .any(begins_with_piece)
    };
    let speaks_of_other = OTHER.iter().any(|other| {
        lower.match_indices(other).any(|(at, found)| !other.ends_with(" of") || is_of_this(at + found.len()))
    });
    let start = lower.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let is_change = |rest: &str| {
        let near: String = rest.split_whitespace().take(12).collect::<Vec<_>>().join(" ");
        // "This article originally appeared in the Gazette" tells where it was printed, not what was wrong.
        let is_on_print = PRINTED_BEFORE.iter().any(|words| near.contains(words));
        CHANGED.iter().any(|change| near.contains(change) && (!is_on_print || change.contains(' ')))
    };
    // "This Jan. 6 story has been corrected", "The article originally said": within the first words.
    let said_of_this =
        ["this ", "the headline ", "the article ", "the story "].iter().any(|one| start.starts_with(one))
            && start.split_whitespace().take(6).any(|word| PIECE.contains(&word.trim_end_matches(',')))
            && is_change(start);
    // "(Corrects number of passengers in paragraph 2)"; the rarer words count only in brackets.
    let is_bracketed = lower.trim_start().starts_with(['(', '[', '*', '_']);
    let begins = |words: &[&str]| words.iter().any(|one| start.starts_with(one));
    let corrects = (begins(&["corrects ", "refiles ", "this version corrects"])
        || is_bracketed && begins(&["removes ", "deletes ", "drops ", "fixes ", "clarifies "]))
        && ["paragraph", "headline", "spelling", "lede", "lead", " to ", "first name", "typo"]
            .iter()
            .any(|one| start.contains(one))
        && (is_bracketed || lower.trim_start().starts_with(['c', 'r', 't']))
        && start.split_whitespace().nth(40).is_none();
    speaks_of_other || said_of_this || corrects
}

fn begins_with_piece(words: &str) -> bool {
    let words = words.trim_start();
    PIECE.iter().any(|piece| {
        words.strip_prefix(piece).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
            || words
                .split_whitespace()
                .take(4)
                .any(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()) == *piece)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_on_what_was_put_right_are_recognised_by_their_words() {
        for note in [
            "Correction: An earlier version of this article said that 340 people were aboard.",
            "CORRECTION (Jan. 7, 2026): The bridge has four lanes, not six.",
            "Correction, 7 January: The mayor's name is Ida Storm.",
            "A correction was made on Jan. 7, 2026: The cost was given as 400 million.",
            "• This article was amended on 7 January 2026 because the bridge has four lanes.",
            "This story has been corrected to show that 212 people were aboard.",
            "(This Jan. 6 story has been corrected to fix the number of lanes in paragraph 3)",
            "(Corrects number of passengers in paragraph 2)",
            "Because of an editing error, an earlier version of this report misstated the cost.",
            "*Clarification: the council approved half of the sum.",
            "This article originally said that nine people were hurt.",
            "【訂正】乗客は340人ではなく212人でした。",
            "Update, Jan. 7: This article has been amended to reflect that 212 people were aboard.",
            "Note: This article was changed on 7 January to correct the figure.",
            "UPDATE 7 Jan: The number of people aboard has been corrected from 340 to 212.",
            "UPDATE (Jan. 7): An earlier headline said that 340 people were aboard.",
            "UPDATE (Jan. 7, 10:15): This story has been updated to remove a claim that 340 people were aboard.",
            "Amended 7 January 2026: the number of people aboard was 212.",
            "For the record: The bridge has four lanes.",
            "This article previously stated that 340 people were aboard.",
            "This article contained an error: 212 people were aboard.",
            "A correction has been made to this story: 212 people were aboard.",
            "(Removes reference to 340 people in paragraph 2)",
            "*Corrects number of people aboard to 212 instead of 340 in paragraph 1.*",
            "An initial version of this article said that 340 people were aboard.",
            "An earlier edition of this report put the number of people aboard at 340.",
            "Note to readers: the figure of 340 people aboard, printed until noon, was incorrect.",
            "Apology: On Monday we said that 340 people were aboard. There were 212.",
            "※当初の記事で乗客を340人としたのは誤りでした。おわびして訂正します。",
            "※初出時、乗客を340人としていましたが、212人の誤りでした。",
            "本文早前版本称船上有340人，现已更正。",
            "※当初、乗客を「340人」としていましたが、「212人」の誤りでした。訂正します。",
            "Corrections & Amplifications: 212 people were aboard the ferry.",
            "Amendment history: 7 January 2026 – the number of people aboard was changed from 340 to 212.",
            "March 5, 2026: This article has been retracted by the editors.",
            "Corrected on 7 January: 212 people were aboard, not 340.",
            "EDITOR'S NOTE, 5 March: The number of people aboard has been corrected from 340.",
        ] {
            assert_eq!(of(note), Some(Dropped::CORRECTION), "{note}");
        }
        assert_eq!(of("[This story has been updated with a comment of the harbour office.]"), Some(Dropped::REMARK));
        assert_eq!(of("Editor's note: Jane Doe teaches at the harbour school."), Some(Dropped::REMARK));
    }

    #[test]
    fn what_news_says_of_corrections_is_text() {
        for text in [
            "Correction officers said that two men had climbed the fence on Friday.",
            "An earlier version of the bill set the sum at 40 million.",
            "The council corrected the figure on Friday, the mayor said.",
            "On March 5, 2026: a year to the day, the bridge was retracted.",
            "Corrections to the plan were made after the storm, and the bridge was moved.",
            "This story begins on a cold morning in Ostwick.",
            "The report was corrected by the ministry in March, after the opposition had read it.",
            "The mayor said this article of the law had been updated.",
            "Update: The bridge opened on Saturday.",
            "For the record, the mayor was not there.",
            "Removes of the old bridge begin in March, the lead builder said.",
            "船の数え方に誤りがあったとして、同社は発表を訂正しました。",
            "本文将探讨宪法的修正。",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn a_note_is_one_from_its_first_sentence_on() {
        assert!(begins_as_note("N.B. An earlier version of this article said six. It has four."));
        assert!(begins_as_note("Correction: The bridge has four lanes."));
        assert!(!begins_as_note("The bridge has four lanes. An earlier version of this article said six."));
    }

    #[test]
    fn a_note_in_brackets_before_the_text_ends_where_they_close() {
        let note = "[An earlier version of this sentence said six.]";
        assert_eq!(at_start_of(&format!("{note} The bridge has four lanes.")), Some(note.len()));
        assert_eq!(at_start_of("[The council] closed the bridge."), None);
    }

    #[test]
    fn a_note_at_the_end_of_a_paragraph_is_found_where_it_begins() {
        let passage = PlacedText::new("The bridge has four lanes. An earlier version of this article said six.");
        assert_eq!(at_end_of(&passage), Some("The bridge has four lanes.".len()));
        assert_eq!(
            at_end_of(&PlacedText::new("The bridge has four lanes. An earlier version of the plan had six.")),
            None
        );
    }
}
