//! Files that people sent, still with the messenger: why one could not be fetched.

type Cause = Box<dyn std::error::Error + Send + Sync>;

/// A file that was not fetched.
#[derive(Debug, thiserror::Error)]
pub enum DownloadError {
    /// Larger than wanted, or than the messenger gives out: the person is asked for a smaller one.
    #[error("the file is larger than allowed")]
    TooBig,
    /// The messenger no longer knows it: the person is asked to send it again.
    #[error("the messenger does not have the file any more")]
    Missing,
    /// It is not the file that was sent: worth another try.
    #[error("the file came broken")]
    Broken,
    /// Not now: worth another try.
    #[error("the file could not be fetched now")]
    Later(#[source] Cause),
    /// Refused for good.
    #[error("the file was refused")]
    Refused(#[source] Cause),
}

impl DownloadError {
    /// Not now, for this cause.
    pub fn later(cause: impl Into<Cause>) -> Self {
        Self::Later(cause.into())
    }

    /// Not ever, for this cause.
    pub fn refused(cause: impl Into<Cause>) -> Self {
        Self::Refused(cause.into())
    }
}
