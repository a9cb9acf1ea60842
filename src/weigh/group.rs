//! Which statements are the same fact.

use super::same_fact::Sayings;
use super::vocabulary::MeaningId;
use super::weighed::Weighed;
use crate::read::Read;
use rustc_hash::FxHashMap;

/// Statements of one article are compared if one has this share of the weight of the other's words.
const ALIKE: f64 = 0.5;

/// At most this many of them, the first ones, so that a text that says the same in every paragraph is not compared with
/// itself throughout.
const MOST_ALIKE: usize = 8;

/// Groups of statements that say the same, each sorted, in the order of their first statement. Every statement is in
/// exactly one group; most groups have only one.
///
/// Each member says what the weightiest says, or a part of it, and conflicts with none of the others. So a group cannot
/// drift from one statement through a second to a third that is another fact.
pub fn group(read: &Read<'_>, weighed: &Weighed) -> Vec<Vec<usize>> {
    let sayings = Sayings::new(read, weighed);
    let candidates = candidates(read, weighed, &sayings);
    let weights: Vec<f64> =
        (0..read.statements.len()).map(|number| weighed.index.weights(number).iter().sum()).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by(|a, b| weights[*b].total_cmp(&weights[*a]).then(a.cmp(b)));
    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); weights.len()];
    for number in order {
        let mut best: Option<(f64, usize)> = None;
        for head in candidates[number].iter().copied().filter(|other| !groups[*other].is_empty()) {
            let Some(strength) = sayings.same(number, head) else { continue };
            let fits = || !groups[head].iter().any(|member| *member != head && sayings.are_against(number, *member));
            if best.is_none_or(|(best, _)| strength > best) && fits() {
                best = Some((strength, head));
            }
        }
        groups[best.map_or(number, |(_, head)| head)].push(number);
    }
    groups.retain(|group| !group.is_empty());
    groups.iter_mut().for_each(|group| group.sort_unstable());
    groups.sort_by_key(|group| group[0]);
    groups
}

/// For each statement those that may say the same: in the passages that carry it or that it carries, and those of its own article
/// that share much of its weight.
fn candidates(read: &Read<'_>, weighed: &Weighed, sayings: &Sayings<'_>) -> Vec<Vec<usize>> {
    let mut in_passage: FxHashMap<(usize, usize), Vec<usize>> = FxHashMap::default();
    for (number, statement) in read.statements.iter().enumerate() {
        if let Some(passage) = sayings.passage(number) {
            in_passage.entry((statement.place.article, passage)).or_default().push(number);
        }
    }
    let mut candidates: Vec<Vec<usize>> = vec![Vec::new(); read.statements.len()];
    let mut add = |one: usize, other: usize| {
        candidates[one].push(other);
        candidates[other].push(one);
    };
    for number in 0..read.statements.len() {
        for article in 0..read.event.articles.len() {
            for carried in weighed.carriage.of(number, article) {
                let there = in_passage.get(&(article, carried.passage));
                there.into_iter().flatten().for_each(|other| add(number, *other));
            }
        }
    }
    for (one, other) in alike_in_one_article(read, weighed) {
        add(one, other);
    }
    for of in &mut candidates {
        of.sort_unstable();
        of.dedup();
    }
    candidates
}

fn alike_in_one_article(read: &Read<'_>, weighed: &Weighed) -> Vec<(usize, usize)> {
    let index = &weighed.index;
    let mut having: FxHashMap<(usize, MeaningId), Vec<usize>> = FxHashMap::default();
    for (number, statement) in read.statements.iter().enumerate() {
        for term in &index.content(number).terms {
            having.entry((statement.place.article, term.meaning)).or_default().push(number);
        }
    }
    let mut alike = Vec::new();
    for (number, statement) in read.statements.iter().enumerate() {
        let mut shared: FxHashMap<usize, f64> = FxHashMap::default();
        for (term, weight) in index.content(number).terms.iter().zip(index.weights(number)) {
            for other in having.get(&(statement.place.article, term.meaning)).into_iter().flatten() {
                *shared.entry(*other).or_default() += weight;
            }
        }
        let all: f64 = index.weights(number).iter().sum();
        let much = |(other, weight): (usize, f64)| (other != number && weight >= ALIKE * all).then_some(other);
        let mut others: Vec<usize> = shared.into_iter().filter_map(much).collect();
        others.sort_unstable();
        alike.extend(others.into_iter().take(MOST_ALIKE).map(|other| (number, other)));
    }
    alike
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Event};

    const FAIR: &str = "Police arrested nine men at the fair in Sennet. The mayor opened the fair at noon.";

    /// The rows of two articles that have several wordings.
    fn joined(one: (&str, &str), other: (&str, &str)) -> Vec<Vec<String>> {
        let article = |id: &str, (headline, text): (&str, &str)| Article::plain(id, id, headline, &[text]);
        let facts = crate::compare_event(Event::new("Test", vec![article("a", one), article("b", other)])).facts;
        let several = facts.into_iter().filter(|fact| fact.wordings.len() > 1);
        several.map(|fact| fact.wordings.into_iter().map(|one| one.statement).collect()).collect()
    }

    #[test]
    fn the_same_act_of_the_same_people_is_one_row_in_whatever_words() {
        let other = "Nine men were detained at the Sennet fair by police officers. A band played on the pier.";
        let [row] = joined(("", FAIR), ("", other)).try_into().expect("one row");
        assert_eq!(row.len(), 2);
    }

    #[test]
    fn what_is_denied_planned_of_another_number_or_of_another_stays_a_row_of_its_own() {
        for other in [
            "Nine men were not detained at the Sennet fair by police officers. A band played on the pier.",
            "Nine men are to be detained at the Sennet fair by police officers. A band played on the pier.",
            "Eleven men were detained at the Sennet fair by police officers. A band played on the pier.",
        ] {
            assert!(joined(("", FAIR), ("", other)).is_empty(), "{other}");
        }
        let hale = "Ruth Hale, the mayor of Tarn, has closed the harbour bridge. Traders met at the harbour.";
        assert!(
            joined(("", hale), ("", "Karen Orr has closed the old harbour bridge. Fishermen sold eels.")).is_empty()
        );
    }

    #[test]
    fn a_quotation_of_another_speaker_is_another_fact() {
        let anders = "Joel Anders was asked about the lamps. \"We have mended every lamp on the quay,\" Anders said.";
        let hale = "Critics spoke up. \"We have mended every lamp on the quay,\" said Ruth Hale, the mayor.";
        assert!(joined(("", anders), ("", hale)).is_empty());
    }

    #[test]
    fn a_headline_goes_to_the_text_that_states_it() {
        let text =
            "The council of Tarn has closed the harbour bridge because of cracks that divers found in its piers.";
        let [row] = joined(("Tarn council closes the harbour bridge", text), ("", "Shops were shut."))
            .try_into()
            .expect("one row");
        assert_eq!(row, [text.trim_end_matches('.'), "Tarn council closes the harbour bridge"]);
    }
}
