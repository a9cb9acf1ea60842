//! A person's corrections as text: `corrections.toml`, and adding or removing one correction.

use crate::article::{Change, Correction, FactWords};
use serde::Serialize;

/// The first line of a new file.
const HEAD: &str = "# Corrections by a person. storydiff compare reads this file in the event's folder.\n";

/// A correction in the form that it has in the file. The script of the page writes the same form, so that saving does
/// not change what the file keeps.
pub fn to_toml(correction: &Correction) -> String {
    let mut lines = vec![format!("[[{}]]", correction.change.name())];
    let mut key = |name: &str, text: &str| lines.push(format!("{name} = {}", quoted(text)));
    match &correction.change {
        Change::Verdict { fact, article, verdict, words } => {
            key("fact", &fact.words);
            fact.from.iter().for_each(|from| key("from", from));
            key("article", article);
            key("verdict", verdict.name());
            words.iter().for_each(|words| key("words", words));
        }
        Change::Heading { fact, heading } => {
            key("fact", &fact.words);
            fact.from.iter().for_each(|from| key("from", from));
            key("heading", heading);
        }
        Change::NotAFact { fact } => {
            key("fact", &fact.words);
            fact.from.iter().for_each(|from| key("from", from));
        }
        Change::Join { facts } | Change::Part { facts } => {
            let list = |named: Vec<&str>| named.iter().map(|text| format!("  {},\n", quoted(text))).collect::<String>();
            lines.push(format!(
                "facts = [\n{}]",
                list(facts.iter().map(|fact: &FactWords| fact.words.as_str()).collect())
            ));
            let from: Option<Vec<&str>> = facts.iter().map(|fact| fact.from.as_deref()).collect();
            lines.extend(from.map(|from| format!("from = [\n{}]", list(from))));
        }
    }
    lines.extend(correction.why.as_deref().map(|why| format!("why = {}", quoted(why))));
    lines.extend(correction.by.as_deref().map(|by| format!("by = {}", quoted(by))));
    lines.join("\n") + "\n"
}

/// A correction in the form in which the page reads it from the file.
#[derive(Debug, Serialize)]
struct HeldShape<'c> {
    kind: &'static str,
    facts: Vec<&'c str>,
    article: Option<&'c str>,
    verdict: Option<&'static str>,
    heading: Option<&'c str>,
    toml: String,
}

/// The content of the file, for a page that shows it.
pub fn held_to_json(corrections: &[Correction]) -> String {
    serde_json::to_string(&corrections.iter().map(held).collect::<Vec<_>>()).unwrap_or_default()
}

fn held(one: &Correction) -> HeldShape<'_> {
    let (article, verdict, heading) = match &one.change {
        Change::Verdict { article, verdict, .. } => (Some(article.as_str()), Some(verdict.name()), None),
        Change::Heading { heading, .. } => (None, None, Some(heading.as_str())),
        _ => (None, None, None),
    };
    let facts = one.change.facts().iter().map(|fact| fact.words.as_str()).collect();
    HeldShape { kind: one.change.name(), facts, article, verdict, heading, toml: to_toml(one) }
}

/// The text of the file with `new` in place of every correction of the same thing by the same person: the same cell,
/// the same heading, the same facts joined. Everything else that the person wrote, including remarks, stays as it is.
pub fn with_correction(text: &str, corrections: &[Correction], new: &Correction) -> String {
    let kept = without_correction(text, corrections, new);
    let gap = if kept.is_empty() || kept.ends_with("\n\n") { "" } else { "\n" };
    let head = if kept.trim().is_empty() { HEAD } else { kept.as_str() };
    format!("{head}{}{}", if kept.trim().is_empty() { "\n" } else { gap }, to_toml(new))
}

/// The text of the file without the corrections of the same thing by the same person.
pub fn without_correction(text: &str, corrections: &[Correction], gone: &Correction) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let starts_a_block = |line: usize| line == lines.len() || lines[line].trim_start().starts_with("[[");
    // One that is not written as a block of its own stays: a later verdict overrules it.
    let blocks = corrections.iter().filter(|one| is_same(one, gone)).filter_map(|one| {
        let first = one.line.checked_sub(1).filter(|first| *first < lines.len() && starts_a_block(*first))?;
        let next = corrections.iter().map(|other| other.line).filter(|line| *line > one.line).min();
        let mut end = next.map_or(lines.len(), |line| line.saturating_sub(1).min(lines.len()));
        let is_of_next = |line: &str| line.trim().is_empty() || line.trim_start().starts_with('#');
        while end > first + 1 && is_of_next(lines[end - 1]) {
            end -= 1;
        }
        Some(first..end)
    });
    let gone: Vec<std::ops::Range<usize>> = blocks.collect();
    let is_kept = |line: &usize| !gone.iter().any(|block| block.contains(line));
    let mut kept = String::with_capacity(text.len());
    for line in (0..lines.len()).filter(is_kept) {
        // Where a block was removed, one blank line is enough.
        let is_at_gap = gone.iter().any(|block| block.end == line);
        if !(is_at_gap && lines[line].trim().is_empty() && (kept.is_empty() || kept.ends_with("\n\n"))) {
            kept.push_str(lines[line]);
        }
    }
    if !kept.is_empty() && !kept.ends_with('\n') {
        kept.push('\n');
    }
    kept
}

/// Whether both concern the same thing and are by the same person, so that one replaces the other.
fn is_same(a: &Correction, b: &Correction) -> bool {
    let article = |one: &Correction| match &one.change {
        Change::Verdict { article, .. } => article.clone(),
        _ => String::new(),
    };
    (a.change.name(), a.change.facts(), article(a), &a.by) == (b.change.name(), b.change.facts(), article(b), &b.by)
}

/// A JSON string is a TOML string, except for one character.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default().replace('\u{7f}', "\\u007F")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Verdict;

    const BY_HAND: &str = "# My own remarks.\n\n[[verdict]]\nfact = \"It sank.\"\narticle = \"a\"\nverdict = \"stated\"\n\n\
                           # The next one is doubtful.\n[[heading]]\nfact = \"It sank.\"\nheading = \"The end\"\n";

    fn verdict(verdict: Verdict, line: usize) -> Correction {
        let fact = FactWords { words: "It sank.".into(), from: None };
        let change = Change::Verdict { fact, article: "a".into(), verdict, words: None };
        Correction { line, change, why: None, by: None }
    }

    fn read() -> Vec<Correction> {
        let fact = FactWords { words: "It sank.".into(), from: None };
        let heading = Change::Heading { fact, heading: "The end".into() };
        vec![verdict(Verdict::Stated, 3), Correction { line: 9, change: heading, why: None, by: None }]
    }

    #[test]
    fn a_new_verdict_takes_the_place_of_the_one_before_and_remarks_stay() {
        let text = with_correction(BY_HAND, &read(), &verdict(Verdict::Omitted, 0));
        let wanted = "# My own remarks.\n\n# The next one is doubtful.\n[[heading]]\nfact = \"It sank.\"\n\
                      heading = \"The end\"\n\n[[verdict]]\nfact = \"It sank.\"\narticle = \"a\"\nverdict = \"omitted\"\n";
        assert_eq!(text, wanted);
    }

    #[test]
    fn a_new_file_has_a_head_and_an_undone_answer_leaves_nothing_else() {
        let text = with_correction("", &[], &verdict(Verdict::Stated, 0));
        assert!(
            text.starts_with(HEAD)
                && text.ends_with("\n\n[[verdict]]\nfact = \"It sank.\"\narticle = \"a\"\nverdict = \"stated\"\n")
        );
        let line = text.lines().position(|line| line == "[[verdict]]").unwrap() + 1;
        let left = without_correction(&text, &[verdict(Verdict::Stated, line)], &verdict(Verdict::Omitted, 0));
        assert_eq!(left, format!("{HEAD}\n"));
    }

    #[test]
    fn blank_lines_of_a_person_stay() {
        let text = BY_HAND.replace("# My own remarks.\n", "\n# One.\n\n\n# Two.\n");
        let moved = |one: Correction| Correction { line: one.line + 4, ..one };
        let corrections: Vec<Correction> = read().into_iter().map(moved).collect();
        let left = without_correction(&text, &corrections, &verdict(Verdict::Omitted, 0));
        assert!(left.starts_with("\n# One.\n\n\n# Two.\n\n# The next one is doubtful.\n"), "{left}");
    }

    #[test]
    fn the_verdict_of_another_person_stays() {
        let by = Some("Ann".to_string());
        let text = with_correction(BY_HAND, &read(), &Correction { by, ..verdict(Verdict::Omitted, 0) });
        assert!(text.starts_with(BY_HAND) && text.ends_with("verdict = \"omitted\"\nby = \"Ann\"\n"));
    }
}
