//! Why a parent got stuck at a question.

use super::closed::closed;

closed! {
    /// The causes, in the order in which they are shown.
    pub enum Cause {
        /// An answer that was not understood or not accepted.
        Wrong = "wrong",
        /// Silence in the middle of a form: a reminder was due, or the form was put aside.
        Silence = "silence",
        /// A register or the SMS service did not answer.
        Outage = "outage",
        /// A person of the call centre was asked for.
        Person = "person",
    }
}
