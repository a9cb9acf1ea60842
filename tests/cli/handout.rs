//! `handout`: what is written into which folder, and what is left alone.

use crate::desk::{Desk, MORNING};

#[test]
fn a_sheet_and_a_key_are_written_into_a_new_folder() {
    let desk = Desk::with_event();
    let said = "wrote class/sheet.html\nwrote class/key.html\nnote: [..] settled; settle more with `storydiff review`, or add \
                --draft to ask the rest too\n";
    desk.run(&["handout", "ferry", "-o", "class"]).success().stdout_eq("").stderr_eq(said);
    let (sheet, key) = (desk.text("class/sheet.html"), desk.text("class/key.html"));
    assert!(sheet.starts_with("<!DOCTYPE html>") && sheet.contains("The ferry off Vell"));
    assert!(sheet.contains("Vell Coast") && sheet.contains("Which text says it?"));
    assert!(key.contains("Answers (for the teacher)") && !sheet.contains("Answers (for"));
    assert_eq!(std::fs::read_dir(desk.path("class")).unwrap().count(), 2, "nothing half is left behind");
}

#[test]
fn documents_to_edit_come_beside_the_pages() {
    let desk = Desk::with_event();
    desk.run(&["handout", "ferry", "-o", "class", "--format", "docx"]).success();
    for name in ["class/sheet.html", "class/key.html", "class/sheet.docx", "class/key.docx"] {
        assert!(desk.path(name).is_file(), "{name}");
    }
    assert!(std::fs::read(desk.path("class/sheet.docx")).unwrap().starts_with(b"PK"));
}

#[test]
fn a_screen_comes_alone_and_shows_no_answer_before_a_click() {
    let desk = Desk::with_event();
    desk.run(&["handout", "ferry", "-o", "class", "--format", "screen", "--draft"])
        .success()
        .stderr_eq("wrote class/screen.html\n");
    assert_eq!(std::fs::read_dir(desk.path("class")).unwrap().count(), 1);
    let screen = desk.text("class/screen.html");
    assert!(
        screen.contains("<summary>Answer</summary>")
            && !screen.contains("<details open")
            && !screen.contains("<script")
    );
}

#[test]
fn standard_output_takes_a_screen_and_refuses_two_files() {
    let desk = Desk::with_event();
    let screen = desk.result(&["handout", "ferry", "-o", "-", "--format", "screen", "--draft"]);
    assert!(screen.starts_with("<!DOCTYPE html>") && screen.trim_end().ends_with("</html>"));
    let line = "-o -: sheet and key are separate files; name a folder, or use --format screen, which is one page";
    desk.refuses(&["handout", "ferry", "-o", "-"], line);
    desk.refuses(&["handout", "ferry", "-o", "-", "--format", "docx"], line);
    assert!(!desk.path("-").exists());
}

#[test]
fn what_is_not_settled_is_asked_in_a_draft_only_and_settled_by_a_correction() {
    let desk = Desk::with_event();
    let lacking = "note: no difference and only 1 of 6 statements settled; settle more with `storydiff review`, or add --draft to ask \
                   the rest too";
    let done = desk.run(&["handout", "ferry", "-o", "class"]).success();
    let said = String::from_utf8(done.get_output().stderr.clone()).unwrap();
    assert!(said.contains(lacking), "{said}");
    assert!(!desk.text("class/key.html").contains("class=\"check\""));
    let done = desk.run(&["handout", "ferry", "-o", "draft", "--draft"]).success();
    assert!(!String::from_utf8(done.get_output().stderr.clone()).unwrap().contains("note"));
    let key = desk.text("draft/key.html");
    assert!(key.contains("class=\"check\"") && key.contains("? = not settled: check this answer before the lesson"));
}

#[test]
fn the_same_bytes_on_every_run_and_in_any_order() {
    let desk = Desk::with_articles();
    let write = |files: [&str; 3], folder: &str| {
        let options = ["--title", "Ferry", "--level", "full", "--format", "docx", "--blind", "-o", folder];
        desk.run(&[&["handout"], &files[..], &options].concat()).success();
        ["sheet.html", "key.html", "sheet.docx", "key.docx"]
            .map(|name| std::fs::read(desk.path(folder).join(name)).unwrap())
    };
    let first = write(["coast.txt", "morning.txt", "wire.txt"], "1");
    assert!(first == write(["wire.txt", "coast.txt", "morning.txt"], "2"), "another order, other bytes");
    assert!(first == write(["morning.txt", "wire.txt", "coast.txt"], "1"), "a second run takes the place of the first");
}

#[test]
fn a_blind_sheet_in_japanese() {
    let desk = Desk::with_event();
    desk.run(&["handout", "ferry", "-o", "class", "--blind", "--language", "ja"]).success();
    let (sheet, key) = (desk.text("class/sheet.html"), desk.text("class/key.html"));
    assert!(sheet.contains("<html lang=\"ja\">") && sheet.contains("記事A"));
    for name in ["Vell Coast", "Morning Mail", "Isle Wire"] {
        assert!(!sheet.contains(name), "{name}");
        assert!(key.contains(name), "{name}");
    }
}

#[test]
fn what_a_person_put_right_stands_in_the_key() {
    let desk = Desk::with_event();
    desk.run(&["handout", "ferry", "-o", "class"]).success();
    let desk = desk.file("ferry/corrections.toml", "[[nonsense]]\n");
    let done = desk.run(&["handout", "ferry", "-o", "other"]).code(2);
    let said = String::from_utf8(done.get_output().stderr.clone()).unwrap();
    assert!(said.contains("corrections.toml"), "{said}");
    assert!(!desk.path("other").exists(), "nothing is written when the input is bad");
}

#[test]
fn own_templates_take_the_place_of_those_of_the_same_name() {
    let desk = Desk::with_event().file("look/sheet.html", "<title>{{ title }}</title>{{ pages | length }} pages\n");
    desk.run(&["handout", "ferry", "-o", "class", "--templates", "look"]).success();
    assert_eq!(desk.text("class/sheet.html"), "<title>The ferry off Vell</title>2 pages\n");
}

#[test]
fn nothing_that_is_read_is_overwritten() {
    let desk = Desk::with_articles()
        .file("sheet.html", format!("<article><h1>Ferry</h1><p>{}</p></article>", MORNING.repeat(3)));
    let line = "./sheet.html: is read by this command and would be overwritten; name another file with -o";
    desk.refuses(&["handout", "coast.txt", "sheet.html", "-o", "."], line);
    let desk = Desk::with_articles();
    let line =
        "./sheet.html: would be read as one of the articles next time; name a file outside the event's folder with -o";
    desk.refuses(&["handout", ".", "-o", "."], line);
    let desk = Desk::with_event().file("look/sheet.html", "x");
    let line = "look/sheet.html: is read by this command and would be overwritten; name another file with -o";
    desk.refuses(&["handout", "ferry", "-o", "look", "--templates", "look"], line);
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let desk = Desk::with_event();
    let line = "no/such: cannot be written: there is no such folder; name a file in a folder that exists and that you \
                may write to";
    desk.refuses(&["handout", "ferry", "-o", "no/such"], line);
    let line = "ferry/wire.txt/sheet.html: cannot be written: not a folder; name a file in a folder that exists and \
                that you may write to";
    desk.refuses(&["handout", "ferry", "-o", "ferry/wire.txt"], line);
}
