//! What people of the call centre do in a transcript, behind `op:` and a name:
//!
//! * `comes`, `comes as supervisor`, `goes`
//! * `claims`, `reopens`, `gives back`, `gives back to second`, `gives to Дана`, `closes queue` (with the topic)
//! * `says Сәлем`, `sends tests/data/photo.jpg`, `notes мазасызданып тұр`
//! * `answers 8 701 123 45 67`, `presses #yes`, `goes back`: for the parent, in their dialogue
//! * `snoozes 2 hours`, `marks child` (the topic), `ranks urgent`, `stays` (an open page)
//! * `reads`: line, talk and card; `opens the file`: the last one that the parent has sent
//! * `finds 1 by phone 87011234567`
//! * `may not claim` and the like: it is refused

use std::collections::BTreeSet;
use std::path::Path;

use esik::channels::Address;
use esik::conversation::desk::{Act, Desk, DeskError, Search, Upload};
use esik::dialogue::vocabulary::Way;
use esik::domain::clock::Clock;
use esik::domain::ids::TicketId;
use esik::domain::lang::Lang;
use esik::domain::phone::Phone;
use esik::domain::staff::Role;
use esik::domain::ticket::{Priority, RevealReason, Team, TicketEvent, TicketState, Topic};
use esik::store::staff::Staff;
use esik::store::tickets::line::Filter;
use esik::store::{contacts, tickets};

use super::script::term;
use super::stage::Stage;
use super::{play, scripts};
use crate::support::desk as people;

type Told = Result<(), String>;

/// Does what a line says, to the newest ticket of whoever is at this address.
pub fn does(stage: &Stage, address: &Address, line: &str) -> Told {
    let (name, deed) = line.split_once(' ').ok_or("write `op: NAME DEED`")?;
    let world = stage.world();
    let role = if deed == "comes as supervisor" { Role::Supervisor } else { Role::Operator };
    let staff = stage.run(people::member(world, name, role));
    match deed {
        "goes" => {
            stage.run(people::goes(world, &staff));
            return Ok(());
        }
        "comes" | "comes as supervisor" => {
            stage.run(people::is_there(world, &staff));
            return Ok(());
        }
        _ => stage.run(people::is_there(world, &staff)),
    }
    let ticket = stage.run(newest(stage, address)).ok_or("nobody has asked for a person")?;
    let (refused, deed) = deed.strip_prefix("may not ").map_or((false, deed), |deed| (true, deed));
    let done = stage.run(one(stage, &staff, &ticket, deed));
    match (refused, done) {
        (false, Err(DeskError::Broken(why))) => Err(format!("{why:#}")),
        (false, done) => done.map_err(|error| error.to_string()),
        (true, Ok(())) => Err("it is not refused".to_owned()),
        (true, Err(DeskError::Handoff(_) | DeskError::NoQuestion)) => Ok(()),
        (true, Err(error)) => Err(format!("{error:#}")),
    }
}

async fn newest(stage: &Stage, address: &Address) -> Option<TicketId> {
    let mut tx = stage.world().db.read().await.expect("the store");
    let key = contacts::AddressKey {
        channel: address.channel.as_str(),
        bot: &address.bot,
        external_id: &address.external_id,
    };
    let contact = contacts::find_address(&mut tx, key).await.expect("the store")?;
    tickets::latest_of(&mut tx, &contact.conversation).await.expect("the store").map(|ticket| ticket.id)
}

async fn one(stage: &Stage, staff: &Staff, id: &TicketId, deed: &str) -> Result<(), DeskError> {
    let world = stage.world();
    let desk = Desk::new(world.clone());
    let (word, rest) = deed.split_once(' ').unwrap_or((deed, ""));
    let unknown = || anyhow::anyhow!("nobody at the desk can `{deed}`");
    match word.trim_end_matches('s') {
        "claim" => desk.claim(staff, id).await?,
        "reopen" => desk.reopen(staff, id).await?,
        "give" => match rest.strip_prefix("to ") {
            Some(name) => {
                let to = people::member(world, name, Role::Operator).await;
                desk.give(staff, id, &to.id).await?
            }
            None => {
                let team = rest.strip_prefix("back to ").map_or(Some(Team::First), Team::parse);
                desk.release(staff, id, team.ok_or_else(unknown)?).await?
            }
        },
        "close" => desk.close(staff, id, Topic::parse(rest).ok_or_else(unknown)?).await?,
        "say" => desk.reply(staff, id, rest, None).await?,
        "send" => {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(rest);
            let name = path.file_name().ok_or_else(unknown)?.to_string_lossy().into_owned();
            let bytes = std::fs::read(path).map_err(anyhow::Error::from)?;
            desk.reply(staff, id, "", Some(Upload { name, bytes })).await?
        }
        "note" => desk.note(staff, id, rest).await?,
        "answer" => desk.act(staff, id, Act::Say(rest.to_owned())).await?,
        "presse" | "pres" => desk.act(staff, id, Act::Press(rest.trim_start_matches('#').to_owned())).await?,
        "goe" | "go" => desk.act(staff, id, Act::Way(Way::parse(rest).ok_or_else(unknown)?)).await?,
        "snooze" => {
            let term = term(rest).and_then(|term| term.to_std().ok()).ok_or_else(unknown)?;
            desk.snooze(staff, id, stage.clock.now().plus(term)).await?
        }
        "mark" => desk.topic(staff, id, Topic::parse(rest).ok_or_else(unknown)?).await?,
        "rank" => desk.priority(staff, id, Priority::parse(rest).ok_or_else(unknown)?).await?,
        "stay" => return desk.touch(staff, id).await,
        "read" => return reads(&desk, staff, id).await,
        "open" => return opens(&desk, staff, id).await,
        "find" => return finds(&desk, staff, rest).await,
        _ => return Err(unknown().into()),
    };
    Ok(())
}

async fn reads(desk: &Desk, staff: &Staff, id: &TicketId) -> Result<(), DeskError> {
    let talk = desk.talk(staff, id, 0).await?;
    let line = desk.line(staff, &Filter::default()).await?;
    let open = talk.entry.ticket.state.is_open();
    let card = desk.card(staff, id).await?;
    desk.reveal(staff, id, RevealReason::Identify).await?;
    let listed = line.iter().any(|entry| entry.ticket.id == *id);
    if talk.lines.is_empty() || listed != open || card.contacts.is_empty() {
        return Err(anyhow::anyhow!("the pages do not show the ticket").into());
    }
    Ok(())
}

async fn opens(desk: &Desk, staff: &Staff, id: &TicketId) -> Result<(), DeskError> {
    let talk = desk.talk(staff, id, 0).await?;
    let sent = talk.lines.iter().rev().find(|line| !line.files.is_empty());
    let seq = sent.ok_or_else(|| anyhow::anyhow!("the parent has sent no file"))?.seq;
    let parcel = desk.file(staff, id, seq, 0).await?;
    if parcel.bytes.is_empty() || !parcel.mime.contains('/') {
        return Err(anyhow::anyhow!("the file is empty").into());
    }
    Ok(())
}

async fn finds(desk: &Desk, staff: &Staff, rest: &str) -> Result<(), DeskError> {
    let (count, what) = rest.split_once(" by ").ok_or_else(|| anyhow::anyhow!("finds N by phone PHONE"))?;
    let what = match what.split_once(' ') {
        Some(("phone", phone)) => Search::Phone(Phone::parse(phone).map_err(|error| anyhow::anyhow!("{error:?}"))?),
        Some(("number", number)) => Search::Number(number.parse().map_err(anyhow::Error::from)?),
        _ => return Err(anyhow::anyhow!("by phone or by number").into()),
    };
    let found = desk.search(staff, what).await?.len();
    if found.to_string() != count {
        return Err(anyhow::anyhow!("{found} are found, not {count}").into());
    }
    Ok(())
}

/// Whoever adds an arrow to the machine writes how people meet it.
#[test]
fn the_transcripts_take_every_arrow_of_a_ticket() {
    let (mut taken, mut said, mut languages) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for script in scripts().iter().filter(|script| script.name.contains("/operator/")) {
        assert!(script.also_postgres, "{} is for both stores", script.name);
        let (arrows, texts) = play::arrows(script);
        languages.extend(
            script.lang.map(Lang::code).filter(|_| arrows.iter().any(|(_, event)| *event == TicketEvent::Rate)),
        );
        taken.extend(arrows);
        said.extend(texts);
    }
    let all = TicketState::ALL.iter().flat_map(|state| TicketEvent::ALL.iter().map(|event| (*state, *event)));
    let missing: Vec<String> = all
        .filter(|(state, event)| state.after(*event).is_ok() && !taken.contains(&(*state, *event)))
        .map(|(state, event)| format!("{state}: {event}"))
        .collect();
    assert!(missing.is_empty(), "no transcript under tests/transcripts/operator takes\n{}", missing.join("\n"));
    assert_eq!(languages.len(), Lang::ALL.len(), "a whole talk in each language: {languages:?}");
    let texts = std::fs::read_to_string("locales/kk/handoff.ftl").expect("the texts");
    let ids = texts.lines().filter_map(|line| Some(line.split_once(" =")?.0)).filter(|id| id.starts_with("handoff-"));
    // Labels, words to be typed, parts of other texts.
    let parts = ["handoff-buttons", "handoff-leave", "handoff-bot", "handoff-centre"];
    let unsaid: Vec<&str> = ids.filter(|id| !parts.contains(id) && !said.contains(*id)).collect();
    assert!(unsaid.is_empty(), "nobody hears {unsaid:?}");
}
