//! Processes die and stop in the middle; the parents notice nothing.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

use esik::conversation::lead::Pace;
use reqwest::Method;
use sqlx::{Connection as _, PgConnection};

use super::process::Process;
use crate::support::bot_api::BotApi;
use crate::support::database::{Kind, TestDb};
use crate::support::http::Http;
use crate::telegram_e2e::parent::Parent;
use crate::web::stand::{say, visitor};
use crate::web::stream::Stream;

/// On a thread that may wait.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    tokio::task::spawn_blocking(work).await.unwrap()
}

async fn start(db: &TestDb, data: &Path, telegram: &BotApi) -> Process {
    let (url, data, telegram) = (db.url.clone(), data.to_owned(), telegram.url().to_owned());
    blocking(move || Process::start(&url, &data, Some(&telegram))).await
}

async fn stop(mut process: Process) {
    process.terminate();
    let status = blocking(move || process.ended()).await;
    assert_eq!(status.code(), Some(0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_polls_and_another_goes_on_when_it_dies_or_stops() {
    let Some(db) = TestDb::new(Kind::Postgres).await else { return };
    let (telegram, data) = (BotApi::start().await, tempfile::tempdir().unwrap());
    let mut first = start(&db, data.path(), &telegram).await;
    telegram.wait_polls(1).await;
    let second = start(&db, data.path(), &telegram).await;
    let parents = [7, 8, 9].map(|chat| Parent::new(&telegram, chat));
    for parent in &parents {
        parent.says("/start", "На каком языке").await;
    }

    // The poller dies; somebody else polls within seconds.
    all_sent(&db).await;
    let died = Instant::now();
    blocking(move || first.kill()).await;
    for parent in &parents {
        telegram.press(parent.chat, "Русский");
    }
    for parent in &parents {
        parent.sees("Вы согласны на обработку").await;
    }
    eprintln!("after kill -9 of the poller the last answer came within {:?}", died.elapsed());

    // A rolling restart: the next process is up before the last one stops, and the work is handed over.
    let third = start(&db, data.path(), &telegram).await;
    let page = visitor(&second.base).await;
    let mut stream = Stream::open(&page, "0", None).await;
    say(&page, "a1", "/start").await;
    stream.next("turn").await;
    for parent in &parents {
        telegram.press(parent.chat, "Соглашаюсь");
    }
    let stopped = Instant::now();
    stop(second).await;
    for parent in &parents {
        parent.sees("Напишите номер телефона").await;
    }
    let took = stopped.elapsed();
    assert!(took < Pace::default().term, "handing over took {took:?}");
    eprintln!("after SIGTERM of the poller the last answer came within {took:?}");
    stop(third).await;

    for parent in &parents {
        let chat = telegram.chat(parent.chat);
        assert_eq!(chat.bots().count(), 3, "each answer once:\n{}", chat.transcript());
    }
    assert!(telegram.refused().is_empty(), "{:#?}", telegram.refused());
    nothing_is_claimed(&db).await;
}

/// Waits until every message is sent and noted.
async fn all_sent(db: &TestDb) {
    let mut connection = PgConnection::connect(&db.url).await.unwrap();
    let end = Instant::now() + Duration::from_secs(20);
    loop {
        let sql = "SELECT COUNT(*) FROM outbox WHERE state IN ('sending', 'waiting')";
        let (count,): (i64,) = sqlx::query_as(sql).fetch_one(&mut connection).await.unwrap();
        if count == 0 {
            break;
        }
        assert!(Instant::now() < end, "{count} messages are not sent");
    }
    connection.close().await.unwrap();
}

async fn nothing_is_claimed(db: &TestDb) {
    let mut connection = PgConnection::connect(&db.url).await.unwrap();
    let counts = [
        "SELECT COUNT(*) FROM leases",
        "SELECT COUNT(*) FROM conversations WHERE due_at IS NOT NULL",
        "SELECT COUNT(*) FROM calls WHERE state = 'running'",
        "SELECT COUNT(*) FROM outbox WHERE state IN ('sending', 'waiting')",
        "SELECT COUNT(*) FROM inbox WHERE state <> 'done'",
    ];
    for sql in counts {
        let (count,): (i64,) = sqlx::query_as(sql).fetch_one(&mut connection).await.unwrap();
        assert_eq!(count, 0, "{sql}");
    }
    connection.close().await.unwrap();
}

/// A browser in the middle of sending a message; the server waits for the rest of it.
async fn begins_to_send(page: &Http, base: String) -> std::net::TcpStream {
    let request = page.request(Method::POST, "/chat/messages").build().unwrap();
    let cookie = request.headers()["cookie"].to_str().unwrap().to_owned();
    blocking(move || {
        let address = base.trim_start_matches("http://");
        let mut socket = std::net::TcpStream::connect(address).unwrap();
        write!(
            socket,
            "POST /chat/messages HTTP/1.1\r\nhost: {address}\r\norigin: {base}\r\ncookie: {cookie}\r\n\
             content-type: application/json\r\ncontent-length: 9\r\nexpect: 100-continue\r\n\r\n"
        )
        .unwrap();
        // Said when somebody reads the body.
        let mut line = String::new();
        BufReader::new(&socket).read_line(&mut line).unwrap();
        assert!(line.starts_with("HTTP/1.1 100"), "{line}");
        socket
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_second_signal_quits_at_once_and_streams_do_not_hold_the_first() {
    let (db, data) = (TestDb::new(Kind::Sqlite).await.unwrap(), tempfile::tempdir().unwrap());
    let (url, folder) = (db.url.clone(), data.path().to_owned());
    let mut process = blocking(move || Process::start(&url, &folder, None)).await;

    // Somebody has begun to send and does not go on: that is waited for.
    let page = visitor(&process.base).await;
    let _slow = begins_to_send(&page, process.base.clone()).await;
    let _stream = Stream::open(&page, "0", None).await;
    process.terminate();
    let mut process = blocking(move || {
        process.says("stopping");
        process
    })
    .await;
    let begun = Instant::now();
    process.terminate();
    let status = blocking(move || process.ended()).await;
    assert_eq!(status.code(), Some(1));
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());

    // It left no lock behind, and a stream alone does not hold the program.
    let (url, folder) = (db.url.clone(), data.path().to_owned());
    let process = blocking(move || Process::start(&url, &folder, None)).await;
    let page = visitor(&process.base).await;
    let _stream = Stream::open(&page, "0", None).await;
    let begun = Instant::now();
    stop(process).await;
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
}
