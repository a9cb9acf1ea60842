//! Runs `statements.txt`: each expected line is one statement as the reader sees it.

use super::run;
use storydiff::annotate::annotate;
use storydiff::statement::find;

#[test]
fn statements() {
    run("statements.txt", |event, segmented, _| {
        let annotated = annotate(event, segmented);
        let found = find(event, segmented, &annotated);
        found.iter().map(|statement| statement.shown(event).replace('\n', " ")).collect()
    });
}
