//! What the pages of a PDF draw, as far as it is text: the text operators of ISO 32000-1, chapter 9, and the forms
//! (drawings used several times) that may contain text.

use super::allowance::{Allowance, TooMuch};
use super::font::Font;
use super::layers::Layers;
use super::letter::Letter;
use super::letters::Drawn;
use super::matrix::Matrix;
use hayro_syntax::Pdf;
use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as Operator;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};
use hayro_syntax::page::{Page, Resources};
use std::collections::HashMap;
use std::rc::Rc;

/// Deepest nesting of forms. Real ones have three or four levels.
const MOST_FORMS_DEEP: usize = 12;

/// Most states saved at one time. The standard requires 28.
const MOST_PUT_ASIDE: usize = 1000;

/// What drawing a form costs besides unpacking it, in bytes: bounds forms that contain nothing but forms.
const COST_OF_A_FORM: usize = 500;

/// All pages, in order.
pub(super) fn draw(pdf: &Pdf) -> Result<Drawn, TooMuch> {
    let mut allowance = Allowance::new();
    let layers = Layers::read(pdf, &mut allowance)?;
    let mut pen = Pen { drawn: Drawn::default(), allowance, layers, fonts: HashMap::new() };
    for page in pdf.pages().iter() {
        pen.drawn.pages.push(Vec::new());
        let content = pen.content(page)?;
        let turned = Matrix(page.initial_transform(false).as_coeffs());
        pen.draw(&content, page.resources(), GraphicsState::at(turned), 0)?;
    }
    Ok(pen.drawn)
}

struct Pen {
    drawn: Drawn,
    allowance: Allowance,
    layers: Layers,
    /// By the number of the font's object.
    fonts: HashMap<(u32, i32), Rc<Font>>,
}

/// What `q` saves and `Q` restores.
#[derive(Clone)]
struct GraphicsState {
    place: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    letter_gap: f64,
    word_gap: f64,
    /// 1 is the usual width.
    stretch: f64,
    leading: f64,
    rise: f64,
}

/// Marks around what is drawn; those of a layer may hide it.
#[derive(Default)]
struct Marks {
    /// Marks that are open.
    open: usize,
    /// How many were open when the hidden part began.
    hidden_from: Option<usize>,
}

impl Marks {
    fn begin(&mut self, is_hidden: bool) {
        if is_hidden {
            self.hidden_from.get_or_insert(self.open);
        }
        self.open += 1;
    }

    fn end(&mut self) {
        self.open = self.open.saturating_sub(1);
        self.hidden_from = self.hidden_from.filter(|from| *from < self.open);
    }

    fn hide(&self) -> bool {
        self.hidden_from.is_some()
    }
}

/// Where the next letter and the next line begin.
#[derive(Clone, Copy)]
struct TextPosition {
    letter: Matrix,
    line: Matrix,
}

impl TextPosition {
    fn place(matrix: Matrix) -> TextPosition {
        TextPosition { letter: matrix, line: matrix }
    }

    fn next_line(self, x: f64, y: f64) -> TextPosition {
        TextPosition::place(Matrix::shift(x, y).then(self.line))
    }
}

impl GraphicsState {
    fn at(place: Matrix) -> GraphicsState {
        GraphicsState {
            place,
            font: None,
            size: 0.0,
            letter_gap: 0.0,
            word_gap: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        }
    }
}

impl Pen {
    /// The operators of a page, unpacked.
    fn content(&mut self, page: &Page<'_>) -> Result<Vec<u8>, TooMuch> {
        if let Some(stream) = page.raw().get::<Stream<'_>>("Contents") {
            return self.allowance.unpack(&stream);
        }
        let mut content = Vec::new();
        for stream in page.raw().get::<Array<'_>>("Contents").iter().flat_map(|array| array.iter::<Stream<'_>>()) {
            content.extend(self.allowance.unpack(&stream)?);
            content.push(b'\n');
        }
        Ok(content)
    }

    fn draw(
        &mut self,
        content: &[u8],
        within: &Resources<'_>,
        start: GraphicsState,
        depth: usize,
    ) -> Result<(), TooMuch> {
        let mut fonts: HashMap<Vec<u8>, Option<Rc<Font>>> = HashMap::new();
        let mut state = start;
        let mut aside = Vec::new();
        let mut marks = Marks::default();
        let mut at = TextPosition::place(Matrix::NOTHING);
        let mut operators = TypedIter::new(content);
        while let Some(operator) = operators.next() {
            match operator {
                Operator::SaveState(_) if aside.len() < MOST_PUT_ASIDE => aside.push(state.clone()),
                Operator::RestoreState(_) => state = aside.pop().unwrap_or(state),
                Operator::Transform(by) => {
                    state.place = matrix([by.0, by.1, by.2, by.3, by.4, by.5]).then(state.place);
                }
                Operator::BeginText(_) => at = TextPosition::place(Matrix::NOTHING),
                Operator::SetTextMatrix(to) => at = TextPosition::place(matrix([to.0, to.1, to.2, to.3, to.4, to.5])),
                Operator::TextFont(font) => {
                    if !fonts.contains_key(font.0.as_ref()) {
                        fonts.insert(font.0.to_vec(), self.font(within, font.0)?);
                    }
                    state.font = fonts.get(font.0.as_ref()).cloned().flatten();
                    state.size = font.1.as_f64();
                }
                Operator::CharacterSpacing(gap) => state.letter_gap = gap.0.as_f64(),
                Operator::WordSpacing(gap) => state.word_gap = gap.0.as_f64(),
                Operator::HorizontalScaling(percent) => state.stretch = percent.0.as_f64() / 100.0,
                Operator::TextLeading(leading) => state.leading = leading.0.as_f64(),
                Operator::TextRise(rise) => state.rise = rise.0.as_f64(),
                Operator::NextLine(by) => at = at.next_line(by.0.as_f64(), by.1.as_f64()),
                Operator::NextLineAndSetLeading(by) => {
                    state.leading = -by.1.as_f64();
                    at = at.next_line(by.0.as_f64(), by.1.as_f64());
                }
                Operator::NextLineUsingLeading(_) => at = at.next_line(0.0, -state.leading),
                Operator::ShowText(text) => self.show(text.0.as_bytes(), &state, &mut at, &marks),
                Operator::NextLineAndShowText(text) => {
                    at = at.next_line(0.0, -state.leading);
                    self.show(text.0.as_bytes(), &state, &mut at, &marks);
                }
                Operator::ShowTextWithParameters(text) => {
                    (state.word_gap, state.letter_gap) = (text.0.as_f64(), text.1.as_f64());
                    at = at.next_line(0.0, -state.leading);
                    self.show(text.2.as_bytes(), &state, &mut at, &marks);
                }
                Operator::ShowTexts(texts) => {
                    for object in texts.0.iter::<Object<'_>>() {
                        match object {
                            Object::String(text) => self.show(text.as_bytes(), &state, &mut at, &marks),
                            Object::Number(back) => {
                                let by = -back.as_f64() / 1000.0 * state.size * state.stretch;
                                at.letter = Matrix::shift(by, 0.0).then(at.letter);
                            }
                            _ => {}
                        }
                    }
                }
                Operator::BeginMarkedContent(_) => marks.begin(false),
                Operator::BeginMarkedContentWithProperties(mark) => {
                    let is_hidden = !marks.hide() && self.is_hidden_layer(within, mark.0, mark.1)?;
                    marks.begin(is_hidden);
                }
                Operator::EndMarkedContent(_) => marks.end(),
                _ if marks.hide() => {}
                Operator::InlineImage(_) => self.drawn.has_pictures = true,
                Operator::XObject(name) => self.draw_object(within, name.0, &state, depth)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Whether a mark around what is drawn is a layer that is switched off.
    fn is_hidden_layer(&mut self, within: &Resources<'_>, kind: &Name<'_>, name: &Object<'_>) -> Result<bool, TooMuch> {
        let Object::Name(name) = name else { return Ok(false) };
        if kind.as_str() != "OC" {
            return Ok(false);
        }
        let Some(layer) = within.properties.get::<Dict<'_>>(name.as_ref()) else { return Ok(false) };
        self.layers.hide(&layer, &mut self.allowance)
    }

    /// A picture or a form.
    fn draw_object(
        &mut self,
        within: &Resources<'_>,
        name: &Name<'_>,
        state: &GraphicsState,
        depth: usize,
    ) -> Result<(), TooMuch> {
        self.allowance.spend(COST_OF_A_FORM)?;
        let Some(object) = within.get_x_object(name) else { return Ok(()) };
        if let Some(layer) = object.dict().get::<Dict<'_>>("OC")
            && self.layers.hide(&layer, &mut self.allowance)?
        {
            return Ok(());
        }
        if object.dict().get::<Name<'_>>("Subtype").is_none_or(|kind| kind.as_str() != "Form") {
            self.drawn.has_pictures = true;
            return Ok(());
        }
        if depth >= MOST_FORMS_DEEP {
            return Ok(());
        }
        let content = self.allowance.unpack(&object)?;
        let mut inside = state.clone();
        if let Some(by) = object.dict().get::<Array<'_>>("Matrix") {
            let numbers: Vec<Number> = by.iter::<Number>().take(6).collect();
            if let Ok(numbers) = numbers.try_into() {
                inside.place = matrix(numbers).then(inside.place);
            }
        }
        match object.dict().get::<Dict<'_>>("Resources") {
            Some(own) => self.draw(&content, &Resources::new(own), inside, depth + 1),
            None => self.draw(&content, within, inside, depth + 1),
        }
    }

    fn font(&mut self, within: &Resources<'_>, name: &Name<'_>) -> Result<Option<Rc<Font>>, TooMuch> {
        let number = within.fonts.get_ref(name.as_ref()).map(|object| (object.obj_number, object.gen_number));
        if let Some(known) = number.and_then(|number| self.fonts.get(&number)) {
            return Ok(Some(known.clone()));
        }
        let Some(font) = within.get_font(name) else { return Ok(None) };
        let font = Rc::new(Font::read(&font, &mut self.allowance)?);
        if let Some(number) = number {
            self.fonts.insert(number, font.clone());
        }
        Ok(Some(font))
    }

    /// Letters one after the other, each where the previous one ends.
    fn show(&mut self, bytes: &[u8], state: &GraphicsState, at: &mut TextPosition, marks: &Marks) {
        let letters = match &state.font {
            Some(font) => font.letters(bytes),
            // The file names a font that it does not contain, so the text is lost.
            None => vec![Letter { text: None, width: 0.5, is_gap: false }; bytes.len()],
        };
        let size = Matrix([state.size * state.stretch, 0.0, 0.0, state.size, 0.0, state.rise]);
        for letter in letters {
            let [a, b, c, d, left, base] = size.then(at.letter).then(state.place).0;
            // Text that runs upwards is a mark at the edge of the page.
            if a > b.abs() && !marks.hide() {
                self.drawn.letter(letter.text.as_deref(), left, base, c.hypot(d), letter.width * a.hypot(b));
            }
            let gap = state.letter_gap + if letter.is_gap { state.word_gap } else { 0.0 };
            at.letter = Matrix::shift((letter.width * state.size + gap) * state.stretch, 0.0).then(at.letter);
        }
    }
}

fn matrix(numbers: [Number; 6]) -> Matrix {
    Matrix(numbers.map(|number| number.as_f64()))
}
