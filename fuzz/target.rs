//! One fuzz target; which one is told by the name that it is built under.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| storydiff_fuzz::run(env!("CARGO_BIN_NAME"), bytes));
