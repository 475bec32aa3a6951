//! What commands print. Whoever reads it may go first (`esik draw | head`): that ends a command quietly.

use std::fmt::Arguments;
use std::io::{ErrorKind, Write as _};

/// Exit code of a program whose reader has gone: 128 and SIGPIPE, as a shell tells it.
pub(super) const NO_READER: i32 = 141;

/// Nobody reads any more.
#[derive(Debug, thiserror::Error)]
#[error("nobody reads what is printed")]
pub(super) struct NoReader;

/// Prints.
///
/// # Errors
/// [`NoReader`], or what the system says.
pub(super) fn print(text: Arguments<'_>) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    told(out.write_fmt(text).and_then(|()| out.flush()))
}

/// What came of writing to the standard output.
///
/// # Errors
/// [`NoReader`], or what the system says.
pub(super) fn told(done: std::io::Result<()>) -> anyhow::Result<()> {
    done.map_err(|error| if error.kind() == ErrorKind::BrokenPipe { NoReader.into() } else { error.into() })
}

/// `println!` for commands: where nobody reads it returns the error from the function it stands in.
macro_rules! say {
    ($($text:tt)*) => {
        $crate::cli::out::print(format_args!("{}\n", format_args!($($text)*)))?
    };
}
pub(super) use say;
