//! Two hash functions of spaCy's: strings to ids, ids to rows of the embedding's tables. Both are Austin Appleby's
//! MurmurHash.

/// MurmurHash64A with seed 1: the id of a string.
pub(super) fn string_hash(bytes: &[u8]) -> u64 {
    const M: u64 = 0xC6A4_A793_5BD1_E995;
    let mut hash = 1 ^ (bytes.len() as u64).wrapping_mul(M);
    let mut blocks = bytes.chunks_exact(8);
    for block in &mut blocks {
        let mut k = little_endian(block).wrapping_mul(M);
        k = (k ^ (k >> 47)).wrapping_mul(M);
        hash = (hash ^ k).wrapping_mul(M);
    }
    if !blocks.remainder().is_empty() {
        hash = (hash ^ little_endian(blocks.remainder())).wrapping_mul(M);
    }
    hash = (hash ^ (hash >> 47)).wrapping_mul(M);
    hash ^ (hash >> 47)
}

fn little_endian(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// MurmurHash3 (x64, 128 bits) of one id: four keys. An embedding adds up the four rows that they select.
pub(super) fn keys(id: u64, seed: u32) -> [u32; 4] {
    let seed = u64::from(seed);
    let mut first = id.wrapping_mul(0x87C3_7B91_1142_53D5).rotate_left(31).wrapping_mul(0x4CF5_AD43_2745_937F);
    first = first ^ seed ^ 8;
    let mut second = seed ^ 8;
    first = first.wrapping_add(second);
    second = second.wrapping_add(first);
    (first, second) = (mixed(first), mixed(second));
    first = first.wrapping_add(second);
    second = second.wrapping_add(first);
    [first as u32, (first >> 32) as u32, second as u32, (second >> 32) as u32]
}

fn mixed(mut k: u64) -> u64 {
    k = (k ^ (k >> 33)).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    k = (k ^ (k >> 33)).wrapping_mul(0xC4CE_B9FE_1A85_EC53);
    k ^ (k >> 33)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hashes_are_those_that_the_weights_were_trained_with() {
        assert_eq!(string_hash(b"the"), 7_425_985_699_627_899_538);
        let the = keys(string_hash(b"the"), 8);
        assert_eq!(the, [2_332_737_498, 1_315_472_909, 1_351_622_599, 1_973_209_364]);
        assert_eq!(the.map(|key| key % 5000), [2498, 2909, 2599, 4364]);
        assert_eq!(keys(432, 8).map(|key| key % 5000), [3276, 2089, 3562, 3337]);
        assert_eq!(keys(0, 12), [3_628_889_788, 3_483_432_925, 485_828_337, 1_486_234_390]);
        assert_eq!(keys(1, 13), [1_266_879_892, 1_356_517_611, 318_478_807, 3_343_674_364]);
    }
}
