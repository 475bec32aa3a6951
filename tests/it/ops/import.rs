//! Tables taken in from the command line, and a demo filled from it.

use std::path::Path;

use crate::support::program::Program;

fn installation() -> Program {
    let program = Program::new("");
    let file = program.folder.path().join("esik.db");
    program.with("DATABASE_URL", &format!("sqlite://{}", file.display()))
}

fn sample(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name).display().to_string()
}

#[tokio::test]
async fn a_list_says_what_came_of_it() {
    let program = installation();
    let list = sample("kindergartens.csv");
    for counts in ["rows read 6, added 6, changed 0, rejected 0", "rows read 6, added 0, changed 0, rejected 0"] {
        let said = program.run(&["import", "kindergartens", &list], "").await;
        assert_eq!((said.code, said.out.trim(), said.err.as_str()), (0, counts, ""), "{said:?}");
    }
    let text = std::fs::read_to_string(&list).unwrap();
    let (first, second) =
        (text.replacen("20800", "21900", 1), "Z-1,999999999,а,а,,family,private,а,а,,,,8:00,18:00,,,no,");
    let bad = program.folder.path().join("bad.csv");
    std::fs::write(&bad, format!("{first}{second}\nZ-2\n")).unwrap();
    let said = program.run(&["import", "kindergartens", bad.to_str().unwrap()], "").await;
    assert_eq!((said.code, said.out.trim()), (1, "rows read 6, added 0, changed 1, rejected 2"), "{said:?}");
    assert!(said.err.contains("bad.csv:8: place: there is no settlement of this code here"), "{said:?}");
    assert!(said.err.contains("bad.csv:9: not a row of 18 fields"), "{said:?}");
    let said = program.run(&["import", "kindergartens", &sample("kato-small.csv")], "").await;
    assert!(said.code == 1 && said.err.contains("the header must be `code,place,name_kk"), "{said:?}");
    let said = program.run(&["import", "kato", &sample("kato-small.csv")], "").await;
    assert!(said.code == 0 && said.out.contains("rejected 0"), "{said:?}");
}

#[tokio::test]
async fn a_demo_is_filled_and_a_production_is_not() {
    let program = installation();
    let args = ["demo", "city", "--seed", "3", "--applications", "30", "--kindergartens", "5"];
    let said = program.run(&args, "").await;
    assert!(said.code == 2 && said.err.contains("ESIK_MODE is production"), "{said:?}");
    let program = program.with("ESIK_MODE", "demo");
    let said = program.run(&args, "").await;
    assert!(said.code == 0 && said.out.contains("applications 30, kindergartens 5"), "{said:?}");
    assert!(said.err.contains("30 of 30 applications"), "progress: {said:?}");
    let said = program.run(&args, "").await;
    assert!(said.code == 1 && said.err.contains("take another seed"), "{said:?}");
    let real = installation();
    assert_eq!(real.run(&["chat"], "").await.code, 0);
    let said = real.with("ESIK_MODE", "demo").run(&args, "").await;
    assert!(said.code == 2 && said.err.contains("belongs to a production installation"), "{said:?}");
}
