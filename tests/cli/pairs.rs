//! A language model that is asked which statements are one fact: the questions, which answers are believed, what is
//! shown. All is invented.

use crate::desk::{Desk, storydiff};
use crate::model::{Asked, Model, Response, answers, completion, same};
use serde_json::Value;

const ARGUS: &str = "\
Harbour pilots walk out in Tarn

The harbour pilots of Tarn walked out on Monday over their night shifts.

Tugs brought the freighter Osprey to the quay while its crew slept.

The mayor asked both sides to meet in the town hall.
";

const BEACON: &str = "\
Pilots of Tarn on strike

In Tarn, those who steer ships into port have laid down work because of the hours after dark.

Small boats pulled the sleeping freighter Osprey to the harbour wall.

The two sides will be heard by a judge.
";

fn desk() -> Desk {
    Desk::empty().file("event/argus.txt", ARGUS).file("event/beacon.txt", BEACON)
}

/// The comparison as JSON, and the messages.
fn compared(desk: &Desk, options: &[&str]) -> (Value, String) {
    let run = storydiff(&["compare", "event", "--format", "json"]).args(options).current_dir(desk.path("."));
    let done = run.assert().success();
    let said = String::from_utf8(done.get_output().stderr.clone()).unwrap();
    (serde_json::from_slice(&done.get_output().stdout).unwrap(), said)
}

/// A model that finds no statement anywhere, and answers on pairs as instructed.
fn model(is_same: impl Fn(&str, &str) -> bool + Send + Sync + 'static) -> Model {
    Model::new(move |_, asked| reply(asked, &is_same))
}

fn reply(asked: &Asked, is_same: &dyn Fn(&str, &str) -> bool) -> Response {
    completion(&if asked.pairs.is_empty() { answers(asked, |_| ("absent", "")) } else { same(asked, is_same) })
}

fn asking<'a>(model: &'a Model, more: &[&'a str]) -> Vec<&'a str> {
    ["--reader", &model.address, "--reader-model", "stub"].into_iter().chain(more.iter().copied()).collect()
}

/// Both are about the tugs.
fn are_tugs(one: &str, other: &str) -> bool {
    let is_it = |statement: &str| statement.contains("Tugs brought") || statement.contains("Small boats");
    is_it(one) && is_it(other)
}

/// The fact that has this among its wordings.
fn fact<'j>(json: &'j Value, words: &str) -> &'j Value {
    let has = |fact: &&Value| {
        let mut wordings = fact["wordings"].as_array().into_iter().flatten();
        wordings.any(|one| one["statement"].as_str().is_some_and(|text| text.contains(words)))
    };
    json["facts"].as_array().unwrap().iter().find(has).unwrap()
}

fn is_joined(json: &Value) -> bool {
    fact(json, "Tugs brought") == fact(json, "Small boats")
}

#[test]
fn two_wordings_of_one_fact_become_one_row_that_says_who_joined_them() {
    let (desk, model) = (desk(), model(are_tugs));
    let before = compared(&desk, &[]).0;
    assert!(!is_joined(&before));
    let (json, said) = compared(&desk, &asking(&model, &[]));
    assert!(said.contains("1 fact joined"), "{said}");
    let tugs = fact(&json, "Tugs brought");
    assert!(is_joined(&json), "{tugs}");
    let by: Vec<&Value> = tugs["wordings"].as_array().unwrap().iter().map(|one| &one["joined_by"]).collect();
    assert_eq!(by, [&Value::Null, &Value::from("reader")]);
    let cells = tugs["cells"].as_array().unwrap();
    assert!(cells.iter().all(|cell| cell["verdict"] == "stated" && cell["sure"] == true), "{tugs}");
    let joined = cells.iter().find(|cell| cell["rule"] == "reader").unwrap();
    assert_eq!(joined["program"]["sure"], false, "what the program had found stays beside it");
    assert!(json["notes"].to_string().contains("joined 1 fact to another"), "{}", json["notes"]);
    let count = model.count();
    assert_eq!(compared(&desk, &[]).0, json, "the answers are kept");
    assert_eq!(compared(&desk, &asking(&model, &[])).0, json);
    assert_eq!(model.count(), count);
    assert_eq!(compared(&desk, &["--no-readings"]).0, before);
}

#[test]
fn the_page_says_that_a_model_joined_them() {
    let (desk, model) = (desk(), model(are_tugs));
    compared(&desk, &asking(&model, &[]));
    storydiff(&["compare", "event", "-o", "page.html"]).current_dir(desk.path(".")).assert().success();
    assert!(desk.text("page.html").contains("joined by a language model (stub)"));
}

#[test]
fn every_reading_turns_the_pairs_round() {
    let (desk, model) = (desk(), model(are_tugs));
    compared(&desk, &asking(&model, &[]));
    let asked = model.asked.lock().unwrap();
    let pairs: Vec<Vec<[String; 2]>> =
        asked.iter().map(|one| one.pairs.clone()).filter(|pairs| !pairs.is_empty()).collect();
    let [first, second] = pairs.as_slice() else { panic!("two readings: {pairs:?}") };
    let turned: Vec<[String; 2]> = second.iter().rev().map(|[a, b]| [b.clone(), a.clone()]).collect();
    assert_eq!(*first, turned);
}

#[test]
fn a_model_that_calls_everything_the_same_joins_nothing() {
    let (desk, model) = (desk(), model(|_, _| true));
    let (json, said) = compared(&desk, &asking(&model, &[]));
    assert!(!is_joined(&json));
    assert!(said.contains("it calls different things the same"), "{said}");
}

#[test]
fn readings_that_differ_join_nothing() {
    let desk = desk();
    let model = Model::new(|_, asked| {
        let is_first = asked.pairs.iter().any(|[one, _]| one.contains("Tugs brought"));
        reply(asked, &|one, other| is_first && are_tugs(one, other) && one.contains("Tugs brought"))
    });
    let (json, said) = compared(&desk, &asking(&model, &[]));
    assert!(!is_joined(&json));
    assert!(said.contains("two readings differ"), "{said}");
}

#[test]
fn what_a_person_has_parted_is_not_asked_about() {
    let desk = desk().file(
        "event/corrections.toml",
        "[[part]]\nfacts = [\"Tugs brought the freighter Osprey to the quay while its crew slept.\", \
         \"Small boats pulled the sleeping freighter Osprey to the harbour wall.\"]\n",
    );
    let model = model(are_tugs);
    assert!(!is_joined(&compared(&desk, &asking(&model, &[])).0));
    let asked = model.asked.lock().unwrap();
    assert!(!asked.iter().flat_map(|one| &one.pairs).any(|[one, other]| are_tugs(one, other)));
}

#[test]
fn pairs_whose_details_conflict_are_not_asked_about() {
    let changed = |from: &str, to: &str| {
        let desk = desk().file("event/beacon.txt", BEACON.replace(from, to));
        let model = model(are_tugs);
        let json = compared(&desk, &asking(&model, &[])).0;
        assert!(!is_joined(&json), "{to}");
        let asked = model.asked.lock().unwrap();
        assert!(!asked.iter().flat_map(|one| &one.pairs).any(|[one, other]| are_tugs(one, other)), "{to}");
    };
    changed("Small boats pulled", "Small boats with 12 men pulled");
    changed("Small boats pulled", "On January 3 Small boats pulled");
    changed("freighter Osprey", "freighter Heron");
    changed("Small boats pulled", "Small boats have not pulled");
}

const ENGLISH: &str = "\
Bridge of Tarn closed

The prefecture closed the bridge on Monday because of cracks in three pillars.

Repairs will take three weeks, the governor said.

Schools on the island remain open.
";

const JAPANESE: &str = "\
橋が通行止めに

県は月曜日、三本の柱に亀裂が見つかったため、橋を閉鎖した。

知事は、修理に三週間かかると述べた。

島の店は魚の値段を下げた。
";

/// The pairs that are asked about if the second article is this one, and the comparison if the model joins those about
/// repairs.
fn across(japanese: &str) -> (Vec<[String; 2]>, Value) {
    let desk = Desk::empty().file("event/argus.txt", ENGLISH).file("event/asa.txt", japanese);
    let model = model(|one, other| [one, other].iter().all(|side| side.contains("Repairs") || side.contains("修理")));
    let json = compared(&desk, &asking(&model, &[])).0;
    let asked = model.asked.lock().unwrap();
    (asked.iter().flat_map(|one| one.pairs.clone()).collect(), json)
}

fn are_repairs(pair: &[String; 2]) -> bool {
    pair.iter().any(|side| side.contains("Repairs")) && pair.iter().any(|side| side.contains("修理"))
}

#[test]
fn statements_of_two_languages_become_one_row() {
    let (asked, json) = across(JAPANESE);
    assert!(asked.iter().any(are_repairs), "{asked:?}");
    assert_eq!(fact(&json, "Repairs"), fact(&json, "修理"));
}

#[test]
fn statements_of_two_languages_with_other_numbers_are_not_asked_about() {
    let (asked, json) = across(&JAPANESE.replace("三週間", "五週間"));
    assert!(!asked.iter().any(are_repairs), "{asked:?}");
    assert_ne!(fact(&json, "Repairs"), fact(&json, "修理"));
}
