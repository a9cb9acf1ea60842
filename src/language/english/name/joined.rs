//! Which names belong to one bearer.

use super::key::EntityKey;
use std::collections::BTreeMap;

/// Which names belong to one bearer: a forest over keys, each pointing to the key to which it was joined.
#[derive(Default)]
pub struct Joined {
    to: BTreeMap<EntityKey, EntityKey>,
}

impl Joined {
    /// Joins two keys and everything joined to them; the smallest key stands for all.
    pub fn join(&mut self, one: &EntityKey, other: &EntityKey) {
        let (one, other) = (self.find(one), self.find(other));
        if one < other {
            self.to.insert(other, one);
        } else if other < one {
            self.to.insert(one, other);
        }
    }

    /// The key that stands for all those joined to this one.
    pub fn find(&self, key: &EntityKey) -> EntityKey {
        let mut key = key;
        while let Some(next) = self.to.get(key) {
            key = next;
        }
        key.clone()
    }
}
