//! The first screens of the page: the title line, the outlets, and where the reports disagree.

use crate::fixture::{long, many_outlets, night_train};
use crate::pages::page;
use dom_query::Document;
use storydiff::compare::Comparison;

fn parsed(comparison: &Comparison) -> Document {
    Document::from(page(comparison).as_str())
}

/// The texts of everything that matches a selector, on one line each.
fn texts(document: &Document, selector: &str) -> Vec<String> {
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    document.select(selector).iter().map(|found| line(&found.text())).collect()
}

#[test]
fn the_title_line_counts_and_leads_to_what_it_counts() {
    let document = parsed(&night_train());
    let counts = texts(&document, ".in-short span");
    assert_eq!(counts, ["3 outlets", "9 facts", "2 stated differently", "3 cells to settle (1 min)"]);
    let led: Vec<String> =
        document.select(".in-short a").iter().map(|link| link.attr("href").unwrap().to_string()).collect();
    assert_eq!(led, ["#facts", "#review"]);
}

#[test]
fn from_four_outlets_on_the_first_paragraphs_are_folded() {
    assert_eq!(parsed(&night_train()).select(".outlets p.lede").length(), 3);
    let four = parsed(&many_outlets(4));
    assert_eq!(four.select(".outlets p.lede").length(), 0);
    assert_eq!(four.select(".outlets details.lede").length(), 4);
}

#[test]
fn values_and_differences_stand_in_one_table_and_the_same_words_in_one_row() {
    let document = parsed(&night_train());
    // The number is both a value and a difference; what the outlets give alike is folded.
    let heads = texts(&document, "#differences > .region tbody th");
    assert_eq!(heads.len(), 3, "{heads:?}");
    assert!(heads[0].starts_with("Date or time"), "{heads:?}");
    assert!(heads[1].starts_with("Number people … treated fact "), "{heads:?}");
    assert!(heads[2].starts_with("Wording"), "{heads:?}");
    let cells = texts(&document, "#differences > .region tbody tr:nth-child(2) td");
    // It is not sure that they speak of one thing: each value stands in its sentence.
    assert_eq!(
        cells,
        [
            "Orrin Falls Courier … out in groups of twenty. At least nine people were treated for cold at the … ¶4",
            "The Northern Register Fourteen passengers were treated for cold, … ¶4",
            "Castel Wire At least nine people were treated for cold, the … ¶2",
        ]
    );
    let mut settled = night_train();
    settled.values.iter_mut().for_each(|value| value.sure = true);
    let cells = texts(&parsed(&settled), "#differences > .region tbody tr:nth-child(2) td");
    assert_eq!(cells[1], "The Northern Register Fourteen passengers ¶4");
    assert_eq!(texts(&document, "#differences summary"), ["1 quantity agrees"]);
    assert_eq!(texts(&document, "#differences details tbody .what"), ["trains"]);
    assert!(document.select("#values, .differences").is_empty(), "one table, not two parts");
}

#[test]
fn a_row_is_marked_as_unsure_unless_a_cell_is_sure_of_it() {
    let mut comparison = night_train();
    let marked = |comparison: &Comparison| {
        let document = parsed(comparison);
        let rows = document.select("#differences > .region tbody tr");
        rows.iter().map(|row| row.select("th .unsure").exists()).collect::<Vec<_>>()
    };
    let sure = marked(&comparison);
    assert!(sure.contains(&false), "{sure:?}");
    comparison.facts.iter_mut().flat_map(|fact| &mut fact.cells).for_each(|cell| cell.sure = false);
    assert_eq!(marked(&comparison), [true; 3]);
}

#[test]
fn harm_comes_before_money_and_dates_before_wordings() {
    let mut comparison = night_train();
    comparison.values[0].is_harm = true;
    let kinds = texts(&parsed(&comparison), "#differences > .region tbody .kind");
    let first: Vec<&str> = kinds.iter().map(|kind| kind.split(" ?").next().unwrap()).collect();
    assert_eq!(first, ["Deaths and injuries", "Date or time", "Wording"]);
}

#[test]
fn the_strip_has_a_box_for_each_fact_in_the_order_of_the_table_and_one_tab_stop_a_line_for_its_count() {
    for count in [2, 3, 8, 40] {
        let comparison = many_outlets(count);
        let document = parsed(&comparison);
        let lines = document.select(".strip tbody tr");
        assert_eq!(lines.length(), count);
        let facts: Vec<String> =
            document.select(".fact").iter().map(|fact| format!("#{}", fact.attr("id").unwrap())).collect();
        for (line, index) in lines.iter().zip(0..) {
            let boxes = line.select("svg a");
            let led: Vec<String> = boxes.iter().map(|one| one.attr("href").unwrap().to_string()).collect();
            assert_eq!(led, facts);
            assert!(boxes.iter().all(|one| one.attr("tabindex").unwrap().to_string() == "-1"));
            let told = comparison.facts.iter().filter(|fact| fact.cells[index].is_surely_told()).count();
            assert_eq!(line.select(".sum").text().to_string(), format!("{told} of {}", facts.len()));
        }
    }
}

#[test]
fn more_facts_than_a_line_holds_are_drawn_in_bands_with_a_line_for_every_outlet() {
    for count in [2, 40] {
        let document = parsed(&long(count));
        let led = |band: &dom_query::Selection<'_>| -> Vec<String> {
            let first = band.select("tbody tr").iter().next().unwrap();
            first.select("svg a").iter().map(|one| one.attr("href").unwrap().to_string()).collect()
        };
        let bands: Vec<_> = document.select(".strip").iter().collect();
        let boxes: Vec<Vec<String>> = bands.iter().map(led).collect();
        let facts: Vec<String> =
            document.select(".fact").iter().map(|fact| format!("#{}", fact.attr("id").unwrap())).collect();
        assert_eq!(boxes.concat(), facts);
        assert_eq!(boxes.iter().map(Vec::len).collect::<Vec<_>>(), [100, 100, 100, 20]);
        assert!(bands.iter().all(|band| band.select("tbody tr").length() == count));
        assert_eq!(document.select(".strip a title").length(), facts.len() * count);
        assert_eq!(texts(&document, ".band summary")[3], "Facts 301 to 320");
        assert_eq!(document.select(".band[open]").length(), if count == 2 { 4 } else { 1 });
        assert_eq!(document.select(".strip .sum").length(), count, "an outlet has one sum");
    }
}

#[test]
fn a_box_shows_no_more_than_its_cell_is_sure_of_and_the_line_says_the_same_in_words() {
    let comparison = night_train();
    let document = parsed(&comparison);
    for (line, index) in document.select(".strip tbody tr").iter().zip(0..) {
        let unsure = comparison.facts.iter().filter(|fact| !fact.cells[index].sure).count();
        assert_eq!(line.select("use[href='#c']").length(), unsure);
        if unsure > 0 {
            assert!(line.select("p").text().ends_with(&format!("{unsure} to check")), "{}", line.select("p").text());
        }
    }
}

#[test]
fn combinations_count_what_is_settled_apart_from_what_is_to_check_and_together_every_fact() {
    let comparison = night_train();
    let document = parsed(&comparison);
    let mut counted = 0;
    for link in document.select("#sharing a").iter() {
        let wanted: Vec<usize> =
            link.attr("data-among").unwrap().split(',').map(|column| column.parse::<usize>().unwrap() - 1).collect();
        let is_settled = link.attr("data-verdict").unwrap().to_string() == "settled";
        let facts = comparison.facts.iter().filter(|fact| {
            let cells = fact.cells.iter().enumerate();
            let told: Vec<usize> = cells.filter(|(_, cell)| cell.is_surely_told()).map(|(index, _)| index).collect();
            told == wanted && fact.cells.iter().all(|cell| cell.sure) == is_settled
        });
        let promised: usize = link.text().split(' ').next().unwrap().parse().unwrap();
        assert_eq!(promised, facts.count(), "{}", link.text());
        counted += promised;
    }
    assert_eq!(counted, comparison.facts.len());
    assert!(parsed(&many_outlets(40)).select("#sharing circle").is_empty(), "names, where dots would be too many");
}

#[test]
fn the_map_has_a_block_for_each_paragraph_that_leads_to_its_row_and_ribbons_between_neighbours() {
    let comparison = night_train();
    let document = parsed(&comparison);
    let blocks: Vec<String> =
        document.select("#map svg a").iter().map(|block| block.attr("href").unwrap().to_string()).collect();
    let paragraphs: usize = comparison.event.articles.iter().map(|article| article.running_text().count()).sum();
    assert_eq!(blocks.len(), paragraphs);
    assert!(blocks.iter().all(|block| document.select(block).exists()));
    assert_eq!(document.select("#map svg a[tabindex='-1']").length(), paragraphs);
    // Of seven links between neighbours, one joins two paragraphs that both have a stronger one; those past a column
    // are shown there.
    assert_eq!(document.select("#map .ribbons path").length(), 6);
    assert_eq!(document.select("#map .threads path").length(), 0);
    // What a reader of the page without the drawing learns: where others have what each opens with.
    let openings = texts(&document, ".openings li");
    assert_eq!(openings[0], "Orrin Falls Courier ¶1 ↔ The Northern Register ¶1, Castel Wire ¶1");
}

#[test]
fn only_whole_sentences_stand_under_an_outlet_and_none_with_an_open_pronoun() {
    let mut comparison = night_train();
    let document = parsed(&comparison);
    let ledes = texts(&document, "#alone .leads q");
    for (lede, article) in ledes.iter().zip(&comparison.event.articles) {
        let first = &article.paragraphs[1].text;
        assert_eq!(*lede, first.split_once(" — ").map_or(first.as_str(), |(_, after_dateline)| after_dateline));
    }
    let shown = texts(&document, "#alone li li q");
    assert!(!shown.is_empty());
    for sentence in &shown {
        let is_whole = |article: &storydiff::article::Article| article.body().iter().any(|one| one.text == *sentence);
        assert!(comparison.event.articles.iter().any(is_whole), "{sentence}");
    }
    comparison.sentences.iter_mut().for_each(|sentence| sentence.stands_alone = false);
    assert!(parsed(&comparison).select("#alone li li").is_empty());
}

#[test]
fn a_text_leads_with_its_first_sentence_and_not_with_a_second_headline() {
    let mut comparison = night_train();
    let second = comparison.sentences.iter().filter(|one| one.place.article == 0).nth(1).unwrap().place;
    let second = comparison.event.words_at(second).to_string();
    // Without its full stop the first one is a line that only stands above the text.
    comparison.sentences.iter_mut().find(|one| one.place.article == 0).unwrap().place.span.end -= 1;
    assert_eq!(texts(&parsed(&comparison), "#alone .leads q")[0], second);
}

#[test]
fn what_is_not_sure_is_neither_only_here_nor_missing_here() {
    let mut comparison = night_train();
    comparison.facts.iter_mut().flat_map(|fact| &mut fact.cells).for_each(|cell| cell.sure = false);
    let document = parsed(&comparison);
    assert!(document.select("#alone li li, #alone a[data-told]").is_empty());
    assert!(document.select("#sharing").is_empty());
}

#[test]
fn a_fact_is_about_what_was_found_in_its_words() {
    let mut comparison = night_train();
    comparison.values[0].is_harm = true;
    let document = parsed(&comparison);
    let about =
        |fact: &str| document.select(fact).attr("data-about").map(|about| about.to_string()).unwrap_or_default();
    assert_eq!(about("#f-0a11c0de"), "harm");
    let choices = texts(&document, "select[name=about] option");
    assert!(choices.contains(&"deaths and injuries (1)".to_string()), "{choices:?}");
}
