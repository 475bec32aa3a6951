# Free places: whose turn it is, a claim, its result and why.

bulletins-which = For which child shall we look?
    .help = Each child stands in a queue of its own, so the places differ too.

bulletins-nobody = Places are chosen for a child in the queue, and you have no such application yet. Shall we put your child in the queue?
    .apply = File an application
    .menu = Back to the menu
    .help = Once you have filed an application, the places for your child's queue are seen here. All of it is free.

bulletins-offers =
    { $kindergarten_code ->
        [none] Free places for your child's queue: { $name }.
       *[other] Free places for children born in { $year }: { $kindergarten }.
    } Which one shall we show?
    .wider = All of the district
    .mine = My requests
    .past = Past results
    .tell = Tell me of places
    .help = First those choose whose turn it is, then what is left opens to everyone. Press a place to see whether you may choose it now. That is no request yet.

bulletins-empty =
    { $kindergarten_code ->
        [none] There are no free places for your child's queue now: { $name }.
       *[other] There are no places for children born in { $year } now: { $kindergarten }.
    } Bulletins come out in the morning of working days; we can write here when a place opens.
    .wider = All of the district
    .tell = Tell me of places
    .mine = My requests
    .past = Past results
    .menu = Back to the menu
    .help = There is no need to watch in the mornings: press “Tell me of places” and we write. If it is your turn, we write anyway.

bulletins-wider = Free places of your district for children born in { $year }. Which one shall we show? Places of other queues can only be looked at.
    .narrow = Language and group
    .own = Only my queue
    .help = You see where and in which language there are places. To choose one of another queue, the language or group of the application has to change: ask a specialist.

bulletins-none_wider = The district has no places of this language and group for children born in { $year }. Shall we look at others?
    .narrow = Language and group
    .tell = Tell me of places
    .menu = Back to the menu
    .help = Choose language and group again, or press “Any”. We can tell you when places open.

bulletins-language = Places in which language?
    .any = Any language
    .help = This only shortens the list; the language of your application stays.

bulletins-group = Places in which group?
    .any = Any group
    .help = This only shortens the list; the group of your application stays.

bulletins-card =
    { $row }
    Address: { $row_address }
    Group: { $row_group }, children born in { $row_year }
    Language: { $row_language }
    Day: { $row_mode }
    Place: { $row_until_code ->
        [none] permanent
       *[other] temporary, last day: { $row_until }
    }
    Free places: { $row_free }
    Phase: { $row_phase_code ->
        [priority] by the queue, ends: { $row_ends }
        [awarding] the result is being made, known by: { $row_ends }
        [open] open to everyone, ends: { $row_ends }
       *[other] over
    }
    Have asked: { $row_applied }

    { $chance_code ->
        [entitled] It is your turn: you stand at place { $rank } in the queue and may choose this place now. Among those who asked you will be number { $among }.
        [open] This place is open to everyone: whoever asks first gets it.
        [claimed] You have asked for this place. { $among ->
            [0] We will write when there is a result.
           *[other] Among those who asked you are number { $among }; your place in the queue is { $rank }.
        }
        [not_yet] Those before you are choosing now: you stand at place { $rank }. If the place is left, it opens to everyone: { $moment }.
        [let_go] You let this bulletin go; others are choosing now. If the place is left, it opens to everyone: { $moment }.
        [other_queue] You cannot choose this place: it is for another queue. Place, language, group type or year of birth differ from your application.
        [unconfirmed] You cannot choose yet: your interest is not confirmed. Press “Confirm interest”, then you take part at once.
        [stoplist] You cannot choose yet: your application is on the stop-list, which ends: { $moment }. Your place in the queue is kept.
        [referred] You have a referral; while it is open, no other place can be chosen.
        [busy] Your application does not take part in the distribution now. The reason stands in its status.
        [awarding] Requests are closed and the result is being made. Places that are left open to everyone later.
        [full] You have as many open requests as there may be. To make a new one, take one of them back.
       *[other] This place is no longer there: it was given or taken back.
    }
    .claim = Ask for this place
    .decline = Not for us this time
    .confirm = Confirm interest
    .referral = See the referral
    .mine = My requests
    .about = About the kindergarten
    .list = Back to free places
    .help = In phase 1 those choose whose turn it is: the place in the queue decides, not speed. In phase 2 what is left is open to everyone, and the first who asks gets it.

bulletins-load =
    .gone = This place or application is no longer there. Here is the present list.

bulletins-together = Another child of yours stands in the queue too. Shall they go to one kindergarten, where possible? Ask for a place here for both.
    .yes = Yes, together
    .no = No, each apart
    .help = With “together” they get a kindergarten where both win a place. If there is none, each goes by its own queue.

bulletins-summary =
    Please check:
    Child: { $name }
    Kindergarten: { $row }
    Group: { $row_group }, { $row_language }
    Place: { $row_until_code ->
        [none] permanent
       *[other] temporary, last day: { $row_until }
    }{ $together_code ->
        [yes] ; together with the brother or sister, if possible
       *[other] {""}
    }

    { $chance_code ->
        [open] The place is open to everyone: once you ask, it is yours and a referral is issued.
       *[other] The result goes by the queue. Until then you can take the request back.
    }
    .claim = Send the request
    .change_together = The answer on siblings
    .change_together-short = On siblings
    .keep = Do not send
    .help = Nothing is sent yet. “Send the request” asks for a place in this kindergarten. You can make several and put them in order.

bulletins-claiming =
    .refused = Things have changed meanwhile, the request was not sent. This is how it stands now.

bulletins-claimed = The request is accepted: { $row }. It is number { $order } in your order. The result is due: { $award }; we will write here then.
    .mine = My requests
    .more = Choose more
    .menu = Back to the menu
    .help = The place in the queue decides, so this is not yet a place. Several requests are looked at in your order, the first one first.

bulletins-won = The place is yours: { $row }. A referral is issued. Now bring the documents to the kindergarten in time; the deadline and the list stand in the referral.
    .referral = See the referral
    .menu = Back to the menu
    .help = If you miss the deadline, the referral is cancelled and the application goes to the stop-list. If you need more time, it can be extended once.

bulletins-decline = Do you let the places of this bulletin go? Then the next family may choose, and this time it cannot be undone. Your place in the queue is kept.
    .confirm = Yes, not this time
    .keep = No, I will think
    .help = If the places do not suit you, say so early and the next child chooses sooner. It does your application no harm.

bulletins-declining =
    .late = The time to choose in this bulletin is over.

bulletins-declined = Noted: you let this bulletin go, and the next family may choose. Your place in the queue is kept; you can choose again in the next bulletin.
    .list = Free places
    .menu = Back to the menu
    .help = When it is your turn in the next bulletin, we write here.

bulletins-mine = Your requests that wait for the result, in your order. Which one shall we open?
    .help = The topmost is looked at first. Open a request to move it first or to take it back.

bulletins-none_mine = You have no requests that wait for a result.
    .list = Free places
    .menu = Back to the menu
    .help = Choose a place and send a request, then it stands here.

bulletins-load_claim =
    .gone = This request is decided or taken back already.

bulletins-claim =
    { $claim }
    Sent: { $claim_made }
    In your order: { $claim_number }
    Ask for this place: { $claim_applied }
    The result is due: { $award }{ $claim_wished ->
        [yes] . We sent this request ourselves, with your consent.
       *[no] {""}
    }
    .first = Move it first
    .take_back = Take it back
    .mine = Back to requests
    .help = If you could win several places, you get the one you put higher. Taking a request back does your place in the queue no harm.

bulletins-preferring =
    .done = It stands first now.
    .late = This request is decided already, the order stays.

bulletins-take_back = Take the request to this kindergarten back: { $claim }? Your place in the queue is kept.
    .confirm = Yes, take it back
    .keep = No, keep it
    .help = Until the result you can ask for this place again, while you may still choose.

bulletins-taking_back =
    .done = The request is taken back.
    .late = This request is decided already and cannot be taken back.

bulletins-past = Your past requests and what came of them. Which one shall we explain?
    .help = Choose a request and we tell you, with the numbers, why it was decided so.

bulletins-none_past = You have no decided requests yet.
    .list = Free places
    .menu = Back to the menu
    .help = Once there is a result, the reason stands here.

bulletins-why =
    { $claim }
    Request sent: { $claim_made }

    { $claim_reason_code ->
        [order] You got the place: you stood at place { $claim_rank } in the queue.
        [first] You got the place: when it opened to everyone, you asked first.
        [taken] The place did not reach you. You stood at place { $claim_rank }, and the last who got a place stood at { $claim_last }. Asked for this place: { $claim_applied }.
        [none_won] The place did not reach you: when requests were looked at, no free place was left here.
        [higher_choice] You got a place in a kindergarten you had put higher, so this place went to the next child.
        [together] You asked for the children to be together, so a kindergarten with places for both was chosen and this request was set aside.
        [row_withdrawn] The kindergarten took this place back; nobody got it.
        [given_up] You took this request back yourself.
        [elsewhere] You got a place in another kindergarten, so this request was closed.
        [ended] The bulletin closed or your application stopped taking part, so this request ended.
       *[other] There is no result yet.
    }
    .past = Other results
    .list = Free places
    .help = The reason was written down when it was decided and does not change. If you disagree, write “specialist”.
