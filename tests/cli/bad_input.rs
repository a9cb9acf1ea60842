//! Bad input: one clear line, exit status 2, nothing written.

use crate::desk::{COAST, Desk};

const NO_TEXT: &str = "but a comparison needs at least two";
const GIVE: &str = "give the others too, or a folder with them";

#[test]
fn a_file_that_does_not_exist() {
    let desk = Desk::with_articles();
    desk.refuses(&["compare", "coast.txt", "nosuch.txt"], "nosuch.txt: no such file or folder; check the name");
    desk.refuses(&["compare", "nosuch"], "nosuch: no such file or folder; check the name");
    desk.refuses(&["read", "nosuch.txt"], "nosuch.txt: no such file or folder; check the name");
    let check = ["check", "coast.txt", "wire.txt", "--facts", "nosuch.txt"];
    desk.refuses(&check, "nosuch.txt: no such file or folder; check the name");
}

#[test]
fn one_article_only() {
    let desk = Desk::with_articles().file("alone/coast.txt", COAST).file("none/picture.jpg", "");
    let line = format!("coast.txt: only one article could be read (coast.txt), {NO_TEXT}; {GIVE}");
    desk.refuses(&["compare", "coast.txt"], &line);
    desk.refuses(
        &["compare", "alone"],
        &format!("alone: only one article could be read (coast.txt), {NO_TEXT}; {GIVE}"),
    );
    desk.refuses(&["compare", "none"], &format!("none: no article found, {NO_TEXT}; {GIVE}"));
    let twice = format!(
        "coast.txt: only one article could be read (coast.txt), {NO_TEXT}; left out: coast.txt: the file is given twice"
    );
    desk.refuses(&["compare", "coast.txt", "coast.txt"], &twice);
}

/// A file without an article is refused with this reason by `read`, and by `compare` beside one good article.
#[track_caller]
fn refused_file(name: &str, content: &[u8], reason: &str) {
    let desk = Desk::with_articles().file(name, content);
    desk.refuses(&["read", name], &format!("{name}: {reason}"));
    let line = format!("coast.txt: only one article could be read (coast.txt), {NO_TEXT}; left out: {name}: {reason}");
    desk.refuses(&["compare", "coast.txt", name], &line);
}

#[test]
fn an_empty_file() {
    refused_file("empty.txt", b"", "the file is empty; put the article's text into it");
    refused_file("white.md", b" \n\n\t\n", "the file is empty; put the article's text into it");
}

#[test]
fn a_page_without_an_article() {
    let page = b"<!DOCTYPE html><html><head><title>Archive</title></head><body>\
                 <nav><a href=\"/\">Home</a> <a href=\"/sport\">Sport</a></nav></body></html>";
    let reason = "no article found in this page; copy the article's text and save it as .txt";
    refused_file("page.html", page, reason);
}

#[test]
fn a_pdf_or_a_program_named_txt() {
    let pdf = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj << /Type /Catalog >> endobj\n";
    let reason = "cannot be read as a PDF (it is damaged); copy the article's text and save it as .txt";
    refused_file("paper.txt", pdf, reason);
    refused_file("tool.txt", b"\x7FELF\x02\x01\x01\x00\x00", "this is a program, not text; save its text as .txt");
}

#[test]
fn bytes_that_are_text_in_no_encoding() {
    let bytes: Vec<u8> = (0..=255).cycle().take(2048).collect();
    refused_file("bytes.txt", &bytes, "its encoding could not be identified; save it as UTF-8");
}

#[test]
fn a_typo_in_event_toml_is_shown_with_file_line_and_key() {
    let desk = Desk::with_articles().file("event.toml", "title = \"Ferry\"\n\n[[article]]\noulet = \"Vell Coast\"\n");
    let line = "./event.toml:4: unknown key \"oulet\" in [[article]]; did you mean \"outlet\"? \
                Known: outlet, file, published, url, author, language, id, fetched, sha256";
    desk.refuses(&["compare", "."], line);
}

#[test]
fn two_articles_with_one_id() {
    let event = "[[article]]\noutlet = \"Vell Coast\"\nfile = \"coast.txt\"\nid = \"vell\"\n\n\
                 [[article]]\noutlet = \"Isle Wire\"\nfile = \"wire.txt\"\nid = \"vell\"\n";
    let desk = Desk::with_articles().file("event.toml", event);
    let line = "./event.toml:9: two articles have the id \"vell\"; give one of them another `id`";
    desk.refuses(&["compare", "."], line);
}

#[test]
fn words_that_the_command_line_does_not_know() {
    let desk = Desk::with_articles();
    desk.refuses(
        &["compare", "coast.txt", "wire.txt", "--format", "pdf"],
        "invalid value 'pdf' for '--format <FORMAT>' [possible values: html, json, csv]; see `storydiff --help`",
    );
    desk.refuses(
        &["compare", "coast.txt", "wire.txt", "--formt", "json"],
        "unexpected argument '--formt' found; tip: a similar argument exists: '--format'; see `storydiff --help`",
    );
    desk.refuses(&["contrast"], "unrecognized subcommand 'contrast'; see `storydiff --help`");
    desk.refuses(
        &["compare"],
        "the following required arguments were not provided: <EVENT>...; see `storydiff --help`",
    );
    desk.refuses(
        &[],
        "no command given (compare, check, explain, handout, fetch, read, new, stream, schema, review, agree, completions, man); see `storydiff --help`",
    );
}

#[test]
fn an_output_folder_that_does_not_exist() {
    let desk = Desk::with_articles();
    let articles = ["compare", "coast.txt", "wire.txt", "-o"];
    let remedy = "name a file in a folder that exists and that you may write to";
    let missing = format!("missing/page.html: cannot be written: there is no such folder; {remedy}");
    desk.refuses(&[&articles[..], &["missing/page.html"]].concat(), &missing);
    let file = format!("wire.txt/page.html: cannot be written: not a folder; {remedy}");
    desk.refuses(&[&articles[..], &["wire.txt/page.html"]].concat(), &file);
    desk.refuses(&[&articles[..], &["."]].concat(), &format!(".: cannot be written: it is a folder; {remedy}"));
}

/// Root may write into every folder, so for root a folder of the system stands for the closed one.
#[cfg(target_os = "linux")]
#[test]
fn an_output_folder_that_cannot_be_written_to() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::with_articles().file("closed/keep.txt", "");
    std::fs::set_permissions(desk.path("closed"), std::fs::Permissions::from_mode(0o555)).unwrap();
    let is_root = std::fs::write(desk.path("closed/probe"), "").is_ok();
    let (page, reason) = match is_root {
        true => ("/proc/page.html", "the folder takes no files"),
        false => ("closed/page.html", "permission denied"),
    };
    let line =
        format!("{page}: cannot be written: {reason}; name a file in a folder that exists and that you may write to");
    desk.refuses(&["compare", "coast.txt", "wire.txt", "-o", page], &line);
}

#[test]
fn an_article_is_never_overwritten() {
    let overwritten = "would be overwritten; name another file with -o";
    let desk = Desk::with_articles();
    for format in ["html", "json", "csv"] {
        let words = ["compare", "coast.txt", "wire.txt", "--format", format, "-o", "wire.txt"];
        desk.refuses(&words, &format!("wire.txt: is read by this command and {overwritten}"));
    }
    let desk = Desk::with_event().file("facts.txt", "The ferry sank.\n").file("look/base.css", "body { }\n");
    for name in ["ferry/wire.txt", "ferry/event.toml", "ferry/../ferry/coast.txt"] {
        desk.refuses(&["compare", "ferry", "-o", name], &format!("{name}: is read by this command and {overwritten}"));
    }
    let check = ["check", "ferry", "--facts", "facts.txt", "-o", "facts.txt"];
    desk.refuses(&check, &format!("facts.txt: is read by this command and {overwritten}"));
    let look = ["compare", "ferry", "--templates", "look", "-o", "look/base.css"];
    desk.refuses(&look, &format!("look/base.css: is read by this command and {overwritten}"));
}

#[test]
fn a_page_is_not_written_where_it_would_be_read_as_an_article_next_time() {
    let desk = Desk::with_articles();
    let line =
        "./page.html: would be read as one of the articles next time; name a file outside the event's folder with -o";
    desk.refuses(&["compare", ".", "-o", "./page.html"], line);
}

#[test]
fn a_folder_among_several_inputs() {
    let desk = Desk::with_event().file("coast.txt", COAST);
    let line = "ferry: a folder cannot be combined with other inputs; give one folder, or two or more files";
    desk.refuses(&["compare", "coast.txt", "ferry"], line);
}

#[test]
fn a_list_without_a_statement() {
    let desk = Desk::with_event().file("facts.txt", "# The ministry's points\n\n---\n");
    let line = "facts.txt: no statements found; write one per line";
    desk.refuses(&["check", "ferry", "--facts", "facts.txt"], line);
}

#[test]
fn templates_that_cannot_be_used() {
    let desk = Desk::with_event()
        .file("broken/page.html", "<main>\n{{ title }\n</main>\n")
        .file("missing-field/page.html", "<main>\n{{ nosuchfield }}\n</main>\n")
        .file("other/own.css", "");
    desk.refuses(
        &["compare", "ferry", "--templates", "nosuch"],
        "cannot read nosuch: No such file or directory (os error 2); give a folder with template files, or leave --templates out",
    );
    let broken = "broken/page.html:2:10: Found `}` but expected }}.";
    desk.refuses(&["compare", "ferry", "--templates", "broken"], broken);
    let missing = "missing-field/page.html:2:4: Variable `nosuchfield` is not defined. Available variables: [..]";
    desk.refuses(&["compare", "ferry", "--templates", "missing-field"], missing);
    let other = "other/own.css would change nothing: [..]keys.js, corrections.js, correct.js, [..] are the style sheets and scripts that can be replaced";
    desk.refuses(&["compare", "ferry", "--templates", "other"], other);
}

/// A stranger's folder: nothing outside it is read, however deep the link is.
#[cfg(unix)]
#[test]
fn a_link_within_an_event_is_not_followed_at_any_depth() {
    use std::os::unix::fs::symlink;
    let desk = Desk::with_event().file("outside/secret.txt", COAST).file("ferry/deep/er/x.txt", COAST);
    symlink(desk.path("outside"), desk.path("ferry/s")).unwrap();
    symlink(desk.path("outside"), desk.path("ferry/deep/er/s")).unwrap();
    symlink(desk.path("outside/secret.txt"), desk.path("ferry/link.txt")).unwrap();
    for (file, found) in [
        ("s/secret.txt", "a path through a symbolic link"),
        ("deep/er/s/secret.txt", "a path through a symbolic link"),
        ("link.txt", "a symbolic link to [..]"),
    ] {
        let event = format!(
            "[[article]]\noutlet = \"A\"\nfile = \"coast.txt\"\n[[article]]\noutlet = \"B\"\nfile = \"{file}\"\n"
        );
        let desk_event = desk.path("ferry/event.toml");
        std::fs::write(desk_event, event).unwrap();
        let line = format!(
            "ferry: only one article could be read (coast.txt), {NO_TEXT}; left out: ferry/{file}: this is {found}, not a file; \
             give the file with the article's text"
        );
        desk.refuses(&["compare", "ferry"], &line);
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_in_an_event_is_refused_and_not_waited_for() {
    let desk = Desk::with_event();
    let made = std::process::Command::new("mkfifo").arg(desk.path("ferry/pipe.txt")).status();
    if !made.is_ok_and(|status| status.success()) {
        return;
    }
    let event = "[[article]]\noutlet = \"A\"\nfile = \"coast.txt\"\n[[article]]\noutlet = \"B\"\nfile = \"pipe.txt\"\n";
    std::fs::write(desk.path("ferry/event.toml"), event).unwrap();
    let line = format!(
        "storydiff: ferry: only one article could be read (coast.txt), {NO_TEXT}; left out: ferry/pipe.txt: this is a device or a pipe, \
         not a file; give the file with the article's text\n"
    );
    desk.run(&["compare", "ferry"]).code(2).stdout_eq("").stderr_eq(line);
}

#[test]
fn no_letter_that_a_terminal_obeys_comes_out_of_an_input() {
    let escape = "\u{1b}]0;x\u{7}\u{202e}\u{9b}2J";
    let desk = Desk::with_articles()
        .file("bad/event.toml", format!("{} = 1\n", format_args!("\"a{escape}\"")).replace('\u{1b}', "\\u001B").replace('\u{7}', "\\u0007"))
        .file("a.json", format!("{{\"title\":\"A\",\"outlet\":\"Argus {}\",\"text\":\"The ferry Amber sank off Vell on Thursday night.\"}}", "\\u001b[2J\\u202e"));
    for words in
        [vec!["compare", "bad"], vec!["read", "a.json"], vec!["compare", "a.json", "coast.txt", "-o", "page.html"]]
    {
        let done = desk.run(&words);
        let output = done.get_output();
        for said in [&output.stdout, &output.stderr] {
            let said = String::from_utf8_lossy(said);
            let bad = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\t') || letter == '\u{202e}';
            assert!(!said.contains(bad), "{words:?}: {said:?}");
        }
    }
}

#[test]
fn of_very_many_files_left_out_the_first_are_named() {
    let desk = (0..60).fold(Desk::with_articles(), |desk, number| desk.file(&format!("e/{number:02}.txt"), ""));
    let desk = desk.file("e/coast.txt", COAST).file("e/morning.txt", crate::desk::MORNING);
    let said = desk.run(&["compare", "e", "-o", "page.html"]).success();
    let said = String::from_utf8(said.get_output().stderr.clone()).unwrap();
    assert_eq!(said.matches("note: Left out: ").count(), 21, "{said}");
    assert!(said.contains("note: Left out: 40 more."), "{said}");
}
