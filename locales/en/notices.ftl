# Notices: which news to hear, and the news themselves.

notices-list =
    Which news shall we send you? Press a button to turn it off or on again. What has a deadline always comes.
    Place in the queue: { $place ->
        [yes] on
       *[no] off
    }
    Confirmation of interest: { $interest ->
        [yes] on
       *[no] off
    }
    Free places: { $bulletins ->
        [yes] on
       *[no] off
    }
    Other news: { $news ->
        [yes] on
       *[no] off
    }
    .place = Place in the queue
    .interest = Confirming interest
    .bulletins = Free places
    .news = Other news
    .done = Done
    .help = Messages about a referral, its deadline and the proof of a right cannot be turned off: missing one may cost you the place. Turn the rest on and off as you like.

notices-switch =
    .on = Turned on: these messages will come from now on.
    .off = Turned off: these messages will not come any more.

notices-done = Your choice is saved. You can change it at any time: in the settings, under “Notices”.

notice-accepted =
    { $name }: the application is accepted, and the child is in the queue.
    Number: { $number }
    Filed: { $filed }
    Queue: { $settlement }
    Place in the queue: { $place } of { $total }, in your own category: { $own }
    .open = Open application

notice-place_changed =
    { $name }: the place in the queue has changed. It was { $before } and is now { $now } (application { $number }). { $cause_code ->
        [enrolled] Children ahead who were enrolled: { $count }.
        [left] Families ahead who left the queue: { $count }.
        [right_holder] Children with a benefit who joined ahead: { $count }.
        [joined] New children who joined the general queue: { $count }.
        [returned] Children who came back by their earlier date: { $count }.
        [renewed] This is the yearly renewal of the queue.
        [own] The application itself changed: another queue or another right.
       *[other] Changes in the queue: { $count }.
    }
    .open = Open application
    .stop = Stop these

notice-right_granted = { $name }: your right is proved. The child now stands in the queue with this right; the application shows the place.
    .open = Open application

notice-right_rejected =
    { $name }: your right was not proved. { $reason_code ->
        [no_document] The reason: there is no supporting document.
        [unreadable] The reason: the document cannot be read.
        [expired] The reason: the document has expired.
        [not_entitled] The reason: this document does not give that right.
       *[other] The contact centre can tell you the reason.
    } The child now stands in the general queue by the date of the application.
    .paper = Send a document
    .open = Open application

notice-paper_stale = { $name }: the document that proves the right is good only until: { $until_day }. To keep the right, get a new one ready in time. When you have it, press “Send a document”.
    .paper = Send a document
    .open = Open application
    .sms = Esik: renew the certificate by { $until_day }. Open the chat.

notice-interest_due = { $name }: please confirm that you still want a place until: { $until_day }, days left: { $days }. Without it the application takes no part in giving out places, but its date is kept.
    .confirm = I am interested
    .open = Open application
    .sms = Esik: confirm your interest by { $until_day }. Open the chat.

notice-interest_lapsed = { $name }: the interest was not confirmed, so the application takes no part in giving out places for now. Its date is kept. As soon as you confirm, it is back.
    .confirm = I am interested
    .open = Open application

notice-priority = { $name }: a vacancy bulletin is out ({ $bulletin }), and you may choose before others now. Places to choose from: { $places }. You can choose until: { $until }.
    .places = Free places
    .sms = Esik: choose a place until { $until_day }. Open the chat.

notice-deadline =
    { $name }: { $left_code ->
        [half] half of the referral's time has passed.
        [day] one day is left of the referral's time.
        [hours] two hours are left of the referral's time.
       *[other] the referral's time is running out.
    } Come to the kindergarten with the papers until: { $deadline }. If you do not, the place goes to another child and the application to the stop-list.
    Kindergarten: { $kindergarten }
    .referral = Open the referral
    .sms = Esik: the referral ends on { $deadline_day }. Open the chat.

notice-open_soon =
    { $name }: the places that are left open for every child in the queue at: { $opens }. Places in all: { $count }.{ $kindergartens_code ->
        [none] {""}
       *[other] {" "}Kindergartens you saved: { $kindergartens }.
    }
    .places = Free places

notice-referred =
    { $name }: a referral is issued, number { $number }.
    Kindergarten: { $kindergarten }
    Address: { $address }{ $phone_code ->
        [none] {""}
       *[other] {" "}(tel. { $phone })
    }

    Come to the kindergarten until: { $deadline }. Bring your identity card, the child's birth certificate and health passport.
    .referral = Open the referral
    .sms = Esik: a referral is issued, valid to { $deadline_day }. Open the chat.

notice-prove_right = { $name }: the document that proves the right has to be shown at the education authority until: { $until }. If it is not, the referral is cancelled.
    .open = Open application
    .sms = Esik: prove your right by { $until_day }. Open the chat.

notice-extended =
    { $name }: the referral is valid for longer. The new deadline: { $deadline }.
    Kindergarten: { $kindergarten }
    .referral = Open the referral

notice-last_day =
    { $name }: the last day of the referral has come. Come to the kindergarten with the papers until: { $deadline }. If you do not, the place goes to another child and the application to the stop-list.
    Kindergarten: { $kindergarten }
    .referral = Open the referral
    .sms = Esik: { $deadline_day } is the referral's last day. Open the chat.

notice-stoplisted =
    { $name }: the time of the referral is over, and the place goes to another child. The application is on the stop-list until: { $until_day }. Till then it takes no part in giving out places; afterwards it goes back to the queue by its earlier date, and you need not do anything.
    Kindergarten: { $kindergarten }
    .open = Open application

notice-stoplist_over = { $name }: the time on the stop-list is over, and the application is back in the queue by its earlier date. You can choose free places again.
    .places = Free places

notice-renewal_before = { $name }: once a year the queue is renewed, next on: { $day }. The place in the queue may change after that; we will write the result here.
    .open = Open application

notice-renewal_after = { $name }: the queue is renewed. The place was { $before } and is now { $now }. The date of the application is kept.
    .open = Open application

notice-pause = While children move to their new groups, no free places are published: { $from } – { $until }. Your place in the queue is kept.
    .stop = Stop these

notice-enrolled =
    { $name }: the child is enrolled in a kindergarten, congratulations! With this the child's queue is closed.
    Kindergarten: { $kindergarten }
    .open = Open application

notice-phone_check = Is this number still yours: { $phone }? If it has changed, update it in the settings: news of the queue comes by it.
    .change = Change the number

notice-number_gone = Another person has confirmed the number { $phone } and added it to their own registration. They do not see your data, and your applications and places in the queue are kept. If the number is still yours or you have a new one, update it in the settings.
    .change = Change the number

notice-free_places =
    There are free places: { $places }.
    Kindergarten: { $kindergarten }, { $district }
    Group: { $group }, { $language }, born in { $year }
    { $phase_code ->
        [priority] The first in the queue choose first, until: { $until }.
       *[open] Open for every child in the queue, until: { $until }.
    }
    .places = Free places
    .stop = Stop these

notice-digest = Free places today: { $places }. Kindergartens: { $kindergartens }, where: { $district }.
    .places = Free places
    .stop = Stop these

notice-not_won =
    { $name }: another child got the place you asked for. { $reason_code ->
        [taken] The last child who got a place is number { $last_rank } in the queue, yours is number { $rank }.
        [higher_choice] Your child got a place in a kindergarten you put higher.
        [together] We kept your wish that brothers and sisters go to one kindergarten.
        [elsewhere] Your child got a place in another kindergarten.
       *[other] The contact centre can tell you the reason.
    } Your place in the queue does not change.
    Kindergarten: { $kindergarten }
    .open = Open application

notice-row_withdrawn =
    { $name }: the free place you asked for was taken back. { $reason_code ->
        [repair] The reason: the kindergarten is under repair.
        [mistake] The reason: it was published by mistake.
        [filled] The reason: it turned out to be taken.
       *[other] The kindergarten can tell you the reason.
    } Your place in the queue does not change.
    Kindergarten: { $kindergarten }
    .open = Open application

notice-refused =
    { $name }: the kindergarten could not take the child. { $reason_code ->
        [incomplete] The reason: papers are missing.
        [expired] The reason: papers have expired.
        [vaccination] The reason: too many children of the group are not vaccinated.
       *[other] The kindergarten can tell you the reason.
    } The child is in the queue by its earlier date, and you can choose the next places. If you disagree, write “specialist”.
    Kindergarten: { $kindergarten }
    .open = Open application

notice-cancelled =
    { $name }: the right was not proved, so the referral is cancelled. The child stands in the general queue by the date of the application.
    Kindergarten: { $kindergarten }
    .open = Open application

notice-wish_applied =
    { $name }: by your standing wish we asked for a free place in your name. When the result is known, we will write it here.
    Kindergarten: { $kindergarten }
    .open = Open application
