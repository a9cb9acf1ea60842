//! `--language`: the program's own words in Japanese or Chinese; the articles, JSON and CSV unchanged.

use crate::desk::Desk;

fn said(done: &snapbox::cmd::OutputAssert) -> String {
    String::from_utf8(done.get_output().stdout.clone()).unwrap()
}

#[test]
fn the_page_is_in_the_language_that_was_asked_for_and_the_articles_in_theirs() {
    let desk = Desk::with_event();
    for (language, facts) in [("ja", "事実の一覧（媒体別）"), ("zh", "各家报道的事实")] {
        desk.run(&["ferry", "--language", language, "-o", "page.html"]).success();
        let page = desk.text("page.html");
        assert!(page.contains(&format!("<html lang=\"{language}\">")) && page.contains(facts));
        assert!(page.contains("A ferry sank off the island of Vell on Thursday night"));
        assert!(!page.contains("The facts, outlet by outlet"));
    }
    desk.run(&["ferry", "-o", "page.html"]).success();
    assert!(desk.text("page.html").contains("<html lang=\"en\">"));
}

#[test]
fn json_and_csv_are_the_same_in_every_language() {
    let desk = Desk::with_event();
    for format in ["json", "csv"] {
        let wanted = said(&desk.run(&["ferry", "--format", format]).success());
        assert_eq!(said(&desk.run(&["ferry", "--format", format, "--language", "zh"]).success()), wanted);
    }
}

#[test]
fn the_table_of_check_is_in_the_language_too() {
    let desk = Desk::with_event().file("facts.txt", "The ferry had struck a rock.\nThe mayor resigned.\n");
    let table = said(&desk.run(&["check", "ferry", "--facts", "facts.txt", "--language", "ja"]).success());
    assert!(table.contains("✓ 報じている"), "{table}");
    assert!(table.contains("見当たらない") || table.contains("要確認"), "{table}");
    for word in ["stated", "omitted", "check"] {
        assert!(!table.contains(word), "{table}");
    }
}

#[test]
fn a_worksheet_in_chinese_is_written() {
    let desk = Desk::with_event();
    desk.run(&["handout", "ferry", "-o", "class", "--draft", "--language", "zh"]).success();
    let (sheet, key) = (desk.text("class/sheet.html"), desk.text("class/key.html"));
    assert!(sheet.contains("<html lang=\"zh\">") && sheet.contains("哪篇文章说到了？"));
    assert!(key.contains("参考答案（教师用）"));
}
