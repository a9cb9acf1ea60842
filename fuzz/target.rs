//! One fuzz target; the name under which it is built says which.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| storydiff_fuzz::run(env!("CARGO_BIN_NAME"), bytes));
