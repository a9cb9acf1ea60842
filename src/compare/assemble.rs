//! Puts the finished parts together.

use super::comparison::{Comparison, Link, Row};
use super::differences::differences;
use crate::gather::{causes, credits, notes, sentences, shared, subjects, values, voices, word_choices};
use crate::judge::JudgedFacts;
use crate::read::Read;
use crate::weigh::{PairedParagraphs, Weighed, rows};

/// The facts, and everything gathered beside them.
pub fn assemble(read: Read<'_>, weighed: &Weighed, judged: JudgedFacts) -> Comparison {
    let JudgedFacts { facts, left_out, remarks } = judged;
    let values = values(&read, weighed, &weighed.near);
    let linked = weighed.near.iter().filter(|pair| pair.are_linked());
    let pairs: Vec<PairedParagraphs> = linked.cloned().collect();
    let rows = rows(&read.event, &pairs);
    Comparison {
        links: pairs.into_iter().map(|link| Link { a: link.a, b: link.b, score: link.score }).collect(),
        rows: rows.into_iter().map(|row| Row { paragraphs: row.paragraphs, moved: row.moved }).collect(),
        differences: differences(&read.event, &facts),
        values,
        voices: voices(&read),
        sentences: sentences(&read),
        causes: causes(&read),
        subjects: subjects(&read, &facts),
        words: word_choices(&read, &weighed.index, &facts),
        credits: credits(&read),
        shared: shared(&read),
        notes: notes(&read, weighed, remarks),
        facts,
        left_out,
        event: read.event,
    }
}
