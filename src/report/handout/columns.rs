//! Which texts a task asks about if there are more than fit side by side on a page: four, and another task asks about
//! others.
//!
//! A lesson has time for four texts a task, and a box must have room for handwriting.

use super::sheet::{AnswerContent, Field, RowHead, Task, TaskKind, TaskRow};

/// How many outlets are side by side on a page in portrait: a box of 30 mm still has room for handwriting.
const SIDE_BY_SIDE: usize = 4;

/// Keeps for each task the texts about which most is known and those that no task has asked about yet, and the rows
/// that then still have something to compare.
pub fn choose(tasks: &mut [Task], outlets: usize) {
    let mut asked = vec![0_usize; outlets];
    for task in tasks.iter_mut().filter(|task| task.by_outlet && !task.rows.is_empty()) {
        let columns = columns(task, &asked);
        for column in &columns {
            asked[*column] += 1;
        }
        for row in &mut task.rows {
            let mut fields = std::mem::take(&mut row.fields);
            row.fields = columns.iter().filter_map(|column| Some(std::mem::take(fields.get_mut(*column)?))).collect();
        }
        let kind = task.kind;
        if columns.len() < outlets {
            task.rows.retain(|row| compares(kind, row));
        }
        task.columns = columns;
    }
}

/// The columns, in the order of the outlets: first those whose words a row uses, then one that has other words, then
/// those about which most is known.
fn columns(task: &Task, asked: &[usize]) -> Vec<usize> {
    if asked.len() <= SIDE_BY_SIDE {
        return (0..asked.len()).collect();
    }
    let known = |column: usize| task.rows.iter().filter(|row| answer(row, column).is_some()).count();
    let mut order: Vec<usize> = (0..asked.len()).collect();
    order.sort_by_key(|column| (std::cmp::Reverse(known(*column)), asked[*column], *column));
    let mut chosen: Vec<usize> = Vec::new();
    let mut add = |column: Option<usize>| {
        if let Some(column) = column.filter(|column| chosen.len() < SIDE_BY_SIDE && !chosen.contains(column)) {
            chosen.push(column);
        }
    };
    for row in &task.rows {
        let own = match &row.head {
            RowHead::Gap { before: own, .. } | RowHead::Words(own) => own.article,
            RowHead::Question(_) | RowHead::About(..) => continue,
        };
        add(Some(own));
        let words = answer(row, own);
        add(order.iter().copied().find(|other| answer(row, *other).is_some_and(|other| Some(other) != words)));
    }
    order.into_iter().for_each(|column| add(Some(column)));
    chosen.sort_unstable();
    chosen
}

/// Whether two texts can be compared: with two answers; for a gap and a statement, with two that are not the same.
fn compares(kind: TaskKind, row: &TaskRow) -> bool {
    let mut answers: Vec<String> = row.fields.iter().filter_map(said).collect();
    let some = answers.len();
    answers.sort();
    answers.dedup();
    some > 1 && (kind != TaskKind::Differs || answers.len() > 1)
}

/// The known answer for one text.
fn answer(row: &TaskRow, column: usize) -> Option<String> {
    row.fields.get(column).and_then(said)
}

/// The first answer in a box, for comparing two: a verdict, or words.
fn said(field: &Field) -> Option<String> {
    let first = field.answers.first()?;
    Some(match &first.what {
        AnswerContent::Told(verdict, _) => verdict.name().to_string(),
        other => other.quoted().first().map_or_else(String::new, |words| words.text.to_lowercase()),
    })
}

#[cfg(test)]
mod tests {
    use super::super::rows::by_outlet;
    use super::super::sheet::{Excerpt, KeyAnswer};
    use super::*;

    fn words(article: usize, text: &str) -> Excerpt {
        Excerpt { article, paragraph: 1, text: text.to_string() }
    }

    fn gap(own: usize, said: &[&str]) -> TaskRow {
        let answer = |(article, text): (usize, &&str)| Field {
            lines: 1,
            answers: if text.is_empty() {
                Vec::new()
            } else {
                vec![KeyAnswer { what: AnswerContent::Words(words(article, text)), sure: true }]
            },
        };
        let kind = crate::compare::DifferenceKind::Number;
        TaskRow {
            head: RowHead::Gap { kind, before: words(own, "About"), after: words(own, "were hurt") },
            fields: said.iter().enumerate().map(answer).collect(),
        }
    }

    #[test]
    fn of_many_texts_those_stand_in_a_row_that_differ() {
        let row = gap(5, &["nine", "nine", "nine", "nine", "", "nine", "", "ten"]);
        let mut tasks = vec![by_outlet(TaskKind::Differs, vec![row])];
        choose(&mut tasks, 8);
        assert_eq!(tasks[0].columns, [0, 1, 5, 7]);
        assert_eq!(tasks[0].rows[0].fields.len(), 4);
    }

    #[test]
    fn the_next_task_asks_about_other_texts() {
        let mut headlines = by_outlet(TaskKind::Headlines, vec![gap(0, &["a"; 8])]);
        headlines.rows[0].head = RowHead::Question(0);
        let ledes = Task { kind: TaskKind::Ledes, ..headlines.clone() };
        let mut tasks = vec![headlines, ledes];
        choose(&mut tasks, 8);
        assert_eq!([&tasks[0].columns[..], &tasks[1].columns[..]], [[0, 1, 2, 3], [4, 5, 6, 7]]);
    }

    #[test]
    fn up_to_four_texts_all_stand_there() {
        let mut tasks = vec![by_outlet(TaskKind::Differs, vec![gap(0, &["nine", "", "ten", "nine"])])];
        choose(&mut tasks, 4);
        assert_eq!((tasks[0].columns.as_slice(), tasks[0].rows.len()), (&[0, 1, 2, 3][..], 1));
    }
}
