# A request in your name: we apply when a place opens.

wishes-which = For which child?
    .help = Each child has a list of its own.

wishes-nobody = For us to ask for a place in your name, the child has to be in the queue, and there is no such application yet. Shall we put your child in the queue?
    .apply = File an application
    .menu = Back to the menu
    .help = Once you have filed an application, open a kindergarten's card and press “Request a place for me”.

wishes-room =
    .room = Kindergarten: { $kindergarten }. Child: { $name }.
    .standing = You have agreed to this kindergarten already.
    .gone = This application is closed.

wishes-full = One application may name at most { $most } kindergartens, and the list is full. Take one out to add another.
    .list = See the list
    .menu = Back to the menu
    .help = The rules set the limit: a family names the ones it wants most.

wishes-consent =
    If you agree, we send a request in your name when a place for your child's queue opens in this kindergarten. It guarantees no place: the queue decides. If a place is won while it is open to everyone, the referral is issued at once and its term begins.
    We write to you about every request. You can withdraw the consent at any time. Only the data of the application are used. Do you agree?
    .agree = I agree
    .decline = I do not agree
    .help = This is so that nobody has to watch for places in the mornings. If you do not agree, we can simply tell you of places.

wishes-making =
    .not = This kindergarten could not be added: it is in the list already, the list is full, or the application is closed.

wishes-list = Kindergartens where we ask in your name, in order. Child: { $name }. Which one shall we open?
    .add = Add a kindergarten
    .help = They are looked at from the top. Open a kindergarten to withdraw the consent.

wishes-empty = There is no kindergarten yet where we ask in your name. Shall we choose one?
    .add = Choose one
    .menu = Back to the menu
    .help = Open a kindergarten's card and press “Request a place for me”: we show the terms and ask for consent.

wishes-wish = When a place opens here, we send a request in your name: { $wish }. It is number { $wish_number } in the list.
    .take_back = Withdraw consent
    .list = Back to the list
    .help = Once withdrawn, we send no more requests there. One already sent stays under “My requests”.

wishes-taking_back =
    .done = The consent is withdrawn; we send no more requests there.

wishes-done = Noted: when a place for your child's queue opens here ({ $name }), we send a request and write to you: { $kindergarten }. You can withdraw the consent in the menu, under “Kindergartens”.

wishes-declined = All right, we send no requests in your name. If it is your turn we write anyway, and you choose yourself.
