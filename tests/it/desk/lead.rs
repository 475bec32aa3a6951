//! The supervisors' pages: figures of made-up tickets, alerts that come and go, the file, and where parents get stuck.

use std::time::Duration;

use esik::domain::staff::Role;
use esik::domain::ticket::{TicketState, Topic};
use esik::store::staff::{self, Staff};
use esik::store::tickets;

use super::stand::{Stand, id, post};
use crate::both_stores;
use crate::office::stand::PASSWORD;
use crate::ops::sql;
use crate::support::database::{Kind, TestDb};
use crate::support::http::Http;
use crate::support::parent::Parent;
use crate::web::browser::Browser;

const PAGES: [&str; 4] = ["/desk/lead", "/desk/lead.csv", "/desk/stuck", "/desk/events/lead"];

/// Figures of a page in their order: those of a list of names and values.
fn figures(page: &str) -> Vec<(String, String)> {
    let part = |text: &str, tag: &str| {
        text.split_once(&format!("<{tag}>")).map(|(_, rest)| rest.split('<').next().unwrap().to_owned())
    };
    page.split("<div><dt>")
        .skip(1)
        .map(|one| (one.split('<').next().unwrap().to_owned(), part(one, "dd").unwrap()))
        .collect()
}

fn figure(page: &str, label: &str) -> String {
    let all = figures(page);
    let found = all.iter().find(|(name, _)| name == label);
    found.unwrap_or_else(|| panic!("no {label} in {all:?}")).1.clone()
}

/// The cells of the row that begins with this attribute, without what is marked up in them.
fn row(page: &str, attribute: &str) -> Vec<String> {
    let row = page.split("<tr").find(|row| row.contains(attribute)).unwrap_or_else(|| panic!("no {attribute}"));
    row.split("<td").skip(1).map(|cell| words(cell.split_once('>').unwrap().1)).collect()
}

fn words(html: &str) -> String {
    let html = html.split("</td>").next().unwrap();
    html.split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .collect::<String>()
        .trim()
        .to_owned()
}

fn alerts(page: &str) -> Vec<&str> {
    page.split("data-alert=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

impl Stand {
    async fn person(&self, name: &str) -> Staff {
        let mut tx = self.0.world().db.read().await.unwrap();
        let found = staff::by_name(&mut tx, name).await.unwrap().unwrap();
        tx.rollback().await.unwrap();
        found
    }

    /// What became of a ticket, in seconds after it entered the line.
    async fn went(
        &self,
        path: &str,
        who: Option<&Staff>,
        (state, answer, end, rating): (TicketState, Option<u64>, Option<u64>, Option<u8>),
    ) {
        let mut tx = self.0.world().db.write().await.unwrap();
        let mut ticket = tickets::find(&mut tx, &id(path)).await.unwrap().unwrap();
        let from = ticket.queued_at.unwrap_or(ticket.opened_at);
        let after = |seconds: Option<u64>| seconds.map(|seconds| from.plus(Duration::from_secs(seconds)));
        (ticket.state, ticket.assignee, ticket.topic) =
            (state, who.map(|who| who.id.clone()), Some(Topic::Registration));
        (ticket.first_answer_at, ticket.closed_at, ticket.rating) = (after(answer), after(end), rating);
        tickets::save(&mut tx, &ticket).await.unwrap();
        tx.commit().await.unwrap();
    }
}

both_stores!(only_supervisors_come_in, |db| async {
    let stand = Stand::open(db).await;
    let (aigul, saule) = (stand.comes("aigul", Role::Operator).await, stand.comes("saule", Role::Supervisor).await);
    for page in PAGES {
        assert_eq!(aigul.get(page).await.status, 403, "{page}");
        assert_eq!(saule.get(page).await.status, 200, "{page}");
    }
    assert!(!aigul.get("/desk").await.text().contains("/desk/lead"), "nor are they shown the way");
    let line = saule.get("/desk").await.text();
    assert!(
        line.contains("href=\"/desk/lead\" accesskey=\"4\"") && line.contains("href=\"/desk/stuck\" accesskey=\"5\"")
    );
    assert_eq!(stand.0.browser().get("/desk/lead").await.status, 303);
    let noted = stand.noted().await;
    assert_eq!(noted.iter().filter(|line| line.starts_with("export tickets since 2026-11-23")).count(), 1, "{noted:?}");
});

both_stores!(the_figures_are_those_of_the_tickets, |db| async {
    let stand = Stand::open(db).await;
    let saule = stand.comes("saule", Role::Supervisor).await;
    stand.comes("aigul", Role::Operator).await;
    stand.comes("dana", Role::Operator).await;
    let (aigul, dana) = (stand.person("aigul").await, stand.person("dana").await);
    use TicketState::{Abandoned, Assigned, Closed, Snoozed};
    let made = [
        (Some(&aigul), (Closed, Some(40), Some(600), Some(5))),
        (Some(&aigul), (Closed, Some(80), Some(1_200), Some(4))),
        (Some(&dana), (Closed, Some(660), Some(4_000), Some(1))),
        (None, (Abandoned, None, Some(300), None)),
        (Some(&dana), (Assigned, None, None, None)),
        (Some(&dana), (Snoozed, Some(100), None, None)),
    ];
    for (n, (who, became)) in made.into_iter().enumerate() {
        let (_, talk) = stand.asks(&format!("p{n}")).await;
        stand.went(&talk, who, became).await;
    }
    let (_, _waits) = stand.asks("waits").await;
    stand.passes(180);
    let page = saule.get("/desk/lead").await.text();
    for (label, value) in [
        ("Кезекте", "1"),
        ("Ең ұзақ күткені", "3 мин"),
        ("Мамандарда", "1"),
        ("Кейінге қалған", "1"),
        ("бірінші топ", "1"),
        ("орысша", "1"),
        ("қазақша", "0"),
        ("Ашылды", "7"),
        ("Жауап берілді", "4"),
        ("Жабылды", "3"),
        ("Күтпей кетті", "1"),
        ("Жұмыс уақытынан тыс", "0"),
    ] {
        assert_eq!(figure(&page, label), value, "{label}");
    }
    // 40, 80, 100 and 660 seconds; 600, 1200 and 4000.
    assert_eq!(row(&page, "Бірінші жауап</b>")[1..], ["1 мин", "11 мин", "75 %"]);
    assert_eq!(row(&page, "Шешілді</b>")[1..], ["20 мин", "66 мин", "66 %"]);
    let of = |name: &str| row(&page, &format!("data-person=\"{name}\""))[2..].to_vec();
    assert_eq!(of("aigul"), ["0", "2", "2", "1 мин", "4,5"]);
    assert_eq!(of("dana"), ["2 жауап күтуде: 1", "3", "1", "6 мин", "1,0"]);
    assert!(page.contains("Орташа баға: 3,3"));
    let topics = page.split("<th scope=\"row\">").nth(1).unwrap();
    assert!(topics.starts_with("Тіркелу, код, ЖСН<") && topics.contains(">7</td>"), "{topics}");

    // The next day nothing is left of it but what stands open.
    stand.passes(22 * 60 * 60);
    let saule = again(&stand, "saule").await;
    let page = saule.get("/desk/lead?days=1").await.text();
    assert_eq!((figure(&page, "Ашылды"), figure(&page, "Кезекте")), ("0".to_owned(), "1".to_owned()));
    assert_eq!(figure(&saule.get("/desk/lead?days=7").await.text(), "Ашылды"), "7");
    file(&stand, &saule).await;
});

async fn again(stand: &Stand, name: &str) -> Http {
    let http = stand.0.browser();
    http.post_form("/desk/sign-in", &[("name", name), ("password", PASSWORD)]).await;
    http
}

async fn file(stand: &Stand, saule: &Http) {
    let file = saule.get("/desk/lead.csv?days=7").await;
    assert!(file.headers["content-disposition"].to_str().unwrap().contains("tickets.csv"));
    let text = file.text();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 8);
    assert!(lines[0].starts_with("№;Ашылған уақыты;Арна;Тіл;Тақырып;Топ;Маман;"), "{}", lines[0]);
    assert_eq!(lines[7], "1;23.11.2026 14:05;терминал;орысша;Тіркелу, код, ЖСН;бірінші топ;aigul;40;600;жабылды;5");
    assert_eq!(lines[4], "4;23.11.2026 14:05;терминал;орысша;Тіркелу, код, ЖСН;бірінші топ;;;;күтпей кетті;");
    assert!(!text.contains("701"), "nothing of whom");
    let empty = saule.get("/desk/lead.csv").await.text();
    assert_eq!(empty.lines().count(), 1);
    let noted = stand.noted().await;
    assert!(noted.iter().any(|line| line == "export tickets since 2026-11-18"), "{noted:?}");
}

both_stores!(an_alert_comes_and_goes, |db| async {
    let stand = Stand::open(db).await;
    let saule = stand.comes("saule", Role::Supervisor).await;
    let alone = saule.get("/desk/lead").await.text();
    assert_eq!(alerts(&alone), ["nobody"], "whoever looks does not count");
    let aigul = stand.comes("aigul", Role::Operator).await;
    let calm = saule.get("/desk/events/lead").await.text();
    assert!(alerts(&calm).is_empty() && calm.contains("Бәрі орнында") && !calm.contains("<html"), "{calm}");

    let (mut parent, talk) = stand.asks("me").await;
    stand.passes(600);
    assert!(alerts(&saule.get("/desk/lead").await.text()).is_empty(), "ten minutes are within the target");
    stand.passes(1);
    let late = saule.get("/desk/lead").await.text();
    assert_eq!(alerts(&late), ["unanswered"]);
    assert!(late.contains(&format!("href=\"{talk}\"")), "with the way to the talk");
    post(&aigul, &format!("{talk}/claim"), &[]).await;
    post(&aigul, &format!("{talk}/reply"), &[("text", "Здравствуйте"), ("once", "a1")]).await;
    assert!(alerts(&saule.get("/desk/lead").await.text()).is_empty());

    // The last word did not arrive; the next one does.
    undelivered(&stand, &talk, "dead").await;
    let lost = saule.get("/desk/lead").await.text();
    assert_eq!(alerts(&lost), ["undelivered"]);
    assert!(lost.contains(&format!("href=\"{talk}\"")));
    stand.passes(1);
    post(&aigul, &format!("{talk}/reply"), &[("text", "Вы здесь?"), ("once", "a2")]).await;
    undelivered(&stand, &talk, "sent").await;
    assert!(alerts(&saule.get("/desk/lead").await.text()).is_empty());
    parent.hears(stand.0.world()).await;

    for n in 0..11 {
        assert!(alerts(&saule.get("/desk/lead").await.text()).is_empty(), "{n} in the line");
        stand.asks(&format!("p{n}")).await;
    }
    assert_eq!(alerts(&saule.get("/desk/lead").await.text()), ["line"]);
    counted(&stand).await;
});

/// The same as numbers of the program.
async fn counted(stand: &Stand) {
    let recorder = metrics_exporter_prometheus::PrometheusBuilder::new().build_recorder();
    let handle = recorder.handle();
    let door = esik::conversation::door::Door::new(stand.0.world().clone());
    let _guard = metrics::set_default_local_recorder(&recorder);
    door.count().await.unwrap();
    let numbers = handle.render();
    assert!(numbers.contains("esik_desk_breaches{what=\"line\"} 1"), "{numbers}");
    assert!(numbers.contains("esik_desk_breaches{what=\"unanswered\"} 0"), "{numbers}");
}

/// A message of the desk's newest turn, as a messenger would have left it: the terminal has none.
async fn undelivered(stand: &Stand, talk: &str, state: &str) {
    let db = &stand.0.world().db;
    let of = format!("SELECT conversation_id FROM tickets WHERE id = '{}'", id(talk));
    let turn = format!("SELECT id FROM turns WHERE conversation_id = ({of}) ORDER BY seq DESC LIMIT 1");
    sql::run(
        db,
        &format!(
            "INSERT INTO outbox (id, conversation_id, contact_id, channel, bot, lane, epoch, turn_id, state, attempts, next_at, created_at, ord) \
             SELECT 'out_{state}', conversation_id, contact_id, 'telegram', '1', 'interactive', -1, ({turn}), '{state}', 1, 0, 0, 0 \
             FROM tickets WHERE id = '{}'",
            id(talk)
        ),
    )
    .await;
}

/// How often people got stuck at a state, as the page shows it.
async fn stuck(http: &Http, query: &str, state: &str) -> u64 {
    let page = http.get(&format!("/desk/stuck?dialogue=registration&{query}")).await.text();
    let place = format!("data-state=\"registration.{state}\" data-total=\"");
    let (_, rest) = page.split_once(&place).unwrap_or_else(|| panic!("no {state} in {page}"));
    rest.split('"').next().unwrap().parse().unwrap()
}

both_stores!(each_cause_is_counted_where_it_happened, |db| async {
    let stand = Stand::open(db).await;
    let (saule, world) = (stand.comes("saule", Role::Supervisor).await, stand.0.world().clone());
    let mut parent = Parent::at(&world, "me").await;
    parent.goes_on(&world, &["/start", "#agree"]).await;
    for state in ["consent", "phone", "code", "iin", "resend", "done"] {
        assert_eq!(stuck(&saule, "", state).await, 0, "{state}");
    }
    parent.says(&world, "абракадабра").await;
    parent.says(&world, "+7 700 000 00 01").await;
    assert_eq!(stuck(&saule, "cause=wrong", "phone").await, 1, "what was not understood");
    assert_eq!(stuck(&saule, "cause=outage", "phone").await, 1, "the SMS service is down");
    let heard = parent.goes_on(&world, &["назад", "8 701 123 45 67", "000000"]).await;
    assert_eq!(heard[0].error.as_deref(), Some("registration-code.mismatch"));
    assert_eq!(stuck(&saule, "cause=wrong", "code").await, 1, "a wrong code");
    parent.goes_on(&world, &["${code}", "850303390306"]).await;
    assert_eq!(stuck(&saule, "cause=outage", "iin").await, 1, "the register is down");
    assert_eq!(stuck(&saule, "cause=wrong", "iin").await, 0, "and that is not the parent's doing");
    parent.says(&world, "оператор").await;
    assert_eq!(stuck(&saule, "cause=person", "later").await, 1);
    assert_eq!(stuck(&saule, "", "phone").await, 2, "all causes");
    for (query, there) in [
        ("language=ru", 2),
        ("language=kk", 0),
        ("channel=terminal", 2),
        ("channel=telegram", 0),
        ("language=ru&channel=terminal&cause=wrong", 1),
        ("cause=silence", 0),
    ] {
        assert_eq!(stuck(&saule, query, "phone").await, there, "{query}");
    }
    assert_eq!(stuck(&saule, "language=kk", "later").await, 0, "whoever asked for a person too");
    // A day later it is yesterday's.
    stand.passes(24 * 60 * 60);
    let saule = again(&stand, "saule").await;
    assert_eq!((stuck(&saule, "days=1", "phone").await, stuck(&saule, "days=7", "phone").await), (0, 2));
});

both_stores!(one_silence_counts_once, |db| async {
    let stand = Stand::open(db).await;
    let (_, world) = (stand.comes("saule", Role::Supervisor).await, stand.0.world().clone());
    let mut parent = Parent::at(&world, "me").await;
    parent.goes_on(&world, &["/start", "#agree"]).await;
    let silence = async |hours: u64| {
        stand.passes(hours * 60 * 60);
        esik::conversation::timers::ring(&world).await.unwrap();
        esik::conversation::work::drain(&world, "test").await.unwrap();
        stuck(&again(&stand, "saule").await, "days=30&cause=silence", "phone").await
    };
    assert_eq!(silence(1).await, 0);
    assert_eq!(silence(2).await, 1, "reminded");
    assert_eq!(silence(24).await, 1, "the second reminder is the same silence");
    assert_eq!(silence(15 * 24).await, 1, "and so is its end");
    parent.says(&world, "привет").await;
    assert_eq!(silence(3).await, 2, "another one");
});

both_stores!(what_staff_mistypes_is_nobodys_snag, |db| async {
    let stand = Stand::open(db).await;
    let (saule, world) = (stand.comes("saule", Role::Supervisor).await, stand.0.world().clone());
    let (mut parent, talk) = stand.asks("me").await;
    post(&saule, &format!("{talk}/claim"), &[]).await;
    post(&saule, &format!("{talk}/act"), &[("text", "123")]).await;
    assert_eq!(stuck(&saule, "cause=wrong", "iin").await, 0);
    parent.hears(&world).await;
    let page = saule.get("/desk/stuck?dialogue=registration").await.text();
    assert!(page.contains("Өз ЖСН-іңізді жазыңыз (12 сан)."), "questions are shown by their words");
    assert!(page.contains("SMS коды жіберіледі"), "and steps by what they do");
    assert!(page.contains("<svg") && page.contains("class=\"up\""), "with lines to where answers lead");
    assert_eq!(saule.get("/desk/stuck?dialogue=nothing&language=xx&cause=yy&days=zz").await.status, 200);
});

both_stores!(old_days_are_let_go, |db| async {
    let stand = Stand::open(db).await;
    let world = stand.0.world().clone();
    let mut parent = Parent::at(&world, "me").await;
    parent.goes_on(&world, &["/start", "#agree", "абракадабра"]).await;
    let rows = async || sql::number(&world.db, "SELECT COUNT(*) FROM snags").await;
    assert_eq!(rows().await, 1);
    let mut tx = world.db.write().await.unwrap();
    let today = world.today();
    assert_eq!(esik::store::snags::purge_before(&mut tx, today, 1).await.unwrap(), 0);
    assert_eq!(esik::store::snags::purge_before(&mut tx, today.succ_opt().unwrap(), 1).await.unwrap(), 1);
    tx.commit().await.unwrap();
    assert_eq!(rows().await, 0);
});

/// Whatever is too small to be touched.
const SMALL: &str = "return [...document.querySelectorAll('a, button, select')].filter((one) => one.offsetParent \
    && !one.classList.contains('skip')).map((one) => [one.getBoundingClientRect(), one.outerHTML]) \
    .filter(([box]) => box.height < 44 || box.width < 44).map(([, html]) => html.slice(0, 120)).join('\\n')";

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_fit_and_are_reached_by_keys() {
    let stand = Stand::open(TestDb::new(Kind::Sqlite).await.unwrap()).await;
    stand.comes("aigul", Role::Operator).await;
    stand.0.add("saule", Role::Supervisor, None).await;
    let (_, talk) = stand.asks("me").await;
    stand.passes(601);
    let Some(mut browser) = Browser::start().await else { return };
    browser.open(&format!("{}/desk/lead", stand.0.base)).await;
    browser.keys("#name", "saule").await;
    browser.keys("#password", &format!("{PASSWORD}\u{e007}")).await;
    browser.wait_true("return location.pathname === '/desk/lead' && document.readyState === 'complete';").await;
    for path in ["/desk/lead?days=7", "/desk/stuck?dialogue=application", "/desk/stuck?dialogue=registration"] {
        browser.open(&format!("{}{path}", stand.0.base)).await;
        for width in [320, 390, 768, 1280] {
            browser.resize(width, 844).await;
            let over = browser.run("return document.documentElement.scrollWidth > innerWidth").await;
            assert_eq!((over, browser.run(SMALL).await), (false.into(), "".into()), "{path} {width}");
        }
    }
    // From the alert to the talk without a mouse.
    browser.open(&format!("{}/desk/lead", stand.0.base)).await;
    browser.keys_here("j").await;
    browser.keys_here("\u{e007}").await;
    browser.wait_true(&format!("return location.pathname === '{talk}' && document.readyState === 'complete';")).await;
    browser.close().await;
}
