//! [`Comparison`] → one self-contained HTML page.

use super::templates::{ReportError, Templates, template_error};
use super::view::PageView;
use crate::compare::Comparison;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The page. It fetches nothing, and declares this to the browser in its Content-Security-Policy.
///
/// ```
/// use storydiff::article::{Article, Event};
/// use storydiff::compare::Comparison;
/// use storydiff::report::{Templates, to_html};
///
/// let beacon = Article::plain("beacon", "Beacon", "Bridge reopens", &["The bridge reopened on Friday."]);
/// let argus = Article::plain("argus", "Argus", "Bridge open again", &["Cars cross the bridge again."]);
/// let event = Event::new("The bridge", vec![beacon, argus]);
/// let comparison = Comparison {
///     event, facts: vec![], left_out: vec![], links: vec![], rows: vec![], differences: vec![],
///     voices: vec![], sentences: vec![], causes: vec![], subjects: vec![], values: vec![], words: vec![], credits: vec![], shared: vec![], notes: vec![],
/// };
/// let page = to_html(&comparison, &Templates::builtin()?)?;
/// assert!(page.contains("Bridge open again"));
/// # Ok::<(), storydiff::report::ReportError>(())
/// ```
///
/// # Errors
/// If a template asks for something that the page has not; with the built-in templates, never.
pub fn to_html(comparison: &Comparison, templates: &Templates) -> Result<String, ReportError> {
    render(comparison, templates, None)
}

/// Where the page sends a person's answers, if the program itself serves it.
#[derive(Debug, Clone, Copy)]
pub struct AnswerDesk<'a> {
    /// The address, relative to the page's own.
    pub address: &'a str,
    /// Who answers.
    pub coder: Option<&'a str>,
    /// Where it sends a new article, relative to its own address; `None` if the event has no folder for it.
    pub articles: Option<&'a str>,
    /// How many articles had been added when the page was made.
    pub added: usize,
}

/// The same page with saving added: it may talk to the server that sent it, and to nobody else.
///
/// # Errors
/// As [`to_html`].
pub fn to_served_html(
    comparison: &Comparison,
    templates: &Templates,
    desk: AnswerDesk<'_>,
) -> Result<String, ReportError> {
    render(comparison, templates, Some(desk))
}

fn render(comparison: &Comparison, templates: &Templates, desk: Option<AnswerDesk<'_>>) -> Result<String, ReportError> {
    let view = PageView::new(templates.wording(), comparison);
    let mut context = view.into_context().map_err(|error| template_error(&error, None))?;
    let add_to = desk.and_then(|desk| desk.articles);
    let script = templates.script(add_to.is_some());
    let mut policy = policy(templates.style(), &script);
    if desk.is_some() {
        policy.push_str("; connect-src 'self'");
    }
    context.insert("style", templates.style());
    context.insert("script", &script);
    context.insert("policy", &policy);
    context.insert("save_to", desk.map_or("", |desk| desk.address));
    context.insert("add_to", add_to.unwrap_or_default());
    context.insert("added", &desk.map_or(0, |desk| desk.added));
    context.insert("coder", desk.and_then(|desk| desk.coder).unwrap_or_default());
    templates.render("page.html", &context)
}

/// Nothing may be loaded or sent; only this very style and script may be used.
fn policy(style: &str, script: &str) -> String {
    format!(
        "default-src 'none'; style-src '{}'; script-src '{}'; img-src data:; base-uri 'none'; form-action 'none'",
        hash(style),
        hash(script)
    )
}

/// A hash in the form of the Content-Security-Policy (CSP Level 3, section 2.3.1).
pub(super) fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_of_the_standards_example_is_the_standards() {
        // CSP Level 3, section 8.3: the hash of `doSomething();`.
        assert_eq!(hash("doSomething();"), "sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc=");
    }
}
