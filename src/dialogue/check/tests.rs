//! Each proof on a small dialogue with one fault: the right line, the right proof.

use super::super::load;
use super::super::moved::Past;
use super::super::vocabulary::{ActionSpec, SlotType};
use super::*;
use std::collections::{BTreeMap, BTreeSet};

const EVERYWHERE: &str = r#"
[ways]
menu = "@menu"
back = "@back"
change = "@back"
help = "@help"
cancel = "@cancel"
language = "sound"
operator = "@operator"
[failures]
unavailable = "required"
timeout = "unavailable"
[silence]
remind = []
quiet = ["22:00", "07:00"]
park = "14d"
"#;

const MENU: &str = r#"[dialogue]
version = 1
entry = "main"
home = true
[state.main]
expect = "choice"
on = { go = "go" }
[state.go]
call = "sound"
then = { done = "@menu", declined = "@menu" }
"#;

/// A dialogue without a fault; the tests break it one line at a time.
const SOUND: &str = r#"[dialogue]
version = 2
entry = "ask"
steps = ["ask", "pick"]
[ends]
done = "success"
declined = "refused"
[slots]
iin = { type = "iin", class = "high", keep = "dialogue" }
code = { type = "otp", class = "secret", keep = "turn" }
person = { type = "person", class = "high", keep = "dialogue" }
region = { type = "place", class = "plain", keep = "dialogue" }
district = { type = "place", class = "plain", keep = "dialogue" }
[moved]
"1.old" = "ask"
[state.ask]
expect = "iin"
save = "iin"
do = "find"
on = { found = "code", lost = "@again", unavailable = "later" }
[state.later]
expect = "choice"
on = { retry = "@failed", operator = "@operator", stop = "declined" }
[state.code]
expect = "otp"
save = "code"
options = { resend = "ask" }
do = "verify"
on = { ok = "region", bad = "@again" }
[state.region]
expect = "pick"
from = "regions"
save = "region"
on = { ok = "pick" }
[state.pick]
expect = "pick"
from = "districts"
of = "region"
save = "district"
on = { ok = "keep" }
[state.keep]
do = "keep"
on = { kept = "done" }
back = false
"#;

fn vocabulary() -> Vocabulary {
    let spec = |name, outcomes, remote| ActionSpec { name, outcomes, reads: &[], may_read: &[], writes: &[], remote };
    Vocabulary::new([
        ActionSpec {
            reads: &[("iin", SlotType::Iin)],
            writes: &[("person", SlotType::Person, &["found"])],
            ..spec("find", &["found", "lost"], true)
        },
        ActionSpec { reads: &[("code", SlotType::Otp)], ..spec("verify", &["ok", "bad"], false) },
        ActionSpec {
            reads: &[("person", SlotType::Person), ("district", SlotType::Place)],
            ..spec("keep", &["kept"], false)
        },
        ActionSpec { reads: &[("code", SlotType::Otp)], ..spec("leak", &["kept"], true) },
    ])
}

fn flows(sound: &str, more: &[(&str, &str)]) -> Result<Flows, Vec<Finding>> {
    let mut flows = BTreeMap::new();
    for (name, text) in [("sound", sound), ("menu", MENU)].iter().chain(more) {
        flows.insert((*name).to_owned(), load::flow(&format!("{name}.toml"), name, text)?);
    }
    let everywhere = load::everywhere("everywhere.toml", EVERYWHERE)?;
    Ok(Flows { flows, everywhere, spoken: BTreeSet::new(), past: Past::default() })
}

fn found(sound: &str) -> Vec<Finding> {
    flows(sound, &[]).map_or_else(|faults| faults, |flows| check(&flows, &vocabulary()))
}

/// The line of `mark` in the broken text, and the fault told there.
fn broken(from: &str, to: &str, mark: &str, proof: u8, what: &str) {
    assert!(SOUND.contains(from), "{from}");
    let text = SOUND.replacen(from, to, 1);
    let line = text.lines().position(|line| line.contains(mark)).unwrap() + 1;
    let found = found(&text);
    let hit = found.iter().any(|fault| fault.line == line && fault.proof == proof && fault.what.contains(what));
    assert!(hit, "wanted {line} {proof} {what}, found {found:#?}");
}

#[test]
fn a_sound_dialogue_has_no_finding() {
    assert_eq!(found(SOUND), []);
}

#[test]
fn names_that_do_not_exist() {
    broken("ok = \"keep\"", "ok = \"kepe\"", "kepe", 0, "no target `kepe`");
    broken("expect = \"otp\"", "expects = \"otp\"", "expects", 0, "unknown field");
    broken("do = \"keep\"", "do = \"kep\"", "do = \"kep\"", 4, "no action `kep`");
    broken("entry = \"ask\"", "entry = \"aks\"", "aks", 4, "no state `aks`");
    broken("\"ask\", \"pick\"", "\"ask\", \"keep\"", "steps", 4, "step `keep` is no question");
    broken("of = \"region\"", "of = \"regoin\"", "regoin", 4, "no slot `regoin`");
    broken("\"1.old\" = \"ask\"", "\"2.old\" = \"ask\"", "2.old", 4, "older version");
    let near = found(&SOUND.replacen("do = \"keep\"", "do = \"kep\"", 1));
    assert!(near.iter().any(|fault| fault.mend.contains("did you mean `keep`?")), "{near:#?}");
}

#[test]
fn arrows_that_are_missing_or_belong_to_nothing() {
    broken("lost = \"@again\", ", "", "on = { found", 4, "`lost`");
    broken(", unavailable = \"later\"", "", "on = { found", 4, "`unavailable`");
    broken("bad = \"@again\"", "bad = \"@again\", worse = \"@again\"", "worse", 4, "never answers `worse`");
    broken("on = { ok = \"pick\" }", "on = { okay = \"pick\" }", "[state.region]", 4, "exactly the arrow `ok`");
    broken("kept = \"done\"", "kept = \"@again\"", "kept =", 4, "asks nothing");
}

#[test]
fn questions_of_the_wrong_shape() {
    broken(
        "expect = \"pick\"\nfrom = \"regions\"\n",
        "expect = \"pick\" # regions\n",
        "# regions",
        4,
        "picks from nothing",
    );
    broken("of = \"region\"\n", "", "from = \"districts\"", 4, "depends on an earlier answer");
    broken("stop = \"declined\"", "stop = \"declined\", menu = \"ask\"", "menu", 4, "named like a way");
    broken("resend = \"ask\"", "ok = \"ask\"", "options", 4, "an option and an outcome");
    broken("save = \"iin\"", "save = \"iin\"\ncheck = [\"phone_mobile\"]", "phone_mobile", 4, "does not fit");
    broken("save = \"iin\"", "save = \"region\"", "save = \"region\"", 4, "does not fit slot");
    broken("retry = \"@failed\"", "retry = \"@failed\", change_x = \"keep\"", "change_x", 4, "asks nothing");
}

#[test]
fn what_time_brings_belongs_to_a_question() {
    let region = |line: &str| format!("save = \"region\"\n{line}\n");
    let broken_there = |line: &str, mark: &str, what: &str| broken("save = \"region\"\n", &region(line), mark, 4, what);
    broken_there("remind = false", "remind", "`sound` is no form");
    broken("do = \"keep\"", "do = \"keep\"\nremind = false", "remind", 4, "`keep` asks nothing");
    broken_there("expires = { at = \"region\", then = \"pick\" }", "expires", "`region` is no moment");
    broken_there("expires = { at = \"till\", then = \"pick\" }", "expires", "no slot `till`");
    broken_there("expires = { at = \"region\", then = \"region\" }", "expires", "runs out to nowhere");
    broken_there("expires = { at = \"region\", then = \"@back\" }", "expires", "runs out to nowhere");
    let moment = "person = { type = \"moment\", class = \"high\", keep = \"dialogue\" }";
    let text = SOUND
        .replacen("person = { type = \"person\", class = \"high\", keep = \"dialogue\" }", moment, 1)
        .replacen("expect = \"iin\"\n", "expect = \"iin\"\nexpires = { at = \"person\", then = \"later\" }\n", 1);
    assert!(found(&text).iter().any(|fault| fault.proof == 5 && fault.what.contains("the end of `ask`")));
}

#[test]
fn the_terms_of_silence_stand_in_order() {
    let told = |from: &str, to: &str| {
        let mut flows = flows(SOUND, &[]).unwrap();
        assert!(EVERYWHERE.contains(from));
        flows.everywhere = load::everywhere("everywhere.toml", &EVERYWHERE.replace(from, to)).unwrap();
        let found = check(&flows, &vocabulary()).into_iter().next();
        found.map(|fault| (fault.line, fault.proof, fault.what))
    };
    assert_eq!(told("[]", "[\"2h\", \"1d\"]"), None);
    let soon = |seconds: u64| Some((14, 4, format!("a silence of {seconds} seconds comes too soon")));
    assert_eq!(told("[]", "[\"2h\", \"1h\"]"), soon(3_600));
    assert_eq!(told("[]", "[\"0h\"]"), soon(0));
    assert_eq!(told("[]", "[\"20d\"]").map(|(line, ..)| line), Some(16));
    assert_eq!(told("07:00", "22:00").map(|(line, ..)| line), Some(15));
}

#[test]
fn secrets_stay_in_their_turn() {
    broken("class = \"secret\", keep = \"turn\"", "class = \"secret\", keep = \"dialogue\"", "otp", 4, "only a secret");
    broken("do = \"keep\"\non = { kept", "do = \"leak\"\non = { kept", "leak", 4, "reads the secret `code`");
    broken("of = \"region\"", "of = \"code\"", "of =", 4, "secret `code` would leave");
}

#[test]
fn states_nobody_reaches_or_leaves() {
    broken(
        "bad = \"@again\" }",
        "bad = \"@again\" }\n[state.lone]\nexpect = \"choice\"\non = { stop = \"done\" }",
        "lone",
        1,
        "no way leads to `lone`",
    );
    broken(", stop = \"declined\"", "", "declined =", 1, "nothing ends as `declined`");
    broken(
        "ok = \"keep\" }",
        "ok = \"trap\" }\n[state.trap]\nexpect = \"choice\"\non = { again = \"trap\" }",
        "[state.trap]",
        2,
        "no way leads to an end",
    );
    broken(
        "ok = \"keep\" }",
        "ok = \"trap\" }\n[state.trap]\nexpect = \"choice\"\non = { no = \"declined\" }",
        "[state.trap]",
        2,
        "no way leads to success",
    );
}

#[test]
fn slots_read_before_they_are_written() {
    broken("ok = \"region\"", "ok = \"pick\"", "of = \"region\"", 5, "`region`");
    broken("retry = \"@failed\"", "retry = \"region\"", "do = \"keep\"", 5, "`keep` reads `person`");
    let back = "on = { ok = \"skip\" }\n[state.skip]\nexpect = \"choice\"\non = { on = \"keep\", again = \"region\" }";
    assert_eq!(found(&SOUND.replacen("on = { ok = \"keep\" }", back, 1)), []);
}

/// `skip` is entered with a district; but whoever goes on to `region`, answers anew and comes back by "back" has lost it.
#[test]
fn going_back_may_lose_an_answer() {
    let skip = "on = { ok = \"skip\" }\n[state.skip]\nexpect = \"choice\"\non = { on = \"keep\", again = \"second\" }\n\
                [state.second]\nexpect = \"pick\"\nfrom = \"regions\"\nsave = \"region\"\non = { ok = \"third\" }\n\
                [state.third]\nexpect = \"choice\"\non = { go = \"pick\" }";
    broken("on = { ok = \"keep\" }", skip, "do = \"keep\"", 5, "`keep` reads `district`");
}

#[test]
fn circles_without_a_person() {
    broken("kept = \"done\"", "kept = \"keep\"", "[state.keep]", 6, "comes round to itself");
    let empty = "empty = \"keep\"\non = { ok = \"keep\" }";
    let text = SOUND.replacen("on = { ok = \"keep\" }", empty, 1).replacen("kept = \"done\"", "kept = \"pick\"", 1);
    assert!(found(&text).iter().any(|fault| fault.proof == 6 && fault.what.contains("`pick`")));
    let one = "[dialogue]\nversion = 1\nentry = \"a\"\n[state.a]\ncall = \"two\"\n";
    let two = "[dialogue]\nversion = 1\nentry = \"a\"\n[state.a]\ncall = \"one\"\n";
    let flows = flows(SOUND, &[("one", one), ("two", two)]).unwrap();
    let circles: Vec<_> = check(&flows, &vocabulary()).into_iter().filter(|fault| fault.proof == 6).collect();
    assert_eq!(
        circles.iter().map(|fault| (fault.file.as_str(), fault.line)).collect::<Vec<_>>(),
        [("one.toml", 4), ("two.toml", 4)]
    );
}

#[test]
fn calls_meet_the_called_dialogue() {
    let child = "[dialogue]\nversion = 1\nentry = \"ask\"\n[ends]\ndone = \"success\"\n[args]\nregion = \"required\"\n\
                 [slots]\nregion = { type = \"place\", class = \"plain\", keep = \"dialogue\" }\n[returns]\nplace = \"region\"\n\
                 [state.ask]\nexpect = \"choice\"\non = { go = \"done\" }\n";
    let call = |with: &str, then: &str| {
        let text = format!(
            "ok = \"child\" }}\n[state.child]\ncall = \"child\"\n{with}\ntake = {{ district = \"place\" }}\nthen = {{ {then} }}"
        );
        let flows = flows(&SOUND.replacen("ok = \"keep\" }", &text, 1), &[("child", child)]).unwrap();
        check(&flows, &vocabulary()).into_iter().map(|fault| fault.what).collect::<Vec<_>>()
    };
    assert_eq!(call("with = { region = \"region\" }", "done = \"keep\""), [] as [&str; 0]);
    assert_eq!(call("", "done = \"keep\""), ["`child` is not given its argument `region`"]);
    assert_eq!(
        call("with = { region = \"iin\" }", "done = \"keep\""),
        ["slot `iin` has another type than argument `region`"]
    );
    assert_eq!(
        call("with = { region = \"region\", x = \"iin\" }", "done = \"keep\""),
        ["`child` takes no argument `x`"]
    );
    assert!(
        call("with = { region = \"region\" }", "dnoe = \"keep\"").contains(&"`child` never ends as `dnoe`".to_owned())
    );
}

#[test]
fn the_operator_is_open_everywhere() {
    let mut flows = flows(SOUND, &[]).unwrap();
    flows.everywhere.ways.remove(&super::super::vocabulary::Way::Operator);
    let found = check(&flows, &vocabulary());
    assert_eq!(found.iter().map(|fault| fault.proof).collect::<Vec<_>>(), [3]);
}

#[test]
fn what_is_surely_set_where() {
    let flows = flows(SOUND, &[]).unwrap();
    let known = must_set(&flows, &flows.flows["sound"], &vocabulary());
    assert_eq!(known["ask"].len(), 0);
    assert_eq!(known["code"].iter().collect::<Vec<_>>(), ["iin", "person"]);
    assert_eq!(known["done"].iter().collect::<Vec<_>>(), ["district", "iin", "person", "region"]);
}
