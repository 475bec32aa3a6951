//! The line between a browser and the demo: a test can cut it and mend it.

use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// A relay on a port of its own.
pub struct Line {
    /// Its address, for the browser.
    pub base: String,
    whole: watch::Sender<bool>,
}

impl Line {
    /// A line to the server at this address.
    pub async fn open(server: &str) -> Self {
        let server = server.strip_prefix("http://").expect("an address").to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let (whole, state) = watch::channel(true);
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                tokio::spawn(carry(near, server.clone(), state.clone()));
            }
        });
        Self { base, whole }
    }

    /// Every connection breaks, and new ones as well.
    pub fn cut(&self) {
        self.whole.send_replace(false);
    }

    /// New connections hold again.
    pub fn mend(&self) {
        self.whole.send_replace(true);
    }
}

async fn carry(mut near: TcpStream, server: String, mut state: watch::Receiver<bool>) {
    if !*state.borrow() {
        return;
    }
    let mut far = TcpStream::connect(server).await.expect("the demo");
    let cut = async { state.wait_for(|whole| !whole).await.is_ok() };
    tokio::select! {
        // However it ended: both sides close.
        _ = copy_bidirectional(&mut near, &mut far) => {}
        _ = cut => {}
    }
}
