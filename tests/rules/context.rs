//! Runs `context.txt`: each expected line is one statement and the sentence that a reader needs before it.

use super::run;

#[test]
fn context() {
    run("context.txt", |read, _| {
        let line = |statement: &storydiff::read::Statement| {
            let context = statement.context.map_or("nothing", |place| read.event.words_at(place));
            format!("{} <- {}", statement.shown(&read.event), context).replace('\n', " ")
        };
        read.statements.iter().filter(|statement| statement.place.paragraph > 0).map(line).collect()
    });
}
