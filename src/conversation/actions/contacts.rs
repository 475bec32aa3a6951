//! Whether the contact centre answers now.

use chrono::Timelike as _;

use super::{Done, Local, LocalAction, outcomes};
use crate::domain::calendar::{self, HolidayTable};

outcomes! {
    /// Whether somebody answers.
    ContactCentre { Open = "open", Closed = "closed" }
}

/// Looks at the clock and the calendar of Kazakhstan.
pub struct ContactHours;

impl LocalAction for ContactHours {
    type Outcome = ContactCentre;
    const NAME: &'static str = "contact_hours";

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<ContactCentre>> {
        let local = calendar::local_datetime(cx.now);
        let (from, till) = cx.world.house.office_hours;
        let minute = local.hour() * 60 + local.minute();
        let open = (u32::from(from)..u32::from(till)).contains(&minute)
            && calendar::is_working_day(local.date(), &HolidayTable::default());
        Ok(Done::plain(if open { ContactCentre::Open } else { ContactCentre::Closed }))
    }
}
