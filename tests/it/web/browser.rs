//! A parent's browser: a real Chromium, moved by ChromeDriver.

use std::path::Path;
use std::str::FromStr;
use std::time::{Duration, Instant};

use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use reqwest::{Method, Url};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A browser with a fresh profile. Close it, or it lives until the driver ends.
pub struct Browser {
    client: Client,
    /// Bubbles of ours at the last action: an answer is one that came later.
    seen: u64,
    _profile: TempDir,
}

/// Runs when the page changes until `check` gives something; the driver's own limit of time ends it.
const UNTIL: &str = "const [check, given, done] = arguments; const look = new Function('given', check); \
    const watch = new MutationObserver(() => step()); \
    const step = () => { const found = look(given); if (found !== null && found !== undefined && found !== false) { watch.disconnect(); done(found); } }; \
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true }); \
    addEventListener('load', step); step();";

/// One thing is waited for so long, over pages that go away meanwhile: as long as the driver lets a script run.
const LIMIT: Duration = Duration::from_secs(30);

/// How long a page without scripts is looked at before it is asked for again, and how often.
const PLAIN_WAIT: Duration = Duration::from_secs(4);
const PLAIN_TRIES: u32 = 5;

/// A command of Chromium's own protocol, through the driver.
#[derive(Debug)]
struct Devtools(Value);

impl WebDriverCompatibleCommand for Devtools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, <Url as FromStr>::Err> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.0.to_string()))
    }
}

impl Browser {
    /// A new browser at the driver of `TEST_WEBDRIVER_URL`. `None`, said aloud, where there is no driver; in CI that is a failure.
    pub async fn start() -> Option<Self> {
        let driver = std::env::var_os("TEST_WEBDRIVER_URL").and_then(|url| url.into_string().ok());
        let Some(driver) = driver else {
            assert!(std::env::var_os("CI").is_none(), "TEST_WEBDRIVER_URL is not set: tests/run sets it");
            eprintln!("SKIPPED, no browser: TEST_WEBDRIVER_URL is not set (tests/run sets it)");
            return None;
        };
        let profile = tempfile::tempdir().expect("a folder for the profile");
        let folder = format!("--user-data-dir={}", profile.path().display());
        let args = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--no-first-run",
            "--force-prefers-reduced-motion",
            "--window-size=1280,900",
            "--accept-lang=kk",
            &folder,
        ];
        let wishes = json!({ "goog:chromeOptions": { "args": args }, "timeouts": { "script": 30_000 } });
        let Value::Object(wishes) = wishes else { unreachable!("an object") };
        let client = ClientBuilder::new(HttpConnector::new()).capabilities(wishes).connect(&driver).await;
        Some(Self { client: client.expect("a browser"), seen: 0, _profile: profile })
    }

    /// Opens a page.
    pub async fn open(&mut self, url: &str) {
        self.seen = 0;
        self.client.goto(url).await.expect("the page");
    }

    /// Loads the page again.
    pub async fn reload(&mut self) {
        self.seen = 0;
        self.client.refresh().await.expect("the page");
    }

    /// Waits until an answer that came after the last action is this message; its text.
    pub async fn wait_message(&self, id: &str) -> String {
        let check = "const all = document.querySelectorAll('[data-message]'); const last = all[all.length - 1]; \
            return last && all.length > given.seen && last.dataset.message === given.id ? last.innerText : null;";
        match self.until(check, json!({ "id": id, "seen": self.seen })).await {
            Ok(text) => text.as_str().unwrap_or_default().to_owned(),
            Err(why) => panic!("no message {id}: {why}; the last ones are:\n{}", self.talk().await),
        }
    }

    /// Presses an option or a way.
    pub async fn press(&mut self, option: &str) {
        let check = "const one = document.querySelector(`[data-option=\"${given}\"]:not(:disabled)`); \
            return one && one.offsetParent ? true : null;";
        if let Err(why) = self.until(check, json!(option)).await {
            panic!("no button {option}: {why}; the talk:\n{}", self.talk().await);
        }
        self.count().await;
        let button = self.client.find(Locator::Css(&format!("[data-option=\"{option}\"]"))).await.expect("the button");
        button.click().await.expect("a press");
    }

    /// Writes into the field `text` and sends with Enter.
    pub async fn type_text(&mut self, text: &str) {
        self.count().await;
        let field = self.client.find(Locator::Css("input[name=text]#text")).await.expect("the field");
        field.send_keys(&format!("{text}\u{e007}")).await.expect("typing");
    }

    /// Attaches a file.
    pub async fn upload(&mut self, path: &Path) {
        self.count().await;
        let field = self.client.find(Locator::Css("input[name=document]")).await.expect("the field for files");
        field.send_keys(path.to_str().expect("a path in UTF-8")).await.expect("a file");
    }

    /// Presses what stands at this selector, as soon as it is seen.
    pub async fn click(&mut self, css: &str) {
        let check = "const one = document.querySelector(given); return one && one.offsetParent ? true : null;";
        if let Err(why) = self.until(check, json!(css)).await {
            panic!("nothing at {css}: {why}; the talk:\n{}", self.talk().await);
        }
        self.count().await;
        let one = self.client.find(Locator::Css(css)).await.expect("the element");
        one.click().await.expect("a press");
    }

    /// Types into what stands at this selector.
    pub async fn keys(&self, css: &str, keys: &str) {
        let one = self.client.find(Locator::Css(css)).await.expect("the element");
        one.send_keys(keys).await.expect("typing");
    }

    /// Types where the focus is.
    pub async fn keys_here(&mut self, keys: &str) {
        self.count().await;
        let one = self.client.active_element().await.expect("something in focus");
        one.send_keys(keys).await.expect("typing");
    }

    /// Waits until this script, a function's body, gives true.
    pub async fn wait_true(&self, check: &str) {
        if let Err(why) = self.until(check, Value::Null).await {
            panic!("never true: {check}: {why}; the talk:\n{}", self.talk().await);
        }
    }

    /// The last message of a page that is drawn anew instead of being changed; asks for the page again until it has come.
    pub async fn plain_message(&self, id: &str) -> String {
        let path = format!("(//*[@data-message])[last()][@data-message='{id}']");
        for _ in 0..PLAIN_TRIES {
            let wait = self.client.wait().at_most(PLAIN_WAIT);
            if let Ok(bubble) = wait.for_element(Locator::XPath(&path)).await {
                return bubble.text().await.expect("its text");
            }
            self.client.refresh().await.expect("the page");
        }
        panic!("no message {id}; the last ones are:\n{}", self.talk().await);
    }

    /// The ids of all our messages on the page, in their order.
    pub async fn messages(&self) -> Vec<String> {
        let all = self.run("return [...document.querySelectorAll('[data-message]')].map((one) => one.dataset.message)");
        serde_json::from_value(all.await).expect("a list of names")
    }

    /// The value of a cookie.
    pub async fn cookie(&self, name: &str) -> String {
        self.client.get_named_cookie(name).await.expect("the cookie").value().to_owned()
    }

    /// Forgets a cookie.
    pub async fn forget(&self, name: &str) {
        self.client.delete_cookie(name).await.expect("the cookie");
    }

    /// Pages that are opened from now on run no scripts of their own.
    pub async fn without_scripts(&self) {
        self.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": true })).await;
    }

    /// The code of the newest SMS on the demo's phone; waits for one.
    pub async fn sms_code(&self) -> String {
        let check = "const one = document.querySelector('[data-sms-code]'); return one ? one.dataset.smsCode : null;";
        let code = self.until(check, Value::Null).await.expect("an SMS with a code");
        code.as_str().expect("a code").to_owned()
    }

    /// The whole talk, for the words of a failure.
    pub async fn talk(&self) -> String {
        let text = self.client.execute("return document.getElementById('log').innerText", Vec::new()).await;
        text.ok().and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// A script of the test's own.
    pub async fn run(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.expect("a script")
    }

    /// A screen of this size in CSS pixels; windows cannot be as narrow as a phone.
    pub async fn resize(&self, width: u32, height: u32) {
        let params = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", &params).await;
    }

    async fn devtools(&self, cmd: &str, params: &Value) {
        self.client.issue_cmd(Devtools(json!({ "cmd": cmd, "params": params }))).await.expect("a command");
    }

    /// The end.
    pub async fn close(self) {
        self.client.close().await.expect("the browser ends");
    }

    /// What a script gives as soon as it gives something; else why it never did.
    async fn until(&self, check: &str, given: Value) -> Result<Value, String> {
        let end = Instant::now() + LIMIT;
        loop {
            match self.client.execute_async(UNTIL, vec![json!(check), given.clone()]).await {
                Ok(found) => return Ok(found),
                Err(error) if Instant::now() >= end => return Err(error.to_string()),
                // The page went away, and the script that waited in it too: the next page is asked, once it is there.
                Err(_) => drop(self.client.wait().at_most(LIMIT).for_element(Locator::Css("body")).await),
            }
        }
    }

    async fn count(&mut self) {
        let count = self.run("return document.querySelectorAll('[data-message]').length").await;
        self.seen = count.as_u64().unwrap_or(0);
    }
}
