//! Handout → HTML: one self-contained page each for sheet, key and screen, without script.

use super::sheet::Handout;
use super::view::{HandoutForm, SheetView};
use crate::report::page::hash;
use crate::report::templates::{ReportError, Templates, template_error};

/// The student sheet.
///
/// # Errors
/// If a template asks for something that the sheet does not have; with the built-in templates, never.
pub fn to_sheet_html(handout: &Handout, templates: &Templates) -> Result<String, ReportError> {
    render(&SheetView::new(handout, HandoutForm::Sheet), templates)
}

/// The answer key.
///
/// # Errors
/// If a template asks for something that the key does not have; with the built-in templates, never.
pub fn to_key_html(handout: &Handout, templates: &Templates) -> Result<String, ReportError> {
    render(&SheetView::new(handout, HandoutForm::Key), templates)
}

/// The tasks for the wall of a classroom: every answer and text is one click away.
///
/// # Errors
/// If a template asks for something that the screen does not have; with the built-in templates, never.
pub fn to_screen_html(handout: &Handout, templates: &Templates) -> Result<String, ReportError> {
    render(&SheetView::new(handout, HandoutForm::Screen), templates)
}

fn render(view: &SheetView, templates: &Templates) -> Result<String, ReportError> {
    let style = templates.handout_style();
    let policy = format!("default-src 'none'; style-src '{}'; base-uri 'none'; form-action 'none'", hash(style));
    let mut context = tera::Context::from_serialize(view).map_err(|error| template_error(&error, None))?;
    context.insert("style", style);
    context.insert("policy", &policy);
    let template = match (view.is_key, view.is_screen) {
        (true, _) => "key.html",
        (_, true) => "screen.html",
        _ => "sheet.html",
    };
    templates.render(template, &context)
}
