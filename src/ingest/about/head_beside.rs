//! Lines of a head whose meaning only a neighbouring line shows: a name without "By" above a day, a writer's position,
//! an outlet, an address.

use super::agency::agency_and_place;
use super::furniture;
use super::head_line::{AboutArticle, about, outlet_of};
use super::head_names;
use super::head_part::{is_on_editing, is_on_rights, is_page, is_place};
use super::named::{is_office, is_titled, person};
use crate::article::WebAddress;
use crate::ingest::packing::lines::ends_a_sentence;
use crate::language::is_given_name;

/// What each line of a head says; for lines that say nothing by themselves, what they say beside one that does.
pub(super) fn about_lines(lines: &[&str]) -> Vec<Option<AboutArticle>> {
    let mut found: Vec<Option<AboutArticle>> = lines.iter().map(|line| about(line)).collect();
    keep_chronology(lines, &mut found);
    join_labels(lines, &mut found);
    names_above_offices(lines, &mut found);
    loop {
        let told: Vec<bool> = found.iter().map(Option::is_some).collect();
        let is_told = |at: Option<usize>| at.and_then(|at| told.get(at)).copied().unwrap_or_default();
        let beside = |at: usize| is_told(at.checked_sub(1)) || is_told(Some(at + 1));
        let mut has_more = false;
        for (at, line) in lines.iter().enumerate().filter(|(at, _)| !is_told(Some(*at)) && beside(*at)) {
            let is_by_office = [at.checked_sub(1), Some(at + 1)].into_iter().any(|beside| {
                beside.and_then(|beside| lines.get(beside)).is_some_and(|line| is_office(line) && about(line).is_none())
            });
            // "The Coastline" between the writer and the day
            let is_within = is_told(at.checked_sub(1)) && is_told(Some(at + 1)) && is_titled(line);
            let more = beside_another(line, is_by_office).or_else(|| {
                is_within.then(|| AboutArticle { outlet: Some(line.to_string()), ..AboutArticle::default() })
            });
            if let (Some(slot), Some(more)) = (found.get_mut(at), more) {
                *slot = Some(more);
                has_more = true;
            }
        }
        if !has_more {
            break;
        }
    }
    name_below_headline(lines, &mut found);
    name_the_rest(&mut found);
    outlet_on_top(lines, &mut found);
    found
}

/// Days without a year with sentences between them are the headings of a chronology, and text.
fn keep_chronology(lines: &[&str], found: &mut [Option<AboutArticle>]) {
    let is_day = |about: &Option<AboutArticle>| {
        about.as_ref().is_some_and(|about| about.day.is_some() && about.author.is_none())
    };
    let first = found.iter().position(is_day).unwrap_or_default();
    let last = found.iter().rposition(is_day).unwrap_or_default();
    let is_apart = lines.get(first..last).is_some_and(|between| between.iter().any(|line| ends_a_sentence(line)));
    if is_apart {
        found.iter_mut().filter(|about| is_day(about)).for_each(|about| *about = None);
    }
}

/// "Gary Plumb" with "Harbour correspondent" below it: a writer, whatever else is beside it.
fn names_above_offices(lines: &[&str], found: &mut [Option<AboutArticle>]) {
    for (at, pair) in lines.windows(2).enumerate() {
        let [name, office] = pair else { continue };
        let is_pair = found.get(at).is_some_and(Option::is_none) && is_office(office) && !ends_a_sentence(office);
        let author = person(name).filter(|_| is_pair && office.split_whitespace().count() <= 4);
        if let (Some(author), Some([slot, after])) = (author, found.get_mut(at..at + 2)) {
            *slot = Some(AboutArticle { author: Some(author), is_guess: true, ..AboutArticle::default() });
            after.get_or_insert_default();
        }
    }
}

/// A label may be alone on the line above its value: "By", "Published".
fn join_labels(lines: &[&str], found: &mut [Option<AboutArticle>]) {
    const ALONE: [&str; 10] = [
        "by",
        "written by",
        "author",
        "words by",
        "published",
        "published on",
        "posted on",
        "updated",
        "last updated",
        "date",
    ];
    for at in 0..lines.len().saturating_sub(1) {
        let (Some(label), Some(next)) = (lines.get(at), lines.get(at + 1)) else { break };
        if !ALONE.contains(&label.trim_end_matches(':').to_lowercase().as_str()) {
            continue;
        }
        if let Some(told) = about(&format!("{label} {next}")).or_else(|| about(next))
            && let Some([slot, after]) = found.get_mut(at..at + 2)
        {
            (*slot, *after) = (Some(told), Some(AboutArticle::default()));
        }
    }
}

/// A name, then a day, then a byline: papers and databases put the outlet's name there, whatever it is. More than two
/// words may be a second headline in capitals, unless an article opens them: "Le Courrier du Nord".
fn outlet_on_top(lines: &[&str], found: &mut [Option<AboutArticle>]) {
    let ([first, ..], [None, Some(day), Some(byline), ..]) = (lines, &*found) else { return };
    let words: Vec<&str> = first.split_whitespace().collect();
    let is_word = |word: &&str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    let is_domain = |word: &str| word.contains('.') && WebAddress::read(&format!("https://{word}/")).is_some();
    let is_name = match words.as_slice() {
        [only] => is_word(only) || is_domain(only),
        [one, other] => is_word(one) && is_word(other),
        _ => is_titled(first),
    };
    let has_outlet = day.outlet.is_some() || byline.outlet.is_some();
    let is_head = day.published.is_some() && day.author.is_none() && byline.author.is_some() && !byline.is_guess;
    let is_outlet = is_name && is_head && !has_outlet;
    if let Some(slot) = found.first_mut().filter(|_| is_outlet) {
        *slot = Some(AboutArticle { outlet: Some(first.to_string()), ..AboutArticle::default() });
    }
}

/// A name alone between the headline and the first sentence, as readers of browsers show it.
fn name_below_headline(lines: &[&str], found: &mut [Option<AboutArticle>]) {
    let ([first, next, ..], [slot @ None, ..]) = (lines, found) else { return };
    let is_text = is_text(next);
    if let Some(outlet) = outlet_of(first).filter(|_| is_text) {
        *slot = Some(AboutArticle { outlet: Some(outlet.to_string()), ..AboutArticle::default() });
        return;
    }
    let is_name = first.split_whitespace().count() <= 3 && begins_with_given_name(first) && is_text;
    if let Some(author) = person(first).filter(|_| is_name) {
        *slot = Some(AboutArticle { author: Some(author), is_guess: true, ..AboutArticle::default() });
    }
}

/// A name that no list has ("Tamsin Roe"), above a day or alone between headline and text: a writer's, unless the text
/// names it too, as it would a region or a subject.
pub(super) fn unlisted_name(head: &[&str], text: &[&str], found: &mut [Option<AboutArticle>]) {
    for (at, line) in head.iter().enumerate() {
        let Some([slot @ None, next]) = found.get_mut(at..at + 2) else { continue };
        let is_day = next.as_ref().is_some_and(|day| {
            (day.published.is_some() || day.day.is_some()) && day.author.is_none() && !day.is_update
        });
        let is_below_headline = is_alone_with_outlet(head, at);
        // "The Coastline" above the day
        let is_told = || text.iter().any(|other| other != line && other.contains(*line));
        if is_day && is_titled(line) && !is_told() {
            *slot = Some(AboutArticle { outlet: Some(line.to_string()), ..AboutArticle::default() });
            return;
        }
        let is_one = (is_day || is_below_headline) && are_names_of_nobody_else(line, text);
        if let Some(author) = person(line).filter(|_| is_one) {
            *slot = Some(AboutArticle { author: Some(author), is_guess: true, ..AboutArticle::default() });
            let named = |line: &&str| domain(line).or_else(|| outlet_of(line)).map(str::to_string);
            let beside = if at == 0 { 1 } else { at - 1 };
            if let (Some(slot @ None), Some(outlet)) = (found.get_mut(beside), head.get(beside).and_then(named)) {
                *slot = Some(AboutArticle { outlet: Some(outlet), ..AboutArticle::default() });
            }
            return;
        }
    }
}

/// Whether a line is the only one between headline and text, but for an outlet above or below it.
fn is_alone_with_outlet(head: &[&str], at: usize) -> bool {
    let is_title = |line: Option<&&str>| line.is_some_and(|line| outlet_of(line).is_some() || domain(line).is_some());
    let is_text = |line: Option<&&str>| line.is_some_and(|line| is_text(line));
    match at {
        0 => is_text(head.get(1)) || is_title(head.get(1)) && is_text(head.get(2)),
        1 => is_title(head.first()) && is_text(head.get(2)),
        _ => false,
    }
}

/// "coast.example", as readers of browsers show it below the headline.
fn domain(line: &str) -> Option<&str> {
    let name = line.strip_prefix("www.").unwrap_or(line);
    let is_domain = name.contains('.') && name.bytes().all(|byte| byte.is_ascii_lowercase() || b".-".contains(&byte));
    (is_domain && WebAddress::read(&format!("https://{name}")).is_some()).then_some(name)
}

/// Whether each of the names in a line is one of which the text says nothing: "Tamsin Roe and Odile Brandvold".
fn are_names_of_nobody_else(line: &str, text: &[&str]) -> bool {
    let line = line.split(" @").next().unwrap_or(line);
    line.split(" and ").flat_map(|names| names.split([',', '&'])).all(|name| is_name_of_nobody_else(name.trim(), text))
}

/// Whether two or three capitalised words stand nowhere in the text, and do not begin as the name of a section does.
fn is_name_of_nobody_else(line: &str, text: &[&str]) -> bool {
    const OF_SECTIONS: [&str; 24] = [
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "middle", "central", "united",
        "new", "real", "local", "world", "latest", "top", "breaking", "special", "arts", "city", "public", "human",
        "climate",
    ];
    let words: Vec<&str> = line.split_whitespace().collect();
    let first = words.first().map(|word| word.to_lowercase()).unwrap_or_default();
    let is_written = |word: &&str| word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
    // An account has the writer's name too, and so has what stands below a text about the writer.
    let is_text = |other: &&&str| !is_in_head(other, line) && !furniture::is_furniture(other) && !is_on(other, line);
    let others = || text.iter().filter(is_text).map(|other| other.to_lowercase());
    let is_told = |word: &str| others().any(|other| other.contains(&word.to_lowercase()));
    (2..=3).contains(&words.len())
        && !OF_SECTIONS.contains(&first.as_str())
        && words.iter().all(is_written)
        && !is_titled(line)
        && !words.iter().any(|word| is_told(word))
}

/// Whether a line is a sentence of a text, which has more words than a label.
fn is_text(line: &str) -> bool {
    const SENTENCE_WORDS: usize = 8;
    ends_a_sentence(line) && line.split_whitespace().nth(SENTENCE_WORDS).is_some()
}

/// Whether a line is the one that has the name: alone, with others, or with an account.
fn is_in_head(line: &str, name: &str) -> bool {
    line.contains(name) && line.split_whitespace().count() <= 8 && !ends_a_sentence(line)
}

/// "Tamsin Roe is harbour correspondent of The Coastline."
fn is_on(line: &str, name: &str) -> bool {
    line.strip_prefix(name)
        .is_some_and(|rest| [" is ", " covers ", " reports ", ", "].iter().any(|on| rest.starts_with(on)))
        && is_office(line.split('.').next().unwrap_or(line))
}

/// If a byline names the author, a name alone is another author.
fn name_the_rest(found: &mut [Option<AboutArticle>]) {
    let is_sure =
        |about: &Option<AboutArticle>| about.as_ref().is_some_and(|about| about.author.is_some() && !about.is_guess);
    let Some(sure) = found.iter().position(is_sure) else { return };
    let mut more = Vec::new();
    for about in found.iter_mut().flatten().filter(|about| about.is_guess) {
        more.extend(about.author.take());
    }
    if let Some(author) = found.get_mut(sure).and_then(Option::as_mut).and_then(|about| about.author.as_mut()) {
        // A page shows the name beside the picture of the writer, and again after "By".
        more.retain(|name| !author.contains(name.as_str()));
        more.iter().for_each(|name| author.push_str(&format!(", {name}")));
    }
}

/// What a line says if the line above or below it is about the article.
fn beside_another(line: &str, is_by_office: bool) -> Option<AboutArticle> {
    let line = line.trim();
    if line.len() > 200 || ends_a_sentence(line) && !line.ends_with("Jr.") {
        return None;
    }
    if WebAddress::read(line).is_some() {
        return Some(AboutArticle { url: Some(line.to_string()), ..AboutArticle::default() });
    }
    // "coast.example/2026/bridge", as browsers print it above a page.
    let is_bare = line.contains('/') && line.contains('.') && !line.contains(char::is_whitespace);
    let address = format!("https://{line}");
    if is_bare && WebAddress::read(&address).is_some() {
        return Some(AboutArticle { url: Some(address), ..AboutArticle::default() });
    }
    if let Some(name) = domain(line) {
        return Some(AboutArticle { outlet: Some(name.to_string()), ..AboutArticle::default() });
    }
    // "Source: Kelpress"
    let source = line.strip_prefix("Source: ").filter(|name| name.split_whitespace().count() <= 4);
    let is_named = |name: &&str| name.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    if let Some(outlet) = source.filter(is_named) {
        return Some(AboutArticle { outlet: Some(outlet.to_string()), ..AboutArticle::default() });
    }
    if let Some(outlet) = outlet_of(line) {
        return Some(AboutArticle { outlet: Some(outlet.to_string()), ..AboutArticle::default() });
    }
    if let Some(author) = head_names::author(line) {
        return Some(AboutArticle { author: Some(author), is_guess: true, ..AboutArticle::default() });
    }
    // "Gary Plumb reports"
    let reporter = line.strip_suffix(" reports").or(line.strip_suffix(" reporting"));
    let is_by_office = is_by_office || reporter.is_some();
    let line = reporter.unwrap_or(line);
    // Words in capitals may be a second headline; a name shows that they are not.
    let is_shown = is_by_office || is_surely_person(line) || begins_with_given_name(line);
    if let Some(author) = person(line).filter(|_| is_shown) {
        return Some(AboutArticle { author: Some(author), is_guess: true, ..AboutArticle::default() });
    }
    if let Some((name, _)) =
        line.split_once(", ").filter(|(name, place)| begins_with_given_name(name) && is_place(place))
        && let Some(author) = person(name)
    {
        return Some(AboutArticle { author: Some(author), is_guess: true, ..AboutArticle::default() });
    }
    if let Some(agency) = agency_and_place(line) {
        return Some(AboutArticle { author: Some(agency.to_string()), is_guess: true, ..AboutArticle::default() });
    }
    let is_mark = matches!(line, "&" | "and" | "|" | "•" | "·");
    let is_other = is_page(line) || is_on_editing(line) || is_on_rights(line);
    (is_mark || is_office(line) || is_reading_time(line) || is_other || furniture::is_furniture(line))
        .then(AboutArticle::default)
}

/// "Gary Plumb", "A. Writer"
pub(super) fn begins_with_given_name(line: &str) -> bool {
    let first = line.trim_start_matches("From ").split_whitespace().next().unwrap_or_default();
    let is_initial = first.len() == 2 && first.ends_with('.');
    is_initial || is_given_name(&first.to_lowercase())
}

/// Whether a name can be nothing else: it has a position, an account or a place beside it.
pub(super) fn is_surely_person(line: &str) -> bool {
    let has_more = line.contains(" in ") || line.contains(" @") || line.starts_with("From ") || line.contains(',');
    has_more && person(line).is_some()
}

/// "2 min"
fn is_reading_time(line: &str) -> bool {
    line.strip_suffix(" min").or(line.strip_suffix(" mins")).is_some_and(|digits| digits.parse::<u8>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_beside_a_day_only() {
        let told = |lines: &[&str]| about_lines(lines).into_iter().flatten().find_map(|about| about.author);
        for lines in [
            ["15 June 2026", "Gary Plumb", "Harbour correspondent"],
            ["Gary Plumb @gplumb", "15 June 2026", "It opened."],
            ["From Gary Plumb", "15 June 2026", "2 min"],
            ["Gary Plumb, Harbour correspondent", "Updated 15 June 2026", "It opened."],
        ] {
            assert_eq!(told(&lines).as_deref(), Some("Gary Plumb"), "{lines:?}");
        }
        assert_eq!(told(&["By", "Gary Plumb", "Published", "15 June 2026"]).as_deref(), Some("Gary Plumb"));
        let of_two = about_lines(&["15 June 2026", "By Gary Plumb", "Otto Marlow"]);
        assert_eq!(of_two[1].as_ref().and_then(|about| about.author.as_deref()), Some("Gary Plumb, Otto Marlow"));
        let on_top = |first| {
            about_lines(&[first, "15 June 2026", "By Gary Plumb"]).swap_remove(0).and_then(|about| about.outlet)
        };
        assert_eq!(on_top("Ostwick Wirepoint").as_deref(), Some("Ostwick Wirepoint"));
        assert_eq!(on_top("Council Wants Answers"), None);
        assert_eq!(told(&["15 June 2026", "PTI | Vell"]).as_deref(), Some("PTI"));
        assert_eq!(told(&["Gary Plumb", "It opened on Friday."]), None);
        for line in [
            "City pays half of it",
            "Bridge of the North",
            "Monday June",
            "It opened.",
            "Vell",
            "Vell Harbour",
            "No One Hurt",
            "Council Wants Answers",
        ] {
            assert_eq!(told(&["15 June 2026", line]), None, "{line}");
        }
    }

    #[test]
    fn days_with_sentences_between_them_are_headings() {
        let told =
            |lines: &[&str]| about_lines(lines).into_iter().flatten().filter(|about| about.day.is_some()).count();
        assert_eq!(told(&["March 9", "The strike began at noon.", "March 12", "The talks failed."]), 0);
        assert_eq!(told(&["Published Mar 9", "Updated Mar 10", "The strike began at noon."]), 2);
    }

    #[test]
    fn what_stands_beside_a_line_on_the_article_is_no_text() {
        let lines =
            ["By Gary Plumb", "Kelmar News Agency", "https://kelmar.example/bridge", "Save", "City pays half of it"];
        let found = about_lines(&lines);
        assert_eq!(found.iter().filter(|about| about.is_some()).count(), 4);
        assert_eq!(found[1].as_ref().and_then(|about| about.outlet.as_deref()), Some("Kelmar News Agency"));
        assert_eq!(found[2].as_ref().and_then(|about| about.url.as_deref()), Some("https://kelmar.example/bridge"));
    }
}
