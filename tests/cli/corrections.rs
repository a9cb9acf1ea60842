//! corrections.toml: found, applied, reported; refused if it has a fault.

use crate::desk::Desk;
use serde_json::Value;

const CORRECTIONS: &str = "\
[[verdict]]
fact = \"The company that runs the ferry said that it carried 14 people.\"
article = \"coast\"
verdict = \"differs\"
words = \"all 12 people on board\"
why = \"12 against 14\"

[[heading]]
fact = \"The transport ministry has opened an inquiry into the sinking of the ferry Amber on January 8.\"
heading = \"The inquiry\"

[[verdict]]
fact = \"Nobody has ever said this.\"
article = \"coast\"
verdict = \"stated\"
";

fn json(desk: &Desk, words: &[&str]) -> Value {
    serde_json::from_str(&desk.result(&[&["compare"], words, &["--format", "json"]].concat())).unwrap()
}

fn fact<'j>(json: &'j Value, words: &str) -> &'j Value {
    let facts = json["facts"].as_array().unwrap();
    facts.iter().find(|fact| fact["statement"].as_str().unwrap().contains(words)).unwrap()
}

#[test]
fn corrections_in_the_events_folder_are_applied_and_reported() {
    let desk = Desk::with_event().file("ferry/corrections.toml", CORRECTIONS);
    let done = desk.run(&["compare", "ferry"]).success();
    let said = String::from_utf8(done.get_output().stderr.clone()).unwrap();
    let unfit = "The correction on line 12 (verdict) no longer fits: no statement has the words \
                 \"Nobody has ever said this.\".";
    assert!(said.starts_with(&format!("note: {unfit}\nwrote ferry.html\n")), "{said}");
    assert!(said.ends_with("  corrected by a person: 1 verdict, 1 heading; 1 does not fit\n"), "{said}");
    assert!(desk.text("ferry.html").contains("The inquiry"));

    let json = json(&desk, &["ferry"]);
    let carried = fact(&json, "carried 14 people");
    let cell = carried["cells"].as_array().unwrap().iter().find(|cell| cell["article"] == "coast").unwrap();
    assert_eq!((cell["verdict"].as_str(), cell["rule"].as_str()), (Some("differs"), Some("by-hand")));
    assert_eq!(cell["reason"], "12 against 14");
    assert_eq!(cell["evidence"][0]["quote"], "all 12 people on board");
    assert_eq!(cell["program"]["verdict"], "omitted");
    assert_eq!(fact(&json, "opened an inquiry")["heading"], "The inquiry");
    assert_eq!(json["corrections"][0]["facts"][0], carried["id"]);
    assert_eq!(json["corrections"][2]["facts"].as_array().unwrap().len(), 0);
    assert!(json["notes"].as_array().unwrap().iter().any(|note| note["kind"] == "correction" && note["text"] == unfit));
    assert!(json["differences"].as_array().unwrap().iter().any(|one| one["kind"] == "by-hand"));

    let explained = desk.result(&["explain", "ferry", "--fact", carried["id"].as_str().unwrap(), "--article", "coast"]);
    assert!(explained.contains("Verdict differs, sure, by the rule by-hand\n"), "{explained}");
    assert!(explained.contains("  12 against 14; the program's own verdict: omitted"), "{explained}");

    let csv = desk.result(&["compare", "ferry", "--format", "csv"]);
    let mut table = csv::Reader::from_reader(csv.as_bytes());
    let by_hand: Vec<csv::StringRecord> =
        table.records().map(Result::unwrap).filter(|line| &line[7] == "by-hand").collect();
    assert_eq!(by_hand.len(), 1);
    assert_eq!((&by_hand[0][2], &by_hand[0][4], &by_hand[0][14]), ("coast", "differs", "omitted"));
}

#[test]
fn corrections_for_files_are_named_and_stay_when_the_texts_change() {
    let desk = Desk::with_articles().file("mine.toml", CORRECTIONS);
    let words = ["coast.txt", "morning.txt", "--corrections", "mine.toml"];
    assert_eq!(fact(&json(&desk, &words), "carried 14 people")["cells"][1]["rule"], "by-hand");
    let edited = desk.text("morning.txt").replace("that it carried 14 people", "the Amber carried 14 people");
    let desk = desk.file("morning.txt", edited);
    let json = json(&desk, &["coast.txt", "morning.txt", "wire.txt", "--corrections", "mine.toml"]);
    assert_eq!(fact(&json, "carried 14 people")["cells"][1]["rule"], "by-hand");
    let notes = json["notes"].as_array().unwrap().iter();
    let changed = notes.filter(|note| note["text"].as_str().unwrap().contains("words that have since changed"));
    assert_eq!(changed.count(), 1);
}

#[test]
fn a_fault_in_the_file_is_one_line_with_its_place() {
    let desk = Desk::with_event().file("ferry/corrections.toml", "[[verdict]]\nfakt = \"It sank.\"\n");
    let line = "ferry/corrections.toml:2: unknown key \"fakt\" in [[verdict]]; did you mean \"fact\"? \
                Known: fact, from, article, verdict, words, why, by";
    desk.refuses(&["compare", "ferry"], line);
    desk.run(&["check", "ferry", "--facts", "ferry/coast.txt"]).success();
    let given = ["compare", "ferry", "--corrections", "nosuch.toml"];
    desk.refuses(&given, "nosuch.toml: no such file or folder; check the name");
    let (fitting, _) = CORRECTIONS.split_once("\n[[verdict]]\nfact = \"Nobody").unwrap();
    let desk = Desk::with_event().file("ferry/corrections.toml", fitting).file("mine.toml", fitting);
    let overwritten = "is read by this command and would be overwritten; name another file with -o";
    let name = "ferry/corrections.toml";
    desk.refuses(&["compare", "ferry", "--format", "json", "-o", name], &format!("{name}: {overwritten}"));
    let given = ["compare", "ferry", "--corrections", "mine.toml", "-o", "mine.toml"];
    desk.refuses(&given, &format!("mine.toml: {overwritten}"));
}
