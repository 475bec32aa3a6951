//! The `esik` program.

fn main() {
    std::process::exit(esik::cli::run());
}
