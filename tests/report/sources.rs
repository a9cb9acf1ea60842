//! Whose words they are and in which order they come: the page and the JSON side by side.

use crate::fixture::{many_outlets, night_train};
use crate::pages::page;
use dom_query::Document;
use storydiff::compare::Verdict;
use storydiff::report::to_json;

/// The texts of everything that matches a selector, on one line each.
fn texts(document: &Document, selector: &str) -> Vec<String> {
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    document.select(selector).iter().map(|found| line(&found.text())).collect()
}

#[test]
fn a_fact_that_comes_early_in_one_outlet_and_late_in_another_is_drawn_first_with_its_depths_in_words() {
    let document = Document::from(page(&night_train()).as_str());
    let facts = texts(&document, "#order tbody th");
    // From the last paragraph of the Courier to the third of five of the Wire.
    assert_eq!(facts[0], "The Orrin tunnel carries about 30 trains a day");
    let cells = texts(&document, "#order tbody tr:first-child td");
    assert_eq!(cells, ["Orrin Falls Courier ¶9 92 %", "The Northern Register ¶3 37 %", "Castel Wire ¶3 48 %"]);
    let marks = document.select("#order tbody tr:first-child path");
    let drawn: Vec<String> = marks.iter().map(|mark| mark.attr("d").unwrap().to_string()).collect();
    // 1 is the top, 20 the travel of the mark.
    assert_eq!(drawn, ["M1 19.3h16v4H1z", "M1 8.4h16v4H1z", "M1 10.7h16v4H1z"]);
}

#[test]
fn a_cell_that_is_not_sure_has_no_depth_and_asks_for_a_look() {
    let document = Document::from(page(&night_train()).as_str());
    let row = document.select("#order tr:has(a[href='#f-0c33c0de'])");
    assert_eq!(row.select("svg").length(), 2);
    assert_eq!(row.select("td.to-check").text().to_string(), "The Northern Register: to check");
    assert_eq!(row.select("td.empty").length(), 0);
}

#[test]
fn every_passage_of_the_json_has_the_depth_of_its_place() {
    let comparison = night_train();
    let json: serde_json::Value = serde_json::from_str(&to_json(&comparison)).unwrap();
    for (fact, shown) in comparison.facts.iter().zip(json["facts"].as_array().unwrap()) {
        for (cell, shown) in fact.cells.iter().zip(shown["cells"].as_array().unwrap()) {
            for (evidence, shown) in cell.evidence.iter().zip(shown["evidence"].as_array().unwrap()) {
                let depth = shown["depth"].as_f64().unwrap();
                assert!((depth - comparison.event.depth(evidence.place)).abs() < 0.0001, "{shown}");
                assert_eq!(depth == 0.0, evidence.place.paragraph <= 1 && evidence.place.span.start == 0, "{shown}");
            }
        }
    }
}

#[test]
fn with_many_outlets_the_order_has_a_cell_for_each() {
    let document = Document::from(page(&many_outlets(8)).as_str());
    let rows = document.select("#order tbody tr");
    assert!(rows.length() > 0);
    assert!(rows.iter().all(|row| row.select("td").length() == 8));
}

#[test]
fn every_outlet_says_how_much_of_it_is_quoted_and_whom_no_other_lets_speak() {
    let document = Document::from(page(&night_train()).as_str());
    let heard = texts(&document, "#voices .heard > div");
    // 3 + 12 + 14 of 210 words, 9 of 210, 5 of 210.
    assert_eq!(
        heard,
        [
            "Orrin Falls Courier3 voices, 14 % of its words are quoted. Heard only here: Ruta Aldane, Hanne Lovik.",
            "The Northern Register1 voice, 4 % of its words are quoted.",
            "Castel Wire1 voice, 2 % of its words are quoted.",
        ]
    );
    let cells = texts(&document, "#voices tbody tr:first-child td");
    assert!(cells[1].contains("3 times, 9 quoted words, 4 % of the text"), "{cells:?}");
    let json: serde_json::Value = serde_json::from_str(&to_json(&night_train())).unwrap();
    assert_eq!(json["voices"][0]["only_in"], serde_json::Value::Null);
    assert_eq!(json["voices"][1]["only_in"], "courier");
    assert_eq!(json["voices"][1]["uses"][0]["share"], 0.0571);
}

#[test]
fn what_rests_on_one_source_stands_under_it_with_the_place_in_every_outlet() {
    let mut comparison = night_train();
    // The Courier and the Wire state it as well, without the health office.
    assert!(comparison.second_hand().is_empty());
    // If only the Register stated it, it would rest on the health office.
    let fact = comparison.facts.iter().position(|fact| fact.id == "f-0a11c0de").unwrap();
    for article in [0, 2] {
        comparison.facts[fact].cells[article].verdict = Verdict::Omitted;
    }
    let document = Document::from(page(&comparison).as_str());
    let credits = texts(&document, "#credits .credits > div");
    assert!(!credits[0].contains("On this source alone"), "{credits:?}");
    let resting = texts(&document, "#credits .second-hand li");
    assert_eq!(resting.len(), 1);
    assert!(resting[0].starts_with("At least nine people") && resting[0].ends_with("The Northern Register ¶4"));
    let json: serde_json::Value = serde_json::from_str(&to_json(&comparison)).unwrap();
    assert_eq!(json["credits"][1]["facts"][0]["fact"], "f-0a11c0de");
    let place = &json["credits"][1]["facts"][0]["places"][0];
    assert_eq!((&place["article"], &place["paragraph"]), (&"register".into(), &4.into()));
    assert_eq!(json["credits"][0]["facts"], serde_json::json!([]));
}

#[test]
fn what_the_outlets_call_differently_stands_side_by_side_with_its_places() {
    let document = Document::from(page(&night_train()).as_str());
    let rows = texts(&document, "#words tbody tr");
    assert_eq!(
        rows,
        [
            "Piet Sandgrenthe same words, reported withOrrin Falls Courier said ¶3The Northern Register promised \
             ¶2Castel Wire: none found",
            "Piet SandgrenOrrin Falls Courier Piet Sandgren ¶3The Northern Register Piet Sandgren ×2 ¶2director of \
             operations ¶2Castel Wire: none found",
        ]
    );
    assert_eq!(document.select("#words a[href='#f-0c33c0de']").length(), 1);
    let json: serde_json::Value = serde_json::from_str(&to_json(&night_train())).unwrap();
    assert_eq!(json["words"][0]["fact"], "f-0c33c0de");
    assert_eq!(json["words"][1]["articles"][1]["article"], "register");
    assert_eq!(json["words"][1]["articles"][1]["words"][0]["times"], 2);
    assert_eq!(json["words"][1]["articles"][1]["words"][0]["places"][1]["quote"], "Mr. Sandgren");
}

#[test]
fn what_several_outlets_give_for_one_quantity_is_in_the_json_with_what_it_means() {
    let json: serde_json::Value = serde_json::from_str(&to_json(&night_train())).unwrap();
    let value = &json["values"][0];
    assert_eq!(value["what"], "people … treated");
    assert_eq!(value["kind"], "count");
    assert_eq!((&value["differs"], &value["sure"]), (&true.into(), &false.into()));
    assert_eq!(value["cells"][1]["article"], "register");
    assert_eq!(value["cells"][1]["places"][0]["quote"], "Fourteen passengers");
    assert_eq!(value["cells"][1]["places"][0]["value"], "14");
}
