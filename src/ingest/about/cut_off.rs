//! Marks at the end of a text that whoever passed it on cut off: "... [+1874 chars]".

use crate::ingest::about::invitation::is_pointer;
use crate::ingest::extracted::{Extracted, PlacedText};
use crate::ingest::packing::digits::narrow;
use crate::ingest::packing::lines::ends_a_sentence;

/// The units that such a mark counts in.
const UNITS: [&str; 12] = [
    "char",
    "chars",
    "character",
    "characters",
    "words",
    "zeichen",
    "wörter",
    "caracteres",
    "caractères",
    "mots",
    "caratteri",
    "tekens",
];

/// Words in brackets that show by themselves that the rest is missing.
const TRUNCATED: [&str; 13] = [
    "truncated",
    "content truncated",
    "text truncated",
    "cut",
    "cut off",
    "shortened",
    "snip",
    "snipped",
    "gekürzt",
    "tronqué",
    "以下省略",
    "以下略",
    "下略",
];

/// Words that ask the reader to continue, which may be in any text too. They count in brackets, or bare, after the dots
/// with which a text breaks off.
const GO_ON: [&str; 10] = [
    "more",
    "read more",
    "see more",
    "show more",
    "continued",
    "article continues",
    "story continues",
    "mehr",
    "suite",
    "más",
];

/// Words showing that the text continues elsewhere or later, wherever they are by themselves at its end: in brackets,
/// on a line of their own or after its last sentence.
const GOES_ON: [&str; 39] = [
    "continue reading",
    "keep reading",
    "to be continued",
    "read the full article",
    "read the full story",
    "read full article",
    "read full story",
    "weiterlesen",
    "weiter lesen",
    "jetzt weiterlesen",
    "mehr lesen",
    "artikel weiterlesen",
    "ganzen artikel lesen",
    "fortsetzung folgt",
    "lire la suite",
    "lire l'article",
    "lire l’article",
    "lire l'article complet",
    "lire plus",
    "à suivre",
    "leer más",
    "seguir leyendo",
    "sigue leyendo",
    "continuar leyendo",
    "continuará",
    "leggi tutto",
    "continua a leggere",
    "leia mais",
    "continuar a ler",
    "lees verder",
    "続きを読む",
    "続きはこちら",
    "…続き",
    "全文を読む",
    "もっと見る",
    "阅读全文",
    "閱讀全文",
    "展开全文",
    "未完待续",
];

/// Longest mark, in bytes.
const LONGEST: usize = 60;

/// Removes the mark from the last paragraph, and records what it says.
pub(in crate::ingest) fn take_mark(paragraphs: &mut Vec<PlacedText>, extracted: &mut Extracted) {
    // A feed adds where the text appeared first.
    let Some(at) = paragraphs.iter().rposition(|one| !is_pointer(&one.text)) else { return };
    let Some(last) = paragraphs.get_mut(at) else { return };
    let Some((end, more)) = mark(&last.text) else { return };
    extracted.signs.is_cut_off = true;
    extracted.signs.missing_characters = more;
    last.text.truncate(end);
    if !last.text.contains(char::is_alphanumeric) {
        paragraphs.remove(at);
    }
}

/// Where the mark begins, and how many characters are missing according to it.
fn mark(text: &str) -> Option<(usize, Option<usize>)> {
    let text = text.trim_end();
    in_brackets(text)
        .or_else(|| after_dots(text))
        .or_else(|| after_the_last_sentence(text))
        .or_else(|| before_an_arrow(text))
        .or_else(|| of_remaining_letters(text))
        .or_else(|| of_a_mail(text))
}

/// "[+1874 chars]", "(truncated)"
fn in_brackets(text: &str) -> Option<(usize, Option<usize>)> {
    let close = text.chars().next_back()?;
    let open = match close {
        ']' => '[',
        ')' => '(',
        '］' => '［',
        '）' => '（',
        '>' => '<',
        _ => return None,
    };
    let at = text.rfind(open).filter(|at| text.len() - at <= LONGEST)?;
    let inner = text.get(at + open.len_utf8()..text.len() - close.len_utf8())?.trim().to_lowercase();
    let before = text.get(..at)?.trim_end();
    let breaks_off = before.is_empty() || ends_in_dots(before);
    // A count in square brackets needs no dots where the sentence has no end.
    let counted = counted(&inner, breaks_off || open == '[' && !ends_a_sentence(before));
    // "[…]" is how blogs end an excerpt; in the middle of a text it marks an omission within a quotation.
    let is_excerpt = open == '[' && matches!(inner.as_str(), "…" | "..." | "&hellip;");
    let words = inner.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '…').trim();
    let goes_on = GOES_ON.contains(&words)
        || GO_ON.contains(&words.trim_end_matches('…')) && (breaks_off || ends_in_dots(&inner))
        || open == '[' && matches!(words, "read more" | "show more");
    let is_truncated = TRUNCATED.contains(&inner.as_str())
        || ["content truncated ", "text truncated "].iter().any(|start| inner.starts_with(start));
    (counted.is_some() || is_excerpt || goes_on || is_truncated).then_some((before.len(), counted))
}

/// "+1874 chars", "1,874 more characters", "truncated 1874 chars"; after dots also "1874 chars".
fn counted(inner: &str, breaks_off: bool) -> Option<usize> {
    let words: Vec<&str> = inner.split_whitespace().collect();
    let is_sign =
        |word: &&str| matches!(*word, "more" | "truncated" | "omitted" | "left" | "remaining" | "+" | "…" | "...");
    let is_said = breaks_off || inner.starts_with(['+', '…', '.']) || words.iter().any(is_sign);
    let rest: Vec<&str> = words.iter().filter(|word| !is_sign(word)).copied().collect();
    let [count, unit] = rest.as_slice() else { return None };
    // "chars: 2,310"
    let (count, unit) = match count.strip_suffix(':') {
        Some(label) => (*unit, label),
        None => (*count, *unit),
    };
    let count = count.trim_start_matches(['+', '…', '.']).replace(',', "");
    (is_said && UNITS.contains(&unit)).then(|| count.parse().ok())?
}

/// "... Continue reading →"
fn after_dots(text: &str) -> Option<(usize, Option<usize>)> {
    let dots = text.rfind("...").map(|at| at + 3).max(text.rfind('…').map(|at| at + '…'.len_utf8()))?;
    let rest = text.get(dots..)?;
    let bare = rest.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let goes_on = GO_ON.contains(&bare.as_str())
        || GOES_ON.contains(&bare.as_str())
        || ["read the full ", "continue reading ", "weiterlesen ", "lire la suite "]
            .iter()
            .any(|start| bare.starts_with(start));
    (rest.len() <= LONGEST && goes_on).then_some((dots, None))
}

/// "The bridge opened. Lire la suite »", "To be continued." on a line of its own. Within a sentence, and in quotation
/// marks, the words are text: "The talks are to be continued."
fn after_the_last_sentence(text: &str) -> Option<(usize, Option<usize>)> {
    let is_around = |letter: char| letter.is_whitespace() || "→»›>▶.…!。*_-–—·|[]".contains(letter);
    let end = text.trim_end_matches(is_around).len();
    let tail_from = text.floor_char_boundary(end.saturating_sub(LONGEST));
    let tail = text.get(tail_from..end)?;
    let found = GOES_ON.iter().find_map(|words| {
        let at = tail.char_indices().map(|(at, _)| at).find(|at| {
            let same = tail.get(*at..).unwrap_or_default();
            same.len() < 2 * words.len() && same.to_lowercase() == **words
        })?;
        Some((tail_from + at, words.is_ascii() || !words.contains(is_east_asian)))
    });
    let (at, has_spaces) = found?;
    let before = text.get(..at)?;
    let closed = before.trim_end_matches(is_around).trim_end_matches(['"', '”', '»', '’', '」', '』']);
    let said = before.get(closed.len()..)?;
    let is_apart = closed.is_empty()
        || said.contains(['.', '!', '…', '。', '\n'])
        || closed.ends_with(['?', '？', '！', '：'])
        || !has_spaces && said.contains(char::is_whitespace);
    is_apart
        .then(|| (before.trim_end_matches(|letter: char| is_around(letter) && !"!.…。".contains(letter)).len(), None))
}

/// "The cause is not yet known an Read more »": a link, wherever the text was cut.
fn before_an_arrow(text: &str) -> Option<(usize, Option<usize>)> {
    let link = text.strip_suffix(['»', '→', '›', '▶', '≫'])?.trim_end();
    let tail = link.get(link.floor_char_boundary(link.len().saturating_sub(LONGEST))..)?;
    let is_words = |at: &usize| {
        let words = tail.get(*at..).unwrap_or_default().to_lowercase();
        GO_ON.contains(&words.as_str()) || GOES_ON.contains(&words.as_str())
    };
    let start = tail.match_indices(' ').map(|(at, _)| at + 1).find(is_words)?;
    Some((text.get(..link.len() - tail.len() + start)?.trim_end().len(), None))
}

fn is_east_asian(letter: char) -> bool {
    letter >= '\u{3040}'
}

/// "この記事は有料記事です。残り1874文字", "（残り 512 文字）", "（剩余１８７４字）"
fn of_remaining_letters(text: &str) -> Option<(usize, Option<usize>)> {
    let (at, word) = ["残り", "剩余", "剩餘"].iter().filter_map(|word| Some((text.rfind(word)?, *word))).max()?;
    if text.len() - at > LONGEST {
        return None;
    }
    let rest = text.get(at + word.len()..)?.trim_start_matches(['：', ':', ' ', '　', '约', '約']);
    let is_figure = |letter: char| matches!(letter, '0'..='9' | '０'..='９' | ',' | '，');
    let digits = rest.len() - rest.trim_start_matches(is_figure).len();
    let count = narrow(rest.get(..digits)?).replace([',', '，'], "").parse().ok()?;
    let before = text.get(..at)?.trim_end_matches(['（', '(', '【', '[', ' ', '　']);
    let paid = before.rfind("この記事は").filter(|paid| {
        let words = before.get(*paid..).unwrap_or_default();
        words.ends_with("記事です。") || words.ends_with("限定です。")
    });
    let unit = rest.get(digits..)?.trim_start();
    (unit.starts_with("文字") || unit.starts_with('字') || unit.starts_with("个字"))
        .then(|| (before.get(..paid.unwrap_or(before.len())).unwrap_or(before).trim_end().len(), Some(count)))
}

/// "[Message clipped]  View entire message"
fn of_a_mail(text: &str) -> Option<(usize, Option<usize>)> {
    let at = text.rfind("[Message clipped]").filter(|at| text.len() - at <= LONGEST)?;
    Some((text.get(..at)?.trim_end().len(), None))
}

fn ends_in_dots(text: &str) -> bool {
    text.ends_with('…') || text.ends_with("...") || text.ends_with(". . .")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_of_a_text_that_was_cut_off_is_no_text() {
        assert_eq!(
            mark("who had watched from the pier… [+1874 chars]"),
            Some(("who had watched from the pier…".len(), Some(1874)))
        );
        assert_eq!(mark("the pier ... (1,200 more characters)").unwrap().1, Some(1200));
        assert_eq!(mark("The bridge opened on […]"), Some(("The bridge opened on".len(), None)));
        assert!(mark("The bridge opened [truncated]").is_some());
    }

    #[test]
    fn the_marks_of_services_pages_and_mails_are_known() {
        let text = "who had watched from the pier";
        for (tail, more) in [
            ("... [1874 chars]", Some(1874)),
            ("… [1,874 characters]", Some(1874)),
            ("[truncated 1874 chars]", Some(1874)),
            ("… <1874 chars omitted>", Some(1874)),
            ("[... 1874 more words]", Some(1874)),
            ("… (more)", None),
            ("… Read more", None),
            (" (more…)", None),
            (" Read more »", None),
            ("... Continue reading →", None),
            ("... [Read the full story]", None),
            ("... Read the full article on coast.example", None),
            ("...[article continues]", None),
            ("… [Content truncated due to length]", None),
            ("（続きを読む）", None),
            ("……（以下略）", None),
            ("（残り：1874文字）", Some(1874)),
            ("この記事は有料記事です。残り1,874文字", Some(1874)),
            ("[Message clipped]  View entire message", None),
            (" [Weiterlesen]", None),
            (". [snip]", None),
            (" [Read more →]", None),
            (". To be continued.", None),
            (". Lire la suite", None),
            ("… Lire la suite de l'article", None),
            (". Leer más »", None),
            ("。続きを読む", None),
            ("（残り 512 文字）", Some(512)),
            ("（残り５１２文字／全文１，０２４文字）", Some(512)),
            ("[剩余 1874 字]", Some(1874)),
            ("... 阅读全文>>", None),
            (" 阅读全文", None),
            (" [+1874 Zeichen]", Some(1874)),
            (" [+1874 caractères]", Some(1874)),
        ] {
            let (at, found) = mark(&format!("{text}{tail}")).unwrap_or_else(|| panic!("{tail}"));
            assert_eq!(found, more, "{tail}");
            assert!(at <= text.len() + "……".len(), "{tail}");
        }
        for line in ["To be continued", "Lire la suite", "» Weiterlesen", "続きを読む", "[snip]", "閱讀全文"]
        {
            assert_eq!(mark(line), Some((0, None)), "{line}");
        }
    }

    #[test]
    fn brackets_that_belong_to_the_text_stay() {
        for text in [
            "He got (12 words)",
            "the bridge (2019)",
            "He said [sic]",
            "It has (+12 degrees)",
            "[…] and so on.",
            "a > b",
            "He wanted more",
            "He wrote a letter (1,200 characters)",
            "There is one thing (more)",
            "He said: \"Well ... I want to see more of it\"",
            "試合は残り10分だった。",
            "The talks are to be continued.",
            "The mayor wrote: \"To be continued.\"",
            "The show ended with the words “To be continued”",
            "Er will in der Schule weiterlesen.",
            "Il voulait lire la suite.",
            "They had to cut it [sic]",
            "她用了一个小时阅读全文",
            "彼は新聞の続きを読む",
            "残り512文字のところで筆を置き、町を歩いて考え、夜になってからようやく机に戻った。",
            "She asked them to keep reading.",
            "Why does nobody want to keep reading?",
        ] {
            assert_eq!(mark(text), None, "{text}");
        }
    }
}
