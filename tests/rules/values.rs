//! Runs `values.txt`: each expected line is a value of the story, `count differs: argus 2,300 | beacon 3,200`, with the
//! words of each place; "differs?" if it is not sure, "same" if all agree; `count: -` if no value of that kind is
//! found. `label: Repairs | are put at` is what a value is called, piece by piece. Only the kinds for which a case has lines are
//! compared.

use super::{run, shown};
use storydiff::article::Event;
use storydiff::compare::StoryValue;

#[test]
fn values() {
    run("values.txt", |read, expected| {
        let values = storydiff::compare_event(read.event.clone()).values;
        let kind_of = |line: &str| line.split([' ', ':']).next().unwrap_or_default().to_string();
        let mut kinds: Vec<String> = expected.iter().map(|line| kind_of(line)).collect();
        kinds.dedup();
        let of_kind = |kind: String| {
            if kind == "label" {
                return values.iter().map(|value| label(&read.event, value)).collect();
            }
            let here = values.iter().filter(|value| value.kind.name() == kind);
            let lines: Vec<String> = here.map(|value| line(&read.event, value)).collect();
            if lines.is_empty() { vec![format!("{kind}: -")] } else { lines }
        };
        kinds.into_iter().flat_map(of_kind).collect()
    });
}

fn line(event: &Event, value: &StoryValue) -> String {
    let verdict = match (value.differs, value.sure) {
        (true, true) => "differs",
        (true, false) => "differs?",
        (false, _) => "same",
    };
    let words = |one: &storydiff::compare::ValuePlace| {
        let place = one.place;
        format!("{} {}", event.articles[place.article].id, shown(&event.paragraph(place).text, place.span))
    };
    let places: Vec<String> = value.places.iter().map(words).collect();
    format!("{} {verdict}: {}", value.kind.name(), places.join(" | "))
}

fn label(event: &Event, value: &StoryValue) -> String {
    let pieces: Vec<&str> = value.what.iter().map(|place| event.words_at(*place)).collect();
    format!("label: {}", pieces.join(" | "))
}
