//! Good input: what is printed, what is written, and that it is the same every time.

use crate::desk::{Desk, storydiff};
use std::io::Read;
use std::process::{Command, Stdio};

#[test]
fn a_folder_gives_a_page_of_its_name_in_the_current_folder() {
    let desk = Desk::with_event();
    let done = desk.run(&["compare", "ferry"]).success().stdout_eq("");
    let said = String::from_utf8(done.get_output().stderr.clone()).unwrap();
    assert!(said.starts_with("wrote ferry.html\n"), "{said}");
    assert!(said.lines().count() <= 5, "what stands out takes four lines at most: {said}");
    let page = desk.text("ferry.html");
    assert!(page.starts_with("<!DOCTYPE html>") && page.trim_end().ends_with("</html>"));
    assert!(page.contains("The ferry off Vell"));
    desk.run_in("ferry", &["compare", ".", "-o", "../again.html"]).success();
    assert!(desk.text("again.html") == page, "another current folder, other bytes");
}

#[test]
fn files_give_a_page_named_after_the_title() {
    let desk = Desk::with_articles();
    desk.run(&["compare", "coast.txt", "wire.txt", "--title", "The Ferry: what we know"]).success();
    assert!(desk.text("the-ferry-what-we-know.html").contains("The Ferry: what we know"));
    desk.run(&["compare", "coast.txt", "wire.txt"]).success();
    assert!(desk.path("twelve-saved-as-ferry-sinks-off-vell.html").is_file(), "the first headline is the title");
    desk.run(&["compare", "coast.txt", "wire.txt", "--title", "???"]).success();
    assert!(desk.path("comparison.html").is_file());
}

#[test]
fn a_title_goes_before_that_of_the_event() {
    let desk = Desk::with_event();
    desk.run(&["compare", "ferry", "--title", "A night at sea", "-o", "page.html"]).success();
    let page = desk.text("page.html");
    assert!(page.contains("A night at sea") && !page.contains("The ferry off Vell"));
}

#[test]
fn json_and_csv_go_to_standard_output_and_leave_no_file() {
    let desk = Desk::with_event();
    let before = desk.files();
    let json: serde_json::Value =
        serde_json::from_str(&desk.result(&["compare", "ferry", "--format", "json"])).unwrap();
    assert_eq!(json["title"], "The ferry off Vell");
    assert_eq!(json["articles"].as_array().unwrap().len(), 3);
    let csv = desk.result(&["compare", "ferry", "--format", "csv"]);
    let mut table = csv::Reader::from_reader(csv.as_bytes());
    let columns: Vec<String> = table.headers().unwrap().iter().map(str::to_string).collect();
    assert_eq!(columns[..6], ["fact", "statement", "article", "outlet", "verdict", "sure"]);
    let facts = json["facts"].as_array().unwrap().len();
    assert!(facts >= 5, "{facts} facts only");
    assert_eq!(table.records().map(Result::unwrap).count(), facts * 3, "one line for each fact and outlet");
    assert!(desk.files() == before, "a file was written");
    desk.run(&["compare", "ferry", "--format", "csv", "-o", "facts.csv"]).success();
    assert_eq!(desk.text("facts.csv"), csv);
}

#[test]
fn the_same_bytes_on_every_run_and_in_any_order() {
    let desk = Desk::with_articles();
    for format in ["html", "json", "csv"] {
        let write = |files: [&str; 3], page: &str| {
            let options = ["--title", "Ferry", "--format", format, "-o", page];
            desk.run(&[&["compare"], &files[..], &options].concat()).success();
            desk.text(page)
        };
        let first = write(["coast.txt", "morning.txt", "wire.txt"], "1");
        assert!(first.len() > 1000);
        assert!(first == write(["coast.txt", "morning.txt", "wire.txt"], "2"), "{format}: another run");
        assert!(first == write(["wire.txt", "coast.txt", "morning.txt"], "3"), "{format}: another order");
        assert!(first == write(["morning.txt", "wire.txt", "coast.txt"], "4"), "{format}: a third order");
    }
    let check = |files: [&str; 2]| {
        std::fs::write(desk.path("facts"), "The ferry struck a rock.\n").unwrap();
        desk.result(&["check", files[0], files[1], "--facts", "facts", "--format", "json"])
    };
    assert_eq!(check(["coast.txt", "wire.txt"]), check(["wire.txt", "coast.txt"]));
}

#[test]
fn one_bad_article_among_four_is_left_out_and_named() {
    let desk = Desk::with_articles().file("blank.txt", "\n");
    let note = "Left out: blank.txt: the file is empty; put the article's text into it.";
    let words = ["compare", "coast.txt", "morning.txt", "wire.txt", "blank.txt", "-o", "page.html"];
    let done = desk.run(&words).success();
    let said = String::from_utf8(done.get_output().stderr.clone()).unwrap();
    assert!(said.starts_with(&format!("note: {note}\nwrote page.html\n")), "{said}");
    let page = desk.text("page.html").replace("&#39;", "'").replace("&#x27;", "'");
    assert!(page.contains(note), "the page does not say so");
    for outlet in ["Coast", "Morning", "Wire"] {
        assert!(page.contains(outlet), "{outlet} is not compared");
    }
}

#[test]
fn check_says_for_every_statement_which_article_carries_it() {
    let desk = Desk::with_event().file(
        "points.txt",
        "# The ministry's points\n- A fishing boat saved 12 people.\n- The ministry has opened an inquiry.\n",
    );
    let table = desk.result(&["check", "ferry", "--facts", "points.txt"]);
    assert!(table.starts_with("1. A fishing boat saved 12 people.\n"), "{table}");
    assert!(table.contains("\n2. The ministry has opened an inquiry.\n"), "{table}");
    assert!(table.lines().all(|line| line.chars().count() <= 80), "{table}");
    let json = desk.result(&["check", "ferry", "--facts", "points.txt", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let verdict = |fact: usize, article: &str| {
        let cells = json["facts"][fact]["cells"].as_array().unwrap();
        let cell = cells.iter().find(|cell| cell["article"] == article).unwrap();
        cell["verdict"].as_str().unwrap().to_string()
    };
    assert_eq!([verdict(0, "coast"), verdict(0, "morning"), verdict(0, "wire")], ["stated", "stated", "omitted"]);
    assert_eq!([verdict(1, "coast"), verdict(1, "morning"), verdict(1, "wire")], ["omitted", "omitted", "stated"]);
    let csv = desk.result(&["check", "ferry", "--facts", "points.txt", "--format", "csv"]);
    assert_eq!(csv.lines().count(), 1 + 2 * 3);
    desk.run(&["check", "ferry", "--facts", "points.txt", "-o", "table.txt"])
        .success()
        .stdout_eq("")
        .stderr_eq("wrote table.txt\n");
    assert_eq!(desk.text("table.txt"), table);
}

#[test]
fn read_shows_an_article_as_it_was_read() {
    let desk = Desk::with_articles();
    let expected = "\
Outlet     Morning
Published  2026-01-09T06:30
Language   en

     Fishing boat rescues everyone from sinking ferry

  1  All 12 people on a ferry that sank near the island of Vell on Thursday were
     saved by a fishing boat.

  2  The company that runs the ferry said that it carried 14 people.
";
    desk.run(&["read", "morning.txt"]).success().stdout_eq(snapbox::Data::text(expected).raw()).stderr_eq("");
    let json: serde_json::Value =
        serde_json::from_str(&desk.result(&["read", "morning.txt", "--format", "json"])).unwrap();
    assert_eq!(json["published"], "2026-01-09T06:30");
    assert_eq!(json["paragraphs"][1]["number"], 2);
}

#[test]
fn a_caption_between_paragraphs_is_counted_and_states_nothing() {
    let caption = "Photograph: Forty passengers waited on the pier of Vell until midnight. Elin Borg";
    let coast =
        format!("Ferry late\n\nThe ferry to Vell was an hour late.\n\n{caption}\n\nIts captain blamed the fog.\n");
    let wire =
        format!("Fog holds up ferry\n\nFog made the ferry to Vell late.\n\n{caption}\n\nThe captain blamed the fog.\n");
    let desk = Desk::empty().file("coast.txt", &coast).file("wire.txt", &wire);
    let result = desk.result(&["compare", "coast.txt", "wire.txt", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&result).unwrap();
    let kinds = |article: &serde_json::Value| -> Vec<String> {
        article["paragraphs"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| format!("{} {}", one["number"], one["kind"]))
            .collect()
    };
    assert_eq!(kinds(&json["articles"][0]), ["1 \"text\"", "2 \"caption\"", "3 \"text\""]);
    let facts = json["facts"].to_string();
    assert!(facts.contains("blamed the fog") && !facts.contains("pier of Vell"), "{facts}");
    for link in json["links"].as_array().unwrap() {
        assert!(link["a"]["paragraph"] != 2 && link["b"]["paragraph"] != 2, "{link}");
    }
    assert!(desk.result(&["read", "coast.txt"]).contains("  2  Caption: Photograph: Forty"));
}

#[test]
fn own_templates_take_the_place_of_those_of_the_same_name() {
    let desk = Desk::with_event()
        .file("look/page.html", "<!DOCTYPE html><title>{{ title }}</title>\n")
        .file("look/notes.txt", "not looked at");
    desk.run(&["compare", "ferry", "--templates", "look"]).success();
    assert_eq!(desk.text("ferry.html"), "<!DOCTYPE html><title>The ferry off Vell</title>\n");
}

#[test]
fn completions_and_the_manual_are_printed() {
    let desk = Desk::empty();
    for (shell, start) in [("bash", "_storydiff()"), ("zsh", "#compdef storydiff"), ("fish", "# Print an optspec")] {
        let script = desk.result(&["completions", shell]);
        assert!(script.starts_with(start) && script.contains("compare"), "{shell}: {}", &script[..60]);
    }
    let manual = desk.result(&["man"]);
    assert!(manual.contains(".TH storydiff 1"), "{}", &manual[..80]);
    for word in ["STORYDIFF COMPARE", "\\-\\-templates", "STORYDIFF CHECK", "\\-\\-facts", "Exit status"] {
        assert!(manual.contains(word), "{word}");
    }
}

#[test]
fn help_and_version_go_to_standard_output() {
    let desk = Desk::empty();
    let version = concat!("storydiff ", env!("CARGO_PKG_VERSION"), "\n");
    desk.run(&["--version"]).success().stdout_eq(version).stderr_eq("");
    let help = desk.result(&["--help"]);
    for command in ["compare", "check", "handout", "read", "completions", "man"] {
        assert!(help.contains(&format!("\n  {command} ")), "{help}");
    }
    assert!(desk.result(&["compare", "--help"]).contains("--templates <DIR>"));
}

/// `storydiff ... | head`: more is written than a pipe holds, and nobody reads on.
#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/harbour-bridge");
    let mut child = Command::new(snapbox::cmd::cargo_bin!("storydiff"))
        .args(["compare", sample, "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut start = [0; 16];
    child.stdout.take().unwrap().read_exact(&mut start).unwrap();
    let done = child.wait_with_output().unwrap();
    assert_eq!(done.status.code(), Some(0));
    assert_eq!(String::from_utf8(done.stderr).unwrap(), "");
    let whole = storydiff(&["compare", sample, "--format", "json"]).output().unwrap().stdout;
    assert!(whole.len() > 100_000, "{} bytes fit into a pipe, so this shows nothing", whole.len());
}

#[cfg(unix)]
#[test]
fn a_pipe_is_written_to_and_a_link_is_followed() {
    let desk = Desk::with_articles();
    std::os::unix::fs::symlink("real.html", desk.path("link.html")).unwrap();
    desk.run(&["compare", "coast.txt", "morning.txt", "-o", "link.html"]).success();
    assert!(desk.path("link.html").symlink_metadata().unwrap().is_symlink());
    assert!(desk.text("real.html").starts_with("<!DOCTYPE html>"));
    desk.run(&["compare", "coast.txt", "morning.txt", "-o", "/dev/null"]).success();
    assert!(!std::path::Path::new("/dev/null").metadata().unwrap().is_file());
}

#[cfg(target_os = "linux")]
#[test]
fn a_standard_output_that_takes_nothing_is_a_failure() {
    let desk = Desk::with_articles();
    for words in [vec!["read", "coast.txt"], vec!["--help"], vec!["--version"], vec!["man"]] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let done = std::process::Command::new(snapbox::cmd::cargo_bin!("storydiff"))
            .args(&words)
            .current_dir(desk.path("."))
            .stdout(full)
            .output()
            .unwrap();
        assert_eq!(done.status.code(), Some(2), "{words:?}");
        assert!(String::from_utf8_lossy(&done.stderr).starts_with("storydiff: standard output: cannot be written"));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_closed_standard_output_is_a_failure_and_dev_null_is_none() {
    let desk = Desk::with_articles().file("facts.txt", "The ferry Amber sank off Vell.\n");
    let program = snapbox::cmd::cargo_bin!("storydiff").display().to_string();
    let run = |words: &str, output: &str| {
        let line = format!("'{program}' {words} {output}");
        std::process::Command::new("sh").args(["-c", &line]).current_dir(desk.path(".")).output().unwrap()
    };
    for words in [
        "read coast.txt",
        "compare coast.txt wire.txt -o -",
        "check coast.txt wire.txt --facts facts.txt -o -",
        "schema",
        "--version",
    ] {
        let done = run(words, ">&-");
        assert_eq!(done.status.code(), Some(2), "{words}");
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        let line = said.lines().find(|line| line.starts_with("storydiff: ")).unwrap_or_default();
        assert!(line.starts_with("storydiff: standard output: is closed"), "{words}: {said}");
        assert!(run(words, ">/dev/null").status.success() && run(words, "1<>/dev/null").status.success(), "{words}");
    }
    assert!(run("compare coast.txt wire.txt -o page.html", ">&-").status.success(), "nothing is written there");
}
