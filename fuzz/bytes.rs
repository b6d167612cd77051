//! Anything at all, as a trip file: reading it ends, in a trip or in problems that can be shown.
#![no_main]

mod promises;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| promises::read(bytes));
