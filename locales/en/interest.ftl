# «Мүдделі»: the family is still interested.

interest-list = For which application shall we confirm the interest?
    .help = The interest is confirmed for each application by itself.

interest-ask =
    { $lapsed ->
        [yes] { $name }: the interest is not confirmed, so the application takes no part in free places. Its filing date is kept.
       *[no] { $name }: the interest is confirmed until { $until }.
    } By pressing “I am interested” you say that the place is still needed, and the application takes part in free places.
    .confirm = I am interested
    .later = Not now
    .help = It has to be confirmed once a year. Applying for a free place confirms it too. Your date in the queue is not lost even if you do not confirm.

interest-confirming =
    .closed = This application is over, and there is nothing to confirm.

interest-phone = The interest is confirmed until { $until }. Is your number still { $phone }? News about a referral comes to it.
    .same = Yes, the same
    .changed = It has changed
    .help = If the number has changed, the news may not reach you and a place may be lost. So we ask at every confirmation.

interest-confirmed = Thank you, all done. The interest holds until { $until }. We remind you before it ends.

interest-later = All right, confirm later. Your filing date is kept; open “My applications” and press “I am interested” at any time.

interest-nothing = There is no open application whose interest could be confirmed. To file one, press “File an application” in the menu.
