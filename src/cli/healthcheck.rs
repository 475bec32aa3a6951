//! `esik healthcheck`: asks the server of this machine, for the health check of a container.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;

use crate::config::Config;

pub(super) async fn run(config: &Config) -> anyhow::Result<i32> {
    let mut address: SocketAddr = config.listen;
    if address.ip().is_unspecified() {
        address.set_ip(IpAddr::V4(Ipv4Addr::LOCALHOST));
    }
    let client = reqwest::Client::builder().timeout(Duration::from_secs(5)).no_proxy().build()?;
    match client.get(format!("http://{address}/readyz")).send().await {
        Ok(answer) if answer.status().is_success() => Ok(0),
        Ok(answer) => {
            eprintln!("esik: the server at {address} answers {}", answer.status());
            Ok(super::FAILED)
        }
        Err(_) => {
            eprintln!("esik: no server answers at {address}");
            Ok(super::FAILED)
        }
    }
}
