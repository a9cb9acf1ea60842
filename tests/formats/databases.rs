//! Exports of news databases: several articles in one file, each in the same frame.

use crate::desk::{FIRST, HEADLINE, SECOND, all, body, one, published, said};
use crate::zip_folder::packed;
use storydiff::article::Article;

const OTHER: &str = "Ferry to sail one summer more";
const THIRD: &str = "The ferry between Ostwick and Vell will sail for one summer more, the council said on Sunday.";

/// What each article is, however its database frames it.
#[track_caller]
fn assert_both(articles: &[Article], days: [&str; 2]) {
    let [first, second] = articles else { panic!("{} articles", articles.len()) };
    let told = |article: &Article| (article.headline().to_string(), article.outlet.clone(), published(article));
    assert_eq!(told(first), (HEADLINE.to_string(), "The Ostwick Argus".to_string(), days[0].to_string()));
    assert_eq!(told(second), (OTHER.to_string(), "Vell Courier".to_string(), days[1].to_string()));
    assert_eq!(first.author.as_deref(), Some("Jon Berg"));
    assert_eq!((body(first), body(second)), (vec![FIRST, SECOND], vec![THIRD]));
}

fn nexis() -> Vec<String> {
    let document = |headline: &str, outlet: &str, day: &str, byline: &str, text: &[&str]| {
        let mut lines = vec![
            headline,
            outlet,
            day,
            "",
            "Copyright 2026 All Rights Reserved",
            "",
            "Section: CITY; Pg. 3",
            "Length: 40 words",
        ];
        lines.extend(Some(byline).filter(|line| !line.is_empty()));
        lines.extend(["Body", ""]);
        text.iter().for_each(|paragraph| lines.extend([paragraph, ""]));
        lines.extend(["Classification", "Language: ENGLISH", "Load-Date: March 9, 2026", "", "End of Document", ""]);
        lines.into_iter().map(str::to_string).collect::<Vec<_>>()
    };
    let cover = [
        "User Name: A. READER",
        "Documents (2)",
        &format!("1. {HEADLINE}"),
        "Client/Matter: -None-",
        &format!("2. {OTHER}"),
        "-None-",
        "",
    ];
    let mut lines: Vec<String> = cover.iter().map(|line| line.to_string()).collect();
    lines.extend(document(
        HEADLINE,
        "The Ostwick Argus",
        "March 7, 2026 Saturday 9:15 AM GMT",
        "Byline: Jon Berg",
        &[FIRST, SECOND],
    ));
    lines.extend(document(OTHER, "Vell Courier", "March 8, 2026 Sunday", "", &[THIRD]));
    lines
}

#[test]
fn nexis_documents_are_split_in_every_format_that_it_offers() {
    let lines = nexis();
    let days = ["2026-03-07T09:15Z", "2026-03-08"];
    assert_both(&all("files.txt", lines.join("\n").as_bytes()), days);
    let paragraphs: String = lines.iter().map(|line| format!("<w:p><w:r><w:t>{line}</w:t></w:r></w:p>")).collect();
    let document = format!("<w:document xmlns:w=\"w\"><w:body>{paragraphs}</w:body></w:document>");
    assert_both(&all("files.docx", &packed(&[("word/document.xml", document.as_bytes())])), days);
    let rtf = format!("{{\\rtf1\\ansi {}}}", lines.iter().map(|line| format!("{line}\\par\n")).collect::<String>());
    assert_both(&all("files.rtf", rtf.as_bytes()), days);
}

#[test]
fn a_single_document_of_a_database_is_taken_out_of_its_frame_too() {
    let lines = nexis();
    let from = lines.iter().position(|line| line.starts_with("Vell")).unwrap() - 1;
    let article = one("files.txt", lines[from..].join("\n").as_bytes());
    assert_eq!((article.headline(), article.outlet.as_str(), body(&article)), (OTHER, "Vell Courier", vec![THIRD]));
}

#[test]
fn a_file_that_promises_more_documents_than_it_holds_says_so() {
    let text = nexis().join("\n").replace("Documents (2)", "Documents (5)");
    let articles = all("files.txt", text.as_bytes());
    let wanted = "The file says that it holds 5 documents; 2 were found in it.";
    assert!(articles.iter().all(|article| article.notes.iter().any(|note| said(note) == wanted)));
}

#[test]
fn lexis_documents_with_labels_in_capitals_are_split() {
    let document = |number: usize, outlet: &str, day: &str, headline: &str, byline: &str, text: &[&str]| {
        format!(
            "                               {number} of 2 DOCUMENTS\n\n                              {outlet}\n\n                            {day}\n                                 Final Edition\n\n\
             {headline}\n\n{byline}SECTION: CITY; Pg. 3\n\nLENGTH: 40 words\n\n {}\n\nLOAD-DATE: March 9, 2026\n\nLANGUAGE: ENGLISH\n\n\
             PUBLICATION-TYPE: Newspaper\n\n                   Copyright 2026 Argus Press\n                      All Rights Reserved\n\n\n",
            text.join("\n\n ")
        )
    };
    let file =
        document(1, "The Ostwick Argus", "March 7, 2026 Saturday", HEADLINE, "BYLINE: Jon Berg\n\n", &[FIRST, SECOND])
            + &document(2, "Vell Courier", "March 8, 2026 Sunday", OTHER, "", &[THIRD]);
    assert_both(&all("lexis.txt", file.as_bytes()), ["2026-03-07", "2026-03-08"]);
}

fn factiva(mark: &str) -> String {
    let document = |headline: &str, byline: &str, day: &str, outlet: &str, short: &str, text: &[&str]| {
        let frame = format!(
            "{headline}{mark}{byline}40 words{mark}{day}{mark}{outlet}{mark}{short}{mark}English{mark}(c) 2026 Argus Press{mark}{mark}"
        );
        format!(
            "{frame}{}{mark}{mark}Argus Press{mark}{mark}Document {short}00020260307em3700001{mark}{mark}",
            text.join(&mark.repeat(2))
        )
    };
    document(HEADLINE, &format!("By Jon Berg{mark}"), "7 March 2026", "The Ostwick Argus", "ARGUS", &[FIRST, SECOND])
        + &document(OTHER, "", "8 March 2026", "Vell Courier", "VELLC", &[THIRD])
}

#[test]
fn factiva_documents_are_split_as_text_as_page_and_with_codes() {
    let days = ["2026-03-07", "2026-03-08"];
    assert_both(&all("factiva.txt", factiva("\n").as_bytes()), days);
    let lines: String =
        factiva("\n").lines().filter(|line| !line.is_empty()).map(|line| format!("<div>{line}</div>")).collect();
    let page = format!(
        "<!DOCTYPE html><html><head><title>Factiva</title></head><body><div class=enArticle>{lines}</div></body></html>"
    );
    assert_both(&all("factiva.html", page.as_bytes()), days);
    let coded = |headline: &str, byline: &str, day: &str, outlet: &str, lead: &str, rest: &str| {
        format!(
            "HD   {headline}\n{byline}WC   40 words\nPD   {day}\nSN   {outlet}\nSC   X\nLA   English\nCY   (c) 2026\n\nLP   {lead}\n\n{rest}IN   i1 : Ships\n\nAN   Document ARGUS00020260307em3700001\n\n"
        )
    };
    let file = coded(
        HEADLINE,
        "BY   By Jon Berg\n",
        "7 March 2026",
        "The Ostwick Argus",
        FIRST,
        &format!("TD   {SECOND}\n\n"),
    ) + &coded(OTHER, "", "8 March 2026", "Vell Courier", THIRD, "");
    assert_both(&all("coded.txt", file.as_bytes()), days);
}

#[test]
fn proquest_documents_are_split() {
    let line = "_".repeat(60);
    let document = |number: usize, headline: &str, author: &str, outlet: &str, day: &str, text: &str| {
        format!(
            "{line}\n\nDocument {number} of 2\n\n{headline}\n\n{author}Publication info: {outlet}; Ostwick [Ostwick]. {day}: A.1.\n\n\
             Abstract: A bridge.\n\nFull text: {text}\n\nSubject: Bridges; Ferries\n\nTitle: {headline}\n\n\
             Publication title: {outlet}; Ostwick\n\nPublication date: {day}\n\nLanguage of publication: English\n\n"
        )
    };
    let file = document(
        1,
        HEADLINE,
        "Author: Berg, Jon\n\n",
        "The Ostwick Argus",
        "Mar 7, 2026",
        &format!("{FIRST}\n\n{SECOND}"),
    ) + &document(2, OTHER, "", "Vell Courier", "Mar 8, 2026", THIRD);
    assert_both(&all("ProQuestDocuments.txt", file.as_bytes()), ["2026-03-07", "2026-03-08"]);
}

#[test]
fn archives_of_japanese_papers_are_split_at_the_line_with_day_and_page() {
    let (one, two) =
        ("港の新しい橋が七日、開通した。市長が式典であいさつした。", "連絡船は夏まで続けると、市議会が八日に決めた。");
    let above = format!(
        "みなと新聞社\n\n橋が開通\n2026.03.07 東京朝刊 社会 33頁 (全533字)\n{one}\n\n連絡船は存続\n2026.03.08 東京夕刊 一面 1頁 (全212字)\n{two}\n"
    );
    let below = format!(
        "2026年03月07日 朝刊 1社会 031 00533文字\n橋が開通\n{one}\n\n----------\n2026年3月8日 夕刊 1総合 001 00212文字\n連絡船は存続\n{two}\n\nみなと新聞社\n"
    );
    for file in [above, below] {
        let articles = all("kiji.txt", file.as_bytes());
        let told: Vec<_> =
            articles.iter().map(|one| (one.headline(), one.outlet.as_str(), published(one), body(one))).collect();
        assert_eq!(told[0], ("橋が開通", articles[0].outlet.as_str(), "2026-03-07".to_string(), vec![one]));
        assert_eq!(told[1], ("連絡船は存続", articles[1].outlet.as_str(), "2026-03-08".to_string(), vec![two]));
        assert!(articles[0].outlet.starts_with("みなと新聞"), "{}", articles[0].outlet);
    }
}

/// A row of cells as one archive has it, with the headline in it, and as another has it, with the headline below.
#[test]
fn pages_of_japanese_archives_are_split_at_their_rows() {
    let (one, two) =
        ("港の新しい橋が七日、開通した。市長が式典であいさつした。", "連絡船は夏まで続けると、市議会が八日に決めた。");
    let cells = |cells: &[&str]| {
        let cells: String = cells.iter().map(|cell| format!("<td>{cell}</td>")).collect();
        format!("<table><tr>{cells}</tr></table>")
    };
    let search = "<table><tr><th>選択部分をキーワードとして：</th><td>を検索</td></tr></table>";
    let within = [
        cells(&["1", "2026.03.07", "橋が開通", "&#26481;&#20140;&#26397;&#21002;", "社会", "33頁", "533字", "02段"]),
        format!("{search}<div><p>　{one}<br></p></div>"),
        cells(&["2", "2026.03.08", "連絡船は存続", "大阪夕刊", "一面", "1頁", "212字"]),
        format!("{search}<div><p>　{two}<br></p></div>"),
    ];
    let head = cells(&["No.", "発行日", "朝夕刊", "面名", "ページ", "文字数"]);
    let day = |month_and_day: &str| format!("<nobr>2026年</nobr><nobr>{month_and_day}</nobr>");
    let below = [
        head.clone(),
        cells(&["00009", &day("03月07日"), "朝刊", "１社会", "031", "00533文字"]),
        format!("<table><tr><td><span>橋が開通</span></td></tr><tr><td><div>　{one}</div></td></tr></table>"),
        "<p><a href='#top'>このページのＴＯＰへ</a></p>".to_string(),
        head,
        cells(&["00010", &day("03月08日"), "夕刊", "１総合", "001", "00212文字"]),
        format!("<table><tr><td><span>連絡船は存続</span></td></tr><tr><td><div>　{two}</div></td></tr></table>"),
    ];
    let text = format!(
        "No.1\n2026年03月07日\n朝刊\n1社会\n031ページ,00533文字\n橋が開通\n　{one}\nNo.2\n2026年03月08日\n夕刊\n1総合\n001ページ,00212文字\n連絡船は存続\n　{two}\n"
    );
    let page = |parts: &[String]| {
        format!("<html><body><h1>新聞記事検索</h1><p><a>ログアウト</a></p>{}</body></html>", parts.concat())
    };
    for (name, file) in [("a.html", page(&within)), ("b.html", page(&below)), ("c.txt", text)] {
        let articles = all(name, file.as_bytes());
        let told: Vec<_> = articles.iter().map(|one| (one.headline(), published(one), body(one))).collect();
        assert_eq!(
            told,
            [("橋が開通", "2026-03-07".to_string(), vec![one]), ("連絡船は存続", "2026-03-08".to_string(), vec![two])],
            "{name}"
        );
    }
}

/// A file that a person put together is read as one article, with a note.
#[test]
fn articles_that_a_person_put_into_one_file_are_noted() {
    let text = format!(
        "{HEADLINE}\nOstwick Argus\n7 March 2026\n\n{FIRST}\n\n{SECOND}\n\n{FIRST}\n\n----------\n\n{OTHER}\nVell Courier\n8 March 2026\n\n{THIRD}\n"
    );
    let markdown = format!("# {HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\n---\n\n# {OTHER}\n\n{THIRD}\n");
    let signed = format!("# {HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\n# {OTHER}\n\nBy Jon Berg, 8 March 2026\n\n{THIRD}\n");
    for (name, file) in [("a.txt", text), ("a.md", markdown), ("b.md", signed)] {
        let article = one(name, file.as_bytes());
        assert!(article.notes.iter().any(|note| said(note).contains("seems to hold 2 articles")), "{name}");
    }
    let alone = format!("# {HEADLINE}\n\n{FIRST}\n\n# What it cost\n\n{SECOND}\n");
    assert!(one("a.md", alone.as_bytes()).notes.iter().all(|note| !said(note).contains("seems to hold")));
}

/// The edition is on two lines below the day, as in exports of British papers.
#[test]
fn an_edition_is_no_headline() {
    let file = format!(
        "\n                               1 of 1 DOCUMENTS\n\n\n                                 Ostwick Argus\n\n                            March 7, 2026 Saturday\n                                 Edition 1;\n                                  Vell\n\n{HEADLINE}\n\nBYLINE: Jon Berg\n\nLENGTH: 35 words\n\n{FIRST}\n\n{SECOND}\n\nLOAD-DATE: March 7, 2026\n"
    );
    let article = one("a.txt", file.as_bytes());
    assert_eq!((article.headline(), body(&article)), (HEADLINE, vec![FIRST, SECOND]));
}

#[test]
fn a_correction_in_the_frame_of_a_database_is_recognised_wherever_its_words_are() {
    let note = "An earlier version of this article said that the bridge had six lanes.";
    for correction in [format!("Correction: {note}"), format!("Correction\n\n{note}\n\nCorrection-Date: March 9, 2026")]
    {
        let file = format!(
            "{HEADLINE}\nOstwick Argus\nMarch 7, 2026 Saturday\n\nLength: 35 words\nByline: Jon Berg\n\nBody\n\n{FIRST}\n\n{SECOND}\n\n{correction}\n\nLoad-Date: March 9, 2026\n\nEnd of Document\n"
        );
        let article = one("a.txt", file.as_bytes());
        assert_eq!(body(&article), [FIRST, SECOND]);
        assert!(
            article.dropped.iter().any(|one| one.is_withdrawn() && one.text.contains(note)),
            "{:?}",
            article.dropped
        );
    }
}

#[test]
fn a_text_that_speaks_of_documents_is_no_export() {
    let text = format!(
        "{HEADLINE}\n\n{FIRST}\n\nThe mayor read 400 words from page 3 of 20 DOCUMENTS, and the End of Document was a joke.\n\n{SECOND}"
    );
    assert_eq!(one("bridge.txt", text.as_bytes()).body().len(), 3);
}

#[test]
fn frames_in_german_and_french_are_read_too() {
    let nexis = |headline: &str, outlet: &str, day: &str, byline: &str, text: &[&str]| {
        format!(
            "{headline}\n{outlet}\n{day}\n\nRubrik: NEWS\nLänge: 40 Wörter\n{byline}Body\n\n{}\n\nKlassifizierung\n\nSprache: GERMAN; DEUTSCH\n\nEnde des Dokuments\n\n",
            text.join("\n\n")
        )
    };
    let file = nexis(HEADLINE, "The Ostwick Argus", "7. März 2026 Samstag", "Autor: Jon Berg\n", &[FIRST, SECOND])
        + &nexis(OTHER, "Vell Courier", "8. März 2026 Sonntag", "", &[THIRD]);
    let days = ["2026-03-07", "2026-03-08"];
    assert_both(&all("nexis.txt", file.as_bytes()), days);
    let lexis = |number: usize, outlet: &str, day: &str, headline: &str, byline: &str, text: &[&str]| {
        format!(
            "Document {number} de 2\n\n   {outlet}\n\n   {day}\n   Édition nationale\n\n{headline}\n\n{byline}LONGUEUR: 40 mots\n\n{}\n\nLANGUE: FRENCH; FRANÇAIS\n\n   Tous droits réservés\n\n",
            text.join("\n\n")
        )
    };
    let file = lexis(1, "The Ostwick Argus", "Samedi 7 Mars 2026", HEADLINE, "AUTEUR: Jon Berg\n\n", &[FIRST, SECOND])
        + &lexis(2, "Vell Courier", "Dimanche 8 Mars 2026", OTHER, "", &[THIRD]);
    assert_both(&all("lexis.txt", file.as_bytes()), days);
    let europresse = |outlet: &str, day: &str, headline: &str, author: &str, text: &[&str], number: &str| {
        format!(
            "{outlet}\n{day}\n• p. 12\n• 40 mots\n\n{headline}\n\n{author}{}\n\nCet article est paru dans {outlet}\n\n© 2026 {outlet}. Tous droits réservés.\n\n{number}\n\n",
            text.join("\n\n")
        )
    };
    let file = europresse(
        "The Ostwick Argus",
        "Samedi 7 mars 2026",
        HEADLINE,
        "Jon Berg\n\n",
        &[FIRST, SECOND],
        "news·20260307·OA·0012",
    ) + &europresse("Vell Courier", "Dimanche 8 mars 2026", OTHER, "", &[THIRD], "news·20260308·VC·0001");
    assert_both(&all("europresse.txt", file.as_bytes()), days);
}

#[test]
fn the_short_form_of_proquest_names_all_in_one_line() {
    let line = "_".repeat(60);
    let file = format!(
        "{line}\n\n{HEADLINE}\n\nBerg, Jon. The Ostwick Argus; Ostwick [Ostwick]. 07 Mar 2026: A1.\n\nFull text: {FIRST}\n\n{SECOND}\n\nWord count: 40\n\n\
         {line}\n\n{OTHER}\n\nVell Courier; Vell [Vell]. 08 Mar 2026: B1.\n\nFull text: {THIRD}\n\nWord count: 20\n\n{line}\n"
    );
    assert_both(&all("proquest.txt", file.as_bytes()), ["2026-03-07", "2026-03-08"]);
}

#[test]
fn a_japanese_archive_may_write_wide_digits_and_legends() {
    let file = "橋が開通\n２０２６年０３月０７日　朝刊　みなと・１地方　０２５ページ　１２０文字\n\n　港の新しい橋が開通した。\n　市長があいさつした。\n【写真説明】\n開通した橋\n垂穂新聞社\n";
    let article = one("kiji.txt", file.as_bytes());
    assert_eq!((article.headline(), published(&article).as_str()), ("橋が開通", "2026-03-07"));
    assert_eq!(body(&article), ["港の新しい橋が開通した。", "市長があいさつした。"]);
}

#[test]
fn the_frame_of_newsbank_is_known() {
    let document = |headline: &str, outlet: &str, text: &str| {
        format!(
            "{headline}\n\n{outlet} (Kelland) - March 7, 2026\n\nAuthor: Jon Berg\nSection: News\nPage: 3A\n\n{text}\n\n\
             Copyright (c) 2026 {outlet}\nRecord Number: 1A2B3C\nOpenURL Link\n"
        )
    };
    let file = format!(
        "{}\n{}",
        document(HEADLINE, "Argus, The", &format!("{FIRST}\n\n{SECOND}")),
        document("Ferry stays", "Beacon", SECOND)
    );
    let articles = all("newsbank.txt", file.as_bytes());
    assert_eq!(articles.len(), 2);
    assert_eq!((articles[0].headline(), articles[0].outlet.as_str()), (HEADLINE, "Argus, The (Kelland)"));
    assert_eq!((articles[0].author.as_deref(), articles[0].section.as_deref()), (Some("Jon Berg"), Some("News")));
    assert_eq!(body(&articles[0]), [FIRST, SECOND]);
    assert_eq!((articles[1].headline(), body(&articles[1])), ("Ferry stays", vec![SECOND]));
}

#[test]
fn an_empty_line_of_factiva_may_part_headline_and_writer() {
    let file = format!(
        "{HEADLINE}\n\nJon Berg\n96 words\n7 March 2026\nThe Argus\nARGUS\nEnglish\n(c) 2026 The Argus\n\n{FIRST}\n\n{SECOND}\n\n\
         Document ARGUS00020260307em370001x\n"
    );
    let articles = all("export.txt", file.as_bytes());
    assert_eq!(articles.len(), 1);
    assert_eq!((articles[0].headline(), articles[0].author.as_deref()), (HEADLINE, Some("Jon Berg")));
}
