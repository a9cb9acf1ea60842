//! Phrases that need more than one line of the wording, or a choice between several: dates, shares, verdicts, reasons
//! to check.

use super::catalogue::Wording;
use crate::article::{Article, LanguageCode, NoteKind, Published};
use crate::compare::{Cell, Rule, Verdict};
use crate::report::groups::Group;
use crate::report::topics::Topic;
use std::fmt::Display;

impl Wording {
    /// "35 %" for 0.349, "under 1 %" for what would round to nothing; a share that is not a number is 0.
    pub fn percent(self, share: f64) -> String {
        // A sum over nothing is −0, which plus 0 is 0.
        let percent = 100.0 * if share.is_finite() { share.clamp(0.0, 1.0) + 0.0 } else { 0.0 };
        match percent > 0.0 && percent < 0.5 {
            true => self.line("number.under_one_percent").to_string(),
            false => self.fill("number.percent", &[("n", &format!("{percent:.0}"))]),
        }
    }

    /// "12 March 2026".
    pub fn day(self, day: jiff::civil::Date) -> String {
        let months = self.lines("date.months");
        let month = usize::try_from(day.month() - 1).ok().and_then(|index| months.get(index));
        self.fill(
            "date.day",
            &[("year", &day.year()), ("month", &month.map_or("", String::as_str)), ("day", &day.day())],
        )
    }

    /// "12 March 2026, 09:30": the hour as far as it is known, without its zone.
    pub fn moment(self, published: &Published) -> String {
        let day = self.day(published.date);
        let Some(time) = published.time else { return day };
        let [hour, minute] = [time.hour(), time.minute()].map(|number| format!("{number:02}"));
        self.fill("date.time", &[("day", &day), ("hour", &hour), ("minute", &minute)])
    }

    /// "12 March 2026, 09:30 (UTC+01:00)"; no more than is known.
    pub fn published(self, published: &Published) -> String {
        let time = self.moment(published);
        match published.offset_minutes.filter(|_| published.time.is_some()) {
            None => time,
            Some(0) => self.fill("date.universal", &[("time", &time)]),
            Some(minutes) => {
                let sign = if minutes < 0 { '−' } else { '+' };
                let minutes = minutes.abs();
                let offset = format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60);
                self.fill("date.zone", &[("time", &time), ("offset", &offset)])
            }
        }
    }

    /// "¶3"; "headline" for 0.
    pub fn paragraph(self, number: usize) -> String {
        match number {
            0 => self.line("place.headline").to_string(),
            number => self.fill("place.paragraph", &[("n", &number)]),
        }
    }

    /// ‘a’
    pub fn quoted(self, words: impl Display) -> String {
        self.fill("quote.word", &[("words", &words)])
    }

    /// “a”; words that begin or end with a quotation mark keep theirs and get no other.
    pub fn printed(self, words: &str) -> String {
        self.in_quotes("quote.printed", words)
    }

    /// The same in the quotation marks of a line.
    pub fn in_quotes(self, line: &str, words: &str) -> String {
        const MARKS: [char; 8] = ['"', '“', '”', '„', '「', '」', '『', '』'];
        match words.starts_with(MARKS) || words.ends_with(MARKS) {
            true => words.to_string(),
            false => self.fill(line, &[("words", &words)]),
        }
    }

    /// "¶3 “a”"
    pub fn passage(self, paragraph: usize, words: &str) -> String {
        let (place, words) = (self.paragraph(paragraph), self.printed(words));
        self.fill("summary.passage", &[("place", &place), ("words", &words)])
    }

    /// ‘a’, ‘b’
    pub fn all_quoted(self, words: &[impl Display]) -> String {
        words.iter().map(|word| self.quoted(word)).collect::<Vec<_>>().join(self.comma())
    }

    /// The language's name, or its code if storydiff has no name for it.
    pub fn language(self, language: &LanguageCode) -> String {
        match (language.as_str(), self.of_kind("language", language.as_str())) {
            ("" | "und", _) => self.line("language.unknown").to_string(),
            (code, "") => self.fill("language.other", &[("code", &code)]),
            (_, name) => name.to_string(),
        }
    }

    /// How a cell is shown: a CSS class, a mark and a word. An unsure cell asks the reader to check and accuses nobody;
    /// ✎ marks a person's correction, "(model)" a language model's reading.
    pub fn verdict(self, cell: &Cell) -> (&'static str, &'static str, &'static str) {
        let (class, mark) = match (cell.sure, cell.verdict) {
            (false, _) => ("check", "?"),
            (true, Verdict::Stated) => ("stated", "✓"),
            (true, Verdict::Partial) => ("partial", "◐"),
            (true, Verdict::Differs) => ("differs", "≠"),
            (true, Verdict::Omitted) => ("omitted", "–"),
        };
        let section = match (cell.sure, cell.rule()) {
            (true, Rule::ByHand) => "verdict_by_hand",
            (true, Rule::Reader) => "verdict_by_model",
            _ => "verdict",
        };
        (class, mark, self.of_kind(section, class))
    }

    /// The program's own finding: "omitted", "stated, not sure".
    pub fn found(self, cell: &Cell) -> String {
        let verdict = self.of_kind("found", cell.verdict.name());
        if cell.sure { verdict.to_string() } else { self.fill("found.unsure", &[("verdict", &verdict)]) }
    }

    /// The verdict to which an unsure cell leans.
    pub fn leaning(self, cell: &Cell) -> Option<&'static str> {
        (!cell.sure).then(|| self.of_kind("leaning", cell.verdict.name()))
    }

    /// A note for the terminal.
    pub fn note(self, text: &str) -> String {
        self.fill("summary.note", &[("note", &text)])
    }

    /// What became of the statement's quotation: "trimmed, without ‘in every winter’"; empty if there is none.
    pub fn quotation(self, cell: &Cell) -> String {
        let Some(quotation) = &cell.quotation else { return String::new() };
        let label = self.of_kind("quotation", quotation.label.name());
        match quotation.cut.as_slice() {
            [] => label.to_string(),
            cut => self.fill("quotation.cut", &[("label", &label), ("words", &self.all_quoted(cut))]),
        }
    }

    /// A group of facts: the end of its address, its heading, and what it means.
    pub fn group(self, group: &Group) -> (String, String, &'static str) {
        let code = group.topic.map_or("other", Topic::code);
        let name = self.of_kind("group_title", code);
        match (group.is_to_check, group.is_only && group.topic.is_none()) {
            (false, true) => (code.to_string(), self.line("group.settled").to_string(), ""),
            (false, false) => (code.to_string(), name.to_string(), ""),
            (true, is_alone) => {
                let topic = self.of_kind("topic", code);
                let title = match is_alone {
                    true => self.line("group.to_check").to_string(),
                    false => self.fill("group.to_check_of", &[("topic", &topic)]),
                };
                (format!("{code}-to-check"), title, self.line("group.hint"))
            }
        }
    }

    /// What is said about outlets whose words are not shown below a fact.
    pub fn list_below(self, cell: &Cell) -> &'static str {
        self.line(match (cell.sure, cell.verdict, cell.rule()) {
            (_, _, Rule::LanguageNotJudged) => "listed.not_judged",
            (true, Verdict::Stated, Rule::OwnWords) => "listed.own_words",
            (true, Verdict::Stated, _) => "listed.stated",
            (true, Verdict::Partial, _) => "listed.partial",
            (true, Verdict::Differs, _) => "listed.differs",
            (true, Verdict::Omitted, _) => "listed.omitted",
            (false, Verdict::Stated, _) => "listed.perhaps_stated",
            (false, Verdict::Partial, _) => "listed.perhaps_partial",
            (false, Verdict::Differs, _) => "listed.perhaps_differs",
            (false, Verdict::Omitted, _) => "listed.perhaps_omitted",
        })
    }
}

/// The outlet's name, or the article's id if the name is empty.
pub fn outlet(article: &Article) -> &str {
    if article.outlet.trim().is_empty() { &article.id } else { &article.outlet }
}

/// "rtl" for languages written from right to left.
pub fn direction(language: &LanguageCode) -> &'static str {
    match language.as_str() {
        "ar" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
        _ => "ltr",
    }
}

/// The order of the lists below a fact.
pub const LIST_ORDER: [&str; 5] = ["stated", "partial", "differs", "omitted", "check"];

/// Whether a note must be at the top of the page, because it changes how everything else is read.
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
    use super::super::catalogue::WordingLanguage;
    use super::*;
    use jiff::civil::{date, time};

    fn in_english() -> Wording {
        Wording::of(WordingLanguage::English)
    }

    #[test]
    fn a_date_is_worded_no_more_exactly_than_known() {
        let said = |when: &Published| WordingLanguage::ALL.map(|language| Wording::of(language).published(when));
        let mut when = Published::on(date(2026, 3, 2));
        assert_eq!(said(&when), ["2 March 2026", "2026年3月2日", "2026年3月2日"]);
        when.time = Some(time(9, 5, 0, 0));
        assert_eq!(said(&when), ["2 March 2026, 09:05", "2026年3月2日 09:05", "2026年3月2日 09:05"]);
        when.offset_minutes = Some(-330);
        assert_eq!(in_english().published(&when), "2 March 2026, 09:05 (UTC−05:30)");
    }

    #[test]
    fn a_share_is_never_rounded_to_nothing_and_never_above_all() {
        let shares = [-0.0, 0.0049, 0.349, 1.2, f64::NAN].map(|share| in_english().percent(share));
        assert_eq!(shares, ["0 %", "under 1 %", "35 %", "100 %", "0 %"]);
    }

    #[test]
    fn words_that_bring_their_quotation_marks_get_no_others() {
        let w = in_english();
        assert_eq!(w.printed("The mayor said no."), "“The mayor said no.”");
        assert_eq!(w.printed("“It is late,” she said."), "“It is late,” she said.");
        assert_eq!(w.passage(3, "Ruth Hale said: \"It is late.\""), "¶3 Ruth Hale said: \"It is late.\"");
    }

    #[test]
    fn a_count_has_the_form_that_its_language_asks_for() {
        let said = |number| WordingLanguage::ALL.map(|language| Wording::of(language).count("count.words", number));
        assert_eq!(said(1)[0], "1 word");
        assert_eq!(said(18_730), ["18,730 words", "18,730語", "18,730字"]);
    }
}
