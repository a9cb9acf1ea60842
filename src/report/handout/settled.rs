//! Only what is settled is asked, unless a draft is wanted.

use super::sheet::{Task, TaskRow};

/// Removes every answer that is not sure, and every row that then asks too little. A box without an answer is not to be
/// filled in; a row of boxes for the texts needs two for a comparison, any other row all of them.
pub fn settle(task: &mut Task) {
    task.answers.retain(|answer| answer.sure);
    for field in task.rows.iter_mut().flat_map(|row| &mut row.fields) {
        if field.answers.iter().any(|answer| !answer.sure) {
            field.answers.clear();
        }
    }
    let by_outlet = task.by_outlet;
    task.rows.retain(|row| {
        let asked = asked(row);
        if by_outlet { asked > 1 } else { asked == row.fields.len() }
    });
}

/// How many boxes are to be filled in.
fn asked(row: &TaskRow) -> usize {
    row.fields.iter().filter(|field| !field.answers.is_empty()).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::handout::rows::by_outlet;
    use crate::report::handout::sheet::{AnswerContent, Field, KeyAnswer, RowHead, TaskKind};

    #[test]
    fn a_box_with_an_open_answer_is_left_out_and_a_row_with_one_box_too() {
        let field = |sure: &[bool]| Field {
            lines: 1,
            answers: sure.iter().map(|sure| KeyAnswer { what: AnswerContent::Length(0), sure: *sure }).collect(),
        };
        let row = |fields: &[&[bool]]| TaskRow {
            head: RowHead::Question(0),
            fields: fields.iter().map(|sure| field(sure)).collect(),
        };
        let rows = vec![row(&[&[true], &[false, true], &[true]]), row(&[&[true], &[false], &[]])];
        let mut task = by_outlet(TaskKind::Facts, rows);
        settle(&mut task);
        let shown: Vec<Vec<usize>> =
            task.rows.iter().map(|row| row.fields.iter().map(|field| field.answers.len()).collect()).collect();
        assert_eq!(shown, [[1, 0, 1]]);
    }
}
