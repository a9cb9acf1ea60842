//! What a part of a line in a head is: a page's number, an address of mail, a place, a button at its end.

use crate::ingest::about::named::is_weekday;
use crate::ingest::packing::lines::ends_a_sentence;

/// "June 15, 2026 by Gary Plumb Leave a Comment": without the button that blogs put at the end.
pub(super) fn without_comments(line: &str) -> &str {
    const BUTTONS: [&str; 5] = [" leave a comment", " leave a reply", " add a comment", " add comment", " no comments"];
    let lower = line.to_ascii_lowercase();
    let button = BUTTONS.iter().find(|button| lower.ends_with(*button));
    button.and_then(|button| line.get(..line.len() - button.len())).unwrap_or(line)
}

/// "The Kelmar Times, 15 June 2026, p. 3": without the page.
pub(super) fn without_page(line: &str) -> &str {
    let Some((before, page)) = line.trim_end_matches('.').rsplit_once(", ") else { return line };
    if is_page(page) { before } else { line }
}

/// "p. 3", "Page A3"
pub(super) fn is_page(page: &str) -> bool {
    let number = ["p. ", "pp. ", "p.", "page ", "pages ", "Page ", "Pages ", "Seite ", "S. "]
        .iter()
        .find_map(|mark| page.strip_prefix(mark));
    let is_number =
        |page: &str| page.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '–'));
    number.is_some_and(|page| !page.is_empty() && page.len() <= 6 && is_number(page))
}

/// "(c) Kelmar News Agency 2026"
pub(super) fn is_on_rights(line: &str) -> bool {
    let lower = line.to_lowercase();
    ["(c) ", "©", "copyright "].iter().any(|start| lower.starts_with(start))
        && line.split_whitespace().count() <= 10
        && line.bytes().any(|byte| byte.is_ascii_digit())
}

/// "08/06/2026": which is the day and which the month, nothing says.
pub(super) fn is_figures(line: &str) -> bool {
    let parts: Vec<&str> = line.split(['/', '-']).collect();
    let is_number = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.len() == 3 && parts.iter().all(is_number)
}

/// "gplumb@coast.example"
pub(super) fn is_mail(part: &str) -> bool {
    let apart = part.split_once('@').filter(|(name, host)| !name.is_empty() && host.contains('.'));
    apart.is_some() && !part.contains(char::is_whitespace)
}

/// "KNA": an agency or a desk in capitals.
pub(super) fn is_letters(part: &str) -> bool {
    (2..=5).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// "Ostwick", "Port Ellery": where it was written, or where its writer is.
pub(super) fn is_place(part: &str) -> bool {
    let is_word = |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    part.split_whitespace().count() <= 2 && part.split_whitespace().all(is_word) && !is_weekday(part)
}

/// "Editing by Ada Writer"
pub(super) fn is_on_editing(part: &str) -> bool {
    let lower = part.to_ascii_lowercase();
    const STARTS: [&str; 16] = [
        "editing by ",
        "edited by ",
        "editor: ",
        "photographs by ",
        "photography by ",
        "photos by ",
        "photo by ",
        "pictures by ",
        "images by ",
        "illustrations by ",
        "illustration by ",
        "graphics by ",
        "video by ",
        "produced by ",
        "translated by ",
        "additional reporting by ",
    ];
    STARTS.iter().any(|start| lower.starts_with(start)) && !ends_a_sentence(part)
}

/// "Posted 3 days ago (Mon 15 Jun)", "06/07/26": a few words with a figure.
pub(super) fn is_unknown_day(part: &str) -> bool {
    part.bytes().any(|byte| byte.is_ascii_digit()) && part.split_whitespace().count() <= 8 && !ends_a_sentence(part)
}
