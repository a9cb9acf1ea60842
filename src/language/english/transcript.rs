//! Whose words a transcript gives: "PRESIDENT DALLOW: We will rebuild."
//!
//! Input: an article's paragraphs. Output: what is said in each of them, as a quotation without marks. A speaker is in
//! capitals before a colon, as in printed transcripts; a place ("NEW DELHI: The cabinet ...") and a label ("UPDATE:")
//! look the same, so the capitals must name a person: by a title, an office or a given name, or by a family name that
//! the text has elsewhere.

use super::words::{holds, people};
use crate::article::Span;
use crate::language::script::Quotation;

/// "VICE PRESIDENT RUTH ANN HALE-ORR (D-OSTWICK):" is about as long as they are. A choice.
const LONGEST_BYTES: usize = 60;
const MOST_WORDS: usize = 6;

/// With at least this many speakers' turns, the first of them among the first paragraphs, the whole text is a
/// transcript: a paragraph without a label continues the speaker's turn. An article that quotes three lines of a
/// hearing begins with its own words. Choices.
const TURNS: usize = 3;
const FIRST_PARAGRAPHS: usize = 4;

/// What is said in each paragraph; `None` if no speaker is named.
pub fn turns(texts: &[&str]) -> Vec<Option<Quotation>> {
    let labels: Vec<Option<&str>> =
        texts.iter().enumerate().map(|(number, text)| label(text).filter(|_| number > 0)).collect();
    let is_speaker = |label: &&str| names_person(label) || is_named_elsewhere(label, &labels, texts);
    let speakers: Vec<Option<&str>> = labels.iter().map(|label| label.filter(is_speaker)).collect();
    let count = speakers.iter().flatten().count();
    let is_transcript =
        count >= TURNS && speakers.iter().position(Option::is_some).is_some_and(|first| first < FIRST_PARAGRAPHS);
    let mut speaks = false;
    let mut turns: Vec<Option<Quotation>> = Vec::with_capacity(texts.len());
    for (number, text) in texts.iter().enumerate() {
        let begins = speakers.get(number).copied().flatten().map(|label| label.len() + 1);
        let is_other = labels.get(number).copied().flatten().is_some() || !may_go_on(text);
        speaks = begins.is_some() || speaks && is_transcript && !is_other;
        turns.push(speaks.then(|| said(text, begins)));
    }
    // A turn that continues has no end yet.
    for number in 1..turns.len() {
        let goes_on = turns.get(number).copied().flatten().is_some_and(|turn| turn.goes_on);
        if let Some(Some(before)) = turns.get_mut(number - 1) {
            before.open = goes_on;
        }
    }
    turns
}

/// Whether a text begins with a speaker's label that ends where a quotation begins.
pub fn is_labelled(text: &str, quotation: Span) -> bool {
    label(text).is_some_and(|label| text.get(label.len() + 1..quotation.start).is_some_and(|gap| gap.trim().is_empty()))
}

fn said(text: &str, begins: Option<usize>) -> Quotation {
    let start = begins.unwrap_or(0);
    let words = text.get(start..).unwrap_or_default();
    let start = start + (words.len() - words.trim_start().len());
    Quotation { span: Span::new(start, text.trim_end().len().max(start)), open: false, goes_on: begins.is_none() }
}

/// "(Applause.)" and text with its own quotation marks come from the newsroom.
fn may_go_on(text: &str) -> bool {
    !text.starts_with(['(', '[', '"', '“']) && !text.contains(['“', '"'])
}

/// The capitals before a colon at the beginning of a text.
fn label(text: &str) -> Option<&str> {
    let at = text.find(':').filter(|at| *at <= LONGEST_BYTES)?;
    let (label, rest) = (text.get(..at)?, text.get(at + 1..)?);
    let name = bare(label);
    let is_capital = |letter: char| letter.is_uppercase() || matches!(letter, ' ' | '.' | ',' | '-' | '\'' | '’');
    let capitals = name.chars().filter(|letter| letter.is_uppercase()).count();
    // "McGRATH"
    let name_is_capital = name.replace("Mc", "M").chars().all(is_capital);
    let is_said = rest.starts_with(char::is_whitespace) && rest.contains(char::is_lowercase);
    let words = name.split_whitespace().count();
    (name_is_capital && capitals > 1 && words <= MOST_WORDS && is_said).then_some(label)
}

/// Without the brackets after the name: "RUTH HALE (D-Ostwick)".
fn bare(label: &str) -> &str {
    label.split(['(', '[']).next().unwrap_or_default().trim_end()
}

fn names_person(label: &str) -> bool {
    let lower = bare(label).to_lowercase().replace('.', "");
    let mut words = lower.split([' ', ',']).filter(|word| !word.is_empty() && *word != "the");
    let lists = [people::TITLES, people::ROLE_NOUNS, people::WOMENS_NAMES, people::MENS_NAMES];
    words.next().is_some_and(|first| lists.iter().any(|list| holds(list, first)))
}

/// "DALLOW:" beside another speaker's label, if the text mentions Ira Dallow, and not something in Dallow.
fn is_named_elsewhere(label: &str, labels: &[Option<&str>], texts: &[&str]) -> bool {
    let name = bare(label);
    let is_alone = !labels.iter().flatten().any(|other| *other != label);
    if is_alone || name.contains(char::is_whitespace) || name.len() < 3 {
        return false;
    }
    let mut letters = name.chars();
    let first: String = letters.next().into_iter().collect();
    let written = format!("{first}{}", letters.as_str().to_lowercase());
    let mut is_person = false;
    for text in texts {
        for (at, _) in text.match_indices(&written) {
            let before = text.get(..at).unwrap_or_default().trim_end().rsplit(char::is_whitespace).next();
            let before = before.unwrap_or_default();
            if matches!(before, "in" | "at" | "from" | "near" | "to" | "of") {
                return false;
            }
            is_person |= before.starts_with(char::is_uppercase);
        }
    }
    is_person
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken<'a>(texts: &[&'a str]) -> Vec<&'a str> {
        let turns = turns(texts).into_iter().zip(texts);
        turns.filter_map(|(turn, text)| Some(turn?.span.of(text))).collect()
    }

    #[test]
    fn capitals_before_a_colon_that_name_a_person_say_what_follows() {
        for label in
            ["PRESIDENT DALLOW", "MR. ORR", "THE PRESIDENT", "SEN. RUTH HALE (D-Ostwick)", "RUTH McGRATH", "REPORTER"]
        {
            assert_eq!(spoken(&["Talks", &format!("{label}: We will rebuild.")]), ["We will rebuild."], "{label}");
        }
        for text in [
            "NEW DELHI: The cabinet met on Friday.",
            "UPDATE: The bridge is open again.",
            "WHAT WE KNOW: The bridge is open again.",
            "President Dallow: We will rebuild.",
            "10:30 A.M.: The bridge is open again.",
            "MAYOR: HALE WINS",
        ] {
            assert_eq!(spoken(&["Talks", text]), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_family_name_alone_must_be_a_persons_in_the_text() {
        let head = ["Talks", "Ira Dallow met Jon Orr in Ostwick."];
        let turns = ["DALLOW: We will rebuild.", "ORR: Who will pay?", "OSTWICK: The council met."];
        assert_eq!(spoken(&[&head[..], &turns[..]].concat()), ["We will rebuild.", "Who will pay?"]);
        assert_eq!(spoken(&[&head[..], &turns[..1]].concat()), [""; 0], "no one else speaks");
    }

    #[test]
    fn in_a_transcript_a_turn_goes_on_to_the_next_label() {
        let texts = [
            "Remarks",
            "MAYOR HALE: Good evening.",
            "The bridge is open.",
            "(Applause.)",
            "MR. ORR: Who paid?",
            "MAYOR HALE: We did.",
            "And we will.",
        ];
        assert_eq!(spoken(&texts), ["Good evening.", "The bridge is open.", "Who paid?", "We did.", "And we will."]);
        let told = ["Hearing", "MAYOR HALE: We paid.", "The council then went home."];
        assert_eq!(spoken(&told), ["We paid."]);
    }
}
