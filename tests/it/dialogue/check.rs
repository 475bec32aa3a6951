//! The real dialogues stand.

use esik::dialogue::check::check;
use esik::dialogue::{draw, load};

use super::{FLOWS, VOCABULARY};

#[test]
fn the_real_dialogues_stand() {
    let found: Vec<String> =
        check(&FLOWS, &VOCABULARY).iter().map(|fault| format!("proof {}: {fault}", fault.proof)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_dialogue_is_drawn() {
    let text = "[dialogue]\nversion = 1\nentry = \"ask\"\n[ends]\ndone = \"success\"\n\
                [slots]\nlang = { type = \"lang\", class = \"plain\", keep = \"dialogue\" }\n\
                [state.ask]\nexpect = \"choice\"\nsave = \"lang\"\non = { kk = \"set\", other = \"more\", menu = \"@menu\" }\n\
                [state.more]\ncall = \"language\"\nthen = { chosen = \"set\" }\n\
                [state.set]\ndo = \"set_language\"\non = { done = \"done\", odd = \"ask\" }\n";
    let flow = load::flow("talk.toml", "talk", text).unwrap();
    insta::assert_snapshot!(draw::mermaid(&flow), @r"
    stateDiagram-v2
        [*] --> ask
        ask : ask, asks choice
        more : more, calls language
        set : set, does set_language
        ask --> set : kk
        ask --> more : other
        ask --> to_menu : menu
        more --> set : chosen
        set --> end_done : done
        set --> ask : odd
        end_done : done
        end_done --> [*]
        note right of ask
            open everywhere: menu, back, help, cancel, language, operator
        end note
    ");
}
