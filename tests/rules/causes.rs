//! Runs `causes.txt`: each expected line is a clause that gives a cause, `outlet paragraph words`.

use super::{run, shown};

#[test]
fn causes() {
    run("causes.txt", |read, _| {
        let event = &read.event;
        let places = storydiff::compare_event(event.clone()).causes;
        let line = |place: &storydiff::article::Place| {
            let words = shown(&event.paragraph(*place).text, place.span);
            format!("{} {} {words}", event.articles[place.article].id, place.paragraph)
        };
        places.iter().map(line).collect()
    });
}
