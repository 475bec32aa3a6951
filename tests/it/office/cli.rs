//! `esik staff` and `esik audit`, as an operator types them.

use esik::store::Db;

use crate::both_stores;
use crate::ops::sql;
use crate::support::http::Http;
use crate::support::program::Program;

both_stores!(staff_are_added_listed_renewed_and_shut_out, |db| async {
    let program = Program::new(&db.url);
    let add = ["staff", "add", "aliya", "--role", "department", "--place", "750000000"];
    let short = program.run(&add, "short\n").await;
    assert!(short.code == 2 && short.err.contains("12 characters or more"), "{short:?}");
    let added = program.run(&add, "жеті рет өлшеп\n").await;
    assert!(added.code == 0 && !added.out.contains("жеті"), "{added:?}");
    let twice = program.run(&add, "жеті рет өлшеп\n").await;
    assert!(twice.code == 2 && twice.err.contains("is taken"), "{twice:?}");

    let serving = program.serve().await;
    let http = Http::new(&serving.base);
    let fields = |password| [("name", "aliya"), ("password", password)];
    assert_eq!(http.post_form("/office/sign-in", &fields("жеті рет өлшеп")).await.status, 303);
    let renewed = program.run(&["staff", "password", "aliya", "--generate"], "").await;
    let told = renewed.out.split("shown this once: ").nth(1).expect("a password").trim().to_owned();
    assert_eq!(http.get("/office").await.status, 303, "the session of the old password is over");
    assert_eq!(http.post_form("/office/sign-in", &fields(&told)).await.status, 303);
    assert_eq!(http.get("/office").await.status, 200);

    let list = program.run(&["staff", "list"], "").await;
    assert!(list.out.contains("aliya") && list.out.contains("750000000 Almaty"), "{list:?}");
    assert!(!list.out.contains("argon2"));
    assert_eq!(program.run(&["staff", "disable", "aliya"], "").await.code, 0);
    assert_eq!(http.get("/office").await.status, 303);

    let proved = program.run(&["audit", "verify"], "").await;
    assert!(proved.code == 0 && proved.out.contains("5 rows"), "{proved:?}");
    let store = Db::open(&db.url).await.unwrap();
    sql::run(&store, "UPDATE audit SET subject = NULL WHERE seq = 1").await;
    store.close().await;
    let broken = program.run(&["audit", "verify"], "").await;
    assert!(broken.code == 1 && broken.err.contains("row 1 is not as it was written"), "{broken:?}");
});

both_stores!(staff_are_invited_and_invited_anew, |db| async {
    let program = Program::new(&db.url).with("ESIK_PUBLIC_URL", "https://esik.example.kz/");
    let link = |out: &str| {
        let (_, link) = out.split_once("https://esik.example.kz").expect("a link");
        link.trim().to_owned()
    };
    let invited = program.run(&["staff", "invite", "aigul", "--role", "operator"], "").await;
    assert_eq!(invited.code, 0, "{invited:?}");
    let first = link(&invited.out);
    assert!(first.starts_with("/desk/invitation/") && invited.out.contains("72 hours"), "{invited:?}");
    assert!(program.run(&["staff", "list"], "").await.out.contains("(invited)"));
    let twice = program.run(&["staff", "invite", "aigul", "--role", "operator"], "").await;
    assert!(twice.code == 2 && twice.err.contains("is taken"), "{twice:?}");
    let anew = program.run(&["staff", "invite", "aigul"], "").await;
    assert!(anew.code == 0 && anew.out.contains("nothing of before opens"), "{anew:?}");
    let second = link(&anew.out);
    assert_ne!(first, second);
    let serving = program.serve().await;
    let http = Http::new(&serving.base);
    assert_eq!(http.get(&first).await.status, 410);
    assert_eq!(http.get(&second).await.status, 200);
});

#[tokio::test]
async fn what_cannot_be_says_how_to_mend_it() {
    let program = Program::new("");
    let file = program.folder.path().join("esik.db");
    let program = program.with("DATABASE_URL", &format!("sqlite://{}", file.display()));
    for (args, mend) in [
        (&["staff", "add", "a b", "--role", "auditor"][..], "small Latin letters"),
        (&["staff", "add", "sabina", "--role", "kindergarten"], "needs --kindergarten CODE"),
        (&["staff", "add", "sabina", "--role", "kindergarten", "--kindergarten", "7"], "no open kindergarten"),
        (&["staff", "add", "askar", "--role", "auditor", "--place", "999999999"], "there is no such place"),
        (
            &["staff", "add", "askar", "--role", "boss"],
            "write department, kindergarten, auditor, operator or supervisor",
        ),
        (&["staff", "invite", "nobody"], "`esik staff list`"),
        (&["staff", "invite", "askar", "--place", "750000000"], "--role"),
        (&["staff", "disable", "nobody"], "`esik staff list`"),
        (&["staff", "password", "nobody"], "`esik staff list`"),
    ] {
        let said = program.run(args, "жеті рет өлшеп\n").await;
        assert!(said.code == 2 && said.err.contains(mend), "{args:?}: {said:?}");
    }
    assert!(program.run(&["staff", "list"], "").await.out.contains("nobody yet"));
}
