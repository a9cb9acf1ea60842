//! Runs `verdicts.txt`: after `---`, each line `check: ` gives a statement, and the lines below it say what
//! every article makes of it: `outlet: verdict (rule)`, and for `differs` the words on either side.

use super::run;
use storydiff::article::Event;
use storydiff::check_event;
use storydiff::compare::{Cell, Contrast, Fact, QuotationOutcome, Rule};

#[test]
fn verdicts() {
    run("verdicts.txt", |read, expected| {
        let event = &read.event;
        let given = expected.iter().filter_map(|line| line.strip_prefix("check: "));
        let given: Vec<String> = given.map(str::to_string).collect();
        assert!(!given.is_empty(), "a case without a line `check: `");
        check_event(event, &given).iter().flat_map(|fact| lines(event, fact)).collect()
    });
}

fn lines(event: &Event, fact: &Fact) -> Vec<String> {
    assert_eq!(fact.cells.len(), event.articles.len());
    let cells = event.articles.iter().zip(&fact.cells);
    let verdicts = cells.map(|(article, cell)| format!("{}: {}", article.id, verdict(event, fact, cell)));
    std::iter::once(format!("check: {}", fact.statement)).chain(verdicts).collect()
}

fn verdict(event: &Event, fact: &Fact, cell: &Cell) -> String {
    let words = |contrast: &Contrast| {
        format!(" \"{}\" / \"{}\"", contrast.statement.of(&fact.statement), event.words_at(contrast.article))
    };
    let words: String = cell.contrasts.iter().map(words).collect();
    let cut = |quotation: &QuotationOutcome| {
        format!(
            ", quotation {}",
            std::iter::once(quotation.label.name().to_string())
                .chain(quotation.cut.iter().map(|words| format!("without \"{words}\"")))
                .collect::<Vec<_>>()
                .join(" ")
        )
    };
    let quotation = cell.quotation.as_ref().map_or(String::new(), cut);
    // For what surrounds a text, only the loss of sureness is checked.
    let doubt = if matches!(cell.rule(), Rule::SetApart | Rule::Stub | Rule::Headline | Rule::FewWords) && !cell.sure {
        ", not sure"
    } else {
        ""
    };
    format!("{}{doubt} ({}){words}{quotation}", cell.verdict.name(), cell.rule().name())
}
