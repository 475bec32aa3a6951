//! The buckets by a clock moved by hand.

use super::*;

const RATE: Rate = Rate { burst: 3, per_second: 2 };

#[test]
fn a_bucket_empties_and_fills_again() {
    let flood = Flood::new(RATE);
    let start = Micros(1_000_000);
    for _ in 0..3 {
        assert_eq!(flood.take("a", 1, start), Ok(()));
    }
    assert_eq!(flood.take("a", 1, start), Err(1));
    assert_eq!(flood.take("a", 3, start), Err(2));
    assert_eq!(flood.take("b", 3, start), Ok(()), "others are not concerned");
    assert_eq!(flood.take("a", 1, Micros(1_500_000)), Ok(()));
    assert_eq!(flood.take("a", 3, Micros(60_000_000)), Ok(()), "never more than full");
    assert_eq!(flood.take("a", 1, Micros(60_000_000)), Err(1));
    assert_eq!(flood.take("a", 1, Micros(0)), Err(1), "a clock set back gives nothing");
}

#[test]
fn the_map_stays_bounded() {
    let flood = Flood::new(RATE);
    for n in 0..(REMEMBERED * 2 + 5) {
        assert_eq!(flood.take(n, 1, Micros(1)), Ok(()));
    }
    assert!(flood.buckets.lock().unwrap().len() <= REMEMBERED);
}
