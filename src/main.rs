//! The `esik` program.
fn main() {}
