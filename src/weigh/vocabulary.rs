//! The event's vocabulary: every content word, number and date once, each with a small number.

use super::alike::{Bucket, Meaning, MeaningKey};
use crate::language::Senses;
use rustc_hash::FxHashMap;

/// Number of a meaning among all meanings of the event.
pub type MeaningId = u32;

/// All meanings of one event.
#[derive(Debug, Default)]
pub struct Vocabulary {
    meanings: Vec<Meaning>,
    ids: FxHashMap<MeaningKey, MeaningId>,
    /// For each meaning, the senses of its words outside names; `None` if not asked for yet.
    senses: Vec<Option<Option<Senses>>>,
    /// How many meanings the articles have.
    settled: usize,
}

impl Vocabulary {
    /// The meaning's number; a new one if it is new.
    pub fn intern(&mut self, meaning: Meaning) -> MeaningId {
        let key = meaning.key();
        if let Some(id) = self.ids.get(&key) {
            return *id;
        }
        let id = self.meanings.len() as MeaningId;
        self.meanings.push(meaning);
        self.senses.push(None);
        self.ids.insert(key, id);
        id
    }

    /// Marks the articles as read: from now on no statement changes what their words mean.
    pub fn settle(&mut self) {
        self.settled = self.meanings.len();
    }

    /// Notes the senses of a word outside names that has this meaning; they are asked for once.
    pub fn note_senses(&mut self, id: MeaningId, senses: impl FnOnce() -> Option<Senses>) {
        if (id as usize) < self.settled {
            return;
        }
        self.senses[id as usize].get_or_insert_with(senses);
    }

    /// For every meaning, those of other words that mean nearly the same. Names have no relatives: Mr. Hill is not a
    /// mountain.
    pub fn relatives(&self) -> Vec<Vec<MeaningId>> {
        let known: Vec<(MeaningId, &Senses)> =
            self.senses.iter().zip(0..).filter_map(|(senses, id)| Some((id, senses.as_ref()?.as_ref()?))).collect();
        let mut by_sense: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        for (position, (_, word)) in known.iter().enumerate() {
            word.own.iter().for_each(|sense| by_sense.entry(sense).or_default().push(position));
        }
        let mut relatives = vec![Vec::new(); self.meanings.len()];
        for (id, word) in &known {
            let senses = word.own.iter().chain(&word.near);
            for position in senses.flat_map(|sense| by_sense.get(sense).into_iter().flatten()) {
                let other = known[*position].0;
                if other != *id {
                    relatives[*id as usize].push(other);
                    relatives[other as usize].push(*id);
                }
            }
        }
        for list in &mut relatives {
            list.sort_unstable();
            list.dedup();
        }
        relatives
    }

    /// How many meanings there are.
    pub fn len(&self) -> usize {
        self.meanings.len()
    }

    /// The meaning with this number.
    pub fn meaning(&self, id: MeaningId) -> &Meaning {
        &self.meanings[id as usize]
    }

    /// For every meaning, all meanings like it with how alike they are (0 to 1), beginning with itself at 1.
    ///
    /// Only meanings that may be alike are compared: numbers, dates, and words with the same first letter that share
    /// letters.
    pub fn likenesses(&self) -> Vec<Vec<(MeaningId, f64)>> {
        let mut buckets: FxHashMap<Bucket, Vec<MeaningId>> = FxHashMap::default();
        let mut likenesses: Vec<Vec<(MeaningId, f64)>> =
            (0..self.meanings.len() as MeaningId).map(|id| vec![(id, 1.0)]).collect();
        for id in 0..self.meanings.len() as MeaningId {
            let own = self.meaning(id).buckets();
            let mut earlier: Vec<MeaningId> =
                own.iter().flat_map(|bucket| buckets.get(bucket).into_iter().flatten().copied()).collect();
            earlier.sort_unstable();
            // A word is met once for each bucket in common.
            for met in earlier.chunk_by(|one, other| one == other) {
                let other = met[0];
                let alike = self.meaning(other).alike(self.meaning(id), met.len());
                if alike > 0.0 {
                    likenesses[other as usize].push((id, alike));
                    likenesses[id as usize].push((other, alike));
                }
            }
            own.into_iter().for_each(|bucket| buckets.entry(bucket).or_default().push(id));
        }
        for list in &mut likenesses {
            list[1..].sort_by_key(|(id, _)| *id);
        }
        likenesses
    }
}
