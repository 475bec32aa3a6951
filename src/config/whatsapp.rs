//! WhatsApp's settings (docs/whatsapp.md).

use secrecy::SecretString;

use super::{ConfigError, Values, address};

/// WhatsApp's settings.
#[derive(Debug, Clone)]
pub struct Whatsapp {
    /// The id of our number: not the number itself.
    pub number_id: String,
    /// The token of a system user.
    pub token: SecretString,
    /// By which webhooks are signed.
    pub app_secret: SecretString,
    /// What the webhook's handshake names.
    pub verify_token: SecretString,
    /// The id of the business account, to which templates belong.
    pub business_account: Option<String>,
    /// The Graph API server.
    pub api_url: String,
    /// The version of the Graph API.
    pub version: String,
}

impl Whatsapp {
    pub(super) fn read(values: &Values) -> Result<Option<Self>, ConfigError> {
        let Some(number_id) = values.get("WHATSAPP_PHONE_NUMBER_ID") else { return Ok(None) };
        let needed = |name: &str| {
            values.secret(name).ok_or_else(|| {
                ConfigError::Refused(format!(
                    "WHATSAPP_PHONE_NUMBER_ID needs {name}: see docs/whatsapp.md, where it is found"
                ))
            })
        };
        let expected = "write an address, e.g. https://graph.facebook.com";
        Ok(Some(Self {
            number_id,
            token: needed("WHATSAPP_TOKEN")?,
            app_secret: needed("WHATSAPP_APP_SECRET")?,
            verify_token: needed("WHATSAPP_VERIFY_TOKEN")?,
            business_account: values.get("WHATSAPP_BUSINESS_ACCOUNT_ID"),
            api_url: values.typed("WHATSAPP_API_URL", "https://graph.facebook.com", expected, address)?,
            version: values.or("WHATSAPP_API_VERSION", "v25.0"),
        }))
    }

    /// What is in force, in a line.
    pub(super) fn print(&self) -> String {
        format!("number {} at {}/{}", self.number_id, self.api_url.trim_end_matches('/'), self.version)
    }
}

#[cfg(test)]
mod tests {
    use crate::config;

    fn parse(pairs: &[(&str, &str)]) -> Result<config::Config, config::ConfigError> {
        config::parse(None, |name| pairs.iter().find(|(of, _)| *of == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn a_number_needs_its_secrets_and_the_real_one_needs_real_services() {
        assert!(parse(&[]).unwrap().whatsapp.is_none());
        let mut set = vec![("WHATSAPP_PHONE_NUMBER_ID", "1060")];
        for name in ["WHATSAPP_TOKEN", "WHATSAPP_APP_SECRET", "WHATSAPP_VERIFY_TOKEN"] {
            assert!(parse(&set).unwrap_err().to_string().contains(name), "{name}");
            set.push((name, "s3cret"));
        }
        assert!(
            parse(&set).unwrap_err().to_string().contains("ESIK_ALLOW_SANDBOX"),
            "graph.facebook.com beside sandboxes"
        );
        set.push(("WHATSAPP_API_URL", "http://127.0.0.1:9"));
        let config = parse(&set).unwrap();
        let printed = config.print();
        assert!(printed.contains("whatsapp = number 1060 at http://127.0.0.1:9/v25.0") && !printed.contains("s3cret"));
    }
}
