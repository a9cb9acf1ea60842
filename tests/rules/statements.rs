//! Runs `statements.txt`: each expected line is one statement as the reader sees it.

use super::run;

#[test]
fn statements() {
    run("statements.txt", |read, _| {
        read.statements.iter().map(|statement| statement.shown(&read.event).replace('\n', " ")).collect()
    });
}
