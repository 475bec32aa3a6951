# My channels: where notices go, what is not theirs any more.

channels-list =
    Notices come here: { $notify }.

    What shall we do?
    .notices = Where notices come
    .unlink = Unlink a channel
    .done = Done
    .help = You can use one registration in several channels. You choose where notices come. A chat that is in somebody else's hands can be taken away with “Unlink a channel”.

channels-where = To which channel shall notices come?
    .last = My latest chat
    .help = “My latest chat” means that notices come to wherever you wrote last. If the channel you choose stops working, we write to another one. The chat on the site does not ring, so what has a deadline also comes by SMS.
    .saved = Your choice is saved.
    .gone = This channel is not in the list any more.

channels-last =
    .saved = Your choice is saved.

channels-unlink = Which channel shall we unlink? Your data will not be seen there any more.
    .help = The list has every channel but the one you are writing in. An unlinked chat does not show your applications, but the applications and your place in the queue are kept.
    .gone = This channel has been unlinked already.

channels-only = You have no channel besides this one, so there is nothing to unlink.
    .back = To my channels
    .done = Done
    .help = If you register in another channel with this phone number, it appears here.

channels-sure = Unlink { $picked }? Whoever writes in that chat will not see your data any more. To link it again, the phone has to be confirmed once more.
    .yes = Yes, unlink
    .no = No, keep it
    .help = Unlink a chat that is in somebody else's hands or is not yours any more.

channels-unlinking =
    .unlinked = The channel is unlinked. Your data are not seen there any more.
    .gone = This channel has been unlinked already.

channels-done = Done. You can change your channels in the settings at any time.
