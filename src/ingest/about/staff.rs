//! Lines under a text on who worked on it, who owns it and how to reach them: they are not part of the article, and on
//! a blind sheet they would give it away. A line that names another outlet as a source ("With reporting by Corrant
//! Business Wire", "The Associated Press contributed to this report") stays, because it says whose words the text
//! contains.

use crate::ingest::about::furniture::is_furniture;
use crate::ingest::about::invitation;
use crate::ingest::about::named::{is_office, is_outlet, is_titled, person};
use crate::ingest::extracted::PlacedText;

/// Most words of such a line: "Reporting by" with the desks of an agency in several cities has some forty. A choice.
const LONGEST_WORDS: usize = 50;

/// How lines on the work begin, in lower case.
const WORK: [&str; 39] = [
    "additional reporting by",
    "additional reporting from",
    "additional research by",
    "reporting by",
    "reporting and writing by",
    "reporting and editing by",
    "writing by",
    "writing and editing by",
    "editing by",
    "edited by",
    "compiled by",
    "graphics by",
    "©",
    "copyright ",
    "our standards:",
    "this article originally appeared",
    "this story originally appeared",
    "this article first appeared",
    "this story first appeared",
    "this article was originally published",
    "this story was originally published",
    "this article was first published",
    "this story was first published",
    "this article appeared in",
    "this story appeared in",
    "appeared in the",
    "originally published",
    "first published",
    "get in touch with",
    "have a tip",
    "a version of this article appears in print",
    "a version of this article appeared in print",
    "this story was produced by",
    "this article was produced by",
    "view all posts by",
    "see all posts by",
    "more articles by",
    "with inputs from agencies",
    "with agency inputs",
];

/// How sentences on the work end, in lower case.
const SHARE: [&str; 7] = [
    "contributed to this report",
    "contributed to this article",
    "contributed to this story",
    "contributed to this dispatch",
    "contributed reporting",
    "contributed research",
    "all rights reserved",
];

/// What follows an author's name in a line on the author.
const OF_AUTHOR: [&str; 7] = ["is", "was", "covers", "reports", "writes", "joined", "has"];

/// Removes such lines from the end of a text; `author` is the writer, if known. A page's furniture, and pointers to the
/// whole text, may be between and below them, and stay.
pub(in crate::ingest) fn take_lines_at_end(paragraphs: &mut Vec<PlacedText>, author: Option<&str>) -> Vec<PlacedText> {
    let mut taken = box_on_author(paragraphs);
    let mut at = paragraphs.len();
    while at > 1 {
        at -= 1;
        let (Some(line), Some(before)) = (paragraphs.get(at), paragraphs.get(at - 1)) else { break };
        if is_one(&line.text, &before.text, author) {
            taken.push(paragraphs.remove(at));
        } else if !is_furniture(&line.text) && !invitation::is_pointer(&line.text) {
            break;
        }
    }
    taken.reverse();
    taken
}

/// "About the author" at the end, and what is below it; the last first.
fn box_on_author(paragraphs: &mut Vec<PlacedText>) -> Vec<PlacedText> {
    /// A name, a sentence or two, a link. A choice.
    const MOST: usize = 4;
    let is_heading = |text: &str| {
        let bare = text.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
        matches!(bare.as_str(), "about the author" | "about the authors" | "about the writer" | "meet the author")
    };
    let heading = paragraphs.iter().rposition(|one| is_heading(&one.text));
    let is_box = |at: &usize| {
        let below = paragraphs.get(at + 1..).unwrap_or_default();
        let is_short = |one: &PlacedText| one.text.split_whitespace().nth(LONGEST_WORDS).is_none();
        *at > 0 && below.len() <= MOST && below.iter().all(is_short)
    };
    let mut gone = heading.filter(is_box).map(|at| paragraphs.split_off(at)).unwrap_or_default();
    gone.reverse();
    gone
}

fn is_one(line: &str, before: &str, author: Option<&str>) -> bool {
    let author = author.and_then(|names| names.split([',', ';', '&']).next());
    let author = author.and_then(|name| name.split(" in ").next()).map(str::trim).filter(|name| name.contains(' '));
    is_on_work(line) || is_on_author(line, author) || is_signature(line, before) || is_on_writer(line)
}

/// "Gary Plumb is transport correspondent of The Kelmar Times. Follow him @garyplumb": who wrote the text, where no byline
/// says so. News may speak of another paper's writer, so the line must ask to follow or to write, or name the paper right
/// after the office.
fn is_on_writer(line: &str) -> bool {
    let is_short = line.split_whitespace().nth(LONGEST_WORDS).is_none();
    let apart = [" is ", " covers ", " reports ", " writes "].iter().find_map(|word| line.split_once(word));
    let Some((_, rest)) = apart.filter(|(name, _)| is_short && person(name).is_some() && !name.contains(',')) else {
        return false;
    };
    let first = rest.split(". ").next().unwrap_or(rest);
    let has_account = rest.split_whitespace().any(|word| word.contains('@'));
    let is_of_paper = [" of ", " for ", " at ", " with "].iter().any(|of| {
        first.split_once(of).is_some_and(|(office, paper)| {
            let paper = paper.trim_end_matches('.');
            is_office(office) && (is_outlet(paper) || is_titled(paper))
        })
    });
    let is_present = !first.contains([',', '"', '“']);
    is_present && (has_account && (is_office(first) || line.contains("ollow ")) || is_of_paper)
}

/// Whether a line gives who worked on the text, who owns it, or how to reach them.
fn is_on_work(line: &str) -> bool {
    if line.split_whitespace().nth(LONGEST_WORDS).is_some() {
        return false;
    }
    let lower = line.to_lowercase();
    let words = lower.trim_matches(|letter: char| "()[]*•_-–— .".contains(letter) || letter.is_whitespace());
    WORK.iter().any(|start| words.starts_with(start))
        || lower.trim_start().starts_with("(c) ")
        || SHARE.iter().any(|end| words.ends_with(end) && !names_outlet(line))
        || is_address(words)
        || [" can be reached at ", " may be reached at "].iter().any(|at| words.contains(at)) && words.contains('@')
        || words.starts_with("follow ") && words.contains("coverage of") && words.contains("http")
        || is_sign_of_agency(line)
        || is_address_of_company(line)
        || is_on_pictures(line)
}

/// "Kelmar News Inc., 4 Dock Street, Ostwick": where the owner is.
fn is_address_of_company(line: &str) -> bool {
    const FORMS: [&str; 10] = ["Inc.", "Inc", "Ltd", "Ltd.", "Limited", "LLC", "GmbH", "AG", "plc", "Corp."];
    let mut parts = line.split(',').map(str::trim);
    let is_company =
        parts.next().and_then(|name| name.split_whitespace().next_back()).is_some_and(|last| FORMS.contains(&last));
    let has_street = parts.any(|part| part.starts_with(|letter: char| letter.is_ascii_digit()));
    is_company && has_street && line.split_whitespace().count() <= 15
}

/// "KNA/gp": an agency and its writer's initials.
fn is_sign_of_agency(line: &str) -> bool {
    line.trim_matches(['(', ')', ' ']).split_once('/').is_some_and(|(agency, writer)| {
        let is_short =
            |part: &str, most| (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic());
        is_short(agency, 5) && is_short(writer, 4) && agency.bytes().all(|byte| byte.is_ascii_uppercase())
    })
}

/// "Photos: Ada Writer", "Pictures by Ada Writer"
fn is_on_pictures(line: &str) -> bool {
    const KINDS: [&str; 11] = [
        "photo",
        "photos",
        "photograph",
        "photographs",
        "picture",
        "pictures",
        "image",
        "images",
        "illustration",
        "video",
        "graphics",
    ];
    let apart = line.split_once(':').or_else(|| line.split_once(" by "));
    apart.is_some_and(|(kind, name)| KINDS.contains(&kind.trim().to_lowercase().as_str()) && person(name).is_some())
}

/// Whether an outlet did the work.
fn names_outlet(line: &str) -> bool {
    line.split_once(" contributed").is_some_and(|(who, _)| is_outlet(who.trim()))
}

/// An email address or the name of an account, with nothing but a label.
fn is_address(words: &str) -> bool {
    let words: Vec<&str> = words.split_whitespace().collect();
    let Some((last, before)) = words.split_last() else { return false };
    let is_label = |word: &&str| word.ends_with(':') || matches!(*word, "follow" | "on" | "contact" | "at" | "via");
    // "Contact Gary Plumb at ..."
    let asks =
        matches!(before.first(), Some(&("contact" | "email" | "e-mail" | "reach" | "follow" | "write" | "send")))
            && before.len() <= 9;
    last.contains('@') && last.len() > 3 && (asks || before.len() <= 3 && before.iter().all(is_label))
}

/// "— Gary Plumb"; after a quotation it names the speaker.
fn is_signature(line: &str, before: &str) -> bool {
    let name = line.trim().strip_prefix(['—', '–', '-']).map(|name| name.trim_start_matches('-').trim());
    let is_name = name.is_some_and(|name| name.split_whitespace().count() <= 4 && person(name).is_some());
    is_name && !before.trim_end().ends_with(['"', '”', '’', '\'', '»'])
}

/// "Gary Plumb is the agency's chief correspondent.", "Gary Plumb, harbour correspondent"
fn is_on_author(line: &str, author: Option<&str>) -> bool {
    let office = author.and_then(|author| line.trim().strip_prefix(author));
    let office = office.map(|rest| rest.trim_matches([',', '\n', ' ', '.']));
    if office.is_some_and(|office| office.is_empty() || is_office(office)) {
        return true;
    }
    let rest = author.and_then(|author| line.trim_start().strip_prefix(author));
    let next = rest.filter(|rest| rest.starts_with(' ')).and_then(|rest| rest.split_whitespace().next());
    next.is_some_and(|next| OF_AUTHOR.contains(&next)) && line.split_whitespace().nth(LONGEST_WORDS).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_end(texts: &[&str]) -> usize {
        let mut paragraphs: Vec<PlacedText> = texts.iter().map(|text| PlacedText::new(*text)).collect();
        take_lines_at_end(&mut paragraphs, Some("Gary Plumb in Tarvos")).len()
    }

    #[test]
    fn lines_on_who_worked_on_a_text_are_recognised_at_its_end() {
        for line in [
            "(Reporting by Lena Sorel in Ostwick; Editing by Ivo Renn)",
            "Additional reporting by Lena Sorel and Tom Bakk",
            "The Coastline's Bea Orme contributed to this report.",
            "Gary Plumb is the chief correspondent of the Kelmar News Agency.",
            "@garyplumb",
            "KNA/gp",
            "Kelmar News Inc., 4 Dock Street, Ostwick",
            "Photos: Ada Writer",
            "— Gary Plumb",
            "-- Gary Plumb",
            "Gary Plumb",
            "Gary Plumb\nHarbour correspondent, Kelmar News",
            "Contact Gary Plumb at gary.plumb@kelmar.example",
            "Contact: gary.plumb@kelmar.example",
            "(c) 2026 Kelmar News Agency",
            "Gary Plumb can be reached at gplumb@kelmar.example or on X at @garyplumb.",
            "Send tips to tips@kelmar.example.",
            "This story was produced by Kelmar News and distributed by Kelwire.",
            "(With inputs from agencies)",
            "About the author\n",
            "© Kelmar News Agency. All rights reserved.",
        ] {
            assert_eq!(at_end(&["It sank.", "No one was hurt.", line]), 1, "{line}");
        }
    }

    #[test]
    fn a_line_on_a_writer_whom_no_byline_names_is_recognised() {
        let at_end = |line: &str| {
            let mut paragraphs = ["It sank.", line].map(PlacedText::new).to_vec();
            take_lines_at_end(&mut paragraphs, None).len()
        };
        for line in [
            "Ada Writer is transport correspondent of The Kelmar Times.\nFollow her at @adawriter",
            "Ada Writer covers the harbour. Follow her @adawriter",
            "Ada Writer is a reporter for the Kelmar Times.",
        ] {
            assert_eq!(at_end(line), 1, "{line}");
        }
        for line in [
            "Ada Writer is the captain of The Amber.",
            "Ada Writer, who is a reporter for The Kelmar Times, saw it.",
            "Ada Writer is a reporter in prison.",
        ] {
            assert_eq!(at_end(line), 0, "{line}");
        }
    }

    #[test]
    fn furniture_below_them_hides_no_line() {
        assert_eq!(
            at_end(&["It sank.", "Additional reporting by Ada Writer", "Read more at kelmar.example", "Share"]),
            1
        );
    }

    #[test]
    fn sentences_and_lines_above_the_end_are_text() {
        assert_eq!(at_end(&["Editing by Ivo Renn", "No one was hurt."]), 0);
        for line in [
            "Fog contributed to this.",
            "Gary Plumb, a sailor, saw it.",
            "Editors were told of it at noon.",
            "With reporting by Corrant Wire.",
            "The Ostwick Press contributed to this report.",
        ] {
            assert_eq!(at_end(&["It sank.", line]), 0, "{line}");
        }
    }
}
