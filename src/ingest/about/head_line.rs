//! What a line above or below a text says about it: when it was published, who wrote it, and who published it.

use crate::article::{Published, is_agency};
use crate::ingest::about::byline::{author, names_others};
use crate::ingest::about::entry_time::is_entry_time;
use crate::ingest::about::furniture::is_furniture;
use crate::ingest::about::head_chinese::{self, Said};
use crate::ingest::about::head_label::{parts, without_label};
use crate::ingest::about::head_part::{
    is_figures, is_letters, is_mail, is_on_editing, is_page, is_place, is_unknown_day, without_comments, without_page,
};
use crate::ingest::about::named::{is_office, is_outlet, is_section, is_titled, is_weekday, person};
use crate::ingest::about::{published, yearless};
use crate::ingest::extracted::Extracted;
use crate::ingest::packing::lines::width;

/// Widest line of a head, in columns: as for a headline.
const WIDEST: usize = 200;

/// What lines of the header say about the article.
#[derive(Debug, Default)]
pub(super) struct AboutArticle {
    pub published: Option<Published>,
    pub is_update: bool,
    /// The day of publication as it is printed without its year.
    pub day: Option<String>,
    pub author: Option<String>,
    /// Whether the name was given without "By".
    pub is_guess: bool,
    pub outlet: Option<String>,
    pub url: Option<String>,
}

impl AboutArticle {
    /// Keeps what was found first, except that a publication date replaces the date of an update.
    pub fn add(&mut self, other: AboutArticle) {
        if other.published.is_some() && (self.published.is_none() || (self.is_update && !other.is_update)) {
            (self.published, self.is_update) = (other.published, other.is_update);
        }
        if other.author.is_some() && (self.author.is_none() || self.is_guess && !other.is_guess) {
            (self.author, self.is_guess) = (other.author, other.is_guess);
        }
        self.day = self.day.take().or(other.day);
        self.outlet = self.outlet.take().or(other.outlet);
        self.url = self.url.take().or(other.url);
    }

    /// Records what the file did not give elsewhere.
    pub fn record(self, extracted: &mut Extracted) {
        extracted.published = extracted.published.take().or(self.published);
        extracted.day = extracted.day.take().or(self.day);
        extracted.author = extracted.author.take().or(self.author);
        extracted.outlet = extracted.outlet.take().or(self.outlet);
        if let Some(url) = self.url {
            extracted.found_at(&url);
        }
    }
}

/// What the line says, if it consists only of a date, a byline, an outlet and a page's buttons.
pub(super) fn about(line: &str) -> Option<AboutArticle> {
    if width(line) > WIDEST {
        return None;
    }
    let line = without_page(without_comments(line));
    let line = line.strip_prefix("From: ").unwrap_or(line);
    if let Some(found) = in_sentences(line).or_else(|| printed_in(line)) {
        return Some(found);
    }
    if let Some(Said { published, outlet, author }) = head_chinese::said(line) {
        return Some(AboutArticle { published, outlet, author, ..AboutArticle::default() });
    }
    let (is_update, words) = without_label(line);
    if let Some(date) = published::parse(words) {
        return Some(AboutArticle { published: Some(date), is_update, ..AboutArticle::default() });
    }
    if is_figures(line) {
        return Some(AboutArticle::default());
    }
    // "Words: Ada Writer; Pictures: Otto Marlow", "Author: Ada Writer | Editor: Otto Marlow"
    if let Some(author) = author(line).filter(|_| names_others(line)) {
        return Some(of_author(author));
    }
    // First cut only at strokes, and then also at dashes between its parts.
    let dashes = [" – ", " — ", " - ", " / "];
    told(parts(line)).or_else(|| {
        let has_dash = dashes.iter().any(|dash| line.contains(dash));
        let cut = dashes.iter().fold(line.to_string(), |line, dash| line.replace(dash, "|"));
        has_dash.then(|| told(parts(&cut)))?
    })
}

/// What the parts of a line say, if each of them says something.
fn told<'l>(parts: impl Iterator<Item = &'l str>) -> Option<AboutArticle> {
    let mut found = AboutArticle::default();
    let mut says_more = false;
    // A name without "By" counts beside a day or an outlet on the same line.
    let mut named = None;
    // So does a name that begins with an article ("The Coastline"), and a place beside a day.
    let (mut titled, mut has_place) = (None, false);
    let mut is_open = false;
    for part in parts {
        // What a link to the writer leaves where the link is read by itself.
        if part.eq_ignore_ascii_case("by") && found.published.is_some() {
            continue;
        }
        let (is_update, words) = without_label(part);
        if let Some(date) = published::parse(words) {
            found.add(AboutArticle { published: Some(date), is_update, ..AboutArticle::default() });
        } else if yearless::is_one(words) {
            found.add(AboutArticle { day: Some(words.to_string()), ..AboutArticle::default() });
        } else if let Some(author) = author(part) {
            found.add(of_author(author));
            says_more = true;
        } else if let Some(about) = beside_date(part) {
            found.add(about);
        } else if let Some(about) = name_with_outlet(part) {
            found.add(about);
            says_more = true;
        } else if let Some(outlet) = outlet_of(part) {
            found.add(AboutArticle { outlet: Some(outlet.to_string()), ..AboutArticle::default() });
            says_more = true;
        } else if let Some(name) = person(part) {
            match part.split_once(',').is_some_and(|(_, office)| is_office(office)) {
                true => found.add(AboutArticle { author: Some(name), ..AboutArticle::default() }),
                false => named = named.or(Some(name)),
            }
        } else if let Some((name, _)) = part.split_once(", ").filter(|(_, place)| is_place(place))
            && let Some(name) = person(name)
        {
            named = named.or(Some(name));
        } else if is_agency(part) || is_letters(part) {
            named = named.or(Some(part.to_string()));
        } else if has_outlet_or_day(&found) && (is_section(part) || part == "News") {
            continue;
        } else if is_on_editing(part) || is_entry_time(part) || is_furniture(part) || is_mail(part) {
            says_more = true;
        } else if is_page(part) {
            continue;
        } else if is_titled(part) {
            titled = titled.or(Some(part.to_string()));
        } else if is_place(part) {
            has_place = true;
        } else if is_unknown_day(part) {
            is_open = true;
        } else {
            return None;
        }
    }
    // Beside a byline such words are about the day, whatever they say.
    if is_open && (found.author.is_none() || found.is_guess) {
        return None;
    }
    if found.published.is_some() || found.day.is_some() || found.author.is_some() {
        found.add(AboutArticle { author: named.take(), is_guess: true, ..AboutArticle::default() });
    }
    if named.is_some() && !says_more {
        return None;
    }
    let has_date = found.published.is_some() || found.day.is_some();
    if (titled.is_some() || has_place) && !has_date {
        return None;
    }
    found.outlet = found.outlet.take().or(titled);
    // An outlet or a button alone may be anything.
    let has_day = found.published.is_some() || found.day.is_some();
    let is_told = has_day || found.author.is_some();
    (is_told && (says_more || found.outlet.is_none() || has_day)).then_some(found)
}

fn has_outlet_or_day(found: &AboutArticle) -> bool {
    found.outlet.is_some() || found.published.is_some()
}

/// "From The Kelmar Times, 15 June 2026. By Gary Plumb.", in either order.
fn in_sentences(line: &str) -> Option<AboutArticle> {
    let line = line.trim_end_matches('.');
    let from = |words: &str| words.trim_start_matches("From ").trim_start_matches("Source: ").trim().to_string();
    let (outlet, writer) = match line.split_once(". By ") {
        Some((outlet, writer)) => (from(outlet), format!("By {writer}")),
        None => {
            let (writer, outlet) = line.split_once(". From ").filter(|(writer, _)| writer.starts_with("By "))?;
            (outlet.to_string(), writer.to_string())
        }
    };
    let mut found = about(&outlet).filter(|about| about.published.is_some() || about.outlet.is_some())?;
    found.add(about(&writer).filter(|about| about.author.is_some() && !about.is_guess)?);
    Some(found)
}

/// "(The Kelmar Times, 15 June 2026)", "Published in The Kelmar Times on 15 June 2026"
fn printed_in(line: &str) -> Option<AboutArticle> {
    let inner = line.strip_prefix('(').and_then(|line| line.strip_suffix(')'));
    let inner = inner.or_else(|| line.strip_prefix('[').and_then(|line| line.strip_suffix(']')));
    if let Some(inner) = inner.filter(|inner| !inner.contains(['(', '['])) {
        return about(inner).filter(|about| about.published.is_some() && about.outlet.is_some());
    }
    let (outlet, day) = line.strip_prefix("Published in ")?.trim_end_matches('.').rsplit_once(" on ")?;
    let published = Some(published::parse(day)?);
    let outlet = Some(outlet).filter(|outlet| is_outlet(outlet) || is_titled(outlet))?.to_string();
    Some(AboutArticle { published, outlet: Some(outlet), ..AboutArticle::default() })
}

/// "Gary Plumb, The Kelmar Times" and "Gary Plumb (Kelmar Times)" also name the outlet.
fn of_author(author: &str) -> AboutArticle {
    let author = without_glued_office(author);
    // "Gary Plumb for The Kelmar Times"
    if let Some((name, outlet)) = author.split_once(" for ").filter(|(_, one)| is_outlet(one) || is_titled(one)) {
        let (author, outlet) = (Some(name.to_string()), Some(outlet.to_string()));
        return AboutArticle { author, outlet, ..AboutArticle::default() };
    }
    let apart = author.rsplit_once(',').or_else(|| author.strip_suffix(')').and_then(|author| author.rsplit_once('(')));
    // "Gary Plumb, Harbour correspondent, for The Kelmar Times"
    let without_for = |outlet: &'_ str| {
        let outlet = outlet.trim();
        outlet.strip_prefix("for ").or(outlet.strip_prefix("FOR ")).unwrap_or(outlet).to_string()
    };
    let apart = apart.map(|(name, outlet)| (name.trim(), without_for(outlet)));
    match apart.filter(|(_, outlet)| is_outlet(outlet)) {
        Some((name, outlet)) => {
            let name = name.split_once(',').filter(|(_, office)| is_office(office)).map_or(name, |(name, _)| name);
            AboutArticle { author: Some(name.to_string()), outlet: Some(outlet), ..AboutArticle::default() }
        }
        None => AboutArticle { author: Some(author.to_string()), ..AboutArticle::default() },
    }
}

/// "Gary Plumb, The Kelmar Times"
pub(super) fn name_with_outlet(part: &str) -> Option<AboutArticle> {
    let (name, outlet) = part.split_once(',')?;
    // "The Hague" is where somebody was.
    let is_long_title = |outlet: &str| is_titled(outlet) && outlet.split_whitespace().nth(2).is_some();
    // "Gary Plumb, The Kelmar Times, Kelland"
    let bare = outlet.trim().split_once(", ").filter(|(_, place)| is_place(place)).map_or(outlet, |(outlet, _)| outlet);
    let outlet = Some(bare.trim().to_string()).filter(|outlet| is_outlet(outlet) || is_long_title(outlet))?;
    Some(AboutArticle { author: Some(person(name)?), outlet: Some(outlet), ..AboutArticle::default() })
}

/// A day with a name before or after it.
fn beside_date(part: &str) -> Option<AboutArticle> {
    byline_with_date(part)
        .or_else(|| name_with_date(part))
        .or_else(|| date_with_outlet(part))
        .or_else(|| outlet_and_date(part))
        .or_else(|| date_with_byline(part))
        .or_else(|| name_and_date(part))
}

/// "Ada WriterHarbour correspondent", "Ada Writer Harbour correspondent": a page shows the position below the name, with
/// nothing in between.
fn without_glued_office(author: &str) -> &str {
    let words: Vec<&str> = author.split(' ').collect();
    if let [first, last, .., office] = words.as_slice()
        && words.len() <= 4
        && !author.contains(',')
        && is_office(office)
        && author.is_char_boundary(first.len() + 1 + last.len())
    {
        return author.get(..first.len() + 1 + last.len()).unwrap_or(author);
    }
    let mut before = ' ';
    for (at, letter) in author.char_indices() {
        let (name, office) = author.split_at(at);
        if before.is_lowercase() && letter.is_uppercase() && name.contains(' ') && is_office(office) {
            return name;
        }
        before = letter;
    }
    author
}

/// "Posted on January 6, 2026 by Ada Writer"; the name may be that of an account, or a link that is already gone.
fn date_with_byline(part: &str) -> Option<AboutArticle> {
    let at = part.rfind(" by ").or_else(|| part.strip_suffix(" by").map(str::len))?;
    let before = part.get(..at)?;
    let byline = part.get(at + 1..)?;
    // "The Kelmar Times, 15 June 2026, by Gary Plumb"
    if let Some((found, name)) = name_with_date(before.trim_end_matches([',', ' '])).zip(author(byline)) {
        let is_outlet = found.outlet.is_some();
        return is_outlet.then(|| AboutArticle { author: Some(name.to_string()), ..found });
    }
    let (is_update, words) = without_label(before);
    let published = Some(published::parse(words)?);
    match author(byline) {
        Some(author) => Some(AboutArticle { published, is_update, ..of_author(author) }),
        None => (byline.split_whitespace().count() <= 2).then_some(AboutArticle {
            published,
            is_update,
            ..AboutArticle::default()
        }),
    }
}

/// "Ada Writer Jan 6, 2026, 10:15 AM"
fn name_and_date(part: &str) -> Option<AboutArticle> {
    part.match_indices(' ').take(6).find_map(|(at, _)| {
        let (is_update, words) = without_label(part.get(at + 1..)?);
        let published = Some(published::parse(words)?);
        let author = Some(person(part.get(..at)?)?);
        Some(AboutArticle { published, is_update, author, is_guess: true, ..AboutArticle::default() })
    })
}

/// "Monday June 15 2026, 8.00am, The Kelmar Times"
fn date_with_outlet(part: &str) -> Option<AboutArticle> {
    let (day, outlet) = part.rsplit_once(',')?;
    let (is_update, words) = without_label(day);
    let published = Some(published::parse(words)?);
    let outlet = Some(outlet_of(outlet.trim())?.to_string());
    Some(AboutArticle { published, is_update, outlet, ..AboutArticle::default() })
}

/// "The Kelmar Times 15 June 2026", "垂穂新聞　2026年6月15日", "2026年6月15日 垂穂新聞", "垂穂新聞 2026年6月15日 朝刊"
fn outlet_and_date(part: &str) -> Option<AboutArticle> {
    let part = ["朝刊", "夕刊"].iter().find_map(|edition| part.strip_suffix(edition)).unwrap_or(part).trim_end();
    part.char_indices().filter(|(_, letter)| letter.is_whitespace()).take(8).find_map(|(at, gap)| {
        let (before, after) = (part.get(..at)?.trim_end(), part.get(at + gap.len_utf8()..)?.trim_start());
        let (outlet, day) = match published::parse(before) {
            Some(day) => (after, day),
            None => (before, published::parse(without_label(after).1)?),
        };
        let outlet = Some(outlet_of(outlet)?.to_string());
        Some(AboutArticle { published: Some(day), outlet, ..AboutArticle::default() })
    })
}

/// "The Kelmar Times", "Source: The Kelmar Times"
pub(super) fn outlet_of(part: &str) -> Option<&str> {
    let bare = part.strip_prefix("Source:").or(part.strip_prefix("Outlet:")).unwrap_or(part).trim();
    let bare = bare.strip_prefix('(').and_then(|bare| bare.strip_suffix(')')).unwrap_or(bare);
    is_outlet(bare).then_some(bare)
}

/// "Kelmar News Agency, 15 June 2026, 08:00", "Ada Writer, 6 January 2026", "Ostwick, 7 March 2026": a name up to some
/// comma, then a date.
fn name_with_date(part: &str) -> Option<AboutArticle> {
    part.match_indices(',').find_map(|(at, mark)| {
        let name = part.get(..at)?.trim();
        let (is_update, words) = without_label(part.get(at + mark.len()..)?.trim_start());
        let published = Some(published::parse(words)?);
        // "Gary Plumb, The Kelmar Times, 15 June 2026"
        if let Some(both) = name_with_outlet(name) {
            return Some(AboutArticle { published, is_update, ..both });
        }
        let words: Vec<&str> = name.split_whitespace().collect();
        let is_name = words.iter().all(|word| {
            word.starts_with(char::is_uppercase)
                && word.chars().all(|letter| letter.is_alphabetic() || "-'’.".contains(letter))
        });
        let is_writer = (2..=3).contains(&words.len()) && is_name && !is_weekday(name);
        // No writer is called "The".
        let begins_as_title = is_titled(name) && !is_weekday(name);
        // Two words may be a place too: "La Rochelle".
        let is_title = begins_as_title && (words.first() == Some(&"The") || words.len() > 2);
        let outlet = (is_outlet(name) || is_title).then(|| name.to_string());
        let author = (outlet.is_none() && is_writer && !begins_as_title).then(|| name.to_string());
        let is_place = (words.len() == 1 || begins_as_title) && is_name;
        let is_one = outlet.is_some() || author.is_some() || is_place;
        is_one.then_some(AboutArticle { published, is_update, author, outlet, ..AboutArticle::default() })
    })
}

/// "By Jane Doe, Jan. 3, 2026": a byline up to some comma, dash or space, then a date.
fn byline_with_date(part: &str) -> Option<AboutArticle> {
    part.match_indices([',', '-', '–', '—', ' ']).find_map(|(at, mark)| {
        let name = author(part.get(..at)?.trim_end())?;
        let (is_update, words) = without_label(part.get(at + mark.len()..)?.trim_start());
        let published = Some(published::parse(words)?);
        Some(AboutArticle { published, is_update, ..of_author(name) })
    })
}
