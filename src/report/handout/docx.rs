//! Handout → a document to edit (Office Open XML), from the same view as the page.

use super::sheet::Handout;
use super::view::{FieldView, LineView, RowView, SheetView, TableView, TaskView, TextView};
use docx_rs::{
    BreakType, Docx, HeightRule, LineSpacing, PageMargin, Paragraph, Run, RunFonts, Style, StyleType, Table, TableCell,
    TableLayoutType, TableRow, WidthType,
};
use std::io::Cursor;

/// Twentieths of a point, as the format counts: A4 is 11,906 wide, Letter 12,240. Within these margins the text fits
/// on both, so the page size can be changed in the word processor without a table running over the edge.
const MARGIN: i32 = 850;
const TEXT_WIDTH: usize = 10_200;

/// The height of a line to write on by hand: 8.5 mm.
const LINE_HEIGHT: usize = 480;

/// A day that is the same on every run; the format wants one.
const MADE: &str = "2000-01-01T00:00:00Z";

/// The student sheet.
pub fn to_sheet_docx(handout: &Handout) -> Vec<u8> {
    document(&SheetView::sheet(handout))
}

/// The answer key.
pub fn to_key_docx(handout: &Handout) -> Vec<u8> {
    document(&SheetView::key(handout))
}

fn document(view: &SheetView) -> Vec<u8> {
    let mut docx = Docx::new()
        .created_at(MADE)
        .updated_at(MADE)
        .page_size(11_906, 16_838)
        .page_margin(PageMargin::new().top(MARGIN).bottom(MARGIN).left(MARGIN).right(MARGIN))
        .default_fonts(RunFonts::new().ascii("Calibri").hi_ansi("Calibri").east_asia("Yu Gothic"))
        .default_size(20)
        .add_style(heading("Heading1", "heading 1", 36, 0))
        .add_style(heading("Heading2", "heading 2", 26, 1))
        .add_style(heading("Heading3", "heading 3", 22, 2))
        .add_paragraph(line(&format!("{} · {}", view.kicker, view.duration)))
        .add_paragraph(Paragraph::new().style("Heading1").add_run(run(&view.title)));
    if !view.is_key {
        let blank = format!("{} ______________________    {} ______________", view.name_line, view.date_line);
        docx = docx.add_paragraph(line(&blank));
    }
    for text in [view.intro, view.check_legend].into_iter().filter(|text| !text.is_empty()) {
        docx = docx.add_paragraph(line(text));
    }
    if !view.identities.is_empty() {
        docx = docx.add_paragraph(Paragraph::new().style("Heading2").add_run(run(view.which_is_which)));
        for one in &view.identities {
            let about = std::iter::once(one.name.as_str()).chain(one.about.iter().map(String::as_str));
            docx = docx.add_paragraph(line(&format!("{}: {}", one.called, about.collect::<Vec<_>>().join(" · "))));
        }
    }
    for task in &view.tasks {
        docx = add_task(docx, view, task);
    }
    if !view.texts.is_empty() {
        let heading = Paragraph::new().style("Heading2").page_break_before(true);
        docx = docx.add_paragraph(heading.add_run(run(view.texts_title)));
        if !view.excerpt_hint.is_empty() {
            docx = docx.add_paragraph(line(view.excerpt_hint));
        }
        for text in &view.texts {
            docx = add_text(docx, text);
        }
    }
    docx = docx.add_paragraph(line(view.colophon));
    let mut parts = docx.build();
    parts.styles = with_language(&parts.styles, view.lang);
    parts.document = with_repeated_heads(&parts.document);
    let mut bytes = Cursor::new(Vec::new());
    // Into memory, where writing cannot fail.
    let _ = parts.pack(&mut bytes);
    bytes.into_inner()
}

/// The language for spelling and reading aloud; docx-rs has no word for it. The format keeps two: Latin letters in a Japanese
/// sheet are the articles' own words, which a line must not break in the middle.
fn with_language(styles: &[u8], lang: &str) -> Vec<u8> {
    const END: &str = "</w:rPr></w:rPrDefault>";
    let latin = if lang == "ja" { "en" } else { lang };
    let lang = format!(r#"<w:lang w:val="{latin}" w:eastAsia="{lang}" />{END}"#);
    String::from_utf8_lossy(styles).replacen(END, &lang, 1).into_bytes()
}

/// The outlets stand at the head of each sheet that a table goes over; docx-rs has no word for it. Of all rows only the
/// heads of tables have no height. Text cannot match: its "<" is written "&lt;".
fn with_repeated_heads(document: &[u8]) -> Vec<u8> {
    const HEAD: &str = "<w:trPr><w:cantSplit /></w:trPr>";
    const REPEATED: &str = "<w:trPr><w:cantSplit /><w:tblHeader /></w:trPr>";
    String::from_utf8_lossy(document).replace(HEAD, REPEATED).into_bytes()
}

fn heading(id: &str, name: &str, size: usize, level: usize) -> Style {
    Style::new(id, StyleType::Paragraph).name(name).size(size).bold().outline_lvl(level)
}

fn add_task(mut docx: Docx, view: &SheetView, task: &TaskView) -> Docx {
    let title = format!("{}  {}", task.number, task.heading);
    let space = LineSpacing::new().before(280).after(60);
    docx = docx
        .add_paragraph(Paragraph::new().style("Heading2").keep_next(true).line_spacing(space).add_run(run(&title)))
        .add_paragraph(line(task.ask).keep_next(true));
    if !task.legend.is_empty() {
        docx = docx.add_paragraph(line(task.legend).keep_next(true));
    }
    for each in &task.tables {
        docx = docx.add_table(table(each)).add_paragraph(Paragraph::new());
    }
    if !task.lines.is_empty() {
        let lines = task.lines.iter().map(|_| {
            let cell = TableCell::new().add_paragraph(Paragraph::new()).width(TEXT_WIDTH, WidthType::Dxa);
            TableRow::new(vec![cell]).row_height(LINE_HEIGHT as f32).height_rule(HeightRule::AtLeast)
        });
        docx = docx.add_table(Table::new(lines.collect()).set_grid(vec![TEXT_WIDTH]).layout(TableLayoutType::Fixed));
    }
    if !task.answers.is_empty() {
        docx = docx.add_paragraph(line(view.possible_answer).keep_next(true));
        for answer in &task.answers {
            docx = docx.add_paragraph(pieces(answer));
        }
    }
    if !task.points.is_empty() {
        docx = docx.add_paragraph(Paragraph::new().keep_next(true).add_run(run(view.points_label).bold()));
        for point in &task.points {
            docx = docx.add_paragraph(line(&format!("• {point}")));
        }
    }
    docx
}

fn table(view: &TableView) -> Table {
    let columns = view.columns.len().max(1);
    let others = (columns - 1).max(1);
    // Statements get about a third, as on the page; questions as much as any column.
    let first = if view.has_statements { TEXT_WIDTH / 3 } else { TEXT_WIDTH / (others + 1) };
    let other = (TEXT_WIDTH - first) / others;
    let width = |index: usize| if index == 0 { first } else { other };
    let head = view.columns.iter().enumerate().map(|(index, name)| {
        let paragraph = Paragraph::new().add_run(run(name).bold());
        TableCell::new().add_paragraph(paragraph).width(width(index), WidthType::Dxa)
    });
    let rows = view.rows.iter().map(|one| row(one, first, other));
    let all = std::iter::once(TableRow::new(head.collect()).cant_split()).chain(rows);
    Table::new(all.collect()).set_grid((0..columns).map(width).collect()).layout(TableLayoutType::Fixed)
}

fn row(view: &RowView, first: usize, other: usize) -> TableRow {
    let head = TableCell::new().add_paragraph(pieces(&view.head)).width(first, WidthType::Dxa);
    let fields = view.fields.iter().map(|one| field(one).width(other, WidthType::Dxa));
    let lines = view.fields.iter().map(|field| field.lines).max().unwrap_or(0);
    let row = TableRow::new(std::iter::once(head).chain(fields).collect()).cant_split();
    row.row_height((lines.max(1) * LINE_HEIGHT) as f32).height_rule(HeightRule::AtLeast)
}

fn field(view: &FieldView) -> TableCell {
    let lines: Vec<Paragraph> = view.given.iter().chain(&view.answers).map(pieces).collect();
    let lines = if lines.is_empty() { vec![Paragraph::new()] } else { lines };
    lines.into_iter().fold(TableCell::new(), TableCell::add_paragraph)
}

fn add_text(mut docx: Docx, text: &TextView) -> Docx {
    let about = format!("{} · {}", text.called, text.about.join(" · "));
    let space = LineSpacing::new().before(280);
    docx = docx
        .add_paragraph(line(&about).keep_next(true).line_spacing(space))
        .add_paragraph(Paragraph::new().style("Heading3").keep_next(true).add_run(run(&text.headline)));
    for paragraph in &text.paragraphs {
        let number = run(&format!("{}  ", paragraph.number)).bold();
        let space = LineSpacing::new().after(100);
        docx = docx.add_paragraph(Paragraph::new().line_spacing(space).add_run(number).add_run(run(&paragraph.text)));
    }
    docx
}

fn pieces(view: &LineView) -> Paragraph {
    let mut paragraph = Paragraph::new();
    for piece in &view.pieces {
        let text = run(&piece.text);
        paragraph = match piece.kind {
            "kind" => paragraph.add_run(text.bold().add_break(BreakType::TextWrapping)),
            "mark" => paragraph.add_run(text.bold()),
            _ => paragraph.add_run(text),
        };
    }
    if view.check.is_empty() { paragraph } else { paragraph.add_run(run(&format!(" {}", view.check)).bold()) }
}

fn line(text: &str) -> Paragraph {
    Paragraph::new().add_run(run(text))
}

fn run(text: &str) -> Run {
    Run::new().add_text(text)
}
