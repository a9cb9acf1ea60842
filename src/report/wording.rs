//! Every number, date and name of the page that has to be put into words. All of it is English and stands here
//! or in the templates.

use super::groups::Group;
use super::topics::Topic;
use crate::article::{Article, LanguageCode, NoteKind, Published};
use crate::compare::{Cell, QuantityKind, QuotationLabel, Rule, Verdict};
use std::fmt::Display;

/// "1 fact", "9 facts".
pub fn count(number: usize, one: &str, several: &str) -> String {
    format!("{} {}", grouped(number), if number == 1 { one } else { several })
}

/// "18,730".
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// "35 %" for 0.349, "under 1 %" for what would round to nothing; a share that is no number is 0.
pub fn percent(share: f64) -> String {
    // A sum over nothing is −0, which plus 0 is 0.
    let percent = 100.0 * if share.is_finite() { share.clamp(0.0, 1.0) + 0.0 } else { 0.0 };
    if percent > 0.0 && percent < 0.5 { "under 1 %".to_string() } else { format!("{percent:.0} %") }
}

/// "12 March 2026, 09:30 (UTC+01:00)"; no more than is known.
pub fn published(published: &Published) -> String {
    let mut text = published.date.strftime("%-d %B %Y").to_string();
    if let Some(time) = published.time {
        text.push_str(&format!(", {:02}:{:02}", time.hour(), time.minute()));
        if let Some(minutes) = published.offset_minutes {
            let sign = if minutes < 0 { '−' } else { '+' };
            text.push_str(&match minutes.abs() {
                0 => " UTC".to_string(),
                minutes => format!(" (UTC{sign}{:02}:{:02})", minutes / 60, minutes % 60),
            });
        }
    }
    text
}

/// "¶3"; "headline" for 0.
pub fn paragraph(number: usize) -> String {
    if number == 0 { "headline".to_string() } else { format!("¶{number}") }
}

/// The kind of a quantity.
pub fn quantity(kind: QuantityKind) -> &'static str {
    match kind {
        QuantityKind::Count => "Number",
        QuantityKind::Money => "Money",
        QuantityKind::Percent => "Share",
        QuantityKind::Duration => "Length of time",
        QuantityKind::Distance => "Distance",
        QuantityKind::Age => "Age",
        QuantityKind::Vote => "Vote or score",
        QuantityKind::Measure => "Measure",
        QuantityKind::Date => "Date",
        QuantityKind::Time => "Time",
    }
}

/// The outlet's name, or the article's id where it is empty.
pub fn outlet(article: &Article) -> &str {
    if article.outlet.trim().is_empty() { &article.id } else { &article.outlet }
}

/// The language's English name; its code where storydiff has no name for it.
pub fn language(language: &LanguageCode) -> String {
    let name = language.english_name().map(str::to_string);
    name.unwrap_or_else(|| match language.as_str() {
        "" | "und" => "language unknown".to_string(),
        code => format!("language “{code}”"),
    })
}

/// "rtl" for languages that are written from right to left.
pub fn direction(language: &LanguageCode) -> &'static str {
    match language.as_str() {
        "ar" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
        _ => "ltr",
    }
}

/// What a cell shows: a CSS class, a mark and a word. A cell that is not sure asks the reader to check and accuses nobody; ✎ marks
/// a person's correction, "(model)" a language model's reading.
pub fn verdict(cell: &Cell) -> (&'static str, &'static str, &'static str) {
    match (cell.sure, cell.verdict) {
        (false, _) => ("check", "?", "check"),
        (true, Verdict::Stated) if cell.rule() == Rule::ByHand => ("stated", "✓", "stated ✎"),
        (true, Verdict::Partial) if cell.rule() == Rule::ByHand => ("partial", "◐", "part ✎"),
        (true, Verdict::Differs) if cell.rule() == Rule::ByHand => ("differs", "≠", "differs ✎"),
        (true, Verdict::Omitted) if cell.rule() == Rule::ByHand => ("omitted", "–", "omitted ✎"),
        (true, Verdict::Stated) if cell.rule() == Rule::Reader => ("stated", "✓", "stated (model)"),
        (true, Verdict::Partial) if cell.rule() == Rule::Reader => ("partial", "◐", "part (model)"),
        (true, Verdict::Differs) if cell.rule() == Rule::Reader => ("differs", "≠", "differs (model)"),
        (true, Verdict::Omitted) if cell.rule() == Rule::Reader => ("omitted", "–", "omitted (model)"),
        (true, Verdict::Stated) => ("stated", "✓", "stated"),
        (true, Verdict::Partial) => ("partial", "◐", "part"),
        (true, Verdict::Differs) => ("differs", "≠", "differs"),
        (true, Verdict::Omitted) => ("omitted", "–", "omitted"),
    }
}

/// Which way a cell leans that is not sure.
pub fn leaning(cell: &Cell) -> Option<&'static str> {
    let leaning = match cell.verdict {
        Verdict::Stated => "says it",
        Verdict::Partial => "says part of it",
        Verdict::Differs => "says it differently",
        Verdict::Omitted => "does not say it",
    };
    (!cell.sure).then_some(leaning)
}

/// What a rule looks for, for a reader who has not read the manual.
pub fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::OwnWords => "taken from this article",
        Rule::Carried => "one passage carries enough of it",
        Rule::DetailMissing => "a detail is missing",
        Rule::InPart => "only something of it is told",
        Rule::OtherAct => "denied, planned, or of somebody else",
        Rule::OtherNumber => "another number",
        Rule::OtherDate => "another date or time",
        Rule::OtherName => "another name",
        Rule::OtherQuote => "other words in the quotation",
        Rule::OtherCertainty => "another degree of certainty",
        Rule::NotFound => "no passage carries enough of it",
        Rule::SetApart => "its words appear only outside the article's text",
        Rule::Stub => "the text we were given is not the whole article",
        Rule::Headline => "a headline only sums up",
        Rule::FewWords => "too few distinctive words to look for",
        Rule::LanguageNotJudged => "this language is not judged yet",
        Rule::ByHand => "corrected by a person",
        Rule::Reader => "read by a language model",
    }
}

/// What became of the statement's quotation: "trimmed, without ‘in every winter’"; empty where there is none.
pub fn quotation(cell: &Cell) -> String {
    let Some(quotation) = &cell.quotation else { return String::new() };
    let label = match quotation.label {
        QuotationLabel::Whole => "whole",
        QuotationLabel::Trimmed => "trimmed",
        QuotationLabel::Paraphrased => "without quotation marks",
        QuotationLabel::Reworded => "in other words",
        QuotationLabel::Translated => "translated in other words",
        QuotationLabel::OtherSpeaker => "by another speaker",
    };
    if quotation.cut.is_empty() { label.to_string() } else { format!("{label}, without {}", quoted(&quotation.cut)) }
}

/// ‘a’, ‘b’
pub fn quoted(words: &[impl Display]) -> String {
    words.iter().map(|word| format!("‘{word}’")).collect::<Vec<_>>().join(", ")
}

/// The order of the lists below a fact.
pub const LIST_ORDER: [&str; 5] = ["stated", "partial", "differs", "omitted", "check"];

/// What is said of outlets whose words are not shown below a fact.
pub fn list(cell: &Cell) -> &'static str {
    match (cell.sure, cell.verdict, cell.rule()) {
        (_, _, Rule::LanguageNotJudged) => "This language is not judged yet. Please check:",
        (true, Verdict::Stated, Rule::OwnWords) => "In these words:",
        (true, Verdict::Stated, _) => "Stated by:",
        (true, Verdict::Partial, _) => "Stated in part by:",
        (true, Verdict::Differs, _) => "Stated differently by:",
        (true, Verdict::Omitted, _) => "Omitted by:",
        (false, Verdict::Omitted, _) => "Nothing found. Please check:",
        (false, Verdict::Stated, _) => "Probably stated. Please check:",
        (false, Verdict::Partial, _) => "Probably stated in part. Please check:",
        (false, Verdict::Differs, _) => "Probably stated differently. Please check:",
    }
}

/// A topic's code, for the filter and the address, and its name.
pub fn topic(topic: Topic) -> (&'static str, &'static str) {
    match topic {
        Topic::Harm => ("harm", "deaths and injuries"),
        Topic::Cause => ("cause", "causes"),
        Topic::Cost => ("cost", "money"),
        Topic::Reaction => ("words", "reactions and quotations"),
        Topic::ToCome => ("to-come", "what is to come"),
    }
}

/// A group of facts: the end of its address, its heading, and what it means.
pub fn group(group: &Group) -> (String, String, &'static str) {
    let (code, name) = group.topic.map_or(("other", "other facts"), topic);
    let capital = |words: &str| {
        let mut letters = words.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    let hint = "One outlet says it. Whether another does is not clear. Please check.";
    match (group.is_to_check, group.is_only && group.topic.is_none()) {
        (false, true) => (code.to_string(), "Settled".to_string(), ""),
        (false, false) => (code.to_string(), capital(name), ""),
        (true, true) => (format!("{code}-to-check"), "To check".to_string(), hint),
        (true, false) => (format!("{code}-to-check"), format!("To check: {name}"), hint),
    }
}

/// Whether a note has to stand at the top of the page, because it changes how everything else is read.
pub fn is_warning(kind: NoteKind) -> bool {
    match kind {
        NoteKind::OtherEvent
        | NoteKind::LeftOut
        | NoteKind::Correction
        | NoteKind::Reader
        | NoteKind::Withdrawn
        | NoteKind::Stub
        | NoteKind::Language => true,
        NoteKind::Reading | NoteKind::Columns | NoteKind::Wire | NoteKind::Dropped => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    #[test]
    fn a_date_is_worded_no_more_exactly_than_known() {
        let mut when = Published::on(date(2026, 3, 2));
        assert_eq!(published(&when), "2 March 2026");
        when.time = Some(time(9, 5, 0, 0));
        assert_eq!(published(&when), "2 March 2026, 09:05");
        when.offset_minutes = Some(-330);
        assert_eq!(published(&when), "2 March 2026, 09:05 (UTC−05:30)");
    }

    #[test]
    fn a_share_is_never_rounded_to_nothing_and_never_above_all() {
        let shares = [-0.0, 0.0049, 0.349, 1.2, f64::NAN].map(percent);
        assert_eq!(shares, ["0 %", "under 1 %", "35 %", "100 %", "0 %"]);
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(count(1, "word", "words"), "1 word");
        assert_eq!(count(18_730, "byte", "bytes"), "18,730 bytes");
    }
}
