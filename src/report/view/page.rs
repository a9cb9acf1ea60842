//! Everything on the page, in its order.

use super::breadth::{CROWD, SIDE_BY_SIDE};
use super::{
    base, carried, corrections, disagreements, facts, filters, map, notes, order, outlets, partners, quoting, review,
    rows, sharing, sources, standouts, strip, texts, title, voices, words,
};
use crate::compare::Comparison;
use crate::report::anchors::{Anchors, row_of};
use crate::report::groups::Groups;
use crate::report::verbatim::visible;
use crate::report::wording::Wording;
use tera::{Context, TeraResult, Value};

/// How many outlets are at the head of the page: two rows of them at 1280 px, so that the differences are on the first
/// screen.
const FIRST_OUTLETS: usize = 8;

/// With at least this many outlets, their first paragraphs are folded: four of them took half of a laptop's first
/// screen.
const FOLDED_LEDES: usize = 4;

/// How many disagreements are at the head of the page; the others are one click away. Two rows of outlets and eight
/// rows of words make up the first screen and a half of a laptop.
const FIRST_DISAGREEMENTS: usize = 8;

/// Everything on the page.
#[derive(Debug)]
pub struct PageView {
    version: &'static str,
    title: String,
    in_short: Vec<title::LinkedCountView>,
    /// CSS class: "few" or "many" outlets.
    breadth: &'static str,
    /// Whether there are too many outlets for a column each.
    is_crowd: bool,
    /// Number of outlets, as a CSS class: "outlets-3".
    columns: String,
    outlets: Vec<outlets::OutletView>,
    /// Whether the outlets' first paragraphs are folded, so that their disagreements are on the first screen.
    folds_ledes: bool,
    /// How many of them are at the head of the page at once; "32 more outlets" are one click away.
    first_outlets: usize,
    more_outlets: String,
    /// Set if the others are compared with the first one.
    base: Option<base::BaseView>,
    warnings: Vec<notes::NoteView>,
    disagreements: Vec<disagreements::DisagreementView>,
    /// Those that the head of the page does not show at once, and "2 more".
    further_disagreements: Vec<disagreements::DisagreementView>,
    more_disagreements: String,
    /// The quantities on which several outlets agree, and "12 quantities agree".
    alike: Vec<disagreements::DisagreementView>,
    alike_count: String,
    strip: strip::StripView,
    sharing: sharing::SharingView,
    map: map::MapView,
    standouts: Vec<standouts::StandoutView>,
    fact_filters: filters::FiltersView,
    /// How many columns the table of facts has.
    fact_columns: usize,
    fact_groups: Vec<facts::FactGroupView>,
    order: order::OrderView,
    rows: Vec<rows::RowView>,
    texts: Vec<texts::TextView>,
    voices: Vec<voices::VoiceView>,
    heard: Vec<voices::HeardView>,
    words: words::WordChoicesView,
    credits: Vec<sources::CreditView>,
    shared: Vec<sources::SharedView>,
    review: review::ReviewView,
    corrections: corrections::CorrectionsView,
    notes: Vec<notes::NoteView>,
    rules: Vec<notes::RuleView>,
    inputs: Vec<notes::InputView>,
}

impl PageView {
    /// The content of the page for a comparison.
    pub fn new(w: Wording, comparison: &Comparison) -> PageView {
        let event = &comparison.event;
        let anchors = Anchors::new(comparison);
        let groups = Groups::new(comparison);
        let carried = carried::CarriedFacts::new(w, comparison);
        let partners = partners::Partners::new(comparison);
        let links = quoting::ParagraphLinks::new(w, comparison, &anchors, |anchor| anchor);
        let row_links = quoting::ParagraphLinks::new(w, comparison, &anchors, |anchor| row_of(&anchor));
        let is_many = event.articles.len() > SIDE_BY_SIDE;
        let number = |fact| groups.number(fact);
        let (disagreements, further, alike) =
            disagreements::disagreements(w, comparison, &anchors, number, FIRST_DISAGREEMENTS);
        PageView {
            version: env!("CARGO_PKG_VERSION"),
            title: visible(&event.title),
            in_short: title::in_short(w, comparison),
            breadth: if is_many { "many" } else { "few" },
            is_crowd: event.articles.len() > CROWD,
            columns: format!("outlets-{}", event.articles.len().min(SIDE_BY_SIDE + 1)),
            outlets: outlets::outlets(w, comparison, &anchors),
            folds_ledes: event.articles.len() >= FOLDED_LEDES,
            first_outlets: FIRST_OUTLETS,
            more_outlets: w.count("page.more_outlets", event.articles.len().saturating_sub(FIRST_OUTLETS)),
            base: base::base(w, comparison, &anchors),
            warnings: notes::warnings(w, comparison),
            more_disagreements: w.count("differences.more", further.len()),
            disagreements,
            further_disagreements: further,
            alike_count: w.count("differences.alike_count", alike.len()),
            alike,
            strip: strip::strip(w, comparison, &anchors, &groups),
            sharing: sharing::sharing(w, comparison),
            map: map::map(w, comparison, &partners, &anchors),
            standouts: standouts::standouts(w, comparison, &anchors),
            fact_filters: filters::filters(w, comparison),
            fact_columns: if event.articles.len() > CROWD { 3 } else { event.articles.len() + 1 },
            fact_groups: facts::facts(w, comparison, &anchors, &groups),
            order: order::order(w, comparison, &anchors),
            rows: rows::rows(w, &carried, &partners, &row_links, &anchors),
            texts: texts::texts(w, &carried, &partners, &links, &anchors, &groups),
            voices: voices::voices(w, comparison, &anchors),
            heard: voices::heard(w, comparison),
            words: words::words(w, comparison, &anchors),
            credits: sources::credits(w, comparison, &anchors),
            shared: sources::shared(w, comparison, &anchors),
            review: review::review(w, comparison, &anchors),
            corrections: corrections::corrections(w, comparison, &anchors),
            notes: notes::notes(w, comparison),
            rules: notes::rules(w, comparison),
            inputs: notes::inputs(w, event),
        }
    }

    /// Its parts by their names, as the templates have them; each of ours goes as soon as it is theirs.
    ///
    /// # Errors
    /// Where a part has no form for templates, which none is without.
    pub fn into_context(self) -> TeraResult<Context> {
        let mut context = Context::new();
        macro_rules! hand_over {
            ($($part:ident)*) => {
                let PageView { $($part),* } = self;
                $({
                    let part = $part;
                    context.insert_value(stringify!($part), Value::try_from_serializable(&part)?);
                })*
            };
        }
        hand_over!(
            version title in_short breadth is_crowd columns outlets folds_ledes first_outlets more_outlets base
            warnings disagreements further_disagreements more_disagreements alike alike_count strip sharing map
            standouts fact_filters fact_columns fact_groups order rows texts voices heard words credits shared
            review corrections notes rules inputs
        );
        Ok(context)
    }
}
