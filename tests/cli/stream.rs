//! Many events, one a line. All is invented.

use crate::desk::{Desk, storydiff};
use parquet::errors::ParquetError;
use parquet::file::reader::SerializedFileReader;
use parquet::record::{Field, Row};
use serde_json::{Value, json};
use snapbox::cmd::Command;
use std::io::Write;

const AGROUND: &str = "The ferry Kestrel ran aground off Tarn Point on Friday with 212 passengers aboard.";
const TOWED: &str = "The coast guard towed the ferry into Millport harbour before midnight.";

fn article(outlet: &str, text: &str) -> Value {
    json!({"outlet": outlet, "headline": "Ferry aground", "published": "2026-03-06", "text": text})
}

fn line(id: &str) -> String {
    let articles = [article("Argus", &format!("{AGROUND}\n\n{TOWED}")), article("Beacon", AGROUND)];
    json!({"id": id, "articles": articles}).to_string() + "\n"
}

fn stream(desk: &Desk, input: &str, options: &[&str]) -> Command {
    let input = input.as_bytes().to_vec();
    storydiff(&["stream"]).args(options).current_dir(desk.path(".")).stdin(input)
}

/// What was written, and the messages; with this exit code.
fn ran(desk: &Desk, input: &str, options: &[&str], code: i32) -> (String, String) {
    let done = stream(desk, input, options).assert().code(code);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&done.get_output().stdout), text(&done.get_output().stderr))
}

fn results(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn ids(results: &[Value]) -> Vec<&Value> {
    results.iter().map(|one| &one["id"]).collect()
}

#[test]
fn results_come_in_the_order_of_the_lines_with_their_ids() {
    let input: String = (0..12).map(|number| line(&format!("e{number}"))).collect();
    let (text, said) = ran(&Desk::empty(), &input, &["--jobs", "3"], 0);
    let results = results(&text);
    assert_eq!(
        ids(&results),
        (0..12).map(|number| json!(format!("e{number}"))).collect::<Vec<_>>().iter().collect::<Vec<_>>()
    );
    assert!(results.iter().all(|one| one["articles"].as_array().unwrap().len() == 2));
    assert!(said.starts_with("12 events, 0 failed"), "{said}");
    let one = ran(&Desk::empty(), &line("e0"), &["--jobs", "1"], 0).0;
    assert_eq!(text.lines().next(), one.lines().next(), "the same bytes on any number of threads");
}

#[test]
fn a_bad_line_is_an_error_record_and_the_others_go_on() {
    let one = article("Argus", AGROUND);
    let bad = [
        "no json".to_string(),
        "[]".to_string(),
        json!({"id": 2, "articles": [one]}).to_string(),
        json!({"id": 3, "text": "x"}).to_string(),
        json!({"id": 4, "articles": ["../a.txt", "/etc/passwd"]}).to_string(),
        json!({"id": 5, "event": "../elsewhere"}).to_string(),
        json!({"id": 6, "articles": [5, {"outlet": "A", "file": "nosuch.txt"}]}).to_string(),
    ];
    let input = bad.join("\n") + "\n\n" + &line("good");
    let (text, said) = ran(&Desk::empty(), &input, &[], 1);
    let results = results(&text);
    assert_eq!(results.len(), bad.len() + 1);
    assert!(results[..bad.len()].iter().all(|one| one["error"].is_string()), "{text}");
    assert_eq!((&results[2]["id"], &results[2]["line"]), (&json!(2), &json!(3)));
    assert!(results[4]["error"].as_str().unwrap().contains("is outside the folder"), "{text}");
    assert!(results[bad.len()]["facts"].is_array(), "{text}");
    assert!(said.contains("line 1: the line is not a JSON object") && said.contains("8 events, 7 failed"), "{said}");
}

#[test]
fn articles_may_be_files_and_events_folders_below_the_root() {
    let desk = Desk::empty()
        .file("all/ferry/argus.txt", format!("Ferry aground\n\n{AGROUND}\n\n{TOWED}\n"))
        .file("all/ferry/beacon.txt", format!("Ferry aground\n\n{AGROUND}\n"));
    let paths =
        json!({"id": "paths", "articles": ["ferry/argus.txt", {"outlet": "Beacon", "file": "ferry/beacon.txt"}]});
    let folder = json!({"id": "folder", "event": "ferry", "title": "Kestrel"});
    let results = results(&ran(&desk, &format!("{paths}\n{folder}\n"), &["--root", "all"], 0).0);
    assert_eq!(results[0]["articles"][1]["outlet"], "Beacon");
    assert_eq!(results[1]["title"], "Kestrel");
}

#[cfg(unix)]
#[test]
fn no_link_is_followed() {
    let desk = Desk::empty()
        .file("secret/argus.txt", format!("Ferry aground\n\n{AGROUND}\n"))
        .file("secret/beacon.txt", format!("Ferry aground\n\n{AGROUND}\n"))
        .file("all/readme", "");
    std::os::unix::fs::symlink(desk.path("secret"), desk.path("all/link")).unwrap();
    for event in [json!({"event": "link"}), json!({"articles": ["link/argus.txt", "link/beacon.txt"]})] {
        let text = ran(&desk, &format!("{event}\n"), &["--root", "all"], 1).0;
        assert!(text.contains("link"), "{text}");
    }
}

#[test]
fn a_run_goes_on_where_it_stopped() {
    let desk = Desk::empty();
    let input = ["a", "b", "c"].map(line).concat();
    let whole = ran(&desk, &input, &[], 0).0;
    let lines: Vec<&str> = whole.lines().collect();
    let failed = r#"{"id":"b","line":2,"error":"x"}"#;
    std::fs::write(desk.path("out.jsonl"), format!("{}\n{failed}\n{}", lines[0], &lines[1][..40])).unwrap();
    let (text, said) = ran(&desk, &input, &["--resume", "out.jsonl"], 0);
    assert_eq!(ids(&results(&text)), [&json!("b"), &json!("c")]);
    assert!(said.contains("the last line was incomplete"), "{said}");
    assert_eq!(desk.text("out.jsonl"), format!("{}\n{failed}\n", lines[0]));
    std::fs::write(desk.path("other.txt"), "My notes").unwrap();
    ran(&desk, &input, &["--resume", "other.txt"], 2);
    assert_eq!(desk.text("other.txt"), "My notes");
    // The events in place of their results: one complete line without a line end begins as a result does.
    let event = line("a").trim_end().to_string();
    std::fs::write(desk.path("events.jsonl"), &event).unwrap();
    ran(&desk, &input, &["--resume", "events.jsonl"], 2);
    assert_eq!(desk.text("events.jsonl"), event);
}

#[test]
fn parts_can_be_chosen() {
    let text = ran(&Desk::empty(), &line("a"), &["--fields", "facts,links"], 0).0;
    let Value::Object(parts) = &results(&text)[0] else { panic!("{text}") };
    assert_eq!(parts.keys().collect::<Vec<_>>(), ["facts", "id", "line", "links", "schema", "version"]);
    let said = ran(&Desk::empty(), "", &["--fields", "fact"], 2).1;
    assert!(said.starts_with("storydiff: --fields fact: no such part; the parts are title,"), "{said}");
}

fn fields(row: Result<Row, ParquetError>) -> Vec<String> {
    let plain = |(name, field): (String, Field)| match field {
        Field::Str(text) => format!("{name} {text}"),
        Field::Null => format!("{name} null"),
        Field::Double(share) => format!("{name} {}", json!(share)),
        other => format!("{name} {other}"),
    };
    row.unwrap().into_columns().into_iter().map(plain).collect()
}

/// The same of a line of JSON.
fn object_fields(line: &str) -> Vec<String> {
    let row: serde_json::Map<String, Value> = serde_json::from_str(line).unwrap();
    let mut fields: Vec<(usize, String)> = row
        .iter()
        .map(|(name, value)| {
            let plain = value.as_str().map_or_else(|| value.to_string(), str::to_string);
            // Objects are sorted by name; columns stand as they were written.
            (line.find(&format!("\"{name}\":")).unwrap(), format!("{name} {plain}"))
        })
        .collect();
    fields.sort();
    fields.into_iter().map(|(_, field)| field).collect()
}

#[test]
fn rows_of_all_events_stack() {
    let input = ["a", "b"].map(line).concat();
    for (table, columns) in [("cells", 14), ("facts", 13), ("quotes", 9), ("values", 11), ("links", 6)] {
        let text = ran(&Desk::empty(), &input, &["--table", table], 0).0;
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        assert_eq!(reader.headers().unwrap().len(), columns, "{table}");
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert!(rows.iter().all(|row| row.len() == columns), "{table}");
        let json = ran(&Desk::empty(), &input, &["--table", table, "--format", "jsonl"], 0).0;
        assert_eq!(json.lines().count(), rows.len(), "{table}");
        let parquet = stream(&Desk::empty(), &input, &["--table", table, "--format", "parquet"]).assert().code(0);
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&parquet.get_output().stdout).unwrap();
        let read: Vec<Vec<String>> = SerializedFileReader::new(file).unwrap().into_iter().map(fields).collect();
        assert_eq!(read, json.lines().map(object_fields).collect::<Vec<_>>(), "{table}");
    }
    let said = ran(
        &Desk::empty().file("cells.parquet", "PAR1"),
        &input,
        &["--table", "cells", "--format", "parquet", "--resume", "cells.parquet"],
        2,
    );
    assert!(said.1.contains("nothing can be added to a Parquet file"), "{}", said.1);
    let text = ran(&Desk::empty(), &input, &["--table", "cells"], 0).0;
    let first = text.lines().nth(1).unwrap();
    assert!(first.starts_with("a,f-") && first.contains(",2026-03-06,en,"), "{first}");
}

#[test]
fn who_has_seen_enough_stops_it_quietly() {
    let input: String = (0..200).map(|number| line(&number.to_string())).collect();
    let desk = Desk::empty().file("in.jsonl", input);
    let program = snapbox::cmd::cargo_bin!("storydiff");
    let script =
        format!("{} stream < in.jsonl 2> said | head -n 1 > out; echo ${{PIPESTATUS[0]}} > code", program.display());
    let done = std::process::Command::new("bash").args(["-c", &script]).current_dir(desk.path(".")).status().unwrap();
    assert!(done.success());
    assert_eq!((desk.text("said").as_str(), desk.text("code").as_str()), ("", "0\n"));
}

/// The table of three events, one without an id and one with an id that CSV must quote.
fn three() -> String {
    let with = |id: Value| {
        let articles = [article("Argus", &format!("{AGROUND}\n\n{TOWED}")), article("Beacon", AGROUND)];
        json!({"id": id, "articles": articles}).to_string() + "\n"
    };
    [json!("=a,\nb"), Value::Null, json!("c")].map(with).concat()
}

#[test]
fn a_table_goes_on_wherever_it_was_cut_off() {
    let input = three();
    for format in ["csv", "jsonl"] {
        let options = ["--table", "facts", "--format", format];
        let whole = ran(&Desk::empty(), &input, &options, 0).0;
        // Every kind of place is tried: within the header, an id, a row, and between rows.
        let step = whole.len() / 16;
        for cut in (0..=whole.len()).filter(|cut| *cut < 4 || cut % step < 2 || *cut == whole.len()) {
            let Some(part) = whole.get(..cut) else { continue };
            let desk = Desk::empty().file("table", part);
            let resumed = [&options[..], &["--resume", "table"]].concat();
            let (more, said) = ran(&desk, &input, &resumed, 0);
            assert_eq!(desk.text("table") + &more, whole, "{format} cut at {cut}: {said}");
        }
    }
}

#[test]
fn a_table_that_goes_on_compares_only_what_is_not_there() {
    let input = ["a", "b", "c"].map(line).concat();
    let options = ["--table", "cells", "--resume", "table"];
    let whole = ran(&Desk::empty(), &input, &options[..2], 0).0;
    let desk = Desk::empty().file("table", &whole);
    let (text, said) = ran(&desk, &input, &options, 0);
    assert!(
        said.contains("the rows of the last event may be incomplete") && said.contains("1 event, 0 failed"),
        "{said}"
    );
    assert!(text.lines().all(|line| line.starts_with("c,")), "{text}");
    assert_eq!(desk.text("table") + &text, whole);
}

#[test]
fn what_is_no_such_table_is_left_alone() {
    let facts = ran(&Desk::empty(), &line("a"), &["--table", "facts"], 0).0;
    let rows = ran(&Desk::empty(), &line("a"), &["--table", "facts", "--format", "jsonl"], 0).0;
    let results = ran(&Desk::empty(), &line("a"), &[], 0).0;
    for text in ["My notes", "My notes\n", "event_id,mine\n1,2\n", &facts, &rows, &results] {
        for format in ["csv", "jsonl"] {
            let desk = Desk::empty().file("other", text);
            let options = ["--table", "cells", "--format", format, "--resume", "other"];
            let said = ran(&desk, &line("a"), &options, 2).1;
            assert!(said.starts_with("storydiff: other:1: not a row of such a table"), "{text}: {said}");
            assert_eq!(desk.text("other"), text);
        }
    }
    ran(&Desk::empty(), "", &["--table", "cells", "--resume", "nosuch"], 2);
}
