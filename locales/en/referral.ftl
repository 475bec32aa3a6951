# The referral: what it says, what to bring, more time, giving it up.

referral-list = The referral of which application shall we show?
    .help = Only an application that was given a place has a referral.

referral-card =
    Referral { $number }
    Child: { $name }
    Kindergarten: { $kindergarten }
    Address: { $kindergarten_address }
    Phone: { $kindergarten_phone_code ->
        [none] not given
       *[other] { $kindergarten_phone }
    }
    Valid until: { $deadline }

    { $checking ->
        [yes] First prove your right: show the document at the education department by { $prove }. Then the kindergarten sees the referral, and the paper opens here.
       *[no] Go to the kindergarten with the papers and sign the contract by then.
            The referral itself: { $paper }.pdf
            For the calendar of your phone: { $paper }.ics
    }
    .bring = What to bring
    .extend = Ask for more time
    .give_up = Give it up
    .help = If you do not come in time, the place goes to another child and the application is on the stop-list for ten days. If you cannot make it, the term can be extended once. The link works for seven days; come here again for a new one.

referral-bring =
    Take with you to the kindergarten:
    1. The referral (showing it on the phone is enough).
    2. The parent's application: the kindergarten has the form.
    3. Your own identity document.
    4. The child's birth certificate.
    5. The child's health passport and the certificate of the polyclinic (with vaccinations).
    6. For a special group, the conclusion of the PMPC.

    It is best to prepare the medical papers early.
    .card = Back to referral
    .help = If documents are missing, the kindergarten may refuse. There is no need to send the bot a photo of an identity document.

referral-extend = A referral can be extended only once, up to 30 days from today. Shall we extend it?
    .confirm = Yes, extend
    .keep = No need
    .help = If you extend it, the place is kept for you, but it cannot be extended a second time.

referral-extending =
    .extended = The referral is extended; its new term is below.
    .before = This referral was extended before; it cannot be done twice.
    .over = This referral is no longer open.

referral-give_up = { $kindergarten }: give this place up? It goes to the next child and cannot be brought back. Your child stays in the queue with its old date.
    .confirm = Yes, give it up
    .keep = No, keep it
    .help = Giving it up does not put you on the stop-list: that is only for those who miss the term.

referral-giving_up =
    .over = This referral is no longer open.

referral-given_up = You have given the place up, and it goes to the next child. Your child stands in the queue with its old date and may take part in the next free places.

referral-nothing = There is no open referral now. If a place is given, we tell you here at once.
