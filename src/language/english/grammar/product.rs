//! Products with the model's matrices that are the same to the last bit on every machine.
//!
//! A library multiplies matrices fast by adding in its own order, with or without fused multiply-add, depending on the
//! processor; if numbers are rounded on the way, the result then depends on the machine. Here nothing is rounded on the
//! way. The weights are whole numbers of 16 bits with a scale for each output, and the inputs are first rounded to
//! whole multiples of [`STEP`]. All products and sums are whole numbers below 2^53, which `f64` holds exactly (a test
//! computes the bound from the weights), so every order gives the same sum. Rounding to `STEP` is as fine as the errors
//! of `f32`, with which the model was trained.

use super::bytes::Bytes;
use ndarray::linalg::general_mat_mul;
use ndarray::{Array1, Array2, ArrayView2, Axis, Slice};

/// The grid on which inputs lie.
pub(super) const STEP: f64 = 1.0 / 1_048_576.0;

/// Adding it to a number below 2^51 leaves no room for a fraction: half a step goes to the even neighbour.
const NO_FRACTION: f64 = 6_755_399_441_055_744.0;

/// As a whole number of steps.
pub(super) fn in_steps(value: f64) -> f64 {
    (value / STEP + NO_FRACTION) - NO_FRACTION
}

/// A matrix with the bias of each output.
pub(super) struct Product {
    /// Whole numbers: one row an input, one column an output.
    numbers: Array2<f64>,
    /// The value of one step times one, for each output.
    scales: Vec<f64>,
    bias: Vec<f64>,
}

impl Product {
    pub fn read(bytes: &mut Bytes<'_>, outputs: usize, inputs: usize) -> Option<Product> {
        if (bytes.u32()?, bytes.u32()?) != (outputs, inputs) {
            return None;
        }
        let scales = bytes.floats(outputs)?.into_iter().map(|scale| f64::from(scale) * STEP).collect();
        let numbers = bytes.take(outputs * inputs * 2)?.chunks_exact(2);
        let numbers = numbers.map(|two| f64::from(i16::from_le_bytes([two[0], two[1]]))).collect();
        let numbers = Array2::from_shape_vec((outputs, inputs), numbers).ok()?.reversed_axes();
        Some(Product { numbers, scales, bias: vec![0.0; outputs] })
    }

    /// The same with a bias, which follows.
    pub fn read_with_bias(bytes: &mut Bytes<'_>, outputs: usize, inputs: usize) -> Option<Product> {
        let product = Product::read(bytes, outputs, inputs)?;
        let bias = vector(bytes, outputs)?;
        Some(Product { bias, ..product })
    }

    pub fn outputs(&self) -> usize {
        self.scales.len()
    }

    /// The weights themselves, one row an input, one column an output.
    pub fn weights(&self) -> Array2<f64> {
        let scales = Array1::from_iter(self.scales.iter().map(|scale| scale / STEP));
        &self.numbers * &scales
    }

    pub fn bias(&self) -> &[f64] {
        &self.bias
    }

    /// The sums of inputs in steps, one row an input.
    pub fn sums(&self, inputs: &ArrayView2<'_, f64>) -> Array2<f64> {
        self.sums_of_part(0, inputs)
    }

    /// The sums if the inputs are only those from `first` on, as many as there are columns.
    pub fn sums_of_part(&self, first: usize, inputs: &ArrayView2<'_, f64>) -> Array2<f64> {
        let mut sums = Array2::zeros((inputs.nrows(), self.outputs()));
        let numbers = self.numbers.slice_axis(Axis(0), Slice::from(first..first + inputs.ncols()));
        general_mat_mul(1.0, inputs, &numbers, 0.0, &mut sums);
        sums
    }

    /// What a row of sums stands for, by output.
    pub fn values(&self, sums: &[f64], values: &mut [f64]) {
        let outputs = self.scales.iter().zip(&self.bias);
        for ((value, sum), (scale, bias)) in values.iter_mut().zip(sums).zip(outputs) {
            *value = sum * scale + bias;
        }
    }

    /// The largest absolute value of a whole sum, if no input is larger than `bound`.
    #[cfg(test)]
    pub fn largest_sum(&self, bound: f64) -> f64 {
        let sums =
            self.numbers.columns().into_iter().map(|column| column.iter().map(|number| number.abs()).sum::<f64>());
        sums.fold(0.0, f64::max) * (bound / STEP).ceil()
    }

    /// The largest absolute value of an output, if no input is larger than `bound`.
    #[cfg(test)]
    pub fn largest_value(&self, bound: f64) -> f64 {
        let largest = |scale: &f64, bias: &f64| self.largest_sum(bound) * scale + bias.abs();
        self.scales.iter().zip(&self.bias).map(|(scale, bias)| largest(scale, bias)).fold(0.0, f64::max)
    }
}

/// This many plain numbers.
pub(super) fn vector(bytes: &mut Bytes<'_>, length: usize) -> Option<Vec<f64>> {
    if (bytes.u32()?, bytes.u32()?) != (1, length) {
        return None;
    }
    Some(bytes.floats(length)?.into_iter().map(f64::from).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_rounded_to_the_nearest_step() {
        assert_eq!(in_steps(1.0), 1_048_576.0);
        assert_eq!(in_steps(-1.5 * STEP), -2.0);
        assert_eq!(in_steps(0.4 * STEP), 0.0);
        assert_eq!(in_steps(31.0 + 0.6 * STEP), 31.0 * 1_048_576.0 + 1.0);
    }

    /// The library adds in its own order, with or without fused multiply-add.
    #[test]
    fn a_sum_is_exact_in_whatever_order_it_is_made() {
        const OUTPUTS: usize = 37;
        const INPUTS: usize = 288;
        const ROWS: usize = 19;
        // Numbers as large as possible, without a pattern.
        let mut state = 1_u64;
        let mut next = |most: i64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as i64 % (2 * most + 1) - most
        };
        let weights: Vec<i64> = (0..OUTPUTS * INPUTS).map(|_| next(32_767)).collect();
        let inputs: Vec<i64> = (0..ROWS * INPUTS).map(|_| next(32 << 20)).collect();
        let mut file = [OUTPUTS as u32, INPUTS as u32].map(u32::to_le_bytes).concat();
        file.extend([1.0_f32.to_le_bytes(); OUTPUTS].concat());
        file.extend(weights.iter().flat_map(|weight| (*weight as i16).to_le_bytes()));
        let product = Product::read(&mut Bytes::after(b"", &file).unwrap(), OUTPUTS, INPUTS).unwrap();
        let rows = Array2::from_shape_fn((ROWS, INPUTS), |(row, input)| inputs[row * INPUTS + input] as f64);
        let sums = product.sums(&rows.view());
        for (row, sums) in inputs.chunks(INPUTS).zip(sums.rows()) {
            for (weights, sum) in weights.chunks(INPUTS).zip(sums) {
                let exact: i64 = weights.iter().zip(row).map(|(weight, input)| weight * input).sum();
                assert_eq!(*sum, exact as f64);
            }
        }
        assert!(sums.iter().any(|sum| sum.abs() > 1e12));
    }
}
