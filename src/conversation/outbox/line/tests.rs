//! Who goes first.

use proptest::prelude::*;

use super::*;
use crate::config::SendRates;

const START: Micros = Micros(1_000_000_000);
const TELEGRAM: SendRates = SendRates { per_second: 30, person_pause_ms: 1_000, person_burst: 3, group_per_minute: 20 };

fn entry(chat: &str, lane: Lane, what: usize) -> Entry<usize> {
    Entry { chat: chat.into(), lane, messages: 1, until: Micros(i64::MAX), what }
}

fn telegram() -> Line<usize> {
    Line::new(Limits::new(&TELEGRAM))
}

/// Sends all that may go now.
fn send(line: &mut Line<usize>, now: Micros) -> Vec<usize> {
    std::iter::from_fn(|| match line.next(now) {
        Next::Send(what) => Some(what),
        _ => None,
    })
    .collect()
}

#[test]
fn a_dialogue_has_a_short_burst_and_then_a_message_a_second() {
    let mut line = telegram();
    for n in 0..3 {
        line.push(entry("7", Lane::Interactive, n), START).unwrap();
    }
    assert_eq!(send(&mut line, START), [0, 1, 2]);
    line.push(entry("7", Lane::Interactive, 3), START).unwrap();
    line.push(entry("8", Lane::Interactive, 4), START).unwrap();
    assert_eq!(send(&mut line, START), [4], "nobody waits for a full chat");
    assert!(matches!(line.next(START), Next::At(at) if at == START.plus(PATIENCE)));
    assert_eq!(send(&mut line, START.plus(PATIENCE)), [3]);
    // What would wait longer does not wait here.
    let later = START.plus(PATIENCE);
    line.push(entry("7", Lane::Interactive, 5), later).unwrap();
    assert!(send(&mut line, later).is_empty());
    let full = Entry { messages: 3, ..entry("7", Lane::Interactive, 6) };
    assert_eq!(line.push(full, later), Err((6, later.plus(PATIENCE * 3))));
}

#[test]
fn answers_find_room_while_bulk_goes_at_full_speed() {
    let mut line = telegram();
    let (mut now, mut bulk, mut answers) = (START, 0, 0);
    for step in 0..60_000 {
        now = now.plus(Duration::from_millis(1));
        while line.len(Lane::Bulk) < 20 {
            line.push(entry(&format!("b{}{}", step, line.len(Lane::Bulk)), Lane::Bulk, 0), now).unwrap();
        }
        if step % 250 == 0 {
            line.push(entry(&format!("a{step}"), Lane::Interactive, 1), now).unwrap();
            assert_eq!(send(&mut line, now).first(), Some(&1), "an answer goes at once");
            answers += 1;
        }
        bulk += send(&mut line, now).len();
    }
    let rate = f64::from(u32::try_from(bulk + answers).unwrap()) / 60.0;
    assert!((29.9..30.3).contains(&rate), "{rate} a second");
    assert!(line.chats() < 600);
}

#[test]
fn what_need_not_be_done_takes_nothing_from_answers() {
    let mut line = telegram();
    line.push(entry("7", Lane::Interactive, 1), START).unwrap();
    assert_eq!(send(&mut line, START), [1]);
    assert!(line.aside("7", START) && line.aside("7", START));
    assert!(!line.aside("7", START), "the chat is full");
    assert!(line.aside("8", START) && line.aside("9", START));
    assert!(!line.aside("10", START), "the rest is for answers");
    line.push(entry("11", Lane::Interactive, 2), START).unwrap();
    assert_eq!(send(&mut line, START), [2]);
}

#[test]
fn bulk_can_be_held_back() {
    let mut line = telegram();
    line.push(entry("1", Lane::Bulk, 1), START).unwrap();
    line.hold_bulk(START.plus(Duration::from_secs(5)));
    line.push(entry("2", Lane::Interactive, 2), START).unwrap();
    assert_eq!(send(&mut line, START), [2]);
    assert!(!line.takes_bulk(START));
    assert!(matches!(line.next(START), Next::At(at) if at == START.plus(Duration::from_secs(5))));
    assert_eq!(send(&mut line, START.plus(Duration::from_secs(5))), [1]);
}

#[test]
fn a_group_has_a_limit_of_its_own() {
    let mut line = telegram();
    let mut went = 0;
    for second in 0..120 {
        let now = START.plus(Duration::from_secs(second));
        if line.push(entry("-100", Lane::Interactive, 0), now).is_ok() {
            went += send(&mut line, now).len();
        }
    }
    assert!((45..=51).contains(&went), "{went} in two minutes");
}

#[test]
fn what_waited_too_long_is_put_back() {
    let mut line = Line::new(Limits::default());
    line.push(Entry { until: START, ..entry("1", Lane::Interactive, 1) }, START).unwrap();
    line.push(entry("1", Lane::Interactive, 2), START).unwrap();
    assert!(matches!(line.next(START), Next::Late(1)));
    assert_eq!(send(&mut line, START), [2]);
    assert!(matches!(line.next(START), Next::Nobody));
}

proptest! {
    /// Nobody is lost or doubled.
    #[test]
    fn everybody_comes_out_once(
        comers in prop::collection::vec((0u8..5, any::<bool>(), 0u64..400), 1..120),
    ) {
        let (mut line, mut now) = (telegram(), START);
        let (mut out, mut back): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
        for (n, (chat, bulk, gap)) in comers.iter().enumerate() {
            now = now.plus(Duration::from_millis(*gap));
            let lane = if *bulk { Lane::Bulk } else { Lane::Interactive };
            if let Err((what, at)) = line.push(entry(&chat.to_string(), lane, n), now) {
                prop_assert!(at > now.plus(PATIENCE));
                back.push(what);
            }
            out.extend(send(&mut line, now));
        }
        while let Next::At(at) = line.next(now) {
            prop_assert!(at > now);
            now = at;
            out.extend(send(&mut line, now));
        }
        prop_assert_eq!(line.len(Lane::Interactive) + line.len(Lane::Bulk), 0);
        let mut all: Vec<usize> = out.iter().chain(&back).copied().collect();
        all.sort_unstable();
        prop_assert_eq!(all, (0..comers.len()).collect::<Vec<_>>());
    }
}
