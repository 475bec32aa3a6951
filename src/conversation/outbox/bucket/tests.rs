//! Properties of the buckets.

use proptest::prelude::*;

use super::*;

fn rate() -> impl Strategy<Value = Rate> {
    (1u32..200, 1u64..61, 1u32..50).prop_map(|(messages, seconds, burst)| {
        Rate::new(messages, Duration::from_secs(seconds), burst).expect("both are something")
    })
}

/// Microseconds between two wishes: often none, sometimes long.
fn gap() -> impl Strategy<Value = i64> {
    prop_oneof![Just(0), 0i64..50_000, 0i64..5_000_000]
}

proptest! {
    /// Whoever goes as soon as the bucket lets it never sends more than a burst and the rate in any stretch of time.
    #[test]
    fn no_stretch_of_time_has_too_many(rate in rate(), gaps in prop::collection::vec(gap(), 1..200)) {
        let (mut bucket, mut now, mut sent) = (Bucket::default(), Micros(1_000_000_000), Vec::new());
        for gap in gaps {
            now = bucket.ready(rate, 1, 0, Micros(now.0 + gap));
            bucket.take(rate, 1, now);
            sent.push(now.0);
        }
        for (n, from) in sent.iter().enumerate() {
            for (m, to) in sent.iter().enumerate().skip(n) {
                let most = i64::from(rate.burst) + (to - from) / rate.every;
                prop_assert!((m - n + 1) as i64 <= most, "{} within {} µs", m - n + 1, to - from);
            }
        }
    }

    /// Nobody waits without need: under pressure the whole rate is used, and after a rest the whole burst goes at once.
    #[test]
    fn nothing_allowed_is_wasted(rate in rate(), count in 1i64..300) {
        let (mut bucket, start) = (Bucket::default(), Micros(1_000_000_000));
        let mut now = start;
        for _ in 0..count {
            now = bucket.ready(rate, 1, 0, now);
            bucket.take(rate, 1, now);
        }
        prop_assert_eq!(now.0 - start.0, (count - i64::from(rate.burst)).max(0) * rate.every);
        let rested = Micros(now.0 + rate.cost(rate.burst));
        prop_assert!(bucket.is_full(rested));
        prop_assert_eq!(bucket.ready(rate, rate.burst, 0, rested), rested);
    }

    /// What is left to others is there for them at any moment.
    #[test]
    fn the_spare_is_left(rate in rate(), spare in 0u32..60, gaps in prop::collection::vec(gap(), 1..100)) {
        let spare = spare.min(rate.burst - 1);
        let (mut bucket, mut now) = (Bucket::default(), Micros(1_000_000_000));
        for gap in gaps {
            now = bucket.ready(rate, 1, spare, Micros(now.0 + gap));
            bucket.take(rate, 1, now);
            prop_assert_eq!(bucket.ready(rate, spare, 0, now), now);
        }
    }

    /// A clock that is set back shuts nobody out for longer than a bucket takes to fill.
    #[test]
    fn a_clock_set_back_does_no_lasting_harm(rate in rate(), taken in 1u32..50, back in 0i64..1_000_000_000) {
        let (mut bucket, now) = (Bucket::default(), Micros(2_000_000_000));
        for _ in 0..taken {
            let at = bucket.ready(rate, 1, 0, now);
            bucket.take(rate, 1, at);
        }
        let earlier = Micros(now.0 - back);
        prop_assert!(bucket.ready(rate, 1, 0, earlier).since(earlier).as_micros() as i64 <= rate.cost(rate.burst));
    }

    /// Memory holds chats that were written to lately, whoever comes.
    #[test]
    fn idle_chats_are_forgotten(seed in any::<u32>()) {
        let rate = Rate::new(1, Duration::from_secs(1), 3).expect("a rate");
        let (mut chats, mut now) = (Buckets::default(), Micros(1_000_000_000));
        for n in 0..3_000u64 {
            now = now.plus(Duration::from_millis(33));
            chats.take(rate, &(n ^ u64::from(seed)).to_string(), 1, now);
            prop_assert!(chats.len() <= 2 * SWEEP_FROM, "{} at {n}", chats.len());
        }
    }
}

#[test]
fn nothing_is_no_limit() {
    let second = Duration::from_secs(1);
    assert_eq!((Rate::new(0, second, 5), Rate::new(5, Duration::ZERO, 5)), (None, None));
    let thirty = Rate::new(30, second, 0).unwrap();
    assert_eq!((thirty.every, thirty.burst), (33_334, 1), "never faster than allowed");
    // What costs more than the burst goes once the bucket is full.
    let mut bucket = Bucket::default();
    assert_eq!(bucket.ready(thirty, 2, 0, Micros(7)), Micros(7));
    bucket.take(thirty, 2, Micros(7));
    assert!(bucket.ready(thirty, 1, 0, Micros(7)) > Micros(7));
}
