//! What is under a text about its day, its writer and its outlet.

use super::head_line::{AboutArticle, about, name_with_outlet};
use super::head_names;
use super::head_part::is_mail;
use super::named::{is_outlet, is_titled, person};
use crate::article::WebAddress;
use crate::ingest::extracted::PlacedText;
use crate::ingest::packing::lines::{Line, ends_a_sentence};

/// Most lines under a text that give its day, its writer and its outlet. A choice.
const FOOT_LINES: usize = 3;

/// Takes a day or a writer from the end of the lines, if there was none above the text.
pub(super) fn take_lines(body: &mut Vec<Line<'_>>, found: &mut AboutArticle) {
    take_signature(body, found);
    for _ in 0..FOOT_LINES {
        let Some(at) = body.iter().rposition(|line| !line.is_empty()).filter(|at| *at > 0) else { return };
        let Some(last) = body.get_mut(at) else { return };
        if let Some((end, author)) = head_names::at_end_of(last.text) {
            last.text = last.text.get(..end).unwrap_or_default().trim_end();
            found.add(AboutArticle { author: Some(author), ..AboutArticle::default() });
            return;
        }
        let Some(under) = under(last.text, found) else { return };
        found.add(under);
        body.truncate(at);
    }
}

/// "Ada Writer" with an address of mail or an account below it.
fn take_signature(body: &mut Vec<Line<'_>>, found: &mut AboutArticle) {
    let full: Vec<usize> = (0..body.len()).filter(|at| body.get(*at).is_some_and(|line| !line.is_empty())).collect();
    let text = |at: &usize| body.get(*at).map_or("", |line| line.text);
    let is_way = |at: &&usize| is_mail(text(at)) || text(at).starts_with('@') && !text(at).contains(' ');
    let ways = full.iter().rev().take(FOOT_LINES).take_while(is_way).count();
    let Some(at) = full.iter().rev().nth(ways).filter(|at| ways > 0 && **at > 0) else { return };
    let name = text(at);
    if let Some(author) = person(name).filter(|_| name.split_whitespace().count() <= 3 && !ends_a_sentence(name)) {
        found.add(AboutArticle { author: Some(author), is_guess: true, ..AboutArticle::default() });
        body.truncate(*at);
    }
}

/// The same for paragraphs that are already cut.
pub(super) fn take_passages(body: &mut Vec<PlacedText>, found: &mut AboutArticle) {
    for _ in 0..FOOT_LINES {
        let Some(last) = body.last_mut() else { return };
        if let Some((end, author)) = head_names::at_end_of(&last.text) {
            last.text.truncate(last.text.get(..end).unwrap_or_default().trim_end().len());
            found.add(AboutArticle { author: Some(author), ..AboutArticle::default() });
            return;
        }
        let last = body.last().filter(|_| body.len() > 1);
        let Some(under) = last.and_then(|last| under(&last.text, found)) else { return };
        found.add(under);
        body.pop();
    }
}

/// What a line under a text says, if it is the first to say it; a Japanese writer's name is no text in any case.
fn under(line: &str, found: &AboutArticle) -> Option<AboutArticle> {
    let is_new = |under: &AboutArticle| {
        found.published.is_none() && under.published.is_some()
            || found.author.is_none() && under.author.is_some() && !under.is_guess
    };
    let writer = || head_names::author(line);
    // "(Gary Plumb, The Kelmar Times, 15 June 2026)"
    let bare = line.trim_matches(['(', ')', '[', ']', '—', '–', '-', ' ']);
    let of_bare = || about(bare).filter(|about| about.published.is_some() && is_new(about));
    // "— Gary Plumb, The Kelmar Times"
    let signed = || (bare != line).then(|| name_with_outlet(bare))?.filter(is_new);
    about(line)
        .filter(is_new)
        .or_else(of_bare)
        .or_else(signed)
        .or_else(|| Some(AboutArticle { author: Some(writer()?), ..AboutArticle::default() }))
        .or_else(|| source(line).filter(|_| found.outlet.is_none()))
}

/// "Source: The Kelmar Times"
fn source(line: &str) -> Option<AboutArticle> {
    const LABELS: [&str; 6] = ["source:", "quelle:", "fuente:", "fonte:", "source :", "bron:"];
    let start = LABELS.iter().find(|label| line.to_lowercase().starts_with(*label))?;
    let outlet = line.get(start.len()..)?.trim();
    // "Source: https://kelmar.example/bridge (accessed 17 June 2026)"
    let address = outlet.split(' ').next().filter(|address| WebAddress::read(address).is_some());
    if let Some(address) = address {
        return Some(AboutArticle { url: Some(address.to_string()), ..AboutArticle::default() });
    }
    // An agency's name credits a part; what is no outlet's name credits figures.
    (is_outlet(outlet) || is_titled(outlet))
        .then(|| AboutArticle { outlet: Some(outlet.to_string()), ..AboutArticle::default() })
}
