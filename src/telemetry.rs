//! Logs and metrics: where they go and in what form. Personal data never reaches them: its types redact their own `Debug`.

use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tracing_subscriber::EnvFilter;

/// Logs to standard error. A filter that cannot be read falls back to `info`, and says so.
pub fn log(filter: &str, json: bool) {
    let parsed = EnvFilter::try_new(filter);
    let bad = parsed.is_err();
    let filter_in_force = parsed.unwrap_or_else(|_| EnvFilter::new("info"));
    let builder =
        tracing_subscriber::fmt().with_env_filter(filter_in_force).with_writer(std::io::stderr).with_target(false);
    let set = if json { builder.json().try_init() } else { builder.try_init() };
    if set.is_ok() && bad {
        tracing::warn!("ESIK_LOG cannot be read; logging `info`. Write e.g. `info` or `esik=debug,warn`");
    }
}

/// The recorder of metrics of this process; asked again, a recorder of its own (tests run many worlds in one process).
#[must_use]
pub fn metrics() -> PrometheusHandle {
    let recorder = PrometheusBuilder::new().build_recorder();
    let handle = recorder.handle();
    if metrics::set_global_recorder(recorder).is_err() {
        tracing::debug!("metrics are recorded by an earlier recorder of this process");
    }
    handle
}
