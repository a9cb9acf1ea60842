//! The judge: does this article state this statement, state it in part, differ from it or omit it?

use super::bench::Judge;
use super::detail::{self, Finding};
use super::features::{Features, Measuring};
use super::likelihood::Likelihoods;
use super::thresholds::Thresholds;
use crate::article::LanguageCode;
use crate::finding::{Cell, DifferenceKind, Evidence, QuotationLabel, Reason, Verdict};
use crate::weigh::Carried;
use std::borrow::Borrow;

/// Further passages are shown as evidence if they carry nearly as much as the best one.
const NEARLY_AS_STRONG: f64 = 0.85;

/// More passages than this are no help to a reader.
const MOST_EVIDENCE: usize = 3;

impl Judge<'_> {
    /// What `article` makes of the statement with this index.
    pub fn cell(&self, statement: usize, article: usize) -> Cell {
        if let Some(unjudged) = self.unjudged(statement, article) {
            return self.unread(statement, article, &self.read.event.articles[unjudged].language);
        }
        if self.is_across(statement, article) {
            return self.cell_across(statement, article);
        }
        let carried = self.weighed.carriage.of(statement, article);
        let Some((best, measuring)) = carried.first().zip(Measuring::new(self, statement, article)) else {
            let score = Likelihoods::NOTHING.carried;
            let sure = score < self.lines.surely_omitted_plain
                || self.quotes(statement)
                || !self.traits[statement].named.is_empty();
            return self.excused(statement, article, Cell::omitted(score, sure));
        };
        let score = Likelihoods::of_carried(measuring.begun());
        if score < self.lines.told && !detail::is_changed_copy(self, statement, article, best) {
            let sure = self.surely_omitted(statement, article, score, &measuring);
            return self.excused(statement, article, Cell::omitted(score, sure));
        }
        let credits = self.weighed.index.credits(statement, article, best.passage);
        let features = measuring.complete(&credits);
        let missing = detail::missing(self, statement, &credits);
        let likelihoods = Likelihoods::of(&features);
        let finding = detail::compare(self, statement, article, carried, best);
        let judged = told(&self.lines, likelihoods, &features, &finding, missing.is_empty());
        Cell {
            evidence: self.evidence(statement, article, carried, finding.quoted_in),
            contrasts: finding.contrasts,
            missing,
            quotation: finding.quotation,
            ..Cell::new(judged.verdict, score, judged.sure, judged.reason)
        }
    }

    /// Whether the article surely omits the statement: no passage is like those that carry it elsewhere, their
    /// paragraphs have hardly anything to do with this article, what the statement counts is not counted here, and
    /// other words or values could hardly say the same.
    fn surely_omitted(&self, statement: usize, article: usize, score: f64, measuring: &Measuring<'_>) -> bool {
        let features = measuring.begun();
        if score >= self.lines.surely_omitted || features.corroboration >= SAME_PASSAGE {
            return false;
        }
        let tie = self.ties.strongest(self.read, self.weighed, statement, article);
        let has_value = features.numbers > 0.0 || features.dates_missing > 0.0;
        let is_hardly_reworded = score < self.lines.surely_omitted_plain
            || tie == 0.0 && !has_value
            || self.quotes(statement)
            || measuring.names_others();
        tie < CLOSE && is_hardly_reworded && !measuring.has_quantity_elsewhere()
    }

    fn quotes(&self, statement: usize) -> bool {
        self.traits[statement].quotes()
    }

    /// Whether the statement is carried, and the languages are judged, without working out the cell.
    pub fn is_told(&self, statement: usize, article: usize) -> bool {
        if self.unjudged(statement, article).is_some() {
            return false;
        }
        if self.is_across(statement, article) {
            return self.cell_across(statement, article).is_told();
        }
        let Some(best) = self.weighed.carriage.of(statement, article).first() else { return false };
        self.carried_from(statement, article, self.lines.told).is_some()
            || detail::is_changed_copy(self, statement, article, best)
    }

    /// Whether the cell surely differs, without working out the cell.
    pub fn surely_differs(&self, statement: usize, article: usize) -> bool {
        if self.unjudged(statement, article).is_some() || self.is_across(statement, article) {
            return false;
        }
        let carried = self.weighed.carriage.of(statement, article);
        let Some(best) = carried.first() else { return false };
        let Some(measuring) = self.carried_from(statement, article, self.lines.surely_told) else { return false };
        let finding = detail::contrasts(&detail::sides(self, statement, article, carried, best));
        let features = || measuring.complete(&self.weighed.index.credits(statement, article, best.passage));
        let is_other = |reason: Reason| reason != Reason::Earlier && is_same_thing(&finding, &reason, features);
        finding.reason().is_some_and(is_other)
    }

    /// The features, if the likelihood of being carried reaches a line.
    fn carried_from(&self, statement: usize, article: usize, line: f64) -> Option<Measuring<'_>> {
        let may_be = |known: &Features| Likelihoods::of_carried_at_best(known) >= line;
        let measuring = Measuring::worthwhile(self, statement, article, may_be)?;
        (Likelihoods::of_carried(measuring.begun()) >= line).then_some(measuring)
    }

    /// The statement's article or this one, if its language is not judged.
    fn unjudged(&self, statement: usize, article: usize) -> Option<usize> {
        let own = self.read.statements[statement].place.article;
        [article, own].into_iter().find(|either| !self.read.language_of(*either).is_judged())
    }

    /// The passages that carry it, best first; before them the one that quotes it, by its number in the article.
    pub(super) fn evidence(
        &self,
        statement: usize,
        article: usize,
        carried: &[Carried],
        quoted_in: Option<usize>,
    ) -> Vec<Evidence> {
        let Some(best) = carried.first() else { return Vec::new() };
        let (quoting, others): (Vec<&Carried>, Vec<&Carried>) =
            carried.iter().partition(|one| quoted_in == Some(one.passage));
        let strong = others.into_iter().filter(|one| one.score >= NEARLY_AS_STRONG * best.score);
        quoting
            .into_iter()
            .chain(strong)
            .take(MOST_EVIDENCE)
            .map(|one| Evidence {
                place: self.weighed.index.passages[article][one.passage].place,
                matched: self.weighed.index.matched(statement, article, one.passage),
                score: one.score,
            })
            .collect()
    }

    /// The article or the statement is in a language that is not judged: the numbers and Latin names in common are
    /// shown, and nothing is claimed.
    fn unread(&self, statement: usize, article: usize, language: &LanguageCode) -> Cell {
        let carried = self.weighed.carriage.of(statement, article);
        let likelihoods =
            Features::of(self, statement, article).map_or(Likelihoods::NOTHING, |one| Likelihoods::of(&one));
        let is_told = likelihoods.carried >= self.lines.told;
        let evidence = if is_told { self.evidence(statement, article, carried, None) } else { Vec::new() };
        Cell::unread(likelihoods.carried, evidence, language.clone())
    }
}

/// A verdict and why.
struct Ruling {
    verdict: Verdict,
    sure: bool,
    reason: Reason,
}

/// At or above this corroboration, another article's wording of the statement is found here in other words.
const SAME_PASSAGE: f64 = 0.5;

/// At or above this link, two paragraphs have so much in common that this statement, too, may be here in other words. A
/// choice between 0.5, the value from which they are linked, and 1.
const CLOSE: f64 = 0.7;

/// Whether what conflicts with the statement surely concerns the same thing: another value may belong to another thing,
/// unless the acts are the same, or the words around it: four in ten "lost" are six in ten "saved".
fn is_same_thing<F: Borrow<Features>>(finding: &Finding, reason: &Reason, features: impl FnOnce() -> F) -> bool {
    *reason == Reason::Other(DifferenceKind::Quote) || {
        let features = features();
        let features = features.borrow();
        features.is_same_act() || finding.is_copy && features.has_act()
    }
}

/// The verdict on a statement that the article carries at least in part.
fn told(
    lines: &Thresholds,
    likelihoods: Likelihoods,
    features: &Features,
    finding: &Finding,
    is_all_there: bool,
) -> Ruling {
    let Likelihoods { carried, faithful } = likelihoods;
    let may_be_sure = carried >= lines.surely_told;
    if let Some(reason) = finding.reason() {
        let verdict = if reason == Reason::Earlier { Verdict::Partial } else { Verdict::Differs };
        let is_same = is_same_thing(finding, &reason, || features);
        return Ruling { verdict, sure: is_same && may_be_sure, reason };
    }
    let has_other_value = features.numbers_missing > 0.0 || features.dates_missing > 0.0;
    if finding.is_same_speech && !has_other_value {
        return Ruling { verdict: Verdict::Stated, sure: may_be_sure, reason: Reason::Carried };
    }
    // The same words in quotation marks report the same act, however they are introduced.
    let label = finding.quotation.as_ref().map(|quotation| quotation.label);
    let is_quoted = matches!(label, Some(QuotationLabel::Whole | QuotationLabel::Trimmed));
    if features.is_told_otherwise() && !is_quoted {
        let needed = if features.differs_only_in_being_done() { lines.faithful_planned } else { lines.surely_faithful };
        let (verdict, reason) = match faithful >= needed {
            true => (Verdict::Stated, Reason::Carried),
            false => (Verdict::Partial, Reason::OtherAct),
        };
        return Ruling { verdict, sure: false, reason };
    }
    let reason = if is_all_there { Reason::InPart } else { Reason::DetailMissing };
    // What is not found may be there in other words, so "in part" is never sure.
    if has_other_value || faithful < lines.faithful {
        return Ruling { verdict: Verdict::Partial, sure: false, reason };
    }
    // A quotation given without quotation marks is surely stated only if it has the same speaker.
    let is_unquoted = features.quoted > 0.0 && !is_quoted && features.claim <= 0.0;
    let needed = if features.is_told_act_by_act() { lines.surely_faithful_acts } else { lines.surely_faithful };
    let says_so = features.has_act() && features.is_answered() && !features.lacks() && !features.may_be_near_miss();
    let sure = may_be_sure && !is_unquoted && says_so && faithful >= needed;
    Ruling { verdict: Verdict::Stated, sure, reason: Reason::Carried }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Event};

    #[test]
    fn the_passage_that_quotes_comes_first() {
        let text = [
            "A student filmed Jack Orr on the pavement on Friday.",
            "Another man then tells Jack Orr on the pavement: \"We are only here for a project.\"",
            "\"Who are you?\" he asks. \"Tell me who you are.\"",
        ];
        let event = Event::new("Pavement", vec![Article::plain("a", "Argus", "", &text)]);
        let listed = "\"Tell me who you are,\" Jack Orr said to a man on the pavement.";
        let facts = crate::check_event(&event, &[listed.to_string()]);
        let shown: Vec<&str> =
            facts[0].cells[0].evidence.iter().map(|evidence| event.words_at(evidence.place)).collect();
        assert!(shown[0].contains("Tell me who you are") && shown[1].contains("Another man"), "{shown:?}");
    }
}
