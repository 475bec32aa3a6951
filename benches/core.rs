//! Benches of the pure core.
fn main() {}
