//! Where a drawing is on the page: the six numbers of a PDF's matrix.

/// `[a, b, c, d, e, f]` moves a point (x, y) to (ax + cy + e, bx + dy + f). ISO 32000-1, 8.3.3.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Matrix(pub [f64; 6]);

impl Matrix {
    /// Leaves everything in its place.
    pub const NOTHING: Matrix = Matrix([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// Moves by this much.
    pub fn shift(x: f64, y: f64) -> Matrix {
        Matrix([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// This one first, `next` after it.
    pub fn then(self, next: Matrix) -> Matrix {
        let [a, b, c, d, e, f] = self.0;
        let [na, nb, nc, nd, ne, nf] = next.0;
        Matrix([
            a * na + b * nc,
            a * nb + b * nd,
            c * na + d * nc,
            c * nb + d * nd,
            e * na + f * nc + ne,
            e * nb + f * nd + nf,
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_enlarged_and_then_shifted_is_shifted_by_as_much() {
        let twice = Matrix([2.0, 0.0, 0.0, 2.0, 0.0, 0.0]);
        assert_eq!(twice.then(Matrix::shift(5.0, 7.0)).0, [2.0, 0.0, 0.0, 2.0, 5.0, 7.0]);
        assert_eq!(Matrix::shift(5.0, 7.0).then(twice).0, [2.0, 0.0, 0.0, 2.0, 10.0, 14.0]);
    }
}
