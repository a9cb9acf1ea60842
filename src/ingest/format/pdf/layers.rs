//! Layers that are switched off when the file is opened: what is on them is not visible, and not read. ISO 32000-1,
//! 8.11.

use super::allowance::{Allowance, TooMuch};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef};
use std::collections::BTreeSet;

/// The layers of a file, by the numbers of their objects.
#[derive(Debug, Default)]
pub(super) struct Layers {
    /// Whether layers that are not listed are off.
    are_off: bool,
    /// Those for which the opposite holds.
    listed: BTreeSet<(u32, i32)>,
}

impl Layers {
    /// Reads what the catalogue says about opening the file.
    pub fn read(pdf: &Pdf, allowance: &mut Allowance) -> Result<Layers, TooMuch> {
        let catalogue = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()).unwrap_or_default();
        let opened = catalogue.get::<Dict<'_>>("OCProperties").and_then(|layers| layers.get::<Dict<'_>>("D"));
        let Some(opened) = opened else { return Ok(Layers::default()) };
        let are_off = opened.get::<Name<'_>>("BaseState").is_some_and(|state| state.as_str() == "OFF");
        let list = opened.get::<Array<'_>>(if are_off { "ON" } else { "OFF" }).unwrap_or_default();
        let listed = numbers(&list, allowance)?.into_iter().collect();
        Ok(Layers { are_off, listed })
    }

    /// Whether content of this layer, or of this choice among several, is hidden.
    pub fn hide(&self, layer: &Dict<'_>, allowance: &mut Allowance) -> Result<bool, TooMuch> {
        if layer.get::<Name<'_>>("Type").is_none_or(|kind| kind.as_str() != "OCMD") {
            return Ok(layer.obj_id().is_some_and(|layer| self.is_off((layer.obj_number, layer.gen_number))));
        }
        let layers = match layer.get::<Array<'_>>("OCGs") {
            Some(several) => numbers(&several, allowance)?,
            None => layer.get_ref("OCGs").map(number).into_iter().collect(),
        };
        let off = layers.iter().filter(|layer| self.is_off(**layer)).count();
        let on = layers.len() - off;
        let policy = layer.get::<Name<'_>>("P");
        // A choice among none hides nothing.
        Ok(!layers.is_empty()
            && match policy.as_ref().map(|policy| policy.as_str()) {
                Some("AllOn") => off > 0,
                Some("AnyOff") => off == 0,
                Some("AllOff") => on > 0,
                _ => on == 0,
            })
    }

    fn is_off(&self, layer: (u32, i32)) -> bool {
        self.listed.contains(&layer) != self.are_off
    }
}

fn numbers(layers: &Array<'_>, allowance: &mut Allowance) -> Result<Vec<(u32, i32)>, TooMuch> {
    allowance.spend(layers.data().len())?;
    let number = |object| match object {
        MaybeRef::Ref(layer) => Some(number(layer)),
        MaybeRef::NotRef(_) => None,
    };
    Ok(layers.raw_iter().filter_map(number).collect())
}

fn number(layer: ObjRef) -> (u32, i32) {
    (layer.obj_number, layer.gen_number)
}
