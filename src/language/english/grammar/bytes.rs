//! Reads numbers and strings from the front of a run of bytes, all little endian.

/// What is left to read. Every method returns `None` if too little is left.
#[derive(Clone, Copy)]
pub(super) struct Bytes<'b> {
    rest: &'b [u8],
}

impl<'b> Bytes<'b> {
    /// The bytes after `magic`; `None` if they do not begin with it.
    pub fn after(magic: &[u8], bytes: &'b [u8]) -> Option<Bytes<'b>> {
        Some(Bytes { rest: bytes.strip_prefix(magic)? })
    }

    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    pub fn u8(&mut self) -> Option<u8> {
        self.array().map(u8::from_le_bytes)
    }

    pub fn u16(&mut self) -> Option<u16> {
        self.array().map(u16::from_le_bytes)
    }

    pub fn u32(&mut self) -> Option<usize> {
        usize::try_from(self.array().map(u32::from_le_bytes)?).ok()
    }

    pub fn u64(&mut self) -> Option<u64> {
        self.array().map(u64::from_le_bytes)
    }

    /// This many `f32`.
    pub fn floats(&mut self, count: usize) -> Option<Vec<f32>> {
        let bytes = self.take(count.checked_mul(4)?)?;
        Some(bytes.chunks_exact(4).map(|four| f32::from_le_bytes([four[0], four[1], four[2], four[3]])).collect())
    }

    /// A string with its length in bytes before it, as one byte.
    pub fn string(&mut self) -> Option<&'b str> {
        let length = self.u8()?;
        std::str::from_utf8(self.take(usize::from(length))?).ok()
    }

    /// A text with its length in bytes before it, as four bytes.
    pub fn text(&mut self) -> Option<&'b str> {
        let length = self.u32()?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    /// Records with their number before them, as four bytes.
    pub fn records<T>(&mut self, mut read: impl FnMut(&mut Bytes<'b>) -> Option<T>) -> Option<Vec<T>> {
        let count = self.u32()?;
        (0..count).map(|_| read(self)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_short_gives_nothing() {
        let mut bytes = Bytes::after(b"M", b"M\x02ab\x03ab").unwrap();
        assert_eq!(bytes.string(), Some("ab"));
        assert_eq!(bytes.string(), None, "three bytes are promised, two are left");
        assert!(Bytes::after(b"M", b"N\x02ab").is_none());
        let mut endless = Bytes::after(b"", b"\xff\xff\xff\xff").unwrap();
        assert!(endless.records(Bytes::u8).is_none());
    }
}
