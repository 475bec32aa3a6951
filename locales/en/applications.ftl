# My applications: card, place in the queue, deletion and its undoing.

applications-list = Which application shall we show?
    .help = Choose an application to see its state and its place in the queue. You can delete it there too.

applications-none = You have no applications yet. To enrol a child in the queue, press “File an application”.
    .apply = File an application
    .menu = Back to the menu
    .help = Once an application is filed, its state and its place in the queue are shown here. Filing is free.

applications-load =
    .gone = This application is no longer there.

applications-card =
    Application { $number }
    Child: { $name }
    State: { $status }{ $status_code ->
        [queued] , interest confirmed until { $interest }
        [unconfirmed] , takes no part in free places
        [stoplist] , until { $clock }
        [referred] , referral valid until { $clock }
        [extended] , referral valid until { $clock }
       *[other] {""}
    }
    Filed: { $filed }
    Queue: { $settlement }, born in { $born }
    Group type: { $group }
    Language of instruction: { $language }
    Right: { $right }{ $checking ->
        [yes] {" "}(being checked)
       *[no] {""}
    }
    .place = Place in the queue
    .places = Free places
    .referral = My referral
    .interest = I am interested
    .paper = Send a document
    .right = Give up the benefit
    .delete = Delete application
    .list = All applications
    .help = “Place in the queue” shows where the child stands now. If you delete the application, its date and its place in the queue are lost.

applications-place_now =
    .not_waiting = This application is not waiting for a place now, so no place in the queue is shown. Its state is below.
    .gone = This application is no longer there.

applications-place =
    Place in the queue: { $place } of { $total }
    Place in your category ({ $right }): { $own }
    As of { $moment }.

    { $checking ->
        [yes] Your right is still being checked: if it is not proved, the child moves to the general queue by its own date.
       *[no] The number goes down when a child ahead is enrolled; it may go up when a child with a benefit joins.
    }

    { $changed_code ->
        [yes] Last time it was place { $before } (seen { $since }).
       *[other] {""}
    }{ $weeks ->
        [0] {" "}How long the wait is cannot be estimated yet: places are rarely given in this queue.
       *[other] {" "}In the last { $weeks } weeks { $given } children of this queue were enrolled. At this pace the wait is about { $wait_from } to { $wait_to } weeks. This is an estimate, not a promise.
    }
    .why = Why did it change?
    .again = Look again
    .card = Back to application
    .help = The first number is your place among children of the same settlement, birth year, language and group. The second is your place among children with the same right as yours.

applications-why =
    Since { $since } your place has changed from { $before } to { $place }. Why:
    { $own_change ->
        [1] – the application itself changed: another right or another queue.
       *[other] {""}
    }{ $enrolled ->
        [0] {""}
       *[other] – children ahead were enrolled: { $enrolled }.
    }
    { $left ->
        [0] {""}
       *[other] – families ahead left the queue: { $left }.
    }
    { $holders ->
        [0] {""}
       *[other] – children with a right joined ahead: { $holders }.
    }
    { $returned ->
        [0] {""}
       *[other] – children came back by their old date: { $returned }.
    }
    { $joined ->
        [0] {""}
       *[other] – children joined the general queue: { $joined } (they take turns by the 1:3 rule).
    }
    { $renewed ->
        [0] {""}
       *[other] – the yearly renewal, gone to school: { $renewed }.
    }
    .card = Back to application
    .help = These are not guesses: who joins the queue and who leaves it is recorded at that moment. Nothing about other families is shown.

applications-right =
    You stand in the queue with a right: { $right }. If you give it up, the child moves to the general queue by its own date: the time of filing ({ $filed }) is kept. If the right was ticked by mistake, mend it here: if a check does not prove it, a referral is cancelled and time is lost.
    .confirm = Yes, give it up
    .keep = No, keep it
    .help = Giving a benefit up has no penalty. To have it back later you will need a document.

applications-leaving_right =
    .left = The right is removed. The child now stands in the general queue by its own date.
    .not_now = The right cannot be changed now: there is none, or a place is being decided for this application.

applications-may_delete =
    .ended = This application is over, and there is no need to delete it.

applications-delete =
    Delete application { $number }? Its date ({ $filed }) and its place in the queue are lost for good. If you file again, the child goes to the end of the queue.
    .confirm = Yes, delete
    .keep = No, keep
    .help = If you do not need a place now, you can leave the application as it is: the date is kept. If you only want another language or settlement, talk to a specialist first.

applications-deleting =
    .ended = This application is over, and there is no need to delete it.

applications-deleted = Application { $number } is deleted. If you change your mind, you can bring it back until: { $until }. Until then it stays under “My applications”; after that you can only file a new one.
    .undo = Bring it back
    .menu = Back to the menu
    .help = If you press “Bring it back” before the time shown, the number and the date are kept.

applications-undo =
    .restored = The application is back. Its number and its date are kept.

applications-late = The time for bringing it back is over, and the application is deleted for good. If you wish, we can file a new one: it starts at the end of the queue.
    .apply = File an application
    .menu = Back to the menu
    .help = The date of a deleted application cannot be brought back. With a new application the child joins the queue with today's date.

applications-signed = This application is signed: the child is enrolled in a kindergarten. So it cannot be deleted here. Leaving is arranged at the kindergarten or the education authority.
    .card = Back to application
    .operator = I need a specialist
    .help = The signed application is the ground for the child's place in the kindergarten. The request to leave is written at the kindergarten; the contact centre can tell you how.

applications-claim = A place has been asked for or a referral issued on this application, so it cannot be deleted now. First the place has to be given up, and a specialist will help with that.
    .card = Back to application
    .operator = I need a specialist
    .help = With the application the offered place would be lost too. So decide about the place first; then the application can be deleted.
