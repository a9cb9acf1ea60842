//! Who is credited for second-hand facts: outlets, agencies, offices, papers.

use crate::article::{Article, Dateline, Place};
use crate::language::{Credit, Mentions, StoryWords};
use crate::read::Read;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// An outlet, agency or office that articles give as the source of second-hand facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreditedSource {
    /// The source: "Associated Press".
    pub name: String,
    /// The phrases that credit it, in the order of articles and text.
    pub places: Vec<Place>,
}

/// What distinguishes one source from another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum SourceKey {
    /// A source with a name, in any form of it.
    Entity(usize),
    /// A source by its words, without the article and whatever owns it: "foreign ministry".
    Words(String),
}

/// Credited sources: most credited first, then in the order of articles and text.
pub fn credits(read: &Read<'_>) -> Vec<CreditedSource> {
    let mut found: BTreeMap<SourceKey, CreditedSource> = BTreeMap::new();
    for (article, annotated) in read.annotated.articles.iter().enumerate() {
        let outlet = &read.event.articles[article];
        let story = read.language_of(article).story();
        for (paragraph, mentions) in annotated.paragraphs.iter().enumerate() {
            for credit in mentions.credits.iter().filter(|credit| !is_voice(mentions, credit)) {
                let words = read.event.words_at(Place { article, paragraph, span: credit.source });
                let named = credit.entity.and_then(|at| Some((at, read.annotated.entities.get(at)?)));
                let (source, name) = match named {
                    Some((number, entity)) => (SourceKey::Entity(number), entity.name.clone()),
                    None => (SourceKey::Words(story.source_key(words)), story.bare_source(words)),
                };
                if is_itself(outlet, &name, story) || story.is_nameless_source(words) || name.is_empty() {
                    continue;
                }
                let credited = found.entry(source).or_insert_with(|| CreditedSource { name, places: Vec::new() });
                credited.places.push(Place { article, paragraph, span: credit.span });
            }
        }
        if let Some((source, name, place)) =
            dateline(read, article).filter(|(_, name, _)| !is_itself(outlet, name, story))
        {
            let credited = found.entry(source).or_insert_with(|| CreditedSource { name, places: Vec::new() });
            credited.places.push(place);
            credited.places.sort_unstable();
        }
    }
    let mut credits: Vec<CreditedSource> = found.into_values().collect();
    credits.sort_by_key(|credited| (Reverse(credited.places.len()), credited.places.first().copied()));
    credits
}

/// The agency that the dateline names, most often in brackets before the dash: "PORT ELLERY, March 5 (Corrant) -".
fn dateline(read: &Read<'_>, article: usize) -> Option<(SourceKey, String, Place)> {
    let text = &read.event.articles.get(article)?.paragraphs.get(1)?.text;
    let span = Dateline::of(text)?.agency?;
    let name = span.of(text).trim_matches(['(', ')', '[', ']']).trim();
    if !name.starts_with(char::is_uppercase) || name.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let story = read.language_of(article).story();
    let names = &read.annotated.articles.get(article)?.paragraphs.get(1)?.names;
    let entity = names.iter().find(|mention| span.contains(mention.span)).map(|mention| mention.entity);
    let named = entity.and_then(|number| Some((number, read.annotated.entities.get(number)?)));
    let (source, name) = match named {
        Some((number, entity)) => (SourceKey::Entity(number), entity.name.clone()),
        None => (SourceKey::Words(story.source_key(name)), name.to_string()),
    };
    Some((source, name, Place { article, paragraph: 1, span }))
}

/// Unnamed people ("officials said") are voices, and are counted there.
fn is_voice(mentions: &Mentions, credit: &Credit) -> bool {
    mentions.reported.iter().filter_map(|told| told.speaker.span).any(|span| span.overlaps(credit.source))
}

/// What an outlet learnt itself ("told the Whistle") is not second-hand.
pub fn is_itself(article: &Article, name: &str, story: &dyn StoryWords) -> bool {
    let own = story.source_key(&article.outlet);
    let own: Vec<&str> = own.split(' ').collect();
    story.source_key(name).split(' ').all(|word| own.contains(&word))
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Event};

    fn credits(bodies: &[(&str, &[&str])]) -> Vec<(String, usize)> {
        let articles = bodies.iter().map(|(outlet, body)| Article::plain(outlet, outlet, "", body)).collect();
        let comparison = crate::compare_event(Event::new("Test", articles));
        comparison.credits.iter().map(|one| (one.name.clone(), one.places.len())).collect()
    }

    #[test]
    fn a_source_is_counted_over_all_articles_most_credited_first() {
        let found = credits(&[
            (
                "Argus",
                &[
                    "The lamp was broken, according to the harbour office.",
                    "Six were hurt, the Millport Gazette reported.",
                ],
            ),
            ("Beacon", &["The ferry was late, according to the Millport Gazette."]),
        ]);
        assert_eq!(found, [("Millport Gazette".to_string(), 2), ("harbour office".to_string(), 1)]);
    }

    #[test]
    fn the_agency_of_a_dateline_is_credited_but_not_by_itself() {
        let wire = "MILLPORT, March 5 (Castel Wire) — The ferry was late.";
        let found = credits(&[("Argus", &[wire]), ("Castel Wire", &[wire])]);
        assert_eq!(found, [("Castel Wire".to_string(), 1)]);
        let aside = "The Harbour Board (HB) - which runs the ferry - met. MILLPORT (late) – It rained.";
        assert_eq!(credits(&[("Argus", &[aside])]), []);
    }

    #[test]
    fn what_an_outlet_learnt_itself_is_not_second_hand() {
        let found = credits(&[
            ("Millport Gazette", &["He told the Millport Gazette that the lamp was broken."]),
            ("Beacon", &["Joel Anders told the Millport Gazette that the lamp was broken."]),
        ]);
        assert_eq!(found, [("Millport Gazette".to_string(), 1)]);
    }
}
