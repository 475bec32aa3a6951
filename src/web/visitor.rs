//! Who sits at the browser: a 256-bit token in a cookie, known to us by its hash only; and which language the browser asks for.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap, HeaderName, HeaderValue, header};
use rand::Rng;
use sha2::{Digest, Sha256};

use super::limits::COOKIE_AGE;
use crate::channels::{Address, ChannelKind};
use crate::domain::lang::Lang;

const COOKIE: &str = "esik";
const TOKEN_BYTES: usize = 32;
const FORWARDED: HeaderName = HeaderName::from_static("x-forwarded-for");

/// A browser's secret.
pub(super) struct Token([u8; TOKEN_BYTES]);

impl Token {
    /// A new browser.
    pub(super) fn new() -> Self {
        let mut bytes = [0; TOKEN_BYTES];
        rand::rng().fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// The browser that sent these headers, if it keeps our cookie.
    pub(super) fn of(headers: &HeaderMap) -> Option<Self> {
        let value = cookie(headers, COOKIE)?;
        let mut bytes = [0; TOKEN_BYTES];
        hex::decode_to_slice(value, &mut bytes).ok()?;
        Some(Self(bytes))
    }

    /// The contact's address: the SHA-256 of the token, so that our store does not open anybody's chat.
    pub(super) fn address(&self) -> Address {
        let external_id = hex::encode(Sha256::digest(self.0));
        Address { channel: ChannelKind::Web, bot: "-".to_owned(), external_id }
    }

    /// `Set-Cookie`: sent at every opening of the page, so that the term starts anew.
    pub(super) fn cookie(&self, secure: bool) -> Option<HeaderValue> {
        let (value, age) = (hex::encode(self.0), COOKIE_AGE.as_secs());
        let secure = if secure { "; Secure" } else { "" };
        HeaderValue::from_str(&format!("{COOKIE}={value}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{secure}")).ok()
    }
}

/// The value of a cookie that the browser sent.
pub(super) fn cookie<'a>(headers: &'a HeaderMap, wanted: &str) -> Option<&'a str> {
    let lines = headers.get_all(header::COOKIE).into_iter().filter_map(|line| line.to_str().ok());
    lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(name, value)| (name == wanted).then_some(value))
}

/// The first language of `Accept-Language` that we speak.
pub(super) fn language_of(headers: &HeaderMap) -> Option<Lang> {
    let line = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    line.split(',').find_map(|part| Lang::parse(part.split(';').next()?))
}

/// The internet address of the browser. What a proxy adds is believed only from a proxy on our own network, and only the
/// entry that it wrote itself, the last one.
pub(super) fn place_of(extensions: &Extensions, headers: &HeaderMap) -> IpAddr {
    let unknown = IpAddr::V4(Ipv4Addr::UNSPECIFIED);
    let peer = extensions.get::<ConnectInfo<SocketAddr>>().map_or(unknown, |info| info.0.ip().to_canonical());
    if !is_near(peer) {
        return peer;
    }
    let told = headers.get_all(FORWARDED).into_iter().next_back().and_then(|line| line.to_str().ok());
    told.and_then(|line| line.rsplit(',').next()?.trim().parse().ok()).unwrap_or(peer)
}

fn is_near(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_private() || v4.is_unspecified(),
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unique_local(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(name: HeaderName, value: &str) -> HeaderMap {
        [(name, HeaderValue::from_str(value).unwrap())].into_iter().collect()
    }

    #[test]
    fn a_token_comes_back_from_its_cookie() {
        let token = Token::new();
        let line = token.cookie(true).unwrap();
        let line = line.to_str().unwrap();
        assert!(line.ends_with("HttpOnly; SameSite=Lax; Secure"), "{line}");
        let pair = format!("other=1; {}", line.split(';').next().unwrap());
        let back = Token::of(&with(header::COOKIE, &pair)).unwrap();
        assert_eq!(back.address(), token.address());
        assert!(!token.address().external_id.contains(&hex::encode(token.0)));
        for broken in ["esik=", "esik=abc", "esik", "other=1", ""] {
            assert!(Token::of(&with(header::COOKIE, broken)).is_none(), "{broken}");
        }
    }

    #[test]
    fn the_browsers_language_is_read() {
        for (line, lang) in [
            ("kk-KZ,kk;q=0.9,ru;q=0.8", Some(Lang::Kk)),
            ("de-DE, ru;q=0.5, en;q=0.3", Some(Lang::Ru)),
            ("de", None),
            ("*", None),
        ] {
            assert_eq!(language_of(&with(header::ACCEPT_LANGUAGE, line)), lang, "{line}");
        }
    }

    #[test]
    fn a_proxy_is_believed_only_on_our_own_network() {
        let place = |peer: &str, told: &str| {
            let mut extensions = Extensions::new();
            extensions.insert(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 1)));
            place_of(&extensions, &with(FORWARDED, told)).to_string()
        };
        assert_eq!(place("10.0.0.2", "1.1.1.1, 95.56.1.2"), "95.56.1.2");
        assert_eq!(place("127.0.0.1", "no address"), "127.0.0.1");
        assert_eq!(place("95.56.1.2", "1.1.1.1"), "95.56.1.2");
        assert_eq!(place("::ffff:95.56.1.2", "1.1.1.1"), "95.56.1.2");
    }
}
