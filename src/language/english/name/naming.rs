//! All names of an event, joined: first the bodies, then the lines where capitals tell nothing.

use super::casing::Casing;
use super::found::FoundName;
use super::{entity, find, headline};
use crate::language::cut_text::CutText;
use crate::language::mention::{Entity, EntityKind, Name};
use crate::language::reading::CutArticle;
use std::collections::BTreeMap;

/// The entities, and the names of every article by paragraph.
pub fn names(articles: &[CutArticle<'_>]) -> (Vec<Entity>, Vec<Vec<Vec<Name>>>) {
    let mut casing = Casing::default();
    for article in articles {
        article.paragraphs.iter().for_each(|passage| casing.read(*passage));
    }
    let find = |passage: CutText| {
        if headline::hides_names(passage) { headline::places(passage) } else { find::find(passage, &casing) }
    };
    let found: Vec<Vec<Vec<FoundName>>> =
        articles.iter().map(|article| article.paragraphs.iter().map(|passage| find(*passage)).collect()).collect();
    let (entities, numbers) = entity::join(&found);
    let mut everywhere = known_forms(found.iter().zip(&numbers));
    add_family_names(&mut everywhere, &entities);
    let mut all = Vec::new();
    for (article, CutArticle { paragraphs, .. }) in articles.iter().enumerate() {
        let own = known_forms(found[article..=article].iter().zip(&numbers[article..=article]));
        let mut lines = Vec::new();
        for (number, passage) in paragraphs.iter().enumerate() {
            let with_numbers = found[article][number].iter().zip(&numbers[article][number]);
            let mut names: Vec<Name> = with_numbers
                .map(|(found, entity)| Name { span: found.span, bare: found.bare, entity: *entity })
                .collect();
            if headline::hides_names(*passage) {
                // What the article itself means by a name goes before what others mean by it.
                for forms in [&own, &everywhere] {
                    for (span, entity) in headline::known(*passage, forms, &casing) {
                        if names.iter().all(|name| !name.span.overlaps(span)) {
                            names.push(Name { span, bare: span, entity });
                        }
                    }
                }
                names.sort_by_key(|name| name.span);
            }
            lines.push(names);
        }
        all.push(lines);
    }
    (entities, all)
}

/// A headline may tell the family name alone where the body has the full name only.
fn add_family_names(forms: &mut BTreeMap<Vec<String>, Option<usize>>, entities: &[Entity]) {
    let mut families: BTreeMap<String, Option<usize>> = BTreeMap::new();
    for (index, entity) in entities.iter().enumerate().filter(|(_, entity)| entity.kind == EntityKind::Person) {
        let family = entity.name.split_whitespace().next_back().unwrap_or_default().to_lowercase();
        families.entry(family).and_modify(|known| *known = None).or_insert(Some(index));
    }
    for (family, index) in families {
        forms.entry(vec![family]).or_insert(index);
    }
}

/// The words of every name with the entity they mean; `None` where they mean several.
fn known_forms<'f>(
    articles: impl Iterator<Item = (&'f Vec<Vec<FoundName>>, &'f Vec<Vec<usize>>)>,
) -> BTreeMap<Vec<String>, Option<usize>> {
    let mut forms: BTreeMap<Vec<String>, Option<usize>> = BTreeMap::new();
    for (found, numbers) in articles {
        for (found, entity) in found.iter().flatten().zip(numbers.iter().flatten()) {
            let known = forms.entry(found.words.clone()).or_insert(Some(*entity));
            if *known != Some(*entity) {
                *known = None;
            }
        }
    }
    forms
}
