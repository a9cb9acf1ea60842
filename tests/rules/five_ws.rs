//! Runs `five_ws.txt`: each expected line is what one article answers, `outlet who: 2 words | 4 words`, with the numbers of
//! the paragraphs; nothing after the colon where nothing was found. Only the questions that a case has lines for are compared.

use super::{run, shown};
use storydiff::article::{Event, Place};
use storydiff::compare::FiveWs;

#[test]
fn five_ws() {
    run("five_ws.txt", |read, expected| {
        let event = &read.event;
        let answers = storydiff::compare_event(event.clone()).five_ws;
        assert_eq!(answers.len(), event.articles.len());
        let lines = event.articles.iter().zip(&answers).flat_map(|(article, answers)| match answers {
            Some(answers) => lines(event, &article.id, answers),
            None => vec![format!("{}: not answered", article.id)],
        });
        let is_asked = |line: &String| {
            let question = line.split(':').next().unwrap_or_default();
            expected.iter().any(|wanted| wanted.split(':').next() == Some(question))
        };
        lines.filter(is_asked).collect()
    });
}

fn lines(event: &Event, article: &str, answers: &FiveWs) -> Vec<String> {
    let FiveWs { who, what, when, location, reason } = answers;
    let line = |(question, places): (&str, &Vec<Place>)| {
        let words = |place: &Place| format!("{} {}", place.paragraph, shown(&event.paragraph(*place).text, place.span));
        let places: Vec<String> = places.iter().map(words).collect();
        format!("{article} {question}: {}", places.join(" | ")).trim_end().to_string()
    };
    [("who", who), ("what", what), ("when", when), ("where", location), ("why", reason)].map(line).to_vec()
}
