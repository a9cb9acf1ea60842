//! Flags articles that seem to cover another event, with the evidence.
//!
//! Two signs, one for each way to mix up events: texts that share hardly any statements or names (`kinship.rs`), and
//! texts on the same people at another time (`told_days.rs`).

use super::kinship::Kinship;
use super::told_days::{ToldDays, days_apart};
use crate::article::Event;
use crate::finding::{ArticleNote, Remark};
use crate::read::Read;
use crate::weigh::Weighed;

/// What is noticed; empty if the articles belong together or there is too little evidence.
pub fn other_events(read: &Read<'_>, weighed: &Weighed) -> Vec<ArticleNote> {
    let kinship = Kinship::new(read, weighed);
    let readable: Vec<usize> = (0..read.event.articles.len()).filter(|article| kinship.can_tell(*article)).collect();
    let families = components(&readable, |a, b| kinship.are_kin(a, b));
    let mut notes = strangers(&families);
    let days = ToldDays::new(read);
    let main = families.into_iter().next().unwrap_or_default();
    let dated: Vec<usize> = main.into_iter().filter(|article| days.can_tell(*article)).collect();
    notes.extend(other_days(&read.event, &components(&dated, |a, b| days.meet(a, b))));
    notes
}

/// Articles that belong together, largest group first, equals in the order of the articles.
///
/// An article is compared only until it has found its group, so that a hundred articles on one event take a hundred
/// comparisons, not five thousand.
fn components(articles: &[usize], together: impl Fn(usize, usize) -> bool) -> Vec<Vec<usize>> {
    let mut left: Vec<usize> = articles.to_vec();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    while !left.is_empty() {
        let mut group = vec![left.remove(0)];
        let mut next = 0;
        while let Some(&member) = group.get(next) {
            let (near, far) = left.iter().partition(|other| together(member, **other));
            group.extend::<Vec<usize>>(near);
            left = far;
            next += 1;
        }
        group.sort_unstable();
        groups.push(group);
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
    groups
}

/// One remark for each group beside the largest; one for all if no group is larger than the others.
fn strangers(families: &[Vec<usize>]) -> Vec<ArticleNote> {
    if is_tie(families) {
        return vec![about(None, Remark::NothingShared(families.to_vec()))];
    }
    families.iter().skip(1).map(|family| about(only(family), Remark::Strangers(family.clone()))).collect()
}

fn other_days(event: &Event, groups: &[Vec<usize>]) -> Vec<ArticleNote> {
    let Some((main, others)) = groups.split_first() else { return Vec::new() };
    let remark = |group: &Vec<usize>| {
        let days =
            main.iter().flat_map(|a| group.iter().filter_map(|b| days_apart(event, *a, *b))).min().unwrap_or_default();
        if is_tie(groups) && groups.len() == 2 {
            return about(None, Remark::DaysApart { groups: [main.clone(), group.clone()], days });
        }
        about(only(group), Remark::OtherDays { articles: group.clone(), days })
    };
    others.iter().map(remark).collect()
}

/// Whether no group is larger than the next: then nobody can say which event is meant.
fn is_tie(groups: &[Vec<usize>]) -> bool {
    matches!(groups, [first, second, ..] if first.len() == second.len())
}

fn about(article: Option<usize>, remark: Remark) -> ArticleNote {
    ArticleNote { article, remark }
}

fn only(group: &[usize]) -> Option<usize> {
    if let [article] = group { Some(*article) } else { None }
}

#[cfg(test)]
mod tests {
    use super::Remark;
    use crate::article::{Article, Event, NoteKind, Published};
    use jiff::civil::Date;

    const FERRY: [&str; 4] = [
        "The ferry Kestrel ran aground off Tarn Point on Friday with 212 passengers aboard.",
        "The coast guard towed the ferry into Millport harbour before midnight.",
        "Captain Joel Anders blamed a broken buoy lamp that the port had promised to mend.",
        "Four passengers were treated for bruises.",
    ];
    const FERRY_AGAIN: [&str; 4] = [
        "All 212 passengers of the ferry Kestrel are safe after it struck rocks off Tarn Point on Friday.",
        "Joel Anders, its captain, said a buoy lamp had been dark.",
        "Before midnight the vessel lay in Millport harbour, where the coast guard had towed it.",
        "Bruises of four people were treated on the quay.",
    ];
    const ORCHARD: [&str; 4] = [
        "Growers in the Sella valley expect their smallest apple crop for thirty years.",
        "Frost in April killed nine blossoms out of ten, the cooperative reckons.",
        "Its director, Marta Quill, wants the state to pay half of what was lost.",
        "Cider makers have begun to buy fruit abroad.",
    ];

    fn notes(texts: &[(&str, &[&str], Option<Date>)]) -> Vec<(Option<usize>, Remark)> {
        let articles = texts.iter().map(|(outlet, body, published)| {
            let mut article = Article::plain(outlet, outlet, "", body);
            article.published = published.map(Published::on);
            article
        });
        let comparison = crate::compare_event(Event::new("Test", articles.collect()));
        let noticed = comparison.notes.into_iter().filter(|note| note.remark.kind() == NoteKind::OtherEvent);
        noticed.map(|note| (note.article, note.remark)).collect()
    }

    #[test]
    fn articles_about_one_event_are_left_alone() {
        assert_eq!(notes(&[("Argus", &FERRY, None), ("Beacon", &FERRY_AGAIN, None)]), []);
    }

    #[test]
    fn two_events_are_noticed() {
        let remark = Remark::NothingShared(vec![vec![0], vec![1]]);
        assert_eq!(notes(&[("Argus", &FERRY, None), ("Beacon", &ORCHARD, None)]), [(None, remark)]);
    }

    #[test]
    fn one_stranger_among_several_is_named() {
        let found = notes(&[("Argus", &FERRY, None), ("Beacon", &ORCHARD, None), ("Courier", &FERRY_AGAIN, None)]);
        assert_eq!(found, [(Some(1), Remark::Strangers(vec![1]))]);
    }

    #[test]
    fn the_same_people_at_another_time_are_noticed_by_the_days() {
        let date = |month, day| Some(Date::constant(2026, month, day));
        let march: [&str; 3] = [
            "Premier Ada Morrow and President Jon Hale spoke by telephone on Friday.",
            "Morrow and Hale discussed the fishing rights off Tarn Point.",
            "Hale invited Morrow to his country.",
        ];
        let may: [&str; 3] = [
            "Premier Ada Morrow and President Jon Hale spoke by telephone on Tuesday.",
            "Morrow and Hale discussed the fishing rights off Tarn Point once more.",
            "Hale repeated that he had invited Morrow to his country.",
        ];
        let found = notes(&[("Argus", &march, date(3, 7)), ("Beacon", &may, date(5, 13))]);
        assert_eq!(found, [(None, Remark::DaysApart { groups: [vec![0], vec![1]], days: 67 })]);
        assert_eq!(notes(&[("Argus", &march, date(3, 7)), ("Beacon", &march, date(3, 8))]), []);
        assert_eq!(
            notes(&[("Argus", &march, date(3, 7)), ("Beacon", &may, None)]),
            [],
            "without a date nobody can tell"
        );
    }

    #[test]
    fn a_later_article_about_the_same_day_is_left_alone() {
        let date = |month, day| Some(Date::constant(2026, month, day));
        let later: [&str; 3] = [
            "The ferry Kestrel, which ran aground off Tarn Point on March 6 with 212 passengers aboard, sails again.",
            "The coast guard had towed it into Millport harbour before midnight.",
            "Captain Joel Anders had blamed a broken buoy lamp.",
        ];
        assert_eq!(notes(&[("Argus", &FERRY, date(3, 7)), ("Beacon", &later, date(4, 2))]), []);
    }
}
