//! All names of an event, joined: first the bodies, then the lines where capitals show nothing.

use super::casing::Casing;
use super::found::FoundName;
use super::{entity, find, headline};
use crate::language::english::tree::Tree;
use crate::language::mention::{Entity, EntityKind, Name};
use crate::language::reading::CutArticle;
use std::collections::BTreeMap;

/// The entities, and the names of every article by paragraph; after them those of the `lines` of a list.
///
/// The articles alone decide who is named. Each line is joined with them by itself, so that no line changes whom
/// another one, or an article, means.
///
/// `trees` are those of the articles, and after them of the lines, by paragraph.
pub fn names(
    articles: &[CutArticle<'_>],
    lines: &[CutArticle<'_>],
    trees: &[Vec<Tree<'_>>],
) -> (Vec<Entity>, Vec<Vec<Vec<Name>>>) {
    let mut casing = Casing::default();
    for article in articles {
        article.paragraphs.iter().for_each(|passage| casing.read(*passage));
    }
    let find = |tree: &Tree<'_>| {
        if headline::hides_names(tree.cut) { headline::places(tree.cut) } else { find::find(tree, &casing) }
    };
    let found_in = |trees: &Vec<Tree<'_>>| trees.iter().map(find).collect();
    let (of_articles, of_lines) = trees.split_at(articles.len());
    let mut found: Vec<Vec<Vec<FoundName>>> = of_articles.iter().map(found_in).collect();
    let (mut entities, mut numbers) = entity::join(&found);
    let mut everywhere = known_forms(found.iter().zip(&numbers));
    add_family_names(&mut everywhere, &entities);
    let of_lines: Vec<_> =
        of_lines.iter().map(|line| looked_up(&mut found, &numbers, found_in(line), &mut entities)).collect();
    for (line, of_line) in of_lines {
        found.push(line);
        numbers.push(of_line);
    }
    let mut all = Vec::new();
    for (article, CutArticle { paragraphs, .. }) in articles.iter().chain(lines).enumerate() {
        let own = known_forms(found[article..=article].iter().zip(&numbers[article..=article]));
        let mut lines = Vec::new();
        for (number, passage) in paragraphs.iter().enumerate() {
            let with_numbers = found[article][number].iter().zip(&numbers[article][number]);
            let mut names: Vec<Name> = with_numbers
                .map(|(found, entity)| Name { span: found.span, bare: found.bare, entity: *entity })
                .collect();
            if headline::hides_names(*passage) {
                // What the article itself means by a name takes precedence over what others mean by it.
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

/// By paragraph: the names of one article, or the entities that they mean.
type ByParagraph<T> = Vec<Vec<T>>;

/// A line's names, and whom they mean: somebody named in the articles, or else somebody new. `heard` and `numbers` are
/// the names of the articles and whom they mean.
fn looked_up(
    heard: &mut Vec<ByParagraph<FoundName>>,
    numbers: &[ByParagraph<usize>],
    line: ByParagraph<FoundName>,
    entities: &mut Vec<Entity>,
) -> (ByParagraph<FoundName>, ByParagraph<usize>) {
    if line.iter().all(Vec::is_empty) {
        let nobody = vec![Vec::new(); line.len()];
        return (line, nobody);
    }
    heard.push(line);
    let (joined, of_joined) = entity::join(heard);
    let line = heard.pop().unwrap_or_default();
    let mut known: BTreeMap<usize, usize> = BTreeMap::new();
    for (in_joined, alone) in of_joined.iter().flatten().flatten().zip(numbers.iter().flatten().flatten()) {
        known.entry(*in_joined).or_insert(*alone);
    }
    let mut whom = |in_joined: &usize| {
        *known.entry(*in_joined).or_insert_with(|| {
            entities.extend(joined.get(*in_joined).cloned());
            entities.len().saturating_sub(1)
        })
    };
    let of_line = of_joined.last().into_iter().flatten();
    let of_line = of_line.map(|paragraph| paragraph.iter().map(&mut whom).collect()).collect();
    (line, of_line)
}

/// A headline may give only the family name where the body has only the full name.
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

/// The words of every name with the entity that they mean; `None` if they mean several.
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
