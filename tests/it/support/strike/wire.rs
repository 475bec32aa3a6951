//! The wire of PostgreSQL: messages are handed on in both directions, and statements are counted.

use std::io;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::{Pause, Shared, Strike};

/// "May I encrypt?", by TLS or GSSAPI.
const ENCRYPT: [u32; 2] = [80_877_103, 80_877_104];

/// A server's door that we hold; it closes when this value goes.
pub struct Wire {
    url: String,
    plan: Shared,
    serving: JoinHandle<()>,
}

/// What a client asks for at once, up to the point where it waits for the answer.
#[derive(Default)]
struct Asked {
    bytes: Vec<u8>,
    /// Something is executed, and not only prepared or asked after.
    statement: bool,
    commit: bool,
    /// The client takes its leave.
    leaves: bool,
}

/// What is to be done with what was asked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Passes,
    CutBefore,
    CutAfter,
}

impl Wire {
    /// Opens before the server of this address.
    pub async fn before(url: &str) -> Self {
        let mut url = reqwest::Url::parse(url).expect("an address");
        let server = (url.host_str().expect("a host").to_owned(), url.port().unwrap_or(5432));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        url.set_host(Some("127.0.0.1")).expect("a host");
        url.set_port(Some(listener.local_addr().expect("an address").port())).expect("a port");
        let plan = Shared::default();
        let own = plan.clone();
        let serving = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let (server, plan) = (server.clone(), own.clone());
                tokio::spawn(async move {
                    // Either side may go at any time: then the other one goes too.
                    serve(client, server, &plan).await.ok();
                });
            }
        });
        Self { url: url.into(), plan, serving }
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }

    pub(super) fn plan(&self) -> &Shared {
        &self.plan
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn serve(mut client: TcpStream, server: (String, u16), plan: &Shared) -> io::Result<()> {
    let mut server = TcpStream::connect(server).await?;
    server.set_nodelay(true)?;
    client.set_nodelay(true)?;
    let hello = hello(&mut client).await?;
    server.write_all(&hello).await?;
    client.write_all(&answer(&mut server).await?).await?;
    loop {
        let asked = ask(&mut client).await?;
        let fate = if asked.statement { fate(plan) } else { Fate::Passes };
        if fate == Fate::CutBefore {
            return end(server).await;
        }
        server.write_all(&asked.bytes).await?;
        if asked.leaves {
            return Ok(());
        }
        let answer = answer(&mut server).await?;
        if asked.commit {
            done(plan).await;
        }
        if fate == Fate::CutAfter {
            return end(server).await;
        }
        client.write_all(&answer).await?;
    }
}

/// The server has forgotten the connection, and whatever was open in it, before the client hears of it.
async fn end(mut server: TcpStream) -> io::Result<()> {
    server.shutdown().await?;
    server.read_to_end(&mut Vec::new()).await.map(drop)
}

fn fate(plan: &Shared) -> Fate {
    let mut plan = plan.lock();
    plan.seen.steps += 1;
    let number = plan.seen.steps;
    let fate = match plan.strike {
        Some(Strike::Before(at)) if at == number => Fate::CutBefore,
        Some(Strike::After(at)) if at == number => Fate::CutAfter,
        _ => Fate::Passes,
    };
    plan.seen.struck |= fate != Fate::Passes;
    fate
}

/// A commit is done: whoever wants to look at it does so now.
async fn done(plan: &Shared) {
    let waits = {
        let mut plan = plan.lock();
        plan.seen.commits += 1;
        plan.pauses.as_ref().and_then(|pauses| {
            let (go, wait) = oneshot::channel();
            let pause: Pause = Box::new(move || {
                go.send(()).ok();
            });
            pauses.send(pause).ok().map(|()| wait)
        })
    };
    if let Some(waits) = waits {
        // The other end is dropped where nobody looks any more.
        waits.await.ok();
    }
}

/// The first message of a client, which has no letter before it.
async fn hello(client: &mut TcpStream) -> io::Result<Vec<u8>> {
    loop {
        let mut message = Vec::new();
        body(client, &mut message).await?;
        let code = message.get(4..8).and_then(|code| code.try_into().ok()).map(u32::from_be_bytes);
        if !code.is_some_and(|code| ENCRYPT.contains(&code)) {
            return Ok(message);
        }
        client.write_all(b"N").await?;
    }
}

/// Reads a message's length and the rest of it.
async fn body(from: &mut TcpStream, into: &mut Vec<u8>) -> io::Result<()> {
    let length = from.read_u32().await?;
    into.extend(length.to_be_bytes());
    let begin = into.len();
    into.resize(begin + usize::try_from(length).unwrap_or(4).saturating_sub(4), 0);
    from.read_exact(&mut into[begin..]).await?;
    Ok(())
}

async fn ask(client: &mut TcpStream) -> io::Result<Asked> {
    let mut asked = Asked::default();
    loop {
        let letter = client.read_u8().await?;
        asked.bytes.push(letter);
        let begin = asked.bytes.len() + 4;
        body(client, &mut asked.bytes).await?;
        match letter {
            b'E' => asked.statement = true,
            b'Q' => {
                asked.statement = true;
                asked.commit = asked.bytes[begin..].starts_with(b"COMMIT");
                return Ok(asked);
            }
            b'X' => {
                asked.leaves = true;
                return Ok(asked);
            }
            // The client waits now: for the rest of its greeting, or for the end of what it asked.
            b'S' | b'p' => return Ok(asked),
            _ => {}
        }
    }
}

/// Everything up to "ready for query".
async fn answer(server: &mut TcpStream) -> io::Result<Vec<u8>> {
    let mut answer = Vec::new();
    loop {
        let letter = server.read_u8().await?;
        answer.push(letter);
        let begin = answer.len() + 4;
        body(server, &mut answer).await?;
        // A request for a password is answered by the client, except for "authentication is done" (0) and the server's last word (12).
        let asks = letter == b'R' && !matches!(answer.get(begin + 3), Some(0 | 12));
        if letter == b'Z' || asks {
            return Ok(answer);
        }
    }
}
