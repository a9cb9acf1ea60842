//! What people type without having read the help, and what they get.

use crate::desk::{COAST, Desk, MORNING, WIRE, storydiff};

#[test]
fn a_folder_or_two_files_alone_are_compared() {
    let desk = Desk::with_event();
    desk.run(&["ferry"]).success().stderr_eq("wrote ferry.html\n...\n");
    let desk = Desk::with_articles();
    desk.run(&["coast.txt", "morning.txt", "-o", "two.html"]).success();
    assert!(desk.text("two.html").contains("Ruth Ansgar"));
    desk.refuses(
        &["comapre", "coast.txt", "morning.txt"],
        "unrecognized subcommand 'comapre'; tip: some similar subcommands exist: 'completions', 'compare'; see `storydiff --help`",
    );
}

#[test]
fn the_ending_of_the_file_says_what_is_written() {
    let desk = Desk::with_event();
    desk.run(&["compare", "ferry", "-o", "x.csv"]).success();
    assert!(desk.text("x.csv").starts_with("fact,statement,"));
    desk.run(&["compare", "ferry", "-o", "x.json"]).success();
    assert!(desk.text("x.json").starts_with('{'));
    desk.run(&["compare", "ferry", "-o", "y.json", "--format", "CSV"]).success();
    assert!(desk.text("y.json").starts_with("fact,statement,"));
    desk.run(&["compare", "ferry", "-o", "page"]).success();
    assert!(desk.text("page").starts_with("<!DOCTYPE html>"));
    desk.refuses(
        &["compare", "ferry", "-o", "x.xlsx"],
        "x.xlsx: no format has this extension; name one with --format (html, json, csv)",
    );
}

#[test]
fn a_dash_is_standard_output_and_standard_input() {
    let desk = Desk::with_event();
    assert_eq!(desk.result(&["ferry", "-o", "-", "--format", "csv"]), desk.result(&["ferry", "--format", "csv"]));
    assert!(desk.result(&["ferry", "-o", "-"]).starts_with("<!DOCTYPE html>"));
    assert!(!desk.path("ferry.html").exists());
    desk.refuses(&["ferry", "-o", "-", "--open"], "--open: standard output cannot be opened; name a file with -o");
    let read = storydiff(&["read", "-"]).stdin(COAST).assert().success();
    read.stdout_eq("Outlet     Standard Input\n...\n     Twelve saved as ferry sinks off Vell\n...\n");
    let desk = desk.file("morning.txt", MORNING);
    let words = ["-", "morning.txt", "--format", "json"];
    let done = storydiff(&words).stdin(COAST).current_dir(desk.path(".")).assert().success();
    let json: serde_json::Value = serde_json::from_slice(&done.get_output().stdout).unwrap();
    assert_eq!(json["articles"][1]["outlet"], "Standard Input");
}

#[cfg(target_os = "linux")]
#[test]
fn what_a_shell_gives_as_a_file_is_read() {
    let desk = Desk::with_articles();
    let line = "\"$0\" compare <(cat coast.txt) <(cat morning.txt) -o /dev/stdout --format csv | cat";
    let done = std::process::Command::new("bash")
        .args(["-c", line, snapbox::cmd::cargo_bin!("storydiff").to_str().unwrap()])
        .current_dir(desk.path("."))
        .output()
        .unwrap();
    let printed = String::from_utf8(done.stdout).unwrap();
    assert!(printed.starts_with("fact,statement,"), "{printed}{}", String::from_utf8_lossy(&done.stderr));
    let named = storydiff(&["read", "/dev/stdin"]).stdin(COAST).assert().success();
    named.stdout_eq("Outlet     Standard Input\n...\n");
}

#[test]
fn a_folder_of_events_is_not_one_event() {
    let event = "[[article]]\noutlet = \"A\"\nfile = \"a.txt\"\n";
    let desk = Desk::empty().file("all/one/event.toml", event).file("all/two/event.toml", event);
    desk.refuses(
        &["compare", "all"],
        "all: this folder holds events, not articles (all/one, all/two); name one of them",
    );
}

#[test]
fn our_own_reports_and_a_readme_are_no_articles() {
    let desk = Desk::with_articles();
    desk.run(&["compare", "coast.txt", "morning.txt", "-o", "page.html"]).success();
    let desk = Desk::empty()
        .file("ferry/coast.txt", COAST)
        .file("ferry/wire.txt", WIRE)
        .file("ferry/page.html", desk.text("page.html"))
        .file(
            "ferry/README.md",
            "# How these were found\n\nA librarian searched the archive for the ferry and saved what came up.",
        );
    let json: serde_json::Value = serde_json::from_str(&desk.result(&["ferry", "--format", "json"])).unwrap();
    assert_eq!(json["articles"].as_array().unwrap().len(), 2);
    let notes = json["notes"].to_string();
    assert!(notes.contains("ferry/README.md: a README is not read as an article"), "{notes}");
    assert!(notes.contains("ferry/page.html: it was written by storydiff"), "{notes}");
}

#[test]
fn an_address_without_its_beginning_is_named_whole() {
    Desk::with_articles().refuses(
        &["compare", "www.coast.example/ferry", "coast.txt"],
        "www.coast.example/ferry: no such file; if it is a web address, type https://www.coast.example/ferry",
    );
}

#[test]
fn what_a_stranger_wrote_is_replaced_only_by_force() {
    let desk = Desk::with_event().file("x.html", "<p>my own notes").file("x.csv", "a,b\n1,2\n");
    let refusal =
        "already exists and was not written by storydiff; add --force to replace it, or name another file with -o";
    for file in ["x.html", "x.csv"] {
        desk.refuses(&["ferry", "-o", file], &format!("{file}: {refusal}"));
        desk.run(&["ferry", "-o", file, "--force"]).success();
        // A second run over the output of the first.
        desk.run(&["ferry", "-o", file]).success();
    }
    let facts = "The ferry sank on Thursday.\n";
    let desk = desk.file("facts.txt", facts).file("lesson/sheet.docx", "my own");
    for file in ["t.txt", "t.json"] {
        desk.run(&["check", "ferry", "--facts", "facts.txt", "-o", file]).success();
        desk.run(&["check", "ferry", "--facts", "facts.txt", "-o", file]).success();
    }
    let words = ["handout", "ferry", "-o", "lesson", "--format", "docx"];
    desk.refuses(&words, &format!("lesson/sheet.docx: {refusal}"));
    desk.run(&[&words[..], &["--force"]].concat()).success();
    desk.run(&words).success();
}

#[test]
fn a_spreadsheet_can_be_told_the_encoding() {
    let desk = Desk::with_event();
    let plain = desk.result(&["ferry", "--format", "csv"]);
    assert_eq!(desk.result(&["ferry", "--format", "csv", "--excel"]), format!("\u{feff}{plain}"));
}

#[test]
fn a_cell_is_explained_by_number_and_outlet() {
    let desk = Desk::with_event().file("facts.txt", "The ferry sank on Thursday.\nAn inquiry was opened.\n");
    let by_words =
        desk.result(&["explain", "ferry", "--facts", "facts.txt", "--fact", "An inquiry", "--article", "wire"]);
    let by_number = desk.result(&["explain", "ferry", "--facts", "facts.txt", "--fact", "2", "--article", "isle wire"]);
    assert_eq!(by_words, by_number);
}

#[cfg(target_os = "linux")]
#[test]
fn the_page_is_opened_by_the_system() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::with_event().file("bin/xdg-open", "#!/bin/sh\necho \"$1\" >> \"$OPENED\"\n");
    let program = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(desk.path("bin/xdg-open"), program).unwrap();
    let opened = desk.path("opened");
    storydiff(&["ferry", "--open"])
        .current_dir(desk.path("."))
        .env("PATH", desk.path("bin"))
        .env("OPENED", &opened)
        .assert()
        .success();
    for _ in 0..100 {
        if opened.exists() && !desk.text("opened").is_empty() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    assert_eq!(desk.text("opened"), "ferry.html\n");
}

#[test]
fn the_manual_names_every_value() {
    let manual = Desk::empty().result(&["man"]);
    let line = manual.lines().find(|line| line.starts_with("\\fBstorydiff check")).unwrap();
    assert!(line.contains("\\fB\\-\\-facts\\fR \\fIFILE\\fR"), "{line}");
    assert!(line.contains("[\\fB\\-\\-title\\fR \\fITITLE\\fR]"), "{line}");
}
