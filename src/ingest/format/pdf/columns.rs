//! The order in which the lines of a page are read: columns from left to right, with lines that span them in between.

use super::letters::LetterLine;

/// Narrowest gutter between columns, in letter sizes. Newspapers have 1 to 1.5. A choice.
const GUTTER: f64 = 0.7;

/// Most lines that span a gutter, as a share of all: headlines and pictures' captions. A choice.
const MOST_ACROSS_SHARE: f64 = 0.25;

/// Fewest lines of a column.
const FEWEST_LINES: usize = 3;

/// Most lines of a page that is searched for columns: the time grows with the square.
const MOST_LINES: usize = 3000;

/// The lines in columns, each from top to bottom.
pub(super) fn in_reading_order(mut lines: Vec<LetterLine>) -> Vec<Vec<LetterLine>> {
    lines.sort_by(|a, b| b.base.total_cmp(&a.base).then(a.left.total_cmp(&b.left)));
    let mut columns = Vec::new();
    divide(lines, 0, &mut columns);
    columns
}

/// Newspapers have at most six columns: three levels of cuts.
fn divide(lines: Vec<LetterLine>, depth: usize, columns: &mut Vec<Vec<LetterLine>>) {
    let Some(gutter) = (depth < 4).then(|| gutter(&lines)).flatten() else {
        columns.extend(Some(lines).filter(|lines| !lines.is_empty()));
        return;
    };
    let (mut left, mut right, mut across) = (Vec::new(), Vec::new(), Vec::new());
    let flush = |left: &mut Vec<LetterLine>, right: &mut Vec<LetterLine>, columns: &mut Vec<Vec<LetterLine>>| {
        divide(std::mem::take(left), depth + 1, columns);
        divide(std::mem::take(right), depth + 1, columns);
    };
    for line in lines {
        let is_across = line.left < gutter && line.right > gutter;
        if is_across {
            flush(&mut left, &mut right, columns);
            across.push(line);
            continue;
        }
        columns.extend(Some(std::mem::take(&mut across)).filter(|lines| !lines.is_empty()));
        if line.left < gutter { left.push(line) } else { right.push(line) }
    }
    columns.extend(Some(across).filter(|lines| !lines.is_empty()));
    flush(&mut left, &mut right, columns);
}

/// The gap with enough lines on both sides that the fewest lines span.
fn gutter(lines: &[LetterLine]) -> Option<f64> {
    if lines.len() < 2 * FEWEST_LINES || lines.len() > MOST_LINES {
        return None;
    }
    let mut sizes: Vec<f64> = lines.iter().map(|line| line.size).collect();
    sizes.sort_by(f64::total_cmp);
    let width = GUTTER * sizes.get(sizes.len() / 2)?;
    let count = |is: &dyn Fn(&LetterLine) -> bool| lines.iter().filter(|line| is(line)).count();
    let candidates = lines.iter().filter_map(|line| {
        let (from, to) = (line.right, line.right + width);
        let (left, right) = (count(&|other| other.right <= from + 0.1), count(&|other| other.left >= to));
        // Letters of no size, or mirrored ones, may be on both sides at once.
        let across = count(&|other| other.right > from + 0.1 && other.left < to);
        let is_one =
            left >= FEWEST_LINES && right >= FEWEST_LINES && across as f64 <= MOST_ACROSS_SHARE * lines.len() as f64;
        is_one.then_some((across, from + width / 2.0))
    });
    candidates.min_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))).map(|(_, at)| at)
}
