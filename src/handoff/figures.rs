//! How the centre works, in figures: of what the store has counted. Pure.

use std::time::Duration;

use crate::store::tickets::report::Times;

/// How long something took, over many tickets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spread {
    times: Times,
    count: u64,
}

impl Spread {
    /// Of times and how often each was, in any order.
    #[must_use]
    pub fn new(mut times: Times) -> Self {
        times.sort_unstable();
        let count = times.iter().map(|(_, count)| count).sum();
        Self { times, count }
    }

    /// Tickets in all.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The shortest time within which so many of a hundred were done; `None`: there are none.
    #[must_use]
    pub fn percentile(&self, share: u64) -> Option<Duration> {
        let rank = (self.count * share).div_ceil(100).max(1);
        let mut seen = 0;
        self.times
            .iter()
            .find(|(_, count)| {
                seen += count;
                seen >= rank
            })
            .map(|(time, _)| *time)
    }

    /// How many of a hundred were done within this time, rounded down; `None`: there are none.
    #[must_use]
    pub fn within(&self, limit: Duration) -> Option<u64> {
        let done: u64 = self.times.iter().take_while(|(time, _)| *time <= limit).map(|(_, count)| count).sum();
        (done * 100).checked_div(self.count)
    }
}

/// The mean of ratings, in tenths; `count[0]` are the ones of one star. `None`: nobody has rated.
#[must_use]
pub fn mean_rating(count: &[u64; 5]) -> Option<u64> {
    let stars: u64 = count.iter().zip(1..).map(|(count, stars)| count * stars).sum();
    (stars * 20 + count.iter().sum::<u64>()).checked_div(count.iter().sum::<u64>() * 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(times: &[(u64, u64)]) -> Spread {
        Spread::new(times.iter().map(|(seconds, count)| (Duration::from_secs(*seconds), *count)).collect())
    }

    fn seconds(spread: &Spread, share: u64) -> Option<u64> {
        spread.percentile(share).map(|time| time.as_secs())
    }

    #[test]
    fn a_percentile_is_one_of_the_times() {
        let ten = spread(&(1..=10).rev().map(|second| (second, 1)).collect::<Vec<_>>());
        assert_eq!([0, 1, 50, 51, 90, 91, 100].map(|share| seconds(&ten, share).unwrap()), [1, 1, 5, 6, 9, 10, 10]);
        let heavy = spread(&[(3, 99), (600, 1)]);
        assert_eq!([50, 90, 99, 100].map(|share| seconds(&heavy, share).unwrap()), [3, 3, 3, 600]);
        assert_eq!((heavy.count(), seconds(&spread(&[(7, 1)]), 90)), (100, Some(7)));
        assert_eq!(seconds(&spread(&[]), 50), None);
    }

    #[test]
    fn a_share_says_no_more_than_is_true() {
        let three = spread(&[(60, 1), (61, 2)]);
        let within = |limit| three.within(Duration::from_secs(limit));
        assert_eq!([within(59), within(60), within(61)], [Some(0), Some(33), Some(100)]);
        assert_eq!(spread(&[]).within(Duration::from_secs(60)), None);
    }

    #[test]
    fn a_mean_of_ratings_is_rounded_to_a_tenth() {
        assert_eq!(mean_rating(&[0; 5]), None);
        assert_eq!(mean_rating(&[0, 0, 0, 0, 3]), Some(50));
        assert_eq!(mean_rating(&[1, 0, 0, 0, 1]), Some(30));
        assert_eq!(mean_rating(&[0, 0, 1, 2, 0]), Some(37), "3.666");
    }
}
