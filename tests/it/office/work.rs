//! What an officer does on the pages: kindergartens, rights, the queue, rules; each on both databases.

use esik::domain::application::Status;
use esik::domain::right::{Category, RightClass};
use esik::domain::staff::Role;

use super::stand::{Stand, csrf, location};
use super::town::{self, ELSEWHERE, GARDEN, PLACE};
use crate::both_stores;
use crate::support::http::{Http, Page};

/// Posts a form with the session's own secret.
pub async fn post(http: &Http, path: &str, fields: &[(&str, &str)]) -> Page {
    let token = csrf(&http.get("/office").await.text());
    let mut all = vec![("csrf", token.as_str())];
    all.extend_from_slice(fields);
    http.post_form(path, &all).await
}

/// What a form carries in a hidden field.
pub fn hidden(page: &str, name: &str) -> String {
    let (_, rest) = page.split_once(&format!("type=\"hidden\" name=\"{name}\" value=\"")).expect(name);
    rest.split('"').next().unwrap().to_owned()
}

/// The first path of a page that begins so.
pub fn first(page: &str, begins: &str) -> String {
    let (_, rest) = page.split_once(&format!("href=\"{begins}")).unwrap_or_else(|| panic!("{begins} in {page}"));
    format!("{begins}{}", rest.split('"').next().unwrap())
}

async fn officer(stand: &Stand) -> Http {
    town::kindergartens(stand).await;
    stand.add("aliya", Role::Department, Some("750000000")).await;
    stand.signed("aliya").await
}

const GARDEN_FORM: [(&str, &str); 9] = [
    ("code", "АЛМ-9"),
    ("place", PLACE),
    ("name_kk", "Күншуақ"),
    ("name_ru", "Куншуак"),
    ("kind", "kindergarten"),
    ("ownership", "state"),
    ("address_kk", "Абай, 9"),
    ("address_ru", "Абая, 9"),
    ("opens", "7:30"),
];

both_stores!(a_kindergarten_is_added_changed_found_and_closed, |db| async {
    let stand = Stand::open(db).await;
    let http = officer(&stand).await;
    let list = http.get("/office/kindergartens").await.text();
    assert!(list.contains("Балдәурен") && !list.contains("Алыстағы"), "only the own place: {list}");
    let id = hidden(&http.get("/office/kindergartens/new").await.text(), "id");
    let mut form = GARDEN_FORM.to_vec();
    form.extend([("id", id.as_str()), ("closes", "6:00")]);
    let wrong = post(&http, "/office/kindergartens/new", &form).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("id=\"garden-closes-fault\"") && wrong.text().contains("value=\"Күншуақ\""));
    *form.last_mut().unwrap() = ("closes", "18:30");
    let card = format!("/office/kindergartens/{id}");
    for _ in 0..2 {
        let added = post(&http, "/office/kindergartens/new", &form).await;
        assert_eq!(
            (added.status.as_u16(), location(&added)),
            (303, card.as_str()),
            "the same form twice: {}",
            added.text()
        );
    }
    let other = hidden(&http.get("/office/kindergartens/new").await.text(), "id");
    let taken: Vec<_> = form.iter().map(|pair| if pair.0 == "id" { ("id", other.as_str()) } else { *pair }).collect();
    let taken = post(&http, "/office/kindergartens/new", &taken).await;
    assert!(taken.status == 422 && taken.text().contains("id=\"garden-code-fault\""), "{}", taken.text());
    let far: Vec<_> = form.iter().map(|pair| if pair.0 == "place" { ("place", "711110000") } else { *pair }).collect();
    let far = post(&http, "/office/kindergartens/new", &far).await;
    assert!(far.status == 422 && far.text().contains("id=\"garden-place-fault\""));
    assert!(http.get(&card).await.text().contains("7:30–18:30"));
    let edit = http.get(&format!("{card}/edit")).await.text();
    assert!(edit.contains("value=\"Абай, 9\"") && !edit.contains("name=\"code\""), "{edit}");
    let changed: Vec<_> =
        form.iter().map(|pair| if pair.0 == "name_kk" { ("name_kk", "Жұлдыз") } else { *pair }).collect();
    assert_eq!(post(&http, &format!("{card}/edit"), &changed).await.status, 303);
    for words in ["%D0%96%D2%B1%D0%BB%D0%B4%D1%8B%D0%B7", "%D0%90%D0%9B%D0%9C-9"] {
        let found = http.get(&format!("/office/kindergartens?words={words}")).await.text();
        assert!(found.contains("Жұлдыз") && !found.contains("Балдәурен"), "{found}");
    }
    let unsure = post(&http, &format!("{card}/close"), &[]).await;
    assert!(unsure.status == 422 && unsure.text().contains("id=\"close-sure-fault\""));
    assert_eq!(post(&http, &format!("{card}/close"), &[("sure", "yes")]).await.status, 303);
    assert!(http.get(&card).await.text().contains("23.11.2026"));
    let deed = format!("manage_kindergartens {id}");
    assert_eq!(town::noted(&stand).await, [deed.clone(), deed.clone(), deed], "added once, changed, closed");
});

both_stores!(a_head_keeps_the_groups_of_the_own_kindergarten, |db| async {
    let stand = Stand::open(db).await;
    town::kindergartens(&stand).await;
    stand.add("sabina", Role::Kindergarten, None).await;
    let http = stand.signed("sabina").await;
    let own = format!("/office/kindergartens/{GARDEN}");
    assert_eq!(location(&http.get("/office/kindergartens").await), own);
    let card = http.get(&own).await.text();
    assert!(card.contains("/groups\"") && !card.contains("/close\"") && !card.contains("/edit\""), "{card}");
    let group =
        [("birth_year", "2023"), ("language", "kk"), ("group", "general"), ("mode", "full"), ("children", "24")];
    let wrong = post(&http, &format!("{own}/groups"), &[("birth_year", "23"), ("capacity", "0")]).await;
    assert_eq!(wrong.status, 422);
    for field in ["birth_year", "language", "group", "mode", "capacity", "children"] {
        assert!(wrong.text().contains(&format!("id=\"group-{field}-fault\"")), "{field}");
    }
    for capacity in ["25", "30"] {
        let mut form = group.to_vec();
        form.push(("capacity", capacity));
        assert_eq!(post(&http, &format!("{own}/groups"), &form).await.status, 303);
    }
    let card = http.get(&own).await.text();
    assert!(card.contains(">30<") && !card.contains(">25<"), "{card}");
    assert_eq!(http.get(&format!("/office/kindergartens/{ELSEWHERE}")).await.status, 403);
});

both_stores!(a_right_is_decided_beside_its_papers, |db| async {
    let stand = Stand::open(db).await;
    let http = officer(&stand).await;
    let (soldier, teacher) =
        (town::family(&stand, Some(Category::X1)).await, town::family(&stand, Some(Category::P7)).await);
    let paper = town::paper(&stand, &soldier, "image/png", b"\x89PNG a paper").await;
    let strange = town::paper(&stand, &soldier, "text/html", b"<script>").await;
    let list = http.get("/office/rights").await.text();
    assert!(list.contains(&soldier.number.to_string()) && list.contains("7 күн"), "{list}");
    let page = format!("/office/rights/{}", soldier.id);
    let shown = http.get(&page).await.text();
    assert!(
        shown.contains("Әскери қызметшінің баласы") && shown.contains("Д.") && !shown.contains("Демова"),
        "{shown}"
    );
    let image = http.get(&format!("{page}/papers/{paper}")).await;
    assert_eq!(
        (image.body.as_slice(), &image.headers["content-type"]),
        (&b"\x89PNG a paper"[..], &"image/png".parse().unwrap())
    );
    let html = http.get(&format!("{page}/papers/{strange}")).await;
    assert_eq!(
        (&html.headers["content-disposition"], &html.headers["x-content-type-options"]),
        (&"attachment".parse().unwrap(), &"nosniff".parse().unwrap())
    );
    let other = format!("/office/rights/{}/papers/{paper}", teacher.id);
    assert_eq!(http.get(&other).await.status, 404, "of another family");
    let unsaid = post(&http, &format!("{page}/refused"), &[]).await;
    assert!(unsaid.status == 422 && unsaid.text().contains("id=\"refused-reason-fault\""));
    assert_eq!(post(&http, &format!("{page}/refused"), &[("reason", "expired")]).await.status, 303);
    let now = town::now(&stand, &soldier).await;
    assert_eq!((now.class, now.checking, now.status), (RightClass::General, false, Status::Queued));
    let twice = post(&http, &format!("{page}/proved"), &[]).await;
    assert_eq!(twice.status, 303);
    assert!(http.get("/office/rights").await.text().contains("бұрын қабылданған"), "the first word counts");
    assert_eq!(town::now(&stand, &soldier).await.class, RightClass::General);
    assert_eq!(post(&http, &format!("/office/rights/{}/proved", teacher.id), &[]).await.status, 303);
    assert_eq!(town::now(&stand, &teacher).await.class, RightClass::FirstPriority);
    assert!(!http.get("/office/rights").await.text().contains(&teacher.number.to_string()));
    let noted = town::noted(&stand).await;
    let of = |deed: &str| noted.iter().filter(|line| line.starts_with(deed)).count();
    assert_eq!((of("see_personal"), of("decide_rights")), (4, 2), "{noted:?}");
});

both_stores!(a_queue_is_read_in_its_order_and_a_name_is_opened_on_the_record, |db| async {
    let stand = Stand::open(db).await;
    let http = officer(&stand).await;
    let mut families = Vec::new();
    for _ in 0..55 {
        families.push(town::family(&stand, None).await);
    }
    let soldier = town::family(&stand, Some(Category::X1)).await;
    let list = http.get("/office/queue").await.text();
    let queue = first(&list, "/office/queue/");
    assert!(list.contains(">56<"), "{list}");
    let page = http.get(&queue).await.text();
    let at = |one: &esik::store::applications::Application, page: &str| page.find(&one.number.to_string());
    assert!(at(&soldier, &page) < at(&families[0], &page) && at(&families[0], &page) < at(&families[1], &page));
    assert!(at(&families[49], &page).is_none());
    let next = first(&page, &format!("{queue}?before=")).replace("&amp;", "&");
    let rest = http.get(&next).await.text();
    assert!(
        at(&families[49], &rest).is_some() && at(&families[54], &rest).is_some() && at(&families[0], &rest).is_none()
    );
    assert!(rest.contains(">56<"), "places go on");
    let checked = http.get(&format!("{queue}?status=benefit_check")).await.text();
    assert!(at(&soldier, &checked).is_some() && at(&families[0], &checked).is_none());
    let file = http.get(&queue.replace("/office/queue/", "/office/queue.csv/")).await;
    assert_eq!(file.text().lines().count(), 57);
    assert!(!file.text().contains("Айша"));
    let card = format!("/office/applications/{}", families[0].id);
    let page = http.get(&card).await.text();
    assert!(page.contains("56 ішінде 2") && !page.contains("Айша"), "{page}");
    let name = post(&http, &format!("{card}/name"), &[]).await.text();
    assert!(name.contains("Айша") && name.contains("Д.") && !name.contains("Демова"));
    let noted = town::noted(&stand).await;
    assert_eq!(noted, [format!("export {PLACE}/2023/kk/general"), format!("see_personal {}", families[0].id)]);
});

both_stores!(a_place_says_its_rules_from_a_day_on, |db| async {
    let stand = Stand::open(db).await;
    let http = officer(&stand).await;
    let page = http.get("/office/rules").await.text();
    assert!(page.contains("07:00") && page.contains("жалпы ереже"), "{page}");
    let wrong = [("place", "750000000"), ("from", "2026-11-22"), ("priority_ratio", "0"), ("publication_pause", "x")];
    let wrong = post(&http, "/office/rules", &wrong).await;
    assert_eq!(wrong.status, 422);
    for field in ["from", "priority_ratio", "publication_pause"] {
        assert!(wrong.text().contains(&format!("id=\"rules-{field}-fault\"")), "{field}");
    }
    let said = [
        ("place", "750000000"),
        ("from", "2026-11-23"),
        ("publish_minute", "09:00"),
        ("publication_pause", "01.06-31.08"),
    ];
    for _ in 0..2 {
        assert_eq!(location(&post(&http, "/office/rules", &said).await), "/office/rules?place=750000000");
    }
    let page = http.get("/office/rules").await.text();
    assert!(page.contains("09:00") && page.contains("Алматы, 23.11.2026"), "{page}");
    let mut tx = stand.world().db.read().await.unwrap();
    let rules = stand.world().queue(&mut tx, stand.world().now()).rules_of(&town::subqueue().settlement).await.unwrap();
    tx.rollback().await.unwrap();
    assert_eq!((rules.publish_minute, rules.publication_pause), (540, Some(((6, 1), (8, 31)))));
    let row = super::morning::enter(&http).await;
    let planned = post(&http, "/office/bulletins", &[("row", &row), ("when", "next")]).await;
    assert!(http.get(location(&planned)).await.text().contains("24.11.2026 09:00"), "at the place's own hour");
    assert_eq!(post(&http, "/office/rules", &[("place", "710000000"), ("from", "2026-11-23")]).await.status, 403);
});
