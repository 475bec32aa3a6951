//! A form of a page is done once: what it carries unseen is remembered for a while. In the memory of this process: who presses twice
//! reaches the same one.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

/// Forms remembered; the oldest are forgotten.
const REMEMBERED: usize = 4_000;
/// Characters of what a form carries.
const LONGEST: usize = 64;

/// The forms that were done.
#[derive(Default)]
pub(in crate::web) struct Once(Mutex<VecDeque<String>>);

impl Once {
    /// Whether this form was not seen yet; from now on it was. One that carries nothing always is.
    pub(super) fn is_new(&self, id: &str) -> bool {
        if id.is_empty() || id.len() > LONGEST {
            return true;
        }
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.iter().any(|one| one == id) {
            return false;
        }
        if seen.len() >= REMEMBERED {
            seen.pop_front();
        }
        seen.push_back(id.to_owned());
        true
    }

    /// It could not be done: the same form may be sent again.
    pub(super) fn forget(&self, id: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|one| one != id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_new_once_and_again_after_it_failed() {
        let once = Once::default();
        assert!(once.is_new("a") && !once.is_new("a") && once.is_new("b"));
        once.forget("a");
        assert!(once.is_new("a") && once.is_new("") && once.is_new(""));
    }
}
