//! What an article is. The front door of everything: [`Event`], [`Article`], [`Paragraph`], [`Place`].
//!
//! Text is never altered, here or later: every later step keeps [`Span`]s into the paragraphs, so that any word in the
//! report can be traced to its source. This folder imports nothing of ours.

mod address;
mod agency;
mod correction;
mod dateline;
mod dropped;
mod harmful;
mod language;
mod note;
mod paragraph;
mod place;
mod published;
mod stub;
mod verdict;
mod zone;

pub use address::WebAddress;
pub use agency::is_agency;
pub use correction::{Change, Correction, FactWords};
pub use dateline::Dateline;
pub use dropped::Dropped;
pub use harmful::is_harmful;
pub use language::LanguageCode;
pub use note::{Note, NoteKind};
pub use paragraph::{Paragraph, ParagraphKind};
pub use place::{Place, Span};
pub use published::Published;
pub use stub::Stub;
pub use verdict::Verdict;
pub use zone::zone_minutes;

/// Several articles on one event, in a fixed order.
///
/// The order does not depend on how the articles were given: see [`Event::new`].
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// What the event is called, as typed by the user or taken from the folder's name.
    pub title: String,
    /// The articles; later steps refer to them by their index here.
    pub articles: Vec<Article>,
    /// Oddities found in reading that concern no single article (a file left out, say).
    pub notes: Vec<Note>,
    /// A person's corrections, in the order of corrections.toml.
    pub corrections: Vec<Correction>,
    /// Whether the first article is the base, with which the others are compared: see [`Event::put_first`].
    pub has_base: bool,
}

impl Event {
    /// Puts the articles into their one order: first published first, undated last, then by outlet and id.
    ///
    /// ```
    /// use storydiff::article::{Article, Event};
    /// let (a, b) = (Article::plain("b", "Beacon", "Two", &[]), Article::plain("a", "Argus", "One", &[]));
    /// let event = Event::new("Test", vec![a, b]);
    /// assert_eq!(event.articles[0].outlet, "Argus");
    /// ```
    pub fn new(title: &str, mut articles: Vec<Article>) -> Event {
        articles.sort_by(|a, b| a.rank().cmp(&b.rank()));
        Event { title: title.to_string(), articles, notes: Vec::new(), corrections: Vec::new(), has_base: false }
    }

    /// Makes an article the base: it comes before all others, which keep their order, and if it states a fact its words
    /// stand for the fact, so that the others' cells show how they differ from it. An index that does not exist changes
    /// nothing.
    ///
    /// ```
    /// use storydiff::article::{Article, Event};
    /// let articles = ["a", "b", "c"].map(|id| Article::plain(id, id, "", &[]));
    /// let mut event = Event::new("Test", articles.to_vec());
    /// event.put_first(1);
    /// assert_eq!(event.articles.iter().map(|article| article.id.as_str()).collect::<Vec<_>>(), ["b", "a", "c"]);
    /// ```
    pub fn put_first(&mut self, article: usize) {
        if let Some(before) = self.articles.get_mut(..=article) {
            before.rotate_right(1);
            self.has_base = true;
        }
    }

    /// The article with which the others are compared, if one was made the base.
    pub fn base(&self) -> Option<&Article> {
        self.articles.first().filter(|_| self.has_base)
    }

    /// The paragraph at a place's article and paragraph number.
    pub fn paragraph(&self, place: Place) -> &Paragraph {
        &self.articles[place.article].paragraphs[place.paragraph]
    }

    /// How far into its article a place begins: 0 in the headline and at the first word of the body, approaching 1 at
    /// the body's end. The share is measured in bytes of the running text, which within one article are proportional to
    /// its length in print.
    ///
    /// ```
    /// use storydiff::article::{Article, Event, Place, Span};
    /// let event = Event::new("Test", vec![Article::plain("a", "Argus", "Six words", &["One two.", "Six six."])]);
    /// let place = |paragraph, start| Place { article: 0, paragraph, span: Span::new(start, 8) };
    /// assert_eq!(event.depth(place(0, 4)), 0.0);
    /// assert_eq!(event.depth(place(2, 0)), 0.5);
    /// assert_eq!(event.depth(place(2, 4)), 0.75);
    /// ```
    pub fn depth(&self, place: Place) -> f64 {
        let Some(article) = self.articles.get(place.article).filter(|_| place.paragraph > 0) else { return 0.0 };
        let bytes = |end: usize| -> usize {
            article.running_text().take_while(|one| one.number < end).map(|one| one.text.len()).sum()
        };
        ((bytes(place.paragraph) + place.span.start) as f64 / bytes(usize::MAX).max(1) as f64).min(1.0)
    }

    /// The exact words at a place.
    pub fn words_at(&self, place: Place) -> &str {
        &self.paragraph(place).text[place.span.start..place.span.end]
    }
}

/// One outlet's text on the event.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// Short name used on the command line and in JSON; unique within the event.
    pub id: String,
    /// Who published it, as a reader knows it: "Global Times".
    pub outlet: String,
    /// The headline at index 0 (its text is empty if none was found), then the body paragraphs from 1.
    pub paragraphs: Vec<Paragraph>,
    /// When it was published, as far as the text says.
    pub published: Option<Published>,
    /// Who wrote it, as printed.
    pub author: Option<String>,
    /// The section line above the headline, as printed: "CHINA / DIPLOMACY".
    pub section: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Declared or detected.
    pub language: LanguageCode,
    /// Photo captions apart from the body, each once. A caption between the paragraphs of a plain text is counted with
    /// them, as its reader would count: see [`ParagraphKind::Caption`].
    pub captions: Vec<Paragraph>,
    /// What was read with it and is neither a paragraph nor a caption.
    pub dropped: Vec<Dropped>,
    /// Set if the text is not the article but a replacement or a part of it.
    pub stub: Option<Stub>,
    /// The file it was read from.
    pub source: Source,
    /// Oddities in reading this article that a reader should know.
    pub notes: Vec<Note>,
}

impl Article {
    /// An article from bare text, for tests and for lists of statements.
    pub fn plain(id: &str, outlet: &str, headline: &str, body: &[&str]) -> Article {
        let mut start = 0;
        let mut paragraphs = Vec::with_capacity(body.len() + 1);
        for text in std::iter::once(&headline).chain(body) {
            let kind = ParagraphKind::Text;
            paragraphs.push(Paragraph { number: paragraphs.len(), text: text.to_string(), kind, start });
            start += text.len() + 2;
        }
        Article {
            id: id.to_string(),
            outlet: outlet.to_string(),
            paragraphs,
            published: None,
            author: None,
            section: None,
            url: None,
            language: LanguageCode::ENGLISH,
            captions: Vec::new(),
            dropped: Vec::new(),
            stub: None,
            source: Source::default(),
            notes: Vec::new(),
        }
    }

    /// The headline's text; empty if none was found.
    pub fn headline(&self) -> &str {
        &self.paragraphs[0].text
    }

    /// The body paragraphs, numbered from 1; captions between them have a number too.
    pub fn body(&self) -> &[Paragraph] {
        &self.paragraphs[1..]
    }

    /// The body without its captions: the paragraphs that may state something.
    ///
    /// ```
    /// use storydiff::article::{Article, ParagraphKind};
    /// let mut article = Article::plain("a", "Argus", "Bridge opens", &["It opened.", "Photo: Ostwick Press", "Cars crossed."]);
    /// article.paragraphs[2].kind = ParagraphKind::Caption;
    /// assert_eq!(article.running_text().map(|paragraph| paragraph.number).collect::<Vec<_>>(), [1, 3]);
    /// ```
    pub fn running_text(&self) -> impl Iterator<Item = &Paragraph> {
        self.body().iter().filter(|paragraph| !paragraph.is_caption())
    }

    fn rank(&self) -> (bool, Option<&Published>, &str, &str) {
        (self.published.is_none(), self.published.as_ref(), &self.outlet, &self.id)
    }
}

/// The file an article was read from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// The file's name, without the folder.
    pub name: String,
    /// SHA-256 of the bytes read, in hexadecimal.
    pub sha256: String,
    /// Size of the bytes read.
    pub bytes: usize,
}
